//! A list to choose one from, which never loses an answer that is not in it.

use super::section_form::SectionForm;
use crate::i18n::Msg;
use leptos::prelude::*;

/// A list to choose one from. A stored answer that is none of the options stands among them all the same.
#[component]
pub fn Select(
    /// Path of the answer: the control's name and id.
    path: String,
    /// Value and words of each option.
    options: Vec<(String, String)>,
    /// What stands there while nothing is chosen.
    prompt: Msg,
    /// The option that the stored answer stands for, where it is written differently.
    #[prop(optional_no_strip)]
    chosen: Option<String>,
    /// The stored answer in words, where it is none of the options. Left out, it speaks for itself.
    #[prop(optional_no_strip)]
    other: Option<String>,
    /// Language of the options, where it is not that of the page.
    #[prop(optional)]
    lang: Option<&'static str>,
    /// The HTML `autocomplete` purpose.
    #[prop(optional_no_strip)]
    autocomplete: Option<String>,
    /// Ids of what describes it.
    described_by: String,
    /// What is wrong with it.
    wrong: Memo<Option<String>>,
    /// Called with the value that was chosen.
    #[prop(into)]
    on_change: Callback<String>,
) -> impl IntoView {
    let form = SectionForm::get();
    let typed = form.typed(&path).trim().to_owned();
    let chosen = chosen.unwrap_or_else(|| typed.clone());
    let other = (!typed.is_empty() && !options.iter().any(|(value, _)| *value == chosen))
        .then(|| (typed.clone(), other.unwrap_or(typed)));
    let option = |(value, label): (String, String)| {
        let selected = value == chosen;
        view! {
            <option value=value selected=selected>
                {label}
            </option>
        }
        .into_any()
    };
    view! {
        <select
            id=path.clone()
            name=path
            lang=lang
            autocomplete=autocomplete
            aria-describedby=described_by
            aria-invalid=move || wrong.with(Option::is_some).then_some("true")
            on:change=move |event| on_change.run(event_target_value(&event))
        >
            <option value="">{form.lang.say(prompt)}</option>
            {other.into_iter().chain(options).map(option).collect_view()}
        </select>
    }
}
