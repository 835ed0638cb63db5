//! Conditions that wait for one another.

use super::{Condition, Kind, Round};
use crate::domain::read::{FaultKind, Faults, Path};

/// The fields a condition looks at.
fn looks_at<'c>(condition: &'c Condition, into: &mut Vec<&'c str>) {
    match condition {
        Condition::Is { field, .. } | Condition::In { field, .. } | Condition::Not { field, .. } => into.push(field),
        Condition::All { all: list } | Condition::Any { any: list } => list.iter().for_each(|one| looks_at(one, into)),
    }
}

/// Finds fields whose conditions wait for one another, at the top level and within a row.
pub(super) fn cycles(round: &Round, sections: &Path<'_>, faults: &mut Faults) {
    let mut graph = Graph::default();
    for section in &round.form.sections {
        for field in &section.fields {
            graph.add(&field.id, [&section.show_if, &field.show_if]);
        }
    }
    graph.check(sections, faults);
    for (s, section) in round.form.sections.iter().enumerate() {
        for (f, field) in section.fields.iter().enumerate() {
            let Kind::Repeat { fields: inner, .. } = &field.kind else { continue };
            let mut graph = Graph::default();
            inner.iter().for_each(|one| graph.add(&one.id, [&None, &one.show_if]));
            let at = Path::Index(sections, s);
            let list = Path::Key(&at, "fields");
            graph.check(&Path::Index(&list, f), faults);
        }
    }
}

/// Fields, and the fields that their conditions look at.
#[derive(Default)]
struct Graph<'r> {
    nodes: Vec<(&'r str, Vec<&'r str>)>,
}

impl<'r> Graph<'r> {
    fn add(&mut self, id: &'r str, conditions: [&'r Option<Condition>; 2]) {
        let mut edges = Vec::new();
        conditions.into_iter().flatten().for_each(|condition| looks_at(condition, &mut edges));
        self.nodes.push((id, edges));
    }

    /// Notes a cycle, if there is one.
    fn check(&self, path: &Path<'_>, faults: &mut Faults) {
        let mut done = vec![false; self.nodes.len()];
        let cycle = self.nodes.iter().find_map(|(id, _)| self.visit(id, &mut Vec::new(), &mut done));
        if let Some(cycle) = cycle {
            path.fault(FaultKind::ConditionCycle(cycle), faults);
        }
    }

    /// A cycle that can be reached from a field: depth-first, each field entered once.
    fn visit(&self, id: &'r str, trail: &mut Vec<&'r str>, done: &mut [bool]) -> Option<Vec<String>> {
        if let Some(start) = trail.iter().position(|one| *one == id) {
            return Some(trail.iter().skip(start).map(|one| (*one).to_owned()).collect());
        }
        let number = self.nodes.iter().position(|(one, _)| *one == id)?;
        let (_, edges) = self.nodes.get(number)?;
        if std::mem::replace(done.get_mut(number)?, true) {
            return None;
        }
        trail.push(id);
        let found = edges.iter().find_map(|next| self.visit(next, trail, done));
        trail.pop();
        found
    }
}
