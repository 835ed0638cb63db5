//! Every question of the paper with its answer, or with room for one.

use super::pen::Pen;
use super::room::{self, room};
use crate::domain::journey::row_fields;
use crate::domain::round::{Condition, Field, Round};
use crate::domain::summary::{Entry, Line, Part, Room, Shown};
use crate::i18n::{Lang, format, outline, paper as words};
use crate::ui::dom::prelude::*;

/// Up to this many characters an answer is kept on one page; a longer one may go on on the next.
const KEPT_TOGETHER: usize = 700;

/// What the parts are written with.
#[derive(Clone, Copy)]
pub struct Writer<'r> {
    pub pen: Pen,
    pub round: &'r Round,
    /// The parts of the blank form: where rows of a group come from that has none, and every part when it is blank.
    pub blank: &'r [Part],
    /// Nothing was answered: questions say when they are asked.
    pub is_blank: bool,
}

impl<'r> Writer<'r> {
    /// All parts in order, numbered.
    pub fn parts(self, parts: &[Part]) -> View {
        parts.iter().enumerate().map(|(index, part)| self.part(index + 1, part)).collect_view()
    }

    fn part(self, number: usize, part: &Part) -> View {
        let number = number.to_string();
        let title = |lang: Lang| lang.fill(words::PART, &[("n", &number), ("title", lang.of(&part.title))]);
        let section = self.round.form.sections.iter().find(|section| section.id == part.id);
        let only_if = self.only_if(section.and_then(|section| section.show_if.as_ref()), &[]);
        let lines = part.lines.iter().map(|line| self.line(line)).collect_view();
        view! {
            <section class="paper-part">
                <h3>{self.pen.both(title)}</h3>
                {only_if}
                {lines}
            </section>
        }
    }

    fn line(self, line: &Line) -> View {
        match line {
            Line::Answer(entry) => view! { <dl>{self.entry(entry, &[])}</dl> },
            Line::Group { path, label, item, rows } => {
                let field = self.field(path);
                let near = field.map_or(&[][..], row_fields);
                let spare = self.rows_to_write(path, rows.is_empty());
                let rows = rows.iter().chain(spare).enumerate().map(|(index, row)| {
                    let n = (index + 1).to_string();
                    let title = |lang: Lang| lang.fill(words::ROW, &[("item", lang.of(item)), ("n", &n)]);
                    let entries = row.iter().map(|entry| self.entry(entry, near)).collect_view();
                    view! { <h5>{self.pen.both(title)}</h5> <dl>{entries}</dl> }
                });
                let rows: Vec<View> = rows.collect();
                let none = rows.is_empty().then(|| view! { <p class="none">{self.pen.say(words::NOT_ANSWERED)}</p> });
                let more = self.is_blank.then(|| view! { <p class="only-if">{self.pen.say(words::MORE_ROWS)}</p> });
                let only_if = self.only_if(field.and_then(|field| field.show_if.as_ref()), &[]);
                view! { <div class="group"><h4>{self.pen.text(label)}</h4> {only_if} {none} {rows} {more}</div> }
            }
        }
    }

    /// A row of the blank form, for a group of which this paper has none and leaves room to write.
    fn rows_to_write(self, path: &str, missing: bool) -> &'r [Vec<Entry>] {
        let rows = self.blank.iter().flat_map(|part| &part.lines).find_map(|line| match line {
            Line::Group { path: found, rows, .. } if found == path => rows.get(..1),
            _ => None,
        });
        rows.filter(|_| missing && self.pen.lines).unwrap_or_default()
    }

    /// The question at a path, outside every group.
    fn field(self, path: &str) -> Option<&'r Field> {
        self.round.form.sections.iter().flat_map(|section| &section.fields).find(|field| field.id == path)
    }

    /// When the question at a path is asked; `near` are the questions of its row.
    fn condition(self, path: &str, near: &'r [Field]) -> Option<&'r Condition> {
        let inside = near.iter().find(|field| path.strip_suffix(&field.id).is_some_and(|group| group.ends_with('.')));
        inside.or_else(|| self.field(path))?.show_if.as_ref()
    }

    fn entry(self, entry: &Entry, near: &'r [Field]) -> View {
        let missing = entry.value == Shown::Nothing;
        let wide = matches!(entry.room, Room::Lines(_) | Room::Tick);
        let class = match &entry.value {
            Shown::Typed { text, .. } if text.chars().count() > KEPT_TOGETHER => "q wide flows",
            _ if wide => "q wide",
            _ => "q",
        };
        let hint = entry.hint.as_ref().filter(|_| missing && self.pen.lines);
        let hint = hint.map(|hint| view! { <span class="only-if">{self.pen.text(hint)}</span> });
        let only_if = self.only_if(self.condition(&entry.path, near), near);
        view! {
            <div class=class>
                <dt>{self.pen.text(&entry.label)} {only_if} {hint}</dt>
                <dd>{self.value(entry)}</dd>
            </div>
        }
    }

    fn value(self, entry: &Entry) -> View {
        let pen = self.pen;
        match &entry.value {
            Shown::Nothing if pen.lines => room(pen, &entry.room),
            Shown::Nothing => view! { <p class="none">{pen.say(words::NOT_ANSWERED)}</p> },
            Shown::Declared { agreed, statement } => room::tick(*agreed, pen.text(statement)),
            Shown::Address(address) if pen.lines && !room::is_whole(address) => room::address(pen, address),
            Shown::Address(_) => {
                view! { <p>{pen.thai(&format::shown_lines(Lang::Th, &entry.value).join(" "))}</p> }
            }
            Shown::Typed { unit: None, .. } => {
                let lines = format::shown_lines(Lang::Th, &entry.value);
                lines.iter().map(|line| view! { <p>{pen.thai(line)}</p> }).collect_view()
            }
            _ => {
                let (thai, english) =
                    (format::shown_lines(Lang::Th, &entry.value), format::shown_lines(Lang::En, &entry.value));
                let line = |(thai, english): (&String, &String)| {
                    let line = pen.both(|lang| if lang == Lang::Th { thai.clone() } else { english.clone() });
                    view! { <p>{line}</p> }
                };
                thai.iter().zip(&english).map(line).collect_view()
            }
        }
    }

    /// On the blank form: when a question is asked.
    fn only_if(self, condition: Option<&Condition>, near: &[Field]) -> Option<View> {
        let condition = condition.filter(|_| self.is_blank)?;
        let words = |lang: Lang| {
            lang.fill(words::ANSWER_IF, &[("condition", &outline::condition(lang, self.round, near, condition))])
        };
        Some(view! { <span class="only-if">{self.pen.both(words)}</span> })
    }
}
