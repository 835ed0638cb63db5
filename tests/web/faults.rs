//! Faults of the browser, and what other tabs do.

use js_sys::Promise;
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::JsFuture;

#[wasm_bindgen(module = "/tests/web/faults.js")]
extern "C" {
    pub fn puts_throw(count: u32, name: &str);
    pub fn puts_are_given_up(count: u32);
    pub fn puts_are_forgotten(count: u32);
    pub fn opens_throw(count: u32, name: &str);
    pub fn connections_die(count: u32);
    pub fn come_online();
    pub fn take_locks_away();
    pub fn give_locks_back();
    #[wasm_bindgen(js_name = is_free)]
    fn ask_whether_free(name: &str) -> Promise;
    pub fn steal(name: &str) -> Promise;
    #[wasm_bindgen(js_name = picture)]
    fn draw_picture(width: u32, height: u32, white: u32) -> Promise;
}

/// Whether a lock is free.
pub async fn is_free(name: &str) -> bool {
    JsFuture::from(ask_whether_free(name)).await.expect("an answer").is_truthy()
}

/// The file of a picture that is black, and white from this column on.
pub async fn picture(width: u32, height: u32, white: u32) -> web_sys::File {
    JsFuture::from(draw_picture(width, height, white)).await.expect("a picture").unchecked_into()
}
