//! Papers as PDF, read with tools that are not ours.

mod blocks;
mod documents;
#[path = "../../../tests/native/filling.rs"]
#[expect(dead_code, reason = "other tests use the rest")]
mod filling;
mod letters;
mod sound;
mod tools;
