//! Questions answered by choosing: one of several, any of several, or agreeing to a statement.

use super::field::Asked;
use crate::browser::page;
use crate::domain::round::{Choice, Text};
use crate::i18n::{Lang, form as words};
use leptos::prelude::*;

/// What a declaration's answer is when it is agreed to.
const AGREED: &str = "yes";

fn caption(lang: Lang, option: &Choice) -> AnyView {
    let hint = option.hint.as_ref().map(|hint| view! { <span class="hint">{lang.of(hint).to_owned()}</span> });
    view! { <span><span>{lang.of(&option.label).to_owned()}</span> {hint}</span> }.into_any()
}

/// One of the options.
pub fn one(asked: Asked<'_>, options: &[Choice]) -> AnyView {
    let sheet = asked.sheet;
    let (lang, desk) = (sheet.lang, sheet.app.desk);
    let path = asked.path;
    let chosen = RwSignal::new(asked.typed().trim().to_owned());
    let draw = |option: &Choice| {
        let (own, path, id) = (option.id.clone(), path.to_owned(), option.id.clone());
        view! {
            <label class="option">
                <input type="radio" name=path.clone() value=id.clone()
                    prop:checked=move || chosen.with(|chosen| *chosen == own)
                    on:change=move |_| {
                        chosen.set(id.clone());
                        desk.type_in(&path, id.clone());
                    } />
                {caption(lang, option)}
            </label>
        }
    };
    let path = path.to_owned();
    let clear = move || {
        let path = path.clone();
        let clear = move |_| {
            chosen.set(String::new());
            desk.type_in(&path, String::new());
            page::focus_field(&path);
        };
        chosen.with(|chosen| !chosen.is_empty()).then(|| {
            view! { <button type="button" class="link-button" on:click=clear>{lang.say(words::CLEAR_CHOICE)}</button> }
        })
    };
    let clear = (!asked.required).then_some(clear);
    let controls = view! {
        <div class="options">{options.iter().map(draw).collect_view()}</div>
        {clear}
    };
    asked.several(sheet.wrong_at(asked.path), controls.into_any())
}

/// Any of the options.
pub fn many(asked: Asked<'_>, options: &[Choice]) -> AnyView {
    let sheet = asked.sheet;
    let (lang, desk) = (sheet.lang, sheet.app.desk);
    let order: Vec<String> = options.iter().map(|option| option.id.clone()).collect();
    let order = StoredValue::new(order);
    let draw = |option: &Choice| {
        let (path, id) = (asked.path.to_owned(), option.id.clone());
        let taken = desk.peek(|_, draft| draft.answers.has(asked.path, &option.id)).unwrap_or_default();
        view! {
            <label class="option">
                <input type="checkbox" name=path.clone() value=id.clone() checked=taken
                    on:change=move |event| {
                        let taken = event_target_checked(&event);
                        order.with_value(|order| {
                            let order: Vec<&str> = order.iter().map(String::as_str).collect();
                            desk.edit(|draft| draft.answers.take(&path, &id, taken, &order));
                        });
                    } />
                {caption(lang, option)}
            </label>
        }
    };
    let controls = view! { <div class="options">{options.iter().map(draw).collect_view()}</div> };
    asked.several(sheet.wrong_at(asked.path), controls.into_any())
}

/// A statement to agree to.
pub fn declaration(asked: Asked<'_>, statement: &Text) -> AnyView {
    let sheet = asked.sheet;
    let (lang, desk) = (sheet.lang, sheet.app.desk);
    let path = asked.path.to_owned();
    let agreed = !asked.typed().trim().is_empty();
    let controls = view! {
        <label class="option">
            <input type="checkbox" name=path.clone() value=AGREED checked=agreed
                on:change=move |event| {
                    let answer = if event_target_checked(&event) { AGREED } else { "" };
                    desk.type_in(&path, answer.to_owned());
                } />
            <span>{lang.of(statement).to_owned()}</span>
        </label>
    };
    asked.several(sheet.wrong_at(asked.path), controls.into_any())
}
