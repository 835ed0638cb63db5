//! The same questions several times: rows to add and remove, each removal with its undo.

use super::field::Questions;
use super::form_group::{FieldProps, Fieldset};
use super::section_form::{Item, Items, Layout, Removed, SectionForm, least_rows};
use super::show_if::ShowIf;
use crate::browser::{clock, page};
use crate::domain::round::Kind;
use crate::i18n::{Lang, Msg, form as words};
use leptos::prelude::*;

/// A repeating group. Its add button carries the group's path as id: that is where "too few" leads.
#[component]
pub fn RepeatField(
    /// The question.
    field: FieldProps,
    /// What one row is called.
    name: String,
    /// How many rows there can be at most.
    most: u32,
) -> impl IntoView {
    let form = SectionForm::get();
    let lang = form.lang;
    let group = StoredValue::new(field.path.clone());
    let wrong = form.wrong_at(&field.path);
    let count = move |layout: &Layout| group.with_value(|group| layout.inside(group).len());
    let full = Memo::new(move |_| form.layout.with(count) >= most as usize);
    let add = move |_| {
        let index = form.layout.with_untracked(count);
        form.removed.set(None);
        group.with_value(|group| form.app.session.edit(|draft| draft.answers.add_row(group)));
        group.with_value(|group| to_row(group, index));
    };
    let add_label = lang.fill(words::ADD_ROW, &[("item", &name)]);
    let full_text = lang.fill(words::ROWS_FULL, &[("most", &most.to_string())]);
    let removed = move || {
        let index = form.removed.with(|removed| {
            let removed = removed.as_ref()?;
            group.with_value(|group| *group == removed.group).then_some(removed.index)
        });
        index.map(|index| view! { <RemovedRow name=name.clone() index /> }.into_any())
    };
    let full_id = field.id("full");
    view! {
        <Fieldset field wrong>
            <Items parent=group.get_value() draw=|item| view! { <Row item /> }.into_any() />
            {move || removed()}
            <p class="add">
                <button
                    type="button"
                    class="button secondary"
                    id=group.get_value()
                    disabled=move || full.get()
                    aria-describedby=full_id.clone()
                    on:click=add
                >
                    {add_label}
                </button>
                <span class="hint" id=full_id role="status">
                    {move || full.get().then(|| full_text.clone())}
                </span>
            </p>
        </Fieldset>
    }
}

/// One row with its questions.
#[component]
fn Row(
    /// The group and the number of the row in it.
    item: Item,
) -> impl IntoView {
    let form = SectionForm::get();
    let path = item.path;
    let Some((group, index)) = path.rsplit_once('.') else { return ().into_any() };
    let (group, index) = (StoredValue::new(group.to_owned()), index.parse::<usize>().unwrap_or_default());
    let kind = form.app.session.round().and_then(|round| Some(form.field(&round, &group.get_value())?.kind.clone()));
    let name = match kind {
        Some(Kind::Repeat { item, .. }) => form.lang.of(&item).to_owned(),
        _ => String::new(),
    };
    let title = numbered(form.lang, words::ROW, &name, index);
    let remove_label = numbered(form.lang, words::REMOVE, &title, index);
    let spare = move || {
        let spare = |layout: &Layout, group: &str| layout.inside(group).len() > least(form, layout, group);
        form.layout.with(|layout| group.with_value(|group| spare(layout, group)))
    };
    let remove = move |_| {
        let path = group.get_value();
        let mut taken = None;
        form.app.session.edit(|draft| taken = draft.answers.remove_row(&path, index));
        let kept = taken.filter(|answers| !answers.is_empty());
        let undoable = kept.is_some();
        form.removed.set(kept.map(|answers| Removed { group: path.clone(), index, answers }));
        form.rows_moved(&path);
        clock::after(0, move || {
            let _ = if undoable { page::focus("[data-undo]") } else { page::focus_field(&path) };
        });
    };
    view! {
        <fieldset class="row">
            <legend>{title}</legend>
            <Questions parent=path />
            <ShowIf when=spare>
                <button type="button" class="link-button danger" on:click=remove>
                    {remove_label.clone()}
                </button>
            </ShowIf>
        </fieldset>
    }
    .into_any()
}

fn least(form: SectionForm, layout: &Layout, group: &str) -> usize {
    let required = layout.inside("").iter().any(|item| item.path == group && item.required);
    let round = form.app.session.round();
    let field = round.as_ref().and_then(|round| form.field(round, group));
    field.map_or(0, |field| least_rows(&field.kind, required))
}

/// The notice that a row was removed, with its undo.
#[component]
fn RemovedRow(
    /// What one row is called.
    name: String,
    /// Where it stood.
    index: usize,
) -> impl IntoView {
    let form = SectionForm::get();
    let back = move |_| {
        let Some(removed) = form.removed.try_update(Option::take).flatten() else { return };
        form.app.session.edit(|draft| draft.answers.insert_row(&removed.group, removed.index, removed.answers));
        form.rows_moved(&removed.group);
        to_row(&removed.group, removed.index);
    };
    view! {
        <p class="notice cluster" role="status">
            <span>{numbered(form.lang, words::ROW_REMOVED, &name, index)}</span>
            <button type="button" class="link-button" data-undo="" on:click=back>
                {form.lang.say(words::UNDO)}
            </button>
        </p>
    }
}

fn numbered(lang: Lang, message: Msg, name: &str, index: usize) -> String {
    lang.fill(message, &[("n", &(index + 1).to_string()), ("item", name)])
}

/// Moves the focus to the first control of a row, once the row is drawn.
fn to_row(group: &str, index: usize) {
    let selector = format!("[name^=\"{group}.{index}.\"]");
    clock::after(0, move || {
        page::focus(&selector);
    });
}
