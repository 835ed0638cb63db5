//! Thai telephone numbers as people and letters write them.

use std::fmt;

use super::digits::{all_digits, ascii_digits, is_dash, is_space, rewrite};
use super::text::cut;

/// The longest extension that is believed, in digits.
const MAX_EXTENSION: usize = 6;
/// The words and signs before an extension, in the order they are tried.
const EXTENSION_MARKS: [&str; 6] = ["ต่อ", "extension", "ext", "ex", "x", "#"];

/// A telephone number: a landline (9 digits), a mobile (10 digits) or a hotline (4 digits).
///
/// A printed range of lines ("0 2502 6670-80") and an extension ("ต่อ 1405") are kept. Shown as in letters:
/// `0 2502 6670-80 ต่อ 1405`, `08 1234 5678`, `1206`.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Phone {
    /// National form, digits only, the leading 0 included.
    number: String,
    /// The last digits of the last line of a range.
    until: Option<String>,
    extension: Option<String>,
}

/// What kind of line a number is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum PhoneKind {
    /// 0 and eight digits, the first of them 2, 3, 4, 5 or 7.
    Landline,
    /// 06, 08 or 09 and eight digits.
    Mobile,
    /// 1 and three digits.
    Hotline,
}

/// Why a typed number is none.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum PhoneProblem {
    Blank,
    /// Something else than digits, separators, "+66" and an extension: two numbers in one box among them.
    NotDigits,
    TooShort,
    TooLong,
    /// No Thai number begins so.
    WrongStart,
    /// "ต่อ" without digits after it, or with more than six.
    WrongExtension,
}

impl Phone {
    /// Reads a number. Spaces, hyphens, dots, brackets and Thai digits are fine.
    ///
    /// # Errors
    /// [`PhoneProblem`].
    pub fn parse(typed: &str) -> Result<Self, PhoneProblem> {
        let mut text = ascii_digits(typed);
        text.make_ascii_lowercase();
        let (number, extension) = split_extension(&text);
        let (digits, after_dash) = read_digits(number)?;
        let digits = national(&digits);
        let extension = extension.map(read_extension).transpose()?;
        let (number, until) = match kind_of(&digits) {
            Ok(_) => (digits.as_str(), None),
            Err(problem) => {
                let range = digits.len().checked_sub(after_dash).and_then(|at| digits.split_at_checked(at));
                let (first, until) = range.filter(|(first, until)| is_range(first, until)).ok_or(problem)?;
                (first, Some(until.to_owned()))
            }
        };
        Ok(Self { number: number.to_owned(), until, extension })
    }

    /// What kind of line it is.
    #[must_use]
    pub fn kind(&self) -> PhoneKind {
        kind_of(&self.number).unwrap_or(PhoneKind::Landline)
    }

    /// The number as in letters, with its range and without its extension: `0 2502 6670-80`.
    #[must_use]
    pub fn number(&self) -> String {
        let widths: &[usize] = match self.kind() {
            PhoneKind::Landline => &[1, 4, 4],
            PhoneKind::Mobile => &[2, 4, 4],
            PhoneKind::Hotline => &[4],
        };
        let mut groups = Vec::with_capacity(widths.len());
        let mut rest = self.number.as_str();
        for &width in widths {
            let Some((group, after)) = rest.split_at_checked(width) else {
                break;
            };
            groups.push(group);
            rest = after;
        }
        let mut text = groups.join(" ");
        if let Some(until) = &self.until {
            text.push('-');
            text.push_str(until);
        }
        text
    }

    /// The digits of the extension.
    #[must_use]
    pub fn extension(&self) -> Option<&str> {
        self.extension.as_deref()
    }

    /// The address of a link that dials: `tel:+6625026670,1405`, `tel:1206`.
    ///
    /// A range dials its first line; the comma is a pause before the extension.
    #[must_use]
    pub fn tel_href(&self) -> String {
        let mut href = match self.number.strip_prefix('0') {
            Some(rest) => format!("tel:+66{rest}"),
            None => format!("tel:{}", self.number),
        };
        if let Some(extension) = &self.extension {
            href.push(',');
            href.push_str(extension);
        }
        href
    }
}

impl fmt::Display for Phone {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.number())?;
        match &self.extension {
            Some(extension) => write!(f, " ต่อ {extension}"),
            None => Ok(()),
        }
    }
}

fn split_extension(text: &str) -> (&str, Option<&str>) {
    EXTENSION_MARKS.iter().find_map(|mark| cut(text, mark)).map_or((text, None), |(number, rest)| (number, Some(rest)))
}

fn read_extension(text: &str) -> Result<String, PhoneProblem> {
    let digits = rewrite(text, |c| (!is_space(c) && !matches!(c, '.' | ':')).then_some(c));
    if all_digits(&digits) && digits.len() <= MAX_EXTENSION { Ok(digits) } else { Err(PhoneProblem::WrongExtension) }
}

/// All digits (a leading + kept), and how many of them follow the last dash (0 when there is none).
fn read_digits(text: &str) -> Result<(String, usize), PhoneProblem> {
    let mut digits = String::new();
    let mut after_dash = None;
    for c in text.chars() {
        match c {
            '0'..='9' => {
                digits.push(c);
                after_dash = after_dash.map(|n| n + 1);
            }
            '+' if digits.is_empty() => digits.push(c),
            c if is_dash(c) => after_dash = Some(0),
            c if is_space(c) || matches!(c, '.' | '(' | ')') => {}
            _ => return Err(PhoneProblem::NotDigits),
        }
    }
    match digits.as_str() {
        "" if after_dash.is_none() && text.chars().all(is_space) => Err(PhoneProblem::Blank),
        "" | "+" => Err(PhoneProblem::NotDigits),
        _ => Ok((digits, after_dash.unwrap_or(0))),
    }
}

/// The national form: 0 for the "+66" or "0066" of Thailand, or for a "66" that makes it too long to be anything else.
fn national(digits: &str) -> String {
    let abroad = digits
        .strip_prefix("+66")
        .or_else(|| digits.strip_prefix("0066"))
        .or_else(|| digits.strip_prefix("66").filter(|rest| rest.len() >= 8));
    match abroad {
        // "+66 (0)2" keeps one 0.
        Some(rest) => format!("0{}", rest.strip_prefix('0').unwrap_or(rest)),
        None => digits.to_owned(),
    }
}

fn kind_of(digits: &str) -> Result<PhoneKind, PhoneProblem> {
    let mut bytes = digits.bytes();
    let (kind, length) = match (bytes.next(), bytes.next()) {
        (Some(b'1'), _) => (PhoneKind::Hotline, 4),
        (Some(b'0'), Some(b'2' | b'3' | b'4' | b'5' | b'7')) => (PhoneKind::Landline, 9),
        (Some(b'0'), Some(b'6' | b'8' | b'9')) => (PhoneKind::Mobile, 10),
        (Some(b'0'), None) => return Err(PhoneProblem::TooShort),
        _ => return Err(PhoneProblem::WrongStart),
    };
    match digits.len().cmp(&length) {
        std::cmp::Ordering::Less => Err(PhoneProblem::TooShort),
        std::cmp::Ordering::Equal => Ok(kind),
        std::cmp::Ordering::Greater => Err(PhoneProblem::TooLong),
    }
}

/// Whether `until` can be the last digits of a later line than `first`: 6670-80, 3365-8.
fn is_range(first: &str, until: &str) -> bool {
    let tail = first.len().checked_sub(until.len()).and_then(|at| first.get(at..));
    kind_of(first).is_ok_and(|kind| kind != PhoneKind::Hotline)
        && (1..=4).contains(&until.len())
        && tail.is_some_and(|tail| tail < until)
}
