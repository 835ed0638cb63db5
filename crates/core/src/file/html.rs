//! HTML as text. Words get into it by [`Html::text`] only, so nothing that somebody typed can become markup.

use crate::i18n::first_paint::escape;
use crate::paper::markup::{Element, Node};

/// A piece of a page.
#[derive(Clone, Debug, Default)]
pub struct Html(String);

impl Html {
    /// Words, escaped.
    pub fn text(text: &str) -> Self {
        Self(escape(text))
    }

    /// A paper. It has no codes: what they would hold stands in the file as data.
    pub fn nodes(nodes: &[Node]) -> Self {
        Self::all(nodes.iter().map(|node| match node {
            Node::Text(text) => Self::text(text),
            Node::Code { .. } => Self::default(),
            Node::Element(Element { tag, class, lang, inside }) => {
                let lang = lang.map(|lang| format!(" lang=\"{lang}\"")).unwrap_or_default();
                Self::tagged(tag, class, &lang, Self::nodes(inside))
            }
        }))
    }

    /// Markup that stands in the program.
    pub fn markup(markup: &'static str) -> Self {
        Self(markup.to_owned())
    }

    /// `<name class="class">inside</name>`; no class if it is empty.
    pub fn element(name: &'static str, class: &'static str, inside: Self) -> Self {
        Self::tagged(name, class, "", inside)
    }

    fn tagged(name: &str, class: &str, attributes: &str, inside: Self) -> Self {
        let class = if class.is_empty() { String::new() } else { format!(" class=\"{class}\"") };
        let end = if matches!(name, "span" | "strong" | "a") { "" } else { "\n" };
        Self(format!("<{name}{class}{attributes}>{}</{name}>{end}", inside.0))
    }

    /// Pieces one behind the other.
    pub fn all(parts: impl IntoIterator<Item = Self>) -> Self {
        parts.into_iter().fold(Self::default(), Self::then)
    }

    /// This piece, and another behind it.
    pub fn then(mut self, next: Self) -> Self {
        self.0.push_str(&next.0);
        self
    }
}

/// A whole page, up to the end of what is given: `</body>` and `</html>` may be left out of any page.
///
/// `head` stands behind the encoding and before the title.
pub fn page(title: &str, head: Html, body: Html) -> String {
    format!(
        "<!doctype html>\n<html lang=\"th\">\n<head>\n<meta charset=\"utf-8\">\n\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n\
         <meta name=\"format-detection\" content=\"telephone=no\">\n{}<title>{}</title>\n</head>\n<body>\n{}",
        head.0,
        escape(title),
        body.0,
    )
}
