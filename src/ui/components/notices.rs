//! What stands above every page while it is so: another tab, a newer program, a shared device, a browser inside an app.

use super::copy_button::CopyButton;
use super::show_if::ShowIf;
use crate::browser::page::{self, InApp};
use crate::browser::{location, storage};
use crate::i18n::{Lang, backups as words, format, sending, shell};
use crate::ui::route::Route;
use crate::ui::state::{App, Awaited};
use leptos::prelude::*;

/// The parameter by which LINE opens a link in the phone's own browser, and its value.
const OUTSIDE: (&str, &str) = ("openExternalBrowser", "1");

/// Every notice that holds.
#[component]
pub fn Notices(
    /// Language of the screen.
    lang: Lang,
) -> impl IntoView {
    let app = App::get();
    let shared = storage::shared().then(|| {
        view! {
            <div class="notice warn">
                <p>{lang.say(words::SHARED)}</p>
                <p>
                    <a class="next" href=location::base()>
                        {lang.say(words::SHARED_OFF)}
                    </a>
                </p>
            </div>
        }
        .into_any()
    });
    let awaited = move || app.awaited.get().map(|awaited| view! { <AwaitedScreen lang awaited /> }.into_any());
    view! {
        <div class="notices" role="status">
            {move || awaited()}
            {shared}
            {page::in_app().map(|which| view! { <InsideApp lang which /> }.into_any())}
            <ShowIf when=move || app.newer.get()>
                <NewerProgram lang />
            </ShowIf>
            <ShowIf when=move || app.session.reading.get()>
                <OtherTab lang />
            </ShowIf>
            <WasSent lang />
        </div>
    }
}

/// A screen whose chunk is on its way, so that a tap is seen to be heard; or what to do where it did not come.
#[component]
fn AwaitedScreen(lang: Lang, awaited: Awaited) -> impl IntoView {
    let app = App::get();
    let Awaited { route, failed } = awaited;
    let again = move |_| app.show(route.clone());
    if failed {
        view! {
            <div class="notice warn">
                <p>
                    <strong>{lang.say(shell::NOT_COME)}</strong>
                </p>
                <p>{lang.say(shell::NOT_COME_TEXT)}</p>
                <button type="button" class="button" on:click=again>
                    {lang.say(shell::TRY_AGAIN)}
                </button>
            </div>
        }
        .into_any()
    } else {
        view! { <p class="notice opening">{lang.say(shell::LOADING)}</p> }.into_any()
    }
}

/// A newer program waits until the person lets it in.
#[component]
fn NewerProgram(lang: Lang) -> impl IntoView {
    let app = App::get();
    view! {
        <div class="notice">
            <p>{lang.say(words::UPDATE)}</p>
            <button type="button" class="button secondary" on:click=move |_| app.update_program()>
                {lang.say(words::UPDATE_NOW)}
            </button>
        </div>
    }
}

/// Another tab writes the draft.
#[component]
fn OtherTab(lang: Lang) -> impl IntoView {
    let app = App::get();
    view! {
        <div class="notice warn">
            <p>{lang.say(words::READING)}</p>
            <button type="button" class="button secondary" on:click=move |_| app.session.take_over()>
                {lang.say(words::TAKE_OVER)}
            </button>
        </div>
    }
}

/// That the draft of the screen was sent, with the way to its record, where it can be opened again.
#[component]
fn WasSent(lang: Lang) -> impl IntoView {
    let app = App::get();
    let sent = Memo::new(move |_| {
        let route = app.route.get();
        let id = route.draft().filter(|_| !matches!(route, Route::Sent(_)))?;
        let on = app.session.with(|_, draft| draft.record.sent_on().filter(|_| draft.id == *id))??;
        Some((Route::Sent(id.clone()).to_hash(), on))
    });
    let notice = move || {
        let (record, on) = sent.get()?;
        let notice = view! {
            <div class="notice ok">
                <p>{lang.fill(sending::LOCKED, &[("date", &format::date_weekday(lang, on))])}</p>
                <p>
                    <a class="next" href=record>
                        {lang.say(sending::SEE_RECORD)}
                    </a>
                </p>
            </div>
        };
        Some(notice.into_any())
    };
    view! { {move || notice()} }
}

/// The way out of a browser inside another app, to where one is; open until something was begun here, out of the way
/// afterwards.
#[component]
fn InsideApp(lang: Lang, which: InApp) -> impl IntoView {
    let app = App::get();
    let begun = Memo::new(move |_| {
        app.route.track();
        app.session.newest().map(|draft| draft.id)
    });
    let (title, way) = match which {
        InApp::Line => (
            words::IN_LINE,
            view! {
                <a
                    class="button secondary"
                    href=move || {
                        app.route.track();
                        location::with_param(OUTSIDE.0, OUTSIDE.1)
                    }
                >
                    {lang.say(words::OPEN_OUTSIDE)}
                </a>
            }
            .into_any(),
        ),
        InApp::Other => {
            (words::IN_OTHER, view! { <CopyButton lang label=words::COPY_OUTSIDE text=location::address /> }.into_any())
        }
    };
    let carry = move || {
        begun.get().map(|draft| {
            view! {
                <p>{lang.say(words::IN_APP_BEGUN)}</p>
                <p>
                    <a class="next" href=Route::Keep(draft).to_hash()>
                        {lang.say(words::FILE_NOW)}
                    </a>
                </p>
            }
            .into_any()
        })
    };
    view! {
        <details class="notice" open=move || begun.with(Option::is_none)>
            <summary>{lang.say(title)}</summary>
            <p>{lang.say(words::IN_APP_TEXT)}</p>
            {move || carry()}
            <p>{way}</p>
        </details>
    }
}

/// The offer of the mode for shared devices, with what it means. Nothing where it is on already.
#[component]
pub fn SharedOffer(
    /// Language of the screen.
    lang: Lang,
) -> impl IntoView {
    let (name, value) = storage::DEVICE;
    (!storage::shared()).then(|| {
        view! {
            <details class="shared-offer">
                <summary>{lang.say(words::SHARED_OFFER)}</summary>
                <p>{lang.say(words::SHARED_OFFER_TEXT)}</p>
                <p>
                    <a class="button secondary" href=location::with_param(name, value)>
                        {lang.say(words::SHARED_ON)}
                    </a>
                </p>
            </details>
        }
        .into_any()
    })
}
