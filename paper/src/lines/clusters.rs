//! Letters that stand together: Thai vowels and marks with their consonants, combining marks with their letters.

/// Thai letters and signs that run together with others; digits and the currency sign do not.
pub fn is_thai(c: char) -> bool {
    matches!(c, '\u{e01}'..='\u{e3a}' | '\u{e40}'..='\u{e4e}')
}

fn is_consonant(c: char) -> bool {
    matches!(c, '\u{e01}'..='\u{e2e}')
}

/// Written before the consonant that it is spoken behind.
fn is_leading_vowel(c: char) -> bool {
    matches!(c, '\u{e40}'..='\u{e44}')
}

fn is_tone(c: char) -> bool {
    matches!(c, '\u{e48}'..='\u{e4b}')
}

/// Stands above, below or behind a letter: marks, and the vowels ะ า ำ ๅ.
fn follows(c: char) -> bool {
    let thai = matches!(c, '\u{e30}'..='\u{e3a}' | '\u{e45}' | '\u{e47}'..='\u{e4e}');
    thai || matches!(c, '\u{300}'..='\u{36f}' | '\u{20d0}'..='\u{20ff}')
}

/// Repeats or shortens the word before it, and never begins a line.
pub fn is_repeat(c: char) -> bool {
    matches!(c, 'ๆ' | 'ฯ')
}

/// Whether a consonant at `at` is silenced: a sign of silence stands over it, perhaps behind a vowel.
fn is_silent(run: &[char], at: usize) -> bool {
    let rest = run.get(at + 1..).unwrap_or_default();
    matches!(rest, ['\u{e4c}', ..] | ['\u{e34}' | '\u{e38}', '\u{e4c}', ..])
}

/// Where each cluster of a text begins: before these a word may begin.
pub fn starts(run: &[char]) -> Vec<usize> {
    let begins = |at: usize| match (at.checked_sub(1).and_then(|before| run.get(before)), run.get(at)) {
        (None, _) => true,
        (Some(before), Some(c)) => !(follows(*c) || is_leading_vowel(*before) || is_silent(run, at)),
        (Some(_), None) => false,
    };
    (0..run.len()).filter(|at| begins(*at)).collect()
}

/// Where a text may be broken that is no word of the list, as late as possible: clusters, joined where the vowel needs
/// the consonant behind it (วัน, เห็น, เรียน, เสือ, มือ).
pub fn loose_starts(run: &[char]) -> Vec<usize> {
    let needs = |at: usize| {
        let before = run.get(..at).unwrap_or_default();
        let (tone, bare) = match before.split_last() {
            Some((last, rest)) if is_tone(*last) => (true, rest),
            _ => (false, before),
        };
        match (bare.last(), run.get(at)) {
            (Some('\u{e31}'), Some(c)) => is_consonant(*c),
            (Some('\u{e47}'), Some(c)) => is_consonant(*c) && !tone,
            (Some('\u{e35}'), Some('ย')) | (Some('\u{e37}'), Some('อ')) => true,
            _ => false,
        }
    };
    let repeats = |at: usize| at > 0 && run.get(at).copied().is_some_and(is_repeat);
    starts(run).into_iter().filter(|at| !needs(*at) && !repeats(*at)).collect()
}
