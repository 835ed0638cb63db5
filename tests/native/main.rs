//! Tests that need no browser: tables of cases, properties, and checks of the repository itself.

mod answers;
mod code;
mod engine;
mod file;
mod filling;
mod first_paint;
mod format;
mod geo;
mod ics;
mod link;
mod message;
mod offices;
mod outline;
mod paper;
mod post;
mod problems;
mod rounds;
mod routes;
mod sending;
mod store;
mod stored;
mod thai;
mod walls;
mod window;
mod words;
mod write_behind;
