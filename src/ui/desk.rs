//! The open draft: read, edited and saved here and nowhere else.

use super::state::Rounds;
use crate::browser::{clock, page, random, storage::LocalShelf};
use crate::domain::answers::Answers;
use crate::domain::draft::{Draft, DraftId};
use crate::domain::round::Round;
use crate::store::{Envelope, Library, ShelfFault, Unreadable};
use leptos::prelude::*;
use std::sync::Arc;

/// A keystroke is on its way to storage after this many milliseconds at the latest.
const SAVE_WITHIN_MILLIS: u32 = 150;

/// How saving stands. Always on the screen, in words.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Saving {
    /// Nothing was typed since the draft was opened.
    #[default]
    Idle,
    /// Typed, and about to be saved.
    Pending,
    /// Saved at this time (milliseconds since 1970).
    Saved(i64),
    Failed(ShelfFault),
}

/// Why a draft did not open.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum OpenFault {
    /// No such draft on this device.
    NotHere,
    Blocked,
    Unreadable(Unreadable),
}

/// A draft with the round it was begun with.
#[derive(Clone, Debug)]
pub struct Open {
    pub draft: Draft,
    pub round: Arc<Round>,
    revision: u64,
    /// Whether the text of the round it was begun with is on the shelf.
    form_kept: bool,
}

/// Handles on the open draft.
#[derive(Clone, Copy)]
pub struct Desk {
    open: RwSignal<Option<Open>>,
    pub saving: RwSignal<Saving>,
    rounds: StoredValue<Arc<Rounds>>,
}

impl Desk {
    /// An empty desk that saves when the page is left.
    pub(super) fn new(rounds: Arc<Rounds>) -> Self {
        let desk =
            Self { open: RwSignal::new(None), saving: RwSignal::new(Saving::Idle), rounds: StoredValue::new(rounds) };
        page::on_leaving(move || desk.flush());
        let carried = page::take_from_tab().and_then(|text| Envelope::parse(&text).ok());
        let newer_than_shelf = |carried: &Envelope| match Self::library().load(&carried.draft.id) {
            Ok(Some(Ok(kept))) => kept.revision < carried.revision,
            _ => true,
        };
        if let Some(carried) = carried.filter(newer_than_shelf) {
            let round = desk.round_of(&carried.draft);
            let open = Open { draft: carried.draft, round, revision: carried.revision, form_kept: false };
            desk.open.set(Some(open));
            desk.save();
        }
        desk
    }

    /// The drafts on this device.
    #[must_use]
    pub fn library() -> Library<LocalShelf> {
        Library(LocalShelf)
    }

    /// Begins a draft with the round that is shown, and opens it.
    pub fn begin(self, suggested_office: Option<String>) -> DraftId {
        self.flush();
        let rounds = self.rounds.get_value();
        let id = DraftId::from_random(random::bits());
        let form = crate::store::digest(&rounds.text);
        let draft = Draft {
            id: id.clone(),
            begun_at: clock::now_millis().unsigned_abs(),
            form,
            answers: Answers::default(),
            office: None,
            suggested_office,
            place: None,
        };
        self.open.set(Some(Open { draft, round: rounds.shown.clone(), revision: 0, form_kept: false }));
        self.save();
        id
    }

    /// Opens a draft of this device, if it is not open already.
    ///
    /// # Errors
    /// [`OpenFault`]; what is stored stays as it is.
    pub fn open(self, id: &DraftId) -> Result<(), OpenFault> {
        if self.open.with_untracked(|open| open.as_ref().is_some_and(|open| &open.draft.id == id)) {
            return Ok(());
        }
        self.flush();
        let library = Self::library();
        let envelope = match library.load(id) {
            Err(_) => return Err(OpenFault::Blocked),
            Ok(None) => return Err(OpenFault::NotHere),
            Ok(Some(Err(fault))) => return Err(OpenFault::Unreadable(fault)),
            Ok(Some(Ok(envelope))) => envelope,
        };
        let round = self.round_of(&envelope.draft);
        self.saving.set(Saving::Idle);
        self.open.set(Some(Open { draft: envelope.draft, round, revision: envelope.revision, form_kept: true }));
        Ok(())
    }

    /// The round a draft was begun with, with today's arrangements; the shown one if the old text is gone.
    #[must_use]
    pub fn round_of(self, draft: &Draft) -> Arc<Round> {
        let rounds = self.rounds.get_value();
        if draft.form == crate::store::digest(&rounds.text) {
            return rounds.shown.clone();
        }
        let kept = Self::library().form(&draft.form).ok().flatten();
        kept.and_then(|text| Round::parse(&text).ok())
            .map_or_else(|| rounds.shown.clone(), |round| Arc::new(round.with_arrangements_of(&rounds.shown)))
    }

    /// The draft last worked on.
    #[must_use]
    pub fn newest(self) -> Option<Draft> {
        self.flush();
        let listed = Self::library().list().ok()?;
        listed.into_iter().find_map(|one| one.state.ok()).map(|envelope| envelope.draft)
    }

    /// Closes the draft without saving: used after it was deleted.
    pub fn close(self, id: &DraftId) {
        if self.open.with_untracked(|open| open.as_ref().is_some_and(|open| &open.draft.id == id)) {
            self.open.set(None);
            self.saving.set(Saving::Idle);
        }
    }

    /// The round of the open draft; it does not change while the draft is open.
    #[must_use]
    pub fn round(self) -> Option<Arc<Round>> {
        self.open.with_untracked(|open| open.as_ref().map(|open| open.round.clone()))
    }

    /// Derives something from the open draft, again at every change of it.
    pub fn with<R>(self, derive: impl FnOnce(&Round, &Draft) -> R) -> Option<R> {
        self.open.with(|open| open.as_ref().map(|open| derive(&open.round, &open.draft)))
    }

    /// Looks at the open draft once.
    pub fn peek<R>(self, look: impl FnOnce(&Round, &Draft) -> R) -> Option<R> {
        self.open.with_untracked(|open| open.as_ref().map(|open| look(&open.round, &open.draft)))
    }

    /// Changes the open draft and saves it within [`SAVE_WITHIN_MILLIS`].
    pub fn edit(self, change: impl FnOnce(&mut Draft)) {
        self.open.update(|open| {
            if let Some(open) = open {
                change(&mut open.draft);
            }
        });
        if self.saving.get_untracked() != Saving::Pending {
            self.saving.set(Saving::Pending);
            clock::after(SAVE_WITHIN_MILLIS, move || self.flush());
        }
    }

    /// Sets the text of one answer.
    pub fn type_in(self, path: &str, text: String) {
        self.edit(|draft| draft.answers.set(path, text));
    }

    /// Saves now if something is waiting to be saved.
    pub fn flush(self) {
        if self.saving.get_untracked() == Saving::Pending {
            self.save();
        }
    }

    /// Saves the open draft now, and first the form it was begun with, until that is kept.
    pub fn save(self) {
        let now = clock::now_millis();
        let rounds = self.rounds.get_value();
        let saved = self.open.try_update_untracked(|open| {
            let open = open.as_mut()?;
            let library = Self::library();
            if !open.form_kept && open.draft.form == crate::store::digest(&rounds.text) {
                if let Err(fault) = library.keep_form(&rounds.text) {
                    return Some(Err(fault));
                }
                open.form_kept = true;
            }
            open.revision += 1;
            Some(library.save(&open.draft, open.revision, now.unsigned_abs()))
        });
        match saved.flatten() {
            Some(Ok(())) => self.saving.set(Saving::Saved(now)),
            Some(Err(fault)) => self.saving.set(Saving::Failed(fault)),
            None => {}
        }
    }

    /// Leaves the open draft with the tab if storage could not keep it: the other program's page takes it up from there.
    pub fn carry(self) {
        if let Saving::Failed(_) = self.saving.get_untracked() {
            let envelope = self.open.with_untracked(|open| {
                let open = open.as_ref()?;
                let saved_at = clock::now_millis().unsigned_abs();
                Some(Envelope { revision: open.revision, saved_at, draft: open.draft.clone() }.to_text())
            });
            envelope.iter().for_each(|text| page::leave_with_tab(text));
        }
    }
}
