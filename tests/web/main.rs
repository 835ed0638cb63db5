//! Tests of what touches the browser, run in one by wasm-bindgen-test.
#![cfg(target_arch = "wasm32")]

mod browser;
mod faults;
mod session;
mod tabs;
mod texts;

wasm_bindgen_test::wasm_bindgen_test_configure!(run_in_browser);

/// Waits for something that comes by itself.
async fn until(what: &str, is_so: impl Fn() -> bool) {
    for _ in 0..1000 {
        if is_so() {
            return;
        }
        white_area::browser::clock::pause(10).await;
    }
    panic!("{what} did not come in ten seconds");
}
