//! When the program does not come, or what it needs does not: words and a way to apply, never an empty page or a broken
//! form.

use white_area_core::i18n::{award, first_paint, shell};

use crate::device::{IN_WINDOW, ROUND_2567, visit};
use crate::harness::Page;

/// The number to call is a way to apply that needs nothing else.
#[track_caller]
fn tells_a_way_to_apply(page: &Page, name: &str) {
    for number in ["0 2502 6670-80 ต่อ 1405", "1206"] {
        assert!(page.shows(number), "{name}: {number} is not in\n{}", page.text());
    }
    page.screenshot(name);
    page.assert_fits(name);
}

#[test]
fn without_the_program_the_page_tells_how_to_apply_on_paper() {
    for (name, visit) in [
        ("without-scripts", visit(IN_WINDOW).phone().without_scripts()),
        ("without-wasm", visit(IN_WINDOW).phone().without_wasm()),
    ] {
        let page = visit.open("#/offices");
        page.see(first_paint::WITHOUT_HOW.th);
        for words in [
            "เครือข่ายพื้นที่สีขาวต้นแบบในการป้องกันและเฝ้าระวังการทุจริต",
            "ปีงบประมาณ 2567: 2 มกราคม 2567 ถึง 31 พฤษภาคม 2567",
            "116 หมู่ 2 ถนนเพชรเกษม",
            "0 3532 3365-8",
            shell::NOT_OFFICIAL.th,
            first_paint::WITHOUT_HOW.en,
        ] {
            assert!(page.shows(words), "{name}: {words} is not in\n{}", page.text());
        }
        assert_eq!(page.names("textbox"), Vec::<String>::new(), "{name}: no box that keeps nothing");
        tells_a_way_to_apply(&page, name);
        page.assert_same_origin();
    }
}

#[test]
fn a_program_that_does_not_start_says_so() {
    let page = visit(IN_WINDOW).phone().without_wasm().open("");
    page.see(first_paint::FAILED.th);
    for message in [first_paint::FAILED_SAFE, first_paint::FAILED_WAYS] {
        assert!(page.shows(message.th) && page.shows(message.en), "{} is not in\n{}", message.en, page.text());
    }
    assert!(!page.shows(first_paint::OPENING.th), "nothing is being opened any more");
    assert!(page.names("alert").len() == 1, "it is announced");
}

#[test]
fn the_first_paint_is_as_accessible_as_the_rest() {
    // The program is asked for and does not come; axe needs scripts.
    let page = visit(IN_WINDOW).phone().without_wasm().open("");
    page.see(first_paint::WITHOUT_HOW.th);
    page.assert_accessible("first paint");
}

#[test]
fn a_round_that_cannot_be_loaded_or_read_is_told_plainly() {
    let cut = &ROUND_2567[..ROUND_2567.char_indices().nth(20_000).unwrap().0];
    let unsound = ROUND_2567.replace("\"closes\": \"2024-05-31\"", "\"closes\": \"2023-05-31\"");
    assert_ne!(unsound, ROUND_2567);
    for (name, file, text, told) in [
        ("round-missing", "rounds/2567.json", None, shell::LOAD_FAILED.th),
        ("index-missing", "rounds/index.json", None, shell::LOAD_FAILED.th),
        ("round-cut", "rounds/2567.json", Some(cut), shell::ROUND_BROKEN.th),
        ("round-unsound", "rounds/2567.json", Some(unsound.as_str()), shell::ROUND_BROKEN.th),
        ("index-empty", "rounds/index.json", Some("{}"), shell::ROUND_BROKEN.th),
    ] {
        let page = visit(IN_WINDOW)
            .phone()
            .with_site(|site| match text {
                Some(text) => site.replace(file, text),
                None => site.without(file),
            })
            .open("#/apply");
        page.titled(told);
        assert_eq!(page.names("textbox").len() + page.names("radio").len(), 0, "{name}: no broken form");
        page.assert_accessible(name);
        tells_a_way_to_apply(&page, name);
        page.assert_same_origin();
        // What is stored is not touched by the failure, and the way on is to try again.
        page.click("button", shell::TRY_AGAIN.th);
        page.titled(told);
    }
}

#[test]
fn a_round_of_a_link_that_is_not_there_gives_way_to_the_usual_one() {
    let page = visit(IN_WINDOW).open("?round=2599&office=nowhere&lang=xx#/");
    page.see(award::START_HINT.th);
    page.see("เปิดรับสมัครอยู่");
    page.assert_clean();
}
