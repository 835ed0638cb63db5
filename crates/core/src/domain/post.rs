//! The number of a thing posted, as the Universal Postal Union's S10 has it.

use super::thai::digits::squeeze;
use std::fmt;

/// The weights of the eight digits of the serial number.
const WEIGHTS: [u32; 8] = [8, 6, 4, 2, 3, 5, 9, 7];

/// A tracking number: two letters for the service, eight digits, a check digit, two letters for the country.
///
/// Whether such a thing was ever posted is known to the post alone.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Tracking(
    /// Thirteen capital letters and digits.
    String,
);

/// Why a typed tracking number is none.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum TrackingProblem {
    Blank,
    /// Fewer than 13 letters and digits.
    TooShort,
    /// More than 13 letters and digits.
    TooLong,
    /// Not two letters, nine digits, two letters, in this order.
    WrongForm,
    /// The ninth digit does not follow from the eight before it: something is mistyped.
    WrongCheckDigit,
}

impl Tracking {
    /// Reads a tracking number; spaces, hyphens, small letters and Thai digits are fine.
    ///
    /// # Errors
    /// [`TrackingProblem`].
    pub fn parse(typed: &str) -> Result<Self, TrackingProblem> {
        let mut text = squeeze(typed);
        text.make_ascii_uppercase();
        if text.is_empty() {
            return Err(TrackingProblem::Blank);
        }
        let (mut sum, mut check) = (0, 0);
        for (at, c) in text.chars().enumerate() {
            let digit = c.to_digit(10);
            match (at, digit) {
                (0..2 | 11..13, None) if c.is_ascii_uppercase() => {}
                (2..10, Some(digit)) => sum += digit * WEIGHTS.get(at - 2).unwrap_or(&0),
                (10, Some(digit)) => check = digit,
                _ if c.is_ascii_alphanumeric() && text.len() != 13 => {}
                _ => return Err(TrackingProblem::WrongForm),
            }
        }
        match text.len() {
            0..13 => Err(TrackingProblem::TooShort),
            13 if check == check_digit(sum) => Ok(Self(text)),
            13 => Err(TrackingProblem::WrongCheckDigit),
            _ => Err(TrackingProblem::TooLong),
        }
    }

    /// The thirteen letters and digits without spaces, as the post's own search takes them.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for Tracking {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// The check digit for the weighted sum: 11 less its remainder by 11, where 10 is written 0 and 11 is written 5.
fn check_digit(sum: u32) -> u32 {
    match 11 - sum % 11 {
        10 => 0,
        11 => 5,
        digit => digit,
    }
}
