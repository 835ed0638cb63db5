//! The form of a round: sections, fields, kinds, conditions, roles.

use super::kind::{self, Kind};
use super::{Source, Text};
use crate::domain::read::{FaultKind, Faults, Members, Path, Read, Shape, record};
use serde_json::Value;

record! {
    /// The questions, the enclosures and the signatures of one round.
    pub struct Form {
        sections: Vec<Section>,
        roles: Roles;
        attachments: Vec<Attachment>,
        signatures: Vec<Signature>,
    }
}

/// The most questions of a form, those of rows included. A condition is followed from question to question, on a stack
/// that a browser keeps small.
pub(super) const MAX_FIELDS: usize = 500;

impl Form {
    /// How many questions there are, those of rows included.
    #[must_use]
    pub fn count(&self) -> usize {
        self.sections.iter().map(|section| count(&section.fields)).sum()
    }
}

fn count(fields: &[Field]) -> usize {
    let inside = |field: &Field| match &field.kind {
        Kind::Repeat { fields, .. } => count(fields),
        _ => 0,
    };
    fields.iter().map(|field| 1 + inside(field)).sum()
}

record! {
    /// A page of the form.
    pub struct Section {
        /// Stands in the address bar; never `review`, `submit`, `sent` or `keep`.
        id: String,
        title: Text,
        fields: Vec<Field>;
        intro: Option<Text>,
        show_if: Option<Condition>,
    }
}

/// One question.
#[derive(Clone, Debug, PartialEq)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "schema", schemars(deny_unknown_fields))]
pub struct Field {
    /// The control's `name`, and the key in every file. Lower-case words joined by dots: `network.name`.
    pub id: String,
    pub label: Text,
    pub source: Source,
    #[cfg_attr(feature = "schema", schemars(flatten))]
    pub kind: Kind,
    /// Help under the label.
    #[cfg_attr(feature = "schema", schemars(default))]
    pub hint: Option<Text>,
    /// A warning that stays beside the box, such as not to name the accused.
    #[cfg_attr(feature = "schema", schemars(default))]
    pub caution: Option<Text>,
    /// When the question applies; always, if left out.
    #[cfg_attr(feature = "schema", schemars(default))]
    pub show_if: Option<Condition>,
    /// Whether an answer is needed; always, if left out.
    #[cfg_attr(feature = "schema", schemars(default))]
    pub required: Required,
    /// The HTML `autocomplete` purpose, such as `given-name`.
    #[cfg_attr(feature = "schema", schemars(default))]
    pub autocomplete: Option<String>,
}

/// When something applies. A field that does not apply itself counts as unanswered.
#[derive(Clone, Debug, PartialEq)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "schema", schemars(untagged, deny_unknown_fields))]
pub enum Condition {
    /// The field's answer is (or, for several choices, includes) this.
    Is {
        field: String,
        is: String,
    },
    /// The field's answer is one of these.
    In {
        field: String,
        #[cfg_attr(feature = "schema", schemars(rename = "in"))]
        one_of: Vec<String>,
    },
    /// The field's answer is not this; true also while there is none.
    Not {
        field: String,
        not: String,
    },
    All {
        all: Vec<Condition>,
    },
    Any {
        any: Vec<Condition>,
    },
}

/// Whether an answer is needed.
#[derive(Clone, Debug, PartialEq, Default)]
pub enum Required {
    #[default]
    Always,
    Never,
    If(Condition),
}

record! {
    /// A paper to put in the envelope.
    pub struct Attachment {
        id: String,
        label: Text,
        source: Source;
        show_if: Option<Condition>,
        /// Whether it may be left out.
        optional: bool,
    }
}

record! {
    /// A line to sign on paper.
    pub struct Signature {
        label: Text;
        show_if: Option<Condition>,
    }
}

record! {
    /// Which field plays a part that the program must know of. Each is a list: the first that applies and whose
    /// condition holds is taken.
    pub struct Roles {
        /// What the draft and the paper are called by.
        applicant_name: Vec<Named>,
        /// The address whose province decides the office.
        province: Vec<Named>;
        /// How the application comes: by oneself or by nomination.
        way: Vec<Named>,
        contact_name: Vec<Named>,
        contact_phone: Vec<Named>,
    }
}

record! {
    /// A field in a role.
    pub struct Named {
        field: String;
        /// Further fields whose text is put behind it, such as the family name behind the given name.
        also: Vec<String>,
        when: Option<Condition>,
    }
}

const FIELD_KEYS: [&str; 9] =
    ["id", "label", "source", "kind", "hint", "caution", "show_if", "required", "autocomplete"];

impl Read for Field {
    fn read(value: Option<&Value>, path: &Path<'_>, faults: &mut Faults) -> Self {
        let mut members = Members::of(value, path, faults);
        let word = members.peek("kind");
        members.only(&FIELD_KEYS, kind::keys(word));
        Self {
            id: members.needed("id"),
            label: members.needed("label"),
            source: members.needed("source"),
            hint: members.optional("hint"),
            caution: members.optional("caution"),
            show_if: members.optional("show_if"),
            required: members.optional("required"),
            autocomplete: members.optional("autocomplete"),
            kind: kind::read(word, &mut members),
        }
    }
}

impl Read for Condition {
    fn read(value: Option<&Value>, path: &Path<'_>, faults: &mut Faults) -> Self {
        let keys = value.and_then(Value::as_object).into_iter().flat_map(serde_json::Map::keys);
        let mut test = "";
        let (mut tests, mut fields) = (0, 0);
        for key in keys.filter(|key| *key != "$comment") {
            if key == "field" {
                fields += 1;
            } else {
                tests += 1;
                test = key;
            }
        }
        let mut members = Members::of(value, path, faults);
        match (test, tests, fields) {
            ("is", 1, 1) => Self::Is { field: members.needed("field"), is: members.needed("is") },
            ("in", 1, 1) => Self::In { field: members.needed("field"), one_of: members.needed("in") },
            ("not", 1, 1) => Self::Not { field: members.needed("field"), not: members.needed("not") },
            ("all", 1, 0) => Self::All { all: members.needed("all") },
            ("any", 1, 0) => Self::Any { any: members.needed("any") },
            _ => {
                members.fault_of_all(FaultKind::Expected(Shape::Condition));
                Self::All { all: Vec::new() }
            }
        }
    }
}

impl Read for Required {
    fn read(value: Option<&Value>, path: &Path<'_>, faults: &mut Faults) -> Self {
        match value {
            None => Self::Always,
            Some(Value::String(word)) if word == "always" => Self::Always,
            Some(Value::String(word)) if word == "never" => Self::Never,
            Some(Value::Object(object)) if object.contains_key("if") => {
                Self::If(Members::of(value, path, faults).needed("if"))
            }
            Some(_) => {
                path.fault(FaultKind::Expected(Shape::Required), faults);
                Self::Always
            }
        }
    }
}

/// `"always"`, `"never"` or `{"if": <condition>}`.
#[cfg(feature = "schema")]
impl schemars::JsonSchema for Required {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "Required".into()
    }

    fn json_schema(generator: &mut schemars::SchemaGenerator) -> schemars::Schema {
        let condition = generator.subschema_for::<Condition>();
        schemars::json_schema!({
            "description": "Whether an answer is needed.",
            "anyOf": [
                { "enum": ["always", "never"] },
                { "type": "object", "properties": { "if": condition }, "required": ["if"], "additionalProperties": false }
            ]
        })
    }
}
