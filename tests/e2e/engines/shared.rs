//! A device that many people use: nothing is kept, nothing of others is shown, and nothing is lost on the way.

use white_area_core::i18n::{award, backups as keeping, form as words, paper, shell};

use crate::applicants::person;
use crate::device::{Holdings, IN_WINDOW, holdings, keep, visit};
use crate::form::{arrives_at, as_a_person, by_menu, fill_at, value_at};
use crate::harness::{Engine, Page};

every_engine!(nothing_is_kept_and_nothing_is_lost_on_the_way, drafts_of_the_device_are_not_shown);

const NOTHING: Holdings = Holdings { local: 0, database: 0, rounds: 0, workers: 0 };

fn nothing_is_kept_and_nothing_is_lost_on_the_way(engine: Engine) {
    let page = visit(IN_WINDOW).engine(engine).open("?lang=th&device=shared#/");
    page.see(keeping::SHARED.th);
    if engine == Engine::Chromium {
        page.assert_accessible("shared");
    }
    assert!(!page.shows(award::START_HINT.th), "nothing is said to be saved");
    assert!(!asks(&page), "nothing would be lost yet");
    page.click("link", award::START.th);
    page.titled("วิธีสมัคร");
    page.see(keeping::SHARED.th);
    assert!(page.address().starts_with("?lang=th&device=shared#"), "{}", page.address());
    as_a_person(&page);
    fill_at(&page, "contact.given_name", "สมหมาย");
    assert!(asks(&page), "the answers would be lost");
    assert_eq!(holdings(&page), NOTHING, "while typing");

    // To other screens and back, by links and by the browser's own button.
    page.click("link", words::REVIEW.th);
    arrives_at(&page, words::REVIEW.th);
    page.click("link", words::TO_SUBMIT.th);
    arrives_at(&page, words::SUBMIT.th);
    assert!(asks(&page), "here too");
    page.click("link", paper::MAKE_PAPER.th);
    arrives_at(&page, paper::PAPER.th);
    page.see("สมหมาย");
    assert_eq!(holdings(&page), NOTHING, "at the paper");
    page.back();
    page.titled(words::SUBMIT.th);
    page.back();
    page.titled(words::REVIEW.th);
    page.see("สมหมาย");
    by_menu(&page, shell::DRAFTS.th);
    arrives_at(&page, shell::DRAFTS.th);
    page.click("link", "เปิด: สมหมาย");
    arrives_at(&page, words::TASKS.th);
    page.click("link", "ผู้สมัครหรือผู้ประสานงาน");
    arrives_at(&page, "ผู้สมัครหรือผู้ประสานงาน");
    assert_eq!(value_at(&page, "contact.given_name"), "สมหมาย");
    assert_eq!(holdings(&page), NOTHING, "on the way");

    // The next site in this tab can read nothing of it.
    assert_eq!(page.eval("return window.name.length + sessionStorage.length", &[]), 0);
    page.reload();
    page.titled(words::DRAFT_NOT_HERE.th);
    page.new_tab("?lang=th&device=shared#/drafts");
    page.see(words::NO_DRAFTS.th);
    assert_eq!(holdings(&page), NOTHING, "afterwards");
    page.assert_served();
}

fn drafts_of_the_device_are_not_shown(engine: Engine) {
    let page = visit(IN_WINDOW).engine(engine).open("?lang=th#/");
    page.see(award::START_HINT.th);
    keep(&page, "mine", &person());
    page.load("?lang=th#/");
    page.see("กรอกต่อ: สมชาย ใจซื่อ");
    page.click("button", keeping::SHARED_OFFER.th);
    page.click("link", keeping::SHARED_ON.th);
    page.see(keeping::SHARED.th);
    page.see(award::START.th);
    assert!(!page.shows("สมชาย"));
    for (hash, said) in [("#/drafts", words::NO_DRAFTS.th), ("#/apply/mine/contact", words::DRAFT_NOT_HERE.th)] {
        page.go(hash);
        page.see(said);
        assert!(!page.shows("สมชาย"), "{hash}");
    }
    page.click("link", keeping::SHARED_OFF.th);
    page.see("กรอกต่อ: สมชาย ใจซื่อ");
    page.assert_served();
}

/// Whether the page asks before it is left. Drivers answer that question themselves.
fn asks(page: &Page) -> bool {
    let script = "const leaving = new Event('beforeunload', {cancelable: true});
        dispatchEvent(leaving);
        return leaving.defaultPrevented";
    page.eval(script, &[]) == true
}
