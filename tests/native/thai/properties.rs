//! Whatever is typed, nothing panics; Thai digits are read as ASCII digits; a normal form reads back as itself.

use proptest::prelude::*;
use white_area_core::domain::thai::digits::{ascii_digits, squeeze, thai_digits};
use white_area_core::domain::thai::text::{cut, find, replaced};
use white_area_core::domain::thai::{
    Date, DateParts, Email, JuristicNumber, Month, NationalId, Phone, Postcode, Province, WholeNumber, Year,
};

/// What every reader makes of a text: its normal form, or its problem.
fn readings(typed: &str) -> Vec<(&'static str, Result<String, String>)> {
    fn form<T: ToString, E: std::fmt::Debug>(read: Result<T, E>) -> Result<String, String> {
        read.map(|value| value.to_string()).map_err(|problem| format!("{problem:?}"))
    }
    let parts = DateParts { day: typed, month: typed, year: typed };
    vec![
        ("iso date", form(Date::parse_iso(typed))),
        ("date", form(parts.parse().map(|read| read.date))),
        ("year", form(Year::parse(typed).map(|read| read.year.be()))),
        ("month", form(Month::parse(typed).map(Month::number).ok_or(()))),
        ("national id", form(NationalId::parse(typed))),
        ("juristic number", form(JuristicNumber::parse(typed))),
        ("phone", form(Phone::parse(typed))),
        ("postcode", form(Postcode::parse(typed))),
        ("number", form(WholeNumber::parse(typed))),
        ("email", form(Email::parse(typed))),
        ("province", form(Province::parse(typed))),
    ]
}

/// Texts near to what the readers take, which chance alone would hardly make.
fn nearly() -> impl Strategy<Value = String> {
    prop_oneof![
        any::<String>(),
        "[0-9๐-๙ +()#,.\u{2013}-]{0,16}",
        "(\\+66|0|66)? ?[2-9][0-9 -]{7,10}( ?ต่อ ?[0-9]{0,7})?",
        "[a-z0-9๐-๙.@ก-ฮ-]{0,12}@[a-z0-9๐-๙.-]{0,12}",
        "[0-9]{4}-[0-9]{2}-[0-9]{2}",
        "(จ\\.|จังหวัด)?[ก-๙ ]{0,12}",
        "[1-9][0-9]{12}",
    ]
}

proptest! {
    #[test]
    fn whatever_is_typed_a_normal_form_reads_back_as_itself(typed in nearly()) {
        for (reader, read) in readings(&typed) {
            let Ok(normal) = read else { continue };
            // Three equal boxes are no normal form of a day.
            if reader == "date" { continue }
            let again = readings(&normal).into_iter().find(|(other, _)| *other == reader);
            prop_assert_eq!(again, Some((reader, Ok(normal))));
        }
    }

    #[test]
    fn thai_digits_are_read_as_ascii_digits(typed in nearly()) {
        let thai: Vec<_> = readings(&thai_digits(&typed));
        for (one, other) in thai.into_iter().zip(readings(&ascii_digits(&typed))) {
            // In an address with Thai letters a Thai digit may be part of the name.
            if one.0 == "email" && !ascii_digits(&typed).is_ascii() { continue }
            prop_assert_eq!(one, other);
        }
    }

    #[test]
    fn digits_fold_both_ways(typed in any::<String>(), number in any::<u64>()) {
        let number = number.to_string();
        prop_assert_eq!(ascii_digits(&thai_digits(&number)), number);
        let squeezed = squeeze(&typed);
        prop_assert_eq!(squeeze(&squeezed), squeezed.clone());
        prop_assert_eq!(ascii_digits(&squeezed), squeezed);
    }

    #[test]
    fn every_mobile_and_landline_reads_however_it_is_grouped(
        number in "0(([2-57][0-9]{7})|([689][0-9]{8}))",
        gaps in prop::collection::vec(prop_oneof![Just(""), Just(" "), Just("\u{a0}"), Just("-")], 10),
    ) {
        let spaced: String = number.chars().zip(gaps).map(|(digit, gap)| format!("{digit}{gap}")).collect();
        let phone = Phone::parse(&spaced).unwrap();
        prop_assert_eq!(squeeze(&phone.to_string()), number.clone());
        prop_assert_eq!(phone.tel_href(), format!("tel:+66{}", &number[1..]));
        prop_assert_eq!(Phone::parse(&format!("+66{}", &number[1..])), Ok(phone));
    }

    #[test]
    fn a_number_reads_with_and_without_its_commas(number in any::<u64>()) {
        let shown = WholeNumber::from(number).to_string();
        prop_assert_eq!(WholeNumber::parse(&shown).map(WholeNumber::get), Ok(number));
        prop_assert_eq!(WholeNumber::parse(&number.to_string()).map(WholeNumber::get), Ok(number));
    }

    #[test]
    fn every_day_reads_back_in_both_eras(days in -25_000i32..47_000) {
        let date = Date::from_days_since_epoch(days);
        let (year, month, day) = date.ymd();
        let (day, month) = (day.to_string(), month.to_string());
        for year in [year, year + 543] {
            let year = year.to_string();
            let parts = DateParts { day: &day, month: &month, year: &year };
            prop_assert_eq!(parts.parse().map(|read| read.date), Ok(date));
        }
        prop_assert_eq!(Date::parse_iso(&date.to_string()), Ok(date));
    }
}

proptest! {
    #[test]
    fn words_are_found_where_the_standard_library_finds_them(text in "[กาab ]{0,12}", word in "[กาab ]{1,3}", by in "[ab]{0,2}") {
        prop_assert_eq!(find(&text, &word), text.find(&word));
        prop_assert_eq!(cut(&text, &word), text.split_once(&word));
        prop_assert_eq!(replaced(&text, &word, &by), text.replace(&word, &by));
    }

    #[test]
    fn no_search_panics(text: String, word: String) {
        prop_assert!(cut(&text, &word).is_none_or(|(before, behind)| [before, &word, behind].concat() == text));
        prop_assert!(!replaced(&text, &word, "").is_empty() || text.is_empty() || find(&text, &word).is_some());
    }
}
