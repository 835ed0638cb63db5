//! The marks at three corners of a code: dark, light, dark, light, dark as 1 : 1 : 3 : 1 : 1, however one cuts them.

use super::picture::{Picture, Point};

/// The most marks looked at: those seen in the most rows. A page with three codes has nine.
const MOST_MARKS: usize = 40;
/// The most threes of marks that are tried.
const MOST_CORNERS: usize = 120;

/// A mark: its middle and the width of a module, in pixels.
#[derive(Clone, Copy, Debug)]
pub struct Mark {
    pub middle: Point,
    pub module: f64,
    /// In how many rows it was seen.
    rows: u32,
}

/// The marks of a picture.
pub fn marks(picture: &Picture) -> Vec<Mark> {
    let mut marks: Vec<Mark> = Vec::new();
    for y in 0..picture.height {
        for (x, wide) in crossings(picture.row(y)) {
            let Some(found) = confirmed(picture, x, y, wide) else { continue };
            let near = |mark: &&mut Mark| found.middle.minus(mark.middle).length() < 2.0 * mark.module;
            // Far more than a page can have; what else such a picture holds is not looked at.
            let full = marks.len() >= 25 * MOST_MARKS;
            match marks.iter_mut().find(near) {
                Some(mark) => mark.add(found),
                None if full => {}
                None => marks.push(found),
            }
        }
    }
    marks.retain(|mark| mark.rows > 1);
    marks.sort_by_key(|mark| std::cmp::Reverse(mark.rows));
    marks.truncate(MOST_MARKS);
    marks
}

impl Mark {
    /// The same mark, seen in one more row.
    fn add(&mut self, other: Self) {
        let rows = f64::from(self.rows);
        let mean = |a: f64, b: f64| (a * rows + b) / (rows + 1.0);
        self.middle = Point { x: mean(self.middle.x, other.middle.x), y: mean(self.middle.y, other.middle.y) };
        self.module = mean(self.module, other.module);
        self.rows += 1;
    }
}

/// Where a line of pixels crosses what may be a mark: its middle and its whole width.
fn crossings(line: &[bool]) -> Vec<(f64, f64)> {
    let mut ends = Vec::with_capacity(line.len() / 4);
    for (at, pair) in line.windows(2).enumerate() {
        if let [before, after] = pair
            && before != after
        {
            ends.push((at + 1, *after));
        }
    }
    ends.windows(6)
        .filter_map(|ends| match ends {
            [(a, true), (b, _), (c, _), (d, _), (e, _), (f, _)] => {
                let runs = [b - a, c - b, d - c, e - d, f - e];
                is_mark(runs).then_some(((c + d) as f64 / 2.0, (f - a) as f64))
            }
            _ => None,
        })
        .collect()
}

/// Whether five runs are as 1 : 1 : 3 : 1 : 1, as near as a blurred picture has them.
fn is_mark(runs: [usize; 5]) -> bool {
    let module = runs.iter().sum::<usize>() as f64 / 7.0;
    let fits =
        |run: usize, modules: f64| (run as f64 - modules * module).abs() <= 0.6 * module.max(1.0) * modules.sqrt();
    let [a, b, c, d, e] = runs;
    fits(a, 1.0) && fits(b, 1.0) && fits(c, 3.0) && fits(d, 1.0) && fits(e, 1.0)
}

/// The mark whose middle is near a place of a row, if what crosses it downwards is one as well. It is about as high as it
/// is wide.
fn confirmed(picture: &Picture, x: f64, y: usize, wide: f64) -> Option<Mark> {
    let reach = wide as usize + 4;
    let column = |at: usize| picture.is_dark(x as usize, at);
    let (middle_y, high) = across(column, y, picture.height, reach)?;
    let row = |at: usize| picture.is_dark(at, middle_y as usize);
    let (middle_x, wide) = across(row, x as usize, picture.width, reach)?;
    let alike = high < 1.6 * wide && wide < 1.6 * high;
    let mark = Mark { middle: Point { x: middle_x, y: middle_y }, module: (high + wide) / 14.0, rows: 1 };
    alike.then_some(mark)
}

/// The middle and the width of the mark around a place on a line, which ends on each side within so many pixels.
fn across(is_dark: impl Fn(usize) -> bool, from: usize, end: usize, reach: usize) -> Option<(f64, f64)> {
    // How long the dark run from here on is, the light one behind it, and the dark one behind that.
    let changes = |further: &dyn Fn(usize) -> Option<usize>| {
        let mut colour = true;
        let mut runs = [0_usize; 3];
        let mut changed = 0;
        for step in 0..reach {
            let here = further(step).filter(|at| *at < end);
            let dark = here.is_some_and(&is_dark);
            if dark != colour {
                colour = dark;
                changed += 1;
            }
            match runs.get_mut(changed) {
                Some(run) if here.is_some() => *run += 1,
                // The last run of a mark at the very edge ends with the picture.
                _ => break,
            }
        }
        (changed >= 2).then_some(runs)
    };
    if !is_dark(from) {
        return None;
    }
    let [inner_after, light_after, outer_after] = changes(&|step| from.checked_add(step))?;
    let [inner_before, light_before, outer_before] = changes(&|step| from.checked_sub(step))?;
    let inner = inner_before + inner_after - 1;
    if !is_mark([outer_before, light_before, inner, light_after, outer_after]) {
        return None;
    }
    let middle = (from + 1 - inner_before) as f64 + inner as f64 / 2.0;
    Some((middle, (outer_before + light_before + inner + light_after + outer_after) as f64))
}

/// Three marks that may be the corners of a code.
#[derive(Clone, Copy, Debug)]
pub struct Corners {
    pub top_left: Point,
    pub top_right: Point,
    pub bottom_left: Point,
    pub module: f64,
}

impl Corners {
    /// Every three of the marks that stand as corners do, the squarest first, with their numbers.
    pub fn among(marks: &[Mark]) -> Vec<([usize; 3], Self)> {
        let mut found: Vec<(f64, [usize; 3], Self)> = Vec::new();
        for (a, first) in marks.iter().enumerate() {
            for (b, second) in marks.iter().enumerate().skip(a + 1) {
                for (c, third) in marks.iter().enumerate().skip(b + 1) {
                    if let Some((fault, corners)) = Self::of([first, second, third]) {
                        found.push((fault, [a, b, c], corners));
                    }
                }
            }
        }
        found.sort_by(|(a, ..), (b, ..)| a.total_cmp(b));
        found.truncate(MOST_CORNERS);
        found.into_iter().map(|(_, numbers, corners)| (numbers, corners)).collect()
    }

    /// The three in their order, and how far they are from a right angle with sides of the same length.
    fn of(marks: [&Mark; 3]) -> Option<(f64, Self)> {
        let [a, b, c] = marks;
        let side = |one: &Mark, other: &Mark| one.middle.minus(other.middle).length();
        // The longest side lies across from the upper left corner.
        let orders = [(a, b, c), (b, a, c), (c, a, b)];
        let (corner, one, other) = orders.into_iter().max_by(|x, y| side(x.1, x.2).total_cmp(&side(y.1, y.2)))?;
        let (to_one, to_other) = (one.middle.minus(corner.middle), other.middle.minus(corner.middle));
        let (long, short) = (to_one.length().max(to_other.length()), to_one.length().min(to_other.length()));
        let turn = to_one.x * to_other.y - to_one.y * to_other.x;
        let slant = (to_one.x * to_other.x + to_one.y * to_other.y).abs() / (long * short).max(1.0);
        let modules = marks.map(|mark| mark.module);
        let (least, most) =
            (modules.iter().copied().fold(f64::MAX, f64::min), modules.iter().copied().fold(0.0, f64::max));
        let fault = (long - short) / long.max(1.0) + slant + (most - least) / most.max(1.0);
        let far_enough = short > 10.0 * most && long < 200.0 * least;
        let square = slant < 0.35 && short > 0.7 * long && most < 1.6 * least;
        let (right, down) = if turn > 0.0 { (one, other) } else { (other, one) };
        let corners = Self {
            top_left: corner.middle,
            top_right: right.middle,
            bottom_left: down.middle,
            module: modules.iter().sum::<f64>() / 3.0,
        };
        (far_enough && square).then_some((fault, corners))
    }
}
