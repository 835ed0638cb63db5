//! The file for calendars, read by another implementation.

use crate::filling::round;
use icalendar::{Calendar, CalendarComponent, Component, Event};
use white_area_core::domain::round::{Round, Status};
use white_area_core::domain::thai::Date;
use white_area_core::i18n::{Lang, posting};
use white_area_core::ics::{closing, reminder};

fn day(text: &str) -> Date {
    Date::parse_iso(text).expect("a day")
}

fn events(file: &str) -> Vec<Event> {
    let calendar: Calendar = file.parse().expect("a calendar");
    let event = |component: &CalendarComponent| match component {
        CalendarComponent::Event(event) => Some(event.clone()),
        _ => None,
    };
    calendar.components.iter().filter_map(event).collect()
}

fn written(round: &Round, today: &str) -> Vec<Event> {
    events(&closing(Lang::Th, round, day(today)).expect("a file"))
}

#[test]
fn another_implementation_reads_two_days() {
    let read = written(&round("2567"), "2024-01-15");
    let facts = |event: &Event| {
        let of = |name: &str| event.property_value(name).unwrap_or_default().to_owned();
        [of("UID"), of("DTSTART"), of("DTEND"), of("DTSTAMP"), of("SEQUENCE")]
    };
    let expected = [
        ["white-area-2567-reminder", "20240524", "20240525", "20240115T000000Z", "1"],
        ["white-area-2567-closes", "20240531", "20240601", "20240115T000000Z", "1"],
    ];
    assert_eq!(read.iter().map(facts).collect::<Vec<_>>(), expected);
    for event in &read {
        let start = event.properties().get("DTSTART").expect("a start");
        assert!(start.params().get("VALUE").is_some_and(|value| value.value() == "DATE"), "for the whole day");
        let about = event.get_description().expect("a description");
        assert!(about.contains("นับวันที่ไปรษณีย์ประทับตรา"), "{about}");
        let by_hand = "ยื่นด้วยตนเอง: วันทำการสุดท้ายคือวันศุกร์ที่ 31 พฤษภาคม 2567 (ไม่รวมวันหยุดราชการ)";
        assert!(about.lines().any(|line| line == by_hand), "{about}");
        let title = event.get_summary().expect("a summary");
        assert!(title.contains("เครือข่ายพื้นที่สีขาวต้นแบบ"), "{title}");
    }
}

#[test]
fn each_day_has_an_alarm_in_the_morning() {
    let file = closing(Lang::En, &round("2567"), day("2024-01-15")).expect("a file");
    assert_eq!(file.matches("BEGIN:VALARM\r\nACTION:DISPLAY\r\nTRIGGER:PT9H\r\n").count(), 2);
}

#[test]
fn a_reminder_that_is_past_is_left_out_and_so_is_all_of_a_round_that_is_over() {
    let mut round = round("2567");
    for (today, told) in [("2024-05-24", true), ("2024-05-25", false), ("2024-05-31", false)] {
        assert_eq!(written(&round, today).len(), if told { 2 } else { 1 }, "{today}");
        // What the page says is in the file.
        assert_eq!(reminder(&round, day(today)), told.then(|| day("2024-05-24")), "{today}");
    }
    assert_eq!(closing(Lang::Th, &round, day("2024-06-01")), None);
    round.window.status = Status::Expected;
    assert_eq!(closing(Lang::Th, &round, day("2024-05-01")), None);
}

#[test]
fn a_last_day_on_which_offices_are_closed_is_told() {
    // The small round closes on one of its closed days, a Thursday.
    let read = written(&round("forest"), "2027-11-20");
    let about = read[1].get_description().expect("a description");
    let lines: Vec<&str> = about.lines().collect();
    for line in [
        "ทางไปรษณีย์: ประทับตราไม่เกินวันพฤหัสบดีที่ 20 มกราคม 2571",
        posting::LAST_ON_CLOSED.th,
        // The round lists days off: there is nothing to mind about them.
        "ยื่นด้วยตนเอง: วันทำการสุดท้ายคือวันพุธที่ 19 มกราคม 2571",
    ] {
        assert!(lines.contains(&line), "{line}: {about}");
    }
    assert!(about.contains("แอปนี้กำหนดเอง"), "what is not from a letter says so: {about}");
}

#[test]
fn lines_are_folded_between_characters_and_texts_escaped() {
    let mut round = round("2567");
    let name = "ก;ข,ค\\ง\nจ\r\u{7}😀".repeat(9);
    round.short_name.th.clone_from(&name);
    let file = closing(Lang::Th, &round, day("2024-01-15")).expect("a file");
    assert!(file.ends_with("END:VCALENDAR\r\n"));
    assert_eq!(file.matches('\n').count(), file.matches("\r\n").count());
    assert_eq!(file.matches('\r').count(), file.matches("\r\n").count());
    for line in file.split("\r\n") {
        assert!(line.len() <= 75, "{} octets: {line}", line.len());
    }
    let title = events(&file)[1].get_summary().expect("a summary").to_owned();
    assert!(title.ends_with(&name.replace(['\r', '\u{7}'], "")), "{title}");
}
