//! Pages that load themselves anew: a script in each page, and the events that it listens to.

use std::convert::Infallible;

use axum::Router;
use axum::body::{Body, to_bytes};
use axum::http::header::{CONTENT_LENGTH, CONTENT_TYPE};
use axum::http::{HeaderValue, StatusCode};
use axum::response::sse::{Event, Sse};
use axum::response::{IntoResponse, Response};
use axum::routing::get;
use futures_util::stream::{self, Stream};
use tokio::sync::watch;

/// The name of what is served at this moment. Another name is another build.
pub(crate) type Build = watch::Receiver<u64>;

/// Where the script is, at the root of the site: of the page's own origin, which every policy of ours allows.
const SCRIPT: &str = "/__reload.js";
/// Where the script hears of builds (`reload.js`).
const EVENTS: &str = "/__builds";
/// The script goes before it.
const END_OF_HEAD: &str = "</head>";

/// The script and its events, at the root of the site.
pub(crate) fn routes(build: Build) -> Router {
    let script = ([(CONTENT_TYPE, "text/javascript; charset=utf-8")], include_str!("reload.js"));
    let events = move || async move { Sse::new(builds(build)) };
    Router::new().route(SCRIPT, get(script)).route(EVENTS, get(events))
}

/// The name of the build at this moment, and then of every later one.
fn builds(mut build: Build) -> impl Stream<Item = Result<Event, Infallible>> {
    build.mark_changed();
    stream::unfold(build, |mut build| async {
        build.changed().await.ok()?;
        let name = build.borrow_and_update().to_string();
        Some((Ok(Event::default().data(name)), build))
    })
}

/// A page with the script at the end of its head. `mount` is where the site is on its host.
pub(crate) async fn with_script(page: Response, mount: &str) -> Response {
    let (mut parts, body) = page.into_parts();
    let Ok(body) = to_bytes(body, usize::MAX).await else {
        return (StatusCode::INTERNAL_SERVER_ERROR, "the page could not be read\n").into_response();
    };
    let tag = format!("<script src=\"{}{SCRIPT}\"></script>\n{END_OF_HEAD}", mount.trim_end_matches('/'));
    let page = String::from_utf8_lossy(&body).replacen(END_OF_HEAD, &tag, 1);
    parts.headers.insert(CONTENT_LENGTH, HeaderValue::from(page.len()));
    Response::from_parts(parts, Body::from(page))
}
