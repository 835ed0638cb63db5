//! Months, their names, and days written out in Thai and English.

use super::date::Date;
use super::digits::{all_digits, squeeze};
use super::text::name_key;

/// A month of the year.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Month(
    /// 1 to 12.
    u8,
);

struct Names {
    thai: &'static str,
    thai_short: &'static str,
    english: &'static str,
}

const fn names(thai: &'static str, thai_short: &'static str, english: &'static str) -> Names {
    Names { thai, thai_short, english }
}

const NAMES: [Names; 12] = [
    names("มกราคม", "ม.ค.", "January"),
    names("กุมภาพันธ์", "ก.พ.", "February"),
    names("มีนาคม", "มี.ค.", "March"),
    names("เมษายน", "เม.ย.", "April"),
    names("พฤษภาคม", "พ.ค.", "May"),
    names("มิถุนายน", "มิ.ย.", "June"),
    names("กรกฎาคม", "ก.ค.", "July"),
    names("สิงหาคม", "ส.ค.", "August"),
    names("กันยายน", "ก.ย.", "September"),
    names("ตุลาคม", "ต.ค.", "October"),
    names("พฤศจิกายน", "พ.ย.", "November"),
    names("ธันวาคม", "ธ.ค.", "December"),
];

/// The endings of full Thai month names (28/29, 30 and 31 days), which people leave out in speech and writing.
const THAI_ENDINGS: [&str; 3] = ["คม", "ยน", "พันธ์"];

impl Month {
    /// The month of a number 1 to 12.
    #[must_use]
    pub fn new(number: u8) -> Option<Self> {
        (1..=12).contains(&number).then_some(Self(number))
    }

    /// The month a day is in.
    #[must_use]
    pub fn of(date: Date) -> Self {
        Self(date.ymd().1)
    }

    /// January to December.
    pub fn all() -> impl Iterator<Item = Self> {
        (1..=12).map(Self)
    }

    /// Reads a number 1 to 12 (the value of a select), or a name: Thai in full (with or without its ending) or short
    /// (with or without dots), English in full or by its first three letters. `None` for anything else.
    #[must_use]
    pub fn parse(typed: &str) -> Option<Self> {
        let number = squeeze(typed);
        if all_digits(&number) {
            return number.parse().ok().and_then(Self::new);
        }
        let key = name_key(typed);
        Self::all().find(|month| month.is_called(&key))
    }

    /// 1 to 12.
    #[must_use]
    pub fn number(self) -> u8 {
        self.0
    }

    /// The full Thai name: พฤษภาคม.
    #[must_use]
    pub fn thai(self) -> &'static str {
        self.names().map_or("", |names| names.thai)
    }

    /// The short Thai name: พ.ค.
    #[must_use]
    pub fn thai_short(self) -> &'static str {
        self.names().map_or("", |names| names.thai_short)
    }

    /// The English name.
    #[must_use]
    pub fn english(self) -> &'static str {
        self.names().map_or("", |names| names.english)
    }

    fn names(self) -> Option<&'static Names> {
        NAMES.get(usize::from(self.0).wrapping_sub(1))
    }

    fn is_called(self, key: &str) -> bool {
        let english = self.english().to_ascii_lowercase();
        let stem = THAI_ENDINGS.iter().find_map(|ending| self.thai().strip_suffix(ending));
        key == self.thai()
            || stem == Some(key)
            || key == name_key(self.thai_short())
            || key == english
            || english.get(..3) == Some(key)
            || (self.0 == 9 && key == "sept")
    }
}

/// The day written out in Thai with its Buddhist year: 31 พฤษภาคม 2567.
#[must_use]
pub fn thai_long(date: Date) -> String {
    let (_, _, day) = date.ymd();
    format!("{day} {} {}", Month::of(date).thai(), date.year_be())
}

/// The day in short Thai with its Buddhist year: 31 พ.ค. 2567.
#[must_use]
pub fn thai_short(date: Date) -> String {
    let (_, _, day) = date.ymd();
    format!("{day} {} {}", Month::of(date).thai_short(), date.year_be())
}

/// The day written out in English with both years: 31 May 2024 (B.E. 2567).
#[must_use]
pub fn english_long(date: Date) -> String {
    let (year, _, day) = date.ymd();
    let month = Month::of(date).english();
    format!("{day} {month} {year} (B.E. {})", date.year_be())
}
