//! Real papers: sound files, in which everything is found again.

use crate::documents::{Papers, texts};
use crate::tools::{Paper, bare, drawn};
use white_area_core::paper::PrintOptions;
use white_area_core::paper::document::{Document, Size};

const PLAIN: PrintOptions = PrintOptions { thai_digits: false, english: false, lines: false };
const RICH: PrintOptions = PrintOptions { thai_digits: true, english: true, lines: true };

/// The papers that the app makes, by name.
fn papers() -> Vec<(&'static str, Document)> {
    let (full, short) = (Papers::full(), Papers::short());
    vec![
        ("a full application", full.application(PLAIN)),
        ("the same with English and Thai digits", full.application(RICH)),
        ("an application without answers", short.application(PLAIN)),
        ("the same with room for a pen", short.application(RICH)),
        ("the blank form", full.blank(PLAIN)),
        ("the blank form with English", full.blank(RICH)),
        ("a label", full.label(Size::A4, true)),
        ("an envelope", full.label(Size::Dl, true)),
        ("the page to keep", full.receipt()),
        ("an envelope without a sender", full.label(Size::Dl, false)),
    ]
}

#[test]
fn another_program_finds_no_fault() {
    for (name, document) in papers() {
        let check = Paper::of(&document).check();
        assert!(check.contains("No syntax or stream encoding errors"), "{name}: {check}");
    }
}

#[test]
fn fonts_are_embedded_in_part_and_say_what_their_letters_are() {
    for (name, document) in papers() {
        let fonts = Paper::of(&document).fonts();
        assert_eq!(fonts.len(), 2, "{name}: {fonts:?}");
        for font in fonts {
            let words: Vec<&str> = font.split_whitespace().collect();
            assert!(words[0].contains("+Sarabun-"), "{name}: {font}");
            assert_eq!(words[1..7], ["CID", "TrueType", "Identity-H", "yes", "yes", "yes"], "{name}: {font}");
        }
    }
}

#[test]
fn a_file_says_what_it_is() {
    for (name, document) in papers() {
        let paper = Paper::of(&document);
        assert_eq!(paper.info("Title"), document.title, "{name}");
        assert_eq!(paper.info("Tagged"), "yes", "{name}");
        assert_eq!(paper.info("Pages"), paper.pdf.pages.to_string(), "{name}");
        let size = if document.size == Size::A4 { "595.276 x 841.89 pts (A4)" } else { "623.622 x 311.811 pts" };
        assert_eq!(paper.info("Page size"), size, "{name}");
        let inside = paper.inside();
        assert!(inside.contains("/Lang (th)"), "{name}");
        for clock in ["CreationDate", "ModDate"] {
            assert!(!inside.contains(clock), "{name}: {clock}");
        }
        assert_eq!(inside.contains("/Lang (en)"), name.contains("English") || name.contains("a pen"), "{name}");
    }
}

#[test]
fn every_text_is_given_back_in_its_order() {
    for (name, document) in papers() {
        let paper = Paper::of(&document);
        assert_eq!(paper.pdf.missing, [], "{name}");
        let foot: Vec<String> = document.foot.lines.iter().map(|line| bare(line)).collect();
        let mut read = String::new();
        for page in paper.pages() {
            // The foot of each page is not part of what goes on over pages.
            let page = bare(&page);
            let end = foot.first().and_then(|foot| page.find(foot)).unwrap_or(page.len());
            read += &page[..end];
        }
        let mut rest = read.as_str();
        for text in texts(&document) {
            let wanted = bare(&text);
            let at = rest.find(&wanted).unwrap_or_else(|| panic!("{name}: {text} is not in {rest}"));
            rest = &rest[at + wanted.len()..];
        }
        // A reader that goes by where things stand finds what stands on one line.
        let seen = bare(&paper.text());
        for text in texts(&document).iter().filter(|text| text.chars().count() < 30) {
            assert!(seen.contains(&bare(text)), "{name}: {text}");
        }
    }
}

#[test]
fn headings_are_listed_and_marked() {
    let document = Papers::full().application(PLAIN);
    let paper = Paper::of(&document);
    let outline = paper.outline();
    assert_eq!(outline[0].0, 0);
    assert!(outline[0].1.starts_with("เครือข่ายพื้นที่สีขาวต้นแบบ"));
    assert!(outline.contains(&(1, "ส่วนที่ 1 วิธีสมัคร".to_owned())), "{outline:?}");
    assert!(outline.contains(&(2, "ทำงานร่วมกับใครบ้าง".to_owned())), "{outline:?}");
    let structure = paper.structure();
    for role in ["Document", "H1", "H2", "H3", "H4", "Sect", "Figure", "Caption", "LBody", "Lbl", "LI", "Div", "P"] {
        assert!(
            structure
                .lines()
                .any(|line| line.split_whitespace().next().is_some_and(|word| word.trim_end_matches(':') == role)),
            "{role}: {structure}"
        );
    }
    assert!(paper.structured_text().contains("ส่งถึงสำนักงานป.ป.ท.เขต4".replace('ำ', "ํา").as_str()));
}

#[test]
fn the_same_document_gives_the_same_bytes() {
    for (name, document) in papers() {
        assert_eq!(drawn(&document), drawn(&document.clone()), "{name}");
    }
}

#[test]
fn progress_is_told_page_by_page() {
    let mut heard = Vec::new();
    let pdf = paper::draw(&Papers::full().application(PLAIN), &mut |page| heard.push(page)).expect("a paper");
    assert_eq!(heard, (1..=pdf.pages).collect::<Vec<_>>());
}
