//! A paper as elements of a page: what the screen shows and prints, and what the file of an application holds.

use super::document::{Bilingual, Block, Code, Document, Gap, Level, Line, Piece, Question, Section, Style};

/// A piece of a page.
#[derive(Clone, Debug, PartialEq)]
pub enum Node {
    /// Words, to be escaped.
    Text(String),
    Element(Element),
    /// A QR code of this text, and what it is called for those who cannot see it.
    Code {
        text: String,
        name: String,
    },
}

/// An element with what is in it.
#[derive(Clone, Debug, PartialEq)]
pub struct Element {
    pub tag: &'static str,
    /// Empty for none.
    pub class: String,
    /// Language of its words where it is not the page's.
    pub lang: Option<&'static str>,
    pub inside: Vec<Node>,
}

/// The sheet with all its blocks, and its foot as the last lines. `more` stands under them.
#[must_use]
pub fn sheet(document: &Document, more: Option<Bilingual>) -> Node {
    let foot = document.foot.lines.iter().map(|line| element("p", "", vec![Node::Text(line.clone())]));
    let more = more.map(|more| element("p", "", said(&more)));
    let foot = element("footer", "", foot.chain(more).collect());
    // The numbers of the pages are made by the style sheet, which knows the digits from the class.
    let class = if document.foot.thai_digits { "sheet thai-digits" } else { "sheet" };
    let inside = blocks(&document.blocks).into_iter().chain([foot]).collect();
    Node::Element(Element { tag: "article", class: class.into(), lang: Some("th"), inside })
}

fn element(tag: &'static str, class: impl Into<String>, inside: Vec<Node>) -> Node {
    Node::Element(Element { tag, class: class.into(), lang: None, inside })
}

fn text(text: &str) -> Node {
    Node::Text(text.to_owned())
}

fn blocks(blocks: &[Block]) -> Vec<Node> {
    blocks.iter().flat_map(block).collect()
}

/// A text with the English behind it.
#[must_use]
pub fn said(said: &Bilingual) -> Vec<Node> {
    let english = said.english.as_ref().map(|english| {
        let inside = vec![text(english)];
        [text(" "), Node::Element(Element { tag: "span", class: "english".into(), lang: Some("en"), inside })]
    });
    [text(&said.thai)].into_iter().chain(english.into_iter().flatten()).collect()
}

fn block(block: &Block) -> Vec<Node> {
    let one = match block {
        Block::Notice(lines) => element("div", "unofficial", lines.iter().map(paragraph).collect()),
        Block::Title { title, lines } => {
            let lines = lines.iter().map(paragraph);
            element("header", "", [element("h2", "", said(title))].into_iter().chain(lines).collect())
        }
        Block::Section(one) => section(one),
        Block::Text(line) => paragraph(line),
        Block::Question(one) => question(one),
        Block::Tick { ticked, lines } => tick(*ticked, lines.iter().map(paragraph).collect()),
        Block::Boxes(labels) => element("div", "boxes", labels.iter().map(|label| tick(false, said(label))).collect()),
        Block::Write(count) => return (0..*count).map(|_| element("p", "write", Vec::new())).collect(),
        Block::Digits(count) => {
            element("p", "digits", (0..*count).map(|_| element("span", "digit", Vec::new())).collect())
        }
        Block::Gaps(all) => element("p", "gaps", pieces(all)),
        Block::Signatures(each) => {
            let lines = |lines: &Vec<Vec<Piece>>| lines.iter().map(|line| element("p", "gaps", pieces(line))).collect();
            element("div", "places", each.iter().map(|one| element("div", "signature", lines(one))).collect())
        }
        Block::Codes(codes) => element("div", "codes", codes.iter().map(code).collect()),
        Block::Envelope { from, to, notes } => {
            let lines = |class, lines: &[String]| {
                element("div", class, lines.iter().map(|line| element("p", "", vec![text(line)])).collect())
            };
            element("div", "envelope", vec![lines("from", from), lines("addressee", to), lines("notes", notes)])
        }
    };
    vec![one]
}

fn section(section: &Section) -> Node {
    let heading = match section.level {
        Level::Part => "h3",
        Level::Group => "h4",
        Level::Row => "h5",
    };
    let mut class = section.class.to_owned();
    for (is, name) in [(section.new_page, " new-page"), (section.kept, " kept"), (section.framed, " framed")] {
        class.push_str(if is { name } else { "" });
    }
    let inside = [element(heading, "", said(&section.title))].into_iter().chain(blocks(&section.blocks)).collect();
    element("section", class, inside)
}

fn paragraph(line: &Line) -> Node {
    match line.style {
        Style::Plain => element("p", "", said(&line.said)),
        Style::Strong => element("p", "", vec![element("strong", "", said(&line.said))]),
        Style::Small => element("p", "small", said(&line.said)),
    }
}

fn question(question: &Question) -> Node {
    let mut class = String::from("q");
    for (is, name) in [(question.wide, " wide"), (question.flows, " flows"), (question.strong_answer, " whose")] {
        class.push_str(if is { name } else { "" });
    }
    let notes = question.notes.iter().map(|note| element("span", "small", said(note)));
    let label = said(&question.label).into_iter().chain(notes).collect();
    let inside = vec![element("dt", "", label), element("dd", "", blocks(&question.answer))];
    element("dl", class, inside)
}

/// A box, ticked or not, and what it stands for. Room for a pen says nothing to a screen reader, because it holds
/// nothing yet.
fn tick(ticked: bool, what: Vec<Node>) -> Node {
    let class = if ticked { "box ticked" } else { "box" };
    element("div", "tick", vec![element("span", class, Vec::new()), element("div", "", what)])
}

fn pieces(pieces: &[Piece]) -> Vec<Node> {
    let piece = |piece: &Piece| match piece {
        Piece::Words(words) => said(words),
        Piece::Known(known) => vec![element("strong", "", vec![text(known)])],
        Piece::Gap(gap) => {
            let class = match gap {
                Gap::Short => "gap gap-short",
                Gap::Middle => "gap",
                Gap::Long => "gap gap-long",
            };
            vec![element("span", class, Vec::new())]
        }
    };
    pieces.iter().flat_map(|one| piece(one).into_iter().chain([text(" ")])).collect()
}

fn code(code: &Code) -> Node {
    let picture = Node::Code { text: code.text.clone(), name: code.caption.thai.clone() };
    element("figure", "", vec![picture, element("figcaption", "", said(&code.caption))])
}
