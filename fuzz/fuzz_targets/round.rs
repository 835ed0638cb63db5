//! Any text read as a round: no panic, no hang, and what is sound can be shown as a blank form.
#![no_main]

use white_area_core::domain::round::Round;
use white_area_core::file::blank;
use white_area_core::i18n::Lang;

libfuzzer_sys::fuzz_target!(|text: &str| {
    if let Ok(round) = Round::parse(text) {
        assert!(!blank(&round, Lang::En, "").contains("<script"));
    }
});
