//! Another version of the program on the same host.

use devserver::Site;
use sha2::{Digest, Sha256};

use super::base64;
use super::visit::with_page;

/// The site as another build, which calls itself `digest` (twelve letters and digits) on every screen: its page differs,
/// and its worker knows its new digest.
pub fn new_version(site: Site, digest: &str) -> Site {
    let worker = site.text("sw.js").expect("the site has a worker");
    let (_, rest) = worker.split_once("const BUILD = \"").expect("the worker names its build");
    let before = rest.split('"').next().unwrap_or_default().to_owned();
    let site = with_page(site, |page| {
        assert_eq!(page.matches(&before).count(), 1, "a page names its build once");
        page.replace(&before, digest)
    });
    let page = site.text("index.html").expect("the page of the program");
    let worker = worker.replace(&before, digest);
    let (head, rest) = worker.split_once("[\"index.html\", \"").expect("the worker lists the page");
    let (_, tail) = rest.split_once('"').expect("a digest ends");
    let integrity = base64::encode(&Sha256::digest(page));
    site.replace("sw.js", format!("{head}[\"index.html\", \"sha256-{integrity}\"{tail}"))
}
