//! Room for a pen: lines, boxes and gaps. They say nothing to a screen reader, because they hold nothing yet.

use super::pen::Pen;
use crate::domain::round::Text;
use crate::domain::summary::{Address, Room};
use crate::i18n::{Msg, paper as words};
use crate::ui::dom::prelude::*;

/// Room for an answer.
pub fn room(pen: Pen, room: &Room) -> View {
    match room {
        Room::Line => line(),
        Room::Lines(count) => (0..*count).map(|_| line()).collect_view(),
        Room::Boxes(labels) => boxes(pen, labels),
        Room::Digits(count) => {
            let digits = (0..*count).map(|_| view! { <span class="digit"></span> }).collect_view();
            view! { <p class="digits">{digits}</p> }
        }
        Room::Date => date(pen),
        Room::Address => address(pen, &Address::default()),
        Room::Tick => tick(false, ().into_view()),
    }
}

/// One line to write on.
pub fn line() -> View {
    view! { <p class="write"></p> }
}

/// A box, ticked or not, and what it stands for.
pub fn tick(ticked: bool, what: View) -> View {
    let class = if ticked { "box ticked" } else { "box" };
    view! { <p class="tick"><span class=class></span><span>{what}</span></p> }
}

/// A day to be written in: on the blank form, and beside every signature.
pub fn date(pen: Pen) -> View {
    view! {
        <p class="gaps">
            {pen.say(words::DAY)} <span class="gap gap-short"></span>
            {pen.say(words::MONTH)} <span class="gap"></span>
            {pen.say(words::YEAR)} <span class="gap gap-short"></span>
        </p>
    }
}

/// An address in the order of an envelope, with gaps for the parts that are missing.
pub fn address(pen: Pen, known: &Address) -> View {
    let part = |label: Msg, value: &str, class: &'static str| {
        let value = if value.is_empty() {
            view! { <span class=class></span> }
        } else {
            view! { <strong>{pen.thai(value)}</strong> }
        };
        view! { <span class="piece">{pen.say(label)} " " {value}</span> " " }
    };
    view! {
        <p class="gaps">
            {part(words::HOUSE, &known.line, "gap gap-long")}
            {part(words::SUBDISTRICT, &known.subdistrict, "gap")}
            {part(words::DISTRICT, &known.district, "gap")}
            {part(words::PROVINCE, &known.province, "gap")}
            {part(words::POSTCODE, &known.postcode, "gap gap-short")}
        </p>
    }
}

/// Whether an address has every part.
#[must_use]
pub fn is_whole(address: &Address) -> bool {
    let parts = [&address.line, &address.subdistrict, &address.district, &address.province, &address.postcode];
    parts.iter().all(|part| !part.is_empty())
}

fn boxes(pen: Pen, labels: &[Text]) -> View {
    let boxes = labels.iter().map(|label| tick(false, pen.text(label))).collect_view();
    view! { <div class="boxes">{boxes}</div> }
}
