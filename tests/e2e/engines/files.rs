//! The application as a file: out of the app, into it again, and everything that is no such file.

use std::path::{Path, PathBuf};

use serde_json::{Value, json};
use white_area_core::domain::answers::Answers;
use white_area_core::domain::draft::{Draft, DraftId};
use white_area_core::domain::round::Round;
use white_area_core::domain::sending::Record;
use white_area_core::file::{self, Application};
use white_area_core::i18n::{Lang, Msg, backups as keeping, device, file as faults, form as words, pdf};
use white_area_core::store::{Envelope, digest};

use crate::applicants::person;
use crate::device::{IN_WINDOW, ROUND_2567, holdings, keep, kept, visit};
use crate::form::{arrives_at, fill_at};
use crate::harness::{Engine, Page};

every_engine!(out_and_in_again, a_file_that_is_not_ours_changes_nothing, markup_in_every_answer_stays_text);

/// Keeps what the app gives the browser to save, and lets the browser save nothing.
const CATCH: &str = "window.saved = [];
    const address = URL.createObjectURL;
    URL.createObjectURL = blob => {
        blob.text().then(text => saved.push(text));
        return address.call(URL, blob);
    };
    const click = HTMLAnchorElement.prototype.click;
    HTMLAnchorElement.prototype.click = function () { this.download ? window.savedAs = this.download : click.call(this) }";

fn out_and_in_again(engine: Engine) {
    let page = visit(IN_WINDOW).engine(engine).open("?lang=th#/");
    let answers = Answers::from_json(&person());
    keep(&page, "mine", &person());
    let saved = saved_file(&page, "mine");

    // Gone from the device, and there again by the file.
    page.go("#/drafts");
    page.click("button", "สมชาย ใจซื่อ");
    page.see("ลบ “สมชาย ใจซื่อ” แล้ว");
    page.load("?lang=th#/open");
    page.titled(device::OPEN_FILE.th);
    assert_eq!(kept(&page), []);
    open(&page, &saved, "สมชาย ใจซื่อ");
    page.click("button", device::AS_NEW.th);
    page.focused(&format!("heading {}", device::KEPT_AS_NEW.th));
    assert_eq!(kept(&page)[0].answers, answers, "every answer");

    open(&page, &saved, "สมชาย ใจซื่อ");
    page.see(device::SAME_ANSWERS.th);
    assert!(!page.names("button").iter().any(|name| name.contains("แทนที่")), "nothing to replace");

    // One answer differs: shown, replaced, undone.
    page.load("?lang=th#/apply/mine/contact");
    page.titled("ผู้สมัครหรือผู้ประสานงาน");
    fill_at(&page, "contact.given_name", "สมหมาย");
    page.go("#/open");
    page.titled(device::OPEN_FILE.th);
    open(&page, &saved, "สมชาย ใจซื่อ");
    page.see(&Lang::Th.fill(device::DIFFERENT, &[("n", "1")]));
    assert_eq!(given_name(&page), "สมหมาย", "nothing has changed yet");
    page.click("button", &Lang::Th.fill(device::REPLACE, &[("name", "สมหมาย ใจซื่อ")]));
    page.focused(&format!("heading {}", device::REPLACED.th));
    assert_eq!(kept(&page)[0].answers, answers);
    if engine == Engine::Chromium {
        page.assert_accessible("replaced");
    }
    page.click("button", device::UNDO.th);
    page.focused(&format!("heading {}", device::UNDONE.th));
    assert_eq!(given_name(&page), "สมหมาย", "the answer is back");
    open(&page, &saved, "สมชาย ใจซื่อ");
    page.click("button", &Lang::Th.fill(device::REPLACE, &[("name", "สมหมาย ใจซื่อ")]));
    page.focused(&format!("heading {}", device::REPLACED.th));
    page.go("#/apply/mine/keep");
    arrives_at(&page, keeping::KEEP.th);
    page.see(&Lang::Th.fill(device::DIFFERENT_NOW, &[("n", "1")]));
    page.eval("document.querySelectorAll('main li details').forEach(one => one.open = true)", &[]);
    page.see("สมหมาย");

    // As text, and kept beside the same one.
    page.go("#/open");
    page.titled(device::OPEN_FILE.th);
    paste(&page, &std::fs::read_to_string(&saved).unwrap());
    page.focused("heading สมชาย ใจซื่อ");
    page.click("button", device::AS_NEW.th);
    page.focused(&format!("heading {}", device::KEPT_AS_NEW.th));
    assert_eq!(kept(&page).len(), 2);
    assert_ne!(kept(&page)[0].id, kept(&page)[1].id);
    page.click("button", device::UNDO.th);
    page.focused(&format!("heading {}", device::UNDONE.th));
    assert_eq!(kept(&page).len(), 1);
    page.assert_served();
}

fn a_file_that_is_not_ours_changes_nothing(engine: Engine) {
    let page = visit(IN_WINDOW).engine(engine).open("?lang=th#/");
    keep(&page, "mine", &person());
    page.load("?lang=th#/open");
    page.titled(device::OPEN_FILE.th);
    // The program itself is still being kept for the time without a network.
    let held_now = || (kept(&page), holdings(&page).local, holdings(&page).database);
    let before = held_now();
    let ours = written(&person());
    let (half, _) = ours.split_at(ours.floor_char_boundary(ours.len() * 9 / 10));
    let files: [(&str, Vec<u8>, Msg); 7] = [
        ("paper.pdf", b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n1 0 obj".to_vec(), faults::OTHER),
        ("paper-of-text.pdf", b"%PDF-1.7\n1 0 obj".to_vec(), faults::PDF),
        ("empty.html", Vec::new(), faults::EMPTY),
        ("page.html", b"<!doctype html><title>news</title>".to_vec(), faults::PAGE),
        ("half.html", half.as_bytes().to_vec(), faults::CUT_SHORT),
        ("altered.html", ours.replace("สมชาย", "สมปอง").into_bytes(), faults::DAMAGED),
        ("newer.html", newer(&ours).into_bytes(), faults::NEWER),
    ];
    for (name, bytes, what) in files {
        page.upload("#open-file", &file_of(&page, name, &bytes));
        page.focused(&format!("heading {}", what.th));
        page.see(faults::SAFE.th);
    }
    let large = folder(&page).join("large.html");
    std::fs::File::create(&large).and_then(|file| file.set_len(50 << 20)).unwrap();
    page.upload("#open-file", &large);
    page.focused(&format!("heading {}", faults::TOO_LARGE.th));
    paste(&page, half);
    page.focused(&format!("heading {}", faults::CUT_SHORT.th));
    assert_eq!(held_now(), before, "nothing has changed");
    page.assert_served();
}

fn markup_in_every_answer_stays_text(engine: Engine) {
    const MARKUP: &str = "<img src=ran.png onerror=alert(1)><script>alert(2)</script>&lt;b>{{7*7}}";
    let page = visit(IN_WINDOW).engine(engine).open("?lang=th#/open");
    page.titled(device::OPEN_FILE.th);
    let mut answers = person();
    marked(&mut answers, MARKUP);
    let file = file_of(&page, "markup.html", written(&answers).as_bytes());
    page.upload("#open-file", &file);
    page.click("button", device::AS_NEW.th);
    page.focused(&format!("heading {}", device::KEPT_AS_NEW.th));
    for (hash, title) in [
        ("#/apply/mine", words::TASKS.th),
        ("#/apply/mine/review", words::REVIEW.th),
        ("#/apply/mine/submit/paper", white_area_core::i18n::paper::PAPER.th),
        ("#/apply/mine/keep", keeping::KEEP.th),
        ("#/drafts", white_area_core::i18n::shell::DRAFTS.th),
    ] {
        page.go(hash);
        page.titled(title);
        page.see("<img src=ran.png");
        assert_eq!(page.eval("return document.images.length", &[]), 0, "{hash}");
    }
    // An alert would have stopped the driver; a picture would have been asked for.
    assert!(!page.requests().iter().any(|one| one.target.contains("ran.png")));
    page.assert_served();
}

/// Saves the application of a draft as a file of this machine.
#[track_caller]
fn saved_file(page: &Page, draft: &str) -> PathBuf {
    page.load(&format!("?lang=th#/apply/{draft}/keep"));
    page.titled(keeping::KEEP.th);
    page.eval(CATCH, &[]);
    page.click("button", device::SAVE_FILE.th);
    let text = page.wait_for("the file", || {
        let text = page.eval("return saved[0] ?? null", &[]);
        text.as_str().map(str::to_owned).ok_or_else(|| "there is none".into())
    });
    let name = page.eval("return savedAs", &[]).as_str().unwrap().to_owned();
    assert!(name.ends_with(".html"), "{name}");
    page.see(&Lang::Th.fill(pdf::TAKEN, &[("name", &name)]));
    file_of(page, &name, text.as_bytes())
}

#[track_caller]
fn open(page: &Page, file: &Path, name: &str) {
    page.upload("#open-file", file);
    page.focused(&format!("heading {name}"));
}

/// Pastes a text into the box, which has come when its summary was clicked.
#[track_caller]
fn paste(page: &Page, text: &str) {
    if !page.names("button").iter().any(|name| name == device::READ_PASTED.th) {
        page.click("button", device::PASTE.th);
    }
    let script = "const box = document.getElementById('open-text');
        box.value = arguments[0];
        box.dispatchEvent(new Event('input', {bubbles: true}))";
    page.eval(script, &[json!(text)]);
    page.click("button", device::READ_PASTED.th);
}

fn given_name(page: &Page) -> String {
    kept(page)[0].answers.text("contact.given_name").to_owned()
}

/// The file of an application with these answers, as the app writes it.
pub fn written(answers: &Value) -> String {
    let draft = Draft {
        id: DraftId::parse("mine").unwrap(),
        begun_at: 1_709_200_000_000,
        form: digest(ROUND_2567),
        answers: Answers::from_json(answers),
        office: None,
        suggested_office: None,
        place: None,
        record: Record::default(),
    };
    let envelope = Envelope { revision: 1, saved_at: 1_709_200_000_000, draft };
    let round = Round::parse(ROUND_2567).unwrap();
    file::write(&Application { envelope, round, round_text: ROUND_2567.to_owned() }, Lang::Th, "0.1.0")
}

/// The same from a newer version of the app, sealed as that one would.
fn newer(ours: &str) -> String {
    let (page, data) = ours.rsplit_once("id=\"wan-application\">").unwrap();
    let mut data: Value = serde_json::from_str(data.strip_suffix("</script>").unwrap()).unwrap();
    data["application"]["schema"] = 99.into();
    let sealed = [data["application"].to_string().as_str(), data["round"].as_str().unwrap()].concat();
    data["checksum"] = digest(&sealed).into();
    let data = data.to_string().replace('<', "\\u003c");
    format!("{page}id=\"wan-application\">{data}</script>")
}

/// Puts markup into every answer that is typed.
fn marked(answers: &mut Value, markup: &str) {
    const CHOSEN: [&str; 3] = ["self", "person", "yes"];
    match answers {
        Value::String(text) if !CHOSEN.contains(&text.as_str()) => *text = markup.to_owned(),
        Value::Array(all) => all.iter_mut().for_each(|one| marked(one, markup)),
        Value::Object(all) => all.values_mut().for_each(|one| marked(one, markup)),
        _ => {}
    }
}

/// A folder of this page's own: tests run at the same time.
fn folder(page: &Page) -> PathBuf {
    let port: String = page.root().chars().filter(char::is_ascii_digit).collect();
    let folder = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join(format!("files-{:?}-{port}", page.engine()));
    std::fs::create_dir_all(&folder).unwrap();
    folder
}

pub fn file_of(page: &Page, name: &str, bytes: &[u8]) -> PathBuf {
    let path = folder(page).join(name);
    std::fs::write(&path, bytes).unwrap();
    path
}
