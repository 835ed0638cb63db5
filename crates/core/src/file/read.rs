//! From the text of a file to an application, or to what is wrong with it.

use super::{Application, CLOSE, FileFault, Foreign, MARK, MAX_BYTES, MAX_LEVELS, OPEN, Sealed, checksum};
use crate::domain::round::Round;
use crate::store::json::{self, Counted};
use crate::store::{Envelope, Unreadable, digest, is_newer};
use serde_json::Value;

/// Reads a file of ours, or its data alone as somebody pasted it.
///
/// It only parses: markup in a file stays text. Each part of the text is gone through a fixed number of times.
///
/// # Errors
/// The first [`FileFault`] in the order of their declaration; never panics on any text.
pub fn read(text: &str) -> Result<Application, FileFault> {
    if text.len() > MAX_BYTES {
        return Err(FileFault::TooLarge);
    }
    let data = data(text)?;
    if is_too_deep(data) {
        return Err(FileFault::TooDeep);
    }
    let value: Value = serde_json::from_str(data)
        .map_err(|error| if error.is_eof() { FileFault::CutShort } else { FileFault::NotJson })?;
    let application = value.get("application").ok_or(FileFault::Foreign(Foreign::Json))?;
    if is_newer(application) {
        return Err(FileFault::Newer);
    }
    let sealed = json::read::<Sealed<Value>>(value).ok_or(FileFault::Damaged)?;
    let (application, round_text) = (json::text(&Counted(&sealed.application)), sealed.round);
    if checksum(&application, &round_text) != sealed.checksum {
        return Err(FileFault::Damaged);
    }
    let envelope = Envelope::parse(&application).map_err(|unreadable| match unreadable {
        Unreadable::Damaged => FileFault::Damaged,
        Unreadable::Newer => FileFault::Newer,
    })?;
    if digest(&round_text) != envelope.draft.form {
        return Err(FileFault::OtherForm);
    }
    let round = Round::parse(&round_text).map_err(FileFault::Round)?;
    Ok(Application { envelope, round, round_text })
}

/// The data in a file of ours, or the whole text if it is data alone.
fn data(text: &str) -> Result<&str, FileFault> {
    // A byte-order mark is what Windows Notepad puts first.
    let text = text.trim_start_matches('\u{feff}').trim();
    if text.starts_with('{') {
        return Ok(text);
    }
    match text.split_once(OPEN) {
        Some((_, data)) => data.split_once(CLOSE).map(|(data, _)| data).ok_or(FileFault::CutShort),
        None if text.contains(MARK) => Err(FileFault::CutShort),
        None => Err(FileFault::Foreign(Foreign::of(text))),
    }
}

/// Whether objects and lists stand inside one another more than [`MAX_LEVELS`] deep. Counted without recursion, before
/// anything recursive sees the text.
fn is_too_deep(data: &str) -> bool {
    let (mut levels, mut quoted, mut escaped) = (0_usize, false, false);
    for byte in data.bytes() {
        match byte {
            _ if escaped => escaped = false,
            b'\\' if quoted => escaped = true,
            b'"' => quoted = !quoted,
            _ if quoted => {}
            b'{' | b'[' => {
                levels += 1;
                if levels > MAX_LEVELS {
                    return true;
                }
            }
            b'}' | b']' => levels = levels.saturating_sub(1),
            _ => {}
        }
    }
    false
}
