//! Thai postcodes.

use std::fmt;

use super::digits::{all_digits, squeeze};

/// A postcode: five digits, the first of which is not 0. Whether it is in use is known to [`crate::domain::geo`] alone.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Postcode(
    /// 10000 to 99999.
    u32,
);

/// Why a typed postcode is none.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum PostcodeProblem {
    Blank,
    NotDigits,
    /// Fewer than five digits.
    TooShort,
    /// More than five digits.
    TooLong,
    /// It begins with 0, as no Thai postcode does.
    WrongStart,
}

impl Postcode {
    /// Reads five digits; spaces, hyphens and Thai digits are fine.
    ///
    /// # Errors
    /// [`PostcodeProblem`].
    pub fn parse(typed: &str) -> Result<Self, PostcodeProblem> {
        let digits = squeeze(typed);
        if digits.is_empty() {
            return Err(PostcodeProblem::Blank);
        }
        if !all_digits(&digits) {
            return Err(PostcodeProblem::NotDigits);
        }
        match digits.len() {
            0..5 => Err(PostcodeProblem::TooShort),
            5 => match digits.parse() {
                Ok(number @ 10_000..) => Ok(Self(number)),
                _ => Err(PostcodeProblem::WrongStart),
            },
            _ => Err(PostcodeProblem::TooLong),
        }
    }
}

impl fmt::Display for Postcode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:05}", self.0)
    }
}
