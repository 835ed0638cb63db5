//! The self-check: an outcome with a reason per criterion, never an error, and never in the way of applying.

use super::round::{Criterion, Round};
use std::collections::BTreeMap;

/// What a person says of one criterion.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reply {
    Yes,
    No,
    NotSure,
}

impl Reply {
    /// In the order they are offered.
    pub const ALL: [Self; 3] = [Self::Yes, Self::No, Self::NotSure];

    /// The word that stands for it in storage.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Self::Yes => "yes",
            Self::No => "no",
            Self::NotSure => "not_sure",
        }
    }

    /// The reply a word stands for.
    #[must_use]
    pub fn parse(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|reply| reply.word() == word)
    }
}

/// Criterion id to reply.
pub type Replies = BTreeMap<String, Reply>;

/// What the replies come to. No score, no prediction: only the office's committee decides.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Verdict {
    /// Questions are still open: how many.
    Unfinished(usize),
    /// Every reply is yes.
    Fits,
    /// Some reply is no or not sure: worth a call to the office before applying.
    AskFirst,
}

/// A verdict with its reasons.
#[derive(Clone, Debug, PartialEq)]
pub struct Outcome<'r> {
    pub verdict: Verdict,
    /// Each criterion that has a question, with the reply to it.
    pub reasons: Vec<(&'r Criterion, Option<Reply>)>,
}

/// The outcome of a self-check.
#[must_use]
pub fn outcome<'r>(round: &'r Round, replies: &Replies) -> Outcome<'r> {
    let asked = round.criteria.iter().filter(|criterion| criterion.question.is_some());
    let reasons: Vec<_> = asked.map(|criterion| (criterion, replies.get(&criterion.id).copied())).collect();
    let open = reasons.iter().filter(|(_, reply)| reply.is_none()).count();
    let verdict = if open > 0 {
        Verdict::Unfinished(open)
    } else if reasons.iter().all(|(_, reply)| *reply == Some(Reply::Yes)) {
        Verdict::Fits
    } else {
        Verdict::AskFirst
    };
    Outcome { verdict, reasons }
}
