//! One section while it is being filled in: what of it is shown, and what was found wrong at the last Continue.

use super::keyed::Keyed;
use crate::domain::answers::Answers;
use crate::domain::journey::{self, ResolvedField};
use crate::domain::problem::Problem;
use crate::domain::round::{Field, Kind, Round, Section};
use crate::i18n::{Lang, problems};
use crate::ui::state::App;
use leptos::prelude::*;

/// Handles that every part of a section's page shares. They live as long as the page.
#[derive(Clone, Copy)]
pub struct SectionForm {
    pub app: App,
    pub lang: Lang,
    /// What is shown. Changes with the answers, but only when a question comes or goes, so that typing redraws nothing.
    pub layout: Memo<Layout>,
    /// What was wrong at the last Continue.
    pub found: RwSignal<Vec<Found>>,
    /// Raised when rows move, so that they are drawn again under their new names.
    pub epoch: RwSignal<u32>,
    /// How the loading of the address data stands.
    pub places: RwSignal<Places>,
    /// The row taken out last, for undo.
    pub removed: RwSignal<Option<Removed>>,
    section: StoredValue<String>,
}

/// How the loading of the address data stands.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Places {
    #[default]
    NotAsked,
    Waiting,
    Ready,
    Failed,
}

/// A row that was taken out, kept until rows move again.
#[derive(Clone, Debug)]
pub struct Removed {
    /// Path of the group.
    pub group: String,
    /// Where it stood in the group, from 0.
    pub index: usize,
    pub answers: Answers,
}

/// A problem in words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Found {
    /// Path of the control to go to.
    pub path: String,
    /// Path of the question it stands beside.
    pub field: String,
    pub text: String,
    pub warning: bool,
}

/// A question or a row that is shown.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Item {
    /// Path of the answer; for a row, of the group with the row's number.
    pub path: String,
    pub required: bool,
    epoch: u32,
}

/// What is shown of a section.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Layout {
    /// Which section it is of those that apply, from 1, and how many they are. `None` where it does not apply.
    pub place: Option<(usize, usize)>,
    /// Id of the section before.
    pub before: Option<String>,
    /// Id of the section after.
    pub after: Option<String>,
    /// The questions and rows by what they stand in: nothing, a group, or a row of a group.
    inside: Vec<(String, Vec<Item>)>,
}

impl SectionForm {
    /// Makes the handles of a section's page and provides them to every component below.
    pub fn provide(lang: Lang, section: String) -> Self {
        let app = App::get();
        let id = StoredValue::new(section);
        let epoch = RwSignal::new(0);
        let layout = Memo::new(move |_| {
            let epoch = epoch.get();
            let derive = |round: &Round, answers: &Answers| id.with_value(|id| Layout::of(round, answers, id, epoch));
            app.session.with(|round, draft| derive(round, &draft.answers)).unwrap_or_default()
        });
        let form = Self {
            app,
            lang,
            layout,
            found: RwSignal::default(),
            epoch,
            places: RwSignal::default(),
            removed: RwSignal::new(None),
            section: id,
        };
        provide_context(form);
        form
    }

    /// The form this component belongs to.
    #[must_use]
    pub fn get() -> Self {
        expect_context()
    }

    /// Id of the section.
    #[must_use]
    pub fn section(self) -> String {
        self.section.get_value()
    }

    /// The question whose answer stands at a path.
    #[must_use]
    pub fn field<'r>(self, round: &'r Round, path: &str) -> Option<&'r Field> {
        let section = self.section.with_value(|id| round.form.sections.iter().find(|section| &section.id == id))?;
        field_at(section, path)
    }

    /// An answer as typed so far.
    #[must_use]
    pub fn typed(self, path: &str) -> String {
        self.app.session.peek(|_, draft| draft.answers.text(path).to_owned()).unwrap_or_default()
    }

    /// Sets the text of an answer.
    pub fn type_in(self, path: &str, text: String) {
        self.app.session.type_in(path, text);
    }

    /// What is wrong at a control.
    #[must_use]
    pub fn wrong_at(self, path: &str) -> Memo<Option<String>> {
        let path = path.to_owned();
        Memo::new(move |_| self.first(|found| found.path == path))
    }

    /// What is wrong with a question of several boxes.
    #[must_use]
    pub fn wrong_with(self, field: &str) -> Memo<Option<String>> {
        let field = field.to_owned();
        Memo::new(move |_| self.first(|found| found.field == field))
    }

    fn first(self, about: impl Fn(&Found) -> bool) -> Option<String> {
        self.found.with(|found| found.iter().find(|one| about(one)).map(|one| one.text.clone()))
    }

    /// Puts problems into words and shows them.
    pub fn show(self, problems: &[Problem]) {
        let found = |problem: &Problem| Found {
            path: problem.path.clone(),
            field: problem.field.clone(),
            text: problems::words(self.lang, problem),
            warning: problem.kind.is_warning(),
        };
        self.found.set(problems.iter().map(found).collect());
    }

    /// Draws the rows of a group again after they moved. What was found in them is about other rows now.
    pub fn rows_moved(self, group: &str) {
        let prefix = format!("{group}.");
        self.found.update(|found| found.retain(|one| one.field != group && !one.field.starts_with(&prefix)));
        self.epoch.update(|epoch| *epoch += 1);
    }
}

/// The questions or rows inside a parent, each drawn once for as long as it is shown.
#[component]
pub fn Items(
    /// Path of the group or the row; nothing for the section itself.
    parent: String,
    /// Draws one of them.
    draw: fn(Item) -> AnyView,
) -> impl IntoView {
    let form = SectionForm::get();
    let items = Memo::new(move |_| form.layout.with(|layout| layout.inside(&parent).to_vec()));
    view! { <Keyed each=move || items.get() key=Item::clone children=draw /> }
}

impl Layout {
    fn of(round: &Round, answers: &Answers, section: &str, epoch: u32) -> Self {
        let steps = journey::journey(round, answers);
        let Some(index) = steps.iter().position(|step| step.section.id == section) else { return Self::default() };
        let id = |index: Option<usize>| Some(steps.get(index?)?.section.id.clone());
        let mut layout = Self {
            place: Some((index + 1, steps.len())),
            before: id(index.checked_sub(1)),
            after: id(index.checked_add(1)),
            inside: Vec::new(),
        };
        if let Some(step) = steps.get(index) {
            layout.add("", &step.fields, epoch);
        }
        layout
    }

    fn add(&mut self, parent: &str, fields: &[ResolvedField<'_>], epoch: u32) {
        let item = |path: &str, required, epoch| Item { path: path.to_owned(), required, epoch };
        let here = fields.iter().map(|placed| item(&placed.path, placed.required, 0)).collect();
        self.inside.push((parent.to_owned(), here));
        for group in fields.iter().filter(|placed| !placed.rows.is_empty()) {
            let row = |index: usize| format!("{}.{index}", group.path);
            let rows = (0..group.rows.len()).map(|index| item(&row(index), false, epoch)).collect();
            self.inside.push((group.path.clone(), rows));
            for (index, inner) in group.rows.iter().enumerate() {
                self.add(&row(index), inner, epoch);
            }
        }
    }

    /// What stands inside a section (`""`), a group or a row.
    #[must_use]
    pub fn inside(&self, parent: &str) -> &[Item] {
        self.inside.iter().find(|(known, _)| known == parent).map_or(&[], |(_, items)| items)
    }
}

/// The question of a section whose answer stands at a path, inside a row or not.
fn field_at<'r>(section: &'r Section, path: &str) -> Option<&'r Field> {
    section.fields.iter().find_map(|field| {
        if field.id == path {
            return Some(field);
        }
        let (_, inner) = path.strip_prefix(&field.id)?.strip_prefix('.')?.split_once('.')?;
        journey::row_fields(field).iter().find(|one| one.id == inner)
    })
}

/// How many rows a group must at least have.
#[must_use]
pub fn least_rows(kind: &Kind, required: bool) -> usize {
    match kind {
        Kind::Repeat { least, .. } => (*least as usize).max(usize::from(required)),
        _ => 0,
    }
}

/// Gives every group of a section that applies its least rows, empty, so that there is something to type into.
pub fn lay_out_rows(app: App, section: &str) {
    let short = app.session.peek(|round, draft| {
        let steps = journey::journey(round, &draft.answers);
        let fields = steps.iter().filter(|step| step.section.id == section).flat_map(|step| &step.fields);
        let missing = |placed: &ResolvedField<'_>| {
            let least = least_rows(&placed.field.kind, placed.required);
            let missing = least.saturating_sub(placed.rows.len());
            (missing > 0).then(|| (placed.path.clone(), missing))
        };
        fields.filter_map(missing).collect::<Vec<_>>()
    });
    let short = short.unwrap_or_default();
    if !short.is_empty() {
        app.session.edit(|draft| {
            for (path, missing) in &short {
                (0..*missing).for_each(|_| draft.answers.add_row(path));
            }
        });
    }
}
