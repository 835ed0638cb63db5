//! The neighbouring programmes that people mix up with the award.

use crate::domain::round::Programme;
use crate::i18n::{Lang, award as words, shell};
use crate::ui::components::facts::StatementList;
use crate::ui::state::App;
use leptos::prelude::*;

/// Each with its owner, and a word where the owner is not the organiser of the award.
#[component]
pub fn ProgrammesPage(
    /// Language of the screen.
    lang: Lang,
) -> impl IntoView {
    let round = App::get().round();
    let award = [("award", lang.of(&round.short_name))];
    let items = round.programmes.iter().cloned().map(|programme| {
        // The Thai name is the name of record; the English one may be longer or shorter.
        let of_another = programme.owner.th != round.organiser.th;
        view! {
            <li>
                <ProgrammeCard lang programme of_another />
            </li>
        }
        .into_any()
    });
    view! {
        <h1 tabindex="-1">{lang.say(shell::PROGRAMMES)}</h1>
        <p>{lang.fill(words::PROGRAMMES_INTRO, &award)}</p>
        <ul class="plain stack">{items.collect_view()}</ul>
    }
}

#[component]
fn ProgrammeCard(
    /// Language of the screen.
    lang: Lang,
    /// What it is, and whose.
    programme: Programme,
    /// Whether its owner is another than the organiser of the award.
    of_another: bool,
) -> impl IntoView {
    let other = of_another.then(|| {
        view! {
            " "
            <span class="tag warn">{lang.say(words::NOT_OF)}</span>
        }
        .into_any()
    });
    let dates = (!programme.dates.is_empty()).then(|| {
        view! {
            <h3>{lang.say(words::DATES)}</h3>
            <StatementList lang facts=programme.dates />
        }
        .into_any()
    });
    view! {
        <article class="card">
            <h2>{lang.of(&programme.name).to_owned()}</h2>
            <p>{lang.say(words::OWNER)} " " <strong>{lang.of(&programme.owner).to_owned()}</strong> {other}</p>
            <StatementList lang facts=programme.facts />
            {dates}
        </article>
    }
}
