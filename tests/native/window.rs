//! The window of a round: the instants and days, the postmark, days off, and the clock.

use crate::filling::round;
use proptest::prelude::*;
use white_area_core::domain::notice::{self, LastDays, LastWorkingDay};
use white_area_core::domain::round::{ClosedDay, Status};
use white_area_core::domain::thai::{Date, FiscalYear, Weekday, bangkok_today};
use white_area_core::domain::window::{
    Doubt, OfficeDay, Phase, Postmark, Standing, State, Window, clock_doubt, office_day, parse_http_date, standing,
};

fn day(iso: &str) -> Date {
    Date::parse_iso(iso).unwrap()
}

fn millis(instant: &str) -> i64 {
    instant.parse::<jiff::Timestamp>().unwrap().as_millisecond()
}

fn year(be: i32) -> FiscalYear {
    FiscalYear::new(be).unwrap()
}

/// 2 January to 31 May 2567 (2024), as in the letter.
fn of_2567() -> Window {
    Window::new(day("2024-01-02"), day("2024-05-31")).unwrap()
}

#[track_caller]
fn check_state(instant: &str, expected: State) {
    assert_eq!(of_2567().state(bangkok_today(millis(instant))), expected, "at {instant}");
}

#[test]
fn the_window_of_2567_turns_at_midnight_in_bangkok() {
    check_state("2023-12-31T17:00:00Z", State::NotYet { days_until: 1 });
    check_state("2024-01-01T16:59:59Z", State::NotYet { days_until: 1 });
    // 2 January: 30 days of January, 29 + 31 + 30 of February to April, 31 of May.
    check_state("2024-01-01T17:00:00Z", State::Open { days_left: 151, last_day: false });
    check_state("2024-05-30T16:59:59Z", State::Open { days_left: 2, last_day: false });
    check_state("2024-05-30T17:00:00Z", State::Open { days_left: 1, last_day: true });
    check_state("2024-05-31T16:59:59Z", State::Open { days_left: 1, last_day: true });
    check_state("2024-05-31T17:00:00Z", State::Closed { days_since: 1 });
}

#[test]
fn a_window_may_be_one_day_but_not_upside_down() {
    let only = Window::new(day("2024-01-02"), day("2024-01-02")).unwrap();
    assert_eq!(only.state(day("2024-01-02")), State::Open { days_left: 1, last_day: true });
    assert_eq!(Window::new(day("2024-01-03"), day("2024-01-02")), None);
}

#[test]
fn a_year_without_a_round_has_an_expected_one() {
    let announced = [(year(2567), of_2567())];
    let expected = |iso: &str| match standing(day(iso), &announced) {
        Standing::Expected { fiscal_year, window, phase } => {
            (fiscal_year.be(), window.opens().to_string(), window.closes().to_string(), phase)
        }
        announced => panic!("{iso} is {announced:?}"),
    };
    let case = |be, opens: &str, closes: &str, phase| (be, opens.to_owned(), closes.to_owned(), phase);
    let of_2570 = |phase| case(2570, "2027-01-02", "2027-05-31", phase);
    let of_2571 = |phase| case(2571, "2028-01-02", "2028-05-31", phase);

    assert_eq!(expected("2026-11-21"), of_2570(Phase::Before { days_until: 42 }));
    assert_eq!(day("2027-01-02").weekday(), Weekday::Saturday);
    assert_eq!(expected("2027-01-01"), of_2570(Phase::Before { days_until: 1 }));
    assert_eq!(expected("2027-01-02"), of_2570(Phase::During));
    assert_eq!(expected("2027-03-01"), of_2570(Phase::During));
    assert_eq!(expected("2027-05-31"), of_2570(Phase::During));
    assert_eq!(expected("2027-06-01"), of_2571(Phase::Before { days_until: 215 }));
    assert_eq!(expected("2027-07-01"), of_2571(Phase::Before { days_until: 185 }));
    assert_eq!(expected("2027-10-01"), of_2571(Phase::Before { days_until: 93 }));
    // The fiscal year after the announced one has none of its own.
    assert_eq!(expected("2024-10-01"), case(2568, "2025-01-02", "2025-05-31", Phase::Before { days_until: 93 }));
}

#[test]
fn an_announced_round_speaks_for_its_fiscal_year() {
    let announced = [(year(2567), of_2567())];
    let told = |iso: &str, announced: &[(FiscalYear, Window)]| match standing(day(iso), announced) {
        Standing::Announced { fiscal_year, state, .. } => (fiscal_year.be(), state),
        expected => panic!("{iso} is {expected:?}"),
    };
    assert_eq!(told("2023-10-01", &announced), (2567, State::NotYet { days_until: 93 }));
    assert_eq!(told("2024-01-02", &announced), (2567, State::Open { days_left: 151, last_day: false }));
    assert_eq!(told("2024-09-30", &announced), (2567, State::Closed { days_since: 122 }));

    let early = Window::new(day("2024-09-15"), day("2024-11-30")).unwrap();
    let both = [(year(2567), of_2567()), (year(2568), early)];
    // Once this year's is over, the next announced one is worth more than "closed"; an open one, most.
    assert_eq!(told("2024-05-31", &both), (2567, State::Open { days_left: 1, last_day: true }));
    assert_eq!(told("2024-07-01", &both), (2568, State::NotYet { days_until: 76 }));
    assert_eq!(told("2024-09-20", &both), (2568, State::Open { days_left: 72, last_day: false }));
    assert_eq!(told("2024-12-01", &both), (2568, State::Closed { days_since: 1 }));
    // Where this year has none and its usual time is over, an announced next year is told, not an expected one.
    assert_eq!(told("2024-07-01", &both[1..]), (2568, State::NotYet { days_until: 76 }));
}

proptest! {
    #[test]
    fn on_any_day_something_lies_ahead_or_is_announced(days in -20_000i32..60_000) {
        let today = Date::from_days_since_epoch(days);
        let Standing::Expected { fiscal_year, window, phase } = standing(today, &[]) else {
            return Err(TestCaseError::fail("nothing was announced"));
        };
        prop_assert!(fiscal_year == FiscalYear::of(today) || fiscal_year == FiscalYear::of(today).next());
        prop_assert_eq!(FiscalYear::of(window.opens()), fiscal_year);
        match phase {
            Phase::During => prop_assert!(window.opens() <= today && today <= window.closes()),
            Phase::Before { days_until } => {
                prop_assert!(days_until > 0 && today.plus_days(days_until) == window.opens());
            }
        }
    }
}

#[test]
fn post_is_judged_by_its_postmark() {
    let judge = |iso| of_2567().judge_post(day(iso));
    assert_eq!(judge("2024-01-01"), Postmark::Early { days: 1 });
    assert_eq!(judge("2024-01-02"), Postmark::OnTime);
    assert_eq!(judge("2024-05-31"), Postmark::OnTime);
    assert_eq!(judge("2024-06-03"), Postmark::Late { days: 3 });
    assert_eq!(of_2567().last_day_to_post(), day("2024-05-31"));
}

#[test]
fn days_on_which_an_office_is_closed() {
    let closed = [day("2024-05-31"), day("2024-05-30")];
    assert_eq!(office_day(day("2024-06-01"), &[]), OfficeDay::Weekend(Weekday::Saturday));
    assert_eq!(office_day(day("2024-06-02"), &closed), OfficeDay::Weekend(Weekday::Sunday));
    assert_eq!(office_day(day("2024-05-31"), &[]), OfficeDay::Working);
    assert_eq!(office_day(day("2024-05-31"), &closed), OfficeDay::Closed);

    assert_eq!(of_2567().last_working_day(&[]), Some(day("2024-05-31")));
    assert_eq!(of_2567().last_working_day(&closed), Some(day("2024-05-29")));
    let sunday = Window::new(day("2026-05-01"), day("2026-05-31")).unwrap();
    assert_eq!(sunday.last_working_day(&[]), Some(day("2026-05-29")));
    let weekend = Window::new(day("2024-06-01"), day("2024-06-02")).unwrap();
    assert_eq!(weekend.last_working_day(&[]), None);
}

#[test]
fn the_last_days_of_a_round() {
    let check = |opens, closes, closed: &[&str], expected: Option<LastDays>| {
        let mut period = round("2567").window;
        (period.opens, period.closes) = (day(opens), day(closes));
        let (name, source) = (round("2567").name, period.source);
        let off = |iso: &&str| ClosedDay { date: day(iso), name: name.clone(), source };
        period.closed_days = closed.iter().map(off).collect();
        assert_eq!(notice::last_days(&period), expected, "{opens} to {closes} without {closed:?}");
        // What is only expected has no last day.
        period.status = Status::Expected;
        assert_eq!(notice::last_days(&period), None);
    };
    let last = |post, post_falls_on, hand: Option<(&str, bool)>| {
        let hand = hand.map(|(iso, holidays_known)| LastWorkingDay { day: day(iso), holidays_known });
        Some(LastDays { post: day(post), post_falls_on, hand })
    };
    let friday = "2024-05-31";
    check("2024-01-02", friday, &[], last(friday, OfficeDay::Working, Some((friday, false))));
    check("2024-01-02", friday, &[friday], last(friday, OfficeDay::Closed, Some(("2024-05-30", true))));
    check("2024-01-02", friday, &["2024-05-01"], last(friday, OfficeDay::Working, Some((friday, true))));
    let sunday = OfficeDay::Weekend(Weekday::Sunday);
    check("2026-05-01", "2026-05-31", &["2026-05-29"], last("2026-05-31", sunday, Some(("2026-05-28", true))));
    check("2024-06-01", "2024-06-02", &[], last("2024-06-02", sunday, None));
    check("2024-06-02", "2024-06-01", &[], None);
}

#[test]
fn a_clock_is_doubted_by_over_a_day() {
    let build = day("2026-11-21");
    let now = millis("2026-12-01T12:00:00Z");
    let hours = |n: i64| n * 3_600_000;
    let doubt = |device, server| clock_doubt(device, build, server);
    assert_eq!(doubt(now, None), None);
    assert_eq!(doubt(now, Some(now)), None);
    assert_eq!(doubt(now, Some(now + hours(24))), None);
    assert_eq!(doubt(now, Some(now - hours(24))), None);
    assert_eq!(doubt(now, Some(now + hours(24) + 1)), Some(Doubt::Behind { days: 1 }));
    assert_eq!(doubt(now, Some(now - hours(49))), Some(Doubt::Ahead { days: 2 }));
    // The build's day begins at midnight in Bangkok.
    assert_eq!(doubt(millis("2026-11-20T17:00:00Z"), None), None);
    assert_eq!(doubt(millis("2026-11-20T16:59:59Z"), None), Some(Doubt::BeforeBuild));
    // The host knows better by how much.
    assert_eq!(doubt(millis("1970-01-01T00:00:00Z"), Some(now)), Some(Doubt::Behind { days: 20_788 }));
    assert_eq!(doubt(i64::MIN, Some(i64::MAX)), Some(Doubt::Behind { days: 106_751_991_167 }));
}

#[test]
fn the_date_header() {
    let read = |header: &str| parse_http_date(header);
    assert_eq!(read("Sun, 06 Nov 1994 08:49:37 GMT"), Some(784_111_777_000));
    assert_eq!(read(" Thu, 01 Jan 1970 00:00:00 GMT "), Some(0));
    assert_eq!(read("Tue, 29 Feb 2028 23:59:59 GMT"), Some(millis("2028-02-29T23:59:59Z")));
    for wrong in [
        "",
        "Sun, ",
        "Sun, 06 Nov 1994",
        "Sun, 06 Nov 1994 08:49:37",
        "Sun, 06 Nov 1994 08:49:37 +07",
        "Sun, 06 Nov 1994 08:49:37 GMT GMT",
        "Sun, 6 Nov 1994 08:49:37 GMT",
        "Sun, 06 nov 1994 08:49:37 GMT",
        "Sun, 31 Feb 2027 08:49:37 GMT",
        "Sun, 06 Nov 1994 24:00:00 GMT",
        "Sun, 06 Nov 1994 08:60:00 GMT",
        "Sun, 06 Nov 1994 08:49:37:00 GMT",
        "Sunday, 06-Nov-94 08:49:37 GMT",
        "Sun Nov  6 08:49:37 1994",
        "อาทิตย์, 06 Nov 1994 08:49:3๗ GMT",
    ] {
        assert_eq!(read(wrong), None, "for {wrong:?}");
    }
}

proptest! {
    #[test]
    fn the_date_header_reads_as_jiff_writes_it(seconds in 0i64..4_000_000_000) {
        let instant = jiff::Timestamp::from_second(seconds).unwrap();
        let header = instant.strftime("%a, %d %b %Y %H:%M:%S GMT").to_string();
        prop_assert_eq!(parse_http_date(&header), Some(seconds * 1000));
    }

    #[test]
    fn no_header_makes_it_panic(header in any::<String>(), like in "[A-Z][a-z]{2}, [0-9 A-Za-z:]{0,24}") {
        let _ = parse_http_date(&header);
        let _ = parse_http_date(&like);
    }
}
