//! Pictures of anything but codes: nothing is found in them, and looking ends.

use crate::harder::frame;
use crate::ours;
use crate::picture::Picture;
use proptest::prelude::*;

/// Squares of so many pixels, each as bright as chance has it, or either black or white; then blurred.
fn noise(mut state: u64, [width, height]: [usize; 2], square: usize, grey: bool, blur: f64) -> Picture {
    let across = width.div_ceil(square);
    let squares: Vec<f64> = (0..across * height.div_ceil(square))
        .map(|_| {
            state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
            let byte = f64::from((state >> 56) as u8);
            if grey { byte / 255.0 } else { f64::from(u8::from(byte > 127.0)) }
        })
        .collect();
    let light = |u: f64, v: f64| {
        let (x, y) = ((u * width as f64).round() as usize, (v * height as f64).round() as usize);
        squares[(y / square) * across + x / square]
    };
    let picture = Picture::white(width, height).lit(light);
    if blur > 0.0 { picture.blurred(blur) } else { picture }
}

/// A picture whose corners are pulled to elsewhere, each by a part of its sides.
fn pulled(picture: &Picture, [a, b, c, d, e, f, g, h]: [f64; 8]) -> Picture {
    let (width, height) = picture.size();
    let (width, height) = (f64::from(width), f64::from(height));
    picture.seen([width, height], |x, y| {
        let (u, v) = (x / width + 0.5, y / height + 0.5);
        let pull = |a: f64, b: f64, c: f64, d: f64| (a * (1.0 - u) + b * u) * (1.0 - v) + (c * (1.0 - u) + d * u) * v;
        [x + pull(a, b, c, d) * width, y + pull(e, f, g, h) * height]
    })
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(48) })]

    #[test]
    fn nothing_is_found_in_noise(
        state in any::<u64>(), size in [1_usize..900, 1_usize..900], square in 1_usize..8, grey in any::<bool>(),
        blur in prop_oneof![Just(0.0), 0.5_f64..3.0],
    ) {
        prop_assert_eq!(ours(&noise(state, size, square, grey, blur)), Vec::<String>::new());
    }

    #[test]
    fn a_broken_code_is_read_right_or_not_at_all(
        version in 1_u8..15, corners in prop::array::uniform8(-0.12_f64..0.12), state in any::<u64>(),
        square in 1_usize..60, share in 0.0_f64..0.2, blur in prop_oneof![Just(0.0), 0.5_f64..3.0],
    ) {
        let text = "2570112100";
        let code = pulled(&frame(text, version), corners);
        let spotted = code.spotted(&noise(state, [960, 720], square, true, 0.0), share);
        let read = ours(&if blur > 0.0 { spotted.blurred(blur) } else { spotted });
        prop_assert!(read.iter().all(|read| read == text), "{read:?}");
    }
}
