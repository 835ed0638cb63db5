//! The style sheets: one request in place of many.

use std::path::Path;

use crate::{Result, html, paths};

/// The name of the style sheet that holds the others.
pub const BUNDLE: &str = "style.css";

/// Joins the page's style sheets, in order, into the place of the first.
///
/// A sheet with a `media` attribute keeps its own file: the browser does not wait for it.
pub fn bundle(folder: &Path, page: &str) -> Result<String> {
    let tags = html::tags(page);
    let sheets: Vec<_> = tags.iter().filter(|tag| tag.is("link", "rel", "stylesheet")).collect();
    let mut joined = String::new();
    let mut replaced = Vec::new();
    for sheet in &sheets {
        let name = sheet.local().ok_or("index.html: a style sheet that is not a file of the site")?;
        let path = folder.join(name);
        let text = paths::read(&path)?;
        if sheet.get("media").is_some() {
            paths::write(&path, &text)?;
            continue;
        }
        if name.contains('/') {
            return Err(format!("{name}: its relative addresses would change when it is joined at the root"));
        }
        joined += &text;
        replaced.push((sheet.range.clone(), path));
    }
    let Some((first, _)) = replaced.first() else { return Ok(page.to_owned()) };
    let start = first.start;
    for (_, path) in &replaced {
        std::fs::remove_file(path).map_err(|error| format!("{}: {error}", path.display()))?;
    }
    paths::write(&folder.join(BUNDLE), joined)?;
    let mut page = html::without(page, replaced.into_iter().map(|(range, _)| range).collect());
    page.insert_str(start, &format!("<link rel=\"stylesheet\" href=\"./{BUNDLE}\">\n"));
    Ok(page)
}
