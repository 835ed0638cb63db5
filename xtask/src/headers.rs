//! `_headers`: what the host should send with each file, in the form that Cloudflare Pages and others read.

use std::path::Path;

use crate::{Result, paths, policy};

/// For a file whose name is made of its content.
const FOR_EVER: &str = "public, max-age=31536000, immutable";
/// For a file that keeps its name: it may be kept, and is asked about each time.
const ASK: &str = "no-cache";

/// Writes `_headers`. `named` are the files that are named by their content.
pub fn write(folder: &Path, named: &[String]) -> Result {
    let names = paths::files_under(folder)?;
    paths::write(&folder.join("_headers"), text(&names, named))
}

/// Rules for everything, then one for each place. No file is met by two rules with the same header: a host would join
/// them with a comma.
fn text(names: &[String], named: &[String]) -> String {
    let mut text = String::from("/*\n");
    for (name, value) in policy::headers() {
        text += &format!("  {name}: {value}\n");
    }
    let mut rules: Vec<(String, &str)> = vec![("/".into(), ASK)];
    for name in names {
        let rule = match name.split_once('/') {
            _ if named.contains(name) => (format!("/{name}"), FOR_EVER),
            Some((folder, _)) => (format!("/{folder}/*"), ASK),
            None => (format!("/{name}"), ASK),
        };
        if !rules.contains(&rule) {
            rules.push(rule);
        }
    }
    for (place, value) in rules {
        text += &format!("{place}\n  Cache-Control: {value}\n");
    }
    text
}

#[cfg(test)]
mod tests {
    use super::text;

    #[test]
    fn a_name_made_of_content_is_kept_for_ever_and_nothing_else_is() {
        let names = ["app-01.js", "index.html", "rounds/2567.json", "rounds/index.json", "sw.js"].map(String::from);
        let done = text(&names, &["app-01.js".to_owned()]);
        let (first, rest) = done.split_once("\n/\n").expect("a rule for the folder");
        assert!(first.starts_with("/*\n  Content-Security-Policy: default-src 'none'; "), "{done}");
        assert!(first.contains("frame-ancestors 'none'") && !first.contains("Cache-Control"), "{done}");
        let expected = "  Cache-Control: no-cache\n/app-01.js\n  Cache-Control: public, max-age=31536000, immutable\n\
                        /index.html\n  Cache-Control: no-cache\n/rounds/*\n  Cache-Control: no-cache\n\
                        /sw.js\n  Cache-Control: no-cache\n";
        assert_eq!(rest, expected);
    }
}
