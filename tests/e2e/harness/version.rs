//! Another version of the program on the same host.

use devserver::Site;
use sha2::{Digest, Sha256};

use super::base64;
use super::visit::with_pages;

/// The site as another build, which calls itself `digest` (twelve letters and digits) on every screen: its pages differ,
/// and its worker knows their new digests.
pub fn new_version(site: Site, digest: &str) -> Site {
    let worker = site.text("sw.js").expect("the site has a worker");
    let (_, rest) = worker.split_once("const BUILD = \"").expect("the worker names its build");
    let before = rest.split('"').next().unwrap_or_default().to_owned();
    let site = with_pages(site, |page| {
        assert_eq!(page.matches(&before).count(), 1, "a page names its build once");
        page.replace(&before, digest)
    });
    let worker = ["index.html", "more.html"].iter().fold(worker.replace(&before, digest), |worker, name| {
        let page = site.text(name).expect("a page of the program");
        let (head, rest) = worker.split_once(&format!("[\"{name}\", \"")).expect("the worker lists every page");
        let (_, tail) = rest.split_once('"').expect("a digest ends");
        format!("{head}[\"{name}\", \"sha256-{}\"{tail}", base64::encode(&Sha256::digest(page)))
    });
    site.replace("sw.js", worker)
}
