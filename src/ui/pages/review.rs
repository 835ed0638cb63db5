//! Check answers: everything that was asked and answered, each with a way to change it and come straight back.

use crate::domain::draft::DraftId;
use crate::domain::journey;
use crate::domain::problem::Problem;
use crate::domain::round::Text;
use crate::domain::summary::{self, Entry, Line, Part, Room, Shown};
use crate::domain::validate;
use crate::i18n::{Lang, Msg, form as words, format, problems};
use crate::ui::components::saving::saving;
use crate::ui::route::{At, Route};
use crate::ui::state::App;
use leptos::prelude::*;

/// What the page is drawn from.
struct Review<'a> {
    lang: Lang,
    draft: &'a DraftId,
    /// Section and problem.
    problems: Vec<(String, Problem)>,
}

/// The page.
pub fn page(app: App, lang: Lang) -> AnyView {
    app.desk
        .peek(|round, draft| {
            let mut problems = Vec::new();
            for step in journey::journey(round, &draft.answers) {
                let mut found = Vec::new();
                validate::step_problems(&step, &draft.answers, &mut found);
                problems.extend(found.into_iter().map(|problem| (step.section.id.clone(), problem)));
            }
            let review = Review { lang, draft: &draft.id, problems };
            let parts = summary::summary(round, &draft.answers);
            view! {
                <div class="section-head">
                    <h1 tabindex="-1">{lang.say(words::REVIEW)}</h1>
                    <p class="lead">{draft.name(round).unwrap_or_else(|| lang.say(words::UNNAMED).to_owned())}</p>
                </div>
                {saving(app, lang, draft.id.clone())}
                {review.missing()}
                {parts.iter().map(|part| review.part(part)).collect_view()}
                <p class="cluster actions">
                    <a class="button" href=Route::Submit(draft.id.clone()).to_hash()>{lang.say(words::TO_SUBMIT)}</a>
                    <a class="link-button" href=Route::Tasks(draft.id.clone()).to_hash()>{lang.say(words::TASKS)}</a>
                </p>
            }
            .into_any()
        })
        .unwrap_or_else(|| ().into_any())
}

impl Review<'_> {
    /// What is missing or wrong: told, never in the way. A question counts once, however many boxes it has.
    fn missing(&self) -> AnyView {
        let lang = self.lang;
        let mut each: Vec<&(String, Problem)> = self.problems.iter().collect();
        // The problems of a question stand one behind the other.
        each.dedup_by_key(|(_, problem)| &problem.field);
        if each.is_empty() {
            return view! { <p class="notice ok">{lang.say(words::ALL_THERE)}</p> }.into_any();
        }
        let told = lang.fill(words::STILL_MISSING, &[("n", &each.len().to_string())]);
        let item = |(section, problem): &&(String, Problem)| {
            let hash = self.change(section, &problem.path);
            view! { <li><a href=hash>{problems::words(lang, problem)}</a></li> }
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

    fn part(&self, part: &Part) -> AnyView {
        // Answers between two groups stand in one list.
        let mut views = Vec::new();
        let mut answers = Vec::new();
        let close = |answers: &mut Vec<AnyView>, views: &mut Vec<AnyView>| {
            let answers = std::mem::take(answers);
            if !answers.is_empty() {
                views.push(view! { <dl class="summary-list">{answers}</dl> }.into_any());
            }
        };
        for line in &part.lines {
            match line {
                Line::Answer(entry) => answers.push(self.entry(&part.id, None, entry)),
                Line::Group { path, label, item, rows } => {
                    close(&mut answers, &mut views);
                    views.push(self.group(&part.id, path, label, item, rows));
                }
            }
        }
        close(&mut answers, &mut views);
        view! { <section class="answers"><h2>{self.lang.of(&part.title).to_owned()}</h2>{views}</section> }.into_any()
    }

    fn group(&self, section: &str, path: &str, label: &Text, item: &Text, rows: &[Vec<Entry>]) -> AnyView {
        let lang = self.lang;
        let item = lang.of(item);
        let row = |(index, entries): (usize, &Vec<Entry>)| {
            let title = lang.fill(words::ROW, &[("item", item), ("n", &(index + 1).to_string())]);
            let entries = entries.iter().map(|entry| self.entry(section, Some(&title), entry)).collect_view();
            view! { <h4>{title.clone()}</h4> <dl class="summary-list">{entries}</dl> }
        };
        let none = rows.is_empty().then(|| view! { <p>{lang.say(words::NO_ROWS)}</p> });
        let add = lang.fill(words::ADD_ROW, &[("item", item)]);
        view! {
            <h3>{lang.of(label).to_owned()}</h3>
            {self.wrong(path)}
            {none}
            {rows.iter().enumerate().map(row).collect_view()}
            <p><a class="link-button" href=self.change(section, path)>{add}</a></p>
        }
        .into_any()
    }

    fn entry(&self, section: &str, row: Option<&str>, entry: &Entry) -> AnyView {
        let lang = self.lang;
        let missing = self.problem(&entry.path).is_some_and(|problem| problem.kind.is_missing());
        let nothing = entry.value == Shown::Nothing || matches!(entry.value, Shown::Declared { agreed: false, .. });
        let value = if nothing {
            let said = if entry.required { words::MISSING } else { words::LEFT_OUT };
            view! { <p class=if entry.required { "missing" } else { "muted" }>{lang.say(said)}</p> }.into_any()
        } else {
            let lines = format::shown_lines(lang, &entry.value).into_iter();
            lines.map(|line| view! { <p>{line}</p> }).collect_view().into_any()
        };
        // What is missing is said already.
        let wrong = (!nothing || !missing).then(|| self.wrong(&entry.path));
        let label = lang.of(&entry.label).to_owned();
        let row = row.map(|row| format!("{row} "));
        let action: Msg = if nothing { words::ANSWER } else { words::CHANGE };
        view! {
            <div>
                <dt>{label.clone()}</dt>
                <dd>{value}{wrong}</dd>
                <dd class="actions">
                    <a href=self.change(section, &first_control(entry))>
                        {lang.say(action)}<span class="visually-hidden">": "{row}{label}</span>
                    </a>
                </dd>
            </div>
        }
        .into_any()
    }

    fn problem(&self, path: &str) -> Option<&Problem> {
        self.problems.iter().map(|(_, problem)| problem).find(|problem| problem.field == path)
    }

    fn wrong(&self, path: &str) -> AnyView {
        let problem = self.problem(path).map(|problem| problems::words(self.lang, problem));
        problem.map(|text| view! { <p class="error">{text}</p> }).into_view().into_any()
    }

    /// To a control, and straight back here on Continue.
    fn change(&self, section: &str, path: &str) -> String {
        let (draft, section) = (self.draft.clone(), section.to_owned());
        Route::Section(At { draft, section, field: Some(path.to_owned()), to_review: true }).to_hash()
    }
}

/// The first box of a question.
fn first_control(entry: &Entry) -> String {
    let part = match entry.room {
        Room::Date => ".day",
        Room::Address => ".line",
        _ => "",
    };
    format!("{}{part}", entry.path)
}
