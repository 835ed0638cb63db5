//! Packs the word list: each word as the number of bytes it shares with the one before, and the rest. A Thai letter is
//! one byte. Smaller by a third than the list itself, also when both are compressed. See `words/README.md`.

use std::path::Path;
use std::{env, fs};

/// Set in the count of a common word. A letter is above 0x80, a count below.
const COMMON: u8 = 0x40;

fn main() {
    println!("cargo::rerun-if-changed=words/thai.txt");
    let list = fs::read_to_string("words/thai.txt").expect("the word list");
    let mut packed = Vec::new();
    let mut before: Vec<u8> = Vec::new();
    for line in list.lines() {
        let (word, common) = line.strip_suffix('*').map_or((line, 0), |word| (word, COMMON));
        let word: Vec<u8> = word.chars().map(byte).collect();
        assert!(before < word, "the word list is not sorted");
        let shared = before.iter().zip(&word).take_while(|(a, b)| a == b).count();
        assert!(shared < usize::from(COMMON), "a word is too long");
        packed.push(u8::try_from(shared).expect("a short word") | common);
        packed.extend(&word[shared..]);
        before = word;
    }
    let folder = env::var("OUT_DIR").expect("set by Cargo");
    fs::write(Path::new(&folder).join("thai.words"), packed).expect("written");
}

/// As in TIS-620.
fn byte(letter: char) -> u8 {
    let offset = u32::from(letter).checked_sub(0xe00).filter(|offset| (1..=0x5b).contains(offset));
    u8::try_from(offset.expect("a Thai letter") + 0xa0).expect("below 0xfc")
}
