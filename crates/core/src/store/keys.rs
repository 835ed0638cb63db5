//! Every key that the app keeps a text under, each declared here and nowhere else.

use super::digest;
use crate::domain::draft::DraftId;

/// What every key of the app begins with: other pages of the same host may keep texts too.
pub const OURS: &str = "wan/";
/// Language chosen.
pub const LANG: &str = "wan/lang";
/// Replies of the self-check.
pub const REPLIES: &str = "wan/self-check";
/// What the browser answered when it was asked to keep what is stored.
pub const PERSISTED: &str = "wan/persisted";

/// Drafts: `wan/draft/<id>`.
pub(super) const DRAFT: &str = "wan/draft/";
/// Rounds that drafts were begun with: `wan/form/<digest>`.
pub(super) const FORM: &str = "wan/form/";
/// Earlier states: `wan/snapshot/<id>/<revision>-<digest>`: two tabs may have made the same revision of different answers.
const PAST: &str = "wan/snapshot/";
/// Damaged copies: `wan/quarantine/<id>/<digest>`.
pub(super) const ASIDE: &str = "wan/quarantine/";

/// Key of a draft.
#[must_use]
pub fn draft(id: &DraftId) -> String {
    [DRAFT, id.as_str()].concat()
}

/// Key of a round by its digest.
#[must_use]
pub fn form(digest: &str) -> String {
    [FORM, digest].concat()
}

/// What the keys of a draft's earlier states begin with.
pub(super) fn snapshots_of(id: &DraftId) -> String {
    [PAST, id.as_str(), "/"].concat()
}

/// Key of an earlier state; in the order of text they are in the order of revisions.
pub(super) fn past(id: &DraftId, revision: u64, text: &str) -> String {
    format!("{}{revision:010}-{}", snapshots_of(id), digest(text))
}

/// What the keys of a draft's damaged copies begin with.
pub(super) fn quarantined_of(id: &DraftId) -> String {
    [ASIDE, id.as_str(), "/"].concat()
}

/// Key of a damaged copy: another damage is another key.
pub(super) fn aside(id: &DraftId, text: &str) -> String {
    quarantined_of(id) + &digest(text)
}
