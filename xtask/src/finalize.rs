//! From what trunk wrote to what is published.
//!
//! In this order: the wasm is optimized, the style sheets become one, files are named by their content, the page
//! gets its build line, its preloads and last its policy, which holds the digest of every inline script.
//! A second time changes nothing more.

use std::collections::BTreeMap;
use std::path::Path;

use crate::html::{self, Tag};
use crate::{Result, css, hash, paths, run, tools};

/// Whether wasm-opt runs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Optimize {
    Yes,
    No,
}

/// Hexadecimal digits of a digest in a file name.
const DIGITS: usize = 16;
/// Hexadecimal digits of the build's digest, which people read aloud.
const SHORT_DIGITS: usize = 12;
/// A browser looks for the encoding in this many bytes.
const ENCODING_WITHIN: usize = 1024;

/// What the wasm of our rustc uses, all of it in every browser we support.
const WASM_FEATURES: [&str; 6] = [
    "--enable-bulk-memory",
    "--enable-multivalue",
    "--enable-mutable-globals",
    "--enable-nontrapping-float-to-int",
    "--enable-reference-types",
    "--enable-sign-ext",
];

/// Finalizes the site in `folder`, in place.
///
/// # Errors
/// When a file is missing or cannot be written, or the page has something that its policy would block.
pub fn finalize(folder: &Path, optimize: Optimize) -> Result {
    let mut pages = Vec::new();
    for name in paths::files_under(folder)?.into_iter().filter(|name| name.ends_with(".html")) {
        let page = html::without_comments(&paths::read(&folder.join(&name))?);
        refuse_what_the_policy_blocks(&page)?;
        // wasm-opt run over its own work gives other bytes again, and so another digest for the same site.
        let optimized = html::tags(&page).iter().any(|tag| tag.is("meta", "name", "build"));
        let page = without_our_tags(&page);
        if optimize == Optimize::Yes && !optimized {
            optimize_wasm(folder, &page)?;
        }
        let text = if name == INDEX { css::bundle(folder, &page)? } else { page };
        if optimize == Optimize::Yes {
            minify(folder, &text)?;
        }
        pages.push(Page { text, name });
    }
    if optimize == Optimize::Yes {
        minify_rounds(folder)?;
    }
    for page in &pages {
        refuse_what_is_missing(folder, page)?;
    }
    name_by_content(folder, &mut pages)?;
    for page in &mut pages {
        page.text = add_preloads(folder, &page.text)?;
    }
    let build = build_line(&digest_of(folder, &pages)?);
    for page in &pages {
        let text = after_encoding(&page.text, &format!("<meta name=\"build\" content=\"{build}\">\n"))?;
        paths::write(&folder.join(&page.name), &with_policy(&text)?)?;
    }
    Ok(())
}

/// The page that has the style sheets; every other page uses what it makes of them.
const INDEX: &str = "index.html";

/// A page of the site in the making.
struct Page {
    name: String,
    text: String,
}

/// A style or a handler inside a tag is blocked without a word to the person; here it stops the build.
fn refuse_what_the_policy_blocks(page: &str) -> Result {
    for tag in html::tags(page) {
        let handler =
            tag.attributes.iter().find(|(key, _)| key.starts_with("on") || key == "style" || key == "integrity");
        if let Some((key, _)) = handler {
            return Err(format!("index.html: <{} {key}=…> is blocked or broken by what finalize does", tag.name));
        }
        if tag.name == "style" {
            return Err("index.html: <style> is blocked by the policy; put it into style/".into());
        }
    }
    Ok(())
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

/// Takes away what an earlier run added.
fn without_our_tags(page: &str) -> String {
    let ours = |tag: &Tag| {
        tag.is("meta", "name", "build")
            || tag.is("meta", "http-equiv", "Content-Security-Policy")
            || (tag.is("link", "rel", "preload") && tag.local().is_some_and(|path| path.starts_with("rounds/")))
    };
    html::without(page, html::tags(page).into_iter().filter(ours).map(|tag| tag.range).collect())
}

/// Runs wasm-opt over every wasm the page loads.
fn optimize_wasm(folder: &Path, page: &str) -> Result {
    let wasm_opt = tools::wasm_opt()?;
    let names = names_in(folder, page)?;
    let scripts: Vec<&String> = names.iter().filter(|name| is_script(name)).collect();
    for name in names.iter().filter(|name| name.ends_with(".wasm")) {
        let (path, text) = (folder.join(name), paths::scratch("module.wat"));
        run::run(run::command(&wasm_opt).args(["--quiet", "-S"]).args(WASM_FEATURES).arg(&path).arg("-o").arg(&text))?;
        shorten_imports(folder, &text, &scripts)?;
        run::run(run::command(&wasm_opt).arg("-Oz").args(WASM_FEATURES).arg(&text).arg("-o").arg(&path))?;
    }
    Ok(())
}

/// Takes long names, comments and spaces out of the scripts and style sheets that the page loads.
fn minify(folder: &Path, page: &str) -> Result {
    let esbuild = tools::esbuild()?;
    for name in names_in(folder, page)?.iter().filter(|name| !name.ends_with(".wasm")) {
        let path = folder.join(name);
        let mut minify = run::command(&esbuild);
        minify.args(["--minify", "--log-level=warning", "--allow-overwrite"]);
        // What every browser we support understands; newer syntax would come out of the minifier otherwise.
        minify.arg("--target=chrome97,safari16.4,firefox115");
        if is_script(name) {
            minify.arg("--format=esm");
        }
        run::run(minify.arg(&path).arg(format!("--outfile={}", path.display())))?;
    }
    Ok(())
}

/// Takes the spaces out of the rounds, which are written for people.
fn minify_rounds(folder: &Path) -> Result {
    for name in paths::files_under(folder)?.iter().filter(|name| name.starts_with("rounds/")) {
        let path = folder.join(name);
        let value: serde_json::Value =
            serde_json::from_str(&paths::read(&path)?).map_err(|error| format!("{name}: {error}"))?;
        paths::write(&path, value.to_string())?;
    }
    Ok(())
}

/// Gives what the wasm imports from its script short names, in both: `__wbg_log_0123456789abcdef` is sent to everyone
/// twice, and half of it does not compress.
fn shorten_imports(folder: &Path, text: &Path, scripts: &[&String]) -> Result {
    let mut module = paths::read(text)?;
    let imports = module.lines().filter_map(|line| line.trim_start().strip_prefix("(import \""));
    let named = imports.filter_map(|line| line.split('"').nth(2).map(str::to_owned));
    let names: Vec<String> = named.filter(|name| name.starts_with("__wb")).collect();
    for script in scripts {
        let path = folder.join(script);
        let mut script = paths::read(&path)?;
        for (index, name) in names.iter().enumerate() {
            script = rename_in(&script, name, &format!("_{index}"));
        }
        paths::write(&path, &script)?;
    }
    for (index, name) in names.iter().enumerate() {
        module = module.replace(&format!("\"{name}\""), &format!("\"_{index}\""));
    }
    paths::write(text, &module)
}

/// Scripts, style sheets and wasm at the root of the site that the page mentions.
fn names_in(folder: &Path, page: &str) -> Result<Vec<String>> {
    let mut names = paths::files_under(folder)?;
    names.retain(|name| {
        let ours = [".js", ".css", ".wasm"].iter().any(|ending| name.ends_with(ending));
        ours && !name.contains('/') && rename_in(page, name, "") != page
    });
    Ok(names)
}

/// Renames files to `name-0123456789abcdef.js` and follows the new names in the pages and in the scripts.
fn name_by_content(folder: &Path, pages: &mut [Page]) -> Result {
    let mut contents = BTreeMap::new();
    for page in pages.iter() {
        for name in names_in(folder, &page.text)? {
            contents.insert(name.clone(), read_bytes(&folder.join(&name))?);
        }
    }
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
    }
    Ok(())
}

fn is_script(name: &str) -> bool {
    name.ends_with(".js")
}

fn mentions(name: &str, content: &[u8], other: &str) -> bool {
    let text = String::from_utf8_lossy(content);
    is_script(name) && rename_in(&text, other, "") != text
}

fn read_bytes(path: &Path) -> Result<Vec<u8>> {
    std::fs::read(path).map_err(|error| format!("{}: {error}", path.display()))
}

/// `app.js` or `app-<digest of before>.js` to `app-<digest>.js`.
fn name_of(name: &str, content: &[u8]) -> String {
    let (stem, ending) = name.rsplit_once('.').unwrap_or((name, ""));
    let is_digest = |text: &str| text.len() == DIGITS && text.bytes().all(|byte| byte.is_ascii_hexdigit());
    let stem = stem.rsplit_once('-').filter(|(_, last)| is_digest(last)).map_or(stem, |(stem, _)| stem);
    let digest: String = hash::hex(content).chars().take(DIGITS).collect();
    format!("{stem}-{digest}.{ending}")
}

/// Replaces a file name where it stands alone: `app.js` in `./app.js`, not in `my-app.js` or `app.json`.
fn rename_in(text: &str, from: &str, to: &str) -> String {
    let part_of_name = |letter: char| letter.is_alphanumeric() || matches!(letter, '-' | '_' | '.');
    let mut renamed = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(at) = rest.find(from) {
        let (before, after) = (&rest[..at], &rest[at + from.len()..]);
        // The `.` of `./` ends with the slash, so only the letter just before counts.
        let alone = !before.ends_with(part_of_name) && !after.starts_with(part_of_name);
        renamed.push_str(before);
        renamed.push_str(if alone { to } else { from });
        rest = after;
    }
    renamed + rest
}

/// The default round is asked for together with the wasm, not after it. A page without a program asks for nothing.
fn add_preloads(folder: &Path, page: &str) -> Result<String> {
    if !html::tags(page).iter().any(|tag| tag.name == "script") {
        return Ok(page.to_owned());
    }
    let mut links = String::new();
    for path in default_rounds(folder)? {
        links += &format!("<link rel=\"preload\" as=\"fetch\" crossorigin href=\"./{path}\">\n");
    }
    for name in names_in(folder, page)? {
        let loads =
            |rel: &str| html::tags(page).iter().any(|tag| tag.is("link", "rel", rel) && tag.local() == Some(&name));
        if name.ends_with(".js") && !loads("modulepreload") {
            links += &format!("<link rel=\"modulepreload\" crossorigin=\"anonymous\" href=\"./{name}\">\n");
        }
        if name.ends_with(".wasm") && !loads("preload") {
            links += &format!(
                "<link rel=\"preload\" as=\"fetch\" type=\"application/wasm\" crossorigin=\"anonymous\" href=\"./{name}\">\n"
            );
        }
    }
    after_encoding(page, &links)
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

/// A digest of everything published: of the pages before they name the digest, and of each other file.
fn digest_of(folder: &Path, pages: &[Page]) -> Result<String> {
    let line = |page: &Page| format!("{} {}\n", page.name, hash::hex(page.text.as_bytes()));
    let mut lines: String = pages.iter().map(line).collect();
    for name in paths::files_under(folder)?.into_iter().filter(|name| !name.ends_with(".html")) {
        lines += &format!("{name} {}\n", hash::hex(&read_bytes(&folder.join(&name))?));
    }
    Ok(hash::hex(lines.as_bytes()).chars().take(SHORT_DIGITS).collect())
}

/// Version, date and digest with a space between. The date is the commit's, so that a commit always builds the same.
fn build_line(digest: &str) -> String {
    let committed = run::output(run::command("git").args(["log", "-1", "--format=%cs"]));
    let date = committed.or_else(|_| run::output(run::command("date").args(["-u", "+%F"])));
    format!("{} {} {digest}", env!("CARGO_PKG_VERSION"), date.unwrap_or_default())
}

/// Puts `added` behind `<meta charset>`, which must stay near the top.
fn after_encoding(page: &str, added: &str) -> Result<String> {
    let charset = html::tags(page).into_iter().find(|tag| tag.name == "meta" && tag.get("charset").is_some());
    let end = charset.ok_or("index.html has no <meta charset>")?.range.end;
    let (before, after) = page.split_at(end);
    Ok(format!("{before}\n{added}{}", after.strip_prefix('\n').unwrap_or(after)))
}

/// Puts the policy first in the head, with the digest of every inline script as it stands now.
fn with_policy(page: &str) -> Result<String> {
    let tags = html::tags(page);
    let inline = tags.iter().filter(|tag| tag.name == "script" && tag.get("src").is_none());
    let digests: String =
        inline.map(|tag| format!(" 'sha256-{}'", hash::base64(page[tag.content.clone()].as_bytes()))).collect();
    // frame-ancestors works in a header only; docs/HOSTING.md has it.
    let policy = format!(
        "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'{digests}; style-src 'self'; font-src 'self'; \
         connect-src 'self'; worker-src 'self'; manifest-src 'self'; img-src 'self' data: blob:; base-uri 'none'; \
         form-action 'none'"
    );
    let head = tags.iter().find(|tag| tag.name == "head").ok_or("index.html has no <head>")?;
    let (before, after) = page.split_at(head.range.end);
    let after = after.strip_prefix('\n').unwrap_or(after);
    let page = format!("{before}\n<meta http-equiv=\"Content-Security-Policy\" content=\"{policy}\">\n{after}");
    match page.find("charset") {
        Some(at) if at < ENCODING_WITHIN => Ok(page),
        _ => Err(format!("index.html: <meta charset> must come within {ENCODING_WITHIN} bytes; put it first in head")),
    }
}

#[cfg(test)]
mod tests {
    use super::{name_of, refuse_what_the_policy_blocks, rename_in, with_policy, without_our_tags};

    #[test]
    fn a_name_is_replaced_where_it_stands_alone() {
        let check = |text: &str, expected| assert_eq!(rename_in(text, "app.js", "NEW"), expected);
        check("import './app.js'", "import './NEW'");
        check("app.json my-app.js app.js.map", "app.json my-app.js app.js.map");
        check("'app.js','app.js'", "'NEW','NEW'");
    }

    #[test]
    fn a_digest_in_a_name_is_replaced() {
        let first = name_of("app_bg.wasm", b"one");
        assert_eq!(first, "app_bg-7692c3ad3540bb80.wasm");
        assert_eq!(name_of(&first, b"one"), first);
        assert_ne!(name_of(&first, b"two"), first);
        assert!(name_of("white-area.js", b"").starts_with("white-area-e3b0c44298fc1c14"));
    }

    #[test]
    fn the_policy_stands_first_and_knows_every_inline_script() {
        let page = "<html><head>\n<meta charset=utf-8><script src=a.js></script>\
                    <script>alert('Hello, world.');</script></head>";
        let done = with_policy(page).expect("a policy");
        assert!(done.starts_with("<html><head>\n<meta http-equiv=\"Content-Security-Policy\""), "{done}");
        assert_eq!(done.matches("'sha256-").count(), 1);
        assert!(done.contains("'sha256-qznLcsROx4GACP2dm0UCKCzCG+HiZ1guq6ZZDob/Tng='"), "{done}");
        assert_eq!(without_our_tags(&done), page, "a second run starts from the same page");
        assert!(with_policy("<html><body>").is_err());
        assert!(with_policy("<head><title>late</title>").is_err(), "no charset");
    }

    #[test]
    fn what_the_policy_blocks_stops_the_build() {
        let check = |page: &str, fine: bool| assert_eq!(refuse_what_the_policy_blocks(page).is_ok(), fine, "{page}");
        check("<p class=on>", true);
        check("<p style='color:red'>", false);
        check("<button onclick=go()>", false);
        check("<style>p{}</style>", false);
        check("<script integrity=sha384-x src=a.js></script>", false);
    }
}
