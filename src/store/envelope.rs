//! The text a draft is stored as.
//!
//! ```text
//! {"schema":2,"revision":7,"saved_at":1795224720000,"checksum":"…","draft":{…}}
//! ```
//! `checksum` is the [`digest`](super::digest) of the JSON of `draft`. Golden files in `tests/data/store` hold every
//! version ever shipped.

use super::{digest, json};
use crate::domain::answers::Answers;
use crate::domain::draft::{Draft, DraftId};
use crate::domain::sending::Record;
use serde_json::{Map, Value};

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

impl Envelope {
    /// The envelope as text.
    #[must_use]
    pub fn to_text(&self) -> String {
        let draft = draft_to_json(&self.draft);
        let checksum = digest(&json::text(&draft));
        let mut envelope = Map::new();
        envelope.insert("schema".into(), SCHEMA.into());
        envelope.insert("revision".into(), self.revision.into());
        envelope.insert("saved_at".into(), self.saved_at.into());
        envelope.insert("checksum".into(), checksum.into());
        envelope.insert("draft".into(), draft);
        json::text(&Value::Object(envelope))
    }

    /// Reads an envelope back.
    ///
    /// # Errors
    /// [`Unreadable`]; never panics on any text.
    pub fn parse(text: &str) -> Result<Self, Unreadable> {
        let value: Value = serde_json::from_str(text).map_err(|_| Unreadable::Damaged)?;
        let number = |key: &str| value.get(key).and_then(Value::as_u64).ok_or(Unreadable::Damaged);
        if number("schema")? > SCHEMA {
            return Err(Unreadable::Newer);
        }
        let draft = value.get("draft").ok_or(Unreadable::Damaged)?;
        if value.get("checksum").and_then(Value::as_str) != Some(&digest(&json::text(draft))) {
            return Err(Unreadable::Damaged);
        }
        let draft = draft_from_json(draft).ok_or(Unreadable::Damaged)?;
        Ok(Self { revision: number("revision")?, saved_at: number("saved_at")?, draft })
    }
}

fn draft_to_json(draft: &Draft) -> Value {
    let mut object = Map::new();
    object.insert("id".into(), draft.id.as_str().into());
    object.insert("begun_at".into(), draft.begun_at.into());
    object.insert("form".into(), draft.form.as_str().into());
    for (key, text) in
        [("office", &draft.office), ("suggested_office", &draft.suggested_office), ("place", &draft.place)]
    {
        if let Some(text) = text {
            object.insert(key.into(), text.as_str().into());
        }
    }
    if let Some(record) = draft.record.to_json() {
        object.insert("record".into(), record);
    }
    object.insert("answers".into(), draft.answers.to_json());
    Value::Object(object)
}

fn draft_from_json(value: &Value) -> Option<Draft> {
    let text = |key: &str| value.get(key).and_then(Value::as_str).map(str::to_owned);
    Some(Draft {
        id: DraftId::parse(value.get("id")?.as_str()?)?,
        begun_at: value.get("begun_at")?.as_u64()?,
        form: text("form")?,
        answers: Answers::from_json(value.get("answers")?),
        office: text("office"),
        suggested_office: text("suggested_office"),
        place: text("place"),
        record: value.get("record").map(Record::from_json).unwrap_or_default(),
    })
}
