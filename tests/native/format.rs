//! Values in words: dates, sources, numbers, addresses, and the window of the issue's days.

use white_area_core::domain::notice;
use white_area_core::domain::round::{Index, Round, Source, Status, Text};
use white_area_core::domain::summary::{Address, Shown};
use white_area_core::domain::thai::Date;
use white_area_core::i18n::Lang;
use white_area_core::i18n::format::{
    CLOSED, NOT_YET, OPEN, confirm_address, date_long, date_weekday, enquiries, map_words, shown_lines, source_label,
    telephone, thai_digits_if, window_words,
};

fn day(iso: &str) -> Date {
    Date::parse_iso(iso).unwrap()
}

fn round() -> Round {
    Round::parse(include_str!("../../public/rounds/2567.json")).unwrap()
}

fn index() -> Index {
    let list = r#"{"default": "2567", "rounds": [
        {"id": "2567", "fiscal_year": 2567, "opens": "2024-01-02", "closes": "2024-05-31", "status": "announced"},
        {"id": "2569", "fiscal_year": 2569, "opens": "2026-01-05", "closes": "2026-05-29", "status": "expected"}]}"#;
    Index::parse(list).unwrap()
}

#[test]
fn dates_carry_the_buddhist_year() {
    assert_eq!(date_long(Lang::Th, day("2024-05-31")), "31 พฤษภาคม 2567");
    assert_eq!(date_long(Lang::En, day("2024-05-31")), "31 May 2024 (B.E. 2567)");
    assert_eq!(date_weekday(Lang::Th, day("2027-01-02")), "วันเสาร์ที่ 2 มกราคม 2570");
    assert_eq!(date_weekday(Lang::En, day("2027-01-02")), "Saturday 2 January 2027 (B.E. 2570)");
}

#[test]
fn only_what_a_letter_says_goes_without_a_label() {
    for lang in [Lang::Th, Lang::En] {
        let labels: Vec<_> = Source::ALL.iter().filter_map(|source| source_label(lang, *source)).collect();
        assert_eq!(source_label(lang, Source::Letter), None);
        assert_eq!(labels.len(), 3, "{labels:?}");
        assert!(labels.windows(2).all(|pair| pair[0] != pair[1]), "{labels:?}");
    }
}

#[test]
fn numbers_are_shown_and_dialled() {
    let round = round();
    let (shown, href) = telephone(Lang::En, &round.enquiries[0]);
    assert_eq!((shown.as_str(), href.as_deref()), ("0 2502 6670-80 ext. 1405", Some("tel:+6625026670,1405")));
    assert_eq!(enquiries(Lang::Th, &round), "0 2502 6670-80 ต่อ 1405 หรือ 1206");
    assert_eq!(confirm_address(Lang::Th, &round), "โปรดตรวจสอบกับ 0 2502 6670-80 ต่อ 1405 หรือ 1206 ก่อนส่ง");
}

#[track_caller]
fn check_address(parts: [&str; 5], expected: &[&str]) {
    let [line, subdistrict, district, province, postcode] = parts.map(str::to_owned);
    let address = Shown::Address(Address { line, subdistrict, district, province, postcode });
    assert_eq!(shown_lines(Lang::Th, &address), expected);
}

#[test]
fn an_address_is_written_as_on_an_envelope() {
    check_address(
        ["1 หมู่ 2", "คลองเกลือ", "ปากเกร็ด", "นนทบุรี", "11120"],
        &["1 หมู่ 2", "ตำบลคลองเกลือ อำเภอปากเกร็ด", "จังหวัดนนทบุรี 11120"],
    );
    check_address(
        ["9 ถนนหน้าพระลาน", "พระบรมมหาราชวัง", "เขตพระนคร", "กรุงเทพมหานคร", "10200"],
        &["9 ถนนหน้าพระลาน", "แขวงพระบรมมหาราชวัง เขตพระนคร", "กรุงเทพมหานคร 10200"],
    );
    check_address(["", "ต.ในเมือง", "อ. เมือง", "จ.ขอนแก่น", ""], &["ตำบลในเมือง อำเภอเมือง", "จังหวัดขอนแก่น"]);
    check_address(["", "", "", "ขอนแก่น", ""], &["จังหวัดขอนแก่น"]);
}

#[test]
fn answers_become_lines() {
    let text = |th: &str, en: &str| Text { th: th.to_owned(), en: en.to_owned() };
    let typed = |text: &str, unit| Shown::Typed { text: text.to_owned(), unit };
    let check = |value: Shown, expected: &[&str]| assert_eq!(shown_lines(Lang::En, &value), expected);
    check(Shown::Nothing, &[]);
    check(typed("one\ntwo", None), &["one", "two"]);
    check(typed("40", Some(text("คน", "people"))), &["40 people"]);
    check(Shown::Chosen(vec![text("ก", "A"), text("ข", "B")]), &["A", "B"]);
    check(Shown::Day(day("2024-01-02")), &["2 January 2024 (B.E. 2567)"]);
    let declared = |agreed| Shown::Declared { agreed, statement: text("จริง", "It is true") };
    check(declared(true), &["Agreed", "It is true"]);
    check(declared(false), &["Not agreed yet"]);
}

#[test]
fn thai_digits_are_a_choice() {
    assert_eq!(thai_digits_if(true, "31 พ.ค. 2567".to_owned()), "๓๑ พ.ค. ๒๕๖๗");
    assert_eq!(thai_digits_if(false, "31".to_owned()), "31");
}

/// The words for a day: the state, how long, the fiscal year and the days.
fn told(iso: &str, asked: bool, lang: Lang) -> [String; 4] {
    let words = window_words(lang, &notice::standing(&round(), &index(), asked, day(iso)));
    [words.state.to_owned(), words.when, words.year, words.days]
}

#[test]
fn the_round_a_link_asked_for_has_its_own_state() {
    let days = "2 มกราคม 2567 ถึง 31 พฤษภาคม 2567";
    let check = |iso, state: &str, when: &str| {
        assert_eq!(told(iso, true, Lang::Th), [state, when, "ปีงบประมาณ 2567", days], "on {iso}");
    };
    check("2023-12-30", "ยังไม่เปิดรับสมัคร", "อีก 3 วันจะเปิด");
    check("2024-01-01", "ยังไม่เปิดรับสมัคร", "เปิดพรุ่งนี้");
    check("2024-01-02", "เปิดรับสมัครอยู่", "เหลือ 151 วัน นับวันนี้ด้วย");
    check("2024-05-31", "เปิดรับสมัครอยู่", "วันนี้เป็นวันสุดท้าย");
    check("2024-06-01", "ปิดรับสมัครแล้ว", "ปิดเมื่อวันศุกร์ที่ 31 พฤษภาคม 2567");
    check("2026-11-21", "ปิดรับสมัครแล้ว", "ปิดเมื่อวันศุกร์ที่ 31 พฤษภาคม 2567");
}

#[test]
fn a_year_without_an_announcement_is_told_as_expected() {
    let expected = "คาดการณ์ ยังไม่มีประกาศ";
    let check = |iso, when: &str, year: &str, days: &str| {
        assert_eq!(told(iso, false, Lang::Th), [expected, when, year, days], "on {iso}");
    };
    let (of_2570, of_2571) = ("2 มกราคม 2570 ถึง 31 พฤษภาคม 2570", "2 มกราคม 2571 ถึง 31 พฤษภาคม 2571");
    check("2026-11-21", "น่าจะเปิดวันเสาร์ที่ 2 มกราคม 2570 อีก 42 วัน", "ปีงบประมาณ 2570", of_2570);
    let during = "ตามรอบปกติอยู่ในช่วงนี้ แต่ยังไม่มีประกาศ โทรถามก่อน";
    check("2027-03-01", during, "ปีงบประมาณ 2570", of_2570);
    check("2027-07-01", "น่าจะเปิดวันอาทิตย์ที่ 2 มกราคม 2571 อีก 185 วัน", "ปีงบประมาณ 2571", of_2571);
    check("2027-10-01", "น่าจะเปิดวันอาทิตย์ที่ 2 มกราคม 2571 อีก 93 วัน", "ปีงบประมาณ 2571", of_2571);
    // A round that is only listed as expected is not an announcement.
    check("2026-03-01", during, "ปีงบประมาณ 2569", "2 มกราคม 2569 ถึง 31 พฤษภาคม 2569");
}

#[test]
fn an_expected_round_never_borrows_the_words_of_an_announced_one() {
    let mut expected = round();
    expected.window.status = Status::Expected;
    for iso in ["2023-12-01", "2024-03-01"] {
        for lang in [Lang::Th, Lang::En] {
            let words = format!("{:?}", window_words(lang, &notice::standing(&expected, &index(), true, day(iso))));
            assert!([NOT_YET, OPEN, CLOSED].iter().all(|state| !words.contains(lang.say(*state))), "{words} on {iso}");
        }
    }
    // Over without ever having been announced: nothing can be said of it, so today speaks.
    assert_eq!(notice::of_round(&expected, day("2024-07-01")), None);
}

#[test]
fn a_map_is_searched_by_addressee_and_place() {
    let words: Vec<String> = round().offices.iter().map(map_words).collect();
    assert_eq!(words[0], "กองป้องกันการทุจริตในภาครัฐ สำนักงาน ป.ป.ท. ตำบลคลองเกลือ อำเภอปากเกร็ด จังหวัดนนทบุรี 11120");
    assert_eq!(words[5], "สำนักงาน ป.ป.ท. เขต 5 อำเภอเมือง จังหวัดเชียงใหม่ 50300");
}
