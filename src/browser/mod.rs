//! The only user of the browser: storage, clock, address bar, focus, files, camera, workers, network, printing.
//!
//! Every function takes and gives plain Rust values; what the browser refuses is a typed result or `None`, never a
//! panic. `clippy.toml` keeps `web_sys::window` and the clocks out of every other room.

pub mod camera;
pub mod clipboard;
pub mod clock;
pub mod crash;
pub mod files;
pub mod location;
pub mod maker;
pub mod net;
pub mod offline;
pub mod page;
pub mod random;
pub mod storage;
pub mod tabs;

use web_sys::{Document, Window};

/// An event of the page, as every handler is given it.
pub type Event = web_sys::Event;

fn window() -> Option<Window> {
    #[expect(clippy::disallowed_methods, reason = "the one place that asks for the window")]
    web_sys::window()
}

fn document() -> Option<Document> {
    window()?.document()
}
