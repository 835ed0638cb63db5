//! Digits on paper.

use white_area::i18n::paper::digits;

#[test]
fn thai_digits_where_they_were_chosen_and_do_no_harm() {
    let check = |text: &str, expected: &str| assert_eq!(digits(true, text), expected, "{text}");
    check("โทร 0 2502 6670-80 ต่อ 1405", "โทร ๐ ๒๕๐๒ ๖๖๗๐-๘๐ ต่อ ๑๔๐๕");
    check("31 พฤษภาคม 2567\nหมู่ 4", "๓๑ พฤษภาคม ๒๕๖๗\nหมู่ ๔");
    // Another digit, another address.
    check("somchai12@example.com โทร 12", "somchai12@example.com โทร ๑๒");
    check("ชมรม STRONG2 ปี 3", "ชมรม STRONG2 ปี ๓");
    assert_eq!(digits(false, "ปี 2567"), "ปี 2567");
}
