//! Fills a round's form as a person would, knowing nothing of the round but its kinds.

use proptest::prelude::*;
use proptest::test_runner::TestRunner;
use white_area_core::domain::answers::Answers;
use white_area_core::domain::journey::{self, ResolvedField};
use white_area_core::domain::round::{Kind, Round};
use white_area_core::domain::thai::Province;

/// The rounds every test of the engine runs on.
pub const ROUNDS: [(&str, &str); 2] =
    [("2567", include_str!("../../public/rounds/2567.json")), ("forest", include_str!("../data/rounds/forest.json"))];

/// Runs `check` on each round.
pub fn on_each_round(check: impl Fn(&str, &Round)) {
    for (name, text) in ROUNDS {
        check(name, &Round::parse(text).unwrap_or_else(|faults| panic!("{name}: {faults:#?}")));
    }
}

/// A round of [`ROUNDS`].
pub fn round(name: &str) -> Round {
    let (_, text) = ROUNDS.iter().find(|(known, _)| *known == name).expect("a known round");
    Round::parse(text).expect("a sound round")
}

/// A good answer to one field. `pick` chooses among options.
fn answer(answers: &mut Answers, placed: &ResolvedField<'_>, pick: usize) {
    let path = &placed.path;
    let options: Vec<&str> = placed.field.kind.options().iter().map(|option| option.id.as_str()).collect();
    match &placed.field.kind {
        Kind::Text { .. } => answers.set(path, "สวนป่าชุมชน"),
        Kind::LongText { .. } => answers.set(path, "ร่วมกันเฝ้าระวัง\nทุกเดือน"),
        Kind::Choice { .. } => answers.set(path, options[pick % options.len()]),
        Kind::MultiChoice { .. } => answers.take(path, options[pick % options.len()], true, &options),
        Kind::Number { least, .. } => answers.set(path, least.unwrap_or(7).to_string()),
        Kind::Year { most, .. } => answers.set(path, most.unwrap_or(2560).to_string()),
        Kind::Date => {
            for (part, typed) in [("day", "๓๑"), ("month", "5"), ("year", "2567")] {
                answers.set(&format!("{path}.{part}"), typed);
            }
        }
        Kind::Phone => answers.set(path, "08 1234 5678"),
        Kind::Email => answers.set(path, "network@example.org"),
        Kind::NationalId => answers.set(path, "1-2345-67890-12-1"),
        Kind::JuristicNumber => answers.set(path, "0994000617721"),
        Kind::Address => {
            let province = Province::all().nth(pick % 77).expect("77 provinces").thai();
            for (part, typed) in [
                ("line", "1 หมู่ 2"),
                ("province", province),
                ("district", "ก"),
                ("subdistrict", "ข"),
                ("postcode", "๑๐๑๑๐"),
            ] {
                answers.set(&format!("{path}.{part}"), typed);
            }
        }
        Kind::Repeat { least, .. } => (0..(*least).max(1)).for_each(|_| answers.add_row(path)),
        Kind::Declaration { .. } => answers.set(path, "yes"),
    }
}

/// Answers every question that applies, as answers make more of them apply, until none is open.
pub fn fill(round: &Round, mut pick: impl FnMut() -> usize) -> Answers {
    let mut answers = Answers::default();
    for _ in 0..10_000 {
        let steps = journey::journey(round, &answers);
        let every = steps.iter().flat_map(|step| &step.fields);
        let mut open = every.flat_map(|placed| std::iter::once(placed).chain(placed.rows.iter().flatten()));
        let Some(next) = open.find(|placed| !placed_is_filled(placed, &answers)) else { return answers };
        answer(&mut answers, next, pick());
    }
    panic!("filling the form of {} does not end", round.id);
}

fn placed_is_filled(placed: &ResolvedField<'_>, answers: &Answers) -> bool {
    match placed.field.kind {
        Kind::Repeat { .. } => answers.rows(&placed.path) > 0,
        _ => journey::is_answered(placed, answers),
    }
}

/// Runs `check` on many different fillings of each round.
pub fn on_many_fillings(check: impl Fn(&Round, &Answers)) {
    on_each_round(|_, round| {
        let picks = proptest::collection::vec(0_usize..1000, 64);
        let outcome = TestRunner::new(ProptestConfig::with_cases(48)).run(&picks, |picks| {
            let mut next = picks.iter().cycle();
            check(round, &fill(round, || *next.next().expect("a cycle")));
            Ok(())
        });
        outcome.unwrap_or_else(|e| panic!("{}: {e}", round.id));
    });
}
