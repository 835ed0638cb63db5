//! The buttons that take a file away: into the share sheet, else among the downloads, else into a tab of its own.

use crate::browser::files::{File, Offered, Ways};
use crate::browser::page;
use crate::i18n::{Lang, Msg, pdf as words};
use crate::ui::state::App;
use leptos::prelude::*;
use leptos::task::spawn_local;

/// The buttons, and what came of them. The first does what suits this browser best, and is called `first` or after what
/// it does; the other ways stand beside it, since a browser may think that it can and not do it. `ways` are those of the
/// file, which `make` makes inside the tap; where it makes none, nothing happens.
pub fn take_away(
    app: App,
    lang: Lang,
    first: Option<Msg>,
    ways: Ways,
    make: impl Fn() -> Option<File> + Clone + 'static,
) -> AnyView {
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
    let best = {
        let make = make.clone();
        move |_| {
            let Some(file) = make() else { return };
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
        }
    };
    let first = first.unwrap_or(match ways {
        Ways { share: true, .. } => words::SHARE,
        Ways { download: true, .. } => words::DOWNLOAD,
        _ => words::OPEN,
    });
    let other = |label: Msg, act: Box<dyn Fn(&File)>| {
        let make = make.clone();
        let tap = move |_| make().iter().for_each(&act);
        view! { <button type="button" class="link-button" on:click=tap>{lang.say(label)}</button> }
    };
    let downloads = (ways.share && ways.download).then(|| other(words::DOWNLOAD, Box::new(download)));
    let opens = (ways.share || ways.download).then(|| other(words::OPEN, Box::new(open)));
    let in_app = page::in_app().map(|_| view! { <p class="hint">{lang.say(words::IN_APP)}</p> });
    view! {
        <p class="cluster">
            <button type="button" class="button" on:click=best>{lang.say(first)}</button>
            {downloads}
            {opens}
        </p>
        <p>{move || outcome.get()}</p>
        {in_app}
    }
    .into_any()
}
