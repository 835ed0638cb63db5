//! Thai and ASCII digits, and the separators people put between them.

use super::text::is_invisible;

const THAI_ZERO: u32 = '๐' as u32;

/// The same text with every Thai digit (๐-๙) written as its ASCII digit; everything else is left as it is.
#[must_use]
pub fn ascii_digits(text: &str) -> String {
    rewrite(text, |c| Some(to_ascii(c)))
}

/// The same text with every ASCII digit written as its Thai digit (๐-๙); everything else is left as it is.
#[must_use]
pub fn thai_digits(text: &str) -> String {
    rewrite(text, |c| Some(to_thai(c)))
}

/// A typed number in the form the parsers read: ASCII digits, without spaces, invisible characters and dashes.
///
/// `"๑๐-๒๐ ๐"` gives `"10200"`. Whatever is neither a digit nor a separator stays, to be complained of.
#[must_use]
pub fn squeeze(typed: &str) -> String {
    rewrite(typed, |c| (!is_space(c) && !is_dash(c)).then(|| to_ascii(c)))
}

/// The text with each character as `each` gives it; one that it gives nothing for is left out.
pub(super) fn rewrite(text: &str, each: fn(char) -> Option<char>) -> String {
    let mut rewritten = String::with_capacity(text.len());
    for c in text.chars() {
        if let Some(c) = each(c) {
            rewritten.push(c);
        }
    }
    rewritten
}

/// Whether this is white space of any width, a non-breaking or a zero-width one included.
#[must_use]
pub fn is_space(c: char) -> bool {
    c.is_whitespace() || is_invisible(c)
}

/// Whether this is a hyphen, a dash or a minus sign, as keyboards and word processors write them.
#[must_use]
pub fn is_dash(c: char) -> bool {
    matches!(c, '-' | '\u{2010}'..='\u{2015}' | '\u{2212}' | '\u{fe58}' | '\u{fe63}' | '\u{ff0d}')
}

/// Whether the text is one or more ASCII digits and nothing else.
pub(super) fn all_digits(text: &str) -> bool {
    !text.is_empty() && text.bytes().all(|b| b.is_ascii_digit())
}

fn to_ascii(c: char) -> char {
    match c {
        '๐'..='๙' => shift(c, THAI_ZERO, '0' as u32),
        _ => c,
    }
}

fn to_thai(c: char) -> char {
    match c {
        '0'..='9' => shift(c, '0' as u32, THAI_ZERO),
        _ => c,
    }
}

fn shift(c: char, from: u32, to: u32) -> char {
    char::from_u32(c as u32 - from + to).unwrap_or(c)
}
