//! From the text of an order to a paper.

use crate::pdf;
use white_area_core::paper::{Made, Order, OrderFault};

/// Why no paper was made.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum MakeFault {
    Order(OrderFault),
    /// The document could not be drawn.
    Draw,
}

impl MakeFault {
    /// What the page is told.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Self::Order(OrderFault::Unreadable) => "unreadable",
            Self::Order(OrderFault::NoOffice) => "no-office",
            Self::Order(OrderFault::NotSent) => "not-sent",
            Self::Draw => "draw",
        }
    }
}

/// Makes the paper of an order: what it is, and its bytes. `progress` hears of pages done. The same order gives the same
/// bytes everywhere.
///
/// # Errors
/// [`MakeFault`].
pub fn make(order: &str, progress: &mut dyn FnMut(u32)) -> Result<(Made, Vec<u8>), MakeFault> {
    let order = Order::parse(order).ok_or(MakeFault::Order(OrderFault::Unreadable))?;
    let document = order.document().map_err(MakeFault::Order)?;
    let pdf = pdf::draw(&document, progress).map_err(|_| MakeFault::Draw)?;
    Ok((Made { pages: pdf.pages, missing: pdf.missing.iter().collect() }, pdf.bytes))
}
