//! A question, drawn by the kind of its answer.

use super::address::AddressField;
use super::choice::{ChoiceField, DeclarationField, MultiChoiceField};
use super::date::DateField;
use super::form_group::FieldProps;
use super::input::{LongTextField, NumberField, TextField, YearField};
use super::rows::RepeatField;
use super::section_form::{Item, Items, SectionForm};
use crate::domain::round::{Field, Kind};
use leptos::prelude::*;

/// The questions inside a row, or of the whole section.
#[component]
pub fn Questions(
    /// Path of the row; left out for the section itself.
    #[prop(optional)]
    parent: String,
) -> impl IntoView {
    view! { <Items parent draw=|item| view! { <Question item /> }.into_any() /> }
}

/// A question. Rows hold questions again, hence the named type.
#[component]
fn Question(
    /// Where it stands, and whether it must be answered.
    item: Item,
) -> AnyView {
    let form = SectionForm::get();
    let field = form.app.session.round().and_then(|round| form.field(&round, &item.path).cloned());
    let Some(Field { label, hint, caution, autocomplete, kind, .. }) = field else { return ().into_any() };
    let say = |text| form.lang.of(&text).to_owned();
    let Item { path, required, .. } = item;
    let field =
        FieldProps { path, required, label: say(label), hint: hint.map(say), caution: caution.map(say), autocomplete };
    match kind {
        Kind::Choice { options } => view! { <ChoiceField field options /> }.into_any(),
        Kind::MultiChoice { options, .. } => view! { <MultiChoiceField field options /> }.into_any(),
        Kind::Declaration { statement } => view! { <DeclarationField field statement=say(statement) /> }.into_any(),
        Kind::Date => view! { <DateField field /> }.into_any(),
        Kind::Address => view! { <AddressField field /> }.into_any(),
        Kind::Repeat { item, most, .. } => view! { <RepeatField field name=say(item) most /> }.into_any(),
        Kind::LongText { most } => view! { <LongTextField field most /> }.into_any(),
        Kind::Year { .. } => view! { <YearField field /> }.into_any(),
        Kind::Number { unit, .. } => view! { <NumberField field unit=unit.map(say) /> }.into_any(),
        Kind::Phone => view! { <TextField field kind="tel" class="middling" /> }.into_any(),
        Kind::Email => view! { <TextField field kind="email" mode="email" /> }.into_any(),
        Kind::NationalId | Kind::JuristicNumber => {
            view! { <TextField field mode="numeric" class="middling" /> }.into_any()
        }
        Kind::Text { .. } => view! { <TextField field /> }.into_any(),
    }
}
