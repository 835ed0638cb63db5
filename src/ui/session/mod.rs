//! The open draft: read, edited and saved here and nowhere else.

mod saving;
mod tabs;

pub use saving::Saving;

use super::state::Rounds;
use crate::browser::{clock, page, random, storage};
use crate::domain::answers::Answers;
use crate::domain::draft::{Draft, DraftId};
use crate::domain::round::Round;
use crate::domain::sending::Record;
use crate::store::{DraftRepository, Envelope, SaveFault, StoreFault, Unreadable, keys};
use leptos::prelude::*;
use std::sync::Arc;

/// A keystroke is on its way to storage after this many milliseconds at the latest.
const SAVE_WITHIN_MILLIS: u32 = 150;
/// An earlier state is kept when this many milliseconds of work have passed since the last one.
const SNAPSHOT_EVERY_MILLIS: u64 = 180_000;

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
    /// The text of that revision as this tab wrote it.
    text: Option<String>,
    /// Whether the text of the round it was begun with is on the store.
    form_kept: bool,
    /// Typed, and not yet handed to storage.
    dirty: bool,
    /// The quick store has what was last handed to storage.
    quick: bool,
    /// When an earlier state was last kept, in milliseconds since 1970; 0 if not since it was opened.
    snapshot_at: u64,
}

impl Open {
    fn new(envelope: Envelope, round: Arc<Round>) -> Self {
        let Envelope { revision, draft, .. } = envelope;
        Self { draft, round, revision, text: None, form_kept: false, dirty: false, quick: false, snapshot_at: 0 }
    }

    fn envelope(&self, now: u64) -> Envelope {
        Envelope { revision: self.revision, saved_at: now, draft: self.draft.clone() }
    }

    /// Keeps what the stores hold of this draft as an earlier state, at the first change and then now and again.
    fn keep_snapshot(&mut self, repository: &DraftRepository<'_>, now: u64) {
        if now.saturating_sub(self.snapshot_at) >= SNAPSHOT_EVERY_MILLIS {
            self.snapshot_at = now;
            if let Ok(Some(Ok(before))) = repository.load(&self.draft.id) {
                // The draft itself goes before: without room for its past it is saved all the same.
                let _ = repository.keep_snapshot(&before);
            }
        }
    }

    /// Hands the draft to storage as its next revision.
    fn save(&mut self, rounds: &Rounds, now: u64) -> Result<usize, SaveFault> {
        let repository = storage::repository();
        if !self.form_kept && self.draft.form == crate::store::digest(&rounds.text) {
            repository.keep_form(&rounds.text).map_err(SaveFault::KeyValueStore)?;
            self.form_kept = true;
        }
        self.keep_snapshot(&repository, now);
        self.revision += 1;
        let saved = repository.save(&self.draft, self.revision, now, self.text.as_deref())?;
        self.quick = saved.copies > 1;
        self.text = Some(saved.text);
        Ok(saved.copies)
    }
}

/// Handles on the open draft.
#[derive(Clone, Copy)]
pub struct DraftSession {
    open: RwSignal<Option<Open>>,
    pub saving: RwSignal<Saving>,
    /// Another tab writes the open draft; this one shows it.
    pub reading: RwSignal<bool>,
    /// Raised when the open draft was replaced by what another tab saved: what shows it is drawn again.
    pub renewed: RwSignal<u32>,
    rounds: StoredValue<Arc<Rounds>>,
}

impl DraftSession {
    /// An empty session that saves when the page is left.
    pub(super) fn new(rounds: Arc<Rounds>) -> Self {
        let session = Self {
            open: RwSignal::new(None),
            saving: RwSignal::new(Saving::Idle),
            reading: RwSignal::new(false),
            renewed: RwSignal::new(0),
            rounds: StoredValue::new(rounds),
        };
        page::on_leaving(move || session.flush());
        page::on_return(move || session.refresh());
        page::ask_before_leaving(move || session.would_be_lost());
        session
    }

    /// The drafts on this device.
    #[must_use]
    pub fn repository() -> DraftRepository<'static> {
        storage::repository()
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
            record: Record::default(),
        };
        let open = Open::new(Envelope { revision: 0, saved_at: 0, draft }, rounds.shown.clone());
        self.open.set(Some(Open { dirty: true, ..open }));
        self.saving.set(Saving::Idle);
        // As after a keystroke: the first question is drawn meanwhile.
        self.save_soon();
        self.claim(&id);
        // At the first draft, since some browsers ask the person in turn.
        storage::ask_to_persist(keys::PERSISTED);
        id
    }

    /// Opens a draft of this device, if it is not open already.
    ///
    /// # Errors
    /// [`OpenFault`]; what is stored stays as it is.
    pub fn open(self, id: &DraftId) -> Result<(), OpenFault> {
        if self.open.with_untracked(|open| open.as_ref().is_some_and(|open| &open.draft.id == id)) {
            self.claim(id);
            return Ok(());
        }
        self.flush();
        let repository = Self::repository();
        let envelope = match repository.load(id) {
            Err(_) => return Err(OpenFault::Blocked),
            Ok(None) => return Err(OpenFault::NotHere),
            Ok(Some(Err(fault))) => return Err(OpenFault::Unreadable(fault)),
            Ok(Some(Ok(envelope))) => envelope,
        };
        let round = self.round_of(&envelope.draft);
        self.saving.set(Saving::Idle);
        self.open.set(Some(Open::new(envelope, round)));
        self.claim(id);
        Ok(())
    }

    /// The round a draft was begun with, with today's arrangements; the shown one if the old text is gone.
    #[must_use]
    pub fn round_of(self, draft: &Draft) -> Arc<Round> {
        let rounds = self.rounds.get_value();
        if draft.form == crate::store::digest(&rounds.text) {
            return rounds.shown.clone();
        }
        let kept = Self::repository().form(&draft.form).ok().flatten();
        kept.and_then(|text| Round::parse(&text).ok())
            .map_or_else(|| rounds.shown.clone(), |round| Arc::new(round.with_arrangements_of(&rounds.shown)))
    }

    /// The draft last worked on.
    #[must_use]
    pub fn newest(self) -> Option<Draft> {
        self.flush();
        Self::repository().newest().map(|envelope| envelope.draft)
    }

    /// Whether answers would be lost if the page were closed now.
    fn would_be_lost(self) -> bool {
        self.flush();
        match self.saving.get_untracked() {
            Saving::Failed(_) => true,
            Saving::Idle | Saving::Pending | Saving::Saved(_) | Saving::OneCopy(_) | Saving::Conflict => {
                storage::shared() && self.newest().is_some()
            }
        }
    }

    /// Closes the draft without saving: used after it was deleted.
    pub fn close(self, id: &DraftId) {
        if self.open.with_untracked(|open| open.as_ref().is_some_and(|open| &open.draft.id == id)) {
            self.give_up();
            self.open.set(None);
            self.saving.set(Saving::Idle);
        }
    }

    /// Closes whatever is open without saving: used after everything was erased.
    pub fn close_any(self) {
        if let Some(id) = self.peek(|_, draft| draft.id.clone()) {
            self.close(&id);
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

    /// Whether the open draft may not be edited here: another tab writes it, or it was sent.
    #[must_use]
    pub fn is_locked(self) -> bool {
        self.reading.get_untracked() || self.peek(|_, draft| draft.record.is_sent()) == Some(true)
    }

    /// Changes the open draft and saves it within [`SAVE_WITHIN_MILLIS`]. Does nothing while it is locked.
    pub fn edit(self, change: impl FnOnce(&mut Draft)) {
        if !self.is_locked() {
            self.change(|draft| draft.edit(change));
        }
    }

    /// Changes what was noted of sending the open draft, and saves it at once. Does nothing while another tab writes it.
    pub fn record(self, change: impl FnOnce(&mut Record)) {
        if !self.reading.get_untracked() {
            self.change(|draft| change(&mut draft.record));
            self.flush();
        }
    }

    fn change(self, change: impl FnOnce(&mut Draft)) {
        let mut waits = true;
        self.open.update(|open| {
            if let Some(open) = open {
                change(&mut open.draft);
                waits = std::mem::replace(&mut open.dirty, true);
            }
        });
        self.pending();
        if !waits {
            self.save_soon();
        }
    }

    fn save_soon(self) {
        clock::after(SAVE_WITHIN_MILLIS, move || self.flush());
    }

    /// Changes the open draft as a whole. The state before is kept among its earlier ones first, so that it can be undone.
    ///
    /// # Errors
    /// Any [`StoreFault`]; nothing was changed then. [`StoreFault::Blocked`] while it is locked.
    pub fn exchange(self, change: impl FnOnce(&mut Draft)) -> Result<(), StoreFault> {
        if self.is_locked() {
            return Err(StoreFault::Blocked);
        }
        self.flush();
        let now = clock::now_millis().unsigned_abs();
        let before = self.open.with_untracked(|open| open.as_ref().map(|open| open.envelope(now)));
        if let Some(before) = before {
            Self::repository().keep_snapshot(&before)?;
            self.edit(change);
            self.open.update_untracked(|open| {
                if let Some(open) = open {
                    open.round = self.round_of(&open.draft);
                    open.form_kept = false;
                    // It is among them already.
                    open.snapshot_at = now;
                }
            });
            self.flush();
            self.renew();
        }
        Ok(())
    }

    /// The open draft as a file holds it: the text of the round it was begun with, and its envelope.
    #[must_use]
    pub fn to_file(self) -> Option<(String, Envelope)> {
        self.flush();
        let now = clock::now_millis().unsigned_abs();
        let mut envelope = self.open.with_untracked(|open| open.as_ref().map(|open| open.envelope(now)))?;
        let rounds = self.rounds.get_value();
        let kept = Self::repository().form(&envelope.draft.form).ok().flatten();
        // Where the old questions are gone the draft is shown with the newest, and goes out with them.
        let text = kept.unwrap_or_else(|| rounds.text.clone());
        envelope.draft.form = crate::store::digest(&text);
        Some((text, envelope))
    }

    /// The text of the round that is shown.
    #[must_use]
    pub fn shown_text(self) -> String {
        self.rounds.with_value(|rounds| rounds.text.clone())
    }

    /// Sets the text of one answer.
    pub fn type_in(self, path: &str, text: String) {
        self.edit(|draft| draft.answers.set(path, text));
    }
}
