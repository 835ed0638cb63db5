//! Text as it can be drawn: what has no look is taken out, what the font lacks becomes one box for each thing that a
//! reader sees as one.

use super::font::Fonts;
use crate::lines::MISSING;

/// A text as it can be drawn. What the font lacks is added to `missing`, once each.
pub fn clean(fonts: &Fonts, text: &str, missing: &mut Vec<char>) -> String {
    let mut clean = String::with_capacity(text.len());
    // What the box before stands for goes on: a joiner came, or half a flag.
    let (mut joined, mut half_flag) = (false, false);
    let mut chars = text.chars().peekable();
    while let Some(c) = chars.next() {
        match c {
            '\r' if chars.peek() == Some(&'\n') => {}
            '\n' | '\r' | '\u{b}' | '\u{c}' | '\u{85}' | '\u{2028}' | '\u{2029}' => clean.push('\n'),
            '\t' | '\u{1680}' | '\u{2000}'..='\u{200a}' | '\u{205f}' | '\u{3000}' => clean.push(' '),
            '\u{202f}' => clean.push('\u{a0}'),
            '\u{200b}' => clean.push(c),
            '\u{2011}' => clean.push('-'),
            '\u{200d}' => joined = clean.ends_with(MISSING),
            c if is_invisible(c) => {}
            c if is_modifier(c) && clean.ends_with(MISSING) => {}
            c if is_half_flag(c) && half_flag => half_flag = false,
            c if c != MISSING && fonts.has(c) => {
                clean.push(c);
                (joined, half_flag) = (false, false);
            }
            c => {
                if !missing.contains(&c) {
                    missing.push(c);
                }
                if !joined {
                    clean.push(MISSING);
                }
                (joined, half_flag) = (false, is_half_flag(c));
            }
        }
    }
    clean
}

/// Signs that say how others are to be read or broken, and controls.
fn is_invisible(c: char) -> bool {
    c.is_control()
        || matches!(
            c,
            '\u{ad}' | '\u{34f}' | '\u{61c}' | '\u{180b}'..='\u{180f}' | '\u{200c}' | '\u{200e}' | '\u{200f}'
        )
        || matches!(c, '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{fe00}'..='\u{fe0f}' | '\u{feff}')
        || matches!(c, '\u{fff9}'..='\u{fffb}' | '\u{e0000}'..='\u{e0fff}')
}

/// The colours of skin.
fn is_modifier(c: char) -> bool {
    matches!(c, '\u{1f3fb}'..='\u{1f3ff}')
}

fn is_half_flag(c: char) -> bool {
    matches!(c, '\u{1f1e6}'..='\u{1f1ff}')
}
