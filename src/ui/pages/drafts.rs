//! The applications on this device.

use super::lasting::StorageLifetime;
use super::missing::{self, NotOpenedPage};
use crate::browser::files::{File, Kind};
use crate::browser::{clock, page, storage};
use crate::domain::draft::DraftId;
use crate::domain::journey::{self, Progress};
use crate::i18n::{Lang, backups, device, form as words, format, sending, shell};
use crate::store::{Envelope, Listed, Texts, Unreadable};
use crate::ui::components::form_group::part_id;
use crate::ui::components::moment::moment;
use crate::ui::route::Route;
use crate::ui::session::{DraftSession, OpenFault};
use crate::ui::state::App;
use leptos::prelude::*;

/// Parts of an entry that take the focus.
const UNDO: &str = "undo";
const OPEN: &str = "open";

/// The page.
#[component]
pub fn DraftsPage(
    /// Language of the screen.
    lang: Lang,
) -> impl IntoView {
    // What waits to be saved belongs into the list.
    App::get().session.flush();
    let Ok(listed) = DraftSession::repository().list() else {
        return view! { <NotOpenedPage lang fault=OpenFault::Blocked /> }.into_any();
    };
    let start = if listed.is_empty() { words::START } else { words::START_ANOTHER };
    let none = listed.is_empty().then(|| view! { <p>{lang.say(words::NO_DRAFTS)}</p> }.into_any());
    let whole: Vec<DraftId> = listed.iter().filter(|one| one.state.is_ok()).map(|one| one.id.clone()).collect();
    let entry = |Listed { id, state }| match state {
        Ok(envelope) => view! {
            <li>
                <DraftCard lang envelope />
            </li>
        }
        .into_any(),
        Err(fault) => view! {
            <li>
                <UnreadableDraft lang id fault />
            </li>
        }
        .into_any(),
    };
    let aside = DraftSession::repository().put_aside_of().unwrap_or_default();
    let aside = aside.into_iter().filter(|id| whole.contains(id)).map(|id| {
        let title = lang.fill(device::ASIDE, &[("id", id.as_str())]);
        view! {
            <li class="card">
                <p>{title}</p>
                <RawTexts lang id />
            </li>
        }
        .into_any()
    });
    let text = if storage::shared() { device::SHARED_DRAFTS_TEXT } else { words::DRAFTS_TEXT };
    view! {
        <h1 tabindex="-1">{lang.say(shell::DRAFTS)}</h1>
        <p>{lang.say(text)}</p>
        {none}
        <ul class="drafts">{listed.into_iter().map(entry).collect_view()} {aside.collect_view()}</ul>
        <p class="cluster">
            <a class="button" href=Route::New.to_hash()>
                {lang.say(start)}
            </a>
            <a class="button secondary" href=Route::Open.to_hash()>
                {lang.say(device::OPEN_FILE)}
            </a>
        </p>
        <StorageLifetime lang />
        <p>
            <a class="next" href=Route::Erase.to_hash()>
                {lang.say(device::ERASE)}
            </a>
        </p>
    }
    .into_any()
}

/// A draft that cannot be read: why, and what is there of it.
#[component]
fn UnreadableDraft(lang: Lang, id: DraftId, fault: Unreadable) -> impl IntoView {
    let title = lang.fill(words::UNREADABLE, &[("id", id.as_str())]);
    view! {
        <div class="card">
            <h2>{title}</h2>
            <p>{lang.say(missing::why(fault))}</p>
            <RawTexts lang id />
        </div>
    }
}

/// The texts of a draft that cannot be read, as files: somebody may still save what is in them.
#[component]
fn RawTexts(lang: Lang, id: DraftId) -> impl IntoView {
    let download = move |_| {
        for (index, text) in DraftSession::repository().unreadable(&id).unwrap_or_default().iter().enumerate() {
            let name = format!("{}-{}.txt", id.as_str(), index + 1);
            File::text(name, text, Kind::Text).download();
        }
    };
    view! {
        <button type="button" class="link-button" on:click=download>
            {lang.say(device::DOWNLOAD_RAW)}
        </button>
    }
}

/// A draft with the ways to open, keep and delete it; after that, the way to bring it back. Both stand in the page, so that
/// either can take the focus from the other.
#[component]
fn DraftCard(lang: Lang, envelope: Envelope) -> impl IntoView {
    let app = App::get();
    let Envelope { saved_at, draft, .. } = envelope;
    let round = app.session.round_of(&draft);
    let name = draft.name(&round).unwrap_or_else(|| lang.say(words::UNNAMED).to_owned());
    let steps = journey::journey(&round, &draft.answers);
    let done = steps.iter().filter(|step| journey::progress(step, &draft.answers) == Progress::Done).count();
    let done = lang.fill(words::DONE_OF, &[("n", &done.to_string()), ("m", &steps.len().to_string())]);
    let year = i32::try_from(round.fiscal_year).unwrap_or_default();
    let of_round = format!("{}, {}", lang.of(&round.short_name), format::fiscal_year_words(lang, year));
    let facts = [
        (words::BEGUN_ON, moment(lang, draft.begun_at)),
        (words::SAVED_ON, moment(lang, saved_at)),
        (words::OF_ROUND, of_round),
        (words::FILLED, done),
    ];
    let sent = draft.record.sent_on().map(|on| (sending::SENT, format::date_long(lang, on)));
    let facts = facts
        .into_iter()
        .chain(sent)
        .map(|(term, text)| {
            view! {
                <div>
                    <dt>{lang.say(term)}</dt>
                    <dd>{text}</dd>
                </div>
            }
            .into_any()
        })
        .collect_view();
    let id = StoredValue::new(draft.id.clone());
    let kept = RwSignal::new(None::<Texts>);
    let failed = RwSignal::new(false);
    let delete = move |_| {
        id.with_value(|id| {
            if let Ok(texts) = DraftSession::repository().delete(id) {
                app.session.close(id);
                kept.set(Some(texts));
                focus_part(id, UNDO);
            }
        });
    };
    let restore = move |_| {
        let restored =
            kept.with_untracked(|texts| texts.iter().try_for_each(|texts| DraftSession::repository().put_back(texts)));
        failed.set(restored.is_err());
        if restored.is_ok() {
            kept.set(None);
            id.with_value(|id| focus_part(id, OPEN));
        }
    };
    let deleted = lang.fill(words::DELETED, &[("name", &name)]);
    let (undo_id, open_id) = (part_id(draft.id.as_str(), UNDO), part_id(draft.id.as_str(), OPEN));
    let (file, open) = (Route::Keep(draft.id.clone()).to_hash(), Route::Tasks(draft.id).to_hash());
    let title = lang.fill(words::OPEN_DRAFT, &[("name", &name)]);
    view! {
        <div class="card" hidden=move || kept.with(Option::is_some)>
            <h2>{name.clone()}</h2>
            <dl class="facts">{facts}</dl>
            <p class="cluster">
                <a class="button" id=open_id href=open>
                    {title}
                </a>
                <a class="next" href=file>
                    {lang.say(backups::KEEP)}
                    <span class="visually-hidden">": "{name.clone()}</span>
                </a>
                <button type="button" class="link-button danger" on:click=delete>
                    {lang.say(words::DELETE)}
                    <span class="visually-hidden">": "{name}</span>
                </button>
            </p>
        </div>
        <div hidden=move || kept.with(Option::is_none)>
            <div class="notice" role="status">
                <p>{deleted}</p>
                <button type="button" class="link-button" id=undo_id on:click=restore>
                    {lang.say(words::UNDO)}
                </button>
                <p class="error" role="alert">
                    {move || failed.get().then(|| lang.say(words::RESTORE_FAILED).to_owned())}
                </p>
            </div>
        </div>
    }
}

/// Moves the focus to what has just come in place of what had it.
fn focus_part(id: &DraftId, part: &str) {
    let id = part_id(id.as_str(), part);
    clock::after(0, move || {
        page::focus_field(&id);
    });
}
