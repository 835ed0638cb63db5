//! The questions by which a sending is noted. A day outside the window is taken like any other.

use super::sent::{RecordPage, to_heading};
use crate::browser::clock;
use crate::code::Content;
use crate::domain::answers::part;
use crate::domain::office;
use crate::domain::sending::{Sending, SendingProblem, Typed, Way};
use crate::domain::thai::{DatePart, Era, Month, Year};
use crate::i18n::{Lang, form as labels, sending as words};
use crate::ui::components::error_summary::{self, SummaryLink};
use crate::ui::components::form_group::{ErrorMessage, part_id};
use crate::ui::components::remount::Remount;
use crate::ui::components::show_if::ShowIf;
use crate::ui::route::Route;
use leptos::ev::SubmitEvent;
use leptos::prelude::*;

/// Names of the questions. No question of a round can have them, because questions have lower-case names.
const HOW: &str = "Sending.how";
const ON: &str = "Sending.on";
const TRACKING: &str = "Sending.tracking";

/// The page with what was found wrong at the last attempt.
#[derive(Clone, Copy)]
struct NoteForm {
    page: RecordPage,
    lang: Lang,
    typed: RwSignal<Typed>,
    way: Memo<Option<Way>>,
    found: RwSignal<Vec<SendingProblem>>,
}

/// The form, empty or as it was left.
#[component]
pub fn SendingForm(
    /// The page it stands on.
    page: RecordPage,
) -> impl IntoView {
    let (app, lang, typed) = (page.app, page.lang, page.typed);
    let way = Memo::new(move |_| typed.with(|typed| typed.way));
    let form = NoteForm { page, lang, typed, way, found: RwSignal::default() };
    let note = move |event: SubmitEvent| {
        event.prevent_default();
        form.note();
    };
    view! {
        {move || form.summary()}
        <form class="section" novalidate on:submit=note>
            <fieldset class="bare" disabled=app.session.reading.get_untracked()>
                <HowQuestion form />
                <DayQuestion form />
                <ShowIf when=move || way.get() == Some(Way::Post)>
                    <TrackingQuestion form />
                </ShowIf>
                <WhereTo page />
                <button type="submit" class="button">
                    {lang.say(words::NOTE)}
                </button>
            </fieldset>
        </form>
    }
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

impl NoteForm {
    fn note(self) {
        let app = self.page.app;
        match self.typed.with_untracked(|typed| typed.read(app.today.get_untracked())) {
            Err(problems) => {
                self.found.set(problems);
                clock::after(0, error_summary::focus);
            }
            Ok((on, how)) => {
                let sent = app.session.peek(|round, draft| {
                    let code = Content::of(round, draft).check_code().to_string();
                    (office::of_draft(round, draft).office.map(|office| office.id.clone()), Some(code))
                });
                let (office, check_code) = sent.unwrap_or_default();
                let noted_at = clock::now_millis().unsigned_abs();
                app.session.record(|record| {
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
        let link = |problem: &SendingProblem| {
            view! { <SummaryLink to=here.clone() path=place(*problem).1 text=self.words(*problem) /> }.into_any()
        };
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
}

/// By hand or by post.
#[component]
fn HowQuestion(
    /// The form it stands in.
    form: NoteForm,
) -> impl IntoView {
    let (lang, typed) = (form.lang, form.typed);
    let wrong = form.wrong(|question, _| question == HOW);
    let option = |way: Way| {
        let checked = form.way.get_untracked() == Some(way);
        let choose = move |_| typed.update(|typed| typed.way = Some(way));
        view! {
            <label class="option">
                <input type="radio" name=HOW checked=checked on:change=choose />
                <span>{lang.say(words::way(way))}</span>
            </label>
        }
        .into_any()
    };
    view! {
        <fieldset
            class="field"
            class:invalid=move || wrong.with(Option::is_some)
            aria-describedby=part_id(HOW, "error")
        >
            <legend>{lang.say(words::HOW)}</legend>
            <ErrorMessage path=HOW wrong />
            <div class="options">{[Way::Hand, Way::Post].map(option).into_iter().collect_view()}</div>
        </fieldset>
    }
}

/// The day, with a button for today.
#[component]
fn DayQuestion(
    /// The form it stands in.
    form: NoteForm,
) -> impl IntoView {
    let (lang, typed) = (form.lang, form.typed);
    let wrong = form.wrong(|question, _| question == ON);
    // Raised when the boxes were filled by the program: their text is given to them once, when they are made.
    let filled = RwSignal::new(0_u32);
    let today = move |_| {
        typed.update(|typed| typed.set_day(form.page.app.today.get_untracked()));
        filled.update(|times| *times += 1);
    };
    let read = Memo::new(move |_| {
        let read = typed.with(|typed| Year::parse(&typed.year)).ok().filter(|read| read.era == Era::Common)?;
        let (ce, be) = (read.year.ce().to_string(), read.year.be().to_string());
        Some(lang.fill(labels::READ_AS_CE, &[("ce", &ce), ("be", &be)]))
    });
    view! {
        <fieldset class="field" class:invalid=move || wrong.with(Option::is_some) aria-describedby=part_id(ON, "error")>
            <legend>{move || lang.say(words::day(form.way.get())).to_owned()}</legend>
            <ErrorMessage path=ON wrong />
            <div class="date">
                <Remount key=move || filled.get() let(_filled)>
                    <DayBoxes form />
                </Remount>
            </div>
            <p class="hint" id=part_id(ON, "format")>
                {lang.say(labels::YEAR_HINT)}
            </p>
            <p class="read-as" id=part_id(ON, "read") role="status">
                {move || read.get()}
            </p>
            <p>
                <button type="button" class="button secondary" on:click=today>
                    {lang.say(words::TODAY)}
                </button>
            </p>
        </fieldset>
    }
}

/// Day, month by name, and year of either era.
#[component]
fn DayBoxes(
    /// The form it stands in.
    form: NoteForm,
) -> impl IntoView {
    let (lang, typed) = (form.lang, form.typed);
    let path = |of: DatePart| part(ON, of.word());
    let error = part_id(ON, "error");
    let year_described = format!("{error} {} {}", part_id(ON, "format"), part_id(ON, "read"));
    let chosen = typed.with_untracked(|typed| typed.month.clone());
    let wrong = form.wrong(|_, control| control == part(ON, DatePart::Month.word()));
    let option = |month: Month| {
        let value = month.number().to_string();
        let selected = value == chosen;
        let name = match lang {
            Lang::Th => month.thai(),
            Lang::En => month.english(),
        };
        view! {
            <option value=value selected=selected>
                {name}
            </option>
        }
        .into_any()
    };
    view! {
        <div>
            <label for=path(DatePart::Day)>{lang.say(labels::DAY)}</label>
            <TypedBox
                form
                path=path(DatePart::Day)
                class="short"
                inputmode="numeric"
                described_by=error.clone()
                text=|typed| &mut typed.day
            />
        </div>
        <div>
            <label for=path(DatePart::Month)>{lang.say(labels::MONTH)}</label>
            <select
                id=path(DatePart::Month)
                name=path(DatePart::Month)
                aria-describedby=error
                aria-invalid=move || wrong.with(Option::is_some).then_some("true")
                on:change:target=move |event| typed.update(|typed| typed.month = event.target().value())
            >
                <option value="">{lang.say(labels::CHOOSE)}</option>
                {Month::all().map(option).collect_view()}
            </select>
        </div>
        <div>
            <label for=path(DatePart::Year)>{lang.say(labels::YEAR)}</label>
            <TypedBox
                form
                path=path(DatePart::Year)
                class="short"
                inputmode="numeric"
                described_by=year_described
                text=|typed| &mut typed.year
            />
        </div>
    }
}

/// The number on the receipt of the post office.
#[component]
fn TrackingQuestion(
    /// The form it stands in.
    form: NoteForm,
) -> impl IntoView {
    let lang = form.lang;
    let wrong = form.wrong(|question, _| question == TRACKING);
    let described_by = format!("{} {}", part_id(TRACKING, "hint"), part_id(TRACKING, "error"));
    view! {
        <div class="field" class:invalid=move || wrong.with(Option::is_some)>
            <label for=TRACKING>
                {lang.say(words::TRACKING)} <span class="optional">" "{lang.say(labels::OPTIONAL)}</span>
            </label>
            <p class="hint" id=part_id(TRACKING, "hint")>
                {lang.say(words::TRACKING_HINT)}
            </p>
            <ErrorMessage path=TRACKING wrong />
            <TypedBox form path=TRACKING.to_owned() class="middling" described_by text=|typed| &mut typed.tracking />
        </div>
    }
}

/// A box to type into. Nothing comes back into it.
#[component]
fn TypedBox(
    /// What is typed, and what was found wrong.
    form: NoteForm,
    /// Its name and id.
    path: String,
    /// How wide it is.
    class: &'static str,
    /// Which keyboard a phone shows.
    #[prop(optional)]
    inputmode: Option<&'static str>,
    /// Ids of what describes it.
    described_by: String,
    /// Where its text is among what is typed.
    text: fn(&mut Typed) -> &mut String,
) -> impl IntoView {
    let typed = form.typed;
    let value = std::mem::take(text(&mut typed.get_untracked()));
    let control = path.clone();
    let wrong = form.wrong(move |_, at| at == control);
    view! {
        <input
            type="text"
            id=path.clone()
            name=path
            class=class
            value=value
            inputmode=inputmode
            autocomplete="off"
            spellcheck="false"
            aria-describedby=described_by
            aria-invalid=move || wrong.with(Option::is_some).then_some("true")
            on:input:target=move |event| typed.update(|typed| *text(typed) = event.target().value())
        />
    }
}

/// Where it goes, and the check code to compare with the paper's: both are noted too.
#[component]
fn WhereTo(
    /// The page it stands on.
    page: RecordPage,
) -> impl IntoView {
    let (app, lang) = (page.app, page.lang);
    let named = app
        .session
        .peek(|round, draft| office::of_draft(round, draft).office.map(|office| lang.of(&office.name).to_owned()));
    let said = match named.flatten() {
        Some(name) => lang.fill(words::TO_OFFICE, &[("office", &name)]),
        None => lang.say(words::TO_NO_OFFICE).to_owned(),
    };
    let submit = app.session.peek(|_, draft| Route::Submit(draft.id.clone()).to_hash());
    let code = app.session.peek(|round, draft| Content::of(round, draft).check_code().to_string()).unwrap_or_default();
    view! {
        <p>{said} " " <a href=submit>{lang.say(words::CHOOSE_OFFICE)}</a></p>
        <p>{lang.fill(words::COMPARE_CODE, &[("code", &code)])}</p>
    }
}
