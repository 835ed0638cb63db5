//! The record of sending: what the applicant noted about how and when the application went out.
//!
//! It is a note and no more. That an application was received only the office can say, so nothing here has a word for it.

use super::answers::{Answer, Answers};
use super::post::{Tracking, TrackingProblem};
use super::thai::text::is_blank;
use super::thai::{Date, DateParts, DateProblem, FiscalYear};
use super::window::{Postmark, Window};
use serde::{Deserialize, Serialize};

/// One sending, as it was noted.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sending {
    /// The version of the application that was sent, from 1.
    pub version: u32,
    /// The day it was handed in, or of the postmark.
    pub on: Date,
    pub how: How,
    /// Id of the office it went to, where that was known.
    pub office: Option<String>,
    /// The check code of the paper that was sent.
    pub check_code: Option<String>,
    /// When it was noted, in milliseconds since 1970.
    pub noted_at: u64,
}

/// How an application goes out.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum How {
    ByHand,
    ByPost { tracking: Option<Tracking> },
}

/// Every sending of an application, and which version of it is at hand.
///
/// A version that was sent is locked; it is opened again as the next one. Kept as answers are, name by name as text, and
/// read where it is looked at: a line that cannot be read counts for nothing, and stays.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Record(Answers);

const VERSION: &str = "version";
const SENDINGS: &str = "sendings";
const ON: &str = "on";
const HOW: &str = "how";
const BY_HAND: &str = "hand";
const BY_POST: &str = "post";
const TRACKING: &str = "tracking";
const OFFICE: &str = "office";
const CHECK_CODE: &str = "check_code";
const NOTED_AT: &str = "noted_at";

impl Record {
    /// The version at hand, from 1.
    #[must_use]
    pub fn version(&self) -> u32 {
        version(&self.0)
    }

    /// The day the version at hand was sent. `None` while it was not: then it may be edited.
    #[must_use]
    pub fn sent_on(&self) -> Option<Date> {
        let own = |row: &&Answers| version(row) == self.version();
        self.rows().iter().filter(own).find_map(day)
    }

    /// Whether the version at hand was sent.
    #[must_use]
    pub fn is_sent(&self) -> bool {
        self.sent_on().is_some()
    }

    /// The sending of the version at hand.
    #[must_use]
    pub fn sending(&self) -> Option<Sending> {
        self.sendings().into_iter().find(|sending| sending.version == self.version())
    }

    /// Every sending, in the order in which they were noted.
    #[must_use]
    pub fn sendings(&self) -> Vec<Sending> {
        self.rows().iter().filter_map(from_row).collect()
    }

    /// Notes that the version at hand was sent; its version is taken from here. Does nothing if that was noted before.
    pub fn note(&mut self, sending: Sending) {
        if !self.is_sent() {
            let sending = Sending { version: self.version(), ..sending };
            self.0.insert_row(SENDINGS, usize::MAX, to_row(&sending));
        }
    }

    /// Takes back what was noted of the version at hand.
    pub fn take_back(&mut self) {
        let version = self.version();
        while let Some(at) = self.rows().iter().position(|row| self::version(row) == version) {
            self.0.remove_row(SENDINGS, at);
        }
    }

    /// Goes on to the next version, if the one at hand was sent.
    pub fn reopen(&mut self) {
        if self.is_sent() {
            self.0.set(VERSION, self.version().saturating_add(1).to_string());
        }
    }

    /// What this record and that of another copy of the same application know together: the later version, and the
    /// sendings of both, each once.
    #[must_use]
    pub fn joined(&self, other: &Self) -> Self {
        let mut joined = self.clone();
        for row in other.rows().iter().filter(|row| !self.rows().contains(row)) {
            joined.0.insert_row(SENDINGS, usize::MAX, row.clone());
        }
        if other.version() > self.version() {
            joined.0.set(VERSION, other.version().to_string());
        }
        joined
    }

    /// Whether nothing was noted. Such a record is not stored.
    pub(super) fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    fn rows(&self) -> &[Answers] {
        match self.0.find(SENDINGS) {
            Some(Answer::Rows(rows)) => rows,
            _ => &[],
        }
    }
}

/// The version that a record or a sending is of; the first where none is written.
fn version(of: &Answers) -> u32 {
    of.text(VERSION).parse().unwrap_or(1)
}

/// The day of a sending; `None` for a line that cannot be read.
fn day(row: &Answers) -> Option<Date> {
    Date::parse_iso(row.text(ON)).ok().filter(|_| matches!(row.text(HOW), BY_HAND | BY_POST))
}

fn to_row(sending: &Sending) -> Answers {
    let how = match sending.how.way() {
        Way::Hand => BY_HAND,
        Way::Post => BY_POST,
    };
    let mut row = Answers::default();
    for (name, text) in [
        (VERSION, sending.version.to_string()),
        (ON, sending.on.to_string()),
        (HOW, how.to_owned()),
        (TRACKING, sending.how.tracking().map(ToString::to_string).unwrap_or_default()),
        (OFFICE, sending.office.clone().unwrap_or_default()),
        (CHECK_CODE, sending.check_code.clone().unwrap_or_default()),
        (NOTED_AT, sending.noted_at.to_string()),
    ] {
        if !text.is_empty() {
            row.set(name, text);
        }
    }
    row
}

fn from_row(row: &Answers) -> Option<Sending> {
    let some = |name| Some(row.text(name).to_owned()).filter(|text| !text.is_empty());
    Some(Sending {
        version: version(row),
        on: day(row)?,
        how: match row.text(HOW) {
            BY_POST => How::ByPost { tracking: Tracking::parse(row.text(TRACKING)).ok() },
            _ => How::ByHand,
        },
        office: some(OFFICE),
        check_code: some(CHECK_CODE),
        noted_at: row.text(NOTED_AT).parse().unwrap_or_default(),
    })
}

/// Where the day of a sending stands to the windows that were announced. `None` where none was announced that it could
/// be held against: then nobody knows whether it was in time.
///
/// A window that was open on the day counts; else that of the day's fiscal year.
#[must_use]
pub fn judge(on: Date, announced: &[(FiscalYear, Window)]) -> Option<(Window, Postmark)> {
    let judged = || announced.iter().map(|&(year, window)| (year, window, window.judge_post(on)));
    let open = judged().find(|(.., stands)| *stands == Postmark::OnTime);
    let found = open.or_else(|| judged().find(|(year, ..)| *year == FiscalYear::of(on)));
    found.map(|(_, window, stands)| (window, stands))
}

/// What was chosen and typed to note a sending, as typed.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Typed {
    pub way: Option<Way>,
    pub day: String,
    pub month: String,
    pub year: String,
    pub tracking: String,
}

/// The ways to choose from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Way {
    Hand,
    Post,
}

impl How {
    /// The way, without what belongs to it.
    #[must_use]
    pub const fn way(&self) -> Way {
        match self {
            Self::ByHand => Way::Hand,
            Self::ByPost { .. } => Way::Post,
        }
    }

    /// The tracking number, where one was given.
    #[must_use]
    pub const fn tracking(&self) -> Option<&Tracking> {
        match self {
            Self::ByHand => None,
            Self::ByPost { tracking } => tracking.as_ref(),
        }
    }
}

/// Why what was typed is no sending.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SendingProblem {
    NotChosen,
    Date(DateProblem),
    /// The day is not yet here.
    Future,
    Tracking(TrackingProblem),
}

impl Typed {
    /// What was noted before, to be mended.
    #[must_use]
    pub fn of(sending: &Sending) -> Self {
        let tracking = sending.how.tracking().map(ToString::to_string).unwrap_or_default();
        let mut typed = Self { way: Some(sending.how.way()), tracking, ..Self::default() };
        typed.set_day(sending.on);
        typed
    }

    /// Puts a day into the three boxes, its year in the Buddhist era.
    pub fn set_day(&mut self, date: Date) {
        let (_, month, day) = date.ymd();
        (self.day, self.month, self.year) = (day.to_string(), month.to_string(), date.year_be().to_string());
    }

    /// The day and the way that were meant. A day outside every window is one like any other; a tracking number may be
    /// left out, and is passed over where nothing went by post.
    ///
    /// # Errors
    /// Every problem, in the order of the questions.
    pub fn read(&self, today: Date) -> Result<(Date, How), Vec<SendingProblem>> {
        let parts = DateParts { day: &self.day, month: &self.month, year: &self.year };
        let on = match parts.parse() {
            Ok(read) if read.date > today => Err(SendingProblem::Future),
            Ok(read) => Ok(read.date),
            Err(problem) => Err(SendingProblem::Date(problem)),
        };
        let how = match self.way {
            None => Err(SendingProblem::NotChosen),
            Some(Way::Hand) => Ok(How::ByHand),
            Some(Way::Post) if is_blank(&self.tracking) => Ok(How::ByPost { tracking: None }),
            Some(Way::Post) => match Tracking::parse(&self.tracking) {
                Ok(tracking) => Ok(How::ByPost { tracking: Some(tracking) }),
                Err(problem) => Err(SendingProblem::Tracking(problem)),
            },
        };
        match (how, on) {
            (Ok(how), Ok(on)) => Ok((on, how)),
            (Err(how), Ok(_)) => Err(vec![how]),
            (Ok(_), Err(on)) => Err(vec![on]),
            // The tracking number is asked for last.
            (Err(how @ SendingProblem::Tracking(_)), Err(on)) => Err(vec![on, how]),
            (Err(how), Err(on)) => Err(vec![how, on]),
        }
    }
}
