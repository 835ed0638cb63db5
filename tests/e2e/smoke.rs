//! The site stands up at all, with scripts and without.

use serde_json::Value;

use crate::harness::Visit;

#[test]
fn the_page_says_what_it_is_about_without_scripts() {
    let page = Visit::new().without_scripts().open("");
    assert!(!page.text().trim().is_empty(), "the first paint is plain HTML");
    assert!(!page.heading().is_empty(), "and has a heading");
    page.screenshot("smoke-without-scripts");
    page.assert_same_origin();
}

#[test]
fn the_app_starts_and_asks_nobody_else() {
    for visit in [Visit::new().phone(), Visit::new().desk()] {
        let page = visit.open("");
        // The program takes the static page away, and with it the notice of a failed start.
        page.wait_for("the app", || match page.eval("return !document.getElementById('load-failed')", &[]) {
            Value::Bool(true) => Ok(()),
            _ => Err(format!("the console says {:?}", page.console())),
        });
        assert!(!page.heading().is_empty(), "the app has a heading");
        let rounds = "return performance.getEntriesByType('resource').map(one => one.name)
            .filter(name => name.includes('/rounds/')).length";
        assert_eq!(page.eval(rounds, &[]), 2, "the list and the round are asked for once each: by the preload");
        page.assert_accessible("start");
        page.assert_clean();
    }
}
