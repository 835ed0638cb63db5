//! A digest that tells two texts apart. It guards against accidents, not against people.

/// 64-bit FNV-1a over the text, as 16 hexadecimal digits.
#[must_use]
pub fn digest(text: &str) -> String {
    let hash = text
        .bytes()
        .fold(0xcbf2_9ce4_8422_2325_u64, |hash, byte| (hash ^ u64::from(byte)).wrapping_mul(0x0000_0100_0000_01b3));
    format!("{hash:016x}")
}
