//! Privacy, what stays on the device, sources, versions and licences.

use crate::i18n::{Lang, award as words, faults, format};
use crate::ui::components::facts::SourceTag;
use crate::ui::components::window;
use crate::ui::route::Route;
use crate::ui::state::App;
use leptos::prelude::*;

/// The small print, in plain words.
#[component]
pub fn AboutPage(
    /// Language of the screen.
    lang: Lang,
) -> impl IntoView {
    let round = App::get().round();
    let privacy = round.privacy.iter().map(|entry| {
        view! {
            <div>
                <dt>{lang.of(&entry.title).to_owned()}</dt>
                <dd>{lang.of(&entry.text).to_owned()} <SourceTag lang source=entry.source /></dd>
            </div>
        }
        .into_any()
    });
    let documents = round.documents.iter().map(|one| {
        view! {
            <li>
                <strong>{lang.of(&one.title).to_owned()}</strong>
                <SourceTag lang source=one.source />
                <br />
                {lang.of(&one.used_for).to_owned()}
            </li>
        }
        .into_any()
    });
    let link = |route: Route, label| {
        view! {
            <li>
                <a class="next" href=route.to_hash()>
                    {lang.say(label)}
                </a>
            </li>
        }
        .into_any()
    };
    view! {
        <h1 tabindex="-1">{lang.say(words::ABOUT_TITLE)}</h1>
        <p>{lang.fill(words::ABOUT_APP, &[("organiser", lang.of(&round.organiser))])}</p>
        <section>
            <h2>{lang.say(words::PRIVACY)}</h2>
            <dl class="summary-list">{privacy.collect_view()}</dl>
        </section>
        <section>
            <h2>{lang.say(words::ON_DEVICE)}</h2>
            <p>{lang.say(words::ON_DEVICE_TEXT)}</p>
            <ul>
                {[words::KEPT_DRAFTS, words::KEPT_PAST, words::KEPT_REPLIES, words::KEPT_LANGUAGE, words::KEPT_PROGRAM]
                    .map(|kept| view! { <li>{lang.say(kept)}</li> }.into_any())
                    .collect_view()}
            </ul>
            <p>
                <a class="next" href=Route::Erase.to_hash()>
                    {lang.say(words::ON_DEVICE_ERASE)}
                </a>
            </p>
        </section>
        <section>
            <h2>{lang.say(words::SOURCES)}</h2>
            <p>{lang.say(words::SOURCES_TEXT)}</p>
            <ul>{documents.collect_view()}</ul>
        </section>
        <section>
            <h2>{lang.say(words::VERSIONS)}</h2>
            <RefusedRound lang />
            <Versions lang />
        </section>
        <section>
            <h2>{lang.say(words::LICENCES)}</h2>
            <ul>
                {[words::LICENCE_CODE, words::LICENCE_FONT, words::LICENCE_ADDRESSES]
                    .map(|licence| view! { <li>{lang.say(licence)}</li> }.into_any())
                    .collect_view()}
            </ul>
        </section>
        <section>
            <h2>{lang.say(words::FOR_STAFF)}</h2>
            <ul class="plain">{link(Route::Share, words::TO_SHARE)} {link(Route::Check, words::TO_CHECK)}</ul>
        </section>
    }
}

/// That a newer file of the round was refused, and why, for whoever can mend it.
#[component]
fn RefusedRound(
    /// Language of the screen.
    lang: Lang,
) -> impl IntoView {
    let rounds = App::get().rounds();
    rounds.refused.as_ref().map(|found| {
        let lines = found.iter().map(|fault| view! { <li>{faults::line(lang, fault)}</li> }.into_any());
        view! {
            <div class="notice warn">
                <p>{lang.fill(words::ROUND_REFUSED, &[("n", &found.len().to_string())])}</p>
                <ul class="faults">{lines.collect_view()}</ul>
            </div>
        }
        .into_any()
    })
}

/// Of the program, of its build and of the round.
#[component]
fn Versions(
    /// Language of the screen.
    lang: Lang,
) -> impl IntoView {
    let round = App::get().round();
    let line = |label, value: String| {
        view! {
            <div>
                <dt>{lang.say(label)}</dt>
                <dd>{value}</dd>
            </div>
        }
        .into_any()
    };
    let (day, digest) = window::build().map_or_else(Default::default, |(_, day, digest)| (day, digest));
    let build = (!digest.is_empty()).then(|| line(words::BUILD, format!("{day} {digest}")));
    let revised = format::date_long(lang, round.revised_on);
    let revision = [("id", round.id.as_str()), ("n", &round.revision.to_string()), ("date", &revised)];
    view! {
        <dl class="summary-list">
            {line(words::PROGRAM, env!("CARGO_PKG_VERSION").to_owned())} {build}
            {line(words::ROUND, lang.fill(words::ROUND_REVISION, &revision))}
        </dl>
    }
}
