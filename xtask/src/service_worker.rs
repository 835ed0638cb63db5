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
    for name in paths::files_under(folder)? {
        let files = match kept(&name) {
            Keep::AtInstall => &mut now,
            Keep::WhenIdle => &mut later,
            Keep::Never => continue,
        };
        let content = paths::read_bytes(&folder.join(&name))?;
        files.push((name, content));
    }
    let text = filled(&template()?, digest, &list(&now), &list(&later))?;
    paths::write(&folder.join(WORKER), text)
}

/// When a device keeps a file, to run the program without a network.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Keep {
    /// With the program: the page, the script, the style, every chunk.
    AtInstall,
    /// When there is time for it, or it is asked for before.
    WhenIdle,
    /// It is not of the program.
    Never,
}

fn kept(name: &str) -> Keep {
    let apart = ["schema/", "screenshots/"].iter().any(|folder| name.starts_with(folder));
    if apart || name == WORKER || name == "_headers" {
        Keep::Never
    } else if makes_papers(name) {
        Keep::WhenIdle
    } else {
        Keep::AtInstall
    }
}

/// Whether a file belongs to the worker that makes papers, which is as large as all the rest.
pub fn makes_papers(name: &str) -> bool {
    ["paper-", "paper_bg-"].iter().any(|beginning| name.starts_with(beginning))
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
    use super::{Keep, filled, kept, list, template};

    #[test]
    fn what_a_device_keeps_and_when() {
        let check = |name: &str, expected| assert_eq!(kept(name), expected, "{name}");
        check("index.html", Keep::AtInstall);
        check("chunk.form-0123456789abcdef.wasm", Keep::AtInstall);
        check("white-area-0123456789abcdef.js", Keep::AtInstall);
        check("white-area_bg-0123456789abcdef.wasm", Keep::AtInstall);
        check("address/geo.txt", Keep::AtInstall);
        check("rounds/2567.json", Keep::AtInstall);
        check("manifest.webmanifest", Keep::AtInstall);
        check("paper-0123456789abcdef.js", Keep::WhenIdle);
        check("paper_bg-0123456789abcdef.wasm", Keep::WhenIdle);
        check("sw.js", Keep::Never);
        check("_headers", Keep::Never);
        check("schema/round.schema.json", Keep::Never);
        check("screenshots/narrow.png", Keep::Never);
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
