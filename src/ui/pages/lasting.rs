//! How long the browser keeps what is stored, in plain words.

use crate::browser::storage;
use crate::i18n::{Lang, held as words};
use crate::store::keys;
use crate::ui::desk::Desk;
use leptos::prelude::*;

/// What the browser answered when it was asked to keep everything, and what to do where it may delete.
pub fn lasting(lang: Lang) -> AnyView {
    if storage::shared() {
        return ().into_any();
    }
    let promised = Desk::library().note(keys::PERSISTED).as_deref() == Some(storage::PROMISED);
    let said = if promised { words::LASTING } else { words::NOT_PROMISED };
    let seven = (!promised).then(|| view! { <p>{lang.say(words::SEVEN_DAYS)}</p> });
    view! {
        <details class="lasting">
            <summary>{lang.say(words::HOW_LONG)}</summary>
            <p>{lang.say(said)}</p>
            {seven}
        </details>
    }
    .into_any()
}
