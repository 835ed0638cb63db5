//! What a person on a slow phone waits for. Run by `cargo xtask bench`; asserts nothing.
//!
//! **Network and processor.** Chromium's own emulation: 1.6 Mbit/s down, 750 kbit/s up, 150 ms a round trip, the
//! processor 4 times slower than this machine's. Files are sent as brotli, as a good static host sends them.
//!
//! **First paint** is the browser's first-contentful-paint. **The form answers** when a control of `#/apply` stands
//! in the page and the main thread is free to take a key: a task queued at that moment has run. Afterwards a real key
//! is pressed, and the run fails if the control did not take it. Each is the median of several first visits, with
//! an empty profile each.
//!
//! **From the home page** is the time from a tap on the button that begins an application, three seconds after the first
//! paint, to a question that answers. **A second visit** is one to a site that the service worker has kept.
//!
//! **A keystroke** is a real key event (`Input.dispatchKeyEvent`) into a text box, followed by two frames.
//! "median" and "p95" are the time from the arrival of its `input` event to the end of a layout forced after the app's
//! handlers and all the effects they queued. "with paint" is the median of what `Performance.getMetrics` adds to the
//! main thread's task time, less what the same two frames cost without a key: it also counts painting and the browser's
//! own work. Saving waits for a pause in the typing; "with saving" spreads all work of a burst of keys over its keys.
//!
//! **A paper** is timed from the tap on its button to the words that the file is ready, with the processor as it is: the
//! emulation does not reach workers. The application is as long as its ten pages. "first" loads the worker as well.
//!
//! A machine that does something else at the same time is measured too: look for load before believing a number.

// A program that measures: it may read clocks and stop at the first thing that is wrong.
#![allow(clippy::disallowed_methods)]
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]

#[allow(dead_code, reason = "shared with the journeys, which use more of it")]
mod applicants;
#[allow(dead_code, reason = "shared with the journeys, which use more of it")]
mod device;
mod harness;

use std::path::Path;

use devserver::Site;
use harness::{MOUNT, Page, Visit};
use serde_json::{Value, json};
use white_area_core::i18n::{backups, pdf};

/// First visits, of which the median is told.
const VISITS: usize = 5;
/// Keys pressed a form.
const KEYS: usize = 60;
/// Where the form answers.
const FORM: &str = "#/apply";
/// What keys are compared with.
const EMPTY: &str = "an empty page";

fn main() {
    let sites = std::env::var_os("BENCH_SITES").expect("run this by `cargo xtask bench`");
    let sites = Path::new(&sites);

    println!("1.6 Mbit/s, 150 ms, processor 4 times slower\n");
    println!("{:<34} {:>14} {:>20}", "first visit (median, ms)", "first paint", "the form answers");
    let published = &sites.join("published");
    let mut visits: Vec<(f64, f64)> = (0..VISITS).map(|_| first_visit(published)).collect();
    let paint = median(visits.iter().map(|(paint, _)| *paint));
    let answers = median(visits.drain(..).map(|(_, answers)| answers));
    println!("{:<34} {paint:>14.0} {answers:>20.0}", FORM);
    let from_home = median((0..VISITS).map(|_| from_home(published)));
    println!("{:<34} {:>14} {from_home:>20.0}", "from the home page, after a tap", "");
    let second = median((0..VISITS).map(|_| second_visit(published)));
    println!("{:<34} {:>14} {second:>20.0}\n", "a second visit", "");

    println!(
        "{:<34} {:>8} {:>8} {:>12} {:>12}",
        "a keystroke (main thread, ms)", "median", "p95", "with paint", "with saving"
    );
    for name in [EMPTY, "30-fields", "300-fields", "300-on-one-page"] {
        let page = if name == EMPTY { empty_page(published) } else { slow_visit(&sites.join(name), FORM) };
        let Keystrokes { median, p95, with_paint, with_saving } = keystrokes(&page);
        println!("{name:<34} {median:>8.1} {p95:>8.1} {with_paint:>12.1} {with_saving:>12.1}");
    }

    let Papers { pages, first, median, slowest } = papers(published);
    println!("\n{:<34} {:>8} {:>8} {:>12}", "a paper, tap to file (ms)", "first", "warm", "slowest warm");
    println!("{:<34} {first:>8.0} {median:>8.0} {slowest:>12.0}", format!("an application of {pages} pages"));
}

/// What a paper cost, in milliseconds.
struct Papers {
    pages: String,
    first: f64,
    median: f64,
    slowest: f64,
}

/// Papers made one after the other.
const PAPERS: usize = 15;

fn papers(site: &Path) -> Papers {
    let page = Visit::new().with_site(|_| Site::new(site).mount(MOUNT)).desk().open("");
    let story = "ชาวบ้านร่วมกันเฝ้าระวังการจัดซื้อจัดจ้างของท้องถิ่น อ่านประกาศทุกวันจันทร์ แล้วแจ้งข้อสังเกต ";
    let mut answers = applicants::network();
    answers["plan.extend"] = story.repeat(180).into();
    device::keep(&page, "long", &answers);
    page.load("?lang=th#/apply/long/submit/paper");
    page.see(pdf::MAKE.th);
    let mut times: Vec<f64> = (0..PAPERS).map(|_| tap_to_file(&page)).collect();
    let text = page.text();
    let pages = text.split_once("เสร็จแล้ว ").and_then(|(_, rest)| rest.split_whitespace().next()).unwrap_or("?");
    let (pages, first) = (pages.to_owned(), times.remove(0));
    times.sort_by(f64::total_cmp);
    Papers { pages, first, median: times[times.len() / 2], slowest: times[times.len() - 1] }
}

/// Milliseconds from a tap on the button to the words that the file is ready.
fn tap_to_file(page: &Page) -> f64 {
    let script = "
        const [make, ready] = arguments;
        const button = () => [...document.querySelectorAll('button')].find(one => one.textContent === make);
        // Another choice puts away what was made before.
        if (!button()) document.querySelector('fieldset input[type=checkbox]').click();
        return new Promise(done => {
            const wait = () => button() ? done() : setTimeout(wait, 20);
            wait();
        }).then(() => new Promise(done => {
            const began = performance.now();
            new MutationObserver((_, watch) => {
                if (!document.querySelector('.maker').textContent.includes(ready)) return;
                watch.disconnect();
                done(performance.now() - began);
            }).observe(document.querySelector('.maker'), { childList: true, subtree: true });
            button().click();
        }));";
    page.eval(script, &[json!(pdf::MAKE.th), json!("เสร็จแล้ว")]).as_f64().expect("a time")
}

/// What a key cost, in milliseconds.
struct Keystrokes {
    median: f64,
    p95: f64,
    with_paint: f64,
    with_saving: f64,
}

/// Milliseconds to the first paint and to a form that answers, from the start of the navigation.
fn first_visit(site: &Path) -> (f64, f64) {
    let page = slow_visit(site, FORM);
    let control = wait_for_control(&page);
    type_key(&page, "1");
    let script = "return [performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? -1, benchAnswers]";
    let times = page.eval(script, &[]);
    page.wait_for("the control to take a key", || match page.eval("return benchTook", &[]) {
        Value::Bool(true) => Ok(()),
        _ => Err(format!("{control} did not")),
    });
    (times[0].as_f64().unwrap(), times[1].as_f64().unwrap())
}

/// Milliseconds from a tap on the button that begins an application to a question that answers.
fn from_home(site: &Path) -> f64 {
    let page = slow_visit(site, "#/");
    page.wait_for("the button of the app, three seconds after the first paint", || {
        match page.eval("return benchReady(arguments[0])", &[json!(format!("main a.button[href='{FORM}']"))]) {
            Value::Null => Err("it is not there".to_owned()),
            place => {
                page.eval("benchWatch()", &[]);
                for kind in ["mousePressed", "mouseReleased"] {
                    let tap = json!({ "type": kind, "x": place[0], "y": place[1], "button": "left", "clickCount": 1 });
                    page.session().cdp("Input.dispatchMouseEvent", &tap);
                }
                Ok(())
            }
        }
    });
    wait_for_control(&page);
    page.eval("return benchAnswers - benchTapped", &[]).as_f64().expect("a time")
}

/// Milliseconds from the start of the navigation to a form that answers, where the service worker has all of the site.
fn second_visit(site: &Path) -> f64 {
    let page = Visit::new().with_site(|_| Site::new(site).mount(MOUNT)).open(FORM);
    page.see(backups::OFFLINE_READY.th);
    // The draft of the first visit is on the device now; another page goes away from it.
    page.session().go("about:blank");
    slow_down(&page);
    page.load(FORM);
    wait_for_control(&page);
    page.eval("return benchAnswers", &[]).as_f64().expect("a time")
}

/// One box, and nothing of the app.
fn empty_page(site: &Path) -> Page {
    let page = slow_visit(site, "rounds/index.json");
    page.eval("document.body.innerHTML = '<form><input type=text></form>'", &[]);
    page
}

fn keystrokes(page: &Page) -> Keystrokes {
    wait_for_control(page);
    page.wait_for("a text box", || match page.eval("return benchFocusText()", &[]) {
        Value::Bool(true) => Ok(()),
        _ => Err("there is none".into()),
    });
    // The first keys warm up caches of the browser and the compiler of wasm.
    for _ in 0..10 {
        press_and_paint(page, Some("a"));
    }
    settle(page);
    page.eval("benchKeys.length = 0", &[]);
    let (mut idle, mut keyed) = (Vec::new(), Vec::new());
    for _ in 0..KEYS {
        idle.push(work(page, || press_and_paint(page, None)));
        keyed.push(work(page, || press_and_paint(page, Some("a"))));
    }
    let keys = page.eval("return benchKeys", &[]);
    let mut keys: Vec<f64> = keys.as_array().expect("a list").iter().filter_map(Value::as_f64).collect();
    assert_eq!(keys.len(), KEYS, "every key was heard");
    keys.sort_by(f64::total_cmp);
    settle(page);
    let waiting = work(page, || settle(page));
    let burst = work(page, || {
        (0..KEYS).for_each(|_| type_key(page, "a"));
        settle(page);
    });
    Keystrokes {
        median: keys[keys.len() / 2],
        p95: keys[keys.len() * 95 / 100],
        with_paint: (median(keyed.into_iter()) - median(idle.into_iter())).max(0.0),
        with_saving: ((burst - waiting) / KEYS as f64).max(0.0),
    }
}

fn slow_visit(site: &Path, address: &str) -> Page {
    let page = Visit::new().with_site(|_| Site::new(site).mount(MOUNT)).open("rounds/index.json");
    slow_down(&page);
    page.session().cdp("Network.setCacheDisabled", &json!({ "cacheDisabled": true }));
    page.load(address);
    page
}

/// What the page does from now on it does on a slow phone.
fn slow_down(page: &Page) {
    let session = page.session();
    session.cdp("Network.enable", &json!({}));
    let network = json!({
        "offline": false, "latency": 150, "downloadThroughput": 1_600_000 / 8, "uploadThroughput": 750_000 / 8,
    });
    session.cdp("Network.emulateNetworkConditions", &network);
    session.cdp("Emulation.setCPUThrottlingRate", &json!({ "rate": 4 }));
    session.cdp("Performance.enable", &json!({}));
    session.cdp("Page.addScriptToEvaluateOnNewDocument", &json!({ "source": include_str!("bench.js") }));
}

fn wait_for_control(page: &Page) -> Value {
    page.wait_for("a form that answers", || {
        let control = page.eval("return globalThis.benchAnswers && benchControl.outerHTML.slice(0, 120)", &[]);
        if control.is_string() { Ok(control) } else { Err(format!("the page says:\n{}", page.text())) }
    })
}

/// Milliseconds the main thread worked while `act` was under way.
fn work(page: &Page, act: impl FnOnce()) -> f64 {
    let before = work_so_far(page);
    act();
    work_so_far(page) - before
}

fn work_so_far(page: &Page) -> f64 {
    let metrics = page.session().cdp("Performance.getMetrics", &json!({}));
    let metrics = metrics["metrics"].as_array().expect("metrics");
    let tasks = metrics.iter().find(|metric| metric["name"] == "TaskDuration");
    tasks.and_then(|metric| metric["value"].as_f64()).expect("seconds of work") * 1000.0
}

fn type_key(page: &Page, key: &str) {
    for (kind, text) in [("keyDown", Some(key)), ("keyUp", None)] {
        let mut event = json!({ "type": kind, "key": key });
        if let Some(text) = text {
            event["text"] = json!(text);
        }
        page.session().cdp("Input.dispatchKeyEvent", &event);
    }
}

fn press_and_paint(page: &Page, key: Option<&str>) {
    if let Some(key) = key {
        type_key(page, key);
    }
    page.eval("return new Promise(done => requestAnimationFrame(() => requestAnimationFrame(() => done())))", &[]);
}

/// Waits until what the app put off (saving) is done: longer than any of its delays.
fn settle(page: &Page) {
    page.eval("return new Promise(done => setTimeout(done, 2000))", &[]);
}

fn median(values: impl Iterator<Item = f64>) -> f64 {
    let mut values: Vec<f64> = values.collect();
    values.sort_by(f64::total_cmp);
    values[values.len() / 2]
}
