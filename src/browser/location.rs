//! The address bar: route behind the `#`, parameters before it.

use gloo::events::EventListener;
use web_sys::UrlSearchParams;

/// What stands behind `#`, without it; empty if nothing does.
#[must_use]
pub fn hash() -> String {
    let hash = super::window().and_then(|window| window.location().hash().ok()).unwrap_or_default();
    hash.trim_start_matches('#').to_owned()
}

/// Goes to another route, as a new step in the history.
pub fn go(hash: &str) {
    if let Some(window) = super::window() {
        // Fails only in a document that is being torn down.
        let _ = window.location().set_hash(hash);
    }
}

/// Puts another route in place of this one, without a new step in the history. No `hashchange` follows.
pub fn replace(hash: &str) {
    if let Some(history) = super::window().and_then(|window| window.history().ok()) {
        let _ = history.replace_state_with_url(&wasm_bindgen::JsValue::NULL, "", Some(hash));
    }
}

/// Calls `action` whenever the route changes, for as long as the page lives.
pub fn on_hash_change(action: impl Fn() + 'static) {
    if let Some(window) = super::window() {
        EventListener::new(&window, "hashchange", move |_| action()).forget();
    }
}

/// A parameter of the address, such as `lang` in `?lang=en#/`.
#[must_use]
pub fn param(name: &str) -> Option<String> {
    let search = super::window()?.location().search().ok()?;
    UrlSearchParams::new_with_str(&search).ok()?.get(name)
}

/// The whole address as it stands.
#[must_use]
pub fn address() -> String {
    super::window().and_then(|window| window.location().href().ok()).unwrap_or_default()
}

/// The whole address with a parameter more, everything else as it is.
#[must_use]
pub fn with_param(name: &str, value: &str) -> String {
    let address = address();
    let (page, hash) = address.split_once('#').unwrap_or((&address, ""));
    let mark = if page.contains('?') { '&' } else { '?' };
    format!("{page}{mark}{name}={value}#{hash}")
}

/// The address of the app's folder, `/` included: what a link is built on.
#[must_use]
pub fn base() -> String {
    let location = super::window().map(|window| window.location());
    let part = |get: fn(&web_sys::Location) -> Result<String, wasm_bindgen::JsValue>| {
        location.as_ref().and_then(|location| get(location).ok()).unwrap_or_default()
    };
    let path = part(web_sys::Location::pathname);
    let folder = path.rfind('/').and_then(|end| path.get(..=end)).unwrap_or("/");
    format!("{}{folder}", part(web_sys::Location::origin))
}

/// Loads the page anew.
pub fn reload() {
    if let Some(window) = super::window() {
        let _ = window.location().reload();
    }
}
