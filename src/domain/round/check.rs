//! Does a round make sense? Shape was settled by the reader; here is everything that relates one part to another.

use super::{Choice, Condition, Field, Kind, Named, Required, Round};
use crate::domain::read::{FaultKind, Faults, Path};
use crate::domain::thai::{FiscalYear, Phone, Province};
use std::collections::{BTreeMap, BTreeSet};

/// Section ids that are addresses of the app's own pages.
const RESERVED: [&str; 2] = ["review", "submit"];

/// Every fault of sense.
pub(super) fn faults(round: &Round) -> Faults {
    let mut faults = Vec::new();
    let root = &Path::Root;
    if round.schema != super::SCHEMA {
        Path::Key(root, "schema").fault(FaultKind::NotOneOf(&["1"]), &mut faults);
    }
    id(&round.id, &Path::Key(root, "id"), &mut faults);
    window(round, &Path::Key(root, "window"), &mut faults);
    offices(round, &mut faults);
    for (key, empty) in [
        ("about", round.about.is_empty()),
        ("ways", round.ways.is_empty()),
        ("criteria", round.criteria.is_empty()),
        ("offices", round.offices.is_empty()),
        ("enquiries", round.enquiries.is_empty()),
    ] {
        if empty {
            Path::Key(root, key).fault(FaultKind::Empty, &mut faults);
        }
    }
    unique(round.ways.iter().map(|one| &one.id), &Path::Key(root, "ways"), &mut faults);
    unique(round.criteria.iter().map(|one| &one.id), &Path::Key(root, "criteria"), &mut faults);
    unique(round.privacy.iter().map(|one| &one.id), &Path::Key(root, "privacy"), &mut faults);
    unique(round.programmes.iter().map(|one| &one.id), &Path::Key(root, "programmes"), &mut faults);
    form(round, &Path::Key(root, "form"), &mut faults);
    faults
}

fn id(id: &str, path: &Path<'_>, faults: &mut Faults) {
    let plain = id.chars().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || "_-.".contains(c));
    let segments = id.split('.').all(|segment| !segment.is_empty());
    if !plain || !segments {
        path.fault(FaultKind::BadId, faults);
    }
}

/// Ids that become paths: no segment may look like a row's index.
fn path_id(text: &str, path: &Path<'_>, faults: &mut Faults) {
    id(text, path, faults);
    if text.split('.').any(|segment| !segment.is_empty() && segment.bytes().all(|b| b.is_ascii_digit())) {
        path.fault(FaultKind::BadId, faults);
    }
}

fn unique<'i>(ids: impl Iterator<Item = &'i String>, list: &Path<'_>, faults: &mut Faults) {
    let mut seen = BTreeSet::new();
    for (index, text) in ids.enumerate() {
        let at = Path::Index(list, index);
        let path = Path::Key(&at, "id");
        id(text, &path, faults);
        if !seen.insert(text) {
            path.fault(FaultKind::DuplicateId, faults);
        }
    }
}

fn window(round: &Round, path: &Path<'_>, faults: &mut Faults) {
    let (opens, closes) = (round.window.opens, round.window.closes);
    if closes < opens {
        Path::Key(path, "closes").fault(FaultKind::UpsideDown, faults);
    }
    for (key, day) in [("opens", opens), ("closes", closes)] {
        if i64::from(FiscalYear::of(day).be()) != i64::from(round.fiscal_year) {
            Path::Key(path, key).fault(FaultKind::OutsideFiscalYear, faults);
        }
    }
}

fn offices(round: &Round, faults: &mut Faults) {
    let list = &Path::Key(&Path::Root, "offices");
    unique(round.offices.iter().map(|office| &office.id), list, faults);
    let mut served: BTreeMap<Province, Vec<&str>> = BTreeMap::new();
    for (index, office) in round.offices.iter().enumerate() {
        let at = &Path::Index(list, index);
        let names = &Path::Key(at, "provinces");
        for (n, name) in office.provinces.iter().enumerate() {
            match province(name, &Path::Index(names, n), faults) {
                Some(known) => served.entry(known).or_default().push(&office.id),
                None => continue,
            }
        }
        let phones = &Path::Key(at, "phones");
        for (n, phone) in office.phones.iter().enumerate() {
            telephone(&phone.number, &Path::Index(phones, n), faults);
        }
    }
    let enquiries = &Path::Key(&Path::Root, "enquiries");
    for (n, phone) in round.enquiries.iter().enumerate() {
        telephone(&phone.number, &Path::Index(enquiries, n), faults);
    }
    let list_of_disputed = &Path::Key(&Path::Root, "disputed");
    let mut disputed = BTreeSet::new();
    for (index, one) in round.disputed.iter().enumerate() {
        let at = &Path::Index(list_of_disputed, index);
        let names = &Path::Key(at, "offices");
        disputed.extend(province(&one.province, &Path::Key(at, "province"), faults));
        if one.offices.len() < 2 {
            names.fault(FaultKind::Empty, faults);
        }
        for (n, office) in one.offices.iter().enumerate() {
            let kind = match round.office(office) {
                None => FaultKind::UnknownOffice(office.clone()),
                Some(found) if found.provinces.contains(&one.province) => continue,
                Some(_) => FaultKind::NotServing(one.province.clone()),
            };
            Path::Index(names, n).fault(kind, faults);
        }
    }
    for known in Province::all() {
        let name = || known.thai().to_owned();
        match served.get(&known).map_or(0, Vec::len) {
            0 => list.fault(FaultKind::ProvinceUnserved(name()), faults),
            1 => {}
            _ if disputed.contains(&known) => {}
            _ => list.fault(FaultKind::ProvinceServedTwice(name()), faults),
        }
    }
}

fn province(name: &str, path: &Path<'_>, faults: &mut Faults) -> Option<Province> {
    let known = Province::all().find(|province| province.thai() == name);
    if known.is_none() {
        path.fault(FaultKind::UnknownProvince(name.to_owned()), faults);
    }
    known
}

fn telephone(number: &str, path: &Path<'_>, faults: &mut Faults) {
    if Phone::parse(number).is_err() {
        Path::Key(path, "number").fault(FaultKind::BadPhone, faults);
    }
}

/// The fields a condition can see: those of its own row first, then those of the top level.
#[derive(Clone, Copy)]
struct Scope<'r> {
    row: &'r [Field],
    top: &'r BTreeMap<&'r str, &'r Field>,
}

impl<'r> Scope<'r> {
    fn find(&self, id: &str) -> Option<&'r Field> {
        self.row.iter().find(|field| field.id == id).or_else(|| self.top.get(id).copied())
    }
}

fn form(round: &Round, path: &Path<'_>, faults: &mut Faults) {
    let sections = &Path::Key(path, "sections");
    if round.form.sections.is_empty() {
        sections.fault(FaultKind::Empty, faults);
    }
    unique(round.form.sections.iter().map(|section| &section.id), sections, faults);
    let all = || round.form.sections.iter().flat_map(|section| &section.fields);
    let top: BTreeMap<&str, &Field> = all().map(|field| (field.id.as_str(), field)).collect();
    let scope = Scope { row: &[], top: &top };
    let mut seen = BTreeSet::new();
    for (index, section) in round.form.sections.iter().enumerate() {
        let at = &Path::Index(sections, index);
        if RESERVED.contains(&section.id.as_str()) {
            Path::Key(at, "id").fault(FaultKind::ReservedId, faults);
        }
        if section.fields.is_empty() {
            Path::Key(at, "fields").fault(FaultKind::Empty, faults);
        }
        condition(section.show_if.as_ref(), scope, &Path::Key(at, "show_if"), faults);
        fields(&section.fields, scope, &mut seen, &Path::Key(at, "fields"), faults);
    }
    cycles(round, sections, faults);
    roles(round, scope, &Path::Key(path, "roles"), faults);
    let attachments = &Path::Key(path, "attachments");
    unique(round.form.attachments.iter().map(|one| &one.id), attachments, faults);
    for (index, one) in round.form.attachments.iter().enumerate() {
        let at = &Path::Index(attachments, index);
        condition(one.show_if.as_ref(), scope, &Path::Key(at, "show_if"), faults);
    }
    let signatures = &Path::Key(path, "signatures");
    for (index, one) in round.form.signatures.iter().enumerate() {
        let at = &Path::Index(signatures, index);
        condition(one.show_if.as_ref(), scope, &Path::Key(at, "show_if"), faults);
    }
}

fn fields<'r>(list: &'r [Field], scope: Scope<'r>, seen: &mut BTreeSet<String>, path: &Path<'_>, faults: &mut Faults) {
    for (index, field) in list.iter().enumerate() {
        let at = &Path::Index(path, index);
        path_id(&field.id, &Path::Key(at, "id"), faults);
        let boxes = field.kind.parts().iter().map(|part| format!("{}.{part}", field.id));
        for name in std::iter::once(field.id.clone()).chain(boxes) {
            if !seen.insert(name) {
                Path::Key(at, "id").fault(FaultKind::DuplicateId, faults);
            }
        }
        condition(field.show_if.as_ref(), scope, &Path::Key(at, "show_if"), faults);
        if let Required::If(needed) = &field.required {
            let required = &Path::Key(at, "required");
            condition(Some(needed), scope, &Path::Key(required, "if"), faults);
        }
        kind(field, scope, at, faults);
    }
}

fn kind<'r>(field: &'r Field, scope: Scope<'r>, at: &Path<'_>, faults: &mut Faults) {
    let upside_down = |least: u32, most: u32, faults: &mut Faults| {
        if least > most {
            Path::Key(at, "most").fault(FaultKind::UpsideDown, faults);
        }
    };
    match &field.kind {
        Kind::Choice { options } | Kind::Choices { options, .. } => {
            let path = &Path::Key(at, "options");
            if options.is_empty() {
                path.fault(FaultKind::Empty, faults);
            }
            unique(options.iter().map(|option: &Choice| &option.id), path, faults);
        }
        Kind::Number { least: Some(least), most: Some(most), .. }
        | Kind::Year { least: Some(least), most: Some(most) } => upside_down(*least, *most, faults),
        Kind::Rows { fields: inner, least, most, .. } => {
            upside_down(*least, *most, faults);
            let path = &Path::Key(at, "fields");
            if !scope.row.is_empty() {
                Path::Key(at, "kind").fault(FaultKind::NestedRows, faults);
                return;
            }
            if inner.is_empty() {
                path.fault(FaultKind::Empty, faults);
            }
            fields(inner, Scope { row: inner, top: scope.top }, &mut BTreeSet::new(), path, faults);
        }
        _ => {}
    }
}

fn condition(condition_: Option<&Condition>, scope: Scope<'_>, path: &Path<'_>, faults: &mut Faults) {
    let Some(one) = condition_ else { return };
    let options = |field: &str, wanted: &[String], key: &str, faults: &mut Faults| match scope.find(field) {
        None => Path::Key(path, "field").fault(FaultKind::UnknownField(field.to_owned()), faults),
        Some(found) if matches!(found.kind, Kind::Rows { .. }) || !found.kind.parts().is_empty() => {
            Path::Key(path, "field").fault(FaultKind::WrongKind(field.to_owned()), faults);
        }
        Some(found) => {
            let known = found.kind.options();
            for option in wanted {
                if !known.is_empty() && !known.iter().any(|choice| &choice.id == option) {
                    let kind = FaultKind::UnknownOption { field: field.to_owned(), option: option.clone() };
                    Path::Key(path, key).fault(kind, faults);
                }
            }
        }
    };
    match one {
        Condition::Is { field, is } => options(field, std::slice::from_ref(is), "is", faults),
        Condition::Not { field, not } => options(field, std::slice::from_ref(not), "not", faults),
        Condition::In { field, one_of } => options(field, one_of, "in", faults),
        Condition::All { all: list } | Condition::Any { any: list } => {
            let key = if matches!(one, Condition::All { .. }) { "all" } else { "any" };
            let inner = &Path::Key(path, key);
            if list.is_empty() {
                inner.fault(FaultKind::Empty, faults);
            }
            for (index, each) in list.iter().enumerate() {
                condition(Some(each), scope, &Path::Index(inner, index), faults);
            }
        }
    }
}

/// The fields a condition looks at.
fn looks_at<'c>(condition: &'c Condition, into: &mut Vec<&'c str>) {
    match condition {
        Condition::Is { field, .. } | Condition::In { field, .. } | Condition::Not { field, .. } => into.push(field),
        Condition::All { all: list } | Condition::Any { any: list } => list.iter().for_each(|one| looks_at(one, into)),
    }
}

/// Finds fields whose conditions wait for one another, at the top level and within a row.
fn cycles(round: &Round, sections: &Path<'_>, faults: &mut Faults) {
    let mut graph: BTreeMap<&str, Vec<&str>> = BTreeMap::new();
    for section in &round.form.sections {
        for field in &section.fields {
            let edges = graph.entry(&field.id).or_default();
            section.show_if.iter().chain(&field.show_if).for_each(|condition| looks_at(condition, edges));
        }
    }
    if let Some(cycle) = find_cycle(&graph) {
        sections.fault(FaultKind::ConditionCycle(cycle), faults);
    }
    for (s, section) in round.form.sections.iter().enumerate() {
        for (f, field) in section.fields.iter().enumerate() {
            let Kind::Rows { fields: inner, .. } = &field.kind else { continue };
            let mut own: BTreeMap<&str, Vec<&str>> = BTreeMap::new();
            for one in inner {
                let edges = own.entry(&one.id).or_default();
                one.show_if.iter().for_each(|condition| looks_at(condition, edges));
            }
            if let Some(cycle) = find_cycle(&own) {
                let (at, list) = (Path::Index(sections, s), "fields");
                let list = Path::Key(&at, list);
                Path::Index(&list, f).fault(FaultKind::ConditionCycle(cycle), faults);
            }
        }
    }
}

/// A cycle of a graph, if it has one: depth-first, each node entered once.
fn find_cycle(graph: &BTreeMap<&str, Vec<&str>>) -> Option<Vec<String>> {
    fn visit<'g>(
        node: &'g str,
        graph: &BTreeMap<&'g str, Vec<&'g str>>,
        trail: &mut Vec<&'g str>,
        done: &mut BTreeSet<&'g str>,
    ) -> Option<Vec<String>> {
        if let Some(start) = trail.iter().position(|one| *one == node) {
            return Some(trail.iter().skip(start).map(|one| (*one).to_owned()).collect());
        }
        if !done.insert(node) {
            return None;
        }
        trail.push(node);
        let found = graph.get(node).into_iter().flatten().find_map(|next| visit(next, graph, trail, done));
        trail.pop();
        found
    }
    let mut done = BTreeSet::new();
    graph.keys().find_map(|node| visit(node, graph, &mut Vec::new(), &mut done))
}

fn roles(round: &Round, scope: Scope<'_>, path: &Path<'_>, faults: &mut Faults) {
    let roles = &round.form.roles;
    let lists: [(&str, &[Named], bool); 5] = [
        ("applicant_name", &roles.applicant_name, true),
        ("province", &roles.province, true),
        ("way", &roles.way, false),
        ("contact_name", &roles.contact_name, false),
        ("contact_phone", &roles.contact_phone, false),
    ];
    for (key, list, needed) in lists {
        let at = &Path::Key(path, key);
        if needed && list.is_empty() {
            at.fault(FaultKind::Empty, faults);
        }
        for (index, named) in list.iter().enumerate() {
            let one = &Path::Index(at, index);
            let field = &Path::Key(one, "field");
            match scope.find(&named.field) {
                None => field.fault(FaultKind::UnknownField(named.field.clone()), faults),
                Some(found) => {
                    let is_address = matches!(found.kind, Kind::Address);
                    if (key == "province") != is_address || matches!(found.kind, Kind::Rows { .. }) {
                        field.fault(FaultKind::WrongKind(named.field.clone()), faults);
                    }
                }
            }
            for (n, also) in named.also.iter().enumerate() {
                if scope.find(also).is_none() {
                    let path = &Path::Key(one, "also");
                    Path::Index(path, n).fault(FaultKind::UnknownField(also.clone()), faults);
                }
            }
            condition(named.when.as_ref(), scope, &Path::Key(one, "when"), faults);
        }
    }
}
