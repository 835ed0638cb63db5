//! Controls by the path of their answer, which is their `name`: for questions that stand on a page several times, where
//! a label alone does not say which one is meant. Journeys otherwise go by labels, as people do.

use serde_json::json;
use white_area_core::i18n::{form as words, shell};

use crate::harness::{Page, Session};

/// Types into the box of an answer, in place of what is there.
#[track_caller]
pub fn fill_at(page: &Page, path: &str, text: &str) {
    act(page, &format!("[name=\"{path}\"]"), |session, element| {
        session.on(element, "clear", &json!({}))?;
        session.on(element, "value", &json!({ "text": text }))
    });
}

/// Picks or ticks one option of an answer, by the option's id, as a click on its label does.
#[track_caller]
pub fn choose_at(page: &Page, path: &str, option: &str) {
    act(page, &format!("label:has([name=\"{path}\"][value=\"{option}\"])"), |session, element| {
        session.on(element, "click", &json!({}))
    });
}

/// What the box of an answer holds.
#[track_caller]
pub fn value_at(page: &Page, path: &str) -> String {
    let value = act(page, &format!("[name=\"{path}\"]"), |session, element| session.of(element, "property/value"));
    value.as_str().unwrap_or_default().to_owned()
}

#[track_caller]
fn act<T>(
    page: &Page,
    css: &str,
    mut action: impl FnMut(&Session, &crate::harness::Element) -> Result<T, String>,
) -> T {
    page.wait_for(&format!("the control {css}"), || {
        let element = page.session().find(css)?.into_iter().next().ok_or("there is none")?;
        action(page.session(), &element)
    })
}

/// From the first question, of a person who applies alone, to the one of the contact.
#[track_caller]
pub fn as_a_person(page: &Page) {
    page.choose("สมัครด้วยตนเอง");
    page.click("button", words::CONTINUE.th);
    arrives_at(page, "ผู้เข้ารับการคัดเลือก");
    page.choose("บุคคล");
    page.click("button", words::CONTINUE.th);
    arrives_at(page, "ผู้สมัครหรือผู้ประสานงาน");
}

/// Goes by a link of the menu, which is behind a button where the form is filled in on a phone.
#[track_caller]
pub fn by_menu(page: &Page, link: &str) {
    page.click("button", shell::MENU.th);
    page.click("link", link);
}

/// Waits until the heading has the focus, as it must after every change of screen.
#[track_caller]
pub fn arrives_at(page: &Page, heading: &str) {
    page.titled(heading);
    page.focused(&format!("heading {heading}"));
}
