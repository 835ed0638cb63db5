//! Checking round files and writing schemas, by a program of its own that knows the app's domain.

use std::path::Path;

use crate::{Result, run};

/// Prints every fault of these round files.
pub fn check(files: &[&str]) -> Result {
    // The program runs in the root; a path is meant from where the person stands.
    let here = std::env::current_dir().map_err(|error| error.to_string())?;
    let files = files.iter().map(|file| here.join(Path::new(file)));
    run::run(rounds().arg("check").args(files)).map_err(|_| "a round file has faults".into())
}

/// Writes the JSON Schemas into `public/schema/`, or with `--check` only compares.
pub fn schema(options: &[&str]) -> Result {
    run::run(rounds().arg("schema").args(options)).map_err(|_| "the schemas are not written or not current".into())
}

/// Writes the blank form of a round as a page of the site.
pub fn blank(round: &Path, page: &Path) -> Result {
    run::run(rounds().arg("blank").arg(round).arg(page)).map_err(|_| "the blank form is not written".into())
}

fn rounds() -> std::process::Command {
    let mut cargo = run::cargo();
    cargo.args(["run", "--quiet", "--package", "rounds", "--"]);
    cargo
}
