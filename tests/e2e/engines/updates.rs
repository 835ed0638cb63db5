//! Another version of the program arrives while somebody fills the form.

use devserver::Site;
use serde_json::{Value, json};
use white_area_core::i18n::{award, backups, form as words, paper, shell};

use super::filling::{CONTACT, go_on, type_all};
use super::offline::{is_marked, mark, ready};
use crate::form::{fill_at, value_at};
use crate::harness::{Engine, Page, Visit, new_version};

every_engine!(
    a_newer_version_waits_for_the_person,
    every_tab_takes_the_newer_version_and_loses_nothing,
    a_broken_version_does_not_replace_a_good_one,
    only_own_caches_are_deleted,
    chunks_that_the_host_has_no_more_are_kept,
);
// Only its driver can say how much room a site has.
every_engine! { a_version_for_which_there_is_no_room: Chromium chromium }

/// A change of what the host serves.
type Change = fn(Site) -> Site;

/// What the second version calls itself.
const SECOND: &str = "second000002";

/// A page with the program of the first visit under a worker, on the questions about the applicant.
fn half_filled(engine: Engine) -> Page {
    let page = Visit::new().engine(engine).open("?lang=th#/new");
    ready(&page);
    // Only a page that was loaded under a worker belongs to it.
    page.reload();
    ready(&page);
    page.choose("สมัครด้วยตนเอง");
    go_on(&page, "ผู้เข้ารับการคัดเลือก");
    page.choose("บุคคล");
    go_on(&page, "ผู้สมัครหรือผู้ประสานงาน");
    type_all(&page, &CONTACT[..2]);
    mark(&page);
    page
}

/// The person comes back to the page: that is when it looks for a newer version.
fn comes_back(page: &Page) {
    page.eval("window.dispatchEvent(new Event('focus'))", &[]);
}

#[track_caller]
fn is_loaded_again_with_everything(page: &Page, typed: &[(&str, &str)]) {
    page.wait_for("the new version", || match page.text() {
        text if text.contains(SECOND) => Ok(()),
        text => Err(text),
    });
    assert!(!is_marked(page), "the document is another");
    page.titled("ผู้สมัครหรือผู้ประสานงาน");
    for (path, text) in typed {
        assert_eq!(value_at(page, path), *text, "{path} under the new version");
    }
    assert!(!page.shows(backups::UPDATE.th), "there is nothing newer any more");
}

fn a_newer_version_waits_for_the_person(engine: Engine) {
    let page = half_filled(engine);
    page.publish(|site| new_version(site, SECOND));
    comes_back(&page);
    page.see(backups::UPDATE.th);
    // It goes on as before, for as long as the person likes.
    assert!(is_marked(&page), "nothing is loaded again by itself");
    assert!(!page.shows(SECOND));
    fill_at(&page, "contact.phone", "08 1234 0000");
    page.reload();
    page.see(backups::UPDATE.th);
    assert!(!page.shows(SECOND), "a version that waits is not mixed into the one that runs");
    assert_eq!(value_at(&page, "contact.phone"), "08 1234 0000");
    mark(&page);
    // Nothing is waited for between the last key and the tap.
    fill_at(&page, "contact.line", "สุดท้าย");
    page.click("button", backups::UPDATE_NOW.th);
    let typed = [("contact.phone", "08 1234 0000"), ("contact.line", "สุดท้าย")];
    is_loaded_again_with_everything(&page, &[&CONTACT[..2], &typed].concat());
    page.assert_served();
}

fn every_tab_takes_the_newer_version_and_loses_nothing(engine: Engine) {
    let page = half_filled(engine);
    let first = page.tab();
    page.new_tab("?lang=th#/");
    page.see(award::START_HINT.th);
    mark(&page);
    page.publish(|site| new_version(site, SECOND));
    comes_back(&page);
    page.see(backups::UPDATE.th);
    let second = page.tab();
    page.switch_to(&first);
    page.see(backups::UPDATE.th);
    fill_at(&page, "contact.line", "สุดท้าย");
    page.switch_to(&second);
    page.click("button", backups::UPDATE_NOW.th);
    page.see(SECOND);
    page.switch_to(&first);
    is_loaded_again_with_everything(&page, &[&CONTACT[..2], &[("contact.line", "สุดท้าย")]].concat());
    page.click("link", words::TASKS.th);
    page.titled(words::TASKS.th);
}

/// Looks for a newer version and waits for the end of its installation: `redundant` or `installed`.
#[track_caller]
fn installation(page: &Page) -> Value {
    let script = "return navigator.serviceWorker.ready.then(found => new Promise((done, failed) => {
        found.addEventListener('updatefound', () => {
            const worker = found.installing;
            worker.addEventListener('statechange', () => done(worker.state));
        });
        found.update().catch(failed);
    }))";
    page.eval(script, &[])
}

fn caches(page: &Page) -> Vec<String> {
    let names = page.eval("return caches.keys()", &[]);
    names.as_array().into_iter().flatten().filter_map(Value::as_str).map(str::to_owned).collect()
}

#[track_caller]
fn programs(page: &Page) -> Vec<String> {
    caches(page).into_iter().filter(|name| name.starts_with("wan-program-")).collect()
}

fn a_broken_version_does_not_replace_a_good_one(engine: Engine) {
    let page = Visit::new().engine(engine).open("?lang=th#/");
    ready(&page);
    let good = programs(&page);
    assert_eq!(good.len(), 1, "{good:?}");
    let broken: [(&str, Change); 4] = [
        ("missing00001", |site| site.without("address/geo.txt")),
        ("longer000001", |site| {
            let text = site.text("address/geo.txt").expect("the address data");
            site.replace("address/geo.txt", text + "\n")
        }),
        ("error0000001", |site| site.replace("index.html", "<!doctype html><title>502</title><h1>Bad Gateway</h1>")),
        ("round0000001", |site| site.without("rounds/2567.json")),
    ];
    let whole = page.site();
    for (digest, breaks) in broken {
        page.publish(|_| breaks(new_version(whole.clone(), digest)));
        assert_eq!(installation(&page), "redundant", "{digest}");
        page.wait_for("the half of a program to go", || match programs(&page) {
            left if left == good => Ok(()),
            left => Err(format!("{digest}: there are {left:?}")),
        });
        page.cut_network();
        page.load("?lang=th#/");
        page.see(award::START_HINT.th);
        ready(&page);
        assert!(!page.shows(digest) && !page.shows(backups::UPDATE.th));
        page.load("?lang=th#/about");
        page.titled(award::ABOUT_TITLE.th);
        page.restore_network();
    }
    // And a whole one is taken after all that.
    page.publish(|_| new_version(whole.clone(), SECOND));
    assert_eq!(installation(&page), "installed");
}

/// The site without any chunk of its program, as after a newer build has taken its place.
fn without_chunks(site: Site) -> Site {
    let worker = site.text("sw.js").expect("the site has a worker");
    let chunks = worker.split('"').filter(|name| name.starts_with("chunk."));
    chunks.fold(site, |site, name| site.without(name))
}

fn chunks_that_the_host_has_no_more_are_kept(engine: Engine) {
    let page = half_filled(engine);
    page.publish(|site| without_chunks(new_version(site, SECOND)));
    page.reload();
    page.titled("ผู้สมัครหรือผู้ประสานงาน");
    for (hash, heading) in [
        ("#/offices", shell::OFFICES.th),
        ("#/drafts", shell::DRAFTS.th),
        ("#/blank", paper::BLANK.th),
        ("#/check", award::CHECK_TITLE.th),
    ] {
        page.go(hash);
        page.titled(heading);
        assert!(!page.shows(shell::NOT_COME.th), "{hash}");
    }
    assert!(!page.shows(SECOND));
}

fn a_version_for_which_there_is_no_room(engine: Engine) {
    let page = half_filled(engine);
    let good = programs(&page);
    let origin = page.root().split_once("/some").expect("the mount").0.to_owned();
    let room = |bytes: Option<u64>| {
        let quota = bytes.map_or_else(|| json!({ "origin": origin }), |n| json!({ "origin": origin, "quotaSize": n }));
        page.session().cdp("Storage.overrideQuotaForOrigin", &quota);
    };
    room(Some(1));
    page.publish(|site| new_version(site, SECOND));
    assert_eq!(installation(&page), "redundant");
    assert_eq!(programs(&page), good, "the program before is whole");
    room(None);
    fill_at(&page, "contact.line", "สุดท้าย");
    page.reload();
    page.titled("ผู้สมัครหรือผู้ประสานงาน");
    assert_eq!(value_at(&page, "contact.line"), "สุดท้าย");
    assert_eq!(installation(&page), "installed", "with room it is taken");
    page.click("button", backups::UPDATE_NOW.th);
    is_loaded_again_with_everything(&page, &[&CONTACT[..2], &[("contact.line", "สุดท้าย")]].concat());
}

fn only_own_caches_are_deleted(engine: Engine) {
    let page = half_filled(engine);
    let before = programs(&page);
    let put = "return Promise.all([['other-app', 'x'], ['wan-program-elsewhere', '/another/folder/x']]
        .map(([name, file]) => caches.open(name).then(one => one.put(file, new Response('kept')))))";
    page.eval(put, &[]);
    page.publish(|site| new_version(site, SECOND));
    comes_back(&page);
    page.click("button", backups::UPDATE_NOW.th);
    page.see(SECOND);
    ready(&page);
    let wanted = ["other-app", "wan-program-elsewhere", "wan-rounds", "wan-program-second000002"];
    page.wait_for("the old program to go", || match caches(&page) {
        left if !left.contains(&before[0]) => Ok(()),
        left => Err(format!("there are {left:?}")),
    });
    let left = caches(&page);
    for name in wanted {
        assert!(left.iter().any(|one| one == name), "{name} is not among {left:?}");
    }
    assert_eq!(left.len(), wanted.len(), "{left:?}");
    let texts = "return Promise.all(['x', '/another/folder/x', 'rounds/2567.json'].map(file =>
        caches.match(file).then(found => found.text()).then(text => text.slice(0, 4))))";
    let texts = page.eval(texts, &[]);
    assert_eq!((&texts[0], &texts[1]), (&json!("kept"), &json!("kept")));
}
