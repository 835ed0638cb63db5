//! Which office takes an application: a total function over the provinces, in which disputed ones say so.

use super::answers::{Answers, part};
use super::draft::Draft;
use super::journey;
use super::problem::AddressPart;
use super::round::{Disputed, Office, Round};
use super::thai::Province;

/// Where a province's applications go.
#[derive(Clone, Debug, PartialEq)]
pub enum Assignment<'r> {
    /// One office.
    To(&'r Office),
    /// Sources differ: the applicant chooses, after a call. Nothing is preselected.
    Ask(Vec<&'r Office>, &'r Disputed),
}

/// The office or offices of a province. `None` only for a round that its check would have refused.
#[must_use]
pub fn of_province(round: &Round, province: Province) -> Option<Assignment<'_>> {
    let disputed = round.disputed.iter().find(|one| Province::parse(&one.province).ok() == Some(province));
    if let Some(disputed) = disputed {
        let offices = disputed.offices.iter().filter_map(|id| round.office(id)).collect();
        return Some(Assignment::Ask(offices, disputed));
    }
    round.offices.iter().find(|office| office.serves(province)).map(Assignment::To)
}

/// The province whose office an application goes to: that of the address in the role `province`. A nominated
/// network's is the network's, because the round's roles say so.
#[must_use]
pub fn province(round: &Round, answers: &Answers) -> Option<Province> {
    let named = journey::role(round, answers, &round.form.roles.province)?;
    Province::parse(answers.text(&part(&named.field, AddressPart::Province.word()))).ok()
}

/// Where an application goes, with the applicant's own choice and a link's suggestion taken into account.
#[derive(Clone, Debug, PartialEq)]
pub struct Destination<'r> {
    /// The office to send to; `None` while the province is unknown, or disputed and not chosen.
    pub office: Option<&'r Office>,
    /// What the province says; `None` while it is unknown.
    pub route: Option<Assignment<'r>>,
    /// The applicant chose another office than the province's.
    pub chosen_elsewhere: bool,
    /// A link suggested an office that does not serve the province.
    pub suggestion_elsewhere: Option<&'r Office>,
}

impl<'r> Destination<'r> {
    /// The office, or every one that may be meant; none while the province is unknown.
    #[must_use]
    pub fn offices(&self) -> Vec<&'r Office> {
        match (self.office, &self.route) {
            (Some(office), _) => vec![office],
            (None, Some(Assignment::Ask(offices, _))) => offices.clone(),
            _ => Vec::new(),
        }
    }
}

/// Where a draft goes, by its answers, what was chosen and what a link suggested.
#[must_use]
pub fn of_draft<'r>(round: &'r Round, draft: &Draft) -> Destination<'r> {
    destination(round, &draft.answers, draft.office.as_deref(), draft.suggested_office.as_deref())
}

/// Works out the destination. `chosen` is the applicant's own choice, `suggested` comes from a link; both are office
/// ids, and unknown ones count as none. A suggestion serves only while the province is unknown.
#[must_use]
pub fn destination<'r>(
    round: &'r Round,
    answers: &Answers,
    chosen: Option<&str>,
    suggested: Option<&str>,
) -> Destination<'r> {
    let known = |id: Option<&str>| id.and_then(|id| round.office(id));
    let (chosen, suggested) = (known(chosen), known(suggested));
    let route = province(round, answers).and_then(|province| of_province(round, province));
    let offered: Vec<&Office> = match &route {
        Some(Assignment::To(office)) => vec![office],
        Some(Assignment::Ask(offices, _)) => offices.clone(),
        None => Vec::new(),
    };
    let by_route = match &route {
        Some(Assignment::To(office)) => Some(*office),
        Some(Assignment::Ask(..)) => None,
        None => suggested,
    };
    let elsewhere = |office: &&Office| route.is_some() && !offered.iter().any(|one| one.id == office.id);
    Destination {
        office: chosen.or(by_route),
        chosen_elsewhere: chosen.as_ref().is_some_and(elsewhere),
        suggestion_elsewhere: suggested.filter(elsewhere),
        route,
    }
}
