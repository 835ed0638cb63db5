//! What the fuzzer keeps runs here too, through the same functions as its targets.

use super::golden_application;
use std::fs;
use std::path::Path;
use white_area::domain::round::Round;
use white_area::file::{read, write};
use white_area::i18n::Lang;
use white_area::store::Envelope;

/// Every file below `fuzz/corpus/<target>`, as text; what is not UTF-8 is no input of that target.
fn corpus(target: &str) -> Vec<String> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("fuzz/corpus").join(target);
    let entries = fs::read_dir(&folder).unwrap_or_else(|e| panic!("{}: {e}", folder.display()));
    let texts = entries.map(|entry| fs::read(entry.expect("an entry").path()).expect("a file"));
    let texts: Vec<String> = texts.filter_map(|bytes| String::from_utf8(bytes).ok()).collect();
    assert!(!texts.is_empty(), "{}: nothing kept", folder.display());
    texts
}

#[test]
fn application_files() {
    let opened = corpus("application_file").iter().filter_map(|text| read(text).ok()).collect::<Vec<_>>();
    assert!(opened.contains(&golden_application()), "the corpus holds a sound file");
    for application in opened {
        assert_eq!(read(&write(&application, Lang::En, "")), Ok(application));
    }
}

#[test]
fn rounds() {
    assert!(corpus("round").iter().any(|text| Round::parse(text).is_ok()), "the corpus holds a sound round");
}

#[test]
fn drafts() {
    let opened = corpus("draft").iter().filter_map(|text| Envelope::parse(text).ok()).collect::<Vec<_>>();
    assert!(!opened.is_empty(), "the corpus holds a sound draft");
    for envelope in opened {
        assert_eq!(Envelope::parse(&envelope.to_text()), Ok(envelope));
    }
}
