//! Texts that are in memory at once, and in a slow database soon after.
//!
//! [`WriteBehind`] decides what is written when, what is tried again, and what is told. It knows no browser: whoever owns
//! it hands it what happened and carries out, in order, the [`Effect`]s it answers with.

use super::{Keyed, StoreFault};

/// Longer than any healthy device takes; after it a person is told, and the work goes on.
pub const PATIENCE_MILLIS: u32 = 4000;
/// The pause before what failed is tried again; twice as long each time, until it works.
pub const PAUSE_MILLIS: std::ops::RangeInclusive<u32> = 1000..=30_000;

/// What the database is to hold, or holds, under each key: a text, or none.
pub type Batch = Keyed<Option<String>>;

/// What ends a wait.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Timer {
    /// The database was given long enough for what it is doing.
    Patience,
    /// It is time to try again.
    Retry,
}

/// What is to be done.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Effect {
    /// Ask the database for all it holds; then [`WriteBehind::loaded`].
    Load,
    /// Put these in the database, or take away what has no text, then read the same keys back; then
    /// [`WriteBehind::written`].
    Write(Batch),
    /// Call [`WriteBehind::over`] after so many milliseconds, in place of the timer that ran.
    Start(Timer, u32),
    /// That timer is not needed any more.
    Stop(Timer),
    /// Tell the other tabs: [`WriteBehind::heard`].
    Post(String, Option<String>),
    /// The start of the app need not wait for the database any longer.
    Opened,
    /// Tell the app, from a task of its own, what came of the writing. It never hears of it inside a call of its own.
    Tell(Result<(), StoreFault>),
    /// Tell the app, from a task of its own, that the text of this key is another one now.
    Changed(String),
}

/// What the database is doing.
#[derive(Debug)]
enum Doing {
    /// There is none: memory is all.
    Without,
    Loading,
    /// It could not be loaded. A retry is on its way.
    Closed,
    /// Nothing. What waits then could not be written, and a retry is on its way.
    Nothing,
    /// Writing these. What another tab has put meanwhile is no longer among them.
    Writing(Batch),
}

/// The texts, and how the database stands to them.
#[derive(Debug)]
pub struct WriteBehind {
    texts: Keyed<String>,
    /// Put here, and not yet handed to the database.
    waiting: Batch,
    /// Heard from other tabs before the database was loaded: later than what it holds.
    ahead: Batch,
    doing: Doing,
    /// The database has taken longer than [`PATIENCE_MILLIS`] for what it is doing.
    slow: bool,
    opened: bool,
    pause: u32,
    first_fault: Option<String>,
}

impl WriteBehind {
    /// Texts in memory only, which end with the page.
    #[must_use]
    pub const fn in_memory() -> Self {
        Self::new(Doing::Without)
    }

    /// Texts of a database; nothing can be asked of them before it is loaded. The effects begin that.
    #[must_use]
    pub fn of_database() -> (Self, Vec<Effect>) {
        let mut this = Self::new(Doing::Closed);
        let effects = this.retry();
        (this, effects)
    }

    const fn new(doing: Doing) -> Self {
        Self {
            texts: Keyed::new(),
            waiting: Batch::new(),
            ahead: Batch::new(),
            doing,
            slow: false,
            opened: false,
            pause: *PAUSE_MILLIS.start(),
            first_fault: None,
        }
    }

    /// Whether texts can be read and put.
    #[must_use]
    pub const fn is_usable(&self) -> bool {
        !matches!(self.doing, Doing::Loading | Doing::Closed)
    }

    /// Whether the database has them, or soon will.
    #[must_use]
    pub const fn is_backed(&self) -> bool {
        matches!(self.doing, Doing::Nothing | Doing::Writing(_))
    }

    /// Whether the database is being written to.
    #[must_use]
    pub const fn is_writing(&self) -> bool {
        matches!(self.doing, Doing::Writing(_))
    }

    /// The name of the first error that the database gave.
    #[must_use]
    pub fn first_fault(&self) -> Option<&str> {
        self.first_fault.as_deref()
    }

    /// Every text by its key.
    ///
    /// # Errors
    /// [`StoreFault::Blocked`] before the database is loaded.
    pub const fn texts(&self) -> Result<&Keyed<String>, StoreFault> {
        if self.is_usable() { Ok(&self.texts) } else { Err(StoreFault::Blocked) }
    }

    /// Puts a text, or takes it away.
    ///
    /// # Errors
    /// [`StoreFault::Blocked`] before the database is loaded.
    pub fn put(&mut self, key: &str, text: Option<&str>) -> Result<Vec<Effect>, StoreFault> {
        let text = text.map(str::to_owned);
        let writes = match self.doing {
            Doing::Without => {
                self.hold(key, text);
                return Ok(Vec::new());
            }
            Doing::Loading | Doing::Closed => return Err(StoreFault::Blocked),
            Doing::Nothing => true,
            Doing::Writing(_) => false,
        };
        self.hold(key, text.clone());
        self.waiting.insert(key.to_owned(), text.clone());
        let mut effects = vec![Effect::Post(key.to_owned(), text)];
        if writes {
            effects.extend(self.write());
        } else if self.slow {
            effects.push(Effect::Tell(Err(StoreFault::Slow)));
        }
        Ok(effects)
    }

    /// Another tab has put a text or taken it away. What this tab had to write under that key is older than that.
    pub fn heard(&mut self, key: &str, text: Option<String>) -> Vec<Effect> {
        let mut effects = vec![Effect::Changed(key.to_owned())];
        match &mut self.doing {
            Doing::Without => return Vec::new(),
            Doing::Loading | Doing::Closed => {
                self.ahead.insert(key.to_owned(), text);
                return effects;
            }
            Doing::Nothing => {
                if self.waiting.remove(key).is_some() && self.waiting.is_empty() {
                    effects.extend([Effect::Stop(Timer::Retry), Effect::Tell(Ok(()))]);
                }
            }
            Doing::Writing(batch) => {
                batch.remove(key);
                self.waiting.remove(key);
            }
        }
        self.hold(key, text);
        effects
    }

    /// The database was loaded, or could not be, by the name of its error.
    pub fn loaded(&mut self, found: Result<Keyed<String>, String>) -> Vec<Effect> {
        if !matches!(self.doing, Doing::Loading) {
            return Vec::new();
        }
        let mut effects = vec![Effect::Stop(Timer::Patience)];
        match found {
            Ok(texts) => {
                self.doing = Doing::Nothing;
                self.works();
                self.texts = texts;
                for (key, text) in std::mem::take(&mut self.ahead) {
                    self.hold(&key, text);
                }
                if self.opened {
                    effects.extend(self.texts.keys().cloned().map(Effect::Changed));
                    effects.push(Effect::Tell(Ok(())));
                }
            }
            Err(name) => {
                self.doing = Doing::Closed;
                self.note(name);
                effects.push(self.pause());
            }
        }
        effects.extend(self.open());
        effects
    }

    /// What was read back after the writing, or the name of the error that it ended with.
    pub fn written(&mut self, back: Result<Batch, String>) -> Vec<Effect> {
        let Doing::Writing(batch) = std::mem::replace(&mut self.doing, Doing::Nothing) else { return Vec::new() };
        let mut effects = vec![Effect::Stop(Timer::Patience)];
        let kept = |back: &Batch| batch.iter().all(|(key, text)| back.get(key) == Some(text));
        let fault = match back {
            Ok(back) if kept(&back) => None,
            Ok(_) => Some(NOT_KEPT.to_owned()),
            Err(name) => Some(name),
        };
        let Some(name) = fault else {
            self.works();
            effects.extend(if self.waiting.is_empty() { vec![Effect::Tell(Ok(()))] } else { self.write() });
            return effects;
        };
        for (key, text) in batch {
            if self.waiting.get(&key).is_none() {
                self.waiting.insert(key, text);
            }
        }
        // Another tab may have put all of it meanwhile, and sees to it.
        if self.waiting.is_empty() {
            effects.push(Effect::Tell(Ok(())));
        } else {
            effects.extend([Effect::Tell(Err(store_fault(&name))), self.pause()]);
        }
        self.note(name);
        effects
    }

    /// A timer has run out.
    pub fn over(&mut self, timer: Timer) -> Vec<Effect> {
        match timer {
            Timer::Retry => self.retry(),
            Timer::Patience => {
                self.slow = true;
                self.note(SLOW.to_owned());
                let said = if self.is_writing() { Some(Effect::Tell(Err(StoreFault::Slow))) } else { self.open() };
                said.into_iter().collect()
            }
        }
    }

    /// Tries again now what waits to be tried again: its time has come, or the device or the page has woken up.
    pub fn retry(&mut self) -> Vec<Effect> {
        match self.doing {
            Doing::Closed => {
                self.doing = Doing::Loading;
                self.slow = false;
                vec![Effect::Stop(Timer::Retry), Effect::Load, Effect::Start(Timer::Patience, PATIENCE_MILLIS)]
            }
            Doing::Nothing if !self.waiting.is_empty() => self.write(),
            Doing::Without | Doing::Loading | Doing::Nothing | Doing::Writing(_) => Vec::new(),
        }
    }

    fn write(&mut self) -> Vec<Effect> {
        let batch = std::mem::take(&mut self.waiting);
        self.doing = Doing::Writing(batch.clone());
        self.slow = false;
        vec![Effect::Stop(Timer::Retry), Effect::Write(batch), Effect::Start(Timer::Patience, PATIENCE_MILLIS)]
    }

    fn hold(&mut self, key: &str, text: Option<String>) {
        match text {
            Some(text) => self.texts.insert(key.to_owned(), text),
            None => drop(self.texts.remove(key)),
        }
    }

    fn open(&mut self) -> Option<Effect> {
        let first = !std::mem::replace(&mut self.opened, true);
        first.then_some(Effect::Opened)
    }

    const fn works(&mut self) {
        self.pause = *PAUSE_MILLIS.start();
    }

    fn pause(&mut self) -> Effect {
        let pause = self.pause;
        self.pause = pause.saturating_mul(2).min(*PAUSE_MILLIS.end());
        Effect::Start(Timer::Retry, pause)
    }

    fn note(&mut self, name: String) {
        self.first_fault.get_or_insert(name);
    }
}

/// Names that IndexedDB itself has for what is found out here.
const NOT_KEPT: &str = "DataError";
const SLOW: &str = "TimeoutError";

/// What an error of this name means to the person.
fn store_fault(name: &str) -> StoreFault {
    match name {
        "QuotaExceededError" => StoreFault::Full,
        SLOW => StoreFault::Slow,
        NOT_KEPT => StoreFault::NotKept,
        _ => StoreFault::Blocked,
    }
}
