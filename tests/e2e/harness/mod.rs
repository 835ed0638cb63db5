//! A browser, a site and a person in front of it, for journeys that read like what the person does.
//!
//! ```ignore
//! #[test]
//! fn an_applicant_finds_the_office() {
//!     let page = Visit::new().phone().open("#/offices");
//!     page.select("จังหวัด", "ชลบุรี");
//!     page.see("สำนักงาน ป.ป.ท. เขต 2");
//!     page.assert_accessible("offices");
//!     page.assert_clean();
//! }
//! ```
//!
//! * A [`Visit`] says which engine, screen, language and clock the person has; [`Visit::open`] starts a server on a
//!   free port that serves the built site under `/some/path/`, a driver, and a browser with an empty profile. All
//!   three end with the [`Page`]; what a device keeps is a [`Profile`].
//! * A [`Page`] finds things as a person or a screen reader does: by role and accessible name, or by visible words.
//!   Every method waits, for at most [`PATIENCE`], until it can do what it says, and fails the test with what it saw
//!   last if it cannot. There is no sleeping in journeys.
//! * The host can go away and come back ([`Page::cut_network`], [`Page::restore_network`]) or publish something else
//!   ([`Page::publish`], [`new_version`]); there are tabs ([`Page::new_tab`]) and a sudden end ([`Page::kill_browser`]).
//! * Everything is WebDriver's and works in every [`Engine`], apart from what its driver cannot do: that stands, by
//!   name, in `tests/e2e/engines/limits.txt`. Asked for all the same, it fails the test with a sentence that says so.
//! * [`Page::screenshot`] writes to `target/screens/`, [`Page::print`] to `target/pages/`.
//! * Nothing here asserts a duration.
//!
//! `cargo xtask test "end-to-end tests"` provides what the environment must hold: `SITE_DIST` (the built site),
//! `CHROMEDRIVER`, `GECKODRIVER`, `WEBKITDRIVER` (the drivers' programs), `AXE_JS` (the file of axe-core).

// Each test binary uses a part of the harness, and the harness is where tests may panic and read clocks.
#![allow(dead_code, unused_imports, clippy::disallowed_methods)]
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]

pub mod base64;
mod checks;
mod display;
mod driver;
mod engine;
mod page;
mod paper;
mod processes;
mod profile;
mod session;
mod surroundings;
mod version;
mod visit;

pub use checks::Violation;
pub use engine::Engine;
pub use page::{PATIENCE, Page};
pub use paper::Paper;
pub use profile::Profile;
pub use session::{Element, Session, Tab};
pub use version::new_version;
pub use visit::{MOUNT, Visit};

use std::path::PathBuf;

/// A folder under `target/`, made if it is not there.
pub fn output_folder(name: &str) -> PathBuf {
    let folder = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("target").join(name);
    std::fs::create_dir_all(&folder).unwrap_or_else(|error| panic!("{}: {error}", folder.display()));
    folder
}

/// A path that `cargo xtask test` puts into the environment.
fn from_environment(name: &str) -> PathBuf {
    let value = std::env::var_os(name);
    PathBuf::from(value.unwrap_or_else(|| panic!("{name} is not set; run this by `cargo xtask test`")))
}
