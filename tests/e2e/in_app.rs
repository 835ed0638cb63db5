//! Browsers inside other apps: the way out is offered before the first key, and nobody is blocked.

use serde_json::json;
use white_area_core::i18n::{award, backups as keeping, form as words, shell};

use crate::device::{IN_WINDOW, kept, visit};
use crate::form::{arrives_at, fill_at};
use crate::harness::Page;

const LINE: &str = "Mozilla/5.0 (Linux; Android 13; SM-A137F) AppleWebKit/537.36 (KHTML, like Gecko) Version/4.0 \
                    Chrome/126.0.0.0 Mobile Safari/537.36 Line/14.10.0/IAB";
const FACEBOOK: &str = "Mozilla/5.0 (Linux; Android 13; SM-A137F) AppleWebKit/537.36 (KHTML, like Gecko) Version/4.0 \
                        Chrome/126.0.0.0 Mobile Safari/537.36 [FB_IAB/FB4A;FBAV/470.0.0.44.80;]";

fn inside(agent: &str, address: &str) -> Page {
    let page = visit(IN_WINDOW).phone().open("");
    page.session().cdp("Emulation.setUserAgentOverride", &json!({ "userAgent": agent }));
    page.load(address);
    page
}

/// Where the one-tap link of LINE leads.
fn way_out(page: &Page) -> String {
    let script = "return document.querySelector('.notices a.button').href";
    let href = page.eval(script, &[]);
    href.as_str().unwrap_or_default().strip_prefix(page.root()).unwrap_or_default().to_owned()
}

#[test]
fn line_opens_the_phones_own_browser_at_the_same_place() {
    let page = inside(LINE, "?lang=th&office=4#/");
    page.see(keeping::IN_LINE.th);
    page.see(keeping::IN_APP_TEXT.th);
    assert!(!page.shows(keeping::IN_APP_BEGUN.th));
    assert_eq!(way_out(&page), "?lang=th&office=4&openExternalBrowser=1#/");
    page.assert_accessible("LINE");
    // It follows the person about.
    page.go("#/offices");
    arrives_at(&page, shell::OFFICES.th);
    assert_eq!(way_out(&page), "?lang=th&office=4&openExternalBrowser=1#/offices");
    page.go("#/criteria");
    arrives_at(&page, award::CRITERIA_TITLE.th);
    assert_eq!(way_out(&page), "?lang=th&office=4&openExternalBrowser=1#/criteria");
    page.assert_same_origin();
    page.assert_served();
}

#[test]
fn what_was_begun_inside_is_carried_by_file() {
    let page = inside(LINE, "?lang=th#/apply");
    page.titled("วิธีสมัคร");
    page.choose("สมัครด้วยตนเอง");
    page.click("button", words::CONTINUE.th);
    arrives_at(&page, "ผู้เข้ารับการคัดเลือก");
    page.go(&format!("#/apply/{}/contact", kept(&page)[0].id.as_str()));
    arrives_at(&page, "ผู้สมัครหรือผู้ประสานงาน");
    fill_at(&page, "contact.given_name", "สมหมาย");
    // The notice has moved out of the way; the words are in it.
    assert!(!page.shows(keeping::IN_APP_BEGUN.th));
    page.click("button", keeping::IN_LINE.th);
    page.see(keeping::IN_APP_BEGUN.th);
    page.click("link", keeping::FILE_NOW.th);
    arrives_at(&page, keeping::KEEP.th);
    page.see("สมหมาย");
    page.assert_same_origin();
    page.assert_served();
}

#[test]
fn other_apps_get_the_link_to_copy_and_browsers_nothing() {
    let page = inside(FACEBOOK, "?lang=th#/");
    page.see(keeping::IN_OTHER.th);
    assert_eq!(page.eval("return document.querySelector('.notices a.button')", &[]), json!(null));
    let origin = page.root().split_once("/some").expect("the mount").0.to_owned();
    let permission = json!({ "permissions": ["clipboardReadWrite", "clipboardSanitizedWrite"], "origin": origin });
    page.session().cdp("Browser.grantPermissions", &permission);
    page.go("#/offices");
    arrives_at(&page, shell::OFFICES.th);
    page.click("button", keeping::COPY_OUTSIDE.th);
    page.see(award::COPIED.th);
    let copied = page.eval("return navigator.clipboard.readText()", &[]);
    assert_eq!(copied, json!(format!("{}?lang=th#/offices", page.root())));
    page.assert_same_origin();
    page.assert_served();

    let page = visit(IN_WINDOW).phone().open("?lang=th#/");
    page.see(award::START.th);
    let height =
        "return [document.querySelector('.notices').offsetHeight, document.querySelector('.notices').innerText]";
    assert_eq!(page.eval(height, &[]), json!([0, ""]));
}
