//! The paper on the screen, and exactly that when the browser prints it.

use super::qr::QrCode;
use super::show_if::ShowIf;
use crate::browser::page;
use crate::i18n::{Lang, Msg, paper as words};
use crate::paper::PrintOptions;
use crate::paper::document::Document;
use crate::paper::markup::{self, Element, Node};
use leptos::html::custom;
use leptos::prelude::*;

/// A paper as it is printed.
#[component]
pub fn PaperPreview(
    /// What stands on it, block by block.
    document: Document,
) -> impl IntoView {
    drawn(markup::sheet(&document, None))
}

/// The markup of a paper as elements of the page: the one place where a tag is not known until the program runs.
fn drawn(node: Node) -> AnyView {
    match node {
        Node::Text(text) => text.into_any(),
        Node::Code { text, name } => view! { <QrCode text name /> }.into_any(),
        Node::Element(Element { tag, class, lang, inside }) => {
            let inside = inside.into_iter().map(drawn).collect_view();
            let class = (!class.is_empty()).then_some(class);
            custom(tag).attr("class", class).attr("lang", lang).child(inside).into_any()
        }
    }
}

/// What can be chosen before printing. None of it is printed.
#[component]
pub fn PaperOptions(
    /// Language of the screen.
    lang: Lang,
    /// What is chosen, and where a change of it goes.
    pen: RwSignal<PrintOptions>,
    /// Whether there is a choice of room to write where there is no answer.
    #[prop(optional)]
    with_lines: bool,
) -> impl IntoView {
    let option = |label: Msg, get: fn(&PrintOptions) -> bool, set: fn(&mut PrintOptions, bool)| {
        view! {
            <label class="option">
                <input
                    type="checkbox"
                    checked=pen.with_untracked(get)
                    on:change:target=move |event| pen.update(|pen| set(pen, event.target().checked()))
                />
                <span>{lang.say(label)}</span>
            </label>
        }
        .into_any()
    };
    view! {
        <fieldset class="field screen-only">
            <legend>{lang.say(words::OPTIONS)}</legend>
            {option(words::THAI_DIGITS, |pen| pen.thai_digits, |pen, on| pen.thai_digits = on)}
            {option(words::WITH_ENGLISH, |pen| pen.english, |pen, on| pen.english = on)}
            {with_lines.then(|| option(words::WITH_LINES, |pen| pen.lines, |pen, on| pen.lines = on))}
        </fieldset>
    }
}

/// The button that prints the page from the browser, with how that is done and what to do where it cannot.
#[component]
pub fn PrintButton(
    /// Language of the screen.
    lang: Lang,
) -> impl IntoView {
    let failed = RwSignal::new(false);
    view! {
        <p class="cluster screen-only">
            <button type="button" class="link-button" on:click=move |_| failed.set(!page::print())>
                {lang.say(words::PRINT)}
            </button>
        </p>
        <p class="hint screen-only">{lang.say(words::PRINT_HELP)}</p>
        <div role="alert" class="screen-only">
            <ShowIf when=move || failed.get()>
                <p class="notice warn">{lang.say(words::PRINT_FAILED)}</p>
            </ShowIf>
        </div>
    }
}
