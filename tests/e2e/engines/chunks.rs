//! The program in chunks: one that is slow, one that does not come, one that the host has no more.

use devserver::Site;
use white_area_core::i18n::{award, backups, paper, pdf, shell};

use crate::applicants::person;
use crate::device::keep as keep_draft;
use crate::form::{arrives_at, by_menu, fill_at, value_at};
use crate::harness::{Engine, Page, Visit, new_version};

every_engine!(
    a_chunk_that_does_not_come_is_told_and_asked_for_again,
    a_first_screen_without_its_chunk_is_asked_for_again,
    a_slow_chunk_shows_that_the_tap_was_heard,
    a_newer_program_is_offered_where_a_chunk_is_gone,
    wasm_under_a_wrong_type_is_taken_all_the_same,
);

/// The questions about the applicant.
const CONTACT: &str = "ผู้สมัครหรือผู้ประสานงาน";
const NAME: &str = "contact.given_name";

/// The files of a part of the program: `chunk.more-….wasm`, and what it shares with others.
fn files_of(site: &Site, part: &str) -> Vec<String> {
    let worker = site.text("sw.js").expect("the site has a worker");
    let names = worker.split('"').filter_map(|name| Some((name, name.strip_prefix("chunk.")?.strip_suffix(".wasm")?)));
    let needed = names.filter(|(_, stem)| stem.split(['.', '-']).any(|one| one == part));
    let found: Vec<String> = needed.map(|(name, _)| name.to_owned()).collect();
    assert!(!found.is_empty(), "there is no chunk of {part} in {worker}");
    found
}

/// The site without the chunk that begins a part; what it shares with others is there.
fn without_part(site: Site, part: &str) -> Site {
    let own = files_of(&site, part).into_iter().filter(|name| name.starts_with(&format!("chunk.{part}-")));
    own.fold(site, |site, name| site.without(&name))
}

/// A page in the middle of a form, from a host without a part of the program, and the whole site.
fn half_filled_without(engine: Engine, part: &str) -> (Page, Site) {
    let mut whole = None;
    let visit = Visit::new().engine(engine).with_site(|site| {
        whole = Some(site.clone());
        without_part(site, part)
    });
    let page = visit.open("?lang=th#/");
    page.see(award::START_HINT.th);
    keep_draft(&page, "mine", &person());
    page.load("?lang=th#/apply/mine/contact");
    page.titled(CONTACT);
    fill_at(&page, NAME, "สมหมาย");
    (page, whole.expect("the site was changed"))
}

fn a_chunk_that_does_not_come_is_told_and_asked_for_again(engine: Engine) {
    let (page, whole) = half_filled_without(engine, "more");
    by_menu(&page, shell::OFFICES.th);
    page.see(shell::NOT_COME.th);
    page.see(shell::NOT_COME_TEXT.th);
    // The page one was on stays, with what was typed, and takes more.
    page.titled(CONTACT);
    fill_at(&page, "contact.line", "ต่อ");
    page.click("button", shell::TRY_AGAIN.th);
    page.see(shell::NOT_COME.th);
    page.titled(CONTACT);
    page.publish(|_| whole);
    page.click("button", shell::TRY_AGAIN.th);
    arrives_at(&page, shell::OFFICES.th);
    page.see_no_more(shell::NOT_COME.th);
    page.back();
    page.titled(CONTACT);
    assert_eq!((value_at(&page, NAME), value_at(&page, "contact.line")), ("สมหมาย".into(), "ต่อ".into()));
}

fn a_first_screen_without_its_chunk_is_asked_for_again(engine: Engine) {
    let mut whole = None;
    let visit = Visit::new().engine(engine).with_site(|site| {
        whole = Some(site.clone());
        without_part(site, "more")
    });
    let page = visit.open("?lang=th#/offices");
    page.see(shell::NOT_COME_TEXT.th);
    // The rest of the program is there.
    page.click("link", shell::HOME.th);
    page.see(award::START_HINT.th);
    page.back();
    page.see(shell::NOT_COME_TEXT.th);
    page.publish(|_| whole.expect("the site was changed"));
    page.click("button", shell::TRY_AGAIN.th);
    page.titled(shell::OFFICES.th);
}

fn a_slow_chunk_shows_that_the_tap_was_heard(engine: Engine) {
    let slow = std::time::Duration::from_secs(4);
    let page = Visit::new().engine(engine).with_site(|site| site.slow("chunk.more-", slow)).open("?lang=th#/");
    page.see(award::START_HINT.th);
    page.click("link", shell::OFFICES.th);
    page.see(shell::LOADING.th);
    page.see(award::START_HINT.th);
    arrives_at(&page, shell::OFFICES.th);
    page.see_no_more(shell::LOADING.th);
}

fn a_newer_program_is_offered_where_a_chunk_is_gone(engine: Engine) {
    const NEWER: &str = "newer0000002";
    let (page, _) = half_filled_without(engine, "more");
    // No worker has kept anything: a chunk is missing. The host has another build by now.
    page.publish(|site| new_version(site, NEWER));
    by_menu(&page, shell::OFFICES.th);
    page.see(shell::NOT_COME.th);
    page.see(backups::UPDATE.th);
    fill_at(&page, "contact.line", "ต่อ");
    page.back();
    page.titled(CONTACT);
    page.click("button", backups::UPDATE_NOW.th);
    page.see(NEWER);
    page.titled(CONTACT);
    assert_eq!((value_at(&page, NAME), value_at(&page, "contact.line")), ("สมหมาย".into(), "ต่อ".into()));
}

fn wasm_under_a_wrong_type_is_taken_all_the_same(engine: Engine) {
    let visit = Visit::new().engine(engine).with_site(|site| site.mime(".wasm", "application/octet-stream"));
    let page = visit.open("?lang=th#/offices");
    page.titled(shell::OFFICES.th);
    page.go("#/apply");
    arrives_at(&page, "วิธีสมัคร");
    page.go("#/blank");
    arrives_at(&page, paper::BLANK.th);
    page.click("button", pdf::MAKE.th);
    page.see("ทำไฟล์เสร็จแล้ว");
}
