//! Answers beside answers: what is different between two states of an application.

use crate::domain::summary::Shown;
use crate::file::Difference;
use crate::i18n::{Lang, Msg, device as words, form, format};
use leptos::prelude::*;

/// Each answer that differs, with what it was and what it would be.
#[component]
pub fn Differences(
    /// Language of the screen.
    lang: Lang,
    /// Names the state before.
    before: Msg,
    /// Names the state after.
    after: Msg,
    /// In the order of the form.
    found: Vec<Difference>,
) -> impl IntoView {
    let item = |one: Difference| {
        let row = one.row.as_ref().map(|row| {
            let (item, n) = (lang.of(&row.item), row.number.to_string());
            format!("{} · ", lang.fill(form::ROW, &[("item", item), ("n", &n)]))
        });
        view! {
            <li>
                <p>
                    <strong>{row}{lang.of(&one.label).to_owned()}</strong>
                </p>
                <dl class="facts">
                    <div>
                        <dt>{lang.say(before)}</dt>
                        <dd>
                            <AnswerText lang answer=one.before />
                        </dd>
                    </div>
                    <div>
                        <dt>{lang.say(after)}</dt>
                        <dd>
                            <AnswerText lang answer=one.after />
                        </dd>
                    </div>
                </dl>
            </li>
        }
        .into_any()
    };
    view! { <ul class="differences">{found.into_iter().map(item).collect_view()}</ul> }
}

/// An answer in words; that there is none, if so.
#[component]
pub fn AnswerText(
    /// Language of the screen.
    lang: Lang,
    /// The answer as the form reads it.
    answer: Shown,
) -> impl IntoView {
    let lines = format::shown_lines(lang, &answer);
    if lines.is_empty() {
        view! { <span class="muted">{lang.say(words::NO_ANSWER)}</span> }.into_any()
    } else {
        lines.into_iter().map(|line| view! { <p>{line}</p> }.into_any()).collect_view().into_any()
    }
}
