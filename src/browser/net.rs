//! Requests, to the app's own folder only.

use wasm_bindgen::JsCast;
use wasm_bindgen_futures::JsFuture;
use web_sys::{AbortController, RequestInit, Response};

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
    /// The host's `Date` header, where there is one.
    pub date: Option<String>,
}

/// How long a file may take.
const PATIENCE_MILLIS: u32 = 20_000;

/// Fetches a file by its address relative to the app.
///
/// # Errors
/// [`NetFault`].
pub async fn text(url: &str) -> Result<Fetched, NetFault> {
    let window = super::window().ok_or(NetFault::Offline)?;
    let init = RequestInit::new();
    if let Ok(controller) = AbortController::new() {
        init.set_signal(Some(&controller.signal()));
        super::clock::after(PATIENCE_MILLIS, move || controller.abort());
    }
    let response = JsFuture::from(window.fetch_with_str_and_init(url, &init)).await.map_err(|_| NetFault::Offline)?;
    let response: Response = response.dyn_into().map_err(|_| NetFault::Offline)?;
    if !response.ok() {
        return Err(NetFault::NotThere);
    }
    let date = response.headers().get("date").ok().flatten();
    let body = response.text().map_err(|_| NetFault::Offline)?;
    let text = JsFuture::from(body).await.map_err(|_| NetFault::Offline)?;
    Ok(Fetched { text: text.as_string().unwrap_or_default(), date })
}
