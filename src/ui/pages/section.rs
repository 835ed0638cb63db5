//! One section of the form.

use crate::browser::clock;
use crate::domain::draft::DraftId;
use crate::domain::journey;
use crate::domain::problem::Problem;
use crate::domain::round::{Round, Section};
use crate::domain::validate;
use crate::i18n::{Lang, form as words};
use crate::ui::components::address::with_geo;
use crate::ui::components::error_summary::{self, ErrorSummary};
use crate::ui::components::field::Questions;
use crate::ui::components::saving::SaveStatus;
use crate::ui::components::section_form::{Layout, SectionForm, lay_out_rows};
use crate::ui::route::{Route, SectionLocation};
use crate::ui::state::App;
use leptos::ev::SubmitEvent;
use leptos::prelude::*;

/// The page.
#[component]
pub fn SectionPage(
    /// Language of the screen.
    lang: Lang,
    /// The section, and where one came from.
    at: SectionLocation,
) -> impl IntoView {
    let app = App::get();
    let Some(round) = app.session.round() else { return view! { <NotAsked lang draft=at.draft /> }.into_any() };
    lay_out_rows(app, &at.section);
    let form = SectionForm::provide(lang, at.section.clone());
    let applies = form.layout.with_untracked(|layout| layout.place.is_some());
    let Some(section) = section_of(&round, &at.section).filter(|_| applies) else {
        return view! { <NotAsked lang draft=at.draft /> }.into_any();
    };
    remember(app, &at.section);
    // A group that comes up while the page is open begins with its least rows too.
    let id = at.section.clone();
    Effect::new(move |_| {
        form.layout.track();
        lay_out_rows(app, &id);
    });
    let progress = move || {
        let (n, m) = form.layout.with(|layout| layout.place).unwrap_or_default();
        lang.fill(words::PROGRESS, &[("n", &n.to_string()), ("m", &m.to_string())])
    };
    let submit = {
        let at = at.clone();
        move |event: SubmitEvent| {
            event.prevent_default();
            go_on(form, &at);
        }
    };
    let intro =
        section.intro.as_ref().map(|intro| view! { <p class="lead">{lang.of(intro).to_owned()}</p> }.into_any());
    let save = if at.to_review { words::CONTINUE_TO_REVIEW } else { words::CONTINUE };
    view! {
        <div class="section-head">
            <h1 tabindex="-1">{lang.of(&section.title).to_owned()}</h1>
            <p class="progress">{move || progress()}</p>
        </div>
        <SaveStatus lang draft=at.draft.clone() />
        <ErrorSummary at=at.clone() />
        <form class="section" novalidate on:submit=submit>
            {intro}
            <fieldset class="bare" disabled=app.session.is_locked()>
                <Questions />
            </fieldset>
            <div class="cluster actions">
                <button type="submit" class="button">
                    {lang.say(save)}
                </button>
                <SkipLink at=at.clone() />
            </div>
        </form>
        <OtherPlaces at />
    }
    .into_any()
}

fn section_of<'r>(round: &'r Round, id: &str) -> Option<&'r Section> {
    round.form.sections.iter().find(|section| section.id == id)
}

/// Notes where the draft was left, if it is somewhere else than before.
fn remember(app: App, section: &str) {
    if app.session.peek(|_, draft| draft.place.as_deref() != Some(section)) == Some(true) {
        app.session.edit(|draft| draft.place = Some(section.to_owned()));
    }
}

/// Goes on if nothing is wrong; a warning is shown once and then let pass.
fn go_on(form: SectionForm, at: &SectionLocation) {
    let problems = problems(form);
    let warned = form.found.with_untracked(|found| !found.is_empty() && found.iter().all(|one| one.warning));
    let only_warnings = problems.iter().all(|problem| problem.kind.is_warning());
    if problems.is_empty() || (only_warnings && warned) {
        form.app.go(&form.layout.with_untracked(|layout| next(layout, at)));
        return;
    }
    form.show(&problems);
    clock::after(0, error_summary::focus);
}

fn problems(form: SectionForm) -> Vec<Problem> {
    let section = form.section();
    let found = form.app.session.peek(|round, draft| {
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
fn next(layout: &Layout, at: &SectionLocation) -> Route {
    match layout.after.clone().filter(|_| !at.to_review) {
        Some(section) => to(at, section),
        None => Route::Review(at.draft.clone()),
    }
}

fn to(at: &SectionLocation, section: String) -> Route {
    Route::Section(SectionLocation { draft: at.draft.clone(), section, field: None, to_review: false })
}

/// The way on for one who cannot or will not mend this now.
#[component]
fn SkipLink(at: SectionLocation) -> impl IntoView {
    let form = SectionForm::get();
    let label = move || {
        let found = form.found.with(|found| !found.is_empty());
        form.lang.say(if found { words::GO_ON_ANYWAY } else { words::SKIP }).to_owned()
    };
    view! {
        <a class="link-button skip-section" href=move || form.layout.with(|layout| next(layout, &at)).to_hash()>
            {move || label()}
        </a>
    }
}

/// Section before, task list, answers.
#[component]
fn OtherPlaces(at: SectionLocation) -> impl IntoView {
    let SectionForm { app, lang, layout, .. } = SectionForm::get();
    let (tasks, review) = (Route::Tasks(at.draft.clone()), Route::Review(at.draft.clone()));
    let back = move || {
        let before = layout.with(|layout| layout.before.clone())?;
        let round = app.session.round()?;
        let title = lang.of(&section_of(&round, &before)?.title).to_owned();
        let label = lang.fill(words::BACK_TO, &[("title", &title)]);
        Some(
            view! {
                <li>
                    <a href=to(&at, before).to_hash()>{label}</a>
                </li>
            }
            .into_any(),
        )
    };
    view! {
        <nav class="elsewhere" aria-label=lang.say(words::OTHER_PLACES)>
            <ul class="links">
                {move || back()} <li>
                    <a href=tasks.to_hash()>{lang.say(words::TASKS)}</a>
                </li> <li>
                    <a href=review.to_hash()>{lang.say(words::REVIEW)}</a>
                </li>
            </ul>
        </nav>
    }
}

/// A section that is not there, or not for these answers.
#[component]
fn NotAsked(lang: Lang, draft: DraftId) -> impl IntoView {
    view! {
        <h1 tabindex="-1">{lang.say(words::NOT_ASKED)}</h1>
        <p>{lang.say(words::NOT_ASKED_TEXT)}</p>
        <p>
            <a class="button" href=Route::Tasks(draft).to_hash()>
                {lang.say(words::TASKS)}
            </a>
        </p>
    }
}
