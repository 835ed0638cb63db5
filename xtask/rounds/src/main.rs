//! Checks round files and writes JSON Schemas, with the app's own reader.
//!
//! A program apart from xtask, so that xtask compiles, and can say what is wrong, when the app does not.

use std::path::{Path, PathBuf};
use std::process::ExitCode;

use white_area::domain::round::{Index, Round};
use white_area::i18n::{Lang, faults};

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let arguments: Vec<&str> = arguments.iter().map(String::as_str).collect();
    let well = match arguments.as_slice() {
        ["check", files @ ..] if !files.is_empty() => files.iter().filter(|file| !check(file)).count() == 0,
        ["schema"] => SCHEMAS.iter().all(|(name, make)| write(&place(name), &make())),
        ["schema", "--check"] => SCHEMAS.iter().filter(|(name, make)| !is_current(&place(name), &make())).count() == 0,
        _ => {
            eprintln!("rounds check FILE… | schema [--check]");
            false
        }
    };
    if well { ExitCode::SUCCESS } else { ExitCode::FAILURE }
}

/// Prints every fault of a round file, or of the list of rounds. Returns whether there is none.
fn check(file: &str) -> bool {
    let text = match std::fs::read_to_string(file) {
        Ok(text) => text,
        Err(error) => {
            eprintln!("{file}: {error}");
            return false;
        }
    };
    let is_list = Path::new(file).file_name().is_some_and(|name| name == "index.json");
    let found = if is_list { Index::parse(&text).err() } else { Round::parse(&text).err() };
    match found {
        None => {
            println!("{file}: no fault");
            true
        }
        Some(found) => {
            for fault in &found {
                println!("{file}: {}", faults::line(Lang::En, fault));
            }
            println!("{file}: {} fault(s)", found.len());
            false
        }
    }
}

/// A schema's file name, and what makes it.
type Schema = (&'static str, fn() -> String);

/// The schemas published beside the rounds.
const SCHEMAS: [Schema; 2] = [
    ("round.schema.json", || pretty(&schemars::schema_for!(Round))),
    ("application.schema.json", || pretty(&white_area::store::application_schema())),
];

fn place(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../../public/schema").join(name)
}

fn pretty(schema: &schemars::Schema) -> String {
    // The alternate form of a JSON value is indented, and cannot fail.
    format!("{:#}\n", schema.as_value())
}

fn write(path: &Path, text: &str) -> bool {
    let folder = path.parent().map_or(Ok(()), std::fs::create_dir_all);
    match folder.and_then(|()| std::fs::write(path, text)) {
        Ok(()) => true,
        Err(error) => {
            eprintln!("{}: {error}", path.display());
            false
        }
    }
}

fn is_current(path: &Path, text: &str) -> bool {
    let current = std::fs::read_to_string(path).is_ok_and(|found| found == text);
    if !current {
        let name = path.file_name().unwrap_or_default().display();
        eprintln!("public/schema/{name} is not what the code says now: run `cargo xtask schema`");
    }
    current
}
