//! What the page asks of the worker that makes the PDF: an order, as text.

use super::document::{Document, Size};
use super::{PaperInput, PrintOptions};
use crate::domain::draft::DraftId;
use crate::domain::round::Round;
use crate::domain::thai::Date;
use crate::store::{Envelope, json};
use serde::{Deserialize, Serialize};

/// Which paper.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum PaperKind {
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
pub struct PdfRequest {
    pub what: PaperKind,
    pub pen: PrintOptions,
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
pub struct PdfInfo {
    pub pages: u32,
    /// Characters that the font lacks, each once: a box is printed in their place.
    pub missing: String,
}

impl PdfInfo {
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
pub enum PdfRequestFault {
    /// Not an order, or its round or draft cannot be read.
    Unreadable,
    /// The office is not known yet, so there is no address for a label.
    NoOffice,
    /// Nothing was sent yet, so there is nothing to keep a page of.
    NotSent,
}

impl PdfRequest {
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
            PaperKind::Application => "application",
            PaperKind::Blank => "blank",
            PaperKind::Label { .. } => "label",
            PaperKind::Envelope { .. } => "envelope",
            PaperKind::Receipt => "receipt",
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
    /// [`PdfRequestFault`]; never panics on any text.
    pub fn document(&self) -> Result<Document, PdfRequestFault> {
        let unreadable = PdfRequestFault::Unreadable;
        let shown = Round::parse(&self.shown).map_err(|_| unreadable)?;
        let (round, draft) = match &self.application {
            None => (shown, None),
            Some((form, draft)) => {
                let round = Round::parse(form).map_err(|_| unreadable)?.with_arrangements_of(&shown);
                (round, Some(Envelope::parse(draft).map_err(|_| unreadable)?.draft))
            }
        };
        let draft = match self.what {
            PaperKind::Blank => None,
            _ => Some(draft.as_ref().ok_or(unreadable)?),
        };
        let pen = PrintOptions { lines: self.pen.lines || self.what == PaperKind::Blank, ..self.pen };
        // A blank form is printed for whenever it is needed.
        let today = draft.map(|_| self.today);
        let sheet = PaperInput { pen, round: &round, draft, today, version: &self.version, codes: true };
        match self.what {
            PaperKind::Application | PaperKind::Blank => Ok(sheet.document()),
            PaperKind::Label { with_sender } => sheet.label(Size::A4, with_sender).ok_or(PdfRequestFault::NoOffice),
            PaperKind::Envelope { with_sender } => sheet.label(Size::Dl, with_sender).ok_or(PdfRequestFault::NoOffice),
            PaperKind::Receipt => sheet.receipt().ok_or(PdfRequestFault::NotSent),
        }
    }
}
