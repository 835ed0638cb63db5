//! `#/check`: an officer without a compiler sees what is wrong with a round file, or the form as it would look.

use std::path::PathBuf;

use white_area_core::i18n::{award, shell};

use crate::device::{IN_WINDOW, visit};
use crate::form::arrives_at;

const FOREST: &str = include_str!("../data/rounds/forest.json");

/// A sound round file.
pub fn sound_round() -> PathBuf {
    file("forest.json", FOREST.as_bytes())
}

/// A round file with a misspelt key, and a name that is only blank.
pub fn faulty_round() -> PathBuf {
    let changes = [("\"fiscal_year\"", "\"fiscal_jear\""), ("\"en\": \"An invented office\"", "\"en\": \"  \"")];
    changed("faulty.json", &changes)
}

/// A round file that can be read, and whose parts contradict each other.
fn contradicting_round() -> PathBuf {
    let changes = [
        ("\"closes\": \"2028-01-20\"", "\"closes\": \"2026-01-20\""),
        ("\"show_if\": { \"field\": \"who\", \"not\"", "\"show_if\": { \"field\": \"whom\", \"not\""),
        ("\"กระบี่\", ", ""),
    ];
    changed("contradicting.json", &changes)
}

fn changed(name: &str, changes: &[(&str, &str)]) -> PathBuf {
    let text = changes.iter().fold(FOREST.to_owned(), |text, (from, to)| {
        assert!(text.contains(from), "{from}");
        text.replacen(from, to, 1)
    });
    file(name, text.as_bytes())
}

fn file(name: &str, text: &[u8]) -> PathBuf {
    let path = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join(name);
    // Tests that run at the same time write the same text: each writes its own file and moves it there whole.
    let own = path.with_extension(format!("{:?}", std::thread::current().id()).replace(['(', ')'], ""));
    std::fs::write(&own, text).and_then(|()| std::fs::rename(&own, &path)).expect("a file");
    path
}

#[test]
fn faults_are_listed_with_their_places() {
    let page = visit(IN_WINDOW).phone().open("#/check");
    page.titled(award::CHECK_TITLE.th);
    page.see(award::CHECK_NOTHING.th);
    for (name, file, places) in [
        ("faulty.json", faulty_round(), ["fiscal_jear", "fiscal_year", "organiser.en"]),
        ("contradicting.json", contradicting_round(), ["window", "form.sections[1].show_if", "กระบี่"]),
    ] {
        page.upload("#check-file", &file);
        page.wait_for("the faults", || match page.focus() {
            now if now.starts_with(&format!("heading {name}: ต้องแก้")) => Ok(()),
            now => Err(format!("the focus is on “{now}”")),
        });
        page.see(award::UNSOUND_ADVICE.th);
        places.iter().for_each(|place| page.see(place));
    }
    // A mended file takes the place of the faults.
    page.upload("#check-file", &sound_round());
    page.see("forest.json: ใช้ได้");
    assert!(!page.shows(award::UNSOUND_ADVICE.th));
    page.assert_clean();
}

#[test]
fn a_sound_round_is_shown_as_it_would_look() {
    let page = visit(IN_WINDOW).desk().open("#/check");
    page.titled(award::CHECK_TITLE.th);
    page.upload("#check-file", &sound_round());
    page.focused("heading forest.json: ใช้ได้");
    for words in ["รางวัลคนรักป่า", "ใครสมัคร", "ชื่อกลุ่มหรือโรงเรียน", "เลขที่โฉนด", "ผู้อำนวยการทราบ", "rounds/index.json"]
    {
        page.see(words);
    }
    page.see("\"id\": \"forest\"");
    // Nothing of it is taken over by the app.
    page.go("#/");
    arrives_at(&page, "เครือข่ายพื้นที่สีขาวต้นแบบในการป้องกันและเฝ้าระวังการทุจริต");
    page.assert_clean();
}

#[test]
fn what_is_no_round_is_said_plainly() {
    let page = visit(IN_WINDOW).open("#/check");
    page.titled(award::CHECK_TITLE.th);
    for (name, text, said) in [
        ("latin.json", b"{\"name\": \"\xe0\xff\"}".as_slice(), award::NOT_TEXT.th),
        ("empty.json", b"", white_area_core::i18n::faults::WHOLE_FILE.th),
        ("list.json", b"[1, 2]", white_area_core::i18n::faults::WHOLE_FILE.th),
        ("large.json", &[b' '; 1_048_577], white_area_core::i18n::faults::TOO_LARGE.th),
    ] {
        page.upload("#check-file", &file(name, text));
        page.see(said);
    }
    page.click("button", award::CHECK_PASTE.th);
    page.fill(award::CHECK_PASTE_LABEL.th, "{}");
    page.click("button", award::CHECK_NOW.th);
    page.see("ข้อความที่วาง: ต้องแก้");
    page.click("link", shell::HOME.th);
    page.see(award::START_HINT.th);
    page.assert_clean();
}
