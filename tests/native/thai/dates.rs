use proptest::prelude::*;
use white_area_core::domain::thai::date::NotIsoDate;
use white_area_core::domain::thai::month::{english_long, thai_long, thai_short};
use white_area_core::domain::thai::{
    Date, DatePart, DateParts, DateProblem, Era, FiscalYear, Month, Weekday, Year, YearProblem, bangkok_today,
};

use super::check;

fn day(iso: &str) -> Date {
    Date::parse_iso(iso).unwrap()
}

#[test]
fn the_calendar_agrees_with_jiff_on_every_day_of_1900_to_2100() {
    let mut expected = jiff::civil::date(1900, 1, 1);
    let mut date = Date::from_ymd(1900, 1, 1).unwrap();
    while expected.year() <= 2100 {
        assert_eq!(date.ymd(), (i32::from(expected.year()), expected.month() as u8, expected.day() as u8));
        assert_eq!(date.to_string(), expected.to_string());
        let weekday = (date.days_since_epoch() + 3).rem_euclid(7);
        assert_eq!(weekday, i32::from(expected.weekday().to_monday_zero_offset()));
        assert_eq!(Date::from_ymd(date.ymd().0, date.ymd().1, date.ymd().2), Some(date));
        expected = expected.tomorrow().unwrap();
        date = date.plus_days(1);
    }
}

proptest! {
    #[test]
    fn a_day_exists_where_jiff_has_one(year in -1i16..=9999, month in 0i8..=13, day in 0i8..=32) {
        let ours = Date::from_ymd(i32::from(year), month as u8, day as u8);
        let theirs = jiff::civil::Date::new(year, month, day).ok().filter(|_| year >= 1);
        prop_assert_eq!(ours.map(|d| d.to_string()), theirs.map(|d| d.to_string()));
    }

    #[test]
    fn adding_days_agrees_with_jiff(start in 0i32..70_000, more in -30_000i32..30_000) {
        let date = Date::from_days_since_epoch(start);
        let (year, month, day) = date.ymd();
        let theirs = jiff::civil::date(year as i16, month as i8, day as i8);
        let theirs = theirs.checked_add(jiff::Span::new().days(more)).unwrap();
        let ours = date.plus_days(more);
        prop_assert_eq!(ours.to_string(), theirs.to_string());
        prop_assert_eq!(date.days_until(ours), more);
    }

    #[test]
    fn today_in_bangkok_agrees_with_jiff(millis in -2_000_000_000_000i64..4_000_000_000_000) {
        let offset = jiff::tz::Offset::constant(7);
        let theirs = offset.to_datetime(jiff::Timestamp::from_millisecond(millis).unwrap()).date();
        prop_assert_eq!(bangkok_today(millis).to_string(), theirs.to_string());
    }
}

#[test]
fn the_ends_of_the_calendar_hold() {
    assert_eq!(bangkok_today(i64::MIN), day("0001-01-01"));
    assert_eq!(bangkok_today(i64::MAX), day("9999-12-31"));
    assert_eq!(day("9999-12-31").plus_days(i32::MAX), day("9999-12-31"));
    assert_eq!(day("0001-01-01").plus_days(i32::MIN), day("0001-01-01"));
}

#[test]
fn iso_days() {
    check(
        |text| Date::parse_iso(text).map(Date::ymd),
        &[
            ("2024-05-31", Ok((2024, 5, 31))),
            (" ๒๐๒๔-๐๕-๓๑ ", Ok((2024, 5, 31))),
            ("2024-02-29", Ok((2024, 2, 29))),
            ("2023-02-29", Err(NotIsoDate)),
            ("2024-5-31", Err(NotIsoDate)),
            ("2024-05-31-", Err(NotIsoDate)),
            ("24-05-31", Err(NotIsoDate)),
            ("+024-05-31", Err(NotIsoDate)),
            ("", Err(NotIsoDate)),
        ],
    );
}

#[test]
fn weekdays_and_weekends() {
    check(
        |iso| (day(iso).weekday(), day(iso).is_weekend()),
        &[
            ("2027-01-02", (Weekday::Saturday, true)),
            ("2024-06-02", (Weekday::Sunday, true)),
            ("2024-05-31", (Weekday::Friday, false)),
            ("1970-01-01", (Weekday::Thursday, false)),
            ("1969-12-31", (Weekday::Wednesday, false)),
        ],
    );
    assert_eq!((Weekday::Thursday.thai(), Weekday::Thursday.english()), ("พฤหัสบดี", "Thursday"));
}

#[test]
fn days_written_out() {
    let date = day("2024-05-31");
    assert_eq!(thai_long(date), "31 พฤษภาคม 2567");
    assert_eq!(thai_short(date), "31 พ.ค. 2567");
    assert_eq!(english_long(date), "31 May 2024 (B.E. 2567)");
    assert_eq!(thai_long(day("2024-01-01")), "1 มกราคม 2567");
}

#[test]
fn months_as_typed() {
    check(
        |typed| Month::parse(typed).map(Month::number),
        &[
            ("1", Some(1)),
            ("01", Some(1)),
            ("๑๒", Some(12)),
            ("0", None),
            ("13", None),
            ("พฤษภาคม", Some(5)),
            (" พฤษภา ", Some(5)),
            ("พ.ค.", Some(5)),
            ("พค", Some(5)),
            ("พ.ย.", Some(11)),
            ("กุมภา", Some(2)),
            ("เมษา", Some(4)),
            ("MAY", Some(5)),
            ("sep", Some(9)),
            ("Sept.", Some(9)),
            ("september", Some(9)),
            ("m", None),
            ("", None),
            ("เดือนห้า", None),
        ],
    );
    for month in Month::all() {
        for name in [month.thai(), month.thai_short(), month.english()] {
            assert_eq!(Month::parse(name), Some(month), "for {name:?}");
        }
    }
}

#[test]
fn typed_years_say_how_they_were_read() {
    check(
        |typed| Year::parse(typed).map(|read| (read.year.ce(), read.era)),
        &[
            ("2567", Ok((2024, Era::Buddhist))),
            ("๒๕๖๗", Ok((2024, Era::Buddhist))),
            ("พ.ศ. 2567", Ok((2024, Era::Buddhist))),
            ("2400", Ok((1857, Era::Buddhist))),
            ("2700", Ok((2157, Era::Buddhist))),
            ("2024", Ok((2024, Era::Common))),
            ("ค.ศ.2024", Ok((2024, Era::Common))),
            ("1900", Ok((1900, Era::Common))),
            ("2100", Ok((2100, Era::Common))),
            ("2399", Err(YearProblem::OutOfRange)),
            ("2701", Err(YearProblem::OutOfRange)),
            ("1899", Err(YearProblem::OutOfRange)),
            ("2101", Err(YearProblem::OutOfRange)),
            ("67", Err(YearProblem::OutOfRange)),
            ("99999999999999999999", Err(YearProblem::OutOfRange)),
            ("ค.ศ. 2567", Err(YearProblem::OutOfRange)),
            ("ปีที่แล้ว", Err(YearProblem::NotDigits)),
            ("พ.ศ.", Err(YearProblem::NotDigits)),
            (" \u{200b}", Err(YearProblem::Blank)),
        ],
    );
    assert_eq!(Year::parse("2024").unwrap().year.be(), 2567);
    assert_eq!(Year::of(day("2024-05-31")), Year::parse("2567").unwrap().year);
}

#[test]
fn fiscal_years_run_from_october_to_september() {
    check(
        |iso| FiscalYear::of(day(iso)).be(),
        &[("2023-09-30", 2566), ("2023-10-01", 2567), ("2024-09-30", 2567), ("2024-10-01", 2568), ("2026-11-21", 2570)],
    );
    let year = FiscalYear::new(2567).unwrap();
    assert_eq!((year.first_day(), year.last_day()), (day("2023-10-01"), day("2024-09-30")));
    assert_eq!(year.next().first_day(), year.last_day().plus_days(1));
    assert_eq!((FiscalYear::new(2024), FiscalYear::new(2701)), (None, None));
}

#[test]
fn a_day_in_three_boxes() {
    let read = |(day, month, year)| {
        let read = DateParts { day, month, year }.parse();
        read.map(|read| (read.date.to_string(), read.era)).map_err(|problem| (problem, problem.part()))
    };
    let ok = |iso: &str, era| Ok((iso.to_owned(), era));
    check(
        read,
        &[
            (("31", "5", "2567"), ok("2024-05-31", Era::Buddhist)),
            (("๓๑", "พฤษภาคม", "๒๕๖๗"), ok("2024-05-31", Era::Buddhist)),
            ((" 01 ", "Jan", "2024"), ok("2024-01-01", Era::Common)),
            (("29", "2", "2567"), ok("2024-02-29", Era::Buddhist)),
            (("29", "2", "2566"), Err((DateProblem::NoSuchDay, DatePart::Day))),
            (("31", "4", "2567"), Err((DateProblem::NoSuchDay, DatePart::Day))),
            (("", " ", ""), Err((DateProblem::Blank, DatePart::Day))),
            (("", "5", "2567"), Err((DateProblem::NoDay, DatePart::Day))),
            (("1", "", "2567"), Err((DateProblem::NoMonth, DatePart::Month))),
            (("1", "5", ""), Err((DateProblem::NoYear, DatePart::Year))),
            (("32", "5", "2567"), Err((DateProblem::WrongDay, DatePart::Day))),
            (("0", "5", "2567"), Err((DateProblem::WrongDay, DatePart::Day))),
            (("+1", "5", "2567"), Err((DateProblem::WrongDay, DatePart::Day))),
            (("1", "เดือน", "2567"), Err((DateProblem::WrongMonth, DatePart::Month))),
            (("1", "5", "3110"), Err((DateProblem::WrongYear(YearProblem::OutOfRange), DatePart::Year))),
            (("99", "", "67"), Err((DateProblem::NoMonth, DatePart::Month))),
        ],
    );
}
