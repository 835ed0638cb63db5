//! Loaded once, the program opens and works without a network.

use serde_json::json;
use white_area_core::i18n::{award, backups, form as words, paper, pdf, shell};

use super::filling::fill_to_review;
use crate::form::arrives_at;
use crate::harness::{Engine, Page, Profile, Visit};

every_engine!(everything_works_without_a_network, a_first_visit_never_loads_again_by_itself);

/// Waits until the page says that it works without a network.
#[track_caller]
pub(super) fn ready(page: &Page) {
    page.see(backups::OFFLINE_READY.th);
}

/// Waits until what only some people need is on the device too.
#[track_caller]
fn keeps_the_rest(page: &Page) {
    let kept = "return caches.keys()
        .then(names => Promise.all(names.map(name => caches.open(name).then(cache => cache.keys()))))
        .then(lists => lists.flat().filter(one => /paper.*wasm$/.test(one.url)).length)";
    page.wait_for("the worker that makes papers", || match page.eval(kept, &[]).as_u64() {
        Some(1) => Ok(()),
        found => Err(format!("{found:?}")),
    });
}

/// Marks the document that is in front, so that one sees whether another took its place.
#[track_caller]
pub(super) fn mark(page: &Page) {
    page.eval("window.marked = true", &[]);
}

/// Whether the document in front is still the marked one.
#[track_caller]
pub(super) fn is_marked(page: &Page) -> bool {
    page.eval("return window.marked === true", &[]) == true
}

fn everything_works_without_a_network(engine: Engine) {
    let profile = Profile::new();
    let page = Visit::new().engine(engine).profile(&profile).open("?lang=th#/");
    ready(&page);
    keeps_the_rest(&page);
    page.cut_network();
    // No page of the browser's memory, no cache of HTTP: a fetch past the worker finds nobody.
    let reached = "return fetch('rounds/index.json', {cache: 'no-store'}).then(() => true, () => false)";
    assert_eq!(page.eval(reached, &[]), false, "the host is away");

    let first = page.tab();
    page.new_tab("?office=4&lang=th#/new");
    let second = page.tab();
    page.switch_to(&first);
    page.close_tab(&second);
    fill_to_review(&page);
    page.load("?lang=th&office=4#/drafts");
    page.titled(shell::DRAFTS.th);
    page.click("link", "เปิด: สมชาย ใจซื่อ");
    arrives_at(&page, words::TASKS.th);
    page.click("link", words::SUBMIT.th);
    arrives_at(&page, words::SUBMIT.th);
    page.click("link", paper::MAKE_PAPER.th);
    shows_the_paper(&page, engine);
    // Its own address, with a parameter of its own, is as good a beginning.
    let own = page.address();
    page.load(&own.replacen('?', "?from=bookmark&", 1));
    shows_the_paper(&page, engine);
    page.load("blank.html?from=bookmark");
    page.see(paper::BLANK.th);
    if engine == Engine::Chromium {
        page.assert_same_origin();
    }
    page.kill_browser();

    // A cold start: another process of the browser, and still no network.
    let page = Visit::new().engine(engine).profile(&profile).without_network().open("?lang=th#/");
    page.see(award::START_HINT.th);
    ready(&page);
    page.go("#/drafts");
    page.titled(shell::DRAFTS.th);
    page.see("สมชาย ใจซื่อ");
    assert_eq!(page.requests(), []);
}

#[track_caller]
fn shows_the_paper(page: &Page, engine: Engine) {
    page.titled(paper::PAPER.th);
    let answers = ["สมชาย ใจซื่อ", "ชาวบ้านช่วยกันดูการสร้างถนน", "ปีหน้าจะชวนอีกสองหมู่บ้าน"];
    answers.iter().for_each(|answer| page.see(answer));
    assert_eq!(
        page.eval("return document.fonts.ready.then(() => document.fonts.check('1em Sarabun', 'ก'))", &[]),
        true
    );
    if engine != Engine::WebKit {
        let printed = page.print(&format!("offline-{engine:?}").to_lowercase());
        assert!(printed.says("08 1234 5678"), "{:?}", printed.pages);
    }
    page.click("button", pdf::MAKE.th);
    page.see("ทำไฟล์เสร็จแล้ว");
}

fn a_first_visit_never_loads_again_by_itself(engine: Engine) {
    let page = Visit::new().engine(engine).open("?lang=th#/new");
    page.titled("วิธีสมัคร");
    mark(&page);
    page.choose("เสนอชื่อเครือข่าย");
    ready(&page);
    let active = "return navigator.serviceWorker.ready.then(({active: worker}) => new Promise(done => {
        const look = () => worker.state === 'activated' && done(worker.state);
        worker.addEventListener('statechange', look);
        look();
    }))";
    assert_eq!(page.eval(active, &[]), "activated");
    assert_eq!(page.eval("return navigator.serviceWorker.controller", &[]), json!(null), "it claims no open page");
    // Even if a worker took over now, it would be the first.
    page.eval("navigator.serviceWorker.dispatchEvent(new Event('controllerchange'))", &[]);
    page.choose("เอกชน");
    page.click("link", words::TASKS.th);
    arrives_at(&page, words::TASKS.th);
    assert!(is_marked(&page), "the page was loaded again in the middle of the work");
}
