//! Any texts taken as codes, line by line, and any bytes in a sound code: no panic, no hang, and an application that is
//! found is made into codes that say the same.
#![no_main]

use white_area::code::{Collector, Content, Found};

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| {
    let mut collector = Collector::default();
    for line in String::from_utf8_lossy(bytes).lines() {
        look(collector.add(line).ok());
    }
    let short = &bytes[..bytes.len().min(600)];
    for kind in ['A', 'S'] {
        for bytes in [short, &stored(short)] {
            look(Collector::default().add(&sealed(kind, bytes)).ok());
        }
    }
});

/// What is found can be used.
fn look(found: Option<Found>) {
    if let Some(Found::Whole(content)) = found {
        let draft = content.draft();
        assert_eq!(draft.form, content.form());
        let _: &Content = &content;
    }
}

/// DEFLATE that makes nothing fewer.
fn stored(bytes: &[u8]) -> Vec<u8> {
    let [low, high] = (bytes.len() as u16).to_le_bytes();
    [&[1, low, high, !low, !high], bytes].concat()
}

/// A text with a sound sum around any bytes, as `docs/CODES.md` tells it.
fn sealed(kind: char, bytes: &[u8]) -> String {
    const BASE45: &[u8; 45] = b"0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:";
    let mut text = format!("WAN1{kind}110000000000000");
    for pair in bytes.chunks(2) {
        let value = pair.iter().fold(0_usize, |value, byte| value << 8 | usize::from(*byte));
        let digits = [value % 45, value / 45 % 45, value / 2025];
        text.extend(digits[..=pair.len()].iter().map(|digit| char::from(BASE45[*digit])));
    }
    let mut crc = u32::MAX;
    for byte in text.bytes() {
        crc = (0..8).fold(crc ^ u32::from(byte), |crc, _| (crc >> 1) ^ (0xedb8_8320 & 0_u32.wrapping_sub(crc & 1)));
    }
    for shift in [15, 10, 5, 0] {
        text.push(char::from(b"0123456789ABCDEFGHJKMNPQRSTVWXYZ"[(!crc >> shift) as usize & 31]));
    }
    text
}
