//! The worker that makes papers: it loads when it is first asked, and works beside the page.

use wasm_bindgen::prelude::*;

#[wasm_bindgen(module = "/src/browser/workers.js")]
extern "C" {
    #[wasm_bindgen(catch)]
    async fn ask(
        task: &str,
        text: &str,
        bytes: Option<js_sys::Uint8Array>,
        tell: &Closure<dyn FnMut(u32)>,
    ) -> Result<JsValue, JsValue>;
    fn dismiss();
}

/// What the worker is asked to do.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Task {
    /// A PDF of an order's text ([`crate::paper::Order`]).
    Make,
}

/// What the worker made: a text that says what it is, and the bytes.
pub struct Made {
    pub text: String,
    pub bytes: js_sys::Uint8Array,
}

/// Why it made nothing.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum MakeFault {
    /// The worker did not come, because there is no network and it is not kept on this device; or it died; or it was
    /// sent away.
    Gone,
    /// It could not do what it was asked: what it said.
    Refused(String),
}

/// Has the worker do something. `progress` hears of each page.
///
/// # Errors
/// [`MakeFault`]; the next call begins a new worker where it is gone.
pub async fn make(task: Task, text: &str, progress: impl FnMut(u32) + 'static) -> Result<Made, MakeFault> {
    let word = match task {
        Task::Make => "make",
    };
    let tell = Closure::new(progress);
    let made = ask(word, text, None, &tell).await;
    let parts: js_sys::Array = made.map_err(fault)?.unchecked_into();
    Ok(Made { text: parts.get(0).as_string().unwrap_or_default(), bytes: parts.get(1).unchecked_into() })
}

fn fault(thrown: JsValue) -> MakeFault {
    match thrown.as_string() {
        Some(said) if said != "gone" => MakeFault::Refused(said),
        _ => MakeFault::Gone,
    }
}

/// Sends the worker away, with whatever it was doing.
pub fn stop() {
    dismiss();
}
