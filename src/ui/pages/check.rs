//! For an officer without a compiler: a round file goes in, its faults come out, or the form as it would look.

use super::check_outline::RoundOutline;
use crate::browser::files::FileFault;
use crate::browser::{clock, page};
use crate::domain::read::{Faults, MAX_BYTES};
use crate::domain::round::Round;
use crate::i18n::{Lang, Msg, award as words, faults, outline as words_of, shell};
use crate::ui::components::pick::{FilePicker, Picked};
use crate::ui::state::App;
use leptos::either::EitherOf4;
use leptos::prelude::*;
use std::sync::Arc;

/// How far the checking is.
#[derive(Clone)]
enum CheckStage {
    Empty,
    Reading,
    Failed(Msg),
    /// Name of the file, and what was found in it.
    Checked(String, Result<Arc<Round>, Faults>),
}

/// Pick, drop or paste above; the result below.
#[component]
pub fn CheckPage(
    /// Language of the screen.
    lang: Lang,
) -> impl IntoView {
    let app = App::get();
    let stage = RwSignal::new(CheckStage::Empty);
    let got = move |picked: Picked| {
        stage.set(match picked {
            Picked::Reading => CheckStage::Reading,
            Picked::Text(name, text) => CheckStage::Checked(name, Round::parse(&text).map(Arc::new)),
            Picked::Fault(fault) => failure(fault),
        });
        show_result(app, lang, stage);
    };
    view! {
        <h1 tabindex="-1">{lang.say(words::CHECK_TITLE)}</h1>
        <p>{lang.say(words::CHECK_INTRO)}</p>
        <FilePicker
            lang
            id="check"
            file=words::CHECK_FILE
            hint=words::CHECK_FILE_HINT
            accept=".json,application/json"
            paste=words::CHECK_PASTE
            paste_label=words::CHECK_PASTE_LABEL
            paste_button=words::CHECK_NOW
            pasted=words::PASTED
            most=MAX_BYTES
            on_pick=got
        />
        <section>{move || view! { <CheckResult lang stage=stage.get() /> }.into_any()}</section>
    }
}

const fn failure(fault: FileFault) -> CheckStage {
    match fault {
        FileFault::None => CheckStage::Empty,
        FileFault::TooLarge => CheckStage::Failed(faults::TOO_LARGE),
        FileFault::Unreadable => CheckStage::Failed(words::NOT_TEXT),
    }
}

/// Says the result and takes the reader to it.
fn show_result(app: App, lang: Lang, stage: RwSignal<CheckStage>) {
    if let Some(title) = stage.with_untracked(|stage| title(lang, stage)) {
        app.announce(title);
        clock::after(0, || {
            page::focus("#check-result");
        });
    }
}

/// The result in a few words; none while there is none.
fn title(lang: Lang, stage: &CheckStage) -> Option<String> {
    match stage {
        CheckStage::Empty | CheckStage::Reading => None,
        CheckStage::Failed(why) => Some(lang.say(*why).to_owned()),
        CheckStage::Checked(name, Ok(_)) => Some(lang.fill(words::SOUND, &[("file", name)])),
        CheckStage::Checked(name, Err(found)) => {
            Some(lang.fill(words::UNSOUND, &[("file", name), ("n", &found.len().to_string())]))
        }
    }
}

#[component]
fn CheckResult(
    /// Language of the screen.
    lang: Lang,
    /// How far the checking is.
    stage: CheckStage,
) -> impl IntoView {
    let heading = title(lang, &stage).map(|title| {
        view! {
            <h2 id="check-result" tabindex="-1">
                {title}
            </h2>
        }
        .into_any()
    });
    let hint = |what: Msg| EitherOf4::A(view! { <p class="hint">{lang.say(what)}</p> }.into_any());
    let body = match stage {
        CheckStage::Empty => hint(words::CHECK_NOTHING),
        CheckStage::Reading => hint(shell::LOADING),
        CheckStage::Failed(_) => EitherOf4::B(view! { <p>{lang.say(words::CHECK_FAILED)}</p> }.into_any()),
        CheckStage::Checked(_, Err(found)) => EitherOf4::C(view! { <FaultList lang found /> }.into_any()),
        CheckStage::Checked(_, Ok(round)) => EitherOf4::D(view! { <RoundOutline lang round /> }.into_any()),
    };
    view! {
        {heading}
        {body}
    }
}

/// Each fault with its place in the file.
#[component]
fn FaultList(
    /// Language of the screen.
    lang: Lang,
    /// Every fault of the file.
    found: Faults,
) -> impl IntoView {
    let lines = found.iter().map(|fault| {
        let place = if fault.path.is_empty() {
            lang.say(faults::WHOLE_FILE).to_owned()
        } else {
            words_of::place(lang, &fault.path)
        };
        view! {
            <li>
                <p>{place}</p>
                <p>
                    <strong>{faults::what(lang, &fault.kind)}</strong>
                </p>
                <p>
                    <code>{fault.path.clone()}</code>
                </p>
            </li>
        }
        .into_any()
    });
    view! {
        <p>{lang.say(words::UNSOUND_ADVICE)}</p>
        <ol class="faults">{lines.collect_view()}</ol>
    }
}
