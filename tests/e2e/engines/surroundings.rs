//! What journeys about faults are made of, in every engine: tabs, files from outside, a host that goes away and comes
//! back with something else, and a browser that is killed.

use serde_json::json;
use white_area_core::i18n::{award, shell};

use crate::check::sound_round;
use crate::device::{IN_WINDOW, visit};
use crate::harness::{Engine, Page, Profile, Visit};

every_engine!(tabs_files_and_a_host_that_goes_away, what_is_stored_outlives_a_kill, a_phone_is_as_narrow_as_a_phone);

fn tabs_files_and_a_host_that_goes_away(engine: Engine) {
    let page = visit(IN_WINDOW).engine(engine).open("?lang=th#/check");
    page.titled(award::CHECK_TITLE.th);
    page.upload("#check-file", &sound_round());
    page.focused("heading forest.json: ใช้ได้");

    let first = page.tab();
    page.eval("localStorage.setItem('note', 'of the first')", &[]);
    let second = page.new_tab("?lang=th#/offices");
    assert_ne!(first, second);
    page.titled(shell::OFFICES.th);
    assert_eq!(page.eval("return localStorage.getItem('note')", &[]), "of the first", "one browser, one storage");
    let year = "return new window.Date().getFullYear()";
    assert_eq!(page.eval(year, &[]), 2024, "every tab has the same clock");
    page.switch_to(&first);
    page.titled(award::CHECK_TITLE.th);
    assert_eq!(page.eval("return document.visibilityState", &[]), "visible", "it is in front");
    page.switch_to(&second);
    page.close_tab(&first);
    page.titled(award::CHECK_TITLE.th);

    assert_eq!(fetched(&page, "note.txt"), "404");
    page.publish(|site| site.replace("note.txt", "first"));
    assert_eq!(fetched(&page, "note.txt"), "first");
    page.cut_network();
    assert_eq!(fetched(&page, "note.txt"), "nothing");
    page.publish(|site| site.replace("note.txt", "second"));
    page.restore_network();
    assert_eq!(fetched(&page, "note.txt"), "second");
    let asked: Vec<u16> =
        page.requests().iter().filter(|one| one.target.ends_with("note.txt")).map(|one| one.status).collect();
    assert_eq!(asked, [404, 200, 200], "the log goes on after the host came back");
}

/// The text of a file of the host, its status if that is not 200, or `nothing` without a host.
fn fetched(page: &Page, name: &str) -> String {
    let script = "return fetch(arguments[0], {cache: 'no-store'})
        .then(answer => answer.ok ? answer.text() : `${answer.status}`, () => 'nothing')";
    page.eval(script, &[json!(name)]).as_str().unwrap_or_default().to_owned()
}

fn what_is_stored_outlives_a_kill(engine: Engine) {
    let profile = Profile::new();
    let device = || Visit::new().engine(engine).profile(&profile);
    let opened = "const open = indexedDB.open('notes', 1);
        open.onupgradeneeded = () => open.result.createObjectStore('notes');
        const opened = new Promise((done, failed) => { open.onsuccess = done; open.onerror = failed; });";
    let page = device().open("?lang=th#/");
    let root = page.root().to_owned();
    let put = "return opened.then(() => new Promise(done => {
            const change = open.result.transaction('notes', 'readwrite');
            change.objectStore('notes').put('typed', 'note');
            change.oncomplete = () => done();
        }))";
    page.eval(&format!("{opened}{put}"), &[]);
    page.kill_browser();

    let page = device().open("?lang=th#/");
    assert_eq!(page.root(), root, "another origin would have another storage");
    let get = "return opened.then(() => new Promise(done => {
            const found = open.result.transaction('notes').objectStore('notes').get('note');
            found.onsuccess = () => done(found.result ?? null);
        }))";
    assert_eq!(page.eval(&format!("{opened}{get}"), &[]), "typed");
    if engine != Engine::WebKit {
        assert_eq!(page.eval("return navigator.language", &[]), "th-TH", "a kept profile takes settings too");
    }
}

fn a_phone_is_as_narrow_as_a_phone(engine: Engine) {
    let page = Visit::new().engine(engine).phone().open("?lang=th#/");
    assert_eq!(page.eval("return [innerWidth, innerHeight]", &[]), json!([360, 740]));
    let zone = "return Intl.DateTimeFormat().resolvedOptions().timeZone";
    assert_eq!(page.eval(zone, &[]), "Asia/Bangkok");
    page.assert_fits("start");
    page.screenshot(&format!("start-{engine:?}").to_lowercase());
}
