//! The clipboard.

use wasm_bindgen_futures::JsFuture;

/// Copies a text. False where the browser forbids it; the text should stand on the page to be selected by hand then.
pub async fn copy(text: &str) -> bool {
    let Some(window) = super::window() else { return false };
    // Absent on pages that are not served securely: `undefined`, although the binding's type says otherwise.
    let navigator = window.navigator();
    if js_sys::Reflect::get(&navigator, &"clipboard".into()).is_ok_and(|clipboard| clipboard.is_object()) {
        return JsFuture::from(navigator.clipboard().write_text(text)).await.is_ok();
    }
    false
}
