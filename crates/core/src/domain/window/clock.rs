//! Whether the device's clock can be believed. A doubt is told to the person; it blocks nothing.

use crate::domain::thai::date::{Date, bangkok_today};
use crate::domain::thai::text::cut;

const SECOND_MILLIS: i64 = 1_000;
const DAY_MILLIS: i64 = 86_400_000;

/// Why the device's clock is doubted.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Doubt {
    /// It shows a day before the app was built.
    BeforeBuild,
    /// It is behind the host's clock by over a day; `days` is the difference in whole days.
    Behind { days: i64 },
    /// It is ahead of the host's clock by over a day; `days` is the difference in whole days.
    Ahead { days: i64 },
}

/// Doubts the device's clock where it differs from the host's by over a day, or is before the day of the build.
///
/// Instants are milliseconds since 1970-01-01T00:00:00Z; `build` is the day of the build in Bangkok; `server` is the
/// `Date` header of an answer of the same origin (see [`parse_http_date`]), where there is one.
#[must_use]
pub fn clock_doubt(device: i64, build: Date, server: Option<i64>) -> Option<Doubt> {
    let ahead = server.map_or(0, |server| device.saturating_sub(server));
    let days = (ahead / DAY_MILLIS).saturating_abs();
    if ahead < -DAY_MILLIS {
        Some(Doubt::Behind { days })
    } else if ahead > DAY_MILLIS {
        Some(Doubt::Ahead { days })
    } else if bangkok_today(device) < build {
        Some(Doubt::BeforeBuild)
    } else {
        None
    }
}

/// Reads the `Date` header of HTTP, `Sun, 06 Nov 1994 08:49:37 GMT`, into milliseconds since 1970-01-01T00:00:00Z.
///
/// Only the form that today's servers must send (IMF-fixdate, RFC 9110 section 5.6.7); `None` for any other. The name
/// of the weekday is not looked at.
#[must_use]
pub fn parse_http_date(header: &str) -> Option<i64> {
    let (_weekday, rest) = cut(header.trim(), ", ")?;
    let mut parts = rest.split(' ');
    let day = number(parts.next()?, 2)?;
    let month_name = parts.next()?;
    let month = MONTHS.iter().position(|name| *name == month_name)? + 1;
    let year = number(parts.next()?, 4)?;
    let mut clock = parts.next()?.split(':');
    let mut part = |limit: i64| {
        let value = number(clock.next()?, 2)?;
        (value < limit).then_some(value)
    };
    // A leap second is written 60.
    let seconds = (part(24)? * 60 + part(60)?) * 60 + part(61)?;
    if clock.next().is_some() || parts.next() != Some("GMT") || parts.next().is_some() {
        return None;
    }
    let date = Date::from_ymd(i32::try_from(year).ok()?, u8::try_from(month).ok()?, u8::try_from(day).ok()?)?;
    Some(i64::from(date.days_since_epoch()) * DAY_MILLIS + seconds * SECOND_MILLIS)
}

/// As the header writes them; not a language but a format.
const MONTHS: [&str; 12] = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

fn number(text: &str, width: usize) -> Option<i64> {
    let fits = text.len() == width && text.bytes().all(|b| b.is_ascii_digit());
    text.parse().ok().filter(|_| fits)
}
