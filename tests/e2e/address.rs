//! An address: lists that follow the place chosen before, boxes until the lists came. No answer is ever taken away.

use std::time::Duration;

use white_area_core::i18n::{Lang, form as words};

use crate::applicants::person;
use crate::device::{IN_WINDOW, keep, kept, visit};
use crate::form::{fill_at, value_at};
use crate::harness::Page;

const PROVINCE: &str = "contact.address.province";
const DISTRICT: &str = "contact.address.district";
const SUBDISTRICT: &str = "contact.address.subdistrict";

/// Keys as WebDriver names them.
const TAB: &str = "\u{e004}";

/// What stands in a list, as it is shown; nothing while it is none.
fn shown(page: &Page, path: &str) -> String {
    let script = "return document.getElementsByName(arguments[0])[0]?.selectedOptions?.[0]?.text";
    page.eval(script, &[path.into()]).as_str().unwrap_or_default().to_owned()
}

#[track_caller]
fn shows(page: &Page, path: &str, name: &str) {
    page.wait_for(&format!("{path} to show {name}"), || match shown(page, path) {
        now if now == name => Ok(()),
        now => Err(now),
    });
}

fn tag(page: &Page, path: &str) -> String {
    let script = "return document.getElementsByName(arguments[0])[0].tagName";
    page.eval(script, &[path.into()]).as_str().unwrap_or_default().to_owned()
}

#[test]
fn another_province_has_other_districts_and_takes_no_answer_away() {
    let elsewhere = |name: &str| Lang::Th.fill(words::NOT_IN_LIST, &[("name", name)]);
    let page = visit(IN_WINDOW).phone().open("");
    keep(&page, "mine", &person());
    page.load("#/apply/mine/contact");
    shows(&page, DISTRICT, "เมืองเชียงใหม่");
    shows(&page, SUBDISTRICT, "ช้างคลาน");
    assert!(!page.shows(words::NOT_IN_LIST_NOTE.th));

    page.select(words::PROVINCE.th, "สงขลา");
    shows(&page, DISTRICT, &elsewhere("เมืองเชียงใหม่"));
    page.see(words::NOT_IN_LIST_NOTE.th);
    page.select(words::DISTRICT.th, "หาดใหญ่");
    shows(&page, SUBDISTRICT, &elsewhere("ช้างคลาน"));
    page.select(words::SUBDISTRICT.th, "คอหงส์");

    // A list of another place begins with the answer, not with the option that stands where the chosen one stood.
    page.select(words::PROVINCE.th, "เชียงใหม่");
    shows(&page, DISTRICT, &elsewhere("หาดใหญ่"));
    shows(&page, SUBDISTRICT, &elsewhere("คอหงส์"));
    page.select(words::PROVINCE.th, "สงขลา");
    shows(&page, DISTRICT, "หาดใหญ่");
    shows(&page, SUBDISTRICT, "คอหงส์");
    page.reload();
    shows(&page, SUBDISTRICT, "คอหงส์");
    let answers = &kept(&page)[0].answers;
    assert_eq!([PROVINCE, DISTRICT, SUBDISTRICT].map(|path| answers.text(path)), ["สงขลา", "หาดใหญ่", "คอหงส์"]);
    page.assert_clean();
}

#[test]
fn boxes_become_lists_when_they_are_left() {
    let page = visit(IN_WINDOW).with_site(|site| site.slow("address/", Duration::from_secs(3))).open("");
    keep(&page, "mine", &person());
    page.load("#/apply/mine/contact");
    fill_at(&page, DISTRICT, "แม่ริม");
    let came = "return performance.getEntriesByType('resource').some(one => one.name.includes('address/geo.txt'))";
    page.wait_for("the lists", || match page.eval(came, &[]).as_bool() {
        Some(true) => Ok(()),
        _ => Err("they are on their way".to_owned()),
    });
    assert_eq!(tag(&page, DISTRICT), "INPUT", "nobody is interrupted while typing");
    // The next box is one that becomes a list too.
    page.press(TAB);
    page.focused(&format!("textbox {}", words::SUBDISTRICT.th));
    page.press(TAB);
    shows(&page, DISTRICT, "แม่ริม");
    assert_eq!(value_at(&page, DISTRICT), "แม่ริม");
    assert_eq!(tag(&page, SUBDISTRICT), "SELECT");
    page.assert_clean();
}
