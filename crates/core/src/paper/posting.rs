//! How the paper is sent: the words on the cover, and the label of the office for a sheet and for an envelope.

use super::cover;
use super::document::{Block, Document, Foot, Line, Size};
use super::input::PaperInput;
use crate::domain::summary;
use crate::domain::{notice, office};
use crate::i18n::{Lang, Msg, format, paper, posting as words};

/// On the cover: the two ways to send it, to tick one, each with its last day where a window was announced.
pub fn how_sent(sheet: PaperInput<'_>) -> Block {
    let PaperInput { pen, round, .. } = sheet;
    let ways = match notice::last_days(&round.window) {
        None => vec![vec![Line::plain(pen.say(words::BY_MAIL))], vec![Line::plain(pen.say(words::BY_HAND))]],
        Some(last) => {
            let rule = round.window.postmark.as_ref().map(|rule| Line::small(pen.text(&rule.text)));
            let closed = words::post_closed(&last).map(|warning| Line::small(pen.say(warning)));
            let by_post =
                [Line::plain(pen.both(|lang| words::post_by(lang, &last)))].into_iter().chain(rule).chain(closed);
            let by_hand = last.hand.map(|day| vec![Line::plain(pen.both(|lang| words::hand_by(lang, day)))]);
            [by_post.collect()].into_iter().chain(by_hand).collect()
        }
    };
    let ways = ways.into_iter().map(|lines| Block::Tick { ticked: false, lines }).collect();
    cover::section("ways", pen.say(words::WAYS), false, ways)
}

impl PaperInput<'_> {
    /// The address of the draft's office, for a sheet of A4 to cut the label out of, or for an envelope. `with_sender`
    /// writes the sender on it; else there is room to write. `None` while the office is not known.
    #[must_use]
    pub fn label(self, size: Size, with_sender: bool) -> Option<Document> {
        let PaperInput { pen, round, draft, .. } = self;
        let office = office::of_draft(round, draft?).office?;
        let from = if with_sender { self.sender() } else { Vec::new() };
        let thai = |message: Msg| pen.thai(Lang::Th.say(message));
        let to = vec![thai(words::PLEASE_DELIVER), pen.thai(&office.addressee), pen.thai(&office.address)];
        let inside = pen.thai(&Lang::Th.fill(words::INSIDE, &[("round", &round.name.th)]));
        let notes = vec![thai(words::BY_MAIL), inside, pen.thai(&format::confirm_address(Lang::Th, round))];
        let envelope = Block::Envelope { from, to, notes };
        let title = Lang::Th.fill(words::LABEL_TITLE, &[("office", &office.name.th)]);
        let (blocks, foot) = match size {
            Size::Dl => (cover::unofficial(self).into_iter().chain([envelope]).collect(), Foot::default()),
            Size::A4 => {
                let title = Block::Title { title: pen.say(words::LABEL), lines: Vec::new() };
                let help = Block::Text(Line::plain(pen.say(words::CUT)));
                let blocks = cover::unofficial(self).into_iter().chain([title, help, envelope]);
                (blocks.chain([how_sent(self)]).collect(), self.foot())
            }
        };
        Some(Document { title, size, blocks, foot })
    }

    /// The sender as on an envelope: the contact person, the candidate, an address, telephone. A round names first where
    /// the candidate is, then where the contact person is: the last that was answered is where a letter would come back.
    fn sender(self) -> Vec<String> {
        let Some(draft) = self.draft else { return Vec::new() };
        let (parts, roles) = (summary::summary(self.round, &draft.answers), &self.round.form.roles);
        let (name, contact) =
            (cover::typed_role(self, &roles.applicant_name), cover::typed_role(self, &roles.contact_name));
        let other = if contact == name { String::new() } else { name };
        let addresses = roles.province.iter().rev().map(|named| cover::shown(&parts, Some(&named.field)));
        let address = addresses.into_iter().find(|lines| !lines.is_empty()).unwrap_or_default();
        let phone = cover::shown_role(self, &parts, &roles.contact_phone).into_iter();
        let phone = phone.map(|phone| format!("{} {phone}", Lang::Th.say(paper::TELEPHONE)));
        let lines = [contact, other].into_iter().chain(address).chain(phone);
        lines.filter(|line| !line.is_empty()).map(|line| self.pen.thai(&line)).collect()
    }
}
