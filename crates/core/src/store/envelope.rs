//! The text a draft is stored as.
//!
//! ```text
//! {"schema":2,"revision":7,"saved_at":1795224720000,"checksum":"…","draft":{…}}
//! ```
//! `checksum` is the [`digest`](super::digest) of the JSON of `draft`. Golden files in `tests/data/store` hold every
//! version ever shipped.

use super::digest;
use super::json::{self, Counted};
use crate::domain::draft::Draft;
use serde::{Serialize, Serializer};
use serde_json::Value;

/// The newest version of the envelope, in which every draft is written. What each one brought:
///
/// 1. the draft;
/// 2. its `record` of sending. A draft of version 1 is one without: version 1 of its application, never sent.
///    Were it still written as version 1, an older program would save it without its record.
pub const SCHEMA: u64 = 2;

/// A draft with what storage needs to know of it.
#[derive(Clone, Debug, PartialEq)]
pub struct Envelope {
    /// Raised by one at every save.
    pub revision: u64,
    /// Milliseconds since 1970.
    pub saved_at: u64,
    pub draft: Draft,
}

/// Why a stored text is not a draft. The text itself is never overwritten.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unreadable {
    /// Cut short or altered.
    Damaged,
    /// Written by a newer version of the app.
    Newer,
}

/// An envelope as it is written. The keys stand in the order of the alphabet, as the checksum counts those of a draft.
#[derive(Serialize)]
struct Stored<'d> {
    checksum: String,
    draft: &'d Draft,
    revision: u64,
    saved_at: u64,
    schema: u64,
}

impl Serialize for Envelope {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let Self { revision, saved_at, ref draft } = *self;
        let checksum = digest(&json::text(draft));
        Stored { checksum, draft, revision, saved_at, schema: SCHEMA }.serialize(serializer)
    }
}

impl Envelope {
    /// The envelope as text.
    #[must_use]
    pub fn to_text(&self) -> String {
        json::text(self)
    }

    /// Reads an envelope back.
    ///
    /// # Errors
    /// [`Unreadable`]; never panics on any text.
    pub fn parse(text: &str) -> Result<Self, Unreadable> {
        let value = serde_json::from_str(text).map_err(|_| Unreadable::Damaged)?;
        if is_newer(&value) { Err(Unreadable::Newer) } else { Self::read(value).ok_or(Unreadable::Damaged) }
    }

    /// By hand, since the draft is wanted as the tree that it is: `serde` would make another tree of it first.
    fn read(mut value: Value) -> Option<Self> {
        let draft = value.get_mut("draft")?.take();
        let whole = |key: &str| value.get(key).and_then(Value::as_u64);
        let (revision, saved_at, _) = (whole("revision")?, whole("saved_at")?, whole("schema")?);
        let sound =
            Some(digest(&json::text(&Counted(&draft))).as_str()) == value.get("checksum").and_then(Value::as_str);
        Some(Self { revision, saved_at, draft: json::read(draft).filter(|_| sound)? })
    }
}

/// Whether an envelope is of a newer version of the app. Then nothing else is known of it.
pub fn is_newer(envelope: &Value) -> bool {
    envelope.get("schema").and_then(Value::as_u64).is_some_and(|schema| schema > SCHEMA)
}
