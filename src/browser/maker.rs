//! The worker that makes papers and reads their codes: it loads when it is first asked, and works beside the page.

use super::camera::Picture;
use wasm_bindgen::prelude::*;

#[wasm_bindgen(module = "/src/browser/trusted.js")]
extern "C" {
    fn script_address(name: &str) -> JsValue;
}

#[wasm_bindgen(module = "/src/browser/workers.js")]
extern "C" {
    #[wasm_bindgen(catch)]
    async fn ask(
        task: &str,
        text: &str,
        bytes: Option<js_sys::Uint8Array>,
        tell: &Closure<dyn FnMut(u32)>,
    ) -> Result<JsValue, JsValue>;
    fn dismiss(why: &str);
}

/// What the worker answers: a text that says what it made, and the bytes.
pub struct Answer {
    pub text: String,
    pub bytes: js_sys::Uint8Array,
}

/// Why it made nothing.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum MakeFault {
    /// The worker did not come: there is no network, and it is not kept on this device.
    Gone,
    /// It was sent away with what it was doing.
    Stopped,
    /// It could not do what it was asked: what it said, or `died`.
    Refused(String),
}

/// A PDF of an order's text ([`crate::paper::Order`]). `progress` hears of each page.
///
/// # Errors
/// [`MakeFault`]; the next call begins a new worker where it is gone.
pub async fn make(order: &str, progress: impl FnMut(u32) + 'static) -> Result<Answer, MakeFault> {
    let tell = Closure::new(progress);
    let made = ask("make", order, None, &tell).await;
    let parts: js_sys::Array = made.map_err(fault)?.unchecked_into();
    Ok(Answer { text: parts.get(0).as_string().unwrap_or_default(), bytes: parts.get(1).unchecked_into() })
}

/// The texts of the QR codes in a picture.
///
/// # Errors
/// As [`make`].
pub async fn scan(picture: Picture) -> Result<Vec<String>, MakeFault> {
    let tell = Closure::new(|_| ());
    let size = format!("{} {}", picture.width, picture.height);
    let found: js_sys::Array = ask("scan", &size, Some(picture.luma), &tell).await.map_err(fault)?.unchecked_into();
    let texts: js_sys::Array = found.get(0).unchecked_into();
    Ok(texts.iter().filter_map(|text| text.as_string()).collect())
}

fn fault(thrown: JsValue) -> MakeFault {
    match thrown.as_string() {
        Some(said) if said == "stopped" => MakeFault::Stopped,
        Some(said) if said != "gone" => MakeFault::Refused(said),
        _ => MakeFault::Gone,
    }
}

/// Sends the worker away, with whatever it was doing.
pub fn stop() {
    dismiss("stopped");
}
