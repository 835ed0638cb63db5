//! An A4 poster in the manner of the letter's infographic: always Thai, with English beside it when that is the
//! language of the screen. What it is for comes from the link (`?round=…&office=…`), so that a poster can be found
//! again by its address.

use crate::browser::{location, page};
use crate::domain::round::{Office, Period, Round, Status, Telephone, Text};
use crate::i18n::{Lang, Msg, award as words, format, shell};
use crate::ui::components::facts::SourceTag;
use crate::ui::components::qr::QrCode;
use crate::ui::components::window::WindowPanel;
use crate::ui::link::Link;
use crate::ui::route::Route;
use crate::ui::state::App;
use leptos::prelude::*;
use std::sync::Arc;

/// The page: what to know and the button on the screen alone, the poster on both.
#[component]
pub fn PosterPage(
    /// Language of the screen.
    lang: Lang,
) -> impl IntoView {
    let app = App::get();
    let round = app.round();
    let office = app.suggested_office().and_then(|id| round.office(&id).cloned());
    let print = move |_| {
        if !page::print() {
            app.announce(lang.say(words::CANNOT_PRINT));
        }
    };
    view! {
        <div class="screen-only stack">
            <h1 tabindex="-1">{lang.say(words::POSTER)}</h1>
            <WindowPanel lang />
            <p>{lang.say(words::POSTER_HOW)}</p>
            <div class="cluster">
                <button type="button" class="button" on:click=print>
                    {lang.say(words::PRINT)}
                </button>
                <a class="button secondary" href=Route::Share.to_hash()>
                    {lang.say(words::CHANGE_CHOICES)}
                </a>
            </div>
        </div>
        <Poster lang round office />
    }
}

/// The sheet that is printed.
#[component]
fn Poster(
    /// The language of the screen; its codes lead to screens in it.
    lang: Lang,
    /// The round it invites to.
    round: Arc<Round>,
    /// Where to send, if the link names an office.
    office: Option<Office>,
) -> impl IntoView {
    let beside = lang == Lang::En;
    let year = i32::try_from(round.fiscal_year).unwrap_or_default();
    let banner = (!round.official).then(|| {
        view! { <p class="poster-banner">{both(beside, &|lang| lang.say(shell::NOT_OFFICIAL).to_owned())}</p> }
            .into_any()
    });
    let who = round.who.iter().map(|fact| {
        view! { <li>{texts(beside, &fact.text)} <SourceTag lang=Lang::Th source=fact.source /></li> }.into_any()
    });
    let ways = round.ways.iter().map(|way| {
        view! {
            <li>
                <p>
                    <strong>{texts(beside, &way.title)}</strong>
                </p>
                <span>{texts(beside, &way.text)}</span>
                <SourceTag lang=Lang::Th source=way.source />
            </li>
        }
        .into_any()
    });
    let link = Link { round: Some(round.id.clone()), office: office.as_ref().map(|office| office.id.clone()), lang };
    let codes =
        [(Route::Criteria, words::QR_CRITERIA), (Route::Apply, words::QR_FORM), (Route::Offices, words::QR_OFFICES)];
    let codes = codes.map(|(route, name)| {
        view! {
            <li>
                <QrCode text=link.to(&location::base(), &route) name=lang.say(name).to_owned() />
                <p>{message(beside, name)}</p>
            </li>
        }
        .into_any()
    });
    let whose = |lang: Lang| format!("{} · {}", lang.of(&round.organiser), format::fiscal_year_words(lang, year));
    let call = |lang: Lang| lang.fill(words::POSTER_CALL, &[("phones", &numbers(lang, &round.enquiries))]);
    view! {
        <article class="poster" class:bilingual=beside lang="th">
            {banner}
            <header>
                <p>{message(beside, words::POSTER_INVITE)}</p>
                <h2>{texts(beside, &round.name)}</h2>
                <p>{both(beside, &whose)}</p>
            </header>
            <PosterDays beside window=round.window.clone() />
            <div class="poster-columns">
                <section>
                    <h3>{message(beside, words::WHO)}</h3>
                    <ul>{who.collect_view()}</ul>
                </section>
                <section>
                    <h3>{both(beside, &|lang| lang.fill(words::WAYS, &[("n", &round.ways.len().to_string())]))}</h3>
                    <ol>{ways.collect_view()}</ol>
                </section>
            </div>
            <ul class="poster-codes">{codes.collect_view()}</ul>
            {office.map(|office| view! { <PosterOffice beside round=round.clone() office /> }.into_any())}
            <footer>
                <p>{both(beside, &call)}</p>
            </footer>
        </article>
    }
}

/// From when to when, and which date counts.
#[component]
fn PosterDays(
    /// Whether English stands below the Thai.
    beside: bool,
    /// When applications are taken.
    window: Period,
) -> impl IntoView {
    let expected =
        (window.status == Status::Expected).then(|| view! { <p>{message(beside, format::EXPECTED)}</p> }.into_any());
    let postmark = window.postmark.as_ref().map(|rule| {
        view! { <p>{texts(beside, &rule.text)} <SourceTag lang=Lang::Th source=rule.source /></p> }.into_any()
    });
    view! {
        <section class="poster-days">
            <h3>{message(beside, words::WINDOW)}</h3>
            <p class="poster-dates">
                {both(beside, &|lang| format::from_to(lang, window.opens, window.closes))}
                <SourceTag lang=Lang::Th source=window.source />
            </p>
            {expected}
            {postmark}
        </section>
    }
}

/// Where to send, and whom to call first.
#[component]
fn PosterOffice(
    /// Whether English stands below the Thai.
    beside: bool,
    /// Whose office it is.
    round: Arc<Round>,
    /// Where to send.
    office: Office,
) -> impl IntoView {
    let phones = numbers(Lang::Th, &office.phones);
    view! {
        <section class="poster-office">
            <h3>{message(beside, words::POSTER_OFFICE)}</h3>
            <p>
                <strong>{office.addressee}</strong>
                " "
                {office.address}
                <SourceTag lang=Lang::Th source=office.address_source />
            </p>
            <p>{Lang::Th.fill(words::POSTER_PHONE, &[("phones", &phones)])}</p>
            <p>{both(beside, &|lang| format::confirm_address(lang, &round))}</p>
        </section>
    }
}

/// Numbers in a row.
fn numbers(lang: Lang, phones: &[Telephone]) -> String {
    let shown: Vec<String> = phones.iter().map(|number| format::telephone(lang, number).0).collect();
    shown.join(lang.say(format::OR))
}

/// The Thai words and, if wanted, the English ones below them.
fn both(beside: bool, words: &dyn Fn(Lang) -> String) -> impl IntoView + use<> {
    let english = beside.then(|| {
        view! {
            <span class="beside" lang="en">
                {words(Lang::En)}
            </span>
        }
        .into_any()
    });
    view! {
        <span>{words(Lang::Th)}</span>
        {english}
    }
}

fn texts(beside: bool, text: &Text) -> impl IntoView + use<> {
    both(beside, &|lang| lang.of(text).to_owned())
}

fn message(beside: bool, message: Msg) -> impl IntoView {
    both(beside, &|lang| lang.say(message).to_owned())
}
