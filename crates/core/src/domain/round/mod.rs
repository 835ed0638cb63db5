//! A round (รอบการรับสมัคร) of one fiscal year: everything the app knows about an award, as data.
//!
//! The program knows what a field, a condition, a window and an office are; it knows no question of any year.
//! `docs/ROUNDS.md` teaches staff to write one, `public/schema/round.json` is made from these declarations.

mod check;
mod cycles;
mod form;
mod kind;
mod top;

pub use form::{Attachment, Condition, Field, Form, Named, Required, Roles, Section, Signature};
pub use kind::{Choice, Kind};
pub use top::TopFields;

use super::read::{self, Fault, FaultKind, Faults, record, words};
use super::thai::{Date, Province};

/// The only version of the round format so far.
pub const SCHEMA: u32 = 1;

words! {
    /// Where a statement comes from. Shown beside every fact that is not from a letter.
    pub enum Source {
        /// Printed in an official letter.
        Letter = "letter",
        /// One public source that repeats official material; not confirmed.
        Secondary = "secondary",
        /// Reasoned from other facts.
        Inferred = "inferred",
        /// A sensible default of ours, nothing more.
        Assumed = "assumed",
    }
}

words! {
    /// Whether the window of a round was announced.
    pub enum Status {
        Announced = "announced",
        /// The usual pattern; nothing was announced. Never shown with the words of an announced window.
        Expected = "expected",
    }
}

record! {
    /// One text in both languages; neither is ever blank.
    pub struct Text {
        th: String,
        en: String,
    }
}

record! {
    /// One statement and where it comes from.
    pub struct Fact {
        text: Text,
        source: Source,
    }
}

record! {
    /// A titled statement: a way to apply, a point of the privacy notice.
    pub struct Entry {
        id: String,
        title: Text,
        text: Text,
        source: Source,
    }
}

record! {
    /// From when to when applications are taken, both days included, Bangkok time.
    pub struct Period {
        opens: Date,
        closes: Date,
        status: Status,
        source: Source;
        /// Which date counts for a posted application.
        postmark: Option<Fact>,
        /// Days on which offices are closed, apart from weekends.
        closed_days: Vec<ClosedDay>,
    }
}

record! {
    /// A public holiday that somebody looked up.
    pub struct ClosedDay {
        date: Date,
        name: Text,
        source: Source,
    }
}

record! {
    /// Something the award looks for. With a question it is also a line of the self-check.
    pub struct Criterion {
        id: String,
        text: Text,
        source: Source;
        /// Where the words come from, or how to read them.
        detail: Option<Text>,
        /// A question answered yes, no or not sure.
        question: Option<Text>,
        /// What to do when the answer is no or not sure.
        advice: Option<Text>,
    }
}

record! {
    /// An office that takes applications.
    pub struct Office {
        /// Short and stable: it stands in links (`?office=4`).
        id: String,
        name: Text,
        /// Who the envelope is addressed to, in Thai.
        addressee: String,
        /// The postal address in Thai, on one line.
        address: String,
        address_source: Source,
        phones: Vec<Telephone>,
        /// Thai names of the provinces it serves; a disputed one stands with every office named for it.
        provinces: Vec<String>,
        provinces_source: Source;
        /// What of the address comes from elsewhere.
        address_note: Option<Text>,
    }
}

record! {
    /// A number as printed, ranges and extensions included: `0 2502 6670-80 ต่อ 1405`.
    pub struct Telephone {
        number: String,
        source: Source;
        /// What it is for.
        label: Option<Text>,
    }
}

record! {
    /// A province that sources give to different offices: the applicant chooses, after a call.
    pub struct Disputed {
        /// Thai name.
        province: String,
        /// Two or more office ids.
        offices: Vec<String>,
        reason: Text,
        source: Source,
    }
}

record! {
    /// A neighbouring programme that people mix up with the award.
    pub struct Programme {
        id: String,
        name: Text,
        /// Whose it is.
        owner: Text,
        facts: Vec<Fact>;
        /// Its dates, where known.
        dates: Vec<Fact>,
    }
}

record! {
    /// A document or source the round rests on.
    pub struct Document {
        title: Text,
        /// What was taken from it.
        used_for: Text,
        source: Source,
    }
}

record! {
    /// The file `public/rounds/<id>.json`.
    pub struct Round {
        /// Version of this format: 1.
        schema: u32,
        /// Short and stable: it stands in links (`?round=2567`) and in the file's name.
        id: String,
        /// Raised by one whenever the file changes.
        revision: u32,
        /// Day of this revision.
        revised_on: Date,
        /// Buddhist era; year N runs from 1 October N-1 to 30 September N.
        fiscal_year: u32,
        /// True only when the criteria and the form are the office's own.
        official: bool,
        name: Text,
        short_name: Text,
        organiser: Text,
        /// The award in a few lines.
        about: Vec<Fact>,
        who: Vec<Fact>,
        ways: Vec<Entry>,
        window: Period,
        criteria: Vec<Criterion>,
        form: Form,
        offices: Vec<Office>,
        enquiries: Vec<Telephone>,
        privacy: Vec<Entry>,
        documents: Vec<Document>;
        disputed: Vec<Disputed>,
        programmes: Vec<Programme>,
    }
}

impl Round {
    /// Reads and checks a round.
    ///
    /// # Errors
    /// Every fault found: those of shape, and those of sense that do not only follow from a fault of shape.
    pub fn parse(text: &str) -> Result<Self, Faults> {
        let (round, mut faults) = read::attempt::<Self>(text).map_err(|fault| vec![fault])?;
        if round.form.count() > form::MAX_FIELDS {
            let kind = FaultKind::TooMany(form::MAX_FIELDS);
            return Err(vec![Fault { path: "form.sections".to_owned(), kind }]);
        }
        let shapes: Vec<String> = faults.iter().map(|fault| fault.path.clone()).collect();
        let follows = |fault: &Fault| {
            shapes.iter().any(|shape| shape.starts_with(&fault.path) || fault.path.starts_with(shape.as_str()))
        };
        faults.extend(check::faults(&round).into_iter().filter(|fault| !follows(fault)));
        if faults.is_empty() { Ok(round) } else { Err(faults) }
    }

    /// Its id as names of files have it, of ASCII letters and digits. An id may have dots, and two in a row are refused by
    /// share sheets.
    #[must_use]
    pub fn id_in_names(&self) -> String {
        self.id.chars().map(|c| if c.is_ascii_alphanumeric() { c } else { '-' }).take(40).collect()
    }

    /// The office with this id.
    #[must_use]
    pub fn office(&self, id: &str) -> Option<&Office> {
        self.offices.iter().find(|office| office.id == id)
    }

    /// This round with the window, offices and enquiries of `newest`: a draft keeps its questions, but is always sent
    /// to where and when applications are taken now.
    #[must_use]
    pub fn with_arrangements_of(self, newest: &Self) -> Self {
        if self.id != newest.id {
            return self;
        }
        Self {
            window: newest.window.clone(),
            offices: newest.offices.clone(),
            disputed: newest.disputed.clone(),
            enquiries: newest.enquiries.clone(),
            official: self.official,
            ..self
        }
    }
}

impl Office {
    /// Whether the office serves a province.
    #[must_use]
    pub fn serves(&self, province: Province) -> bool {
        self.provinces.iter().any(|name| Province::parse(name).ok() == Some(province))
    }
}

record! {
    /// One line of the list of rounds.
    pub struct Listed {
        id: String,
        /// Buddhist era.
        fiscal_year: u32,
        opens: Date,
        closes: Date,
        status: Status,
    }
}

record! {
    /// The file `public/rounds/index.json`.
    pub struct Index {
        /// Id of the round that is shown when a link names none.
        default: String,
        rounds: Vec<Listed>,
    }
}

impl Index {
    /// Reads and checks the list of rounds.
    ///
    /// # Errors
    /// Every fault found.
    pub fn parse(text: &str) -> Result<Self, Faults> {
        let index: Self = read::parse(text)?;
        if index.rounds.iter().any(|round| round.id == index.default) {
            Ok(index)
        } else {
            Err(vec![Fault { path: "default".to_owned(), kind: FaultKind::NotOneOf(&[]) }])
        }
    }
}
