//! A browser that keeps nothing, or has no room left: said plainly, for as long as it is so, and nothing stops.

use white_area::i18n::{form as words, keep as shell};

use crate::device::{IN_WINDOW, before_every_page, visit};
use crate::form::arrives_at;

/// Storage that may not even be looked at, as in some private windows.
const BLOCKED: &str = "Object.defineProperty(window, 'localStorage', {
    get() { throw new DOMException('denied', 'SecurityError'); } })";
/// Storage without room, for as long as the page is not told otherwise.
const FULL: &str = "const put = Storage.prototype.setItem;
    Storage.prototype.setItem = function (key, text) {
        if (!window.room) throw new DOMException('full', 'QuotaExceededError');
        put.call(this, key, text);
    }";

#[test]
fn what_cannot_be_kept_can_still_be_typed_and_printed() {
    for (name, script) in [("blocked", BLOCKED), ("full", FULL)] {
        let page = visit(IN_WINDOW).phone().open("");
        before_every_page(&page, script);
        page.load("#/apply");
        page.titled("วิธีสมัคร");
        page.see(shell::SAVE_FAILED.th);
        page.choose("สมัครด้วยตนเอง");
        page.click("button", words::CONTINUE.th);
        arrives_at(&page, "ผู้เข้ารับการคัดเลือก");
        page.choose("บุคคล");
        page.click("button", words::CONTINUE.th);
        arrives_at(&page, "ผู้สมัครหรือผู้ประสานงาน");
        page.fill("ชื่อ", "สมชาย");
        assert_eq!(page.text().matches(shell::SAVE_FAILED.th).count(), 1, "{name}: it stays, once");
        assert!(page.names("alert").len() > 1, "{name}: and a screen reader is told");
        page.click("link", white_area::i18n::paper::PAPER.th);
        arrives_at(&page, white_area::i18n::paper::PAPER.th);
        page.see("สมชาย");
        page.assert_accessible(name);
        page.assert_clean();
    }
}

#[test]
fn a_blocked_storage_is_told_where_drafts_would_be() {
    let page = visit(IN_WINDOW).phone().open("");
    before_every_page(&page, BLOCKED);
    page.load("#/drafts");
    page.titled(words::BLOCKED.th);
    page.see(words::BLOCKED_TEXT.th);
    page.assert_accessible("blocked");
    page.click("link", words::PRINT_BLANK.th);
    arrives_at(&page, white_area::i18n::paper::BLANK.th);
    page.assert_clean();
}

#[test]
fn the_warning_goes_when_there_is_room_again() {
    let page = visit(IN_WINDOW).open("");
    before_every_page(&page, FULL);
    page.load("#/apply");
    page.see(shell::SAVE_FAILED.th);
    page.eval("window.room = true", &[]);
    page.choose("เสนอชื่อเครือข่าย");
    page.see_no_more(shell::SAVE_FAILED.th);
    page.reload();
    page.titled("วิธีสมัคร");
    assert!(page.is_chosen("เสนอชื่อเครือข่าย"), "it was saved");
    page.assert_clean();
}
