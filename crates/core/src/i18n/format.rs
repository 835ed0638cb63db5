//! Dates, sources, telephone numbers, answers and the state of the window in words.

use super::Lang;
use crate::domain::round::{Office, Round, Source, Telephone};
use crate::domain::summary::{Address, Shown};
use crate::domain::thai::digits::thai_digits;
use crate::domain::thai::month::{english_long, thai_long};
use crate::domain::thai::text::strip_level;
use crate::domain::thai::{Date, Phone, Province};
use crate::domain::window::{Phase, Standing, State, Window};

super::messages! {
    YEAR_BOTH: "พ.ศ. {be} (ค.ศ. {ce})", "{ce} (B.E. {be})";
    WEEKDAY: "วัน{day}ที่ {date}", "{day} {date}";
    SECONDARY: "จากแหล่งอื่น ยังไม่ยืนยัน", "from another source, not confirmed";
    INFERRED: "อนุมานจากข้อมูลอื่น", "inferred from other facts";
    ASSUMED: "แอปนี้กำหนดเอง", "set by this app";
    AGREED: "ยืนยันแล้ว", "Agreed";
    NOT_AGREED: "ยังไม่ได้ยืนยัน", "Not agreed yet";
    EXTENSION: "{number} ต่อ {extension}", "{number} ext. {extension}";
    OR: " หรือ ", " or ";
    CONFIRM_ADDRESS: "โปรดตรวจสอบกับ {phones} ก่อนส่ง", "Please check with {phones} before sending";
    /// Issue 2 section 4: these three are worded exactly so, and a page shows one of them once.
    NOT_YET: "ยังไม่เปิดรับสมัคร", "Not open yet";
    OPEN: "เปิดรับสมัครอยู่", "Open for applications";
    CLOSED: "ปิดรับสมัครแล้ว", "Closed for applications";
    OPENS_IN: "อีก {n} วันจะเปิด", "Days until it opens: {n}";
    OPENS_TOMORROW: "เปิดพรุ่งนี้", "Opens tomorrow";
    DAYS_LEFT: "เหลือ {n} วัน นับวันนี้ด้วย", "Days left, counting today: {n}";
    LAST_DAY: "วันนี้เป็นวันสุดท้าย", "Today is the last day";
    CLOSED_ON: "ปิดเมื่อ{date}", "Closed on {date}";
    EXPECTED: "คาดการณ์ ยังไม่มีประกาศ", "Expected; not announced";
    EXPECTED_BEFORE: "น่าจะเปิด{date} อีก {n} วัน", "Likely to open on {date} (days to go: {n})";
    EXPECTED_DURING:
        "ตามรอบปกติอยู่ในช่วงนี้ แต่ยังไม่มีประกาศ โทรถามก่อน",
        "By the usual pattern this is the time, but nothing has been announced. Call before you send anything.";
    YEAR: "ปีงบประมาณ {year}", "Fiscal year {year}";
    FROM_TO: "{from} ถึง {to}", "{from} to {to}";
}

/// A day written out: `31 พฤษภาคม 2567`, `31 May 2024 (B.E. 2567)`.
#[must_use]
pub fn date_long(lang: Lang, date: Date) -> String {
    match lang {
        Lang::Th => thai_long(date),
        Lang::En => english_long(date),
    }
}

/// A day with its day of the week: `วันเสาร์ที่ 2 มกราคม 2570`, `Saturday 2 January 2027 (B.E. 2570)`.
#[must_use]
pub fn date_weekday(lang: Lang, date: Date) -> String {
    let day = match lang {
        Lang::Th => date.weekday().thai(),
        Lang::En => date.weekday().english(),
    };
    lang.fill(WEEKDAY, &[("day", day), ("date", &date_long(lang, date))])
}

/// The label of a fact that is not from a letter; none for one that is.
#[must_use]
pub const fn source_label(lang: Lang, source: Source) -> Option<&'static str> {
    match source {
        Source::Letter => None,
        Source::Secondary => Some(lang.say(SECONDARY)),
        Source::Inferred => Some(lang.say(INFERRED)),
        Source::Assumed => Some(lang.say(ASSUMED)),
    }
}

/// A province by its name in the language.
#[must_use]
pub fn province(lang: Lang, province: Province) -> &'static str {
    match lang {
        Lang::Th => province.thai(),
        Lang::En => province.english(),
    }
}

/// A telephone number with its extension in the language: `0 2502 6670-80 ext. 1405`.
#[must_use]
pub fn phone(lang: Lang, phone: &Phone) -> String {
    match phone.extension() {
        Some(extension) => lang.fill(EXTENSION, &[("number", &phone.number()), ("extension", extension)]),
        None => phone.number(),
    }
}

/// A number of the round as it is shown, and the address of a link that dials it. The check of the round makes sure
/// that it is one; anything else is shown as it stands, without a link.
#[must_use]
pub fn telephone(lang: Lang, telephone: &Telephone) -> (String, Option<String>) {
    match Phone::parse(&telephone.number) {
        Ok(parsed) => (phone(lang, &parsed), Some(parsed.tel_href())),
        Err(_) => (telephone.number.clone(), None),
    }
}

/// What every printed address carries: `โปรดตรวจสอบกับ 0 2502 6670-80 ต่อ 1405 หรือ 1206 ก่อนส่ง`.
#[must_use]
pub fn confirm_address(lang: Lang, round: &Round) -> String {
    lang.fill(CONFIRM_ADDRESS, &[("phones", &enquiries(lang, round))])
}

/// The numbers for enquiries in a row: `0 2502 6670-80 ต่อ 1405 หรือ 1206`.
#[must_use]
pub fn enquiries(lang: Lang, round: &Round) -> String {
    let numbers: Vec<String> = round.enquiries.iter().map(|number| telephone(lang, number).0).collect();
    numbers.join(lang.say(OR))
}

/// Words that find an office on any map: its addressee, and its address from the subdistrict or district on. In Thai,
/// as the places are written on the maps of the country.
#[must_use]
pub fn map_words(office: &Office) -> String {
    let is_area = |word: &str| ["ตำบล", "แขวง", "อำเภอ"].iter().any(|level| word.starts_with(level));
    let place: Vec<&str> = office.address.split_whitespace().skip_while(|word| !is_area(word)).collect();
    let place = if place.is_empty() { office.address.clone() } else { place.join(" ") };
    format!("{} {place}", office.addressee)
}

/// An answer as lines of words. Empty where nothing was answered.
#[must_use]
pub fn shown_lines(lang: Lang, value: &Shown) -> Vec<String> {
    match value {
        Shown::Nothing => Vec::new(),
        Shown::Typed { text, unit: None } => text.lines().map(str::to_owned).collect(),
        Shown::Typed { text, unit: Some(unit) } => vec![format!("{text} {}", lang.of(unit))],
        Shown::Chosen(labels) => labels.iter().map(|label| lang.of(label).to_owned()).collect(),
        Shown::Day(date) => vec![date_long(lang, *date)],
        Shown::Year(year) => {
            vec![lang.fill(YEAR_BOTH, &[("be", &year.be().to_string()), ("ce", &year.ce().to_string())])]
        }
        Shown::Declared { agreed: true, statement } => {
            vec![lang.say(AGREED).to_owned(), lang.of(statement).to_owned()]
        }
        Shown::Declared { agreed: false, .. } => vec![lang.say(NOT_AGREED).to_owned()],
        Shown::Address(address) => address_lines(address),
    }
}

/// A Thai postal address in the order of an envelope, whatever the language of the screen: it is for the postman.
fn address_lines(address: &Address) -> Vec<String> {
    let bangkok = Province::parse(&address.province).is_ok_and(Province::is_bangkok);
    let (subdistrict, district, province) = if bangkok {
        ("แขวง", "เขต", "")
    } else {
        ("ตำบล", "อำเภอ", "จังหวัด")
    };
    let inner = [
        level(subdistrict, &["ตำบล", "แขวง", "ต."], &address.subdistrict),
        level(district, &["อำเภอ", "เขต", "อ."], &address.district),
    ];
    let outer = [level(province, &["จังหวัด", "จ."], &address.province), address.postcode.clone()];
    let row = |parts: &[String]| {
        let filled: Vec<&str> = parts.iter().map(String::as_str).filter(|part| !part.is_empty()).collect();
        filled.join(" ")
    };
    [address.line.clone(), row(&inner), row(&outer)].into_iter().filter(|line| !line.is_empty()).collect()
}

/// A name with the word for its level before it, once, however it was typed.
fn level(word: &str, typed_words: &[&str], name: &str) -> String {
    let bare = strip_level(name, typed_words);
    if bare.is_empty() { String::new() } else { format!("{word}{bare}") }
}

/// The text with Thai digits if they were chosen for print.
#[must_use]
pub fn thai_digits_if(chosen: bool, text: String) -> String {
    if chosen { thai_digits(&text) } else { text }
}

/// What is said about the window, in the order it is read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WindowWords {
    /// One of the three states of an announced window, or that the window is only expected.
    pub state: &'static str,
    /// The same as a word for a class: `not-yet`, `open`, `closed`, `expected`.
    pub class: &'static str,
    /// How long to wait or how long is left.
    pub when: String,
    /// `ปีงบประมาณ 2567`.
    pub year: String,
    /// From the first day to the last.
    pub days: String,
}

/// The state of the window in words.
#[must_use]
pub fn window_words(lang: Lang, standing: &Standing) -> WindowWords {
    let (Standing::Announced { fiscal_year, window, .. } | Standing::Expected { fiscal_year, window, .. }) = standing;
    let (state, class, when) = match standing {
        Standing::Announced { state, .. } => announced(lang, *window, *state),
        Standing::Expected { phase: Phase::Before { days_until }, .. } => {
            let (date, n) = (date_weekday(lang, window.opens()), days_until.to_string());
            (EXPECTED, "expected", lang.fill(EXPECTED_BEFORE, &[("date", &date), ("n", &n)]))
        }
        Standing::Expected { phase: Phase::During, .. } => (EXPECTED, "expected", lang.say(EXPECTED_DURING).to_owned()),
    };
    WindowWords {
        state: lang.say(state),
        class,
        when,
        year: fiscal_year_words(lang, fiscal_year.be()),
        days: from_to(lang, window.opens(), window.closes()),
    }
}

fn announced(lang: Lang, window: Window, state: State) -> (super::Msg, &'static str, String) {
    match state {
        State::NotYet { days_until: 1 } => (NOT_YET, "not-yet", lang.say(OPENS_TOMORROW).to_owned()),
        State::NotYet { days_until } => (NOT_YET, "not-yet", lang.fill(OPENS_IN, &[("n", &days_until.to_string())])),
        State::Open { last_day: true, .. } => (OPEN, "open", lang.say(LAST_DAY).to_owned()),
        State::Open { days_left, .. } => (OPEN, "open", lang.fill(DAYS_LEFT, &[("n", &days_left.to_string())])),
        State::Closed { .. } => {
            (CLOSED, "closed", lang.fill(CLOSED_ON, &[("date", &date_weekday(lang, window.closes()))]))
        }
    }
}

/// A fiscal year, which is always one of the Buddhist era: `ปีงบประมาณ 2567`.
#[must_use]
pub fn fiscal_year_words(lang: Lang, be: i32) -> String {
    lang.fill(YEAR, &[("year", &be.to_string())])
}

/// Two days, both included: `2 มกราคม 2567 ถึง 31 พฤษภาคม 2567`.
#[must_use]
pub fn from_to(lang: Lang, from: Date, to: Date) -> String {
    lang.fill(FROM_TO, &[("from", &date_long(lang, from)), ("to", &date_long(lang, to))])
}
