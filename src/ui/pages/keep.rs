//! `#/apply/<draft>/keep`: the application as a file, and its earlier copies.

use crate::browser::clock;
use crate::browser::files::{self, File, Kind};
use crate::browser::page;
use crate::file::{self, Application};
use crate::i18n::{Lang, backups as shown, device as words};
use crate::store::{Envelope, PAST_STATES};
use crate::ui::components::differences::Differences;
use crate::ui::components::moment::moment;
use crate::ui::components::saving::SaveStatus;
use crate::ui::components::shell;
use crate::ui::components::take_away::TakeAway;
use crate::ui::route::Route;
use crate::ui::session::DraftSession;
use crate::ui::state::App;
use leptos::prelude::*;

/// The page of the open draft.
#[component]
pub fn KeepPage(
    /// Language of the screen.
    lang: Lang,
) -> impl IntoView {
    let app = App::get();
    app.session.flush();
    let open = app.session.peek(|round, draft| (draft.id.clone(), draft.name(round)));
    open.map(|(id, name)| {
        let past = DraftSession::repository().past(&id).unwrap_or_default();
        let none = past.is_empty().then(|| view! { <p>{lang.say(words::NO_EARLIER)}</p> }.into_any());
        let states = past.into_iter().map(|state| {
            view! {
                <li class="card">
                    <EarlierCopy lang state />
                </li>
            }
            .into_any()
        });
        let text = lang.fill(words::EARLIER_TEXT, &[("n", &PAST_STATES.to_string())]);
        view! {
            <div class="section-head">
                <h1 tabindex="-1">{lang.say(shown::KEEP)}</h1>
                <p class="lead">{name}</p>
            </div>
            <SaveStatus lang draft=id.clone() />
            <AsFile lang />
            <section>
                <h2>{lang.say(shown::EARLIER)}</h2>
                <p>{text}</p>
                {none}
                <ol class="plain stack">{states.collect_view()}</ol>
            </section>
            <p>
                <a class="next" href=Route::Tasks(id).to_hash()>
                    {lang.say(words::BACK_TO_FORM)}
                </a>
            </p>
        }
        .into_any()
    })
}

/// The ways to take the file away. It is made of what is answered at the tap.
#[component]
fn AsFile(lang: Lang) -> impl IntoView {
    let app = App::get();
    view! {
        <section>
            <h2>{lang.say(words::KEEP_FILE)}</h2>
            <p>{lang.say(words::KEEP_FILE_TEXT)}</p>
            <TakeAway lang label=words::SAVE_FILE ways=files::ways(Kind::Html) make=move || made(app, lang) />
        </section>
    }
}

/// The open draft as a file.
fn made(app: App, lang: Lang) -> Option<File> {
    let (round_text, envelope) = app.session.to_file()?;
    let round = (*app.session.round()?).clone();
    let name = file::name(&round, &envelope);
    let version = shell::build();
    let text = file::write(&Application { envelope, round, round_text }, lang, &version);
    Some(File::text(name, &text, Kind::Html))
}

/// An earlier copy: when it was saved, what differs from now, and the way back to it.
#[component]
fn EarlierCopy(lang: Lang, state: Envelope) -> impl IntoView {
    let app = App::get();
    let Envelope { saved_at, draft, .. } = state;
    let when = moment(lang, saved_at);
    let found = app.session.peek(|round, now| file::compare(round, &draft.answers, &now.answers)).unwrap_or_default();
    let n = found.len().to_string();
    let label = lang.fill(words::RESTORE_OF, &[("time", &when)]);
    let restored = lang.fill(words::RESTORED, &[("time", &when)]);
    let what = if found.is_empty() {
        view! { <p>{lang.say(words::SAME_ANSWERS)}</p> }.into_any()
    } else {
        view! {
            <details>
                <summary>{lang.fill(words::DIFFERENT_NOW, &[("n", &n)])}</summary>
                <Differences lang before=words::THEN after=words::NOW found />
            </details>
        }
        .into_any()
    };
    let failed = RwSignal::new(false);
    let restore = move |_| {
        let before = draft.clone();
        match app.session.exchange(|draft| *draft = before) {
            Ok(()) => {
                app.announce(restored.clone());
                clock::after(0, || {
                    page::focus("main h1");
                });
            }
            Err(_) => failed.set(true),
        }
    };
    view! {
        <h3>{when}</h3>
        {what}
        <button type="button" class="link-button" disabled=app.session.is_locked() on:click=restore>
            {label}
        </button>
        <p class="error" role="alert">
            {move || failed.get().then(|| lang.say(words::RESTORE_REFUSED).to_owned())}
        </p>
    }
}
