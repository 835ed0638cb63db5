//! The page as a whole: focus, title, language, printing, leaving.

use super::{document, window};
use crate::domain::thai::text::find;
use gloo::events::{EventListener, EventListenerOptions};
use std::rc::Rc;
use wasm_bindgen::JsCast;
use web_sys::{HtmlElement, HtmlInputElement};

/// Sets the tab's title.
pub fn set_title(title: &str) {
    if let Some(document) = document() {
        document.set_title(title);
    }
}

/// Sets the language of the document, for screen readers, line breaking and spelling.
pub fn set_lang(tag: &str) {
    if let Some(root) = document().and_then(|document| document.document_element()) {
        let _ = root.set_attribute("lang", tag);
    }
}

/// Lets the screen use the app's own fonts, whose sheet is for print alone at first: they would delay the program.
pub fn use_fonts() {
    if let Some(sheet) = document().and_then(|document| document.get_element_by_id("fonts")) {
        let _ = sheet.set_attribute("media", "all");
    }
}

/// Takes the static first paint away, before the app is mounted in its place.
pub fn clear(id: &str) -> Option<HtmlElement> {
    let element = document()?.get_element_by_id(id)?;
    element.set_text_content(None);
    element.dyn_into().ok()
}

/// Moves the focus to the first element a CSS selector finds, and scrolls it into view. Says whether there was one.
pub fn focus(selector: &str) -> bool {
    let found = document().and_then(|document| document.query_selector(selector).ok().flatten());
    let Some(element) = found.and_then(|found| found.dyn_into::<HtmlElement>().ok()) else { return false };
    element.scroll_into_view();
    element.focus().is_ok()
}

/// Whether nothing has the focus, as after the button that had it is gone.
#[must_use]
pub fn is_focus_lost() -> bool {
    document().is_some_and(|document| document.active_element().is_none_or(|element| element.tag_name() == "BODY"))
}

/// Moves the focus to the control with this `name`, or to whatever carries it as `id`.
pub fn focus_field(path: &str) -> bool {
    focus(&format!("[name=\"{path}\"]")) || focus(&format!("[id=\"{path}\"]"))
}

/// The `name` of the control that has the focus.
#[must_use]
pub fn focused_name() -> Option<String> {
    document()?.active_element()?.get_attribute("name")
}

/// Writes into the box with this `name`, as if it had been typed, but without an event.
pub fn set_value(path: &str, text: &str) {
    let found = document().and_then(|document| document.query_selector(&format!("[name=\"{path}\"]")).ok().flatten());
    if let Some(input) = found.and_then(|found| found.dyn_into::<HtmlInputElement>().ok()) {
        input.set_value(text);
    }
}

/// Scrolls to the top, as a new page would begin.
pub fn scroll_to_top() {
    if let Some(window) = window() {
        window.scroll_to_with_x_and_y(0.0, 0.0);
    }
}

/// Opens the print dialogue. False where the browser has none, as in some in-app browsers.
pub fn print() -> bool {
    window().is_some_and(|window| window.print().is_ok())
}

/// Calls `action` when the page is hidden or left: the last moment to save.
pub fn on_leaving(action: impl Fn() + Clone + 'static) {
    if let (Some(window), Some(document)) = (window(), document()) {
        let hidden = action.clone();
        EventListener::new(&document, "visibilitychange", move |_| hidden()).forget();
        EventListener::new(&window, "pagehide", move |_| action()).forget();
    }
}

/// Calls `action` when the page comes back into view, perhaps on another day, or out of the browser's memory of pages.
pub fn on_return(action: impl Fn() + 'static) {
    let action: Rc<dyn Fn()> = Rc::new(action);
    if let Some(window) = window() {
        for event in ["focus", "pageshow"] {
            let action = action.clone();
            EventListener::new(&window, event, move |_| action()).forget();
        }
    }
}

/// Lets the browser ask before the page is closed, while `needed` says so.
pub fn ask_before_leaving(needed: impl Fn() -> bool + 'static) {
    if let Some(window) = window() {
        let options = EventListenerOptions::enable_prevent_default();
        EventListener::new_with_options(&window, "beforeunload", options, move |event| {
            if needed() {
                event.prevent_default();
                // Browsers before 2023 look at this alone.
                let _ = js_sys::Reflect::set(event, &"returnValue".into(), &true.into());
            }
        })
        .forget();
    }
}

/// The browser inside another app that a person followed a link in. Such a browser has storage of its own, and often
/// neither downloads nor printing.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum InApp {
    Line,
    Other,
}

/// Which in-app browser this is, if it is one: LINE names itself `Line/`, Facebook's apps `FBAN` or `FBAV`.
#[must_use]
pub fn in_app() -> Option<InApp> {
    let agent = window()?.navigator().user_agent().ok()?;
    let others = ["FBAN/", "FBAV/", "FB_IAB/", "Instagram "];
    let names = |name: &&str| find(&agent, name).is_some();
    if names(&" Line/") { Some(InApp::Line) } else { others.iter().any(names).then_some(InApp::Other) }
}

/// A `<meta name=…>` that the build wrote, such as `build-date`.
#[must_use]
pub fn meta(name: &str) -> Option<String> {
    let element = document()?.query_selector(&format!("meta[name=\"{name}\"]")).ok()??;
    element.get_attribute("content")
}

/// The words of the page's heading.
#[must_use]
pub fn heading() -> Option<String> {
    let heading = document()?.query_selector("main h1").ok()??;
    heading.text_content()
}
