//! The same questions several times: rows to add and remove, each removal with its undo.

use super::field::{Asked, field, part_id};
use super::sheet::{self, Item, Sheet, least_rows};
use crate::browser::{clock, page};
use crate::domain::answers::Answers;
use crate::domain::round::{Kind, Text};
use crate::i18n::{Lang, form as words};
use leptos::prelude::*;

/// A row that was taken out, kept until rows move again.
#[derive(Clone, Debug)]
pub struct Removed {
    group: String,
    index: usize,
    answers: Answers,
}

/// A repeating group. Its add button carries the group's path as id: that is where "too few" leads.
pub fn rows(asked: Asked<'_>, item: &Text, most: u32) -> AnyView {
    let sheet = asked.sheet;
    let lang = sheet.lang;
    let group = StoredValue::new(asked.path.to_owned());
    let count = move || sheet.layout.with(|layout| group.with_value(|group| layout.inside(group).len()));
    let full = Memo::new(move |_| count() >= most as usize);
    let add = move |_| {
        let index = count();
        sheet.removed.set(None);
        group.with_value(|group| sheet.app.desk.edit(|draft| draft.answers.add_row(group)));
        to_row(&group.get_value(), index);
    };
    let name = lang.of(item).to_owned();
    let add_label = lang.fill(words::ADD_ROW, &[("item", &name)]);
    let full_text = lang.fill(words::ROWS_FULL, &[("most", &most.to_string())]);
    let removed = move || {
        let index = sheet.removed.with(|removed| {
            let removed = removed.as_ref()?;
            group.with_value(|group| *group == removed.group).then_some(removed.index)
        });
        index.map(|index| undo(sheet, &name, index))
    };
    let id = part_id(asked.path, "full");
    let controls = view! {
        {sheet::list(sheet, asked.path.to_owned(), row)}
        {removed}
        <p class="add">
            <button type="button" class="button secondary" id=asked.path.to_owned() disabled=move || full.get()
                aria-describedby=id.clone() on:click=add>{add_label}</button>
            <span class="hint" id=id role="status">{move || full.get().then(|| full_text.clone())}</span>
        </p>
    };
    asked.several(sheet.wrong_at(asked.path), controls.into_any())
}

/// One row with its questions.
fn row(sheet: Sheet, item: Item) -> AnyView {
    let lang = sheet.lang;
    let path = item.path;
    let Some((group, index)) = path.rsplit_once('.') else { return ().into_any() };
    let (group, index) = (group.to_owned(), index.parse::<usize>().unwrap_or_default());
    let name = sheet.app.desk.round().and_then(|round| match &sheet.field(&round, &group)?.kind {
        Kind::Rows { item, .. } => Some(lang.of(item).to_owned()),
        _ => None,
    });
    let title = numbered(lang, words::ROW, &name.unwrap_or_default(), index);
    let remove_label = numbered(lang, words::REMOVE, &title, index);
    let spare = {
        let group = group.clone();
        Memo::new(move |_| sheet.layout.with(|layout| layout.inside(&group).len() > least(sheet, layout, &group)))
    };
    let remove = move |_| {
        let path = group.clone();
        let mut taken = None;
        sheet.app.desk.edit(|draft| taken = draft.answers.remove_row(&path, index));
        let kept = taken.filter(|answers| !answers.is_empty());
        let undoable = kept.is_some();
        sheet.removed.set(kept.map(|answers| Removed { group: path.clone(), index, answers }));
        sheet.rows_moved(&path);
        clock::after(0, move || {
            let _ = if undoable { page::focus("[data-undo]") } else { page::focus_field(&path) };
        });
    };
    let remove = StoredValue::new_local(remove);
    let button = move || {
        let label = remove_label.clone();
        spare.get().then(|| {
            view! {
                <button type="button" class="link-button danger"
                    on:click=move |event| remove.with_value(|remove| remove(event))>{label}</button>
            }
        })
    };
    view! {
        <fieldset class="row">
            <legend>{title}</legend>
            {sheet::list(sheet, path, field)}
            {button}
        </fieldset>
    }
    .into_any()
}

fn least(sheet: Sheet, layout: &sheet::Layout, group: &str) -> usize {
    let required = layout.inside("").iter().any(|item| item.path == group && item.required);
    let round = sheet.app.desk.round();
    let field = round.as_ref().and_then(|round| sheet.field(round, group));
    field.map_or(0, |field| least_rows(&field.kind, required))
}

/// The notice that a row was removed, with its undo.
fn undo(sheet: Sheet, name: &str, index: usize) -> AnyView {
    let lang = sheet.lang;
    let back = move |_| {
        let Some(removed) = sheet.removed.try_update(Option::take).flatten() else { return };
        sheet.app.desk.edit(|draft| draft.answers.insert_row(&removed.group, removed.index, removed.answers));
        sheet.rows_moved(&removed.group);
        to_row(&removed.group, removed.index);
    };
    view! {
        <p class="notice cluster" role="status">
            <span>{numbered(lang, words::ROW_REMOVED, name, index)}</span>
            <button type="button" class="link-button" data-undo="" on:click=back>{lang.say(words::UNDO)}</button>
        </p>
    }
    .into_any()
}

fn numbered(lang: Lang, message: crate::i18n::Msg, name: &str, index: usize) -> String {
    lang.fill(message, &[("n", &(index + 1).to_string()), ("item", name)])
}

/// Moves the focus to the first control of a row, once the row is drawn.
fn to_row(group: &str, index: usize) {
    let selector = format!("[name^=\"{group}.{index}.\"]");
    clock::after(0, move || {
        page::focus(&selector);
    });
}
