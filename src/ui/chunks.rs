//! The program in chunks that are fetched when they are needed (code splitting).
//!
//! `cargo xtask build` sets `--cfg split`: then each function of [`split_points`] begins a chunk of the wasm with all that
//! nothing else needs, and calling it fetches that chunk. Unsplit, as under `trunk serve`, they are plain functions. Each
//! hands over a plain function pointer, so once a chunk is there its screens are drawn without waiting.

use super::pages;
use super::route::{Chunk, MoreScreen, ReviewScreen, Screen, SectionLocation, StartScreen};
use crate::browser::clock;
use crate::i18n::Lang;
use leptos::prelude::*;
use std::cell::Cell;

/// Draws the screens of a chunk.
type Draw<S> = fn(S, Lang) -> AnyView;

/// A chunk did not come: there is no network, or the host has another program by now. Asked for again, it is fetched again.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ChunkFault;

#[cfg(split)]
impl From<wasm_split_helpers::SplitLoaderError> for ChunkFault {
    fn from(_: wasm_split_helpers::SplitLoaderError) -> Self {
        Self
    }
}

/// For each chunk the function that begins it, what it draws, and the place that holds what draws it once it came.
macro_rules! split_points {
    ($($name:ident, $place:ident: $screen:ty => $draw:path;)*) => {$(
        #[cfg(split)]
        #[wasm_split_helpers::wasm_split($name, fallible)]
        fn $name() -> Result<Draw<$screen>, ChunkFault> {
            Ok($draw)
        }

        #[cfg(not(split))]
        async fn $name() -> Result<Draw<$screen>, ChunkFault> {
            Ok($draw)
        }

        thread_local! {
            static $place: Cell<Option<Draw<$screen>>> = const { Cell::new(None) };
        }
    )*};
}

split_points! {
    start, START: StartScreen => pages::start;
    form, FORM: SectionLocation => pages::form;
    review, REVIEW: ReviewScreen => pages::review;
    more, MORE: MoreScreen => pages::more;
}

/// The chunks in the order in which they are fetched ahead.
const AHEAD: [Chunk; 4] = [Chunk::Form, Chunk::Review, Chunk::Start, Chunk::More];

/// Draws a screen; `None` if its chunk is not there, without which nothing is redirected either.
pub fn draw(screen: Screen, lang: Lang) -> Option<AnyView> {
    match screen {
        Screen::Start(screen) => START.get().map(|draw| draw(screen, lang)),
        Screen::Form(screen) => FORM.get().map(|draw| draw(screen, lang)),
        Screen::Review(screen) => REVIEW.get().map(|draw| draw(screen, lang)),
        Screen::More(screen) => MORE.get().map(|draw| draw(screen, lang)),
        Screen::Redirect(_) => None,
    }
}

/// Whether the screens of a chunk can be drawn at once.
#[must_use]
pub fn is_loaded(chunk: Chunk) -> bool {
    match chunk {
        Chunk::Start => START.get().is_some(),
        Chunk::Form => FORM.get().is_some(),
        Chunk::Review => REVIEW.get().is_some(),
        Chunk::More => MORE.get().is_some(),
    }
}

/// Fetches a chunk, if it is not there yet.
///
/// # Errors
/// [`ChunkFault`]; the next call tries again.
pub async fn load(chunk: Chunk) -> Result<(), ChunkFault> {
    match chunk {
        Chunk::Start => START.set(Some(start().await?)),
        Chunk::Form => FORM.set(Some(form().await?)),
        Chunk::Review => REVIEW.set(Some(review().await?)),
        Chunk::More => MORE.set(Some(more().await?)),
    }
    Ok(())
}

/// Fetches every chunk that is not there, one after the other, whenever the page has nothing else to do. One that does not
/// come is fetched again by whoever needs it, and told then.
pub async fn load_ahead() {
    for chunk in AHEAD {
        if !is_loaded(chunk) {
            clock::idle().await;
            let _ = load(chunk).await;
        }
    }
}
