//! One page to keep: what was sent, where, when and how, as the applicant noted it. It is no receipt of the office.

use super::codes;
use super::cover;
use super::document::{Bilingual, Block, Document, Line, Question, Size};
use super::input::PaperInput;
use crate::domain::notice;
use crate::domain::sending::{Sending, Way, judge};
use crate::i18n::{Lang, Msg, format, paper as words, sending as said};

impl PaperInput<'_> {
    /// The page to keep of the version at hand. `None` while it was not sent.
    #[must_use]
    pub fn receipt(self) -> Option<Document> {
        let PaperInput { pen, round, draft, .. } = self;
        let draft = draft?;
        let sending = draft.record.sending()?;
        let way = sending.how.way();
        let office = sending.office.as_ref().and_then(|id| round.office(id));
        let title = Block::Title {
            title: pen.say(words::RECEIPT),
            lines: vec![Line::plain(pen.text(&round.name)), Line::strong(pen.say(words::RECEIPT_TEXT))],
        };
        let fact = |label: Msg, value: Option<String>| {
            let value = Block::Text(Line::plain(pen.alone(&value?)));
            Some(Block::Question(Question::fact(pen.say(label), value)))
        };
        // It is compared letter by letter: its digits stay as they are.
        let check = sending.check_code.clone().map(|code| Line::plain(Bilingual { thai: code, english: None }));
        let facts = [
            fact(words::CANDIDATE, draft.name(round)),
            fact(said::OFFICE, office.map(|office| format!("{} {}", office.name.th, office.address))),
            fact(said::SENT_WAY, Some(Lang::Th.say(said::way(way)).to_owned())),
            fact(said::day(Some(way)), Some(format::date_weekday(Lang::Th, sending.on))),
            fact(said::TRACKING, sending.how.tracking().map(ToString::to_string)),
            check.map(|check| Block::Question(Question::fact(pen.say(said::CHECK_CODE), Block::Text(check)))),
            fact(said::RECORD, Some(Lang::Th.fill(said::VERSION, &[("n", &sending.version.to_string())]))),
        ];
        let keep = pen.say(if way == Way::Post { said::KEEP_RECEIPT } else { said::KEEP_PROOF });
        let only_office =
            |lang: Lang| lang.fill(said::ONLY_OFFICE_KNOWS, &[("phones", &format::enquiries(lang, round))]);
        let blocks = cover::unofficial(self)
            .into_iter()
            .chain([title])
            .chain(facts.into_iter().flatten())
            .chain(self.verdict(&sending).map(|verdict| Block::Text(Line::strong(verdict))))
            .chain([Block::Text(Line::plain(keep)), Block::Text(Line::plain(pen.both(only_office)))])
            .chain(codes::one(self, draft));
        let title = Lang::Th.say(words::RECEIPT).to_owned();
        Some(Document { title, size: Size::A4, blocks: blocks.collect(), foot: self.foot() })
    }

    /// Where the day of sending stands to the window, if the round's was announced.
    fn verdict(self, sending: &Sending) -> Option<Bilingual> {
        let (_, stands) = judge(sending.on, &[notice::announced_window(self.round)?])?;
        Some(self.pen.both(|lang| said::verdict(lang, stands)))
    }
}
