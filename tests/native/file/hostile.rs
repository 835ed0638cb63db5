//! Files that are broken, foreign, or made to do harm.

use super::{application, data, golden_application, golden_path, small};
use crate::filling::{ROUNDS, round};
use crate::walls::read as text_of;
use proptest::prelude::*;
use serde_json::{Value, json};
use std::time::{Duration, Instant};
use white_area_core::domain::answers::Answers;
use white_area_core::domain::draft::DraftId;
use white_area_core::domain::round::Round;
use white_area_core::file::{FileFault, Foreign, MAX_BYTES, read, words, write};
use white_area_core::i18n::{Lang, TABLES};
use white_area_core::store::{Envelope, Unreadable, digest};

/// Far above what any of these takes on a busy machine without optimization, far below what they took before they had
/// limits.
const SOON: Duration = Duration::from_secs(60);

#[expect(clippy::disallowed_methods, reason = "a test of time reads a clock")]
fn soon<T>(what: &str, act: impl FnOnce() -> T) -> T {
    let begun = Instant::now();
    let done = act();
    assert!(begun.elapsed() < SOON, "{what}: {:?}", begun.elapsed());
    done
}

/// The file around some data.
fn page(data: &str) -> String {
    format!("<!doctype html>\n<script type=\"application/json\" id=\"wan-application\">{data}</script>")
}

/// Data that holds together, whatever is in it.
fn sealed(application: &Value, round: &str) -> String {
    let text = application.to_string();
    let checksum = digest(&[text.as_str(), round].concat());
    json!({"application": application, "checksum": checksum, "round": round}).to_string().replace('<', "\\u003c")
}

fn envelope(draft: Value) -> Value {
    json!({"checksum": digest(&draft.to_string()), "draft": draft, "revision": 1, "saved_at": 2, "schema": 2})
}

fn draft(form: &str, answers: &Value) -> Value {
    json!({"answers": answers, "begun_at": 1, "form": digest(form), "id": "abcd"})
}

#[test]
fn what_is_not_ours_is_told_apart() {
    let check = |text: &str, expected: FileFault| assert_eq!(read(text), Err(expected), "{text:.60}");
    check("", FileFault::Foreign(Foreign::Empty));
    check(" \n", FileFault::Foreign(Foreign::Empty));
    check("%PDF-1.7\n%\u{fffd}\u{fffd}", FileFault::Foreign(Foreign::Pdf));
    check("<!doctype html><html><body>ข่าว</body></html>", FileFault::Foreign(Foreign::Page));
    check("[1, 2]", FileFault::Foreign(Foreign::Json));
    check("{\"name\": \"other\"}", FileFault::Foreign(Foreign::Json));
    check("{\"name\": \"oth", FileFault::CutShort);
    check("{name: 1}", FileFault::NotJson);
    check("PK\u{3}\u{4}", FileFault::Foreign(Foreign::Other));
    check("\u{fffd}PNG", FileFault::Foreign(Foreign::Other));
    check(&page("true"), FileFault::Foreign(Foreign::Json));
    check(&page("{"), FileFault::CutShort);
    check(&page("{]"), FileFault::NotJson);
    let published = text_of(&golden_path(2).with_file_name("../../../index.html"));
    check(&published, FileFault::Foreign(Foreign::Page));
}

#[test]
fn the_checks_come_in_their_order() {
    let (name, text) = ROUNDS[1];
    let good = envelope(draft(text, &json!({"group.name": "ก"})));
    let check = |application: &Value, round: &str, expected: FileFault| {
        assert_eq!(read(&page(&sealed(application, round))), Err(expected));
    };
    assert!(read(&page(&sealed(&good, text))).is_ok());
    let mut newer = good.clone();
    newer["schema"] = 3.into();
    newer["checksum"] = "of another kind".into();
    check(&newer, text, FileFault::Newer);
    let mut older = good.clone();
    older["checksum"] = "0000000000000000".into();
    check(&older, text, FileFault::Damaged);
    check(&json!("text"), text, FileFault::Damaged);
    check(&good, ROUNDS[0].1, FileFault::OtherForm);
    let broken = text.replace("\"schema\": 1", "\"schema\": 9");
    let faults = Round::parse(&broken).expect_err("a fault");
    check(&envelope(draft(&broken, &json!({}))), &broken, FileFault::Round(faults));
    let unsealed = sealed(&good, text).replace(digest(text).as_str(), digest("").as_str());
    assert_eq!(read(&page(&unsealed)), Err(FileFault::Damaged));
    // Altered outside the envelope's own checksum.
    let mut later = application(&round(name), text, Answers::default());
    later.envelope.revision = 4;
    let page = write(&later, Lang::Th, "0.1.0");
    assert_eq!(read(&page.replace("\"revision\":4", "\"revision\":5")), Err(FileFault::Damaged));
}

#[test]
fn a_file_cut_short_at_any_byte_is_a_fault() {
    let page = text_of(&golden_path(2));
    let ends = |text: &str| (0..text.len()).filter(|end| text.is_char_boundary(*end)).collect::<Vec<_>>();
    soon("every cut", || {
        for end in ends(&page) {
            let fault = read(&page[..end]).expect_err("a cut file");
            let begun = page.find("application-name").expect("our mark") + 100;
            assert!(end < begun || fault == FileFault::CutShort, "cut at {end}: {fault:?}");
        }
    });
    // The data alone is gone through as JSON at every cut, so of its middle, the text of the round, every 23rd is tried.
    let data = data(&page);
    let near_an_end = |end: &usize| *end < 1000 || end + 200 > data.len() || end.is_multiple_of(23);
    for end in ends(data).into_iter().filter(near_an_end) {
        assert!(read(&data[..end]).is_err(), "cut at {end}");
    }
}

#[test]
fn one_altered_byte_is_refused_or_changes_nothing() {
    let page = text_of(&golden_path(2));
    let expected = golden_application();
    let data = data(&page);
    let round_at = data.find("\"round\":").expect("the round") + 40;
    // Every byte of the draft and of the frame; of the long text of the round every 61st.
    let places = (0..data.len()).filter(|at| *at < round_at || at % 61 == 0 || *at > data.len() - 20);
    soon("every flip", || {
        for at in places {
            for flip in [0x01, 0x10, 0x20, 0x80] {
                let mut bytes = data.as_bytes().to_vec();
                bytes[at] ^= flip;
                // As a browser reads text that is not UTF-8.
                let text = String::from_utf8_lossy(&bytes);
                if let Ok(opened) = read(&self::page(&text)) {
                    assert_eq!(opened, expected, "byte {at} of {data:.40}");
                }
            }
        }
    });
}

#[test]
fn size_and_depth_are_bounded() {
    soon("50 MB", || assert_eq!(read(&"[".repeat(50 << 20)), Err(FileFault::TooLarge)));
    let nested = |open: &str, close: &str, levels| [open.repeat(levels), close.repeat(levels)].concat();
    soon("10,000 levels", || {
        for (open, close) in [("[", "]"), ("{\"a\":", "}")] {
            for text in [page(&nested(open, close, 10_000)), format!("{{\"a\":{}}}", nested(open, close, 10_000))] {
                assert_eq!(read(&text), Err(FileFault::TooDeep), "{open}");
            }
        }
        assert_eq!(read(&page(&"[".repeat(MAX_BYTES / 2))), Err(FileFault::TooDeep));
    });
    // Brackets inside text are no levels.
    let deep_words = small(Answers::from_json(&json!({"group.name": "[{\"\\".repeat(1000)})));
    assert_eq!(read(&write(&deep_words, Lang::Th, "")), Ok(deep_words));
    // The text of a round has its own depth: a fault, on a stack as small as a browser's.
    let (_, text) = ROUNDS[1];
    let deep = move |levels| {
        let condition = format!("\"show_if\": {}", nested("{\"all\": [", "]}", levels));
        text.replacen("\"id\": \"start\"", &format!("{condition}, \"id\": \"start\""), 1)
    };
    let parse = move || [10, 50, 100, 5_000].map(|levels| Round::parse(&deep(levels)).is_err());
    let small_stack = std::thread::Builder::new().stack_size(1 << 20).spawn(parse).expect("a thread");
    assert_eq!(small_stack.join().expect("no overflow"), [true; 4]);
}

#[test]
fn the_most_that_fits_takes_no_longer_than_its_length() {
    let (_, text) = ROUNDS[1];
    let room = MAX_BYTES - 2 * text.len() - 1000;
    let many: Vec<(String, String)> = (0..room / 40).map(|n| (format!("k{n}"), "v".to_owned())).collect();
    let many: serde_json::Map<String, Value> = many.into_iter().map(|(key, value)| (key, value.into())).collect();
    let shapes = [
        json!({"group.name": "x".repeat(room)}),
        Value::Object(many),
        json!({"plots": vec![json!({}); room / 8]}),
        json!({"work": vec!["plant"; room / 12]}),
    ];
    for answers in shapes {
        let data = page(&sealed(&envelope(draft(text, &answers)), text));
        assert!(data.len() <= MAX_BYTES);
        let opened = soon("a full file", || read(&data)).expect("a sound file");
        assert!(opened.envelope.draft.answers.rows("plots") <= 200);
    }
    for open in ["<script", "<script type=\"application/json\" id=\"wan-application\">", "\"", "</script", "{\"a\":"] {
        let text = open.repeat(MAX_BYTES / open.len());
        assert!(soon("repetition", || read(&text)).is_err(), "{open}");
    }
}

#[test]
fn wrong_shapes_and_strange_names_are_only_data() {
    let (_, text) = ROUNDS[1];
    let answers = json!({
        "__proto__": {"polluted": true}, "constructor": "x", "who": 7, "work": [1, "plant", null],
        "plots": [{"__proto__": "y", "name": ["z"]}, 3], "group.name": {"a": "b"}, "person.name": "<img src=x>",
    });
    let opened = read(&page(&sealed(&envelope(draft(text, &answers)), text))).expect("a sound file");
    let read = &opened.envelope.draft.answers;
    assert_eq!(read, &Answers::from_json(&answers));
    assert_eq!((read.text("constructor"), read.text("who"), read.text("person.name")), ("x", "", "<img src=x>"));
    assert_eq!(opened.envelope.draft.id, DraftId::parse("abcd").expect("an id"));
}

#[test]
fn every_fault_is_told_in_both_languages() {
    let (_, file) = TABLES.iter().find(|(name, _)| *name == "file").expect("the words of files");
    let known = |text: &str| file.iter().any(|(_, msg)| msg.th == text);
    let faults = Round::parse("{}").expect_err("faults");
    let foreign = [Foreign::Empty, Foreign::Pdf, Foreign::Page, Foreign::Json, Foreign::Other].map(FileFault::Foreign);
    let others = [
        FileFault::TooLarge,
        FileFault::CutShort,
        FileFault::TooDeep,
        FileFault::Damaged,
        FileFault::Newer,
        FileFault::OtherForm,
        FileFault::Round(faults.clone()),
    ];
    let mut whats = Vec::new();
    for fault in foreign.iter().chain(&others) {
        let told = words(Lang::Th, fault);
        assert!(known(told.what) && known(told.safe) && known(told.todo), "{told:?}");
        assert!(!whats.contains(&told.what), "{told:?}");
        whats.push(told.what);
    }
    assert_eq!(words(Lang::En, &FileFault::Round(faults.clone())).details.len(), faults.len());
}

proptest! {
    #[test]
    fn no_text_makes_reading_panic(text in ".{0,300}") {
        prop_assert!(read(&text).is_err());
        prop_assert!(read(&page(&text)).is_err());
        prop_assert_eq!(Envelope::parse(&text), Err(Unreadable::Damaged));
    }

    #[test]
    fn no_json_makes_reading_panic(answers in super::any_answers(), text in ".{0,60}") {
        let draft = draft(&text, &json!(answers));
        let found = read(&page(&sealed(&envelope(draft), &text)));
        prop_assert!(matches!(found, Err(FileFault::Round(_))), "{:?}", found);
    }
}

/// Each of these took minutes, or a stack without end, before lists, questions and faults had limits.
#[test]
fn a_round_made_to_be_slow_is_refused_soon() {
    let list = |count: usize, item: &dyn Fn(usize) -> String| (0..count).map(item).collect::<Vec<_>>().join(",");
    let id = |n: usize| format!("{{\"id\":\"{n}\"}}");
    let link = |n: usize| format!("{{\"id\":\"a{n}\",\"show_if\":{{\"field\":\"a{}\",\"is\":\"x\"}}}}", n + 1);
    let sections = |count: usize| {
        let section = |s: usize| format!("{{\"fields\":[{}]}}", list(900, &|n| link(s * 900 + n)));
        format!("{{\"form\":{{\"sections\":[{}]}}}}", list(count, &section))
    };
    let most = |count: usize| format!("{{\"ways\":[{}]}}", list(count, &id));
    let all = ["ways", "criteria", "offices", "privacy", "programmes", "about", "who", "enquiries", "documents"];
    let each = all.map(|key| format!("\"{key}\":[{}]", list(1000, &|_| "{}".to_owned())));
    let texts = [
        most(1000),
        most(70_000),
        format!("{{{}}}", each.join(",")),
        format!(
            "{{\"offices\":[{}]}}",
            list(300, &|_| format!("{{\"provinces\":[{}]}}", list(800, &|_| "\"x\"".to_owned())))
        ),
        format!("{{{}}}", list(80_000, &|n| format!("\"k{n}\":1"))),
        sections(1),
        sections(20),
    ];
    for text in texts {
        let parse = move || Round::parse(&text).expect_err("faults").len();
        let small_stack = std::thread::Builder::new().stack_size(1 << 20).spawn(parse).expect("a thread");
        let faults = soon("a slow round", || small_stack.join()).expect("no overflow");
        assert!(faults <= 2000, "{faults} faults");
    }
}
