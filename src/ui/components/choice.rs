//! Questions answered by choosing: one of several, any of several, or agreeing to a statement.

use super::form_group::{FieldProps, Fieldset};
use super::section_form::SectionForm;
use super::show_if::ShowIf;
use crate::browser::page;
use crate::domain::round::Choice;
use crate::i18n::{Lang, form as words};
use leptos::prelude::*;

/// What a declaration's answer is when it is agreed to.
const AGREED: &str = "yes";

/// One of the options.
#[component]
pub fn ChoiceField(
    /// The question.
    field: FieldProps,
    /// What can be chosen.
    options: Vec<Choice>,
) -> impl IntoView {
    let form = SectionForm::get();
    let chosen = RwSignal::new(form.typed(&field.path).trim().to_owned());
    let wrong = form.wrong_at(&field.path);
    let path = StoredValue::new(field.path.clone());
    let choose = move |id: String| {
        path.with_value(|path| form.type_in(path, id.clone()));
        chosen.set(id);
    };
    let option = move |option: Choice| {
        let (id, own) = (option.id.clone(), option.id.clone());
        view! {
            <label class="option">
                <input
                    type="radio"
                    name=path.get_value()
                    value=option.id.clone()
                    prop:checked=move || chosen.with(|chosen| *chosen == own)
                    on:change=move |_| choose(id.clone())
                />
                {caption(form.lang, &option)}
            </label>
        }
        .into_any()
    };
    let clear = move |_| {
        choose(String::new());
        path.with_value(|path| page::focus_field(path));
    };
    let clear = (!field.required).then(|| {
        view! {
            <ShowIf when=move || chosen.with(|chosen| !chosen.is_empty())>
                <button type="button" class="link-button" on:click=clear>
                    {form.lang.say(words::CLEAR_CHOICE)}
                </button>
            </ShowIf>
        }
        .into_any()
    });
    view! {
        <Fieldset field wrong>
            <div class="options">{options.into_iter().map(option).collect_view()}</div>
            {clear}
        </Fieldset>
    }
}

/// Any of the options.
#[component]
pub fn MultiChoiceField(
    /// The question.
    field: FieldProps,
    /// What can be chosen.
    options: Vec<Choice>,
) -> impl IntoView {
    let form = SectionForm::get();
    let session = form.app.session;
    let wrong = form.wrong_at(&field.path);
    let path = StoredValue::new(field.path.clone());
    let order = StoredValue::new(options.iter().map(|option| option.id.clone()).collect::<Vec<_>>());
    let take = move |id: &str, taken: bool| {
        order.with_value(|order| {
            let order: Vec<&str> = order.iter().map(String::as_str).collect();
            path.with_value(|path| session.edit(|draft| draft.answers.take(path, id, taken, &order)));
        });
    };
    let option = move |option: Choice| {
        let taken = session.peek(|_, draft| path.with_value(|path| draft.answers.has(path, &option.id)));
        let id = option.id.clone();
        view! {
            <label class="option">
                <input
                    type="checkbox"
                    name=path.get_value()
                    value=option.id.clone()
                    checked=taken.unwrap_or_default()
                    on:change=move |event| take(&id, event_target_checked(&event))
                />
                {caption(form.lang, &option)}
            </label>
        }
        .into_any()
    };
    view! {
        <Fieldset field wrong>
            <div class="options">{options.into_iter().map(option).collect_view()}</div>
        </Fieldset>
    }
}

fn caption(lang: Lang, option: &Choice) -> AnyView {
    let hint =
        option.hint.as_ref().map(|hint| view! { <span class="hint">{lang.of(hint).to_owned()}</span> }.into_any());
    view! {
        <span>
            <span>{lang.of(&option.label).to_owned()}</span>
            {hint}
        </span>
    }
    .into_any()
}

/// A statement to agree to.
#[component]
pub fn DeclarationField(
    /// The question.
    field: FieldProps,
    /// What one agrees to.
    statement: String,
) -> impl IntoView {
    let form = SectionForm::get();
    let path = field.path.clone();
    let wrong = form.wrong_at(&path);
    let agreed = !form.typed(&path).trim().is_empty();
    view! {
        <Fieldset field wrong>
            <label class="option">
                <input
                    type="checkbox"
                    name=path.clone()
                    value=AGREED
                    checked=agreed
                    on:change=move |event| {
                        let answer = if event_target_checked(&event) { AGREED } else { "" };
                        form.type_in(&path, answer.to_owned());
                    }
                />
                <span>{statement}</span>
            </label>
        </Fieldset>
    }
}
