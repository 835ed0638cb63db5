//! What is shown where a screen or a draft is not there: what happened, what is safe, what to do next.

use super::Fault;
use crate::i18n::{Lang, Msg, form, shell as words};
use crate::store::Unreadable;
use crate::ui::route::Route;
use crate::ui::session::OpenFault;
use leptos::prelude::*;

/// An address that leads nowhere.
#[component]
pub fn NotFoundPage(
    /// Language of the screen.
    lang: Lang,
) -> impl IntoView {
    view! {
        <h1 tabindex="-1">{lang.say(words::NOT_FOUND)}</h1>
        <p>{lang.say(words::NOT_FOUND_TEXT)}</p>
        <p>
            <a class="button" href=Route::Home.to_hash()>
                {lang.say(words::HOME)}
            </a>
        </p>
    }
}

/// The first screen of a visit whose chunk is not there. What becomes of it stands above, as for any other screen.
#[component]
pub fn NotLoadedPage(
    /// Language of the screen.
    lang: Lang,
) -> impl IntoView {
    view! { <h1 tabindex="-1">{lang.say(words::NOT_COME)}</h1> }
}

/// A draft that is not on this device, or cannot be read.
#[component]
pub fn NotOpenedPage(
    /// Language of the screen.
    lang: Lang,
    /// Why it did not open.
    fault: Fault,
) -> impl IntoView {
    let (title, text) = match fault {
        OpenFault::NotHere => (form::DRAFT_NOT_HERE, form::DRAFT_NOT_HERE_TEXT),
        OpenFault::Blocked => (form::BLOCKED, form::BLOCKED_TEXT),
        OpenFault::Unreadable(fault) => (form::CANNOT_OPEN, why(fault)),
    };
    let (way, label) = match fault {
        OpenFault::Blocked => (Route::Blank, form::PRINT_BLANK),
        OpenFault::NotHere | OpenFault::Unreadable(_) => (Route::Drafts, words::DRAFTS),
    };
    view! {
        <h1 tabindex="-1">{lang.say(title)}</h1>
        <p>{lang.say(text)}</p>
        <ul class="links">
            <li>
                <a href=way.to_hash()>{lang.say(label)}</a>
            </li>
            <li>
                <a href=Route::Home.to_hash()>{lang.say(words::HOME)}</a>
            </li>
        </ul>
    }
}

/// Why a stored draft cannot be read.
pub const fn why(fault: Unreadable) -> Msg {
    match fault {
        Unreadable::Damaged => form::DAMAGED,
        Unreadable::Newer => form::NEWER,
    }
}
