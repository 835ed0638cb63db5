//! The self-check: an outcome with a reason per criterion, never an error, and never in the way of applying.

use super::round::{Criterion, Round};

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

/// Criterion id to reply. A round has a few criteria, so a list will do.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Replies(Vec<(String, Reply)>);

impl Replies {
    /// No replies.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// The reply to a criterion.
    #[must_use]
    pub fn get(&self, criterion: &str) -> Option<&Reply> {
        self.0.iter().find(|(id, _)| id == criterion).map(|(_, reply)| reply)
    }

    /// Sets the reply to a criterion, in place of any other.
    pub fn insert(&mut self, criterion: String, reply: Reply) {
        match self.0.iter_mut().find(|(id, _)| *id == criterion) {
            Some((_, old)) => *old = reply,
            None => self.0.push((criterion, reply)),
        }
    }

    /// Every reply with the id of its criterion, in the order they were given.
    pub fn iter(&self) -> impl Iterator<Item = (&String, &Reply)> {
        self.0.iter().map(|(id, reply)| (id, reply))
    }
}

impl FromIterator<(String, Reply)> for Replies {
    fn from_iter<I: IntoIterator<Item = (String, Reply)>>(replies: I) -> Self {
        let mut all = Self::new();
        for (criterion, reply) in replies {
            all.insert(criterion, reply);
        }
        all
    }
}

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
