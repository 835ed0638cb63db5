//! A question: its label, help, caution and error, around the control of its kind.

use super::sheet::{Item, Sheet};
use super::{address, choice, date, input, rows};
use crate::domain::round::{Field, Kind, Text};
use crate::i18n::form as words;
use leptos::prelude::*;

/// A question that is asked here and now.
#[derive(Clone, Copy)]
pub struct Asked<'a> {
    pub sheet: Sheet,
    pub field: &'a Field,
    /// Path of the answer.
    pub path: &'a str,
    pub required: bool,
}

/// Draws a question.
pub fn field(sheet: Sheet, item: Item) -> AnyView {
    let Some(round) = sheet.app.desk.round() else { return ().into_any() };
    let Some(field) = sheet.field(&round, &item.path) else { return ().into_any() };
    let asked = Asked { sheet, field, path: &item.path, required: item.required };
    match &field.kind {
        Kind::Choice { options } => choice::one(asked, options),
        Kind::Choices { options, .. } => choice::many(asked, options),
        Kind::Declaration { statement } => choice::declaration(asked, statement),
        Kind::Date => date::date(asked),
        Kind::Address => address::address(asked),
        Kind::Rows { item, most, .. } => rows::rows(asked, item, *most),
        Kind::LongText { most } => input::long_text(asked, *most),
        Kind::Year { .. } => input::year(asked),
        Kind::Number { unit, .. } => input::number(asked, unit.as_ref()),
        Kind::Phone => input::line(asked, "tel", None, "middling"),
        Kind::Email => input::line(asked, "email", Some("email"), ""),
        Kind::NationalId | Kind::JuristicNumber => input::line(asked, "text", Some("numeric"), "middling"),
        Kind::Text { .. } => input::line(asked, "text", None, ""),
    }
}

/// The id of something that belongs to a control. No id of a round holds two hyphens in a row behind its path.
pub fn part_id(path: &str, part: &str) -> String {
    format!("{path}--{part}")
}

impl Asked<'_> {
    /// The answer as typed so far.
    pub fn typed(&self) -> String {
        self.sheet.app.desk.peek(|_, draft| draft.answers.text(self.path).to_owned()).unwrap_or_default()
    }

    /// Ids of what describes the control: help, caution, error, and `more` of its own.
    pub fn described_by(&self, more: &[&str]) -> String {
        let own = [("hint", self.field.hint.is_some()), ("caution", self.field.caution.is_some()), ("error", true)];
        let own = own.iter().filter(|(_, there)| *there).map(|(part, _)| *part);
        own.chain(more.iter().copied()).map(|part| part_id(self.path, part)).collect::<Vec<_>>().join(" ")
    }

    fn label(&self) -> AnyView {
        let lang = self.sheet.lang;
        let optional = (!self.required).then(|| view! { <span class="optional">" "{lang.say(words::OPTIONAL)}</span> });
        view! { {lang.of(&self.field.label).to_owned()} {optional} }.into_any()
    }

    fn help(&self, wrong: Memo<Option<String>>) -> AnyView {
        let lang = self.sheet.lang;
        let told = |text: &Option<Text>, part: &'static str, class: &'static str| {
            let id = part_id(self.path, part);
            text.as_ref().map(|text| view! { <p class=class id=id>{lang.of(text).to_owned()}</p> })
        };
        let hint = told(&self.field.hint, "hint", "hint");
        let caution = told(&self.field.caution, "caution", "caution");
        view! { {hint} {caution} {error(self.path, wrong)} }.into_any()
    }

    /// A question answered in one box, whose id is the path.
    pub fn single(&self, wrong: Memo<Option<String>>, control: AnyView) -> AnyView {
        view! {
            <div class="field" class:invalid=move || wrong.with(Option::is_some)>
                <label for=self.path.to_owned()>{self.label()}</label>
                {self.help(wrong)}
                {control}
            </div>
        }
        .into_any()
    }

    /// A question answered in several boxes.
    pub fn several(&self, wrong: Memo<Option<String>>, controls: AnyView) -> AnyView {
        view! {
            <fieldset class="field" class:invalid=move || wrong.with(Option::is_some)
                aria-describedby=self.described_by(&[])>
                <legend>{self.label()}</legend>
                {self.help(wrong)}
                {controls}
            </fieldset>
        }
        .into_any()
    }
}

/// What is wrong, beside the box. Empty while nothing is, so that what describes the box never changes.
pub fn error(path: &str, wrong: Memo<Option<String>>) -> AnyView {
    view! { <p class="error" id=part_id(path, "error")>{move || wrong.get()}</p> }.into_any()
}
