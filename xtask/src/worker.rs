//! The service worker: `public/sw.js` with the digest of the build and the list of the program's files.

use std::path::Path;

use crate::{Result, hash, paths};

/// The name of the worker, which never changes: browsers ask for it again to see whether there is a new program.
pub const WORKER: &str = "sw.js";

/// What stands in the template in place of the digest.
const BUILD_MARK: &str = "const BUILD = \"\";";
/// What stands in the template in place of the list.
const FILES_MARK: &str = "const FILES = [];";
/// What stands in the template in place of the list of what is kept later.
const LATER_MARK: &str = "const LATER = [];";

/// The template, as it stands in the repository.
pub fn template() -> Result<String> {
    paths::read(&paths::root().join("public").join(WORKER))
}

/// Writes the worker, when every other file of the site is as it will be published.
pub fn write(folder: &Path, digest: &str) -> Result {
    let (mut now, mut later) = (Vec::new(), Vec::new());
    for name in paths::files_under(folder)?.into_iter().filter(|name| is_of_the_program(name)) {
        let content = paths::read_bytes(&folder.join(&name))?;
        let files = if makes_papers(&name) { &mut later } else { &mut now };
        files.push((name, content));
    }
    let text = filled(&template()?, digest, &list(&now), &list(&later))?;
    paths::write(&folder.join(WORKER), text)
}

/// Whether a file belongs to the worker that makes papers. It is as large as all the rest, and kept when there is time.
pub fn makes_papers(name: &str) -> bool {
    ["paper-", "paper_bg-"].iter().any(|beginning| name.starts_with(beginning))
}

/// Whether a device needs this file to run the program without a network.
fn is_of_the_program(name: &str) -> bool {
    let apart = ["schema/", "screenshots/"].iter().any(|folder| name.starts_with(folder));
    !apart && name != WORKER && name != "_headers"
}

/// The list as JavaScript. A file with its digest is taken as it was built or not at all; a round may be replaced on
/// the host without a new program, so it has none.
fn list(files: &[(String, Vec<u8>)]) -> String {
    let line = |(name, content): &(String, Vec<u8>)| {
        if name.starts_with("rounds/") {
            format!("  [\"{name}\"],\n")
        } else {
            format!("  [\"{name}\", \"sha256-{}\"],\n", hash::base64(content))
        }
    };
    files.iter().map(line).collect()
}

fn filled(template: &str, digest: &str, now: &str, later: &str) -> Result<String> {
    let mut text = template.to_owned();
    let filled = [
        (BUILD_MARK, format!("const BUILD = \"{digest}\";")),
        (FILES_MARK, format!("const FILES = [\n{now}];")),
        (LATER_MARK, format!("const LATER = [\n{later}];")),
    ];
    for (mark, value) in filled {
        if template.matches(mark).count() != 1 {
            return Err(format!("public/{WORKER} must have `{mark}` once"));
        }
        text = text.replace(mark, &value);
    }
    Ok(text)
}

#[cfg(test)]
mod tests {
    use super::{filled, is_of_the_program, list, makes_papers, template};

    #[test]
    fn what_a_device_needs_offline() {
        let check = |name: &str, expected| assert_eq!(is_of_the_program(name), expected, "{name}");
        check("index.html", true);
        check("chunk.form-0123456789abcdef.wasm", true);
        check("white-area-0123456789abcdef.js", true);
        check("address/geo.txt", true);
        check("rounds/2567.json", true);
        check("manifest.webmanifest", true);
        check("sw.js", false);
        check("_headers", false);
        check("schema/round.schema.json", false);
        check("screenshots/narrow.png", false);
    }

    #[test]
    fn what_makes_papers_is_kept_later() {
        let check = |name: &str, expected| assert_eq!(makes_papers(name), expected, "{name}");
        check("paper-0123456789abcdef.js", true);
        check("paper_bg-0123456789abcdef.wasm", true);
        check("index.html", false);
        check("white-area_bg-0123456789abcdef.wasm", false);
    }

    #[test]
    fn every_file_has_a_digest_but_a_round() {
        let files = [("index.html".to_owned(), b"abc".to_vec()), ("rounds/2567.json".to_owned(), b"{}".to_vec())];
        let expected = "  [\"index.html\", \"sha256-ungWv48Bz+pBQUDeXa4iI7ADYaOWF3qctBD/YfIAFa0=\"],\n  \
                        [\"rounds/2567.json\"],\n";
        assert_eq!(list(&files), expected);
    }

    #[test]
    fn the_template_is_filled() {
        let done = filled(&template().expect("public/sw.js"), "0123456789ab", "  [\"index.html\"],\n", "  [\"a\"],\n")
            .expect("a worker");
        assert!(done.contains("const BUILD = \"0123456789ab\";"), "{done}");
        assert!(done.contains("const FILES = [\n  [\"index.html\"],\n];"), "{done}");
        assert!(done.contains("const LATER = [\n  [\"a\"],\n];"), "{done}");
        assert!(filled("const BUILD = \"\";", "0", "", "").is_err());
    }
}
