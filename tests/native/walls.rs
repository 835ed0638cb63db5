//! The repository tests itself: the walls between the rooms, and the habits of the house.

use std::fs;
use std::path::{Path, PathBuf};

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// Every file below a folder with this ending.
pub fn files(folder: &str, ending: &str) -> impl Iterator<Item = PathBuf> + use<> {
    let mut folders = vec![root().join(folder)];
    let mut found = Vec::new();
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(&folder).unwrap_or_else(|e| panic!("{}: {e}", folder.display())) {
            let path = entry.expect("an entry").path();
            if path.is_dir() {
                folders.push(path);
            } else if path.extension().is_some_and(|found| found == ending) {
                found.push(path);
            }
        }
    }
    found.sort();
    assert!(!found.is_empty(), "there is no .{ending} below {folder}");
    found.into_iter()
}

/// A file's text.
pub fn read(path: &Path) -> String {
    fs::read_to_string(path).unwrap_or_else(|e| panic!("{}: {e}", path.display()))
}

/// The lines of a Rust file that are code, with their numbers.
fn code(text: &str) -> impl Iterator<Item = (usize, &str)> {
    text.lines().enumerate().map(|(n, line)| (n + 1, line)).filter(|(_, line)| !line.trim_start().starts_with("//"))
}

/// No line of code below `folder`, apart from the files that `except` accepts, holds one of `words`.
fn forbid(folder: &str, words: &[&str], except: impl Fn(&str) -> bool) {
    let mut found = Vec::new();
    for path in files(folder, "rs") {
        let name = path.strip_prefix(root()).expect("below the root").display().to_string();
        if except(&name) {
            continue;
        }
        let text = read(&path);
        for (number, line) in code(&text) {
            for word in words.iter().filter(|word| line.contains(**word)) {
                found.push(format!("{name}:{number}: {word}"));
            }
        }
    }
    assert!(found.is_empty(), "not allowed there:\n{}", found.join("\n"));
}

/// That the core links no browser and no framework is for its Cargo.toml to say, and for cargo to keep.
#[test]
fn the_core_is_pure() {
    let manifest = read(&root().join("crates/core/Cargo.toml"));
    let names = manifest.lines().filter_map(|line| Some(line.split_once(" = ")?.0));
    let linked: Vec<_> = names.skip_while(|name| *name != "serde").collect();
    assert_eq!(linked, ["serde", "serde_json", "schemars", "sha2", "miniz_oxide"]);
    forbid("crates/core/src", &["SystemTime", "Instant", "std::fs", "std::env"], |_| false);
    forbid("crates/core/src/domain", &["crate::i18n", "crate::store", "crate::file", "crate::paper"], |_| false);
    forbid("crates/core/src/code", &["crate::i18n", "crate::store", "crate::file"], |_| false);
}

#[test]
fn only_the_browser_room_touches_the_browser() {
    forbid("src", &["web_sys::", "js_sys::", "gloo::"], |name| name.starts_with("src/browser/"));
    // The same order gives the same bytes everywhere: no clock, no order that a hash decides.
    let words = ["web_sys", "js_sys", "wasm_bindgen", "SystemTime", "Instant::", "HashMap", "HashSet"];
    forbid("paper/src", &words, |name| name == "paper/src/main.rs");
}

#[test]
fn nothing_panics_outside_tests() {
    for folder in ["src", "crates", "paper/src"] {
        forbid(folder, &[".unwrap()", ".expect(", "panic!(", "todo!(", "unimplemented!(", "unreachable!("], |_| false);
    }
}

#[test]
fn no_question_of_any_year_stands_in_the_program() {
    let words = ["\"network.", "\"nominator", "\"achievements", "\"contact.", "\"applicant.", "\"nominated\"", "2567"];
    forbid("src", &words, |_| false);
    forbid("crates", &words, |_| false);
}

#[test]
fn the_screens_hold_no_words_of_their_own() {
    let thai = |c: char| ('\u{e00}'..='\u{e7f}').contains(&c);
    for path in files("src/ui", "rs").chain(files("src/browser", "rs")) {
        let text = read(&path);
        for (number, line) in code(&text) {
            assert!(!line.contains(thai), "{}:{number}: {line}", path.display());
        }
    }
}

#[test]
fn no_file_is_longer_than_400_lines() {
    for folder in ["src", "crates", "paper/src", "paper/tests", "xtask", "tests", "style"] {
        for ending in ["rs", "css"] {
            if (folder == "style") != (ending == "css") {
                continue;
            }
            for path in files(folder, ending) {
                let lines = read(&path).lines().count();
                assert!(lines <= 400, "{} has {lines} lines", path.display());
            }
        }
    }
}

#[test]
fn the_product_names_no_other_origin_no_officer_and_no_mobile_number() {
    let shipped =
        files("src", "rs").chain(files("crates", "rs")).chain(files("public", "json")).chain(files("style", "css"));
    for path in shipped.chain([root().join("index.html")]) {
        let text = read(&path);
        for (number, line) in text.lines().enumerate() {
            let origins = line.replace("http://www.w3.org/", "").replace("https://json-schema.org/", "");
            let place = format!("{}:{}", path.display(), number + 1);
            assert!(!origins.contains("http://") && !origins.contains("https://"), "{place}: another origin");
            for name in ["พรหมพรรณ", "ญาณัชชา", "ญาดา", "ทสมา", "เอกวิทย์", "5956 0180", "59560180"]
            {
                assert!(!line.contains(name), "{place}: an officer's name or number");
            }
        }
    }
}

#[test]
fn no_test_is_switched_off() {
    let ignore = ["#[", "ignore"].concat();
    for path in files("tests", "rs").chain(files("xtask", "rs")) {
        assert!(!read(&path).contains(&ignore), "{}", path.display());
    }
}
