//! Puts scanned codes together, in whatever order they come.

use super::check::CheckCode;
use super::content::Content;
use super::deflate::inflate;
use super::pack;
use super::part::{Kind, Part, PartFault};
use super::summary::Summary;

/// Takes the texts of codes one by one. It belongs to the application of its first one.
#[derive(Clone, Debug, Default)]
pub struct Collector {
    /// The first part of each number; all of one application and one kind.
    parts: Vec<Part>,
}

/// What the codes taken so far say.
#[derive(Clone, Debug, PartialEq)]
pub enum Found {
    /// Codes with these numbers are still missing, of so many.
    Missing { numbers: Vec<usize>, of: usize },
    /// All of them are there, and what they hold fits their check code.
    Whole(Box<Content>),
    /// The application did not fit: this is known of it.
    Summary(Summary, CheckCode),
}

/// Why a text was not taken. What was taken before stays, but for [`Refused::Mixed`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Refused {
    /// No code of an application at all.
    NotOurs,
    /// Of a later version of the format than this program knows.
    Newer,
    /// One of ours that was cut short or altered: its own sum is wrong.
    Damaged,
    /// Of another application than the ones before, or of another printing of it.
    Other,
    /// Each code is sound, but together they do not say what their check code stands for. All of them are let go.
    Mixed,
}

impl Collector {
    /// Takes one text. One that was taken already changes nothing.
    ///
    /// # Errors
    /// [`Refused`]; never panics on any text.
    pub fn add(&mut self, text: &str) -> Result<Found, Refused> {
        let part = Part::parse(text).map_err(|fault| match fault {
            PartFault::NotOurs => Refused::NotOurs,
            PartFault::Newer => Refused::Newer,
            PartFault::Damaged => Refused::Damaged,
        })?;
        let same = |known: &Part| (known.kind, known.of, known.check) == (part.kind, part.of, part.check);
        if !self.parts.iter().all(|known| same(known) && (known.number != part.number || *known == part)) {
            return Err(Refused::Other);
        }
        let (kind, of, check) = (part.kind, part.of, part.check);
        if !self.parts.contains(&part) {
            self.parts.push(part);
            self.parts.sort_by_key(|known| known.number);
        }
        let numbers = self.missing();
        if !numbers.is_empty() {
            return Ok(Found::Missing { numbers, of });
        }
        let bytes: Vec<u8> = self.parts.iter().flat_map(|part| part.bytes.iter().copied()).collect();
        let found = match kind {
            Kind::Whole => whole(&bytes, check).map(|content| Found::Whole(Box::new(content))),
            Kind::Summary => Summary::unpack(&bytes).map(|summary| Found::Summary(summary, check)),
        };
        found.ok_or_else(|| {
            self.parts.clear();
            Refused::Mixed
        })
    }

    /// The numbers of the codes that are still missing; none also before the first one was taken.
    #[must_use]
    pub fn missing(&self) -> Vec<usize> {
        let of = self.parts.first().map_or(0, |part| part.of);
        (1..=of).filter(|number| self.parts.iter().all(|part| part.number != *number)).collect()
    }
}

fn whole(bytes: &[u8], check: CheckCode) -> Option<Content> {
    let content = pack::read(&inflate(bytes)?)?;
    (content.check_code() == check).then_some(content)
}
