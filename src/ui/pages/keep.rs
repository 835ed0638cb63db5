//! `#/apply/<draft>/keep`: the application as a file, and its earlier copies.

use crate::i18n::{Lang, keep as shown};
use crate::ui::dom::prelude::*;
use crate::ui::state::App;

/// The page of the open draft.
pub fn page(_app: App, lang: Lang) -> View {
    view! { <h1 tabindex="-1">{lang.say(shown::KEEP)}</h1> }
}
