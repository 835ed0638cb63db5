//! Requests, to the app's own folder only, and the last good copies of what changes without the program.

use wasm_bindgen::prelude::*;

#[wasm_bindgen(module = "/src/browser/net.js")]
extern "C" {
    #[wasm_bindgen(catch)]
    async fn load(url: &str, last_good: bool) -> Result<JsValue, JsValue>;
    fn keep(url: &str, text: &str);
    #[wasm_bindgen(catch)]
    async fn forget() -> Result<JsValue, JsValue>;
}

/// Why a file did not come.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NetFault {
    /// No connection, or it took too long.
    Offline,
    /// The host answered that there is no such file.
    NotThere,
}

/// A file and what came with it.
#[derive(Clone, Debug)]
pub struct Fetched {
    pub text: String,
    /// The host's `Date` header, where there is one; a copy that was kept has none.
    pub date: Option<String>,
}

/// Where a file is taken from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Origin {
    /// The network; the last good copy if the network fails or takes longer than two seconds.
    Network,
    /// The last good copy.
    LastGood,
}

/// Fetches a file by its address relative to the app.
///
/// # Errors
/// [`NetFault`].
pub async fn text(url: &str, origin: Origin) -> Result<Fetched, NetFault> {
    let fault = |thrown: JsValue| if thrown.is_string() { NetFault::NotThere } else { NetFault::Offline };
    let parts: js_sys::Array = load(url, origin == Origin::LastGood).await.map_err(fault)?.unchecked_into();
    Ok(Fetched { text: parts.get(0).as_string().unwrap_or_default(), date: parts.get(1).as_string() })
}

/// Begins to keep a text as the last good one of a file, where the browser can; elsewhere, and until it is done, the one
/// that came with the program is the last good one.
pub fn keep_good(url: &str, text: &str) {
    keep(url, text);
}

/// Forgets the kept files. Says whether one is left.
pub async fn forget_good() -> bool {
    forget().await.is_ok_and(|left| left.is_truthy())
}
