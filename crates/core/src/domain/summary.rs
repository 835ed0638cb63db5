//! Ordered rows for the check-answers page, the paper and every file: one walk that all of them share.

use super::answers::{Answers, part};
use super::journey::{self, ResolvedField, Scope};
use super::problem::AddressPart;
use super::round::{Choice, Kind, Round, Text};
use super::thai::text::is_blank;
use super::thai::{Date, DateParts, Phone, WholeNumber, Year};

/// A section of the summary.
#[derive(Clone, Debug, PartialEq)]
pub struct Part {
    /// Id of the section.
    pub id: String,
    pub title: Text,
    pub lines: Vec<Line>,
}

/// One line: a question with its answer, or the heading of a repeating group or of one of its rows.
#[derive(Clone, Debug, PartialEq)]
pub enum Line {
    Answer(Entry),
    /// A repeating group: the question's path and label, the name of one row, and each row's entries.
    Group {
        path: String,
        label: Text,
        item: Text,
        rows: Vec<Vec<Entry>>,
    },
}

/// A question with its answer.
#[derive(Clone, Debug, PartialEq)]
pub struct Entry {
    /// Path of the answer; its first box is what a Change link goes to.
    pub path: String,
    pub label: Text,
    pub hint: Option<Text>,
    /// How much room a pen needs on a blank form.
    pub room: AnswerSpace,
    pub value: Shown,
    /// Whether an answer is needed.
    pub required: bool,
    /// The question is asked only of some; said on a blank form.
    pub conditional: bool,
}

/// What an answer is, apart from the words for it.
#[derive(Clone, Debug, PartialEq)]
pub enum Shown {
    /// Nothing was answered.
    Nothing,
    /// As typed, outer blanks trimmed; a number or a telephone in its usual form. `unit` stands behind a number.
    Typed {
        text: String,
        unit: Option<Text>,
    },
    /// The labels of the options taken, in the order of the form.
    Chosen(Vec<Text>),
    Day(Date),
    Year(Year),
    /// Agreed to, or not, with the statement itself.
    Declared {
        agreed: bool,
        statement: Text,
    },
    Address(Address),
}

/// The parts of an address as typed, trimmed; empty where missing.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Address {
    pub line: String,
    pub subdistrict: String,
    pub district: String,
    pub province: String,
    pub postcode: String,
}

/// How a question is answered with a pen.
#[derive(Clone, Debug, PartialEq)]
pub enum AnswerSpace {
    /// One writing line.
    Line,
    /// Several writing lines.
    Lines(u32),
    /// Boxes to tick.
    Boxes(Vec<Text>),
    /// One box per digit.
    Digits(u32),
    Date,
    Address,
    /// One box before a statement.
    Tick,
}

/// The summary of what applies to the answers.
#[must_use]
pub fn summary(round: &Round, answers: &Answers) -> Vec<Part> {
    parts(round, answers, Scope::Applies)
}

/// The summary of every question of the form, unanswered: what a blank paper prints.
#[must_use]
pub fn blank(round: &Round) -> Vec<Part> {
    parts(round, &Answers::default(), Scope::Everything)
}

fn parts(round: &Round, answers: &Answers, scope: Scope) -> Vec<Part> {
    let steps = journey::walk(round, answers, scope).into_iter();
    steps
        .map(|step| Part {
            id: step.section.id.clone(),
            title: step.section.title.clone(),
            lines: step.fields.iter().map(|placed| line(placed, answers)).collect(),
        })
        .collect()
}

fn line(placed: &ResolvedField<'_>, answers: &Answers) -> Line {
    match &placed.field.kind {
        Kind::Repeat { item, .. } => Line::Group {
            path: placed.path.clone(),
            label: placed.field.label.clone(),
            item: item.clone(),
            rows: placed.rows.iter().map(|row| row.iter().map(|inner| entry(inner, answers)).collect()).collect(),
        },
        Kind::Text { .. }
        | Kind::LongText { .. }
        | Kind::Choice { .. }
        | Kind::MultiChoice { .. }
        | Kind::Number { .. }
        | Kind::Year { .. }
        | Kind::Date
        | Kind::Phone
        | Kind::Email
        | Kind::NationalId
        | Kind::JuristicNumber
        | Kind::Declaration { .. }
        | Kind::Address => Line::Answer(entry(placed, answers)),
    }
}

fn entry(placed: &ResolvedField<'_>, answers: &Answers) -> Entry {
    Entry {
        path: placed.path.clone(),
        label: placed.field.label.clone(),
        hint: placed.field.hint.clone(),
        room: room(&placed.field.kind),
        value: shown(placed, answers),
        required: placed.required,
        conditional: placed.field.show_if.is_some(),
    }
}

fn labels(options: &[Choice], taken: impl Fn(&str) -> bool) -> Shown {
    let labels: Vec<Text> =
        options.iter().filter(|option| taken(&option.id)).map(|option| option.label.clone()).collect();
    if labels.is_empty() { Shown::Nothing } else { Shown::Chosen(labels) }
}

/// The answer to a field where it stands. A repeating group shows nothing: its rows are entries of their own.
#[must_use]
pub fn shown(placed: &ResolvedField<'_>, answers: &Answers) -> Shown {
    let path = &placed.path;
    let part = |name: &str| answers.text(&part(path, name)).trim().to_owned();
    let typed = answers.text(path);
    match &placed.field.kind {
        Kind::Choice { options } | Kind::MultiChoice { options, .. } => labels(options, |id| answers.has(path, id)),
        Kind::Declaration { statement } => Shown::Declared { agreed: !is_blank(typed), statement: statement.clone() },
        Kind::Date => {
            let (day, month, year) = (part("day"), part("month"), part("year"));
            match (DateParts { day: &day, month: &month, year: &year }).parse() {
                Ok(read) => Shown::Day(read.date),
                Err(_) if is_blank(&day) && is_blank(&month) && is_blank(&year) => Shown::Nothing,
                Err(_) => Shown::Typed { text: format!("{day}/{month}/{year}"), unit: None },
            }
        }
        Kind::Address => {
            let address = Address {
                line: part(AddressPart::Line.word()),
                subdistrict: part(AddressPart::Subdistrict.word()),
                district: part(AddressPart::District.word()),
                province: part(AddressPart::Province.word()),
                postcode: part(AddressPart::Postcode.word()),
            };
            if address == Address::default() { Shown::Nothing } else { Shown::Address(address) }
        }
        Kind::Repeat { .. } => Shown::Nothing,
        _ if is_blank(typed) => Shown::Nothing,
        Kind::Year { .. } => match Year::parse(typed) {
            Ok(read) => Shown::Year(read.year),
            Err(_) => Shown::Typed { text: typed.trim().to_owned(), unit: None },
        },
        Kind::Phone => {
            let text = Phone::parse(typed).map_or_else(|_| typed.trim().to_owned(), |phone| phone.to_string());
            Shown::Typed { text, unit: None }
        }
        Kind::Number { unit, .. } => {
            let text = WholeNumber::parse(typed).map_or_else(|_| typed.trim().to_owned(), |number| number.to_string());
            Shown::Typed { text, unit: unit.clone() }
        }
        Kind::Text { .. } | Kind::LongText { .. } | Kind::Email | Kind::NationalId | Kind::JuristicNumber => {
            Shown::Typed { text: typed.trim().to_owned(), unit: None }
        }
    }
}

fn room(kind: &Kind) -> AnswerSpace {
    let boxes = |options: &[Choice]| AnswerSpace::Boxes(options.iter().map(|option| option.label.clone()).collect());
    match kind {
        Kind::LongText { most } => AnswerSpace::Lines((most / 150).clamp(3, 12)),
        Kind::Choice { options } | Kind::MultiChoice { options, .. } => boxes(options),
        Kind::Date => AnswerSpace::Date,
        Kind::NationalId | Kind::JuristicNumber => AnswerSpace::Digits(13),
        Kind::Address => AnswerSpace::Address,
        Kind::Declaration { .. } => AnswerSpace::Tick,
        Kind::Text { .. } | Kind::Number { .. } | Kind::Year { .. } | Kind::Phone | Kind::Email => AnswerSpace::Line,
        // Its rows have room of their own.
        Kind::Repeat { .. } => AnswerSpace::Line,
    }
}
