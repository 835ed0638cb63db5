//! The record of sending: what is typed, days against windows, the lock, versions, two copies of one application.

use proptest::prelude::*;
use serde::Deserialize;
use serde_json::json;
use white_area_core::domain::answers::Answers;
use white_area_core::domain::draft::{Draft, DraftId};
use white_area_core::domain::post::{Tracking, TrackingProblem};
use white_area_core::domain::sending::{How, Record, Sending, SendingProblem, Typed, Way, judge};
use white_area_core::domain::thai::{Date, DateProblem, FiscalYear, YearProblem};
use white_area_core::domain::window::{Postmark, Window};

fn day(iso: &str) -> Date {
    Date::parse_iso(iso).unwrap()
}

fn window(opens: &str, closes: &str) -> Window {
    Window::new(day(opens), day(closes)).unwrap()
}

fn tracking() -> Tracking {
    Tracking::parse("EE123456785TH").unwrap()
}

fn by_hand(on: &str) -> Sending {
    Sending { version: 1, on: day(on), how: How::ByHand, office: None, check_code: None, noted_at: 1_795_224_000_000 }
}

fn by_post(on: &str) -> Sending {
    Sending {
        how: How::ByPost { tracking: Some(tracking()) },
        office: Some("4".to_owned()),
        check_code: Some("ABCD-EFGH".to_owned()),
        ..by_hand(on)
    }
}

/// Sent by post, opened again, and handed in.
pub fn twice_sent() -> Record {
    let mut record = Record::default();
    record.note(by_post("2026-11-20"));
    record.reopen();
    record.note(by_hand("2026-11-21"));
    record
}

fn draft(record: Record) -> Draft {
    Draft {
        id: DraftId::parse("h4k9w2").unwrap(),
        begun_at: 1,
        form: "form".to_owned(),
        answers: Answers::from_json(&json!({ "network.name": "ก" })),
        office: None,
        suggested_office: None,
        place: None,
        record,
    }
}

#[test]
fn what_is_typed_is_read_or_each_problem_told() {
    const NONE: How = How::ByPost { tracking: None };
    let check = |way, parts: [&str; 3], number: &str, expected: Result<(&str, How), &[SendingProblem]>| {
        let [day_typed, month, year] = parts.map(str::to_owned);
        let typed = Typed { way, day: day_typed, month, year, tracking: number.to_owned() };
        let expected = expected.map(|(on, how)| (day(on), how)).map_err(<[_]>::to_vec);
        assert_eq!(typed.read(day("2026-11-21")), expected, "{typed:?}");
    };
    let (hand, post) = (Some(Way::Hand), Some(Way::Post));
    let today = ["21", "11", "2569"];
    check(hand, today, "", Ok(("2026-11-21", How::ByHand)));
    check(post, today, "", Ok(("2026-11-21", NONE)));
    check(post, today, " \u{200b}", Ok(("2026-11-21", NONE)));
    check(
        post,
        ["๒๑", "พฤศจิกายน", "2026"],
        "ee 1234 5678 5 th",
        Ok(("2026-11-21", How::ByPost { tracking: Some(tracking()) })),
    );
    // What stands in a box that is not asked is no problem.
    check(hand, today, "EE1", Ok(("2026-11-21", How::ByHand)));
    // Long ago and outside every window: kept all the same.
    check(hand, ["1", "1", "2500"], "", Ok(("1957-01-01", How::ByHand)));

    use SendingProblem::{Date as Wrong, Future, NotChosen};
    let number = SendingProblem::Tracking;
    check(None, today, "", Err(&[NotChosen]));
    check(None, ["", "", ""], "EE1", Err(&[NotChosen, Wrong(DateProblem::Blank)]));
    check(hand, ["22", "11", "2569"], "", Err(&[Future]));
    check(hand, ["1", "1", "2570"], "", Err(&[Future]));
    check(hand, ["", "11", "2569"], "", Err(&[Wrong(DateProblem::NoDay)]));
    check(hand, ["31", "4", "2569"], "", Err(&[Wrong(DateProblem::NoSuchDay)]));
    check(hand, ["31", "4", "69"], "", Err(&[Wrong(DateProblem::WrongYear(YearProblem::OutOfRange))]));
    check(post, today, "EE123456784TH", Err(&[number(TrackingProblem::WrongCheckDigit)]));
    check(post, today, "EE12345678TH", Err(&[number(TrackingProblem::TooShort)]));
    check(post, ["22", "11", "2569"], "EE1", Err(&[Future, number(TrackingProblem::TooShort)]));
}

#[test]
fn a_day_is_judged_by_the_window_that_was_announced_for_it() {
    let year = |be| FiscalYear::new(be).unwrap();
    let of_2567 = (year(2567), window("2024-01-02", "2024-05-31"));
    let of_2568 = (year(2568), window("2024-09-15", "2024-11-30"));
    let check = |on: &str, announced: &[(FiscalYear, Window)], expected: Option<((FiscalYear, Window), Postmark)>| {
        let expected = expected.map(|((_, window), stands)| (window, stands));
        assert_eq!(judge(day(on), announced), expected, "{on}");
    };
    let one = [of_2567];
    check("2024-01-01", &one, Some((of_2567, Postmark::Early { days: 1 })));
    check("2023-10-01", &one, Some((of_2567, Postmark::Early { days: 93 })));
    check("2024-01-02", &one, Some((of_2567, Postmark::OnTime)));
    check("2024-05-31", &one, Some((of_2567, Postmark::OnTime)));
    check("2024-06-01", &one, Some((of_2567, Postmark::Late { days: 1 })));
    check("2024-09-30", &one, Some((of_2567, Postmark::Late { days: 122 })));
    // Of a year for which nothing was announced nobody knows, and an expected window is no announced one.
    check("2023-09-30", &one, None);
    check("2024-10-01", &one, None);
    check("2026-11-21", &one, None);
    check("2024-03-01", &[], None);
    // A window that is open on the day goes before that of the fiscal year.
    let both = [of_2567, of_2568];
    check("2024-06-01", &both, Some((of_2567, Postmark::Late { days: 1 })));
    check("2024-09-14", &both, Some((of_2567, Postmark::Late { days: 106 })));
    check("2024-09-15", &both, Some((of_2568, Postmark::OnTime)));
    check("2024-12-01", &both, Some((of_2568, Postmark::Late { days: 1 })));
}

#[test]
fn a_version_is_sent_once_taken_back_or_opened_as_the_next() {
    let mut record = Record::default();
    let state = |record: &Record| (record.version(), record.sent_on(), record.sendings().len());
    assert_eq!(state(&record), (1, None, 0));
    record.reopen();
    record.take_back();
    assert_eq!(state(&record), (1, None, 0), "there is nothing to open again or to take back");

    record.note(by_post("2026-11-20"));
    assert_eq!(state(&record), (1, Some(day("2026-11-20")), 1));
    assert_eq!(record.sending(), Some(by_post("2026-11-20")));
    record.note(by_hand("2026-11-21"));
    assert_eq!(state(&record), (1, Some(day("2026-11-20")), 1), "a version is sent once");
    record.take_back();
    assert_eq!(state(&record), (1, None, 0));
    assert_eq!(record, Record::default(), "nothing is left of it");

    let record = twice_sent();
    assert_eq!(state(&record), (2, Some(day("2026-11-21")), 2));
    let versions: Vec<u32> = record.sendings().iter().map(|sending| sending.version).collect();
    assert_eq!(versions, [1, 2]);
    let mut back = record.clone();
    back.take_back();
    assert_eq!(state(&back), (2, None, 1), "only the version at hand is taken back");
    assert_eq!(
        Typed::of(&by_post("2026-11-20")).read(day("2026-11-21")),
        Ok((day("2026-11-20"), by_post("2026-11-20").how))
    );
}

#[test]
fn a_line_that_cannot_be_read_locks_nothing_and_stays() {
    for line in
        [json!({"version": "1", "on": "2026-13-01", "how": "post"}), json!({"on": "2026-11-21", "how": "pigeon"})]
    {
        let json = json!({ "sendings": [line] });
        let mut record = Record::deserialize(&json).unwrap();
        assert!(!record.is_sent() && record.sending().is_none() && record.sendings().is_empty(), "{json}");
        assert_eq!(serde_json::to_value(&record).unwrap(), json);
        record.note(by_hand("2026-11-21"));
        assert_eq!((record.is_sent(), record.sendings().len()), (true, 1));
    }
}

#[test]
fn two_copies_of_an_application_know_together_what_each_knew() {
    let none = Record::default();
    let mut sent = Record::default();
    sent.note(by_post("2026-11-20"));
    let mut open = sent.clone();
    open.reopen();
    let twice = twice_sent();
    let mut otherwise = Record::default();
    otherwise.note(by_hand("2026-11-19"));
    let check = |mine: &Record, theirs: &Record, version: u32, sendings: usize, is_sent: bool| {
        let joined = mine.joined(theirs);
        assert_eq!((joined.version(), joined.sendings().len(), joined.is_sent()), (version, sendings, is_sent));
        assert_eq!(joined.joined(theirs), joined, "a second time adds nothing");
    };
    check(&none, &none, 1, 0, false);
    check(&none, &sent, 1, 1, true);
    check(&none, &open, 2, 1, false);
    check(&none, &twice, 2, 2, true);
    // What was opened again here is not locked by the copy of before, and has lost nothing.
    check(&open, &sent, 2, 1, false);
    check(&open, &twice, 2, 2, true);
    // Both noted the same version otherwise: both notes stay.
    check(&open, &otherwise, 2, 2, false);
}

#[test]
fn a_file_never_unlocks_a_draft_nor_loses_what_was_noted() {
    let mut open = twice_sent();
    open.reopen();
    let other = |record: Record| Draft {
        id: DraftId::parse("other").unwrap(),
        answers: Answers::from_json(&json!({ "network.name": "ข" })),
        ..draft(record)
    };
    let same = |record: Record| Draft { id: draft(Record::default()).id, ..other(record) };
    let check = |mine: Record, theirs: Draft, expected: Option<Record>| {
        let replaced = draft(mine).replaced_by(theirs.clone());
        assert_eq!(replaced.as_ref().map(|replaced| replaced.record.clone()), expected);
        if let Some(replaced) = replaced {
            assert_eq!((replaced.id.as_str(), &replaced.answers), ("h4k9w2", &theirs.answers));
        }
    };
    let none = Record::default;
    check(twice_sent(), same(none()), None);
    check(twice_sent(), same(twice_sent()), None);
    check(none(), other(none()), Some(none()));
    check(none(), other(twice_sent()), Some(twice_sent()));
    check(none(), same(twice_sent()), Some(twice_sent()));
    check(open.clone(), same(none()), Some(open.clone()));
    check(open.clone(), same(twice_sent()), Some(open.clone()));
    check(open.clone(), other(none()), None);
}

proptest! {
    #[test]
    fn nothing_edits_a_draft_that_was_sent(path in "[a-z.0-9]{1,12}", text in ".{0,12}") {
        let mut sent = draft(twice_sent());
        let before = sent.clone();
        let other = Draft { id: DraftId::parse("other").unwrap(), answers: Answers::default(), ..draft(Record::default()) };
        sent.edit(|draft| draft.answers.set(&path, text.clone()));
        prop_assert_eq!(&sent, &before);
        sent.edit(|draft| draft.office = Some(text.clone()));
        prop_assert_eq!(&sent, &before);
        sent.edit(|draft| *draft = other);
        prop_assert_eq!(&sent, &before);
        sent.edit(|draft| draft.record = Record::default());
        prop_assert_eq!(&sent, &before);

        // Opened again it can be edited, and an edit still cannot touch the record.
        sent.record.reopen();
        let record = sent.record.clone();
        sent.edit(|draft| *draft = Draft { answers: Answers::from_json(&json!({"a": text})), ..self::draft(Record::default()) });
        prop_assert_eq!(&sent.record, &record);
        prop_assert_eq!(sent.answers.text("a"), text);
    }

    #[test]
    fn a_record_comes_back_as_it_was_stored(days in proptest::collection::vec(0..30_000_i32, 0..5), posted: bool, noted_at: u64) {
        let mut record = Record::default();
        for days in &days {
            record.reopen();
            let how = if posted { How::ByPost { tracking: Some(tracking()) } } else { How::ByHand };
            record.note(Sending { on: Date::from_days_since_epoch(*days), how, noted_at, ..by_post("2026-11-20") });
        }
        prop_assert_eq!(record.sendings().len(), days.len());
        prop_assert_eq!(record.is_sent(), !days.is_empty());
        let stored = serde_json::to_value(&record).unwrap();
        prop_assert_eq!(Record::deserialize(stored).unwrap(), record);
    }
}
