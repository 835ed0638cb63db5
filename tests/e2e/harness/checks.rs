//! What holds on every page of every journey: accessible, quiet, and nothing asked of anybody else.

use std::fmt;

use serde_json::{Value, json};

use super::{Engine, Page, base64, from_environment, output_folder};

/// The rules of WCAG 2.2 AA, and axe's own good advice.
const RULES: [&str; 7] = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22a", "wcag22aa", "best-practice"];

/// Something axe found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Violation {
    /// axe's name of the rule: `color-contrast`.
    pub rule: String,
    /// The rule in words.
    pub help: String,
    /// The elements, as CSS, each with what is wrong with it.
    pub at: Vec<String>,
}

impl fmt::Display for Violation {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "{}: {}", self.rule, self.help)?;
        self.at.iter().try_for_each(|place| write!(out, "\n    {place}"))
    }
}

impl Page {
    /// What axe finds wrong on the page at this moment.
    #[track_caller]
    pub fn axe(&self) -> Vec<Violation> {
        let axe = from_environment("AXE_JS");
        let source = std::fs::read_to_string(&axe).unwrap_or_else(|error| panic!("{}: {error}", axe.display()));
        self.evaluated(&source);
        let options = json!({ "runOnly": RULES, "resultTypes": ["violations"] });
        let script = format!(
            "axe.run(document, {options}).then(({{violations}}) => violations.map(found => ({{
                rule: found.id, help: found.help,
                at: found.nodes.map(node => `${{node.target.join(' ')}}: ${{node.failureSummary}}`),
            }})))"
        );
        let found = self.evaluated(&script);
        let text = |value: &Value| value.as_str().unwrap_or_default().to_owned();
        let violation = |found: &Value| Violation {
            rule: text(&found["rule"]),
            help: text(&found["help"]),
            at: found["at"].as_array().into_iter().flatten().map(text).collect(),
        };
        found.as_array().unwrap_or_else(|| panic!("axe answered {found}")).iter().map(violation).collect()
    }

    /// Fails if axe finds anything, or if the page is wider than the screen.
    #[track_caller]
    pub fn assert_accessible(&self, screen: &str) {
        let found = self.axe();
        let listed: Vec<String> = found.iter().map(Violation::to_string).collect();
        assert!(found.is_empty(), "{screen}: axe finds\n{}", listed.join("\n"));
        self.assert_fits(screen);
    }

    /// Fails if a person would have to scroll sideways to read.
    #[track_caller]
    pub fn assert_fits(&self, screen: &str) {
        let script = "const wide = document.documentElement.clientWidth;
            if (document.documentElement.scrollWidth <= wide) return '';
            const all = [...document.body.querySelectorAll('*')];
            const out = all.filter(e => e.getBoundingClientRect().right > wide + 1);
            // Where no box sticks out, the words of one do.
            const words = all.filter(e => e.scrollWidth > e.clientWidth + 1 && getComputedStyle(e).overflowX === 'visible');
            return (out.length ? out : words).slice(-5)
                .map(e => e.tagName + '.' + e.className + ' ' + e.innerText.slice(0, 30)).join(', ') || 'something';";
        let sticking_out = self.eval(script, &[]);
        assert_eq!(sticking_out, "", "{screen}: wider than the screen");
    }

    /// Fails if the console has a warning or an error (a panic and a blocked request are errors), if the host had to
    /// say that something is not there, or if anything was asked of another host.
    #[track_caller]
    pub fn assert_clean(&self) {
        let loud: Vec<String> = self
            .console()
            .into_iter()
            .filter(|line| matches!(line.level.as_str(), "WARNING" | "SEVERE"))
            // A measure of time, which a busy machine misses; that nothing is asked for twice, a test of its own says.
            .filter(|line| !line.text.contains("was preloaded using link preload but not used within a few seconds"))
            .map(|line| format!("{}: {}", line.level, line.text))
            .collect();
        assert!(loud.is_empty(), "the console says\n{}", loud.join("\n"));
        self.assert_served();
        self.assert_same_origin();
    }

    /// Fails if the host had to say that something is not there. It is the part of [`Page::assert_clean`] that can be
    /// seen in every engine.
    #[track_caller]
    pub fn assert_served(&self) {
        let missing: Vec<_> = self.requests().into_iter().filter(|request| request.status >= 400).collect();
        assert!(missing.is_empty(), "the host could not answer {missing:?}");
    }

    /// Fails if the browser has asked another host for anything, whether it was blocked or not.
    #[track_caller]
    pub fn assert_same_origin(&self) {
        let ours = |url: &String| {
            // The last is the browser itself: an empty tab.
            ["data:", "blob:", "about:", "chrome:"].iter().any(|scheme| url.starts_with(scheme))
                || url.starts_with(self.root())
        };
        let asked = self.requested();
        assert!(asked.iter().any(|url| url.starts_with(self.root())), "the log of requests is empty");
        let elsewhere: Vec<_> = asked.into_iter().filter(|url| !ours(url)).collect();
        assert!(elsewhere.is_empty(), "asked of others: {elsewhere:?}");
    }

    /// Writes the whole page, also what is below the fold where the engine can, to `target/screens/<name>.png`.
    #[track_caller]
    pub fn screenshot(&self, name: &str) {
        let picture = match self.engine() {
            Engine::Chromium => {
                let size = &self.session().cdp("Page.getLayoutMetrics", &json!({}))["cssContentSize"];
                let clip = json!({ "x": 0, "y": 0, "width": size["width"], "height": size["height"], "scale": 1 });
                let wanted = json!({ "format": "png", "captureBeyondViewport": true, "clip": clip });
                Ok(self.session().cdp("Page.captureScreenshot", &wanted)["data"].take())
            }
            Engine::Firefox => self.session().get("moz/screenshot/full"),
            Engine::WebKit => self.session().get("screenshot"),
        };
        let picture = picture.unwrap_or_else(|error| panic!("a picture: {error}"));
        let bytes = base64::decode(picture.as_str().expect("a picture"));
        let path = output_folder("screens").join(format!("{name}.png"));
        std::fs::write(&path, bytes).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
    }

    /// An expression's value, in the page but not under its policy; a promise is waited for.
    #[track_caller]
    fn evaluated(&self, expression: &str) -> Value {
        let wanted = json!({ "expression": expression, "awaitPromise": true, "returnByValue": true });
        let mut answer = self.session().cdp("Runtime.evaluate", &wanted);
        assert!(answer.get("exceptionDetails").is_none(), "{}", answer["exceptionDetails"]);
        answer["result"]["value"].take()
    }
}
