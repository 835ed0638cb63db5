//! The questions by which a sending is noted. A day outside the window is taken like any other.

use super::sent::{Page, to_heading};
use crate::browser::clock;
use crate::code::Content;
use crate::domain::answers::part;
use crate::domain::office;
use crate::domain::sending::{Sending, SendingProblem, Typed, Way};
use crate::domain::thai::{DatePart, Era, Month, Year};
use crate::i18n::{Lang, form as labels, sending as words};
use crate::ui::components::error_summary;
use crate::ui::components::field::{error, part_id};
use crate::ui::route::Route;
use leptos::prelude::*;

/// Names of the questions. No question of a round can have them, because questions have lower-case names.
const HOW: &str = "Sending.how";
const ON: &str = "Sending.on";
const TRACKING: &str = "Sending.tracking";

/// The page with what was found wrong at the last attempt.
#[derive(Clone, Copy)]
struct Form {
    page: Page,
    lang: Lang,
    typed: RwSignal<Typed>,
    way: Memo<Option<Way>>,
    found: RwSignal<Vec<SendingProblem>>,
    /// Raised when the boxes of the day were filled by the program.
    filled: RwSignal<u32>,
}

/// The form, empty or as it was left.
pub fn form(page: Page) -> AnyView {
    let (app, lang, typed) = (page.app, page.lang, page.typed);
    let way = Memo::new(move |_| typed.with(|typed| typed.way));
    let form = Form { page, lang, typed, way, found: RwSignal::default(), filled: RwSignal::new(0) };
    let note = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        form.note();
    };
    view! {
        {move || form.summary()}
        <form class="section" novalidate on:submit=note>
            <fieldset class="bare" disabled=app.desk.reading.get_untracked()>
                {form.how()}
                {form.day()}
                {move || (way.get() == Some(Way::Post)).then(|| form.tracking())}
                {form.office()}
                <button type="submit" class="button">{lang.say(words::NOTE)}</button>
            </fieldset>
        </form>
    }
    .into_any()
}

/// The question that a problem is about, and its control.
fn place(problem: SendingProblem) -> (&'static str, String) {
    match problem {
        SendingProblem::NotChosen => (HOW, HOW.to_owned()),
        SendingProblem::Date(date) => (ON, part(ON, date.part().word())),
        SendingProblem::Future => (ON, part(ON, DatePart::Day.word())),
        SendingProblem::Tracking(_) => (TRACKING, TRACKING.to_owned()),
    }
}

impl Form {
    fn note(self) {
        let app = self.page.app;
        match self.typed.with_untracked(|typed| typed.read(app.today.get_untracked())) {
            Err(problems) => {
                self.found.set(problems);
                clock::after(0, error_summary::focus);
            }
            Ok((on, how)) => {
                let sent = app.desk.peek(|round, draft| {
                    let code = Content::of(round, draft).check_code().to_string();
                    (office::of_draft(round, draft).office.map(|office| office.id.clone()), Some(code))
                });
                let (office, check_code) = sent.unwrap_or_default();
                let noted_at = clock::now_millis().unsigned_abs();
                app.desk.record(|record| {
                    let version = record.version();
                    record.note(Sending { version, on, how, office, check_code, noted_at });
                });
                self.typed.set(Typed::default());
                to_heading();
            }
        }
    }

    fn words(self, problem: SendingProblem) -> String {
        words::problem(self.lang, self.typed.with_untracked(|typed| typed.way), problem)
    }

    /// What was found wrong, as on every page of questions.
    fn summary(self) -> Option<AnyView> {
        let found = self.found.get();
        let here = self.page.app.route.get_untracked();
        let link = |problem: &SendingProblem| error_summary::link(&here, place(*problem).1, self.words(*problem));
        (!found.is_empty()).then(|| {
            let title = self.lang.fill(labels::PROBLEMS, &[("n", &found.len().to_string())]);
            view! {
                <div class="error-summary" role="alert" tabindex="-1">
                    <h2>{title}</h2>
                    <ul class="links">{found.iter().map(link).collect_view()}</ul>
                </div>
            }
            .into_any()
        })
    }

    /// What is wrong with a question, or at one control.
    fn wrong(self, about: impl Fn(&'static str, &str) -> bool + Send + Sync + 'static) -> Memo<Option<String>> {
        Memo::new(move |_| {
            let found = self.found.get();
            let problem = found.into_iter().find(|problem| {
                let (question, control) = place(*problem);
                about(question, &control)
            });
            problem.map(|problem| self.words(problem))
        })
    }

    fn how(self) -> AnyView {
        let wrong = self.wrong(|question, _| question == HOW);
        let option = |way: Way| {
            let checked = self.way.get_untracked() == Some(way);
            let choose = move |_| self.typed.update(|typed| typed.way = Some(way));
            view! {
                <label class="option">
                    <input type="radio" name=HOW checked=checked on:change=choose/>
                    <span>{self.lang.say(words::way(way))}</span>
                </label>
            }
        };
        view! {
            <fieldset class="field" class:invalid=move || wrong.with(Option::is_some) aria-describedby=part_id(HOW, "error")>
                <legend>{self.lang.say(words::HOW)}</legend>
                {error(HOW, wrong)}
                <div class="options">{[Way::Hand, Way::Post].map(option).into_iter().collect_view()}</div>
            </fieldset>
        }.into_any()
    }

    fn day(self) -> AnyView {
        let lang = self.lang;
        let wrong = self.wrong(|question, _| question == ON);
        let today = move |_| {
            self.typed.update(|typed| typed.set_day(self.page.app.today.get_untracked()));
            self.filled.update(|times| *times += 1);
        };
        let boxes = move || {
            self.filled.track();
            self.boxes()
        };
        let read = Memo::new(move |_| {
            let read = self.typed.with(|typed| Year::parse(&typed.year)).ok().filter(|read| read.era == Era::Common)?;
            let (ce, be) = (read.year.ce().to_string(), read.year.be().to_string());
            Some(lang.fill(labels::READ_AS_CE, &[("ce", &ce), ("be", &be)]))
        });
        view! {
            <fieldset class="field" class:invalid=move || wrong.with(Option::is_some) aria-describedby=part_id(ON, "error")>
                <legend>{move || lang.say(words::day(self.way.get()))}</legend>
                {error(ON, wrong)}
                <div class="date">{boxes}</div>
                <p class="hint" id=part_id(ON, "format")>{lang.say(labels::YEAR_HINT)}</p>
                <p class="read-as" id=part_id(ON, "read") role="status">{move || read.get()}</p>
                <p><button type="button" class="button secondary" on:click=today>{lang.say(words::TODAY)}</button></p>
            </fieldset>
        }.into_any()
    }

    fn boxes(self) -> AnyView {
        let (lang, error) = (self.lang, part_id(ON, "error"));
        let chosen = self.typed.with_untracked(|typed| typed.month.clone());
        let wrong = self.wrong(|_, control| control == part(ON, DatePart::Month.word()));
        let option = |month: Month| {
            let value = month.number().to_string();
            let selected = value == chosen;
            view! { <option value=value selected=selected>{if lang == Lang::Th { month.thai() } else { month.english() }}</option> }
        };
        let choose = move |event| self.typed.update(|typed| typed.month = event_target_value(&event));
        let path = |of: DatePart| part(ON, of.word());
        let digits = |of: DatePart, described_by: String, text: fn(&mut Typed) -> &mut String| {
            self.line(path(of), "short", Some("numeric"), described_by, text)
        };
        let year_described = format!("{error} {} {}", part_id(ON, "format"), part_id(ON, "read"));
        view! {
            <div>
                <label for=path(DatePart::Day)>{lang.say(labels::DAY)}</label>
                {digits(DatePart::Day, error.clone(), |typed| &mut typed.day)}
            </div>
            <div>
                <label for=path(DatePart::Month)>{lang.say(labels::MONTH)}</label>
                <select id=path(DatePart::Month) name=path(DatePart::Month) aria-describedby=error
                    aria-invalid=move || wrong.with(Option::is_some).then_some("true") on:change=choose>
                    <option value="">{lang.say(labels::CHOOSE)}</option>
                    {Month::all().map(option).collect_view()}
                </select>
            </div>
            <div>
                <label for=path(DatePart::Year)>{lang.say(labels::YEAR)}</label>
                {digits(DatePart::Year, year_described, |typed| &mut typed.year)}
            </div>
        }
        .into_any()
    }

    fn tracking(self) -> AnyView {
        let lang = self.lang;
        let wrong = self.wrong(|question, _| question == TRACKING);
        let described_by = format!("{} {}", part_id(TRACKING, "hint"), part_id(TRACKING, "error"));
        view! {
            <div class="field" class:invalid=move || wrong.with(Option::is_some)>
                <label for=TRACKING>
                    {lang.say(words::TRACKING)} <span class="optional">" "{lang.say(labels::OPTIONAL)}</span>
                </label>
                <p class="hint" id=part_id(TRACKING, "hint")>{lang.say(words::TRACKING_HINT)}</p>
                {error(TRACKING, wrong)}
                {self.line(TRACKING.to_owned(), "middling", None, described_by, |typed| &mut typed.tracking)}
            </div>
        }
        .into_any()
    }

    /// A box to type into. Nothing comes back into it.
    fn line(
        self,
        path: String,
        class: &'static str,
        mode: Option<&'static str>,
        described_by: String,
        text: fn(&mut Typed) -> &mut String,
    ) -> AnyView {
        let value = std::mem::take(text(&mut self.typed.get_untracked()));
        let control = path.clone();
        let wrong = self.wrong(move |_, at| at == control);
        let note = move |event| self.typed.update(|typed| *text(typed) = event_target_value(&event));
        view! {
            <input type="text" id=path.clone() name=path class=class value=value inputmode=mode autocomplete="off"
                spellcheck="false" aria-describedby=described_by
                aria-invalid=move || wrong.with(Option::is_some).then_some("true") on:input=note/>
        }
        .into_any()
    }

    /// Where it goes, and the check code to compare with the paper's: both are noted too.
    fn office(self) -> AnyView {
        let (app, lang) = (self.page.app, self.lang);
        let named = app
            .desk
            .peek(|round, draft| office::of_draft(round, draft).office.map(|office| lang.of(&office.name).to_owned()));
        let said = match named.flatten() {
            Some(name) => lang.fill(words::TO_OFFICE, &[("office", &name)]),
            None => lang.say(words::TO_NO_OFFICE).to_owned(),
        };
        let submit = app.desk.peek(|_, draft| Route::Submit(draft.id.clone()).to_hash());
        let code = app.desk.peek(|round, draft| Content::of(round, draft).check_code().to_string()).unwrap_or_default();
        view! {
            <p>{said} " " <a href=submit>{lang.say(words::CHOOSE_OFFICE)}</a></p>
            <p>{lang.fill(words::COMPARE_CODE, &[("code", &code)])}</p>
        }
        .into_any()
    }
}
