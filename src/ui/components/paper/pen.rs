//! How the paper is written: always in Thai, with English beside it and Thai digits if chosen.

use crate::domain::round::Text;
use crate::i18n::{Lang, Msg, paper};
use crate::ui::dom::prelude::*;

/// What was chosen before printing.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Pen {
    /// Thai digits instead of Arabic ones.
    pub thai_digits: bool,
    /// English beside the Thai.
    pub english: bool,
    /// Room to write where there is no answer.
    pub lines: bool,
}

impl Pen {
    /// A Thai text with the digits chosen.
    #[must_use]
    pub fn thai(self, text: &str) -> String {
        paper::digits(self.thai_digits, text)
    }

    /// The same in both languages: the English, if chosen, behind the Thai.
    pub fn both(self, say: impl Fn(Lang) -> String) -> View {
        let beside = self.english.then(|| view! { " " <span class="english" lang="en">{say(Lang::En)}</span> });
        view! { {self.thai(&say(Lang::Th))} {beside} }
    }

    /// A message of the program.
    pub fn say(self, message: Msg) -> View {
        self.both(|lang| lang.say(message).to_owned())
    }

    /// A text of the round.
    pub fn text(self, text: &Text) -> View {
        self.both(|lang| lang.of(text).to_owned())
    }
}
