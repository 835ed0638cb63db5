//! An A4 poster in the manner of the letter's infographic: always Thai, with English beside it when that is the
//! language of the screen. What it is for comes from the link (`?round=…&office=…`), so that a poster can be found
//! again by its address.

use crate::browser::{location, page};
use crate::domain::round::{Office, Round, Status, Telephone, Text};
use crate::i18n::{Lang, Msg, format, info as words, shell};
use crate::ui::components::{facts, qr, window};
use crate::ui::link::Link;
use crate::ui::route::Route;
use crate::ui::state::App;
use leptos::prelude::*;

/// The page: what to know and the button on the screen alone, the poster on both.
pub fn page(app: App, lang: Lang) -> AnyView {
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
            {window::panel(app, lang)}
            <p>{lang.say(words::POSTER_HOW)}</p>
            <div class="cluster">
                <button type="button" class="button" on:click=print>{lang.say(words::PRINT)}</button>
                <a class="button secondary" href=Route::Share.to_hash()>{lang.say(words::CHANGE_CHOICES)}</a>
            </div>
        </div>
        {sheet(lang, &round, office.as_ref())}
    }
    .into_any()
}

fn sheet(lang: Lang, round: &Round, office: Option<&Office>) -> AnyView {
    let beside = lang == Lang::En;
    let year = i32::try_from(round.fiscal_year).unwrap_or_default();
    let banner = (!round.official).then(|| {
        view! { <p class="poster-banner">{both(beside, &|lang| lang.say(shell::NOT_OFFICIAL).to_owned())}</p> }
    });
    let who = round.who.iter().map(|fact| {
        view! { <li>{texts(beside, &fact.text)} {facts::tag(Lang::Th, fact.source)}</li> }
    });
    let ways = round.ways.iter().map(|way| {
        view! {
            <li>
                <p><strong>{texts(beside, &way.title)}</strong></p>
                <span>{texts(beside, &way.text)}</span> {facts::tag(Lang::Th, way.source)}
            </li>
        }
    });
    let link = Link { round: Some(round.id.clone()), office: office.map(|office| office.id.clone()), lang };
    let codes =
        [(Route::Criteria, words::QR_CRITERIA), (Route::Apply, words::QR_FORM), (Route::Offices, words::QR_OFFICES)];
    let codes = codes.map(|(route, name)| {
        view! {
            <li>
                {qr::qr(&link.to(&location::base(), &route), lang.say(name).to_owned())}
                <p>{message(beside, name)}</p>
            </li>
        }
    });
    view! {
        <article class="poster" class:bilingual=beside lang="th">
            {banner}
            <header>
                <p>{message(beside, words::POSTER_INVITE)}</p>
                <h2>{texts(beside, &round.name)}</h2>
                <p>
                    {both(beside, &|lang| format!("{} · {}", lang.of(&round.organiser), format::fiscal_year_words(lang, year)))}
                </p>
            </header>
            {days(beside, round)}
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
            {office.map(|office| send_to(beside, round, office))}
            <footer>
                <p>{both(beside, &|lang| lang.fill(words::POSTER_CALL, &[("phones", &numbers(lang, &round.enquiries))]))}</p>
            </footer>
        </article>
    }.into_any()
}

/// From when to when, and which date counts.
fn days(beside: bool, round: &Round) -> AnyView {
    let window = &round.window;
    let expected = (window.status == Status::Expected).then(|| view! { <p>{message(beside, format::EXPECTED)}</p> });
    let postmark = window.postmark.as_ref().map(|rule| {
        view! { <p>{texts(beside, &rule.text)} {facts::tag(Lang::Th, rule.source)}</p> }
    });
    view! {
        <section class="poster-days">
            <h3>{message(beside, words::WINDOW)}</h3>
            <p class="poster-dates">
                {both(beside, &|lang| format::from_to(lang, window.opens, window.closes))}
                {facts::tag(Lang::Th, window.source)}
            </p>
            {expected}
            {postmark}
        </section>
    }
    .into_any()
}

fn send_to(beside: bool, round: &Round, office: &Office) -> AnyView {
    let phones = numbers(Lang::Th, &office.phones);
    view! {
        <section class="poster-office">
            <h3>{message(beside, words::POSTER_OFFICE)}</h3>
            <p><strong>{office.addressee.clone()}</strong> " " {office.address.clone()} {facts::tag(Lang::Th, office.address_source)}</p>
            <p>{Lang::Th.fill(words::POSTER_PHONE, &[("phones", &phones)])}</p>
            <p>{both(beside, &|lang| format::confirm_address(lang, round))}</p>
        </section>
    }.into_any()
}

/// Numbers in a row.
fn numbers(lang: Lang, phones: &[Telephone]) -> String {
    let shown: Vec<String> = phones.iter().map(|number| format::telephone(lang, number).0).collect();
    shown.join(lang.say(format::OR))
}

/// The Thai words and, if wanted, the English ones below them.
fn both(beside: bool, words: &dyn Fn(Lang) -> String) -> AnyView {
    let english = beside.then(|| view! { <span class="beside" lang="en">{words(Lang::En)}</span> });
    view! { <span>{words(Lang::Th)}</span> {english} }.into_any()
}

fn texts(beside: bool, text: &Text) -> AnyView {
    both(beside, &|lang| lang.of(text).to_owned())
}

fn message(beside: bool, message: Msg) -> AnyView {
    both(beside, &|lang| lang.say(message).to_owned())
}
