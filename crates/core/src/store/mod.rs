//! How drafts are kept, behind a port.
//!
//! [`Shelf`] is the port: named texts, as small as any storage can be. [`Library`] is what the app uses: two shelves
//! that each hold all, with drafts in envelopes of schema, revision, time and checksum, their earlier states, and the
//! forms they were begun with, each kept once by digest. [`write_behind`] is how the shelf of a slow database is kept.

mod digest;
mod envelope;
pub(crate) mod json;
mod keyed;
pub mod keys;
mod library;
mod past;
#[cfg(feature = "schema")]
mod schema;
mod tree;
pub mod write_behind;

pub use digest::digest;
pub(crate) use envelope::is_newer;
pub use envelope::{Envelope, SCHEMA, Unreadable};
pub use keyed::Keyed;
pub use library::{Library, Listed, SaveFault, Saved};
pub use past::{PAST_STATES, Texts};
#[cfg(feature = "schema")]
pub use schema::application_schema;

/// Why a shelf did not do what was asked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ShelfFault {
    /// There is no storage, or the browser forbids it.
    Blocked,
    /// No room left.
    Full,
    /// What was read back is not what was written.
    NotKept,
    /// It does not answer.
    Slow,
}

/// A place that keeps named texts.
pub trait Shelf {
    /// The text under a key, or `None` if there is none.
    ///
    /// # Errors
    /// [`ShelfFault::Blocked`].
    fn get(&self, key: &str) -> Result<Option<String>, ShelfFault>;
    /// Puts a text under a key, in place of any other.
    ///
    /// # Errors
    /// Any [`ShelfFault`]; the old text is still there then.
    fn put(&self, key: &str, text: &str) -> Result<(), ShelfFault>;
    /// Removes a key; it is no fault if there is none.
    ///
    /// # Errors
    /// [`ShelfFault::Blocked`].
    fn remove(&self, key: &str) -> Result<(), ShelfFault>;
    /// Every key, in any order.
    ///
    /// # Errors
    /// [`ShelfFault::Blocked`].
    fn keys(&self) -> Result<Vec<String>, ShelfFault>;
}
