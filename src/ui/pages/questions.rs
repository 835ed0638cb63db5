//! `#/apply/<draft>/keep/questions`: the questions a draft was begun with beside the newest, and the move to those.

use crate::browser::{clock, page};
use crate::domain::round::Text;
use crate::file::{self, Change, QuestionChange};
use crate::i18n::{Lang, held as words, keep as shown};
use crate::store::digest;
use crate::ui::components::differences::value;
use crate::ui::route::Route;
use crate::ui::state::App;
use leptos::prelude::*;

/// The page of the open draft.
pub fn page(app: App, lang: Lang) -> AnyView {
    app.desk.flush();
    let Some(id) = app.desk.peek(|_, draft| draft.id.clone()) else { return ().into_any() };
    let newest = app.round();
    let changes = app.desk.peek(|round, draft| file::questions(round, &newest, &draft.answers)).unwrap_or_default();
    let moved = app.desk.peek(|_, draft| draft.form == digest(&app.rounds().text)).unwrap_or_default();
    let back = view! { <p><a class="next" href=Route::Tasks(id).to_hash()>{lang.say(words::BACK_TO_FORM)}</a></p> };
    let (said, offer) = if moved {
        (words::HAS_NEWEST, None)
    } else if changes.is_empty() {
        (words::SAME_QUESTIONS, Some(offer(app, lang)))
    } else {
        (words::MOVE_TEXT, Some(offer(app, lang)))
    };
    view! {
        <h1 tabindex="-1">{lang.say(shown::NEW_QUESTIONS)}</h1>
        <p>{lang.say(said)}</p>
        <ul class="differences">{changes.iter().map(|one| change(lang, one)).collect_view()}</ul>
        {offer}
        {back}
    }
    .into_any()
}

/// The button that moves the draft. The state before stays among the earlier copies.
fn offer(app: App, lang: Lang) -> AnyView {
    let failed = RwSignal::new(false);
    let locked = app.desk.is_locked();
    let go = move |_| {
        let newest = app.round();
        let text = digest(&app.rounds().text);
        let answers = app.desk.peek(|round, draft| file::moved(round, &newest, &draft.answers));
        let Some(answers) = answers else { return };
        let done = app.desk.exchange(|draft| {
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
    view! {
        <p><button type="button" class="button" disabled=locked on:click=go>{lang.say(words::MOVE)}</button></p>
        <p class="hint">{lang.say(words::MOVE_HINT)}</p>
        <p class="error" role="alert">{move || failed.get().then(|| lang.say(words::RESTORE_REFUSED))}</p>
    }
    .into_any()
}

fn change(lang: Lang, one: &QuestionChange) -> AnyView {
    let list = |texts: &[Text]| texts.iter().map(|text| lang.of(text).to_owned()).collect::<Vec<_>>().join(", ");
    let (said, detail) = match &one.change {
        Change::Added => (words::ADDED, ().into_any()),
        Change::Removed { answers } => {
            let had = answers.iter().map(|answer| view! { <div>{value(lang, answer)}</div> }).collect_view();
            (words::REMOVED, view! { <p>{lang.say(words::ANSWER_STAYS)}</p> {had} }.into_any())
        }
        Change::Moved { from } => (
            words::MOVED_FROM,
            view! { <p>{lang.of(from).to_owned()} " → " {lang.of(&one.section).to_owned()}</p> }.into_any(),
        ),
        Change::Reworded { before } => {
            (words::REWORDED, view! { <p><del>{lang.of(before).to_owned()}</del></p> }.into_any())
        }
        Change::Kind { answers } => {
            let had = answers.iter().map(|answer| view! { <div>{value(lang, answer)}</div> }).collect_view();
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
                lines.map(|(term, text)| view! { <p>{lang.say(term)} ": " {text}</p> }).collect_view().into_any(),
            )
        }
    };
    view! {
        <li>
            <p><strong>{lang.of(&one.label).to_owned()}</strong> " " <span class="tag">{lang.say(said)}</span></p>
            {detail}
        </li>
    }
    .into_any()
}
