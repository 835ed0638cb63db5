//! Nothing is lost: not by a kill, not by storage that fails, not by another tab.

use std::fmt::Write as _;
use std::time::Duration;

use serde_json::json;
use white_area_core::domain::draft::DraftId;
use white_area_core::i18n::{backups, device, form as words};
use white_area_core::store::{DraftRepository, KeyValueStore, SCHEMA};

use crate::device::{Device, Nowhere};
use crate::form::{fill_at, value_at};
use crate::harness::{Engine, Page, Profile, Visit, output_folder};

every_engine!(
    faults_of_storage,
    kill_after_the_last_key,
    tabs_take_turns,
    a_tab_without_locks_takes_turns,
    an_overtaken_tab_loses_nothing,
);
// In WebKitGTK the second store is slow while the service worker takes the program in, and says "one copy" for as long;
// the same rules are tested for it by tables in tests/native/store.rs.
every_engine! { damaged_copies: Chromium chromium, Firefox firefox }

const CONTACT: &str = "ผู้สมัครหรือผู้ประสานงาน";
const NAME: &str = "contact.given_name";

/// What the screen says of saving.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Bilingual {
    Saved,
    OneCopy,
    Failed,
    FailedFull,
}

/// Fault, what the screen must say, and whether the answer must be there when the page is opened without the fault.
const FAULTS: [(&str, Bilingual, bool); 16] = [
    ("none", Bilingual::Saved, true),
    ("local-blocked", Bilingual::OneCopy, true),
    ("local-full", Bilingual::OneCopy, true),
    ("local-forgets", Bilingual::OneCopy, true),
    ("database-absent", Bilingual::OneCopy, true),
    ("database-blocked", Bilingual::OneCopy, true),
    ("database-full", Bilingual::OneCopy, true),
    ("database-forgets", Bilingual::OneCopy, true),
    ("database-silent", Bilingual::OneCopy, true),
    ("database-hangs", Bilingual::OneCopy, true),
    ("database-closed", Bilingual::Saved, true),
    ("database-gone", Bilingual::OneCopy, true),
    ("no-locks", Bilingual::Saved, true),
    ("local-blocked+database-blocked", Bilingual::Failed, false),
    ("local-full+database-full", Bilingual::FailedFull, false),
    ("local-forgets+database-forgets", Bilingual::Failed, false),
];

fn faults_of_storage(engine: Engine) {
    let page = Visit::new().engine(engine).phone().with_faults().open("?lang=th#/offices");
    let mut table = String::from("fault | expected | seen | there afterwards\n--- | --- | --- | ---\n");
    for (number, (fault, expected, survives)) in FAULTS.into_iter().enumerate() {
        let typed = format!("คนที่{number}");
        page.load(&format!("?lang=th&fault={fault}#/new"));
        page.titled("วิธีสมัคร");
        let draft = draft_of(&page);
        page.go(&format!("#/apply/{draft}/contact"));
        page.titled(CONTACT);
        fill_at(&page, NAME, &typed);
        if survives {
            // What is said before could be of the save before.
            page.wait_for(&format!("“{typed}” in a store under {fault}"), || is_stored(&page, &draft, &typed));
        }
        let seen = page.wait_for(&format!("{expected:?} under {fault}"), || {
            let seen = said(&page);
            if seen == Some(expected) { Ok(expected) } else { Err(format!("{seen:?} is said")) }
        });
        if expected == Bilingual::Failed {
            assert!(
                page.names("alert").iter().any(|name| !name.is_empty()) || page.shows(backups::FILE_NOW.th),
                "{fault}"
            );
        }
        let there = after_the_fault(&page, &draft, survives);
        assert_eq!(there == typed, survives, "{fault}: {there}");
        writeln!(table, "{fault} | {expected:?} | {seen:?} | {}", if survives { "yes" } else { "no, as said" })
            .unwrap();
    }
    let file = output_folder("faults").join(format!("{engine:?}.md").to_lowercase());
    std::fs::write(file, table).expect("a table");
}

/// Whether either store holds what was typed.
fn is_stored(page: &Page, draft: &str, typed: &str) -> Result<(), String> {
    // A store with a fault may throw, or never answer.
    let script = "const key = 'wan/draft/' + arguments[0];
        const local = () => { try { return localStorage.getItem(key) ?? ''; } catch { return ''; } };
        const database = new Promise(done => {
            setTimeout(() => done(''), 300);
            try {
                const open = indexedDB.open('wan', 1);
                open.onerror = () => done('');
                open.onsuccess = () => {
                    const get = open.result.transaction('texts', 'readonly').objectStore('texts').get(key);
                    get.onsuccess = () => { open.result.close(); done(get.result ?? ''); };
                };
            } catch { done(''); }
        });
        return database.then(text => local() + text)";
    let texts = page.eval(script, &[json!(draft)]).as_str().unwrap_or_default().to_owned();
    if texts.contains(typed) { Ok(()) } else { Err(texts) }
}

/// What the answer is when the draft is opened again without the fault; nothing if there is no such draft.
fn after_the_fault(page: &Page, draft: &str, survives: bool) -> String {
    // A page that would lose answers asks before it goes; to go on without is what this test is about.
    page.eval("window.addEventListener('beforeunload', event => event.stopImmediatePropagation(), true)", &[]);
    page.load(&format!("?lang=th#/apply/{draft}/contact"));
    if survives {
        page.titled(CONTACT);
        value_at(page, NAME)
    } else {
        page.titled(words::DRAFT_NOT_HERE.th);
        String::new()
    }
}

fn draft_of(page: &Page) -> String {
    page.wait_for("the address of a draft", || {
        let address = page.address();
        let id = address.split("#/apply/").nth(1).and_then(|rest| rest.split('/').next());
        id.map(str::to_owned).ok_or(address)
    })
}

/// Waits until both stores have what was typed.
#[track_caller]
pub fn until_saved(page: &Page) {
    page.wait_for("both stores", || match said(page) {
        Some(Bilingual::Saved) => Ok(()),
        said => Err(format!("{said:?}: {}", page.eval("return document.querySelector('.saving')?.textContent", &[]))),
    });
}

fn said(page: &Page) -> Option<Bilingual> {
    let text = page.text();
    let has = |words: &str| text.contains(words);
    // What stands behind the time.
    let behind = |words: &str| words.split("{time}").nth(1).unwrap_or_default().to_owned();
    let before = |words: &str| words.split("{time}").next().unwrap_or_default().to_owned();
    if has(backups::SAVE_FAILED.th) {
        Some(if has(backups::SAVE_FAILED_FULL.th) { Bilingual::FailedFull } else { Bilingual::Failed })
    } else if has(&behind(backups::ONE_COPY.th)) {
        Some(Bilingual::OneCopy)
    } else if has(&before(backups::SAVED_AT.th)) {
        Some(Bilingual::Saved)
    } else {
        None
    }
}

/// Rule 1. What is measured is what is missing when the browser dies at this time after the last key.
const AFTER_LAST_KEY: Duration = Duration::from_millis(300);
const KILLS: usize = 5;

fn kill_after_the_last_key(engine: Engine) {
    let profile = Profile::new();
    let mut figures = String::from("kill | typed | missing\n--- | --- | ---\n");
    let mut whole = String::new();
    for kill in 1..=KILLS {
        let page = Visit::new().engine(engine).profile(&profile).open("?lang=th#/apply");
        if kill == 1 {
            page.titled("วิธีสมัคร");
            let draft = draft_of(&page);
            page.go(&format!("#/apply/{draft}/contact"));
        }
        page.titled(CONTACT);
        assert_eq!(value_at(&page, NAME), whole, "before kill {kill}");
        let more = format!("ข้อความก่อนไฟดับครั้งที่ {kill} ");
        let to_the_end = "const box = document.getElementsByName(arguments[0])[0];
            box.focus(); box.setSelectionRange(box.value.length, box.value.length)";
        page.eval(to_the_end, &[json!(NAME)]);
        for letter in more.chars() {
            page.press(&letter.to_string());
        }
        whole += &more;
        // The one thing that cannot be waited for otherwise: the time itself is the condition.
        std::thread::sleep(AFTER_LAST_KEY);
        page.kill_browser();

        let page = Visit::new().engine(engine).profile(&profile).open("?lang=th#/apply");
        page.titled(CONTACT);
        let found = value_at(&page, NAME);
        let missing = whole.chars().count() - found.chars().count();
        writeln!(figures, "{kill} | {} | {missing}", whole.chars().count()).unwrap();
        assert_eq!(found, whole, "kill {kill}");
        page.kill_browser();
    }
    let file = output_folder("faults").join(format!("kill-{engine:?}.md").to_lowercase());
    std::fs::write(file, figures).expect("a table");
}

fn tabs_take_turns(engine: Engine) {
    take_turns(engine, "");
}

fn a_tab_without_locks_takes_turns(engine: Engine) {
    take_turns(engine, "&fault=no-locks");
}

/// Two tabs of one draft write in turn, and nothing that either wrote is lost.
fn take_turns(engine: Engine, fault: &str) {
    let page = Visit::new().engine(engine).with_faults().open(&format!("?lang=th{fault}#/new"));
    page.titled("วิธีสมัคร");
    let draft = draft_of(&page);
    let address = format!("?lang=th{fault}#/apply/{draft}/contact");
    page.load(&address);
    page.titled(CONTACT);
    let first = page.tab();
    let second = page.new_tab(&address);
    page.titled(CONTACT);
    page.see(backups::READING.th);
    let disabled = "return document.querySelector('[name=\"contact.given_name\"]').matches(':disabled')";
    assert_eq!(page.eval(disabled, &[]), true, "the second can only read");

    let mut whole = String::new();
    let (mut writer, mut reader) = (first, second);
    for turn in 1..=3 {
        page.switch_to(&writer);
        page.see_no_more(backups::READING.th);
        whole += &format!("คำที่ {turn} ");
        fill_at(&page, NAME, &whole);
        page.switch_to(&reader);
        // It reads along.
        page.wait_for("what the other tab wrote", || {
            let value = value_at(&page, NAME);
            if value == whole { Ok(()) } else { Err(value) }
        });
        page.click("button", backups::TAKE_OVER.th);
        page.see_no_more(backups::READING.th);
        assert_eq!(page.eval(disabled, &[]), false, "turn {turn}: it may write now");
        assert_eq!(value_at(&page, NAME), whole, "turn {turn}");
        page.switch_to(&writer);
        page.see(backups::READING.th);
        std::mem::swap(&mut writer, &mut reader);
    }
    // The writer goes: the reader may write without asking.
    page.switch_to(&writer);
    page.close_tab(&reader);
    page.see_no_more(backups::READING.th);
    whole += "จบ";
    fill_at(&page, NAME, &whole);
    page.reload();
    page.titled(CONTACT);
    assert_eq!(value_at(&page, NAME), whole);
}

fn an_overtaken_tab_loses_nothing(engine: Engine) {
    let page = Visit::new().engine(engine).with_faults().open("?lang=th#/new");
    page.titled("วิธีสมัคร");
    let draft = draft_of(&page);
    page.go(&format!("#/apply/{draft}/contact"));
    page.titled(CONTACT);
    fill_at(&page, NAME, "ของแท็บนี้");
    until_saved(&page);

    // A tab that knows nothing of locks, as one of an older program might be, saves a later revision.
    let device = Device(&page);
    let library = DraftRepository::new(&device, &Nowhere);
    let id = DraftId::parse(&draft).expect("an id");
    let mut other = library.load(&id).expect("storage").expect("a draft").expect("a sound one");
    other.draft.answers.set(NAME, "ของแท็บอื่น".to_owned());
    library.save(&other.draft, other.revision + 100, other.saved_at + 1, None).expect("room");

    // All at once, as a paste is: what is typed after the other's answers are shown would change those.
    page.eval(
        "const [box, text] = [document.getElementsByName(arguments[0])[0], arguments[1]];
         box.value = text; box.dispatchEvent(new Event('input', {bubbles: true}))",
        &[json!(NAME), json!("พิมพ์ไม่หาย")],
    );
    page.see(backups::OVERTAKEN.th);
    page.wait_for("the later one", || {
        let value = value_at(&page, NAME);
        if value == "ของแท็บอื่น" { Ok(()) } else { Err(value) }
    });
    page.click("link", backups::EARLIER.th);
    page.titled(backups::KEEP.th);
    page.wait_for("what was typed among the earlier copies", || {
        let texts = page.eval("return document.querySelector('main').textContent", &[]);
        let text = texts.as_str().unwrap_or_default().to_owned();
        if text.contains("พิมพ์ไม่หาย") { Ok(()) } else { Err(text) }
    });
}

fn damaged_copies(engine: Engine) {
    let page = Visit::new().engine(engine).open("?lang=th#/new");
    page.titled("วิธีสมัคร");
    let draft = draft_of(&page);
    let contact = format!("?lang=th#/apply/{draft}/contact");
    page.load(&contact);
    page.titled(CONTACT);
    fill_at(&page, NAME, "ยังอยู่ครบ");
    until_saved(&page);
    let key = format!("wan/draft/{draft}");
    let sound = Device(&page).get(&key).unwrap().expect("a draft");
    let newer = sound.replace(&format!("\"schema\":{SCHEMA}"), "\"schema\":99");

    // One copy is damaged, then the other: the good one counts, and the damaged one is kept aside when it is written over.
    for (number, put) in [put_local, put_in_database].into_iter().enumerate() {
        page.load("?lang=th#/offices");
        put(&page, &key, &sound[..60]);
        page.load(&contact);
        page.titled(CONTACT);
        assert_eq!(value_at(&page, NAME), "ยังอยู่ครบ", "copy {number}");
        fill_at(&page, "contact.line", &format!("ครั้งที่{number}"));
        until_saved(&page);
        page.load("?lang=th#/drafts");
        page.see(device::DOWNLOAD_RAW.th);
    }
    // Both: it is said, and nothing is written over.
    for (text, why) in [(&sound[..60], words::DAMAGED.th), (newer.as_str(), words::NEWER.th)] {
        page.load("?lang=th#/offices");
        put_local(&page, &key, text);
        put_in_database(&page, &key, text);
        page.load(&contact);
        page.titled(words::CANNOT_OPEN.th);
        page.see(why);
        page.load("?lang=th#/drafts");
        page.see(device::DOWNLOAD_RAW.th);
        assert_eq!(Device(&page).get(&key).unwrap().as_deref(), Some(text));
    }
    // A newer one in a single store is not gone on from with the older one.
    page.load("?lang=th#/offices");
    put_local(&page, &key, &sound);
    page.load(&contact);
    page.titled(words::CANNOT_OPEN.th);
    page.see(words::NEWER.th);
}

fn put_local(page: &Page, key: &str, text: &str) {
    Device(page).put(key, text).unwrap();
}

fn put_in_database(page: &Page, key: &str, text: &str) {
    let put = "const [key, text] = arguments;
        return new Promise((done, failed) => {
            const open = indexedDB.open('wan', 1);
            open.onerror = failed;
            open.onsuccess = () => {
                const change = open.result.transaction('texts', 'readwrite');
                change.objectStore('texts').put(text, key);
                change.oncomplete = () => { open.result.close(); done(); };
            };
        })";
    page.eval(put, &[json!(key), json!(text)]);
}
