//! Working without a network: the service worker.

use super::trusted::{Script, address};
use super::{navigator, page, property};
use gloo::events::EventListener;
use js_sys::{Promise, Reflect};
use std::cell::{Cell, RefCell};
use std::rc::Rc;
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::{
    RegistrationOptions, ServiceWorker, ServiceWorkerContainer, ServiceWorkerRegistration, ServiceWorkerState,
    ServiceWorkerUpdateViaCache,
};

#[wasm_bindgen]
extern "C" {
    /// A container that takes the address as the page's policy gives it out.
    #[wasm_bindgen(extends = ServiceWorkerContainer)]
    type Container;
    #[wasm_bindgen(method, catch)]
    fn register(this: &Container, address: &JsValue, options: &RegistrationOptions) -> Result<Promise, JsValue>;
}

/// What the service worker says of the program.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum News {
    /// It works without a network.
    Ready,
    /// A newer one waits until the person lets it in.
    Update,
    /// A newer one has taken over: the page must be loaded anew.
    Changed,
}

/// The service worker of this page.
struct Program {
    container: Container,
    registration: ServiceWorkerRegistration,
    tell: Rc<dyn Fn(News)>,
    /// The worker was asked to keep what only some people need.
    kept: Cell<bool>,
}

thread_local! {
    static PROGRAM: RefCell<Option<Rc<Program>>> = const { RefCell::new(None) };
}

fn program() -> Option<Rc<Program>> {
    PROGRAM.with_borrow(Clone::clone)
}

/// Registers the service worker, and looks for a newer program whenever the page comes back into view. False where the
/// browser has none for this page.
pub fn watch(tell: impl Fn(News) + 'static) -> bool {
    let container = navigator().and_then(|navigator| property::<Container>(&navigator, "serviceWorker"));
    let Some((container, address)) = container.zip(address(Script::ServiceWorker)) else { return false };
    let tell: Rc<dyn Fn(News)> = Rc::new(tell);
    // A first visit has no worker yet: what takes over then is no other version.
    if container.controller().is_some() {
        let tell = tell.clone();
        EventListener::new(&container, "controllerchange", move |_| tell(News::Changed)).forget();
    }
    page::on_return(look_for_newer);
    spawn_local(async move {
        let options = RegistrationOptions::new();
        options.set_update_via_cache(ServiceWorkerUpdateViaCache::None);
        let Ok(registering) = container.register(&address, &options) else { return };
        let Ok(registration) = JsFuture::from(registering).await else { return };
        let registration = registration.unchecked_into();
        let program = Rc::new(Program { container, registration, tell, kept: Cell::default() });
        PROGRAM.set(Some(program.clone()));
        let found = program.clone();
        EventListener::new(&program.registration, "updatefound", move |_| found.watch_the_new_one()).forget();
        program.watch_the_new_one();
        program.look();
    });
    true
}

impl Program {
    fn watch_the_new_one(self: &Rc<Self>) {
        if let Some(new) = self.registration.installing() {
            let this = self.clone();
            EventListener::new(&new, "statechange", move |_| this.look()).forget();
        }
    }

    /// Says how it stands with the program.
    fn look(&self) {
        let Some(active) = self.registration.active() else { return };
        (self.tell)(if self.registration.waiting().is_some() { News::Update } else { News::Ready });
        // What only some people need is kept too, when there is nothing else to do and nobody counts the bytes.
        if !self.kept.get() && !saves_data() {
            self.kept.set(true);
            spawn_local(async move {
                super::clock::idle().await;
                send(&active, "keep-rest");
            });
        }
    }

    fn update(&self) {
        // Where no open page had a worker, as on a first visit, the newer one did not have to wait.
        let Some(newer) = self.registration.waiting() else { return (self.tell)(News::Changed) };
        if self.container.controller().is_none() {
            // A page without a worker hears of no change of it.
            let (tell, new) = (self.tell.clone(), newer.clone());
            EventListener::new(&newer, "statechange", move |_| {
                if new.state() == ServiceWorkerState::Activated {
                    tell(News::Changed);
                }
            })
            .forget();
        }
        send(&newer, "skip-waiting");
    }
}

fn send(worker: &ServiceWorker, word: &str) {
    // A word can always be sent.
    let _ = worker.post_message(&word.into());
}

fn saves_data() -> bool {
    let connection: Option<JsValue> = navigator().and_then(|navigator| property(&navigator, "connection"));
    connection
        .is_some_and(|connection| Reflect::get(&connection, &"saveData".into()).is_ok_and(|saves| saves.is_truthy()))
}

/// Looks for a newer program now. Without a network there is none to be found.
pub fn look_for_newer() {
    if let Some(looking) = program().and_then(|program| program.registration.update().ok()) {
        spawn_local(async {
            let _ = JsFuture::from(looking).await;
        });
    }
}

/// Lets the newer program take over. Where no service worker keeps this one, the host's is loaded.
pub fn update() {
    match program() {
        Some(program) => program.update(),
        None => super::location::reload(),
    }
}
