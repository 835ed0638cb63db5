//! How the source is written: rustfmt, and leptosfmt for what stands inside `view!`, which rustfmt leaves alone.

use crate::{Result, paths, run, tools};

/// Whether the source is written anew, or only looked at.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Mode {
    Write,
    Check,
}

/// Formats the source, or finds what is not formatted.
///
/// # Errors
/// In [`Mode::Check`], when a file would be written otherwise.
pub fn fmt(mode: Mode) -> Result {
    let check = (mode == Mode::Check).then_some("--check");
    let views =
        || run::run(run::command(tools::leptosfmt()?).arg("--quiet").args(check).arg(paths::root().join("src")));
    let all = || run::run(run::cargo().args(["fmt", "--all"]).args(check));
    // A view that takes more lines makes rustfmt break what stands around it.
    views()?;
    all()?;
    views()
}
