//! For an officer without a compiler: a round file goes in, its faults come out, or the form as it would look.

use super::check_outline as outline;
use crate::browser::files::FileFault;
use crate::browser::{clock, page};
use crate::domain::read::{Faults, MAX_BYTES};
use crate::domain::round::Round;
use crate::i18n::{Lang, Msg, faults, info as words, outline as words_of, shell};
use crate::ui::components::pick::{Ask, Picked, pick};
use crate::ui::state::App;
use leptos::prelude::*;
use std::sync::Arc;

/// How far the checking is.
#[derive(Clone)]
enum Stage {
    Empty,
    Reading,
    Failed(Msg),
    /// Name of the file, and what was found in it.
    Checked(String, Result<Arc<Round>, Faults>),
}

const ASK: Ask = Ask {
    id: "check",
    file: words::CHECK_FILE,
    hint: words::CHECK_FILE_HINT,
    accept: ".json,application/json",
    paste: words::CHECK_PASTE,
    paste_label: words::CHECK_PASTE_LABEL,
    now: words::CHECK_NOW,
    pasted: words::PASTED,
    most: MAX_BYTES,
};

/// Pick, drop or paste above; the result below.
pub fn page(app: App, lang: Lang) -> AnyView {
    let stage = RwSignal::new(Stage::Empty);
    let got = move |picked| {
        // The page may have been left in the meantime.
        let _ = stage.try_set(match picked {
            Picked::Reading => Stage::Reading,
            Picked::Text(name, text) => Stage::Checked(name, Round::parse(&text).map(Arc::new)),
            Picked::Fault(fault) => failure(fault),
        });
        show_result(app, lang, stage);
    };
    view! {
        <h1 tabindex="-1">{lang.say(words::CHECK_TITLE)}</h1>
        <p>{lang.say(words::CHECK_INTRO)}</p>
        {pick(lang, ASK, got)}
        <section>{move || result(app, lang, stage.get())}</section>
    }
    .into_any()
}

const fn failure(fault: FileFault) -> Stage {
    match fault {
        FileFault::None => Stage::Empty,
        FileFault::TooLarge => Stage::Failed(faults::TOO_LARGE),
        FileFault::Unreadable => Stage::Failed(words::NOT_TEXT),
    }
}

/// Says the result and takes the reader to it.
fn show_result(app: App, lang: Lang, stage: RwSignal<Stage>) {
    if let Some(Some(title)) = stage.try_with_untracked(|stage| title(lang, stage)) {
        app.announce(title);
        clock::after(0, || {
            page::focus("#check-result");
        });
    }
}

/// The result in a few words; none while there is none.
fn title(lang: Lang, stage: &Stage) -> Option<String> {
    match stage {
        Stage::Empty | Stage::Reading => None,
        Stage::Failed(why) => Some(lang.say(*why).to_owned()),
        Stage::Checked(name, Ok(_)) => Some(lang.fill(words::SOUND, &[("file", name)])),
        Stage::Checked(name, Err(found)) => {
            Some(lang.fill(words::UNSOUND, &[("file", name), ("n", &found.len().to_string())]))
        }
    }
}

fn result(app: App, lang: Lang, stage: Stage) -> AnyView {
    let heading = title(lang, &stage).map(|title| view! { <h2 id="check-result" tabindex="-1">{title}</h2> });
    let body = match stage {
        Stage::Empty => view! { <p class="hint">{lang.say(words::CHECK_NOTHING)}</p> }.into_any(),
        Stage::Reading => view! { <p class="hint">{lang.say(shell::LOADING)}</p> }.into_any(),
        Stage::Failed(_) => view! { <p>{lang.say(words::CHECK_FAILED)}</p> }.into_any(),
        Stage::Checked(_, Err(found)) => list(lang, &found).into_any(),
        Stage::Checked(_, Ok(round)) => outline::sound(app, lang, &round),
    };
    view! { {heading} {body} }.into_any()
}

/// Each fault with its place in the file.
fn list(lang: Lang, found: &Faults) -> AnyView {
    let lines = found.iter().map(|fault| {
        let place = if fault.path.is_empty() {
            lang.say(faults::WHOLE_FILE).to_owned()
        } else {
            words_of::place(lang, &fault.path)
        };
        view! {
            <li>
                <p>{place}</p>
                <p><strong>{faults::what(lang, &fault.kind)}</strong></p>
                <p><code>{fault.path.clone()}</code></p>
            </li>
        }
    });
    view! {
        <p>{lang.say(words::UNSOUND_ADVICE)}</p>
        <ol class="faults">{lines.collect_view()}</ol>
    }
    .into_any()
}
