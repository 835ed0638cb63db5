//! What the fuzzer keeps runs here too, through the same functions as its targets.

use super::golden_application;
use std::fs;
use std::path::Path;
use white_area_core::domain::round::Round;
use white_area_core::file::{read, write};
use white_area_core::i18n::Lang;
use white_area_core::store::Envelope;

/// Every file that a target begins with, as text: `fuzz/corpus/<target>` and the golden files in `tests/data/<golden>`.
/// What is not UTF-8 is no input of that target.
fn corpus(target: &str, golden: &str) -> Vec<String> {
    let folders = [Path::new("fuzz/corpus").join(target), Path::new("tests/data").join(golden)];
    let texts = |folder: std::path::PathBuf| {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join(folder);
        let entries = fs::read_dir(&folder).unwrap_or_else(|e| panic!("{}: {e}", folder.display()));
        let texts = entries.map(|entry| fs::read(entry.expect("an entry").path()).expect("a file"));
        let texts: Vec<String> = texts.filter_map(|bytes| String::from_utf8(bytes).ok()).collect();
        assert!(!texts.is_empty(), "{}: nothing kept", folder.display());
        texts
    };
    folders.into_iter().flat_map(texts).collect()
}

#[test]
fn application_files() {
    let opened = corpus("application_file", "file").iter().filter_map(|text| read(text).ok()).collect::<Vec<_>>();
    assert!(opened.contains(&golden_application()), "the corpus holds a sound file");
    for application in opened {
        assert_eq!(read(&write(&application, Lang::En, "")), Ok(application));
    }
}

#[test]
fn rounds() {
    assert!(corpus("round", "rounds").iter().any(|text| Round::parse(text).is_ok()), "the corpus holds a sound round");
}

#[test]
fn drafts() {
    let opened = corpus("draft", "store").iter().filter_map(|text| Envelope::parse(text).ok()).collect::<Vec<_>>();
    assert!(!opened.is_empty(), "the corpus holds a sound draft");
    for envelope in opened {
        assert_eq!(Envelope::parse(&envelope.to_text()), Ok(envelope));
    }
}
