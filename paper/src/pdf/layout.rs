//! Blocks as rows.

use pdf_writer::types::StructRole;
use white_area_core::paper::document::{Bilingual, Block, Level, Line, Section, Size, Style};

use super::Fault;
use super::clean::clean;
use super::font::{Fonts, Weight};
use super::row::{Ends, Heading, Ink, MM, Row, Stroke, flowing, height, kept, stacked};
use super::text::{self, Look, Run, Token};
use super::tree::{Node, Tree};

/// The size of letters that explain nothing and head nothing.
pub const BASE: f32 = 12.0;
/// What is smaller is so much smaller.
const SMALLER: f32 = 0.85;

pub const PLAIN: Look = Look { weight: Weight::Regular, size: BASE, grey: false, english: false };
pub const STRONG: Look = Look { weight: Weight::Bold, ..PLAIN };
pub const SMALL: Look = Look { size: BASE * SMALLER, grey: true, ..PLAIN };

/// Between blocks within a section, between questions, and between sections.
const GAP: f32 = 0.4 * BASE;
const GAP_OF_QUESTIONS: f32 = 0.55 * BASE;
const GAP_OF_SECTIONS: f32 = 1.1 * BASE;
/// Between blocks of a section that stays together.
const GAP_OF_KEPT: f32 = 0.2 * BASE;

/// Where a block stands across the page, in points from the left edge.
#[derive(Clone, Copy, Debug)]
pub struct Area {
    pub x: f32,
    pub width: f32,
}

impl Area {
    pub fn inset(self, by: f32) -> Self {
        Self { x: self.x + by, width: self.width - 2.0 * by }
    }
}

/// A page without its margins.
#[derive(Clone, Copy, Debug)]
pub struct Page {
    pub size: Size,
    /// How much of its height rows may fill, in points.
    pub room: f32,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Align {
    Left,
    Middle,
}

/// Turns blocks into rows.
pub struct Layout {
    pub fonts: Fonts,
    pub tree: Tree,
    /// What the fonts lack, in the order in which it was met.
    pub missing: Vec<char>,
    pub page: Page,
    /// Answers weigh more than their questions, as on a cover.
    pub strong: bool,
}

impl Layout {
    /// Blocks below each other.
    pub fn blocks(&mut self, blocks: &[Block], area: Area, parent: Node, gap: f32) -> Result<Vec<Row>, Fault> {
        let mut rows: Vec<Row> = Vec::new();
        let mut list: Option<(bool, Node)> = None;
        let mut before: Option<&Block> = None;
        for block in blocks {
            let is_question = matches!(block, Block::Question(_));
            let parent = if is_question || matches!(block, Block::Tick { .. }) {
                let open = list.filter(|(of_questions, _)| *of_questions == is_question).map(|(_, node)| node);
                let node = open.unwrap_or_else(|| self.tree.add(parent, StructRole::L));
                list = Some((is_question, node));
                node
            } else {
                list = None;
                parent
            };
            let mut next = match block {
                Block::Envelope { from, to, notes } => {
                    let used = height(&rows) + gap;
                    self.envelope(from, to, notes, used, area, parent)
                }
                block => self.block(block, area, parent)?,
            };
            if let (Some(first), Some(before)) = (next.first_mut(), before) {
                first.before = first.before.max(between(before, block, gap));
            }
            rows.extend(next);
            before = Some(block);
        }
        Ok(rows)
    }

    fn block(&mut self, block: &Block, area: Area, parent: Node) -> Result<Vec<Row>, Fault> {
        Ok(match block {
            Block::Notice(lines) => self.notice(lines, area, parent),
            Block::Title { title, lines } => self.title(title, lines, area, parent),
            Block::Section(section) => self.section(section, area, parent)?,
            Block::Text(line) => {
                let mut rows = self.line(line, area, parent, Align::Left);
                flowing(&mut rows);
                rows
            }
            Block::Question(question) => self.question(question, area, parent)?,
            Block::Tick { ticked, lines } => vec![self.tick(*ticked, lines, area, parent)],
            Block::Boxes(labels) => vec![self.boxes(labels, area, parent)],
            Block::Write(count) => (0..*count).map(|_| write(area)).collect(),
            Block::Digits(count) => vec![digits(*count, area)],
            Block::Gaps(pieces) => {
                let node = self.tree.add(parent, StructRole::P);
                let mut rows = self.gaps(pieces, area, node, Align::Left);
                kept(&mut rows, Ends::Hardly);
                rows
            }
            Block::Signatures(places) => self.signatures(places, area, parent),
            Block::Codes(codes) => self.codes(codes, area, parent)?,
            Block::Envelope { from, to, notes } => self.envelope(from, to, notes, 0.0, area, parent),
        })
    }

    /// One row where that fits a page; else the rows as they are.
    pub fn whole(&self, rows: Vec<Row>) -> Vec<Row> {
        if height(&rows) <= self.page.room { vec![stacked(rows)] } else { rows }
    }

    /// A text in tokens, and the English smaller and grey behind it.
    pub fn said(&mut self, said: &Bilingual, look: Look) -> Vec<Token> {
        let mut tokens = self.tokens(&said.thai, look);
        if let Some(english) = &said.english {
            text::spaced(&mut self.fonts, &mut tokens);
            tokens.extend(self.tokens(english, english_of(look)));
        }
        tokens
    }

    pub fn tokens(&mut self, text: &str, look: Look) -> Vec<Token> {
        let text = clean(&self.fonts, text, &mut self.missing);
        text::tokens(&mut self.fonts, look, &text)
    }

    /// Tokens as rows of the height of one look.
    pub fn paragraph(&mut self, tokens: &[Token], look: Look, area: Area, node: Node, align: Align) -> Vec<Row> {
        self.set(tokens, look, look.height(), area, node, align)
    }

    /// Tokens as rows of some height.
    pub fn set(&mut self, tokens: &[Token], look: Look, height: f32, area: Area, node: Node, align: Align) -> Vec<Row> {
        let lines = text::set(&mut self.fonts, tokens, area.width);
        let row = |line: text::Line| {
            let left = match align {
                Align::Left => area.x,
                Align::Middle => area.x + (area.width - line.width).max(0.0) / 2.0,
            };
            let y = look.baseline(height);
            let ink = |run: Run| match run {
                Run::Letters { x, look, words } => Ink::Words { x: left + x, y, look, words, node },
                Run::Gap { x, width } => {
                    let y = y + 0.22 * BASE;
                    Ink::Rule { x: left + x, y, width, thick: 0.75, stroke: Stroke::Dotted, grey: false }
                }
            };
            Row::new(height, line.runs.into_iter().map(ink).collect())
        };
        lines.into_iter().map(row).collect()
    }

    pub fn line(&mut self, line: &Line, area: Area, parent: Node, align: Align) -> Vec<Row> {
        let look = match line.style {
            Style::Plain if self.strong => STRONG,
            Style::Plain => PLAIN,
            Style::Strong => STRONG,
            Style::Small => SMALL,
        };
        let node = self.tree.add(parent, StructRole::P);
        self.said_in(&line.said, look, area, node, align)
    }

    /// A text and the English behind it; in the middle of the page on lines of its own where it does not fit behind.
    fn said_in(&mut self, said: &Bilingual, look: Look, area: Area, node: Node, align: Align) -> Vec<Row> {
        let tokens = self.said(said, look);
        if let (Align::Middle, Some(english)) = (align, &said.english)
            && text::set(&mut self.fonts, &tokens, area.width).len() > 1
        {
            let thai = self.tokens(&said.thai, look);
            let mut rows = self.paragraph(&thai, look, area, node, align);
            let look = english_of(look);
            let english = self.tokens(english, look);
            rows.extend(self.paragraph(&english, look, area, node, align));
            return rows;
        }
        self.paragraph(&tokens, look, area, node, align)
    }

    pub fn lines(&mut self, lines: &[Line], area: Area, parent: Node, align: Align) -> Vec<Row> {
        lines.iter().flat_map(|line| self.line(line, area, parent, align)).collect()
    }

    fn notice(&mut self, lines: &[Line], area: Area, parent: Node) -> Vec<Row> {
        let node = self.tree.add(parent, StructRole::Div);
        let rows = self.lines(lines, area.inset(0.6 * BASE), node, Align::Middle);
        self.framed(rows, 0.3 * BASE, 1.1, area)
    }

    /// Rows in a frame, on one page; without the frame where that is not possible.
    fn framed(&self, rows: Vec<Row>, padding: f32, thick: f32, area: Area) -> Vec<Row> {
        if height(&rows) + 2.0 * padding > self.page.room {
            return rows;
        }
        let mut row = stacked(rows).lowered(padding);
        row.height += padding;
        let Area { x, width } = area.inset(thick / 2.0);
        let (y, height) = (thick / 2.0, row.height - thick);
        row.inks.insert(0, Ink::Frame { x, y, width, height, thick, stroke: Stroke::Solid });
        vec![row]
    }

    fn title(&mut self, title: &Bilingual, lines: &[Line], area: Area, parent: Node) -> Vec<Row> {
        let look = Look { size: 1.3 * BASE, ..STRONG };
        let mut rows = self.heading(title, None, look, area, parent, Align::Middle);
        rows.extend(self.lines(lines, area, parent, Align::Middle));
        kept(&mut rows, Ends::Hardly);
        rows
    }

    fn heading(
        &mut self,
        title: &Bilingual,
        level: Option<Level>,
        look: Look,
        area: Area,
        parent: Node,
        align: Align,
    ) -> Vec<Row> {
        let role = match level {
            None => StructRole::H1,
            Some(Level::Part) => StructRole::H2,
            Some(Level::Group) => StructRole::H3,
            Some(Level::Row) => StructRole::H4,
        };
        let node = self.tree.add(parent, role);
        let mut rows = self.said_in(title, look, area, node, align);
        if let Some(first) = rows.first_mut() {
            first.headings.push(Heading { level, text: title.thai.clone(), y: 0.0 });
        }
        rows.iter_mut().for_each(|row| row.ends = Ends::Hardly);
        rows
    }

    fn section(&mut self, section: &Section, area: Area, parent: Node) -> Result<Vec<Row>, Fault> {
        let node = self.tree.add(parent, StructRole::Sect);
        let padding = if section.framed { 0.9 * BASE } else { 0.0 };
        let inside = area.inset(padding);
        let size = if section.level == Level::Part { 1.12 * BASE } else { BASE };
        let look = Look { size, ..STRONG };
        let mut rows = self.heading(&section.title, Some(section.level), look, inside, node, Align::Left);
        let rule = match section.level {
            Level::Part if !section.framed => Some((1.1, false)),
            Level::Row => Some((0.75, true)),
            Level::Part | Level::Group => None,
        };
        if let (Some((thick, grey)), Some(last)) = (rule, rows.last_mut()) {
            last.height += 0.1 * BASE;
            let (y, width) = (last.height - thick / 2.0, inside.width);
            last.inks.push(Ink::Rule { x: inside.x, y, width, thick, stroke: Stroke::Solid, grey });
        }
        let gap = if section.kept { GAP_OF_KEPT } else { GAP };
        let mut blocks = self.blocks(&section.blocks, inside, node, gap)?;
        if let Some(first) = blocks.first_mut() {
            first.before = first.before.max(GAP);
        }
        // What is said of a group behind its rows stays with them.
        let ends_in_words = section.level != Level::Part && matches!(section.blocks.last(), Some(Block::Text(_)));
        if let (true, Some(row)) = (ends_in_words, blocks.iter_mut().rev().nth(1)) {
            row.ends = Ends::Hardly;
        }
        rows.extend(blocks);
        if section.framed {
            rows = self.framed(rows, 0.6 * BASE, 0.75, area);
        }
        if section.kept && height(&rows) <= self.page.room {
            kept(&mut rows, Ends::Unwillingly);
        }
        if let Some(first) = rows.first_mut() {
            first.new_page = section.new_page;
        }
        if let Some(last) = rows.last_mut() {
            last.ends = Ends::Gladly;
        }
        Ok(rows)
    }
}

/// How far a block stands from the one before it.
fn between(before: &Block, block: &Block, gap: f32) -> f32 {
    match (before, block) {
        (_, Block::Section(section)) if section.level == Level::Part => GAP_OF_SECTIONS,
        (_, Block::Section(_)) => 0.8 * BASE,
        (Block::Question(_), Block::Question(_)) => GAP_OF_QUESTIONS,
        (_, Block::Signatures(_) | Block::Codes(_)) => GAP_OF_SECTIONS,
        _ => gap,
    }
}

/// The English behind a text.
pub fn english_of(look: Look) -> Look {
    Look { weight: Weight::Regular, size: look.size * SMALLER, grey: true, english: true }
}

/// A line for a pen: a hand needs 9 mm from line to line.
fn write(area: Area) -> Row {
    let Area { x, width } = area;
    let rule = Ink::Rule { x, y: 9.0 * MM - 0.4, width, thick: 0.75, stroke: Stroke::Dotted, grey: false };
    Row { ends: Ends::Gladly, ..Row::new(9.0 * MM, vec![rule]) }
}

/// Boxes of one digit, in as many rows as they need.
fn digits(count: u32, area: Area) -> Row {
    let (width, height, gap) = (6.0 * MM, 8.0 * MM, 0.8 * MM);
    let mut row = Row::new(height, Vec::new());
    let (mut x, mut y) = (area.x, 0.0);
    for _ in 0..count.min(200) {
        if x + width > area.x + area.width && x > area.x {
            (x, y) = (area.x, y + height + 2.0 * gap);
        }
        row.inks.push(Ink::Frame { x, y, width, height, thick: 0.75, stroke: Stroke::Solid });
        x += width + gap;
    }
    row.height += y;
    row
}
