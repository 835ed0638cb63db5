//! Journeys through the built site in a real browser. See [`harness`] for how they are written.

mod harness;
mod smoke;
