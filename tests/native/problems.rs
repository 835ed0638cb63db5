//! Every kind of problem has a sentence of its own in both languages.

use std::collections::BTreeSet;
use white_area_core::domain::problem::{AddressPart, Problem, ProblemKind};
use white_area_core::domain::round::Text;
use white_area_core::domain::thai::{
    DateProblem, EmailProblem, IdProblem, JuristicNumber, NationalId, PhoneProblem, YearProblem,
};
use white_area_core::i18n::{Lang, problems::words};

/// Every kind once; kinds that may share a sentence (all the blank ones) stand together at the end.
fn kinds() -> Vec<ProblemKind> {
    use ProblemKind as K;
    let mut kinds = vec![
        K::Empty,
        K::NotChosen,
        K::NotAgreed,
        K::TooLong { count: 120, most: 100 },
        K::NotNumber,
        K::NumberTooSmall { least: 7 },
        K::NumberTooLarge { most: 8 },
        K::NotYear,
        K::YearTooEarly { least: 2500 },
        K::YearTooLate { most: 2570 },
        K::Postcode,
        K::PostcodeElsewhere,
        K::NotAnOption,
        K::TooManyChosen { most: 3 },
        K::TooFewRows { least: 1 },
        K::TooManyRows { most: 9 },
    ];
    kinds.extend(AddressPart::ALL.map(K::PartEmpty));
    use DateProblem as D;
    let dates = [D::NoDay, D::NoMonth, D::NoYear, D::WrongDay, D::WrongMonth, D::NoSuchDay];
    kinds.extend(dates.map(K::Date));
    kinds.push(K::Date(D::WrongYear(YearProblem::NotDigits)));
    use PhoneProblem as P;
    let phones = [P::NotDigits, P::TooShort, P::TooLong, P::WrongStart, P::WrongExtension];
    kinds.extend(phones.map(K::Phone));
    use EmailProblem as E;
    let emails =
        [E::Space, E::NoAt, E::ManyAts, E::NoName, E::WrongName, E::NoDomain, E::NoDot, E::WrongDomain, E::TooLong];
    kinds.extend(emails.map(K::Email));
    use IdProblem as I;
    let ids = [I::NotDigits, I::TooShort, I::TooLong, I::WrongStart, I::WrongCheckDigit];
    kinds.extend(ids.map(K::NationalId));
    kinds.extend(ids.map(K::JuristicNumber));
    kinds
}

fn blank_kinds() -> Vec<ProblemKind> {
    vec![
        ProblemKind::Date(DateProblem::Blank),
        ProblemKind::Date(DateProblem::WrongYear(YearProblem::Blank)),
        ProblemKind::Phone(PhoneProblem::Blank),
        ProblemKind::Email(EmailProblem::Blank),
        ProblemKind::NationalId(IdProblem::Blank),
        ProblemKind::JuristicNumber(IdProblem::Blank),
    ]
}

fn problem(kind: ProblemKind, row: Option<usize>) -> Problem {
    let text = |th: &str, en: &str| Text { th: th.to_owned(), en: en.to_owned() };
    Problem {
        path: "q".to_owned(),
        field: "q".to_owned(),
        label: text("คำถามหรือไม่", "A question?"),
        row: row.map(|n| (text("ผลงาน", "Achievement"), n)),
        kind,
    }
}

#[test]
fn every_kind_has_words_that_name_the_question() {
    for lang in [Lang::Th, Lang::En] {
        for kind in kinds().into_iter().chain(blank_kinds()) {
            let said = words(lang, &problem(kind, None));
            let label = match lang {
                Lang::Th => "“คำถามหรือไม่”: ",
                Lang::En => "“A question?”: ",
            };
            let what =
                said.strip_prefix(label).unwrap_or_else(|| panic!("{kind:?} does not name the question: {said}"));
            assert!(what.chars().count() > 5, "{kind:?} says next to nothing: {said}");
            assert!(!said.contains(['{', '}']), "{kind:?} has a placeholder unfilled: {said}");
        }
    }
}

#[test]
fn no_two_kinds_say_the_same() {
    for lang in [Lang::Th, Lang::En] {
        let said: BTreeSet<String> = kinds().iter().map(|kind| words(lang, &problem(*kind, None))).collect();
        assert_eq!(said.len(), kinds().len(), "some kinds share a sentence in {lang:?}");
    }
}

#[test]
fn numbers_of_a_problem_are_in_its_words() {
    #[track_caller]
    fn check(kind: ProblemKind, row: Option<usize>, expected: &str) {
        assert_eq!(words(Lang::Th, &problem(kind, row)), expected);
    }
    check(ProblemKind::TooLong { count: 120, most: 100 }, None, "“คำถามหรือไม่”: ยาว 120 ตัวอักษร ตัดออก 20 ตัว ให้ไม่เกิน 100");
    check(ProblemKind::Empty, Some(2), "ผลงานที่ 2 “คำถามหรือไม่”: ยังไม่ได้กรอก");
    check(ProblemKind::TooFewRows { least: 3 }, None, "“คำถามหรือไม่”: ต้องมีอย่างน้อย 3 รายการ");
}

#[test]
fn the_example_numbers_are_real_ones() {
    let id = words(Lang::En, &problem(ProblemKind::NationalId(IdProblem::TooShort), None));
    let juristic = words(Lang::En, &problem(ProblemKind::JuristicNumber(IdProblem::TooShort), None));
    let example = |said: &str| said.rsplit(' ').next().unwrap_or_default().to_owned();
    assert!(NationalId::parse(&example(&id)).is_ok(), "{id}");
    assert!(JuristicNumber::parse(&example(&juristic)).is_ok(), "{juristic}");
}

/// A label with braces in it is quoted, not filled in.
#[test]
fn a_label_is_not_taken_for_a_pattern() {
    let mut odd = problem(ProblemKind::Empty, None);
    odd.label.en = "Name {of} it".to_owned();
    assert_eq!(words(Lang::En, &odd), "“Name {of} it”: not filled in yet");
}
