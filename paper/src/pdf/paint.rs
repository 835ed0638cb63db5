//! Rows as the content of a page.

use std::collections::BTreeMap;
use std::rc::Rc;

use pdf_writer::types::{ArtifactSubtype, ArtifactType, LineCapStyle};
use pdf_writer::{Content, Name, Str, TextStr};
use qrcodegen::QrCode;
use subsetter::GlyphRemapper;

use super::font::{Actual, Fonts, Glyph, Shaped, UNITS, Weight};
use super::row::{Ink, Row, Stroke};
use super::text::Look;
use super::tree::{Node, Tree};

/// The ink of what is grey: dark enough for a copy of a copy.
const GREY: f32 = 0.27;
/// The same for a thin rule.
const GREY_RULE: f32 = 0.6;

/// The glyphs of a face that pages use, with what each says.
#[derive(Default)]
pub struct Used {
    pub glyphs: GlyphRemapper,
    pub says: BTreeMap<u16, String>,
}

/// Draws the content of one page.
pub struct Painter<'p> {
    pub fonts: &'p Fonts,
    pub used: &'p mut BTreeMap<Weight, Used>,
    pub tree: &'p mut Tree,
    pub content: Content,
    /// Which page it is, from 0, and how high.
    pub page: usize,
    pub height: f32,
    /// To whom each numbered piece of the content belongs.
    pub marks: Vec<Node>,
}

/// What is gathered for one operator.
enum Shown {
    Glyphs(Vec<u8>),
    /// To the left, in units.
    Back(i32),
}

/// To a hundredth of a point: no eye sees more, and the file is smaller.
fn round(points: f32) -> f32 {
    (points * 100.0).round() / 100.0
}

impl Painter<'_> {
    /// Draws a row whose top is so far from the top of the page.
    pub fn row(&mut self, top: f32, row: &Row) {
        for ink in &row.inks {
            self.ink(top, ink);
        }
    }

    fn ink(&mut self, top: f32, ink: &Ink) {
        let up = |y: f32| round(self.height - top - y);
        match ink {
            Ink::Words { x, y, look, words, node } => {
                self.words((*x, up(*y)), *look, words, Some(*node));
            }
            Ink::Rule { x, y, width, thick, stroke, grey } => {
                let y = up(*y);
                self.artifact();
                self.pen(*thick, *stroke, if *grey { GREY_RULE } else { 0.0 });
                self.content.move_to(round(*x), y).line_to(round(x + width), y).stroke();
                self.end_pen();
            }
            Ink::Frame { x, y, width, height, thick, stroke } => {
                let bottom = up(y + height);
                self.artifact();
                self.pen(*thick, *stroke, 0.0);
                self.content.rect(round(*x), bottom, round(*width), round(*height)).stroke();
                self.end_pen();
            }
            Ink::Box { x, y, size, ticked, node } => {
                let place = (*x, up(y + size));
                self.begin(*node, None, Some(if *ticked { "☑" } else { "☐" }));
                self.tick_box(place, *size, *ticked);
                self.content.end_marked_content();
            }
            Ink::Code { x, y, module, code, node } => {
                let y = up(*y);
                self.place_code(*node, *x, y, *module, code.size());
                self.begin(*node, None, None);
                self.code((*x, y), *module, code);
                self.content.end_marked_content();
            }
        }
    }

    /// Begins a piece of the page that belongs to a part of the structure.
    fn begin(&mut self, node: Node, lang: Option<&str>, actual: Option<&str>) {
        let number = i32::try_from(self.marks.len()).unwrap_or(i32::MAX);
        self.marks.push(node);
        if let Some(part) = self.tree.get_mut(node) {
            part.marks.push((self.page, number));
        }
        let mut marked = self.content.begin_marked_content_with_properties(Name(b"Span"));
        let mut properties = marked.properties();
        properties.identify(number);
        if let Some(lang) = lang {
            properties.pair(Name(b"Lang"), TextStr(lang));
        }
        if let Some(actual) = actual {
            properties.actual_text(TextStr(actual));
        }
    }

    fn artifact(&mut self) {
        self.content.begin_marked_content(Name(b"Artifact"));
    }

    /// Begins what stands on every page alike.
    pub fn begin_foot(&mut self) {
        let mut marked = self.content.begin_marked_content_with_properties(Name(b"Artifact"));
        let mut artifact = marked.properties().artifact();
        artifact.kind(ArtifactType::Pagination).subtype(ArtifactSubtype::Footer);
    }

    fn pen(&mut self, thick: f32, stroke: Stroke, grey: f32) {
        self.content.save_state().set_line_width(thick).set_stroke_gray(grey);
        match stroke {
            Stroke::Solid => {}
            // Round dots, two of their own widths apart.
            Stroke::Dotted => {
                self.content.set_line_cap(LineCapStyle::RoundCap).set_dash_pattern([0.0, round(thick * 3.0)], 0.0);
            }
            Stroke::Dashed => {
                self.content.set_dash_pattern([5.0, 4.0], 0.0);
            }
        }
    }

    fn end_pen(&mut self) {
        self.content.restore_state().end_marked_content();
    }

    fn tick_box(&mut self, (x, y): (f32, f32), size: f32, ticked: bool) {
        let (thick, inner) = (1.1, 0.55);
        let at = |right: f32, up: f32| (round(x + right * size), round(y + up * size));
        let side = round(size - 2.0 * inner);
        self.content.save_state().set_line_width(thick).rect(round(x + inner), round(y + inner), side, side).stroke();
        if ticked {
            let ((x1, y1), (x2, y2), (x3, y3)) = (at(0.2, 0.52), at(0.43, 0.24), at(0.98, 1.08));
            self.content.set_line_width(round(0.16 * size));
            self.content.move_to(x1, y1).line_to(x2, y2).line_to(x3, y3).stroke();
        }
        self.content.restore_state();
    }

    /// Says where the picture stands.
    fn place_code(&mut self, node: Node, x: f32, y: f32, module: f32, size: i32) {
        #[expect(clippy::cast_precision_loss, reason = "a code has at most 177 modules")]
        let side = size as f32 * module;
        let page = self.page;
        if let Some(part) = self.tree.get_mut(node) {
            part.place = Some((page, [x, y - side, x + side, y].map(round)));
        }
    }

    /// The dark modules as rectangles of one path, so that no seams show between them. Modules in a row are one.
    fn code(&mut self, (x, y): (f32, f32), module: f32, code: &QrCode) {
        self.content.save_state().transform([module, 0.0, 0.0, -module, round(x), y]).set_fill_gray(0.0);
        for row in 0..code.size() {
            let mut from = None;
            for column in 0..=code.size() {
                match (code.get_module(column, row), from) {
                    (true, None) => from = Some(column),
                    (false, Some(start)) => {
                        #[expect(clippy::cast_precision_loss, reason = "a code has at most 177 modules")]
                        let [left, top, width] = [start, row, column - start].map(|n| n as f32);
                        self.content.rect(left, top, width, 1.0);
                        from = None;
                    }
                    _ => {}
                }
            }
        }
        self.content.fill_nonzero().restore_state();
    }

    /// Letters from a place on the line that they stand on, counted from the bottom of the page. What belongs to no
    /// node is part of an artifact that was begun.
    pub fn words(&mut self, (x, y): (f32, f32), look: Look, words: &[Rc<Shaped>], node: Option<Node>) {
        let grey = if look.grey { GREY } else { 0.0 };
        self.content.set_fill_gray(grey);
        let mut line = Line { node, lang: look.english.then_some("en"), ..Line::default() };
        self.begin_text(look, x, y);
        for glyph in words.iter().flat_map(|word| &word.glyphs) {
            match glyph.id {
                Some(id) => self.glyph(&mut line, look, id, glyph),
                None => {
                    self.end_part(&mut line);
                    self.content.end_text();
                    let (left, side) = (x + scaled(line.pen + 60, look.size), 0.6 * look.size);
                    self.part(&mut line, Some("□"));
                    self.content.save_state().set_line_width(0.6).set_stroke_gray(grey);
                    self.content.rect(round(left), y, round(side), round(side)).stroke().restore_state();
                    self.end_part(&mut line);
                    line.pen += glyph.advance;
                    (line.reader, line.rise) = (line.pen, 0);
                    self.begin_text(look, x + scaled(line.pen, look.size), y);
                }
            }
        }
        self.end_part(&mut line);
        self.content.end_text();
    }

    /// Begins a part of a line that says one thing. Parts stand side by side: readers lose what follows one that
    /// stands in another.
    fn part(&mut self, line: &mut Line, actual: Option<&str>) {
        (line.open, line.together) = (true, actual.is_some());
        match (line.node, actual) {
            (Some(node), _) => self.begin(node, line.lang, actual),
            (None, Some(actual)) => {
                let mut marked = self.content.begin_marked_content_with_properties(Name(b"Span"));
                marked.properties().actual_text(TextStr(actual));
            }
            (None, None) => {
                self.content.begin_marked_content(Name(b"Span"));
            }
        }
    }

    fn end_part(&mut self, line: &mut Line) {
        self.flush(line);
        if std::mem::take(&mut line.open) {
            self.content.end_marked_content();
        }
    }

    fn begin_text(&mut self, look: Look, x: f32, y: f32) {
        let name = if look.weight == Weight::Bold { Name(b"B") } else { Name(b"R") };
        self.content.begin_text().set_font(name, look.size).set_text_matrix([1.0, 0.0, 0.0, 1.0, round(x), y]);
    }

    fn glyph(&mut self, line: &mut Line, look: Look, id: u16, glyph: &Glyph) {
        let used = self.used.entry(look.weight).or_default();
        let number = used.glyphs.remap(id);
        let says = used.says.entry(number).or_insert_with(|| glyph.says.clone());
        // The same glyph may stand for two characters; then this one says here what it stands for.
        let other = (*says != glyph.says).then(|| glyph.says.clone());
        let actual = match &glyph.actual {
            Actual::Begins(text) => Some(text.clone()),
            Actual::Goes => None,
            Actual::Own => other,
        };
        if glyph.actual != Actual::Goes && (line.together || actual.is_some()) {
            self.end_part(line);
        }
        if !line.open {
            self.part(line, actual.as_deref());
        }
        if glyph.shift.1 != line.rise {
            self.flush(line);
            line.rise = glyph.shift.1;
            self.content.set_rise(round(scaled(line.rise, look.size)));
        }
        let wanted = line.pen + glyph.shift.0;
        if wanted != line.reader {
            line.shown.push(Shown::Back(line.reader - wanted));
        }
        match line.shown.last_mut() {
            Some(Shown::Glyphs(bytes)) => bytes.extend(number.to_be_bytes()),
            _ => line.shown.push(Shown::Glyphs(number.to_be_bytes().to_vec())),
        }
        line.reader = wanted + self.fonts.advance(look.weight, id);
        line.pen += glyph.advance;
    }

    fn flush(&mut self, line: &mut Line) {
        match line.shown.as_slice() {
            [] => {}
            [Shown::Glyphs(bytes)] => {
                self.content.show(Str(bytes));
            }
            shown => {
                let mut positioned = self.content.show_positioned();
                let mut items = positioned.items();
                for one in shown {
                    match one {
                        Shown::Glyphs(bytes) => items.show(Str(bytes)),
                        Shown::Back(units) => items.adjust(scaled(*units, UNITS)),
                    };
                }
            }
        }
        line.shown.clear();
    }
}

/// Units at a size, in points.
fn scaled(units: i32, size: f32) -> f32 {
    #[expect(clippy::cast_precision_loss, reason = "small numbers")]
    let units = units as f32;
    units * size / UNITS
}

/// Where the drawing of a line stands, in units of the font.
#[derive(Default)]
struct Line {
    /// To whom it belongs, and its language if that is not the paper's.
    node: Option<Node>,
    lang: Option<&'static str>,
    /// Where the next glyph belongs.
    pen: i32,
    /// Where a reader of the file would put it.
    reader: i32,
    rise: i32,
    shown: Vec<Shown>,
    /// Within a part, and whether its glyphs say something together.
    open: bool,
    together: bool,
}
