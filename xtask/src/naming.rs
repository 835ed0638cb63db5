//! File names by content: a name never carries other bytes, so a browser may keep it for ever.

use std::collections::BTreeMap;
use std::path::Path;

use crate::finalize::Page;
use crate::{Result, hash, paths};

/// Hexadecimal digits of a digest in a file name.
const DIGITS: usize = 16;

/// Scripts, style sheets and wasm at the root of the site that the page mentions.
pub fn names_in(folder: &Path, page: &str) -> Result<Vec<String>> {
    let mut names = paths::files_under(folder)?;
    names.retain(|name| {
        let ours = [".js", ".css", ".wasm"].iter().any(|ending| name.ends_with(ending));
        ours && !name.contains('/') && rename_in(page, name, "") != page
    });
    Ok(names)
}

/// Renames files to `name-0123456789abcdef.js` and follows the new names in the pages and in the scripts.
/// Returns the new names.
pub fn name_by_content(folder: &Path, pages: &mut [Page]) -> Result<Vec<String>> {
    let mut contents = BTreeMap::new();
    // What the pages mention, and what the scripts found so far mention.
    let mut texts: Vec<String> = pages.iter().map(|page| page.text.clone()).collect();
    while let Some(text) = texts.pop() {
        for name in names_in(folder, &text)? {
            if contents.contains_key(&name) {
                continue;
            }
            let content = paths::read_bytes(&folder.join(&name))?;
            if is_script(&name) {
                texts.push(String::from_utf8_lossy(&content).into_owned());
            }
            contents.insert(name, content);
        }
    }
    let mut done = Vec::new();
    // A file is named when nothing in it still waits for a name: wasm and style first, then scripts.
    while !contents.is_empty() {
        let ready = contents
            .iter()
            .find(|(name, content)| !contents.keys().any(|other| other != *name && mentions(name, content, other)));
        let Some(name) = ready.map(|(name, _)| name.clone()) else {
            return Err("scripts that import each other in a circle cannot be named by content".into());
        };
        let Some(content) = contents.remove(&name) else { continue };
        let named = name_of(&name, &content);
        std::fs::remove_file(folder.join(&name)).map_err(|error| format!("{name}: {error}"))?;
        paths::write(&folder.join(&named), &content)?;
        for page in pages.iter_mut() {
            page.text = rename_in(&page.text, &name, &named);
        }
        for (other, content) in contents.iter_mut().filter(|(other, _)| is_script(other)) {
            let text = String::from_utf8(std::mem::take(content)).map_err(|error| format!("{other}: {error}"))?;
            *content = rename_in(&text, &name, &named).into_bytes();
        }
        done.push(named);
    }
    Ok(done)
}

/// Whether a file of this name is a script.
pub fn is_script(name: &str) -> bool {
    name.ends_with(".js")
}

fn mentions(name: &str, content: &[u8], other: &str) -> bool {
    let text = String::from_utf8_lossy(content);
    is_script(name) && rename_in(&text, other, "") != text
}

/// `app.js` to `app-<digest>.js`.
fn name_of(name: &str, content: &[u8]) -> String {
    let (stem, ending) = name.rsplit_once('.').unwrap_or((name, ""));
    let digest: String = hash::hex(content).chars().take(DIGITS).collect();
    format!("{stem}-{digest}.{ending}")
}

/// Replaces a file name where it stands alone: `app.js` in `./app.js`, not in `my-app.js` or `app.json`.
fn rename_in(text: &str, from: &str, to: &str) -> String {
    // The `.` of `./` ends with the slash, so only the letter just before counts.
    replace_alone(text, from, to, |letter| letter.is_alphanumeric() || matches!(letter, '-' | '_' | '.'))
}

/// Replaces `from` where no letter of a name, as `part_of_name` knows it, stands right before or after.
pub fn replace_alone(text: &str, from: &str, to: &str, part_of_name: impl Fn(char) -> bool) -> String {
    let mut replaced = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(at) = rest.find(from) {
        let (before, after) = (&rest[..at], &rest[at + from.len()..]);
        // After a hit that stood in a longer name, what stands before the next one is in `replaced`.
        let last = before.chars().next_back().or_else(|| replaced.chars().next_back());
        let alone = !last.is_some_and(&part_of_name) && !after.starts_with(&part_of_name);
        replaced.push_str(before);
        replaced.push_str(if alone { to } else { from });
        rest = after;
    }
    replaced + rest
}

#[cfg(test)]
mod tests {
    use super::{name_of, rename_in};

    #[test]
    fn a_name_is_replaced_where_it_stands_alone() {
        let check = |text: &str, expected| assert_eq!(rename_in(text, "app.js", "NEW"), expected);
        check("import './app.js'", "import './NEW'");
        check("app.json my-app.js app.js.map", "app.json my-app.js app.js.map");
        check("'app.js','app.js'", "'NEW','NEW'");
        check("app.jsapp.js", "app.jsapp.js");
    }

    #[test]
    fn a_name_holds_the_digest_of_the_content() {
        assert_eq!(name_of("app_bg.wasm", b"one"), "app_bg-7692c3ad3540bb80.wasm");
        assert_ne!(name_of("app_bg.wasm", b"two"), name_of("app_bg.wasm", b"one"));
        assert_eq!(name_of("white-area.js", b""), "white-area-e3b0c44298fc1c14.js");
    }
}
