//! The state of the window, by Bangkok's days whatever the device's zone, and a clock that cannot be believed.

use serde_json::json;
use white_area_core::i18n::{award, form as words, shell};

use crate::applicants::person;
use crate::device::{IN_WINDOW, before_every_page, keep, visit};
use crate::form::arrives_at;
use crate::harness::{Page, Visit};

/// Exactly these (issue 2, section 4), in Thai and English.
const STATES: [[&str; 3]; 2] = [
    ["ยังไม่เปิดรับสมัคร", "เปิดรับสมัครอยู่", "ปิดรับสมัครแล้ว"],
    ["Not open yet", "Open for applications", "Closed for applications"],
];
/// Screens that tell the state, and screens that do not.
const TELLING: [&str; 3] = ["#/", "#/apply/mine/submit", "#/share/poster"];
const SILENT: [&str; 5] = ["#/offices", "#/criteria", "#/apply/mine", "#/apply/mine/review", "#/about"];

/// Opens the site at a moment on a device whose clock stands still, so that a second's edge is a second's edge.
fn at(moment: &str, zone: &str) -> Page {
    let page = Visit::new().zone(zone).at(moment).built_on("2023-12-01").open("");
    keep(&page, "mine", &person());
    let script = "const Real = Date, NOW = Real.parse(MOMENT);
        globalThis.Date = class extends Real {
            constructor(...given) { given.length ? super(...given) : super(NOW); }
            static now() { return NOW; }
        }";
    before_every_page(&page, &script.replace("MOMENT", &json!(moment).to_string()));
    page
}

/// How often each of the three states stands on the page.
fn states(page: &Page, language: usize) -> [usize; 3] {
    STATES[language].map(|state| page.text().matches(state).count())
}

#[test]
fn the_states_of_2567_as_seen_from_los_angeles() {
    for (moment, state, when) in [
        ("2024-01-01T16:59:59Z", 0, "เปิดพรุ่งนี้"),
        ("2024-01-01T17:00:00Z", 1, "เหลือ 151 วัน นับวันนี้ด้วย"),
        ("2024-05-31T16:59:59Z", 1, "วันนี้เป็นวันสุดท้าย"),
        ("2024-05-31T17:00:00Z", 2, "ปิดเมื่อวันศุกร์ที่ 31 พฤษภาคม 2567"),
    ] {
        let page = at(moment, "America/Los_Angeles");
        let mut expected = [0; 3];
        expected[state] = 1;
        for (language, name) in ["th", "en"].into_iter().enumerate() {
            page.load(&format!("?round=2567&lang={name}#/"));
            page.see(STATES[language][state]);
            for screen in TELLING {
                page.go(screen);
                page.see(STATES[language][state]);
                assert_eq!(states(&page, language), expected, "{moment} {screen} {name}");
                let doubt = [shell::CLOCK_DOUBT.th, shell::CLOCK_DOUBT.en][language].split('{').next().unwrap();
                assert!(!page.shows(doubt), "{moment} {screen} {name}: the clock is right");
            }
        }
        page.load("?round=2567&lang=th#/");
        page.see(when);
        for screen in SILENT {
            page.go(screen);
            page.see_no_more(when);
            assert_eq!(states(&page, 0), [0; 3], "{moment} {screen}");
        }
        page.assert_clean();
    }
}

#[test]
fn a_year_without_an_announcement_shows_what_to_expect_and_none_of_the_three() {
    for (moment, expected) in [
        ("2026-11-21T05:00:00Z", ["ปีงบประมาณ 2570", "น่าจะเปิดวันเสาร์ที่ 2 มกราคม 2570 อีก 42 วัน"]),
        ("2027-03-01T05:00:00Z", ["ปีงบประมาณ 2570", "ตามรอบปกติอยู่ในช่วงนี้ แต่ยังไม่มีประกาศ โทรถามก่อน"]),
        ("2027-07-01T05:00:00Z", ["ปีงบประมาณ 2571", "น่าจะเปิดวันอาทิตย์ที่ 2 มกราคม 2571"]),
        ("2027-10-01T05:00:00Z", ["ปีงบประมาณ 2571", "น่าจะเปิดวันอาทิตย์ที่ 2 มกราคม 2571"]),
    ] {
        let page = at(moment, "Asia/Bangkok");
        page.load("#/");
        page.see("รอบล่าสุดที่ประกาศ ปีงบประมาณ 2567: 2 มกราคม 2567 ถึง 31 พฤษภาคม 2567");
        for screen in TELLING {
            page.go(screen);
            page.see("คาดการณ์ ยังไม่มีประกาศ");
            expected.iter().for_each(|words| page.see(words));
            assert_eq!(states(&page, 0), [0; 3], "{moment} {screen}");
        }
        // A link to the round shows the round's own state.
        page.load("?round=2567#/");
        page.see(STATES[0][2]);
        assert_eq!(states(&page, 0), [0, 0, 1], "{moment}");
        page.assert_clean();
    }
}

#[test]
fn a_clock_that_cannot_be_believed_is_doubted_and_stops_nobody() {
    let warning = shell::CLOCK_DOUBT.th.split('{').next().unwrap();
    for (name, device, host, built, doubted) in [
        ("right", IN_WINDOW, IN_WINDOW, "2023-12-01", false),
        ("twenty hours ahead", "2024-03-02T01:00:00Z", IN_WINDOW, "2023-12-01", false),
        ("two days ahead", "2024-03-03T05:00:00Z", IN_WINDOW, "2023-12-01", true),
        ("two days behind", "2024-02-28T05:00:00Z", IN_WINDOW, "2023-12-01", true),
        ("before the app was built", IN_WINDOW, IN_WINDOW, "2024-06-01", true),
    ] {
        let page = Visit::new().at(host).device_at(device).built_on(built).open("");
        page.see(award::START_HINT.th);
        assert_eq!(page.shows(warning), doubted, "{name}: the page says\n{}", page.text());
        if doubted {
            page.assert_accessible(name);
            page.click("link", award::START.th);
            arrives_at(&page, "วิธีสมัคร");
            page.choose("สมัครด้วยตนเอง");
            page.click("button", words::CONTINUE.th);
            arrives_at(&page, "ผู้เข้ารับการคัดเลือก");
        }
        page.assert_clean();
    }
}

#[test]
fn a_weekend_within_the_window_warns_whoever_hands_it_in() {
    for (moment, closed) in [("2024-03-02T05:00:00Z", true), (IN_WINDOW, false)] {
        let page = visit(moment).open("");
        keep(&page, "mine", &person());
        page.load("#/apply/mine/submit");
        page.see("ยื่นด้วยตนเอง: วันทำการสุดท้ายคือวันศุกร์ที่ 31 พฤษภาคม 2567 (ไม่รวมวันหยุดราชการ)");
        assert_eq!(page.shows(white_area_core::i18n::paper::CLOSED_TODAY.th), closed, "{moment}");
        page.assert_clean();
    }
}
