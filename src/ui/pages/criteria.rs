//! What the award looks for, where that is from, and a self-check that stands in nobody's way.

use super::self_check::SelfCheck;
use crate::domain::eligibility::Reply;
use crate::domain::round::Criterion;
use crate::i18n::{Lang, Msg, info as words};
use crate::ui::components::facts;
use crate::ui::route::Route;
use crate::ui::state::App;
use leptos::prelude::*;

/// The criteria, each with its question.
pub fn page(app: App, lang: Lang) -> AnyView {
    let round = app.round();
    let check = SelfCheck::load();
    let not_official = (!round.official).then(|| {
        view! {
            <div class="notice warn">
                <p>{lang.say(words::CRITERIA_NOT_OFFICIAL)}</p>
                {facts::enquiries(lang, &round)}
            </div>
        }
    });
    let asks = round.criteria.iter().any(|criterion| criterion.question.is_some());
    let items = round.criteria.iter().map(|one| criterion(check, lang, one)).collect_view();
    let finish = asks.then(|| {
        view! {
            <div class="cluster">
                <a class="button" href=Route::Outcome.to_hash()>{lang.say(words::SEE_OUTCOME)}</a>
                <button type="button" class="button secondary" on:click=move |_| {
                    check.forget();
                    app.announce(lang.say(words::REPLIES_FORGOTTEN));
                }>{lang.say(words::FORGET_REPLIES)}</button>
            </div>
        }
    });
    view! {
        <h1 tabindex="-1">{lang.say(words::CRITERIA_TITLE)}</h1>
        {not_official}
        {asks.then(|| view! { <p>{lang.say(words::SELF_CHECK)}</p> })}
        <ol class="plain stack">{items}</ol>
        {finish}
        <p><a class="next" href=Route::Apply.to_hash()>{lang.say(words::APPLY_ANYWAY)}</a></p>
    }
    .into_any()
}

fn criterion(check: SelfCheck, lang: Lang, one: &Criterion) -> AnyView {
    let detail = one.detail.as_ref().map(|detail| view! { <p class="hint">{lang.of(detail).to_owned()}</p> });
    let question = one.question.as_ref().map(|question| {
        let replies = Reply::ALL.map(|reply| option(check, lang, one.id.clone(), reply)).collect_view();
        view! {
            <fieldset class="field">
                <legend>{lang.of(question).to_owned()}</legend>
                <div class="replies">{replies}</div>
            </fieldset>
        }
    });
    view! {
        <li class="card criterion">
            <h2>{lang.of(&one.text).to_owned()} {facts::tag(lang, one.source)}</h2>
            {question}
            {detail}
        </li>
    }
    .into_any()
}

fn option(check: SelfCheck, lang: Lang, id: String, reply: Reply) -> AnyView {
    let name = format!("self-check.{id}");
    let asked = id.clone();
    let checked = move || check.is(&asked, reply);
    view! {
        <label class="option">
            <input type="radio" name=name value=reply.word() prop:checked=checked
                on:change=move |_| check.reply(&id, reply)/>
            <span>{lang.say(word(reply))}</span>
        </label>
    }
    .into_any()
}

/// A reply in words.
pub(super) const fn word(reply: Reply) -> Msg {
    match reply {
        Reply::Yes => words::YES,
        Reply::No => words::NO,
        Reply::NotSure => words::NOT_SURE,
    }
}
