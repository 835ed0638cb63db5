//! From a draft to codes and back, by every way round.

use super::{collect, content, draft, noise, prose, story, whole};
use crate::filling::{ROUNDS, on_many_fillings, round};
use proptest::prelude::*;
use white_area_core::code::{Collector, Content, Found, Refused, encode};
use white_area_core::domain::draft::DraftId;
use white_area_core::file;
use white_area_core::i18n::Lang;
use white_area_core::store::Envelope;

#[test]
fn codes_storage_and_file_hold_the_same() {
    on_many_fillings(|round, answers| {
        let (_, text) = ROUNDS.iter().find(|(_, text)| text.contains(&round.name.th)).expect("a known round");
        let mut begun = draft(round, answers.clone());
        begun.office = Some(round.offices[0].id.clone());
        begun.form = white_area_core::store::digest(text);
        let content = Content::of(round, &begun);
        let codes = encode(round, &content);
        assert!(codes.whole && codes.parts.len() <= 3);
        let scanned = whole(&codes);
        assert_eq!(scanned, content);
        let envelope = Envelope { revision: 1, saved_at: 2, draft: scanned.draft() };
        let stored = Envelope::parse(&envelope.to_text()).expect("a sound envelope");
        let application = file::Application { envelope: stored, round: round.clone(), round_text: (*text).to_owned() };
        let opened = file::read(&file::write(&application, Lang::Th, "")).expect("a sound file");
        let again = Content::of(&opened.round, &opened.envelope.draft);
        assert_eq!(again, content);
        assert_eq!(again.check_code(), content.check_code());
        assert_eq!(opened.envelope.draft, content.draft());
    });
}

#[test]
fn any_order_and_any_repetition_will_do() {
    let (round, content) = story(&noise(1_500));
    let codes = encode(&round, &content);
    assert_eq!((codes.parts.len(), codes.whole), (3, true));
    let mut collector = Collector::default();
    let missing = |numbers: &[usize]| Ok(Found::Missing { numbers: numbers.to_vec(), of: 3 });
    assert_eq!(collector.missing(), Vec::<usize>::new());
    assert_eq!(collector.add(&codes.parts[2]), missing(&[1, 2]));
    assert_eq!(collector.add(&codes.parts[2]), missing(&[1, 2]));
    assert_eq!(collector.add(&codes.parts[0]), missing(&[2]));
    assert_eq!(collector.missing(), [2]);
    let found = Ok(Found::Whole(Box::new(content)));
    assert_eq!(collector.add(&format!(" {}\n", codes.parts[1])), found);
    assert_eq!(collector.add(&codes.parts[0]), found);
}

#[test]
fn what_does_not_belong_is_refused_and_leaves_the_rest() {
    let (round, content) = story(&noise(1_500));
    let codes = encode(&round, &content);
    let (_, other) = story(&prose(900));
    let other = encode(&round, &other);
    let newer = codes.parts[0].replacen("WAN1", "WAN2", 1);
    let mut cut = codes.parts[1].clone();
    cut.pop();
    let mut collector = Collector::default();
    let check =
        |collector: &mut Collector, text: &str, expected| assert_eq!(collector.add(text), Err(expected), "{text}");
    check(&mut collector, "", Refused::NotOurs);
    check(&mut collector, "https://example.org/", Refused::NotOurs);
    check(&mut collector, "WAN", Refused::NotOurs);
    check(&mut collector, "WANDERING", Refused::Newer);
    check(&mut collector, &newer, Refused::Newer);
    check(&mut collector, &cut, Refused::Damaged);
    collector.add(&codes.parts[0]).expect("the first part");
    check(&mut collector, &other.parts[0], Refused::Other);
    check(&mut collector, &cut, Refused::Damaged);
    assert_eq!(collector.missing(), [2, 3]);
    collector.add(&codes.parts[1]).expect("the second part");
    assert!(matches!(collector.add(&codes.parts[2]), Ok(Found::Whole(_))));
}

#[test]
fn another_printing_of_the_same_content_does_not_mix_in() {
    let round = round("forest");
    let one = draft(&round, super::with_story(&noise(1_500)));
    let mut two = one.clone();
    two.id = DraftId::parse("zzzzzzzzzzzz").expect("an id");
    let [one, two] = [one, two].map(|draft| encode(&round, &Content::of(&round, &draft)).parts);
    let mut collector = Collector::default();
    collector.add(&one[0]).expect("the first part");
    assert_eq!(collector.add(&two[0]), Err(Refused::Other));
    collector.add(&two[1]).expect("the same content");
    assert_eq!(collector.add(&one[2]), Err(Refused::Mixed));
    // And it is ready for a better attempt.
    assert!(one.iter().map(|part| collector.add(part)).last().is_some_and(|found| found.is_ok()));
}

#[test]
fn a_code_with_any_one_character_wrong_is_refused() {
    let (round, content) = story("ป่า");
    let codes = encode(&round, &content);
    assert_eq!(codes.parts.len(), 1);
    let text = &codes.parts[0];
    for (at, right) in text.char_indices() {
        for wrong in "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:".chars().filter(|wrong| *wrong != right) {
            let mut damaged = text.clone();
            damaged.replace_range(at..=at, &wrong.to_string());
            assert!(Collector::default().add(&damaged).is_err(), "{wrong} at {at}");
        }
        assert!(Collector::default().add(&text[..at]).is_err(), "cut at {at}");
    }
}

#[test]
fn what_does_not_fit_is_a_summary_that_says_so() {
    let (round, content) = story(&noise(3_000));
    let codes = encode(&round, &content);
    assert_eq!((codes.parts.len(), codes.whole), (1, false));
    let Ok(Found::Summary(summary, check)) = collect(&codes.parts) else { panic!("a summary") };
    assert_eq!(check, content.check_code());
    let route = round.form.sections[0].fields.iter().find(|field| field.id == "route").expect("the way");
    assert_eq!(summary.name, "สมชาย ใจดี");
    assert_eq!(summary.way, route.kind.options()[0].label.th);
    assert_eq!(summary.area, "เชียงใหม่");
    assert_eq!(summary.office, "สำนักงานภาคเหนือ");
    assert_eq!(summary.contact_name, "สมชาย");
    assert_eq!(summary.contact_phone, "0812345678");
    assert_eq!(summary.round, round.id);
}

#[test]
fn a_summary_fits_however_long_its_facts_are() {
    let round = round("forest");
    let long: String = "😀".repeat(5_000);
    let mut answers = super::with_story(&noise(3_000));
    answers.set("person.name", noise(5_000));
    answers.set("person.nick", long.as_str());
    answers.set("person.phone", long.as_str());
    let codes = encode(&round, &content(&round, answers));
    assert_eq!((codes.parts.len(), codes.whole), (1, false));
    let Ok(Found::Summary(summary, _)) = collect(&codes.parts) else { panic!("a summary") };
    assert!(summary.name.ends_with('…') && summary.contact_phone.ends_with('…'));
}

#[test]
fn paths_longer_than_any_round_has_are_no_promise() {
    let mut round = round("forest");
    let id = "a.".repeat(150);
    round.form.sections[0].fields[0].id.clone_from(&id);
    let mut answers = super::with_story("");
    answers.set(&id, "solo");
    let codes = encode(&round, &content(&round, answers));
    assert!(!codes.whole);
}

fn any_text() -> impl Strategy<Value = String> {
    let piece = prop_oneof![
        any::<String>().boxed(),
        "[ก-๛]{0,40}".boxed(),
        "[\u{0}-\u{7f}]{0,40}".boxed(),
        "[\u{2000}-\u{20ff}“”–…\u{feff}😀\u{10ffff}]{0,20}".boxed(),
        "[\u{e00}\u{e5c}-\u{e7f}\u{80}-\u{9f}]{0,20}".boxed(),
    ];
    proptest::collection::vec(piece, 0..4).prop_map(|pieces| pieces.concat())
}

proptest! {
    #[test]
    fn any_text_comes_back_exactly(story in any_text(), name in any_text(), duties in proptest::collection::vec(any_text(), 0..4)) {
        let round = round("forest");
        let mut answers = super::with_story(&story);
        answers.set("person.nick", name);
        answers.add_row("plots");
        answers.add_row("keepers");
        let order: Vec<&str> = duties.iter().map(String::as_str).collect();
        for one in &order {
            answers.take("keepers.0.duties", one, true, &order);
        }
        let content = content(&round, answers);
        let codes = encode(&round, &content);
        prop_assume!(codes.whole);
        prop_assert_eq!(whole(&codes), content);
    }
}
