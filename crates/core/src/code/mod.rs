//! The codes of a paper: the check code at its foot, and the whole application as QR codes on its last page.
//!
//! `docs/CODES.md` tells the formats so that somebody else can write a reader. What was printed once must be read for
//! ever: version 1 never changes, and `tests/data/code/v1.txt` holds it to that. Pure: who draws or films codes is
//! elsewhere.
//!
//! ```text
//! draft ─ Content ─┬─ CheckCode
//!                  └─ pack ─ deflate ─ part ─ encode ► Codes        Codes, in any order ► Collector ► Content ► draft
//! ```

mod base45;
mod check;
mod collector;
mod content;
mod deflate;
mod pack;
mod part;
mod payload;
mod summary;
mod text;

pub use check::{CheckCode, CheckProblem};
pub use collector::{Collector, Found, Refused};
pub use content::Content;
pub use payload::{Codes, encode, encode_in_one};
pub use summary::Summary;
