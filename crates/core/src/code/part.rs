//! One QR code's text.
//!
//! ```text
//! WAN1 A 2 3 K7Q2M9XD4TFB7 … 4T7Q
//! │    │ │ │ │             │ └ sum over all before it: the lower 20 bits of CRC-32, four digits of base 32
//! │    │ │ │ │             └ bytes in base 45
//! │    │ │ │ └ check code
//! │    │ │ └ number of parts
//! │    │ └ number of this part
//! │    └ A: a whole application, S: a summary
//! └ version 1
//! ```

use super::base45;
use super::check::{CheckCode, digit};

/// The most characters a text may have: what a QR code of version 20 and level M holds.
pub const MOST_CHARACTERS: usize = 970;
/// The most bytes in one part: two in three of the characters that are left.
pub const MOST_BYTES: usize = (MOST_CHARACTERS - BODY - SUM) / 3 * 2;
/// The most parts.
pub const MOST_PARTS: usize = 3;

/// Every text of ours begins so, whatever its version.
const MARK: &str = "WAN";
const VERSION: char = '1';
/// Where the bytes begin.
const BODY: usize = 20;
/// The digits of the sum.
const SUM: usize = 4;

/// What the codes hold.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    Whole,
    Summary,
}

/// What one code says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Part {
    pub kind: Kind,
    /// From 1 to `of`.
    pub number: usize,
    /// From 1 to [`MOST_PARTS`].
    pub of: usize,
    pub check: CheckCode,
    pub bytes: Vec<u8>,
}

/// Why a text is no part.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PartFault {
    NotOurs,
    Newer,
    Damaged,
}

impl Part {
    /// The text of the code.
    pub fn text(&self) -> String {
        let kind = match self.kind {
            Kind::Whole => 'A',
            Kind::Summary => 'S',
        };
        let Self { number, of, check, bytes, .. } = self;
        let mut text = format!("{MARK}{VERSION}{kind}{number}{of}{}{}", check.compact(), base45::encode(bytes));
        let sum = sum(&text);
        text.push_str(&sum);
        text
    }

    /// Reads the text of a code, blanks around it aside.
    ///
    /// # Errors
    /// [`PartFault`].
    pub fn parse(text: &str) -> Result<Self, PartFault> {
        let text = text.trim();
        let rest = text.strip_prefix(MARK).ok_or(PartFault::NotOurs)?;
        match rest.chars().next() {
            Some(VERSION) => {}
            Some('0'..='9' | 'A'..='Z') => return Err(PartFault::Newer),
            _ => return Err(PartFault::NotOurs),
        }
        Self::sound(text).ok_or(PartFault::Damaged)
    }

    /// A text of version 1 whose sum is right.
    fn sound(text: &str) -> Option<Self> {
        let (before, last) = text.split_at_checked(text.len().checked_sub(SUM)?)?;
        if text.len() > MOST_CHARACTERS || sum(before) != last {
            return None;
        }
        let (head, body) = before.split_at_checked(BODY)?;
        let (head, check) = head.split_at_checked(BODY - 13)?;
        let mut head = head.chars().skip(MARK.len() + 1);
        let kind = match head.next()? {
            'A' => Kind::Whole,
            'S' => Kind::Summary,
            _ => return None,
        };
        let mut number = || head.next()?.to_digit(10).map(|digit| digit as usize);
        let (number, of) = (number()?, number()?);
        let known = (1..=MOST_PARTS).contains(&of) && (1..=of).contains(&number);
        let check = CheckCode::parse(check).ok()?;
        known.then_some(Self { kind, number, of, check, bytes: base45::decode(body)? })
    }
}

/// Four digits that tell a damaged text: the lower 20 bits of its CRC-32, as zip files have it.
fn sum(text: &str) -> String {
    let mut crc = u32::MAX;
    for byte in text.bytes() {
        crc ^= u32::from(byte);
        for _ in 0..8 {
            crc = if crc & 1 == 0 { crc >> 1 } else { crc >> 1 ^ 0xedb8_8320 };
        }
    }
    [15, 10, 5, 0].into_iter().map(|shift| digit((!crc >> shift) as u8 & 31)).collect()
}
