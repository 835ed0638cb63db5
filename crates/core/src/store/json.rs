//! JSON of what is kept, filed or sent, by `serde`.

use super::tree::Tree;
use serde::de::DeserializeOwned;
use serde::{Serialize, Serializer};
use serde_json::Value;

/// The JSON of a value, without white space. What is ours can always be written: its keys are text, and nothing in it
/// refuses. Not for a tree, of which `serde_json` could print any number: that is what [`Counted`] is for.
#[must_use]
pub fn text(value: &impl Serialize) -> String {
    serde_json::to_string(value).unwrap_or_default()
}

/// What a text says; `None` if it is not JSON, or of another shape. Of a key that stands twice the last counts, and keys
/// that nobody knows are passed over.
#[must_use]
pub fn parse<T: DeserializeOwned>(text: &str) -> Option<T> {
    read(serde_json::from_str(text).ok()?)
}

/// What a tree says; `None` if it is of another shape.
#[must_use]
pub fn read<T: DeserializeOwned>(tree: Value) -> Option<T> {
    T::deserialize(Tree(tree)).ok()
}

/// A tree as a checksum counts it: the keys of an object in the order of the alphabet; a number that is not a whole one,
/// 0 or more, as 0.
pub struct Counted<'v>(pub &'v Value);

impl Serialize for Counted<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self.0 {
            Value::Null => serializer.serialize_unit(),
            Value::Bool(is) => serializer.serialize_bool(*is),
            Value::Number(number) => serializer.serialize_u64(number.as_u64().unwrap_or_default()),
            Value::String(text) => serializer.serialize_str(text),
            Value::Array(items) => serializer.collect_seq(items.iter().map(Counted)),
            Value::Object(members) => serializer.collect_map(members.iter().map(|(key, it)| (key, Counted(it)))),
        }
    }
}
