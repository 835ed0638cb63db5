//! Days of the proleptic Gregorian calendar, and today in Bangkok.

use std::fmt;

use super::digits::{all_digits, ascii_digits};
use super::text::trimmed;
use serde::de::Error;
use serde::{Deserialize, Deserializer, Serialize, Serializer};

/// Bangkok is seven hours ahead of UTC all year round (no daylight saving).
const BANGKOK_OFFSET_MILLIS: i64 = 7 * 3_600_000;
const DAY_MILLIS: i64 = 86_400_000;

const FIRST: i32 = days_from_civil(1, 1, 1);
const LAST: i32 = days_from_civil(9999, 12, 31);

/// A day of the years 1 to 9999 CE. Ordered by time; written and read as ISO 8601 (`2024-05-31`).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Date(
    /// Days since 1970-01-01, within `FIRST..=LAST`.
    i32,
);

/// A day of the week.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Weekday {
    Monday,
    Tuesday,
    Wednesday,
    Thursday,
    Friday,
    Saturday,
    Sunday,
}

/// The text is not a day written `YYYY-MM-DD`, or there is no such day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct NotIsoDate;

impl Date {
    /// The day of a CE year (1-9999), month (1-12) and day of the month; `None` where there is no such day.
    #[must_use]
    pub fn from_ymd(year: i32, month: u8, day: u8) -> Option<Self> {
        let exists = (1..=9999).contains(&year) && (1..=12).contains(&month);
        (exists && day >= 1 && day <= days_in_month(year, month)).then(|| Self(days_from_civil(year, month, day)))
    }

    /// The day of a month and day that every year has; a year beyond 1 to 9999 gives the nearest day within them.
    pub(in crate::domain) fn nearest(year: i32, month: u8, day: u8) -> Self {
        Self::from_days_since_epoch(days_from_civil(year, month, day))
    }

    /// CE year, month (1-12) and day of the month (1-31).
    #[must_use]
    pub fn ymd(self) -> (i32, u8, u8) {
        civil_from_days(self.0)
    }

    /// The year of the Buddhist era: CE + 543.
    #[must_use]
    pub fn year_be(self) -> i32 {
        self.ymd().0 + super::year::BE_OFFSET
    }

    /// Days since 1970-01-01, negative before it.
    #[must_use]
    pub fn days_since_epoch(self) -> i32 {
        self.0
    }

    /// The day so many days after 1970-01-01; beyond the years 1 to 9999, the nearest day within them.
    #[must_use]
    pub fn from_days_since_epoch(days: i32) -> Self {
        Self(days.clamp(FIRST, LAST))
    }

    /// The day so many days later (earlier when negative), held within the years 1 to 9999.
    #[must_use]
    pub fn plus_days(self, days: i32) -> Self {
        Self::from_days_since_epoch(self.0.saturating_add(days))
    }

    /// How many days from this day to the other: 0 for the same day, negative when the other is earlier.
    #[must_use]
    pub fn days_until(self, other: Self) -> i32 {
        other.0 - self.0
    }

    /// The day of the week.
    #[must_use]
    pub fn weekday(self) -> Weekday {
        // 1970-01-01 was a Thursday.
        match (self.0 + 3).rem_euclid(7) {
            0 => Weekday::Monday,
            1 => Weekday::Tuesday,
            2 => Weekday::Wednesday,
            3 => Weekday::Thursday,
            4 => Weekday::Friday,
            5 => Weekday::Saturday,
            _ => Weekday::Sunday,
        }
    }

    /// Whether this is a Saturday or a Sunday, when Thai state offices are closed.
    #[must_use]
    pub fn is_weekend(self) -> bool {
        matches!(self.weekday(), Weekday::Saturday | Weekday::Sunday)
    }

    /// Reads `YYYY-MM-DD` in CE years, as [`Display`](fmt::Display) writes it. Spaces around it and Thai digits are fine.
    ///
    /// # Errors
    /// [`NotIsoDate`] for another form, or a day that is in no calendar.
    pub fn parse_iso(text: &str) -> Result<Self, NotIsoDate> {
        let text = ascii_digits(trimmed(text));
        let mut parts = text.split('-');
        let mut part = |width: usize| {
            let digits = parts.next().filter(|p| p.len() == width && all_digits(p))?;
            digits.parse::<u16>().ok()
        };
        let (year, month, day) = (part(4), part(2), part(2));
        if parts.next().is_some() {
            return Err(NotIsoDate);
        }
        let small = |n: Option<u16>| n.and_then(|n| u8::try_from(n).ok()).ok_or(NotIsoDate);
        Self::from_ymd(year.ok_or(NotIsoDate)?.into(), small(month)?, small(day)?).ok_or(NotIsoDate)
    }
}

impl fmt::Display for Date {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (year, month, day) = self.ymd();
        write!(f, "{year:04}-{month:02}-{day:02}")
    }
}

/// As [`Display`](fmt::Display) writes it.
impl Serialize for Date {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

/// As [`Date::parse_iso`] reads it.
impl<'de> Deserialize<'de> for Date {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = String::deserialize(deserializer)?;
        Self::parse_iso(&text).map_err(|_| D::Error::custom("not a day written YYYY-MM-DD"))
    }
}

impl Weekday {
    /// The Thai name, without the word for "day".
    #[must_use]
    pub fn thai(self) -> &'static str {
        self.names().0
    }

    /// The English name.
    #[must_use]
    pub fn english(self) -> &'static str {
        self.names().1
    }

    fn names(self) -> (&'static str, &'static str) {
        match self {
            Self::Monday => ("จันทร์", "Monday"),
            Self::Tuesday => ("อังคาร", "Tuesday"),
            Self::Wednesday => ("พุธ", "Wednesday"),
            Self::Thursday => ("พฤหัสบดี", "Thursday"),
            Self::Friday => ("ศุกร์", "Friday"),
            Self::Saturday => ("เสาร์", "Saturday"),
            Self::Sunday => ("อาทิตย์", "Sunday"),
        }
    }
}

/// The day it is in Bangkok at an instant (milliseconds since 1970-01-01T00:00:00Z), whatever zone the device is in.
#[must_use]
pub fn bangkok_today(unix_millis: i64) -> Date {
    let days = unix_millis.saturating_add(BANGKOK_OFFSET_MILLIS).div_euclid(DAY_MILLIS);
    let nearest = days.clamp(i64::from(FIRST), i64::from(LAST));
    Date(i32::try_from(nearest).unwrap_or(FIRST))
}

/// How many days a month (1-12) of a CE year has.
fn days_in_month(year: i32, month: u8) -> u8 {
    match month {
        2 if year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) => 29,
        2 => 28,
        4 | 6 | 9 | 11 => 30,
        _ => 31,
    }
}

/// Days from 1970-01-01 to a day that exists.
///
/// Years run from March here, so that the leap day is a year's last and a month's offset is one formula;
/// 400 of them (an "era") have 146,097 days. After Howard Hinnant's "chrono-compatible low-level date algorithms".
const fn days_from_civil(year: i32, month: u8, day: u8) -> i32 {
    let year = if month <= 2 { year - 1 } else { year };
    let era = year.div_euclid(400);
    let year_of_era = year.rem_euclid(400);
    let month_from_march = (month as i32 + 9) % 12;
    let day_of_year = (153 * month_from_march + 2) / 5 + day as i32 - 1;
    let day_of_era = year_of_era * 365 + year_of_era / 4 - year_of_era / 100 + day_of_year;
    era * 146_097 + day_of_era - 719_468
}

/// The inverse of [`days_from_civil`].
const fn civil_from_days(days: i32) -> (i32, u8, u8) {
    let days = days + 719_468;
    let era = days.div_euclid(146_097);
    let day_of_era = days.rem_euclid(146_097);
    let year_of_era = (day_of_era - day_of_era / 1_460 + day_of_era / 36_524 - day_of_era / 146_096) / 365;
    let day_of_year = day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
    let month_from_march = (5 * day_of_year + 2) / 153;
    let day = day_of_year - (153 * month_from_march + 2) / 5 + 1;
    let month = (month_from_march + 2) % 12 + 1;
    let year = year_of_era + era * 400 + if month <= 2 { 1 } else { 0 };
    (year, month as u8, day as u8)
}
