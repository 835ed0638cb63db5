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
pub mod missing;
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
use super::route::{At, FilesScreen, FormScreen, GuideScreen, MainScreen, PaperScreen, Route, StaffScreen};
use super::state::App;
use crate::i18n::Lang;
use leptos::prelude::*;

/// The first look, and what leads on from it.
pub fn main(app: App, screen: MainScreen, lang: Lang) -> AnyView {
    match screen {
        MainScreen::Home => home::page(app, lang),
        MainScreen::Apply => resume(app),
        MainScreen::New => begin(app),
        MainScreen::NotFound => missing::route(lang),
    }
}

/// From the first question to the checked answers.
pub fn form(app: App, screen: FormScreen, lang: Lang) -> AnyView {
    match screen {
        FormScreen::Tasks => tasks::page(app, lang),
        FormScreen::Section(at) => section::page(app, lang, at),
        FormScreen::Review => review::page(app, lang),
    }
}

/// What one reads.
pub fn guide(app: App, screen: GuideScreen, lang: Lang) -> AnyView {
    match screen {
        GuideScreen::Criteria => criteria::page(app, lang),
        GuideScreen::Outcome => outcome::page(app, lang),
        GuideScreen::Offices => offices::page(app, lang),
        GuideScreen::About => about::page(app, lang),
        GuideScreen::Programmes => programmes::page(app, lang),
    }
}

/// What is on this device, and files of applications.
pub fn files(app: App, screen: FilesScreen, lang: Lang) -> AnyView {
    match screen {
        FilesScreen::Drafts => drafts::page(app, lang),
        FilesScreen::Keep => keep::page(app, lang),
        FilesScreen::Questions => questions::page(app, lang),
        FilesScreen::Open => open::page(app, lang),
        FilesScreen::Erase => erase::page(app, lang),
    }
}

/// Where to send, paper, the record of sending.
pub fn posting(app: App, screen: PaperScreen, lang: Lang) -> AnyView {
    match screen {
        PaperScreen::Submit => submit::page(app, lang),
        PaperScreen::Paper => paper::page(app, lang),
        PaperScreen::Sent => sent::page(app, lang),
        PaperScreen::Blank => blank::page(app, lang),
    }
}

/// What staff need.
pub fn staff(app: App, screen: StaffScreen, lang: Lang) -> AnyView {
    match screen {
        StaffScreen::Share => share::page(app, lang),
        StaffScreen::Poster => poster::page(app, lang),
        StaffScreen::Check => check::page(app, lang),
    }
}

/// Opens the draft of a route; the page that says why, if it does not open.
pub fn not_opened(app: App, route: &Route, lang: Lang) -> Option<AnyView> {
    let fault = app.desk.open(route.draft()?).err()?;
    Some(missing::draft(lang, fault))
}

/// `#/apply`: the current draft where it was left, its task list if it was sent, or the first question of a new one.
fn resume(app: App) -> AnyView {
    let Some(draft) = app.desk.newest() else { return begin(app) };
    let route = match draft.place.filter(|_| !draft.record.is_sent()) {
        Some(section) => Route::Section(At { draft: draft.id, section, field: None, to_review: false }),
        None => Route::Tasks(draft.id),
    };
    instead(app, route)
}

/// `#/new`: the first question of a new draft.
fn begin(app: App) -> AnyView {
    let draft = app.desk.begin(app.suggested_office());
    let first = app.round().form.sections.first().map(|section| section.id.clone());
    let route = match first {
        Some(section) => Route::Section(At { draft, section, field: None, to_review: false }),
        None => Route::Tasks(draft),
    };
    instead(app, route)
}

/// Puts another route in place of this one, so that Back does not come here again.
fn instead(app: App, route: Route) -> AnyView {
    crate::browser::clock::after(0, move || {
        crate::browser::location::replace(&route.to_hash());
        app.route.set(route);
    });
    ().into_any()
}

/// Where a fault of opening leads.
pub type Fault = OpenFault;
