//! An application as bytes, and back.
//!
//! ```text
//! content = round 00 form 00 id 00 begun_at 00 office 00 group
//! group   = { entry } 01
//! entry   = shared path 00 text 00
//!         | shared path 01 { text 00 } 01
//!         | shared path 02 { 02 group } 01
//! ```
//! Entries stand in the order of their paths. `shared` is 4 and how many characters (200 at most) a path has in common
//! with the one before it in its group; `path` is the rest of it. So a path is read without any round.

use super::content::{Content, each};
use super::text::{self, Reader};
use crate::domain::answers::{Answer, Answers};
use crate::domain::draft::DraftId;

/// Ends a text; behind a path: a text follows.
const TEXT: u8 = 0;
/// Ends a list or a group; behind a path: a list of texts follows.
const LIST: u8 = 1;
/// Begins a row; behind a path: rows follow.
const ROWS: u8 = 2;
/// The first byte that is no mark.
const FIRST: u8 = 4;

/// The longest path, in bytes. Longer ones than any round has would only cost time.
const LONGEST_PATH: usize = 200;
/// The most answers, those in rows included; far more than three codes can hold of different ones.
const MOST_ANSWERS: usize = 20_000;
/// The most rows of a group, as in storage.
const MOST_ROWS: usize = 200;

/// The bytes of a content.
pub fn write(content: &Content) -> Vec<u8> {
    let mut bytes = Vec::new();
    let begun_at = content.begun_at.to_string();
    let office = content.office.as_deref().unwrap_or_default();
    for text in [&content.round, &content.form, content.id.as_str(), &begun_at, office] {
        write_text(text, &mut bytes);
    }
    write_group(&content.answers, &mut bytes);
    bytes
}

/// A text and its end.
pub fn write_text(text: &str, into: &mut Vec<u8>) {
    text::write(text, into);
    into.push(TEXT);
}

fn write_group(answers: &Answers, into: &mut Vec<u8>) {
    let mut before = "";
    for (path, answer) in each(answers) {
        let same = path.chars().zip(before.chars()).take(LONGEST_PATH).take_while(|(a, b)| a == b);
        let shared: usize = same.clone().map(|(c, _)| c.len_utf8()).sum();
        into.push(FIRST.saturating_add(u8::try_from(same.count()).unwrap_or(0)));
        text::write(path.get(shared..).unwrap_or_default(), into);
        match answer {
            Answer::Text(text) => {
                into.push(TEXT);
                write_text(text, into);
            }
            Answer::Many(many) => {
                into.push(LIST);
                many.iter().for_each(|one| write_text(one, into));
                into.push(LIST);
            }
            Answer::Rows(rows) => {
                into.push(ROWS);
                for row in rows {
                    into.push(ROWS);
                    write_group(row, into);
                }
                into.push(LIST);
            }
        }
        before = path;
    }
    into.push(LIST);
}

/// Reads what [`write()`] wrote; `None` for anything else. Whether it says what it should is told by its check code.
pub fn read(bytes: &[u8]) -> Option<Content> {
    let mut reader = Reader::new(bytes);
    let round = read_text(&mut reader)?;
    let form = read_text(&mut reader)?;
    let id = DraftId::parse(&read_text(&mut reader)?)?;
    let begun_at = read_text(&mut reader)?.parse().ok()?;
    let office = Some(read_text(&mut reader)?).filter(|office| !office.is_empty());
    let mut left = MOST_ANSWERS;
    let answers = read_group(&mut reader, &mut left, true)?;
    reader.is_at_end().then_some(Content { round, form, id, begun_at, office, answers })
}

/// A text up to its end.
pub fn read_text(reader: &mut Reader<'_>) -> Option<String> {
    reader.text().and_then(|(text, mark)| (mark == TEXT).then_some(text))
}

/// A group; rows stand only in the outermost. `left` is how many answers may still come.
fn read_group(reader: &mut Reader<'_>, left: &mut usize, outermost: bool) -> Option<Answers> {
    let mut answers = Answers::default();
    let mut before = String::new();
    loop {
        let lead = reader.byte()?;
        if lead == LIST {
            return Some(answers);
        }
        let shared = usize::from(lead.checked_sub(FIRST)?);
        let mut path: String = before.chars().take(shared).collect();
        let (rest, mark) = reader.text()?;
        path.push_str(&rest);
        if path.len() > LONGEST_PATH || path <= before {
            return None;
        }
        *left = left.checked_sub(1)?;
        let answer = match mark {
            TEXT => Answer::Text(read_text(reader)?),
            LIST => Answer::Many(read_list(reader, read_text)?),
            ROWS if outermost => Answer::Rows(read_list(reader, |reader| {
                reader.byte().filter(|mark| *mark == ROWS)?;
                read_group(reader, left, false)
            })?),
            _ => return None,
        };
        if matches!(&answer, Answer::Rows(rows) if rows.len() > MOST_ROWS) {
            return None;
        }
        answers.put(&path, answer);
        before = path;
    }
}

fn read_list<T>(reader: &mut Reader<'_>, mut one: impl FnMut(&mut Reader<'_>) -> Option<T>) -> Option<Vec<T>> {
    let mut list = Vec::new();
    while reader.peek()? != LIST {
        list.push(one(reader)?);
    }
    reader.byte();
    Some(list)
}
