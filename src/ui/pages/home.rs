//! The award in a few lines, and the way in: what a person sees first.

use crate::browser::storage;
use crate::domain::draft::Draft;
use crate::i18n::{Lang, info as words, sending, shell};
use crate::ui::components::notices::SharedOffer;
use crate::ui::components::{facts, province_finder, window};
use crate::ui::route::Route;
use crate::ui::state::App;
use leptos::prelude::*;

/// Name, window and the start stand on the first screen of a phone; the rest follows.
pub fn page(app: App, lang: Lang) -> AnyView {
    let round = app.round();
    let mut about = round.about.iter();
    let lead = about.next().map(|first| view! { <p class="lead">{facts::fact(lang, first)}</p> });
    let about: Vec<_> = about.cloned().collect();
    let ways = round.ways.iter().map(|way| {
        view! {
            <li class="card">
                <h3>{lang.of(&way.title).to_owned()}</h3>
                <p>{lang.of(&way.text).to_owned()} {facts::tag(lang, way.source)}</p>
            </li>
        }
    });
    view! {
        <h1 tabindex="-1" class="award">{lang.of(&round.name).to_owned()}</h1>
        {window::panel(app, lang)}
        {start(app, lang)}
        {province_finder::suggestion(app, lang)}
        <section>
            <h2>{lang.say(words::WHAT)}</h2>
            {lead}
            {facts::list(lang, &about)}
        </section>
        <section>
            <h2>{lang.say(words::WHO)}</h2>
            {facts::list(lang, &round.who)}
            <p><a class="next" href=Route::Criteria.to_hash()>{lang.say(words::TO_CRITERIA)}</a></p>
        </section>
        <section>
            <h2>{lang.say(words::WINDOW)}</h2>
            {window::rules(app, lang)}
        </section>
        <section>
            <h2>{lang.fill(words::WAYS, &[("n", &round.ways.len().to_string())])}</h2>
            <ul class="grid">{ways.collect_view()}</ul>
            <p><a class="next" href=Route::Blank.to_hash()>{lang.say(words::TO_BLANK)}</a></p>
        </section>
        <section>
            <h2>{lang.say(words::YOUR_OFFICE)}</h2>
            {province_finder::finder(app, lang)}
            <p><a class="next" href=Route::Offices.to_hash()>{lang.say(words::TO_OFFICES)}</a></p>
        </section>
        <section>
            <h2>{lang.say(words::ENQUIRIES)}</h2>
            {facts::enquiries(lang, &round)}
            <p><a class="next" href=Route::Programmes.to_hash()>{lang.say(words::TO_PROGRAMMES)}</a></p>
        </section>
    }
    .into_any()
}

/// Start, or carry on with the draft last worked on.
fn start(app: App, lang: Lang) -> AnyView {
    let draft = app.desk.newest();
    let label = match &draft {
        Some(draft) => {
            let label = if draft.record.is_sent() { sending::SEE_SENT } else { words::CARRY_ON };
            lang.fill(label, &[("name", &name(app, lang, draft))])
        }
        None => lang.say(words::START).to_owned(),
    };
    let another = draft.is_some().then(|| {
        view! { <a class="button secondary" href=Route::Drafts.to_hash()>{lang.say(shell::DRAFTS)}</a> }
    });
    view! {
        <div class="cluster start">
            <a class="button" href=Route::Apply.to_hash()>{label}</a>
            {another}
        </div>
        {(!storage::shared()).then(|| view! { <p class="hint">{lang.say(words::START_HINT)}</p> })}
        <SharedOffer lang/>
    }
    .into_any()
}

/// The draft's own name, or that it has none yet.
fn name(app: App, lang: Lang, draft: &Draft) -> String {
    draft.name(&app.desk.round_of(draft)).unwrap_or_else(|| lang.say(words::NAMELESS).to_owned())
}
