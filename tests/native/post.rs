//! Tracking numbers of the post (UPU S10).

use proptest::prelude::*;
use white_area_core::domain::post::{Tracking, TrackingProblem};

fn check(typed: &str, expected: Result<&str, TrackingProblem>) {
    assert_eq!(
        Tracking::parse(typed).map(|read| read.to_string()).as_deref(),
        expected.as_ref().map(|text| *text),
        "{typed}"
    );
}

#[test]
fn a_tracking_number_is_read_as_people_write_it() {
    use TrackingProblem::{Blank, TooLong, TooShort, WrongCheckDigit, WrongForm};
    check("EE123456785TH", Ok("EE123456785TH"));
    check(" ee 1234 5678 5 th ", Ok("EE123456785TH"));
    check("EE-123456785-TH", Ok("EE123456785TH"));
    check("EE๑๒๓๔๕๖๗๘๕TH", Ok("EE123456785TH"));
    // The example of the standard itself, and a sum whose remainder is 1 (written 0) and 0 (written 5).
    check("RR473124829GB", Ok("RR473124829GB"));
    check("RB000000020TH", Err(WrongCheckDigit));
    check("RB000000005TH", Ok("RB000000005TH"));
    check("RB010000050TH", Err(WrongCheckDigit));
    check("", Err(Blank));
    check(" \u{200b}- ", Err(Blank));
    check("EE12345678TH", Err(TooShort));
    check("E", Err(TooShort));
    check("EE1234567855TH", Err(TooLong));
    check("EE123456784TH", Err(WrongCheckDigit));
    check("EE132456785TH", Err(WrongCheckDigit));
    check("1E123456785TH", Err(WrongForm));
    check("EEO23456785TH", Err(WrongForm));
    check("EE12345678XTH", Err(WrongForm));
    check("EE123456785T1", Err(WrongForm));
    check("อีเมล", Err(WrongForm));
    check("EE123456785TH!", Err(WrongForm));
}

/// The rule of the standard once more, written another way: the weighted sum with the check digit.
fn digit_by_table(serial: u32) -> char {
    let remainder =
        format!("{serial:08}").bytes().zip([8, 6, 4, 2, 3, 5, 9, 7]).map(|(b, w)| u32::from(b - b'0') * w).sum::<u32>()
            % 11;
    b"50987654321"[remainder as usize].into()
}

proptest! {
    #[test]
    fn exactly_one_check_digit_fits_a_serial_number(serial in 0_u32..100_000_000) {
        let right = digit_by_table(serial);
        for digit in '0'..='9' {
            let read = Tracking::parse(&format!("EE{serial:08}{digit}TH"));
            prop_assert_eq!(read.is_ok(), digit == right);
        }
    }

    #[test]
    fn any_text_is_read_or_refused(typed in any::<String>()) {
        if let Ok(read) = Tracking::parse(&typed) {
            prop_assert_eq!(Tracking::parse(read.as_str()), Ok(read));
        }
    }
}
