//! What the self-check comes to: a reason for each criterion and what to do. It decides nothing.

use super::{criteria, self_check};
use crate::domain::eligibility::{Reply, Verdict, outcome};
use crate::domain::round::Criterion;
use crate::i18n::{Lang, award as words};
use crate::ui::components::facts::PhoneList;
use crate::ui::route::Route;
use crate::ui::state::App;
use leptos::prelude::*;

/// The verdict with its reasons.
#[component]
pub fn OutcomePage(
    /// Language of the screen.
    lang: Lang,
) -> impl IntoView {
    let round = App::get().round();
    let outcome = outcome(&round, &self_check::kept());
    let (class, verdict, advice) = match outcome.verdict {
        Verdict::Unfinished(open) => {
            ("notice", lang.fill(words::UNFINISHED, &[("n", &open.to_string())]), words::UNFINISHED_ADVICE)
        }
        Verdict::Fits => ("notice ok", lang.say(words::FITS).to_owned(), words::FITS_ADVICE),
        Verdict::AskFirst => ("notice warn", lang.say(words::ASK_FIRST).to_owned(), words::ASK_FIRST_ADVICE),
    };
    let reasons = outcome.reasons.into_iter();
    let reasons =
        reasons.map(|(criterion, reply)| view! { <Reason lang criterion=criterion.clone() reply /> }.into_any());
    let decides = lang.fill(words::DECIDES, &[("organiser", lang.of(&round.organiser))]);
    view! {
        <h1 tabindex="-1">{lang.say(words::OUTCOME)}</h1>
        <div class=class>
            <p class="lead">
                <strong>{verdict}</strong>
            </p>
            <p>{lang.say(advice)}</p>
        </div>
        <p>{decides}</p>
        <section>
            <h2>{lang.say(words::REASONS)}</h2>
            <ul class="plain reasons">{reasons.collect_view()}</ul>
        </section>
        <section>
            <h2>{lang.say(words::WHAT_NEXT)}</h2>
            <div class="cluster">
                <a class="button" href=Route::Apply.to_hash()>
                    {lang.say(words::GO_ON_TO_APPLY)}
                </a>
                <a class="button secondary" href=Route::Criteria.to_hash()>
                    {lang.say(words::CHECK_AGAIN)}
                </a>
            </div>
            <p>{lang.say(words::ASK_THE_OFFICE)}</p>
            <PhoneList lang numbers=round.enquiries.clone() />
        </section>
    }
}

/// A criterion, what was replied, and what to do about a no or a doubt.
#[component]
fn Reason(
    /// Language of the screen.
    lang: Lang,
    /// What the award looks for.
    criterion: Criterion,
    /// What was replied.
    reply: Option<Reply>,
) -> impl IntoView {
    let (class, replied) = match reply {
        Some(Reply::Yes) => ("tag ok", criteria::word(Reply::Yes)),
        Some(reply) => ("tag warn", criteria::word(reply)),
        None => ("tag", words::NO_REPLY),
    };
    let advice = criterion.advice.as_ref().filter(|_| matches!(reply, Some(Reply::No | Reply::NotSure)));
    let question = criterion.question.as_ref();
    let question = question.map(|question| view! { <p class="hint">{lang.of(question).to_owned()}</p> }.into_any());
    view! {
        <li>
            <p>
                <strong>{lang.of(&criterion.text).to_owned()}</strong>
                " "
                <span class=class>{lang.say(replied)}</span>
            </p>
            {question}
            {advice.map(|advice| view! { <p>{lang.of(advice).to_owned()}</p> }.into_any())}
        </li>
    }
}
