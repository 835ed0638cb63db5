//! The award in a few lines, and the way in: what a person sees first.

use crate::browser::storage;
use crate::i18n::{Lang, award as words, sending, shell};
use crate::ui::components::facts::{PhoneList, SourceTag, Statement, StatementList};
use crate::ui::components::notices::SharedOffer;
use crate::ui::components::province_finder::{ProvinceFinder, SuggestedOffice};
use crate::ui::components::window::{WindowPanel, WindowRules};
use crate::ui::route::Route;
use crate::ui::state::App;
use leptos::prelude::*;

/// Name, window and the start stand on the first screen of a phone; the rest follows.
#[component]
pub fn HomePage(
    /// Language of the screen.
    lang: Lang,
) -> impl IntoView {
    let app = App::get();
    let round = app.round();
    let mut about = round.about.iter();
    let lead = about.next().map(|first| {
        view! {
            <p class="lead">
                <Statement lang fact=first.clone() />
            </p>
        }
        .into_any()
    });
    let about: Vec<_> = about.cloned().collect();
    let ways = round.ways.iter().map(|way| {
        view! {
            <li class="card">
                <h3>{lang.of(&way.title).to_owned()}</h3>
                <p>{lang.of(&way.text).to_owned()} <SourceTag lang source=way.source /></p>
            </li>
        }
        .into_any()
    });
    view! {
        <h1 tabindex="-1" class="award">
            {lang.of(&round.name).to_owned()}
        </h1>
        <WindowPanel lang />
        <Start lang />
        <SuggestedOffice lang />
        <section>
            <h2>{lang.say(words::WHAT)}</h2>
            {lead}
            <StatementList lang facts=about />
        </section>
        <section>
            <h2>{lang.say(words::WHO)}</h2>
            <StatementList lang facts=round.who.clone() />
            <p>
                <a class="next" href=Route::Criteria.to_hash()>
                    {lang.say(words::TO_CRITERIA)}
                </a>
            </p>
        </section>
        <section>
            <h2>{lang.say(words::WINDOW)}</h2>
            <WindowRules lang />
        </section>
        <section>
            <h2>{lang.fill(words::WAYS, &[("n", &round.ways.len().to_string())])}</h2>
            <ul class="grid">{ways.collect_view()}</ul>
            <p>
                <a class="next" href=Route::Blank.to_hash()>
                    {lang.say(words::TO_BLANK)}
                </a>
            </p>
        </section>
        <section>
            <h2>{lang.say(words::YOUR_OFFICE)}</h2>
            <ProvinceFinder lang />
            <p>
                <a class="next" href=Route::Offices.to_hash()>
                    {lang.say(words::TO_OFFICES)}
                </a>
            </p>
        </section>
        <section>
            <h2>{lang.say(words::ENQUIRIES)}</h2>
            <PhoneList lang numbers=round.enquiries.clone() />
            <p>
                <a class="next" href=Route::Programmes.to_hash()>
                    {lang.say(words::TO_PROGRAMMES)}
                </a>
            </p>
        </section>
    }
}

/// Start, or carry on with the draft last worked on.
#[component]
fn Start(lang: Lang) -> impl IntoView {
    let app = App::get();
    let draft = app.session.newest();
    let label = match &draft {
        Some(draft) => {
            let name = draft.name(&app.session.round_of(draft)).unwrap_or_else(|| lang.say(words::NAMELESS).to_owned());
            lang.fill(if draft.record.is_sent() { sending::SEE_SENT } else { words::CARRY_ON }, &[("name", &name)])
        }
        None => lang.say(words::START).to_owned(),
    };
    let drafts = draft.is_some().then(|| {
        view! {
            <a class="button secondary" href=Route::Drafts.to_hash()>
                {lang.say(shell::DRAFTS)}
            </a>
        }
        .into_any()
    });
    view! {
        <div class="cluster start">
            <a class="button" href=Route::Apply.to_hash()>
                {label}
            </a>
            {drafts}
        </div>
        {(!storage::shared()).then(|| view! { <p class="hint">{lang.say(words::START_HINT)}</p> }.into_any())}
        <SharedOffer lang />
    }
}
