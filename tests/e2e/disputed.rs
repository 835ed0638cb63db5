//! A province that sources give to two offices: both are shown, neither is chosen for anybody.

use white_area_core::i18n::{award, form as words, paper, shell};

use crate::applicants::nominated;
use crate::device::{IN_WINDOW, keep, kept, visit};
use crate::form::arrives_at;

const FIRST: &str = "สำนักงาน ป.ป.ท. เขต 1 (พระนครศรีอยุธยา)";
const SECOND: &str = "สำนักงาน ป.ป.ท. เขต 2 (ชลบุรี)";

#[test]
fn a_nominated_network_goes_to_an_office_of_its_own_area_that_the_nominator_chooses() {
    let page = visit(IN_WINDOW).phone().open("");
    // The nominator and the contact person are in Chiang Mai; the network is not.
    keep(&page, "disputed", &nominated("สมุทรปราการ", "เมืองสมุทรปราการ", "ปากน้ำ", "10270"));
    page.load("#/apply/disputed/review");
    page.titled(words::REVIEW.th);
    page.click("link", words::TO_SUBMIT.th);
    arrives_at(&page, words::SUBMIT.th);
    page.see("จังหวัดสมุทรปราการ: โทรยืนยันก่อนส่ง");
    assert_eq!(page.names("radio"), [FIRST, SECOND]);
    assert!(!page.is_chosen(FIRST) && !page.is_chosen(SECOND), "nothing is chosen beforehand");
    for office in ["22/25 ถนนนเรศวร", "388 หมู่ 1 ตำบลหนองไม้แดง"]
    {
        page.see(office);
    }
    assert!(!page.shows("ศูนย์ราชการจังหวัดเชียงใหม่"), "the contact person's province does not count");

    page.choose(SECOND);
    page.see_no_more("22/25 ถนนนเรศวร");
    page.reload();
    page.titled(words::SUBMIT.th);
    assert!(page.is_chosen(SECOND), "the choice is kept");
    assert_eq!(kept(&page)[0].office.as_deref(), Some("2"));
    page.click("link", paper::MAKE_PAPER.th);
    arrives_at(&page, paper::PAPER.th);
    page.see("388 หมู่ 1 ตำบลหนองไม้แดง");
    assert!(!page.shows("22/25 ถนนนเรศวร"), "only the chosen office stands on the paper");
    page.assert_clean();
}

#[test]
fn the_paper_shows_both_offices_while_none_is_chosen() {
    let page = visit(IN_WINDOW).open("");
    keep(&page, "disputed", &nominated("อุตรดิตถ์", "เมืองอุตรดิตถ์", "ท่าอิฐ", "53000"));
    page.load("#/apply/disputed/submit/paper");
    page.see(paper::SEND_TO_ONE_OF.th);
    for office in ["723/13-17 ถนนพิชัยสงคราม", "ศูนย์ราชการจังหวัดเชียงใหม่"]
    {
        page.see(office);
    }
    page.go("#/apply/disputed");
    arrives_at(&page, words::TASKS.th);
    page.see(words::OFFICE_ASK.th);
    page.assert_clean();
}

#[test]
fn another_office_may_be_chosen_and_the_paper_says_so() {
    let page = visit(IN_WINDOW).open("");
    keep(&page, "elsewhere", &nominated("ขอนแก่น", "เมืองขอนแก่น", "ในเมือง", "40000"));
    page.load("#/apply/elsewhere/submit");
    page.titled(words::SUBMIT.th);
    page.see("4/33 ถนนหน้าเมือง");
    page.click("button", paper::ANOTHER_OFFICE.th);
    page.select(paper::ANOTHER_OFFICE.th, "สำนักงาน ป.ป.ท. เขต 3 (นครราชสีมา)");
    page.see(paper::CHOSEN_ELSEWHERE.th);
    page.see("118 หมู่ 10 ถนนมิตรภาพ");
    page.go("#/apply/elsewhere/submit/paper");
    arrives_at(&page, paper::PAPER.th);
    page.see("จังหวัดที่กรอกอยู่ในเขตของ สำนักงาน ป.ป.ท. เขต 4 (ขอนแก่น)");
    page.assert_clean();
}

#[test]
fn the_finder_asks_too() {
    let page = visit(IN_WINDOW).open("#/offices");
    page.titled(shell::OFFICES.th);
    page.select(award::CHOOSE_PROVINCE.th, "สมุทรปราการ");
    page.see(&format!("จังหวัดสมุทรปราการ อาจเป็น {FIRST} หรือ {SECOND}"));
    page.see(award::CALL_FIRST.th);
    page.assert_clean();
}
