//! The site on this machine, built again whenever a source changes.

use std::path::{Path, PathBuf};
use std::time::{Duration, Instant, SystemTime};

use devserver::{Server, Site};

use crate::build::{Speed, build};
use crate::{Result, paths};

/// What a build is made of.
const SOURCES: [&str; 8] = ["src", "paper", "style", "public", "index.html", "Cargo.toml", "Cargo.lock", "Trunk.toml"];
/// How often the sources are looked at.
const LOOK_EVERY: Duration = Duration::from_millis(500);
/// The port of the address in the README.
const PORT: u16 = 8080;

/// How to serve.
pub struct Options {
    port: u16,
    speed: Speed,
}

impl Options {
    /// Reads `--port N` and `--fast`.
    pub fn parse(words: &[&str]) -> Result<Self> {
        let mut options = Self { port: PORT, speed: Speed::Release };
        let mut words = words.iter();
        while let Some(word) = words.next() {
            match *word {
                "--fast" => options.speed = Speed::Fast,
                "--port" => {
                    let port = words.next().and_then(|port| port.parse().ok());
                    options.port = port.ok_or("--port needs a number from 0 to 65535")?;
                }
                other => return Err(format!("serve knows --port N and --fast, not {other}")),
            }
        }
        Ok(options)
    }
}

/// Builds, serves, and builds again on every change, until the program is stopped.
///
/// A build that fails is told, and the site before it stays.
///
/// # Errors
/// When the port is taken or the first build fails.
pub fn serve(options: &Options) -> Result {
    // First the port: after a build of minutes it would be late to hear that it is taken.
    let server = Server::start(Site::new(paths::dist()), options.port)
        .map_err(|error| format!("port {}: {error}; choose another with --port", options.port))?;
    println!("building; the first time this takes some minutes, later under one");
    let mut seen = newest_change();
    timed_build(options.speed)?;
    loop {
        println!(
            "\nserving {}  (Ctrl-C ends; a change in src, style, public or index.html builds again)",
            server.url()
        );
        while newest_change() == seen {
            std::thread::sleep(LOOK_EVERY);
        }
        seen = newest_change();
        println!("a source changed: building");
        if let Err(fault) = timed_build(options.speed) {
            eprintln!("error: {fault}\nthe site before this change is still served");
        }
    }
}

fn timed_build(speed: Speed) -> Result {
    let start = Instant::now();
    build(speed)?;
    println!("built in {} s", start.elapsed().as_secs());
    Ok(())
}

/// When a source last changed, and how many there are, so that a deleted one is a change too.
fn newest_change() -> (Option<SystemTime>, usize) {
    let mut files = Vec::new();
    for source in SOURCES {
        collect(&paths::root().join(source), &mut files);
    }
    (files.iter().max().copied(), files.len())
}

fn collect(path: &Path, files: &mut Vec<SystemTime>) {
    if let Ok(entries) = std::fs::read_dir(path) {
        let inside: Vec<PathBuf> = entries.filter_map(|entry| Some(entry.ok()?.path())).collect();
        inside.iter().for_each(|path| collect(path, files));
    } else if let Ok(changed) = path.metadata().and_then(|about| about.modified()) {
        files.push(changed);
    }
}
