//! From the first look to a paper ready to sign.

use white_area_core::i18n::{Lang, award, form as words, format, paper, problems, shell};

use crate::device::{IN_WINDOW, kept, visit};
use crate::form::{arrives_at, choose_at, fill_at, value_at};
use crate::harness::{Page, Visit};

/// Keys as WebDriver names them.
const TAB: &str = "\u{e004}";
const ENTER: &str = "\u{e007}";
const SPACE: &str = " ";
const DOWN: &str = "\u{e015}";

/// The sentence of a problem in Thai.
fn problem(label: &str, what: white_area_core::i18n::Msg) -> String {
    Lang::Th.fill(problems::LINE, &[("label", label), ("what", what.th)])
}

#[track_caller]
fn go_on(page: &Page) {
    page.click("button", words::CONTINUE.th);
}

#[test]
fn a_person_applies_on_a_phone() {
    let page = visit(IN_WINDOW).phone().open("");
    page.see(format::OPEN.th);
    page.click("link", award::START.th);
    the_first_question_is_asked_again_until_it_is_answered(&page);
    arrives_at(&page, "ผู้เข้ารับการคัดเลือก");
    page.choose("บุคคล");
    go_on(&page);
    // Nothing is asked about a network.
    arrives_at(&page, "ผู้สมัครหรือผู้ประสานงาน");
    who_it_is(&page);
    where_to_write(&page);
    arrives_at(&page, "ผลงาน");
    what_was_done(&page);
    arrives_at(&page, "รางวัลที่เคยได้");
    page.choose("ไม่เคย");
    go_on(&page);
    arrives_at(&page, "แผนขยายผล");
    page.fill("จะขยายงานไปที่ไหน กับใคร เมื่อไร", "ปีหน้าจะชวนอีกสองหมู่บ้าน");
    go_on(&page);
    arrives_at(&page, "คำรับรอง");
    for statement in ["เป็นความจริง", "ไม่ได้เขียนชื่อ", "ได้อ่านประกาศ"]
    {
        page.choose(statement);
    }
    go_on(&page);
    arrives_at(&page, words::REVIEW.th);
    page.see(words::ALL_THERE.th);
    change_comes_straight_back(&page);
    page.click("link", words::TO_SUBMIT.th);
    arrives_at(&page, words::SUBMIT.th);
    page.see(paper::COMPLETE.th);
    page.see("สำนักงาน ป.ป.ท. เขต 5 (เชียงใหม่)");
    page.see("ศูนย์ราชการจังหวัดเชียงใหม่ ถนนโชตนา อำเภอเมือง จังหวัดเชียงใหม่ 50300");
    page.see("ประทับตราไม่เกินวันศุกร์ที่ 31 พฤษภาคม 2567");
    page.see(shell::ASK_OFFICIAL.th);
    page.click("link", paper::MAKE_PAPER.th);
    arrives_at(&page, paper::PAPER.th);
    for answer in ["สมบูรณ์ ใจซื่อ", "08 1234 5678", "ชาวบ้านช่วยกันดูการสร้างถนน", "1 กุมภาพันธ์ 2565"]
    {
        page.see(answer);
    }
    page.assert_clean();
}

fn the_first_question_is_asked_again_until_it_is_answered(page: &Page) {
    page.titled("วิธีสมัคร");
    page.see("ส่วนที่ 1 จาก");
    go_on(page);
    page.focused("alert");
    let wrong = problem("สมัครแบบใด", problems::NOT_CHOSEN);
    assert_eq!(page.text().matches(&wrong).count(), 2, "the summary and the question say the same words");
    page.click("link", &wrong);
    page.focused("radio สมัครด้วยตนเอง บุคคลหรือเครือข่ายสมัครเอง");
    // A question comes and goes with an answer, and its own answer is not lost meanwhile.
    page.choose("เสนอชื่อเครือข่าย");
    page.choose("เอกชน");
    page.choose("สมัครด้วยตนเอง");
    page.see_no_more("ผู้เสนอชื่อเป็นใคร");
    page.choose("เสนอชื่อเครือข่าย");
    assert!(page.is_chosen("เอกชน"), "the answer is there again");
    page.choose("สมัครด้วยตนเอง");
    go_on(page);
}

fn who_it_is(page: &Page) {
    page.choose("อื่น ๆ");
    page.fill("คำนำหน้าอื่น", "ดร.");
    page.fill("ชื่อ", "สมชาย");
    page.fill("นามสกุล", "ใจซื่อ");
    page.fill("เบอร์โทรที่ติดต่อได้", "โทรหาผม");
    page.fill("อีเมล", "somchai.example.com");
    go_on(page);
    page.focused("alert");
    for wrong in [
        problem("เบอร์โทรที่ติดต่อได้", problems::PHONE_NOT_DIGITS),
        problem("อีเมล", problems::EMAIL_NO_AT),
        problem("ที่อยู่ที่ติดต่อได้", problems::NO_PROVINCE),
    ] {
        assert_eq!(page.text().matches(&wrong).count(), 2, "{wrong}");
    }
    page.click("link", &problem("ที่อยู่ที่ติดต่อได้", problems::NO_PROVINCE));
    page.focused(&format!("combobox {}", words::PROVINCE.th));
    assert_eq!(page.value("เบอร์โทรที่ติดต่อได้"), "โทรหาผม", "what was typed stays, however wrong");
    page.fill("เบอร์โทรที่ติดต่อได้", "๐๘ ๑๒๓๔ ๕๖๗๘");
    page.fill("อีเมล", "somchai@example.com");
}

fn where_to_write(page: &Page) {
    page.fill(words::ADDRESS_LINE.th, "12 ถนนสมมติ");
    page.select(words::PROVINCE.th, "เชียงใหม่");
    page.select(words::DISTRICT.th, "เมืองเชียงใหม่");
    page.select(words::SUBDISTRICT.th, "ช้างคลาน");
    page.wait_for("the postcode", || match page.value(words::POSTCODE.th) {
        code if code == "50100" => Ok(()),
        code => Err(format!("it is “{code}”")),
    });
    // A postcode of elsewhere is a warning: said once, then let pass.
    page.fill(words::POSTCODE.th, "90110");
    go_on(page);
    page.see(words::WARNINGS.th);
    page.focused("alert");
    go_on(page);
}

fn what_was_done(page: &Page) {
    let work = |n: usize, title: &str| {
        let at = |part: &str| format!("achievements.{n}.{part}");
        fill_at(page, &at("title"), title);
        choose_at(page, &at("areas"), "watch");
        fill_at(page, &at("started.day"), "1");
        fill_at(page, &at("started.year"), "2022");
        page.eval(
            "const list = document.getElementsByName(arguments[0])[0]; list.value = '2';
             list.dispatchEvent(new Event('change', {bubbles: true}))",
            &[at("started.month").into()],
        );
        fill_at(page, &at("place"), "หมู่ 3");
        fill_at(page, &at("done"), "อ่านแบบก่อสร้างด้วยกัน");
        fill_at(page, &at("result"), "ถนนเสร็จตามแบบ");
    };
    work(0, "ชาวบ้านช่วยกันดูการสร้างถนน");
    page.see("อ่านเป็น ค.ศ. 2022 = พ.ศ. 2565");
    page.click("button", "เพิ่ม: ผลงาน");
    page.focused("textbox ชื่อผลงาน");
    work(1, "ป้ายราคาหน้าศาลา");
    page.click("button", "ลบผลงาน 1");
    page.see("ลบผลงาน 1 แล้ว");
    assert_eq!(value_at(page, "achievements.0.title"), "ป้ายราคาหน้าศาลา", "the second moves up");
    page.focused(&format!("button {}", words::UNDO.th));
    page.click("button", words::UNDO.th);
    page.wait_for("the first row again", || match value_at(page, "achievements.0.title") {
        title if title == "ชาวบ้านช่วยกันดูการสร้างถนน" => Ok(()),
        title => Err(title),
    });
    assert_eq!(value_at(page, "achievements.1.title"), "ป้ายราคาหน้าศาลา");
    page.click("button", "ลบผลงาน 2");
    go_on(page);
}

fn change_comes_straight_back(page: &Page) {
    page.click("link", "แก้ : ชื่อ");
    page.focused("textbox ชื่อ");
    page.fill("ชื่อ", "สมบูรณ์");
    // The postcode is still one of elsewhere; it was said, and is said once more on this page.
    page.fill(words::POSTCODE.th, "50100");
    page.click("button", words::CONTINUE_TO_REVIEW.th);
    arrives_at(page, words::REVIEW.th);
    page.see("สมบูรณ์");
}

#[test]
fn the_first_section_by_keyboard_alone() {
    let page = visit(IN_WINDOW).desk().open("");
    page.see(award::START.th);
    // The first stop of every page leads past the menu.
    page.press(TAB);
    page.focused(&format!("link {}", shell::SKIP.th));
    page.press(ENTER);
    page.press(TAB);
    page.focused(&format!("link {}", award::START.th));
    page.press(ENTER);
    arrives_at(&page, "วิธีสมัคร");
    page.press(TAB);
    page.focused("radio สมัครด้วยตนเอง บุคคลหรือเครือข่ายสมัครเอง");
    page.press(SPACE);
    page.press(DOWN);
    page.focused("radio เสนอชื่อเครือข่าย ผู้อื่นเสนอชื่อเครือข่ายที่มีคุณสมบัติ");
    page.press(TAB);
    page.focused("radio บุคคล");
    page.press(DOWN);
    page.focused("radio หน่วยงานของรัฐ");
    page.press(ENTER);
    arrives_at(&page, "ผู้เข้ารับการคัดเลือก");
    assert_eq!(kept(&page)[0].answers.text("nominator.kind"), "state");
    page.assert_clean();
}

#[test]
fn an_application_in_english() {
    let page = visit(IN_WINDOW).desk().languages("en-US").open("?lang=en");
    page.see(format::OPEN.en);
    page.click("link", award::START.en);
    page.titled("How you apply");
    page.click("button", words::CONTINUE.en);
    page.focused("alert");
    page.choose("By ourselves or by myself");
    page.click("button", words::CONTINUE.en);
    arrives_at(&page, "The candidate");
    page.choose("A network");
    page.choose("STRONG club");
    page.click("button", words::CONTINUE.en);
    arrives_at(&page, "The network");
    page.fill("What is the network called?", "Watchers of Ban Somkhit");
    page.fill("In which year was it founded?", "2012");
    page.see("Read as 2012 C.E. = 2555 B.E.");
    page.select(words::PROVINCE.en, "Songkhla");
    page.click("link", words::SKIP.en);
    arrives_at(&page, "Applicant or contact person");
    page.click("link", words::TASKS.en);
    arrives_at(&page, words::TASKS.en);
    page.see("Watchers of Ban Somkhit");
    page.see("Send it to: PACC Regional Office 9 (Songkhla)");
    assert_eq!(page.eval("return document.documentElement.lang", &[]), "en");
    page.assert_clean();
}

#[test]
fn going_on_without_mending_is_always_possible() {
    let page: Page = Visit::open(visit(IN_WINDOW), "#/apply");
    page.titled("วิธีสมัคร");
    go_on(&page);
    page.click("link", words::GO_ON_ANYWAY.th);
    arrives_at(&page, "ผู้เข้ารับการคัดเลือก");
    page.back();
    arrives_at(&page, "วิธีสมัคร");
    page.click("link", words::REVIEW.th);
    arrives_at(&page, words::REVIEW.th);
    page.click("link", words::TO_SUBMIT.th);
    arrives_at(&page, words::SUBMIT.th);
    page.click("link", paper::MAKE_PAPER.th);
    arrives_at(&page, paper::PAPER.th);
    page.assert_clean();
}
