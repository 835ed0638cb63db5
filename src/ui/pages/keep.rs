//! `#/apply/<draft>/keep`: the application as a file, and its earlier copies.

use crate::browser::clock;
use crate::browser::files::{self, File, Kind};
use crate::browser::page;
use crate::file::{self, Application};
use crate::i18n::{Lang, held as words, keep as shown};
use crate::store::{Envelope, PAST_STATES};
use crate::ui::components::differences::differences;
use crate::ui::components::moment::moment;
use crate::ui::components::saving::saving;
use crate::ui::components::shell;
use crate::ui::components::take_away::take_away;
use crate::ui::desk::Desk;
use crate::ui::route::Route;
use crate::ui::state::App;
use leptos::prelude::*;

/// The page of the open draft.
pub fn page(app: App, lang: Lang) -> AnyView {
    app.desk.flush();
    let Some((id, name)) = app.desk.peek(|round, draft| (draft.id.clone(), draft.name(round))) else {
        return ().into_any();
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
    .into_any()
}

/// The ways to take the file away. It is made of what is answered at the tap.
fn as_file(app: App, lang: Lang) -> AnyView {
    view! {
        <section>
            <h2>{lang.say(words::KEEP_FILE)}</h2>
            <p>{lang.say(words::KEEP_FILE_TEXT)}</p>
            {take_away(app, lang, Some(words::SAVE_FILE), files::ways(Kind::Html), move || made(app, lang))}
        </section>
    }
    .into_any()
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
fn earlier(app: App, lang: Lang, state: Envelope) -> AnyView {
    let when = moment(lang, state.saved_at);
    let found = app.desk.peek(|round, draft| file::compare(round, &state.draft.answers, &draft.answers));
    let found = found.unwrap_or_default();
    let label = lang.fill(words::RESTORE_OF, &[("time", &when)]);
    let restored = lang.fill(words::RESTORED, &[("time", &when)]);
    let what = if found.is_empty() {
        view! { <p>{lang.say(words::SAME_ANSWERS)}</p> }.into_any()
    } else {
        view! {
            <details>
                <summary>{lang.fill(words::DIFFERENT_NOW, &[("n", &found.len().to_string())])}</summary>
                {differences(lang, lang.say(words::THEN), lang.say(words::NOW), &found)}
            </details>
        }
        .into_any()
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
    .into_any()
}
