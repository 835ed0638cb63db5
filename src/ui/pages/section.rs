//! One section of the form.

use crate::browser::clock;
use crate::domain::draft::DraftId;
use crate::domain::journey;
use crate::domain::problem::Problem;
use crate::domain::round::{Round, Section};
use crate::domain::validate;
use crate::i18n::{Lang, form as words};
use crate::ui::components::address::with_geo;
use crate::ui::components::error_summary::{self, error_summary};
use crate::ui::components::field::field;
use crate::ui::components::saving::saving;
use crate::ui::components::sheet::{self, Sheet, lay_out_rows};
use crate::ui::route::{At, Route};
use crate::ui::state::App;
use leptos::prelude::*;

/// The page.
pub fn page(app: App, lang: Lang, at: At) -> AnyView {
    let Some(round) = app.desk.round() else { return not_asked(lang, at.draft) };
    lay_out_rows(app, &at.section);
    let sheet = Sheet::new(app, lang, at.section.clone());
    let section = section_of(&round, &at.section);
    let Some(section) = section.filter(|_| sheet.layout.with_untracked(|layout| layout.place.is_some())) else {
        return not_asked(lang, at.draft);
    };
    remember(app, &at.section);
    // A group that comes up while the page is open begins with its least rows too.
    let id = at.section.clone();
    Effect::new(move |_| {
        sheet.layout.track();
        lay_out_rows(app, &id);
    });
    let progress = move || {
        let (n, m) = sheet.layout.with(|layout| layout.place).unwrap_or_default();
        lang.fill(words::PROGRESS, &[("n", &n.to_string()), ("m", &m.to_string())])
    };
    let go_on = {
        let at = at.clone();
        move |event: leptos::ev::SubmitEvent| {
            event.prevent_default();
            go_on(sheet, &at);
        }
    };
    let intro = section.intro.as_ref().map(|intro| view! { <p class="lead">{lang.of(intro).to_owned()}</p> });
    let save = if at.to_review { words::CONTINUE_TO_REVIEW } else { words::CONTINUE };
    view! {
        <div class="section-head">
            <h1 tabindex="-1">{lang.of(&section.title).to_owned()}</h1>
            <p class="progress">{progress}</p>
        </div>
        {saving(app, lang, at.draft.clone())}
        {error_summary(sheet, at.clone())}
        <form class="section" novalidate on:submit=go_on>
            {intro}
            <fieldset class="bare" disabled=app.desk.is_locked()>
                {sheet::list(sheet, String::new(), field)}
            </fieldset>
            <div class="cluster actions">
                <button type="submit" class="button">{lang.say(save)}</button>
                {skip(sheet, at.clone())}
            </div>
        </form>
        {elsewhere(sheet, at)}
    }
    .into_any()
}

fn section_of<'r>(round: &'r Round, id: &str) -> Option<&'r Section> {
    round.form.sections.iter().find(|section| section.id == id)
}

/// Notes where the draft was left, if it is somewhere else than before.
fn remember(app: App, section: &str) {
    if app.desk.peek(|_, draft| draft.place.as_deref() != Some(section)) == Some(true) {
        app.desk.edit(|draft| draft.place = Some(section.to_owned()));
    }
}

/// Goes on if nothing is wrong; a warning is shown once and then let pass.
fn go_on(sheet: Sheet, at: &At) {
    let problems = problems(sheet);
    let warned = sheet.found.with_untracked(|found| !found.is_empty() && found.iter().all(|one| one.warning));
    let only_warnings = problems.iter().all(|problem| problem.kind.is_warning());
    if problems.is_empty() || (only_warnings && warned) {
        sheet.app.go(&next(sheet, at));
        return;
    }
    sheet.show(&problems);
    clock::after(0, error_summary::focus);
}

fn problems(sheet: Sheet) -> Vec<Problem> {
    let section = sheet.section();
    let found = sheet.app.desk.peek(|round, draft| {
        let mut problems = Vec::new();
        let steps = journey::journey(round, &draft.answers);
        for step in steps.iter().filter(|step| step.section.id == section) {
            validate::step_problems(step, &draft.answers, &mut problems);
            with_geo(|geo| validate::address_warnings(step, &draft.answers, geo, &mut problems));
        }
        problems
    });
    found.unwrap_or_default()
}

/// Where Continue leads: back to the answers if one came from there, else to the next section, else to the answers.
fn next(sheet: Sheet, at: &At) -> Route {
    let after = sheet.layout.with(|layout| layout.after.clone()).filter(|_| !at.to_review);
    match after {
        Some(section) => to(at, section),
        None => Route::Review(at.draft.clone()),
    }
}

fn to(at: &At, section: String) -> Route {
    Route::Section(At { draft: at.draft.clone(), section, field: None, to_review: false })
}

/// The way on for one who cannot or will not mend this now.
fn skip(sheet: Sheet, at: At) -> AnyView {
    let label = move || {
        let found = sheet.found.with(|found| !found.is_empty());
        sheet.lang.say(if found { words::GO_ON_ANYWAY } else { words::SKIP })
    };
    view! { <a class="link-button skip-section" href=move || next(sheet, &at).to_hash()>{label}</a> }.into_any()
}

/// Section before, task list, answers.
fn elsewhere(sheet: Sheet, at: At) -> AnyView {
    let lang = sheet.lang;
    let draft = at.draft.clone();
    let back = move || {
        let before = sheet.layout.with(|layout| layout.before.clone())?;
        let round = sheet.app.desk.round()?;
        let title = lang.of(&section_of(&round, &before)?.title).to_owned();
        let label = lang.fill(words::BACK_TO, &[("title", &title)]);
        Some(view! { <li><a href=to(&at, before).to_hash()>{label}</a></li> })
    };
    view! {
        <nav class="elsewhere" aria-label=lang.say(words::OTHER_PLACES)>
            <ul class="links">
                {back}
                <li><a href=Route::Tasks(draft.clone()).to_hash()>{lang.say(words::TASKS)}</a></li>
                <li><a href=Route::Review(draft).to_hash()>{lang.say(words::REVIEW)}</a></li>
            </ul>
        </nav>
    }
    .into_any()
}

/// A section that is not there, or not for these answers.
fn not_asked(lang: Lang, draft: DraftId) -> AnyView {
    view! {
        <h1 tabindex="-1">{lang.say(words::NOT_ASKED)}</h1>
        <p>{lang.say(words::NOT_ASKED_TEXT)}</p>
        <p><a class="button" href=Route::Tasks(draft).to_hash()>{lang.say(words::TASKS)}</a></p>
    }
    .into_any()
}
