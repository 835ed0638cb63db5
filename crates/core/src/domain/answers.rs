//! What was typed, as typed.
//!
//! An answer is found by its path, which is also the control's `name`: a field id (`network.name`), a part of one
//! (`network.address.province`, `formed.year`), or one inside a row (`achievements.0.title`). Normal forms are derived
//! from these texts and never stored.

use serde::{Deserialize, Deserializer, Serialize, Serializer};
use serde_json::Value;

/// The most rows kept of any repeating group, whatever a file says.
const MOST_ROWS: usize = 200;

/// One answer as typed.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(untagged)]
pub enum Answer {
    Text(String),
    /// The ids of the options taken, in the order of the form.
    Many(Vec<String>),
    Rows(Vec<Answers>),
}

/// Field path to answer. An empty text and no answer are the same thing.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Answers(
    /// In the order of the paths, each once. A sorted list is found in as quickly as a tree, and is a tenth of the
    /// program.
    Vec<(String, Answer)>,
);

/// The path of a part of an answer: `part("network.address", "province")` is `network.address.province`.
#[must_use]
pub fn part(path: &str, part: &str) -> String {
    [path, ".", part].concat()
}

impl Answers {
    /// Whether nothing at all was answered.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.0.iter().all(|(_, answer)| match answer {
            Answer::Text(text) => text.is_empty(),
            Answer::Many(many) => many.is_empty(),
            Answer::Rows(rows) => rows.iter().all(Self::is_empty),
        })
    }

    /// The text at a path; empty if there is none.
    #[must_use]
    pub fn text(&self, path: &str) -> &str {
        match self.find(path) {
            Some(Answer::Text(text)) => text,
            _ => "",
        }
    }

    /// The options taken at a path.
    #[must_use]
    pub fn many(&self, path: &str) -> &[String] {
        match self.find(path) {
            Some(Answer::Many(many)) => many,
            _ => &[],
        }
    }

    /// How many rows stand at a path.
    #[must_use]
    pub fn rows(&self, path: &str) -> usize {
        match self.find(path) {
            Some(Answer::Rows(rows)) => rows.len(),
            _ => 0,
        }
    }

    /// Whether the answer at a path is, or includes, `option`. A choice is compared as typed, without outer blanks.
    #[must_use]
    pub fn has(&self, path: &str, option: &str) -> bool {
        match self.find(path) {
            Some(Answer::Text(text)) => text.trim() == option,
            Some(Answer::Many(many)) => many.iter().any(|one| one == option),
            _ => false,
        }
    }

    /// Sets the text at a path. A path into a row that does not exist changes nothing.
    pub fn set(&mut self, path: &str, text: impl Into<String>) {
        self.put(path, Answer::Text(text.into()));
    }

    /// Takes or gives back one option. `order` lists all options, so that the answer reads in the form's order.
    pub fn take(&mut self, path: &str, option: &str, taken: bool, order: &[&str]) {
        let old = self.many(path);
        let kept = |one: &str| if one == option { taken } else { old.iter().any(|o| o == one) };
        let many = order.iter().filter(|one| kept(one)).map(|one| (*one).to_owned()).collect();
        self.put(path, Answer::Many(many));
    }

    /// Adds an empty row at the end.
    pub fn add_row(&mut self, path: &str) {
        self.insert_row(path, usize::MAX, Self::default());
    }

    /// Puts a row back where it was: the undo of [`Self::remove_row`].
    pub fn insert_row(&mut self, path: &str, index: usize, row: Self) {
        let mut rows = self.take_rows(path);
        if rows.len() < MOST_ROWS {
            rows.insert(index.min(rows.len()), row);
        }
        self.put(path, Answer::Rows(rows));
    }

    /// Takes a row out and returns it, for undo. `None` if there is no such row.
    pub fn remove_row(&mut self, path: &str, index: usize) -> Option<Self> {
        let mut rows = self.take_rows(path);
        let row = (index < rows.len()).then(|| rows.remove(index));
        self.put(path, Answer::Rows(rows));
        row
    }

    fn take_rows(&mut self, path: &str) -> Vec<Self> {
        match self.place(path).map(|at| self.0.remove(at)) {
            Ok((_, Answer::Rows(rows))) => rows,
            _ => Vec::new(),
        }
    }

    /// Where a path stands, or where it would.
    #[inline(never)]
    fn place(&self, path: &str) -> Result<usize, usize> {
        self.0.binary_search_by(|(known, _)| known.as_str().cmp(path))
    }

    fn own(&self, path: &str) -> Option<&Answer> {
        let at = self.place(path).ok()?;
        self.0.get(at).map(|(_, answer)| answer)
    }

    /// The answer at a path.
    #[must_use]
    pub fn find(&self, path: &str) -> Option<&Answer> {
        self.own(path).or_else(|| {
            split_row(path).find_map(|(group, index, rest)| match self.own(group) {
                Some(Answer::Rows(rows)) => rows.get(index)?.find(rest),
                _ => None,
            })
        })
    }

    /// Sets the answer at a path; an empty one is none. A path into a row that does not exist changes nothing.
    pub fn put(&mut self, path: &str, answer: Answer) {
        for (group, index, rest) in split_row(path) {
            let group = self.place(group).ok().and_then(|at| self.0.get_mut(at));
            if let Some((_, Answer::Rows(rows))) = group {
                if let Some(row) = rows.get_mut(index) {
                    row.put(rest, answer);
                }
                return;
            }
        }
        let empty = match &answer {
            Answer::Text(text) => text.is_empty(),
            Answer::Many(many) => many.is_empty(),
            Answer::Rows(rows) => rows.is_empty(),
        };
        match self.place(path) {
            Ok(at) if empty => drop(self.0.remove(at)),
            Ok(at) => {
                if let Some((_, old)) = self.0.get_mut(at) {
                    *old = answer;
                }
            }
            Err(_) if empty => {}
            Err(at) => self.0.insert(at, (path.to_owned(), answer)),
        }
    }

    /// Answers from JSON. Tolerant: what is not an answer is left out, so that a damaged file opens with the rest.
    #[must_use]
    pub fn from_json(value: &Value) -> Self {
        Self::read(value, true)
    }

    /// A row holds texts and options only: rows inside rows do not exist.
    fn read(value: &Value, with_rows: bool) -> Self {
        let mut answers = Self::default();
        for (path, value) in value.as_object().into_iter().flatten() {
            let answer = answer_from_json(value).filter(|answer| with_rows || !matches!(answer, Answer::Rows(_)));
            if let (Err(at), Some(answer)) = (answers.place(path), answer) {
                answers.0.insert(at, (path.clone(), answer));
            }
        }
        answers
    }

    /// The top-level paths that have an answer, in order; a group's rows stand under its own.
    pub fn paths(&self) -> impl Iterator<Item = &str> {
        self.0.iter().map(|(path, _)| path.as_str())
    }

    /// Only the answers whose top-level path `keep` accepts.
    #[must_use]
    pub fn only(&self, keep: impl Fn(&str) -> bool) -> Self {
        Self(self.0.iter().filter(|(path, _)| keep(path)).cloned().collect())
    }
}

/// An object of path to text, list of option ids, list of rows.
impl Serialize for Answers {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_map(self.0.iter().map(|(path, answer)| (path, answer)))
    }
}

/// Tolerant as [`Answers::from_json`] is, which is why it is not derived.
impl<'de> Deserialize<'de> for Answers {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        Value::deserialize(deserializer).map(|value| Self::from_json(&value))
    }
}

fn answer_from_json(value: &Value) -> Option<Answer> {
    match value {
        Value::String(text) if !text.is_empty() => Some(Answer::Text(text.clone())),
        Value::Array(items) if !items.is_empty() => Some(if items.iter().any(Value::is_object) {
            Answer::Rows(items.iter().take(MOST_ROWS).map(|item| Answers::read(item, false)).collect())
        } else {
            Answer::Many(items.iter().filter_map(Value::as_str).map(str::to_owned).collect())
        }),
        _ => None,
    }
}

/// Every way to read a path as `group.index.rest`.
fn split_row(path: &str) -> impl Iterator<Item = (&str, usize, &str)> {
    path.match_indices('.').filter_map(move |(dot, _)| {
        let (group, after) = (path.get(..dot)?, path.get(dot + 1..)?);
        let (index, rest) = after.split_once('.')?;
        Some((group, index.parse().ok()?, rest))
    })
}
