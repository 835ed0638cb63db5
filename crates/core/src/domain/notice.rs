//! What is said about the window of the rounds at hand on a day: the round a link asked for speaks for itself,
//! otherwise today decides among all that were announced.

use super::round::{Index, Period, Round, Status};
use super::thai::{Date, FiscalYear};
use super::window::{self, OfficeDay, Phase, Standing, State, Window};

/// The standing to show. `asked` says that a link named `round` (`?round=`): its own dates decide then, whatever
/// today is, unless it is only expected and over, of which nothing can be said.
#[must_use]
pub fn standing(round: &Round, index: &Index, asked: bool, today: Date) -> Standing {
    let own = if asked { of_round(round, today) } else { None };
    own.unwrap_or_else(|| window::standing(today, &announced(index)))
}

/// The standing of one round by its own dates; `None` if it is only expected and over.
#[must_use]
pub fn of_round(round: &Round, today: Date) -> Option<Standing> {
    let window = days(&round.window)?;
    let fiscal_year = year(round.fiscal_year)?;
    let state = window.state(today);
    let phase = match (round.window.status, state) {
        (Status::Announced, state) => return Some(Standing::Announced { fiscal_year, window, state }),
        (Status::Expected, State::NotYet { days_until }) => Phase::Before { days_until },
        (Status::Expected, State::Open { .. }) => Phase::During,
        (Status::Expected, State::Closed { .. }) => return None,
    };
    Some(Standing::Expected { fiscal_year, window, phase })
}

/// Whether applications of a round are taken on a day, as announced.
#[must_use]
pub fn is_open(round: &Round, today: Date) -> bool {
    matches!(of_round(round, today), Some(Standing::Announced { state: State::Open { .. }, .. }))
}

/// The window of a round with its fiscal year; `None` while it is not announced.
#[must_use]
pub fn announced_window(round: &Round) -> Option<(FiscalYear, Window)> {
    let window = days(&round.window).filter(|_| round.window.status == Status::Announced)?;
    Some((year(round.fiscal_year)?, window))
}

/// The days of a round's window; `None` only for a round that its check would have refused.
#[must_use]
pub fn days(period: &Period) -> Option<Window> {
    Window::new(period.opens, period.closes)
}

/// By when an application of an announced round is to be on its way.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct LastDays {
    /// The last day whose postmark is on time, whatever day it is.
    pub post: Date,
    /// What it is for offices, a post office among them.
    pub post_falls_on: OfficeDay,
    /// The last day to hand it in. `None` where the window has no working day.
    pub hand: Option<LastWorkingDay>,
}

/// The last working day of a window.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct LastWorkingDay {
    pub day: Date,
    /// The round lists days on which offices are closed. Else a public holiday may count as a working day.
    pub holidays_known: bool,
}

/// The last days of a round's window; `None` while nothing is announced.
#[must_use]
pub fn last_days(period: &Period) -> Option<LastDays> {
    let window = days(period).filter(|_| period.status == Status::Announced)?;
    let post = window.last_day_to_post();
    let holidays_known = !period.closed_days.is_empty();
    let hand = window.last_working_day(&closed_days(period)).map(|day| LastWorkingDay { day, holidays_known });
    Some(LastDays { post, post_falls_on: office_day(period, post), hand })
}

/// Whether offices work on a day, as far as the round knows.
#[must_use]
pub fn office_day(period: &Period, day: Date) -> OfficeDay {
    window::office_day(day, &closed_days(period))
}

fn closed_days(period: &Period) -> Vec<Date> {
    period.closed_days.iter().map(|day| day.date).collect()
}

/// The windows that were announced, of every round in the list.
#[must_use]
pub fn announced(index: &Index) -> Vec<(FiscalYear, Window)> {
    let listed = index.rounds.iter().filter(|round| round.status == Status::Announced);
    listed.filter_map(|round| Some((year(round.fiscal_year)?, Window::new(round.opens, round.closes)?))).collect()
}

fn year(be: u32) -> Option<FiscalYear> {
    i32::try_from(be).ok().and_then(FiscalYear::new)
}
