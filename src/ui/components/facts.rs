//! Statements with where they come from, and telephone numbers.

use crate::domain::round::{Fact, Source, Telephone};
use crate::i18n::{Lang, format};
use leptos::prelude::*;

/// The label of a statement that is not from a letter; nothing for one that is.
#[component]
pub fn SourceTag(
    /// Language of the screen.
    lang: Lang,
    /// Where the statement is from.
    source: Source,
) -> impl IntoView {
    format::source_label(lang, source).map(|label| {
        view! {
            " "
            <span class="tag">{label}</span>
        }
        .into_any()
    })
}

/// A statement with its label, to stand in a paragraph or a list item.
#[component]
pub fn Statement(
    /// Language of the screen.
    lang: Lang,
    /// What is stated, and where that is from.
    fact: Fact,
) -> impl IntoView {
    view! {
        {lang.of(&fact.text).to_owned()}
        <SourceTag lang source=fact.source />
    }
}

/// Statements as a list.
#[component]
pub fn StatementList(
    /// Language of the screen.
    lang: Lang,
    /// In the order of the round.
    facts: Vec<Fact>,
) -> impl IntoView {
    let items = facts.into_iter().map(|fact| {
        view! {
            <li>
                <Statement lang fact />
            </li>
        }
        .into_any()
    });
    view! { <ul>{items.collect_view()}</ul> }
}

/// A number that dials, with what it is for.
#[component]
pub fn PhoneLink(
    /// Language of the screen.
    lang: Lang,
    /// The number, its label and its source.
    number: Telephone,
) -> impl IntoView {
    let (shown, href) = format::telephone(lang, &number);
    let label = number.label.as_ref().map(|label| {
        view! {
            " "
            <span>{lang.of(label).to_owned()}</span>
        }
        .into_any()
    });
    view! {
        <a class="tel" href=href>
            {shown}
        </a>
        {label}
        <SourceTag lang source=number.source />
    }
}

/// Numbers that dial, as a list without marks.
#[component]
pub fn PhoneList(
    /// Language of the screen.
    lang: Lang,
    /// In the order of the round.
    numbers: Vec<Telephone>,
) -> impl IntoView {
    let items = numbers.into_iter().map(|number| {
        view! {
            <li>
                <PhoneLink lang number />
            </li>
        }
        .into_any()
    });
    view! { <ul class="plain">{items.collect_view()}</ul> }
}
