//! `#/apply/<draft>/keep/questions`: the questions a draft was begun with beside the newest, and the move to those.

use crate::browser::{clock, page};
use crate::domain::round::Text;
use crate::file::{self, Change, QuestionChange};
use crate::i18n::{Lang, backups as shown, device as words};
use crate::store::digest;
use crate::ui::components::differences::AnswerText;
use crate::ui::route::Route;
use crate::ui::state::App;
use leptos::prelude::*;

/// The page of the open draft.
#[component]
pub fn QuestionsPage(
    /// Language of the screen.
    lang: Lang,
) -> impl IntoView {
    let app = App::get();
    app.session.flush();
    let newest = app.round();
    app.session.peek(|round, draft| {
        let changes = file::questions(round, &newest, &draft.answers);
        let moved = draft.form == digest(&app.rounds().text);
        let said = match changes.is_empty() {
            _ if moved => words::HAS_NEWEST,
            true => words::SAME_QUESTIONS,
            false => words::MOVE_TEXT,
        };
        let changes = changes.into_iter().map(|change| view! { <ChangedQuestion lang change /> }.into_any());
        let back = Route::Tasks(draft.id.clone()).to_hash();
        view! {
            <h1 tabindex="-1">{lang.say(shown::NEW_QUESTIONS)}</h1>
            <p>{lang.say(said)}</p>
            <ul class="differences">{changes.collect_view()}</ul>
            {(!moved).then(|| view! { <MoveDraft lang /> }.into_any())}
            <p>
                <a class="next" href=back>
                    {lang.say(words::BACK_TO_FORM)}
                </a>
            </p>
        }
        .into_any()
    })
}

/// The button that moves the draft. The state before stays among the earlier copies.
#[component]
fn MoveDraft(lang: Lang) -> impl IntoView {
    let app = App::get();
    let failed = RwSignal::new(false);
    let go = move |_| {
        let newest = app.round();
        let text = digest(&app.rounds().text);
        let answers = app.session.peek(|round, draft| file::moved(round, &newest, &draft.answers));
        let Some(answers) = answers else { return };
        let done = app.session.exchange(|draft| {
            draft.answers = answers;
            draft.form = text;
        });
        match done {
            Ok(()) => app.announce(lang.say(words::MOVED)),
            Err(_) => failed.set(true),
        }
        clock::after(0, || {
            page::focus("main h1");
        });
    };
    let locked = app.session.is_locked();
    view! {
        <p>
            <button type="button" class="button" disabled=locked on:click=go>
                {lang.say(words::MOVE)}
            </button>
        </p>
        <p class="hint">{lang.say(words::MOVE_HINT)}</p>
        <p class="error" role="alert">
            {move || failed.get().then(|| lang.say(words::RESTORE_REFUSED).to_owned())}
        </p>
    }
}

/// A question that is new, gone, or not what it was.
#[component]
fn ChangedQuestion(lang: Lang, change: QuestionChange) -> impl IntoView {
    let QuestionChange { section, label, change, .. } = change;
    let list = |texts: &[Text]| texts.iter().map(|text| lang.of(text).to_owned()).collect::<Vec<_>>().join(", ");
    let (said, detail) = match &change {
        Change::Added => (words::ADDED, ().into_any()),
        Change::Removed { answers } => {
            let had = answers
                .iter()
                .map(|answer| {
                    view! {
                        <div>
                            <AnswerText lang answer=answer.clone() />
                        </div>
                    }
                    .into_any()
                })
                .collect_view();
            (
                words::REMOVED,
                view! {
                    <p>{lang.say(words::ANSWER_STAYS)}</p>
                    {had}
                }
                .into_any(),
            )
        }
        Change::Moved { from } => (
            words::MOVED_FROM,
            view! { <p>{lang.of(from).to_owned()} " → " {lang.of(&section).to_owned()}</p> }.into_any(),
        ),
        Change::Reworded { before } => (
            words::REWORDED,
            view! {
                <p>
                    <del>{lang.of(before).to_owned()}</del>
                </p>
            }
            .into_any(),
        ),
        Change::Kind { answers } => {
            let had = answers
                .iter()
                .map(|answer| {
                    view! {
                        <div>
                            <AnswerText lang answer=answer.clone() />
                        </div>
                    }
                    .into_any()
                })
                .collect_view();
            (words::OTHER_KIND, had.into_any())
        }
        Change::Options { added, removed, reworded, lost } => {
            let reworded: Vec<String> =
                reworded.iter().map(|(before, after)| format!("{} → {}", lang.of(before), lang.of(after))).collect();
            let lines = [
                (words::OPTIONS_ADDED, list(added)),
                (words::OPTIONS_REMOVED, list(removed)),
                (words::OPTIONS_REWORDED, reworded.join(", ")),
                (words::OPTIONS_LOST, list(lost)),
            ];
            let lines = lines.into_iter().filter(|(_, text)| !text.is_empty());
            (
                words::OPTIONS,
                lines
                    .map(|(term, text)| view! { <p>{lang.say(term)} ": " {text}</p> }.into_any())
                    .collect_view()
                    .into_any(),
            )
        }
    };
    view! {
        <li>
            <p>
                <strong>{lang.of(&label).to_owned()}</strong>
                " "
                <span class="tag">{lang.say(said)}</span>
            </p>
            {detail}
        </li>
    }
}
