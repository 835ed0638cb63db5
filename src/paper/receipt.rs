//! One page to keep: what was sent, where, when and how, as the applicant noted it. It is no receipt of the office.

use super::codes;
use super::cover;
use super::document::{Block, Document, Line, Question, Said, Size, Style};
use super::sheet::Sheet;
use crate::domain::notice;
use crate::domain::round::Status;
use crate::domain::sending::{Sending, Way, judge};
use crate::domain::thai::FiscalYear;
use crate::domain::window::Postmark;
use crate::i18n::{Lang, Msg, format, paper as words, sending as said};

impl Sheet<'_> {
    /// The page to keep of the version at hand. `None` while it was not sent.
    #[must_use]
    pub fn receipt(self) -> Option<Document> {
        let Sheet { pen, round, draft, .. } = self;
        let draft = draft?;
        let sending = draft.record.sending()?;
        let way = sending.how.way();
        let office = sending.office.as_ref().and_then(|id| round.office(id));
        let line = |style, said| Line { style, said };
        let title = Block::Title {
            title: pen.say(words::RECEIPT),
            lines: vec![line(Style::Plain, pen.text(&round.name)), line(Style::Strong, pen.say(words::RECEIPT_TEXT))],
        };
        let fact = |label: Msg, value: Option<String>| {
            let answer = vec![Block::Text(line(Style::Plain, pen.alone(&value?)))];
            Some(question(self, label, answer))
        };
        // It is compared letter by letter: its digits stay as they are.
        let check = sending.check_code.clone().map(|code| line(Style::Plain, Said { thai: code, english: None }));
        let facts = [
            fact(words::CANDIDATE, draft.name(round)),
            fact(said::OFFICE, office.map(|office| format!("{} {}", office.name.th, office.address))),
            fact(said::SENT_WAY, Some(Lang::Th.say(said::way(way)).to_owned())),
            fact(said::day(Some(way)), Some(format::date_weekday(Lang::Th, sending.on))),
            fact(said::TRACKING, sending.how.tracking().map(ToString::to_string)),
            check.map(|check| question(self, said::CHECK_CODE, vec![Block::Text(check)])),
            fact(said::RECORD, Some(Lang::Th.fill(said::VERSION, &[("n", &sending.version.to_string())]))),
        ];
        let keep = pen.say(if way == Way::Post { said::KEEP_RECEIPT } else { said::KEEP_PROOF });
        let only_office =
            |lang: Lang| lang.fill(said::ONLY_OFFICE_KNOWS, &[("phones", &format::enquiries(lang, round))]);
        let blocks = cover::unofficial(self)
            .into_iter()
            .chain([title])
            .chain(facts.into_iter().flatten())
            .chain(self.verdict(&sending).map(|verdict| Block::Text(line(Style::Strong, verdict))))
            .chain([Block::Text(line(Style::Plain, keep)), Block::Text(line(Style::Plain, pen.both(only_office)))])
            .chain(codes::one(self, draft));
        let title = Lang::Th.say(words::RECEIPT).to_owned();
        Some(Document { title, size: Size::A4, blocks: blocks.collect(), foot: self.foot() })
    }

    /// Where the day of sending stands to the window, if the round's was announced.
    fn verdict(self, sending: &Sending) -> Option<Said> {
        let announced = self.round.window.status == Status::Announced;
        let year = i32::try_from(self.round.fiscal_year).ok().and_then(FiscalYear::new);
        let window = year.zip(notice::days(&self.round.window).filter(|_| announced))?;
        let (message, days) = match judge(sending.on, &[window])?.1 {
            Postmark::OnTime => (said::ON_TIME, 0),
            Postmark::Late { days } => (said::LATE, days),
            Postmark::Early { days } => (said::EARLY, days),
        };
        Some(self.pen.both(|lang| lang.fill(message, &[("n", &days.to_string())])))
    }
}

fn question(sheet: Sheet<'_>, label: Msg, answer: Vec<Block>) -> Block {
    let label = sheet.pen.say(label);
    Block::Question(Question { label, notes: Vec::new(), wide: false, flows: false, strong_answer: true, answer })
}
