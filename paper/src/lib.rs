//! Draws a paper as a PDF.
//!
//! * [`lines`]: where a line may be broken, also between Thai words.
//! * [`make`]: from an order's text to a file.
//! * [`scan`]: the QR codes in a picture.
//! * [`draw`]: fonts and shaping, layout in rows, pages, and the file.
//!
//! The same document gives the same bytes, natively and in a browser: nothing here knows a clock, a random number or
//! an order that a hash decides.

pub mod lines;
mod order;
mod pdf;
mod scan;

pub use order::{MakeFault, make};
pub use pdf::{Fault, Pdf, draw};
pub use scan::scan;
