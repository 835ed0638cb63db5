//! The pure half: what things are and what follows from them.
//!
//! Nothing here knows a browser, a clock, a storage, a framework or a word of any language; `today` is always an
//! argument. A test reads these files and fails if that stops being true.

pub mod answers;
pub mod draft;
pub mod eligibility;
pub mod geo;
pub mod journey;
pub mod notice;
pub mod office;
pub mod post;
pub mod problem;
pub mod read;
pub mod round;
pub mod sending;
pub mod summary;
pub mod thai;
pub mod validate;
pub mod window;
