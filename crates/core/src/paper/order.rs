//! What the page asks of the worker that makes the PDF: an order, as text.

use super::document::{Document, Size};
use super::{Pen, Sheet};
use crate::domain::draft::DraftId;
use crate::domain::round::Round;
use crate::domain::thai::Date;
use crate::store::{Envelope, json};
use serde::{Deserialize, Serialize};

/// Which paper.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum What {
    /// Cover, answers and signatures of a draft.
    Application,
    /// Every question with room for a pen.
    Blank,
    /// The address of the draft's office, to cut out.
    Label { with_sender: bool },
    /// The same on an envelope.
    Envelope { with_sender: bool },
    /// One page to keep for the applicant, of what was sent.
    Receipt,
}

/// One paper to be made.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Order {
    pub what: What,
    pub pen: Pen,
    pub today: Date,
    /// Which app asks; it stands on the paper.
    pub version: String,
    /// Text of the round that is shown.
    pub shown: String,
    /// Text of the round that a draft was begun with, and the draft as it is stored. None for the blank form.
    pub application: Option<(String, String)>,
}

/// What the worker says of the paper it made.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Made {
    pub pages: u32,
    /// Characters that the font lacks, each once: a box is printed in their place.
    pub missing: String,
}

impl Made {
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

/// Why a paper cannot be made of an order.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum OrderFault {
    /// Not an order, or its round or draft cannot be read.
    Unreadable,
    /// The office is not known yet, so there is no address for a label.
    NoOffice,
    /// Nothing was sent yet, so there is nothing to keep a page of.
    NotSent,
}

impl Order {
    /// The order as text.
    #[must_use]
    pub fn to_text(&self) -> String {
        json::text(self)
    }

    /// What the file is called: `application-2567-h4k9w2.pdf`, by the paper, the round and the draft's id.
    ///
    /// Of ASCII only, as [`crate::file::name`] is, and for the same reason.
    #[must_use]
    pub fn file_name(&self, round: &Round, draft: Option<&DraftId>) -> String {
        let paper = match self.what {
            What::Application => "application",
            What::Blank => "blank",
            What::Label { .. } => "label",
            What::Envelope { .. } => "envelope",
            What::Receipt => "receipt",
        };
        let round = round.id_in_names();
        let draft = draft.map(|draft| format!("-{}", draft.as_str())).unwrap_or_default();
        format!("{paper}-{round}{draft}.pdf")
    }

    /// Reads an order back; `None` for anything else.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        json::parse(text)
    }

    /// What will stand on the paper. The same order gives the same document, wherever it is read.
    ///
    /// # Errors
    /// [`OrderFault`]; never panics on any text.
    pub fn document(&self) -> Result<Document, OrderFault> {
        let unreadable = OrderFault::Unreadable;
        let shown = Round::parse(&self.shown).map_err(|_| unreadable)?;
        let (round, draft) = match &self.application {
            None => (shown, None),
            Some((form, draft)) => {
                let round = Round::parse(form).map_err(|_| unreadable)?.with_arrangements_of(&shown);
                (round, Some(Envelope::parse(draft).map_err(|_| unreadable)?.draft))
            }
        };
        let draft = match self.what {
            What::Blank => None,
            _ => Some(draft.as_ref().ok_or(unreadable)?),
        };
        let pen = Pen { lines: self.pen.lines || self.what == What::Blank, ..self.pen };
        // A blank form is printed for whenever it is needed.
        let today = draft.map(|_| self.today);
        let sheet = Sheet { pen, round: &round, draft, today, version: &self.version, codes: true };
        match self.what {
            What::Application | What::Blank => Ok(sheet.document()),
            What::Label { with_sender } => sheet.label(Size::A4, with_sender).ok_or(OrderFault::NoOffice),
            What::Envelope { with_sender } => sheet.label(Size::Dl, with_sender).ok_or(OrderFault::NoOffice),
            What::Receipt => sheet.receipt().ok_or(OrderFault::NotSent),
        }
    }
}
