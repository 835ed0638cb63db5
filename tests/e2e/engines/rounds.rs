//! Another file of the round on the host, while the program is the same.

use std::time::Duration;

use devserver::Site;
use serde_json::Value;
use white_area_core::i18n::{Lang, award, backups, device, form as words, shell};

use super::filling::{CONTACT, go_on, type_all};
use super::offline::ready;
use crate::form::{arrives_at, value_at};
use crate::harness::{Engine, Page, Profile, Visit};

every_engine!(
    a_newer_round_reaches_people_at_their_next_start,
    a_round_with_faults_is_refused_in_favour_of_the_last_good_one,
    a_host_that_does_not_answer_is_not_waited_for,
    a_draft_keeps_its_questions_until_the_person_moves_it,
);

/// The file that every test replaces.
const ROUND: &str = "rounds/2567.json";
/// A street of the office in Ayutthaya, on the page of the offices.
const STREET: &str = "22/25 ถนนนเรศวร";
const NEW_STREET: &str = "22/26 ถนนสายใหม่";
/// A label of a question about the applicant.
const LINE: &str = "ไอดีไลน์";
const NEW_LINE: &str = "ชื่อในไลน์";

/// The site with a round in which each `before` is an `after`, as the next revision.
fn revised(site: Site, changes: &[(&str, &str)]) -> Site {
    // In one way of writing, whatever the build's is.
    let round: Value = serde_json::from_str(&site.text(ROUND).expect("a round")).expect("JSON");
    let round = round.to_string();
    let changed = changes.iter().fold(round, |text, (before, after)| {
        assert!(text.contains(before), "{before} is not in the round");
        text.replace(before, after)
    });
    site.replace(ROUND, changed)
}

const REVISION: (&str, &str) = ("\"revision\":1,", "\"revision\":2,");

fn a_newer_round_reaches_people_at_their_next_start(engine: Engine) {
    let page = Visit::new().engine(engine).open("?lang=th#/offices");
    ready(&page);
    page.see(STREET);
    page.publish(|site| revised(site, &[REVISION, (STREET, NEW_STREET)]));
    page.load("?lang=th#/offices");
    page.see(NEW_STREET);
    assert!(!page.shows(backups::UPDATE.th), "the program is the same");
    page.go("#/about");
    page.see("แก้ไขครั้งที่ 2");

    page.cut_network();
    page.load("?lang=th#/offices");
    page.see(NEW_STREET);
    assert!(!page.shows(STREET), "the newest that was kept, not the one that came with the program");
}

fn a_round_with_faults_is_refused_in_favour_of_the_last_good_one(engine: Engine) {
    let page = Visit::new().engine(engine).open("?lang=th#/offices");
    ready(&page);
    page.publish(|site| revised(site, &[REVISION, (STREET, NEW_STREET)]));
    page.load("?lang=th#/offices");
    page.see(NEW_STREET);
    let good = page.site();
    let whole = good.text(ROUND).expect("a round");
    let broken = [
        ("cut", whole.chars().take(20_000).collect::<String>(), "1", ""),
        ("no JSON", "<!doctype html><title>502</title>".to_owned(), "1", ""),
        ("unsound", whole.replace("\"closes\":\"2024-05-31\"", "\"closes\":\"2023-05-31\""), "2", "window.closes"),
    ];
    for (name, text, count, fault) in broken {
        assert_ne!(text, whole, "{name}");
        page.publish(|_| good.clone().replace(ROUND, text.replace(NEW_STREET, "99 ถนนที่ผิด")));
        page.load("?lang=th#/offices");
        page.see(NEW_STREET);
        page.go("#/about");
        page.titled(award::ABOUT_TITLE.th);
        page.see(&Lang::Th.fill(award::ROUND_REFUSED, &[("n", count)]));
        page.see(fault);
        page.see("แก้ไขครั้งที่ 2");
        // The refused one is not what is shown without a network either.
        page.cut_network();
        page.load("?lang=th#/offices");
        page.see(NEW_STREET);
        page.restore_network();
    }
    page.publish(|_| good);
    page.load("?lang=th#/about");
    page.titled(award::ABOUT_TITLE.th);
    assert!(!page.shows(award::ROUND_REFUSED.th.split('{').next().expect("words")), "it is good again");
}

fn a_host_that_does_not_answer_is_not_waited_for(engine: Engine) {
    let profile = Profile::new();
    let page = Visit::new().engine(engine).profile(&profile).open("?lang=th#/offices");
    ready(&page);
    page.see(STREET);
    drop(page);
    let hanging = |site: Site| revised(site, &[(STREET, NEW_STREET)]).slow("rounds/", Duration::from_secs(3600));
    let visit = Visit::new().engine(engine).profile(&profile).with_site(hanging).impatient();
    let page = visit.open("?lang=th#/offices");
    page.titled(shell::OFFICES.th);
    page.see(STREET);
    let answered: Vec<_> = page.requests().into_iter().filter(|one| one.target.contains("rounds/")).collect();
    assert_eq!(answered, [], "the host is still silent");
}

fn a_draft_keeps_its_questions_until_the_person_moves_it(engine: Engine) {
    let page = Visit::new().engine(engine).open("?lang=th#/new");
    ready(&page);
    page.choose("สมัครด้วยตนเอง");
    go_on(&page, "ผู้เข้ารับการคัดเลือก");
    page.choose("บุคคล");
    go_on(&page, "ผู้สมัครหรือผู้ประสานงาน");
    type_all(&page, &CONTACT);
    page.fill(LINE, "somchai");
    page.click("link", words::TASKS.th);
    arrives_at(&page, words::TASKS.th);
    assert!(!page.shows(backups::NEW_QUESTIONS.th));
    let tasks = page.address();
    let section = format!("{tasks}/contact");

    page.publish(|site| revised(site, &[REVISION, (STREET, NEW_STREET), (LINE, NEW_LINE), ("\"1206\"", "\"1299\"")]));
    page.load(&section);
    page.titled("ผู้สมัครหรือผู้ประสานงาน");
    assert_eq!(page.value(LINE), "somchai", "the questions it was begun with");
    assert!(!page.shows(NEW_LINE));
    page.go("#/offices");
    page.see(NEW_STREET);
    page.see("1299");
    page.load(&tasks);
    page.titled(words::TASKS.th);
    page.see(backups::NEW_QUESTIONS.th);
    page.click("link", backups::NEW_QUESTIONS_SEE.th);
    arrives_at(&page, backups::NEW_QUESTIONS.th);
    page.see(device::MOVE_TEXT.th);
    page.see(device::REWORDED.th);
    page.see(NEW_LINE);
    page.click("button", device::MOVE.th);
    page.see(device::HAS_NEWEST.th);
    reads(&page, &section, NEW_LINE, LINE);

    // Back by the earlier copies.
    page.load(&format!("{tasks}/keep"));
    page.titled(backups::KEEP.th);
    let before = page.names("button").into_iter().filter(|name| name.starts_with("กู้คืนสำเนาของ")).collect::<Vec<_>>();
    assert!(!before.is_empty(), "the state before the move is kept");
    // The newest of them stands first, and may have been saved in the same minute as others.
    page.eval("[...document.querySelectorAll('ol.stack button')][0].click()", &[]);
    page.wait_for("the restored copy", || match page.focus() {
        now if now == format!("heading {}", backups::KEEP.th) => Ok(()),
        now => Err(now),
    });
    reads(&page, &section, LINE, NEW_LINE);
    page.load(&tasks);
    page.see(backups::NEW_QUESTIONS.th);
}

/// The section asks by this label and not by the other, and has every answer.
#[track_caller]
fn reads(page: &Page, section: &str, label: &str, other: &str) {
    page.load(section);
    page.titled("ผู้สมัครหรือผู้ประสานงาน");
    assert_eq!(page.value(label), "somchai");
    assert!(!page.shows(other), "{other}");
    for (path, text) in CONTACT {
        assert_eq!(value_at(page, path), text, "{path}");
    }
}
