//! The closing date of a round as a file for calendars (RFC 5545). Pure: the day it is written on is an argument.

use crate::domain::notice::{self, LastDays};
use crate::domain::round::Round;
use crate::domain::thai::Date;
use crate::i18n::{Lang, Msg, calendar as words, format, posting, shell};

/// The reminder comes this many days before the last one.
const DAYS_BEFORE: i32 = 7;

/// The most octets of a line, its end not counted.
const LONGEST: usize = 75;

/// What of a round goes into a calendar: the last day for applications and, unless it is past, the day a week before
/// it, each for the whole day and with an alarm at nine in the morning. Nothing in it is about a person.
///
/// `None` where nothing was announced and where it is over. `today` is the day in Bangkok.
#[must_use]
pub fn closing(lang: Lang, round: &Round, today: Date) -> Option<String> {
    let closes = round.window.closes;
    let last = notice::last_days(&round.window).filter(|_| closes >= today)?;
    let mut file = File::default();
    file.line("BEGIN", "VCALENDAR");
    file.line("VERSION", "2.0");
    file.line("PRODID", "-//white-area//closing date//TH");
    file.line("METHOD", "PUBLISH");
    let about = about(lang, round, &last);
    let mut event = |kind: &str, day: Date, title: Msg| {
        let title = lang.fill(title, &[("name", lang.of(&round.short_name))]);
        file.line("BEGIN", "VEVENT");
        // The same on every device, so that a file taken twice is one entry, and a later revision corrects it.
        file.line("UID", &text(&format!("white-area-{}-{kind}", round.id)));
        file.line("SEQUENCE", &round.revision.to_string());
        file.line("DTSTAMP", &format!("{}T000000Z", basic(today)));
        file.line("DTSTART;VALUE=DATE", &basic(day));
        file.line("DTEND;VALUE=DATE", &basic(day.plus_days(1)));
        file.line("TRANSP", "TRANSPARENT");
        file.line("SUMMARY", &text(&title));
        file.line("DESCRIPTION", &text(&about));
        file.line("BEGIN", "VALARM");
        file.line("ACTION", "DISPLAY");
        file.line("TRIGGER", "PT9H");
        file.line("DESCRIPTION", &text(&title));
        file.line("END", "VALARM");
        file.line("END", "VEVENT");
    };
    if let Some(day) = reminder(round, today) {
        event("reminder", day, words::SOON);
    }
    event("closes", closes, words::CLOSES);
    file.line("END", "VCALENDAR");
    Some(file.0)
}

/// The day of the reminder in the file, a week before the last one. `None` where it is past on `today`.
#[must_use]
pub fn reminder(round: &Round, today: Date) -> Option<Date> {
    Some(round.window.closes.plus_days(-DAYS_BEFORE)).filter(|day| *day >= today)
}

/// What to know about the last day, line by line.
fn about(lang: Lang, round: &Round, last: &LastDays) -> String {
    let period = &round.window;
    let marked = |words: String, source| match format::source_label(lang, source) {
        Some(label) => format!("{words} ({label})"),
        None => words,
    };
    let until = lang.fill(words::TAKEN_UNTIL, &[("date", &format::date_weekday(lang, period.closes))]);
    let mut lines = vec![marked(until, period.source)];
    lines.extend(period.postmark.as_ref().map(|rule| marked(lang.of(&rule.text).to_owned(), rule.source)));
    lines.push(posting::post_by(lang, last));
    lines.extend(posting::post_closed(last).map(|warning| lang.say(warning).to_owned()));
    lines.extend(last.hand.map(|day| posting::hand_by(lang, day)));
    lines.push(format::confirm_address(lang, round));
    if !round.official {
        lines.push(lang.say(shell::ASK_OFFICIAL).to_owned());
    }
    lines.join("\n")
}

/// A day as calendars write it: `20240531`.
fn basic(day: Date) -> String {
    let (year, month, day) = day.ymd();
    format!("{year:04}{month:02}{day:02}")
}

/// A text with what would end it or part it escaped.
fn text(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '\\' | ';' | ',' => escaped.extend(['\\', c]),
            '\n' => escaped.push_str("\\n"),
            c if c.is_control() => {}
            c => escaped.push(c),
        }
    }
    escaped
}

/// A file being written.
#[derive(Default)]
struct File(String);

impl File {
    /// A line, folded where it is too long: between characters, for a part of one is nothing.
    fn line(&mut self, name: &str, value: &str) {
        let mut length = 0;
        for c in name.chars().chain([':']).chain(value.chars()) {
            if length + c.len_utf8() > LONGEST {
                self.0.push_str("\r\n ");
                length = 1;
            }
            self.0.push(c);
            length += c.len_utf8();
        }
        self.0.push_str("\r\n");
    }
}
