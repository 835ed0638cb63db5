//! A day typed in three boxes.

use super::date::Date;
use super::digits::{all_digits, squeeze};
use super::month::Month;
use super::text::is_blank;
use super::year::{Era, Year, YearProblem};

/// What was typed or chosen for the day, the month and the year, as typed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct DateParts<'a> {
    pub day: &'a str,
    /// A number 1 to 12 or a name in Thai or English, see [`Month::parse`].
    pub month: &'a str,
    /// Buddhist or common era, see [`Year::parse`].
    pub year: &'a str,
}

/// A day with how its year was read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ReadDate {
    pub date: Date,
    pub era: Era,
}

/// Which part is missing or wrong. Missing parts are reported before wrong ones, in the order day, month, year.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum DateProblem {
    /// All three boxes are blank.
    Blank,
    NoDay,
    NoMonth,
    NoYear,
    /// Not a number 1 to 31.
    WrongDay,
    /// Neither a number 1 to 12 nor the name of a month.
    WrongMonth,
    /// Not a year of either era.
    WrongYear(YearProblem),
    /// Each part is fine, but the month has no such day (31 April, 29 February of a common year).
    NoSuchDay,
}

/// The box a problem is about, so that a message can send the person there.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum DatePart {
    Day,
    Month,
    Year,
}

impl DateProblem {
    /// The box to go to.
    #[must_use]
    pub fn part(self) -> DatePart {
        match self {
            Self::Blank | Self::NoDay | Self::WrongDay | Self::NoSuchDay => DatePart::Day,
            Self::NoMonth | Self::WrongMonth => DatePart::Month,
            Self::NoYear | Self::WrongYear(_) => DatePart::Year,
        }
    }
}

impl DateParts<'_> {
    /// The day that the three parts name.
    ///
    /// # Errors
    /// [`DateProblem`], the first one a person should mend.
    pub fn parse(&self) -> Result<ReadDate, DateProblem> {
        match (is_blank(self.day), is_blank(self.month), is_blank(self.year)) {
            (true, true, true) => return Err(DateProblem::Blank),
            (true, _, _) => return Err(DateProblem::NoDay),
            (_, true, _) => return Err(DateProblem::NoMonth),
            (_, _, true) => return Err(DateProblem::NoYear),
            _ => {}
        }
        let day = read_day(self.day).ok_or(DateProblem::WrongDay)?;
        let month = Month::parse(self.month).ok_or(DateProblem::WrongMonth)?;
        let read = Year::parse(self.year).map_err(DateProblem::WrongYear)?;
        let date = Date::from_ymd(read.year.ce(), month.number(), day);
        Ok(ReadDate { date: date.ok_or(DateProblem::NoSuchDay)?, era: read.era })
    }
}

fn read_day(typed: &str) -> Option<u8> {
    let digits = squeeze(typed);
    let day = digits.parse().ok().filter(|_| all_digits(&digits))?;
    (1..=31).contains(&day).then_some(day)
}

impl DatePart {
    /// The last segment of the box's name.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Self::Day => "day",
            Self::Month => "month",
            Self::Year => "year",
        }
    }
}
