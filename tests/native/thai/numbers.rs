use white_area_core::domain::thai::digits::{ascii_digits, squeeze, thai_digits};
use white_area_core::domain::thai::{
    Email, EmailProblem, IdProblem, JuristicNumber, NationalId, NumberProblem, Phone, PhoneKind, PhoneProblem,
    Postcode, PostcodeProblem, WholeNumber,
};

use super::check;

#[test]
fn digits_of_both_scripts() {
    assert_eq!(ascii_digits("๐๑๒๓๔๕๖๗๘๙ ก 7"), "0123456789 ก 7");
    assert_eq!(thai_digits("0123456789 ก ๗"), "๐๑๒๓๔๕๖๗๘๙ ก ๗");
    assert_eq!(squeeze("๑-2\u{2013}3\u{a0}4\u{200b}5\t6 x"), "123456x");
}

#[test]
fn national_ids() {
    let parse = |typed| NationalId::parse(typed).map(|id| id.to_string());
    let ok = |text: &str| Ok(text.to_owned());
    check(
        parse,
        &[
            ("1112034563562", ok("1-1120-34563-56-2")),
            ("3100600445635", ok("3-1006-00445-63-5")),
            ("1234567890121", ok("1-2345-67890-12-1")),
            ("1-2345-67890-12-1", ok("1-2345-67890-12-1")),
            ("๑ ๒๓๔๕ ๖๗๘๙๐ ๑๒ ๑", ok("1-2345-67890-12-1")),
            ("1234567890123", Err(IdProblem::WrongCheckDigit)),
            ("0994000617721", Err(IdProblem::WrongStart)),
            ("9994000617721", Err(IdProblem::WrongStart)),
            ("123456789012", Err(IdProblem::TooShort)),
            ("12345678901211", Err(IdProblem::TooLong)),
            ("123456789012a", Err(IdProblem::NotDigits)),
            ("\u{a0}-", Err(IdProblem::Blank)),
        ],
    );
    assert_eq!(NationalId::parse("1-2345-67890-12-1").unwrap().digits(), "1234567890121");
}

#[test]
fn one_wrong_digit_of_a_national_id_is_noticed() {
    let right = "3100600445635";
    // The third digit weighs 11 in a sum modulo 11: the check was made blind to it.
    for (at, old) in right.char_indices().filter(|(at, _)| *at != 2) {
        for new in ('0'..='9').filter(|&new| new != old) {
            let wrong = format!("{}{new}{}", &right[..at], &right[at + 1..]);
            assert!(NationalId::parse(&wrong).is_err(), "{wrong} was taken");
        }
    }
}

#[test]
fn juristic_numbers() {
    check(
        |typed| JuristicNumber::parse(typed).map(|id| id.to_string()),
        &[
            ("0994000617721", Ok("0-9940-00617-72-1".to_owned())),
            ("0994000617723", Err(IdProblem::WrongCheckDigit)),
            ("1234567890121", Err(IdProblem::WrongStart)),
        ],
    );
}

#[test]
fn phones_as_people_and_letters_write_them() {
    let ok = |shown: &str, href: &str| Ok((shown.to_owned(), href.to_owned()));
    let letter = || ok("0 2502 6670-80 ต่อ 1405", "tel:+6625026670,1405");
    let mobile = || ok("08 1234 5678", "tel:+66812345678");
    check(
        |typed| Phone::parse(typed).map(|phone| (phone.to_string(), phone.tel_href())),
        &[
            ("0 2502 6670-80 ต่อ 1405", letter()),
            ("0 2502 6670-80 ext. 1405", letter()),
            ("๐ ๒๕๐๒ ๖๖๗๐\u{2013}๘๐ ต่อ ๑๔๐๕", letter()),
            ("025026670 #1405", ok("0 2502 6670 ต่อ 1405", "tel:+6625026670,1405")),
            ("02-502-6670", ok("0 2502 6670", "tel:+6625026670")),
            ("(02) 502.6670", ok("0 2502 6670", "tel:+6625026670")),
            ("+66 2 502 6670", ok("0 2502 6670", "tel:+6625026670")),
            ("+66 (0)2 502 6670", ok("0 2502 6670", "tel:+6625026670")),
            ("0 3532 3365-8", ok("0 3532 3365-8", "tel:+6635323365")),
            ("0 3427 2338-41", ok("0 3427 2338-41", "tel:+6634272338")),
            ("0 3300 4537", ok("0 3300 4537", "tel:+6633004537")),
            ("08 1234 5678", mobile()),
            ("081-234-5678", mobile()),
            ("081-2345-678", mobile()),
            ("0812345678", mobile()),
            ("+66812345678", mobile()),
            ("66812345678", mobile()),
            ("0066 81 234 5678", mobile()),
            ("1206", ok("1206", "tel:1206")),
            ("๑๒๐๖", ok("1206", "tel:1206")),
        ],
    );
}

#[test]
fn phones_that_are_none() {
    check(
        |typed| Phone::parse(typed).map(|phone| phone.to_string()),
        &[
            ("  ", Err(PhoneProblem::Blank)),
            ("-", Err(PhoneProblem::NotDigits)),
            ("+", Err(PhoneProblem::NotDigits)),
            ("ไม่มี", Err(PhoneProblem::NotDigits)),
            ("0812345678, 0812345679", Err(PhoneProblem::NotDigits)),
            ("0", Err(PhoneProblem::TooShort)),
            ("191", Err(PhoneProblem::TooShort)),
            ("081234567", Err(PhoneProblem::TooShort)),
            ("02502667", Err(PhoneProblem::TooShort)),
            ("08123456789", Err(PhoneProblem::TooLong)),
            ("0250266701", Err(PhoneProblem::TooLong)),
            ("0 2502 6670-10", Err(PhoneProblem::TooLong)),
            ("12066", Err(PhoneProblem::TooLong)),
            ("0112345678", Err(PhoneProblem::WrongStart)),
            ("812345678", Err(PhoneProblem::WrongStart)),
            ("+1 202 555 0100", Err(PhoneProblem::WrongStart)),
            ("025026670 ต่อ", Err(PhoneProblem::WrongExtension)),
            ("025026670 ต่อ 1234567", Err(PhoneProblem::WrongExtension)),
            ("025026670 ext เลขาฯ", Err(PhoneProblem::WrongExtension)),
        ],
    );
}

#[test]
fn the_kind_of_a_phone() {
    check(
        |typed| Phone::parse(typed).map(|phone| phone.kind()),
        &[
            ("0 7720 6185", Ok(PhoneKind::Landline)),
            ("06 1234 5678", Ok(PhoneKind::Mobile)),
            ("09 1234 5678", Ok(PhoneKind::Mobile)),
            ("1206", Ok(PhoneKind::Hotline)),
        ],
    );
}

#[test]
fn postcodes() {
    check(
        |typed| Postcode::parse(typed).map(|code| code.to_string()),
        &[
            ("11120", Ok("11120".to_owned())),
            (" ๑๑ ๑๒๐ ", Ok("11120".to_owned())),
            ("1112", Err(PostcodeProblem::TooShort)),
            ("111200", Err(PostcodeProblem::TooLong)),
            ("01120", Err(PostcodeProblem::WrongStart)),
            ("1112o", Err(PostcodeProblem::NotDigits)),
            ("", Err(PostcodeProblem::Blank)),
        ],
    );
}

#[test]
fn whole_numbers() {
    check(
        |typed| WholeNumber::parse(typed).map(|number| (number.get(), number.to_string())),
        &[
            ("0", Ok((0, "0".to_owned()))),
            ("007", Ok((7, "7".to_owned()))),
            ("๑,๒๐๐", Ok((1200, "1,200".to_owned()))),
            ("1 200", Ok((1200, "1,200".to_owned()))),
            ("1,933,300", Ok((1_933_300, "1,933,300".to_owned()))),
            ("18446744073709551615", Ok((u64::MAX, "18,446,744,073,709,551,615".to_owned()))),
            ("18446744073709551616", Err(NumberProblem::TooLarge)),
            ("1,20", Err(NumberProblem::NotDigits)),
            ("1200,300", Err(NumberProblem::NotDigits)),
            (",200", Err(NumberProblem::NotDigits)),
            ("50 คน", Err(NumberProblem::NotDigits)),
            (".", Err(NumberProblem::NotDigits)),
            ("-5", Err(NumberProblem::Negative)),
            ("\u{2212}๕", Err(NumberProblem::Negative)),
            ("5-10", Err(NumberProblem::NotDigits)),
            ("3.5", Err(NumberProblem::NotWhole)),
            ("3.", Err(NumberProblem::NotWhole)),
            ("\u{200b}", Err(NumberProblem::Blank)),
        ],
    );
}

#[test]
fn emails_that_people_have() {
    for address in [
        "somchai@example.com",
        "somchai.j+pacc@mail.example.go.th",
        "o'brien_2567@example.co.th",
        "a@b.io",
        "double..dot.@example.jp",
        "สมชาย@คน.ไทย",
        "สมชาย๑@ตัวอย่าง.ไทย",
        "jörg@bücher.example",
        "x@xn--o3cw4h.example",
        "1@123.example",
    ] {
        let padded = format!("\u{200b} {address}\u{a0}");
        assert_eq!(Email::parse(&padded).map(|email| email.to_string()), Ok(address.to_owned()));
    }
    assert_eq!(Email::parse("somchai๑๒@example.com").unwrap().as_str(), "somchai12@example.com");
}

#[test]
fn emails_that_are_none() {
    let long_label = format!("a@{}.com", "b".repeat(64));
    let long = format!("{}@example.com", "a".repeat(243));
    let just_fits = format!("{}@example.com", "a".repeat(242));
    check(
        |typed| Email::parse(typed).map(drop),
        &[
            ("", Err(EmailProblem::Blank)),
            ("som chai@example.com", Err(EmailProblem::Space)),
            ("som\u{200b}chai@example.com", Err(EmailProblem::Space)),
            ("somchai.example.com", Err(EmailProblem::NoAt)),
            ("a@b@example.com", Err(EmailProblem::ManyAts)),
            ("@example.com", Err(EmailProblem::NoName)),
            ("a,b@example.com", Err(EmailProblem::WrongName)),
            ("<a@example.com>", Err(EmailProblem::WrongName)),
            ("a@", Err(EmailProblem::NoDomain)),
            ("a@example", Err(EmailProblem::NoDot)),
            ("a@example..com", Err(EmailProblem::WrongDomain)),
            ("a@.example.com", Err(EmailProblem::WrongDomain)),
            ("a@example.com.", Err(EmailProblem::WrongDomain)),
            ("a@-example.com", Err(EmailProblem::WrongDomain)),
            ("a@exam_ple.com", Err(EmailProblem::WrongDomain)),
            ("a@192.168.0.1", Err(EmailProblem::WrongDomain)),
            (&long_label, Err(EmailProblem::WrongDomain)),
            (&long, Err(EmailProblem::TooLong)),
            (&just_fits, Ok(())),
        ],
    );
}
