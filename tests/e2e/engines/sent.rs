//! That it was sent is kept in both stores, locks the application in every engine, and is still so after a reload.

use white_area_core::i18n::{award, form as words, sending};

use super::keeping::until_saved;
use crate::applicants::person;
use crate::device::{IN_WINDOW, keep, visit};
use crate::form::{arrives_at, fill_at, value_at};
use crate::harness::Engine;

every_engine!(what_was_sent_stays_locked_until_it_is_opened_again);

fn what_was_sent_stays_locked_until_it_is_opened_again(engine: Engine) {
    let page = visit(IN_WINDOW).engine(engine).open("?lang=th#/about");
    page.titled(award::ABOUT_TITLE.th);
    keep(&page, "mine", &person());
    page.load("?lang=th#/apply/mine/sent");
    page.titled(sending::NOTE.th);
    page.choose(sending::BY_POST.th);
    page.click("button", sending::TODAY.th);
    fill_at(&page, "Sending.tracking", "EE123456785TH");
    page.click("button", sending::NOTE.th);
    arrives_at(&page, sending::SENT.th);
    until_saved(&page);
    page.reload();
    page.titled(sending::SENT.th);
    page.see("EE123456785TH");

    // In the database too: local storage alone goes.
    page.load("?lang=th#/about");
    page.titled(award::ABOUT_TITLE.th);
    page.eval("localStorage.removeItem('wan/draft/mine')", &[]);
    page.load("?lang=th#/apply/mine/contact");
    page.see(sending::SEE_RECORD.th);
    let locked = "return document.querySelector('[name=\"contact.given_name\"]').matches(':disabled')";
    assert_eq!(page.eval(locked, &[]), true);
    page.click("link", sending::SEE_RECORD.th);
    page.titled(sending::SENT.th);
    page.click("button", &sending::REOPEN.th.replace("{n}", "2"));
    arrives_at(&page, sending::NOTE.th);
    until_saved(&page);
    page.click("link", words::TASKS.th);
    arrives_at(&page, words::TASKS.th);
    page.load("?lang=th#/apply/mine/contact");
    page.titled("ผู้สมัครหรือผู้ประสานงาน");
    fill_at(&page, "contact.given_name", "สมหมาย");
    assert_eq!(value_at(&page, "contact.given_name"), "สมหมาย");
}
