//! What is shown where a screen or a draft is not there.

use super::Fault;
use crate::i18n::{Lang, shell as words};
use leptos::prelude::*;

/// An address that leads nowhere.
pub fn route(lang: Lang) -> AnyView {
    view! {
        <h1 tabindex="-1">{lang.say(words::NOT_FOUND)}</h1>
        <p>{lang.say(words::NOT_FOUND_TEXT)}</p>
        <p><a href="#/">{lang.say(words::HOME)}</a></p>
    }
    .into_any()
}

/// A draft that is not on this device, or cannot be read.
pub fn draft(lang: Lang, _fault: Fault) -> AnyView {
    view! {
        <h1 tabindex="-1">{lang.say(words::NOT_FOUND)}</h1>
        <p><a href="#/drafts">{lang.say(words::DRAFTS)}</a></p>
    }
    .into_any()
}
