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
//! * A [`Visit`] says which screen, language, clock and network the person has; [`Visit::open`] starts a server on a
//!   free port that serves the built site under `/some/path/`, a driver, and a browser with an empty profile. All
//!   three end with the [`Page`].
//! * A [`Page`] finds things as a person or a screen reader does: by role and accessible name, or by visible words.
//!   Every method waits, for at most [`PATIENCE`], until it can do what it says, and fails the test with what it saw
//!   last if it cannot. There is no sleeping in journeys.
//! * [`Page::screenshot`] writes to `target/screens/`, [`Page::print`] to `target/pages/`.
//! * Nothing here asserts a duration.
//!
//! `cargo xtask test "end-to-end tests"` provides what the environment must hold: `SITE_DIST` (the built site),
//! `CHROMEDRIVER` (the driver's program), `AXE_JS` (the file of axe-core).

// Each test binary uses a part of the harness, and the harness is where tests may panic and read clocks.
#![allow(dead_code, unused_imports, clippy::disallowed_methods)]
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]

mod base64;
mod checks;
mod driver;
mod page;
mod paper;
mod session;
mod visit;

pub use checks::Violation;
pub use page::{PATIENCE, Page};
pub use paper::Paper;
pub use session::{Element, Session};
pub use visit::{MOUNT, Visit};

use std::path::PathBuf;

/// A folder under `target/`, made if it is not there.
fn output_folder(name: &str) -> PathBuf {
    let folder = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("target").join(name);
    std::fs::create_dir_all(&folder).unwrap_or_else(|error| panic!("{}: {error}", folder.display()));
    folder
}

/// A path that `cargo xtask test` puts into the environment.
fn from_environment(name: &str) -> PathBuf {
    let value = std::env::var_os(name);
    PathBuf::from(value.unwrap_or_else(|| panic!("{name} is not set; run this by `cargo xtask test`")))
}
