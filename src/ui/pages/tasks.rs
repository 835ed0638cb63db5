//! The task list of a draft.

use crate::domain::journey::{self, Progress};
use crate::domain::office::{self, Assignment};
use crate::i18n::{Lang, Msg, backups, form as words, shell};
use crate::ui::components::saving::SaveStatus;
use crate::ui::route::{Route, SectionLocation};
use crate::ui::state::App;
use leptos::prelude::*;

/// The page.
#[component]
pub fn TasksPage(
    /// Language of the screen.
    lang: Lang,
) -> impl IntoView {
    let app = App::get();
    app.session.peek(|round, draft| {
        let id = || draft.id.clone();
        let name = draft.name(round).unwrap_or_else(|| lang.say(words::UNNAMED).to_owned());
        let steps = journey::journey(round, &draft.answers);
        let progress: Vec<_> = steps.iter().map(|step| journey::progress(step, &draft.answers)).collect();
        let done = progress.iter().filter(|progress| **progress == Progress::Done).count();
        let done = lang.fill(words::DONE_OF, &[("n", &done.to_string()), ("m", &steps.len().to_string())]);
        let tasks = steps.iter().zip(progress).map(|(step, progress)| {
            let section = step.section.id.clone();
            let to = Route::Section(SectionLocation { draft: id(), section, field: None, to_review: false });
            view! { <Task lang to title=lang.of(&step.section.title).to_owned() progress /> }.into_any()
        });
        let destination = office::of_draft(round, draft);
        let office = match (destination.office, &destination.route) {
            (Some(office), _) => lang.fill(words::OFFICE_TO, &[("office", lang.of(&office.name))]),
            (None, Some(Assignment::Ask(..))) => lang.say(words::OFFICE_ASK).to_owned(),
            (None, _) => lang.say(words::OFFICE_UNKNOWN).to_owned(),
        };
        let moved = app.has_newer_round(draft).then(|| {
            view! {
                <div class="notice">
                    <p>
                        <strong>{lang.say(backups::NEW_QUESTIONS)}</strong>
                        " "
                        {lang.say(backups::NEW_QUESTIONS_TEXT)}
                    </p>
                    <p>
                        <a class="next" href=Route::Questions(id()).to_hash()>
                            {lang.say(backups::NEW_QUESTIONS_SEE)}
                        </a>
                    </p>
                </div>
            }
            .into_any()
        });
        view! {
            <div class="section-head">
                <h1 tabindex="-1">{lang.say(words::TASKS)}</h1>
                <p class="lead">{name}</p>
                <p class="progress">{done}</p>
            </div>
            <SaveStatus lang draft=id() />
            <ol class="tasks">{tasks.collect_view()}</ol>
            <h2>{lang.say(words::THEN)}</h2>
            <ul class="tasks">
                <NextStep lang to=Route::Review(id()) label=words::REVIEW hint=words::REVIEW_TEXT />
                <NextStep lang to=Route::Submit(id()) label=words::SUBMIT hint=words::SUBMIT_TEXT />
                <NextStep lang to=Route::Keep(id()) label=backups::KEEP hint=backups::KEEP_TEXT />
            </ul>
            <p>{office}</p>
            {moved}
            <h2>{lang.say(words::PRINTING)}</h2>
            <ul class="links">
                <li>
                    <a href=Route::Paper(id()).to_hash()>{lang.say(words::PRINT_HALF)}</a>
                </li>
                <li>
                    <a href=Route::Blank.to_hash()>{lang.say(words::PRINT_BLANK)}</a>
                </li>
            </ul>
            <p>
                <a class="link-button" href=Route::Drafts.to_hash()>
                    {lang.say(shell::DRAFTS)}
                </a>
            </p>
        }
        .into_any()
    })
}

/// A section, and how far it is.
#[component]
fn Task(lang: Lang, to: Route, title: String, progress: Progress) -> impl IntoView {
    let (said, class) = match progress {
        Progress::NotStarted => (words::NOT_STARTED, "tag"),
        Progress::Started => (words::STARTED, "tag warn"),
        Progress::Done => (words::DONE, "tag ok"),
    };
    view! {
        <li>
            <a href=to.to_hash()>{title}</a>
            <span class=class>{lang.say(said)}</span>
        </li>
    }
}

/// What comes after the sections.
#[component]
fn NextStep(lang: Lang, to: Route, label: Msg, hint: Msg) -> impl IntoView {
    view! {
        <li>
            <a href=to.to_hash()>{lang.say(label)}</a>
            <span class="hint">{lang.say(hint)}</span>
        </li>
    }
}
