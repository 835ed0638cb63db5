//! Codes printed once are read for ever.

use super::collect;
use crate::walls::read;
use sha2::{Digest, Sha256};
use std::path::{Path, PathBuf};
use white_area_core::code::Found;
use white_area_core::store::Envelope;

fn path(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/data/code").join(name)
}

/// `tests/data/code/v1.txt` is never written anew; a version 2 gets a file beside it.
#[test]
fn codes_of_version_1_are_read() {
    let texts: Vec<String> = read(&path("v1.txt")).lines().map(str::to_owned).collect();
    assert!(texts.len() > 1);
    let Ok(Found::Whole(content)) = collect(texts.iter().rev()) else { panic!("the whole application") };
    let held = Envelope::parse(&read(&path("v1.json"))).expect("a sound envelope").draft;
    assert_eq!(content.draft(), held);
    assert_eq!(content.round(), "forest");
    assert_eq!(content.check_code().to_string(), "SGKE-E0CN-BGQ8-5");
}

#[test]
fn the_usual_words_never_change() {
    let words = read(Path::new(env!("CARGO_MANIFEST_DIR")).join("crates/core/src/code/words.txt").as_path());
    let digest: String = Sha256::digest(words).iter().map(|byte| format!("{byte:02x}")).collect();
    assert_eq!(
        digest, "927b782b6eb92b127abbf78ea5e097ca5176cc79a2c32ead708b29bdb3cfed00",
        "no code of version 1 can be read with other words"
    );
}
