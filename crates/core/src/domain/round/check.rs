//! Does a round make sense? Shape was settled by the reader; here is everything that relates one part to another.

use super::cycles::cycles;
use super::{Condition, Field, Kind, Named, Required, Round, TopFields};
use crate::domain::answers::part;
use crate::domain::read::{FaultKind, Faults, Path};
use crate::domain::thai::{FiscalYear, Phone, Province};

/// Section ids that are addresses of the app's own pages.
const RESERVED: [&str; 4] = ["review", "submit", "sent", "keep"];

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
    let mut seen = Vec::new();
    ids.for_each(|text| once_more(text, &mut seen, list, faults));
}

/// Checks the id that follows those already seen. A list that people write is short enough to be searched through.
#[inline(never)]
fn once_more<'i>(text: &'i str, seen: &mut Vec<&'i str>, list: &Path<'_>, faults: &mut Faults) {
    let at = Path::Index(list, seen.len());
    let path = Path::Key(&at, "id");
    id(text, &path, faults);
    if seen.contains(&text) {
        path.fault(FaultKind::DuplicateId, faults);
    }
    seen.push(text);
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
    // Of each province by its index: how many offices serve it, and whether that is known to be disputed.
    let mut served = vec![(0, false); Province::all().len()];
    for (index, office) in round.offices.iter().enumerate() {
        let at = &Path::Index(list, index);
        let names = &Path::Key(at, "provinces");
        for (n, name) in office.provinces.iter().enumerate() {
            if let Some((offices, _)) = province(name, &Path::Index(names, n), faults, &mut served) {
                *offices += 1;
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
    for (index, one) in round.disputed.iter().enumerate() {
        let at = &Path::Index(list_of_disputed, index);
        let names = &Path::Key(at, "offices");
        if let Some((_, disputed)) = province(&one.province, &Path::Key(at, "province"), faults, &mut served) {
            *disputed = true;
        }
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
    for (known, (offices, disputed)) in Province::all().zip(served) {
        let name = known.thai().to_owned();
        match offices {
            0 => list.fault(FaultKind::ProvinceUnserved(name), faults),
            1 => {}
            _ if disputed => {}
            _ => list.fault(FaultKind::ProvinceServedTwice(name), faults),
        }
    }
}

/// What is known of the province of a name, which must be written as the app writes it.
fn province<'s>(
    name: &str,
    path: &Path<'_>,
    faults: &mut Faults,
    served: &'s mut [(usize, bool)],
) -> Option<&'s mut (usize, bool)> {
    let known = Province::all().find(|province| province.thai() == name);
    if known.is_none() {
        path.fault(FaultKind::UnknownProvince(name.to_owned()), faults);
    }
    served.get_mut(known?.index())
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
    top: &'r TopFields<'r>,
}

impl<'r> Scope<'r> {
    fn find(&self, id: &str) -> Option<&'r Field> {
        self.row.iter().find(|field| field.id == id).or_else(|| self.top.find(id))
    }
}

fn form(round: &Round, path: &Path<'_>, faults: &mut Faults) {
    let sections = &Path::Key(path, "sections");
    if round.form.sections.is_empty() {
        sections.fault(FaultKind::Empty, faults);
    }
    unique(round.form.sections.iter().map(|section| &section.id), sections, faults);
    let top = TopFields::of(round);
    let scope = Scope { row: &[], top: &top };
    let mut seen = Vec::new();
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

fn fields<'r>(list: &'r [Field], scope: Scope<'r>, seen: &mut Vec<String>, path: &Path<'_>, faults: &mut Faults) {
    for (index, field) in list.iter().enumerate() {
        let at = &Path::Index(path, index);
        path_id(&field.id, &Path::Key(at, "id"), faults);
        let mut name = |name: String| {
            if seen.contains(&name) {
                Path::Key(at, "id").fault(FaultKind::DuplicateId, faults);
            }
            seen.push(name);
        };
        name(field.id.clone());
        field.kind.parts().iter().for_each(|one| name(part(&field.id, one)));
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
        Kind::Choice { options } | Kind::MultiChoice { options, .. } => {
            let path = &Path::Key(at, "options");
            if options.is_empty() {
                path.fault(FaultKind::Empty, faults);
            }
            unique(options.iter().map(|option| &option.id), path, faults);
        }
        Kind::Number { least: Some(least), most: Some(most), .. }
        | Kind::Year { least: Some(least), most: Some(most) } => upside_down(*least, *most, faults),
        Kind::Repeat { fields: inner, least, most, .. } => {
            upside_down(*least, *most, faults);
            let path = &Path::Key(at, "fields");
            if !scope.row.is_empty() {
                Path::Key(at, "kind").fault(FaultKind::NestedRows, faults);
                return;
            }
            if inner.is_empty() {
                path.fault(FaultKind::Empty, faults);
            }
            fields(inner, Scope { row: inner, top: scope.top }, &mut Vec::new(), path, faults);
        }
        // A limit that stands alone cannot be upside down; the others have none, or one.
        Kind::Number { .. }
        | Kind::Year { .. }
        | Kind::Text { .. }
        | Kind::LongText { .. }
        | Kind::Date
        | Kind::Phone
        | Kind::Email
        | Kind::NationalId
        | Kind::JuristicNumber
        | Kind::Address
        | Kind::Declaration { .. } => {}
    }
}

fn condition(condition_: Option<&Condition>, scope: Scope<'_>, path: &Path<'_>, faults: &mut Faults) {
    let Some(one) = condition_ else { return };
    let options = |field: &str, wanted: &[String], key: &str, faults: &mut Faults| match scope.find(field) {
        None => Path::Key(path, "field").fault(FaultKind::UnknownField(field.to_owned()), faults),
        Some(found) if matches!(found.kind, Kind::Repeat { .. }) || !found.kind.parts().is_empty() => {
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
                    if (key == "province") != is_address || matches!(found.kind, Kind::Repeat { .. }) {
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
