//! The check code: a short sign of what an application says.

use crate::domain::thai::digits::{is_dash, is_space};
use std::fmt;

/// Crockford's base 32: no I, L, O or U.
const ALPHABET: &[u8; 32] = b"0123456789ABCDEFGHJKMNPQRSTVWXYZ";
/// Digits before the check digit; each holds 5 bits.
const DIGITS: usize = 12;
/// The bits of a check code.
const BITS: u32 = 60;

/// 60 bits of the digest of an application's content, shown as `K7Q2-M9XD-4TFB-7`: twelve digits of base 32 and a
/// check digit, which tells every single wrong digit and every two that changed places.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct CheckCode(
    /// The upper four bits are 0.
    u64,
);

/// Why a typed text is no check code.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CheckProblem {
    Blank,
    /// A letter or sign that no check code has.
    WrongCharacter(char),
    TooShort,
    TooLong,
    /// The last digit does not follow from the others: something is mistyped.
    WrongCheckDigit,
}

impl CheckCode {
    /// The first 60 bits of a digest whose first 64 are `bits`.
    #[must_use]
    pub const fn from_digest(bits: u64) -> Self {
        Self(bits >> (u64::BITS - BITS))
    }

    /// Reads a check code. Small letters, O for 0, I and L for 1, spaces and hyphens anywhere are fine.
    ///
    /// # Errors
    /// [`CheckProblem`].
    pub fn parse(typed: &str) -> Result<Self, CheckProblem> {
        let (mut code, mut last, mut count, mut check) = (0_u64, 0, 0, 0);
        for c in typed.chars().filter(|c| !is_space(*c) && !is_dash(*c)) {
            last = value(c).ok_or(CheckProblem::WrongCharacter(c))?;
            if count < DIGITS {
                code = code << 5 | u64::from(last);
                check = next(check, last);
            }
            count += 1;
        }
        match count {
            0 => Err(CheckProblem::Blank),
            1..=DIGITS => Err(CheckProblem::TooShort),
            _ if count > DIGITS + 1 => Err(CheckProblem::TooLong),
            _ if check != last => Err(CheckProblem::WrongCheckDigit),
            _ => Ok(Self(code)),
        }
    }

    /// The thirteen digits without hyphens: `K7Q2M9XD4TFB7`.
    #[must_use]
    pub fn compact(self) -> String {
        let (mut text, mut check) = (String::with_capacity(DIGITS + 1), 0);
        for place in (0..DIGITS).rev() {
            let value = (self.0 >> (5 * place)) as u8 & 31;
            check = next(check, value);
            text.push(digit(value));
        }
        text.push(digit(check));
        text
    }
}

impl fmt::Display for CheckCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (place, digit) in self.compact().chars().enumerate() {
            let hyphen = if place > 0 && place % 4 == 0 { "-" } else { "" };
            write!(f, "{hyphen}{digit}")?;
        }
        Ok(())
    }
}

/// The check digit of some digits and one more: twice the sum of both, in the field of 32 elements with
/// x⁵ + x² + 1 = 0. Since 1, 2, 4, … are 31 different elements there, no two of up to 31 places weigh the same: that is
/// why one wrong digit, or two that changed places, never give the same check digit.
const fn next(check: u8, digit: u8) -> u8 {
    let twice = (check ^ digit) << 1;
    if twice & 32 == 0 { twice } else { twice ^ 0b10_0101 }
}

/// The digit of a value below 32.
pub(super) fn digit(value: u8) -> char {
    ALPHABET.get(usize::from(value)).map_or('0', |digit| char::from(*digit))
}

/// The value of a digit, or of a letter that people take for one.
fn value(c: char) -> Option<u8> {
    let c = match c.to_ascii_uppercase() {
        'O' => '0',
        'I' | 'L' => '1',
        c => c,
    };
    (0..).zip(ALPHABET).find_map(|(value, digit)| (char::from(*digit) == c).then_some(value))
}
