//! From an application to the texts of its QR codes.

use super::collector::{Collector, Found};
use super::content::Content;
use super::deflate::deflate;
use super::pack;
use super::part::{Kind, MOST_BYTES, MOST_PARTS, Part};
use super::summary::Summary;
use crate::domain::round::Round;

/// The texts of one to three QR codes, each for version 20 and level M at the most.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Codes {
    /// In order; a reader takes them in any.
    pub parts: Vec<String>,
    /// Whether they hold the whole application. Else there is one, with a [`Summary`] and the check code.
    pub whole: bool,
}

/// The codes of an application: the whole of it in as few as can be, or a summary where three do not hold it. `round` is
/// the one whose questions it answers.
#[must_use]
pub fn encode(round: &Round, content: &Content) -> Codes {
    whole(content).map_or_else(|| summary(round, content), |parts| Codes { parts, whole: true })
}

/// One code: the whole of the application if one holds it, else the summary.
#[must_use]
pub fn encode_in_one(round: &Round, content: &Content) -> Codes {
    let one = whole(content).filter(|parts| parts.len() == 1);
    one.map_or_else(|| summary(round, content), |parts| Codes { parts, whole: true })
}

fn summary(round: &Round, content: &Content) -> Codes {
    let bytes = Summary::of(round, content).pack().unwrap_or_default();
    Codes { parts: split(content, Kind::Summary, &bytes), whole: false }
}

/// The parts of the whole application. `None` where there would be too many, and where they would not read back, so that
/// no paper promises what it does not hold.
fn whole(content: &Content) -> Option<Vec<String>> {
    let bytes = deflate(&pack::write(content)).filter(|bytes| bytes.len() <= MOST_BYTES * MOST_PARTS)?;
    let parts = split(content, Kind::Whole, &bytes);
    let mut collector = Collector::default();
    let found = parts.iter().map(|part| collector.add(part)).last()?.ok()?;
    matches!(found, Found::Whole(read) if *read == *content).then_some(parts)
}

/// As few parts as can be, of about the same size, so that none of the codes is finer than it must be.
fn split(content: &Content, kind: Kind, bytes: &[u8]) -> Vec<String> {
    let check = content.check_code();
    let of = bytes.len().div_ceil(MOST_BYTES).max(1);
    // An even number of bytes wastes nothing in base 45.
    let size = bytes.len().div_ceil(of).next_multiple_of(2).max(2);
    let bytes = |number: usize| bytes.chunks(size).nth(number - 1).unwrap_or_default().to_vec();
    (1..=of).map(|number| Part { kind, number, of, check, bytes: bytes(number) }.text()).collect()
}
