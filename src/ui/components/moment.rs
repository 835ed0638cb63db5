//! A moment in words.

use crate::browser::clock;
use crate::domain::thai::bangkok_today;
use crate::i18n::{Lang, form as words, format};

/// Day and time of day, by the calendar of Bangkok and the clock of the device. `millis` since 1970.
#[must_use]
pub fn moment(lang: Lang, millis: u64) -> String {
    let millis = i64::try_from(millis).unwrap_or_default();
    let date = format::date_long(lang, bangkok_today(millis));
    lang.fill(words::ON_AT, &[("date", &date), ("time", &clock::time_of_day(millis))])
}
