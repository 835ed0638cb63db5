//! How drafts are kept, behind a port.
//!
//! [`KeyValueStore`] is the port: named texts, as small as any storage can be. [`DraftRepository`] is what the app uses: two stores
//! that each hold all, with drafts in envelopes of schema, revision, time and checksum, their earlier states, and the
//! forms they were begun with, each kept once by digest. [`write_behind`] is how the store of a slow database is kept.

mod digest;
mod envelope;
pub(crate) mod json;
mod keyed;
pub mod keys;
mod repository;
#[cfg(feature = "schema")]
mod schema;
mod snapshots;
mod tree;
pub mod write_behind;

pub use digest::digest;
pub(crate) use envelope::is_newer;
pub use envelope::{Envelope, SCHEMA, Unreadable};
pub use keyed::Keyed;
pub use repository::{DraftRepository, Listed, SaveFault, Saved};
#[cfg(feature = "schema")]
pub use schema::application_schema;
pub use snapshots::{PAST_STATES, Texts};

/// Why a store did not do what was asked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum StoreFault {
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
pub trait KeyValueStore {
    /// The text under a key, or `None` if there is none.
    ///
    /// # Errors
    /// [`StoreFault::Blocked`].
    fn get(&self, key: &str) -> Result<Option<String>, StoreFault>;
    /// Puts a text under a key, in place of any other.
    ///
    /// # Errors
    /// Any [`StoreFault`]; the old text is still there then.
    fn put(&self, key: &str, text: &str) -> Result<(), StoreFault>;
    /// Removes a key; it is no fault if there is none.
    ///
    /// # Errors
    /// [`StoreFault::Blocked`].
    fn remove(&self, key: &str) -> Result<(), StoreFault>;
    /// Every key, in any order.
    ///
    /// # Errors
    /// [`StoreFault::Blocked`].
    fn keys(&self) -> Result<Vec<String>, StoreFault>;
}
