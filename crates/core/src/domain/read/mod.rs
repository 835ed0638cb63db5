//! Reading JSON written by people: every fault is found in one pass, each with its path.
//!
//! A round is edited by hand, so the first mistake must not hide the second, and a misspelt key must not be passed
//! over in silence. [`record!`] declares a struct once and derives its reader (and, for `xtask`, its JSON Schema).
//! Why not serde's derive: `docs/adr/0002-own-reader.md`.

mod fault;

pub use fault::{Fault, FaultKind, Shape};

use serde_json::{Map, Value};

/// The largest file read, in bytes. The round of 2567 has about a tenth of it.
pub const MAX_BYTES: usize = 1 << 20;

/// The most items read of any list. Nobody writes as many; without a limit, some checks would take minutes.
pub const MAX_ITEMS: usize = 1000;

/// The most faults noted of one file: more than anybody mends before asking again.
const MAX_FAULTS: usize = 1000;

/// The faults found so far.
pub type Faults = Vec<Fault>;

/// Where a value stands, as a chain back to the root.
#[derive(Clone, Copy)]
pub enum Path<'a> {
    Root,
    Key(&'a Path<'a>, &'a str),
    Index(&'a Path<'a>, usize),
}

impl Path<'_> {
    /// Notes a fault here.
    pub fn fault(&self, kind: FaultKind, faults: &mut Faults) {
        if faults.len() < MAX_FAULTS {
            let mut path = String::new();
            self.write(&mut path);
            faults.push(Fault { path, kind });
        }
    }

    fn write(&self, text: &mut String) {
        match self {
            Path::Root => {}
            Path::Key(parent, key) => {
                parent.write(text);
                if !text.is_empty() {
                    text.push('.');
                }
                text.push_str(key);
            }
            Path::Index(parent, index) => {
                parent.write(text);
                text.push('[');
                text.push_str(&index.to_string());
                text.push(']');
            }
        }
    }
}

/// What can be read from JSON.
///
/// A fault is noted and something put in its place, so that reading goes on to find the next; [`parse`] lets nothing
/// through once a fault was noted. Returning a value always, instead of perhaps none, halves the size of the readers.
pub trait Read {
    /// Reads `value`, which stands at `path`, and notes every fault in it. No value reads as nothing, without a fault:
    /// whoever needs it has noted that it is missing.
    fn read(value: Option<&Value>, path: &Path<'_>, faults: &mut Faults) -> Self;
}

/// Reads a whole file.
///
/// # Errors
/// Every fault of shape, in the order of the declaration.
pub fn parse<T: Read>(text: &str) -> Result<T, Faults> {
    let (read, faults) = attempt(text).map_err(|fault| vec![fault])?;
    if faults.is_empty() { Ok(read) } else { Err(faults) }
}

/// Reads what can be read of a whole file: blanks stand where faults were noted.
///
/// # Errors
/// [`FaultKind::TooLarge`] or [`FaultKind::NotJson`].
pub fn attempt<T: Read>(text: &str) -> Result<(T, Faults), Fault> {
    let value = json(text)?;
    let mut faults = Vec::new();
    let read = T::read(Some(&value), &Path::Root, &mut faults);
    Ok((read, faults))
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

/// The members of an object that is being read.
pub struct Members<'a> {
    object: Option<&'a Map<String, Value>>,
    path: &'a Path<'a>,
    faults: &'a mut Faults,
}

impl<'a> Members<'a> {
    /// Those of `value`; a value that is no object is a fault, and has none.
    #[inline(never)]
    pub fn of(value: Option<&'a Value>, path: &'a Path<'a>, faults: &'a mut Faults) -> Self {
        let object = value.and_then(Value::as_object);
        if value.is_some() && object.is_none() {
            path.fault(FaultKind::Expected(Shape::Object), faults);
        }
        Self { object, path, faults }
    }

    /// Notes every key that is in neither list. `$schema` and `$comment` are always welcome.
    #[inline(never)]
    pub fn only(&mut self, known: &[&str], more: &[&str]) {
        for key in self.object.into_iter().flat_map(Map::keys) {
            let key = key.as_str();
            if !known.contains(&key) && !more.contains(&key) && key != "$comment" && key != "$schema" {
                self.fault(key, FaultKind::UnknownKey);
            }
        }
    }

    /// The text of a member, empty if there is none; no fault is noted.
    #[must_use]
    pub fn peek(&self, key: &str) -> &'a str {
        self.object.and_then(|object| object.get(key)).and_then(Value::as_str).unwrap_or_default()
    }

    /// Notes a fault at a member, unless the object itself is missing.
    pub fn fault(&mut self, key: &str, kind: FaultKind) {
        if self.object.is_some() {
            Path::Key(self.path, key).fault(kind, self.faults);
        }
    }

    /// Notes a fault of the object as a whole, unless it is missing.
    pub fn fault_of_all(&mut self, kind: FaultKind) {
        if self.object.is_some() {
            self.path.fault(kind, self.faults);
        }
    }

    /// A member that must be there.
    pub fn needed<T: Read>(&mut self, key: &str) -> T {
        let value = self.find(key, true);
        T::read(value, &Path::Key(self.path, key), self.faults)
    }

    /// A member that may be left out.
    pub fn optional<T: Read>(&mut self, key: &str) -> T {
        let value = self.find(key, false);
        T::read(value, &Path::Key(self.path, key), self.faults)
    }

    #[inline(never)]
    fn find(&mut self, key: &str, needed: bool) -> Option<&'a Value> {
        let value = self.object.and_then(|object| object.get(key));
        if value.is_none() && needed {
            self.fault(key, FaultKind::Missing);
        }
        value
    }
}

/// Notes that another shape was expected, if there is a value at all.
#[inline(never)]
fn misshapen(value: Option<&Value>, shape: Shape, path: &Path<'_>, faults: &mut Faults) {
    if value.is_some() {
        path.fault(FaultKind::Expected(shape), faults);
    }
}

impl Read for String {
    #[inline(never)]
    fn read(value: Option<&Value>, path: &Path<'_>, faults: &mut Faults) -> Self {
        match value.and_then(Value::as_str) {
            None => misshapen(value, Shape::Text, path, faults),
            Some(text) if super::thai::text::is_blank(text) => path.fault(FaultKind::Blank, faults),
            Some(text) => return text.to_owned(),
        }
        Self::new()
    }
}

impl Read for bool {
    #[inline(never)]
    fn read(value: Option<&Value>, path: &Path<'_>, faults: &mut Faults) -> Self {
        value.and_then(Value::as_bool).unwrap_or_else(|| {
            misshapen(value, Shape::TrueFalse, path, faults);
            false
        })
    }
}

impl Read for u32 {
    #[inline(never)]
    fn read(value: Option<&Value>, path: &Path<'_>, faults: &mut Faults) -> Self {
        let whole = value.and_then(Value::as_u64).and_then(|n| Self::try_from(n).ok());
        whole.unwrap_or_else(|| {
            misshapen(value, Shape::Whole, path, faults);
            0
        })
    }
}

impl<T: Read> Read for Option<T> {
    fn read(value: Option<&Value>, path: &Path<'_>, faults: &mut Faults) -> Self {
        match value {
            None | Some(Value::Null) => None,
            _ => Some(T::read(value, path, faults)),
        }
    }
}

impl<T: Read> Read for Vec<T> {
    fn read(value: Option<&Value>, path: &Path<'_>, faults: &mut Faults) -> Self {
        let items = list(value, path, faults).iter().enumerate();
        items.map(|(index, item)| T::read(Some(item), &Path::Index(path, index), faults)).collect()
    }
}

/// The items of a list.
#[inline(never)]
fn list<'v>(value: Option<&'v Value>, path: &Path<'_>, faults: &mut Faults) -> &'v [Value] {
    match value {
        Some(Value::Array(items)) if items.len() > MAX_ITEMS => {
            path.fault(FaultKind::TooMany(MAX_ITEMS), faults);
            &[]
        }
        Some(Value::Array(items)) => items,
        _ => {
            misshapen(value, Shape::List, path, faults);
            &[]
        }
    }
}

/// Which of the words a value is.
#[inline(never)]
pub fn word(
    value: Option<&Value>,
    words: &'static [&'static str],
    path: &Path<'_>,
    faults: &mut Faults,
) -> Option<usize> {
    let text = value.and_then(Value::as_str);
    let found = words.iter().position(|word| Some(*word) == text);
    if value.is_some() && found.is_none() {
        path.fault(FaultKind::NotOneOf(words), faults);
    }
    found
}

impl Read for super::thai::Date {
    #[inline(never)]
    fn read(value: Option<&Value>, path: &Path<'_>, faults: &mut Faults) -> Self {
        let read = value.and_then(Value::as_str).and_then(|text| Self::parse_iso(text).ok());
        read.unwrap_or_else(|| {
            misshapen(value, Shape::Day, path, faults);
            Self::from_days_since_epoch(0)
        })
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
                value: Option<&serde_json::Value>,
                path: &$crate::domain::read::Path<'_>,
                faults: &mut $crate::domain::read::Faults,
            ) -> Self {
                let mut members = $crate::domain::read::Members::of(value, path, faults);
                members.only(&[$(stringify!($need),)* $($(stringify!($opt),)*)?], &[]);
                Self {
                    $($need: members.needed(stringify!($need)),)*
                    $($($opt: members.optional(stringify!($opt)),)*)?
                }
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
                value: Option<&serde_json::Value>,
                path: &$crate::domain::read::Path<'_>,
                faults: &mut $crate::domain::read::Faults,
            ) -> Self {
                let [first, ..] = [$($name::$variant,)*];
                let found = $crate::domain::read::word(value, &[$($word,)*], path, faults);
                found.and_then(|index| Self::ALL.get(index).copied()).unwrap_or(first)
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
