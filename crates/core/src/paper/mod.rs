//! The paper: what stands on it, worked out from a round and a draft.
//!
//! Pure: it knows neither PDF nor screen. A [`Sheet`] says what a paper is made from; it gives a
//! [`Document`](document::Document) of blocks, which the PDF draws, and of which [`markup`] makes elements of a page
//! for the screen and for the file of an application.

mod answers;
mod codes;
mod cover;
pub mod document;
pub mod markup;
pub mod message;
mod order;
mod pen;
mod posting;
mod receipt;
mod room;
mod sheet;

pub use order::{Made, Order, OrderFault, What};
pub use pen::Pen;
pub use sheet::Sheet;
