//! Base64 (RFC 4648), in which the driver sends pictures and PDFs, and the worker has its digests.

/// The bytes of a text in base64; characters outside the alphabet are passed over.
pub fn decode(text: &str) -> Vec<u8> {
    let mut bytes = Vec::with_capacity(text.len() / 4 * 3);
    let (mut bits, mut count) = (0_u32, 0);
    for letter in text.bytes() {
        let six = match letter {
            b'A'..=b'Z' => letter - b'A',
            b'a'..=b'z' => letter - b'a' + 26,
            b'0'..=b'9' => letter - b'0' + 52,
            b'+' => 62,
            b'/' => 63,
            _ => continue,
        };
        bits = (bits << 6 | u32::from(six)) & 0xff_ffff;
        count += 6;
        if count >= 8 {
            count -= 8;
            bytes.push((bits >> count & 0xff) as u8);
        }
    }
    bytes
}

/// Bytes as a text in base64.
pub fn encode(bytes: &[u8]) -> String {
    const ALPHABET: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    let four = |three: &[u8]| {
        let bits = (0..3).fold(0_usize, |bits, at| bits << 8 | usize::from(three.get(at).copied().unwrap_or(0)));
        let letter = move |at: usize| char::from(ALPHABET[bits >> (18 - 6 * at) & 63]);
        let length = three.len();
        (0..4).map(move |at| if at <= length { letter(at) } else { '=' })
    };
    bytes.chunks(3).flat_map(four).collect()
}

#[test]
fn decodes_and_encodes_as_in_rfc_4648() {
    let check = |text, expected: &str| {
        assert_eq!(decode(text), expected.as_bytes(), "{text}");
        assert_eq!(encode(expected.as_bytes()), text.replace('\n', ""));
    };
    check("", "");
    check("Zg==", "f");
    check("Zm8=", "fo");
    check("Zm9v", "foo");
    check("Zm9vYmE=", "fooba");
    check("Zm9v\nYmFy", "foobar");
}
