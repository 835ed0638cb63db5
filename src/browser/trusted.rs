//! The addresses of scripts, as the page's policy lets them through.

use wasm_bindgen::prelude::*;

#[wasm_bindgen(module = "/src/browser/trusted.js")]
extern "C" {
    /// A `TrustedScriptURL`, or a string where the browser does not know such. Throws where the policy is refused.
    #[wasm_bindgen(catch)]
    fn script_address(name: &str) -> Result<JsValue, JsValue>;
}

/// A script that a page may start beside itself.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Script {
    /// The worker that makes papers.
    Worker,
    /// The service worker.
    ServiceWorker,
}

/// What a worker is begun with; `None` where the browser does not let it be.
pub fn address(script: Script) -> Option<JsValue> {
    script_address(match script {
        Script::Worker => "worker",
        Script::ServiceWorker => "service-worker",
    })
    .ok()
}
