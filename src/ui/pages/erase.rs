//! `#/erase`: everything off this device, with one undo, and with proof.

use crate::browser::{clock, net, page, storage};
use crate::i18n::{Lang, held as words, shell};
use crate::store::{Shelf, Texts, keys};
use crate::ui::desk::Desk;
use crate::ui::dom::prelude::*;
use crate::ui::route::Route;
use crate::ui::state::App;
use leptos::task::spawn_local;

/// How far it has come.
#[derive(Clone)]
enum Step {
    Asked,
    /// Erased; the texts can be put back until the person leaves or confirms.
    Erased(Texts, Proof),
    Confirmed(Proof),
    Failed,
    /// Everything is back.
    Back,
}

/// What each store says it still holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Proof {
    quick: usize,
    durable: usize,
    files: bool,
}

impl Proof {
    async fn take() -> Self {
        let ours = |keys: Vec<String>| keys.iter().filter(|key| key.starts_with(keys::OURS)).count();
        Self {
            quick: storage::LocalShelf.keys().map(ours).unwrap_or_default(),
            durable: storage::in_database().await,
            files: net::forget_good().await,
        }
    }

    const fn is_empty(self) -> bool {
        self.quick == 0 && self.durable == 0 && !self.files
    }
}

/// The page.
pub fn page(app: App, lang: Lang) -> View {
    app.desk.flush();
    let step = RwSignal::new(Step::Asked);
    let drafts = Desk::library().list().map(|listed| listed.len()).unwrap_or_default();
    let erase = move |_| {
        let Ok(texts) = Desk::library().erase() else {
            step.set(Step::Failed);
            return;
        };
        app.desk.close_any();
        spawn_local(async move {
            let proof = Proof::take().await;
            let done = if proof.is_empty() { words::ERASED } else { words::ERASE_FAILED };
            app.announce(lang.say(done));
            let _ = step.try_set(if proof.is_empty() { Step::Erased(texts, proof) } else { Step::Failed });
            to_heading();
        });
    };
    let undo = move |_| {
        let back = step.with_untracked(|step| match step {
            Step::Erased(texts, _) => Desk::library().put_back(texts).is_ok(),
            _ => false,
        });
        if back {
            step.set(Step::Back);
            to_heading();
        } else {
            app.announce(lang.say(words::UNDO_FAILED));
        }
    };
    let confirm = move |_| {
        let proof = step.with_untracked(|step| if let Step::Erased(_, proof) = step { Some(*proof) } else { None });
        if let Some(proof) = proof {
            step.set(Step::Confirmed(proof));
            to_heading();
        }
    };
    let home = move || view! { <p><a class="button" href=Route::Home.to_hash()>{lang.say(shell::HOME)}</a></p> };
    let drafts_link =
        move || view! { <a class="button secondary" href=Route::Drafts.to_hash()>{lang.say(shell::DRAFTS)}</a> };
    let body = move || match step.get() {
        Step::Asked => view! {
            <h1 tabindex="-1">{lang.say(words::ERASE)}</h1>
            <p>{lang.fill(words::ERASE_TEXT, &[("n", &drafts.to_string())])}</p>
            <p class="cluster">
                <button type="button" class="button danger" on:click=erase>{lang.say(words::ERASE_NOW)}</button>
                {drafts_link()}
            </p>
        },
        Step::Erased(_, proof) => view! {
            <h1 tabindex="-1">{lang.say(words::ERASED)}</h1>
            {proven(lang, proof)}
            <p>{lang.say(words::ERASED_TEXT)}</p>
            <p class="cluster">
                <button type="button" class="button" on:click=confirm>{lang.say(words::CONFIRM)}</button>
                <button type="button" class="button secondary" on:click=undo>{lang.say(words::BRING_BACK)}</button>
            </p>
        },
        Step::Confirmed(proof) => view! {
            <h1 tabindex="-1">{lang.say(words::NOTHING_LEFT)}</h1>
            {proven(lang, proof)}
            {home()}
        },
        Step::Failed => view! {
            <h1 tabindex="-1">{lang.say(words::ERASE_FAILED)}</h1>
            <p>{lang.say(words::ERASE_FAILED_TEXT)}</p>
            {home()}
        },
        Step::Back => view! {
            <h1 tabindex="-1">{lang.say(words::BACK)}</h1>
            <p>{drafts_link()}</p>
        },
    };
    body.into_view()
}

/// The proof: each store, and how many texts it says it holds.
fn proven(lang: Lang, proof: Proof) -> View {
    let row = |store, left: usize| {
        view! { <div><dt>{lang.say(store)}</dt> <dd>{lang.fill(words::LEFT, &[("n", &left.to_string())])}</dd></div> }
    };
    view! {
        <dl class="facts">
            {row(words::STORE_LOCAL, proof.quick)}
            {row(words::STORE_DATABASE, proof.durable)}
            {row(words::STORE_FILES, usize::from(proof.files))}
        </dl>
    }
}

fn to_heading() {
    clock::after(0, || {
        page::focus("main h1");
    });
}
