//! The worker that makes papers: what the page asks of it, and its answers. Everything else is in the library.

#[cfg(target_arch = "wasm32")]
mod worker {
    use js_sys::{Array, Uint8Array};
    use wasm_bindgen::prelude::*;
    use web_sys::{DedicatedWorkerGlobalScope, MessageEvent};
    use white_area_core::paper::message::{Ask, Say, Task};

    /// Hears what the page asks, for as long as the worker lives, and says that it does.
    pub fn start() {
        #[expect(clippy::disallowed_methods, reason = "the one place that asks for the worker's own scope")]
        let Ok(scope) = js_sys::global().dyn_into::<DedicatedWorkerGlobalScope>() else { return };
        let page = scope.clone();
        let hear = Closure::<dyn FnMut(MessageEvent)>::new(move |event: MessageEvent| {
            let Ok(parts) = event.data().dyn_into::<Array>() else { return };
            if let Some(ask) = parts.get(0).as_string().and_then(|text| Ask::parse(&text)) {
                answer(&page, ask, &parts.get(1));
            }
        });
        scope.set_onmessage(Some(hear.as_ref().unchecked_ref()));
        hear.forget();
        say(&scope, &Say::Ready);
    }

    fn answer(page: &DedicatedWorkerGlobalScope, Ask { number, task }: Ask, bytes: &JsValue) {
        match task {
            Task::Make { order } => {
                match paper::make(&order, &mut |pages| say(page, &Say::Pages { number, pages })) {
                    Ok((made, bytes)) => {
                        let bytes = Uint8Array::from(bytes.as_slice());
                        let text = Say::PdfInfo { number, made: made.to_text() }.to_text();
                        let message = Array::of2(&text.into(), &bytes);
                        // Bytes of one's own can always be handed over.
                        let _ = page.post_message_with_transfer(&message, &Array::of1(&bytes.buffer()));
                    }
                    Err(fault) => say(page, &Say::Refused { number, why: fault.word().to_owned() }),
                }
            }
            Task::Scan { width, height } => {
                let luma = bytes.dyn_ref().map(Uint8Array::to_vec).unwrap_or_default();
                say(page, &Say::Found { number, texts: paper::scan(&luma, width, height) });
            }
        }
    }

    fn say(page: &DedicatedWorkerGlobalScope, what: &Say) {
        // Text can always be sent.
        let _ = page.post_message(&Array::of1(&what.to_text().into()));
    }
}

#[cfg(target_arch = "wasm32")]
fn main() {
    worker::start();
}

#[cfg(not(target_arch = "wasm32"))]
fn main() {
    eprintln!("This program runs in a browser, beside the page: `cargo xtask serve` builds and shows it.");
}
