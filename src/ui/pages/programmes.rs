//! The neighbouring programmes that people mix up with the award.

use crate::domain::round::{Programme, Round};
use crate::i18n::{Lang, info as words, shell};
use crate::ui::components::facts;
use crate::ui::state::App;
use leptos::prelude::*;

/// Each with its owner, and a word where the owner is not the organiser of the award.
pub fn page(app: App, lang: Lang) -> AnyView {
    let round = app.round();
    let award = [("award", lang.of(&round.short_name))];
    view! {
        <h1 tabindex="-1">{lang.say(shell::PROGRAMMES)}</h1>
        <p>{lang.fill(words::PROGRAMMES_INTRO, &award)}</p>
        <ul class="plain stack">
            {round.programmes.iter().map(|one| view! { <li>{programme(lang, &round, one)}</li> }).collect_view()}
        </ul>
    }
    .into_any()
}

fn programme(lang: Lang, round: &Round, one: &Programme) -> AnyView {
    // The Thai name is the name of record; the English one may be longer or shorter.
    let other = one.owner.th != round.organiser.th;
    let other = other.then(|| view! { " " <span class="tag warn">{lang.say(words::NOT_OF)}</span> });
    let dates = (!one.dates.is_empty()).then(|| {
        view! {
            <h3>{lang.say(words::DATES)}</h3>
            {facts::list(lang, &one.dates)}
        }
    });
    view! {
        <article class="card">
            <h2>{lang.of(&one.name).to_owned()}</h2>
            <p>{lang.say(words::OWNER)} " " <strong>{lang.of(&one.owner).to_owned()}</strong> {other}</p>
            {facts::list(lang, &one.facts)}
            {dates}
        </article>
    }
    .into_any()
}
