//! What is served: a folder under a path, with the headers a static host would send.

use std::collections::BTreeMap;
use std::path::{Component, Path, PathBuf};
use std::time::{Duration, SystemTime};

/// A folder of files, the path it is mounted on, and what a test wants different from the folder.
#[derive(Clone, Debug)]
pub struct Site {
    root: PathBuf,
    mount: String,
    headers: Vec<(String, String)>,
    ahead: i64,
    replaced: BTreeMap<String, Option<Vec<u8>>>,
    slow: Option<(String, Duration)>,
    mimes: Vec<(String, &'static str)>,
}

/// What the site has to say to a request path.
pub(crate) enum Answer {
    /// A file: its MIME type, its `Content-Encoding` if it is stored compressed, its bytes.
    File {
        mime: &'static str,
        encoding: Option<&'static str>,
        body: Vec<u8>,
    },
    /// The folder was asked for without its last slash.
    MovedTo(String),
    NotFound,
}

impl Site {
    /// A site of the files under `root`, mounted on `/`.
    pub fn new(root: impl Into<PathBuf>) -> Self {
        let (headers, replaced) = (Vec::new(), BTreeMap::new());
        Self { root: root.into(), mount: "/".into(), headers, ahead: 0, replaced, slow: None, mimes: Vec::new() }
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
        self.replaced.insert(path.into(), Some(body.into()));
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

    /// What is served for `path` (relative to the site) as text; `None` if nothing is, or it is no text.
    pub fn text(&self, path: &str) -> Option<String> {
        match self.answer(&format!("{}{path}", self.mount), false) {
            Answer::File { body, .. } => String::from_utf8(body).ok(),
            Answer::MovedTo(_) | Answer::NotFound => None,
        }
    }

    pub(crate) fn mounted_on(&self) -> &str {
        &self.mount
    }

    pub(crate) fn headers(&self) -> &[(String, String)] {
        &self.headers
    }

    /// The moment of the `Date` header, given the machine's.
    pub(crate) fn clock(&self, now: SystemTime) -> SystemTime {
        let shift = Duration::from_secs(self.ahead.unsigned_abs());
        let shifted = if self.ahead < 0 { now.checked_sub(shift) } else { now.checked_add(shift) };
        shifted.unwrap_or(now)
    }

    /// How long the answer to a request target takes.
    pub(crate) fn delay(&self, target: &str) -> Duration {
        let inside = target.strip_prefix(&self.mount).unwrap_or_default();
        let slow = self.slow.as_ref().filter(|(folder, _)| inside.starts_with(folder));
        slow.map_or(Duration::ZERO, |(_, time)| *time)
    }

    /// The answer to a request target as it stands in the request line (`/some/path/a.js?x=1`).
    pub(crate) fn answer(&self, target: &str, accepts_brotli: bool) -> Answer {
        let path = target.split(['?', '#']).next().unwrap_or_default();
        let Some(path) = percent_decoded(path) else { return Answer::NotFound };
        if format!("{path}/") == self.mount {
            return Answer::MovedTo(self.mount.clone());
        }
        let Some(inside) = path.strip_prefix(&self.mount) else { return Answer::NotFound };
        let name =
            if inside.is_empty() || inside.ends_with('/') { format!("{inside}index.html") } else { inside.into() };
        match self.replaced.get(&name) {
            Some(Some(body)) => Answer::File { mime: self.mime_of(&name), encoding: None, body: body.clone() },
            Some(None) => Answer::NotFound,
            None => self.file(&name, accepts_brotli),
        }
    }

    fn mime_of(&self, name: &str) -> &'static str {
        let own = self.mimes.iter().find(|(ending, _)| name.ends_with(ending));
        own.map_or_else(|| mime_of(name), |(_, mime)| mime)
    }

    fn file(&self, name: &str, accepts_brotli: bool) -> Answer {
        let relative = Path::new(name);
        // Only plain names: no `..`, no root, no drive. A path that climbs is a path that is not there.
        if !relative.components().all(|part| matches!(part, Component::Normal(_))) {
            return Answer::NotFound;
        }
        let mime = self.mime_of(name);
        if accepts_brotli && let Ok(body) = std::fs::read(self.root.join(format!("{name}.br"))) {
            return Answer::File { mime, encoding: Some("br"), body };
        }
        match std::fs::read(self.root.join(relative)) {
            Ok(body) => Answer::File { mime, encoding: None, body },
            Err(_) => Answer::NotFound,
        }
    }
}

/// The MIME type of a file by its name. Browsers refuse to stream wasm under any other than its own.
fn mime_of(name: &str) -> &'static str {
    match name.rsplit_once('.').map_or("", |(_, extension)| extension) {
        "html" => "text/html; charset=utf-8",
        "js" | "mjs" => "text/javascript; charset=utf-8",
        "css" => "text/css; charset=utf-8",
        "json" | "map" => "application/json",
        "wasm" => "application/wasm",
        "webmanifest" => "application/manifest+json",
        "svg" => "image/svg+xml",
        "png" => "image/png",
        "ico" => "image/x-icon",
        "woff2" => "font/woff2",
        "txt" => "text/plain; charset=utf-8",
        _ => "application/octet-stream",
    }
}

/// `%E0%B8%81` back to its bytes; `None` when it is not UTF-8 or an escape is broken.
fn percent_decoded(text: &str) -> Option<String> {
    let mut bytes = Vec::with_capacity(text.len());
    let mut rest = text.bytes();
    while let Some(byte) = rest.next() {
        bytes.push(if byte == b'%' {
            let high = char::from(rest.next()?).to_digit(16)?;
            let low = char::from(rest.next()?).to_digit(16)?;
            u8::try_from(high * 16 + low).ok()?
        } else {
            byte
        });
    }
    String::from_utf8(bytes).ok()
}

#[cfg(test)]
mod tests {
    use super::{Answer, Site};

    fn scratch() -> std::path::PathBuf {
        let folder = std::env::temp_dir().join(format!("devserver-{}", std::process::id()));
        std::fs::create_dir_all(folder.join("site/rounds")).expect("a scratch folder");
        std::fs::write(folder.join("secret.txt"), "secret").expect("a file");
        for (name, text) in [("index.html", "home"), ("a b.js", "js"), ("a b.js.br", "br"), ("rounds/index.json", "[]")]
        {
            std::fs::write(folder.join("site").join(name), text).expect("a file");
        }
        folder.join("site")
    }

    #[test]
    fn answers_by_path() {
        let site = Site::new(scratch()).mount("some/path").replace("new.json", "{}").without("rounds/index.json");
        let check = |target: &str, brotli: bool, expected: &str| {
            let found = match site.answer(target, brotli) {
                Answer::File { mime, encoding, body } => {
                    format!("{mime} {} {}", encoding.unwrap_or("-"), String::from_utf8_lossy(&body))
                }
                Answer::MovedTo(path) => format!("to {path}"),
                Answer::NotFound => "404".into(),
            };
            assert_eq!(found, expected, "{target}");
        };
        check("/some/path/", false, "text/html; charset=utf-8 - home");
        check("/some/path/?round=2567", true, "text/html; charset=utf-8 - home");
        check("/some/path", false, "to /some/path/");
        check("/some/path/a%20b.js", false, "text/javascript; charset=utf-8 - js");
        check("/some/path/a%20b.js", true, "text/javascript; charset=utf-8 br br");
        check("/some/path/new.json", true, "application/json - {}");
        check("/some/path/rounds/index.json", false, "404");
        check("/some/path/rounds", false, "404");
        check("/", false, "404");
        check("/some/pathology", false, "404");
        check("/some/path/../secret.txt", false, "404");
        check("/some/path/%2e%2e/secret.txt", false, "404");
        check("/some/path//etc/passwd", false, "404");
        check("/some/path/%zz", false, "404");
        let site = site.mime(".js", "text/plain");
        assert!(matches!(site.answer("/some/path/a%20b.js", false), Answer::File { mime: "text/plain", .. }));
    }
}
