//! Boxes to type into. They are not controlled: what is typed goes into the draft, and nothing comes back.

use super::form_group::{FieldProps, FormGroup, part_id};
use super::section_form::SectionForm;
use crate::domain::thai::text::count_chars;
use crate::domain::thai::{Era, Year};
use crate::i18n::{Lang, form as words};
use leptos::prelude::*;

/// A counter begins to speak when so many characters are left, and then at every step of so many.
const SPEAK_AT: usize = 50;
const SPEAK_STEP: usize = 10;

/// One line to type into.
#[component]
pub fn TextInput(
    /// Path of the answer: the box's name and id.
    path: String,
    /// Ids of what describes it.
    described_by: String,
    /// What is wrong with it.
    wrong: Memo<Option<String>>,
    /// The `type` of the box.
    #[prop(default = "text")]
    kind: &'static str,
    /// The `inputmode`: which keys a phone shows.
    #[prop(optional)]
    mode: Option<&'static str>,
    /// The HTML `autocomplete` purpose.
    #[prop(optional_no_strip)]
    autocomplete: Option<String>,
    /// How wide it is: nothing, `middling`, `short`.
    #[prop(optional)]
    class: &'static str,
    /// Called when the answer was noted.
    #[prop(optional)]
    on_typed: Option<Callback<()>>,
    /// Called when the box loses the focus.
    #[prop(optional, into)]
    on_left: Option<Callback<()>>,
) -> impl IntoView {
    let form = SectionForm::get();
    let typed = form.typed(&path);
    // Of an address every letter counts: no capitals, no corrections.
    let plain = kind == "email";
    view! {
        <input
            type=kind
            id=path.clone()
            name=path.clone()
            class=class
            value=typed
            inputmode=mode
            autocomplete=autocomplete
            spellcheck=plain.then_some("false")
            autocapitalize=plain.then_some("none")
            aria-describedby=described_by
            aria-invalid=move || wrong.with(Option::is_some).then_some("true")
            on:input=move |event| {
                form.type_in(&path, event_target_value(&event));
                if let Some(typed) = on_typed {
                    typed.run(());
                }
            }
            on:blur=move |_| {
                let _ = on_left.and_then(|left| left.try_run(()));
            }
        />
    }
}

/// A question of one line.
#[component]
pub fn TextField(
    /// The question.
    field: FieldProps,
    /// The `type` of the box.
    #[prop(default = "text")]
    kind: &'static str,
    /// The `inputmode`: which keys a phone shows.
    #[prop(optional)]
    mode: Option<&'static str>,
    /// How wide it is: nothing, `middling`, `short`.
    #[prop(optional)]
    class: &'static str,
) -> impl IntoView {
    let wrong = SectionForm::get().wrong_at(&field.path);
    view! {
        <FormGroup field=field.clone() wrong>
            <TextInput
                described_by=field.described_by(&[])
                path=field.path
                autocomplete=field.autocomplete
                kind
                nostrip:mode=mode
                class
                wrong
            />
        </FormGroup>
    }
}

/// A whole number with its unit behind it.
#[component]
pub fn NumberField(
    /// The question.
    field: FieldProps,
    /// What is counted.
    unit: Option<String>,
) -> impl IntoView {
    let wrong = SectionForm::get().wrong_at(&field.path);
    view! {
        <FormGroup field=field.clone() wrong>
            <div class="with-unit">
                <TextInput
                    described_by=field.described_by(&["unit"])
                    path=field.path.clone()
                    autocomplete=field.autocomplete.clone()
                    mode="numeric"
                    class="short"
                    wrong
                />
                <span id=field.id("unit")>{unit}</span>
            </div>
        </FormGroup>
    }
}

/// A year, with how it was read where it was read as one of the Common Era.
#[component]
pub fn YearField(
    /// The question.
    field: FieldProps,
) -> impl IntoView {
    let form = SectionForm::get();
    let wrong = form.wrong_at(&field.path);
    let (read, on_typed) = year_read(form, field.path.clone());
    view! {
        <FormGroup field=field.clone() wrong>
            <p class="hint" id=field.id("format")>
                {form.lang.say(words::YEAR_HINT)}
            </p>
            <TextInput
                described_by=field.described_by(&["format", "read"])
                path=field.path.clone()
                autocomplete=field.autocomplete.clone()
                mode="numeric"
                class="short"
                wrong
                on_typed
            />
            <YearRead path=field.path read />
        </FormGroup>
    }
}

/// The line under a year's box that says how it was read.
#[component]
pub fn YearRead(
    /// Path of the answer.
    path: String,
    /// How it was read; see [`year_read`].
    read: ReadSignal<Option<String>>,
) -> impl IntoView {
    view! {
        <p class="read-as" id=part_id(&path, "read") role="status">
            {move || read.get()}
        </p>
    }
}

/// How a year was read, where it was read as one of the Common Era, and what to call when it was typed in.
pub fn year_read(form: SectionForm, path: String) -> (ReadSignal<Option<String>>, Callback<()>) {
    follow(move || {
        let typed = form.app.session.peek(|_, draft| Year::parse(draft.answers.text(&path)));
        let read = typed?.ok().filter(|read| read.era == Era::Common)?;
        let (ce, be) = (read.year.ce().to_string(), read.year.be().to_string());
        Some(form.lang.fill(words::READ_AS_CE, &[("ce", &ce), ("be", &be)]))
    })
}

/// Something derived from one answer, and what to call when that was typed in. So it follows the answer's own control
/// alone, not every key of the page, and tells only what changed.
pub fn follow<T: PartialEq + Send + Sync + 'static>(
    derive: impl Fn() -> T + Send + Sync + 'static,
) -> (ReadSignal<T>, Callback<()>) {
    let (derived, set) = signal(derive());
    let renew = move |()| {
        let now = derive();
        if derived.with_untracked(|before| *before != now) {
            set.set(now);
        }
    };
    (derived, Callback::new(renew))
}

/// Several lines with a counter. More than `most` characters can be typed: nothing that is typed is thrown away.
#[component]
pub fn LongTextField(
    /// The question.
    field: FieldProps,
    /// How many characters are asked for at most.
    most: u32,
) -> impl IntoView {
    let form = SectionForm::get();
    let lang = form.lang;
    let path = field.path.clone();
    let wrong = form.wrong_at(&path);
    let typed = form.typed(&path);
    let most = most as usize;
    let lines = (most / 200).max(typed.lines().count()).clamp(3, 12);
    let (count, renew) = {
        let path = path.clone();
        follow(move || form.app.session.peek(|_, draft| count_chars(draft.answers.text(&path))).unwrap_or_default())
    };
    let spoken = Memo::new(move |_| speak(lang, count.get(), most));
    let limit = lang.fill(words::LIMIT, &[("most", &most.to_string())]);
    let counter = move || {
        let values = [("count", &*count.get().to_string()), ("most", &*most.to_string())];
        lang.fill(words::COUNTER, &values)
    };
    view! {
        <FormGroup field=field.clone() wrong>
            <textarea
                id=path.clone()
                name=path.clone()
                rows=lines.to_string()
                prop:value=typed
                autocomplete=field.autocomplete.clone()
                aria-describedby=field.described_by(&["limit"])
                aria-invalid=move || wrong.with(Option::is_some).then_some("true")
                on:input=move |event| {
                    form.type_in(&path, event_target_value(&event));
                    renew.run(());
                }
            ></textarea>
            <p class="visually-hidden" id=field.id("limit")>
                {limit}
            </p>
            <p class="counter" class:over=move || { count.get() > most } aria-hidden="true">
                {move || counter()}
            </p>
            <p class="visually-hidden" role="status">
                {move || spoken.get()}
            </p>
        </FormGroup>
    }
}

/// What a screen reader hears of the counter: nothing until the limit is near, then only in steps.
fn speak(lang: Lang, count: usize, most: usize) -> Option<String> {
    let said = |message, n: usize| Some(lang.fill(message, &[("n", &n.to_string())]));
    match most.checked_sub(count) {
        Some(left) if left > SPEAK_AT || count == 0 => None,
        Some(left) => said(words::CHARACTERS_LEFT, left.div_ceil(SPEAK_STEP) * SPEAK_STEP),
        None => said(words::CHARACTERS_OVER, (count - most).div_ceil(SPEAK_STEP) * SPEAK_STEP),
    }
}
