//! What an engine's driver cannot do, by name: `limits.txt`, a line each: engine, what, why and what is done instead.
//!
//! A line goes when the driver learns it: the tests here fail then.

use serde_json::{Value, json};

use crate::harness::{Engine, Page, Visit};

/// Also printed by `cargo xtask test`.
const LIMITS: &str = include_str!("limits.txt");

/// How one sees that a driver cannot do something.
enum Proof {
    /// It refuses this command.
    Refuses(&'static str, Value),
    /// Its DevTools protocol, which these would need, is Chromium's alone.
    NoDevTools,
    /// Its browser takes no setting for it, and WebDriver has no command that could be refused.
    NoWord,
}

fn proof(what: &str) -> Option<Proof> {
    Some(match what {
        "printing" => Proof::Refuses("print", json!({})),
        "network log" => Proof::Refuses("se/log", json!({ "type": "performance" })),
        "console log" => Proof::Refuses("se/log", json!({ "type": "browser" })),
        "touch screen" | "room for a site" => Proof::NoDevTools,
        "pictures of a whole page" | "dark scheme" | "languages" | "size of letters" => Proof::NoWord,
        _ => return None,
    })
}

every_engine!(are_real: Firefox firefox, WebKit webkit);

fn are_real(engine: Engine) {
    let page = Visit::new().engine(engine).open("?lang=th#/");
    for what in limits().filter(|(of, _)| *of == engine).map(|(_, what)| what) {
        let proof = proof(what).unwrap_or_else(|| panic!("{what}: say how it is proven"));
        let still = match proof {
            Proof::Refuses(command, body) => refuses(&page, command, &body),
            Proof::NoDevTools => {
                refuses(&page, "goog/cdp/execute", &json!({ "cmd": "Browser.getVersion", "params": {} }))
            }
            Proof::NoWord => true,
        };
        assert!(still, "{engine:?} has learnt: {what}. Take it out of limits.txt, and use it");
    }
}

/// Whether the driver says that it does not know the command, rather than that something is wrong with it.
fn refuses(page: &Page, command: &str, body: &Value) -> bool {
    let answer = page.session().post(command, body);
    answer.is_err_and(|error| error.starts_with("unknown command") || error.contains("HTTP method not allowed"))
}

/// Engine and what it cannot do, of each line.
fn limits() -> impl Iterator<Item = (Engine, &'static str)> {
    LIMITS.lines().map(|line| {
        let [engine, what, why] = line.split(" | ").collect::<Vec<_>>().try_into().expect("three parts");
        assert!(!why.is_empty(), "{line}");
        let engine = match engine {
            "Firefox" => Engine::Firefox,
            "WebKit" => Engine::WebKit,
            _ => panic!("{engine} is no engine with limits"),
        };
        (engine, what)
    })
}

#[test]
fn every_limit_is_told_once_and_has_a_proof() {
    let mut seen = Vec::new();
    for limit in limits() {
        assert!(!seen.contains(&limit), "{limit:?} twice");
        assert!(proof(limit.1).is_some(), "{limit:?}: say how it is proven");
        seen.push(limit);
    }
}
