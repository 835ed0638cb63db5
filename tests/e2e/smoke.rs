//! The site stands up at all, with scripts and without.

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
        page.wait_for("the app", || {
            let wasm = page.requests().iter().any(|request| request.target.ends_with(".wasm") && request.status == 200);
            if wasm && !page.heading().is_empty() { Ok(()) } else { Err("no wasm was loaded".into()) }
        });
        page.assert_accessible("start");
        page.assert_clean();
    }
}
