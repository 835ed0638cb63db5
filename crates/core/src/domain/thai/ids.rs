//! The two thirteen-digit numbers of the Thai state: of a person and of a juristic person.

use std::fmt;

use super::digits::{all_digits, squeeze};

/// A person's identification number (เลขประจำตัวประชาชน). Shown as 1-2345-67890-12-1.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct NationalId(String);

/// A juristic person's registration number (เลขทะเบียนนิติบุคคล). Its first digit is 0. Shown like a [`NationalId`].
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct JuristicNumber(String);

/// Why a typed number is none.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum IdProblem {
    Blank,
    /// Something else than digits, spaces and hyphens.
    NotDigits,
    /// Fewer than 13 digits.
    TooShort,
    /// More than 13 digits.
    TooLong,
    /// The first digit is not one such a number begins with.
    WrongStart,
    /// The last digit does not follow from the others: some digit is mistyped.
    WrongCheckDigit,
}

impl NationalId {
    /// Reads 13 digits, the first 1 to 8, the last the check digit; spaces, hyphens and Thai digits are fine.
    ///
    /// # Errors
    /// [`IdProblem`].
    pub fn parse(typed: &str) -> Result<Self, IdProblem> {
        thirteen(typed, '1'..='8').map(Self)
    }

    /// The 13 digits without separators.
    #[must_use]
    pub fn digits(&self) -> &str {
        &self.0
    }
}

impl JuristicNumber {
    /// Reads 13 digits, the first 0, the last the check digit; spaces, hyphens and Thai digits are fine.
    ///
    /// # Errors
    /// [`IdProblem`].
    pub fn parse(typed: &str) -> Result<Self, IdProblem> {
        thirteen(typed, '0'..='0').map(Self)
    }

    /// The 13 digits without separators.
    #[must_use]
    pub fn digits(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for NationalId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        grouped(&self.0, f)
    }
}

impl fmt::Display for JuristicNumber {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        grouped(&self.0, f)
    }
}

fn thirteen(typed: &str, first: std::ops::RangeInclusive<char>) -> Result<String, IdProblem> {
    let digits = squeeze(typed);
    if digits.is_empty() {
        return Err(IdProblem::Blank);
    }
    if !all_digits(&digits) {
        return Err(IdProblem::NotDigits);
    }
    match digits.len() {
        0..13 => return Err(IdProblem::TooShort),
        13 => {}
        _ => return Err(IdProblem::TooLong),
    }
    if !digits.starts_with(|c| first.contains(&c)) {
        return Err(IdProblem::WrongStart);
    }
    if !check_digit_fits(&digits) {
        return Err(IdProblem::WrongCheckDigit);
    }
    Ok(digits)
}

/// The last of 13 digits is (11 - (sum of (14 - i) times the i-th of the first twelve) mod 11) mod 10.
fn check_digit_fits(digits: &str) -> bool {
    let mut values = digits.bytes().map(|b| u32::from(b - b'0'));
    let sum: u32 = (2..=13).rev().zip(values.by_ref()).map(|(weight, digit)| weight * digit).sum();
    values.next() == Some((11 - sum % 11) % 10)
}

fn grouped(digits: &str, f: &mut fmt::Formatter<'_>) -> fmt::Result {
    let mut rest = digits;
    for (i, width) in [1, 4, 5, 2, 1].into_iter().enumerate() {
        let Some((group, after)) = rest.split_at_checked(width) else {
            break;
        };
        let separator = if i == 0 { "" } else { "-" };
        write!(f, "{separator}{group}")?;
        rest = after;
    }
    Ok(())
}
