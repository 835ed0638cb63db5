//! What counts as blank, how long a text is, and when two names are the same name.

use super::digits::{ascii_digits, is_dash, is_space, rewrite};

/// Whether the text has nothing to be seen: empty, white space and zero-width characters only.
#[must_use]
pub fn is_blank(text: &str) -> bool {
    text.chars().all(is_space)
}

/// The text without white space and zero-width characters at its two ends.
#[must_use]
pub fn trimmed(text: &str) -> &str {
    text.trim_matches(is_space)
}

/// The length of a text for counters and limits, in Unicode scalar values.
///
/// A Thai vowel or tone mark above or below a letter counts as one, like the letter: the same count as the
/// `maxlength` of a browser for Thai, and one that people can follow as they type.
#[must_use]
pub fn count_chars(text: &str) -> usize {
    text.chars().count()
}

/// Whether the character takes no room and is not white space: zero-width spaces and joiners, byte order marks,
/// soft hyphens, marks of writing direction. They arrive by copying from LINE, PDF files and web pages.
#[must_use]
pub fn is_invisible(c: char) -> bool {
    matches!(
        c,
        '\u{ad}' | '\u{180e}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{2069}' | '\u{feff}'
    )
}

/// A form of a place name by which two writings of the same name are equal.
///
/// Drops spaces, invisible characters, dots, dashes, apostrophes and ฯ; lowers ASCII letters; turns Thai digits into
/// ASCII; and mends the two ways Thai is typed that look right and are not: a double เ for แ, and  ํ + า for ำ.
#[must_use]
pub fn name_key(name: &str) -> String {
    let kept = rewrite(&ascii_digits(name), |c| {
        let kept = !is_space(c) && !is_dash(c) && !matches!(c, '.' | '\'' | '\u{2019}' | 'ฯ');
        kept.then(|| c.to_ascii_lowercase())
    });
    replaced(&replaced(&kept, "เเ", "แ"), "\u{e4d}\u{e32}", "\u{e33}")
}

/// Where a word first stands in a text, in bytes; `None` for an empty word.
///
/// It looks at every place in turn: no word that is looked for here is long. The search of the standard library is
/// quicker for long ones and, with [`str::replace`] and what it says where it panics, five kilobytes of program.
#[must_use]
pub fn find(text: &str, word: &str) -> Option<usize> {
    text.as_bytes().windows(word.len().max(1)).position(|here| here == word.as_bytes())
}

/// What stands before and behind the first such word.
#[must_use]
pub fn cut<'t>(text: &'t str, word: &str) -> Option<(&'t str, &'t str)> {
    let at = find(text, word)?;
    Some((text.get(..at)?, text.get(at + word.len()..)?))
}

/// The text with something else in place of every such word.
#[must_use]
pub fn replaced(text: &str, word: &str, by: &str) -> String {
    let (mut all, mut rest) = (String::new(), text);
    while let Some((before, behind)) = cut(rest, word) {
        all.push_str(before);
        all.push_str(by);
        rest = behind;
    }
    all.push_str(rest);
    all
}

/// The name without the word for its level, and trimmed: `strip_level("อ. ปากเกร็ด", &["อำเภอ", "อ."])` gives `"ปากเกร็ด"`.
///
/// A short form needs its dot: without it, อ is the first letter of names such as อ่างทอง.
#[must_use]
pub fn strip_level<'a>(name: &'a str, levels: &[&str]) -> &'a str {
    let name = trimmed(name);
    let rest = levels.iter().find_map(|level| name.strip_prefix(level));
    rest.map_or(name, trimmed)
}
