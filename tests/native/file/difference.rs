//! What would change: by opening a file, and by moving to newer questions.

use super::any_answers;
use crate::filling::{ROUNDS, on_many_fillings, round};
use proptest::prelude::*;
use serde_json::{Value, json};
use white_area_core::domain::answers::Answers;
use white_area_core::domain::round::Round;
use white_area_core::domain::summary::Shown;
use white_area_core::file::{Change, compare, moved, questions};
use white_area_core::i18n::{Lang, format};

fn answers(value: &Value) -> Answers {
    Answers::from_json(value)
}

fn lines(shown: &Shown) -> String {
    format::shown_lines(Lang::Th, shown).join("|")
}

#[test]
fn each_answer_that_differs_is_named_with_both() {
    let round = round("forest");
    let check = |before: Value, after: Value, expected: &[(&str, Option<usize>, &str, &str)]| {
        let found = compare(&round, &answers(&before), &answers(&after));
        let found: Vec<_> = found
            .iter()
            .map(|one| {
                (one.path.clone(), one.row.as_ref().map(|row| row.number), lines(&one.before), lines(&one.after))
            })
            .collect();
        let expected: Vec<_> = expected
            .iter()
            .map(|(path, row, before, after)| ((*path).to_owned(), *row, (*before).to_owned(), (*after).to_owned()))
            .collect();
        assert_eq!(found, expected, "{before} to {after}");
    };
    let label = |field: &str, option: &str| {
        let field = round.form.sections.iter().flat_map(|section| &section.fields).find(|one| one.id == field);
        let options = field.expect("a field").kind.options();
        options.iter().find(|one| one.id == option).expect("an option").label.th.clone()
    };
    let (solo, plant, fire) = (label("who", "solo"), label("work", "plant"), label("work", "fire"));
    check(json!({}), json!({}), &[]);
    check(json!({"person.name": "ก"}), json!({}), &[("person.name", None, "ก", "")]);
    // In the order of the form, whatever the order of the ids; a question that does not apply too.
    check(
        json!({"person.name": "ก", "group.name": "ข"}),
        json!({"who": "solo", "group.name": "ค"}),
        &[("who", None, "", &solo), ("person.name", None, "ก", ""), ("group.name", None, "ข", "ค")],
    );
    check(
        json!({"work": ["plant"]}),
        json!({"work": ["plant", "fire"]}),
        &[("work", None, &plant, &format!("{plant}|{fire}"))],
    );
    // Several boxes are one answer.
    check(
        json!({"person.born.day": "1", "person.born.month": "2", "person.born.year": "2520"}),
        json!({"person.born.day": "3", "person.born.month": "2", "person.born.year": "2520"}),
        &[("person.born", None, "1 กุมภาพันธ์ 2520", "3 กุมภาพันธ์ 2520")],
    );
    // The same day in other digits: as typed.
    check(
        json!({"person.born.day": "1", "person.born.month": "2", "person.born.year": "2520"}),
        json!({"person.born.day": "๑", "person.born.month": "2", "person.born.year": "2520"}),
        &[("person.born", None, "1 2 2520", "๑ 2 2520")],
    );
    // Rows, by number; what the form has no question for comes last, inside a row with the row.
    let rows = compare(
        &round,
        &answers(&json!({"plots": [{"name": "ก"}]})),
        &answers(&json!({"plots": [{"name": "ข", "zzz": "1"}, {}], "old.question": "y"})),
    );
    let short: Vec<_> = rows.iter().map(|one| (one.path.as_str(), one.row.as_ref().map(|row| row.number))).collect();
    assert_eq!(short, [("plots", None), ("plots.0.name", Some(1)), ("plots.0.zzz", Some(1)), ("old.question", None)]);
    assert!(matches!(&rows[0].after, Shown::Typed { text, unit: Some(_) } if text == "2"));
    assert_eq!(rows[3].label.th, "old.question");
    // An answer of the wrong shape is still one.
    check(json!({"who": ["solo"]}), json!({"who": "solo"}), &[("who", None, "solo", "solo")]);
    check(json!({"person.name": ["a", "b"]}), json!({"person.name": "c"}), &[("person.name", None, "", "c")]);
    check(
        json!({"person.name": [{"x": "1"}]}),
        json!({"person.name": [{"x": "2"}]}),
        &[("person.name", None, "1", "1")],
    );
}

#[test]
fn nothing_differs_from_itself() {
    on_many_fillings(|round, answers| {
        assert_eq!(compare(round, answers, answers), []);
        assert!(!compare(round, answers, &Answers::default()).is_empty());
        assert_eq!(questions(round, round, answers), []);
        assert_eq!(&moved(round, round, answers), answers);
    });
}

proptest! {
    #[test]
    fn only_equal_answers_have_no_difference(a in any_answers(), b in any_answers()) {
        let round = round("forest");
        prop_assert_eq!(compare(&round, &a, &a), vec![]);
        prop_assert_eq!(compare(&round, &a, &b).is_empty(), a == b);
        prop_assert_eq!(compare(&round, &a, &b).len(), compare(&round, &b, &a).len());
    }

    #[test]
    fn a_move_loses_nothing_anybody_typed(a in any_answers()) {
        let (old, new) = (round("2567"), round("forest"));
        prop_assert_eq!(words(&moved(&old, &new, &a)), words(&a));
        prop_assert_eq!(moved(&new, &newer(), &a).is_empty(), a.is_empty());
        prop_assert_eq!(words(&moved(&new, &newer(), &a)), words(&a));
    }
}

/// Every path and text of some answers, whether one or several were chosen.
fn words(answers: &Answers) -> Vec<String> {
    fn walk(value: &Value, at: &str, into: &mut Vec<String>) {
        match value {
            Value::Object(object) => object.iter().for_each(|(key, value)| walk(value, &format!("{at}/{key}"), into)),
            Value::Array(list) => list.iter().for_each(|value| walk(value, at, into)),
            other => into.push(format!("{at}={}", other.as_str().unwrap_or_default().trim())),
        }
    }
    let mut words = Vec::new();
    walk(&json!(answers), "", &mut words);
    words
}

/// The round of the forest a year later: questions added, removed, moved, reworded, and of another kind.
fn newer() -> Round {
    let mut value: Value = serde_json::from_str(ROUNDS[1].1).expect("JSON");
    let sections = value.pointer_mut("/form/sections").and_then(Value::as_array_mut).expect("sections");
    let fields = |section: &mut Value| section.get_mut("fields").and_then(Value::as_array_mut).expect("fields").clone();
    let set = |section: &mut Value, fields: Vec<Value>| section["fields"] = fields.into();
    // start: `who` loses an option and has one reworded, `route` becomes several choices, `work` one.
    let mut start = fields(&mut sections[0]);
    start[0]["label"]["th"] = "ใครสมัคร (ใหม่)".into();
    let options = start[0]["options"].as_array_mut().expect("options");
    options.push(json!({"id": "temple", "label": {"th": "วัด", "en": "Temple"}}));
    options[0]["label"]["en"] = "By myself".into();
    start[1]["kind"] = "choices".into();
    start[2]["kind"] = "choice".into();
    start[2].as_object_mut().expect("a question").remove("most");
    start[2]["options"].as_array_mut().expect("options").remove(0);
    set(&mut sections[0], start);
    // person: the nick name goes, the e-mail address moves to the group's section.
    let mut person = fields(&mut sections[1]);
    person.remove(1);
    let email = person.pop().expect("an e-mail address");
    set(&mut sections[1], person);
    let mut group = fields(&mut sections[2]);
    group.push(email);
    group.push(
        json!({"id": "group.motto", "kind": "text", "source": "assumed", "label": {"th": "คำขวัญ", "en": "Motto"}}),
    );
    set(&mut sections[2], group);
    // plots: a question of the row goes, another comes.
    let mut plots = fields(&mut sections[3]);
    let inner = plots[1]["fields"].as_array_mut().expect("the fields of a row");
    inner.remove(3);
    inner.push(json!({"id": "rain", "kind": "number", "source": "assumed", "label": {"th": "ฝน", "en": "Rain"}}));
    set(&mut sections[3], plots);
    white_area_core::domain::read::parse(&value.to_string()).expect("a round of the right shape")
}

#[test]
fn a_move_tells_each_change_and_what_was_answered() {
    let old = round("forest");
    let given = answers(&json!({
        "who": "solo", "route": "friend", "work": ["plant"], "person.nick": "หมู", "group.since": "2550",
        "plots": [{"deed": "น.ส. 3"}, {}, {"deed": "ส.ป.ก."}],
    }));
    let changes = questions(&old, &newer(), &given);
    let shown: Vec<(&str, String)> = changes
        .iter()
        .map(|one| {
            let texts = |texts: &[white_area_core::domain::round::Text]| {
                texts.iter().map(|text| text.en.clone()).collect::<Vec<_>>()
            };
            let change = match &one.change {
                Change::Added => "added".to_owned(),
                Change::Removed { answers } => {
                    format!("removed {}", answers.iter().map(lines).collect::<Vec<_>>().join(", "))
                }
                Change::Moved { .. } => "moved".to_owned(),
                Change::Reworded { .. } => "reworded".to_owned(),
                Change::Kind { answers } => format!("kind {}", answers.len()),
                Change::Options { added, removed, reworded, lost } => {
                    format!("options {:?} {} {} {}", texts(added), removed.len(), reworded.len(), lost.len())
                }
            };
            (one.path.as_str(), change)
        })
        .collect();
    let expected = [
        ("who", "reworded"),
        ("who", "options [\"Temple\"] 0 1 0"),
        ("route", "kind 1"),
        ("work", "kind 1"),
        ("work", "options [] 1 0 1"),
        ("person.email", "moved"),
        ("group.motto", "added"),
        ("plots.rain", "added"),
        ("person.nick", "removed หมู"),
        ("plots.deed", "removed น.ส. 3, ส.ป.ก."),
    ];
    assert_eq!(shown, expected.map(|(path, change)| (path, change.to_owned())));
    let after = moved(&old, &newer(), &given);
    assert_eq!(after.many("route"), ["friend"]);
    assert_eq!(after.text("work"), "plant", "although it is no option any more");
    assert_eq!(after.text("person.nick"), "หมู");
    assert_eq!(after.text("plots.2.deed"), "ส.ป.ก.");
}
