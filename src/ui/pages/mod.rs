//! One file a screen, and what leads to each.

mod about;
mod blank;
mod check;
mod check_outline;
mod criteria;
mod drafts;
mod envelope;
mod erase;
mod home;
mod keep;
mod lasting;
mod missing;
mod offices;
mod open;
mod outcome;
mod paper;
mod poster;
mod programmes;
mod questions;
mod review;
mod section;
mod self_check;
mod sent;
mod sent_form;
mod share;
mod submit;
mod tasks;

use super::desk::OpenFault;
use super::route::{At, Program, Route};
use super::state::App;
use crate::domain::read::Faults;
use crate::i18n::{Lang, faults};
use crate::ui::dom::prelude::*;

/// What one program can draw. What only the other draws is not in its file.
#[derive(Clone, Copy)]
pub struct Pages {
    pub program: Program,
    /// The page of a route, made anew when the route or the language changes.
    pub show: fn(App, Route, Lang) -> View,
    /// The faults of a round in words, for the officer; nothing in the program of the form.
    pub explain: fn(Lang, &Faults) -> Vec<String>,
}

/// The pages of [`Program::Form`].
pub const FORM: Pages = Pages { program: Program::Form, show: show_form, explain: |_, _| Vec::new() };

/// The pages of [`Program::More`].
pub const MORE: Pages = Pages {
    program: Program::More,
    show: show_more,
    explain: |lang, found| found.iter().map(|fault| faults::line(lang, fault)).collect(),
};

fn show_form(app: App, route: Route, lang: Lang) -> View {
    if let Some(missing) = not_opened(app, &route, lang) {
        return missing;
    }
    match route {
        Route::Home => home::page(app, lang),
        Route::Apply => resume(app),
        Route::New => begin(app),
        Route::Tasks(_) => tasks::page(app, lang),
        Route::Section(at) => section::page(app, lang, at),
        Route::Review(_) => review::page(app, lang),
        _ => missing::route(lang),
    }
}

fn show_more(app: App, route: Route, lang: Lang) -> View {
    if let Some(missing) = not_opened(app, &route, lang) {
        return missing;
    }
    match route {
        Route::Submit(_) => submit::page(app, lang),
        Route::Paper(_) => paper::page(app, lang),
        Route::Blank => blank::page(app, lang),
        Route::Share => share::page(app, lang),
        Route::Poster => poster::page(app, lang),
        Route::About => about::page(app, lang),
        Route::Programmes => programmes::page(app, lang),
        Route::Check => check::page(app, lang),
        Route::Criteria => criteria::page(app, lang),
        Route::Offices => offices::page(app, lang),
        Route::Outcome => outcome::page(app, lang),
        Route::Drafts => drafts::page(app, lang),
        Route::Sent(_) => sent::page(app, lang),
        Route::Keep(_) => keep::page(app, lang),
        Route::Questions(_) => questions::page(app, lang),
        Route::Open => open::page(app, lang),
        Route::Erase => erase::page(app, lang),
        _ => missing::route(lang),
    }
}

/// Opens the draft of a route; the page that says why, if it does not open.
fn not_opened(app: App, route: &Route, lang: Lang) -> Option<View> {
    let fault = app.desk.open(route.draft()?).err()?;
    Some(missing::draft(lang, fault))
}

/// `#/apply`: the current draft where it was left, its task list if it was sent, or the first question of a new one.
fn resume(app: App) -> View {
    let Some(draft) = app.desk.newest() else { return begin(app) };
    let route = match draft.place.filter(|_| !draft.record.is_sent()) {
        Some(section) => Route::Section(At { draft: draft.id, section, field: None, to_review: false }),
        None => Route::Tasks(draft.id),
    };
    instead(app, route)
}

/// `#/new`: the first question of a new draft.
fn begin(app: App) -> View {
    let draft = app.desk.begin(app.suggested_office());
    let first = app.round().form.sections.first().map(|section| section.id.clone());
    let route = match first {
        Some(section) => Route::Section(At { draft, section, field: None, to_review: false }),
        None => Route::Tasks(draft),
    };
    instead(app, route)
}

/// Puts another route in place of this one, so that Back does not come here again.
fn instead(app: App, route: Route) -> View {
    crate::browser::clock::after(0, move || {
        crate::browser::location::replace(&route.to_hash());
        app.route.set(route);
    });
    ().into_view()
}

/// Where a fault of opening leads.
pub(super) type Fault = OpenFault;
