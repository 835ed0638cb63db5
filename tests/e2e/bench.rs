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
//! **A keystroke** is a real key event (`Input.dispatchKeyEvent`), followed by two frames. Its cost is what
//! `Performance.getMetrics` adds to the main thread's task time: handlers, the app's own recomputation, style, layout,
//! paint. What the same two frames cost without a key is measured in turn and its median subtracted. Saving is put
//! off by the app until the typing pauses; it is in the last column, which spreads all work of a burst over its keys.

// A program that measures: it may read clocks and stop at the first thing that is wrong.
#![allow(clippy::disallowed_methods)]
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]

mod harness;

use std::path::Path;

use devserver::Site;
use harness::{MOUNT, Page, Visit};
use serde_json::{Value, json};

/// First visits, of which the median is told.
const VISITS: usize = 5;
/// Keys pressed a form.
const KEYS: usize = 60;
/// Where the form answers.
const FORM: &str = "#/apply";

fn main() {
    let sites = std::env::var_os("BENCH_SITES").expect("run this by `cargo xtask bench`");
    let sites = Path::new(&sites);

    println!("1.6 Mbit/s, 150 ms, processor 4 times slower\n");
    println!("{:<34} {:>14} {:>20}", "first visit (median, ms)", "first paint", "the form answers");
    let mut visits: Vec<(f64, f64)> = (0..VISITS).map(|_| first_visit(&sites.join("published"))).collect();
    let paint = median(visits.iter().map(|(paint, _)| *paint));
    let answers = median(visits.drain(..).map(|(_, answers)| answers));
    println!("{:<34} {paint:>14.0} {answers:>20.0}\n", FORM);

    println!("{:<34} {:>10} {:>10} {:>16}", "a keystroke (main thread, ms)", "median", "p95", "mean with saving");
    for name in ["30-fields", "300-fields", "300-on-one-page"] {
        let (mut costs, whole) = keystrokes(&sites.join(name));
        costs.sort_by(f64::total_cmp);
        let (middle, p95) = (costs[costs.len() / 2], costs[costs.len() * 95 / 100]);
        println!("{name:<34} {middle:>10.1} {p95:>10.1} {whole:>16.1}");
    }
}

/// Milliseconds to the first paint and to a form that answers, from the start of the navigation.
fn first_visit(site: &Path) -> (f64, f64) {
    let page = slow_visit(site);
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

/// What each key cost, and the mean cost of a key with the saving that follows, in milliseconds.
fn keystrokes(site: &Path) -> (Vec<f64>, f64) {
    let page = slow_visit(site);
    wait_for_control(&page);
    page.wait_for("a text box", || match page.eval("return benchFocusText()", &[]) {
        Value::Bool(true) => Ok(()),
        _ => Err("there is none".into()),
    });
    // The first keys warm up caches of the browser and the compiler of wasm.
    for _ in 0..10 {
        press_and_paint(&page, Some("a"));
    }
    settle(&page);
    let mut idle = Vec::new();
    let mut keyed = Vec::new();
    for _ in 0..KEYS {
        idle.push(cost(&page, || press_and_paint(&page, None)));
        keyed.push(cost(&page, || press_and_paint(&page, Some("a"))));
    }
    let floor = median(idle.into_iter());
    let costs: Vec<f64> = keyed.into_iter().map(|cost| (cost - floor).max(0.0)).collect();
    settle(&page);
    let waiting = cost(&page, || settle(&page));
    let burst = cost(&page, || {
        (0..KEYS).for_each(|_| type_key(&page, "a"));
        settle(&page);
    });
    (costs, ((burst - waiting) / KEYS as f64).max(0.0))
}

fn slow_visit(site: &Path) -> Page {
    let page = Visit::new().with_site(|_| Site::new(site).mount(MOUNT)).open("rounds/index.json");
    let session = page.session();
    session.cdp("Network.enable", &json!({}));
    session.cdp("Network.setCacheDisabled", &json!({ "cacheDisabled": true }));
    let network = json!({
        "offline": false, "latency": 150, "downloadThroughput": 1_600_000 / 8, "uploadThroughput": 750_000 / 8,
    });
    session.cdp("Network.emulateNetworkConditions", &network);
    session.cdp("Emulation.setCPUThrottlingRate", &json!({ "rate": 4 }));
    session.cdp("Performance.enable", &json!({}));
    session.cdp("Page.addScriptToEvaluateOnNewDocument", &json!({ "source": include_str!("bench.js") }));
    page.load(FORM);
    page
}

fn wait_for_control(page: &Page) -> Value {
    page.wait_for("a form that answers", || {
        let control = page.eval("return globalThis.benchAnswers && benchControl.outerHTML.slice(0, 120)", &[]);
        if control.is_string() { Ok(control) } else { Err(format!("the page says:\n{}", page.text())) }
    })
}

/// Milliseconds of main-thread work that `act` caused.
fn cost(page: &Page, act: impl FnOnce()) -> f64 {
    let before = task_time(page);
    act();
    task_time(page) - before
}

fn task_time(page: &Page) -> f64 {
    let metrics = page.session().cdp("Performance.getMetrics", &json!({}));
    let metrics = metrics["metrics"].as_array().expect("metrics");
    let found = metrics.iter().find(|metric| metric["name"] == "TaskDuration").expect("TaskDuration");
    found["value"].as_f64().expect("seconds") * 1000.0
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
