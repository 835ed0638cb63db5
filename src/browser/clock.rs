//! Time, and things done later.

use gloo::timers::callback::Timeout;

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

/// Waits so many milliseconds.
pub async fn pause(millis: u32) {
    gloo::timers::future::TimeoutFuture::new(millis).await;
}
