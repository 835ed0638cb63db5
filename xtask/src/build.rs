//! From sources to `dist/`.

use std::fs::File;
use std::path::{Path, PathBuf};
use std::process::Command;

use crate::{Result, chunks, finalize, paths, rounds, run, tools};

/// How much work goes into making the site small.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Speed {
    /// What is published.
    Release,
    /// Quicker to build and larger, to look at a finished site.
    Fast,
}

/// Builds the site into `dist/`. What stood there stays until the new one is whole.
///
/// # Errors
/// When a tool cannot be installed, the app does not compile, or the result cannot be finalized.
pub fn build(speed: Speed) -> Result {
    build_to(&paths::dist(), speed, &paths::root().join("target"))
}

/// Builds the site into the folder `place`, with cargo's work in the folder `target`.
///
/// # Errors
/// As [`build`].
pub fn build_to(place: &Path, speed: Speed, target: &Path) -> Result {
    let tools = tools::for_build()?;
    let staged = paths::scratch("site");
    paths::make_folder(&staged)?;
    let _only_build = only_build()?;

    let chunks = paths::scratch("chunks");
    paths::remove_folder(&chunks)?;
    paths::make_folder(&chunks)?;
    trunk(&tools, &staged, &chunks, speed, target)?;
    for file in paths::files_under(&chunks)?.iter().filter(|file| chunks::is_chunk(file)) {
        paths::rename(&chunks.join(file), &staged.join(file))?;
    }

    // The last of what every first visit reads is the round that is shown when a link names none.
    if let Some(round) = finalize::default_rounds(&staged)?.last() {
        rounds::blank(&staged.join(round), &staged.join("blank.html"))?;
    }

    let optimize = if speed == Speed::Release { finalize::Optimize::Yes } else { finalize::Optimize::No };
    finalize::finalize(&staged, optimize)?;
    swap(&staged, place)
}

/// Where the tests have the site of [`development`].
pub fn development_site() -> PathBuf {
    paths::scratch("development")
}

/// Builds the site that trunk makes alone, as `trunk serve` shows it, into the folder `place` with a profile of
/// Cargo.toml: for development, in one piece, quick to build. What stood there stays until the new one is whole.
///
/// # Errors
/// As [`build`].
pub fn development(place: &Path, profile: &str) -> Result {
    let tools = tools::for_build()?;
    let mut trunk = run::command(&tools.trunk);
    trunk.args(["build", "index.html", "--cargo-profile", profile, "--dist"]).arg(place);
    trunk.env("PATH", tools::path_of_bindgen(&tools)?).env("TRUNK_OFFLINE", "true");
    trunk.env("RUST_BACKTRACE", "0").env("RUST_LOG", "warn").env_remove("NO_COLOR");
    run::run(&mut trunk)
}

/// Compiles the programs of the page and of the worker that makes papers, and writes them and the page to `folder`,
/// and the chunks of the page's program to `chunks`.
fn trunk(tools: &tools::BuildTools, folder: &Path, chunks: &Path, speed: Speed, target: &Path) -> Result {
    let mut trunk = run::command(&tools.trunk);
    trunk.args(["build", "index.html", "--dist"]).arg(folder);
    trunk.args(match speed {
        Speed::Release => ["--release", "--cargo-profile", "release"],
        Speed::Fast => ["--release", "--cargo-profile", "fast"],
    });
    trunk.env("PATH", tools::path_of_splitter()?).env("TRUNK_OFFLINE", "true");
    trunk.env("REAL_WASM_BINDGEN", &tools.wasm_bindgen).env("CHUNKS", chunks);
    trunk.env("CARGO_TARGET_DIR", target).env("CARGO_ENCODED_RUSTFLAGS", rust_flags(target)?);
    // Where in trunk an error arose says nothing to us.
    trunk.env("RUST_BACKTRACE", "0").env("RUST_LOG", "warn");
    // Trunk reads NO_COLOR as true or false, where the convention is any value.
    trunk.env_remove("NO_COLOR").env_remove("RUSTFLAGS").env_remove("CARGO_BUILD_TARGET");
    run::run(&mut trunk)
}

/// Waits until no other build of this checkout runs, and keeps others waiting for as long as what it returns lives.
fn only_build() -> Result<File> {
    let path = paths::scratch("build.lock");
    let lock = File::create(&path).map_err(|error| format!("{}: {error}", path.display()))?;
    if lock.try_lock().is_err() {
        println!("another build of this checkout is running; waiting for it");
        lock.lock().map_err(|error| format!("{}: {error}", path.display()))?;
    }
    Ok(lock)
}

/// Puts the new site in the place of the old one, with only a blink between.
fn swap(new: &Path, place: &Path) -> Result {
    let old = paths::scratch("site-before");
    paths::remove_folder(&old)?;
    if place.exists() {
        paths::rename(place, &old)?;
    }
    paths::rename(new, place)?;
    paths::remove_folder(&old)
}

/// The flags of the wasm build, in the form of `CARGO_ENCODED_RUSTFLAGS` (separated by 0x1f, so paths may have spaces).
///
/// They take the place of those in `.cargo/config.toml`. `split` alone stands here and not there: unsplit, a program of
/// chunks has imports that no browser can resolve.
///
/// The remapping keeps the folders of this machine out of the wasm, so that the same commit gives the same bytes
/// elsewhere.
fn rust_flags(target: &Path) -> Result<String> {
    let root = paths::root().display().to_string();
    let sources = format!("{}/lib/rustlib/src/rust", run::output(rustc().args(["--print", "sysroot"]))?);
    let version = run::output(rustc().arg("-vV"))?;
    let commit = version.lines().find_map(|line| line.strip_prefix("commit-hash: ")).unwrap_or("unknown");
    let mut flags: Vec<String> = ["--cfg", "erase_components", "--cfg", "split"].map(str::to_owned).into();
    let mut remap = |from: &str, to: &str| flags.push(format!("--remap-path-prefix={from}={to}"));
    remap(&root, ".");
    // What build scripts write is compiled from there.
    remap(&target.display().to_string(), "./target");
    if let Some(home) = cargo_home() {
        remap(&home.display().to_string(), "/cargo");
        // The folder's name says where the crates came from, which is nobody's concern. The last match counts.
        for folder in std::fs::read_dir(home.join("registry/src")).into_iter().flatten().flatten() {
            remap(&folder.path().display().to_string(), "/crates");
        }
    }
    // Only a toolchain with the component rust-src names its own folder; make it say what the others say.
    remap(&sources, &format!("/rustc/{commit}"));
    Ok(flags.join("\u{1f}"))
}

fn rustc() -> Command {
    run::command("rustc")
}

fn cargo_home() -> Option<PathBuf> {
    let home = || std::env::var_os("HOME").map(|home| Path::new(&home).join(".cargo"));
    std::env::var_os("CARGO_HOME").map(PathBuf::from).or_else(home)
}
