//! Every question of the paper with its answer, or with room for one.

use super::document::{Bilingual, Block, Level, Line, Question, Section};
use super::input::PaperInput;
use super::room::{self, room};
use crate::domain::journey::row_fields;
use crate::domain::round::{Condition, Field};
use crate::domain::summary::{self, AnswerSpace, Entry, Part, Shown};
use crate::i18n::{Lang, format, outline, paper as words};

/// Up to this many characters an answer is kept on one page; a longer one may go on on the next.
const KEPT_TOGETHER: usize = 700;

/// All parts in order, numbered. `blank` are the parts of the blank form: where rows of a group come from that has none.
pub fn parts(sheet: PaperInput<'_>, parts: &[Part], blank: &[Part]) -> Vec<Block> {
    parts.iter().enumerate().map(|(index, one)| part(sheet, blank, index + 1, one)).collect()
}

fn part(sheet: PaperInput<'_>, blank: &[Part], number: usize, part: &Part) -> Block {
    let number_words = number.to_string();
    let title = |lang: Lang| lang.fill(words::PART, &[("n", &number_words), ("title", lang.of(&part.title))]);
    let section = sheet.round.form.sections.iter().find(|section| section.id == part.id);
    let only_if = only_if(sheet, section.and_then(|section| section.show_if.as_ref()), &[]);
    let lines = part.lines.iter().flat_map(|one| line(sheet, blank, one));
    let blocks = only_if.map(small).into_iter().chain(lines).collect();
    // The first page of an application is the cover; the answers begin on the next.
    let new_page = number == 1 && sheet.draft.is_some();
    Block::Section(Section { new_page, ..Section::new("paper-part", Level::Part, sheet.pen.both(title), blocks) })
}

fn small(said: Bilingual) -> Block {
    Block::Text(Line::small(said))
}

fn line(sheet: PaperInput<'_>, blank: &[Part], line: &summary::Line) -> Vec<Block> {
    match line {
        summary::Line::Answer(one) => vec![entry(sheet, one, &[])],
        summary::Line::Group { path, label, item, rows } => {
            let field = field(sheet, path);
            let near = field.map_or(&[][..], row_fields);
            let spare = rows_to_write(sheet, blank, path, rows.is_empty());
            let mut blocks: Vec<Block> =
                only_if(sheet, field.and_then(|field| field.show_if.as_ref()), &[]).map(small).into_iter().collect();
            let before = blocks.len();
            blocks.extend(rows.iter().chain(spare).enumerate().map(|(index, row)| {
                let n = (index + 1).to_string();
                let title = |lang: Lang| lang.fill(words::ROW, &[("item", lang.of(item)), ("n", &n)]);
                let entries = row.iter().map(|one| entry(sheet, one, near)).collect();
                Block::Section(Section::new("paper-row", Level::Row, sheet.pen.both(title), entries))
            }));
            if blocks.len() == before {
                blocks.push(small(sheet.pen.say(words::NOT_ANSWERED)));
            }
            if sheet.draft.is_none() {
                blocks.push(small(sheet.pen.say(words::MORE_ROWS)));
            }
            vec![Block::Section(Section::new("paper-group", Level::Group, sheet.pen.text(label), blocks))]
        }
    }
}

/// A row of the blank form, for a group of which this paper has none and leaves room to write.
fn rows_to_write<'b>(sheet: PaperInput<'_>, blank: &'b [Part], path: &str, missing: bool) -> &'b [Vec<Entry>] {
    let rows = blank.iter().flat_map(|part| &part.lines).find_map(|line| match line {
        summary::Line::Group { path: found, rows, .. } if found == path => rows.get(..1),
        _ => None,
    });
    rows.filter(|_| missing && sheet.pen.lines).unwrap_or_default()
}

/// The question at a path, outside every group.
fn field<'r>(sheet: PaperInput<'r>, path: &str) -> Option<&'r Field> {
    sheet.round.form.sections.iter().flat_map(|section| &section.fields).find(|field| field.id == path)
}

/// When the question at a path is asked; `near` are the questions of its row.
fn condition<'r>(sheet: PaperInput<'r>, path: &str, near: &'r [Field]) -> Option<&'r Condition> {
    let inside = near.iter().find(|field| path.strip_suffix(&field.id).is_some_and(|group| group.ends_with('.')));
    inside.or_else(|| field(sheet, path))?.show_if.as_ref()
}

/// On the blank form: when a question is asked.
fn only_if(sheet: PaperInput<'_>, condition: Option<&Condition>, near: &[Field]) -> Option<Bilingual> {
    let condition = condition.filter(|_| sheet.draft.is_none())?;
    let words = |lang: Lang| {
        lang.fill(words::ANSWER_IF, &[("condition", &outline::condition(lang, sheet.round, near, condition))])
    };
    Some(sheet.pen.both(words))
}

fn entry(sheet: PaperInput<'_>, entry: &Entry, near: &[Field]) -> Block {
    let to_write = entry.value == Shown::Nothing && sheet.pen.lines;
    let flows = matches!(&entry.value, Shown::Typed { text, .. } if text.chars().count() > KEPT_TOGETHER);
    let condition = condition(sheet, &entry.path, near);
    let hint = entry.hint.as_ref().filter(|_| to_write || sheet.draft.is_none()).map(|hint| sheet.pen.text(hint));
    Block::Question(Question {
        label: sheet.pen.text(&entry.label),
        notes: only_if(sheet, condition, near).into_iter().chain(hint).collect(),
        wide: flows || matches!(entry.room, AnswerSpace::Lines(_) | AnswerSpace::Tick),
        flows,
        strong_answer: false,
        answer: value(sheet, entry),
    })
}

fn value(sheet: PaperInput<'_>, entry: &Entry) -> Vec<Block> {
    let pen = sheet.pen;
    let plain = |said: Bilingual| Block::Text(Line::plain(said));
    match &entry.value {
        Shown::Nothing if pen.lines => vec![room(pen, &entry.room)],
        Shown::Nothing => vec![small(pen.say(words::NOT_ANSWERED))],
        Shown::Declared { agreed, statement } => {
            vec![Block::Tick { ticked: *agreed, lines: vec![Line::plain(pen.text(statement))] }]
        }
        Shown::Address(address) if pen.lines && !room::is_whole(address) => vec![room::address(pen, address)],
        Shown::Address(_) => vec![plain(pen.alone(&format::shown_lines(Lang::Th, &entry.value).join(" ")))],
        // As typed: Thai alone.
        Shown::Typed { unit: None, .. } => {
            format::shown_lines(Lang::Th, &entry.value).iter().map(|line| plain(pen.alone(line))).collect()
        }
        value => {
            let (thai, english) = (format::shown_lines(Lang::Th, value), format::shown_lines(Lang::En, value));
            let both = |(thai, english): (&String, &String)| {
                plain(pen.both(|lang| if lang == Lang::Th { thai.clone() } else { english.clone() }))
            };
            thai.iter().zip(&english).map(both).collect()
        }
    }
}
