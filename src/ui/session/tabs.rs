//! The open draft among several tabs: one writes it, the others read along.

use super::{DraftSession, Open, Saving};
use crate::browser::{clock, page, storage, tabs};
use crate::domain::draft::DraftId;
use crate::store::keys;
use leptos::prelude::*;

impl DraftSession {
    /// Claims the open draft for this tab, unless it did already. On a shared device no other tab can see it.
    pub(super) fn claim(self, id: &DraftId) {
        if storage::shared() || tabs::has_claimed(id.as_str()) {
            return;
        }
        self.reading.set(false);
        tabs::claim(id.as_str(), move |mine| self.told(mine));
    }

    /// Saves, and lets other tabs write: the screen shows no draft any more.
    pub fn put_down(self) {
        self.flush();
        self.give_up();
    }

    pub(super) fn give_up(self) {
        self.reading.set(false);
        tabs::give_up();
    }

    /// Takes the draft over from the tab that writes it.
    pub fn take_over(self) {
        tabs::take_over();
        // What had the focus goes with the notice.
        clock::after(0, || {
            page::focus("main h1");
        });
    }

    /// Whether this tab may write now.
    fn told(self, mine: bool) {
        if mine {
            self.refresh();
        } else {
            self.flush();
        }
        if self.reading.get_untracked() == mine {
            self.reading.set(!mine);
            self.renew();
        }
    }

    /// Another tab has put or taken the text of this key.
    pub(crate) fn changed_elsewhere(self, key: &str) {
        if self.open_key().is_some_and(|open| open == key) {
            self.refresh();
        }
    }

    fn open_key(self) -> Option<String> {
        self.peek(|_, draft| keys::draft(&draft.id))
    }

    /// Shows what the stores hold, where another tab saved after this one. What waits to be saved goes before: the
    /// save itself finds out.
    pub(super) fn refresh(self) {
        let open = self.open.with_untracked(|open| {
            let open = open.as_ref().filter(|open| !open.dirty)?;
            Some((open.draft.id.clone(), open.revision))
        });
        let Some((id, revision)) = open else { return };
        match Self::repository().load(&id) {
            Ok(Some(Ok(envelope))) if envelope.revision > revision => {
                let round = self.round_of(&envelope.draft);
                self.open.set(Some(Open::new(envelope, round)));
                self.renew();
            }
            // Deleted in another tab; but one that was not saved yet, or could not be, is not there either.
            Ok(None) if revision > 0 && !matches!(self.saving.get_untracked(), Saving::Failed(_)) => {
                self.close(&id);
                self.renew();
            }
            _ => {}
        }
    }

    /// Another tab saved a revision that this one does not follow: what was typed here goes among the earlier states, and
    /// the newest is shown.
    pub(super) fn conflict(self, now: u64) {
        let repository = Self::repository();
        let mine = self.open.with_untracked(|open| open.as_ref().map(|open| open.envelope(now)));
        let Some(mine) = mine else { return };
        let id = mine.draft.id.clone();
        let kept = repository.keep_snapshot(&mine);
        match repository.load(&id) {
            Ok(Some(Ok(newest))) => {
                let round = self.round_of(&newest.draft);
                self.open.set(Some(Open::new(newest, round)));
            }
            // A newer version of the app wrote it: opening says so.
            _ => self.open.set(None),
        }
        self.saving.set(kept.map_or_else(Saving::Failed, |()| Saving::Conflict));
        self.renew();
    }

    /// What shows the draft is drawn again.
    pub(super) fn renew(self) {
        self.renewed.update(|times| *times += 1);
    }
}
