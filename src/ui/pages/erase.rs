//! `#/erase`: everything off this device, with one undo, and with proof.

use crate::browser::{clock, net, page, storage};
use crate::i18n::{Lang, Msg, device as words, shell};
use crate::store::{KeyValueStore, Texts, keys};
use crate::ui::route::Route;
use crate::ui::session::DraftSession;
use crate::ui::state::App;
use leptos::either::EitherOf4;
use leptos::prelude::*;
use leptos::task::spawn_local;
use std::cell::Cell;

/// How far it has come.
#[derive(Clone)]
enum EraseStep {
    Asked,
    /// Erased; the texts can be put back until the person leaves or confirms.
    Erased(Texts, Proof),
    /// Erased for good.
    Confirmed(Proof),
    /// Everything is back.
    Back,
}

thread_local! {
    /// What was erased, while the page is drawn again in another language.
    static ERASED: Cell<Option<(Texts, Proof)>> = const { Cell::new(None) };
}

/// What each store says it still holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Proof {
    quick: usize,
    /// `None` where the database does not answer.
    durable: Option<usize>,
    files: bool,
}

impl Proof {
    async fn take() -> Self {
        let ours = |keys: Vec<String>| keys.iter().filter(|key| key.starts_with(keys::OURS)).count();
        Self {
            quick: storage::LocalStore.keys().map(ours).unwrap_or_default(),
            durable: storage::in_database().await,
            files: net::forget_good().await,
        }
    }

    const fn is_empty(self) -> bool {
        self.quick == 0 && matches!(self.durable, Some(0)) && !self.files
    }
}

/// The page.
#[component]
pub fn ErasePage(
    /// Language of the screen.
    lang: Lang,
) -> impl IntoView {
    let app = App::get();
    app.session.flush();
    let step = RwSignal::new(ERASED.take().map_or(EraseStep::Asked, |(texts, proof)| EraseStep::Erased(texts, proof)));
    on_cleanup(move || {
        // The route is another one already if the person leaves.
        if let (Route::Erase, EraseStep::Erased(texts, proof)) = (app.route.get_untracked(), step.get_untracked()) {
            ERASED.set(Some((texts, proof)));
        }
    });
    let refused = RwSignal::new(None::<Msg>);
    let drafts = DraftSession::repository().list().map(|listed| listed.len()).unwrap_or_default();
    // What has come meanwhile, such as another language chosen, goes too when the person confirms.
    let erase = move |next: fn(Texts, Proof) -> EraseStep| {
        let Ok(texts) = DraftSession::repository().erase() else {
            refused.set(Some(words::ERASE_FAILED_TEXT));
            return;
        };
        app.session.close_any();
        spawn_local(async move {
            let proof = Proof::take().await;
            // The page may have been left in the meantime.
            let _ = step.try_set(next(texts, proof));
            to_heading();
        });
    };
    let begin = move |_| erase(EraseStep::Erased);
    let confirm = move |_| erase(|_, proof| EraseStep::Confirmed(proof));
    let undo = move |_| {
        let back = step.with_untracked(|step| match step {
            EraseStep::Erased(texts, _) => DraftSession::repository().put_back(texts).is_ok(),
            _ => false,
        });
        if back {
            step.set(EraseStep::Back);
            to_heading();
        } else {
            refused.set(Some(words::UNDO_FAILED));
        }
    };
    let drafts_link = move || {
        view! {
            <a class="button secondary" href=Route::Drafts.to_hash()>
                {lang.say(shell::DRAFTS)}
            </a>
        }
        .into_any()
    };
    let text = if storage::shared() { words::ERASE_TEXT_SHARED } else { words::ERASE_TEXT };
    // A branch for each step: its heading takes the focus, and is heard because it is another element.
    let body = move || match step.get() {
        EraseStep::Asked => EitherOf4::A(
            view! {
                <h1 tabindex="-1">{lang.say(words::ERASE)}</h1>
                <p>{lang.fill(text, &[("n", &drafts.to_string())])}</p>
                <p class="cluster">
                    <button type="button" class="button danger" on:click=begin>
                        {lang.say(words::ERASE_NOW)}
                    </button>
                    {drafts_link()}
                </p>
            }
            .into_any(),
        ),
        EraseStep::Erased(_, proof) => EitherOf4::B(
            view! {
                <ProofOfErasure lang proof done=words::ERASED />
                <p>{lang.say(words::ERASED_TEXT)}</p>
                <p class="cluster">
                    <button type="button" class="button danger" on:click=confirm>
                        {lang.say(words::CONFIRM)}
                    </button>
                    <button type="button" class="button secondary" on:click=undo>
                        {lang.say(words::BRING_BACK)}
                    </button>
                </p>
            }
            .into_any(),
        ),
        EraseStep::Confirmed(proof) => EitherOf4::C(
            view! {
                <ProofOfErasure lang proof done=words::NOTHING_LEFT />
                <p>
                    <a class="button" href=Route::Home.to_hash()>
                        {lang.say(shell::HOME)}
                    </a>
                </p>
            }
            .into_any(),
        ),
        EraseStep::Back => EitherOf4::D(
            view! {
                <h1 tabindex="-1">{lang.say(words::BACK)}</h1>
                <p>{drafts_link()}</p>
            }
            .into_any(),
        ),
    };
    view! {
        {move || body().into_any()}
        <p class="error" role="alert">
            {move || refused.get().map(|what| lang.say(what).to_owned())}
        </p>
    }
}

/// What was done, if all of it was, with the proof: each store, and how many texts it says it holds.
#[component]
fn ProofOfErasure(
    /// Language of the screen.
    lang: Lang,
    /// What the stores say.
    proof: Proof,
    /// What is said where all of it was.
    done: Msg,
) -> impl IntoView {
    let row = |store, left: Option<usize>| {
        let left = match left {
            Some(left) => lang.fill(words::LEFT, &[("n", &left.to_string())]),
            None => lang.say(words::LEFT_UNKNOWN).to_owned(),
        };
        view! {
            <div>
                <dt>{lang.say(store)}</dt>
                <dd>{left}</dd>
            </div>
        }
        .into_any()
    };
    let title = if proof.is_empty() { done } else { words::ERASE_FAILED };
    let help = (!proof.is_empty()).then(|| view! { <p>{lang.say(words::ERASE_FAILED_TEXT)}</p> }.into_any());
    view! {
        <h1 tabindex="-1">{lang.say(title)}</h1>
        <dl class="facts">
            {row(words::STORE_LOCAL, Some(proof.quick))} {row(words::STORE_DATABASE, proof.durable)}
            {row(words::STORE_FILES, Some(usize::from(proof.files)))}
        </dl>
        {help}
    }
}

fn to_heading() {
    clock::after(0, || {
        page::focus("main h1");
    });
}
