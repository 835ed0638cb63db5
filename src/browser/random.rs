//! Random bits.

/// 50 random bits or more. From the clock where the browser has no source of randomness.
#[must_use]
pub fn bits() -> u64 {
    let mut bytes = [0_u8; 8];
    let crypto = super::window().and_then(|window| window.crypto().ok());
    match crypto.map(|crypto| crypto.get_random_values_with_u8_array(&mut bytes)) {
        Some(Ok(_)) => u64::from_le_bytes(bytes),
        _ => super::clock::now_millis().unsigned_abs().wrapping_mul(0x9e37_79b9_7f4a_7c15),
    }
}
