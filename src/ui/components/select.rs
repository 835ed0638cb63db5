//! A list to choose one from, which never loses an answer that is not in it.

use super::sheet::Sheet;
use leptos::prelude::*;

/// A list to choose one from.
pub struct Select<'a> {
    /// Path of the answer: the control's name and id.
    pub path: &'a str,
    /// Value and words of each option.
    pub options: Vec<(String, String)>,
    /// What stands there while nothing is chosen.
    pub prompt: &'static str,
    /// The option that the stored answer stands for; the answer itself may be written differently.
    pub chosen: Option<String>,
    /// The stored answer in words, where it is none of the options.
    pub other: Option<(String, String)>,
    /// Language of the options, where it is not that of the screen.
    pub lang: Option<&'static str>,
    pub autocomplete: Option<String>,
    pub described_by: String,
    pub wrong: Memo<Option<String>>,
}

impl Select<'_> {
    /// Draws it. `change` is called with the value that was chosen.
    pub fn draw(self, change: Box<dyn Fn(String)>) -> AnyView {
        let wrong = self.wrong;
        let chosen = self.other.as_ref().map(|(value, _)| value.clone()).or(self.chosen);
        let draw = |(value, label): (String, String)| {
            let selected = chosen.as_deref() == Some(&value);
            view! { <option value=value selected=selected>{label}</option> }
        };
        let options = self.other.into_iter().chain(self.options).map(draw).collect_view();
        view! {
            <select id=self.path.to_owned() name=self.path.to_owned() lang=self.lang autocomplete=self.autocomplete
                aria-describedby=self.described_by
                aria-invalid=move || wrong.with(Option::is_some).then_some("true")
                on:change=move |event| change(event_target_value(&event))>
                <option value="">{self.prompt}</option>
                {options}
            </select>
        }
        .into_any()
    }
}

/// The plain case: the options are the answers themselves.
pub fn plain<'a>(sheet: Sheet, path: &'a str, options: Vec<(String, String)>, prompt: &'static str) -> Select<'a> {
    let typed = sheet.app.desk.peek(|_, draft| draft.answers.text(path).trim().to_owned()).unwrap_or_default();
    let known = options.iter().any(|(value, _)| *value == typed);
    let other = (!known && !typed.is_empty()).then(|| (typed.clone(), typed.clone()));
    let wrong = sheet.wrong_at(path);
    Select {
        path,
        options,
        prompt,
        chosen: Some(typed),
        other,
        lang: None,
        autocomplete: None,
        described_by: super::field::part_id(path, "error"),
        wrong,
    }
}
