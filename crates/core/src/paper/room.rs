//! Room for a pen.

use super::document::{Block, Gap, Piece};
use super::print_options::PrintOptions;
use crate::domain::summary::{Address, AnswerSpace};
use crate::i18n::{Msg, paper as words};

/// Room for an answer.
pub fn room(pen: PrintOptions, room: &AnswerSpace) -> Block {
    match room {
        AnswerSpace::Line => Block::Write(1),
        AnswerSpace::Lines(count) => Block::Write(*count),
        AnswerSpace::Boxes(labels) => Block::Boxes(labels.iter().map(|label| pen.text(label)).collect()),
        AnswerSpace::Digits(count) => Block::Digits(*count),
        AnswerSpace::Date => Block::Gaps(day(pen)),
        AnswerSpace::Address => address(pen, &Address::default()),
        AnswerSpace::Tick => Block::Tick { ticked: false, lines: Vec::new() },
    }
}

/// A day to be written in: on the blank form, and beside every signature.
pub fn day(pen: PrintOptions) -> Vec<Piece> {
    let parts = [(words::DAY, Gap::Short), (words::MONTH, Gap::Middle), (words::YEAR, Gap::Short)];
    parts.into_iter().flat_map(|(label, gap)| [Piece::Words(pen.say(label)), Piece::Gap(gap)]).collect()
}

/// An address in the order of an envelope, with gaps for the parts that are missing.
pub fn address(pen: PrintOptions, known: &Address) -> Block {
    let part = |label: Msg, value: &str, gap: Gap| {
        let value = if value.is_empty() { Piece::Gap(gap) } else { Piece::Known(pen.thai(value)) };
        [Piece::Words(pen.say(label)), value]
    };
    let parts = [
        part(words::HOUSE, &known.line, Gap::Long),
        part(words::SUBDISTRICT, &known.subdistrict, Gap::Middle),
        part(words::DISTRICT, &known.district, Gap::Middle),
        part(words::PROVINCE, &known.province, Gap::Middle),
        part(words::POSTCODE, &known.postcode, Gap::Short),
    ];
    Block::Gaps(parts.into_iter().flatten().collect())
}

/// Whether an address has every part.
#[must_use]
pub fn is_whole(address: &Address) -> bool {
    let parts = [&address.line, &address.subdistrict, &address.district, &address.province, &address.postcode];
    parts.iter().all(|part| !part.is_empty())
}
