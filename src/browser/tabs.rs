//! Several tabs of one browser: one writes a draft, the others read along.

use wasm_bindgen::prelude::*;

#[wasm_bindgen(module = "/src/browser/claim.js")]
extern "C" {
    #[wasm_bindgen(js_name = claim)]
    fn claim_draft(draft: &str, tell: &Closure<dyn FnMut(bool)>);
    fn claimed(draft: &str) -> bool;
    fn release();
    fn take();
}

/// Claims a draft for this tab, in place of the one it claimed before. `tell(true)` when this tab may write it,
/// `tell(false)` when another tab does, as often as that changes.
pub fn claim(draft: &str, tell: impl Fn(bool) + 'static) {
    let tell = Closure::new(tell);
    claim_draft(draft, &tell);
    tell.forget();
}

/// Whether this tab has asked for this draft, whoever writes it.
#[must_use]
pub fn has_claimed(draft: &str) -> bool {
    claimed(draft)
}

/// Gives up what this tab claimed.
pub fn give_up() {
    release();
}

/// Asks the tab that writes to save and give way, and takes over from one that does not answer.
pub fn take_over() {
    take();
}
