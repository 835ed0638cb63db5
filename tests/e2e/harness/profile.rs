//! Folders that tests make for browsers and take away again.

use std::cell::Cell;
use std::path::{Path, PathBuf};
use std::rc::Rc;
use std::sync::atomic::{AtomicU32, Ordering};

/// A new folder for temporary things; it goes when this is dropped.
pub(super) struct Scratch(PathBuf);

impl Scratch {
    pub(super) fn new() -> Self {
        static NEXT: AtomicU32 = AtomicU32::new(0);
        let number = NEXT.fetch_add(1, Ordering::Relaxed);
        // Short, because browsers put sockets in here, whose paths end at 107 bytes.
        let folder = std::env::temp_dir().join(format!("e2e-{}-{number}", std::process::id()));
        std::fs::create_dir_all(&folder).unwrap_or_else(|error| panic!("{}: {error}", folder.display()));
        Self(folder)
    }

    pub(super) fn path(&self) -> &Path {
        &self.0
    }
}

impl Drop for Scratch {
    fn drop(&mut self) {
        let _left_over = std::fs::remove_dir_all(&self.0);
    }
}

/// What a device keeps from one visit to the next: the browser's folder, and the port of the site, since a browser
/// gives what it keeps to the same origin alone. It goes with its last clone.
#[derive(Clone)]
pub struct Profile(Rc<Kept>);

struct Kept {
    folder: Scratch,
    port: Cell<u16>,
}

impl Default for Profile {
    fn default() -> Self {
        Self::new()
    }
}

impl Profile {
    /// A device that has visited nothing yet.
    pub fn new() -> Self {
        Self(Rc::new(Kept { folder: Scratch::new(), port: Cell::new(0) }))
    }

    pub(super) fn folder(&self) -> &Path {
        self.0.folder.path()
    }

    /// The port of the site on the first visit; 0, which is any free one, before it.
    pub(super) fn port(&self) -> u16 {
        self.0.port.get()
    }

    pub(super) fn visited(&self, port: u16) {
        self.0.port.set(port);
    }
}
