//! Codes that somebody else made.

use super::sealed::{sealed, stored};
use super::{prose, story};
use proptest::prelude::*;
use std::fs;
use std::path::Path;
use white_area_core::code::{Collector, Found, Refused, encode};

#[test]
fn a_sound_code_of_nonsense_is_refused() {
    let check = |text: &str, expected| assert_eq!(Collector::default().add(text), Err(expected), "{text}");
    check(&sealed('A', 1, 1, &[]), Refused::Mixed);
    check(&sealed('A', 1, 1, &stored(b"x")), Refused::Mixed);
    check(&sealed('A', 1, 4, &[]), Refused::Damaged);
    check(&sealed('A', 3, 2, &[]), Refused::Damaged);
    check(&sealed('A', 0, 1, &[]), Refused::Damaged);
    check(&sealed('B', 1, 1, &[]), Refused::Damaged);
    check(&sealed('A', 1, 1, &[0; 700]), Refused::Damaged);
    // Sound in itself, but not what its check code stands for.
    check(&sealed('A', 1, 1, &stored(b"r\0f\0abcd\x001\0\0\x01")), Refused::Mixed);
    let summary = Collector::default().add(&sealed('S', 1, 1, &stored(b"r\0n\0\0\0\0\0\0")));
    assert!(matches!(summary, Ok(Found::Summary(summary, _)) if summary.name == "n"));
}

#[test]
fn a_small_code_cannot_fill_the_memory() {
    // Every byte of this block gives 258 or more: as much as DEFLATE can make of 1,890 bytes and far below its limit.
    let (round, content) = story(&"ก".repeat(1_200_000));
    assert!(!encode(&round, &content).whole, "more than a code may grow to is not promised");
    let (round, content) = story(&"ก".repeat(400_000));
    let codes = encode(&round, &content);
    assert!(codes.whole && codes.parts.len() == 1);
}

#[test]
fn what_the_fuzzer_keeps_is_read_or_refused() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("fuzz/corpus/code");
    let entries = fs::read_dir(&folder).expect("the corpus");
    let inputs: Vec<Vec<u8>> =
        entries.map(|entry| fs::read(entry.expect("an entry").path()).expect("a file")).collect();
    assert!(!inputs.is_empty());
    for input in inputs {
        let mut collector = Collector::default();
        for line in String::from_utf8_lossy(&input).lines() {
            drop(collector.add(line));
        }
        let short = &input[..input.len().min(600)];
        for kind in ['A', 'S'] {
            drop(Collector::default().add(&sealed(kind, 1, 1, short)));
            drop(Collector::default().add(&sealed(kind, 1, 1, &stored(short))));
        }
    }
}

proptest! {
    #[test]
    fn any_text_is_read_or_refused(texts in proptest::collection::vec(prop_oneof![
        any::<String>().boxed(),
        "WAN1[AS][0-9][0-9][0-9A-Z]{0,60}".boxed(),
    ], 0..6)) {
        let mut collector = Collector::default();
        for text in &texts {
            drop(collector.add(text));
        }
    }

    #[test]
    fn any_bytes_in_a_sound_code_are_read_or_refused(bytes in proptest::collection::vec(any::<u8>(), 0..400), kind in "[AS]") {
        let kind = kind.chars().next().expect("a kind");
        for bytes in [bytes.clone(), stored(&bytes)] {
            drop(Collector::default().add(&sealed(kind, 1, 1, &bytes)));
        }
    }

    #[test]
    fn bytes_changed_behind_a_sound_sum_never_make_another_application(at in 0_usize..400, to: u8) {
        let (round, content) = story(&prose(300));
        let text = encode(&round, &content).parts.remove(0);
        let mut collector = Collector::default();
        let mut bytes = text.into_bytes();
        let at = 20 + at % (bytes.len() - 24);
        bytes[at] = b"0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:"[usize::from(to) % 45];
        let text = String::from_utf8(bytes).expect("ASCII");
        if let Ok(Found::Whole(read)) = collector.add(&text) {
            prop_assert_eq!(*read, content);
        }
    }
}
