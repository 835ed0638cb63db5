//! Any text read as a stored draft: no panic, and what opens is written and read back the same.
#![no_main]

use white_area_core::store::Envelope;

libfuzzer_sys::fuzz_target!(|text: &str| {
    if let Ok(envelope) = Envelope::parse(text) {
        assert_eq!(Envelope::parse(&envelope.to_text()).as_ref(), Ok(&envelope));
    }
});
