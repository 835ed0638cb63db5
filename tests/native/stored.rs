//! What JSON of any shape reads as: a stored draft, the frame of an application file, an order for a paper. Each line is a case that
//! another reader could take otherwise.

use crate::filling::ROUNDS;
use serde_json::{Value, json};
use white_area_core::domain::answers::Answers;
use white_area_core::domain::draft::{Draft, DraftId};
use white_area_core::domain::thai::Date;
use white_area_core::file::{FileFault, Foreign, read};
use white_area_core::paper::message::{Ask, Say, Task};
use white_area_core::paper::{PaperKind, PdfInfo, PdfRequest, PrintOptions};
use white_area_core::store::{Envelope, Unreadable, digest};

/// A draft as it is stored.
fn draft() -> Value {
    json!({
        "answers": {"network.name": "ก"}, "begun_at": 5, "form": digest("form"), "id": "abcd", "office": "4",
        "record": {"sendings": [{"how": "hand", "on": "2026-11-21"}], "version": "2"},
    })
}

/// Its envelope.
fn envelope(draft: &Value) -> Value {
    json!({"checksum": digest(&draft.to_string()), "draft": draft, "revision": 7, "saved_at": 8, "schema": 2})
}

/// An object with another value under a key, or without the key.
fn with(object: &Value, key: &str, value: Option<Value>) -> Value {
    let mut changed = object.as_object().expect("an object").clone();
    changed.remove(key);
    changed.extend(value.map(|value| (key.to_owned(), value)));
    Value::Object(changed)
}

/// The draft that a text is read as, written anew.
fn reread(text: &str) -> Result<Value, Unreadable> {
    let read: Value = serde_json::from_str(&Envelope::parse(text)?.to_text()).expect("JSON");
    Ok(read["draft"].clone())
}

#[test]
fn an_envelope_reads_as_it_always_did() {
    let good = envelope(&draft());
    let check = |key: &str, value: Option<Value>, expected: Result<(), Unreadable>| {
        let text = with(&good, key, value).to_string();
        assert_eq!(Envelope::parse(&text).map(drop), expected, "{text}");
    };
    let damaged = Err(Unreadable::Damaged);
    for key in ["revision", "saved_at"] {
        for wrong in [json!(-1), json!(1.0), json!(1e30), json!("7"), json!(null), json!(true), json!([7])] {
            check(key, Some(wrong), damaged);
        }
        check(key, None, damaged);
        check(key, Some(u64::MAX.into()), Ok(()));
        let beyond = good.to_string().replace("\"revision\":7", "\"revision\":18446744073709551616");
        assert_eq!(Envelope::parse(&beyond).map(drop), damaged);
    }
    for wrong in [json!(-1), json!(2.0), json!("2"), json!(null), json!([])] {
        check("schema", Some(wrong), damaged);
    }
    check("schema", None, damaged);
    check("schema", Some(0.into()), Ok(()));
    check("schema", Some(3.into()), Err(Unreadable::Newer));
    check("schema", Some(u64::MAX.into()), Err(Unreadable::Newer));
    for wrong in [Some(json!("")), Some(json!(null)), Some(json!(7)), None] {
        check("checksum", wrong, damaged);
    }
    for wrong in [Some(json!(null)), Some(json!("text")), Some(json!([])), None] {
        check("draft", wrong, damaged);
    }
    check("key", Some(json!({"nobody": ["knows", 1.5, null]})), Ok(()));
    check("", Some(json!("")), Ok(()));
}

#[test]
fn only_an_object_is_an_envelope_and_only_a_newer_one_may_be_of_any_shape() {
    let check = |text: &str, expected| assert_eq!(Envelope::parse(text), Err(expected), "{text}");
    for text in
        ["null", "7", "\"text\"", "[]", "{}", "{\"schema\":2}", "{\"schema\":2,\"schema\":1}", "{}x", "\u{feff}{}"]
    {
        check(text, Unreadable::Damaged);
    }
    let (good, draft) = (envelope(&draft()), draft());
    check(&format!("{good} {good}"), Unreadable::Damaged);
    check("{\"schema\":3}", Unreadable::Newer);
    check("{\"schema\":3,\"draft\":\"packed\",\"checksum\":[],\"revision\":null}", Unreadable::Newer);
    // The values of an envelope or a draft without their keys.
    let values = |of: &Value| of.as_object().expect("an object").values().cloned().collect::<Vec<_>>();
    check(&json!(values(&good)).to_string(), Unreadable::Damaged);
    check(&envelope(&json!(values(&draft))).to_string(), Unreadable::Damaged);
    // serde_json stops at 128 levels. Below that nobody runs out of stack, were it as small as a browser's.
    let deep = move |levels| {
        let nested = ["[".repeat(levels), "]".repeat(levels)].concat();
        let draft = with(&draft, "unknown", Some(serde_json::from_str(&nested).unwrap_or_default()));
        envelope(&draft).to_string().replace("\"unknown\":null", &format!("\"unknown\":{nested}"))
    };
    let parse = move || [120, 130, 100_000].map(|levels| Envelope::parse(&deep(levels)).is_ok());
    let small_stack = std::thread::Builder::new().stack_size(1 << 20).spawn(parse).expect("a thread");
    assert_eq!(small_stack.join().expect("no overflow"), [true, false, false]);
}

#[test]
fn white_space_the_order_of_keys_and_a_key_written_twice_do_not_matter() {
    let good = envelope(&draft());
    let pretty = serde_json::to_string_pretty(&good).expect("JSON");
    assert_eq!(reread(&pretty), Ok(draft()));
    let members: Vec<String> =
        good.as_object().expect("an object").iter().rev().map(|(key, value)| format!("\"{key}\":{value}")).collect();
    assert_eq!(reread(&format!("{{{}}}", members.join(","))), Ok(draft()));
    // The last one counts.
    for (once, twice) in [
        ("\"revision\":7", "\"revision\":\"x\",\"revision\":7"),
        ("\"schema\":2", "\"schema\":3,\"schema\":2"),
        ("\"begun_at\":5", "\"begun_at\":6,\"begun_at\":5"),
        ("\"office\":\"4\"", "\"office\":{},\"office\":\"4\""),
        ("\"network.name\":\"ก\"", "\"network.name\":\"ข\",\"network.name\":\"ก\""),
    ] {
        let text = good.to_string().replace(once, twice);
        assert_ne!(text, good.to_string());
        assert_eq!(reread(&text), Ok(draft()), "{text}");
    }
    let last = good.to_string().replace("\"schema\":2", "\"schema\":2,\"schema\":3");
    assert_eq!(Envelope::parse(&last), Err(Unreadable::Newer));
}

#[test]
fn a_draft_reads_as_it_always_did() {
    let check = |key: &str, value: Option<Value>, expected: Option<Option<Value>>| {
        let given = with(&draft(), key, value);
        let expected = expected.map(|value| with(&draft(), key, value)).ok_or(Unreadable::Damaged);
        assert_eq!(reread(&envelope(&given).to_string()), expected, "{given}");
    };
    let same = |key: &str, value: Value| check(key, Some(value.clone()), Some(Some(value)));
    let gone = |key: &str, value: Value| check(key, Some(value), Some(None));
    let refused = |key: &str, value: Option<Value>| check(key, value, None);
    for wrong in [json!(""), json!("abc"), json!("ABCD"), json!("abcdefghijklmnopq"), json!(1234), json!(null)] {
        refused("id", Some(wrong));
    }
    for wrong in [json!("5"), json!(true), json!(null), json!([])] {
        refused("begun_at", Some(wrong));
    }
    for wrong in [json!(5), json!(null), json!(["form"])] {
        refused("form", Some(wrong));
    }
    for needed in ["id", "begun_at", "form", "answers"] {
        refused(needed, None);
    }
    same("begun_at", u64::MAX.into());
    same("form", "".into());
    for key in ["office", "suggested_office", "place"] {
        same(key, "".into());
        same(key, "<&\"\\\u{0}\u{7f}ก".into());
        check(key, None, Some(None));
        for wrong in [json!(null), json!(4), json!(true), json!(["4"]), json!({"id": "4"})] {
            gone(key, wrong);
        }
    }
    for nothing in [json!(null), json!("2"), json!(2), json!([]), json!({}), json!({"version": 2, "sendings": []})] {
        gone("record", nothing);
    }
    check("record", None, Some(None));
    same("record", json!({"version": "nine", "unknown": ["a"]}));
    for nothing in [json!(null), json!("text"), json!(5), json!(true), json!(["a"]), json!([{"a": "b"}])] {
        check("answers", Some(nothing), Some(Some(json!({}))));
    }
    for unknown in [json!(null), json!("x"), json!({"a": [1, true]})] {
        gone("unknown", unknown);
    }
}

#[test]
fn a_number_that_no_draft_has_counts_as_0_for_the_checksum() {
    let check = |key: &str, given: Value, counted: Value, expected: Result<Value, Unreadable>| {
        let sum = digest(&with(&draft(), key, Some(counted)).to_string());
        let text = with(&envelope(&with(&draft(), key, Some(given))), "checksum", Some(sum.into())).to_string();
        assert_eq!(reread(&text), expected, "{text}");
    };
    check("unknown", json!([1.5, -1, 1e30, 3]), json!([0, 0, 0, 3]), Ok(draft()));
    let answers = json!({"a": -1, "network.name": "ก"});
    check("answers", answers, json!({"a": 0, "network.name": "ก"}), Ok(draft()));
    check("begun_at", json!(-1), json!(0), Err(Unreadable::Damaged));
    check("begun_at", json!(5.0), json!(0), Err(Unreadable::Damaged));
}

#[test]
fn what_is_no_answer_is_left_out_and_the_rest_stays() {
    let check = |given: Value, expected: Option<Value>| {
        let answers = with(&json!({"network.name": "ก"}), "it", Some(given));
        let kept = with(&json!({"network.name": "ก"}), "it", expected);
        let text = envelope(&with(&draft(), "answers", Some(answers))).to_string();
        assert_eq!(reread(&text).map(|draft| draft["answers"].clone()), Ok(kept), "{text}");
    };
    let same = |given: Value| check(given.clone(), Some(given));
    for nothing in [json!(""), json!(null), json!(7), json!(false), json!({}), json!({"a": "b"})] {
        check(nothing, None);
    }
    check(json!([]), None);
    same(json!(" "));
    same(json!(["a", "", "a"]));
    check(json!(["a", 1, null, ["b"], "c"]), Some(json!(["a", "c"])));
    same(json!([{}]));
    same(json!([{}, {"a": "1", "b": ["x"]}]));
    check(json!(["text", {"a": "1"}, 3]), Some(json!([{}, {"a": "1"}, {}])));
    check(json!([{"a": "", "b": [], "c": null, "d": {"e": "f"}, "g": "h"}]), Some(json!([{"g": "h"}])));
    // Rows inside rows do not exist.
    check(json!([{"a": [{"b": "c"}], "d": "e"}]), Some(json!([{"d": "e"}])));
    check(json!(vec![json!({"a": "1"}); 201]), Some(json!(vec![json!({"a": "1"}); 200])));
}

#[test]
fn the_frame_of_a_file_reads_as_it_always_did() {
    let (_, round) = ROUNDS[1];
    let application = envelope(&with(&draft(), "form", Some(digest(round).into())));
    let sealed = |application: &Value| {
        let checksum = digest(&[&application.to_string(), round].concat());
        json!({"application": application, "checksum": checksum, "round": round})
    };
    let check = |text: &str, expected: Result<(), FileFault>| assert_eq!(read(text).map(drop), expected, "{text:.300}");
    let good = sealed(&application);
    check(&good.to_string(), Ok(()));
    check(&serde_json::to_string_pretty(&good).expect("JSON"), Ok(()));
    check(&with(&good, "unknown", Some(json!({"a": [1.5]}))).to_string(), Ok(()));
    check(&good.to_string().replacen('{', "{\"round\":7,\"application\":{\"schema\":3},", 1), Ok(()));
    let foreign = Err(FileFault::Foreign(Foreign::Json));
    check(&with(&good, "application", None).to_string(), foreign.clone());
    check("{}", foreign);
    for wrong in [json!(null), json!("text"), json!([]), json!([application]), json!({})] {
        check(&sealed(&wrong).to_string(), Err(FileFault::Damaged));
    }
    for key in ["checksum", "round"] {
        for wrong in [None, Some(json!(null)), Some(json!(7)), Some(json!("")), Some(json!([]))] {
            check(&with(&good, key, wrong).to_string(), Err(FileFault::Damaged));
        }
    }
    check("{\"application\":{\"schema\":3}}", Err(FileFault::Newer));
    check("{\"application\":{\"schema\":\"3\"}}", Err(FileFault::Damaged));
    check("{\"application\":[{\"schema\":3}],\"checksum\":\"\",\"round\":\"\"}", Err(FileFault::Damaged));
    check("{\"application\":{\"schema\":3}", Err(FileFault::CutShort));
    check("{\"application\":{\"schema\":3}}}", Err(FileFault::NotJson));
    check("{\"application\":{\"schema\":1e999}}", Err(FileFault::NotJson));
}

#[test]
fn an_order_reads_as_what_was_ordered_or_as_nothing() {
    let order = PdfRequest {
        what: PaperKind::Label { with_sender: true },
        pen: PrintOptions { thai_digits: true, english: false, lines: true },
        today: Date::parse_iso("2026-11-21").expect("a day"),
        version: "0.1.0".to_owned(),
        shown: "{}".to_owned(),
        application: Some(("form".to_owned(), "draft".to_owned())),
    };
    let good: Value = serde_json::from_str(&order.to_text()).expect("JSON");
    let check = |text: &str, expected: Option<PdfRequest>| assert_eq!(PdfRequest::parse(text), expected, "{text}");
    let changed = |key: &str, value: Option<Value>| with(&good, key, value).to_string();
    check(&good.to_string(), Some(order.clone()));
    check(&changed("unknown", Some(json!({"a": [1.5]}))), Some(order.clone()));
    check(&good.to_string().replacen('{', "{\"version\":7,", 1), Some(order.clone()));
    for none in [Some(json!(null)), None] {
        check(&changed("application", none), Some(PdfRequest { application: None, ..order.clone() }));
    }
    check(&changed("version", Some("".into())), Some(PdfRequest { version: String::new(), ..order.clone() }));
    check(&changed("what", Some("receipt".into())), Some(PdfRequest { what: PaperKind::Receipt, ..order.clone() }));
    for key in ["what", "pen", "today", "version", "shown"] {
        for wrong in [None, Some(json!(null)), Some(json!(7)), Some(json!([])), Some(json!({}))] {
            check(&changed(key, wrong), None);
        }
    }
    let label = |with_sender: Value| json!({"label": {"with_sender": with_sender}});
    for wrong in [json!("nothing"), json!("label"), label(json!("true")), json!({"label": null, "blank": null})] {
        check(&changed("what", Some(wrong)), None);
    }
    for wrong in [json!(["form"]), json!(["form", 7]), json!(["form", "draft", "more"]), json!("form")] {
        check(&changed("application", Some(wrong)), None);
    }
    check(&changed("pen", Some(json!([true, false, true]))), None);
    check(&changed("today", Some("2026-02-29".into())), None);
    check(&json!(good.as_object().expect("an object").values().collect::<Vec<_>>()).to_string(), None);
}

#[test]
fn what_was_made_reads_as_such_or_as_nothing() {
    let check = |text: &str, expected: Option<(u32, &str)>| {
        let expected = expected.map(|(pages, missing)| PdfInfo { pages, missing: missing.to_owned() });
        assert_eq!(PdfInfo::parse(text), expected, "{text}");
    };
    check("{\"missing\":\"\",\"pages\":0}", Some((0, "")));
    check("{\"pages\":8,\"pages\":4294967295,\"missing\":\"😀\",\"more\":-1}", Some((u32::MAX, "😀")));
    for pages in ["4294967296", "-1", "7.0", "\"7\"", "null", "true", "[7]"] {
        check(&format!("{{\"missing\":\"\",\"pages\":{pages}}}"), None);
    }
    for text in ["", "{}", "[\"\",7]", "[7,\"\"]", "{\"pages\":7}", "{\"missing\":null,\"pages\":7}"] {
        check(text, None);
    }
}

#[test]
fn what_page_and_worker_say_reads_back_or_as_nothing() {
    for task in [Task::Make { order: "{\"\u{0}ก\"}".to_owned() }, Task::Scan { width: 0, height: u32::MAX }] {
        let ask = Ask { number: 7, task };
        assert_eq!(Ask::parse(&ask.to_text()), Some(ask));
    }
    for say in [
        Say::Ready,
        Say::Pages { number: 1, pages: 2 },
        Say::PdfInfo { number: 1, made: String::new() },
        Say::Found { number: 1, texts: Vec::new() },
        Say::Found { number: 1, texts: vec!["WAN1A".to_owned(), String::new()] },
        Say::Refused { number: 1, why: "draw".to_owned() },
    ] {
        assert_eq!(Say::parse(&say.to_text()), Some(say));
    }
    let wrong = [
        "",
        "null",
        "[]",
        "{}",
        "\"gone\"",
        "{\"ready\":{}}",
        "[\"ready\"]",
        "\"pages\"",
        "{\"pages\":null}",
        "{\"pages\":{\"number\":1}}",
        "{\"pages\":{\"number\":-1,\"pages\":2}}",
        "{\"found\":{\"number\":1,\"texts\":[1]}}",
        "{\"ready\":null,\"pages\":{\"number\":1,\"pages\":2}}",
    ];
    for text in wrong {
        assert_eq!(Say::parse(text), None, "{text}");
    }
    assert_eq!(Ask::parse("{\"number\":4294967296,\"task\":{\"scan\":{\"width\":1,\"height\":1}}}"), None);
}

/// The checksum of a draft that is written is of its keys as declared; of one that is read, in the order of the alphabet.
#[test]
fn a_draft_with_everything_in_it_fits_its_checksum() {
    // A new field stands here with a value, or the test is of no use.
    let draft = Draft {
        answers: Answers::from_json(&json!({"z": "1", "a": [{"z": "1", "a": ["b"]}], "É": "1", "\u{0}": "1"})),
        begun_at: 1,
        form: "form".to_owned(),
        id: DraftId::parse("abcd").expect("an id"),
        office: Some("4".to_owned()),
        place: Some("network".to_owned()),
        record: crate::sending::twice_sent(),
        suggested_office: Some("5".to_owned()),
    };
    let envelope = Envelope { revision: 1, saved_at: 2, draft };
    let text = envelope.to_text();
    assert_eq!(Envelope::parse(&text), Ok(envelope));
    let sorted: Value = serde_json::from_str(&text).expect("JSON");
    assert_eq!(text, sorted.to_string());
}
