//! The buttons that take a file away: into the share sheet, else among the downloads, else into a tab of its own.

use crate::browser::files::{File, Offered, Ways};
use crate::browser::page;
use crate::i18n::{Lang, Msg, pdf as words};
use crate::ui::state::App;
use leptos::prelude::*;
use leptos::task::spawn_local;

/// The buttons, and what came of them. The first does what suits this browser best; the other ways stand beside it,
/// since a browser may think that it can and not do it.
#[component]
pub fn TakeAway(
    /// Language of the screen.
    lang: Lang,
    /// What the first button is called; after what it does, if that is left out.
    #[prop(optional)]
    label: Option<Msg>,
    /// What this browser can do with such a file.
    ways: Ways,
    /// Makes the file inside the tap; where it makes none, nothing happens.
    #[prop(into)]
    make: Callback<(), Option<File>>,
) -> impl IntoView {
    let app = App::get();
    let outcome = RwSignal::new(String::new());
    let say = move |text: String| {
        app.announce(text.clone());
        // The page may have been left in the meantime.
        let _ = outcome.try_set(text);
    };
    let download = move |file: &File| {
        file.download();
        say(lang.fill(words::TAKEN, &[("name", &file.name)]));
    };
    let open = move |file: &File| say(lang.say(if file.open() { words::OPENED } else { words::NOT_OPENED }).to_owned());
    let without_sheet = move |file: &File| if file.ways().download { download(file) } else { open(file) };
    let best = move |_| {
        let Some(file) = make.run(()) else { return };
        if !file.ways().share {
            return without_sheet(&file);
        }
        spawn_local(async move {
            match file.share().await {
                Offered::Shared => say(lang.say(words::SHARED).to_owned()),
                Offered::Cancelled => say(lang.say(words::CANCELLED).to_owned()),
                Offered::NoSheet => without_sheet(&file),
            }
        });
    };
    let label = label.unwrap_or(match ways {
        Ways { share: true, .. } => words::SHARE,
        Ways { download: true, .. } => words::DOWNLOAD,
        _ => words::OPEN,
    });
    let downloads = (ways.share && ways.download).then(|| {
        let tap = move |_| make.run(()).iter().for_each(download);
        view! {
            <button type="button" class="link-button" on:click=tap>
                {lang.say(words::DOWNLOAD)}
            </button>
        }
        .into_any()
    });
    let opens = (ways.share || ways.download).then(|| {
        let tap = move |_| make.run(()).iter().for_each(open);
        view! {
            <button type="button" class="link-button" on:click=tap>
                {lang.say(words::OPEN)}
            </button>
        }
        .into_any()
    });
    view! {
        <p class="cluster">
            <button type="button" class="button" on:click=best>
                {lang.say(label)}
            </button>
            {downloads}
            {opens}
        </p>
        <p>{move || outcome.get()}</p>
        {page::in_app().map(|_| view! { <p class="hint">{lang.say(words::IN_APP)}</p> }.into_any())}
    }
}
