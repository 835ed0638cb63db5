//! From the text of an order to a paper.

use crate::pdf;
use white_area_core::paper::{PdfInfo, PdfRequest, PdfRequestFault};

/// Why no paper was made.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum MakeFault {
    PdfRequest(PdfRequestFault),
    /// The document could not be drawn.
    Draw,
}

impl MakeFault {
    /// What the page is told.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Self::PdfRequest(PdfRequestFault::Unreadable) => "unreadable",
            Self::PdfRequest(PdfRequestFault::NoOffice) => "no-office",
            Self::PdfRequest(PdfRequestFault::NotSent) => "not-sent",
            Self::Draw => "draw",
        }
    }
}

/// Makes the paper of an order: what it is, and its bytes. `progress` hears of pages done. The same order gives the same
/// bytes everywhere.
///
/// # Errors
/// [`MakeFault`].
pub fn make(order: &str, progress: &mut dyn FnMut(u32)) -> Result<(PdfInfo, Vec<u8>), MakeFault> {
    let order = PdfRequest::parse(order).ok_or(MakeFault::PdfRequest(PdfRequestFault::Unreadable))?;
    let document = order.document().map_err(MakeFault::PdfRequest)?;
    let pdf = pdf::draw(&document, progress).map_err(|_| MakeFault::Draw)?;
    Ok((PdfInfo { pages: pdf.pages, missing: pdf.missing.iter().collect() }, pdf.bytes))
}
