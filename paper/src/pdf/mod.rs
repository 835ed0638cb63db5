//! From a document to a file: text is cleaned and set in lines, blocks become rows, rows fill pages, pages are drawn.

mod answer_area;
mod clean;
mod font;
mod layout;
mod paint;
mod post;
mod row;
mod text;
mod tree;
mod write;

use std::collections::BTreeMap;
use std::fmt;

use pdf_writer::Content;
use white_area_core::paper::document::{Document, Foot, Level, Size};

use font::{Fonts, Weight};
use layout::{Area, BASE, Layout, Page, SMALL};
use paint::{Painter, Used};
use row::{Ink, MM};
use text::{Look, Run, Token};
use tree::{ROOT, Tree};
use write::{Drawn, Entry, Parts};

/// A paper as a file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Pdf {
    pub bytes: Vec<u8>,
    pub pages: u32,
    /// Characters that the font lacks, in the order in which they first appear, each once. A box stands for each.
    pub missing: Vec<char>,
}

/// Why a paper could not be drawn.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fault {
    /// The fonts in the program cannot be read.
    Font,
    /// A text is longer than any QR code holds.
    CodeTooLong,
}

impl fmt::Display for Fault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Font => "the font cannot be read",
            Self::CodeTooLong => "the text is too long for a QR code",
        })
    }
}

impl std::error::Error for Fault {}

/// Margins of a page: left, top, right, bottom.
fn margins(size: Size) -> [f32; 4] {
    match size {
        Size::A4 => [30.0 * MM, 20.0 * MM, 20.0 * MM, 20.0 * MM],
        Size::Dl => [12.0 * MM, 10.0 * MM, 12.0 * MM, 10.0 * MM],
    }
}

/// Width and height.
fn measures(size: Size) -> (f32, f32) {
    match size {
        Size::A4 => (210.0 * MM, 297.0 * MM),
        Size::Dl => (220.0 * MM, 110.0 * MM),
    }
}

/// How the foot is written.
const FOOT: Look = Look { size: 8.5, ..SMALL };
const FOOT_LEADING: f32 = 1.5 * FOOT.size;
/// From the last row to the foot at the least, and from the foot to the edge of the paper, where printers do not print.
const ABOVE_FOOT: f32 = 4.0 * MM;
const BELOW_FOOT: f32 = 7.0 * MM;

/// Draws a document. `progress` hears of pages done.
///
/// # Errors
/// When a QR code would hold more than one can. The fonts are part of the program and can be read.
pub fn draw(document: &Document, progress: &mut dyn FnMut(u32)) -> Result<Pdf, Fault> {
    let (width, height) = measures(document.size);
    let [left, top, right, bottom] = margins(document.size);
    let foot_lines = document.foot.lines.len().max(usize::from(!document.foot.page.is_empty()));
    #[expect(clippy::cast_precision_loss, reason = "a few lines")]
    let foot = foot_lines as f32 * FOOT_LEADING;
    let bottom = bottom.max(if foot_lines == 0 { 0.0 } else { foot + ABOVE_FOOT + BELOW_FOOT });
    let area = Area { x: left, width: width - left - right };
    let page = Page { size: document.size, room: height - top - bottom };
    let mut layout = Layout { fonts: Fonts::new()?, tree: Tree::new(), missing: Vec::new(), page, strong: false };
    let rows = layout.blocks(&document.blocks, area, ROOT, 0.8 * BASE)?;
    let pages = row::pages(rows, page.room);
    let count = pages.len().max(1);
    let mut used: BTreeMap<Weight, Used> = BTreeMap::new();
    let (mut drawn, mut entries) = (Vec::new(), Vec::new());
    for index in 0..count {
        let rows = pages.get(index).map(Vec::as_slice).unwrap_or_default();
        let foot = foot_of(&mut layout, &document.foot, area, index + 1, count);
        let Layout { fonts, tree, .. } = &mut layout;
        let (content, marks) = (Content::new(), Vec::new());
        let mut painter = Painter { fonts, used: &mut used, tree, content, page: index, height, marks };
        for (y, row) in rows {
            painter.row(top + y, row);
            entries.extend(row.headings.iter().filter_map(|heading| {
                let depth = match heading.level {
                    None => 0,
                    Some(Level::Part) => 1,
                    Some(Level::Group) => 2,
                    Some(Level::Row) => return None,
                };
                Some(Entry { depth, text: heading.text.clone(), page: index, y: height - top - y - heading.y })
            }));
        }
        draw_foot(&mut painter, &foot, bottom - ABOVE_FOOT);
        drawn.push(Drawn { content: painter.content.finish().to_vec(), marks: painter.marks });
        progress(u32::try_from(index + 1).unwrap_or(u32::MAX));
    }
    let Layout { fonts, tree, missing, .. } = &layout;
    let (size, used) = ((width, height), &used);
    let bytes = write::file(&Parts { title: &document.title, size, pages: drawn, tree, fonts, used, entries })?;
    Ok(Pdf { bytes, pages: u32::try_from(count).unwrap_or(u32::MAX), missing: missing.clone() })
}

/// The foot of a page as rows: lines on the left, in the last of them the number on the right.
fn foot_of(layout: &mut Layout, foot: &Foot, area: Area, page: usize, of: usize) -> Vec<Ink> {
    let digits = |number: usize| white_area_core::i18n::paper::digits(foot.thai_digits, &number.to_string());
    let number = foot.page.replace("{n}", &digits(page)).replace("{of}", &digits(of));
    let number = one_line(layout, &number, area.width / 2.0);
    let mut inks = Vec::new();
    let mut y = FOOT.baseline(FOOT_LEADING);
    let left = Area { width: area.width - number.width - 5.0 * MM, ..area };
    for line in &foot.lines {
        let line = one_line(layout, line, left.width);
        inks.extend(words(line, area.x, y));
        y += FOOT_LEADING;
    }
    let last = FOOT.baseline(FOOT_LEADING);
    let x = area.x + area.width - number.width;
    inks.extend(words(number, x, last));
    inks
}

fn words(line: text::Line, left: f32, y: f32) -> impl Iterator<Item = Ink> {
    line.runs.into_iter().filter_map(move |run| match run {
        Run::Letters { x, look, words } => Some(Ink::Words { x: left + x, y, look, words, node: ROOT }),
        Run::Gap { .. } => None,
    })
}

/// A text on one line; what is too long ends in "…".
fn one_line(layout: &mut Layout, text: &str, width: f32) -> text::Line {
    let tokens = layout.tokens(&text.replace('\n', " "), FOOT);
    let mut lines = text::set(&mut layout.fonts, &tokens, width);
    if lines.len() > 1 {
        let dots = layout.tokens("…", FOOT);
        let room = width - FOOT.size;
        lines = text::set(&mut layout.fonts, &tokens, room);
        let first = lines.into_iter().next();
        return first.map_or(text::Line { runs: Vec::new(), width: 0.0 }, |line| with_dots(line, &dots));
    }
    lines.pop().unwrap_or(text::Line { runs: Vec::new(), width: 0.0 })
}

fn with_dots(mut line: text::Line, dots: &[Token]) -> text::Line {
    if let (Some(Run::Letters { words, .. }), Some(Token::Word { shaped, .. })) = (line.runs.last_mut(), dots.first()) {
        words.push(shaped.clone());
    }
    line
}

/// Draws the foot so far above the bottom edge, under a thin rule.
fn draw_foot(painter: &mut Painter<'_>, inks: &[Ink], above: f32) {
    if inks.is_empty() {
        return;
    }
    painter.begin_foot();
    for ink in inks {
        if let Ink::Words { x, y, look, words, .. } = ink {
            painter.words((*x, ((above - y) * 100.0).round() / 100.0), *look, words, None);
        }
    }
    painter.content.end_marked_content();
}
