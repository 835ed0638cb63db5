//! The drafts on a shelf.

use super::{Envelope, Shelf, ShelfFault, Unreadable, digest};
use crate::domain::draft::{Draft, DraftId};

/// Keys of drafts; each is declared here and nowhere else.
const DRAFT: &str = "wan/draft/";
/// Keys of the forms that drafts were begun with.
const FORM: &str = "wan/form/";

/// What a key of a draft holds.
#[derive(Clone, Debug, PartialEq)]
pub struct Listed {
    pub id: DraftId,
    pub state: Result<Envelope, Unreadable>,
}

impl Listed {
    /// When it was saved; 0 for one that cannot be read.
    fn saved_at(&self) -> u64 {
        self.state.as_ref().map_or(0, |envelope| envelope.saved_at)
    }
}

/// The drafts on a shelf.
#[derive(Clone, Copy, Debug)]
pub struct Library<S>(pub S);

impl<S: Shelf> Library<S> {
    /// Every draft, newest first; unreadable ones last, so that they are seen and not lost.
    ///
    /// # Errors
    /// [`ShelfFault::Blocked`].
    pub fn list(&self) -> Result<Vec<Listed>, ShelfFault> {
        let mut listed = Vec::new();
        for key in self.0.keys()? {
            let Some(id) = key.strip_prefix(DRAFT).and_then(DraftId::parse) else { continue };
            if let Some(text) = self.0.get(&key)? {
                let one = Listed { id, state: Envelope::parse(&text) };
                // Put in its place: a person has a few drafts, and to sort them is two kilobytes of program.
                let at = listed.iter().position(|other: &Listed| other.saved_at() < one.saved_at());
                listed.insert(at.unwrap_or(listed.len()), one);
            }
        }
        Ok(listed)
    }

    /// A draft by its id.
    ///
    /// # Errors
    /// [`ShelfFault::Blocked`].
    pub fn load(&self, id: &DraftId) -> Result<Option<Result<Envelope, Unreadable>>, ShelfFault> {
        Ok(self.0.get(&draft_key(id))?.map(|text| Envelope::parse(&text)))
    }

    /// Saves a draft as the next revision and reads it back.
    ///
    /// # Errors
    /// Any [`ShelfFault`].
    pub fn save(&self, draft: &Draft, revision: u64, now: u64) -> Result<(), ShelfFault> {
        let text = Envelope { revision, saved_at: now, draft: draft.clone() }.to_text();
        let key = draft_key(&draft.id);
        self.0.put(&key, &text)?;
        if self.0.get(&key)?.as_deref() == Some(&text) { Ok(()) } else { Err(ShelfFault::NotKept) }
    }

    /// Deletes a draft and returns its text, for undo by [`Self::restore`].
    ///
    /// # Errors
    /// [`ShelfFault::Blocked`].
    pub fn delete(&self, id: &DraftId) -> Result<Option<String>, ShelfFault> {
        let text = self.0.get(&draft_key(id))?;
        self.0.remove(&draft_key(id))?;
        Ok(text)
    }

    /// Puts a deleted draft back as it was.
    ///
    /// # Errors
    /// Any [`ShelfFault`].
    pub fn restore(&self, id: &DraftId, text: &str) -> Result<(), ShelfFault> {
        self.0.put(&draft_key(id), text)
    }

    /// Keeps the text of a round under its digest, once, and returns the digest.
    ///
    /// # Errors
    /// Any [`ShelfFault`].
    pub fn keep_form(&self, text: &str) -> Result<String, ShelfFault> {
        let digest = digest(text);
        let key = form_key(&digest);
        if self.0.get(&key)?.as_deref() != Some(text) {
            self.0.put(&key, text)?;
        }
        Ok(digest)
    }

    /// The text of a round by its digest, if it is there and unaltered.
    ///
    /// # Errors
    /// [`ShelfFault::Blocked`].
    pub fn form(&self, form: &str) -> Result<Option<String>, ShelfFault> {
        Ok(self.0.get(&form_key(form))?.filter(|text| digest(text) == form))
    }
}

fn draft_key(id: &DraftId) -> String {
    format!("{DRAFT}{}", id.as_str())
}

fn form_key(digest: &str) -> String {
    format!("{FORM}{digest}")
}
