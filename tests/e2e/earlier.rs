//! Earlier copies: kept while one works, restored, and the restoring undone by restoring again.

use white_area_core::i18n::{Lang, backups as keeping, device};

use crate::applicants::person;
use crate::device::{IN_WINDOW, keep, kept, visit};
use crate::form::{arrives_at, fill_at};
use crate::harness::Page;

const NAME: &str = "contact.given_name";

#[track_caller]
fn saved(page: &Page, name: &str) {
    page.wait_for("the draft to be saved", || match kept(page)[0].answers.text(NAME) {
        now if now == name => Ok(()),
        now => Err(now.to_owned()),
    });
}

/// The names of the buttons that restore, newest copy first.
fn copies(page: &Page) -> Vec<String> {
    let (before, _) = device::RESTORE_OF.th.split_once('{').expect("a time");
    page.names("button").into_iter().filter(|name| name.starts_with(before)).collect()
}

fn restore(page: &Page, at: usize) {
    let script = "return [...document.querySelectorAll('main li button')][arguments[0]].click()";
    page.eval(script, &[at.into()]);
}

#[test]
fn a_copy_is_restored_and_the_restoring_undone() {
    let page = visit(IN_WINDOW).phone().open("");
    keep(&page, "mine", &person());
    for name in ["สมหมาย", "มานี"] {
        // A copy is kept at the first change after the draft was opened.
        page.load("#/apply/mine/contact");
        page.titled("ผู้สมัครหรือผู้ประสานงาน");
        fill_at(&page, NAME, name);
        saved(&page, name);
    }
    page.go("#/apply/mine/keep");
    arrives_at(&page, keeping::KEEP.th);
    assert_eq!(copies(&page).len(), 2, "{}", page.text());
    let one = Lang::Th.fill(device::DIFFERENT_NOW, &[("n", "1")]);
    assert_eq!(page.text().matches(&one).count(), 2);
    page.eval("document.querySelectorAll('main li details').forEach(one => one.open = true)", &[]);
    page.see("สมชาย");
    page.see("สมหมาย");

    // The older one, which had the first name.
    restore(&page, 1);
    page.focused(&format!("heading {}", keeping::KEEP.th));
    saved(&page, "สมชาย");
    assert_eq!(copies(&page).len(), 3, "what was there has become a copy");
    page.see(device::SAME_ANSWERS.th);

    restore(&page, 0);
    saved(&page, "มานี");
    page.load("#/apply/mine/keep");
    page.titled(keeping::KEEP.th);
    page.see("มานี");
    page.assert_clean();
}
