//! `#/apply/<draft>/keep`: the application as a file, and its earlier copies.

use crate::browser::clock;
use crate::browser::files::{File, Kind, Offered};
use crate::browser::page;
use crate::file::{self, Application};
use crate::i18n::{Lang, held as words, keep as shown};
use crate::store::{Envelope, PAST_STATES};
use crate::ui::components::differences::differences;
use crate::ui::components::moment::moment;
use crate::ui::components::saving::saving;
use crate::ui::components::shell;
use crate::ui::desk::Desk;
use crate::ui::dom::prelude::*;
use crate::ui::route::Route;
use crate::ui::state::App;
use leptos::task::spawn_local;

/// The page of the open draft.
pub fn page(app: App, lang: Lang) -> View {
    app.desk.flush();
    let Some((id, name)) = app.desk.peek(|round, draft| (draft.id.clone(), draft.name(round))) else {
        return ().into_view();
    };
    let past = Desk::library().past(&id).unwrap_or_default();
    let none = past.is_empty().then(|| view! { <p>{lang.say(words::NO_EARLIER)}</p> });
    let states =
        past.into_iter().map(|state| view! { <li class="card">{earlier(app, lang, state)}</li> }).collect_view();
    let text = lang.fill(words::EARLIER_TEXT, &[("n", &PAST_STATES.to_string())]);
    view! {
        <div class="section-head">
            <h1 tabindex="-1">{lang.say(shown::KEEP)}</h1>
            <p class="lead">{name}</p>
        </div>
        {saving(app, lang, id.clone())}
        {as_file(app, lang)}
        <section>
            <h2>{lang.say(shown::EARLIER)}</h2>
            <p>{text}</p>
            {none}
            <ol class="plain stack">{states}</ol>
        </section>
        <p><a class="next" href=Route::Tasks(id).to_hash()>{lang.say(words::BACK_TO_FORM)}</a></p>
    }
}

/// The two ways to take the file away, and what came of it.
fn as_file(app: App, lang: Lang) -> View {
    let outcome = RwSignal::new(String::new());
    let say = move |text: String| {
        app.announce(text.clone());
        // The page may have been left in the meantime.
        let _ = outcome.try_set(text);
    };
    let download = move |file: File| {
        file.download();
        say(lang.fill(words::FILE_SAVED, &[("name", &file.name)]));
    };
    let offer = move |_| {
        let Some(file) = made(app, lang) else { return };
        spawn_local(async move {
            match file.share().await {
                Offered::Shared => say(lang.say(words::FILE_SHARED).to_owned()),
                Offered::Cancelled => say(lang.say(words::FILE_CANCELLED).to_owned()),
                Offered::NoSheet => download(file),
            }
        });
    };
    let only_download = move |_| made(app, lang).into_iter().for_each(download);
    view! {
        <section>
            <h2>{lang.say(words::KEEP_FILE)}</h2>
            <p>{lang.say(words::KEEP_FILE_TEXT)}</p>
            <p class="cluster">
                <button type="button" class="button" on:click=offer>{lang.say(words::SAVE_FILE)}</button>
                <button type="button" class="link-button" on:click=only_download>{lang.say(words::DOWNLOAD)}</button>
            </p>
            <p>{move || outcome.get()}</p>
        </section>
    }
}

/// The open draft as a file.
fn made(app: App, lang: Lang) -> Option<File> {
    let (round_text, envelope) = app.desk.to_file()?;
    let round = (*app.desk.round()?).clone();
    let name = file::name(&round, &envelope);
    let version = shell::build();
    let text = file::write(&Application { envelope, round, round_text }, lang, &version);
    Some(File::text(name, &text, Kind::Html))
}

/// An earlier copy: when it was saved, what differs from now, and the way back to it.
fn earlier(app: App, lang: Lang, state: Envelope) -> View {
    let when = moment(lang, state.saved_at);
    let found = app.desk.peek(|round, draft| file::compare(round, &state.draft.answers, &draft.answers));
    let found = found.unwrap_or_default();
    let label = lang.fill(words::RESTORE_OF, &[("time", &when)]);
    let restored = lang.fill(words::RESTORED, &[("time", &when)]);
    let what = if found.is_empty() {
        view! { <p>{lang.say(words::SAME_ANSWERS)}</p> }
    } else {
        view! {
            <details>
                <summary>{lang.fill(words::DIFFERENT_NOW, &[("n", &found.len().to_string())])}</summary>
                {differences(lang, lang.say(words::THEN), lang.say(words::NOW), &found)}
            </details>
        }
    };
    let failed = RwSignal::new(false);
    let locked = app.desk.is_locked();
    let restore = {
        let draft = state.draft.clone();
        move |_| {
            let before = draft.clone();
            match app.desk.exchange(|draft| *draft = before) {
                Ok(()) => {
                    app.announce(restored.clone());
                    clock::after(0, || {
                        page::focus("main h1");
                    });
                }
                Err(_) => failed.set(true),
            }
        }
    };
    view! {
        <h3>{when.clone()}</h3>
        {what}
        <button type="button" class="link-button" disabled=locked on:click=restore>{label}</button>
        <p class="error" role="alert">{move || failed.get().then(|| lang.say(words::RESTORE_REFUSED))}</p>
    }
}
