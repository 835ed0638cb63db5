//! Whole numbers: members, years of work, people reached.

use std::fmt;

use super::digits::{all_digits, ascii_digits, is_dash, is_space, rewrite};

/// A number of things, 0 or more. Shown with commas: 1,200.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct WholeNumber(u64);

/// Why a typed number is none.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum NumberProblem {
    Blank,
    /// Letters or signs; also a comma that does not part thousands, since it may have meant a decimal point.
    NotDigits,
    /// A minus before the digits.
    Negative,
    /// A decimal point or digits after it.
    NotWhole,
    /// Beyond what a count of anything could be (2^64).
    TooLarge,
}

impl WholeNumber {
    /// Reads a whole number; Thai digits, spaces and commas between thousands are fine.
    ///
    /// # Errors
    /// [`NumberProblem`].
    pub fn parse(typed: &str) -> Result<Self, NumberProblem> {
        let text = rewrite(&ascii_digits(typed), |c| (!is_space(c)).then_some(c));
        if text.is_empty() {
            return Err(NumberProblem::Blank);
        }
        let unsigned = text.trim_start_matches(is_dash);
        let (whole, fraction) = match unsigned.split_once('.') {
            Some((whole, fraction)) => (whole, Some(fraction)),
            None => (unsigned, None),
        };
        let digits = without_commas(whole).ok_or(NumberProblem::NotDigits)?;
        if fraction.is_some_and(|f| !f.is_empty() && !all_digits(f)) {
            return Err(NumberProblem::NotDigits);
        }
        if unsigned.len() != text.len() {
            return Err(NumberProblem::Negative);
        }
        if fraction.is_some() {
            return Err(NumberProblem::NotWhole);
        }
        digits.parse().map(Self).map_err(|_| NumberProblem::TooLarge)
    }

    /// The number.
    #[must_use]
    pub fn get(self) -> u64 {
        self.0
    }
}

impl From<u64> for WholeNumber {
    fn from(number: u64) -> Self {
        Self(number)
    }
}

impl fmt::Display for WholeNumber {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let digits = self.0.to_string();
        for (i, digit) in digits.chars().enumerate() {
            if i > 0 && (digits.len() - i).is_multiple_of(3) {
                f.write_str(",")?;
            }
            write!(f, "{digit}")?;
        }
        Ok(())
    }
}

/// The digits of "1200" or "1,200"; `None` where a comma does not part thousands or there is anything else.
fn without_commas(text: &str) -> Option<String> {
    let mut groups = text.split(',');
    let first = groups.next()?;
    let mut digits = String::from(first);
    let mut parted = false;
    for group in groups {
        if group.len() != 3 {
            return None;
        }
        parted = true;
        digits.push_str(group);
    }
    (all_digits(first) && all_digits(&digits) && (!parted || first.len() <= 3)).then_some(digits)
}
