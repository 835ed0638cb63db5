//! From the text of an order to a paper.

use crate::pdf::{self, Pdf};
use white_area::paper::{Order, OrderFault};
use white_area::store::json;

/// A paper that was made.
#[derive(Clone, Debug)]
pub struct Made {
    pub pdf: Pdf,
}

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
            Self::Draw => "draw",
        }
    }
}

impl Made {
    /// How many pages, and the characters that the font lacks: `{"missing":"😀","pages":7}`.
    #[must_use]
    pub fn describe(&self) -> String {
        let missing: String = self.pdf.missing.iter().collect();
        json::text(&serde_json::json!({ "missing": missing, "pages": self.pdf.pages }))
    }
}

/// Makes the paper of an order. `progress` hears of pages done. The same order gives the same bytes everywhere.
///
/// # Errors
/// [`MakeFault`].
pub fn make(order: &str, progress: &mut dyn FnMut(u32)) -> Result<Made, MakeFault> {
    let order = Order::parse(order).ok_or(MakeFault::Order(OrderFault::Unreadable))?;
    let document = order.document().map_err(MakeFault::Order)?;
    let pdf = pdf::draw(&document, progress).map_err(|_| MakeFault::Draw)?;
    Ok(Made { pdf })
}
