//! How much the codes hold, by the measure of what draws them.

use super::{PROSE, codes, noise, story};
use crate::filling::ROUNDS;
use qrcodegen::{QrCode, QrCodeEcc, QrSegment, Version};
use white_area_core::code::encode;

/// Characters of prose that one, two and three codes hold.
const SAID: [usize; 3] = [750, 1_700, 2_600];

/// The version of the QR code of a text in alphanumeric mode at level M, 20 at the most.
fn version(text: &str) -> u8 {
    assert!(QrSegment::is_alphanumeric(text), "{text}");
    let segments = [QrSegment::make_alphanumeric(text)];
    let drawn =
        QrCode::encode_segments_advanced(&segments, QrCodeEcc::Medium, Version::MIN, Version::new(20), None, false);
    drawn.expect("it fits version 20").version().value()
}

#[test]
fn every_code_fits_version_20_at_level_m() {
    let mut most = 0;
    for characters in (0..2_200).step_by(37) {
        let (round, content) = story(&noise(characters));
        for part in &encode(&round, &content).parts {
            most = most.max(part.len());
            assert!(version(part) <= 20);
        }
    }
    assert!(most > 940, "the longest has {most} characters, so the limit was reached");
}

#[test]
fn the_parts_are_of_about_the_same_size() {
    let (round, content) = story(&noise(1_500));
    let lengths: Vec<usize> = codes(&content, &round).parts.iter().map(String::len).collect();
    let (least, most) = (lengths.iter().min().expect("three"), lengths.iter().max().expect("three"));
    assert!(most - least <= 12, "{lengths:?}");
}

/// Thai prose without repetition: the test's own, and what the round says.
fn long_prose() -> String {
    let (_, text) = ROUNDS[0];
    let thai = text.lines().filter_map(|line| line.trim().strip_prefix("\"th\": \"")?.split_once('"'));
    let thai: Vec<&str> = thai.map(|(thai, _)| thai).filter(|thai| thai.len() > 120).collect();
    [PROSE, &thai.join("\n")].concat()
}

/// `docs/CODES.md` says so: a small form and at least this much prose.
#[test]
fn as_much_prose_fits_as_the_docs_say() {
    let prose = long_prose();
    assert!(prose.chars().count() > 4_000, "{}", prose.chars().count());
    let fits = |parts: usize| {
        let holds = |characters: usize| {
            let (round, content) = story(&prose.chars().take(characters).collect::<String>());
            let codes = encode(&round, &content);
            codes.whole && codes.parts.len() <= parts
        };
        (0..4_000).step_by(50).take_while(|characters| holds(*characters)).last().expect("an empty one fits")
    };
    let found = [1, 2, 3].map(fits);
    println!("characters of prose in one, two and three codes: {found:?}");
    for (fit, said) in found.into_iter().zip(SAID) {
        assert!(fit >= said, "{found:?}");
    }
}
