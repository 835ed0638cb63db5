//! Just enough of HTML to edit the page we build: its tags, their attributes, its inline scripts.

use std::ops::Range;

/// A start tag as it stands in the text.
#[derive(Debug, PartialEq, Eq)]
pub struct Tag {
    /// In lower case: `link`.
    pub name: String,
    /// In order; a name without a value has an empty one.
    pub attributes: Vec<(String, String)>,
    /// Where the tag stands, from `<` to `>`.
    pub range: Range<usize>,
    /// What stands between a script's, style's, title's or textarea's tags; empty for every other.
    pub content: Range<usize>,
}

impl Tag {
    /// The value of an attribute.
    pub fn get(&self, name: &str) -> Option<&str> {
        self.attributes.iter().find(|(key, _)| key == name).map(|(_, value)| value.as_str())
    }

    /// Whether it is `<name … attribute="value" …>`.
    pub fn is(&self, name: &str, attribute: &str, value: &str) -> bool {
        self.name == name && self.get(attribute) == Some(value)
    }

    /// The file of the site that it points to, without a leading `./`: not an address elsewhere, not a fragment.
    pub fn local(&self) -> Option<&str> {
        let address = self.get("href").or_else(|| self.get("src"))?;
        let elsewhere = address.is_empty() || address.contains(':') || address.starts_with(['#', '/', '?']);
        (!elsewhere).then(|| address.strip_prefix("./").unwrap_or(address))
    }
}

/// Every start tag of a page, in order. Comments and what is inside a script or style are passed over.
pub fn tags(page: &str) -> Vec<Tag> {
    let mut found = Vec::new();
    let mut at = 0;
    while let Some(next) = find(page, at, "<") {
        let rest = &page[next..];
        if rest.starts_with("<!--") {
            at = find(page, next, "-->").map_or(page.len(), |end| end + 3);
            continue;
        }
        if !rest[1..].starts_with(|letter: char| letter.is_ascii_alphabetic()) {
            at = next + 1;
            continue;
        }
        let mut tag = tag_at(page, next);
        at = tag.range.end;
        if matches!(tag.name.as_str(), "script" | "style" | "title" | "textarea") {
            let end = find(page, at, &format!("</{}", tag.name)).unwrap_or(page.len());
            tag.content = at..end;
            at = end;
        }
        found.push(tag);
    }
    found
}

/// The page without its comments.
pub fn without_comments(page: &str) -> String {
    let inside: Vec<Range<usize>> = tags(page).into_iter().map(|tag| tag.content).collect();
    let mut kept = String::with_capacity(page.len());
    let mut at = 0;
    let mut from = 0;
    while let Some(start) = find(page, from, "<!--") {
        if let Some(raw) = inside.iter().find(|raw| raw.contains(&start)) {
            from = raw.end;
            continue;
        }
        let end = find(page, start, "-->").map_or(page.len(), |end| end + 3);
        kept.push_str(&page[at..start]);
        (at, from) = (end, end);
    }
    kept.push_str(&page[at..]);
    kept
}

/// The page without the tags at these ranges, and without the line end that each left behind.
pub fn without(page: &str, mut ranges: Vec<Range<usize>>) -> String {
    ranges.sort_by_key(|range| range.start);
    let mut kept = page.to_owned();
    for range in ranges.into_iter().rev() {
        let end = if kept[range.end..].starts_with('\n') { range.end + 1 } else { range.end };
        kept.replace_range(range.start..end, "");
    }
    kept
}

fn find(page: &str, from: usize, what: &str) -> Option<usize> {
    page.get(from..)?.find(what).map(|at| from + at)
}

fn tag_at(page: &str, start: usize) -> Tag {
    let mut rest = &page[start + 1..];
    let name = take(&mut rest, |letter| !letter.is_whitespace() && !matches!(letter, '>' | '/')).to_ascii_lowercase();
    let mut attributes = Vec::new();
    loop {
        take(&mut rest, |letter| letter.is_whitespace() || letter == '/');
        if rest.is_empty() || rest.starts_with('>') {
            break;
        }
        let key = take(&mut rest, |letter| !letter.is_whitespace() && !matches!(letter, '>' | '=' | '/'));
        take(&mut rest, char::is_whitespace);
        let mut value = "";
        if let Some(after) = rest.strip_prefix('=') {
            rest = after.trim_start();
            value = match rest.chars().next() {
                Some(quote @ ('"' | '\'')) => {
                    rest = &rest[1..];
                    let value = take(&mut rest, |letter| letter != quote);
                    rest = rest.get(1..).unwrap_or_default();
                    value
                }
                _ => take(&mut rest, |letter| !letter.is_whitespace() && letter != '>'),
            };
        }
        attributes.push((key.to_ascii_lowercase(), value.to_owned()));
    }
    let end = (page.len() - rest.len() + 1).min(page.len());
    Tag { name, attributes, range: start..end, content: end..end }
}

/// Takes from the front of `rest` for as long as `wanted` says so.
fn take<'a>(rest: &mut &'a str, wanted: impl Fn(char) -> bool) -> &'a str {
    let end = rest.find(|letter| !wanted(letter)).unwrap_or(rest.len());
    let (taken, left) = rest.split_at(end);
    *rest = left;
    taken
}

#[cfg(test)]
mod tests {
    use super::{tags, without, without_comments};

    #[test]
    fn tags_and_attributes() {
        let check = |page: &str, expected: &str| {
            let shown: Vec<String> = tags(page)
                .iter()
                .map(|tag| {
                    let attributes: String =
                        tag.attributes.iter().map(|(key, value)| format!(" {key}={value}")).collect();
                    format!("{}{attributes}|{}", tag.name, &page[tag.content.clone()])
                })
                .collect();
            assert_eq!(shown.join(" ; "), expected, "{page}");
        };
        check("<!doctype html><html lang=th>", "html lang=th|");
        check(r#"<LINK REL="a b" href='x>y' crossorigin/>z"#, "link rel=a b href=x>y crossorigin=|");
        check("<!-- <p> --><br/>a < b", "br|");
        check("<script type=module>if (a<b) '<p>'</script><p>", "script type=module|if (a<b) '<p>' ; p|");
        check("<a href", "a href=|");
    }

    #[test]
    fn what_a_tag_points_to() {
        let check = |page: &str, expected: Option<&str>| assert_eq!(tags(page)[0].local(), expected, "{page}");
        check("<link href=./a.css>", Some("a.css"));
        check("<script src='rounds/a.js'>", Some("rounds/a.js"));
        check("<a href='#/offices'>", None);
        check("<a href='tel:1206'>", None);
        check("<a href='//elsewhere'>", None);
    }

    #[test]
    fn parts_are_cut_out() {
        assert_eq!(without_comments("a<!-- b --><script>'<!--'</script>c<!--"), "a<script>'<!--'</script>c");
        let page = "<p><br>\n<hr>\n<b>";
        let ranges = tags(page).into_iter().filter(|tag| tag.name != "p").map(|tag| tag.range).collect();
        assert_eq!(without(page, ranges), "<p>");
    }
}
