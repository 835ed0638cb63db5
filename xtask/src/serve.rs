//! The site on this machine, built again whenever a source changes.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant, SystemTime};

use devserver::{Server, Site};

use crate::build::{self, Speed};
use crate::{Result, paths};

/// What a build is made of. Some stand here before they are there.
const SOURCES: [&str; 11] = [
    ".cargo/config.toml",
    "Cargo.lock",
    "Cargo.toml",
    "Trunk.toml",
    "build.rs",
    "crates",
    "index.html",
    "paper",
    "public",
    "src",
    "style",
];
/// How often the sources are looked at.
const LOOK_EVERY: Duration = Duration::from_millis(250);
/// The port of the address in the README.
const PORT: u16 = 8080;
/// The profile of the quick site.
const PROFILE: &str = "quick";
/// What is served in place of the service worker: the published one would go on showing what it has kept.
const NO_WORKER: &str = include_str!("no_worker.js");

/// How to serve.
#[derive(Debug, PartialEq, Eq)]
pub struct Options {
    port: u16,
    shown: Shown,
}

/// Which site is shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Shown {
    /// The quick one, whose pages load themselves anew after a build.
    Quick,
    /// The one that is published, to the byte. It offers a newer version as it does to everybody.
    Published,
}

impl Options {
    /// Reads `--port N` and `--release`.
    pub fn parse(words: &[&str]) -> Result<Self> {
        let mut options = Self { port: PORT, shown: Shown::Quick };
        let mut words = words.iter();
        while let Some(word) = words.next() {
            match *word {
                "--release" => options.shown = Shown::Published,
                "--port" => {
                    let port = words.next().and_then(|port| port.parse().ok());
                    options.port = port.ok_or("--port needs a number from 0 to 65535")?;
                }
                other => return Err(format!("serve knows --port N and --release, not {other}")),
            }
        }
        Ok(options)
    }
}

impl Shown {
    fn build(self) -> Result {
        match self {
            Self::Quick => build::development(&place(), PROFILE),
            Self::Published => build::build(Speed::Release),
        }
    }

    fn site(self) -> Site {
        match self {
            Self::Quick => Site::new(place()).replace("sw.js", NO_WORKER).reloading(),
            Self::Published => Site::new(paths::dist()),
        }
    }
}

/// Where the quick site is: not where the tests have theirs.
fn place() -> PathBuf {
    paths::scratch("serve")
}

/// Builds, serves, and builds again on every change, until the program is stopped.
///
/// A build that fails is told, and the site before it stays.
///
/// # Errors
/// When the port is taken.
pub fn serve(options: &Options) -> Result {
    // First the port: after a build of minutes it would be late to hear that it is taken.
    let server = Server::start(options.shown.site(), options.port)
        .map_err(|error| format!("port {}: {error}; choose another with --port", options.port))?;
    println!("building; the first time this takes some minutes");
    let mut seen = sources();
    loop {
        let began = Instant::now();
        match options.shown.build() {
            Ok(()) => {
                println!("built in {:.1} s: {} (Ctrl-C ends)", began.elapsed().as_secs_f64(), server.url());
                server.reload();
            }
            Err(fault) => eprintln!("error: {fault}\nwhat was served before stays, until a source changes"),
        }
        let changed = loop {
            let now = sources();
            if let Some(changed) = first_difference(&seen, &now) {
                seen = now;
                break changed;
            }
            std::thread::sleep(LOOK_EVERY);
        };
        println!("\n{} changed: building", changed.strip_prefix(paths::root()).unwrap_or(&changed).display());
    }
}

/// The files of a site, each with the moment of its last change.
type Sources = BTreeMap<PathBuf, SystemTime>;

fn sources() -> Sources {
    let mut files = Sources::new();
    SOURCES.iter().for_each(|source| collect(&paths::root().join(source), &mut files));
    files
}

fn collect(path: &Path, files: &mut Sources) {
    if let Ok(entries) = std::fs::read_dir(path) {
        entries.flatten().for_each(|entry| collect(&entry.path(), files));
    } else if let Ok(changed) = path.metadata().and_then(|about| about.modified()) {
        files.insert(path.to_owned(), changed);
    }
}

/// A file that is new, gone, or changed.
fn first_difference(before: &Sources, now: &Sources) -> Option<PathBuf> {
    let differs = |(path, time): &(&PathBuf, &SystemTime)| before.get(*path) != Some(*time);
    let gone = || before.keys().find(|path| !now.contains_key(*path));
    now.iter().find(differs).map(|(path, _)| path).or_else(gone).cloned()
}

#[cfg(test)]
mod tests {
    use super::{Options, PORT, Shown, Sources, collect, first_difference, sources};
    use crate::paths;
    use std::time::{Duration, UNIX_EPOCH};

    #[test]
    fn options_are_read() {
        let read = |words: &[&str]| Options::parse(words).map(|options| (options.port, options.shown));
        assert_eq!(read(&[]), Ok((PORT, Shown::Quick)));
        assert_eq!(read(&["--release", "--port", "9000"]), Ok((9000, Shown::Published)));
        assert!(read(&["--port"]).is_err() && read(&["--port", "70000"]).is_err() && read(&["--fast"]).is_err());
    }

    #[test]
    fn every_file_that_a_site_is_made_of_is_watched() {
        let watched = sources();
        for file in ["src/main.rs", "index.html", "style/base.css", "paper/src/main.rs", "public/rounds/2567.json"] {
            assert!(watched.contains_key(&paths::root().join(file)), "{file}");
        }
        let page = paths::read(&paths::root().join("index.html")).expect("the page");
        for tag in crate::html::tags(&page).iter().filter(|tag| tag.get("data-trunk").is_some()) {
            let Some(file) = tag.local() else { continue };
            let place = paths::root().join(file);
            assert!(watched.keys().any(|path| path.starts_with(&place)), "{file} is not watched");
        }
    }

    #[test]
    fn a_change_is_a_file_that_is_new_gone_or_younger() {
        let folder = paths::scratch(&format!("watched-{}", std::process::id()));
        paths::make_folder(&folder.join("inner")).expect("a folder");
        let file = folder.join("inner/a.rs");
        let look = || {
            let mut files = Sources::new();
            collect(&folder, &mut files);
            files
        };
        let before = look();
        paths::write(&file, "a").expect("a file");
        let with = look();
        assert_eq!(first_difference(&before, &with), Some(file.clone()), "new");
        assert_eq!(first_difference(&with, &before), Some(file.clone()), "gone");
        assert_eq!(first_difference(&with, &look()), None);
        // Also to an earlier time, as when a file is moved here.
        let opened = std::fs::File::options().write(true).open(&file).expect("the file");
        opened.set_modified(UNIX_EPOCH + Duration::from_secs(1)).expect("a time");
        assert_eq!(first_difference(&with, &look()), Some(file), "changed");
        paths::remove_folder(&folder).expect("the folder");
    }
}
