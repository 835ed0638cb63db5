//! Reading JSON written by people: every fault is found in one pass, each with its path.
//!
//! A round is edited by hand, so the first mistake must not hide the second, and a misspelt key must not be passed
//! over in silence. [`record!`] declares a struct once and derives its reader (and, for `xtask`, its JSON Schema).
//! Why not serde's derive: `docs/adr/0002-own-reader.md`.

use serde_json::{Map, Value};
use std::fmt;

/// One thing wrong in a file, and where.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fault {
    /// JSON path from the root, such as `form.sections[2].fields[0].label.en`; empty for the file as a whole.
    pub path: String,
    pub kind: FaultKind,
}

/// What is wrong. The words for it are in `i18n::faults`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum FaultKind {
    /// Not JSON at all: the 1-based line and column where reading stopped.
    NotJson { line: usize, column: usize },
    /// Larger than [`MAX_BYTES`].
    TooLarge,
    /// A key that must be there is not.
    Missing,
    /// A key that nothing reads: most often a spelling mistake.
    UnknownKey,
    /// Another shape was expected.
    Expected(Shape),
    /// None of the words allowed here.
    NotOneOf(&'static [&'static str]),
    /// Text that is only blank.
    Blank,
    /// An id with characters other than `a-z 0-9 _ - .`, or beginning or ending with a dot.
    BadId,
    /// A section id that the app's own addresses use.
    ReservedId,
    /// The id stands twice in its list.
    DuplicateId,
    /// No field with this id (in a condition: none at the top level or in the same row).
    UnknownField(String),
    /// The field has no option with this id.
    UnknownOption { field: String, option: String },
    /// These fields' conditions wait for one another.
    ConditionCycle(Vec<String>),
    /// The field named is of a kind that cannot serve here.
    WrongKind(String),
    /// Rows inside rows.
    NestedRows,
    /// No province has this name.
    UnknownProvince(String),
    /// No office serves the province.
    ProvinceUnserved(String),
    /// Two or more offices serve the province and it is not listed as disputed.
    ProvinceServedTwice(String),
    /// No office with this id.
    UnknownOffice(String),
    /// The office does not list the province that it is named for.
    NotServing(String),
    /// The last day is before the first, or the least above the most.
    UpsideDown,
    /// The window lies outside the fiscal year.
    OutsideFiscalYear,
    /// A list that must have something in it is empty.
    Empty,
    /// Not a telephone number.
    BadPhone,
}

/// The shapes a value can be expected to have.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Shape {
    Text,
    Whole,
    TrueFalse,
    List,
    Object,
    /// `YYYY-MM-DD`, Common Era.
    Day,
    Condition,
    Required,
}

/// The largest file read, in bytes. The round of 2567 has about a tenth of it.
pub const MAX_BYTES: usize = 1 << 20;

/// The faults found so far.
pub type Faults = Vec<Fault>;

/// Where a value stands, as a chain back to the root.
#[derive(Clone, Copy)]
pub enum Path<'a> {
    Root,
    Key(&'a Path<'a>, &'a str),
    Index(&'a Path<'a>, usize),
}

impl fmt::Display for Path<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Path::Root => Ok(()),
            Path::Key(Path::Root, key) => f.write_str(key),
            Path::Key(parent, key) => write!(f, "{parent}.{key}"),
            Path::Index(parent, index) => write!(f, "{parent}[{index}]"),
        }
    }
}

impl Path<'_> {
    /// Notes a fault here.
    pub fn fault(&self, kind: FaultKind, faults: &mut Faults) {
        faults.push(Fault { path: self.to_string(), kind });
    }
}

/// A value that can be read from JSON. `None` means that at least one fault was noted.
pub trait Read: Sized {
    /// Reads `value`, which stands at `path`, and notes every fault in it.
    fn read(value: &Value, path: &Path<'_>, faults: &mut Faults) -> Option<Self>;
}

/// Reads a whole file.
///
/// # Errors
/// Every fault of shape, in the order of the declaration.
pub fn parse<T: Read>(text: &str) -> Result<T, Faults> {
    let mut faults = Vec::new();
    let value = json(text).map_err(|fault| vec![fault])?;
    match T::read(&value, &Path::Root, &mut faults) {
        Some(read) if faults.is_empty() => Ok(read),
        _ => Err(faults),
    }
}

/// Text to a JSON tree, bounded in size (and, by `serde_json`, to 128 levels).
///
/// # Errors
/// [`FaultKind::TooLarge`] or [`FaultKind::NotJson`].
pub fn json(text: &str) -> Result<Value, Fault> {
    let whole = |kind| Fault { path: String::new(), kind };
    if text.len() > MAX_BYTES {
        return Err(whole(FaultKind::TooLarge));
    }
    // A byte-order mark is what Windows Notepad puts first; it is not the officer's mistake.
    serde_json::from_str(text.trim_start_matches('\u{feff}'))
        .map_err(|e| whole(FaultKind::NotJson { line: e.line(), column: e.column() }))
}

/// The members of an object, or a fault.
pub fn object<'v>(value: &'v Value, path: &Path<'_>, faults: &mut Faults) -> Option<&'v Map<String, Value>> {
    let object = value.as_object();
    if object.is_none() {
        path.fault(FaultKind::Expected(Shape::Object), faults);
    }
    object
}

/// Notes every key of `object` that is not in `known`. `$schema` and `$comment` are always welcome.
pub fn only(object: &Map<String, Value>, known: &[&str], path: &Path<'_>, faults: &mut Faults) {
    for key in object.keys() {
        if !known.contains(&key.as_str()) && key != "$comment" && key != "$schema" {
            Path::Key(path, key).fault(FaultKind::UnknownKey, faults);
        }
    }
}

/// A member that must be there.
pub fn needed<T: Read>(object: &Map<String, Value>, key: &str, path: &Path<'_>, faults: &mut Faults) -> Option<T> {
    let path = Path::Key(path, key);
    match object.get(key) {
        Some(value) => T::read(value, &path, faults),
        None => {
            path.fault(FaultKind::Missing, faults);
            None
        }
    }
}

/// A member that may be left out: its default then.
pub fn optional<T: Read + Default>(
    object: &Map<String, Value>,
    key: &str,
    path: &Path<'_>,
    faults: &mut Faults,
) -> Option<T> {
    match object.get(key) {
        Some(value) => T::read(value, &Path::Key(path, key), faults),
        None => Some(T::default()),
    }
}

impl Read for String {
    fn read(value: &Value, path: &Path<'_>, faults: &mut Faults) -> Option<Self> {
        let Some(text) = value.as_str() else {
            path.fault(FaultKind::Expected(Shape::Text), faults);
            return None;
        };
        if super::thai::text::is_blank(text) {
            path.fault(FaultKind::Blank, faults);
            return None;
        }
        Some(text.to_owned())
    }
}

impl Read for bool {
    fn read(value: &Value, path: &Path<'_>, faults: &mut Faults) -> Option<Self> {
        let read = value.as_bool();
        if read.is_none() {
            path.fault(FaultKind::Expected(Shape::TrueFalse), faults);
        }
        read
    }
}

impl Read for u32 {
    fn read(value: &Value, path: &Path<'_>, faults: &mut Faults) -> Option<Self> {
        let read = value.as_u64().and_then(|n| u32::try_from(n).ok());
        if read.is_none() {
            path.fault(FaultKind::Expected(Shape::Whole), faults);
        }
        read
    }
}

impl<T: Read> Read for Option<T> {
    fn read(value: &Value, path: &Path<'_>, faults: &mut Faults) -> Option<Self> {
        if value.is_null() { Some(None) } else { T::read(value, path, faults).map(Some) }
    }
}

impl<T: Read> Read for Vec<T> {
    fn read(value: &Value, path: &Path<'_>, faults: &mut Faults) -> Option<Self> {
        let Some(list) = value.as_array() else {
            path.fault(FaultKind::Expected(Shape::List), faults);
            return None;
        };
        let mut read = Vec::with_capacity(list.len());
        for (index, item) in list.iter().enumerate() {
            read.extend(T::read(item, &Path::Index(path, index), faults));
        }
        (read.len() == list.len()).then_some(read)
    }
}

impl Read for super::thai::Date {
    fn read(value: &Value, path: &Path<'_>, faults: &mut Faults) -> Option<Self> {
        let read = value.as_str().and_then(|text| Self::parse_iso(text).ok());
        if read.is_none() {
            path.fault(FaultKind::Expected(Shape::Day), faults);
        }
        read
    }
}

/// Declares a struct that is read from a JSON object: first the keys that must be there, then after the semicolon
/// those that may be left out. Keys nobody declared are faults.
macro_rules! record {
    ($(#[$meta:meta])* pub struct $name:ident {
        $($(#[$nm:meta])* $need:ident : $nt:ty),*
        $(; $($(#[$om:meta])* $opt:ident : $ot:ty),*)? $(,)?
    }) => {
        $(#[$meta])*
        #[derive(Clone, Debug, PartialEq)]
        #[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
        #[cfg_attr(feature = "schema", schemars(deny_unknown_fields))]
        pub struct $name {
            $($(#[$nm])* pub $need: $nt,)*
            $($($(#[$om])* #[cfg_attr(feature = "schema", schemars(default))] pub $opt: $ot,)*)?
        }
        impl $crate::domain::read::Read for $name {
            fn read(
                value: &serde_json::Value,
                path: &$crate::domain::read::Path<'_>,
                faults: &mut $crate::domain::read::Faults,
            ) -> Option<Self> {
                use $crate::domain::read;
                let object = read::object(value, path, faults)?;
                read::only(object, &[$(stringify!($need),)* $($(stringify!($opt),)*)?], path, faults);
                $(let $need = read::needed(object, stringify!($need), path, faults);)*
                $($(let $opt = read::optional(object, stringify!($opt), path, faults);)*)?
                Some(Self { $($need: $need?,)* $($($opt: $opt?,)*)? })
            }
        }
    };
}

/// Declares an enum that is written as one of a few words.
macro_rules! words {
    ($(#[$meta:meta])* pub enum $name:ident { $($(#[$vm:meta])* $variant:ident = $word:literal,)* }) => {
        $(#[$meta])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
        #[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
        pub enum $name { $($(#[$vm])* #[cfg_attr(feature = "schema", schemars(rename = $word))] $variant,)* }
        impl $name {
            /// Every value, in the order declared.
            pub const ALL: &'static [$name] = &[$($name::$variant,)*];
            /// The word that stands for it in a file.
            #[must_use]
            pub const fn word(self) -> &'static str {
                match self { $($name::$variant => $word,)* }
            }
        }
        impl $crate::domain::read::Read for $name {
            fn read(
                value: &serde_json::Value,
                path: &$crate::domain::read::Path<'_>,
                faults: &mut $crate::domain::read::Faults,
            ) -> Option<Self> {
                let read = value.as_str().and_then(|text| Self::ALL.iter().copied().find(|one| one.word() == text));
                if read.is_none() {
                    path.fault($crate::domain::read::FaultKind::NotOneOf(&[$($word,)*]), faults);
                }
                read
            }
        }
    };
}

pub(crate) use {record, words};

/// A date in a file is `YYYY-MM-DD`, Common Era.
#[cfg(feature = "schema")]
impl schemars::JsonSchema for super::thai::Date {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "Date".into()
    }

    fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
        schemars::json_schema!({ "type": "string", "format": "date", "description": "YYYY-MM-DD, Common Era" })
    }
}
