//! The clipboard.

use wasm_bindgen_futures::JsFuture;
use web_sys::Clipboard;

/// Copies a text. False where the browser forbids it, or has no clipboard, as on pages that are not served securely; the
/// text should stand on the page to be selected by hand then.
pub async fn copy(text: &str) -> bool {
    let clipboard = super::navigator().and_then(|navigator| super::property::<Clipboard>(&navigator, "clipboard"));
    match clipboard {
        Some(clipboard) => JsFuture::from(clipboard.write_text(text)).await.is_ok(),
        None => false,
    }
}
