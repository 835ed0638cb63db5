//! The kinds of question a form can ask.

use super::{Field, Text};
use crate::domain::read::{FaultKind, Members, record};

/// What kind of answer a field takes, and its limits. All limits include their end.
#[derive(Clone, Debug, PartialEq)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "schema", schemars(tag = "kind", rename_all = "snake_case"))]
pub enum Kind {
    /// One line; `most` characters.
    Text {
        #[cfg_attr(feature = "schema", schemars(default))]
        most: Option<u32>,
    },
    /// Several lines with a counter; `most` characters.
    LongText {
        most: u32,
    },
    /// One of the options.
    Choice {
        options: Vec<Choice>,
    },
    /// Any of the options.
    #[cfg_attr(feature = "schema", schemars(rename = "choices"))]
    MultiChoice {
        options: Vec<Choice>,
        #[cfg_attr(feature = "schema", schemars(default))]
        most: Option<u32>,
    },
    /// A whole number, with a unit to show behind it.
    Number {
        #[cfg_attr(feature = "schema", schemars(default))]
        least: Option<u32>,
        #[cfg_attr(feature = "schema", schemars(default))]
        most: Option<u32>,
        #[cfg_attr(feature = "schema", schemars(default))]
        unit: Option<Text>,
    },
    /// A year; limits in the Buddhist era.
    Year {
        #[cfg_attr(feature = "schema", schemars(default))]
        least: Option<u32>,
        #[cfg_attr(feature = "schema", schemars(default))]
        most: Option<u32>,
    },
    /// Day, month and year.
    Date,
    Phone,
    Email,
    /// Thai national identification number. Not asked for by default.
    NationalId,
    /// Thai juristic person number.
    JuristicNumber,
    /// House and road, subdistrict, district, province, postcode.
    Address,
    /// The same questions several times; `least` to `most` rows. `item` names one row.
    #[cfg_attr(feature = "schema", schemars(rename = "rows"))]
    Repeat {
        fields: Vec<Field>,
        item: Text,
        #[cfg_attr(feature = "schema", schemars(default))]
        least: u32,
        most: u32,
    },
    /// A statement to agree to.
    Declaration {
        statement: Text,
    },
}

record! {
    /// An option of a choice.
    pub struct Choice {
        id: String,
        label: Text;
        hint: Option<Text>,
    }
}

impl Kind {
    /// The word that stands for the kind in a file.
    #[must_use]
    pub const fn word(&self) -> &'static str {
        match self {
            Self::Text { .. } => "text",
            Self::LongText { .. } => "long_text",
            Self::Choice { .. } => "choice",
            Self::MultiChoice { .. } => "choices",
            Self::Number { .. } => "number",
            Self::Year { .. } => "year",
            Self::Date => "date",
            Self::Phone => "phone",
            Self::Email => "email",
            Self::NationalId => "national_id",
            Self::JuristicNumber => "juristic_number",
            Self::Address => "address",
            Self::Repeat { .. } => "rows",
            Self::Declaration { .. } => "declaration",
        }
    }

    /// Every word of [`Kind::word`].
    pub const WORDS: &'static [&'static str] = &[
        "text",
        "long_text",
        "choice",
        "choices",
        "number",
        "year",
        "date",
        "phone",
        "email",
        "national_id",
        "juristic_number",
        "address",
        "rows",
        "declaration",
    ];

    /// The options of a choice or of choices; none for every other kind.
    #[must_use]
    pub fn options(&self) -> &[Choice] {
        match self {
            Self::Choice { options } | Self::MultiChoice { options, .. } => options,
            _ => &[],
        }
    }

    /// The names of the boxes that an answer is typed into, behind the field's id. Empty for one box of the id itself.
    #[must_use]
    pub const fn parts(&self) -> &'static [&'static str] {
        match self {
            Self::Date => &["day", "month", "year"],
            Self::Address => &["line", "province", "district", "subdistrict", "postcode"],
            _ => &[],
        }
    }
}

/// Reads the keys of a kind, which stand among those of its field.
pub(super) fn read(word: &str, members: &mut Members<'_>) -> Kind {
    match word {
        "text" => Kind::Text { most: members.optional("most") },
        "long_text" => Kind::LongText { most: members.needed("most") },
        "choice" => Kind::Choice { options: members.needed("options") },
        "choices" => Kind::MultiChoice { options: members.needed("options"), most: members.optional("most") },
        "number" => Kind::Number {
            least: members.optional("least"),
            most: members.optional("most"),
            unit: members.optional("unit"),
        },
        "year" => Kind::Year { least: members.optional("least"), most: members.optional("most") },
        "date" => Kind::Date,
        "phone" => Kind::Phone,
        "email" => Kind::Email,
        "national_id" => Kind::NationalId,
        "juristic_number" => Kind::JuristicNumber,
        "address" => Kind::Address,
        "rows" => Kind::Repeat {
            fields: members.needed("fields"),
            item: members.needed("item"),
            least: members.optional("least"),
            most: members.needed("most"),
        },
        "declaration" => Kind::Declaration { statement: members.needed("statement") },
        _ => {
            members.fault("kind", FaultKind::NotOneOf(Kind::WORDS));
            Kind::Date
        }
    }
}

/// The keys that a kind adds to those of every field.
pub(super) fn keys(word: &str) -> &'static [&'static str] {
    match word {
        "text" | "long_text" => &["most"],
        "choice" => &["options"],
        "choices" => &["options", "most"],
        "number" => &["least", "most", "unit"],
        "year" => &["least", "most"],
        "rows" => &["fields", "item", "least", "most"],
        "declaration" => &["statement"],
        _ => &[],
    }
}
