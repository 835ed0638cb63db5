//! A draft claimed by a lease in local storage: its owner, and when it was last renewed.

use super::Tell;
use crate::browser::{clock, random, storage, window};
use gloo::events::EventListener;
use gloo::timers::callback::Interval;
use std::cell::{Cell, RefCell};
use std::rc::Rc;
use wasm_bindgen_futures::spawn_local;
use web_sys::Storage;

const BEAT_MILLIS: u32 = 1000;
/// A lease that was not renewed for so long is over.
const LEASE_MILLIS: i64 = 5000;

pub struct Lease {
    key: String,
    me: String,
    tell: Tell,
    mine: Cell<Option<bool>>,
    beats: RefCell<Option<Interval>>,
    leaving: RefCell<Option<EventListener>>,
}

impl Lease {
    pub fn begin(draft: &str, tell: Tell) -> Rc<Self> {
        let this = Rc::new(Self {
            key: format!("wan/lease/{draft}"),
            me: format!("{:x}", random::bits()),
            tell,
            mine: Cell::default(),
            beats: RefCell::default(),
            leaving: RefCell::default(),
        });
        let beating = this.clone();
        this.beats.replace(Some(Interval::new(BEAT_MILLIS, move || beating.beat(false))));
        if let Some(window) = window() {
            // A page that is loaded again must not wait for itself. One that comes back out of the browser's memory beats
            // on.
            let leaving = this.clone();
            this.leaving.replace(Some(EventListener::new(&window, "pagehide", move |_| leaving.give())));
        }
        this.beat(false);
        this
    }

    pub fn take(self: &Rc<Self>) {
        self.beat(true);
    }

    pub fn end(&self) {
        self.beats.take();
        self.leaving.take();
        self.give();
    }

    fn beat(self: &Rc<Self>, grab: bool) {
        // Without storage no other tab can have the draft.
        let ours = storage::local().ok().and_then(|storage| self.renew(&storage, grab)).unwrap_or(true);
        if self.mine.replace(Some(ours)) != Some(ours) {
            let this = self.clone();
            spawn_local(async move {
                let is_current = this.beats.borrow().is_some() && this.mine.get() == Some(ours);
                if is_current {
                    (this.tell)(ours);
                }
            });
        }
    }

    /// Renews the lease, unless another tab has it. Says whose it is; nothing where storage does not work.
    fn renew(&self, storage: &Storage, grab: bool) -> Option<bool> {
        let now = clock::now_millis();
        let lease = storage.get_item(&self.key).ok()?.unwrap_or_default();
        let (owner, since) = lease.split_once(' ').unwrap_or_default();
        let since: i64 = since.parse().unwrap_or_default();
        let ours = grab || owner.is_empty() || owner == self.me || now.saturating_sub(since) > LEASE_MILLIS;
        if ours {
            storage.set_item(&self.key, &format!("{} {now}", self.me)).ok()?;
        }
        Some(ours)
    }

    fn give(&self) {
        if self.mine.get() == Some(true)
            && let Ok(storage) = storage::local()
        {
            // Where it cannot be taken away it runs out.
            let _ = storage.remove_item(&self.key);
        }
    }
}
