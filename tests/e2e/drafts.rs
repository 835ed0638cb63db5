//! What was typed is there again: after a reload, in the list, after a deletion that was undone.

use white_area_core::domain::answers::Answers;
use white_area_core::i18n::{award, form as words, shell};
use white_area_core::store::{KeyValueStore, SCHEMA};

use crate::applicants::{network, person};
use crate::device::{Device, IN_WINDOW, keep, kept, visit};
use crate::form::{arrives_at, by_menu, value_at};

#[test]
fn what_is_typed_is_there_after_a_reload_at_once() {
    let page = visit(IN_WINDOW).phone().open("");
    keep(&page, "mine", &person());
    page.load("#/apply/mine/contact");
    page.titled("ผู้สมัครหรือผู้ประสานงาน");
    for (label, typed) in [("ชื่อ", "สมหมาย"), ("ไอดีไลน์", "สุดท้าย")]
    {
        page.fill(label, typed);
    }
    // Nothing is waited for between the last key and the reload.
    page.reload();
    page.titled("ผู้สมัครหรือผู้ประสานงาน");
    assert_eq!(value_at(&page, "contact.given_name"), "สมหมาย");
    assert_eq!(value_at(&page, "contact.line"), "สุดท้าย");
    assert_eq!(kept(&page).len(), 1, "the same draft, not another one");
    assert_eq!(kept(&page)[0].answers.text("contact.line"), "สุดท้าย");

    // Another day: the address of the form alone leads to where it was left.
    page.load("#/apply");
    page.arrive("#/apply/mine/contact");
    assert_eq!(value_at(&page, "contact.line"), "สุดท้าย");
    page.load("");
    page.click("link", "กรอกต่อ: สมหมาย ใจซื่อ");
    arrives_at(&page, "ผู้สมัครหรือผู้ประสานงาน");
    page.assert_clean();
}

#[test]
fn every_answer_of_a_draft_survives_a_visit_of_every_section() {
    let page = visit(IN_WINDOW).open("");
    let answers = network();
    keep(&page, "mine", &answers);
    for section in ["way", "applicant", "network", "contact", "achievements", "history", "plan", "declarations"] {
        page.load(&format!("#/apply/mine/{section}"));
        page.see(words::CONTINUE.th);
    }
    page.load("#/drafts");
    page.titled(shell::DRAFTS.th);
    assert_eq!(kept(&page)[0].answers, Answers::from_json(&answers));
    page.assert_clean();
}

#[test]
fn drafts_are_several_and_can_be_deleted_and_brought_back() {
    let page = visit(IN_WINDOW).phone().open("#/drafts");
    page.see(words::NO_DRAFTS.th);
    keep(&page, "first", &person());
    page.load("#/drafts");
    page.click("link", words::START_ANOTHER.th);
    arrives_at(&page, "วิธีสมัคร");
    assert!(!page.is_chosen("สมัครด้วยตนเอง"), "the second begins empty");
    page.choose("เสนอชื่อเครือข่าย");
    by_menu(&page, shell::DRAFTS.th);
    arrives_at(&page, shell::DRAFTS.th);
    page.see("สมชาย ใจซื่อ");
    page.see(words::UNNAMED.th);
    assert_eq!(kept(&page).len(), 2);

    page.click("button", "สมชาย ใจซื่อ");
    page.see("ลบ “สมชาย ใจซื่อ” แล้ว");
    page.focused(&format!("button {}", words::UNDO.th));
    assert_eq!(kept(&page).len(), 1);
    page.click("button", words::UNDO.th);
    page.focused("link เปิด: สมชาย ใจซื่อ");
    assert_eq!(kept(&page).len(), 2);
    page.click("link", "เปิด: สมชาย ใจซื่อ");
    arrives_at(&page, words::TASKS.th);
    page.see("ครบ 7 จาก 7 ส่วน");
    page.assert_clean();
}

#[test]
fn a_damaged_draft_is_shown_and_left_as_it_is() {
    let page = visit(IN_WINDOW).open("");
    keep(&page, "sound", &person());
    let key = |id: &str| format!("wan/draft/{id}");
    let sound = Device(&page).get(&key("sound")).unwrap().unwrap();
    let newer = sound.replace(&format!("\"schema\":{SCHEMA}"), "\"schema\":99");
    assert_ne!(newer, sound);
    let broken: [(&str, String, &str); 4] = [
        ("cut0", sound.chars().take(sound.chars().count() / 2).collect(), words::DAMAGED.th),
        ("altered", sound.replace("สมชาย", "สมปอง"), words::DAMAGED.th),
        ("noise", "\u{0}ไม่ใช่ JSON".into(), words::DAMAGED.th),
        ("newer", newer, words::NEWER.th),
    ];
    for (id, text, _) in &broken {
        Device(&page).put(&key(id), text).unwrap();
    }
    page.load("#/drafts");
    page.titled(shell::DRAFTS.th);
    page.see("สมชาย ใจซื่อ");
    for (id, text, why) in &broken {
        page.go("#/drafts");
        page.see(&format!("ใบสมัครที่เปิดไม่ได้ ({id})"));
        page.see(why);
        page.go(&format!("#/apply/{id}/contact"));
        arrives_at(&page, words::CANNOT_OPEN.th);
        page.see(why);
        assert_eq!(Device(&page).get(&key(id)).unwrap().as_ref(), Some(text), "{id} is not written over");
    }
    page.go("#/apply/zzzz");
    arrives_at(&page, words::DRAFT_NOT_HERE.th);
    // The address of the form alone leads to the sound one.
    page.go("#/apply");
    page.titled(words::TASKS.th);
    page.see("สมชาย ใจซื่อ");
    page.assert_clean();
}

#[test]
fn a_draft_keeps_the_questions_it_was_begun_with() {
    let page = visit(IN_WINDOW)
        .with_site(|site| {
            let changed = crate::device::ROUND_2567.replace("เครือข่ายชื่ออะไร", "ชื่อเครือข่ายแบบใหม่");
            site.replace("rounds/2567.json", changed)
        })
        .open("");
    keep(&page, "older", &network());
    page.load("#/apply/older/network");
    page.titled("ข้อมูลเครือข่าย");
    assert_eq!(page.value("เครือข่ายชื่ออะไร"), "เครือข่ายคนเฝ้าบ้านสมมติ");
    page.go("#/new");
    arrives_at(&page, "วิธีสมัคร");
    page.choose("เสนอชื่อเครือข่าย");
    page.click("link", words::TASKS.th);
    page.click("link", "ข้อมูลเครือข่าย");
    arrives_at(&page, "ข้อมูลเครือข่าย");
    page.see("ชื่อเครือข่ายแบบใหม่");
    by_menu(&page, shell::HOME.th);
    page.see(award::START_HINT.th);
    page.assert_clean();
}
