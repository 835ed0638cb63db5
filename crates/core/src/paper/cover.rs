//! The first page: what this paper is, where it goes, whose it is, what goes with it. And the last: who signs.

use super::document::{Bilingual, Block, Gap, Level, Line, Piece, Question, Section};
use super::input::{PaperInput, texts};
use super::room;
use crate::domain::draft::Draft;
use crate::domain::journey::{holds, role, role_text};
use crate::domain::office::{self, Assignment};
use crate::domain::round::{Attachment, Condition, Named, Office, Signature, Status};
use crate::domain::summary::{self, Part, Shown};
use crate::i18n::{Lang, Msg, format, outline, paper as words, shell};

/// The first words of every paper of a round that is not official: ask for the official form first.
pub fn unofficial(sheet: PaperInput<'_>) -> Option<Block> {
    let lines =
        || vec![Line::strong(sheet.pen.say(shell::ASK_OFFICIAL)), Line::plain(sheet.pen.say(shell::NOT_OFFICIAL))];
    (!sheet.round.official).then(|| Block::Notice(lines()))
}

/// What this paper is, and that it is not the official form as long as it is not.
pub fn head(sheet: PaperInput<'_>) -> Vec<Block> {
    let PaperInput { pen, round, .. } = sheet;
    let taken = |lang: Lang| {
        let year = format::fiscal_year_words(lang, i32::try_from(round.fiscal_year).unwrap_or_default());
        let days = format::from_to(lang, round.window.opens, round.window.closes);
        let source = format::source_label(lang, round.window.source).map(|label| format!(" ({label})"));
        format!("{year} · {}{}", lang.fill(words::TAKEN, &[("days", &days)]), source.unwrap_or_default())
    };
    let expected = (round.window.status == Status::Expected).then(|| Line::plain(pen.say(format::EXPECTED)));
    let outside = (!sheet.in_time()).then(|| Line::strong(pen.say(words::OUTSIDE)));
    let lines = [Some(Line::plain(pen.text(&round.organiser))), Some(Line::plain(pen.both(taken))), expected, outside];
    let title = Block::Title { title: pen.text(&round.name), lines: lines.into_iter().flatten().collect() };
    unofficial(sheet).into_iter().chain([title]).collect()
}

/// The office of a draft; both where sources differ, and room to write where it is not known.
pub fn destination(sheet: PaperInput<'_>, draft: &Draft) -> Block {
    let PaperInput { pen, round, .. } = sheet;
    let found = office::of_draft(round, draft);
    let note = match &found.route {
        Some(Assignment::To(own)) if found.chosen_elsewhere => {
            Some(pen.both(|lang| lang.fill(words::CHOSEN_ELSEWHERE_NOTE, &[("office", lang.of(&own.name))])))
        }
        None if draft.office.is_none() && found.office.is_some() => Some(pen.say(words::BY_LINK)),
        _ => None,
    };
    let (title, mut blocks) = match found.offices().as_slice() {
        [] => (words::SEND_TO, vec![Block::Write(2)]),
        [one] => (words::SEND_TO, texts(envelope(sheet, one))),
        several => {
            let each = several.iter().map(|one| Block::Tick { ticked: false, lines: envelope(sheet, one) });
            (words::SEND_TO_ONE_OF, each.collect())
        }
    };
    blocks.extend(note.map(|note| Block::Text(Line::plain(note))));
    blocks.push(confirm(sheet));
    section("to", pen.say(title), true, blocks)
}

/// What every printed address carries: to check it before sending.
pub fn confirm(sheet: PaperInput<'_>) -> Block {
    Block::Text(Line::strong(sheet.pen.both(|lang| format::confirm_address(lang, sheet.round))))
}

/// A part of the cover, which stays on one page.
pub fn section(class: &'static str, title: Bilingual, framed: bool, blocks: Vec<Block>) -> Block {
    Block::Section(Section { kept: true, framed, ..Section::new(class, Level::Part, title, blocks) })
}

/// As it is written on the envelope, with the telephone to confirm it by.
fn envelope(sheet: PaperInput<'_>, office: &Office) -> Vec<Line> {
    let phones: Vec<&str> = office.phones.iter().map(|phone| phone.number.as_str()).collect();
    let source = format::source_label(Lang::Th, office.address_source).map(|label| format!(" ({label})"));
    let phones = format!("{} {}{}", Lang::Th.say(words::TELEPHONE), phones.join(" "), source.unwrap_or_default());
    vec![
        Line::strong(sheet.pen.alone(&office.addressee)),
        Line::plain(sheet.pen.alone(&office.address)),
        Line::small(sheet.pen.alone(&phones)),
    ]
}

/// Every office with a box to tick: the last part of the blank form.
pub fn offices(sheet: PaperInput<'_>) -> Block {
    let PaperInput { pen, round, .. } = sheet;
    let each = round.offices.iter().map(|office| {
        let provinces = format!("{} {}", Lang::Th.say(words::SERVES), office.provinces.join(" "));
        let lines = envelope(sheet, office).into_iter().chain([Line::small(pen.alone(&provinces))]).collect();
        Block::Tick { ticked: false, lines }
    });
    let disputed = round
        .disputed
        .iter()
        .map(|one| Block::Text(Line::small(pen.both(|lang| format!("{}: {}", one.province, lang.of(&one.reason))))));
    let blocks = [confirm(sheet)].into_iter().chain(each).chain(disputed).collect();
    Block::Section(Section { new_page: true, ..Section::new("offices", Level::Part, pen.say(words::OFFICES), blocks) })
}

/// The answer in a role as it is shown in its own place: an option by its label, a number as letters write it.
pub fn shown_role(sheet: PaperInput<'_>, parts: &[Part], named: &[Named]) -> Vec<String> {
    let path = sheet.draft.and_then(|draft| role(sheet.round, &draft.answers, named)).map(|named| &named.field);
    shown(parts, path)
}

/// The answer at a path, outside every group, line by line; none where it does not apply or is missing.
pub fn shown(parts: &[Part], path: Option<&String>) -> Vec<String> {
    let value = parts.iter().flat_map(|part| &part.lines).find_map(|line| match line {
        summary::Line::Answer(entry) if Some(&entry.path) == path => Some(&entry.value),
        _ => None,
    });
    format::shown_lines(Lang::Th, value.unwrap_or(&Shown::Nothing))
}

/// A name in a role, its parts joined; empty where it is missing.
pub fn typed_role(sheet: PaperInput<'_>, named: &[Named]) -> String {
    sheet.draft.map_or_else(String::new, |draft| role_text(sheet.round, &draft.answers, named))
}

/// Whose application it is. A blank form has no answers and leaves room for them all.
pub fn facts(sheet: PaperInput<'_>, parts: &[Part]) -> Vec<Block> {
    let (pen, roles) = (sheet.pen, &sheet.round.form.roles);
    let typed = |named: &[Named]| typed_role(sheet, named);
    let shown = |named: &[Named]| shown_role(sheet, parts, named).join(" ");
    let fact = |label: Msg, value: String| {
        let answer = if value.is_empty() { Block::Write(1) } else { Block::Text(Line::plain(pen.alone(&value))) };
        Block::Question(Question::fact(pen.say(label), answer))
    };
    let facts = [
        Some(fact(words::CANDIDATE, typed(&roles.applicant_name))),
        (!roles.way.is_empty()).then(|| fact(words::WAY, shown(&roles.way))),
        (!roles.contact_name.is_empty()).then(|| fact(words::CONTACT, typed(&roles.contact_name))),
        (!roles.contact_phone.is_empty()).then(|| fact(words::TELEPHONE, shown(&roles.contact_phone))),
    ];
    facts.into_iter().flatten().collect()
}

/// Whether something of the form belongs on this paper: everything does on the blank one.
fn applies(sheet: PaperInput<'_>, condition: Option<&Condition>) -> bool {
    sheet.draft.is_none_or(|draft| holds(sheet.round, &draft.answers, condition))
}

/// What goes into the envelope, to tick by pen. A blank form lists everything and says when it is needed.
pub fn enclosures(sheet: PaperInput<'_>) -> Option<Block> {
    let pen = sheet.pen;
    let one = |one: &Attachment| {
        let condition = one.show_if.as_ref().filter(|_| sheet.draft.is_none());
        let label = |lang: Lang| {
            let optional = if one.optional { format!(" {}", lang.say(words::IF_ANY)) } else { String::new() };
            format!("{}{optional}", lang.of(&one.label))
        };
        let only_if = condition.map(|condition| {
            Line::small(pen.both(|lang| {
                lang.fill(words::ENCLOSE_IF, &[("condition", &outline::condition(lang, sheet.round, &[], condition))])
            }))
        });
        Block::Tick { ticked: false, lines: [Line::plain(pen.both(label))].into_iter().chain(only_if).collect() }
    };
    let applying = sheet.round.form.attachments.iter().filter(|one| applies(sheet, one.show_if.as_ref()));
    let each: Vec<Block> = applying.map(one).collect();
    (!each.is_empty()).then(|| section("enclosures", pen.say(words::ENCLOSURES), false, each))
}

/// Lines to sign on.
pub fn signatures(sheet: PaperInput<'_>) -> Block {
    let pen = sheet.pen;
    let one = |one: &Signature| {
        let bracket = |text: &str| Piece::Words(Bilingual { thai: text.to_owned(), english: None });
        vec![
            vec![Piece::Words(pen.say(words::SIGNED)), Piece::Gap(Gap::Long)],
            vec![bracket("("), Piece::Gap(Gap::Long), bracket(")")],
            vec![Piece::Words(pen.text(&one.label))],
            room::day(pen),
        ]
    };
    let applying = sheet.round.form.signatures.iter().filter(|one| applies(sheet, one.show_if.as_ref()));
    let blocks = vec![Block::Signatures(applying.map(one).collect())];
    section("signatures", pen.say(words::SIGNATURES), false, blocks)
}
