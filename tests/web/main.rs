//! Tests of what touches the browser, run in one by wasm-bindgen-test.
#![cfg(target_arch = "wasm32")]

mod browser;
mod desk;

wasm_bindgen_test::wasm_bindgen_test_configure!(run_in_browser);
