//! Questions with their answers, and room for a pen.

use pdf_writer::types::StructRole;
use white_area_core::paper::document::{Bilingual, Block, Gap, Line, Piece, Question};

use super::Fault;
use super::layout::{Align, Area, BASE, Layout, PLAIN, SMALL, STRONG, english_of};
use super::row::{Ends, Ink, MM, Row, beside, flowing, height, kept, stacked};
use super::text::{Look, Token};
use super::tree::Node;

/// The part of the width that a question takes beside its answer, and the gap between them.
const LABEL: f32 = 0.33;
const LABEL_GAP: f32 = 4.0 * MM;

/// From line to line where a hand writes between words.
const HAND: f32 = 9.0 * MM;

/// How long gaps are: short, middle and long.
type Gaps = [f32; 3];
const GAPS: Gaps = [17.0 * MM, 34.0 * MM, 55.0 * MM];
const GAPS_TO_SIGN: Gaps = [11.0 * MM, 20.0 * MM, 50.0 * MM];

impl Layout {
    pub fn question(&mut self, question: &Question, area: Area, parent: Node) -> Result<Vec<Row>, Fault> {
        let item = self.tree.add(parent, StructRole::LI);
        let (lbl, body) = (self.tree.add(item, StructRole::Lbl), self.tree.add(item, StructRole::LBody));
        let label_area = Area { width: area.width * LABEL, ..area };
        let shift = label_area.width + LABEL_GAP;
        let answer_area = Area { x: area.x + shift, width: area.width - shift };
        if !question.wide {
            let parts = self.tree.count();
            let mut label = stacked(self.label(question, label_area, lbl));
            if question.answer.first().is_some_and(is_for_a_pen) {
                label = label.lowered(HAND - PLAIN.height());
            }
            let answer = stacked(self.answer(question, answer_area, body)?);
            let row = beside(vec![label, answer]);
            if row.height <= self.most() {
                return Ok(vec![row]);
            }
            // Too long to stand beside the question.
            self.tree.forget(parts);
        }
        let mut rows = self.label(question, area, lbl);
        rows.iter_mut().for_each(|row| row.ends = Ends::Hardly);
        let mut answer = self.answer(question, area, body)?;
        let fits = height(&rows) + height(&answer) <= self.most();
        if fits {
            rows.extend(answer);
            return Ok(vec![stacked(rows)]);
        }
        flowing(&mut answer);
        rows.extend(answer);
        Ok(rows)
    }

    /// As high as a question may be that is not cut: a heading fits above it.
    fn most(&self) -> f32 {
        self.page.room - 20.0 * MM
    }

    fn label(&mut self, question: &Question, area: Area, node: Node) -> Vec<Row> {
        let look = if question.strong_answer { PLAIN } else { STRONG };
        let mut rows = self.apart(&question.label, look, area, node);
        for note in &question.notes {
            rows.extend(self.apart(note, SMALL, area, node));
        }
        rows
    }

    /// A text, and the English on lines of its own.
    fn apart(&mut self, said: &Bilingual, look: Look, area: Area, node: Node) -> Vec<Row> {
        let tokens = self.tokens(&said.thai, look);
        let mut rows = self.paragraph(&tokens, look, area, node, Align::Left);
        if let Some(english) = &said.english {
            let look = english_of(Look { size: BASE, ..look });
            let tokens = self.tokens(english, look);
            rows.extend(self.paragraph(&tokens, look, area, node, Align::Left));
        }
        rows
    }

    fn answer(&mut self, question: &Question, area: Area, node: Node) -> Result<Vec<Row>, Fault> {
        self.strong = question.strong_answer;
        let rows = self.blocks(&question.answer, area, node, 0.0);
        self.strong = false;
        rows
    }

    pub fn tick(&mut self, ticked: bool, lines: &[Line], area: Area, parent: Node) -> Row {
        let item = self.tree.add(parent, StructRole::LI);
        let (lbl, body) = (self.tree.add(item, StructRole::Lbl), self.tree.add(item, StructRole::LBody));
        let shift = 1.6 * BASE;
        let beside_box = Area { x: area.x + shift, width: area.width - shift };
        let rows = self.lines(lines, beside_box, body, Align::Left);
        boxed(ticked, rows, area, lbl)
    }

    pub fn boxes(&mut self, labels: &[Bilingual], area: Area, parent: Node) -> Row {
        let list = self.tree.add(parent, StructRole::L);
        let (gap, shift) = (BASE, 1.6 * BASE);
        let half = (area.width - gap) / 2.0;
        let tokens: Vec<Vec<Token>> = labels.iter().map(|label| self.said(label, PLAIN)).collect();
        let fits = tokens.iter().all(|tokens| super::text::set(&mut self.fonts, tokens, half - shift).len() == 1);
        let columns: usize = if fits && labels.len() > 1 { 2 } else { 1 };
        let width = if columns == 2 { half } else { area.width };
        let mut ticks = Vec::new();
        for (index, tokens) in tokens.iter().enumerate() {
            let column = index / labels.len().div_ceil(columns).max(1);
            let x = if column == 0 { area.x } else { area.x + half + gap };
            let item = self.tree.add(list, StructRole::LI);
            let (lbl, body) = (self.tree.add(item, StructRole::Lbl), self.tree.add(item, StructRole::LBody));
            let rows = self.paragraph(tokens, PLAIN, Area { x: x + shift, width: width - shift }, body, Align::Left);
            ticks.push(boxed(false, rows, Area { x, width }, lbl));
        }
        let second = ticks.split_off(labels.len().div_ceil(columns).min(ticks.len()));
        beside(vec![stacked(ticks), stacked(second)])
    }

    /// Words and gaps in lines that leave room for a hand.
    pub fn gaps(&mut self, pieces: &[Piece], area: Area, node: Node, align: Align) -> Vec<Row> {
        let tokens = self.pieces(pieces, GAPS, area);
        self.set(&tokens, PLAIN, HAND, area, node, align)
    }

    fn pieces(&mut self, pieces: &[Piece], gaps: Gaps, area: Area) -> Vec<Token> {
        let mut tokens: Vec<Token> = Vec::new();
        for (index, piece) in pieces.iter().enumerate() {
            let more = match piece {
                Piece::Words(words) => {
                    let mut tokens = self.said(words, PLAIN);
                    // The words of a gap stay with it.
                    if matches!(pieces.get(index + 1), Some(Piece::Gap(_))) {
                        super::text::glue(&mut tokens, true);
                    }
                    tokens
                }
                Piece::Known(known) => self.tokens(known, STRONG),
                Piece::Gap(gap) => {
                    let [short, middle, long] = gaps;
                    let width = match gap {
                        Gap::Short => short,
                        Gap::Middle => middle,
                        Gap::Long => long,
                    };
                    vec![Token::Gap { width: width.min(area.width), space: 0.35 * BASE }]
                }
            };
            // A closing bracket stays with the gap before it.
            let closes = matches!(piece, Piece::Words(words) if words.thai.starts_with([')', ']', '.', ',']));
            let after_gap = matches!(tokens.last(), Some(Token::Gap { .. }));
            if let (true, true, Some(Token::Gap { space, .. })) = (closes, after_gap, tokens.last_mut()) {
                *space = 0.0;
            }
            let opens = matches!(tokens.last(), Some(Token::Word { text, .. }) if text.ends_with(['(', '[']));
            if !opens {
                super::text::spaced(&mut self.fonts, &mut tokens);
            }
            let from = tokens.len();
            tokens.extend(more);
            if let (true, Some(Token::Word { glued, .. })) = (closes && after_gap, tokens.get_mut(from)) {
                *glued = true;
            }
        }
        tokens
    }

    pub fn signatures(&mut self, places: &[Vec<Vec<Piece>>], area: Area, parent: Node) -> Vec<Row> {
        let gap = BASE;
        let columns = if places.len() > 1 { 2 } else { 1 };
        let width = (area.width - gap) / 2.0;
        let mut rows = Vec::new();
        for pair in places.chunks(columns) {
            let mut sides = Vec::new();
            let mut x = area.x;
            for lines in pair {
                let node = self.tree.add(parent, StructRole::Div);
                let place = Area { x, width: if columns == 1 { area.width } else { width } };
                let lines = lines.iter().flat_map(|line| {
                    let node = self.tree.add(node, StructRole::P);
                    let tokens = self.pieces(line, GAPS_TO_SIGN, place);
                    self.set(&tokens, PLAIN, HAND, place, node, Align::Middle)
                });
                sides.push(stacked(lines.collect()));
                x += width + gap;
            }
            rows.push(Row { before: 1.4 * BASE, ..beside(sides) });
        }
        kept(&mut rows, Ends::Unwillingly);
        rows
    }
}

fn is_for_a_pen(block: &Block) -> bool {
    matches!(block, Block::Write(_) | Block::Gaps(_))
}

/// What stands behind a box, with the box; the box alone where nothing does.
fn boxed(ticked: bool, rows: Vec<Row>, area: Area, node: Node) -> Row {
    let mut row = if rows.is_empty() { Row::new(PLAIN.height(), Vec::new()) } else { stacked(rows) };
    let y = (PLAIN.height() - BASE) / 2.0 + 0.02 * BASE;
    row.inks.insert(0, Ink::Box { x: area.x, y, size: BASE, ticked, node });
    row
}
