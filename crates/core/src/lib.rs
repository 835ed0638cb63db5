//! White Area Model Network: a round of applications is data, and this crate interprets it.
//!
//! Pure: no browser, no clock, no storage, no framework. The app, the worker that makes papers and the commands of the
//! repository link it. The rooms:
//!
//! * [`domain`]: what a round, a form, an answer, a window and an office are. No words of any language.
//! * [`i18n`]: every word the program itself says, in Thai and English. Knows the domain, nothing else.
//! * [`store`]: how drafts are kept, behind a port. The browser's storage is one implementation of the port.
//! * [`paper`]: what stands on a paper, block by block, however it is drawn.
//! * [`code`]: the codes of a paper: what tells that two papers say the same, and a whole application in QR codes.
//! * [`ics`]: the closing date as a file for calendars.
//! * [`file`]: an application as a readable page with its data inside, and the blank form as a page.
//!
//! Data flows one way: a round and the answers go in; journey, problems, summary, office and window are derived
//! from them each time and never stored. See `docs/ARCHITECTURE.md`.

pub mod code;
pub mod domain;
pub mod file;
pub mod i18n;
pub mod ics;
pub mod paper;
pub mod store;
