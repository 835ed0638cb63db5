//! What is scanned and what is posted: codes, and the label or envelope.

use std::rc::Rc;

use pdf_writer::types::StructRole;
use qrcodegen::{QrCode, QrCodeEcc, QrSegment, Version};
use white_area_core::paper::document::{Code, Size};

use super::Fault;
use super::layout::{Align, Area, BASE, Layout, PLAIN, SMALL};
use super::row::{Ends, Ink, MM, Row, Stroke, beside, kept, stacked};
use super::text::Look;
use super::tree::Node;

/// How large a module should be, and at least is, so that a telephone reads it from a print.
const MODULE: f32 = 0.6 * MM;
const LEAST_MODULE: f32 = 0.5 * MM;
/// White modules around a code.
const QUIET: f32 = 4.0;

impl Layout {
    pub fn codes(&mut self, codes: &[Code], area: Area, parent: Node) -> Result<Vec<Row>, Fault> {
        let mut rows = Vec::new();
        let (mut line, mut x) = (Vec::new(), area.x);
        for code in codes {
            let qr = encode(&code.text)?;
            #[expect(clippy::cast_precision_loss, reason = "a code has at most 177 modules")]
            let modules = qr.size() as f32 + 2.0 * QUIET;
            let module = (area.width / modules).clamp(LEAST_MODULE, MODULE);
            let side = modules * module;
            if x > area.x && x + side > area.x + area.width + 0.01 {
                rows.push(beside(std::mem::take(&mut line)));
                x = area.x;
            }
            let figure = self.tree.add(parent, StructRole::Figure);
            if let Some(part) = self.tree.get_mut(figure) {
                part.alt = Some(format!("QR: {}", code.caption.thai));
            }
            let (left, top) = (x + QUIET * module, QUIET * module);
            let drawn = Ink::Code { x: left, y: top, module, code: Rc::new(qr), node: figure };
            let caption = self.tree.add(parent, StructRole::Caption);
            let tokens = self.said(&code.caption, SMALL);
            // As wide as the code without its white edge, where its words begin.
            let under = Area { x: left, width: (side - 2.0 * QUIET * module).max(55.0 * MM) };
            let caption = self.paragraph(&tokens, SMALL, under, caption, Align::Left);
            let mut all = vec![Row::new(side - 1.5 * module, vec![drawn])];
            all.extend(caption);
            line.push(stacked(all));
            x += side.max(QUIET * module + under.width) + 2.0 * MM;
        }
        rows.push(beside(line));
        rows.iter_mut().for_each(|row| row.before = 0.5 * BASE);
        kept(&mut rows, Ends::Unwillingly);
        Ok(rows)
    }

    /// `used` is how much of the page is filled already.
    pub fn envelope(
        &mut self,
        from: &[String],
        to: &[String],
        notes: &[String],
        used: f32,
        area: Area,
        parent: Node,
    ) -> Vec<Row> {
        let to_look = Look { size: 1.15 * BASE, ..PLAIN };
        match self.page.size {
            Size::A4 => {
                let padding = 5.0 * MM;
                let inside = area.inset(padding);
                let sender = self.sender(from, Area { width: inside.width * 0.6, ..inside }, parent);
                let shift = inside.width * 0.3;
                let addressee_area = Area { x: inside.x + shift, width: inside.width - shift };
                let mut addressee = self.address(to, to_look, addressee_area, parent);
                addressee.before = 8.0 * MM;
                let mut label = stacked(vec![sender, addressee]).lowered(padding);
                label.height += padding;
                let (width, height) = (area.width, label.height);
                let frame = Ink::Frame { x: area.x, y: 0.0, width, height, thick: 1.1, stroke: Stroke::Dashed };
                label.inks.insert(0, frame);
                let mut notes = self.address(notes, SMALL, area, parent);
                notes.before = 2.0 * MM;
                self.whole(vec![label, notes])
            }
            Size::Dl => {
                let sender = self.sender(from, Area { width: area.width * 0.42, ..area }, parent);
                let shift = area.width * 0.44;
                let addressee_area = Area { x: area.x + shift, width: area.width - shift };
                let addressee = self.address(to, to_look, addressee_area, parent);
                let notes_look = Look { size: 8.5, ..SMALL };
                let notes = self.address(notes, notes_look, Area { width: area.width * 0.4, ..area }, parent);
                let room = (self.page.room - used).max(0.0);
                // In the lower right, clear of the edge; the notes in the lower left.
                let left = (sender.height + notes.height + 2.0 * MM).max(room);
                let whole = left.max(addressee.height);
                let lower = ((whole - addressee.height) * 0.6).max(0.0);
                let bottom = whole - notes.height;
                let row = beside(vec![sender, addressee.lowered(lower), notes.lowered(bottom)]);
                vec![Row { height: whole, ..row }]
            }
        }
    }

    /// Who sends it, or three lines to write that on.
    fn sender(&mut self, from: &[String], area: Area, parent: Node) -> Row {
        if !from.is_empty() {
            return self.address(from, SMALL_INK, area, parent);
        }
        let line = |index: u16| {
            let y = f32::from(index + 1) * 8.0 * MM;
            Ink::Rule { x: area.x, y, width: area.width, thick: 0.75, stroke: Stroke::Dotted, grey: false }
        };
        Row::new(25.0 * MM, (0..3).map(line).collect())
    }

    fn address(&mut self, lines: &[String], look: Look, area: Area, parent: Node) -> Row {
        let node = self.tree.add(parent, StructRole::Div);
        let mut rows = Vec::new();
        for line in lines {
            let node = self.tree.add(node, StructRole::P);
            let mut tokens = self.tokens(line, look);
            // An address is broken between its parts, not within the name of a place; notes are text.
            if !look.grey {
                super::text::glue(&mut tokens, false);
            }
            rows.extend(self.paragraph(&tokens, look, area, node, Align::Left));
        }
        stacked(rows)
    }
}

/// Smaller, but as black as what a postman reads.
const SMALL_INK: Look = Look { grey: false, ..SMALL };

/// The smallest code of level M: alphanumeric where the text allows.
fn encode(text: &str) -> Result<QrCode, Fault> {
    let segments = QrSegment::make_segments(text);
    QrCode::encode_segments_advanced(&segments, QrCodeEcc::Medium, Version::MIN, Version::MAX, None, false)
        .map_err(|_| Fault::CodeTooLong)
}
