//! The codes in a picture: `rxing` finds them and tells which of their modules are dark.

use super::symbol::Symbol;
use rxing::common::cpp_essentials::ConcentricPattern;
use rxing::common::{BitMatrix, DetectorRXingResult};
use rxing::qrcode::cpp_port::detector::{FindFinderPatterns, GenerateFinderPatternSets, SampleQR};
use std::cmp::Reverse;

/// The most marks that are looked at, the largest first. A page with three codes has nine; what looks like a mark and is
/// none is small.
const MOST_MARKS: usize = 120;
/// The most threes of marks that are tried, the most plausible first. None of the pictures in tests/decode needs more
/// than seven.
const MOST_SETS: usize = 1_000;

/// What was read of a picture.
pub struct Reading {
    pub texts: Vec<String>,
    /// How many threes of marks were tried: the work goes by it, and the tests see that it is bounded.
    pub tried: usize,
}

/// Reads the codes of a picture, given which of its pixels are dark.
pub fn read(dark: &BitMatrix) -> Reading {
    let mut marks = FindFinderPatterns(dark, true, 1);
    marks.sort_by_key(|mark| Reverse(mark.size));
    marks.truncate(MOST_MARKS);
    let mut used: Vec<ConcentricPattern> = Vec::new();
    let mut reading = Reading { texts: Vec::new(), tried: 0 };
    for set in GenerateFinderPatternSets(&mut marks).iter().take(MOST_SETS) {
        let corners = [set.tl, set.tr, set.bl];
        if corners.iter().any(|corner| used.contains(corner)) {
            continue;
        }
        reading.tried += 1;
        if let Some(text) = SampleQR(dark, set).ok().and_then(|found| text(found.getBits())) {
            used.extend(corners);
            reading.texts.push(text);
        }
    }
    reading
}

/// What these modules say.
fn text(modules: &BitMatrix) -> Option<String> {
    let size = modules.width();
    let dark: Vec<bool> = (0..size * size).map(|at| modules.get(at % size, at / size)).collect();
    Symbol { size: size as usize, dark: &dark }.text()
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A picture of nothing but marks, side by side.
    fn wall(marks: u32, module: u32) -> Result<BitMatrix, rxing::Exceptions> {
        let side = marks * 9 * module;
        let mut wall = BitMatrix::new(side, side)?;
        for y in 0..side {
            for x in 0..side {
                let [across, down] = [x, y].map(|at| (at / module % 9).abs_diff(4));
                let from_middle = across.max(down);
                wall.set_bool(x, y, from_middle < 2 || from_middle == 3);
            }
        }
        Ok(wall)
    }

    #[test]
    fn a_picture_full_of_marks_is_given_up() -> Result<(), rxing::Exceptions> {
        let wall = wall(20, 4)?;
        let mut marks = FindFinderPatterns(&wall, true, 1);
        assert!(marks.len() > 2 * MOST_MARKS, "{}", marks.len());
        marks.truncate(MOST_MARKS);
        assert!(GenerateFinderPatternSets(&mut marks).len() > MOST_SETS);
        let reading = read(&wall);
        assert_eq!((reading.texts, reading.tried), (Vec::new(), MOST_SETS));
        Ok(())
    }
}
