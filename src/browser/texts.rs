//! Named texts: in memory at once, in IndexedDB soon after, and in the memory of the other tabs by message.
//!
//! What is to be done is decided by [`WriteBehind`]; here it is done.

use super::database::TextDatabase;
use super::{clock, document, window};
use crate::store::StoreFault;
use crate::store::write_behind::{Effect, PATIENCE_MILLIS, Timer, WriteBehind};
use futures::channel::oneshot;
use gloo::events::EventListener;
use gloo::timers::callback::Timeout;
use js_sys::Array;
use std::cell::{Cell, RefCell};
use std::pin::pin;
use std::rc::Rc;
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::{BroadcastChannel, MessageEvent, VisibilityState};

/// What the app is told: what came of the writing, and the key of a text that is another one now.
pub struct Ears {
    pub settled: Box<dyn Fn(Result<(), StoreFault>)>,
    pub changed: Box<dyn Fn(String)>,
}

/// The texts of a database, or, without one, of this page alone.
pub struct Texts {
    texts: RefCell<WriteBehind>,
    database: TextDatabase,
    /// To the other tabs, where the browser can.
    channel: Option<BroadcastChannel>,
    patience: Cell<Option<Timeout>>,
    retry: Cell<Option<Timeout>>,
    ears: Ears,
    /// Whoever waits for the start.
    opened: RefCell<Option<oneshot::Sender<()>>>,
    /// Whoever waits for the end of the writing.
    rest: RefCell<Vec<oneshot::Sender<()>>>,
}

impl Texts {
    /// Texts of this page alone, which end with it.
    #[must_use]
    pub fn in_memory(ears: Ears) -> Rc<Self> {
        Rc::new(Self::new("", None, WriteBehind::in_memory(), ears))
    }

    /// Loads the database of this name; what tabs tell each other is told under the name of the channel. Comes back when
    /// it is loaded, or is not waited for any longer; then it comes later.
    pub async fn open(database: &'static str, channel: &str, ears: Ears) -> Rc<Self> {
        let (texts, effects) = WriteBehind::of_database();
        let this = Rc::new(Self::new(database, BroadcastChannel::new(channel).ok(), texts, ears));
        let (sender, opened) = oneshot::channel();
        this.opened.replace(Some(sender));
        this.listen();
        this.carry_out(effects);
        // The sender is not dropped before it has sent.
        let _ = opened.await;
        this
    }

    fn new(database: &'static str, channel: Option<BroadcastChannel>, texts: WriteBehind, ears: Ears) -> Self {
        Self {
            texts: RefCell::new(texts),
            database: TextDatabase::new(database),
            channel,
            patience: Cell::default(),
            retry: Cell::default(),
            ears,
            opened: RefCell::default(),
            rest: RefCell::default(),
        }
    }

    /// Hears the other tabs, and of the moments at which it is worth trying again, for as long as the page lives.
    fn listen(self: &Rc<Self>) {
        if let Some(channel) = &self.channel {
            let this = self.clone();
            EventListener::new(channel, "message", move |event| {
                let parts = event.dyn_ref().and_then(|message: &MessageEvent| message.data().dyn_into::<Array>().ok());
                let Some(parts) = parts else { return };
                if let Some(key) = parts.get(0).as_string() {
                    this.step(|texts| texts.heard(&key, parts.get(1).as_string()));
                }
            })
            .forget();
        }
        if let (Some(document), Some(window)) = (document(), window()) {
            let (shown, online) = (self.clone(), self.clone());
            let page = document.clone();
            EventListener::new(&document, "visibilitychange", move |_| {
                if page.visibility_state() == VisibilityState::Visible {
                    shown.step(WriteBehind::retry);
                }
            })
            .forget();
            EventListener::new(&window, "online", move |_| online.step(WriteBehind::retry)).forget();
        }
    }

    /// Whether texts can be read and put.
    #[must_use]
    pub fn is_usable(&self) -> bool {
        self.texts.borrow().is_usable()
    }

    /// The text under a key.
    ///
    /// # Errors
    /// [`StoreFault::Blocked`] before the database is loaded; so in all that follows.
    pub fn get(&self, key: &str) -> Result<Option<String>, StoreFault> {
        self.texts.borrow().texts().map(|texts| texts.get(key).cloned())
    }

    /// Every key.
    ///
    /// # Errors
    /// [`StoreFault::Blocked`].
    pub fn keys(&self) -> Result<Vec<String>, StoreFault> {
        self.texts.borrow().texts().map(|texts| texts.keys().cloned().collect())
    }

    /// Puts a text, or takes it away.
    ///
    /// # Errors
    /// [`StoreFault::Blocked`].
    pub fn put(self: &Rc<Self>, key: &str, text: Option<&str>) -> Result<(), StoreFault> {
        let effects = self.texts.borrow_mut().put(key, text)?;
        self.carry_out(effects);
        Ok(())
    }

    /// The name of the first error that the database gave.
    #[must_use]
    pub fn first_fault(&self) -> Option<String> {
        self.texts.borrow().first_fault().map(str::to_owned)
    }

    /// How many texts the database holds, by its own word, once it has all that was handed to it; `None` if it does not
    /// answer. Without a database, how many there are in memory.
    pub async fn count(self: &Rc<Self>) -> Option<usize> {
        if !self.texts.borrow().is_backed()
            && let Ok(texts) = self.texts.borrow().texts()
        {
            return Some(texts.len());
        }
        if self.texts.borrow().is_writing() {
            let (sender, rest) = oneshot::channel();
            self.rest.borrow_mut().push(sender);
            clock::within(PATIENCE_MILLIS, pin!(rest)).await?.ok()?;
        }
        // By itself, since a database must not lose whom it is to answer.
        let (sender, counted) = oneshot::channel();
        let this = self.clone();
        spawn_local(async move {
            let _ = sender.send(this.database.count().await);
        });
        clock::within(PATIENCE_MILLIS, pin!(counted)).await?.ok()?.ok()
    }

    /// Asks the browser, once, not to delete what is stored when room is short, and notes the answer under the key.
    pub fn persist(self: &Rc<Self>, key: &'static str) {
        let is_noted = self.get(key) != Ok(None);
        if is_noted || !self.texts.borrow().is_backed() {
            return;
        }
        let Some(navigator) = super::navigator() else { return };
        let Ok(asked) = navigator.storage().persist() else { return };
        let this = self.clone();
        spawn_local(async move {
            // One that does not answer is asked again another time.
            let answer = clock::within(PATIENCE_MILLIS, pin!(JsFuture::from(asked))).await;
            if let Some(Ok(promised)) = answer {
                let _ = this.put(key, Some(if promised.is_truthy() { super::storage::PROMISED } else { "no" }));
            }
        });
    }

    /// Where a timer is kept that runs.
    const fn timer(&self, timer: Timer) -> &Cell<Option<Timeout>> {
        match timer {
            Timer::Patience => &self.patience,
            Timer::Retry => &self.retry,
        }
    }

    fn step(self: &Rc<Self>, step: impl FnOnce(&mut WriteBehind) -> Vec<Effect>) {
        let effects = step(&mut self.texts.borrow_mut());
        self.carry_out(effects);
    }

    #[inline(never)]
    fn carry_out(self: &Rc<Self>, effects: Vec<Effect>) {
        for effect in effects {
            let this = self.clone();
            match effect {
                Effect::Load => spawn_local(async move {
                    let found = this.database.load().await;
                    this.step(|texts| texts.loaded(found));
                }),
                Effect::Write(batch) => spawn_local(async move {
                    let back = this.database.write(&batch).await;
                    this.step(|texts| texts.written(back));
                    if !this.texts.borrow().is_writing() {
                        for waiting in this.rest.take() {
                            // It may have lost its patience.
                            let _ = waiting.send(());
                        }
                    }
                }),
                Effect::Start(timer, millis) => {
                    let over = Timeout::new(millis, move || this.step(|texts| texts.over(timer)));
                    self.timer(timer).set(Some(over));
                }
                Effect::Stop(timer) => drop(self.timer(timer).take()),
                Effect::Post(key, text) => {
                    if let Some(channel) = &self.channel {
                        let text = text.map_or(JsValue::UNDEFINED, JsValue::from);
                        // Fails only after it was closed, which it never is.
                        let _ = channel.post_message(&Array::of2(&key.into(), &text));
                    }
                }
                Effect::Opened => {
                    if let Some(waiting) = self.opened.take() {
                        let _ = waiting.send(());
                    }
                }
                Effect::Tell(what) => spawn_local(async move { (this.ears.settled)(what) }),
                Effect::Changed(key) => spawn_local(async move { (this.ears.changed)(key) }),
            }
        }
    }
}
