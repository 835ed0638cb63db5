//! What a person does in front of the page, and what they see.

use std::cell::RefCell;
use std::time::{Duration, Instant};

use serde_json::{Value, json};

use super::Engine;
use super::session::{ConsoleLine, Element, Session};
use super::surroundings::Host;
use super::visit::Device;

/// How long any method waits for what it needs before it fails the test.
pub const PATIENCE: Duration = Duration::from_secs(15);
/// How often it looks in the meantime.
const LOOK_EVERY: Duration = Duration::from_millis(50);

/// What a control may be, with the CSS that finds candidates; the browser itself then says what each one is.
const CANDIDATES: [(&str, &str); 9] = [
    ("button", "button, summary, input[type=submit], input[type=button], [role=button]"),
    ("link", "a[href], [role=link]"),
    ("textbox", "input:not([type=radio], [type=checkbox], [type=file], [type=submit], [type=button]), textarea"),
    ("radio", "input[type=radio], [role=radio]"),
    ("checkbox", "input[type=checkbox], [role=checkbox], [role=switch]"),
    ("combobox", "select, [role=combobox], [role=listbox]"),
    ("heading", "h1, h2, h3, h4, h5, h6, [role=heading]"),
    ("group", "fieldset, [role=group], [role=radiogroup]"),
    ("alert", "[role=alert], [role=status], [aria-live]"),
];

/// An open page. Dropping it ends its browser, driver and server.
pub struct Page {
    // In this order they end: the browser before the host.
    session: Session,
    pub(super) device: Device,
    pub(super) host: Host,
    console: RefCell<Vec<ConsoleLine>>,
    requested: RefCell<Vec<String>>,
}

impl Page {
    pub(super) fn new(session: Session, device: Device, host: Host) -> Self {
        Self { session, device, host, console: RefCell::default(), requested: RefCell::default() }
    }

    /// The engine of the browser.
    pub fn engine(&self) -> Engine {
        self.session.engine()
    }

    /// The browser itself, for what this type has no word for.
    pub fn session(&self) -> &Session {
        &self.session
    }

    /// The address of the site, `http://127.0.0.1:41234/some/path/`.
    pub fn root(&self) -> &str {
        &self.host.root
    }

    // Waiting

    /// Looks again and again until `look` finds something. The one place where time passes.
    ///
    /// `look` says in its error what it saw instead, for the person who reads the failure.
    #[track_caller]
    pub fn wait_for<T>(&self, what: &str, mut look: impl FnMut() -> Result<T, String>) -> T {
        let start = Instant::now();
        loop {
            match look() {
                Ok(found) => return found,
                Err(saw) if start.elapsed() > PATIENCE => panic!("waited for {what}; {saw}\nat {}", self.address()),
                Err(_) => std::thread::sleep(LOOK_EVERY),
            }
        }
    }

    /// Waits until the page shows these words, and spaces between them do not matter.
    #[track_caller]
    pub fn see(&self, words: &str) {
        self.wait_for(&format!("the words “{words}”"), || match self.shows(words) {
            true => Ok(()),
            false => Err(format!("the page says:\n{}", self.text())),
        });
    }

    /// Waits until the page does not show these words.
    #[track_caller]
    pub fn see_no_more(&self, words: &str) {
        self.wait_for(&format!("“{words}” to go"), || {
            if self.shows(words) { Err("still there".into()) } else { Ok(()) }
        });
    }

    /// Whether the page shows these words at this moment.
    pub fn shows(&self, words: &str) -> bool {
        one_spaced(&self.text()).contains(&one_spaced(words))
    }

    /// All the words a person could read by scrolling, at this moment.
    pub fn text(&self) -> String {
        self.session.run("return document.body.innerText", &[]).ok().and_then(as_text).unwrap_or_default()
    }

    // Going about

    /// Goes to an address inside the site, as a link does: `#/offices`. The page is not loaded again.
    #[track_caller]
    pub fn go(&self, hash: &str) {
        assert!(hash.starts_with('#'), "{hash}: use `load` for another page");
        self.eval("location.hash = arguments[0]", &[json!(hash)]);
    }

    /// Loads the site anew at an address after its root: `?round=2567#/`. Even the same address is loaded again.
    #[track_caller]
    pub fn load(&self, address: &str) {
        self.session.go("about:blank");
        self.session.go(&format!("{}{address}", self.root()));
    }

    /// Presses the browser's button to load again.
    #[track_caller]
    pub fn reload(&self) {
        if self.engine() == Engine::Chromium {
            self.session.post("refresh", &json!({})).unwrap_or_else(|error| panic!("reload: {error}"));
            return;
        }
        // Firefox's driver goes past the service worker when it reloads, and WebKit's never ends where there is one.
        self.eval("window.left = true; location.reload()", &[]);
        let script = "return window.left !== true && document.readyState === 'complete'";
        self.wait_for("the page loaded again", || match self.session.run(script, &[]) {
            Ok(Value::Bool(true)) => Ok(()),
            other => Err(format!("{other:?}")),
        });
    }

    /// Presses the browser's Back button.
    #[track_caller]
    pub fn back(&self) {
        self.session.post("back", &json!({})).unwrap_or_else(|error| panic!("back: {error}"));
    }

    /// What follows the site's root in the address bar: `?lang=en#/offices`.
    pub fn address(&self) -> String {
        let url = self.session.get("url").ok().and_then(as_text).unwrap_or_default();
        url.strip_prefix(self.root()).map(str::to_owned).unwrap_or(url)
    }

    /// Waits until the address after the site's root is this one.
    #[track_caller]
    pub fn arrive(&self, address: &str) {
        self.wait_for(&format!("the address {address}"), || match self.address() {
            now if now == address => Ok(()),
            now => Err(format!("it is {now}")),
        });
    }

    /// Waits until the page's h1 is this one.
    #[track_caller]
    pub fn titled(&self, heading: &str) {
        self.wait_for(&format!("the heading “{heading}”"), || match self.heading() {
            now if one_spaced(&now) == one_spaced(heading) => Ok(()),
            now => Err(format!("it is “{now}”")),
        });
    }

    /// The words of the visible h1 at this moment.
    pub fn heading(&self) -> String {
        let script = "return [...document.querySelectorAll('h1')].find(h => h.checkVisibility())?.innerText ?? ''";
        self.session.run(script, &[]).ok().and_then(as_text).unwrap_or_default()
    }

    // Using controls

    /// Clicks what has this role (`button`, `link`, …) and name.
    #[track_caller]
    pub fn click(&self, role: &str, name: &str) {
        self.wait_for(&format!("a {role} “{name}” to click"), || {
            let element = self.find(role, name)?;
            self.stands_still()?;
            self.session.on(&element, "click", &json!({}))
        });
    }

    /// A font that comes while the driver aims moves what it aims at.
    fn stands_still(&self) -> Result<(), String> {
        let status = self.session.run("return document.fonts.status", &[])?;
        if status == json!("loaded") { Ok(()) } else { Err(format!("its fonts are {status}")) }
    }

    /// Ticks the box or picks the button with this name, by clicking its label as people do.
    #[track_caller]
    pub fn choose(&self, name: &str) {
        self.wait_for(&format!("a choice “{name}”"), || {
            let element = self.find("radio", name).or_else(|_| self.find("checkbox", name))?;
            self.stands_still()?;
            let script = "return arguments[0].labels?.[0] ?? arguments[0]";
            let label = Session::element(&self.session.run(script, &[Session::argument(&element)])?);
            let chosen = || self.session.of(&element, "property/checked");
            let before = chosen()?;
            self.session.on(&label.ok_or("it has gone")?, "click", &json!({}))?;
            // A click beside it, on a page that moved, is made again.
            if before == json!(false) && chosen()? == before { Err("it was not taken".into()) } else { Ok(()) }
        });
    }

    /// Types into the box with this name, in place of what is there.
    #[track_caller]
    pub fn fill(&self, name: &str, text: &str) {
        self.wait_for(&format!("a box “{name}” to fill"), || {
            let element = self.find("textbox", name)?;
            self.session.on(&element, "clear", &json!({}))?;
            self.session.on(&element, "value", &json!({ "text": text }))
        });
    }

    /// Picks an option of a list by its visible words.
    #[track_caller]
    pub fn select(&self, name: &str, option: &str) {
        self.wait_for(&format!("an option “{option}” of “{name}”"), || {
            let element = self.find("combobox", name)?;
            let script = "const [list, words] = arguments;
                const option = [...list.options].find(o => o.label.trim() === words);
                if (!option) return [...list.options].map(o => o.label).join(' | ');
                list.focus(); list.value = option.value;
                list.dispatchEvent(new Event('input', {bubbles: true}));
                list.dispatchEvent(new Event('change', {bubbles: true}));";
            match self.session.run(script, &[Session::argument(&element), json!(option)])? {
                Value::Null => Ok(()),
                options => Err(format!("there are {options}")),
            }
        });
    }

    /// Puts a file from this machine into a file input, found by CSS: file inputs have no role.
    #[track_caller]
    pub fn upload(&self, css: &str, file: &std::path::Path) {
        self.wait_for(&format!("a file input {css}"), || {
            let element = self.session.find(css)?.into_iter().next().ok_or("there is none")?;
            self.session.on(&element, "value", &json!({ "text": file.display().to_string() }))
        });
    }

    /// Presses a key where the focus is: a letter, or a name of WebDriver's such as `\u{e004}` (Tab), `\u{e007}` (Enter).
    #[track_caller]
    pub fn press(&self, key: &str) {
        let actions = [json!({ "type": "keyDown", "value": key }), json!({ "type": "keyUp", "value": key })];
        let keyboard = json!({ "actions": [{ "type": "key", "id": "keyboard", "actions": actions }] });
        self.session.post("actions", &keyboard).unwrap_or_else(|error| panic!("the key {key:?}: {error}"));
    }

    /// What the box with this name holds.
    #[track_caller]
    pub fn value(&self, name: &str) -> String {
        self.wait_for(&format!("a box “{name}”"), || {
            let element = self.find("textbox", name).or_else(|_| self.find("combobox", name))?;
            as_text(self.session.of(&element, "property/value")?).ok_or_else(|| "it holds no text".into())
        })
    }

    /// Whether the box or button with this name is ticked or picked.
    #[track_caller]
    pub fn is_chosen(&self, name: &str) -> bool {
        self.wait_for(&format!("a choice “{name}”"), || {
            let element = self.find("radio", name).or_else(|_| self.find("checkbox", name))?;
            Ok(self.session.of(&element, "selected")? == true)
        })
    }

    /// Role and name of what has the focus, as a screen reader says them: `heading Offices`.
    pub fn focus(&self) -> String {
        let Some(element) = self.session.focused() else { return String::new() };
        let say = |what| self.session.of(&element, what).ok().and_then(as_text).unwrap_or_default();
        one_spaced(&format!("{} {}", say("computedrole"), say("computedlabel")))
    }

    /// Waits until what has the focus is said like this.
    #[track_caller]
    pub fn focused(&self, role_and_name: &str) {
        self.wait_for(&format!("the focus on “{role_and_name}”"), || match self.focus() {
            now if now == one_spaced(role_and_name) => Ok(()),
            now => Err(format!("it is on “{now}”")),
        });
    }

    /// Names of everything visible with a role, in the order of the page, at this moment.
    pub fn names(&self, role: &str) -> Vec<String> {
        self.candidates(role).unwrap_or_default().into_iter().map(|(_, name)| name).collect()
    }

    // The machinery

    /// Runs the body of a function in the page, waits for a promise, and fails the test if it throws.
    #[track_caller]
    pub fn eval(&self, script: &str, arguments: &[Value]) -> Value {
        self.session.run(script, arguments).unwrap_or_else(|error| panic!("{error}\nin {script}"))
    }

    /// Everything the console has said since the page was opened.
    pub fn console(&self) -> Vec<ConsoleLine> {
        self.console.borrow_mut().extend(self.session.console());
        self.console.borrow().clone()
    }

    /// Every address the browser has asked for since the page was opened, also those that were blocked.
    pub fn requested(&self) -> Vec<String> {
        self.requested.borrow_mut().extend(self.session.requested());
        self.requested.borrow().clone()
    }

    /// The one visible element with this role and name; a name that only contains the words will do if it is the only one.
    fn find(&self, role: &str, name: &str) -> Result<Element, String> {
        let candidates = self.candidates(role)?;
        let wanted = one_spaced(name);
        let mut exact = candidates.iter().filter(|(_, name)| *name == wanted);
        if let Some((element, _)) = exact.next() {
            return match exact.next() {
                None => Ok(element.clone()),
                Some(_) => Err(format!("there are several of exactly this name among {}", listed(&candidates))),
            };
        }
        match candidates.iter().filter(|(_, name)| name.contains(&wanted)).collect::<Vec<_>>().as_slice() {
            [(element, _)] => Ok(element.clone()),
            [] => Err(format!("there are only {}", listed(&candidates))),
            _ => Err(format!("several have it in their name among {}", listed(&candidates))),
        }
    }

    /// Visible elements with a role, each with the name a screen reader says.
    fn candidates(&self, role: &str) -> Result<Vec<(Element, String)>, String> {
        let css = CANDIDATES.iter().find(|(known, _)| *known == role).map(|(_, css)| *css);
        let css = css.unwrap_or_else(|| panic!("{role}: the roles are {:?}", CANDIDATES.map(|(role, _)| role)));
        let mut named = Vec::new();
        for element in self.session.find(css)? {
            let script = "return arguments[0].checkVisibility({visibilityProperty: true})";
            if self.session.run(script, &[Session::argument(&element)])? == true {
                let name = as_text(self.session.of(&element, "computedlabel")?).unwrap_or_default();
                named.push((element, one_spaced(&name)));
            }
        }
        Ok(named)
    }
}

fn listed(candidates: &[(Element, String)]) -> String {
    candidates.iter().map(|(_, name)| format!("“{name}”")).collect::<Vec<_>>().join(", ")
}

/// With one space for every run of them, and none at the ends.
pub(super) fn one_spaced(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

fn as_text(value: Value) -> Option<String> {
    if let Value::String(text) = value { Some(text) } else { None }
}
