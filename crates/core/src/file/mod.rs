//! An application as a file of its own: a page that anybody can read, with the data inside.
//!
//! The page needs neither this app nor scripts nor a network, because it may be opened years later in an office. What
//! is read back is parsed and checked and nothing else: no markup of a file ever becomes part of a screen. Pure: who
//! picks, shares or downloads files is `browser`.

mod blank;
mod compare;
mod fault;
mod html;
mod questions;
mod read;
mod write;

pub use blank::blank;
pub use compare::{Difference, Row, compare};
pub use fault::{FileFault, Foreign, Told, words};
pub use questions::{Change, QuestionChange, moved, questions};
pub use read::read;
pub use write::{name, write};

use crate::domain::round::Round;
use crate::store::{Envelope, digest};
use serde::{Deserialize, Serialize};

/// The largest file read, in bytes: the data of the largest draft that storage holds fits in it with its page. It is
/// also the only limit on the length of an answer, for to shorten one would lose what somebody typed.
pub const MAX_BYTES: usize = 4 << 20;

/// The most objects and lists inside one another in the data. The deepest of ours are 6; `serde_json` stops at 128.
const MAX_LEVELS: usize = 24;

/// Stands in the head of every file, so that one cut short before its data is still known for ours.
const MARK: &str = "<meta name=\"application-name\" content=\"wan-application\">";
/// Stands before the data, which is last in the file: a file without its end is a file without its data.
const OPEN: &str = "<script type=\"application/json\" id=\"wan-application\">";
/// Stands behind the data, in which no `<` is left.
const CLOSE: &str = "</script>";

/// An application with the questions it was begun with: all there is in a file.
#[derive(Clone, Debug, PartialEq)]
pub struct Application {
    pub envelope: Envelope,
    /// What the page is written by: the round of `round_text`, perhaps with the newest arrangements.
    pub round: Round,
    /// Text of the round it was begun with; `envelope.draft.form` is its digest.
    pub round_text: String,
}

/// The data of a file: an envelope and the text of the round it was begun with.
#[derive(Serialize, Deserialize)]
struct Sealed<A> {
    application: A,
    checksum: String,
    round: String,
}

/// What tells an altered file: the envelope's own checksum leaves out revision and time.
fn checksum(application: &str, round_text: &str) -> String {
    digest(&[application, round_text].concat())
}
