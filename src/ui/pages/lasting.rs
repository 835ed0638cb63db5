//! How long the browser keeps what is stored, in plain words.

use crate::browser::storage;
use crate::i18n::{Lang, device as words};
use crate::store::keys;
use crate::ui::session::DraftSession;
use leptos::prelude::*;

/// What the browser answered when it was asked to keep everything, and what to do where it may delete. Nothing on a shared
/// device, which keeps nothing.
#[component]
pub fn StorageLifetime(
    /// Language of the screen.
    lang: Lang,
) -> impl IntoView {
    (!storage::shared()).then(|| {
        let promised = DraftSession::repository().note(keys::PERSISTED).as_deref() == Some(storage::PROMISED);
        let said = if promised { words::LASTING } else { words::NOT_PROMISED };
        view! {
            <details class="lasting">
                <summary>{lang.say(words::HOW_LONG)}</summary>
                <p>{lang.say(said)}</p>
                {(!promised).then(|| view! { <p>{lang.say(words::SEVEN_DAYS)}</p> }.into_any())}
            </details>
        }
        .into_any()
    })
}
