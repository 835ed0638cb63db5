//! From what trunk wrote to what is published.
//!
//! In this order: each program becomes one script, one wasm and chunks, the style sheets become one, files are named by
//! their content, and each page gets its preloads, its policy and the build line; last come the files that name the
//! others, the service worker and the headers.

use std::path::Path;

use crate::program::{self, Program};
use crate::{Result, css, hash, headers, html, icons, naming, paths, policy, run, service_worker};

/// Whether the slow work of making files small is done.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Optimize {
    Yes,
    No,
}

/// Hexadecimal digits of the build's digest, which people read aloud.
const SHORT_DIGITS: usize = 12;

/// The page that has the style sheets; every other page uses what it makes of them.
const INDEX: &str = "index.html";

/// A page of the site in the making.
pub struct Page {
    /// Its file name.
    pub name: String,
    /// Its HTML, as far as it is made.
    pub text: String,
}

/// Finalizes the site in `folder`, in place. A site that is finalized already stays as it is.
///
/// # Errors
/// When a file is missing or cannot be written, or a page has something that its policy would block.
pub fn finalize(folder: &Path, optimize: Optimize) -> Result {
    let mut pages = pages(folder)?;
    if pages.iter().any(|page| html::tags(&page.text).iter().any(|tag| tag.is("meta", "name", "build"))) {
        return Ok(());
    }
    if let Some(mut program) = Program::of_worker(folder) {
        program.make(folder, optimize == Optimize::Yes)?;
    }
    for page in &mut pages {
        if page.name == INDEX {
            page.text = css::bundle(folder, &page.text)?;
        }
        if let Some((mut program, rest)) = Program::of(&page.text, folder)? {
            program.make(folder, optimize == Optimize::Yes)?;
            page.text = after_encoding(&rest, &(program.tags() + &round_preloads(folder)?))?;
        }
        policy::refuse_what_it_blocks(&page.text).map_err(|fault| format!("{}: {fault}", page.name))?;
    }
    // Their text is in the scripts now.
    paths::remove_folder(&folder.join("snippets"))?;
    if optimize == Optimize::Yes {
        minify_data(folder)?;
    }
    icons::write(folder)?;
    for page in &pages {
        refuse_what_is_missing(folder, page)?;
    }
    let named = naming::name_by_content(folder, &mut pages)?;
    for page in &mut pages {
        page.text = policy::with_policy(&page.text)?;
    }
    let (digest, build) = build_line(folder, &pages)?;
    for page in &pages {
        let line = format!("<meta name=\"build\" content=\"{build}\">\n");
        paths::write(&folder.join(&page.name), after_encoding(&page.text, &line)?)?;
    }
    service_worker::write(folder, &digest)?;
    headers::write(folder, &named)
}

/// Every page of the site, without its comments.
fn pages(folder: &Path) -> Result<Vec<Page>> {
    let names = paths::files_under(folder)?.into_iter().filter(|name| name.ends_with(".html"));
    names.map(|name| Ok(Page { text: html::without_comments(&paths::read(&folder.join(&name))?), name })).collect()
}

/// A file that a page asks for and nobody has is found by people; here it stops the build.
fn refuse_what_is_missing(folder: &Path, page: &Page) -> Result {
    for tag in html::tags(&page.text).iter().filter(|tag| matches!(tag.name.as_str(), "link" | "script")) {
        if let Some(missing) = tag.local().filter(|path| !folder.join(path).exists()) {
            return Err(format!("{}: <{}> asks for {missing}, which is not there", page.name, tag.name));
        }
    }
    Ok(())
}

/// Takes the spaces out of style sheets, rounds and the manifest, which are written for people.
fn minify_data(folder: &Path) -> Result {
    for name in paths::files_under(folder)? {
        let path = folder.join(&name);
        if name.ends_with(".css") {
            program::minify(&path, None)?;
        } else if name.starts_with("rounds/") || name.ends_with(".webmanifest") {
            let value: serde_json::Value =
                serde_json::from_str(&paths::read(&path)?).map_err(|error| format!("{name}: {error}"))?;
            paths::write(&path, value.to_string())?;
        }
    }
    Ok(())
}

/// The tags that ask for the default round together with the wasm, not after it.
fn round_preloads(folder: &Path) -> Result<String> {
    let link = |path: &String| format!("<link rel=\"preload\" as=\"fetch\" crossorigin href=\"./{path}\">\n");
    Ok(default_rounds(folder)?.iter().map(link).collect())
}

/// The files of rounds that every first visit reads: the list, and the round that it calls `default`.
pub fn default_rounds(folder: &Path) -> Result<Vec<String>> {
    const LIST: &str = "rounds/index.json";
    let path = folder.join(LIST);
    if !path.exists() {
        return Ok(Vec::new());
    }
    let list: serde_json::Value =
        serde_json::from_str(&paths::read(&path)?).map_err(|error| format!("{LIST}: {error}"))?;
    let default = match list.get("default") {
        Some(serde_json::Value::String(id)) => id.clone(),
        Some(serde_json::Value::Number(id)) => id.to_string(),
        _ => return Err(format!("{LIST}: no \"default\"")),
    };
    let round = format!("rounds/{default}.json");
    if folder.join(&round).exists() {
        Ok(vec![LIST.into(), round])
    } else {
        Err(format!("{LIST}: there is no {round}"))
    }
}

/// The digest of everything published, and the line that people read: version, date and digest with a space between.
///
/// The digest is of the pages before they name it, of each other file, of the worker before it names it, and of
/// version and date. The date is the commit's, so that a commit always builds the same.
fn build_line(folder: &Path, pages: &[Page]) -> Result<(String, String)> {
    let committed = run::output(run::command("git").args(["log", "-1", "--format=%cs"]));
    let date = committed.or_else(|_| run::output(run::command("date").args(["-u", "+%F"])))?;
    let of_build = format!("{} {date}", env!("CARGO_PKG_VERSION"));
    let mut lines = format!("{of_build}\n{}\n", hash::hex(service_worker::template()?.as_bytes()));
    for page in pages {
        lines += &format!("{} {}\n", page.name, hash::hex(page.text.as_bytes()));
    }
    for name in paths::files_under(folder)?.into_iter().filter(|name| !name.ends_with(".html")) {
        lines += &format!("{name} {}\n", hash::hex(&paths::read_bytes(&folder.join(&name))?));
    }
    let digest: String = hash::hex(lines.as_bytes()).chars().take(SHORT_DIGITS).collect();
    let build = format!("{of_build} {digest}");
    Ok((digest, build))
}

/// Puts `added` behind `<meta charset>`, which must stay near the top.
fn after_encoding(page: &str, added: &str) -> Result<String> {
    let charset = html::tags(page).into_iter().find(|tag| tag.name == "meta" && tag.get("charset").is_some());
    let end = charset.ok_or("a page has no <meta charset>")?.range.end;
    let (before, after) = page.split_at(end);
    Ok(format!("{before}\n{added}{}", after.strip_prefix('\n').unwrap_or(after)))
}

#[cfg(test)]
mod tests {
    use super::{Page, build_line};
    use crate::paths;

    #[test]
    fn the_digest_changes_with_any_byte() {
        let folder = paths::scratch(&format!("digest-{}", std::process::id()));
        paths::make_folder(&folder).expect("a folder");
        let digest = |page: &str, file: &str| {
            paths::write(&folder.join("a.css"), file).expect("a file");
            let pages = [Page { name: "index.html".into(), text: page.into() }];
            build_line(&folder, &pages).expect("a line").0
        };
        let first = digest("page", "file");
        assert_eq!(first, digest("page", "file"));
        assert_ne!(first, digest("pagE", "file"));
        assert_ne!(first, digest("page", "filE"));
        assert_eq!(first.len(), 12);
        paths::remove_folder(&folder).expect("a folder");
    }
}
