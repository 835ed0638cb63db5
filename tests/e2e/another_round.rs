//! Another award with other questions, offices and days on the same program: it knows no question of 2567 by heart.

use white_area_core::i18n::{award, form as words, format, paper, shell};

use crate::device::visit;
use crate::form::{arrives_at, fill_at, value_at};
use crate::harness::Visit;

const FOREST: &str = include_str!("../data/rounds/forest.json");
const INDEX: &str = r#"{ "default": "2567", "rounds": [
    { "id": "2567", "fiscal_year": 2571, "opens": "2027-11-15", "closes": "2028-01-20", "status": "announced" }
] }"#;

/// The site with that award alone, on a day of its window. It takes the place of the file that the page preloads.
fn forest() -> Visit {
    let round = FOREST.replacen("\"id\": \"forest\"", "\"id\": \"2567\"", 1);
    visit("2027-12-01T05:00:00Z")
        .with_site(|site| site.replace("rounds/index.json", INDEX).replace("rounds/2567.json", round))
}

#[test]
fn a_group_applies_for_another_award() {
    let page = forest().phone().open("");
    page.titled("รางวัลคนรักป่า (ข้อมูลทดสอบ ไม่มีจริง)");
    page.see(format::OPEN.th);
    page.see("15 พฤศจิกายน 2570 ถึง 20 มกราคม 2571");
    assert!(!page.shows(shell::NOT_OFFICIAL.th), "this round says that it is official");
    page.click("link", award::START.th);

    page.titled("เริ่มต้น");
    page.choose("กลุ่ม");
    page.choose("เพื่อนบ้าน");
    for work in ["ปลูกป่า", "ฟื้นฟูป่า", "กันไฟป่า"] {
        page.choose(work);
    }
    page.click("button", words::CONTINUE.th);
    page.focused("alert");
    page.see("เลือกได้ไม่เกิน 2 ข้อ");
    page.choose("กันไฟป่า");
    page.click("button", words::CONTINUE.th);

    arrives_at(&page, "ผู้สมัคร");
    assert!(!page.shows("เลขประจำตัวประชาชน"), "one person alone is asked for it");
    page.fill("ชื่อและนามสกุล", "สมศรี รักป่า");
    page.fill("เบอร์โทร", "08 0000 0001");
    page.fill("อีเมล", "forest@example.org");
    page.click("button", words::CONTINUE.th);

    arrives_at(&page, "กลุ่มหรือโรงเรียน");
    page.fill("ชื่อกลุ่มหรือโรงเรียน", "กลุ่มป่าต้นน้ำ");
    page.select(words::PROVINCE.th, "ตาก");
    page.choose("ไม่ใช่");
    page.choose("เกิน 20 คน");
    // Restoring, a large group, not registered: a condition three deep.
    page.see("เลขที่ใบอนุญาต");
    page.choose("ไม่เกิน 20 คน");
    page.see_no_more("เลขที่ใบอนุญาต");
    page.click("button", words::CONTINUE.th);
    page.focused("alert");
    page.click("link", words::GO_ON_ANYWAY.th);

    arrives_at(&page, "แปลงป่า");
    fill_at(&page, "plots.0.name", "แปลงหนึ่ง");
    fill_at(&page, "plots.1.name", "แปลงสอง");
    page.click("link", words::SKIP.th);
    arrives_at(&page, "คนดูแลป่า");
    page.back();
    arrives_at(&page, "แปลงป่า");
    assert_eq!(value_at(&page, "plots.1.name"), "แปลงสอง", "two rows at least, as the round says");
    page.click("link", words::REVIEW.th);
    arrives_at(&page, words::REVIEW.th);
    page.see("กลุ่มป่าต้นน้ำ");
    page.click("link", words::TO_SUBMIT.th);
    arrives_at(&page, words::SUBMIT.th);
    // The last day is one of the round's days off, so the day before is the last to hand it in.
    page.see("วันทำการสุดท้ายคือวันพุธที่ 19 มกราคม 2571");
    assert_eq!(page.names("radio"), ["สำนักงานภาคเหนือ", "สำนักงานภาคใต้และตะวันตก"]);
    page.click("link", paper::MAKE_PAPER.th);
    arrives_at(&page, paper::PAPER.th);
    for words in ["กลุ่มป่าต้นน้ำ", "สำนักงานสมมติ", "แปลงสอง", "1 ถนนสมมติ"]
    {
        page.see(words);
    }
    page.assert_clean();
}

#[test]
fn its_screens_are_accessible_and_say_nothing_of_2567() {
    let page = forest().phone().open("");
    for screen in
        ["#/", "#/criteria", "#/offices", "#/blank", "#/share", "#/share/poster", "#/about", "#/programmes", "#/new"]
    {
        page.load(screen);
        page.see("คนรักป่า");
        for foreign in ["พื้นที่สีขาว", "ป.ป.ท.", "1405"] {
            assert!(!page.shows(foreign), "{screen} says “{foreign}”:\n{}", page.text());
        }
        page.assert_accessible(screen);
    }
    page.assert_clean();
}
