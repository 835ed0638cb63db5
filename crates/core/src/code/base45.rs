//! Base 45 (RFC 9285): two bytes as three of the characters that a QR code holds most densely.

const ALPHABET: &[u8; 45] = b"0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:";

/// The bytes as text: three characters for two bytes, two for a last one alone.
pub fn encode(bytes: &[u8]) -> String {
    let mut text = String::with_capacity(bytes.len().div_ceil(2) * 3);
    for pair in bytes.chunks(2) {
        let mut value = pair.iter().fold(0, |value, byte| value << 8 | usize::from(*byte));
        for _ in 0..=pair.len() {
            text.push(ALPHABET.get(value % 45).map_or('0', |digit| char::from(*digit)));
            value /= 45;
        }
    }
    text
}

/// The bytes of a text; `None` where it is none of ours, or says what two bytes cannot hold.
pub fn decode(text: &str) -> Option<Vec<u8>> {
    let mut bytes = Vec::with_capacity(text.len() / 3 * 2 + 1);
    for triple in text.as_bytes().chunks(3) {
        let mut value = 0;
        for digit in triple.iter().rev() {
            value = value * 45 + ALPHABET.iter().position(|known| known == digit)?;
        }
        match triple.len() {
            3 => bytes.extend(u16::try_from(value).ok()?.to_be_bytes()),
            2 => bytes.push(u8::try_from(value).ok()?),
            _ => return None,
        }
    }
    Some(bytes)
}
