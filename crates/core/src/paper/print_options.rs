//! How the paper is written: always in Thai, with English beside it and Thai digits if chosen.

use super::document::Bilingual;
use crate::domain::round::Text;
use crate::i18n::{Lang, Msg, paper};
use serde::{Deserialize, Serialize};

/// What is chosen before a paper is made.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct PrintOptions {
    /// Thai digits instead of Arabic ones.
    pub thai_digits: bool,
    /// English beside the Thai.
    pub english: bool,
    /// Room to write where there is no answer.
    pub lines: bool,
}

impl PrintOptions {
    /// A Thai text with the digits chosen.
    #[must_use]
    pub fn thai(self, text: &str) -> String {
        paper::digits(self.thai_digits, text)
    }

    /// A text that is in Thai alone: a name, an address, what was typed.
    #[must_use]
    pub fn alone(self, text: &str) -> Bilingual {
        Bilingual { thai: self.thai(text), english: None }
    }

    /// The same in both languages: the English, if chosen, behind the Thai.
    #[must_use]
    pub fn both(self, say: impl Fn(Lang) -> String) -> Bilingual {
        Bilingual { thai: self.thai(&say(Lang::Th)), english: self.english.then(|| say(Lang::En)) }
    }

    /// A message of the program.
    #[must_use]
    pub fn say(self, message: Msg) -> Bilingual {
        self.both(|lang| lang.say(message).to_owned())
    }

    /// A text of the round.
    #[must_use]
    pub fn text(self, text: &Text) -> Bilingual {
        self.both(|lang| lang.of(text).to_owned())
    }
}
