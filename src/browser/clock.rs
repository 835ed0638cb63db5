//! Time, and things done later.

use futures::channel::oneshot;
use gloo::timers::callback::Timeout;
use std::future::poll_fn;
use std::pin::{Pin, pin};
use std::task::Poll;
use wasm_bindgen::prelude::*;

/// Milliseconds since 1970, from the device's clock.
#[must_use]
pub fn now_millis() -> i64 {
    #[expect(clippy::disallowed_methods, reason = "the one place that reads the clock")]
    let now = js_sys::Date::now();
    now as i64
}

/// Hours and minutes of the device's own time, such as `14:32`.
#[must_use]
pub fn time_of_day(millis: i64) -> String {
    let date = js_sys::Date::new(&(millis as f64).into());
    format!("{:02}:{:02}", date.get_hours(), date.get_minutes())
}

/// Does something once, after so many milliseconds.
pub fn after(millis: u32, action: impl FnOnce() + 'static) {
    Timeout::new(millis, action).forget();
}

/// Waits until the browser has nothing else to do; two seconds at the most, and at once where it cannot tell.
pub async fn idle() {
    #[wasm_bindgen]
    extern "C" {
        #[wasm_bindgen(js_name = requestIdleCallback, js_namespace = globalThis, catch)]
        fn request_idle(action: &JsValue, options: &JsValue) -> Result<JsValue, JsValue>;
    }
    let waiting = js_sys::Promise::new(&mut |done, _| {
        let options = js_sys::Object::new();
        let _ = js_sys::Reflect::set(&options, &"timeout".into(), &2000.into());
        // Safari has no such callback.
        if request_idle(&done, &options).is_err() {
            let _ = done.call0(&JsValue::NULL);
        }
    });
    let _ = wasm_bindgen_futures::JsFuture::from(waiting).await;
}

/// Waits so many milliseconds.
pub async fn pause(millis: u32) {
    gloo::timers::future::TimeoutFuture::new(millis).await;
}

/// What comes of some work; `None` where it takes more than so many milliseconds. It is not stopped then by itself.
///
/// Of any work with the same result it is linked once, which is why it takes no type of it.
pub async fn within<T>(millis: u32, mut work: Pin<&mut dyn Future<Output = T>>) -> Option<T> {
    let mut over = pin!(pause(millis));
    poll_fn(|context| match work.as_mut().poll(context) {
        Poll::Ready(done) => Poll::Ready(Some(done)),
        Poll::Pending => over.as_mut().poll(context).map(|()| None),
    })
    .await
}

/// Begins some work beside what is going on; what is returned comes when it is done.
pub fn begin(work: impl Future<Output = ()> + 'static) -> oneshot::Receiver<()> {
    let (sender, done) = oneshot::channel();
    wasm_bindgen_futures::spawn_local(async move {
        work.await;
        // Whoever waited may have gone.
        let _ = sender.send(());
    });
    done
}
