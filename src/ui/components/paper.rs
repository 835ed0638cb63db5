//! The paper on the screen, and exactly that when the browser prints it.

use super::qr;
use crate::browser::page;
use crate::domain::draft::Draft;
use crate::domain::round::Round;
use crate::domain::thai::Date;
use crate::i18n::{Lang, Msg, paper as words};
use crate::paper::document::Document;
use crate::paper::markup::{self, Element, Node};
use crate::paper::{Pen, Sheet};
use crate::ui::components::shell;
use leptos::html::custom;
use leptos::prelude::*;

/// The paper of a draft on a day.
pub fn application(pen: Pen, round: &Round, draft: &Draft, today: Date) -> AnyView {
    let version = shell::build();
    drawn(&Sheet { pen, round, draft: Some(draft), today: Some(today), version: &version, codes: true }.document())
}

/// The paper of nobody yet: every question with room for a pen.
pub fn blank(pen: Pen, round: &Round) -> AnyView {
    let version = shell::build();
    let pen = Pen { lines: true, ..pen };
    drawn(&Sheet { pen, round, draft: None, today: None, version: &version, codes: true }.document())
}

/// A paper as it is printed.
pub fn drawn(document: &Document) -> AnyView {
    node(&markup::sheet(document, None))
}

fn node(one: &Node) -> AnyView {
    match one {
        Node::Text(text) => text.clone().into_any(),
        Node::Code { text, name } => qr::qr(text, name.clone()).into_any().into_any(),
        Node::Element(Element { tag, class, lang, inside }) => {
            let inside = inside.iter().map(node).collect_view();
            let class = (!class.is_empty()).then(|| class.clone());
            custom(*tag).attr("class", class).attr("lang", *lang).child(inside).into_any()
        }
    }
}

/// What can be chosen before printing. None of it is printed.
pub fn options(lang: Lang, pen: RwSignal<Pen>, with_lines: bool) -> AnyView {
    let choice = |label: Msg, get: fn(Pen) -> bool, set: fn(&mut Pen, bool)| {
        let take = move |event| pen.update(|pen| set(pen, event_target_checked(&event)));
        view! {
            <label class="option">
                <input type="checkbox" checked=get(pen.get_untracked()) on:change=take/>
                <span>{lang.say(label)}</span>
            </label>
        }
    };
    view! {
        <fieldset class="field screen-only">
            <legend>{lang.say(words::OPTIONS)}</legend>
            {choice(words::THAI_DIGITS, |pen| pen.thai_digits, |pen, on| pen.thai_digits = on)}
            {choice(words::WITH_ENGLISH, |pen| pen.english, |pen, on| pen.english = on)}
            {with_lines.then(|| choice(words::WITH_LINES, |pen| pen.lines, |pen, on| pen.lines = on))}
        </fieldset>
    }
    .into_any()
}

/// The button that prints from the browser.
pub fn print(lang: Lang) -> AnyView {
    let failed = RwSignal::new(false);
    view! {
        <p class="cluster screen-only">
            <button type="button" class="link-button" on:click=move |_| failed.set(!page::print())>{lang.say(words::PRINT)}</button>
        </p>
        <p class="hint screen-only">{lang.say(words::PRINT_HELP)}</p>
        <div role="alert" class="screen-only">
            {move || failed.get().then(|| view! { <p class="notice warn">{lang.say(words::PRINT_FAILED)}</p> })}
        </div>
    }.into_any()
}
