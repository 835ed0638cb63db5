//! Boxes to type into. They are not controlled: what is typed goes into the draft, and nothing comes back.

use super::field::{Asked, part_id};
use super::sheet::Sheet;
use crate::domain::round::Text;
use crate::domain::thai::text::count_chars;
use crate::domain::thai::{Era, Year};
use crate::i18n::{Lang, form as words};
use leptos::prelude::*;

/// A counter begins to speak when so many characters are left, and then at every step of so many.
const SPEAK_AT: usize = 50;
const SPEAK_STEP: usize = 10;

/// One line to type into.
pub struct Input<'a> {
    /// Path of the answer: the box's name and id.
    pub path: &'a str,
    pub kind: &'static str,
    pub mode: Option<&'static str>,
    pub autocomplete: Option<String>,
    /// How wide it is: nothing, `middling`, `short`.
    pub class: &'static str,
    pub described_by: String,
    pub wrong: Memo<Option<String>>,
}

impl Input<'_> {
    /// Draws it. `after` is called when the answer was noted, `left` when the box loses the focus.
    pub fn draw(self, sheet: Sheet, after: Box<dyn Fn()>, left: Box<dyn Fn()>) -> AnyView {
        let desk = sheet.app.desk;
        let path = self.path.to_owned();
        let typed = desk.peek(|_, draft| draft.answers.text(self.path).to_owned()).unwrap_or_default();
        let wrong = self.wrong;
        // Of an address every letter counts: no capitals, no corrections.
        let plain = self.kind == "email";
        view! {
            <input type=self.kind id=path.clone() name=path.clone() class=self.class value=typed
                inputmode=self.mode autocomplete=self.autocomplete
                spellcheck=plain.then_some("false") autocapitalize=plain.then_some("none")
                aria-describedby=self.described_by
                aria-invalid=move || wrong.with(Option::is_some).then_some("true")
                on:input=move |event| {
                    desk.type_in(&path, event_target_value(&event));
                    after();
                }
                on:blur=move |_| left() />
        }
        .into_any()
    }
}

/// A question of one line.
pub fn line(asked: Asked<'_>, kind: &'static str, mode: Option<&'static str>, class: &'static str) -> AnyView {
    let wrong = asked.sheet.wrong_at(asked.path);
    let control = own(asked, kind, mode, class, &[], wrong).draw(asked.sheet, Box::new(|| ()), Box::new(|| ()));
    asked.single(wrong, control)
}

fn own<'a>(
    asked: Asked<'a>,
    kind: &'static str,
    mode: Option<&'static str>,
    class: &'static str,
    more: &[&str],
    wrong: Memo<Option<String>>,
) -> Input<'a> {
    let autocomplete = asked.field.autocomplete.clone();
    Input { path: asked.path, kind, mode, autocomplete, class, described_by: asked.described_by(more), wrong }
}

/// A whole number with its unit behind it.
pub fn number(asked: Asked<'_>, unit: Option<&Text>) -> AnyView {
    let wrong = asked.sheet.wrong_at(asked.path);
    let control = own(asked, "text", Some("numeric"), "short", &["unit"], wrong);
    let control = control.draw(asked.sheet, Box::new(|| ()), Box::new(|| ()));
    let unit = unit.map(|unit| asked.sheet.lang.of(unit).to_owned());
    let control = view! { <div class="with-unit">{control} <span id=part_id(asked.path, "unit")>{unit}</span></div> };
    asked.single(wrong, control.into_any())
}

/// A year, with how it was read where it was read as one of the Common Era.
pub fn year(asked: Asked<'_>) -> AnyView {
    let sheet = asked.sheet;
    let wrong = sheet.wrong_at(asked.path);
    let (note, renew) = year_note(sheet, asked.path.to_owned());
    let input = own(asked, "text", Some("numeric"), "short", &["format", "read"], wrong);
    let control = view! {
        <p class="hint" id=part_id(asked.path, "format")>{sheet.lang.say(words::YEAR_HINT)}</p>
        {input.draw(sheet, renew, Box::new(|| ()))}
        {note}
    };
    asked.single(wrong, control.into_any())
}

/// The line under a year's box that says how it was read, and what to call when it was typed in.
pub fn year_note(sheet: Sheet, path: String) -> (AnyView, Box<dyn Fn()>) {
    let lang = sheet.lang;
    let id = part_id(&path, "read");
    let read = move || {
        let typed = sheet.app.desk.peek(|_, draft| Year::parse(draft.answers.text(&path)));
        let read = typed?.ok().filter(|read| read.era == Era::Common)?;
        let (ce, be) = (read.year.ce().to_string(), read.year.be().to_string());
        Some(lang.fill(words::READ_AS_CE, &[("ce", &ce), ("be", &be)]))
    };
    let (said, renew) = kept(read);
    (view! { <p class="read-as" id=id role="status">{move || said.get()}</p> }.into_any(), renew)
}

/// Something said about one answer, renewed by the answer's own box alone and told only when it changed.
fn kept<T: PartialEq + Clone + Send + Sync + 'static>(
    derive: impl Fn() -> T + 'static,
) -> (RwSignal<T>, Box<dyn Fn()>) {
    let said = RwSignal::new(derive());
    let renew = move || {
        let now = derive();
        if said.with_untracked(|before| *before != now) {
            said.set(now);
        }
    };
    (said, Box::new(renew))
}

/// Several lines with a counter. More than `most` characters can be typed: nothing that is typed is thrown away.
pub fn long_text(asked: Asked<'_>, most: u32) -> AnyView {
    let sheet = asked.sheet;
    let (lang, desk) = (sheet.lang, sheet.app.desk);
    let path = asked.path.to_owned();
    let wrong = sheet.wrong_at(asked.path);
    let typed = asked.typed();
    let most = most as usize;
    let lines = (most / 200).max(typed.lines().count()).clamp(3, 12);
    let count = {
        let path = path.clone();
        move || desk.peek(|_, draft| count_chars(draft.answers.text(&path))).unwrap_or_default()
    };
    let (count, renew) = kept(count);
    let spoken = Memo::new(move |_| speak(lang, count.get(), most));
    let limit = lang.fill(words::LIMIT, &[("most", &most.to_string())]);
    let counter = move || {
        let values = [("count", &*count.get().to_string()), ("most", &*most.to_string())];
        lang.fill(words::COUNTER, &values)
    };
    let control = view! {
        <textarea id=path.clone() name=path.clone() rows=lines.to_string() prop:value=typed
            autocomplete=asked.field.autocomplete.clone() aria-describedby=asked.described_by(&["limit"])
            aria-invalid=move || wrong.with(Option::is_some).then_some("true")
            on:input=move |event| {
                desk.type_in(&path, event_target_value(&event));
                renew();
            }></textarea>
        <p class="visually-hidden" id=part_id(asked.path, "limit")>{limit}</p>
        <p class="counter" class:over=move || { count.get() > most } aria-hidden="true">{counter}</p>
        <p class="visually-hidden" role="status">{move || spoken.get()}</p>
    };
    asked.single(wrong, control.into_any())
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
