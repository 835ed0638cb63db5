//! Every question of a sheet with its answer, or with room for one.

use super::html::Html;
use super::sheet::{Sheet, line, tick};
use crate::domain::journey::row_fields;
use crate::domain::round::{Condition, Field};
use crate::domain::summary::{Entry, Line, Part, Room, Shown};
use crate::i18n::{Lang, Msg, format, outline, paper as words};

/// Up to this many characters an answer is kept on one page; a longer one may go on on the next.
const KEPT_TOGETHER: usize = 700;

impl Sheet<'_> {
    /// All parts in order, numbered.
    pub fn parts(self, parts: &[Part]) -> Html {
        Html::all(parts.iter().enumerate().map(|(index, part)| self.part(index + 1, part)))
    }

    fn part(self, number: usize, part: &Part) -> Html {
        let number = number.to_string();
        let title = |lang: Lang| lang.fill(words::PART, &[("n", &number), ("title", lang.of(&part.title))]);
        let section = self.round.form.sections.iter().find(|section| section.id == part.id);
        let inside = [
            Html::element("h3", "", self.both(title)),
            self.only_if(section.and_then(|section| section.show_if.as_ref()), &[]),
            Html::all(part.lines.iter().map(|line| self.line(line))),
        ];
        Html::element("section", "paper-part", Html::all(inside))
    }

    fn line(self, line: &Line) -> Html {
        match line {
            Line::Answer(entry) => Html::element("dl", "", self.entry(entry, &[])),
            Line::Group { path, label, item, rows } => {
                let field = self.field(path);
                let near = field.map_or(&[][..], row_fields);
                let row = |(index, row): (usize, &Vec<Entry>)| {
                    let n = (index + 1).to_string();
                    let title = |lang: Lang| lang.fill(words::ROW, &[("item", lang.of(item)), ("n", &n)]);
                    let entries = Html::all(row.iter().map(|entry| self.entry(entry, near)));
                    Html::element("h5", "", self.both(title)).then(Html::element("dl", "", entries))
                };
                let rows = if rows.is_empty() { self.none() } else { Html::all(rows.iter().enumerate().map(row)) };
                let more = self.draft.is_none().then(|| Html::element("p", "only-if", self.say(words::MORE_ROWS)));
                let inside = [
                    Html::element("h4", "", self.text(label)),
                    self.only_if(field.and_then(|field| field.show_if.as_ref()), &[]),
                    rows,
                    more.unwrap_or_default(),
                ];
                Html::element("div", "group", Html::all(inside))
            }
        }
    }

    fn none(self) -> Html {
        Html::element("p", "none", self.say(words::NOT_ANSWERED))
    }

    /// The question at a path, outside every group.
    fn field(&self, path: &str) -> Option<&Field> {
        self.round.form.sections.iter().flat_map(|section| &section.fields).find(|field| field.id == path)
    }

    /// On the blank form: when a question is asked. `near` are the questions of its row.
    fn asked_if(self, path: &str, near: &[Field]) -> Html {
        let inside = near.iter().find(|field| path.strip_suffix(&field.id).is_some_and(|group| group.ends_with('.')));
        let field = inside.or_else(|| self.field(path));
        self.only_if(field.and_then(|field| field.show_if.as_ref()), near)
    }

    fn only_if(self, condition: Option<&Condition>, near: &[Field]) -> Html {
        let Some(condition) = condition.filter(|_| self.draft.is_none()) else { return Html::default() };
        let said = |lang: Lang| {
            lang.fill(words::ANSWER_IF, &[("condition", &outline::condition(lang, self.round, near, condition))])
        };
        Html::element("span", "only-if", self.both(said))
    }

    fn entry(self, entry: &Entry, near: &[Field]) -> Html {
        let class = match &entry.value {
            Shown::Typed { text, .. } if text.chars().count() > KEPT_TOGETHER => "q wide flows",
            _ if matches!(entry.room, Room::Lines(_) | Room::Tick) => "q wide",
            _ => "q",
        };
        let hint = entry.hint.as_ref().filter(|_| self.draft.is_none());
        let hint = hint.map(|hint| Html::element("span", "only-if", self.text(hint))).unwrap_or_default();
        let question = self.text(&entry.label).then(self.asked_if(&entry.path, near)).then(hint);
        let inside = Html::element("dt", "", question).then(Html::element("dd", "", self.value(entry)));
        Html::element("div", class, inside)
    }

    fn value(self, entry: &Entry) -> Html {
        let p = |inside| Html::element("p", "", inside);
        match &entry.value {
            Shown::Nothing if self.draft.is_none() => self.room(&entry.room),
            Shown::Nothing => self.none(),
            Shown::Declared { agreed, statement } => tick(*agreed, self.text(statement)),
            // For the postman, and as typed: Thai alone.
            Shown::Address(_) | Shown::Typed { unit: None, .. } => {
                Html::all(format::shown_lines(Lang::Th, &entry.value).iter().map(|line| p(Html::text(line))))
            }
            value => {
                let (thai, english) = (format::shown_lines(Lang::Th, value), format::shown_lines(Lang::En, value));
                let line = |(thai, english): (&String, &String)| {
                    p(self.both(|lang| if lang == Lang::Th { thai.clone() } else { english.clone() }))
                };
                Html::all(thai.iter().zip(&english).map(line))
            }
        }
    }

    fn room(self, room: &Room) -> Html {
        match room {
            Room::Line => line(),
            Room::Lines(count) => Html::all((0..*count).map(|_| line())),
            Room::Boxes(labels) => {
                Html::element("div", "boxes", Html::all(labels.iter().map(|label| tick(false, self.text(label)))))
            }
            Room::Digits(count) => {
                let digits = (0..*count).map(|_| Html::element("span", "digit", Html::default()));
                Html::element("p", "digits", Html::all(digits))
            }
            Room::Date => self.date(),
            Room::Address => {
                let parts = [
                    (words::HOUSE, "gap gap-long"),
                    (words::SUBDISTRICT, "gap"),
                    (words::DISTRICT, "gap"),
                    (words::PROVINCE, "gap"),
                    (words::POSTCODE, "gap gap-short"),
                ];
                let piece =
                    |(label, class)| Html::element("span", "piece", self.gap(label, class)).then(Html::text(" "));
                Html::element("p", "gaps", Html::all(parts.into_iter().map(piece)))
            }
            Room::Tick => tick(false, Html::default()),
        }
    }

    /// A day to be written in: on the blank form, and beside every signature.
    pub fn date(self) -> Html {
        let parts = [(words::DAY, "gap gap-short"), (words::MONTH, "gap"), (words::YEAR, "gap gap-short")];
        let piece = |(label, class)| self.gap(label, class).then(Html::text(" "));
        Html::element("p", "gaps", Html::all(parts.into_iter().map(piece)))
    }

    fn gap(self, label: Msg, class: &'static str) -> Html {
        self.say(label).then(Html::text(" ")).then(Html::element("span", class, Html::default()))
    }
}
