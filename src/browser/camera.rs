//! Pictures to look for codes in: what the camera sees, and pictures that a person picks. They never leave the device.

use super::{document, name_of, navigator, property, window};
use js_sys::Uint8Array;
use std::cell::{Cell, RefCell};
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::JsFuture;
use web_sys::{
    CanvasRenderingContext2d, ConstrainLongRange, ContextAttributes2d, Event, HtmlCanvasElement, HtmlInputElement,
    HtmlVideoElement, ImageBitmap, MediaDevices, MediaStream, MediaStreamConstraints, MediaStreamTrack,
    MediaTrackConstraints,
};

/// Phones take pictures of 12 million pixels and more; codes are found in less.
const MOST_SIDE: f64 = 4096.0;
/// Rows of a picture that are looked at together: all of it at once would take 64 MB of the program's memory, which is
/// never given back.
const ROWS: u32 = 64;

thread_local! {
    static STREAM: RefCell<Option<MediaStream>> = const { RefCell::new(None) };
    /// Raised whenever the camera is turned on or off: what was asked for before is for nobody.
    static TURN: Cell<u32> = const { Cell::new(0) };
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
    stop();
    let mine = TURN.get();
    let devices: MediaDevices =
        navigator().and_then(|navigator| property(&navigator, "mediaDevices")).ok_or(CameraFault::None)?;
    let asked = devices.get_user_media_with_constraints(&constraints()).map_err(|_| CameraFault::None)?;
    let stream: MediaStream = JsFuture::from(asked).await.map_err(|thrown| fault(&thrown))?.unchecked_into();
    let Some(video) = video(id).filter(|_| TURN.get() == mine) else {
        release(&stream);
        return Err(CameraFault::Failed);
    };
    video.set_src_object(Some(&stream));
    STREAM.set(Some(stream));
    let playing = video.play().map_err(|_| CameraFault::Failed)?;
    JsFuture::from(playing).await.map(drop).map_err(|_| CameraFault::Failed)
}

fn constraints() -> MediaStreamConstraints {
    let range = |ideal: i32| {
        let range = ConstrainLongRange::new();
        range.set_ideal(ideal);
        range
    };
    let video = MediaTrackConstraints::new();
    video.set_facing_mode_str("environment");
    video.set_width_constrain_long_range(&range(1920));
    video.set_height_constrain_long_range(&range(1080));
    let constraints = MediaStreamConstraints::new();
    constraints.set_video_media_track_constraints(&video);
    constraints
}

fn fault(thrown: &JsValue) -> CameraFault {
    match name_of(thrown).as_str() {
        "NotAllowedError" | "SecurityError" => CameraFault::Denied,
        "NotFoundError" | "OverconstrainedError" => CameraFault::None,
        _ => CameraFault::Failed,
    }
}

fn video(id: &str) -> Option<HtmlVideoElement> {
    document()?.get_element_by_id(id)?.dyn_into().ok()
}

fn release(stream: &MediaStream) {
    for track in stream.get_tracks() {
        track.unchecked_into::<MediaStreamTrack>().stop();
    }
}

/// Lets the camera go.
pub fn stop() {
    TURN.set(TURN.get().wrapping_add(1));
    if let Some(stream) = STREAM.take() {
        release(&stream);
    }
}

/// What the camera sees now; `None` before its first picture and after [`stop`].
#[must_use]
pub fn frame(id: &str) -> Option<Picture> {
    let video = video(id).filter(|_| STREAM.with_borrow(Option::is_some))?;
    brightness(video.video_width(), video.video_height(), |canvas, width, height| {
        canvas.draw_image_with_html_video_element_and_dw_and_dh(&video, 0.0, 0.0, width, height)
    })
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
    let reading = window()?.create_image_bitmap_with_blob(file).ok()?;
    let bitmap: ImageBitmap = JsFuture::from(reading).await.ok()?.unchecked_into();
    let picture = brightness(bitmap.width(), bitmap.height(), |canvas, width, height| {
        canvas.draw_image_with_image_bitmap_and_dw_and_dh(&bitmap, 0.0, 0.0, width, height)
    });
    bitmap.close();
    picture
}

/// The brightness of what is drawn on a canvas, made smaller where it is too large; `None` of nothing.
fn brightness(
    width: u32,
    height: u32,
    draw: impl FnOnce(&CanvasRenderingContext2d, f64, f64) -> Result<(), JsValue>,
) -> Option<Picture> {
    if width == 0 || height == 0 {
        return None;
    }
    let scale = (MOST_SIDE / f64::from(width.max(height))).min(1.0);
    let side = |side: u32| (f64::from(side) * scale).round().max(1.0) as u32;
    let (width, height) = (side(width), side(height));
    let canvas: HtmlCanvasElement = document()?.create_element("canvas").ok()?.dyn_into().ok()?;
    canvas.set_width(width);
    canvas.set_height(height);
    let attributes = ContextAttributes2d::new();
    attributes.set_will_read_frequently(true);
    let context: CanvasRenderingContext2d =
        canvas.get_context_with_context_options("2d", &attributes).ok()??.dyn_into().ok()?;
    // Paper under a transparent picture.
    context.set_fill_style_str("#fff");
    context.fill_rect(0.0, 0.0, width.into(), height.into());
    draw(&context, width.into(), height.into()).ok()?;
    let luma = Uint8Array::new_with_length(width * height);
    for top in (0..height).step_by(ROWS as usize) {
        let rows = ROWS.min(height - top);
        let strip = context.get_image_data(0.0, top.into(), width.into(), rows.into()).ok()?.data();
        let grey: Vec<u8> = strip.as_chunks().0.iter().map(grey).collect();
        luma.subarray(top * width, (top + rows) * width).copy_from(&grey);
    }
    Some(Picture { width, height, luma })
}

/// How bright a pixel is to an eye.
fn grey([red, green, blue, _]: &[u8; 4]) -> u8 {
    ((u32::from(*red) * 77 + u32::from(*green) * 151 + u32::from(*blue) * 28) >> 8) as u8
}
