//! Requests, to the app's own folder only, and the last good copies of what changes without the program.

use super::{clock, property, window};
use crate::domain::thai::text::cut;
use std::cell::Cell;
use std::pin::pin;
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::{AbortController, Cache, CacheQueryOptions, CacheStorage, RequestInit, Response};

/// The cache of the last good files.
const GOOD: &str = "wan-rounds";
const PATIENCE_MILLIS: u32 = 20_000;
/// A slow network is not waited for where there is a good copy: so long after the first file was asked for, for all
/// together.
const SLOW_MILLIS: i64 = 2000;

thread_local! {
    /// When the first file was asked for.
    static FIRST: Cell<Option<i64>> = const { Cell::new(None) };
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
    match origin {
        Origin::LastGood => kept(url).await.ok_or(NetFault::NotThere),
        Origin::Network => network_or_copy(url).await,
    }
}

async fn network_or_copy(url: &str) -> Result<Fetched, NetFault> {
    let now = clock::now_millis();
    let first = FIRST.get().unwrap_or(now);
    FIRST.set(Some(first));
    let left = SLOW_MILLIS - (now - first).clamp(0, SLOW_MILLIS);
    let mut network = pin!(fresh(url));
    let fault = match clock::within(left.unsigned_abs() as u32, network.as_mut()).await {
        Some(Ok(fetched)) => return Ok(fetched),
        Some(Err(fault)) => Some(fault),
        None => None,
    };
    match (kept(url).await, fault) {
        (Some(copy), _) => Ok(copy),
        (None, Some(fault)) => Err(fault),
        (None, None) => network.await,
    }
}

/// What the network has.
async fn fresh(url: &str) -> Result<Fetched, NetFault> {
    let (Some(window), Ok(stop)) = (window(), AbortController::new()) else { return Err(NetFault::Offline) };
    let options = RequestInit::new();
    options.set_signal(Some(&stop.signal()));
    let fetched = async {
        let offline = |_: JsValue| NetFault::Offline;
        let response = JsFuture::from(window.fetch_with_str_and_init(url, &options)).await.map_err(offline)?;
        let response: Response = response.unchecked_into();
        if !response.ok() {
            return Err(NetFault::NotThere);
        }
        let text = body(&response).await.ok_or(NetFault::Offline)?;
        Ok(Fetched { text, date: response.headers().get("date").ok().flatten() })
    };
    clock::within(PATIENCE_MILLIS, pin!(fetched)).await.unwrap_or_else(|| {
        stop.abort();
        Err(NetFault::Offline)
    })
}

/// Version, date and digest of the program that the host has now, as its page says them; `None` if it does not answer.
pub async fn build_on_host() -> Option<String> {
    // The parameter leads past the service worker and the browser's cache, which have the page of this program.
    let page = fresh(&format!("index.html?host={}", clock::now_millis())).await.ok()?.text;
    let (_, rest) = cut(&page, "<meta name=\"build\" content=\"")?;
    rest.split('"').next().map(str::to_owned)
}

async fn body(response: &Response) -> Option<String> {
    JsFuture::from(response.text().ok()?).await.ok()?.as_string()
}

/// The caches of this origin, where a page has some: those that are not served securely have none.
fn caches() -> Option<CacheStorage> {
    property(&window()?, "caches")
}

/// The last good text of a file: one that was kept, or the one that came with the program.
async fn kept(url: &str) -> Option<Fetched> {
    let caches = caches()?;
    let good = CacheQueryOptions::new();
    good.set_cache_name(GOOD);
    for named in [true, false] {
        let asked = if named { caches.match_with_str_and_options(url, &good) } else { caches.match_with_str(url) };
        if let Some(response) = JsFuture::from(asked).await.ok().and_then(|found| found.dyn_into::<Response>().ok()) {
            return Some(Fetched { text: body(&response).await?, date: None });
        }
    }
    None
}

/// Begins to keep a text as the last good one of a file, where the browser can; elsewhere, and until it is done, the one
/// that came with the program is the last good one.
pub fn keep_good(url: &str, text: &str) {
    let (Some(caches), Ok(copy)) = (caches(), Response::new_with_opt_str(Some(text))) else { return };
    let url = url.to_owned();
    spawn_local(async move {
        if let Ok(cache) = JsFuture::from(caches.open(GOOD)).await {
            let _ = JsFuture::from(cache.unchecked_into::<Cache>().put_with_str(&url, &copy)).await;
        }
    });
}

/// Forgets the kept files. Says whether one is left.
pub async fn forget_good() -> bool {
    let Some(caches) = caches() else { return false };
    let _ = JsFuture::from(caches.delete(GOOD)).await;
    JsFuture::from(caches.has(GOOD)).await.is_ok_and(|left| left.is_truthy())
}
