//! A person fills the form, loads the page again in the middle of it, and finds everything in the review.

use white_area_core::i18n::{award, form as words, paper};

use crate::device::{IN_WINDOW, visit};
use crate::form::{arrives_at, choose_at, fill_at, value_at};
use crate::harness::{Engine, Page};

every_engine!(fill_reload_review, blank_paper);

/// What is typed, by the path of its answer.
pub(super) const CONTACT: [(&str, &str); 4] = [
    ("contact.given_name", "สมชาย"),
    ("contact.family_name", "ใจซื่อ"),
    ("contact.phone", "08 1234 5678"),
    ("contact.address.line", "12 ถนนสมมติ"),
];
pub(super) const WORK: [(&str, &str); 6] = [
    ("achievements.0.title", "ชาวบ้านช่วยกันดูการสร้างถนน"),
    ("achievements.0.started.day", "1"),
    ("achievements.0.started.year", "2565"),
    ("achievements.0.place", "หมู่ 3 ตำบลสมมติ"),
    ("achievements.0.done", "อ่านแบบก่อสร้างด้วยกัน"),
    ("achievements.0.result", "ถนนเสร็จตามแบบ"),
];
const PLAN: &str = "ปีหน้าจะชวนอีกสองหมู่บ้าน";

fn fill_reload_review(engine: Engine) {
    let page = visit(IN_WINDOW).engine(engine).open("?lang=th#/");
    page.click("link", award::START.th);
    fill_to_review(&page);
    page.reload();
    page.titled(words::REVIEW.th);
    shows_every_answer(&page);
    page.assert_fits("review");
    page.screenshot(&format!("review-{engine:?}").to_lowercase());
    page.assert_served();
}

/// From the first question of a new application to the review, which shows every answer; the page is loaded again twice.
pub(super) fn fill_to_review(page: &Page) {
    page.titled("วิธีสมัคร");
    page.choose("สมัครด้วยตนเอง");
    go_on(page, "ผู้เข้ารับการคัดเลือก");
    page.choose("บุคคล");
    go_on(page, "ผู้สมัครหรือผู้ประสานงาน");

    page.choose("นาย");
    type_all(page, &CONTACT);
    page.select(words::PROVINCE.th, "เชียงใหม่");
    page.select(words::DISTRICT.th, "เมืองเชียงใหม่");
    page.select(words::SUBDISTRICT.th, "ช้างคลาน");
    loads_again_without_loss(page, &CONTACT);
    assert!(page.is_chosen("นาย"), "the prefix");
    assert_eq!(page.value(words::POSTCODE.th), "50100");
    go_on(page, "ผลงาน");

    choose_at(page, "achievements.0.areas", "watch");
    page.eval(
        "const list = document.getElementsByName('achievements.0.started.month')[0]; list.value = '2';
         list.dispatchEvent(new Event('change', {bubbles: true}))",
        &[],
    );
    type_all(page, &WORK);
    loads_again_without_loss(page, &WORK);
    assert_eq!(value_at(page, "achievements.0.started.month"), "2");
    go_on(page, "รางวัลที่เคยได้");
    page.choose("ไม่เคย");
    go_on(page, "แผนขยายผล");
    page.fill("จะขยายงานไปที่ไหน กับใคร เมื่อไร", PLAN);
    go_on(page, "คำรับรอง");
    for statement in ["เป็นความจริง", "ไม่ได้เขียนชื่อ", "ได้อ่านประกาศ"]
    {
        page.choose(statement);
    }
    go_on(page, words::REVIEW.th);
    shows_every_answer(page);
}

#[track_caller]
pub(super) fn go_on(page: &Page, next: &str) {
    page.click("button", words::CONTINUE.th);
    arrives_at(page, next);
}

#[track_caller]
pub(super) fn type_all(page: &Page, answers: &[(&str, &str)]) {
    answers.iter().for_each(|(path, text)| fill_at(page, path, text));
}

/// Right after the last key, as a person who touches the wrong thing does.
#[track_caller]
fn loads_again_without_loss(page: &Page, typed: &[(&str, &str)]) {
    let heading = page.heading();
    page.reload();
    page.titled(&heading);
    for (path, text) in typed {
        assert_eq!(value_at(page, path), *text, "{path} after loading again");
    }
}

#[track_caller]
fn shows_every_answer(page: &Page) {
    page.see(words::ALL_THERE.th);
    // Numbers are shown inside of dates.
    let texts = CONTACT.iter().chain(&WORK).map(|(_, text)| *text).filter(|text| text.parse::<u32>().is_err());
    for answer in texts.chain(["นาย", "ช้างคลาน", "50100", "1 กุมภาพันธ์ 2565", "ไม่เคย", PLAN])
    {
        page.see(answer);
    }
}

fn blank_paper(engine: Engine) {
    let page = visit(IN_WINDOW).engine(engine).desk().open("?lang=th#/blank");
    page.titled(paper::BLANK.th);
    for question in ["วิธีสมัคร", "ชื่อผลงาน", "คำรับรอง"] {
        page.see(question);
    }
    if engine != Engine::WebKit {
        let printed = page.print(&format!("blank-{engine:?}").to_lowercase());
        assert!(printed.pages.len() > 1, "{} pages", printed.pages.len());
    }
    page.assert_served();
}
