//! What the pages may do, as the browser enforces it: the one place where the Content-Security-Policy stands.

use crate::{Result, html};

/// The policy of every page, in its head and in the headers. `docs/adr/0009-trusted-types.md` says why its last two
/// directives are there.
pub const POLICY: &str = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; \
                          font-src 'self'; connect-src 'self'; worker-src 'self'; manifest-src 'self'; \
                          img-src 'self' data: blob:; base-uri 'none'; form-action 'none'; \
                          require-trusted-types-for 'script'; trusted-types wan";

/// The headers that a host should send with every file, by name. The policy has one directive more than in the page:
/// `frame-ancestors` works in a header only.
pub fn headers() -> Vec<(&'static str, String)> {
    let fixed = [
        ("X-Content-Type-Options", "nosniff"),
        // A page of the app sees that the person came from another one of it; nobody else sees anything.
        ("Referrer-Policy", "same-origin"),
        (
            "Permissions-Policy",
            "camera=(self), display-capture=(), geolocation=(), microphone=(), midi=(), payment=(), usb=()",
        ),
        ("Cross-Origin-Opener-Policy", "same-origin"),
        ("Cross-Origin-Resource-Policy", "same-origin"),
    ];
    let mut headers = vec![("Content-Security-Policy", format!("{POLICY}; frame-ancestors 'none'"))];
    headers.extend(fixed.map(|(name, value)| (name, value.to_owned())));
    headers
}

/// A browser looks for the encoding in this many bytes.
const ENCODING_WITHIN: usize = 1024;

/// Puts the policy first in the head, so that it rules all that follows.
pub fn with_policy(page: &str) -> Result<String> {
    let tags = html::tags(page);
    let head = tags.iter().find(|tag| tag.name == "head").ok_or("a page has no <head>")?;
    let (before, after) = page.split_at(head.range.end);
    let after = after.strip_prefix('\n').unwrap_or(after);
    let page = format!("{before}\n<meta http-equiv=\"Content-Security-Policy\" content=\"{POLICY}\">\n{after}");
    match page.find("charset") {
        Some(at) if at < ENCODING_WITHIN => Ok(page),
        _ => Err(format!("a page: <meta charset> must come within {ENCODING_WITHIN} bytes; put it first in head")),
    }
}

/// What the policy would block without a word to the person stops the build.
pub fn refuse_what_it_blocks(page: &str) -> Result {
    for tag in html::tags(page) {
        let handler =
            tag.attributes.iter().find(|(key, _)| key.starts_with("on") || key == "style" || key == "integrity");
        if let Some((key, _)) = handler {
            return Err(format!("<{} {key}=…> is blocked or broken by what finalize does", tag.name));
        }
        if tag.name == "style" {
            return Err("<style> is blocked by the policy; put it into style/".into());
        }
        if tag.name == "script" && tag.get("src").is_none() {
            return Err("an inline <script> is blocked by the policy".into());
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::{POLICY, headers, refuse_what_it_blocks, with_policy};
    use crate::paths;

    #[test]
    fn the_policy_stands_first() {
        let page = "<html><head>\n<meta charset=utf-8><script src=a.js></script></head>";
        let done = with_policy(page).expect("a policy");
        assert!(done.starts_with("<html><head>\n<meta http-equiv=\"Content-Security-Policy\""), "{done}");
        assert!(with_policy("<html><body>").is_err());
        assert!(with_policy("<head><title>late</title>").is_err(), "no charset");
    }

    #[test]
    fn what_the_policy_blocks_stops_the_build() {
        let check = |page: &str, fine: bool| assert_eq!(refuse_what_it_blocks(page).is_ok(), fine, "{page}");
        check("<p class=on>", true);
        check("<script src=a.js></script>", true);
        check("<p style='color:red'>", false);
        check("<button onclick=go()>", false);
        check("<style>p{}</style>", false);
        check("<script>go()</script>", false);
        check("<script integrity=sha384-x src=a.js></script>", false);
    }

    #[test]
    fn it_allows_nothing_inline_and_no_other_place() {
        for source in ["unsafe-inline", "'unsafe-eval'", "*", "http:", "https:", "sha256-"] {
            assert!(!POLICY.contains(source), "{source}");
        }
        assert!(!POLICY.contains("  ") && !POLICY.contains('"'), "{POLICY}");
    }

    /// The documents repeat the headers for whoever copies them; they must not say something else.
    #[test]
    fn the_documents_name_the_same_headers() {
        for file in ["docs/HOSTING.md", "docs/hosting/nginx.conf", "docs/hosting/Caddyfile"] {
            let text = paths::read(&paths::root().join(file)).expect("a document");
            for (name, value) in headers() {
                let said = text.lines().any(|line| line.contains(name) && line.contains(&value));
                assert!(said, "{file} does not say {name}: {value}");
            }
        }
    }
}
