//! A day in three boxes.

use super::form_group::{FieldProps, Fieldset, part_id};
use super::input::{TextInput, YearRead, year_read};
use super::section_form::SectionForm;
use super::select::Select;
use crate::domain::thai::{DatePart, Month};
use crate::i18n::{Lang, form as words};
use leptos::prelude::*;

/// Day, month by name, and year of either era.
#[component]
pub fn DateField(
    /// The question.
    field: FieldProps,
) -> impl IntoView {
    let form = SectionForm::get();
    let lang = form.lang;
    let path = |part: DatePart| format!("{}.{}", field.path, part.word());
    let (day, month, year) = (path(DatePart::Day), path(DatePart::Month), path(DatePart::Year));
    // The error stands once, with the question; each box is described by it.
    let error = field.id("error");
    let months = Month::all().map(|month| (month.number().to_string(), name(lang, month).to_owned())).collect();
    let choose = {
        let month = month.clone();
        move |value| form.type_in(&month, value)
    };
    let year_hint = part_id(&year, "format");
    let year_described = format!("{error} {year_hint} {}", part_id(&year, "read"));
    let (read, on_typed) = year_read(form, year.clone());
    view! {
        <Fieldset wrong=form.wrong_with(&field.path) field>
            <div class="date">
                <div>
                    <label for=day.clone()>{lang.say(words::DAY)}</label>
                    <TextInput
                        wrong=form.wrong_at(&day)
                        path=day
                        mode="numeric"
                        class="short"
                        described_by=error.clone()
                    />
                </div>
                <div>
                    <label for=month.clone()>{lang.say(words::MONTH)}</label>
                    <Select
                        wrong=form.wrong_at(&month)
                        path=month
                        options=months
                        prompt=words::CHOOSE
                        described_by=error
                        on_change=choose
                    />
                </div>
                <div>
                    <label for=year.clone()>{lang.say(words::YEAR)}</label>
                    <TextInput
                        wrong=form.wrong_at(&year)
                        path=year.clone()
                        mode="numeric"
                        class="short"
                        described_by=year_described
                        on_typed
                    />
                </div>
            </div>
            <p class="hint" id=year_hint>
                {lang.say(words::YEAR_HINT)}
            </p>
            <YearRead path=year read />
        </Fieldset>
    }
}

fn name(lang: Lang, month: Month) -> &'static str {
    match lang {
        Lang::Th => month.thai(),
        Lang::En => month.english(),
    }
}
