//! Rows: what a page is filled with from top to bottom, and what is drawn in them.

use std::rc::Rc;

use qrcodegen::QrCode;
use white_area_core::paper::document::Level;

use super::font::Shaped;
use super::text::Look;
use super::tree::Node;

/// Points of a millimetre.
pub const MM: f32 = 72.0 / 25.4;

/// How gladly a page ends behind a row; of several places the gladdest, and of those the last.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Ends {
    Gladly,
    /// Within what should stay on one page.
    Unwillingly,
    /// Behind a heading, or where too few lines would stand alone.
    Hardly,
}

/// A row. It is never cut. All lengths are in points, downwards from its top and rightwards from the paper's edge.
#[derive(Clone)]
pub struct Row {
    /// Room above it; none at the top of a page.
    pub before: f32,
    pub height: f32,
    pub ends: Ends,
    pub new_page: bool,
    pub inks: Vec<Ink>,
    /// Headings that begin here, for the list that a reader shows beside the pages.
    pub headings: Vec<Heading>,
}

/// A heading. None is as high as the title.
#[derive(Clone, Debug)]
pub struct Heading {
    pub level: Option<Level>,
    pub text: String,
    pub y: f32,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Stroke {
    Solid,
    Dotted,
    Dashed,
}

/// What is drawn.
#[derive(Clone)]
pub enum Ink {
    /// Letters on the line at `y`.
    Words { x: f32, y: f32, look: Look, words: Vec<Rc<Shaped>>, node: Node },
    /// A line from left to right.
    Rule { x: f32, y: f32, width: f32, thick: f32, stroke: Stroke, grey: bool },
    /// The four sides of a rectangle.
    Frame { x: f32, y: f32, width: f32, height: f32, thick: f32, stroke: Stroke },
    /// A box to tick, with or without the tick.
    Box { x: f32, y: f32, size: f32, ticked: bool, node: Node },
    /// A QR code: the upper left corner of its first module, and how large a module is.
    Code { x: f32, y: f32, module: f32, code: Rc<QrCode>, node: Node },
}

impl Ink {
    fn lower(&mut self, by: f32) {
        match self {
            Self::Words { y, .. }
            | Self::Rule { y, .. }
            | Self::Frame { y, .. }
            | Self::Box { y, .. }
            | Self::Code { y, .. } => *y += by,
        }
    }
}

impl Row {
    pub fn new(height: f32, inks: Vec<Ink>) -> Self {
        Self { before: 0.0, height, ends: Ends::Gladly, new_page: false, inks, headings: Vec::new() }
    }

    /// Moves what is in the row down, and makes the row so much higher.
    pub fn lowered(mut self, by: f32) -> Self {
        self.inks.iter_mut().for_each(|ink| ink.lower(by));
        self.headings.iter_mut().for_each(|heading| heading.y += by);
        self.height += by;
        self
    }
}

/// How high rows are together.
pub fn height(rows: &[Row]) -> f32 {
    let before = rows.iter().skip(1).map(|row| row.before).sum::<f32>();
    before + rows.iter().map(|row| row.height).sum::<f32>()
}

/// One row of several, which then stay together.
pub fn stacked(rows: Vec<Row>) -> Row {
    let mut one = Row::new(0.0, Vec::new());
    for (index, row) in rows.into_iter().enumerate() {
        if index == 0 {
            (one.before, one.new_page) = (row.before, row.new_page);
        } else {
            one.height += row.before;
        }
        let row = row.lowered(one.height);
        one.height = row.height;
        one.inks.extend(row.inks);
        one.headings.extend(row.headings);
    }
    one
}

/// Rows that are drawn beside each other.
pub fn beside(rows: Vec<Row>) -> Row {
    let mut one = Row::new(0.0, Vec::new());
    for row in rows {
        one.height = one.height.max(row.height);
        one.inks.extend(row.inks);
        one.headings.extend(row.headings);
    }
    one
}

/// Lines of which at least three stand on each side of a page's end, or all on one.
pub fn flowing(rows: &mut [Row]) {
    let count = rows.len();
    for (index, row) in rows.iter_mut().enumerate() {
        let lines_behind = count - index - 1;
        if lines_behind > 0 && (index + 1 < 3 || lines_behind < 3) {
            row.ends = Ends::Hardly;
        }
    }
}

/// Rows that stay together where they fit.
pub fn kept(rows: &mut [Row], how: Ends) {
    let last = rows.len().saturating_sub(1);
    for row in rows.iter_mut().take(last) {
        row.ends = row.ends.max(how);
    }
}

/// Rows on pages of a height: for each page its rows, each with its distance from the top.
pub fn pages(rows: Vec<Row>, room: f32) -> Vec<Vec<(f32, Row)>> {
    let mut pages = Vec::new();
    let mut rest = rows;
    while !rest.is_empty() {
        let behind = rest.split_off(page_end(&rest, room));
        let mut y = 0.0;
        let mut page = Vec::new();
        for (index, row) in rest.into_iter().enumerate() {
            y += if index == 0 { 0.0 } else { row.before };
            let top = y;
            y += row.height;
            page.push((top, row));
        }
        pages.push(page);
        rest = behind;
    }
    pages
}

/// How many of the rows stand on the first page: at least one.
fn page_end(rows: &[Row], room: f32) -> usize {
    let mut filled = 0.0;
    let mut fitting = 0;
    for (index, row) in rows.iter().enumerate() {
        if index > 0 && row.new_page {
            return index;
        }
        filled += row.height + if index == 0 { 0.0 } else { row.before };
        // As much as rounding may add.
        if index > 0 && filled > room + 0.01 {
            break;
        }
        fitting = index + 1;
    }
    if fitting == rows.len() {
        return fitting;
    }
    let ends = || rows.iter().take(fitting).map(|row| row.ends);
    let gladdest = ends().min().unwrap_or(Ends::Gladly);
    ends().rposition(|ends| ends == gladdest).map_or(1, |last| last + 1)
}
