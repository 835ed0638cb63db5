//! Answers to problems. Values stay as typed; here they are parsed, and what does not parse is a [`Problem`].

use super::answers::{Answers, part};
use super::geo::Geo;
use super::journey::{self, ResolvedField, Step};
use super::problem::{AddressPart, Problem, ProblemKind};
use super::round::{Field, Kind, Round, Text};
use super::thai::text::{count_chars, is_blank};
use super::thai::{
    DatePart, DateParts, Email, JuristicNumber, NationalId, Phone, Postcode, Province, WholeNumber, Year,
};

/// Every problem of every question that applies, in the order of the form.
#[must_use]
pub fn problems(round: &Round, answers: &Answers) -> Vec<Problem> {
    let mut problems = Vec::new();
    for step in journey::journey(round, answers) {
        step_problems(&step, answers, &mut problems);
    }
    problems
}

/// The problems of one section.
pub fn step_problems(step: &Step<'_>, answers: &Answers, problems: &mut Vec<Problem>) {
    for placed in &step.fields {
        Check { placed, row: None, answers }.run(problems);
    }
}

/// Warnings that need the address data: a postcode that its province does not use.
pub fn address_warnings(step: &Step<'_>, answers: &Answers, geo: &Geo, problems: &mut Vec<Problem>) {
    let addresses = step.fields.iter().flat_map(|placed| std::iter::once(placed).chain(placed.rows.iter().flatten()));
    for placed in addresses.filter(|placed| matches!(placed.field.kind, Kind::Address)) {
        let part = |one: AddressPart| answers.text(&part(&placed.path, one.word()));
        let (Ok(province), Ok(postcode)) =
            (Province::parse(part(AddressPart::Province)), Postcode::parse(part(AddressPart::Postcode)))
        else {
            continue;
        };
        if !geo.postcode_in_province(province, postcode) {
            let check = Check { placed, row: None, answers };
            problems.push(check.at(Some(AddressPart::Postcode), ProblemKind::PostcodeElsewhere));
        }
    }
}

/// One field to check, and the row it stands in.
struct Check<'c, 'r> {
    placed: &'c ResolvedField<'r>,
    row: Option<(&'r Text, usize)>,
    answers: &'c Answers,
}

impl<'c, 'r> Check<'c, 'r> {
    fn field(&self) -> &'r Field {
        self.placed.field
    }

    /// The answer as typed.
    fn typed(&self) -> &'c str {
        self.answers.text(&self.placed.path)
    }

    fn at(&self, at: Option<AddressPart>, kind: ProblemKind) -> Problem {
        let field = self.placed.path.clone();
        let path = match (at, &kind) {
            (Some(one), _) => part(&field, one.word()),
            (None, ProblemKind::Date(date)) => part(&field, date.part().word()),
            (None, _) if matches!(self.field().kind, Kind::Date) => part(&field, DatePart::Day.word()),
            (None, _) => field.clone(),
        };
        let row = self.row.map(|(item, index)| (item.clone(), index + 1));
        Problem { path, field, label: self.field().label.clone(), row, kind }
    }

    fn run(&self, problems: &mut Vec<Problem>) {
        match &self.field().kind {
            Kind::Repeat { item, least, most, .. } => self.rows(item, *least, *most, problems),
            Kind::Address => self.address(problems),
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
            | Kind::Declaration { .. } => problems.extend(self.one().map(|kind| self.at(None, kind))),
        }
    }

    fn rows(&self, item: &'r Text, least: u32, most: u32, problems: &mut Vec<Problem>) {
        let count = self.placed.rows.len();
        let least = if self.placed.required { least.max(1) } else { least };
        if count < least as usize {
            problems.push(self.at(None, ProblemKind::TooFewRows { least }));
        }
        if count > most as usize {
            problems.push(self.at(None, ProblemKind::TooManyRows { most }));
        }
        for (index, row) in self.placed.rows.iter().enumerate() {
            for placed in row {
                Check { placed, row: Some((item, index)), answers: self.answers }.run(problems);
            }
        }
    }

    fn address(&self, problems: &mut Vec<Problem>) {
        let part = |one: AddressPart| self.answers.text(&part(&self.placed.path, one.word()));
        let begun = AddressPart::ALL.iter().any(|one| !is_blank(part(*one)));
        if !begun && !self.placed.required {
            return;
        }
        for one in AddressPart::ALL {
            if is_blank(part(one)) {
                problems.push(self.at(Some(one), ProblemKind::PartEmpty(one)));
            }
        }
        let wrong = |one| ProblemKind::PartEmpty(one);
        if !is_blank(part(AddressPart::Province)) && Province::parse(part(AddressPart::Province)).is_err() {
            problems.push(self.at(Some(AddressPart::Province), wrong(AddressPart::Province)));
        }
        if !is_blank(part(AddressPart::Postcode)) && Postcode::parse(part(AddressPart::Postcode)).is_err() {
            problems.push(self.at(Some(AddressPart::Postcode), ProblemKind::Postcode));
        }
    }

    /// The one problem a field of a single answer has, if any.
    fn one(&self) -> Option<ProblemKind> {
        let kind = &self.field().kind;
        match kind {
            Kind::MultiChoice { options, most } => {
                let taken = self.answers.many(&self.placed.path);
                let known = |id: &String| options.iter().any(|option| &option.id == id);
                return match most {
                    _ if taken.is_empty() => self.if_required(ProblemKind::NotChosen),
                    _ if !taken.iter().all(known) => Some(ProblemKind::NotAnOption),
                    Some(most) if taken.len() > *most as usize => Some(ProblemKind::TooManyChosen { most: *most }),
                    _ => None,
                };
            }
            Kind::Date => return self.date(),
            Kind::Choice { .. } if is_blank(self.typed()) => return self.if_required(ProblemKind::NotChosen),
            Kind::Declaration { .. } if is_blank(self.typed()) => return self.if_required(ProblemKind::NotAgreed),
            // Theirs are the problems of their parts and rows.
            Kind::Address | Kind::Repeat { .. } => return None,
            Kind::Text { .. }
            | Kind::LongText { .. }
            | Kind::Choice { .. }
            | Kind::Number { .. }
            | Kind::Year { .. }
            | Kind::Phone
            | Kind::Email
            | Kind::NationalId
            | Kind::JuristicNumber
            | Kind::Declaration { .. } => {}
        }
        let typed = self.typed();
        if is_blank(typed) {
            return self.if_required(ProblemKind::Empty);
        }
        match kind {
            Kind::Text { most: Some(most) } | Kind::LongText { most } => too_long(typed, *most),
            Kind::Choice { options } => {
                let known = options.iter().any(|option| option.id == typed.trim());
                (!known).then_some(ProblemKind::NotAnOption)
            }
            Kind::Number { least, most, .. } => match WholeNumber::parse(typed).map(WholeNumber::get) {
                Err(_) => Some(ProblemKind::NotNumber),
                Ok(n) => match (least, most) {
                    (Some(least), _) if n < u64::from(*least) => Some(ProblemKind::NumberTooSmall { least: *least }),
                    (_, Some(most)) if n > u64::from(*most) => Some(ProblemKind::NumberTooLarge { most: *most }),
                    _ => None,
                },
            },
            Kind::Year { least, most } => match Year::parse(typed) {
                Err(_) => Some(ProblemKind::NotYear),
                Ok(read) => match (least, most) {
                    (Some(least), _) if i64::from(read.year.be()) < i64::from(*least) => {
                        Some(ProblemKind::YearTooEarly { least: *least })
                    }
                    (_, Some(most)) if i64::from(read.year.be()) > i64::from(*most) => {
                        Some(ProblemKind::YearTooLate { most: *most })
                    }
                    _ => None,
                },
            },
            Kind::Phone => Phone::parse(typed).err().map(ProblemKind::Phone),
            Kind::Email => Email::parse(typed).err().map(ProblemKind::Email),
            Kind::NationalId => NationalId::parse(typed).err().map(ProblemKind::NationalId),
            Kind::JuristicNumber => JuristicNumber::parse(typed).err().map(ProblemKind::JuristicNumber),
            // Any text will do, or what there is to say was said above.
            Kind::Text { most: None }
            | Kind::Declaration { .. }
            | Kind::MultiChoice { .. }
            | Kind::Date
            | Kind::Address
            | Kind::Repeat { .. } => None,
        }
    }

    fn date(&self) -> Option<ProblemKind> {
        let part = |name| self.answers.text(&part(&self.placed.path, name));
        let parts = DateParts { day: part("day"), month: part("month"), year: part("year") };
        if is_blank(parts.day) && is_blank(parts.month) && is_blank(parts.year) {
            return self.if_required(ProblemKind::Empty);
        }
        parts.parse().err().map(ProblemKind::Date)
    }

    fn if_required(&self, kind: ProblemKind) -> Option<ProblemKind> {
        self.placed.required.then_some(kind)
    }
}

fn too_long(typed: &str, most: u32) -> Option<ProblemKind> {
    let count = count_chars(typed);
    (count > most as usize).then_some(ProblemKind::TooLong { count, most })
}
