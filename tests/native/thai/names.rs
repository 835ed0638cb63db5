use white_area_core::domain::thai::text::{count_chars, is_blank, name_key, trimmed};
use white_area_core::domain::thai::{Province, ProvinceProblem};

use super::check;

#[test]
fn what_is_blank_and_how_long_a_text_is() {
    check(
        is_blank,
        &[("", true), (" \t\n\u{a0}\u{3000}", true), ("\u{200b}\u{feff}\u{ad}\u{200d}", true), ("\u{200b}ก", false)],
    );
    check(trimmed, &[("\u{feff} ก ข\u{200b}\n", "ก ข"), (" ", "")]);
    check(count_chars, &[("", 0), ("ก", 1), ("น้ำ", 3), ("a b", 3)]);
}

#[test]
fn writings_of_the_same_name_have_one_key() {
    check(
        |(a, b)| name_key(a) == name_key(b),
        &[
            (("สุไหงโก-ลก", "สุไหง โกลก"), true),
            (("เเพร่", "แพร่"), true),
            (("ล\u{e4d}\u{e32}ปาง", "ลำปาง"), true),
            (("กรุงเทพฯ", "กรุงเทพ"), true),
            (("Ko Pha-ngan", "ko phangan"), true),
            (("แพร่", "แพร"), false),
        ],
    );
}

#[test]
fn provinces_as_typed() {
    check(
        |typed| Province::parse(typed).map(Province::code),
        &[
            ("นนทบุรี", Ok("12")),
            (" จังหวัดนนทบุรี ", Ok("12")),
            ("จ. นนทบุรี", Ok("12")),
            ("จ.จันทบุรี", Ok("22")),
            ("จันทบุรี", Ok("22")),
            ("nonthaburi", Ok("12")),
            ("CHONBURI", Ok("20")),
            ("Phang Nga", Ok("82")),
            ("กทม", Ok("10")),
            ("กทม.", Ok("10")),
            ("กรุงเทพ", Ok("10")),
            ("กรุงเทพฯ", Ok("10")),
            ("กรุงเทพมหานคร", Ok("10")),
            ("bangkok", Ok("10")),
            ("อยุธยา", Ok("14")),
            ("จ.อยุธยา", Ok("14")),
            ("เเม่ฮ่องสอน", Ok("58")),
            ("10", Ok("10")),
            ("๑๒", Ok("12")),
            ("78", Err(ProvinceProblem::Unknown)),
            ("นนท", Err(ProvinceProblem::Unknown)),
            ("จ.", Err(ProvinceProblem::Unknown)),
            (" ", Err(ProvinceProblem::Blank)),
        ],
    );
}

#[test]
fn there_are_77_provinces_each_found_by_all_its_names() {
    let mut codes: Vec<_> = Province::all().map(Province::code).collect();
    codes.sort_unstable();
    codes.dedup();
    assert_eq!(codes.len(), 77);
    for province in Province::all() {
        assert_eq!(Province::from_code(province.code()), Some(province));
        for name in [province.thai(), province.english(), province.code(), &province.to_string()] {
            assert_eq!(Province::parse(name), Ok(province), "for {name:?}");
        }
    }
    assert_eq!(Province::all().filter(|province| province.is_bangkok()).count(), 1);
}

/// A vowel written before its consonant sorts after it; tone marks and ็ ์ count only where all else is equal.
fn dictionary_key(name: &str) -> (String, String) {
    let mut chars: Vec<char> = name.chars().collect();
    let mut at = 0;
    while at + 1 < chars.len() {
        if matches!(chars[at], 'เ'..='ไ') {
            chars.swap(at, at + 1);
            at += 1;
        }
        at += 1;
    }
    let swapped: String = chars.iter().collect();
    let plain = chars.iter().filter(|c| !matches!(c, '\u{e47}'..='\u{e4e}')).collect();
    (plain, swapped)
}

#[test]
fn provinces_are_in_dictionary_order() {
    let names: Vec<_> = Province::all().map(Province::thai).collect();
    assert!(names.is_sorted_by_key(|name| dictionary_key(name)));
    let place = |name| names.iter().position(|other| *other == name).unwrap();
    assert_eq!(names.first(), Some(&"กระบี่"));
    assert_eq!(names.last(), Some(&"อุบลราชธานี"));
    assert!(place("ชุมพร") < place("เชียงราย") && place("เชียงใหม่") < place("ตรัง"));
    assert!(place("พะเยา") < place("เพชรบุรี") && place("เพชรบูรณ์") < place("แพร่"));
}
