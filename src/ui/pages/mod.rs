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
mod open_kept;
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

use super::route::{MoreScreen, ReviewScreen, Route, SectionLocation, StartScreen};
use super::session::OpenFault;
use super::state::App;
use crate::i18n::Lang;
use leptos::prelude::*;

/// The first look, and an address that leads nowhere.
pub fn start(screen: StartScreen, lang: Lang) -> AnyView {
    match screen {
        StartScreen::Home => view! { <home::HomePage lang /> }.into_any(),
        StartScreen::NotFound => view! { <missing::NotFoundPage lang /> }.into_any(),
    }
}

/// The questions of a section.
pub fn form(at: SectionLocation, lang: Lang) -> AnyView {
    view! { <section::SectionPage lang at /> }.into_any()
}

/// The questions as a whole.
pub fn review(screen: ReviewScreen, lang: Lang) -> AnyView {
    match screen {
        ReviewScreen::Tasks => view! { <tasks::TasksPage lang /> }.into_any(),
        ReviewScreen::Review => view! { <review::ReviewPage lang /> }.into_any(),
    }
}

/// What comes before and after the form.
pub fn more(screen: MoreScreen, lang: Lang) -> AnyView {
    match screen {
        MoreScreen::Criteria => view! { <criteria::CriteriaPage lang /> }.into_any(),
        MoreScreen::Outcome => view! { <outcome::OutcomePage lang /> }.into_any(),
        MoreScreen::Offices => view! { <offices::OfficesPage lang /> }.into_any(),
        MoreScreen::About => view! { <about::AboutPage lang /> }.into_any(),
        MoreScreen::Programmes => view! { <programmes::ProgrammesPage lang /> }.into_any(),
        MoreScreen::Drafts => view! { <drafts::DraftsPage lang /> }.into_any(),
        MoreScreen::Keep => view! { <keep::KeepPage lang /> }.into_any(),
        MoreScreen::Questions => view! { <questions::QuestionsPage lang /> }.into_any(),
        MoreScreen::Open => view! { <open::OpenPage lang /> }.into_any(),
        MoreScreen::Erase => view! { <erase::ErasePage lang /> }.into_any(),
        MoreScreen::Submit => view! { <submit::SubmitPage lang /> }.into_any(),
        MoreScreen::Paper => view! { <paper::PaperPage lang /> }.into_any(),
        MoreScreen::Sent => view! { <sent::SentPage lang /> }.into_any(),
        MoreScreen::Blank => view! { <blank::BlankPage lang /> }.into_any(),
        MoreScreen::Share => view! { <share::SharePage lang /> }.into_any(),
        MoreScreen::Poster => view! { <poster::PosterPage lang /> }.into_any(),
        MoreScreen::Check => view! { <check::CheckPage lang /> }.into_any(),
    }
}

/// Opens the draft of a route; the page that says why, if it does not open.
pub fn not_opened(app: App, route: &Route, lang: Lang) -> Option<AnyView> {
    let fault = app.session.open(route.draft()?).err()?;
    Some(view! { <missing::NotOpenedPage lang fault /> }.into_any())
}

/// Where a fault of opening leads.
pub type Fault = OpenFault;
