//! What can be wrong with a file, and the words for it.

use crate::domain::read::Faults;
use crate::i18n::{Lang, Msg, faults, file as words};

/// Why a file is not opened. Nothing on the device was changed by trying.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum FileFault {
    /// Larger than [`MAX_BYTES`](super::MAX_BYTES).
    TooLarge,
    /// Not a file of this app.
    Foreign(Foreign),
    /// The end is missing: a download or a copy that broke off.
    CutShort,
    /// Objects inside objects beyond all that the app writes.
    TooDeep,
    /// The data is not JSON.
    NotJson,
    /// Written by a newer version of the app.
    Newer,
    /// Altered: the checksum does not fit.
    Damaged,
    /// The questions in the file are not those the draft was begun with.
    OtherForm,
    /// The questions in the file cannot be used.
    Round(Faults),
}

/// What a file looks like that is not ours.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Foreign {
    Empty,
    Pdf,
    /// A web page.
    Page,
    /// JSON of something else.
    Json,
    Other,
}

impl Foreign {
    /// By how the text begins.
    pub(super) fn of(text: &str) -> Self {
        match text {
            "" => Self::Empty,
            _ if text.starts_with("%PDF") => Self::Pdf,
            _ if text.starts_with('<') => Self::Page,
            _ if text.starts_with('[') => Self::Json,
            _ => Self::Other,
        }
    }
}

/// A fault in sentences.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Told {
    /// What is wrong.
    pub what: &'static str,
    /// What is safe.
    pub safe: &'static str,
    /// What to do.
    pub todo: &'static str,
    /// Each fault of the questions, for staff.
    pub details: Vec<String>,
}

/// What to say of a fault.
#[must_use]
pub fn words(lang: Lang, fault: &FileFault) -> Told {
    let (what, todo): (Msg, Msg) = match fault {
        FileFault::TooLarge => (words::TOO_LARGE, words::PICK_ANOTHER),
        FileFault::Foreign(Foreign::Empty) => (words::EMPTY, words::SAVE_AGAIN),
        FileFault::Foreign(Foreign::Pdf) => (words::PDF, words::PICK_ANOTHER),
        FileFault::Foreign(Foreign::Page) => (words::PAGE, words::PICK_ANOTHER),
        FileFault::Foreign(Foreign::Json) => (words::JSON, words::PICK_ANOTHER),
        FileFault::Foreign(Foreign::Other) => (words::OTHER, words::PICK_ANOTHER),
        FileFault::CutShort => (words::CUT_SHORT, words::SAVE_AGAIN),
        FileFault::TooDeep => (words::TOO_DEEP, words::PICK_ANOTHER),
        FileFault::NotJson | FileFault::Damaged => (words::DAMAGED, words::SAVE_AGAIN),
        FileFault::Newer => (words::NEWER, words::RELOAD),
        FileFault::OtherForm => (words::OTHER_FORM, words::SAVE_AGAIN),
        FileFault::Round(_) => (words::ROUND_FAULTS, words::READ_IT),
    };
    let details = match fault {
        FileFault::Round(found) => found.iter().map(|fault| faults::line(lang, fault)).collect(),
        _ => Vec::new(),
    };
    Told { what: lang.say(what), safe: lang.say(words::SAFE), todo: lang.say(todo), details }
}
