//! Draws a paper as a PDF.
//!
//! * [`lines`]: where a line may be broken, also between Thai words.
//! * [`draw`]: fonts and shaping, layout in rows, pages, and the file.
//!
//! The same document gives the same bytes, natively and in a browser: nothing here knows a clock, a random number or
//! an order that a hash decides.

pub mod lines;
mod pdf;

pub use pdf::{Fault, Pdf, draw};
