//! A browser that keeps nothing, or has no room left: said plainly, for as long as it is so, and nothing stops. Which fault
//! of which store says what stands in `engines::keeping`.

use white_area_core::i18n::{backups, form as words, paper};

use crate::device::{IN_WINDOW, visit};
use crate::form::{arrives_at, as_a_person};

const BLOCKED: &str = "?fault=local-blocked+database-blocked";
const FULL: &str = "?fault=local-full+database-full";

#[test]
fn what_cannot_be_kept_can_still_be_typed_and_printed() {
    for (name, fault) in [("blocked", BLOCKED), ("full", FULL)] {
        let page = visit(IN_WINDOW).phone().with_faults().open(&format!("{fault}#/apply"));
        page.titled("วิธีสมัคร");
        page.see(backups::SAVE_FAILED.th);
        as_a_person(&page);
        page.fill("ชื่อ", "สมชาย");
        assert_eq!(page.text().matches(backups::SAVE_FAILED.th).count(), 1, "{name}: it stays, once");
        assert!(page.names("alert").len() > 1, "{name}: and a screen reader is told");
        page.click("link", paper::PAPER.th);
        arrives_at(&page, paper::PAPER.th);
        page.see("สมชาย");
        page.assert_accessible(name);
        // And to the file, the other way out.
        let address = page.address();
        let draft = address.split("#/apply/").nth(1).and_then(|rest| rest.split('/').next()).expect("a draft");
        page.go(&format!("#/apply/{draft}/keep"));
        arrives_at(&page, backups::KEEP.th);
        page.see("สมชาย");
        page.assert_clean();
    }
}

#[test]
fn a_blocked_storage_is_told_where_drafts_would_be() {
    let page = visit(IN_WINDOW).phone().with_faults().open(&format!("{BLOCKED}#/drafts"));
    page.titled(words::BLOCKED.th);
    page.see(words::BLOCKED_TEXT.th);
    page.assert_accessible("blocked");
    page.click("link", words::PRINT_BLANK.th);
    arrives_at(&page, paper::BLANK.th);
    page.assert_clean();
}

#[test]
fn the_warning_goes_when_there_is_room_again() {
    let page = visit(IN_WINDOW).with_faults().open(&format!("{FULL}#/apply"));
    page.see(backups::SAVE_FAILED.th);
    page.eval("window.room = true", &[]);
    page.choose("เสนอชื่อเครือข่าย");
    page.see_no_more(backups::SAVE_FAILED.th);
    page.reload();
    page.titled("วิธีสมัคร");
    assert!(page.is_chosen("เสนอชื่อเครือข่าย"), "it was saved");
    page.assert_clean();
}
