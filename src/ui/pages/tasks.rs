//! The task list of a draft.

use crate::domain::journey::{self, Progress};
use crate::domain::office::{self, Route as Way};
use crate::i18n::{Lang, Msg, form as words, keep, shell};
use crate::ui::components::saving::saving;
use crate::ui::route::{At, Route};
use crate::ui::state::App;
use leptos::prelude::*;

/// The page.
pub fn page(app: App, lang: Lang) -> AnyView {
    app.desk.peek(|round, draft| {
        let name = draft.name(round).unwrap_or_else(|| lang.say(words::UNNAMED).to_owned());
        let steps = journey::journey(round, &draft.answers);
        let task = |step: &journey::Step<'_>| {
            let progress = journey::progress(step, &draft.answers);
            let section = step.section.id.clone();
            let route = Route::Section(At { draft: draft.id.clone(), section, field: None, to_review: false });
            let (said, class) = status(progress);
            let view = view! {
                <li>
                    <a href=route.to_hash()>{lang.of(&step.section.title).to_owned()}</a>
                    <span class=class>{lang.say(said)}</span>
                </li>
            };
            (view, progress == Progress::Done)
        };
        let (tasks, done): (Vec<_>, Vec<bool>) = steps.iter().map(task).unzip();
        let done = done.into_iter().filter(|done| *done).count().to_string();
        let done = lang.fill(words::DONE_OF, &[("n", &done), ("m", &steps.len().to_string())]);
        let destination = office::of_draft(round, draft);
        let office = match (destination.office, &destination.route) {
            (Some(office), _) => lang.fill(words::OFFICE_TO, &[("office", lang.of(&office.name))]),
            (None, Some(Way::Ask(..))) => lang.say(words::OFFICE_ASK).to_owned(),
            (None, _) => lang.say(words::OFFICE_UNKNOWN).to_owned(),
        };
        let link = |route: Route, label: Msg, text: Msg| {
            view! { <li><a href=route.to_hash()>{lang.say(label)}</a> <span class="hint">{lang.say(text)}</span></li> }
        };
        let id = || draft.id.clone();
        let moved = app.has_newer_round(draft).then(|| {
            view! {
                <div class="notice">
                    <p><strong>{lang.say(keep::NEW_QUESTIONS)}</strong> " " {lang.say(keep::NEW_QUESTIONS_TEXT)}</p>
                    <p><a class="next" href=Route::Questions(id()).to_hash()>{lang.say(keep::NEW_QUESTIONS_SEE)}</a></p>
                </div>
            }
        });
        view! {
            <div class="section-head">
                <h1 tabindex="-1">{lang.say(words::TASKS)}</h1>
                <p class="lead">{name}</p>
                <p class="progress">{done}</p>
            </div>
            {saving(app, lang, id())}
            <ol class="tasks">{tasks}</ol>
            <h2>{lang.say(words::THEN)}</h2>
            <ul class="tasks">
                {link(Route::Review(id()), words::REVIEW, words::REVIEW_TEXT)}
                {link(Route::Submit(id()), words::SUBMIT, words::SUBMIT_TEXT)}
                {link(Route::Keep(id()), keep::KEEP, keep::KEEP_TEXT)}
            </ul>
            <p>{office}</p>
            {moved}
            <h2>{lang.say(words::PRINTING)}</h2>
            <ul class="links">
                <li><a href=Route::Paper(id()).to_hash()>{lang.say(words::PRINT_HALF)}</a></li>
                <li><a href=Route::Blank.to_hash()>{lang.say(words::PRINT_BLANK)}</a></li>
            </ul>
            <p><a class="link-button" href=Route::Drafts.to_hash()>{lang.say(shell::DRAFTS)}</a></p>
        }
        .into_any()
    })
    .unwrap_or_else(|| ().into_any())
}

const fn status(progress: Progress) -> (Msg, &'static str) {
    match progress {
        Progress::NotStarted => (words::NOT_STARTED, "tag"),
        Progress::Started => (words::STARTED, "tag warn"),
        Progress::Done => (words::DONE, "tag ok"),
    }
}
