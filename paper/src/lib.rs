//! Draws a paper as a PDF.
//!
//! * [`lines`]: where a line may be broken, also between Thai words.
//! * [`make`]: from the text of an order to the bytes of its paper.
//! * [`draw`]: fonts and shaping, layout in rows, pages, and the file.
//!
//! The same document gives the same bytes, natively and in a browser: nothing here knows a clock, a random number or
//! an order that a hash decides.

pub mod lines;
mod order;
mod pdf;

pub use order::{MakeFault, make};
pub use pdf::{Fault, Pdf, draw};

/// The texts of the QR codes in a picture of these pixels, a byte each.
#[must_use]
pub fn scan(_luma: &[u8], _width: u32, _height: u32) -> Vec<String> {
    Vec::new()
}
