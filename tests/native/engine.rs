//! The engine on both rounds: journey, problems, summary, roles.

use crate::filling::{fill, on_each_round, on_many_fillings, round};
use proptest::prelude::*;
use serde_json::{Value, json};
use std::collections::BTreeSet;
use white_area_core::domain::answers::Answers;
use white_area_core::domain::journey::{self, Progress, Step};
use white_area_core::domain::problem::ProblemKind;
use white_area_core::domain::round::Round;
use white_area_core::domain::summary::{self, Line, Part, Shown};
use white_area_core::domain::validate;

/// Every path that stands in the steps, rows included.
fn paths(steps: &[Step<'_>]) -> BTreeSet<String> {
    let fields = steps.iter().flat_map(|step| &step.fields);
    fields.flat_map(|one| std::iter::once(one).chain(one.rows.iter().flatten())).map(|one| one.path.clone()).collect()
}

/// Every path that stands in a summary, groups included.
fn shown_paths(parts: &[Part]) -> BTreeSet<String> {
    let mut paths = BTreeSet::new();
    for line in parts.iter().flat_map(|part| &part.lines) {
        match line {
            Line::Answer(entry) => drop(paths.insert(entry.path.clone())),
            Line::Group { path, rows, .. } => {
                paths.insert(path.clone());
                paths.extend(rows.iter().flatten().map(|entry| entry.path.clone()));
            }
        }
    }
    paths
}

fn answers(value: Value) -> Answers {
    Answers::from_json(&value)
}

fn has_field(round: &Round, answers: &Answers, path: &str) -> bool {
    paths(&journey::journey(round, answers)).contains(path)
}

#[test]
fn a_form_filled_in_has_no_problem_and_every_section_is_done() {
    on_many_fillings(|round, answers| {
        assert_eq!(validate::problems(round, answers), []);
        for step in journey::journey(round, answers) {
            assert_eq!(journey::progress(&step, answers), Progress::Done, "{}", step.section.id);
        }
    });
}

#[test]
fn an_empty_form_is_not_started_and_asks_for_something() {
    on_each_round(|name, round| {
        let answers = Answers::default();
        assert!(!validate::problems(round, &answers).is_empty(), "{name}");
        for step in journey::journey(round, &answers) {
            assert_eq!(journey::progress(&step, &answers), Progress::NotStarted, "{name} {}", step.section.id);
        }
    });
}

#[test]
fn the_summary_shows_what_applies_and_nothing_else() {
    on_many_fillings(|round, answers| {
        assert_eq!(shown_paths(&summary::summary(round, answers)), paths(&journey::journey(round, answers)));
    });
}

#[test]
fn the_blank_form_asks_every_question() {
    on_each_round(|name, round| {
        let blank = shown_paths(&summary::blank(round));
        for field in round.form.sections.iter().flat_map(|section| &section.fields) {
            assert!(blank.contains(&field.id), "{name} {}", field.id);
            for inner in journey::row_fields(field) {
                assert!(blank.contains(&format!("{}.0.{}", field.id, inner.id)), "{name} {}", inner.id);
            }
        }
    });
}

#[test]
fn removing_any_required_answer_is_noticed() {
    on_each_round(|name, round| {
        let full = fill(round, || 0);
        for step in journey::journey(round, &full) {
            for placed in step.fields.iter().filter(|placed| placed.required) {
                let without = full.only(|path| path != placed.path && !path.starts_with(&format!("{}.", placed.path)));
                let problems = validate::problems(round, &without);
                let noticed = problems.iter().any(|problem| problem.field == placed.path && problem.kind.is_missing());
                assert!(noticed, "{name} {} is required, but nothing says that it is missing", placed.path);
            }
        }
    });
}

#[test]
fn answers_that_no_longer_apply_stay_but_leave_the_outputs() {
    let round = round("2567");
    let mut draft = answers(json!({"way": "nominated", "nominator.kind": "state", "nominator.name": "ก"}));
    assert!(has_field(&round, &draft, "nominator.name"));
    draft.set("way", "self");
    assert_eq!(draft.text("nominator.name"), "ก", "kept");
    assert!(!has_field(&round, &draft, "nominator.name"), "not asked");
    assert!(!shown_paths(&summary::summary(&round, &draft)).contains("nominator.name"), "not shown");
    draft.set("way", "nominated");
    assert!(has_field(&round, &draft, "nominator.name"), "back with its answer");
}

#[test]
fn a_field_that_does_not_apply_counts_as_unanswered_in_conditions() {
    let round = round("2567");
    // `network.kind` was answered for a network; the applicant is a person now.
    let draft = answers(json!({"way": "self", "applicant.kind": "person", "network.kind": "other"}));
    assert!(!has_field(&round, &draft, "network.kind_other"));
}

#[test]
fn conditions_combine_nest_and_look_at_their_own_row_first() {
    let round = round("forest");
    let check = |expected: bool, path: &str, value: Value| {
        assert_eq!(has_field(&round, &answers(value.clone()), path), expected, "{path} with {value}");
    };
    check(false, "group.permit", json!({"who": "solo", "group.registered": "yes"}));
    check(true, "group.permit", json!({"who": "group", "group.registered": "yes"}));
    check(false, "group.permit", json!({"who": "group", "work": ["restore"], "group.size": "small"}));
    check(true, "group.permit", json!({"who": "group", "work": ["restore"], "group.size": "large"}));
    check(true, "group.permit", json!({"who": "group", "work": ["restore"]}));
    check(true, "plots.1.kind_other", json!({"plots": [{"kind": "hill"}, {"kind": "other"}]}));
    check(false, "plots.0.kind_other", json!({"plots": [{"kind": "hill"}, {"kind": "other"}]}));
    check(true, "plots.0.deed", json!({"who": "solo", "plots": [{"kind": "hill"}]}));
    check(false, "plots.0.deed", json!({"who": "school", "plots": [{"kind": "hill"}]}));
}

#[test]
fn required_can_depend_on_an_answer() {
    let round = round("2567");
    let check = |expected: bool, prefix: &str| {
        let draft = answers(json!({"way": "self", "applicant.kind": "person", "contact.prefix": prefix}));
        let steps = journey::journey(&round, &draft);
        let found = steps.iter().flat_map(|step| &step.fields).find(|placed| placed.path == "contact.family_name");
        assert_eq!(found.map(|placed| placed.required), Some(expected), "{prefix}");
    };
    check(false, "monk");
    check(true, "mr");
}

/// One wrong answer in a form that is otherwise right, and the problem it makes.
fn check_wrong(name: &str, edits: &[(&str, &str)], expected: impl Fn(ProblemKind) -> bool, at: &str) {
    let round = round(name);
    let mut draft = fill(&round, || 0);
    edits.iter().for_each(|(path, typed)| draft.set(path, *typed));
    let problems = validate::problems(&round, &draft);
    assert!(
        problems.iter().any(|problem| problem.path == at && expected(problem.kind)),
        "{name} {edits:?} should be a problem at {at}; there are {problems:#?}"
    );
}

#[test]
fn wrong_answers_are_problems_of_the_right_kind_at_the_right_box() {
    use ProblemKind as P;
    check_wrong("forest", &[("area", "ห้า")], |k| k == P::NotNumber, "area");
    check_wrong("forest", &[("area", "5,001")], |k| k == P::NumberTooLarge { most: 5000 }, "area");
    check_wrong("forest", &[("area", "๐")], |k| k == P::NumberTooSmall { least: 1 }, "area");
    check_wrong(
        "forest",
        &[("who", "group"), ("group.since", "2479")],
        |k| k == P::YearTooEarly { least: 2480 },
        "group.since",
    );
    check_wrong(
        "forest",
        &[("who", "group"), ("group.since", "2029")],
        |k| k == P::YearTooLate { most: 2571 },
        "group.since",
    );
    check_wrong("forest", &[("who", "group"), ("group.since", "99")], |k| k == P::NotYear, "group.since");
    check_wrong("forest", &[("person.id", "1234567890123")], |k| matches!(k, P::NationalId(_)), "person.id");
    check_wrong(
        "forest",
        &[("who", "group"), ("group.registered", "yes"), ("group.number", "0994000617723")],
        |k| matches!(k, P::JuristicNumber(_)),
        "group.number",
    );
    check_wrong(
        "forest",
        &[("person.born.day", "31"), ("person.born.month", "4")],
        |k| matches!(k, P::Date(_)),
        "person.born.day",
    );
    check_wrong("forest", &[("person.born.year", "")], |k| matches!(k, P::Date(_)), "person.born.year");
    check_wrong("forest", &[("person.phone", "0812")], |k| matches!(k, P::Phone(_)), "person.phone");
    check_wrong("forest", &[("person.email", "a@b")], |k| matches!(k, P::Email(_)), "person.email");
    check_wrong("forest", &[("person.home.postcode", "1234")], |k| k == P::Postcode, "person.home.postcode");
    check_wrong("forest", &[("person.home.district", " ")], |k| matches!(k, P::PartEmpty(_)), "person.home.district");
    check_wrong("forest", &[("who", "nobody")], |k| k == P::NotAnOption, "who");
    check_wrong("forest", &[("promise.true", "")], |k| k == P::NotAgreed, "promise.true");
    check_wrong("forest", &[("plots.1.name", "\u{200b} ")], |k| k == P::Empty, "plots.1.name");
    check_wrong(
        "2567",
        &[("plan.extend", &"ก".repeat(5000))],
        |k| matches!(k, P::TooLong { count: 5000, .. }),
        "plan.extend",
    );
    check_wrong("2567", &[("contact.phone", "02 502 6670 ต่อ")], |k| matches!(k, P::Phone(_)), "contact.phone");
}

#[test]
fn rows_have_a_least_and_a_most_and_choices_a_most() {
    let round = round("forest");
    let kinds = |draft: &Answers| validate::problems(&round, draft).into_iter().map(|p| p.kind).collect::<Vec<_>>();
    let mut draft = fill(&round, || 0);
    draft.remove_row("plots", 0);
    assert!(kinds(&draft).contains(&ProblemKind::TooFewRows { least: 2 }));
    (0..9).for_each(|_| draft.add_row("plots"));
    assert!(kinds(&draft).contains(&ProblemKind::TooManyRows { most: 6 }));
    for option in ["plant", "restore", "fire"] {
        draft.take("work", option, true, &["plant", "restore", "fire", "teach"]);
    }
    assert!(kinds(&draft).contains(&ProblemKind::TooManyChosen { most: 2 }));
}

#[test]
fn roles_follow_the_kind_of_applicant() {
    let round = round("forest");
    let name = |value: Value| journey::role_text(&round, &answers(value), &round.form.roles.applicant_name);
    assert_eq!(name(json!({"who": "solo", "person.name": " สมใจ ", "group.name": "กลุ่ม"})), "สมใจ");
    assert_eq!(name(json!({"who": "group", "person.name": "สมใจ", "group.name": "กลุ่ม"})), "กลุ่ม");
    let round = self::round("2567");
    let person = json!({"way": "self", "applicant.kind": "person",
        "contact.given_name": "สมใจ", "contact.family_name": "ใจดี"});
    assert_eq!(journey::role_text(&round, &answers(person), &round.form.roles.applicant_name), "สมใจ ใจดี");
}

/// What the summary shows of an answer outside rows.
fn shown(round: &Round, answers: &Answers, path: &str) -> Shown {
    let parts = summary::summary(round, answers);
    let found = parts.into_iter().flat_map(|part| part.lines).find_map(|line| match line {
        Line::Answer(entry) if entry.path == path => Some(entry.value),
        _ => None,
    });
    found.unwrap_or_else(|| panic!("{path} is not in the summary"))
}

#[test]
fn numbers_years_and_telephones_are_shown_in_their_usual_form() {
    let round = round("forest");
    let mut draft = fill(&round, || 0);
    let typed = |text: &str| Shown::Typed { text: text.to_owned(), unit: None };
    draft.set("person.phone", "๐๘๑๒๓๔๕๖๗๘");
    assert_eq!(shown(&round, &draft, "person.phone"), typed("08 1234 5678"));
    draft.set("area", "๑๒๐๐");
    assert!(matches!(shown(&round, &draft, "area"), Shown::Typed { text, .. } if text == "1,200"));
    draft.set("who", "group");
    draft.set("group.since", "2017");
    assert!(matches!(shown(&round, &draft, "group.since"), Shown::Year(year) if year.be() == 2560));
    draft.set("group.since", "นานแล้ว");
    assert_eq!(shown(&round, &draft, "group.since"), typed("นานแล้ว"), "what cannot be read stays as typed");
}

#[test]
fn a_year_keeps_what_was_typed_and_a_date_is_understood() {
    let round = round("forest");
    let mut draft = fill(&round, || 0);
    draft.set("person.born.year", "2024");
    let Shown::Day(day) = shown(&round, &draft, "person.born") else { panic!("not a day") };
    assert_eq!(day.to_string(), "2024-05-31");
    assert_eq!(draft.text("person.born.year"), "2024");
}

/// Any JSON at all in the shape of answers, with the form's own ids mixed in.
fn any_answers(round: &Round) -> impl Strategy<Value = Value> + use<> {
    let ids: Vec<String> =
        summary::blank(round).iter().flat_map(|part| shown_paths(std::slice::from_ref(part))).collect();
    let text = prop_oneof![Just("self".to_owned()), Just("group".to_owned()), Just("other".to_owned()), ".{0,12}"];
    let leaf = prop_oneof![
        text.clone().prop_map(Value::from),
        any::<i64>().prop_map(Value::from),
        Just(Value::Null),
        proptest::collection::vec(text, 0..4).prop_map(Value::from),
    ];
    let key = prop_oneof![proptest::sample::select(ids), "[a-z.0-9]{0,12}"];
    let row = proptest::collection::btree_map("[a-z.]{0,8}", leaf.clone(), 0..4).prop_map(|map| json!(map));
    let value = prop_oneof![3 => leaf, 1 => proptest::collection::vec(row, 0..4).prop_map(Value::from)];
    proptest::collection::btree_map(key, value, 0..24).prop_map(|map| json!(map))
}

#[test]
fn damaged_answers_never_panic_and_never_leave_the_journey() {
    on_each_round(|_, round| {
        let runner = &mut proptest::test_runner::TestRunner::new(ProptestConfig::with_cases(200));
        let outcome = runner.run(&any_answers(round), |value| {
            let draft = Answers::from_json(&value);
            let journey = paths(&journey::journey(round, &draft));
            for problem in validate::problems(round, &draft) {
                prop_assert!(journey.contains(&problem.field), "{} is not asked", problem.field);
            }
            prop_assert_eq!(shown_paths(&summary::summary(round, &draft)), journey);
            prop_assert_eq!(Answers::from_json(&json!(draft)), draft);
            Ok(())
        });
        outcome.unwrap_or_else(|e| panic!("{}: {e}", round.id));
    });
}
