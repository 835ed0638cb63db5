//! The paper: what stands on it, worked out from a round and a draft.
//!
//! Pure: it knows neither PDF nor screen. A [`PaperInput`] says what a paper is made from; it gives a
//! [`Document`](document::Document) of blocks, which the PDF draws, and of which [`markup`] makes elements of a page
//! for the screen and for the file of an application.

mod answers;
mod codes;
mod cover;
pub mod document;
mod input;
pub mod markup;
pub mod message;
mod pdf_request;
mod posting;
mod print_options;
mod receipt;
mod room;

pub use input::PaperInput;
pub use pdf_request::{PaperKind, PdfInfo, PdfRequest, PdfRequestFault};
pub use print_options::PrintOptions;
