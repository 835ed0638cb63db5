//! What the whole app shares: signals that live as long as it does.

use super::chunks;
use super::route::{Chunk, Redirect, Route, Screen, SectionLocation};
use super::session::{DraftSession, Saving};
use crate::browser::net::{self, Origin};
use crate::browser::offline::{self, News};
use crate::browser::{clock, location, page, storage};
use crate::domain::draft::Draft;
use crate::domain::read::Faults;
use crate::domain::round::{Index, Round};
use crate::domain::thai::{Date, bangkok_today};
use crate::i18n::Lang;
use crate::store::{digest, keys};
use leptos::prelude::*;
use leptos::task::spawn_local;
use std::sync::Arc;

/// The rounds as loaded at the start.
#[derive(Debug)]
pub struct Rounds {
    pub index: Index,
    /// The round that is shown, parsed.
    pub shown: Arc<Round>,
    /// The same as text: a draft is begun with it.
    pub text: String,
    /// A link asked for this round (`?round=`): its own state is shown then, whatever today is.
    pub asked: bool,
    /// The host's `Date` header, if it sent one.
    pub host_date: Option<String>,
    /// The device's clock when that header came, in milliseconds since 1970.
    pub loaded_at: i64,
    /// The faults of a newer file that was refused in favour of this last good one.
    pub refused: Option<Faults>,
}

/// Why the rounds could not be loaded.
#[derive(Debug)]
pub enum LoadFault {
    Net(net::NetFault),
    /// A file has faults.
    Broken(Faults),
}

/// Address of the list of rounds.
const LIST: &str = "rounds/index.json";

impl Rounds {
    /// Fetches the list of rounds and the round to show. One with faults is refused in favour of the last good one.
    ///
    /// # Errors
    /// [`LoadFault`].
    pub async fn load() -> Result<Self, LoadFault> {
        let fault = match Self::fetch(Origin::Network).await {
            Err(fault) => fault,
            fetched => return fetched,
        };
        match (Self::fetch(Origin::LastGood).await, fault) {
            (Ok(rounds), LoadFault::Broken(faults)) => Ok(Self { refused: Some(faults), ..rounds }),
            (Ok(rounds), LoadFault::Net(_)) => Ok(rounds),
            (Err(_), fault) => Err(fault),
        }
    }

    /// The round that the list and the link ask for. What came whole from the network is kept as the last good one.
    async fn fetch(origin: Origin) -> Result<Self, LoadFault> {
        let list = net::text(LIST, origin).await.map_err(LoadFault::Net)?;
        let loaded_at = clock::now_millis();
        let index = Index::parse(&list.text).map_err(LoadFault::Broken)?;
        let asked = location::param("round").filter(|id| index.rounds.iter().any(|round| &round.id == id));
        let address = ["rounds/", asked.as_ref().unwrap_or(&index.default), ".json"].concat();
        let text = net::text(&address, origin).await.map_err(LoadFault::Net)?.text;
        let shown = Arc::new(Round::parse(&text).map_err(LoadFault::Broken)?);
        if origin == Origin::Network && !storage::shared() {
            net::keep_good(LIST, &list.text);
            net::keep_good(&address, &text);
        }
        let asked = asked.is_some();
        Ok(Self { index, shown, text, asked, host_date: list.date, loaded_at, refused: None })
    }
}

/// A screen that cannot be drawn yet.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Awaited {
    pub route: Route,
    /// Its chunk did not come; it is asked for again when the person says so.
    pub failed: bool,
}

/// Handles on everything shared; copied freely, found by [`App::get`].
#[derive(Clone, Copy)]
pub struct App {
    pub lang: RwSignal<Lang>,
    pub route: RwSignal<Route>,
    /// Today in Bangkok by the device's clock; renewed when the page comes back into view.
    pub today: RwSignal<Date>,
    /// The open draft.
    pub session: DraftSession,
    /// What the live region says.
    pub announcement: RwSignal<String>,
    /// The program works without a network.
    pub offline: RwSignal<bool>,
    /// The screen that was asked for, while what draws it is on its way.
    pub awaited: RwSignal<Option<Awaited>>,
    /// A newer program waits until the person lets it in.
    pub newer: RwSignal<bool>,
    /// The person let it in.
    updating: RwSignal<bool>,
    /// It has taken over.
    updated: RwSignal<bool>,
    rounds: StoredValue<Arc<Rounds>>,
    suggested_office: StoredValue<Option<String>>,
}

impl App {
    /// Makes the state and provides it to every component below.
    pub fn provide(rounds: Rounds) -> Self {
        let rounds = Arc::new(rounds);
        let repository = storage::repository();
        let asked = location::param("lang").or_else(|| repository.note(keys::LANG));
        let lang = asked.as_deref().and_then(Lang::parse).unwrap_or_default();
        let suggested = location::param("office").filter(|id| rounds.shown.office(id).is_some());
        let app = Self {
            lang: RwSignal::new(lang),
            route: RwSignal::new(Route::parse(&location::hash())),
            today: RwSignal::new(bangkok_today(clock::now_millis())),
            session: DraftSession::new(rounds.clone()),
            announcement: RwSignal::default(),
            offline: RwSignal::new(false),
            awaited: RwSignal::new(None),
            newer: RwSignal::new(false),
            updating: RwSignal::new(false),
            updated: RwSignal::new(false),
            rounds: StoredValue::new(rounds),
            suggested_office: StoredValue::new(suggested),
        };
        provide_context(app);
        page::on_return(move || {
            let now = bangkok_today(clock::now_millis());
            if app.today.get_untracked() != now {
                app.today.set(now);
            }
        });
        app
    }

    /// Fetches the rest of the program while the page has nothing else to do: the questions first, since they are next; then
    /// the service worker keeps everything for when there is no network; then what is kept is made ready. A shared device
    /// has no service worker.
    pub fn fetch_the_rest(self) {
        spawn_local(async move {
            clock::idle().await;
            let _ = chunks::load(Chunk::Form).await;
            let watched = !storage::shared()
                && offline::watch(move |news| match news {
                    News::Ready => {
                        self.offline.set(true);
                        spawn_local(chunks::load_ahead());
                    }
                    News::Update => self.newer.set(true),
                    News::Changed => self.updated.set(true),
                });
            if !watched {
                chunks::load_ahead().await;
            }
        });
    }

    /// Loads the page anew when a newer program has taken over, or lets it take over when the person said so; neither
    /// before everything is saved.
    pub fn follow_updates(self) {
        Effect::new(move |_| {
            let (updating, updated) = (self.updating.get(), self.updated.get());
            match self.session.saving.get() {
                Saving::Pending | Saving::Failed(_) => {}
                _ if updated => location::reload(),
                _ if updating => offline::update(),
                _ => {}
            }
        });
    }

    /// Lets the newer program take over as soon as everything is saved.
    pub fn update_program(self) {
        self.session.flush();
        self.updating.set(true);
    }

    /// The state of the app this component belongs to.
    #[must_use]
    pub fn get() -> Self {
        expect_context()
    }

    /// The rounds as loaded.
    #[must_use]
    pub fn rounds(self) -> Arc<Rounds> {
        self.rounds.get_value()
    }

    /// The round that is shown.
    #[must_use]
    pub fn round(self) -> Arc<Round> {
        self.rounds.with_value(|rounds| rounds.shown.clone())
    }

    /// Whether a draft was begun with another file of the round than the one that is shown. What differs may be its offices
    /// only, which every draft follows; the page of the questions knows.
    #[must_use]
    pub fn has_newer_round(self, draft: &Draft) -> bool {
        self.rounds.with_value(|rounds| draft.form != digest(&rounds.text))
    }

    /// The office that the link suggested.
    #[must_use]
    pub fn suggested_office(self) -> Option<String> {
        self.suggested_office.get_value()
    }

    /// Changes the language of the screen and remembers it.
    pub fn set_lang(self, lang: Lang) {
        // A language that cannot be remembered is still shown.
        let _ = storage::repository().keep_note(keys::LANG, lang.tag());
        self.lang.set(lang);
    }

    /// Shows a screen, as soon as what draws it is there. Until then the one before stays, and what was typed into it too.
    pub fn show(self, route: Route) {
        self.session.flush();
        if !chunks::is_loaded(route.chunk()) {
            return self.show_later(route);
        }
        let route = match route.screen() {
            Screen::Redirect(redirect) => self.redirected(redirect),
            Screen::Start(_) | Screen::Form(_) | Screen::Review(_) | Screen::More(_) => route,
        };
        if !chunks::is_loaded(route.chunk()) {
            return self.show_later(route);
        }
        self.awaited.set(None);
        if self.route.get_untracked() != route {
            if route.draft().is_none() {
                self.session.put_down();
            }
            self.route.set(route);
        }
    }

    fn show_later(self, route: Route) {
        self.awaited.set(Some(Awaited { route: route.clone(), failed: false }));
        spawn_local(async move {
            let came = chunks::load(route.chunk()).await;
            // The person may have gone elsewhere meanwhile.
            if self.awaited.with_untracked(|awaited| awaited.as_ref().is_some_and(|awaited| awaited.route == route)) {
                match came {
                    Ok(()) => self.show(route),
                    Err(chunks::ChunkFault) => {
                        self.awaited.set(Some(Awaited { route, failed: true }));
                        self.offer_another_build().await;
                    }
                }
            }
        });
    }

    /// Where an address leads that stands for another. That takes its place in the history, so that Back does not come to it
    /// again.
    fn redirected(self, redirect: Redirect) -> Route {
        let newest = match redirect {
            Redirect::Resume => self.session.newest(),
            Redirect::Begin => None,
        };
        let (draft, section) = match newest {
            Some(draft) => (draft.id, draft.place.filter(|_| !draft.record.is_sent())),
            None => {
                let first = self.round().form.sections.first().map(|section| section.id.clone());
                (self.session.begin(self.suggested_office()), first)
            }
        };
        let route = match section {
            Some(section) => Route::Section(SectionLocation { draft, section, field: None, to_review: false }),
            None => Route::Tasks(draft),
        };
        location::replace(&route.to_hash());
        route
    }

    /// Offers the program that the host has, where it is another build than this one: the chunks of this one are gone then.
    /// On a shared device loading it would lose what is typed.
    async fn offer_another_build(self) {
        let theirs = net::build_on_host().await;
        if !storage::shared() && theirs.is_some() && theirs != page::meta("build") {
            self.newer.set(true);
        }
    }

    /// Says something through the live region.
    pub fn announce(self, text: impl Into<String>) {
        self.announcement.set(text.into());
    }

    /// Goes to a screen.
    pub fn go(self, route: &Route) {
        location::go(&route.to_hash());
    }
}
