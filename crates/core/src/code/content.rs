//! What an application says, and nothing else: the canonical form that paper, file and codes share.

use super::CheckCode;
use crate::domain::answers::{Answer, Answers, part};
use crate::domain::draft::{Draft, DraftId};
use crate::domain::journey::{ResolvedField, journey};
use crate::domain::round::{Kind, Round};
use crate::domain::sending::Record;
use sha2::{Digest, Sha256};

/// An application with only the answers that apply, as typed.
#[derive(Clone, Debug, PartialEq)]
pub struct Content {
    pub(super) round: String,
    pub(super) form: String,
    pub(super) id: DraftId,
    pub(super) begun_at: u64,
    pub(super) office: Option<String>,
    pub(super) answers: Answers,
}

impl Content {
    /// What a draft of this round says. `round` is the one whose questions the draft answers.
    #[must_use]
    pub fn of(round: &Round, draft: &Draft) -> Self {
        Self {
            round: round.id.clone(),
            form: draft.form.clone(),
            id: draft.id.clone(),
            begun_at: draft.begun_at,
            office: draft.office.clone().filter(|office| !office.is_empty()),
            answers: applying(round, &draft.answers),
        }
    }

    /// The draft to go on with: without answers that did not apply, a suggested office and a place to come back to.
    #[must_use]
    pub fn draft(&self) -> Draft {
        Draft {
            id: self.id.clone(),
            begun_at: self.begun_at,
            form: self.form.clone(),
            answers: self.answers.clone(),
            office: self.office.clone(),
            suggested_office: None,
            place: None,
            record: Record::default(),
        }
    }

    /// The id of the round.
    #[must_use]
    pub fn round(&self) -> &str {
        &self.round
    }

    /// The digest of the round's text whose questions are answered, 16 hexadecimal digits.
    #[must_use]
    pub fn form(&self) -> &str {
        &self.form
    }

    /// The check code: equal for equal round, form, office and answers, whosever draft it is and whenever it was begun.
    #[must_use]
    pub fn check_code(&self) -> CheckCode {
        let digest = Sha256::digest(self.canonical());
        CheckCode::from_digest(digest.iter().take(8).fold(0, |bits, byte| bits << 8 | u64::from(*byte)))
    }

    /// What the check code is the digest of, in bencoding, which has one way to write each thing: a text is its length
    /// in bytes, a colon and itself; a list stands between `l` and `e`, a dictionary between `d` and `e`, its keys in
    /// the order of their bytes.
    fn canonical(&self) -> String {
        let mut text = String::from("d7:answers");
        dictionary(&self.answers, &mut text);
        string("form", &mut text);
        string(&self.form, &mut text);
        if let Some(office) = &self.office {
            string("office", &mut text);
            string(office, &mut text);
        }
        string("round", &mut text);
        string(&self.round, &mut text);
        text.push_str("7:versioni1ee");
        text
    }
}

fn string(text: &str, into: &mut String) {
    into.push_str(&text.len().to_string());
    into.push(':');
    into.push_str(text);
}

fn dictionary(answers: &Answers, into: &mut String) {
    into.push('d');
    for (path, answer) in each(answers) {
        string(path, into);
        match answer {
            Answer::Text(text) => string(text, into),
            Answer::Many(many) => {
                into.push('l');
                many.iter().for_each(|one| string(one, into));
                into.push('e');
            }
            Answer::Rows(rows) => {
                into.push('l');
                rows.iter().for_each(|row| dictionary(row, into));
                into.push('e');
            }
        }
    }
    into.push('e');
}

/// The paths of a group with their answers, in order.
pub(super) fn each(answers: &Answers) -> impl Iterator<Item = (&str, &Answer)> {
    answers.paths().filter_map(|path| answers.find(path).map(|answer| (path, answer)))
}

/// Only the answers that apply, as typed. Empty ones are none.
fn applying(round: &Round, answers: &Answers) -> Answers {
    let mut kept = Answers::default();
    for placed in journey(round, answers).iter().flat_map(|step| &step.fields) {
        if matches!(placed.field.kind, Kind::Repeat { .. }) {
            placed.rows.iter().for_each(|_| kept.add_row(&placed.path));
            placed.rows.iter().flatten().for_each(|inner| keep(inner, answers, &mut kept));
        } else {
            keep(placed, answers, &mut kept);
        }
    }
    kept
}

/// Keeps the answer to a field that is no group: that of its one box, or of each of its parts.
fn keep(placed: &ResolvedField<'_>, answers: &Answers, kept: &mut Answers) {
    let mut keep = |path: &str| match answers.find(path) {
        Some(answer @ (Answer::Text(_) | Answer::Many(_))) => kept.put(path, answer.clone()),
        Some(Answer::Rows(_)) | None => {}
    };
    match placed.field.kind.parts() {
        [] => keep(&placed.path),
        parts => parts.iter().for_each(|name| keep(&part(&placed.path, name))),
    }
}
