//! Any texts taken as codes, line by line, and any bytes in a sound code: no panic, no hang, and an application that is
//! found is a draft of the same form.
#![no_main]

use sealed::{sealed, stored};
use white_area_core::code::{Collector, Found};

#[path = "../../tests/native/code/sealed.rs"]
mod sealed;

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| {
    let mut collector = Collector::default();
    for line in String::from_utf8_lossy(bytes).lines() {
        look(collector.add(line).ok());
    }
    let short = &bytes[..bytes.len().min(600)];
    for kind in ['A', 'S'] {
        for bytes in [short, &stored(short)] {
            look(Collector::default().add(&sealed(kind, 1, 1, bytes)).ok());
        }
    }
});

/// What is found can be used.
fn look(found: Option<Found>) {
    if let Some(Found::Whole(content)) = found {
        assert_eq!(content.draft().form, content.form());
    }
}
