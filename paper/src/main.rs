//! The worker that makes papers: what the page asks of it, and its answers. Everything else is in the library.

#[cfg(target_arch = "wasm32")]
mod worker {
    use js_sys::{Array, Function, Uint8Array};
    use wasm_bindgen::prelude::*;

    /// Makes a PDF of an order's text: what it is as JSON, and its bytes.
    ///
    /// # Errors
    /// The word of the fault.
    #[wasm_bindgen]
    pub fn make(order: &str, tell: &Function) -> Result<Array, JsValue> {
        let mut progress = |pages: u32| {
            // A page that hears nothing of the progress has its paper all the same.
            let _ = tell.call1(&JsValue::NULL, &pages.into());
        };
        let (made, bytes) = paper::make(order, &mut progress).map_err(|fault| JsValue::from(fault.word()))?;
        Ok(Array::of2(&made.to_text().into(), &Uint8Array::from(bytes.as_slice())))
    }

    /// The texts of the QR codes in a picture of these pixels, a byte each.
    #[wasm_bindgen]
    #[must_use]
    pub fn scan(width: u32, height: u32, luma: &[u8]) -> Array {
        paper::scan(luma, width, height).into_iter().map(JsValue::from).collect()
    }
}

fn main() {
    #[cfg(not(target_arch = "wasm32"))]
    eprintln!("This program runs in a browser, beside the page: `cargo xtask serve` builds and shows it.");
}
