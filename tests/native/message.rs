//! What the page and the worker that makes papers say to each other.

use white_area_core::paper::message::{Ask, Say, Task};

#[test]
fn every_question_comes_back_from_its_text() {
    let order = "{\"paper\":\"blank\",\n\"ไทย\":true}".to_owned();
    for task in [Task::Make { order }, Task::Scan { width: 0, height: u32::MAX }] {
        let ask = Ask { number: 7, task };
        assert_eq!(Ask::parse(&ask.to_text()), Some(ask));
    }
}

#[test]
fn every_answer_comes_back_from_its_text() {
    let number = u32::MAX;
    let texts = vec![String::new(), "\"ไทย\"\u{0}\u{2028}".to_owned()];
    for say in [
        Say::Ready,
        Say::Pages { number, pages: 3 },
        Say::PdfInfo { number, made: "{\"missing\":\"\",\"pages\":3}".to_owned() },
        Say::Found { number, texts },
        Say::Refused { number, why: "no-office".to_owned() },
    ] {
        assert_eq!(Say::parse(&say.to_text()), Some(say));
    }
}

#[test]
fn anything_else_is_refused() {
    for text in
        ["", "null", "[]", "{}", "{\"number\":1}", "{\"number\":-1,\"task\":{\"make\":{\"order\":\"\"}}}", "\"go\""]
    {
        assert_eq!(Ask::parse(text), None, "{text}");
        assert_eq!(Say::parse(text), None, "{text}");
    }
}
