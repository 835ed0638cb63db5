//! The codes of the paper: the check code at its foot, and the application as QR codes on its last page.

use super::document::{Block, Code, Level, Line, Section};
use super::input::PaperInput;
use crate::code::{Codes, Content, encode, encode_in_one};
use crate::domain::draft::Draft;
use crate::i18n::{Lang, Msg, paper as words};

/// The last part of an application's paper.
pub fn codes(sheet: PaperInput<'_>, draft: &Draft) -> Block {
    let pen = sheet.pen;
    let content = Content::of(sheet.round, draft);
    let codes = encode(sheet.round, &content);
    let blocks = vec![
        Block::Text(Line::plain(pen.say(what(&codes)))),
        pictures(sheet, &content, &codes),
        Block::Text(Line::small(pen.say(words::CODES_SAFE))),
    ];
    Block::Section(Section { kept: true, ..Section::new("codes-part", Level::Part, pen.say(words::CODES), blocks) })
}

/// One code, for a paper that has room for one.
pub fn one(sheet: PaperInput<'_>, draft: &Draft) -> Vec<Block> {
    let content = Content::of(sheet.round, draft);
    let codes = encode_in_one(sheet.round, &content);
    vec![Block::Text(Line::small(sheet.pen.say(what(&codes)))), pictures(sheet, &content, &codes)]
}

/// What the codes hold, in words.
fn what(codes: &Codes) -> Msg {
    if codes.whole { words::CODES_WHOLE } else { words::CODES_SUMMARY }
}

fn pictures(sheet: PaperInput<'_>, content: &Content, codes: &Codes) -> Block {
    let (check, of) = (content.check_code().to_string(), codes.parts.len().to_string());
    let code = |(index, text): (usize, &String)| {
        let n = (index + 1).to_string();
        // The check code is compared letter by letter: its digits stay as they are.
        let mut caption = sheet.pen.both(|lang| lang.fill(words::CODE_PART, &[("n", &n), ("of", &of)]));
        caption.thai = format!("{} {check}", caption.thai);
        Code { text: text.clone(), caption }
    };
    Block::Codes(codes.parts.iter().enumerate().map(code).collect())
}

/// The line of the check code at the foot of every page.
pub fn foot_line(sheet: PaperInput<'_>, draft: &Draft) -> String {
    let check = Content::of(sheet.round, draft).check_code();
    Lang::Th.fill(words::CHECK_CODE, &[("code", &check.to_string())])
}
