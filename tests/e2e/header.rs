//! The frame above the form leaves the room to the form.

use crate::harness::{Page, Visit};
use serde_json::Value;
use white_area_core::i18n::shell;

/// Where the frame ends, in CSS pixels from the top of the page.
fn bottom(page: &Page) -> f64 {
    let script = "return Math.max(...[...document.querySelectorAll('#app > header, .notices')]
        .map(one => one.getBoundingClientRect().bottom + scrollY))";
    page.eval(script, &[]).as_f64().expect("a number")
}

fn wait_for_question(page: &Page) {
    page.wait_for("the first question", || match page.eval("return !!document.querySelector('form input')", &[]) {
        Value::Bool(true) => Ok(()),
        _ => Err(page.text()),
    });
}

#[test]
fn on_a_phone_the_frame_of_the_form_is_90_pixels_at_most() {
    for language in ["th", "en"] {
        let page = Visit::new().open(&format!("?lang={language}#/apply"));
        wait_for_question(&page);
        assert!(bottom(&page) <= 90.0, "{language}: {}", bottom(&page));
        page.screenshot(&format!("compact-{language}"));
        page.assert_fits("the first question");
    }
}

#[test]
fn the_menu_of_the_form_is_one_tap_away_and_goes_again() {
    let page = Visit::new().open("#/apply");
    wait_for_question(&page);
    assert!(!page.shows(shell::OFFICES.th));
    page.click("button", shell::MENU.th);
    page.see(shell::OFFICES.th);
    page.assert_accessible("the open menu");
    page.screenshot("compact-menu");
    page.press("\u{e00c}");
    page.see_no_more(shell::OFFICES.th);
    page.focused(&format!("button {}", shell::MENU.th));
    page.click("button", shell::MENU.th);
    page.click("link", shell::ABOUT.th);
    page.arrive("#/about");
    assert!(page.shows(shell::OFFICES.th), "elsewhere the menu is always there");
    assert!(!page.shows(shell::MENU.th));
}

#[test]
fn on_a_wide_screen_the_frame_is_whole() {
    let page = Visit::new().desk().open("#/apply");
    page.see(shell::NOT_OFFICIAL.th);
    assert!(page.shows(shell::OFFICES.th) && !page.shows(shell::MENU.th));
}
