//! The record of sending: noted, marked, locked, taken back, opened again as a new version; in the list and over files.

use serde_json::json;
use white_area_core::domain::sending::Record;
use white_area_core::i18n::{Lang, backups as keeping, device, form as words, sending, shell};

use crate::applicants::{network, person};
use crate::device::{Device, IN_WINDOW, UNANNOUNCED, keep, kept, visit};
use crate::engines::{file_of, written};
use crate::form::{arrives_at, fill_at, value_at};
use crate::harness::Page;
use white_area_core::store::KeyValueStore;

/// Ten days after the window of 2567 closed.
const AFTER: &str = "2024-06-10T05:00:00Z";
const CONTACT: &str = "ผู้สมัครหรือผู้ประสานงาน";

fn fill_day(page: &Page, day: &str, month: &str, year: &str) {
    fill_at(page, "Sending.on.day", day);
    page.select(words::MONTH.th, month);
    fill_at(page, "Sending.on.year", year);
}

fn numbered(message: white_area_core::i18n::Msg, n: u32) -> String {
    Lang::Th.fill(message, &[("n", &n.to_string())])
}

fn disabled(page: &Page, css: &str) -> bool {
    page.eval("return document.querySelector(arguments[0]).matches(':disabled')", &[json!(css)]) == true
}

/// Waits until the draft on the device is of this version, and sent or not.
#[track_caller]
fn until_kept(page: &Page, version: u32, is_sent: bool) {
    page.wait_for("the record on the device", || {
        let record = &kept(page)[0].record;
        let now = (record.version(), record.is_sent());
        if now == (version, is_sent) { Ok(()) } else { Err(format!("{now:?}")) }
    });
}

#[test]
fn a_late_sending_is_kept_marked_and_locked_and_opened_again_as_a_new_version() {
    let page = visit(AFTER).phone().open("");
    keep(&page, "mine", &person());
    page.load("#/apply/mine/submit");
    page.titled(words::SUBMIT.th);
    page.click("link", sending::NOTE.th);
    arrives_at(&page, sending::NOTE.th);
    page.choose(sending::BY_POST.th);
    page.see(sending::DAY_POSTED.th);
    fill_day(&page, "5", "มิถุนายน", "2567");
    page.fill(sending::TRACKING.th, "ee 1234 5678 5 th");
    page.assert_accessible("sent-filled");
    page.click("button", sending::NOTE.th);

    arrives_at(&page, sending::SENT.th);
    page.see(&numbered(sending::LATE, 5));
    page.see(sending::KEEP_RECEIPT.th);
    page.see("วันพุธที่ 5 มิถุนายน 2567");
    page.see("EE123456785TH");
    assert!(!page.shows("ได้รับ"), "only the office knows that: {}", page.text());
    page.assert_accessible("sent");
    until_kept(&page, 1, true);

    // Locked wherever it could be edited, also after it was loaded anew.
    page.load("#/apply/mine/contact");
    page.titled(CONTACT);
    page.see(&Lang::Th.fill(sending::LOCKED, &[("date", "วันพุธที่ 5 มิถุนายน 2567")]));
    assert!(disabled(&page, "[name='contact.given_name']"));
    page.go("#/apply/mine/submit");
    arrives_at(&page, words::SUBMIT.th);
    assert!(disabled(&page, "main select"));
    page.go("#/apply/mine");
    arrives_at(&page, words::TASKS.th);
    page.assert_accessible("tasks-sent");
    page.load("#/apply");
    page.arrive("#/apply/mine");
    page.load("#/drafts");
    page.see(sending::SENT.th);
    assert_eq!(kept(&page)[0].answers.text("contact.given_name"), "สมชาย");

    page.load("#/apply/mine/contact");
    page.click("link", sending::SEE_RECORD.th);
    arrives_at(&page, sending::SENT.th);
    page.click("button", &numbered(sending::REOPEN, 2));
    arrives_at(&page, sending::NOTE.th);
    page.see(&numbered(sending::REOPENED, 2));
    until_kept(&page, 2, false);
    // The state as sent comes back, and goes again.
    page.click("button", words::UNDO.th);
    arrives_at(&page, sending::SENT.th);
    until_kept(&page, 1, true);
    page.click("button", &numbered(sending::REOPEN, 2));
    page.see(&numbered(sending::VERSION, 2));
    page.see(sending::EARLIER.th);
    page.go("#/apply/mine/contact");
    arrives_at(&page, CONTACT);
    fill_at(&page, "contact.given_name", "สมหมาย");
    page.go("#/apply/mine/sent");
    arrives_at(&page, sending::NOTE.th);
    page.choose(sending::BY_HAND.th);
    assert!(!page.shows(sending::TRACKING_HINT.th), "nothing was posted");
    page.click("button", sending::TODAY.th);
    assert_eq!(value_at(&page, "Sending.on.year"), "2567");
    page.click("button", sending::NOTE.th);
    arrives_at(&page, sending::SENT.th);
    page.see(&numbered(sending::LATE, 10));
    page.see(sending::KEEP_PROOF.th);
    page.reload();
    page.titled(sending::SENT.th);
    page.see(sending::EARLIER.th);
    page.see("EE123456785TH");
    page.assert_accessible("sent-twice");
    until_kept(&page, 2, true);
    let record = kept(&page)[0].record.clone();
    assert_eq!(record.sendings().iter().map(|one| one.version).collect::<Vec<_>>(), [1, 2]);
    assert_eq!(record.sending().and_then(|one| one.office).as_deref(), Some("5"), "the office is noted too");
    page.assert_clean();
}

#[test]
fn what_cannot_be_is_refused_and_what_was_typed_stays() {
    let page = visit(IN_WINDOW).phone().open("");
    keep(&page, "mine", &person());
    page.load("#/apply/mine/sent");
    page.titled(sending::NOTE.th);
    page.click("button", sending::NOTE.th);
    page.focused("alert");
    page.see(&Lang::Th.fill(words::PROBLEMS, &[("n", "2")]));
    page.assert_accessible("sent-errors");

    page.choose(sending::BY_POST.th);
    fill_day(&page, "2", "มีนาคม", "2567");
    page.fill(sending::TRACKING.th, "EE123456784TH");
    page.click("button", sending::NOTE.th);
    page.focused("alert");
    assert_eq!(page.text().matches(sending::FUTURE.th).count(), 2, "in the summary and beside the boxes");
    assert_eq!(page.text().matches(sending::TRACKING_WRONG_CHECK.th).count(), 2);
    page.eval("[...document.querySelectorAll('.error-summary a')].at(-1).click()", &[]);
    page.wait_for("the focus", || match page.eval("return document.activeElement.name", &[]) {
        name if name == "Sending.tracking" => Ok(()),
        name => Err(name.to_string()),
    });
    assert!(!kept(&page)[0].record.is_sent());

    // Another language asks the same with what was typed.
    page.click("button", "English");
    page.titled(sending::NOTE.en);
    assert_eq!(value_at(&page, "Sending.tracking"), "EE123456784TH");
    assert_eq!(value_at(&page, "Sending.on.month"), "3");
    fill_at(&page, "Sending.on.day", "๑");
    fill_at(&page, "Sending.tracking", "EE123456785TH");
    fill_at(&page, "Sending.on.year", "2024");
    page.see("2024 C.E. = 2567 B.E.");
    page.click("button", sending::NOTE.en);
    arrives_at(&page, sending::SENT.en);
    page.see(sending::ON_TIME.en);

    // Noted wrongly: taken back with what was noted in the boxes, and back again.
    page.click("button", sending::MISTAKE_TITLE.en);
    page.click("button", sending::TAKE_BACK.en);
    arrives_at(&page, sending::NOTE.en);
    assert_eq!(value_at(&page, "Sending.tracking"), "EE123456785TH");
    until_kept(&page, 1, false);
    page.click("button", words::UNDO.en);
    arrives_at(&page, sending::SENT.en);
    until_kept(&page, 1, true);
    page.assert_clean();
}

#[test]
fn where_nothing_was_announced_it_is_not_called_late() {
    let page = visit(UNANNOUNCED).open("");
    keep(&page, "mine", &network());
    page.load("#/apply/mine/sent");
    page.choose(sending::BY_HAND.th);
    page.click("button", sending::TODAY.th);
    page.click("button", sending::NOTE.th);
    arrives_at(&page, sending::SENT.th);
    page.see(sending::NOT_ANNOUNCED.th);
    page.see(sending::NOT_ANNOUNCED_WHY.th);
    page.assert_accessible("sent-unknown");
    page.assert_clean();
}

#[test]
fn neither_an_earlier_copy_nor_a_file_unlocks_what_was_sent() {
    let page = visit(IN_WINDOW).open("");
    keep(&page, "mine", &person());
    page.load("#/apply/mine/contact");
    page.titled(CONTACT);
    fill_at(&page, "contact.given_name", "มานี");
    page.go("#/apply/mine/sent");
    arrives_at(&page, sending::NOTE.th);
    page.choose(sending::BY_HAND.th);
    page.click("button", sending::TODAY.th);
    page.click("button", sending::NOTE.th);
    arrives_at(&page, sending::SENT.th);
    until_kept(&page, 1, true);
    page.go("#/apply/mine/keep");
    arrives_at(&page, keeping::KEEP.th);
    assert!(disabled(&page, "main li button"), "no earlier copy takes its place");

    page.load("#/open");
    page.upload("#open-file", &file_of(&page, "application.html", written(&person()).as_bytes()));
    page.focused("heading สมชาย ใจซื่อ");
    page.see(sending::NOT_OVER_RECORD.th);
    page.click("button", device::AS_NEW.th);
    page.see(device::KEPT_AS_NEW.th);
    let drafts = kept(&page);
    assert_eq!(drafts.iter().map(|draft| draft.record.is_sent()).collect::<Vec<_>>(), [false, true]);
    assert_eq!(drafts[1].answers.text("contact.given_name"), "มานี");

    // Opened again, an earlier copy brings its answers and leaves the record.
    page.load("#/apply/mine/sent");
    page.click("button", &numbered(sending::REOPEN, 2));
    arrives_at(&page, sending::NOTE.th);
    page.go("#/apply/mine/keep");
    arrives_at(&page, keeping::KEEP.th);
    page.eval("[...document.querySelectorAll('main li button')].at(-1).click()", &[]);
    page.wait_for("the earlier answers", || {
        let mine = kept(&page).into_iter().find(|draft| draft.id.as_str() == "mine").expect("it is there");
        let found = (mine.answers.text("contact.given_name").to_owned(), mine.record.version(), mine.record.is_sent());
        if found == ("สมชาย".to_owned(), 2, false) { Ok(()) } else { Err(format!("{found:?}")) }
    });
    page.assert_clean();
}

#[test]
fn a_draft_of_before_the_record_opens_and_is_kept_in_the_new_form() {
    let page = visit(IN_WINDOW).open("");
    keep(&page, "mine", &person());
    let key = "wan/draft/mine";
    let before = Device(&page).get(key).unwrap().expect("a draft").replace("\"schema\":2", "\"schema\":1");
    Device(&page).put(key, &before).unwrap();
    page.load("#/apply/mine/contact");
    page.titled(CONTACT);
    fill_at(&page, "contact.given_name", "มานี");
    page.wait_for("it to be saved", || {
        let text = Device(&page).get(key).ok().flatten().ok_or("it is gone")?;
        if text.contains("\"schema\":2") && text.contains("มานี") { Ok(()) } else { Err(text) }
    });
    assert_eq!(kept(&page)[0].record, Record::default());
    page.load("#/drafts");
    page.titled(shell::DRAFTS.th);
    assert!(!page.shows(sending::SENT.th));
    page.assert_clean();
}
