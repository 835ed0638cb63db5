//! Everything that is checked, in the order from quick to slow.

use std::process::Command;

use crate::build::{Speed, build, development, development_site};
use crate::summary::{Counts, Summary};
use crate::{Result, debian, dependencies, fmt, paths, reproduce, rounds, run, scripts, size, tools};

/// A step: its name, and what it does.
type Step = (&'static str, fn(&mut Counts) -> Result);

const STEPS: [Step; 15] = [
    ("tools", |_| tools_for_tests()),
    ("fmt", |_| fmt::fmt(fmt::Mode::Check)),
    ("clippy", clippy),
    ("clippy wasm", clippy_wasm),
    ("scripts", |_| scripts::check()),
    ("dependencies", |_| dependencies::check()),
    ("native tests", |counts| counted(run::cargo().args(["test", "--workspace"]), counts)),
    ("schemas", |_| rounds::schema(&["--check"])),
    ("rounds", published_rounds),
    ("browser unit tests", browser_unit_tests),
    ("build", |_| build(Speed::Release)),
    ("reproducible build", |_| reproduce::compare_with(&paths::dist())),
    ("size", |_| size::size(&paths::dist())),
    // With the profile of the browser unit tests, which have compiled most of it.
    ("development build", |_| development(&development_site(), "dev")),
    ("end-to-end tests", end_to_end),
];

/// Runs every step, or those named, and prints a summary.
///
/// A failed step does not stop the others: one run shows all there is to mend.
///
/// # Errors
/// When a step failed, or a name is no step's.
pub fn test(names: &[&str]) -> Result {
    if let Some(unknown) = names.iter().find(|name| !STEPS.iter().any(|(step, _)| step == *name)) {
        let known: Vec<_> = STEPS.iter().map(|(step, _)| format!("\"{step}\"")).collect();
        return Err(format!("no step is called \"{unknown}\"; the steps are {}", known.join(", ")));
    }
    let mut summary = Summary::default();
    let mut built = true;
    for (name, check) in STEPS.iter().filter(|(name, _)| names.is_empty() || names.contains(name)) {
        // What stands in dist/ after a failed build is an older site, and would be judged in place of this one.
        if !built {
            summary.cannot(name, "the build failed");
        } else if !summary.step(name, check) && *name == "build" {
            built = false;
        }
    }
    summary.finish()
}

/// Installs what is missing, first of all, so that nothing else waits for it in the middle. What cannot be installed
/// fails here with the reason, and again, by name, in each step that needs it.
fn tools_for_tests() -> Result {
    let found = [
        debian::ensure(),
        tools::for_build().map(drop),
        tools::leptosfmt().map(drop),
        tools::typescript().map(drop),
        tools::axe().map(drop),
        tools::deny().map(drop),
        tools::geckodriver().map(drop),
    ];
    let faults: Vec<String> = found.into_iter().filter_map(Result::err).collect();
    if faults.is_empty() { Ok(()) } else { Err(faults.join("\n")) }
}

fn clippy(_: &mut Counts) -> Result {
    let mut cargo = run::cargo();
    cargo.args(["clippy", "--workspace", "--all-targets", "--features", "white-area/e2e", "--", "-D", "warnings"]);
    run::run(&mut cargo)
}

fn clippy_wasm(_: &mut Counts) -> Result {
    tools::wasm_target()?;
    let mut cargo = run::cargo();
    cargo.args(["clippy", "--package", "white-area", "--target", tools::WASM, "--lib", "--bins", "--test", "web"]);
    run::run(cargo.args(["--", "-D", "warnings"]))
}

fn published_rounds(_: &mut Counts) -> Result {
    let folder = paths::root().join("public/rounds");
    let files: Vec<String> = paths::files_under(&folder)?
        .into_iter()
        .filter(|name| name.ends_with(".json"))
        .map(|name| format!("{}/{name}", folder.display()))
        .collect();
    rounds::check(&files.iter().map(String::as_str).collect::<Vec<_>>())
}

fn browser_unit_tests(counts: &mut Counts) -> Result {
    let mut cargo = run::cargo();
    cargo.args(["test", "--package", "white-area", "--target", tools::WASM, "--test", "web"]);
    cargo.env("PATH", tools::path_of_test_runner()?).env("CHROMEDRIVER", chromedriver()?);
    counted(&mut cargo, counts)
}

/// More failures than this have a cause.
const MOST_UNSTEADY: usize = 5;

/// Three engines, a server and two tests at once on a small machine: now and then a browser is too slow for a test that
/// is right. A few that failed are tried once more, one at a time, and told by name; what fails again has failed.
fn end_to_end(counts: &mut Counts) -> Result {
    // Each test is a browser of its own; more than two at once starve each other on a small machine.
    let mut failed = Vec::new();
    let outcome = run::watched(journeys()?.args(["--", "--test-threads=2"]), |line| {
        counts.read(line);
        let name = line.strip_prefix("test ").and_then(|line| line.strip_suffix(" ... FAILED"));
        failed.extend(name.map(str::to_owned));
    });
    tell_limits()?;
    if outcome.is_ok() || failed.is_empty() || failed.len() > MOST_UNSTEADY {
        return outcome;
    }
    println!("\nonce more, one at a time: {}", failed.join(", "));
    let again = run::run(journeys()?.args(["--", "--test-threads=1", "--exact"]).args(&failed));
    if again.is_ok() {
        println!("NOT STEADY, passed at the second try: {}", failed.join(", "));
    }
    again
}

/// The end-to-end tests, and all they need.
fn journeys() -> Result<Command> {
    let mut cargo = run::cargo();
    cargo.args(["test", "--package", "white-area", "--features", "e2e", "--test", "e2e"]);
    with_browser(&mut cargo)?;
    if !development_site().join("index.html").is_file() {
        return Err("there is no development site; `cargo xtask test \"development build\"` first".into());
    }
    cargo.env("SITE_DEV", development_site());
    cargo.env("GECKODRIVER", tools::geckodriver()?).env("WEBKITDRIVER", program("WebKitWebDriver")?);
    Ok(cargo)
}

/// Prints what could not be tested in which engine, from the file that the tests prove line by line.
fn tell_limits() -> Result {
    let limits = paths::read(&paths::root().join("tests/e2e/engines/limits.txt"))?;
    println!("what the engines' drivers cannot do:");
    for limit in limits.lines() {
        println!("  {}", limit.replace(" | ", ": "));
    }
    Ok(())
}

/// Tells tests where the site, Chromium's driver and axe are.
///
/// # Errors
/// When one of them is missing.
pub fn with_browser(cargo: &mut Command) -> Result {
    if !paths::dist().join("index.html").is_file() {
        return Err("there is no dist/; `cargo xtask build` first".into());
    }
    cargo.env("SITE_DIST", paths::dist()).env("CHROMEDRIVER", chromedriver()?).env("AXE_JS", tools::axe()?);
    Ok(())
}

fn chromedriver() -> Result<std::path::PathBuf> {
    program("chromedriver")
}

fn program(name: &str) -> Result<std::path::PathBuf> {
    run::on_path(name).ok_or_else(|| format!("there is no {name} on the PATH"))
}

fn counted(command: &mut Command, counts: &mut Counts) -> Result {
    run::watched(command, |line| counts.read(line))
}
