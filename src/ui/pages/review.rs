//! Check answers: everything that was asked and answered, each with a way to change it and come straight back.

use crate::domain::draft::DraftId;
use crate::domain::journey;
use crate::domain::problem::Problem;
use crate::domain::round::Text;
use crate::domain::summary::{self, AnswerSpace, Entry, Line, Part, Shown};
use crate::domain::validate;
use crate::i18n::{Lang, Msg, form as words, format, problems};
use crate::ui::components::saving::SaveStatus;
use crate::ui::route::{Route, SectionLocation};
use crate::ui::state::App;
use leptos::prelude::*;

/// What the parts of the page share. Copied freely.
#[derive(Clone, Copy)]
struct Review {
    lang: Lang,
    draft: StoredValue<DraftId>,
    /// Section and problem.
    problems: StoredValue<Vec<(String, Problem)>>,
}

/// The page.
#[component]
pub fn ReviewPage(
    /// Language of the screen.
    lang: Lang,
) -> impl IntoView {
    App::get().session.peek(|round, draft| {
        let mut problems = Vec::new();
        for step in journey::journey(round, &draft.answers) {
            let mut found = Vec::new();
            validate::step_problems(&step, &draft.answers, &mut found);
            problems.extend(found.into_iter().map(|problem| (step.section.id.clone(), problem)));
        }
        let (id, problems) = (StoredValue::new(draft.id.clone()), StoredValue::new(problems));
        let review = Review { lang, draft: id, problems };
        let parts = summary::summary(round, &draft.answers);
        view! {
            <div class="section-head">
                <h1 tabindex="-1">{lang.say(words::REVIEW)}</h1>
                <p class="lead">{draft.name(round).unwrap_or_else(|| lang.say(words::UNNAMED).to_owned())}</p>
            </div>
            <SaveStatus lang draft=draft.id.clone() />
            <StillMissing review />
            {parts.into_iter().map(|part| view! { <AnswersOf review part /> }.into_any()).collect_view()}
            <p class="cluster actions">
                <a class="button" href=Route::Submit(draft.id.clone()).to_hash()>
                    {lang.say(words::TO_SUBMIT)}
                </a>
                <a class="link-button" href=Route::Tasks(draft.id.clone()).to_hash()>
                    {lang.say(words::TASKS)}
                </a>
            </p>
        }
        .into_any()
    })
}

impl Review {
    fn problem<T>(self, path: &str, look: impl FnOnce(&Problem) -> T) -> Option<T> {
        self.problems.with_value(|problems| {
            problems.iter().map(|(_, problem)| problem).find(|problem| problem.field == path).map(look)
        })
    }

    /// To a control, and straight back here on Continue.
    fn change(self, section: &str, path: &str) -> String {
        let (draft, section) = (self.draft.get_value(), section.to_owned());
        Route::Section(SectionLocation { draft, section, field: Some(path.to_owned()), to_review: true }).to_hash()
    }
}

/// What is missing or wrong: told, never in the way. A question counts once, however many boxes it has.
#[component]
fn StillMissing(review: Review) -> impl IntoView {
    let lang = review.lang;
    let mut each = review.problems.get_value();
    // The problems of a question stand one behind the other.
    each.dedup_by(|(_, next), (_, before)| next.field == before.field);
    if each.is_empty() {
        return view! { <p class="notice ok">{lang.say(words::ALL_THERE)}</p> }.into_any();
    }
    let told = lang.fill(words::STILL_MISSING, &[("n", &each.len().to_string())]);
    let item = |(section, problem): &(String, Problem)| {
        let hash = review.change(section, &problem.path);
        view! {
            <li>
                <a href=hash>{problems::words(lang, problem)}</a>
            </li>
        }
        .into_any()
    };
    view! {
        <div class="notice warn">
            <p>{told}</p>
            <details>
                <summary>{lang.say(words::WHICH)}</summary>
                <ul class="links">{each.iter().map(item).collect_view()}</ul>
            </details>
        </div>
    }
    .into_any()
}

/// The answers of a section.
#[component]
fn AnswersOf(review: Review, part: Part) -> impl IntoView {
    let Part { id, title, lines } = part;
    let section = StoredValue::new(id);
    // Answers between two groups stand in one list.
    let mut views = Vec::new();
    let mut answers = Vec::new();
    let close = |answers: &mut Vec<AnyView>, views: &mut Vec<AnyView>| {
        let answers = std::mem::take(answers);
        if !answers.is_empty() {
            views.push(view! { <dl class="summary-list">{answers}</dl> }.into_any());
        }
    };
    for line in lines {
        match line {
            Line::Answer(entry) => answers.push(view! { <Answer review section entry /> }.into_any()),
            Line::Group { path, label, item, rows } => {
                close(&mut answers, &mut views);
                views.push(view! { <Group review section path label item rows /> }.into_any());
            }
        }
    }
    close(&mut answers, &mut views);
    view! {
        <section class="answers">
            <h2>{review.lang.of(&title).to_owned()}</h2>
            {views}
        </section>
    }
}

/// The rows of a repeating group.
#[component]
fn Group(
    review: Review,
    section: StoredValue<String>,
    path: String,
    label: Text,
    item: Text,
    rows: Vec<Vec<Entry>>,
) -> impl IntoView {
    let lang = review.lang;
    let item = lang.of(&item).to_owned();
    let none = rows.is_empty().then(|| view! { <p>{lang.say(words::NO_ROWS)}</p> }.into_any());
    let add = lang.fill(words::ADD_ROW, &[("item", &item)]);
    let row = |(index, entries): (usize, Vec<Entry>)| {
        let title = lang.fill(words::ROW, &[("item", &item), ("n", &(index + 1).to_string())]);
        let entry = |entry| view! { <Answer review section entry row=title.clone() /> }.into_any();
        let entries = entries.into_iter().map(entry).collect_view();
        view! {
            <h4>{title}</h4>
            <dl class="summary-list">{entries}</dl>
        }
        .into_any()
    };
    let rows = rows.into_iter().enumerate().map(row).collect_view();
    let change = section.with_value(|section| review.change(section, &path));
    view! {
        <h3>{lang.of(&label).to_owned()}</h3>
        <WhatIsWrong review path />
        {none}
        {rows}
        <p>
            <a class="link-button" href=change>
                {add}
            </a>
        </p>
    }
}

/// A question with its answer, and the way to change it.
#[component]
fn Answer(
    review: Review,
    section: StoredValue<String>,
    entry: Entry,
    /// The row that it stands in.
    #[prop(optional)]
    row: Option<String>,
) -> impl IntoView {
    let lang = review.lang;
    let missing = review.problem(&entry.path, |problem| problem.kind.is_missing()).unwrap_or_default();
    let nothing = entry.value == Shown::Nothing || matches!(entry.value, Shown::Declared { agreed: false, .. });
    let value = if nothing {
        let (said, class) = if entry.required { (words::MISSING, "missing") } else { (words::LEFT_OUT, "muted") };
        view! { <p class=class>{lang.say(said)}</p> }.into_any()
    } else {
        let lines = format::shown_lines(lang, &entry.value).into_iter();
        lines.map(|line| view! { <p>{line}</p> }.into_any()).collect_view().into_any()
    };
    // What is missing is said already.
    let wrong = (!nothing || !missing).then(|| view! { <WhatIsWrong review path=entry.path.clone() /> }.into_any());
    let change = section.with_value(|section| review.change(section, &first_control(&entry)));
    let label = lang.of(&entry.label).to_owned();
    let row = row.map(|row| format!("{row} "));
    let action: Msg = if nothing { words::ANSWER } else { words::CHANGE };
    view! {
        <div>
            <dt>{label.clone()}</dt>
            <dd>{value}{wrong}</dd>
            <dd class="actions">
                <a href=change>{lang.say(action)}<span class="visually-hidden">": "{row}{label}</span></a>
            </dd>
        </div>
    }
}

/// What is wrong with a question, if anything is.
#[component]
fn WhatIsWrong(review: Review, path: String) -> impl IntoView {
    let text = review.problem(&path, |problem| problems::words(review.lang, problem));
    text.map(|text| view! { <p class="error">{text}</p> }.into_any())
}

/// The first box of a question.
fn first_control(entry: &Entry) -> String {
    let part = match entry.room {
        AnswerSpace::Date => ".day",
        AnswerSpace::Address => ".line",
        _ => "",
    };
    format!("{}{part}", entry.path)
}
