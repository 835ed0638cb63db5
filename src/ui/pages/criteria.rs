//! What the award looks for, where that is from, and a self-check that stands in nobody's way.

use super::self_check::SelfCheck;
use crate::domain::eligibility::Reply;
use crate::domain::round::Criterion;
use crate::i18n::{Lang, Msg, award as words};
use crate::ui::components::facts::{PhoneList, SourceTag};
use crate::ui::route::Route;
use crate::ui::state::App;
use leptos::prelude::*;

/// The criteria, each with its question.
#[component]
pub fn CriteriaPage(
    /// Language of the screen.
    lang: Lang,
) -> impl IntoView {
    let app = App::get();
    let round = app.round();
    let check = SelfCheck::load();
    let not_official = (!round.official).then(|| {
        view! {
            <div class="notice warn">
                <p>{lang.say(words::CRITERIA_NOT_OFFICIAL)}</p>
                <PhoneList lang numbers=round.enquiries.clone() />
            </div>
        }
        .into_any()
    });
    let asks = round.criteria.iter().any(|criterion| criterion.question.is_some());
    let items =
        round.criteria.iter().cloned().map(|criterion| view! { <CriterionCard lang check criterion /> }.into_any());
    let forget = move |_| {
        check.forget();
        app.announce(lang.say(words::REPLIES_FORGOTTEN));
    };
    let finish = asks.then(|| {
        view! {
            <div class="cluster">
                <a class="button" href=Route::Outcome.to_hash()>
                    {lang.say(words::SEE_OUTCOME)}
                </a>
                <button type="button" class="button secondary" on:click=forget>
                    {lang.say(words::FORGET_REPLIES)}
                </button>
            </div>
        }
        .into_any()
    });
    view! {
        <h1 tabindex="-1">{lang.say(words::CRITERIA_TITLE)}</h1>
        {not_official}
        {asks.then(|| view! { <p>{lang.say(words::SELF_CHECK)}</p> }.into_any())}
        <ol class="plain stack">{items.collect_view()}</ol>
        {finish}
        <p>
            <a class="next" href=Route::Apply.to_hash()>
                {lang.say(words::APPLY_ANYWAY)}
            </a>
        </p>
    }
}

/// A criterion with the question to ask oneself, and what to reply.
#[component]
fn CriterionCard(
    /// Language of the screen.
    lang: Lang,
    /// Where a reply goes.
    check: SelfCheck,
    /// What the award looks for.
    criterion: Criterion,
) -> impl IntoView {
    let detail =
        criterion.detail.as_ref().map(|detail| view! { <p class="hint">{lang.of(detail).to_owned()}</p> }.into_any());
    let question = criterion.question.as_ref().map(|question| {
        let replies =
            Reply::ALL.map(|reply| view! { <ReplyOption lang check id=criterion.id.clone() reply /> }.into_any());
        view! {
            <fieldset class="field">
                <legend>{lang.of(question).to_owned()}</legend>
                <div class="replies">{replies.collect_view()}</div>
            </fieldset>
        }
        .into_any()
    });
    view! {
        <li class="card criterion">
            <h2>{lang.of(&criterion.text).to_owned()} <SourceTag lang source=criterion.source /></h2>
            {question}
            {detail}
        </li>
    }
}

#[component]
fn ReplyOption(
    /// Language of the screen.
    lang: Lang,
    /// Where the reply goes.
    check: SelfCheck,
    /// Id of the criterion.
    id: String,
    /// The reply that this option is.
    reply: Reply,
) -> impl IntoView {
    let name = format!("self-check.{id}");
    let asked = id.clone();
    view! {
        <label class="option">
            <input
                type="radio"
                name=name
                value=reply.word()
                prop:checked=move || check.is(&asked, reply)
                on:change=move |_| check.reply(&id, reply)
            />
            <span>{lang.say(word(reply))}</span>
        </label>
    }
}

/// A reply in words.
pub(super) const fn word(reply: Reply) -> Msg {
    match reply {
        Reply::Yes => words::YES,
        Reply::No => words::NO,
        Reply::NotSure => words::NOT_SURE,
    }
}
