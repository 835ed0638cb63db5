//! Papers as PDF files: made by the worker in the browser, and taken away.

use std::path::PathBuf;

use serde_json::json;
use white_area_core::code::Content;
use white_area_core::domain::round::Round;
use white_area_core::domain::thai::Date;
use white_area_core::i18n::{Lang, Msg, backups as keeping, paper as words, pdf, posting};
use white_area_core::paper::{PaperKind, PdfRequest, PrintOptions};
use white_area_core::store::DraftRepository;

use crate::applicants::{network, person};
use crate::device::{Device, IN_WINDOW, Nowhere, ROUND_2567, before_every_page, keep, visit};
use crate::harness::{Page, Visit, base64, output_folder};

/// Keeps what the app gives the browser to save or to show, and lets the browser do neither.
pub const CATCH: &str = "window.files = [];
    const address = URL.createObjectURL;
    URL.createObjectURL = blob => {
        const file = { type: blob.type };
        files.push(file);
        blob.arrayBuffer().then(bytes => {
            file.bytes = btoa(Array.from(new Uint8Array(bytes), byte => String.fromCharCode(byte)).join(''));
        });
        return address.call(URL, blob);
    };
    const click = HTMLAnchorElement.prototype.click;
    HTMLAnchorElement.prototype.click = function () { this.download ? window.savedAs = this.download : click.call(this) };
    window.open = address => { window.opened = address; return {}; };";

/// A share sheet that does as it is told.
const SHEET: &str = "
    navigator.canShare = ({files}) => files.every(one => one.type === 'application/pdf');
    navigator.share = async ({files}) => {
        window.offered = [files.length, files[0].name, files[0].type, navigator.userActivation.isActive, files[0].size];
        if (window.answer) throw new DOMException('', window.answer);
    }";

/// What the browser was given last, as a file in `target/pages`.
pub fn caught(page: &Page, name: &str) -> PathBuf {
    let bytes = page.wait_for("the file's bytes", || {
        let last = page.eval("return files.length ? files[files.length - 1].bytes ?? null : null", &[]);
        last.as_str().map(str::to_owned).ok_or_else(|| "none yet".to_owned())
    });
    let path = output_folder("pages").join(name);
    std::fs::write(&path, base64::decode(&bytes)).unwrap();
    path
}

/// Asks for a paper and waits until it is there.
pub fn made(page: &Page, button: Msg) {
    page.click("button", button.th);
    page.see("ทำไฟล์เสร็จแล้ว");
}

/// Opens the paper of a draft.
pub fn at_paper(page: &Page, id: &str) {
    page.load(&format!("?lang=th#/apply/{id}/submit/paper"));
    page.titled(words::PAPER.th);
    page.eval(CATCH, &[]);
}

/// The order that the page gives for the one draft on the device.
pub fn order(page: &Page, id: &str, what: PaperKind, pen: PrintOptions) -> PdfRequest {
    let device = Device(page);
    let library = DraftRepository::new(&device, &Nowhere);
    let envelope = library.list().unwrap().into_iter().find_map(|one| one.state.ok()).unwrap();
    assert_eq!(envelope.draft.id.as_str(), id);
    let shown = page.eval("return fetch('./rounds/2567.json').then(answer => answer.text())", &[]);
    PdfRequest {
        what,
        pen,
        today: Date::parse_iso("2024-03-01").unwrap(),
        version: page.eval("return document.querySelector('meta[name=build]').content", &[]).as_str().unwrap().into(),
        shown: shown.as_str().unwrap().to_owned(),
        application: (what != PaperKind::Blank)
            .then(|| (library.form(&envelope.draft.form).unwrap().unwrap(), envelope.to_text())),
    }
}

/// The bytes are those that the same program makes on the host.
#[track_caller]
pub fn is_the_native_one(file: &PathBuf, order: &PdfRequest) {
    let (_, expected) = ::paper::make(&order.to_text(), &mut |_| ()).unwrap();
    let bytes = std::fs::read(file).unwrap();
    assert!(bytes == expected, "{}: {} bytes in the browser, {} natively", file.display(), bytes.len(), expected.len());
}

#[test]
fn the_browser_and_the_host_make_the_same_bytes() {
    let page = visit(IN_WINDOW).desk().open("");
    keep(&page, "mine", &person());
    at_paper(&page, "mine");
    made(&page, pdf::MAKE);
    page.click("button", pdf::DOWNLOAD.th);
    page.see("ดูในโฟลเดอร์ดาวน์โหลด");
    assert_eq!(page.eval("return savedAs", &[]), json!("application-2567-mine.pdf"));
    let first = caught(&page, "made-person.pdf");
    is_the_native_one(&first, &order(&page, "mine", PaperKind::Application, PrintOptions::default()));
    // A second time, by the same worker: the same bytes.
    page.choose(words::THAI_DIGITS.th);
    page.see(pdf::MAKE.th);
    made(&page, pdf::MAKE);
    page.click("button", pdf::DOWNLOAD.th);
    let thai = PrintOptions { thai_digits: true, ..PrintOptions::default() };
    is_the_native_one(&caught(&page, "made-person-thai.pdf"), &order(&page, "mine", PaperKind::Application, thai));
    page.load("?lang=th#/blank");
    page.titled(words::BLANK.th);
    page.eval(CATCH, &[]);
    made(&page, pdf::MAKE);
    page.click("button", pdf::DOWNLOAD.th);
    assert_eq!(page.eval("return savedAs", &[]), json!("blank-2567.pdf"));
    is_the_native_one(
        &caught(&page, "made-blank.pdf"),
        &order(&page, "mine", PaperKind::Blank, PrintOptions::default()),
    );
    page.assert_clean();
}

#[test]
fn the_label_and_the_envelope() {
    let page = visit(IN_WINDOW).desk().open("");
    keep(&page, "mine", &network());
    page.load("?lang=th#/apply/mine/submit");
    page.see(posting::ENVELOPE.th);
    page.eval(CATCH, &[]);
    // The check code on the screen is the paper's.
    let round = Round::parse(ROUND_2567).unwrap();
    let draft = &crate::device::kept(&page)[0];
    page.see(&Content::of(&round, draft).check_code().to_string());
    for (button, name, what) in [
        (posting::MAKE_LABEL, "made-label", PaperKind::Label { with_sender: true }),
        (posting::MAKE_ENVELOPE, "made-envelope", PaperKind::Envelope { with_sender: true }),
    ] {
        page.eval("files.length = 0", &[]);
        made(&page, button);
        page.click("button", pdf::DOWNLOAD.th);
        is_the_native_one(&caught(&page, &format!("{name}.pdf")), &order(&page, "mine", what, PrintOptions::default()));
        // One button of a name at a time: what was made is put away by another choice.
        page.choose(posting::WITH_SENDER.th);
        page.choose(posting::WITH_SENDER.th);
    }
    page.eval("files.length = 0", &[]);
    page.click("button", posting::CALENDAR.th);
    page.see("closing-day.ics");
    let calendar = std::fs::read_to_string(caught(&page, "closing-day.ics")).unwrap();
    assert!(calendar.starts_with("BEGIN:VCALENDAR\r\n") && calendar.contains("20240531"), "{calendar}");
    page.assert_clean();
}

#[test]
fn a_phone_shares_the_file_and_what_cannot_share_or_save_opens_it() {
    let page = visit(IN_WINDOW).phone().open("");
    keep(&page, "mine", &person());
    at_paper(&page, "mine");
    page.eval(SHEET, &[]);
    made(&page, pdf::MAKE);
    page.click("button", pdf::SHARE.th);
    page.see(pdf::SHARED.th);
    let offered = page.eval("return offered", &[]);
    assert_eq!(
        offered.as_array().unwrap()[..4],
        [json!(1), json!("application-2567-mine.pdf"), json!("application/pdf"), json!(true)]
    );
    assert!(offered[4].as_u64() > Some(10_000), "{offered}");
    page.eval("window.answer = 'AbortError'", &[]);
    page.click("button", pdf::SHARE.th);
    page.see(pdf::CANCELLED.th);
    // A sheet that refuses it: saved all the same.
    page.eval("window.answer = 'NotAllowedError'", &[]);
    page.click("button", pdf::SHARE.th);
    page.see("ดูในโฟลเดอร์ดาวน์โหลด");
    // Without a sheet and without downloads there is a tab to show it in.
    page.eval("delete HTMLAnchorElement.prototype.download; navigator.canShare = undefined", &[]);
    page.choose(words::WITH_ENGLISH.th);
    made(&page, pdf::MAKE);
    assert!(!page.names("button").contains(&pdf::DOWNLOAD.th.to_owned()));
    page.click("button", pdf::OPEN.th);
    page.see(pdf::OPENED.th);
    assert!(page.eval("return opened", &[]).as_str().unwrap().starts_with("blob:"));
    page.eval("window.open = () => null", &[]);
    page.click("button", pdf::OPEN.th);
    page.see(pdf::NOT_OPENED.th);
    page.assert_accessible("a paper is ready");
}

#[test]
fn what_the_font_lacks_is_told() {
    let mut answers = person();
    answers["contact.given_name"] = "สม😀ชาย漢".into();
    let page = visit(IN_WINDOW).open("");
    keep(&page, "mine", &answers);
    at_paper(&page, "mine");
    made(&page, pdf::MAKE);
    page.see(&Lang::Th.fill(pdf::MISSING, &[("missing", "😀 漢")]));
}

/// Without a network and without the worker on the device: told, nothing lost, and it works as soon as it can.
#[test]
fn a_worker_that_does_not_come_is_told_and_can_be_asked_again() {
    let page = visit(IN_WINDOW).open("");
    keep(&page, "mine", &person());
    at_paper(&page, "mine");
    page.cut_network();
    page.click("button", pdf::MAKE.th);
    page.see(pdf::FAILED_GONE.th);
    page.assert_accessible("no worker");
    page.restore_network();
    made(&page, pdf::AGAIN);
}

/// Half of it came: its script, and not its program.
#[test]
fn a_worker_without_its_program_is_begun_anew() {
    let site = std::env::var_os("SITE_DIST").map(PathBuf::from).unwrap();
    let names = std::fs::read_dir(site).unwrap().filter_map(|entry| entry.ok()?.file_name().into_string().ok());
    let wasm = names.into_iter().find(|name| name.starts_with("paper_bg-")).unwrap();
    let page = visit(IN_WINDOW).open("");
    keep(&page, "mine", &person());
    at_paper(&page, "mine");
    let whole = page.site();
    page.publish(|site| site.without(&wasm));
    page.click("button", pdf::MAKE.th);
    page.see(pdf::FAILED_GONE.th);
    page.publish(|_| whole);
    made(&page, pdf::AGAIN);
}

#[test]
fn a_label_made_for_one_office_is_put_away_when_another_is_chosen() {
    let page = visit(IN_WINDOW).desk().open("");
    keep(&page, "mine", &person());
    page.load("?lang=th#/apply/mine/submit");
    page.see(posting::ENVELOPE.th);
    made(&page, posting::MAKE_LABEL);
    page.eval("document.querySelectorAll('main details').forEach(one => one.open = true)", &[]);
    page.select(words::ANOTHER_OFFICE.th, "สำนักงาน ป.ป.ท. เขต 6 (พิษณุโลก)");
    // What was said of it stays in the live region; the file itself is gone.
    page.wait_for("the label to be put away", || {
        let names = page.names("button");
        if names.contains(&posting::MAKE_LABEL.th.to_owned()) { Ok(()) } else { Err(format!("{names:?}")) }
    });
    assert!(!page.names("button").contains(&pdf::DOWNLOAD.th.to_owned()));
    page.eval(CATCH, &[]);
    made(&page, posting::MAKE_LABEL);
    page.click("button", pdf::DOWNLOAD.th);
    let file = caught(&page, "made-label-6.pdf");
    let text = std::process::Command::new("pdftotext").arg(&file).arg("-").output().unwrap();
    assert!(String::from_utf8_lossy(&text.stdout).contains("65000"), "{text:?}");
}

#[test]
fn a_worker_that_is_stopped_makes_the_next_paper() {
    let page = visit(IN_WINDOW).open("");
    keep(&page, "mine", &person());
    at_paper(&page, "mine");
    // Its messages are held back, as if the device were very slow.
    page.eval("window.Own = Worker; window.Worker = class extends Own { postMessage() {} }", &[]);
    page.click("button", pdf::MAKE.th);
    page.see(pdf::MAKING.th);
    page.assert_accessible("a paper is being made");
    // Each stage has other buttons; the focus is on the first of them, not lost.
    page.focused(&format!("button {}", pdf::STOP.th));
    page.press("\u{e007}");
    page.focused(&format!("button {}", pdf::MAKE.th));
    page.eval("window.Worker = Own", &[]);
    made(&page, pdf::MAKE);
    page.focused(&format!("button {}", pdf::DOWNLOAD.th));
}

/// The worker is as large as all the rest: it is kept on the device unless the person counts the bytes.
#[test]
fn whoever_saves_data_keeps_no_worker() {
    let asked = |saves: bool| {
        let page = Visit::new().open("icons/icon.svg");
        let connection = json!({ "saveData": saves }).to_string();
        before_every_page(
            &page,
            &format!(
                "Object.defineProperty(navigator, 'connection', {{ value: {connection} }});
                 const own = ServiceWorker.prototype.postMessage;
                 ServiceWorker.prototype.postMessage = function (what) {{ window.told = what; return own.call(this, what) }};
                 window.requestIdleCallback = action => action();"
            ),
        );
        page.load("?lang=th#/");
        page.see(keeping::OFFLINE_READY.th);
        page.eval("return window.told ?? null", &[])
    };
    assert_eq!(asked(false), json!("keep-rest"));
    assert_eq!(asked(true), json!(null));
}
