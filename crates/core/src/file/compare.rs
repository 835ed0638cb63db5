//! What would change if one set of answers took the place of another.

use crate::domain::answers::{Answer, Answers, part};
use crate::domain::journey::{ResolvedField, row_fields};
use crate::domain::round::{Field, Kind, Round, Text};
use crate::domain::summary::{Shown, shown};

/// One answer that differs.
#[derive(Clone, Debug, PartialEq)]
pub struct Difference {
    /// Title of the section; `None` for an answer to no question of the form.
    pub section: Option<Text>,
    /// Path of the answer.
    pub path: String,
    /// The question; the path itself where the form has none.
    pub label: Text,
    /// The row it stands in, for a question of a repeating group.
    pub row: Option<Row>,
    pub before: Shown,
    pub after: Shown,
}

/// A row of a repeating group.
#[derive(Clone, Debug, PartialEq)]
pub struct Row {
    /// The name of one row.
    pub item: Text,
    /// From 1.
    pub number: usize,
}

/// Every answer that differs, in the order of the form, whether its question applies or not; then those to no question
/// of the form. For a repeating group the number of its rows is compared, and then each row with the one of its number.
#[must_use]
pub fn compare(round: &Round, before: &Answers, after: &Answers) -> Vec<Difference> {
    let mut found = Vec::new();
    let both = Both { before, after };
    for section in &round.form.sections {
        for field in &section.fields {
            both.field(field, &field.id, None, Some(&section.title), &mut found);
            let Kind::Repeat { item, .. } = &field.kind else { continue };
            let (rows_before, rows_after) = (rows(before, &field.id), rows(after, &field.id));
            for index in 0..rows_before.len().max(rows_after.len()) {
                let at = part(&field.id, &index.to_string());
                let row = Row { item: item.clone(), number: index + 1 };
                for inner in row_fields(field) {
                    both.field(inner, &part(&at, &inner.id), Some(&row), Some(&section.title), &mut found);
                }
                let none = Answers::default();
                let inside = Both {
                    before: rows_before.get(index).unwrap_or(&none),
                    after: rows_after.get(index).unwrap_or(&none),
                };
                let known = |path: &str| row_fields(field).iter().any(|field| holds(field, path));
                inside.unknown(&known, |path| part(&at, path), Some(&row), &mut found);
            }
        }
    }
    let fields = || round.form.sections.iter().flat_map(|section| &section.fields);
    both.unknown(&|path| fields().any(|field| holds(field, path)), str::to_owned, None, &mut found);
    found
}

/// Whether an answer at a path belongs to a field.
fn holds(field: &Field, path: &str) -> bool {
    let part = || path.strip_prefix(&field.id).and_then(|rest| rest.strip_prefix('.'));
    field.id == path || part().is_some_and(|name| field.kind.parts().contains(&name))
}

fn rows<'a>(answers: &'a Answers, path: &str) -> &'a [Answers] {
    match answers.find(path) {
        Some(Answer::Rows(rows)) => rows,
        _ => &[],
    }
}

#[derive(Clone, Copy)]
struct Both<'a> {
    before: &'a Answers,
    after: &'a Answers,
}

impl Both<'_> {
    fn field(self, field: &Field, path: &str, row: Option<&Row>, section: Option<&Text>, found: &mut Vec<Difference>) {
        let paths: Vec<String> = match field.kind.parts() {
            [] => vec![path.to_owned()],
            parts => parts.iter().map(|name| part(path, name)).chain([path.to_owned()]).collect(),
        };
        let same = |path: &String| match (self.before.find(path), self.after.find(path)) {
            // What is inside is compared field by field, where the question has rows.
            (Some(Answer::Rows(before)), Some(Answer::Rows(after))) if matches!(field.kind, Kind::Repeat { .. }) => {
                before.len() == after.len()
            }
            (before, after) => before == after,
        };
        if paths.iter().all(same) {
            return;
        }
        let placed = ResolvedField { field, path: path.to_owned(), required: false, rows: Vec::new() };
        let (mut before, mut after) = (shown(&placed, self.before), shown(&placed, self.after));
        if before == after {
            // The same day or number in other digits, rows, or what the kind of the field cannot show.
            (before, after) = (raw(field, self.before, &paths), raw(field, self.after, &paths));
        }
        let label = field.label.clone();
        found.push(Difference {
            section: section.cloned(),
            path: path.to_owned(),
            label,
            row: row.cloned(),
            before,
            after,
        });
    }

    /// The answers whose path is not known, under the path that `whole` makes of it.
    fn unknown(
        self,
        known: &dyn Fn(&str) -> bool,
        whole: impl Fn(&str) -> String,
        row: Option<&Row>,
        found: &mut Vec<Difference>,
    ) {
        let only_after = self.after.paths().filter(|path| self.before.find(path).is_none());
        for path in self.before.paths().chain(only_after).filter(|path| !known(path)) {
            let (before, after) = (self.before.find(path), self.after.find(path));
            if before != after {
                let path = whole(path);
                let label = Text { th: path.clone(), en: path.clone() };
                let (before, after) = (typed(before, None), typed(after, None));
                found.push(Difference { section: None, path, label, row: row.cloned(), before, after });
            }
        }
    }
}

/// The answers at paths as they are kept.
fn raw(field: &Field, answers: &Answers, paths: &[String]) -> Shown {
    let item = match &field.kind {
        Kind::Repeat { item, .. } => Some(item),
        _ => None,
    };
    let each = paths.iter().map(|path| typed(answers.find(path), item));
    let (mut text, mut unit) = (String::new(), None);
    for one in each {
        if let Shown::Typed { text: more, unit: its } = one {
            text = if text.is_empty() { more } else { [text.as_str(), " ", &more].concat() };
            unit = its;
        }
    }
    if text.is_empty() { Shown::Nothing } else { Shown::Typed { text, unit } }
}

/// An answer as it is kept: of rows, how many they are.
pub(super) fn typed(answer: Option<&Answer>, item: Option<&Text>) -> Shown {
    match answer {
        None => Shown::Nothing,
        Some(Answer::Text(text)) => Shown::Typed { text: text.clone(), unit: None },
        Some(Answer::Many(many)) => Shown::Typed { text: many.join(", "), unit: None },
        Some(Answer::Rows(rows)) => Shown::Typed { text: rows.len().to_string(), unit: item.cloned() },
    }
}
