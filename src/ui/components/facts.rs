//! Statements with where they come from, and telephone numbers.

use crate::domain::round::{Fact, Round, Source, Telephone};
use crate::i18n::{Lang, format};
use leptos::prelude::*;

/// The label of a statement that is not from a letter; nothing for one that is.
pub fn tag(lang: Lang, source: Source) -> Option<AnyView> {
    format::source_label(lang, source).map(|label| view! { " " <span class="tag">{label}</span> }.into_any())
}

/// A statement with its label, to stand in a paragraph or a list item.
pub fn fact(lang: Lang, fact: &Fact) -> AnyView {
    view! { {lang.of(&fact.text).to_owned()} {tag(lang, fact.source)} }.into_any()
}

/// Statements as a list.
pub fn list(lang: Lang, facts: &[Fact]) -> AnyView {
    let items = facts.iter().map(|one| view! { <li>{fact(lang, one)}</li> }).collect_view();
    view! { <ul>{items}</ul> }.into_any()
}

/// A number that dials, with what it is for.
pub fn telephone(lang: Lang, number: &Telephone) -> AnyView {
    let (shown, href) = format::telephone(lang, number);
    let label = number.label.as_ref().map(|label| view! { " " <span>{lang.of(label).to_owned()}</span> });
    view! { <a class="tel" href=href>{shown}</a> {label} {tag(lang, number.source)} }.into_any()
}

/// The numbers for enquiries.
pub fn enquiries(lang: Lang, round: &Round) -> AnyView {
    let items = round.enquiries.iter().map(|number| view! { <li>{telephone(lang, number)}</li> }).collect_view();
    view! { <ul class="plain">{items}</ul> }.into_any()
}
