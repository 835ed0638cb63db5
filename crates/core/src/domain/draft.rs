//! A draft: one application that somebody is filling in.

use super::answers::Answers;
use super::journey;
use super::round::Round;
use super::sending::Record;
use serde::{Deserialize, Deserializer, Serialize};
use serde_json::Value;

/// A draft's name in storage and in addresses: lower-case letters and digits.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String")]
pub struct DraftId(String);

impl DraftId {
    /// Reads an id from an address or a key.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let plain = text.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit());
        (plain && (4..=16).contains(&text.len())).then(|| Self(text.to_owned()))
    }

    /// A new id from random bits; a clash among a person's few drafts is out of the question at 48 bits.
    #[must_use]
    pub fn from_random(bits: u64) -> Self {
        const ALPHABET: &[u8; 32] = b"0123456789abcdefghjkmnpqrstvwxyz";
        let digit = |n: u32| ALPHABET.get((bits >> (5 * n)) as usize & 31).map_or('0', |b| char::from(*b));
        Self((0..10).map(digit).collect())
    }

    /// The id as text.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl TryFrom<String> for DraftId {
    type Error = &'static str;

    fn try_from(text: String) -> Result<Self, Self::Error> {
        Self::parse(&text).ok_or("4 to 16 lower-case letters and digits")
    }
}

/// What is kept of an application besides the form it was begun with. Everything else is derived.
///
/// In JSON its keys stand in the order of the alphabet, since a checksum is made of them.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Draft {
    pub answers: Answers,
    /// Milliseconds since 1970 when it was begun.
    pub begun_at: u64,
    /// Digest of the round's text it was begun with; the text is kept once under this digest.
    pub form: String,
    pub id: DraftId,
    /// Office id chosen by the applicant.
    #[serde(default, deserialize_with = "text_or_none", skip_serializing_if = "Option::is_none")]
    pub office: Option<String>,
    /// Section last open, to come back to.
    #[serde(default, deserialize_with = "text_or_none", skip_serializing_if = "Option::is_none")]
    pub place: Option<String>,
    /// What was noted of sending it.
    #[serde(default, skip_serializing_if = "Record::is_empty")]
    pub record: Record,
    /// Office id that a link suggested.
    #[serde(default, deserialize_with = "text_or_none", skip_serializing_if = "Option::is_none")]
    pub suggested_office: Option<String>,
}

/// A text, or `None` of anything else: a draft opens without what can be chosen again.
fn text_or_none<'de, D: Deserializer<'de>>(value: D) -> Result<Option<String>, D::Error> {
    Value::deserialize(value).map(|value| match value {
        Value::String(text) => Some(text),
        _ => None,
    })
}

impl Draft {
    /// What to call it: the applicant's name as typed, or `None` while there is none.
    #[must_use]
    pub fn name(&self, round: &Round) -> Option<String> {
        let name = journey::role_text(round, &self.answers, &round.form.roles.applicant_name);
        (!name.is_empty()).then_some(name)
    }

    /// Changes it, unless it was sent. Its name and its record are no part of that: the one never changes, the other
    /// only as [`Record`] itself has it.
    pub fn edit(&mut self, change: impl FnOnce(&mut Self)) {
        if !self.record.is_sent() {
            let (id, record) = (self.id.clone(), self.record.clone());
            change(self);
            (self.id, self.record) = (id, record);
        }
    }

    /// This draft with all that another holds in place of its own, as when a file is opened over it; what was noted in
    /// either stays. `None` where that cannot be: this one was sent, or has a record that is not of the other's
    /// application.
    #[must_use]
    pub fn replaced_by(&self, other: Self) -> Option<Self> {
        let foreign = self.record != Record::default() && self.id != other.id;
        if self.record.is_sent() || foreign {
            return None;
        }
        Some(Self { id: self.id.clone(), record: self.record.joined(&other.record), ..other })
    }
}
