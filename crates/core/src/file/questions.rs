//! What changes for a draft that moves from the questions it was begun with to newer ones.

use super::compare::typed;
use crate::domain::answers::{Answer, Answers, part};
use crate::domain::journey::{ResolvedField, row_fields};
use crate::domain::round::{Choice, Field, Kind, Round, Section, Text, TopFields};
use crate::domain::summary::{Shown, shown};

/// One change of one question.
#[derive(Clone, Debug, PartialEq)]
pub struct QuestionChange {
    /// Title of the section it stands in now; of the one it stood in, if it is removed.
    pub section: Text,
    /// Id of the question; for one of a repeating group, behind the group's id and a dot.
    pub path: String,
    /// The question as it is asked now; as it was, if it is removed.
    pub label: Text,
    pub change: Change,
}

/// What is different about a question.
#[derive(Clone, Debug, PartialEq)]
pub enum Change {
    Added,
    /// No longer asked. Its answers, one per row where there are rows, stay in the draft and are shown nowhere.
    Removed {
        answers: Vec<Shown>,
    },
    /// Asked in another section than before.
    Moved {
        from: Text,
    },
    /// The words of the question, or of the statement to agree to, are others.
    Reworded {
        before: Text,
    },
    /// Another kind of answer is asked for.
    Kind {
        answers: Vec<Shown>,
    },
    /// Options came, went or are worded differently.
    Options {
        added: Vec<Text>,
        removed: Vec<Text>,
        /// Before and after.
        reworded: Vec<(Text, Text)>,
        /// Those of the removed that the draft had chosen.
        lost: Vec<Text>,
    },
}

/// What changes, in the order of the new form; then what is removed, in the order of the old one. A question is known
/// by its id, and one in a repeating group by both ids.
#[must_use]
pub fn questions(old: &Round, new: &Round, answers: &Answers) -> Vec<QuestionChange> {
    let (old_top, new_top) = (TopFields::of(old), TopFields::of(new));
    let mut changes = Changes { answers, found: Vec::new() };
    for (section, field) in fields(new) {
        let known = old_top.number(&field.id).and_then(|number| old_top.get(number));
        let Some((was_in, was)) = known else {
            changes.add(section, field.id.clone(), field, Change::Added);
            continue;
        };
        if was_in.id != section.id {
            changes.add(section, field.id.clone(), field, Change::Moved { from: was_in.title.clone() });
        }
        changes.field(section, None, was, field);
        if is_group(was) && is_group(field) {
            for inner in row_fields(field) {
                match row_fields(was).iter().find(|one| one.id == inner.id) {
                    Some(was) => changes.field(section, Some(&field.id), was, inner),
                    None => changes.add(section, part(&field.id, &inner.id), inner, Change::Added),
                }
            }
        }
    }
    for (section, field) in fields(old) {
        let Some(now) = new_top.find(&field.id) else {
            let answers = changes.answers(None, field);
            changes.add(section, field.id.clone(), field, Change::Removed { answers });
            continue;
        };
        for inner in row_fields(field).iter().filter(|_| is_group(now)) {
            if !row_fields(now).iter().any(|one| one.id == inner.id) {
                let answers = changes.answers(Some(&field.id), inner);
                changes.add(section, part(&field.id, &inner.id), inner, Change::Removed { answers });
            }
        }
    }
    changes.found
}

/// The answers after the move. Nothing is lost: what no question asks for any more stays where it is, and one choice
/// becomes several, or several that were one become one, where the kind of the question changed so.
#[must_use]
pub fn moved(old: &Round, new: &Round, answers: &Answers) -> Answers {
    let old_top = TopFields::of(old);
    let mut moved = answers.clone();
    for (_, field) in fields(new) {
        let Some(was) = old_top.find(&field.id) else { continue };
        convert(was, field, &field.id, &mut moved);
        for inner in row_fields(field) {
            let Some(was) = row_fields(was).iter().find(|one| one.id == inner.id) else { continue };
            for path in paths(answers, Some(&field.id), inner) {
                convert(was, inner, &path, &mut moved);
            }
        }
    }
    moved
}

fn convert(was: &Field, now: &Field, path: &str, answers: &mut Answers) {
    match (&was.kind, &now.kind, answers.find(path)) {
        (Kind::Choice { .. }, Kind::MultiChoice { .. }, Some(Answer::Text(text))) => {
            let option = text.trim().to_owned();
            answers.take(path, &option, true, &[&option]);
        }
        (Kind::MultiChoice { .. }, Kind::Choice { .. }, Some(Answer::Many(many))) => {
            if let [one] = many.as_slice() {
                let option = one.clone();
                answers.set(path, option);
            }
        }
        _ => {}
    }
}

fn fields(round: &Round) -> impl Iterator<Item = (&Section, &Field)> {
    round.form.sections.iter().flat_map(|section| section.fields.iter().map(move |field| (section, field)))
}

fn is_group(field: &Field) -> bool {
    matches!(field.kind, Kind::Repeat { .. })
}

/// Where the answers of a field stand: in each row, if it is one of a group.
fn paths(answers: &Answers, group: Option<&str>, field: &Field) -> Vec<String> {
    match group {
        None => vec![field.id.clone()],
        Some(group) => {
            let row = |index: usize| part(&part(group, &index.to_string()), &field.id);
            (0..answers.rows(group)).map(row).collect()
        }
    }
}

/// The changes found so far.
struct Changes<'a> {
    answers: &'a Answers,
    found: Vec<QuestionChange>,
}

impl Changes<'_> {
    fn add(&mut self, section: &Section, path: String, field: &Field, change: Change) {
        let (section, label) = (section.title.clone(), field.label.clone());
        self.found.push(QuestionChange { section, path, label, change });
    }

    /// What is different about a question that was asked before.
    fn field(&mut self, section: &Section, group: Option<&str>, was: &Field, now: &Field) {
        let path = group.map_or_else(|| now.id.clone(), |group| part(group, &now.id));
        if was.label != now.label {
            self.add(section, path.clone(), now, Change::Reworded { before: was.label.clone() });
        }
        match (&was.kind, &now.kind) {
            (Kind::Declaration { statement: before }, Kind::Declaration { statement }) if before != statement => {
                self.add(section, path.clone(), now, Change::Reworded { before: before.clone() });
            }
            (before, kind) if before.word() != kind.word() => {
                let answers = self.answers(group, was);
                self.add(section, path.clone(), now, Change::Kind { answers });
            }
            _ => {}
        }
        if let Some(change) = self.options(group, was, now) {
            self.add(section, path, now, change);
        }
    }

    fn options(&self, group: Option<&str>, was: &Field, now: &Field) -> Option<Change> {
        let (before, after) = (was.kind.options(), now.kind.options());
        if before.is_empty() || after.is_empty() {
            return None;
        }
        let find = |list: &[Choice], id: &str| list.iter().find(|one| one.id == id).map(|one| one.label.clone());
        let missing = |list: &[Choice], from: &[Choice]| -> Vec<Choice> {
            list.iter().filter(|one| find(from, &one.id).is_none()).cloned().collect()
        };
        let labels = |list: &[Choice]| list.iter().map(|one| one.label.clone()).collect::<Vec<_>>();
        let (added, removed) = (missing(after, before), missing(before, after));
        let pairs = before.iter().filter_map(|one| Some((one.label.clone(), find(after, &one.id)?)));
        let reworded: Vec<(Text, Text)> = pairs.filter(|(before, after)| before != after).collect();
        if added.is_empty() && removed.is_empty() && reworded.is_empty() {
            return None;
        }
        let places = paths(self.answers, group, was);
        let chosen = |one: &&Choice| places.iter().any(|path| self.answers.has(path, &one.id));
        let lost = removed.iter().filter(chosen).map(|one| one.label.clone()).collect();
        Some(Change::Options { added: labels(&added), removed: labels(&removed), reworded, lost })
    }

    /// What was answered: one for a question, one per row that has one for a question of a group, and how many rows for
    /// a group.
    fn answers(&self, group: Option<&str>, field: &Field) -> Vec<Shown> {
        let one = |path: String| {
            if let Kind::Repeat { item, .. } = &field.kind {
                return typed(self.answers.find(&path), Some(item));
            }
            shown(&ResolvedField { field, path, required: false, rows: Vec::new() }, self.answers)
        };
        let answered = |shown: &Shown| !matches!(shown, Shown::Nothing | Shown::Declared { agreed: false, .. });
        paths(self.answers, group, field).into_iter().map(one).filter(answered).collect()
    }
}
