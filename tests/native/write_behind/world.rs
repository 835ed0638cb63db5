//! A database, tabs and a clock of our own.

use std::collections::{BTreeMap, VecDeque};
use white_area_core::store::StoreFault;
use white_area_core::store::write_behind::{Batch, Effect, Timer, WriteBehind};

/// What the database does with the next thing that is asked of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Mood {
    Takes(u32),
    Fails(&'static str),
    Forgets,
    Hangs,
}

/// What it takes when nothing is wrong.
pub const QUICK: u32 = 5;

/// A tab: its texts, its timers, and what its app was told at which time.
pub struct Tab {
    pub texts: WriteBehind,
    pub timers: BTreeMap<Timer, u32>,
    pub told: Vec<(u32, Result<(), StoreFault>)>,
    pub changed: Vec<String>,
    pub opened: Option<u32>,
}

pub enum Job {
    Load,
    Write(Batch),
}

/// A database, the tabs that use it, and time.
#[derive(Default)]
pub struct World {
    pub now: u32,
    pub tabs: Vec<Tab>,
    pub database: BTreeMap<String, String>,
    /// Done one after the other, as transactions are.
    pub jobs: VecDeque<(usize, Job)>,
    /// When the first of them is done, and how it ends.
    at_work: Option<(u32, Mood)>,
    pub moods: VecDeque<Mood>,
    /// Whether a text was ever followed in the database by one that sorts before it.
    pub went_back: bool,
}

impl World {
    pub fn with(moods: &[Mood]) -> Self {
        let mut world = Self { moods: moods.iter().copied().collect(), ..Self::default() };
        world.visit();
        world
    }

    /// A world whose database was loaded without a fault, and what then happens to it.
    pub fn loaded(moods: &[Mood]) -> Self {
        let mut world = Self::with(&[]);
        world.pass(QUICK);
        world.moods.extend(moods);
        world
    }

    pub fn visit(&mut self) -> usize {
        let (texts, effects) = WriteBehind::of_database();
        let (timers, told, changed) = (BTreeMap::new(), Vec::new(), Vec::new());
        self.tabs.push(Tab { texts, timers, told, changed, opened: None });
        let tab = self.tabs.len() - 1;
        self.carry_out(tab, effects);
        tab
    }

    pub fn put(&mut self, tab: usize, key: &str, text: Option<&str>) {
        let effects = self.tabs[tab].texts.put(key, text).expect("a database that was loaded");
        self.carry_out(tab, effects);
    }

    pub fn wake(&mut self, tab: usize) {
        let effects = self.tabs[tab].texts.retry();
        self.carry_out(tab, effects);
    }

    fn carry_out(&mut self, tab: usize, effects: Vec<Effect>) {
        for effect in effects {
            let now = self.now;
            let this = &mut self.tabs[tab];
            match effect {
                Effect::Load => self.jobs.push_back((tab, Job::Load)),
                Effect::Write(batch) => self.jobs.push_back((tab, Job::Write(batch))),
                Effect::Start(timer, millis) => drop(this.timers.insert(timer, now + millis)),
                Effect::Stop(timer) => drop(this.timers.remove(&timer)),
                Effect::Opened => assert_eq!(this.opened.replace(now), None, "it opens once"),
                Effect::Tell(what) => this.told.push((now, what)),
                Effect::Changed(key) => this.changed.push(key),
                Effect::Post(key, text) => {
                    for other in (0..self.tabs.len()).filter(|other| *other != tab) {
                        let effects = self.tabs[other].texts.heard(&key, text.clone());
                        self.carry_out(other, effects);
                    }
                }
            }
        }
        self.begin();
    }

    fn begin(&mut self) {
        if self.at_work.is_none() && !self.jobs.is_empty() {
            let mood = self.moods.pop_front().unwrap_or(Mood::Takes(QUICK));
            let due = match mood {
                Mood::Takes(millis) => self.now + millis,
                Mood::Fails(_) | Mood::Forgets => self.now + QUICK,
                Mood::Hangs => u32::MAX,
            };
            self.at_work = Some((due, mood));
        }
    }

    pub fn pass(&mut self, millis: u32) {
        let end = self.now + millis;
        loop {
            let timer = |tab: usize| self.tabs[tab].timers.iter().map(move |(timer, due)| (*due, Some((tab, *timer))));
            let work = self.at_work.map(|(due, _)| (due, None));
            let next = (0..self.tabs.len()).flat_map(timer).chain(work).min_by_key(|(due, _)| *due);
            let Some((due, what)) = next.filter(|(due, _)| *due <= end) else { break };
            self.now = due;
            match what {
                Some((tab, timer)) => {
                    self.tabs[tab].timers.remove(&timer);
                    let effects = self.tabs[tab].texts.over(timer);
                    self.carry_out(tab, effects);
                }
                None => self.finish(),
            }
        }
        self.now = end;
    }

    fn finish(&mut self) {
        let (_, mood) = self.at_work.take().expect("work");
        let (tab, job) = self.jobs.pop_front().expect("a job");
        let effects = match (job, mood) {
            (Job::Load, Mood::Fails(name)) => self.tabs[tab].texts.loaded(Err(name.to_owned())),
            (Job::Load, _) => self.tabs[tab].texts.loaded(Ok(self.database.clone().into_iter().collect())),
            (Job::Write(_), Mood::Fails(name)) => self.tabs[tab].texts.written(Err(name.to_owned())),
            (Job::Write(batch), mood) => {
                if mood != Mood::Forgets {
                    self.keep(&batch);
                }
                let back = batch.keys().map(|key| (key.clone(), self.database.get(key).cloned())).collect();
                self.tabs[tab].texts.written(Ok(back))
            }
        };
        self.carry_out(tab, effects);
    }

    fn keep(&mut self, batch: &Batch) {
        for (key, text) in batch {
            let before = match text {
                Some(text) => self.database.insert(key.clone(), text.clone()),
                None => self.database.remove(key),
            };
            self.went_back |= before.as_ref() > text.as_ref();
        }
    }

    pub fn text(&self, tab: usize, key: &str) -> Option<&str> {
        self.tabs[tab].texts.texts().expect("a database that was loaded").get(key).map(String::as_str)
    }

    pub fn told(&self) -> Vec<Result<(), StoreFault>> {
        self.tabs[0].told.iter().map(|(_, what)| *what).collect()
    }
}
