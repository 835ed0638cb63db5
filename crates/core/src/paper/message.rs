//! What the page and the worker that makes papers say to each other. Bytes go beside the text.

use crate::store::json;
use serde::{Deserialize, Serialize};

/// What the page asks.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Ask {
    /// The answers carry it.
    pub number: u32,
    pub task: Task,
}

/// What is to be done.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Task {
    /// A PDF of an order, which is text ([`super::PdfRequest`]).
    Make { order: String },
    /// The QR codes in a picture of this size, whose bytes go beside: one for each pixel, row by row.
    Scan { width: u32, height: u32 },
}

/// What the worker says.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Say {
    /// It stands, and can be asked. What was sent before is lost.
    Ready,
    /// So many pages are done.
    Pages { number: u32, pages: u32 },
    /// The paper is made; what it is, as text ([`super::PdfInfo`]), and its bytes go beside.
    PdfInfo { number: u32, made: String },
    /// The texts of the codes in the picture.
    Found { number: u32, texts: Vec<String> },
    /// It cannot do it, for this reason.
    Refused { number: u32, why: String },
}

impl Ask {
    /// As text.
    #[must_use]
    pub fn to_text(&self) -> String {
        json::text(self)
    }

    /// Reads it back; `None` for anything else.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        json::parse(text)
    }
}

impl Say {
    /// As text.
    #[must_use]
    pub fn to_text(&self) -> String {
        json::text(self)
    }

    /// Reads it back; `None` for anything else.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        json::parse(text)
    }
}
