//! What was found wrong on Continue: takes the focus, leads to each box, says the same words as beside it.

use super::sheet::{Found, Sheet};
use crate::browser::page;
use crate::i18n::form as words;
use crate::ui::route::{At, Route};
use leptos::prelude::*;

/// The summary; nothing while nothing was found.
pub fn error_summary(sheet: Sheet, at: At) -> AnyView {
    let shown = move || {
        let found = sheet.found.get();
        (!found.is_empty()).then(|| summary(sheet, &at, &found))
    };
    view! { {shown} }.into_any()
}

/// Moves the focus to the summary.
pub fn focus() {
    page::focus(".error-summary");
}

fn summary(sheet: Sheet, at: &At, found: &[Found]) -> AnyView {
    let lang = sheet.lang;
    let only_warnings = found.iter().all(|one| one.warning);
    let title = if only_warnings {
        lang.say(words::WARNINGS).to_owned()
    } else {
        lang.fill(words::PROBLEMS, &[("n", &found.len().to_string())])
    };
    let link = |one: &Found| {
        let to = Route::Section(At { field: Some(one.path.clone()), ..at.clone() });
        link(&to, one.path.clone(), one.text.clone())
    };
    view! {
        <div class="error-summary" class:warn=only_warnings role="alert" tabindex="-1">
            <h2>{title}</h2>
            <ul class="links">{found.iter().map(link).collect_view()}</ul>
            <p>{lang.say(words::GO_ON_TEXT)}</p>
        </div>
    }
    .into_any()
}

/// A line of a summary: it leads to the control at a path. The address `to` stays as it is, because a new one would draw
/// the page anew and the summary with it.
pub fn link(to: &Route, path: String, text: String) -> AnyView {
    let go = move |event: leptos::ev::MouseEvent| {
        event.prevent_default();
        page::focus_field(&path);
    };
    view! { <li><a href=to.to_hash() on:click=go>{text}</a></li> }.into_any()
}
