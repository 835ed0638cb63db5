//! Any text read as an application file: no panic, no hang, and what opens is written and read back the same.
#![no_main]

use white_area_core::file::{compare, read, write};
use white_area_core::i18n::Lang;

libfuzzer_sys::fuzz_target!(|text: &str| {
    if let Ok(application) = read(text) {
        let page = write(&application, Lang::En, "");
        assert_eq!(read(&page).as_ref(), Ok(&application));
        let answers = &application.envelope.draft.answers;
        assert!(compare(&application.round, answers, answers).is_empty());
    }
});
