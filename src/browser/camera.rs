//! Pictures to look for codes in: what the camera sees, and pictures that a person picks. They never leave the device.

use wasm_bindgen::prelude::*;
use web_sys::{Event, HtmlInputElement};

#[wasm_bindgen(module = "/src/browser/camera.js")]
extern "C" {
    #[wasm_bindgen(catch, js_name = start)]
    async fn begin(id: &str) -> Result<JsValue, JsValue>;
    #[wasm_bindgen(js_name = stop)]
    fn end();
    #[wasm_bindgen(js_name = frame)]
    fn seen(id: &str) -> JsValue;
    #[wasm_bindgen(js_name = picture)]
    async fn picture_of(file: &web_sys::File) -> JsValue;
}

/// A picture in shades of grey.
#[derive(Clone, Debug)]
pub struct Picture {
    /// In pixels.
    pub width: u32,
    /// In pixels.
    pub height: u32,
    /// A byte for each pixel, row by row; 0 is black.
    pub luma: js_sys::Uint8Array,
}

/// Why the camera shows nothing.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CameraFault {
    /// The person, or the browser in their name, said no.
    Denied,
    /// There is none, or this browser gives none to pages.
    None,
    /// It is there and does not work, perhaps because another app has it.
    Failed,
}

/// Shows what the camera sees in the `<video>` with this id. The browser asks the person first.
///
/// # Errors
/// [`CameraFault`]. It says nothing where the camera was stopped or started anew in the meantime.
pub async fn start(id: &str) -> Result<(), CameraFault> {
    begin(id).await.map(drop).map_err(|fault| match fault.as_string().as_deref() {
        Some("NotAllowedError" | "SecurityError") => CameraFault::Denied,
        Some("NotFoundError" | "OverconstrainedError") => CameraFault::None,
        _ => CameraFault::Failed,
    })
}

/// Lets the camera go.
pub fn stop() {
    end();
}

/// What the camera sees now; `None` before its first picture and after [`stop`].
#[must_use]
pub fn frame(id: &str) -> Option<Picture> {
    read(&seen(id))
}

/// The files of an `<input type=file>` change event. The input is emptied, so that the same ones can be picked again.
#[must_use]
pub fn files(event: &Event) -> Vec<web_sys::File> {
    let input = event.target().and_then(|target| target.dyn_into::<HtmlInputElement>().ok());
    let files = input
        .as_ref()
        .and_then(HtmlInputElement::files)
        .map(|files| (0..files.length()).filter_map(|index| files.get(index)).collect())
        .unwrap_or_default();
    if let Some(input) = input {
        input.set_value("");
    }
    files
}

/// The picture in a file; `None` if there is none in it. It takes up to 16 MB.
pub async fn picture(file: &web_sys::File) -> Option<Picture> {
    read(&picture_of(file).await)
}

fn read(parts: &JsValue) -> Option<Picture> {
    let parts: &js_sys::Array = parts.dyn_ref()?;
    let side = |index| parts.get(index).as_f64().map(|side| side as u32);
    Some(Picture { width: side(0)?, height: side(1)?, luma: parts.get(2).dyn_into().ok()? })
}
