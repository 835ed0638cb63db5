//! The clipboard.

use wasm_bindgen::prelude::*;

#[wasm_bindgen(module = "/src/browser/clipboard.js")]
extern "C" {
    #[wasm_bindgen(js_name = copy)]
    async fn copy_text(text: &str) -> JsValue;
}

/// Copies a text. False where the browser forbids it; the text should stand on the page to be selected by hand then.
pub async fn copy(text: &str) -> bool {
    copy_text(text).await.is_truthy()
}
