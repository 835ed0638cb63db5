//! What a round asks, in words: an officer compares them with what was meant.

use white_area_core::domain::round::{Field, Kind, Round};
use white_area_core::i18n::Lang;
use white_area_core::i18n::outline::{kind, place, required, shown_if};

/// A small round around one section's fields, read as a file is.
fn field(json: &str) -> Field {
    white_area_core::domain::read::parse(json).unwrap_or_else(|faults| panic!("{faults:?}"))
}

const NAMED: &str = r#""label": {"th": "คำถาม", "en": "Question"}, "source": "assumed""#;

#[track_caller]
fn check_kind(kind_json: &str, thai: &str, english: &str) {
    let field = field(&format!(r#"{{"id": "x", {NAMED}, {kind_json}}}"#));
    assert_eq!((kind(Lang::Th, &field.kind).as_str(), kind(Lang::En, &field.kind).as_str()), (thai, english));
}

#[test]
fn a_kind_is_told_with_its_limits() {
    check_kind(r#""kind": "text""#, "ข้อความบรรทัดเดียว", "one line of text");
    check_kind(
        r#""kind": "long_text", "most": 500"#,
        "ข้อความหลายบรรทัด (ไม่เกิน 500 ตัวอักษร)",
        "several lines of text (at most 500 characters)",
    );
    check_kind(
        r#""kind": "number", "least": 1, "most": 9, "unit": {"th": "คน", "en": "people"}"#,
        "จำนวนเต็ม (ไม่น้อยกว่า 1, ไม่มากกว่า 9, คน)",
        "a whole number (at least 1, at most 9, people)",
    );
    check_kind(
        &format!(
            r#""kind": "rows", "most": 3, "item": {{"th": "แถว", "en": "Row"}}, "fields": [{{"id": "y", {NAMED}, "kind": "date"}}]"#
        ),
        "ชุดคำถามที่ตอบซ้ำได้ (0 ถึง 3 รายการ)",
        "questions asked once per row (0 to 3 rows)",
    );
}

#[test]
fn every_condition_of_both_rounds_is_told_by_labels() {
    let texts = [include_str!("../../public/rounds/2567.json"), include_str!("../data/rounds/forest.json")];
    let mut told = 0;
    for text in texts {
        let round = Round::parse(text).unwrap();
        let mut check = |near: &[Field], field: &Field| {
            let needed = required(Lang::En, &round, near, &field.required);
            let words = [shown_if(Lang::En, &round, near, field.show_if.as_ref()), Some(needed)];
            for words in words.into_iter().flatten() {
                told += words.matches('“').count();
                // A condition is told by the labels that people see; an id would stand in small letters.
                let quoted = words.split('“').skip(1).filter_map(|rest| rest.split_once('”'));
                for (label, _) in quoted {
                    assert!(label.starts_with(|c: char| !c.is_ascii_lowercase()), "{label} of {}: {words}", field.id);
                }
            }
        };
        for field in round.form.sections.iter().flat_map(|section| &section.fields) {
            check(&[], field);
            if let Kind::Repeat { fields, .. } = &field.kind {
                fields.iter().for_each(|inner| check(fields, inner));
            }
        }
    }
    assert!(told > 10, "only {told} labels in conditions");
}

#[test]
fn a_place_is_counted_from_one() {
    let check = |path, expected: &str| assert_eq!(place(Lang::En, path), expected);
    check("name.en", "name › en");
    check("form.sections[2].fields[0].kind", "form › sections no. 3 › fields no. 1 › kind");
    check("", "");
    check("odd[x]", "odd[x]");
}
