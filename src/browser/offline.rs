//! Working without a network: the service worker.

use wasm_bindgen::prelude::*;

#[wasm_bindgen(module = "/src/browser/workers.js")]
extern "C" {
    fn start(tell: &Closure<dyn FnMut(String)>);
    fn look();
    fn renew();
}

/// What the service worker says of the program.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum News {
    /// It works without a network.
    Ready,
    /// A newer one waits until the person lets it in.
    Update,
    /// A newer one has taken over: the page must be loaded anew.
    Changed,
}

/// Registers the service worker, and looks for a newer program whenever the page comes back into view.
pub fn watch(tell: impl Fn(News) + 'static) {
    let told = Closure::new(move |news: String| {
        tell(match news.as_str() {
            "ready" => News::Ready,
            "update" => News::Update,
            _ => News::Changed,
        });
    });
    start(&told);
    told.forget();
    super::page::on_return(look);
}

/// Looks for a newer program now.
pub fn look_for_newer() {
    look();
}

/// Lets the newer program take over.
pub fn update() {
    renew();
}
