//! What leaves the app as a file: into the downloads of a desk, into the share sheet of a phone.

use std::path::PathBuf;

use serde_json::json;
use white_area_core::i18n::{backups as keeping, device, pdf, posting};

use crate::applicants::person;
use crate::device::{IN_WINDOW, keep, visit};
use crate::engines::{file_of, written};

/// A share sheet that does as it is told.
const SHEET: &str = "
    navigator.canShare = ({files}) => files.every(one =>
        ({ html: 'text/html', ics: 'text/calendar' })[one.name.split('.').pop()] === one.type);
    navigator.share = async ({files}) => {
        window.offered = [files.length, files[0].name, navigator.userActivation.isActive, await files[0].text()];
        if (window.answer) throw new DOMException('', window.answer);
    }";

/// A browser that can neither share nor save, and opens a tab.
const NEITHER: &str = "delete HTMLAnchorElement.prototype.download;
    navigator.canShare = undefined;
    window.open = address => { window.opened = address; return {}; }";

#[test]
fn a_phone_offers_the_file_to_its_share_sheet_within_the_tap() {
    let page = visit(IN_WINDOW).phone().open("");
    keep(&page, "mine", &person());
    page.load("#/apply/mine/keep");
    page.titled(keeping::KEEP.th);
    page.eval(SHEET, &[]);
    page.click("button", device::SAVE_FILE.th);
    page.see(pdf::SHARED.th);
    let offered = page.eval("return offered", &[]);
    assert_eq!((&offered[0], &offered[2]), (&json!(1), &json!(true)), "one file, inside the tap");
    assert!(offered[3].as_str().unwrap().contains("สมชาย"));
    page.eval("window.answer = 'AbortError'", &[]);
    page.click("button", device::SAVE_FILE.th);
    page.see(pdf::CANCELLED.th);
    // A sheet that refuses the file: it is saved all the same.
    page.eval("window.answer = 'NotAllowedError'", &[]);
    page.click("button", device::SAVE_FILE.th);
    page.see("ดูในโฟลเดอร์ดาวน์โหลด");
    // Neither a sheet nor downloads: a tab to show it in.
    page.eval(NEITHER, &[]);
    page.click("button", device::SAVE_FILE.th);
    page.see(pdf::OPENED.th);
    assert!(page.eval("return opened", &[]).as_str().unwrap().starts_with("blob:"));
    page.assert_same_origin();
    page.assert_served();
}

#[test]
fn the_calendar_file_goes_the_same_ways_and_says_what_it_holds() {
    for (moment, reminds) in [(IN_WINDOW, true), ("2024-05-27T05:00:00Z", false)] {
        let page = visit(moment).phone().open("");
        keep(&page, "mine", &person());
        page.load("#/apply/mine/submit");
        page.see(if reminds { posting::CALENDAR_REMINDS.th } else { posting::CALENDAR_HOLDS.th });
        page.eval(SHEET, &[]);
        page.click("button", posting::CALENDAR.th);
        page.see(pdf::SHARED.th);
        let offered = page.eval("return offered", &[]);
        assert_eq!((&offered[1], &offered[2]), (&json!("closing-day.ics"), &json!(true)), "inside the tap");
        let calendar = offered[3].as_str().unwrap();
        assert_eq!(calendar.matches("BEGIN:VEVENT").count(), if reminds { 2 } else { 1 }, "{moment}");
        page.eval(NEITHER, &[]);
        page.click("button", posting::CALENDAR.th);
        page.see(pdf::OPENED.th);
        page.assert_accessible("calendar");
        page.assert_same_origin();
    }
}

#[test]
fn a_desk_saves_a_page_that_shows_everything_and_runs_nothing() {
    let page = visit(IN_WINDOW).desk().open("");
    keep(&page, "mine", &person());
    page.load("#/apply/mine/keep");
    page.titled(keeping::KEEP.th);
    let folder = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join("downloads");
    let _before = std::fs::remove_dir_all(&folder);
    std::fs::create_dir_all(&folder).unwrap();
    page.session().cdp("Browser.setDownloadBehavior", &json!({ "behavior": "allow", "downloadPath": folder }));
    // A desk has no share sheet that would be of use.
    page.eval(SHEET, &[]);
    page.click("button", device::SAVE_FILE.th);
    let saved = page.wait_for("the file", || {
        let files = std::fs::read_dir(&folder).map_err(|error| error.to_string())?;
        let mut names = files.filter_map(|entry| Some(entry.ok()?.path()));
        names.find(|path| path.extension().is_some_and(|kind| kind == "html")).ok_or_else(|| "nothing yet".to_owned())
    });
    assert_eq!(page.eval("return window.offered ?? null", &[]), json!(null));
    page.assert_clean();

    page.session().go(&format!("file://{}", saved.display()));
    for answer in ["สมชาย", "ใจซื่อ", "ช้างคลาน", "ชาวบ้านช่วยกันดูการสร้างถนน"]
    {
        page.see(answer);
    }
    let printed = page.print("application-file");
    assert!(printed.says("สมชาย") && !printed.pages.is_empty());
    page.screenshot("application-file");
}

#[test]
fn a_file_with_markup_in_every_answer_runs_nothing_in_a_browser() {
    let page = visit(IN_WINDOW).desk().open("");
    let mut answers = person();
    let markup = "<img src=ran.png onerror=\"document.title='ran'\"><script>document.title='ran'</script>";
    for path in ["contact.given_name", "plan.next"] {
        answers[path] = json!(markup);
    }
    let file = file_of(&page, "markup-alone.html", written(&answers).as_bytes());
    page.session().go(&format!("file://{}", file.display()));
    page.see("<img src=ran.png");
    assert_ne!(page.eval("return document.title", &[]), "ran");
    assert_eq!(page.eval("return document.images.length", &[]), 0);
    assert!(!page.requested().iter().any(|url| url.ends_with("ran.png")));
}
