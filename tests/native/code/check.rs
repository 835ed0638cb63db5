//! The check code as people write it down and type it.

use proptest::prelude::*;
use white_area_core::code::{CheckCode, CheckProblem};

pub const ALPHABET: &str = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

#[test]
fn it_is_read_as_people_write_it() {
    use CheckProblem::{Blank, TooLong, TooShort, WrongCharacter, WrongCheckDigit};
    let check = |typed: &str, expected: Result<&str, CheckProblem>| {
        assert_eq!(CheckCode::parse(typed).map(|code| code.to_string()), expected.map(str::to_owned), "{typed}");
    };
    let zero = CheckCode::from_digest(0).to_string();
    assert_eq!(zero, "0000-0000-0000-0");
    // 1 in the last place, doubled: the check digit is 2. In the first, doubled twelve times: 2^12 in the field.
    check("0000-0000-0001-2", Ok("0000-0000-0001-2"));
    check("1000-0000-0000-E", Ok("1000-0000-0000-E"));
    check("oooooooooooI2", Ok("0000-0000-0001-2"));
    check(" OOOO oooo – 000l\u{a0}2 ", Ok("0000-0000-0001-2"));
    check("1000-0000-0000-e", Ok("1000-0000-0000-E"));
    check("0000-0000-0001-3", Err(WrongCheckDigit));
    check("", Err(Blank));
    check(" -- ", Err(Blank));
    check("0000-0000-0001", Err(TooShort));
    check("0000-0000-0001-22", Err(TooLong));
    check("U000-0000-0001-2", Err(WrongCharacter('U')));
    check("๐000-0000-0001-2", Err(WrongCharacter('๐')));
}

fn any_code() -> impl Strategy<Value = CheckCode> {
    any::<u64>().prop_map(CheckCode::from_digest)
}

proptest! {
    #[test]
    fn it_comes_back(code in any_code()) {
        prop_assert_eq!(CheckCode::parse(&code.to_string()), Ok(code));
        prop_assert_eq!(CheckCode::parse(&code.compact().to_lowercase()), Ok(code));
        prop_assert_eq!(code.to_string().replace('-', ""), code.compact());
    }

    #[test]
    fn every_wrong_digit_and_every_two_that_changed_places_are_told(code in any_code()) {
        let digits: Vec<char> = code.compact().chars().collect();
        let told = |changed: &[char]| CheckCode::parse(&changed.iter().collect::<String>());
        for place in 0..digits.len() {
            for wrong in ALPHABET.chars().filter(|wrong| *wrong != digits[place]) {
                let mut changed = digits.clone();
                changed[place] = wrong;
                prop_assert_eq!(told(&changed), Err(CheckProblem::WrongCheckDigit));
            }
            // Neighbours, and any two others as well.
            for other in (0..place).filter(|other| digits[*other] != digits[place]) {
                let mut changed = digits.clone();
                changed.swap(place, other);
                prop_assert_eq!(told(&changed), Err(CheckProblem::WrongCheckDigit));
            }
        }
    }

    #[test]
    fn any_text_is_read_or_refused(typed in any::<String>()) {
        if let Ok(code) = CheckCode::parse(&typed) {
            prop_assert_eq!(CheckCode::parse(&code.to_string()), Ok(code));
        }
    }
}

/// The check is linear, so it is enough that no single digit and no exchange of two leaves it as it is: every pair of
/// places and every difference of digits, with nothing left to chance.
#[test]
fn no_digit_and_no_exchange_escapes_anywhere() {
    let places = 13;
    let set = |values: &[(usize, usize)]| {
        let mut digits = vec!['0'; places];
        for (place, value) in values {
            digits[*place] = ALPHABET.chars().nth(*value).expect("a digit");
        }
        CheckCode::parse(&digits.iter().collect::<String>()).is_ok()
    };
    for place in 0..places {
        for value in 1..32 {
            assert!(!set(&[(place, value)]), "a difference of {value} at {place}");
            for other in 0..place {
                // Two digits that changed places differ from what was there by the same amount in both.
                assert!(!set(&[(place, value), (other, value)]), "a difference of {value} at {place} and {other}");
            }
        }
    }
}
