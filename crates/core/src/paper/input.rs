//! The papers as a whole: an application, and the blank form.

use super::cover;
use super::document::{Block, Document, Foot, Line, Size};
use super::print_options::PrintOptions;
use super::{answers, codes, posting};
use crate::domain::draft::Draft;
use crate::domain::round::Round;
use crate::domain::summary;
use crate::domain::thai::Date;
use crate::domain::{notice, office};
use crate::i18n::{Lang, file, format, paper as words};

/// What a paper is written from.
#[derive(Clone, Copy, Debug)]
pub struct PaperInput<'a> {
    pub pen: PrintOptions,
    pub round: &'a Round,
    /// Nobody's for the blank form, which leaves room for a pen and says when a question is asked.
    pub draft: Option<&'a Draft>,
    /// The day it is made, if the paper should say when that is outside the time for applications.
    pub today: Option<Date>,
    /// Which app wrote it.
    pub version: &'a str,
    /// With the QR codes of the draft.
    pub codes: bool,
}

impl PaperInput<'_> {
    /// The paper of the draft, or the blank form where there is none.
    #[must_use]
    pub fn document(self) -> Document {
        let blank = summary::blank(self.round);
        let parts = self.draft.map(|draft| summary::summary(self.round, &draft.answers));
        let parts = parts.as_deref().unwrap_or(&blank);
        let mut blocks = cover::head(self);
        blocks.extend(self.draft.map(|draft| cover::destination(self, draft)));
        blocks.extend(cover::facts(self, parts));
        blocks.extend(cover::enclosures(self));
        blocks.extend(self.draft.map(|_| posting::how_sent(self)));
        blocks.extend(answers::parts(self, parts, &blank));
        blocks.push(cover::signatures(self));
        blocks.extend(match self.draft {
            None => Some(cover::offices(self)),
            Some(draft) => self.codes.then(|| codes::codes(self, draft)),
        });
        Document { title: self.title(), size: Size::A4, blocks, foot: self.foot() }
    }

    /// What the file is called where a reader shows it.
    fn title(self) -> String {
        let said = match (self.draft, self.draft.and_then(|draft| draft.name(self.round))) {
            (None, _) => Lang::Th.say(words::BLANK).to_owned(),
            (_, None) => Lang::Th.say(file::TITLE_NAMELESS).to_owned(),
            (_, Some(name)) => Lang::Th.fill(file::TITLE, &[("name", &name)]),
        };
        format!("{said} · {}", self.round.short_name.th)
    }

    /// Which round it is, which app wrote it, and the number of the page.
    pub(super) fn foot(self) -> Foot {
        let date = format::date_long(Lang::Th, self.round.revised_on);
        let revision = self.round.revision.to_string();
        let values = [("round", self.round.id.as_str()), ("revision", &revision), ("date", &date)];
        // The version is compared with what a screen shows: its digits stay as they are.
        let round = self.pen.thai(&Lang::Th.fill(words::FOOT, &values)).replace("{version}", self.version);
        let office = self.draft.and_then(|draft| office::of_draft(self.round, draft).office);
        let to = office.map(|office| self.pen.thai(&Lang::Th.fill(words::FOOT_TO, &[("office", &office.name.th)])));
        let check = self.draft.map(|draft| codes::foot_line(self, draft));
        let first: Vec<String> = check.into_iter().chain(to).collect();
        Foot {
            lines: [first.join(" · "), round].into_iter().filter(|line| !line.is_empty()).collect(),
            page: Lang::Th.say(words::PAGE).to_owned(),
            thai_digits: self.pen.thai_digits,
        }
    }

    /// Applications of the round are taken on the day, as announced. Nobody asked counts as taken.
    pub(super) fn in_time(self) -> bool {
        self.today.is_none_or(|today| notice::is_open(self.round, today))
    }
}

/// Blocks of text lines.
pub(super) fn texts(lines: Vec<Line>) -> Vec<Block> {
    lines.into_iter().map(Block::Text).collect()
}
