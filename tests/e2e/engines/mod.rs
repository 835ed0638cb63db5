//! The same journeys in Chromium, Firefox and WebKitGTK.
//!
//! A journey is a function of an [`Engine`](crate::harness::Engine), run once in each by [`every_engine!`]. One session a
//! journey: a browser costs more than what is done in it. What an engine's driver cannot do stands in `limits.txt`,
//! which `cargo xtask test` prints; `limits` proves each line of it.
//!
//! A new journey is a function in a file of its subject, named in `every_engine!` at the head of the file:
//!
//! * `chunks`: a part of the program that is slow, does not come, or is gone from the host.
//! * `erase`: everything off the device, with proof, and back again.
//! * `files`: the application as a file, out and in; files that are broken, foreign or made to do harm.
//! * `filling`: a form filled, loaded again and looked through; the blank paper.
//! * `keeping`: storage that fails, a browser that is killed, several tabs, damaged copies.
//! * `offline`: loaded once, then without a network: a cold start, the whole form, its paper.
//! * `papers`: the same order gives the same PDF.
//! * `updates`: another version of the program arrives, whole or broken.
//! * `rounds`: another file of the round arrives, sound or with faults, or does not arrive.
//! * `without`: no WebAssembly, no JavaScript, no program: what the plain pages say.
//! * `sent`: the record of sending is kept and locks.
//! * `shared`: a device that many people use keeps nothing.
//! * `surroundings`: what journeys about faults need works in every engine: tabs, files, a host that goes away, a kill.

/// A test of a journey for each engine: `journey::chromium`, `journey::firefox`, `journey::webkit`; or for those named.
macro_rules! every_engine {
    ($($journey:ident),+ $(,)?) => {
        $(every_engine! { $journey: Chromium chromium, Firefox firefox, WebKit webkit })+
    };
    ($journey:ident: $($engine:ident $test:ident),+) => {
        mod $journey {
            $(#[test]
            fn $test() {
                super::$journey(crate::harness::Engine::$engine);
            })+
        }
    };
}

mod chunks;
mod erase;
mod files;
mod filling;
mod keeping;
mod limits;
mod offline;
mod papers;
mod rounds;
mod sent;
mod shared;
mod surroundings;
mod updates;
mod without;
pub use files::{file_of, written};
