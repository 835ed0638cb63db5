//! The only user of the browser: storage, clock, address bar, focus, files, camera, workers, network, printing.
//!
//! Every function takes and gives plain Rust values; what the browser refuses is a typed result or `None`, never a
//! panic. `clippy.toml` keeps `web_sys::window` and the clocks out of every other room.

pub mod camera;
pub mod clipboard;
pub mod clock;
pub mod crash;
mod database;
pub mod files;
pub mod location;
pub mod net;
pub mod offline;
pub mod page;
pub mod pdf_worker;
pub mod random;
pub mod storage;
pub mod tabs;
pub mod texts;
mod trusted;

use wasm_bindgen::prelude::*;
use web_sys::{Document, Navigator, Window};

/// An event of the page, as every handler is given it.
pub type Event = web_sys::Event;

fn window() -> Option<Window> {
    #[expect(clippy::disallowed_methods, reason = "the one place that asks for the window")]
    web_sys::window()
}

fn document() -> Option<Document> {
    window()?.document()
}

fn navigator() -> Option<Navigator> {
    window().map(|window| window.navigator())
}

/// A property that some browsers do not have, or do not let a page look at. What it is there is taken at its word.
fn property<T: JsCast>(of: &impl AsRef<JsValue>, name: &str) -> Option<T> {
    let found = js_sys::Reflect::get(of.as_ref(), &name.into()).ok()?;
    (!found.is_undefined() && !found.is_null()).then(|| found.unchecked_into())
}

/// The name of what was thrown, such as `AbortError`; empty where it has none.
fn name_of(thrown: &JsValue) -> String {
    property(thrown, "name").and_then(|name: JsValue| name.as_string()).unwrap_or_default()
}
