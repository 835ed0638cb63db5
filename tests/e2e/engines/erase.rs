//! Everything off the device: proven empty, brought back, and gone for good.

use serde_json::json;
use white_area_core::i18n::{Lang, device, form as words, shell};

use crate::applicants::{network, person};
use crate::device::{Holdings, IN_WINDOW, holdings, keep, kept, visit};
use crate::form::{arrives_at, fill_at};
use crate::harness::{Engine, Page};

every_engine!(erased_proven_brought_back_and_gone);

fn erased_proven_brought_back_and_gone(engine: Engine) {
    let page = visit(IN_WINDOW).engine(engine).open("?lang=th#/");
    keep(&page, "first", &person());
    keep(&page, "second", &network());
    // A change, for an earlier copy and for a draft in both stores.
    page.load("?lang=th#/apply/second/network");
    page.titled("ข้อมูลเครือข่าย");
    fill_at(&page, "network.name", "เครือข่ายที่เปลี่ยนชื่อ");
    page.wait_for("the change", || match kept(&page)[0].answers.text("network.name") {
        "เครือข่ายที่เปลี่ยนชื่อ" => Ok(()),
        name => Err(name.to_owned()),
    });
    // Another tab has the other draft open all the time.
    let mine = page.tab();
    let other = page.new_tab("?lang=th#/apply/first/contact");
    page.titled("ผู้สมัครหรือผู้ประสานงาน");
    page.switch_to(&mine);

    begin(&page);
    erase(&page, 2);
    // Another language does not take the way back away.
    page.click("button", "English");
    page.see(device::BRING_BACK.en);
    page.click("button", "ไทย");
    page.click("button", device::BRING_BACK.th);
    page.focused(&format!("heading {}", device::BACK.th));
    page.go("#/drafts");
    arrives_at(&page, shell::DRAFTS.th);
    page.see("สมชาย ใจซื่อ");
    page.see("เครือข่ายที่เปลี่ยนชื่อ");
    page.load("?lang=th#/apply/second/keep");
    page.see(&Lang::Th.fill(device::DIFFERENT_NOW, &[("n", "1")]));

    begin(&page);
    erase(&page, 2);
    page.click("button", device::CONFIRM.th);
    page.focused(&format!("heading {}", device::NOTHING_LEFT.th));
    assert_eq!(Holdings { workers: 0, ..holdings(&page) }, Holdings::default(), "after the confirmation");

    page.switch_to(&other);
    page.see(words::DRAFT_NOT_HERE.th);
    page.reload();
    page.titled(words::DRAFT_NOT_HERE.th);
    page.switch_to(&mine);
    page.load("?lang=th#/drafts");
    page.see(words::NO_DRAFTS.th);
    let left = holdings(&page);
    assert_eq!((left.local, left.database), (0, 0), "after all were loaded again");
    page.assert_served();
}

fn begin(page: &Page) {
    page.load("?lang=th#/drafts");
    page.titled(shell::DRAFTS.th);
    page.click("link", device::ERASE.th);
    arrives_at(page, device::ERASE.th);
}

/// Presses the button and looks from outside, as the page itself does from inside.
#[track_caller]
fn erase(page: &Page, drafts: u32) {
    page.see(&Lang::Th.fill(device::ERASE_TEXT, &[("n", &drafts.to_string())]));
    let before = holdings(page);
    assert!(before.local > 2 && before.database > 0, "there is something to erase: {before:?}");
    page.click("button", device::ERASE_NOW.th);
    page.focused(&format!("heading {}", device::ERASED.th));
    let none = Lang::Th.fill(device::LEFT, &[("n", "0")]);
    assert_eq!(page.text().matches(&none).count(), 3, "{}", page.text());
    // A service worker holds the program alone.
    assert_eq!(Holdings { workers: 0, ..holdings(page) }, Holdings::default());
    let session = page.eval("return sessionStorage.length + window.name.length", &[]);
    assert_eq!(session, json!(0));
    if page.engine() == Engine::Chromium {
        page.assert_accessible("erased");
        page.screenshot("erased");
    }
}
