//! Codes around any bytes, as somebody else would make them. The fuzzer makes them too.

/// A sound text around any bytes, as `docs/CODES.md` tells it.
pub fn sealed(kind: char, number: usize, of: usize, bytes: &[u8]) -> String {
    const BASE45: &[u8; 45] = b"0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:";
    let mut text = format!("WAN1{kind}{number}{of}0000000000000");
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

/// Bytes as DEFLATE that does not make them fewer.
pub fn stored(bytes: &[u8]) -> Vec<u8> {
    let [low, high] = u16::try_from(bytes.len()).expect("a short block").to_le_bytes();
    [&[1, low, high, !low, !high], bytes].concat()
}
