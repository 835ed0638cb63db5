//! The style sheets: one request in place of five, without comments.

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
        let text = minified(&paths::read(&path)?);
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

/// Without comments, and with one space or line end for each run of them. Everything else means something in CSS.
fn minified(css: &str) -> String {
    let mut small = String::with_capacity(css.len());
    let mut letters = css.chars().peekable();
    let mut quote = None;
    while let Some(letter) = letters.next() {
        if let Some(open) = quote {
            small.push(letter);
            match letter {
                '\\' => small.extend(letters.next()),
                _ if letter == open => quote = None,
                _ => {}
            }
        } else if letter == '/' && letters.peek() == Some(&'*') {
            letters.next();
            let mut last = ' ';
            for inside in letters.by_ref() {
                if last == '*' && inside == '/' {
                    break;
                }
                last = inside;
            }
        } else if letter.is_whitespace() {
            let line_ends = letter == '\n';
            match small.chars().next_back() {
                // Two declarations a line apart stay on two lines, so that a browser's tools can name them.
                Some(' ') if line_ends => {
                    small.pop();
                    small.push('\n');
                }
                Some(' ' | '\n') | None => {}
                _ => small.push(if line_ends { '\n' } else { ' ' }),
            }
        } else {
            quote = matches!(letter, '"' | '\'').then_some(letter);
            small.push(letter);
        }
    }
    small
}

#[cfg(test)]
mod tests {
    use super::minified;

    #[test]
    fn only_what_means_nothing_goes() {
        let check = |css: &str, expected| assert_eq!(minified(css), expected);
        check("/* why */\n\na  :hover {\n    color: red; /* x */\n}\n", "a :hover {\ncolor: red;\n}\n");
        check("p::after{content:\"/* no */  '\"}", "p::after{content:\"/* no */  '\"}");
        check(r#"p{content:"\"  /* a */"}"#, r#"p{content:"\"  /* a */"}"#);
        check("a/**/b", "ab");
    }
}
