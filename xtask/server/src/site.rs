//! What is served: a folder under a path, with the headers a static host would send.

use std::collections::BTreeMap;
use std::future::ready;
use std::path::PathBuf;
use std::sync::Arc;
use std::time::{Duration, SystemTime, UNIX_EPOCH};

use axum::Router;
use axum::body::Bytes;
use axum::extract::{Request, State};
use axum::http::header::{
    ACCEPT_ENCODING, CACHE_CONTROL, CONTENT_TYPE, DATE, HeaderName, IF_MODIFIED_SINCE, IF_NONE_MATCH, LOCATION, VARY,
    X_CONTENT_TYPE_OPTIONS,
};
use axum::http::{HeaderMap, HeaderValue, StatusCode};
use axum::middleware::map_response;
use axum::response::{IntoResponse, Response};
use axum::routing::get;
use percent_encoding::percent_decode_str;
use tower::ServiceExt;
use tower_http::services::ServeDir;
use tower_http::set_header::SetResponseHeaderLayer;

use crate::reload::{self, Build};

/// From 1970 to the year 10000, which a date of HTTP has no room for.
const LAST_DATE: Duration = Duration::from_secs(253_402_300_800);

/// The answer where there is no file. A browser would show a page of its own in place of an empty one.
const NOTHING: (StatusCode, &str) = (StatusCode::NOT_FOUND, "not found\n");

/// A folder of files, the path it is mounted on, and what a test wants different from the folder.
#[derive(Clone, Debug)]
pub struct Site {
    root: PathBuf,
    mount: String,
    headers: Vec<(String, String)>,
    ahead: i64,
    replaced: BTreeMap<String, Option<Bytes>>,
    slow: Option<(String, Duration)>,
    mimes: Vec<(String, &'static str)>,
    reloading: bool,
}

impl Site {
    /// A site of the files under `root`, mounted on `/`.
    pub fn new(root: impl Into<PathBuf>) -> Self {
        Self {
            root: root.into(),
            mount: "/".into(),
            headers: Vec::new(),
            ahead: 0,
            replaced: BTreeMap::new(),
            slow: None,
            mimes: Vec::new(),
            reloading: false,
        }
    }

    /// Serves the site under `path` (`/some/path/`) instead of `/`; everything outside it is 404.
    #[must_use]
    pub fn mount(mut self, path: &str) -> Self {
        let inner = path.trim_matches('/');
        self.mount = if inner.is_empty() { "/".into() } else { format!("/{inner}/") };
        self
    }

    /// Adds a header to every answer. A second `Content-Security-Policy` narrows the page's own.
    #[must_use]
    pub fn header(mut self, name: &str, value: &str) -> Self {
        self.headers.push((name.into(), value.into()));
        self
    }

    /// Sets the clock of the `Date` header this many seconds ahead of the machine's; behind, when negative.
    #[must_use]
    pub fn clock_ahead(mut self, seconds: i64) -> Self {
        self.ahead = seconds;
        self
    }

    /// Serves `body` in place of the file at `path` (relative to the site, `rounds/2567.json`).
    #[must_use]
    pub fn replace(mut self, path: &str, body: impl Into<Vec<u8>>) -> Self {
        self.replaced.insert(path.into(), Some(Bytes::from(body.into())));
        self
    }

    /// Answers 404 for `path` (relative to the site), as if the file were not there.
    #[must_use]
    pub fn without(mut self, path: &str) -> Self {
        self.replaced.insert(path.into(), None);
        self
    }

    /// Takes this long over every answer below `folder` (relative to the site, `rounds/`), as a poor network does.
    #[must_use]
    pub fn slow(mut self, folder: &str, time: Duration) -> Self {
        self.slow = Some((folder.into(), time));
        self
    }

    /// Serves every file whose name ends so (`.wasm`) under this MIME type, as a host may that does not know its own.
    #[must_use]
    pub fn mime(mut self, ending: &str, mime: &'static str) -> Self {
        self.mimes.push((ending.into(), mime));
        self
    }

    /// Gives every page a script that loads it anew at [`Server::reload`](crate::Server::reload), for development.
    #[must_use]
    pub fn reloading(mut self) -> Self {
        self.reloading = true;
        self
    }

    /// What is served for `path` (relative to the site) as text; `None` if nothing is, or it is no text.
    pub fn text(&self, path: &str) -> Option<String> {
        match self.replaced.get(path) {
            Some(body) => String::from_utf8(body.as_ref()?.to_vec()).ok(),
            None => std::fs::read_to_string(self.root.join(path)).ok(),
        }
    }

    pub(crate) fn mounted_on(&self) -> &str {
        &self.mount
    }

    /// The site as a service, at its place on the host.
    pub(crate) fn router(&self, build: Build) -> Router {
        let site = Arc::new(self.clone());
        let mut inside = Router::new().fallback(get(answer).with_state(Arc::clone(&site)));
        if self.reloading {
            inside = inside.merge(reload::routes(build));
        }
        let host = if self.mount == "/" {
            inside
        } else {
            let moved = (StatusCode::MOVED_PERMANENTLY, [(LOCATION, self.mount.clone())]);
            let without_slash = self.mount.trim_end_matches('/');
            Router::new().route(without_slash, get(moved)).nest_service(&self.mount, inside).fallback(get(NOTHING))
        };
        let (headers, ahead) = (Arc::new(self.parsed_headers()), self.ahead);
        host.layer(map_response(move |response| ready(with_headers(&headers, ahead, response))))
            .layer(fixed(CACHE_CONTROL, "no-cache"))
            .layer(fixed(VARY, "Accept-Encoding"))
            .layer(fixed(X_CONTENT_TYPE_OPTIONS, "nosniff"))
    }

    /// The headers as HTTP has them, or what is wrong with one.
    fn parsed_headers(&self) -> Result<HeaderMap, String> {
        let mut parsed = HeaderMap::new();
        for (name, value) in &self.headers {
            let name = HeaderName::try_from(name).map_err(|error| format!("{name}: {error}\n"))?;
            parsed.append(name, HeaderValue::try_from(value).map_err(|error| format!("{value}: {error}\n"))?);
        }
        Ok(parsed)
    }

    /// How long the answer takes for a file.
    fn delay(&self, name: &str) -> Option<Duration> {
        self.slow.as_ref().filter(|(folder, _)| name.starts_with(folder)).map(|(_, time)| *time)
    }

    /// The MIME type of a file by its name. Browsers refuse to stream wasm under any other than its own.
    fn mime_of(&self, name: &str) -> String {
        if let Some((_, mime)) = self.mimes.iter().find(|(ending, _)| name.ends_with(ending)) {
            return (*mime).to_owned();
        }
        let mime = mime_guess::from_path(name).first_or_octet_stream();
        if mime.type_() == mime_guess::mime::TEXT { format!("{mime}; charset=utf-8") } else { mime.to_string() }
    }

    /// A file of the folder, from `name.br` where that is beside it and the browser takes it.
    async fn file(&self, mut request: Request) -> Response {
        // The whole answer to whoever asks whether there is a newer one: between two sites the older file may be newer.
        for condition in [IF_NONE_MATCH, IF_MODIFIED_SINCE] {
            request.headers_mut().remove(condition);
        }
        let files = ServeDir::new(&self.root).redirect_to_trailing_slash(false).precompressed_br();
        match files.oneshot(request).await {
            Ok(response) => response.into_response(),
            Err(never) => match never {},
        }
    }
}

/// The answer to a request for a file of the site; its path begins at the site's root.
async fn answer(State(site): State<Arc<Site>>, mut request: Request) -> Response {
    let path = request.uri().path().trim_start_matches('/');
    let Ok(path) = percent_decode_str(path).decode_utf8() else { return NOTHING.into_response() };
    let name = if path.is_empty() || path.ends_with('/') { format!("{path}index.html") } else { path.into_owned() };
    if let Some(delay) = site.delay(&name) {
        tokio::time::sleep(delay).await;
    }
    let scripted = site.reloading && name.ends_with(".html");
    if scripted {
        request.headers_mut().remove(ACCEPT_ENCODING);
    }
    let mut response = match site.replaced.get(&name) {
        Some(Some(body)) => body.clone().into_response(),
        Some(None) => NOTHING.into_response(),
        None => site.file(request).await,
    };
    if response.status() == StatusCode::NOT_FOUND {
        return NOTHING.into_response();
    }
    if !response.status().is_success() {
        return response;
    }
    if let Ok(mime) = HeaderValue::try_from(site.mime_of(&name)) {
        response.headers_mut().insert(CONTENT_TYPE, mime);
    }
    if scripted { reload::with_script(response, &site.mount).await } else { response }
}

/// The answer with the site's own headers and by its clock.
fn with_headers(own: &Result<HeaderMap, String>, ahead: i64, mut response: Response) -> Response {
    let own = match own {
        Ok(own) => own,
        Err(fault) => return (StatusCode::INTERNAL_SERVER_ERROR, fault.clone()).into_response(),
    };
    // Beside a header of the same name, not in its place.
    for (name, value) in own {
        response.headers_mut().append(name, value.clone());
    }
    let date = httpdate::fmt_http_date(moved(SystemTime::now(), ahead));
    if let Ok(date) = HeaderValue::try_from(date) {
        response.headers_mut().insert(DATE, date);
    }
    response
}

/// A moment so many seconds later; earlier, when negative. Where no date of HTTP could tell it, the moment as it is.
fn moved(moment: SystemTime, ahead: i64) -> SystemTime {
    let shift = Duration::from_secs(ahead.unsigned_abs());
    let moved = if ahead < 0 { moment.checked_sub(shift) } else { moment.checked_add(shift) };
    moved.filter(|moment| (UNIX_EPOCH..UNIX_EPOCH + LAST_DATE).contains(moment)).unwrap_or(moment)
}

fn fixed(name: HeaderName, value: &'static str) -> SetResponseHeaderLayer<HeaderValue> {
    SetResponseHeaderLayer::overriding(name, HeaderValue::from_static(value))
}

#[cfg(test)]
mod tests {
    use super::{LAST_DATE, Site, moved};
    use axum::body::{Body, to_bytes};
    use axum::http::Request;
    use axum::http::header::{ACCEPT_ENCODING, CONTENT_ENCODING, CONTENT_TYPE, DATE, LOCATION};
    use axum::response::Response;
    use std::time::{Duration, UNIX_EPOCH};
    use tokio::runtime::Builder;
    use tokio::sync::watch;
    use tower::ServiceExt;

    fn scratch(name: &str) -> std::path::PathBuf {
        let folder = std::env::temp_dir().join(format!("devserver-{name}-{}", std::process::id()));
        std::fs::create_dir_all(folder.join("site/rounds")).expect("a scratch folder");
        std::fs::write(folder.join("secret.txt"), "secret").expect("a file");
        for (name, text) in [
            ("index.html", "<head></head>home"),
            ("a b.js", "js"),
            ("a b.js.br", "br"),
            ("app.wasm", "wasm"),
            ("manifest.webmanifest", "{}"),
            ("icon.svg", "<svg/>"),
            ("rounds/index.json", "[]"),
        ] {
            std::fs::write(folder.join("site").join(name), text).expect("a file");
        }
        folder.join("site")
    }

    /// What the site answers, and the text of it.
    fn ask(site: &Site, method: &str, target: &str, encoding: &str) -> (Response, String) {
        let request = Request::builder().method(method).uri(target).header(ACCEPT_ENCODING, encoding);
        let request = request.header("If-Modified-Since", "Fri, 31 Dec 2100 00:00:00 GMT").body(Body::empty());
        let answer = async {
            let router = site.router(watch::Sender::new(0).subscribe());
            let (parts, body) = router.oneshot(request.expect("a request")).await.expect("an answer").into_parts();
            let text = to_bytes(body, usize::MAX).await.expect("a body");
            (Response::from_parts(parts, Body::empty()), String::from_utf8_lossy(&text).into_owned())
        };
        Builder::new_current_thread().enable_all().build().expect("a runtime").block_on(answer)
    }

    #[test]
    fn answers_by_path() {
        let site =
            Site::new(scratch("paths")).mount("some/path").replace("new.json", "{}").without("rounds/index.json");
        let check = |site: &Site, target: &str, encoding: &str, expected: &str| {
            let (response, text) = ask(site, "GET", target, encoding);
            let header = |name| response.headers().get(name).map_or("-", |value| value.to_str().expect("words"));
            let found = match response.status().as_u16() {
                200 => format!("{} {} {text}", header(CONTENT_TYPE), header(CONTENT_ENCODING)),
                301 => format!("to {}", header(LOCATION)),
                404 => format!("404 {text}"),
                status => status.to_string(),
            };
            assert_eq!(found, expected, "{target}");
        };
        check(&site, "/some/path/", "identity", "text/html; charset=utf-8 - <head></head>home");
        check(&site, "/some/path/?round=2567", "br", "text/html; charset=utf-8 - <head></head>home");
        check(&site, "/some/path", "identity", "to /some/path/");
        check(&site, "/some/path/a%20b.js", "identity", "text/javascript; charset=utf-8 - js");
        check(&site, "/some/path/a%20b.js?x=1", "gzip, br", "text/javascript; charset=utf-8 br br");
        check(&site, "/some/path/new.json", "br", "application/json - {}");
        check(&site, "/some/path/app.wasm", "br", "application/wasm - wasm");
        check(&site, "/some/path/manifest.webmanifest", "br", "application/manifest+json - {}");
        check(&site, "/some/path/icon.svg", "br", "image/svg+xml - <svg/>");
        for nowhere in [
            "/some/path/rounds/index.json",
            "/some/path/rounds",
            "/some/path/rounds/",
            "/",
            "/some/pathology",
            "/some/path/../secret.txt",
            "/some/path/%2e%2e/secret.txt",
            "/some/path/..%2fsecret.txt",
            "/some/path//etc/passwd",
            "/some/path/%zz",
            "/some/path/%ff",
        ] {
            check(&site, nowhere, "identity", "404 not found\n");
        }
        check(&site.mime(".js", "text/plain"), "/some/path/a%20b.js", "identity", "text/plain - js");
        let at_root = Site::new(scratch("paths"));
        check(&at_root, "/", "identity", "text/html; charset=utf-8 - <head></head>home");
        check(&at_root, "/rounds/index.json", "identity", "application/json - []");
    }

    #[test]
    fn only_reading_is_answered() {
        let site = Site::new(scratch("methods")).replace("new.txt", "new");
        for target in ["/rounds/index.json", "/new.txt"] {
            assert_eq!(ask(&site, "POST", target, "br").0.status(), 405, "{target}");
            let (response, text) = ask(&site, "HEAD", target, "br");
            assert_eq!((response.status().as_u16(), text.as_str()), (200, ""), "{target}");
        }
    }

    #[test]
    fn every_answer_has_the_headers_of_the_site_and_its_time() {
        let site = Site::new(scratch("headers")).mount("/some/path/").clock_ahead(-1_000_000_000);
        let site = site.header("X-Mine", "1").header("X-Mine", "2");
        for target in ["/some/path/", "/some/path", "/some/path/none", "/none"] {
            let (response, _) = ask(&site, "GET", target, "br");
            let all = |name: &str| response.headers().get_all(name).iter().cloned().collect::<Vec<_>>();
            assert_eq!(all("x-mine"), ["1", "2"], "{target}");
            assert_eq!(all("cache-control"), ["no-cache"], "{target}");
            assert_eq!(all("x-content-type-options"), ["nosniff"], "{target}");
            assert_eq!(all("vary"), ["Accept-Encoding"], "{target}");
            let [date] = all(DATE.as_str()).try_into().expect("one date");
            let date = httpdate::parse_http_date(date.to_str().expect("words")).expect("a date");
            let age = std::time::SystemTime::now().duration_since(date).expect("a date before now");
            assert!(age >= Duration::from_secs(1_000_000_000 - 1), "{target}: {age:?}");
        }
        let (response, text) = ask(&site.header("no name", ""), "GET", "/some/path/", "br");
        assert_eq!(response.status(), 500);
        assert!(text.starts_with("no name: "), "{text}");
    }

    #[test]
    fn the_clock_stays_where_dates_can_be_written() {
        let now = UNIX_EPOCH + Duration::from_secs(1_000);
        assert_eq!(moved(now, -1_000), UNIX_EPOCH);
        assert_eq!(moved(now, 5), UNIX_EPOCH + Duration::from_secs(1_005));
        for too_far in [-1_001, i64::MIN, i64::MAX, 253_402_300_800] {
            assert_eq!(moved(now, too_far), now, "{too_far}");
        }
        assert_eq!(httpdate::fmt_http_date(UNIX_EPOCH + LAST_DATE - Duration::from_secs(1)).len(), 29);
    }

    #[test]
    fn a_page_of_a_reloading_site_has_the_script() {
        let site = Site::new(scratch("reload")).mount("/some/path/").replace("other.html", "<HEAD></head>");
        let script = "<script src=\"/some/path/__reload.js\"></script>\n</head>";
        let check = |site: &Site, target: &str, expected: &str| {
            let (response, text) = ask(site, "GET", target, "br");
            assert_eq!(text, expected, "{target}");
            assert_eq!(response.headers().get_all("content-length").iter().count(), 1, "{target}");
        };
        check(&site, "/some/path/", "<head></head>home");
        assert_eq!(ask(&site, "GET", "/some/path/__reload.js", "br").0.status(), 404);
        let site = site.reloading();
        check(&site, "/some/path/", &format!("<head>{script}home"));
        check(&site, "/some/path/other.html", &format!("<HEAD>{script}"));
        check(&site, "/some/path/rounds/index.json", "[]");
        check(&site, "/some/path/__reload.js", include_str!("reload.js"));
    }
}
