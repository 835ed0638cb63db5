//! What the whole app shares: signals that live as long as it does.

use super::desk::Desk;
use super::route::Route;
use crate::browser::{clock, location, net, page, storage::LocalShelf};
use crate::domain::eligibility::{Replies, Reply};
use crate::domain::read::Faults;
use crate::domain::round::{Index, Round};
use crate::domain::thai::{Date, bangkok_today};
use crate::i18n::Lang;
use crate::store::Shelf;
use leptos::prelude::*;
use std::sync::Arc;

/// Storage key of the language chosen.
const LANG_KEY: &str = "wan/lang";
/// Storage key of the self-check's replies.
const REPLIES_KEY: &str = "wan/self-check";

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
}

/// Why the rounds could not be loaded.
#[derive(Debug)]
pub enum LoadFault {
    Net(net::NetFault),
    /// A file has faults.
    Broken(Faults),
}

impl Rounds {
    /// Fetches the list of rounds and the round to show.
    ///
    /// # Errors
    /// [`LoadFault`].
    pub async fn load() -> Result<Self, LoadFault> {
        let list = net::text("rounds/index.json").await.map_err(LoadFault::Net)?;
        let loaded_at = clock::now_millis();
        let index = Index::parse(&list.text).map_err(LoadFault::Broken)?;
        let asked = location::param("round").filter(|id| index.rounds.iter().any(|round| &round.id == id));
        let id = asked.as_ref().unwrap_or(&index.default);
        let fetched = net::text(&format!("rounds/{id}.json")).await.map_err(LoadFault::Net)?;
        let shown = Round::parse(&fetched.text).map_err(LoadFault::Broken)?;
        let asked = asked.is_some();
        Ok(Self { index, shown: Arc::new(shown), text: fetched.text, asked, host_date: list.date, loaded_at })
    }
}

/// Handles on everything shared; copied freely, found by [`App::get`].
#[derive(Clone, Copy)]
pub struct App {
    pub lang: RwSignal<Lang>,
    pub route: RwSignal<Route>,
    /// Today in Bangkok by the device's clock; renewed when the page comes back into view.
    pub today: RwSignal<Date>,
    /// The open draft.
    pub desk: Desk,
    /// Replies of the self-check.
    pub replies: RwSignal<Replies>,
    /// What the live region says.
    pub announcement: RwSignal<String>,
    rounds: StoredValue<Arc<Rounds>>,
    suggested_office: StoredValue<Option<String>>,
}

impl App {
    /// Makes the state and provides it to every component below.
    pub fn provide(rounds: Rounds) -> Self {
        let rounds = Arc::new(rounds);
        let stored = |key| LocalShelf.get(key).ok().flatten();
        let asked = location::param("lang").or_else(|| stored(LANG_KEY));
        let lang = asked.as_deref().and_then(Lang::parse).unwrap_or_default();
        let suggested = location::param("office").filter(|id| rounds.shown.office(id).is_some());
        let app = Self {
            lang: RwSignal::new(lang),
            route: RwSignal::new(Route::parse(&location::hash())),
            today: RwSignal::new(bangkok_today(clock::now_millis())),
            desk: Desk::new(rounds.clone()),
            replies: RwSignal::new(stored(REPLIES_KEY).map(|text| parse_replies(&text)).unwrap_or_default()),
            announcement: RwSignal::default(),
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

    /// The office that the link suggested.
    #[must_use]
    pub fn suggested_office(self) -> Option<String> {
        self.suggested_office.get_value()
    }

    /// Changes the language of the screen and remembers it.
    pub fn set_lang(self, lang: Lang) {
        // A language that cannot be remembered is still shown.
        let _ = LocalShelf.put(LANG_KEY, lang.tag());
        self.lang.set(lang);
    }

    /// Notes a reply of the self-check and remembers it.
    pub fn reply(self, criterion: &str, reply: Reply) {
        self.replies.update(|replies| {
            replies.insert(criterion.to_owned(), reply);
        });
        self.keep_replies();
    }

    /// Forgets the self-check.
    pub fn forget_replies(self) {
        self.replies.set(Replies::new());
        self.keep_replies();
    }

    fn keep_replies(self) {
        let line = |(id, reply): (&String, &Reply)| format!("{id}={}", reply.word());
        let text: Vec<String> = self.replies.with_untracked(|replies| replies.iter().map(line).collect());
        // A self-check that cannot be remembered still gives its outcome.
        let _ = LocalShelf.put(REPLIES_KEY, &text.join("\n"));
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

fn parse_replies(text: &str) -> Replies {
    let reply = |line: &str| {
        let (id, word) = line.split_once('=')?;
        Some((id.to_owned(), Reply::parse(word)?))
    };
    text.lines().filter_map(reply).collect()
}
