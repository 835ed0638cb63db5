//! Every word the program itself says, in Thai and in English.
//!
//! A message is one value with both languages side by side, so a missing translation does not compile, and a
//! translator reads the two together. What a round says is in the round. Tests check that no message is unused and
//! that both languages have the same placeholders.

pub mod award;
pub mod backups;
pub mod calendar;
pub mod device;
pub mod faults;
pub mod file;
pub mod first_paint;
pub mod form;
pub mod format;
pub mod outline;
pub mod paper;
pub mod pdf;
pub mod posting;
pub mod problems;
pub mod scan;
pub mod sending;
pub mod shell;

use crate::domain::round::Text;
use crate::domain::thai::text::replaced;

/// A language of the screen. Paper is always Thai, with English beside it on request.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Lang {
    #[default]
    Th,
    En,
}

impl Lang {
    /// BCP 47 tag, also the value of `?lang=`.
    #[must_use]
    pub const fn tag(self) -> &'static str {
        match self {
            Self::Th => "th",
            Self::En => "en",
        }
    }

    /// The language a tag names.
    #[must_use]
    pub fn parse(tag: &str) -> Option<Self> {
        [Self::Th, Self::En].into_iter().find(|lang| lang.tag() == tag)
    }

    /// The other language.
    #[must_use]
    pub const fn other(self) -> Self {
        match self {
            Self::Th => Self::En,
            Self::En => Self::Th,
        }
    }

    /// A message in this language.
    #[must_use]
    pub const fn say(self, message: Msg) -> &'static str {
        match self {
            Self::Th => message.th,
            Self::En => message.en,
        }
    }

    /// A message with its `{placeholders}` filled in. A placeholder without a value stays as it is.
    #[must_use]
    pub fn fill(self, message: Msg, values: &[(&str, &str)]) -> String {
        let fill = |text: String, (name, value): &(&str, &str)| replaced(&text, &["{", name, "}"].concat(), value);
        values.iter().fold(self.say(message).to_owned(), fill)
    }

    /// A text of the round in this language.
    #[must_use]
    pub fn of(self, text: &Text) -> &str {
        match self {
            Self::Th => &text.th,
            Self::En => &text.en,
        }
    }
}

/// One message in both languages.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Msg {
    pub th: &'static str,
    pub en: &'static str,
}

/// Declares messages: `NAME: "ไทย", "English";`. `ALL` lists them for the tests.
macro_rules! messages {
    ($($(#[$meta:meta])* $name:ident: $th:literal, $en:literal;)*) => {
        $($(#[$meta])* pub const $name: $crate::i18n::Msg = $crate::i18n::Msg { th: $th, en: $en };)*
        /// Every message of this table with its name.
        pub const ALL: &[(&str, $crate::i18n::Msg)] = &[$((stringify!($name), $name),)*];
    };
}
pub(crate) use messages;

/// Every table of messages, for the tests.
pub const TABLES: &[(&str, &[(&str, Msg)])] = &[
    ("calendar", calendar::ALL),
    ("faults", faults::ALL),
    ("file", file::ALL),
    ("first_paint", first_paint::ALL),
    ("form", form::ALL),
    ("format", format::ALL),
    ("device", device::ALL),
    ("award", award::ALL),
    ("backups", backups::ALL),
    ("outline", outline::ALL),
    ("paper", paper::ALL),
    ("pdf", pdf::ALL),
    ("posting", posting::ALL),
    ("problems", problems::ALL),
    ("scan", scan::ALL),
    ("sending", sending::ALL),
    ("shell", shell::ALL),
];
