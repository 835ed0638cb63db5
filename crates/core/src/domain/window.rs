//! When applications are taken: the state of a round's window on a day, the postmark rule, days an office is closed.

mod clock;

pub use clock::{Doubt, clock_doubt, parse_http_date};

use super::thai::date::{Date, Weekday};
use super::thai::year::FiscalYear;

/// The days on which applications are taken, the first and the last included.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Window {
    opens: Date,
    closes: Date,
}

/// Where a day stands to a window.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum State {
    /// It opens in this many days, 1 or more.
    NotYet { days_until: i32 },
    /// `days_left` counts today: 1 on the last day.
    Open { days_left: i32, last_day: bool },
    /// It closed this many days ago, 1 or more.
    Closed { days_since: i32 },
}

/// What can be said on a day about taking part.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Standing {
    /// A round has been announced.
    Announced { fiscal_year: FiscalYear, window: Window, state: State },
    /// None has: these are the days to expect by the last announced round, and no more than that.
    Expected { fiscal_year: FiscalYear, window: Window, phase: Phase },
}

/// Where a day stands to an expected window. There is no "after": the next fiscal year is then expected.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Phase {
    Before { days_until: i32 },
    During,
}

/// A postmark, judged by its day alone.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Postmark {
    /// So many days before the window opens.
    Early {
        days: i32,
    },
    OnTime,
    /// So many days after it closed.
    Late {
        days: i32,
    },
}

/// Whether an office can be expected to take an application by hand on a day.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum OfficeDay {
    /// A Monday to Friday that is not among the known closed days. Where none are known it may still be a holiday.
    Working,
    Weekend(Weekday),
    /// One of the round's closed days.
    Closed,
}

impl Window {
    /// The window of two days; `None` where it would close before it opens.
    #[must_use]
    pub fn new(opens: Date, closes: Date) -> Option<Self> {
        (opens <= closes).then_some(Self { opens, closes })
    }

    /// The window to expect in a fiscal year that has no announced round: 2 January to 31 May, as in fiscal year 2567
    /// (the only one a letter tells of). Assumed; always to be shown as such.
    #[must_use]
    pub fn expected(fiscal_year: FiscalYear) -> Self {
        Self { opens: Date::nearest(fiscal_year.ce(), 1, 2), closes: Date::nearest(fiscal_year.ce(), 5, 31) }
    }

    /// The first day.
    #[must_use]
    pub fn opens(self) -> Date {
        self.opens
    }

    /// The last day.
    #[must_use]
    pub fn closes(self) -> Date {
        self.closes
    }

    /// Where a day stands to this window. `today` is the day in Bangkok, see
    /// [`bangkok_today`](super::thai::date::bangkok_today).
    #[must_use]
    pub fn state(self, today: Date) -> State {
        if today < self.opens {
            State::NotYet { days_until: today.days_until(self.opens) }
        } else if today <= self.closes {
            State::Open { days_left: today.days_until(self.closes) + 1, last_day: today == self.closes }
        } else {
            State::Closed { days_since: self.closes.days_until(today) }
        }
    }

    /// Judges a posted application by the day of its postmark alone, whenever it arrives.
    #[must_use]
    pub fn judge_post(self, postmark: Date) -> Postmark {
        match self.state(postmark) {
            State::NotYet { days_until } => Postmark::Early { days: days_until },
            State::Open { .. } => Postmark::OnTime,
            State::Closed { days_since } => Postmark::Late { days: days_since },
        }
    }

    /// The last day whose postmark is on time: the day the window closes, a holiday or not.
    #[must_use]
    pub fn last_day_to_post(self) -> Date {
        self.closes
    }

    /// The last working day of the window: the last to hand an application in, and the prudent last day to post where
    /// the post office is closed after it. `None` where the window has no working day.
    #[must_use]
    pub fn last_working_day(self, closed_days: &[Date]) -> Option<Date> {
        (0..=self.opens.days_until(self.closes))
            .map(|back| self.closes.plus_days(-back))
            .find(|&day| office_day(day, closed_days) == OfficeDay::Working)
    }
}

/// Whether an office works on a day: not on weekends, not on the closed days that the round lists.
#[must_use]
pub fn office_day(day: Date, closed_days: &[Date]) -> OfficeDay {
    if day.is_weekend() {
        OfficeDay::Weekend(day.weekday())
    } else if closed_days.contains(&day) {
        OfficeDay::Closed
    } else {
        OfficeDay::Working
    }
}

/// What can be said on a day, given the windows that have been announced.
///
/// A window that is open today goes first. Else today's fiscal year decides: its announced window, or the expected
/// one. Once that is over, the next fiscal year is spoken of: where it is announced, or where today's was not.
#[must_use]
pub fn standing(today: Date, announced: &[(FiscalYear, Window)]) -> Standing {
    let tell = |&(fiscal_year, window): &(FiscalYear, Window)| Standing::Announced {
        fiscal_year,
        window,
        state: window.state(today),
    };
    let of = |fiscal_year| announced.iter().find(|(year, _)| *year == fiscal_year);
    let is_open = |(_, window): &&(FiscalYear, Window)| matches!(window.state(today), State::Open { .. });

    let this_year = FiscalYear::of(today);
    let next_year = this_year.next();
    if let Some(open) = announced.iter().find(is_open) {
        return tell(open);
    }
    match (of(this_year), of(next_year)) {
        (Some(own), next) if own.1.closes < today => tell(next.unwrap_or(own)),
        (Some(own), _) => tell(own),
        (None, next) if Window::expected(this_year).closes < today => {
            next.map_or_else(|| expect(today, next_year), tell)
        }
        (None, _) => expect(today, this_year),
    }
}

/// The expected window of a fiscal year in which it is not over.
fn expect(today: Date, fiscal_year: FiscalYear) -> Standing {
    let window = Window::expected(fiscal_year);
    let days_until = today.days_until(window.opens);
    let phase = if days_until > 0 { Phase::Before { days_until } } else { Phase::During };
    Standing::Expected { fiscal_year, window, phase }
}
