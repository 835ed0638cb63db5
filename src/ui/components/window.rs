//! The state of the window: one of three words if it was announced, else what to expect.

use super::facts::{SourceTag, Statement};
use crate::browser::{clock, page};
use crate::domain::notice;
use crate::domain::round::{Round, Status};
use crate::domain::thai::{Date, bangkok_today};
use crate::domain::window::{Standing, clock_doubt, parse_http_date};
use crate::i18n::{Lang, award as words, format, shell};
use crate::ui::state::App;
use leptos::prelude::*;

/// The window on the day it is now, drawn again when the day changes. Short, since it stands at the top of a page.
#[component]
pub fn WindowPanel(
    /// Language of the screen.
    lang: Lang,
) -> impl IntoView {
    let app = App::get();
    let panel = move || {
        let (rounds, round) = (app.rounds(), app.round());
        let standing = notice::standing(&round, &rounds.index, rounds.asked, app.today.get());
        let told = format::window_words(lang, &standing);
        // An expected window says so in its state; an announced one of another round has its source in that round.
        let source =
            is_of(&standing, &round).then(|| view! { <SourceTag lang source=round.window.source /> }.into_any());
        view! {
            <section class=format!("card window {}", told.class) aria-label=lang.say(words::WINDOW)>
                <p class="state">{told.state}</p>
                <p class="when">{told.when}</p>
                <p>{told.year} ": " {told.days} {source}</p>
                <ClockWarning lang />
            </section>
        }
        .into_any()
    };
    view! { {move || panel()} }
}

/// Whether the standing speaks of this round.
fn is_of(standing: &Standing, round: &Round) -> bool {
    match standing {
        Standing::Announced { fiscal_year, .. } => i64::from(fiscal_year.be()) == i64::from(round.fiscal_year),
        Standing::Expected { .. } => false,
    }
}

/// What else there is to know of the window: the last announced round while only the next is expected, and which date
/// counts for a posted application.
#[component]
pub fn WindowRules(
    /// Language of the screen.
    lang: Lang,
) -> impl IntoView {
    let app = App::get();
    let (rounds, round) = (app.rounds(), app.round());
    let standing = notice::standing(&round, &rounds.index, rounds.asked, app.today.get_untracked());
    let last = (!is_of(&standing, &round) && round.window.status == Status::Announced).then(|| {
        let days = format::from_to(lang, round.window.opens, round.window.closes);
        let told = lang.fill(words::LAST_ROUND, &[("year", &round.fiscal_year.to_string()), ("days", &days)]);
        view! { <li>{told} <SourceTag lang source=round.window.source /></li> }.into_any()
    });
    let postmark = round.window.postmark.clone().map(|fact| {
        view! {
            <li>
                <Statement lang fact />
            </li>
        }
        .into_any()
    });
    view! { <ul>{last} {postmark}</ul> }
}

/// A warning where the device's clock cannot be believed. It blocks nothing.
#[component]
pub fn ClockWarning(
    /// Language of the screen.
    lang: Lang,
) -> impl IntoView {
    let rounds = App::get().rounds();
    let build = build().and_then(|(_, day, _)| Date::parse_iso(&day).ok());
    // Without a day of the build only the host's clock is a witness.
    let build = build.unwrap_or_else(|| Date::from_days_since_epoch(0));
    let server = rounds.host_date.as_deref().and_then(parse_http_date);
    clock_doubt(rounds.loaded_at, build, server).map(|_| {
        let shown = format::date_long(lang, bangkok_today(clock::now_millis()));
        view! { <p class="notice warn">{lang.fill(shell::CLOCK_DOUBT, &[("date", &shown)])}</p> }.into_any()
    })
}

/// Version, day and digest of the build, as the build wrote them into the page.
pub fn build() -> Option<(String, String, String)> {
    let line = page::meta("build")?;
    let mut words = line.split(' ').map(str::to_owned);
    Some((words.next()?, words.next()?, words.next()?))
}
