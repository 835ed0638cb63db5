//! `#/apply/<draft>/submit`: where the application goes, by when, with what, and the way to the paper. Nothing here
//! blocks: an incomplete or late application can be printed all the same.

use super::envelope::{ClosingDayFile, DraftCheckCode, EnvelopeLabels};
use crate::domain::draft::Draft;
use crate::domain::office::{self, Assignment};
use crate::domain::problem::AddressPart;
use crate::domain::round::{Attachment, Disputed, Office, Round, Section};
use crate::domain::thai::{Date, Province};
use crate::domain::window::OfficeDay;
use crate::domain::{journey, notice, validate};
use crate::i18n::{Lang, form, format, paper as words, posting, sending, shell};
use crate::ui::components::facts::SourceTag;
use crate::ui::components::keyed::Keyed;
use crate::ui::components::office_card::OfficeCard;
use crate::ui::components::window::WindowPanel;
use crate::ui::route::{Route, SectionLocation};
use crate::ui::state::App;
use leptos::prelude::*;
use std::sync::Arc;

/// Name of the choice of an office. No question of a round can have it, because questions have lower-case names.
const CHOICE: &str = "Office";
/// Id of the words that explain the choice.
const CHOICE_HINT: &str = "Office-hint";

/// The page of the open draft.
#[component]
pub fn SubmitPage(
    /// Language of the screen.
    lang: Lang,
) -> impl IntoView {
    let app = App::get();
    app.session.round().zip(app.session.peek(|_, draft| draft.id.clone())).map(|(round, id)| {
        let unofficial = (!round.official).then(|| {
            view! {
                <p class="notice warn">
                    <strong>{lang.say(shell::ASK_OFFICIAL)}</strong>
                </p>
            }
            .into_any()
        });
        view! {
            <h1 tabindex="-1">{lang.say(form::SUBMIT)}</h1>
            {unofficial}
            <WhereToSend lang round=round.clone() />
            <ByWhen lang round=round.clone() />
            <Completeness lang review=Route::Review(id.clone()).to_hash() />
            <Enclosures lang />
            <EnvelopeLabels lang />
            <DraftCheckCode lang />
            <section>
                <h2>{lang.say(words::HOW)}</h2>
                <Steps lang round />
                <p class="cluster screen-only">
                    <a class="button" href=Route::Paper(id.clone()).to_hash()>
                        {lang.say(words::MAKE_PAPER)}
                    </a>
                    <a class="next" href=Route::Blank.to_hash()>
                        {lang.say(words::BLANK_INSTEAD)}
                    </a>
                </p>
            </section>
            <ToRecord lang record=Route::Sent(id).to_hash() />
        }
        .into_any()
    })
}

/// The office: the province's, one to choose where sources differ, or another one that the applicant chooses.
#[component]
fn WhereToSend(
    /// Language of the screen.
    lang: Lang,
    /// What the draft was begun with.
    round: Arc<Round>,
) -> impl IntoView {
    let parts = App::get().session.peek(|_, draft| {
        let chosen = draft.office.clone();
        match office::destination(&round, &draft.answers, None, None).route {
            Some(Assignment::Ask(offices, disputed)) => {
                let (offices, disputed) = (offices.into_iter().cloned().collect(), disputed.clone());
                (Some(view! { <EitherOffice lang offices disputed chosen /> }.into_any()), None)
            }
            Some(Assignment::To(_)) => {
                (None, Some(view! { <AnotherOffice lang round=round.clone() chosen /> }.into_any()))
            }
            None => {
                let ask = ask_province(lang, &round, draft).into_any();
                (Some(ask), Some(view! { <AnotherOffice lang round=round.clone() chosen /> }.into_any()))
            }
        }
    });
    let (above, below) = parts.unwrap_or_default();
    view! {
        <section>
            <h2>{lang.say(words::WHERE)}</h2>
            {above}
            <OfficesOfDraft lang round />
            {below}
        </section>
    }
}

/// Where an application goes, as far as that is known.
#[derive(Clone, Default, PartialEq)]
struct KnownOffices {
    /// What is out of the ordinary.
    warnings: Vec<String>,
    /// The office as chosen so far, or every one that may be meant.
    offices: Vec<Office>,
}

impl KnownOffices {
    fn of(lang: Lang, round: &Round, draft: &Draft) -> Self {
        let found = office::of_draft(round, draft);
        let elsewhere = found.chosen_elsewhere.then(|| lang.say(words::CHOSEN_ELSEWHERE).to_owned());
        let by_link = (found.route.is_none() && draft.office.is_none() && found.office.is_some())
            .then(|| lang.say(words::BY_LINK).to_owned());
        let link = found
            .suggestion_elsewhere
            .map(|office| lang.fill(words::LINK_ELSEWHERE, &[("office", lang.of(&office.name))]));
        let warnings = [elsewhere, by_link, link].into_iter().flatten().collect();
        Self { warnings, offices: found.offices().into_iter().cloned().collect() }
    }
}

/// The offices that the draft may go to, and what is out of the ordinary about that.
#[component]
fn OfficesOfDraft(
    /// Language of the screen.
    lang: Lang,
    /// What the draft was begun with.
    round: Arc<Round>,
) -> impl IntoView {
    let session = App::get().session;
    let found =
        Memo::new(move |_| session.with(|round, draft| KnownOffices::of(lang, round, draft)).unwrap_or_default());
    let warnings = move || {
        let warnings = found.get().warnings.into_iter();
        warnings.map(|text| view! { <p class="notice warn">{text}</p> }.into_any()).collect_view().into_any()
    };
    view! {
        <div class="stack" aria-live="polite">
            {move || warnings()}
            <Keyed each=move || found.get().offices key=|office: &Office| office.id.clone() let(office)>
                <OfficeCard lang round=round.clone() office />
            </Keyed>
        </div>
    }
}

/// Where sources differ: why, and the offices to choose from. Nothing is chosen beforehand.
#[component]
fn EitherOffice(
    /// Language of the screen.
    lang: Lang,
    /// Each that some source names.
    offices: Vec<Office>,
    /// Why sources differ.
    disputed: Disputed,
    /// Id of the office that was chosen before.
    chosen: Option<String>,
) -> impl IntoView {
    let session = App::get().session;
    let province = Province::parse(&disputed.province).ok().map(|province| format::province(lang, province));
    let name = province.unwrap_or(disputed.province.as_str());
    let radios = offices.into_iter().map(|office| {
        let Office { id, name, .. } = office;
        let checked = chosen.as_ref() == Some(&id);
        let choose = move |_| session.edit(|draft| draft.office = Some(id.clone()));
        view! {
            <label class="option">
                <input type="radio" name=CHOICE checked=checked disabled=session.is_locked() on:change=choose />
                <span>{lang.of(&name).to_owned()}</span>
            </label>
        }
        .into_any()
    });
    view! {
        <fieldset class="field">
            <legend>{lang.fill(words::DISPUTED, &[("province", name)])}</legend>
            <p class="hint">{lang.of(&disputed.reason).to_owned()} <SourceTag lang source=disputed.source /></p>
            {radios.collect_view()}
        </fieldset>
    }
}

/// Another office than the province's, for whoever asked it first.
#[component]
fn AnotherOffice(
    /// Language of the screen.
    lang: Lang,
    /// What the draft was begun with.
    round: Arc<Round>,
    /// Id of the office that was chosen before.
    chosen: Option<String>,
) -> impl IntoView {
    let session = App::get().session;
    let options = round.offices.iter().map(|office| {
        let selected = chosen.as_ref() == Some(&office.id);
        view! {
            <option value=office.id.clone() selected=selected>
                {lang.of(&office.name).to_owned()}
            </option>
        }
        .into_any()
    });
    let choose = move |id: String| session.edit(|draft| draft.office = (!id.is_empty()).then_some(id));
    view! {
        <details class="screen-only" open=chosen.is_some()>
            <summary>{lang.say(words::ANOTHER_OFFICE)}</summary>
            <div class="field">
                <label for=CHOICE>{lang.say(words::ANOTHER_OFFICE)}</label>
                <p class="hint" id=CHOICE_HINT>
                    {lang.say(words::ANOTHER_HINT)}
                </p>
                <select
                    id=CHOICE
                    disabled=session.is_locked()
                    aria-describedby=CHOICE_HINT
                    on:change:target=move |event| choose(event.target().value())
                >
                    <option value="">{lang.say(words::BY_PROVINCE)}</option>
                    {options.collect_view()}
                </select>
            </div>
        </details>
    }
}

/// The province is not answered: a link to the question.
fn ask_province(lang: Lang, round: &Round, draft: &Draft) -> impl IntoView + use<> {
    let named = journey::role(round, &draft.answers, &round.form.roles.province);
    let link = named.and_then(|named| {
        let holds = |section: &&Section| section.fields.iter().any(|field| field.id == named.field);
        let section = round.form.sections.iter().find(holds)?;
        let field = format!("{}.{}", named.field, AddressPart::Province.word());
        let at = SectionLocation {
            draft: draft.id.clone(),
            section: section.id.clone(),
            field: Some(field),
            to_review: false,
        };
        Some(view! { <a href=Route::Section(at).to_hash()>{lang.say(words::ASK_PROVINCE)}</a> })
    });
    view! { <p class="notice warn">{lang.say(words::NO_PROVINCE)} " " {link}</p> }
}

/// The window, and by which day to post or to hand in.
#[component]
fn ByWhen(
    /// Language of the screen.
    lang: Lang,
    /// What the draft was begun with.
    round: Arc<Round>,
) -> impl IntoView {
    let app = App::get();
    let other = (round.id != app.round().id).then(|| {
        let year = round.fiscal_year.to_string();
        view! { <p class="notice warn">{lang.fill(words::OTHER_ROUND, &[("year", &year)])}</p> }.into_any()
    });
    view! {
        <section>
            <h2>{lang.say(words::WHEN)}</h2>
            {other}
            <WindowPanel lang />
            {move || deadlines(lang, &round, app.today.get())}
            <ClosingDayFile lang />
        </section>
    }
}

/// The last days, while applications are taken; what to do instead at any other time.
fn deadlines(lang: Lang, round: &Round, today: Date) -> AnyView {
    let Some(last) = notice::last_days(&round.window).filter(|_| notice::is_open(round, today)) else {
        let phones = format::enquiries(lang, round);
        return view! { <p class="notice">{lang.fill(words::OUTSIDE_HELP, &[("phones", &phones)])}</p> }.into_any();
    };
    let by_hand = last.hand.map(|day| view! { <li>{posting::hand_by(lang, day)}</li> }.into_any());
    let closed =
        posting::post_closed(&last).map(|warning| view! { <p class="notice warn">{lang.say(warning)}</p> }.into_any());
    let today = (notice::office_day(&round.window, today) != OfficeDay::Working)
        .then(|| view! { <p class="notice warn">{lang.say(words::CLOSED_TODAY)}</p> }.into_any());
    view! {
        <ul>
            <li>{posting::post_by(lang, &last)}</li>
            {by_hand}
        </ul>
        {closed}
        {today}
    }
    .into_any()
}

/// How much is missing. It stops nobody.
#[component]
fn Completeness(
    /// Language of the screen.
    lang: Lang,
    /// Address of the page that shows what is missing.
    review: String,
) -> impl IntoView {
    let count = App::get().session.peek(|round, draft| {
        validate::problems(round, &draft.answers).iter().filter(|problem| !problem.kind.is_warning()).count()
    });
    let (class, text) = match count.unwrap_or_default() {
        0 => ("notice ok", lang.say(words::COMPLETE).to_owned()),
        n => ("notice warn", lang.fill(words::INCOMPLETE, &[("n", &n.to_string())])),
    };
    view! {
        <section>
            <h2>{lang.say(words::COMPLETE_TITLE)}</h2>
            <p class=class>{text}</p>
            <p class="screen-only">
                <a class="next" href=review>
                    {lang.say(words::TO_REVIEW)}
                </a>
            </p>
        </section>
    }
}

/// The way to the record of sending, where the last step is noted.
#[component]
fn ToRecord(
    /// Language of the screen.
    lang: Lang,
    /// Address of the record.
    record: String,
) -> impl IntoView {
    let is_sent = App::get().session.peek(|_, draft| draft.record.is_sent()) == Some(true);
    let label = if is_sent { sending::RECORD } else { sending::NOTE };
    view! {
        <section class="screen-only">
            <h2>{lang.say(sending::SENT_YET)}</h2>
            <p>{lang.say(sending::SENT_YET_TEXT)}</p>
            <p>
                <a class="next" href=record>
                    {lang.say(label)}
                </a>
            </p>
        </section>
    }
}

/// What goes into the envelope.
#[component]
fn Enclosures(
    /// Language of the screen.
    lang: Lang,
) -> impl IntoView {
    let items = App::get().session.peek(|round, draft| {
        let applies = |one: &&Attachment| journey::holds(round, &draft.answers, one.show_if.as_ref());
        let item = |one: &Attachment| {
            let optional = one.optional.then(|| {
                view! {
                    " "
                    {lang.say(words::IF_ANY)}
                }
                .into_any()
            });
            view! { <li>{lang.of(&one.label).to_owned()} {optional} <SourceTag lang source=one.source /></li> }
                .into_any()
        };
        round.form.attachments.iter().filter(applies).map(item).collect_view()
    });
    view! {
        <section>
            <h2>{lang.say(words::ENCLOSURES)}</h2>
            <ul>{items}</ul>
        </section>
    }
}

/// What to do, in order.
#[component]
fn Steps(
    /// Language of the screen.
    lang: Lang,
    /// What the draft was begun with.
    round: Arc<Round>,
) -> impl IntoView {
    let official = lang.fill(words::STEP_OFFICIAL, &[("phones", &format::enquiries(lang, &round))]);
    let rest = [words::STEP_PRINT, words::STEP_ENCLOSE, words::STEP_SEND, words::STEP_KEEP, words::STEP_NOTE];
    let steps = (!round.official).then_some(official).into_iter();
    let steps = steps.chain(rest.into_iter().map(|step| lang.say(step).to_owned()));
    view! { <ol class="steps">{steps.map(|step| view! { <li>{step}</li> }.into_any()).collect_view()}</ol> }
}
