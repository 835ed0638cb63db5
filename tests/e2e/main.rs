//! Journeys through the built site in a real browser. See [`harness`] for how they are written.
//!
//! `device`, `applicants` and `form` are what journeys share; every other file is one part of what people do,
//! and `engines` holds the journeys that run in three engines.
//! Words of the program are taken from its own tables, so that bettering a sentence breaks no journey; words that the
//! issue fixes letter by letter, and those of the round, stand in the tests.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]

mod applicants;
mod device;
mod form;
mod harness;

mod address;
mod another_round;
mod apply;
mod check;
mod development;
mod disputed;
mod drafts;
mod earlier;
mod engines;
mod header;
mod in_app;
mod installable;
mod offices;
mod outgoing;
mod paper;
mod papers;
mod scanning;
mod screens;
mod security;
mod sent;
mod smoke;
mod static_page;
mod storage;
mod window;
