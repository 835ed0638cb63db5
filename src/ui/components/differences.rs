//! Answers beside answers: what is different between two states of an application.

use crate::domain::summary::Shown;
use crate::file::Difference;
use crate::i18n::{Lang, form, format, held as words};
use leptos::prelude::*;

/// Each answer that differs, with what it was and what it would be. `before` and `after` name the two states.
pub fn differences(lang: Lang, before: &str, after: &str, found: &[Difference]) -> AnyView {
    let item = |one: &Difference| {
        let row = one.row.as_ref().map(|row| {
            let (item, n) = (lang.of(&row.item), row.number.to_string());
            format!("{} · ", lang.fill(form::ROW, &[("item", item), ("n", &n)]))
        });
        view! {
            <li>
                <p><strong>{row}{lang.of(&one.label).to_owned()}</strong></p>
                <dl class="facts">
                    <div><dt>{before.to_owned()}</dt> <dd>{value(lang, &one.before)}</dd></div>
                    <div><dt>{after.to_owned()}</dt> <dd>{value(lang, &one.after)}</dd></div>
                </dl>
            </li>
        }
    };
    view! { <ul class="differences">{found.iter().map(item).collect_view()}</ul> }.into_any()
}

/// An answer in words; that there is none, if so.
pub fn value(lang: Lang, shown: &Shown) -> AnyView {
    let lines = format::shown_lines(lang, shown);
    if lines.is_empty() {
        return view! { <span class="muted">{lang.say(words::NO_ANSWER)}</span> }.into_any();
    }
    lines.into_iter().map(|line| view! { <p>{line}</p> }).collect_view().into_any()
}
