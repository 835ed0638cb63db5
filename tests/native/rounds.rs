//! The rounds that ship, the round of the tests, and every kind of mistake an officer can make in one.

use serde_json::Value;
use std::collections::BTreeSet;
use std::fs;
use white_area_core::domain::answers::Answers;
use white_area_core::domain::journey::{journey, role};
use white_area_core::domain::read::{self, Fault, FaultKind, Faults, Read};
use white_area_core::domain::round::{
    Condition, Criterion, Field, Index, Kind, Office, Period, Required, Round, Status,
};

const ROUNDS: [(&str, &str); 2] = [("2567", "public/rounds/2567.json"), ("forest", "tests/data/rounds/forest.json")];

fn text(path: &str) -> String {
    let whole = format!("{}/{path}", env!("CARGO_MANIFEST_DIR"));
    fs::read_to_string(&whole).unwrap_or_else(|e| panic!("{path}: {e}"))
}

fn round(id: &str) -> Round {
    let (_, path) = ROUNDS.iter().find(|(known, _)| *known == id).expect("a known round");
    Round::parse(&text(path)).unwrap_or_else(|faults| panic!("{path} has faults: {faults:#?}"))
}

/// The variant's name. A new kind does not compile here until it is named, nor pass until a case shows it.
fn name(kind: &FaultKind) -> &'static str {
    match kind {
        FaultKind::NotJson { .. } => "NotJson",
        FaultKind::TooLarge => "TooLarge",
        FaultKind::Missing => "Missing",
        FaultKind::UnknownKey => "UnknownKey",
        FaultKind::Expected(_) => "Expected",
        FaultKind::NotOneOf(_) => "NotOneOf",
        FaultKind::Blank => "Blank",
        FaultKind::BadId => "BadId",
        FaultKind::ReservedId => "ReservedId",
        FaultKind::DuplicateId => "DuplicateId",
        FaultKind::UnknownField(_) => "UnknownField",
        FaultKind::UnknownOption { .. } => "UnknownOption",
        FaultKind::ConditionCycle(_) => "ConditionCycle",
        FaultKind::WrongKind(_) => "WrongKind",
        FaultKind::NestedRows => "NestedRows",
        FaultKind::UnknownProvince(_) => "UnknownProvince",
        FaultKind::ProvinceUnserved(_) => "ProvinceUnserved",
        FaultKind::ProvinceServedTwice(_) => "ProvinceServedTwice",
        FaultKind::UnknownOffice(_) => "UnknownOffice",
        FaultKind::NotServing(_) => "NotServing",
        FaultKind::UpsideDown => "UpsideDown",
        FaultKind::OutsideFiscalYear => "OutsideFiscalYear",
        FaultKind::Empty => "Empty",
        FaultKind::TooMany(_) => "TooMany",
        FaultKind::BadPhone => "BadPhone",
    }
}

const KINDS_OF_FAULT: [&str; 25] = [
    "NotJson",
    "TooLarge",
    "Missing",
    "UnknownKey",
    "Expected",
    "NotOneOf",
    "Blank",
    "BadId",
    "ReservedId",
    "DuplicateId",
    "UnknownField",
    "UnknownOption",
    "ConditionCycle",
    "WrongKind",
    "NestedRows",
    "UnknownProvince",
    "ProvinceUnserved",
    "ProvinceServedTwice",
    "UnknownOffice",
    "NotServing",
    "UpsideDown",
    "OutsideFiscalYear",
    "Empty",
    "TooMany",
    "BadPhone",
];

#[test]
fn the_rounds_are_sound() {
    for (id, _) in ROUNDS {
        assert_eq!(round(id).id, id);
    }
}

#[test]
fn the_list_agrees_with_the_rounds() {
    let index = Index::parse(&text("public/rounds/index.json")).expect("a sound list");
    for listed in &index.rounds {
        let path = format!("public/rounds/{}.json", listed.id);
        let round = Round::parse(&text(&path)).unwrap_or_else(|faults| panic!("{path}: {faults:#?}"));
        assert_eq!(listed.id, round.id);
        assert_eq!(listed.fiscal_year, round.fiscal_year);
        assert_eq!((listed.opens, listed.closes, listed.status), {
            (round.window.opens, round.window.closes, round.window.status)
        });
    }
}

/// What the letters print of the award, and what they do not.
#[test]
fn the_round_of_2567_is_what_the_letter_says() {
    let round = round("2567");
    assert_eq!((round.window.opens.to_string(), round.window.closes.to_string()), {
        ("2024-01-02".to_owned(), "2024-05-31".to_owned())
    });
    assert_eq!(round.window.status, Status::Announced);
    assert!(!round.official, "nobody here has seen the official form");
    let disputed: Vec<&str> = round.disputed.iter().map(|one| one.province.as_str()).collect();
    assert_eq!(disputed, ["สมุทรปราการ", "อุตรดิตถ์"]);
    let served: Vec<usize> = round.offices.iter().map(|office| office.provinces.len()).collect();
    assert_eq!(served, [1, 9, 9, 8, 12, 9, 9, 8, 7, 7], "a disputed province stands with both its offices");
    let asked = text("public/rounds/2567.json");
    assert!(!asked.contains("\"national_id\""), "no national ID by default");
}

/// Every way through the form of 2567: which pages there are, and whose address decides the office.
#[test]
fn the_form_of_2567_asks_each_applicant_what_is_theirs() {
    let round = round("2567");
    let check = |given: &[(&str, &str)], pages: &str, province: &str| {
        let mut answers = Answers::default();
        for (path, text) in given {
            answers.set(path, *text);
        }
        let steps = journey(&round, &answers);
        let found: Vec<&str> = steps.iter().map(|step| step.section.id.as_str()).collect();
        assert_eq!(found.join(" "), pages, "{given:?}");
        assert!(steps.iter().all(|step| !step.fields.is_empty()), "{given:?}: an empty page");
        let address = role(&round, &answers, &round.form.roles.province);
        assert_eq!(address.map(|named| named.field.as_str()), Some(province), "{given:?}");
    };
    let alone = "way applicant contact achievements history plan declarations";
    let network = "way applicant network contact achievements history plan declarations";
    let nominated = "way applicant nomination network contact achievements history plan declarations";
    check(&[], alone, "contact.address");
    check(&[("way", "self"), ("applicant.kind", "person")], alone, "contact.address");
    check(&[("way", "self"), ("applicant.kind", "network")], network, "network.address");
    check(&[("way", "nominated")], nominated, "network.address");
    // A nomination is always of a network, whatever was answered before.
    check(&[("way", "nominated"), ("applicant.kind", "person")], nominated, "network.address");
}

/// A narrative box invites names that do not belong there.
#[test]
fn every_narrative_question_carries_a_caution() {
    for (id, _) in ROUNDS {
        let round = round(id);
        let top = round.form.sections.iter().flat_map(|section| &section.fields);
        let all = top.flat_map(|field| match &field.kind {
            Kind::Repeat { fields, .. } => fields.iter().collect(),
            _ => vec![field],
        });
        let bare: Vec<&str> = all
            .filter(|field| matches!(field.kind, Kind::LongText { .. }) && field.caution.is_none())
            .map(|field| field.id.as_str())
            .collect();
        assert_eq!(bare, [""; 0], "{id}");
    }
}

/// The tests of the engine run on both rounds; between them they must show it every kind of question.
#[test]
fn the_round_of_the_tests_has_every_kind_of_question() {
    let round = round("forest");
    let mut kinds = BTreeSet::new();
    for field in round.form.sections.iter().flat_map(|section| &section.fields) {
        kinds.insert(field.kind.word());
        if let Kind::Repeat { fields, .. } = &field.kind {
            kinds.extend(fields.iter().map(|inner| inner.kind.word()));
        }
    }
    assert_eq!(kinds, Kind::WORDS.iter().copied().collect());
}

#[test]
fn every_mistake_is_found_where_it_is() {
    let mut shown = BTreeSet::new();
    for case in cases() {
        let title = case["name"].as_str().expect("a name");
        let faults = Round::parse(&faulty(&case)).expect_err(title);
        let mut found: Vec<(&str, &str)> = faults.iter().map(|f| (f.path.as_str(), name(&f.kind))).collect();
        let mut expected: Vec<(&str, &str)> = case["expect"]
            .as_array()
            .expect("a list")
            .iter()
            .map(|one| (one["path"].as_str().expect("a path"), one["kind"].as_str().expect("a kind")))
            .collect();
        found.sort_unstable();
        expected.sort_unstable();
        assert_eq!(found, expected, "{title}");
        shown.extend(found.iter().map(|(_, kind)| (*kind).to_owned()));
    }
    assert_eq!(shown, KINDS_OF_FAULT.iter().map(|kind| (*kind).to_owned()).collect());
}

#[test]
fn a_fault_names_what_it_is_about() {
    let fault = |title: &str| -> Vec<Fault> {
        let case = cases().into_iter().find(|case| case["name"] == title).expect("a known case");
        Round::parse(&faulty(&case)).expect_err(title)
    };
    let unserved = fault("a province served by no office");
    assert_eq!(unserved.first().map(|f| &f.kind), Some(&FaultKind::ProvinceUnserved("บุรีรัมย์".to_owned())));
    let cycle = fault("two questions wait for one another");
    let waiting = match cycle.first().map(|f| &f.kind) {
        Some(FaultKind::ConditionCycle(fields)) => fields.iter().map(String::as_str).collect(),
        _ => BTreeSet::new(),
    };
    assert_eq!(waiting, BTreeSet::from(["route", "who"]));
    let comma = fault("not JSON: a comma too many");
    assert_eq!(comma.first().map(|f| &f.kind), Some(&FaultKind::NotJson { line: 2, column: 14 }));
    let option = fault("one of two options is not there");
    let swim = FaultKind::UnknownOption { field: "work".to_owned(), option: "swim".to_owned() };
    assert_eq!(option.first().map(|f| &f.kind), Some(&swim));
}

/// Windows Notepad puts a byte-order mark first.
#[test]
fn a_byte_order_mark_is_no_fault() {
    let marked = format!("\u{feff}{}", text("public/rounds/2567.json"));
    assert_eq!(Round::parse(&marked), Ok(round("2567")));
}

/// What the officers' guide shows can be copied: every example is read as what it is an example of.
#[test]
fn the_examples_of_the_guide_are_sound() {
    fn sound<T: Read>(example: &str) -> Result<(), Faults> {
        read::parse::<T>(example).map(|_| ())
    }
    let guide = text("docs/ROUNDS.md");
    let mut shown = BTreeSet::new();
    for fence in guide.split("```json ").skip(1) {
        let (what, rest) = fence.split_once('\n').expect("a line");
        let (example, _) = rest.split_once("```").expect("an end");
        let read = match what {
            "window" => sound::<Period>(example),
            "criterion" => sound::<Criterion>(example),
            "field" => sound::<Field>(example),
            "condition" => sound::<Condition>(example),
            "required" => sound::<Required>(example),
            "office" => sound::<Office>(example),
            "index" => Index::parse(example).map(|_| ()),
            _ => panic!("an example of what? {what}"),
        };
        assert_eq!(read, Ok(()), "{what}: {example}");
        shown.insert(what);
    }
    assert_eq!(shown.len(), 7, "{shown:?}");
    for word in Kind::WORDS {
        assert!(guide.contains(&format!("| `{word}` |")), "the guide does not explain {word}");
    }
}

fn cases() -> Vec<Value> {
    let cases: Value = serde_json::from_str(&text("tests/data/faulty/cases.json")).expect("JSON");
    cases.as_array().expect("a list").clone()
}

/// The text of a faulty round: a sound one with the case's edits, or the case's own text.
fn faulty(case: &Value) -> String {
    if let Some(text) = case["text"].as_str() {
        return text.to_owned();
    }
    let id = case["round"].as_str().expect("a round");
    let (_, path) = ROUNDS.iter().find(|(known, _)| *known == id).expect("a known round");
    let mut round: Value = serde_json::from_str(&text(path)).expect("JSON");
    for edit in case["edits"].as_array().expect("a list") {
        apply(&mut round, edit);
    }
    let mut whole = round.to_string();
    let size = case["pad"].as_u64().map_or(0, |size| usize::try_from(size).expect("fits"));
    whole.extend(std::iter::repeat_n(' ', size.saturating_sub(whole.len())));
    whole
}

/// One edit by JSON pointer: `set` what is there, `remove` it, or `add` a member (`-` for the end of a list).
fn apply(round: &mut Value, edit: &Value) {
    let pointer = edit["path"].as_str().expect("a pointer");
    let op = edit["op"].as_str().expect("an op");
    if op == "repeat" {
        let list = round.pointer_mut(pointer).and_then(Value::as_array_mut).expect("a list");
        list.resize(usize::try_from(edit["times"].as_u64().expect("a number")).expect("a length"), list[0].clone());
        return;
    }
    if op == "set" {
        *round.pointer_mut(pointer).unwrap_or_else(|| panic!("nothing at {pointer}")) = edit["value"].clone();
        return;
    }
    let (parent, last) = pointer.rsplit_once('/').expect("a pointer");
    let parent = round.pointer_mut(parent).unwrap_or_else(|| panic!("nothing at {parent}"));
    match (op, parent) {
        ("remove", Value::Object(object)) => assert!(object.remove(last).is_some(), "nothing at {pointer}"),
        ("remove", Value::Array(list)) => drop(list.remove(last.parse().expect("an index"))),
        ("add", Value::Object(object)) => {
            assert!(object.insert(last.to_owned(), edit["value"].clone()).is_none(), "{pointer} is there already");
        }
        ("add", Value::Array(list)) if last == "-" => list.push(edit["value"].clone()),
        _ => panic!("no such edit: {op} {pointer}"),
    }
}
