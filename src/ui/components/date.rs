//! A day in three boxes.

use super::field::{Asked, part_id};
use super::input::{Input, year_note};
use super::select;
use crate::domain::thai::{DatePart, Month};
use crate::i18n::{Lang, form as words};
use leptos::prelude::*;

/// Day, month by name, and year of either era.
pub fn date(asked: Asked<'_>) -> AnyView {
    let sheet = asked.sheet;
    let (lang, desk) = (sheet.lang, sheet.app.desk);
    let path = |part: DatePart| format!("{}.{}", asked.path, part.word());
    let (day, month, year) = (path(DatePart::Day), path(DatePart::Month), path(DatePart::Year));
    // The error stands once, with the question; each box is described by it.
    let error = part_id(asked.path, "error");
    let digits = |path: &str, after: Box<dyn Fn()>, described_by: String| {
        let wrong = sheet.wrong_at(path);
        let mode = Some("numeric");
        Input { path, kind: "text", mode, autocomplete: None, class: "short", described_by, wrong }.draw(
            sheet,
            after,
            Box::new(|| ()),
        )
    };
    let (note, renew) = year_note(sheet, year.clone());
    let year_described = format!("{error} {} {}", part_id(&year, "format"), part_id(&year, "read"));
    let months = Month::all().map(|month| (month.number().to_string(), name(lang, month).to_owned())).collect();
    let change = {
        let month = month.clone();
        Box::new(move |value| desk.type_in(&month, value))
    };
    let mut list = select::plain(sheet, &month, months, lang.say(words::CHOOSE));
    list.described_by = error.clone();
    let controls = view! {
        <div class="date">
            <div>
                <label for=day.clone()>{lang.say(words::DAY)}</label>
                {digits(&day, Box::new(|| ()), error)}
            </div>
            <div>
                <label for=month.clone()>{lang.say(words::MONTH)}</label>
                {list.draw(change)}
            </div>
            <div>
                <label for=year.clone()>{lang.say(words::YEAR)}</label>
                {digits(&year, renew, year_described)}
            </div>
        </div>
        <p class="hint" id=part_id(&year, "format")>{lang.say(words::YEAR_HINT)}</p>
        {note}
    };
    asked.several(sheet.wrong_with(asked.path), controls.into_any())
}

fn name(lang: Lang, month: Month) -> &'static str {
    match lang {
        Lang::Th => month.thai(),
        Lang::En => month.english(),
    }
}
