//! Years of the Buddhist and the common era, and the fiscal year of the Thai state.

use super::date::Date;
use super::digits::{all_digits, squeeze};
use super::text::is_blank;

/// A Buddhist year is the common-era year plus this.
pub const BE_OFFSET: i32 = 543;

/// How a typed year was read.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Era {
    /// Buddhist era (พ.ศ.): typed as 2400 to 2700.
    Buddhist,
    /// Common era (ค.ศ.): typed as 1900 to 2100.
    Common,
}

/// A calendar year, the same whichever era it was typed in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Year {
    ce: i32,
}

/// A typed year with how it was read, so that the person can be told.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ReadYear {
    pub year: Year,
    pub era: Era,
}

/// Why a typed year was not understood.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum YearProblem {
    Blank,
    NotDigits,
    /// Neither 2400-2700 (BE) nor 1900-2100 (CE), two-digit years among them: it is asked again, not guessed.
    OutOfRange,
}

impl Year {
    /// Reads a typed year: 2400-2700 is Buddhist, 1900-2100 common era. "พ.ศ." or "ค.ศ." before it is allowed.
    ///
    /// # Errors
    /// [`YearProblem`] for anything else, also where the era written before the year does not fit it.
    pub fn parse(typed: &str) -> Result<ReadYear, YearProblem> {
        if is_blank(typed) {
            return Err(YearProblem::Blank);
        }
        let squeezed = squeeze(typed).replace('.', "");
        let (named, digits) = if let Some(rest) = squeezed.strip_prefix("พศ") {
            (Some(Era::Buddhist), rest)
        } else if let Some(rest) = squeezed.strip_prefix("คศ") {
            (Some(Era::Common), rest)
        } else {
            (None, squeezed.as_str())
        };
        if !all_digits(digits) {
            return Err(YearProblem::NotDigits);
        }
        let read = match digits.parse::<i32>() {
            Ok(be @ 2400..=2700) => ReadYear { year: Self { ce: be - BE_OFFSET }, era: Era::Buddhist },
            Ok(ce @ 1900..=2100) => ReadYear { year: Self { ce }, era: Era::Common },
            _ => return Err(YearProblem::OutOfRange),
        };
        match named {
            Some(era) if era != read.era => Err(YearProblem::OutOfRange),
            _ => Ok(read),
        }
    }

    /// The year a day is in.
    #[must_use]
    pub fn of(date: Date) -> Self {
        Self { ce: date.ymd().0 }
    }

    /// The year in the common era.
    #[must_use]
    pub fn ce(self) -> i32 {
        self.ce
    }

    /// The year in the Buddhist era.
    #[must_use]
    pub fn be(self) -> i32 {
        self.ce + BE_OFFSET
    }
}

/// A fiscal year of the Thai state, named by the Buddhist year it ends in: N runs from 1 October N-1 to 30 September N.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct FiscalYear {
    be: i32,
}

impl FiscalYear {
    /// The fiscal year of a Buddhist year, which may be 2400 to 2700.
    #[must_use]
    pub fn new(be: i32) -> Option<Self> {
        (2400..=2700).contains(&be).then_some(Self { be })
    }

    /// The fiscal year a day is in.
    #[must_use]
    pub fn of(date: Date) -> Self {
        let (year, month, _) = date.ymd();
        let ends_in = if month >= 10 { year + 1 } else { year };
        Self { be: ends_in + BE_OFFSET }
    }

    /// Its number, a year of the Buddhist era.
    #[must_use]
    pub fn be(self) -> i32 {
        self.be
    }

    /// The common-era year it ends in.
    #[must_use]
    pub fn ce(self) -> i32 {
        self.be - BE_OFFSET
    }

    /// The fiscal year after this one.
    #[must_use]
    pub fn next(self) -> Self {
        Self { be: self.be + 1 }
    }

    /// 1 October of the calendar year before.
    #[must_use]
    pub fn first_day(self) -> Date {
        Date::nearest(self.ce() - 1, 10, 1)
    }

    /// 30 September of the calendar year it is named by.
    #[must_use]
    pub fn last_day(self) -> Date {
        Date::nearest(self.ce(), 9, 30)
    }
}
