//! One browser, spoken to in WebDriver and, where that has no word for it, in Chromium's DevTools protocol.

use std::collections::BTreeSet;

use serde_json::{Value, json};

use super::driver::Driver;
use super::visit::Device;
use super::{Engine, Profile, processes};

/// The key under which WebDriver hides an element's id.
const ELEMENT: &str = "element-6066-11e4-a52e-4f735466cecf";

/// An element of the page, by the driver's id for it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Element(String);

/// A line of the browser's console.
#[derive(Clone, Debug)]
pub struct ConsoleLine {
    /// `INFO`, `WARNING`, `SEVERE`.
    pub level: String,
    pub text: String,
}

/// A tab of the browser, by the driver's id for it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Tab(String);

/// A browser with a profile of its own. Dropping it closes the browser and its driver.
pub struct Session {
    engine: Engine,
    driver: Driver,
    path: String,
    /// Goes after the browser, which writes into it to the end.
    kept: Option<Profile>,
}

impl Session {
    /// Starts a driver and a browser; with an empty profile, unless one is to be kept.
    pub(super) fn start(device: &Device, kept: Option<Profile>) -> Self {
        let engine = device.engine;
        let driver = Driver::start(engine, &device.zone, kept.as_ref());
        let started = driver.command("POST", "/session", &engine.capabilities(device, driver.folder(), kept.as_ref()));
        let started = started.unwrap_or_else(|error| panic!("{engine:?} did not start: {error}"));
        let id = started["sessionId"].as_str().expect("a session has an id");
        let path = format!("/session/{id}");
        Self { engine, driver, path, kept }
    }

    /// The engine of the browser.
    pub fn engine(&self) -> Engine {
        self.engine
    }

    /// Ends every process of the browser by SIGKILL: it has no chance to write anything down any more.
    pub fn kill(&self) {
        let browser = self.driver.browser();
        assert!(!browser.is_empty(), "the browser has no process");
        processes::kill(&browser);
        assert_eq!(self.driver.browser(), BTreeSet::new(), "these are still there");
    }

    /// A command without a body.
    pub fn get(&self, command: &str) -> Result<Value, String> {
        self.driver.command("GET", &format!("{}/{command}", self.path), &Value::Null)
    }

    /// A command with a body.
    pub fn post(&self, command: &str, body: &Value) -> Result<Value, String> {
        self.driver.command("POST", &format!("{}/{command}", self.path), body)
    }

    /// A command of the DevTools protocol, such as `Page.printToPDF`; it fails the test if the browser refuses it,
    /// and any browser but Chromium does.
    #[track_caller]
    pub fn cdp(&self, command: &str, parameters: &Value) -> Value {
        assert_eq!(self.engine, Engine::Chromium, "{command} is of the DevTools protocol, which is Chromium's alone");
        let answer = self.post("goog/cdp/execute", &json!({ "cmd": command, "params": parameters }));
        answer.unwrap_or_else(|error| panic!("{command}: {error}"))
    }

    /// Loads an address and waits for its load event.
    pub fn go(&self, url: &str) {
        self.post("url", &json!({ "url": url })).unwrap_or_else(|error| panic!("{url}: {error}"));
    }

    /// Runs the body of a function in the page and returns what it returns; a promise is waited for.
    pub fn run(&self, script: &str, arguments: &[Value]) -> Result<Value, String> {
        self.post("execute/sync", &json!({ "script": script, "args": arguments }))
    }

    /// The tab that commands go to.
    pub fn tab(&self) -> Result<Tab, String> {
        Ok(Tab(self.get("window")?.as_str().unwrap_or_default().to_owned()))
    }

    /// Lets commands go to another tab, and brings it to the front.
    pub fn switch_to(&self, tab: &Tab) -> Result<(), String> {
        self.post("window", &json!({ "handle": tab.0 }))?;
        if self.engine == Engine::Chromium {
            // The others do it when they switch.
            self.cdp("Page.bringToFront", &json!({}));
        }
        Ok(())
    }

    /// Opens an empty tab and switches to it.
    pub fn new_tab(&self) -> Result<Tab, String> {
        let opened = self.post("window/new", &json!({ "type": "tab" }))?;
        let tab = Tab(opened["handle"].as_str().unwrap_or_default().to_owned());
        self.switch_to(&tab)?;
        Ok(tab)
    }

    /// Closes the tab that commands go to; the next command needs [`Session::switch_to`] before it.
    pub fn close_tab(&self) -> Result<(), String> {
        self.driver.command("DELETE", &format!("{}/window", self.path), &Value::Null).map(drop)
    }

    /// Every element for a CSS selector, in the order of the page.
    pub fn find(&self, css: &str) -> Result<Vec<Element>, String> {
        let found = self.post("elements", &json!({ "using": "css selector", "value": css }))?;
        Ok(found.as_array().into_iter().flatten().filter_map(Self::element).collect())
    }

    /// The element that has the focus; `None` if nothing has.
    pub fn focused(&self) -> Option<Element> {
        Self::element(&self.get("element/active").ok()?)
    }

    /// Something about an element: `text`, `computedlabel`, `computedrole`, `name`, `property/value`, `displayed`.
    pub fn of(&self, element: &Element, what: &str) -> Result<Value, String> {
        self.get(&format!("element/{}/{what}", element.0))
    }

    /// Does something to an element: `click`, `clear`, `value` with `{"text": …}`.
    pub fn on(&self, element: &Element, action: &str, body: &Value) -> Result<(), String> {
        if self.engine == Engine::WebKit {
            // Its `clear` refuses what is below the fold, although WebDriver wants it brought into view.
            self.run("arguments[0].scrollIntoView({block: 'nearest'})", &[Self::argument(element)])?;
        }
        self.post(&format!("element/{}/{action}", element.0), body).map(drop)
    }

    /// An element as an argument of [`Session::run`].
    pub fn argument(element: &Element) -> Value {
        json!({ ELEMENT: element.0 })
    }

    /// An element as a script returned it; `None` if it returned something else.
    pub fn element(returned: &Value) -> Option<Element> {
        Some(Element(returned.get(ELEMENT)?.as_str()?.to_owned()))
    }

    /// What the browser's console has said since the last call.
    pub fn console(&self) -> Vec<ConsoleLine> {
        let line = |entry: &Value| ConsoleLine {
            level: entry["level"].as_str().unwrap_or_default().to_owned(),
            text: entry["message"].as_str().unwrap_or_default().to_owned(),
        };
        self.log("browser").iter().map(line).collect()
    }

    /// Every address the browser has asked for since the last call, whoever asked and whatever came of it.
    pub fn requested(&self) -> Vec<String> {
        let url = |entry: &Value| {
            let event: Value = serde_json::from_str(entry["message"].as_str()?).ok()?;
            let message = &event["message"];
            let asked = message["method"] == "Network.requestWillBeSent";
            asked.then(|| message["params"]["request"]["url"].as_str().map(str::to_owned))?
        };
        self.log("performance").iter().filter_map(url).collect()
    }

    fn log(&self, kind: &str) -> Vec<Value> {
        assert_eq!(self.engine, Engine::Chromium, "only Chromium's driver keeps a {kind} log");
        let log = self.post("se/log", &json!({ "type": kind })).unwrap_or_else(|error| panic!("{kind} log: {error}"));
        log.as_array().cloned().unwrap_or_default()
    }
}

impl Drop for Session {
    fn drop(&mut self) {
        let _closed = self.driver.command("DELETE", &self.path, &Value::Null);
    }
}
