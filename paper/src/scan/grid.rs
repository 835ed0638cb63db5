//! From three corners to what a code says: where each module lies, and whether it is dark.

use super::finder::Corners;
use super::picture::{Picture, Point};
use super::symbol::Symbol;

/// How many versions more or fewer than the corners suggest are thought of: the width of a module is known to a few
/// hundredths, and the largest code has 177.
const VERSIONS_AROUND: usize = 3;
/// How many of these are read.
const VERSIONS_READ: usize = 2;

/// What a code with these corners says; `None` if it is none, or cannot be read.
pub fn read(picture: &Picture, corners: &Corners) -> Option<String> {
    let side =
        corners.top_right.minus(corners.top_left).length() + corners.bottom_left.minus(corners.top_left).length();
    let modules = side / 2.0 / corners.module + 7.0;
    let guess = ((modules - 17.0) / 4.0).round().clamp(1.0, 40.0) as usize;
    let versions = guess.saturating_sub(VERSIONS_AROUND).max(1)..=(guess + VERSIONS_AROUND).min(40);
    let mut lattices: Vec<(f64, Lattice)> = versions
        .map(|version| {
            let lattice = Lattice::new(picture, corners, version);
            (lattice.timing(picture), lattice)
        })
        .collect();
    lattices.sort_by(|(a, _), (b, _)| b.total_cmp(a));
    lattices.iter().take(VERSIONS_READ).find_map(|(_, lattice)| lattice.read(picture))
}

/// Where the modules of a code lie: known at the crossings of some columns with some rows, and between them by those.
struct Lattice {
    /// Modules on each side.
    size: usize,
    /// The columns of modules, and rows alike, in whose crossings a small mark lies.
    lines: Vec<usize>,
    /// The crossings, row by row.
    places: Vec<Point>,
}

impl Lattice {
    fn new(picture: &Picture, corners: &Corners, version: usize) -> Self {
        let size = 17 + 4 * version;
        let lines = lines(version);
        let between = (size - 7) as f64;
        let right = scaled(corners.top_right.minus(corners.top_left), between);
        let down = scaled(corners.bottom_left.minus(corners.top_left), between);
        // The marks at the corners have their middles three modules outside of the first crossing and the last.
        let first = corners.top_left.plus(3.0, right).plus(3.0, down);
        let upper = corners.top_right.plus(-3.0, right).plus(3.0, down);
        let lower = corners.bottom_left.plus(3.0, right).plus(-3.0, down);
        let mut lattice = Self { size, lines, places: Vec::new() };
        let last = lattice.lines.len() - 1;
        for row in 0..=last {
            for column in 0..=last {
                let place = match (row, column) {
                    (0, 0) => first,
                    (0, _) if column == last => upper,
                    (_, 0) if row == last => lower,
                    _ => {
                        let ahead = lattice.ahead(row, column, [first, upper, lower], [right, down]);
                        if version == 1 { ahead } else { small_mark(picture, ahead, right, down) }
                    }
                };
                lattice.places.push(place);
            }
        }
        lattice
    }

    /// Where a crossing should lie by those that are known.
    fn ahead(&self, row: usize, column: usize, corners: [Point; 3], [right, down]: [Point; 2]) -> Point {
        let [first, upper, lower] = corners;
        let line = |at: usize| self.lines.get(at).copied().unwrap_or_default() as f64;
        let part = |at: usize| (line(at) - 6.0) / (self.size as f64 - 13.0);
        let known = |row: usize, column: usize| self.places.get(row * self.lines.len() + column).copied();
        match (row.checked_sub(1), column.checked_sub(1)) {
            (None, _) => first.plus(part(column), upper.minus(first)),
            (_, None) => first.plus(part(row), lower.minus(first)),
            (Some(above), Some(before)) => {
                // As in a parallelogram, whose sides are as long as the lines are apart.
                let (Some(corner), Some(over), Some(beside)) =
                    (known(above, before), known(above, column), known(row, before))
                else {
                    return first.plus(line(column) - 6.0, right).plus(line(row) - 6.0, down);
                };
                over.plus(1.0, beside.minus(corner))
            }
        }
    }

    /// Where the middle of a module lies. `column` and `row` may lie between modules.
    fn place(&self, column: f64, row: f64) -> Point {
        let (left, x) = self.cell(column);
        let (top, y) = self.cell(row);
        let at =
            |row: usize, column: usize| self.places.get(row * self.lines.len() + column).copied().unwrap_or_default();
        let upper = at(top, left).plus(x, at(top, left + 1).minus(at(top, left)));
        let lower = at(top + 1, left).plus(x, at(top + 1, left + 1).minus(at(top + 1, left)));
        upper.plus(y, lower.minus(upper))
    }

    /// The line before a place and how far it is to the next one, in parts of the way between them. Before the first line
    /// and behind the last, their neighbours' way goes on.
    fn cell(&self, place: f64) -> (usize, f64) {
        let inner = self.lines.iter().skip(1).take(self.lines.len().saturating_sub(2));
        let before = inner.filter(|line| **line as f64 <= place).count();
        let line = |at: usize| self.lines.get(at).copied().unwrap_or_default() as f64;
        (before, (place - line(before)) / (line(before + 1) - line(before)).max(1.0))
    }

    /// How much like a chequered line the two lines are that every code has between its corners: up to 1.
    fn timing(&self, picture: &Picture) -> f64 {
        let (mut right, mut changes) = (0, 0);
        let mut along = |place: &dyn Fn(f64) -> Point| {
            let line: Vec<f64> = (7..self.size - 6).map(|at| picture.brightness(place(at as f64))).collect();
            for (at, pair) in line.windows(2).enumerate() {
                if let [before, after] = pair {
                    changes += 1;
                    // Light at the odd places, the seventh among them.
                    right += usize::from((before > after) == (at % 2 == 0));
                }
            }
        };
        along(&|at| self.place(at, 6.0));
        along(&|at| self.place(6.0, at));
        f64::from(u32::try_from(right).unwrap_or(0)) / f64::from(u32::try_from(changes).unwrap_or(0)).max(1.0)
    }

    fn read(&self, picture: &Picture) -> Option<String> {
        let brightness: Vec<f64> = (0..self.size * self.size)
            .map(|at| picture.brightness(self.place((at % self.size) as f64, (at / self.size) as f64)))
            .collect();
        let text = |brightness: &[f64]| {
            let dark = dark(brightness, self.size);
            Symbol { size: self.size, dark: &dark }.text()
        };
        text(&brightness).or_else(|| text(&sharpened(&brightness, self.size)))
    }
}

/// Each module with what blurring gave it of its neighbours taken off again.
fn sharpened(brightness: &[f64], size: usize) -> Vec<f64> {
    let at = |x: usize, y: usize| brightness.get(y.min(size - 1) * size + x.min(size - 1)).copied().unwrap_or(0.0);
    let sharp = |(place, own): (usize, &f64)| {
        let (x, y) = (place % size, place / size);
        let beside = at(x.saturating_sub(1), y) + at(x + 1, y) + at(x, y.saturating_sub(1)) + at(x, y + 1);
        2.0 * own - beside / 4.0
    };
    brightness.iter().enumerate().map(sharp).collect()
}

/// Which modules are dark: nearer to the darkest around them than to the lightest.
fn dark(brightness: &[f64], size: usize) -> Vec<bool> {
    const REACH: usize = 4;
    let around = |at: usize| at.saturating_sub(REACH)..(at + REACH + 1).min(size);
    let extremes = |values: &mut dyn Iterator<Item = (f64, f64)>| {
        values.fold((f64::MAX, f64::MIN), |(least, most), (low, high)| (least.min(low), most.max(high)))
    };
    let get = |values: &[(f64, f64)], x: usize, y: usize| values.get(y * size + x).copied().unwrap_or_default();
    let single: Vec<(f64, f64)> = brightness.iter().map(|value| (*value, *value)).collect();
    let rows: Vec<(f64, f64)> =
        (0..size * size).map(|at| extremes(&mut around(at % size).map(|x| get(&single, x, at / size)))).collect();
    let squares = (0..size * size).map(|at| extremes(&mut around(at / size).map(|y| get(&rows, at % size, y))));
    squares.zip(brightness).map(|((least, most), value)| *value < f64::midpoint(least, most)).collect()
}

/// The columns, and rows alike, in whose crossings the small marks of a version lie. Version 1 has none, but a place
/// where the fourth corner would be.
pub fn lines(version: usize) -> Vec<usize> {
    let last = 10 + 4 * version;
    let count = version / 7 + 2;
    let step = match version {
        1 => return vec![6, 14],
        32 => 26,
        _ => (version * 8 + count * 3 + 5) / (count * 4 - 4) * 2,
    };
    let mut lines: Vec<usize> = (0..count - 1).map(|back| last - back * step).collect();
    lines.push(6);
    lines.reverse();
    lines
}

/// The middle of the small mark near a place: dark, light around it, dark around that. The place itself if nothing there
/// looks like one.
fn small_mark(picture: &Picture, near: Point, right: Point, down: Point) -> Point {
    let mut best = (0.0, near);
    for (reach, step) in [(5, 0.5), (3, 0.125)] {
        let from = best.1;
        for row in -reach..=reach {
            for column in -reach..=reach {
                let place = from.plus(f64::from(column) * step, right).plus(f64::from(row) * step, down);
                let likeness = likeness(picture, place, right, down);
                if likeness > best.0 {
                    best = (likeness, place);
                }
            }
        }
    }
    // A mark is about as light and as dark as the code; less than this is chance.
    if best.0 > 20.0 { best.1 } else { near }
}

/// By how much the light ring around a place is lighter than what should be dark.
fn likeness(picture: &Picture, place: Point, right: Point, down: Point) -> f64 {
    let (mut light, mut dark) = (0.0, 0.0);
    for row in -2_i32..=2 {
        for column in -2_i32..=2 {
            let brightness = picture.brightness(place.plus(f64::from(column), right).plus(f64::from(row), down));
            if row.abs().max(column.abs()) == 1 {
                light += brightness;
            } else {
                dark += brightness;
            }
        }
    }
    light / 8.0 - dark / 17.0
}

fn scaled(step: Point, parts: f64) -> Point {
    Point::default().plus(1.0 / parts, step)
}
