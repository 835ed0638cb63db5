//! What was found wrong on Continue: takes the focus, leads to each control, says the same words as beside it.

use super::section_form::{Found, SectionForm};
use super::show_if::ShowIf;
use crate::browser::page;
use crate::i18n::form as words;
use crate::ui::route::{Route, SectionLocation};
use leptos::ev::MouseEvent;
use leptos::prelude::*;

/// The summary; nothing while nothing was found.
#[component]
pub fn ErrorSummary(
    /// The section's address.
    at: SectionLocation,
) -> impl IntoView {
    let SectionForm { lang, found, .. } = SectionForm::get();
    let only_warnings = |found: &Vec<Found>| found.iter().all(|one| one.warning);
    let title = move || match found.with(Vec::len) {
        _ if found.with(only_warnings) => lang.say(words::WARNINGS).to_owned(),
        n => lang.fill(words::PROBLEMS, &[("n", &n.to_string())]),
    };
    let at = StoredValue::new(at);
    let link = move |Found { path, text, .. }| {
        let to = Route::Section(SectionLocation { field: Some(path.clone()), ..at.get_value() });
        view! { <SummaryLink to path text /> }.into_any()
    };
    view! {
        <ShowIf when=move || found.with(|found| !found.is_empty())>
            <div class="error-summary" class:warn=move || found.with(only_warnings) role="alert" tabindex="-1">
                <h2>{move || title()}</h2>
                <ul class="links">{move || found.get().into_iter().map(link).collect_view().into_any()}</ul>
                <p>{lang.say(words::GO_ON_TEXT)}</p>
            </div>
        </ShowIf>
    }
}

/// Moves the focus to the summary.
pub fn focus() {
    page::focus(".error-summary");
}

/// A line of a summary: it leads to a control.
#[component]
pub fn SummaryLink(
    /// The control's address. Following it does not go there, because the page, and the summary with it, would be made
    /// anew.
    to: Route,
    /// Path of the control.
    path: String,
    /// What is wrong.
    text: String,
) -> impl IntoView {
    let go = move |event: MouseEvent| {
        event.prevent_default();
        page::focus_field(&path);
    };
    view! {
        <li>
            <a href=to.to_hash() on:click=go>
                {text}
            </a>
        </li>
    }
}
