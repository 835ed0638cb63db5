//! The replies of the self-check, as they are kept on the device: a line `criterion=reply` each.

use crate::domain::eligibility::{Replies, Reply};
use crate::store::keys;
use crate::ui::session::DraftSession;
use leptos::prelude::*;

/// The replies while a page shows them.
#[derive(Clone, Copy)]
pub struct SelfCheck(RwSignal<Replies>);

impl SelfCheck {
    /// The replies as kept.
    #[must_use]
    pub fn load() -> Self {
        Self(RwSignal::new(kept()))
    }

    /// Whether this is the reply to a criterion; changes with it.
    #[must_use]
    pub fn is(self, criterion: &str, reply: Reply) -> bool {
        self.0.with(|replies| replies.get(criterion) == Some(&reply))
    }

    /// Notes a reply and keeps it.
    pub fn reply(self, criterion: &str, reply: Reply) {
        self.0.update(|replies| {
            replies.insert(criterion.to_owned(), reply);
        });
        self.keep();
    }

    /// Forgets every reply.
    pub fn forget(self) {
        self.0.set(Replies::new());
        self.keep();
    }

    fn keep(self) {
        let line = |(id, reply): (&String, &Reply)| format!("{id}={}", reply.word());
        let text: Vec<String> = self.0.with_untracked(|replies| replies.iter().map(line).collect());
        // A self-check that cannot be remembered still gives its outcome.
        let _ = DraftSession::repository().keep_note(keys::REPLIES, &text.join("\n"));
    }
}

/// The replies that the device keeps.
#[must_use]
pub fn kept() -> Replies {
    let reply = |line: &str| {
        let (id, word) = line.split_once('=')?;
        Some((id.to_owned(), Reply::parse(word)?))
    };
    let text = DraftSession::repository().note(keys::REPLIES).unwrap_or_default();
    text.lines().filter_map(reply).collect()
}
