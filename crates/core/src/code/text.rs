//! Texts in few bytes: a Thai letter is one (TIS-620), and any other character of Unicode is held too.
//!
//! ```text
//! 04–7F      the character of ASCII
//! A1–FB      the Thai letter U+0E00 + (byte − A0)
//! 91 b       U+2000 + b: quotation marks, dashes, the zero-width space
//! 80–90 h l  any other character: its upper five bits less 80, and its lower 16
//! 00–03      not text: marks between texts
//! ```

/// The lead byte of a character of the block U+2000 to U+20FF.
const PUNCTUATION: u8 = 0x91;
/// The lead byte of any character: the upper five bits are added to it.
const ANY: u8 = 0x80;

/// Adds a text.
pub fn write(text: &str, into: &mut Vec<u8>) {
    for c in text.chars() {
        let [_, high, middle, low] = u32::from(c).to_be_bytes();
        match c {
            '\u{4}'..='\u{7f}' => into.push(low),
            '\u{e01}'..='\u{e5b}' => into.push(low + 0xa0),
            '\u{2000}'..='\u{20ff}' => into.extend([PUNCTUATION, low]),
            _ => into.extend([ANY + high, middle, low]),
        }
    }
}

/// Reads bytes one after the other.
pub struct Reader<'b>(&'b [u8]);

impl<'b> Reader<'b> {
    /// From the first byte on.
    pub const fn new(bytes: &'b [u8]) -> Self {
        Self(bytes)
    }

    /// The next byte; `None` at the end.
    pub fn byte(&mut self) -> Option<u8> {
        let (first, rest) = self.0.split_first()?;
        self.0 = rest;
        Some(*first)
    }

    /// The next byte, which stays the next.
    pub fn peek(&self) -> Option<u8> {
        self.0.first().copied()
    }

    /// Whether nothing is left.
    pub const fn is_at_end(&self) -> bool {
        self.0.is_empty()
    }

    /// The text up to the next mark, and the mark; `None` where the end comes first or a byte stands for nothing.
    pub fn text(&mut self) -> Option<(String, u8)> {
        let mut text = String::new();
        loop {
            let lead = self.byte()?;
            let code = match lead {
                0..4 => return Some((text, lead)),
                4..0x80 => u32::from(lead),
                0x80..=0x90 => u32::from_be_bytes([0, lead - ANY, self.byte()?, self.byte()?]),
                PUNCTUATION => 0x2000 + u32::from(self.byte()?),
                0xa1..=0xfb => 0xe00 + u32::from(lead - 0xa0),
                _ => return None,
            };
            text.push(char::from_u32(code)?);
        }
    }
}
