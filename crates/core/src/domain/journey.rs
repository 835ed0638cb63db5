//! Which sections and fields apply to these answers, and how far they are done.
//!
//! Recomputed from the round and the answers each time; nothing of it is stored, so it cannot be out of date, and
//! damaged answers can only make a question unanswered.

use super::answers::{Answer, Answers, part};
use super::round::{Condition, Field, Kind, Named, Required, Round, Section, TopFields};
use super::thai::text::is_blank;
use super::validate;
use std::cell::Cell;

/// A section that applies, with its fields that apply.
#[derive(Clone, Debug, PartialEq)]
pub struct Step<'r> {
    pub section: &'r Section,
    pub fields: Vec<ResolvedField<'r>>,
}

/// A field where it stands.
#[derive(Clone, Debug, PartialEq)]
pub struct ResolvedField<'r> {
    pub field: &'r Field,
    /// Path of its answer, and the control's `name`.
    pub path: String,
    /// Whether an answer is needed here and now.
    pub required: bool,
    /// For a repeating group: the fields of each row.
    pub rows: Vec<Vec<ResolvedField<'r>>>,
}

/// How far a section is done.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Progress {
    NotStarted,
    /// Something is answered, something is missing or wrong.
    Started,
    Done,
}

/// What is shown of the form.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Scope {
    /// What applies to the answers.
    Applies,
    /// Every question, for a blank form: each group with its least rows, at least one.
    Everything,
}

/// The sections that apply, in the order of the round.
#[must_use]
pub fn journey<'r>(round: &'r Round, answers: &Answers) -> Vec<Step<'r>> {
    walk(round, answers, Scope::Applies)
}

/// The sections in a scope.
#[must_use]
pub fn walk<'r>(round: &'r Round, answers: &Answers, scope: Scope) -> Vec<Step<'r>> {
    let eval = Eval::new(round, answers);
    let shown = |show_if: &Option<Condition>, row: Option<&Row<'r>>| {
        scope == Scope::Everything || eval.holds(show_if.as_ref(), row)
    };
    let mut steps = Vec::new();
    for section in round.form.sections.iter().filter(|section| shown(&section.show_if, None)) {
        let mut fields = Vec::new();
        for field in section.fields.iter().filter(|field| shown(&field.show_if, None)) {
            let count = match (&field.kind, scope) {
                (Kind::Repeat { least, .. }, Scope::Everything) => (*least as usize).max(1),
                (Kind::Repeat { .. }, Scope::Applies) => answers.rows(&field.id),
                _ => 0,
            };
            let mut rows = Vec::new();
            for index in 0..count {
                let row = Row::new(field, index);
                let mut inside = Vec::new();
                for inner in row.fields.iter().filter(|inner| shown(&inner.show_if, Some(&row))) {
                    inside.push(eval.place(inner, row.path(&inner.id), Some(&row), Vec::new()));
                }
                rows.push(inside);
            }
            fields.push(eval.place(field, field.id.clone(), None, rows));
        }
        steps.push(Step { section, fields });
    }
    steps
}

/// The fields of one row of a group; none for every other kind.
#[must_use]
pub fn row_fields(field: &Field) -> &[Field] {
    match &field.kind {
        Kind::Repeat { fields, .. } => fields,
        _ => &[],
    }
}

/// How far a step is done. A required field unanswered or a wrong answer keeps it from being done.
#[must_use]
pub fn progress(step: &Step<'_>, answers: &Answers) -> Progress {
    let mut problems = Vec::new();
    validate::step_problems(step, answers, &mut problems);
    let answered = step.fields.iter().any(|placed| is_answered(placed, answers));
    let blocked = problems.iter().any(|problem| !problem.kind.is_warning());
    match (answered, blocked) {
        (false, true) => Progress::NotStarted,
        // A section of nothing but optional questions is begun by answering one of them.
        (false, false) => Progress::NotStarted,
        (true, true) => Progress::Started,
        (true, false) => Progress::Done,
    }
}

/// Whether anything was answered in a field, its parts and its rows.
#[must_use]
pub fn is_answered(placed: &ResolvedField<'_>, answers: &Answers) -> bool {
    if !placed.rows.is_empty() {
        return placed.rows.iter().flatten().any(|inner| is_answered(inner, answers));
    }
    let parts = placed.field.kind.parts();
    if parts.is_empty() {
        return match answers.find(&placed.path) {
            Some(Answer::Text(text)) => !is_blank(text),
            Some(Answer::Many(many)) => !many.is_empty(),
            _ => false,
        };
    }
    parts.iter().any(|name| !is_blank(answers.text(&part(&placed.path, name))))
}

/// The field that plays a role now: the first that applies and whose condition holds.
#[must_use]
pub fn role<'n>(round: &Round, answers: &Answers, named: &'n [Named]) -> Option<&'n Named> {
    let eval = Eval::new(round, answers);
    named.iter().find(|one| eval.applies(&one.field) && eval.holds(one.when.as_ref(), None))
}

/// What was typed into the field that plays a role now, and into those that go with it; empty if nothing was.
#[must_use]
pub fn role_text(round: &Round, answers: &Answers, named: &[Named]) -> String {
    let Some(named) = role(round, answers, named) else { return String::new() };
    let mut whole = String::new();
    for path in std::iter::once(&named.field).chain(&named.also) {
        let text = answers.text(path).trim();
        if !whole.is_empty() && !text.is_empty() {
            whole.push(' ');
        }
        whole.push_str(text);
    }
    whole
}

/// Whether a condition of the form holds (enclosures and signatures have them too).
#[must_use]
pub fn holds(round: &Round, answers: &Answers, condition: Option<&Condition>) -> bool {
    Eval::new(round, answers).holds(condition, None)
}

/// Whether each of a list of fields applies. `None`: not decided yet. One that is being decided counts as not
/// applying, which ends a cycle that a damaged round might hold.
type Decided = Vec<Cell<Option<bool>>>;

/// The row of a group that a condition stands in.
struct Row<'r> {
    path: String,
    fields: &'r [Field],
    decided: Decided,
}

impl<'r> Row<'r> {
    fn new(group: &'r Field, index: usize) -> Self {
        let fields = row_fields(group);
        Self { path: part(&group.id, &index.to_string()), fields, decided: vec![Cell::new(None); fields.len()] }
    }

    /// The path of a field in this row.
    fn path(&self, id: &str) -> String {
        part(&self.path, id)
    }
}

/// Evaluates conditions. Each field is decided once, so a chain of conditions costs its length, not its paths.
struct Eval<'r, 'a> {
    answers: &'a Answers,
    top: TopFields<'r>,
    decided: Decided,
}

impl<'r, 'a> Eval<'r, 'a> {
    fn new(round: &'r Round, answers: &'a Answers) -> Self {
        let top = TopFields::of(round);
        let decided = vec![Cell::new(None); top.count()];
        Self { answers, top, decided }
    }

    fn place(
        &self,
        field: &'r Field,
        path: String,
        row: Option<&Row<'r>>,
        rows: Vec<Vec<ResolvedField<'r>>>,
    ) -> ResolvedField<'r> {
        let required = match &field.required {
            Required::Always => true,
            Required::Never => false,
            Required::If(condition) => self.holds(Some(condition), row),
        };
        ResolvedField { field, path, required, rows }
    }

    fn holds(&self, condition: Option<&Condition>, row: Option<&Row<'r>>) -> bool {
        match condition {
            None => true,
            Some(Condition::Is { field, is }) => self.has(field, is, row),
            Some(Condition::In { field, one_of }) => one_of.iter().any(|one| self.has(field, one, row)),
            Some(Condition::Not { field, not }) => !self.has(field, not, row),
            Some(Condition::All { all }) => all.iter().all(|one| self.holds(Some(one), row)),
            Some(Condition::Any { any }) => any.iter().any(|one| self.holds(Some(one), row)),
        }
    }

    /// Whether a field applies and its answer is, or includes, `option`. The row is looked at first.
    fn has(&self, id: &str, option: &str, row: Option<&Row<'r>>) -> bool {
        if let Some(row) = row
            && let Some(number) = row.fields.iter().position(|field| field.id == id)
        {
            let show_if = row.fields.get(number).and_then(|field| field.show_if.as_ref());
            return self.decide(row.decided.get(number), [None, show_if], Some(row))
                && self.answers.has(&row.path(id), option);
        }
        self.applies(id) && self.answers.has(id, option)
    }

    fn applies(&self, id: &str) -> bool {
        let Some(number) = self.top.number(id) else { return false };
        let Some((section, field)) = self.top.get(number) else { return false };
        self.decide(self.decided.get(number), [section.show_if.as_ref(), field.show_if.as_ref()], None)
    }

    /// Whether a field applies: by what is known of it, or by these conditions.
    fn decide(
        &self,
        known: Option<&Cell<Option<bool>>>,
        conditions: [Option<&Condition>; 2],
        row: Option<&Row<'r>>,
    ) -> bool {
        let Some(known) = known else { return false };
        known.get().unwrap_or_else(|| {
            known.set(Some(false));
            let verdict = conditions.into_iter().all(|condition| self.holds(condition, row));
            known.set(Some(verdict));
            verdict
        })
    }
}
