//! Finds QR codes in a picture: a camera's frame, or a photograph or a scan of a page.
//!
//! * [`picture`]: brightness, and what is dark for its surroundings.
//! * [`codes`]: where the codes lie, and which of their modules are dark.
//! * [`symbol`]: what the modules say.
//!
//! `rxing` finds the codes; reading them is ours: docs/adr/0014-code-reader.md.

mod codes;
mod picture;
mod symbol;

use picture::Picture;
use white_area_core::code::{Collector, Found};

/// The largest picture looked at, in pixels: 64 megapixels, more than the cameras of most phones take.
const MOST_PIXELS: usize = 64 << 20;
/// The longer side at which a page with its codes is read best, in pixels.
const BEST_SIDE: usize = 2_000;
/// A picture whose longer side is longer than this is made smaller first: more only costs time.
const LONGEST_SIDE: usize = 4_400;
/// A picture whose longer side would be shorter than this holds no code that could be read.
const SHORTEST_SIDE: usize = 600;

/// The texts of the QR codes in a picture, each once. `luma` is the brightness of each pixel (0 black, 255 white), row
/// by row from the top; a picture of another size than it says has none.
///
/// Tries several sizes, for codes that are too fine at one are read at another, and stops when it has all parts of an
/// application. The work is bounded: by the size of the picture, and by how many marks are looked at.
#[must_use]
pub fn scan(luma: &[u8], width: u32, height: u32) -> Vec<String> {
    let (width, height) = (width as usize, height as usize);
    let mut texts = Vec::new();
    let pixels = width.checked_mul(height).filter(|pixels| (1..=MOST_PIXELS).contains(pixels));
    if pixels != Some(luma.len()) {
        return texts;
    }
    let picture = Picture::new(luma, width);
    for size in sizes(width.max(height)) {
        let sized = match size {
            Size::Shrunk(by) => picture.shrunk(by),
            Size::Doubled => picture.doubled(),
        };
        for text in sized.dark().map(|dark| codes::read(&dark).texts).unwrap_or_default() {
            if !texts.contains(&text) {
                texts.push(text);
            }
        }
        if is_complete(&texts) {
            break;
        }
    }
    texts
}

/// How large a picture is made before it is looked at.
#[derive(Clone, Copy)]
enum Size {
    /// So many times smaller on each side; 1 is as it is.
    Shrunk(usize),
    Doubled,
}

/// The sizes to try for a longer side, the most promising first.
fn sizes(side: usize) -> Vec<Size> {
    let least = side.div_ceil(LONGEST_SIDE);
    let sensible = |by: &usize| *by == least || side / by >= SHORTEST_SIDE;
    let mut factors: Vec<usize> = (least..least + 3).filter(sensible).collect();
    factors.sort_by_key(|by| (side / by).abs_diff(BEST_SIDE));
    let mut sizes: Vec<Size> = factors.into_iter().map(Size::Shrunk).collect();
    if side * 2 <= LONGEST_SIDE {
        sizes.push(Size::Doubled);
    }
    sizes
}

/// Whether the texts are all the codes of an application, or of a summary.
fn is_complete(texts: &[String]) -> bool {
    let mut collector = Collector::default();
    texts.iter().any(|text| matches!(collector.add(text), Ok(Found::Whole(_) | Found::Summary(..))))
}
