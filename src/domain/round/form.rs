//! The form of a round: sections, fields, kinds, conditions, roles.

use super::kind::{self, Kind};
use super::{Source, Text, member, read_member};
use crate::domain::read::{self, FaultKind, Faults, Path, Read, Shape, record};
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

record! {
    /// A page of the form.
    pub struct Section {
        /// Stands in the address bar; never `review` or `submit`.
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
    fn read(value: &Value, path: &Path<'_>, faults: &mut Faults) -> Option<Self> {
        let object = read::object(value, path, faults)?;
        let word = object.get("kind").and_then(Value::as_str).unwrap_or_default();
        let known: Vec<&str> = FIELD_KEYS.iter().chain(kind::keys(word)).copied().collect();
        read::only(object, &known, path, faults);
        let id = read::needed(object, "id", path, faults);
        let label = read::needed(object, "label", path, faults);
        let source = read::needed(object, "source", path, faults);
        let hint = read::optional(object, "hint", path, faults);
        let caution = read::optional(object, "caution", path, faults);
        let show_if = read::optional(object, "show_if", path, faults);
        let required = read::optional(object, "required", path, faults);
        let autocomplete = read::optional(object, "autocomplete", path, faults);
        let kind = kind::read(value, word, path, faults);
        Some(Self {
            id: id?,
            label: label?,
            source: source?,
            kind: kind?,
            hint: hint?,
            caution: caution?,
            show_if: show_if?,
            required: required?,
            autocomplete: autocomplete?,
        })
    }
}

impl Read for Condition {
    fn read(value: &Value, path: &Path<'_>, faults: &mut Faults) -> Option<Self> {
        let object = read::object(value, path, faults)?;
        let mut keys: Vec<&str> = object.keys().map(String::as_str).filter(|key| *key != "$comment").collect();
        keys.sort_unstable();
        match keys.as_slice() {
            ["field", "is"] => {
                let field = read_member(value, "field", path, faults);
                let is = read_member(value, "is", path, faults);
                Some(Self::Is { field: field?, is: is? })
            }
            ["field", "in"] => {
                let field = read_member(value, "field", path, faults);
                let one_of = read_member(value, "in", path, faults);
                Some(Self::In { field: field?, one_of: one_of? })
            }
            ["field", "not"] => {
                let field = read_member(value, "field", path, faults);
                let not = read_member(value, "not", path, faults);
                Some(Self::Not { field: field?, not: not? })
            }
            ["all"] => Some(Self::All { all: read_member(value, "all", path, faults)? }),
            ["any"] => Some(Self::Any { any: read_member(value, "any", path, faults)? }),
            _ => {
                path.fault(FaultKind::Expected(Shape::Condition), faults);
                None
            }
        }
    }
}

impl Read for Required {
    fn read(value: &Value, path: &Path<'_>, faults: &mut Faults) -> Option<Self> {
        match value.as_str() {
            Some("always") => Some(Self::Always),
            Some("never") => Some(Self::Never),
            None if member(value, "if").is_some() => read_member(value, "if", path, faults).map(Self::If),
            _ => {
                path.fault(FaultKind::Expected(Shape::Required), faults);
                None
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
