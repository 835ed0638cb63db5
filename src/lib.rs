//! White Area Model Network: the app, a Leptos program that runs in the browser alone.
//!
//! * [`white_area_core`]: rounds, answers, stores, papers and codes, without a browser. Its rooms are rooms here too.
//! * `browser` (wasm only): the one user of `web_sys`: storage, clock, address bar, focus, files, printing.
//! * [`ui`]: routes, and (as `browser`) signals, components, pages. Talks to the browser through `browser` only.
//!
//! See `docs/ARCHITECTURE.md`.

pub use white_area_core::{code, domain, file, i18n, ics, paper, store};

#[cfg(target_arch = "wasm32")]
pub mod browser;
pub mod ui;
