//! A button that copies a text, and says whether it could.

use crate::browser::clipboard;
use crate::i18n::{Lang, Msg, award as words};
use crate::ui::state::App;
use leptos::prelude::*;
use leptos::task::spawn_local;

/// The button and, after it was pressed, what came of it. The text should stand on the page too: some browsers forbid
/// copying, and it is selected by hand then.
#[component]
pub fn CopyButton(
    /// The language of the page.
    lang: Lang,
    /// What the button says.
    label: Msg,
    /// What is copied, as it is at the tap.
    #[prop(into)]
    text: Signal<String>,
) -> impl IntoView {
    let app = App::get();
    let outcome = RwSignal::new(None);
    let copy = move |_| {
        let text = text.get_untracked();
        spawn_local(async move {
            let said = if clipboard::copy(&text).await { words::COPIED } else { words::NOT_COPIED };
            app.announce(lang.say(said));
            // The page may have been left in the meantime.
            let _ = outcome.try_set(Some(said));
        });
    };
    view! {
        <button type="button" class="link-button" on:click=copy>
            {lang.say(label)}
        </button>
        {move || outcome.get().map(|said| view! { <span class="hint">{lang.say(said)}</span> }.into_any())}
    }
}
