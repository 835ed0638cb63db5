//! A draft claimed by a Web Lock.

use super::{Tell, claim_without_locks};
use gloo::events::EventListener;
use gloo::timers::callback::Timeout;
use js_sys::{Function, Object, Promise, Reflect};
use std::cell::{Cell, RefCell};
use std::rc::Rc;
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::{AbortController, BroadcastChannel};

/// A tab that is asked to give way saves first; one that does not answer in this time is passed over.
const PATIENCE_MILLIS: u32 = 1000;
/// Before a browser that refused a lock is asked again.
const AGAIN_MILLIS: u32 = 1000;

#[wasm_bindgen]
extern "C" {
    /// Of web-sys only with its unstable half.
    pub type LockManager;
    #[wasm_bindgen(method, catch)]
    fn request(this: &LockManager, name: &str, options: &JsValue, granted: &JsValue) -> Result<Promise, JsValue>;
}

/// How the lock is asked for.
enum How {
    IfFree,
    InTurn(Option<AbortController>),
    Stealing,
}

impl How {
    fn options(&self) -> Object {
        let options = Object::new();
        let set = |name: &str, value: &JsValue| {
            // A plain object takes every property.
            let _ = Reflect::set(&options, &name.into(), value);
        };
        match self {
            Self::IfFree => set("ifAvailable", &true.into()),
            Self::InTurn(Some(waits)) => set("signal", &waits.signal()),
            Self::InTurn(None) => {}
            Self::Stealing => set("steal", &true.into()),
        }
        options
    }

    fn is_called_off(&self) -> bool {
        match self {
            Self::InTurn(Some(waits)) => waits.signal().aborted(),
            Self::InTurn(None) | Self::IfFree | Self::Stealing => false,
        }
    }
}

pub struct Lock {
    locks: LockManager,
    draft: String,
    name: String,
    tell: Tell,
    /// Tabs that want to take over say so here.
    channel: Option<BroadcastChannel>,
    asked: RefCell<Option<EventListener>>,
    /// Ends this tab's place in the queue.
    waits: RefCell<Option<AbortController>>,
    /// Gives the lock back; there as long as this tab has it.
    free: RefCell<Option<Function>>,
    stealing: RefCell<Option<Timeout>>,
    ended: Cell<bool>,
    /// The browser has given this page an answer before.
    works: Cell<bool>,
}

impl Lock {
    pub fn begin(locks: LockManager, draft: &str, tell: Tell) -> Rc<Self> {
        let name = format!("wan/writer/{draft}");
        let this = Rc::new(Self {
            locks,
            draft: draft.to_owned(),
            channel: BroadcastChannel::new(&name).ok(),
            name,
            tell,
            asked: RefCell::default(),
            waits: RefCell::default(),
            free: RefCell::default(),
            stealing: RefCell::default(),
            ended: Cell::default(),
            works: Cell::default(),
        });
        if let Some(channel) = &this.channel {
            let lock = this.clone();
            this.asked.replace(Some(EventListener::new(channel, "message", move |_| lock.give_way())));
        }
        this.ask(How::IfFree);
        this
    }

    pub fn take(self: &Rc<Self>) {
        if let Some(channel) = &self.channel {
            // Fails only after it was closed, which is the end of this.
            let _ = channel.post_message(&"".into());
        }
        let this = self.clone();
        self.stealing.replace(Some(Timeout::new(PATIENCE_MILLIS, move || {
            this.leave_queue();
            this.ask(How::Stealing);
        })));
    }

    pub fn end(&self) {
        self.ended.set(true);
        self.stealing.take();
        self.leave_queue();
        self.let_go();
        self.asked.take();
        if let Some(channel) = &self.channel {
            channel.close();
        }
    }

    /// Another tab wants to write: what is typed here is saved while it is told, and only then the lock goes.
    fn give_way(self: &Rc<Self>) {
        if self.free.borrow().is_some() {
            (self.tell)(false);
            self.let_go();
            self.queue();
        }
    }

    fn let_go(&self) {
        if let Some(free) = self.free.take() {
            // Ends a promise, which cannot fail.
            let _ = free.call0(&JsValue::NULL);
        }
    }

    fn queue(self: &Rc<Self>) {
        if !self.ended.get() {
            let waits = AbortController::new().ok();
            self.waits.replace(waits.clone());
            self.ask(How::InTurn(waits));
        }
    }

    fn leave_queue(&self) {
        if let Some(waits) = self.waits.take() {
            waits.abort();
        }
    }

    fn ask(self: &Rc<Self>, how: How) {
        let this = self.clone();
        spawn_local(async move {
            let answered = Rc::new(Cell::new(false));
            let (lock, answer) = (this.clone(), answered.clone());
            let granted = Closure::once(move |held: JsValue| {
                answer.set(true);
                lock.granted(&held)
            });
            let refused = match this.locks.request(&this.name, &how.options(), granted.as_ref()) {
                Ok(over) => JsFuture::from(over).await.is_err(),
                Err(_) => true,
            };
            if refused && !this.ended.get() && !how.is_called_off() {
                this.free.take();
                this.refused(answered.get());
            }
        });
    }

    /// What the browser is answered: what it waits for before it gives the lock to another tab.
    fn granted(self: &Rc<Self>, held: &JsValue) -> JsValue {
        self.works.set(true);
        if self.ended.get() {
            return JsValue::UNDEFINED;
        }
        if held.is_null() {
            (self.tell)(false);
            self.queue();
            return JsValue::UNDEFINED;
        }
        self.stealing.take();
        let until = Promise::new(&mut |free, _| {
            self.free.replace(Some(free));
        });
        (self.tell)(true);
        until.into()
    }

    /// The request came to nothing, perhaps after it was answered.
    fn refused(self: &Rc<Self>, answered: bool) {
        if answered {
            // Another tab took the lock from under us.
            (self.tell)(false);
            self.queue();
        } else if self.works.get() {
            // WebKit takes the lock from a page that is being left and refuses every request at once: asked again without
            // a pause, it would never come to leave.
            let this = self.clone();
            Timeout::new(AGAIN_MILLIS, move || this.queue()).forget();
        } else {
            // The browser has locks and gives none to this page.
            self.end();
            claim_without_locks(&self.draft, self.tell.clone());
        }
    }
}
