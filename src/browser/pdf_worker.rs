//! The worker that makes papers and reads their codes: it loads when it is first asked, and works beside the page.

use super::camera::Picture;
use super::trusted::{Script, address};
use crate::paper::message::{Ask, Say, Task};
use futures::StreamExt;
use futures::channel::mpsc::{UnboundedReceiver, UnboundedSender, unbounded};
use gloo::events::{EventListener, EventListenerOptions};
use js_sys::{Array, Uint8Array};
use std::cell::RefCell;
use wasm_bindgen::prelude::*;
use web_sys::{Event, MessageEvent, Worker};

#[wasm_bindgen]
extern "C" {
    /// A worker that is begun at an address as the page's policy gives it out.
    #[wasm_bindgen(extends = Worker, js_name = Worker)]
    type TrustedWorker;
    #[wasm_bindgen(constructor, catch, js_class = "Worker")]
    fn new(address: &JsValue) -> Result<TrustedWorker, JsValue>;
}

/// What the worker answers: a text that says what it made, and the bytes.
pub struct Answer {
    pub text: String,
    pub bytes: Uint8Array,
}

/// Why it made nothing.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum MakeFault {
    /// The worker did not come: there is no network, and it is not kept on this device.
    Gone,
    /// It was sent away with what it was doing.
    Stopped,
    /// It could not do what it was asked: what it said, or `died`.
    Refused(String),
}

/// A PDF of an order's text ([`crate::paper::PdfRequest`]). `progress` hears of each page.
///
/// # Errors
/// [`MakeFault`]; the next call begins a new worker where it is gone.
pub async fn make(order: &str, mut progress: impl FnMut(u32)) -> Result<Answer, MakeFault> {
    let mut heard = ask(Task::Make { order: order.to_owned() }, None);
    loop {
        match heard.next().await.unwrap_or(Err(MakeFault::Gone))? {
            (Say::Pages { pages, .. }, _) => progress(pages),
            (Say::PdfInfo { made: text, .. }, Some(bytes)) => return Ok(Answer { text, bytes }),
            (Say::Refused { why, .. }, _) => return Err(MakeFault::Refused(why)),
            (Say::Ready | Say::PdfInfo { .. } | Say::Found { .. }, _) => return Err(died()),
        }
    }
}

/// The texts of the QR codes in a picture.
///
/// # Errors
/// As [`make`].
pub async fn scan(picture: Picture) -> Result<Vec<String>, MakeFault> {
    let Picture { width, height, luma } = picture;
    let mut heard = ask(Task::Scan { width, height }, Some(luma));
    match heard.next().await.unwrap_or(Err(MakeFault::Gone))? {
        (Say::Found { texts, .. }, _) => Ok(texts),
        (Say::Refused { why, .. }, _) => Err(MakeFault::Refused(why)),
        (Say::Ready | Say::PdfInfo { .. } | Say::Pages { .. }, _) => Err(died()),
    }
}

/// Sends the worker away, with whatever it was doing.
pub fn stop() {
    dismiss(&MakeFault::Stopped);
}

fn died() -> MakeFault {
    MakeFault::Refused("died".to_owned())
}

/// What the worker says to one question, with the bytes beside it.
type Heard = Result<(Say, Option<Uint8Array>), MakeFault>;

struct Maker {
    worker: TrustedWorker,
    /// It hears nothing before it says so.
    ready: bool,
    /// Asked before.
    queue: Vec<Array>,
    /// Who waits for an answer, by the question's number.
    asked: Vec<(u32, UnboundedSender<Heard>)>,
    last: u32,
    _ears: [EventListener; 2],
}

thread_local! {
    static MAKER: RefCell<Option<Maker>> = const { RefCell::new(None) };
}

fn ask(task: Task, bytes: Option<Uint8Array>) -> UnboundedReceiver<Heard> {
    let (sender, receiver) = unbounded();
    MAKER.with_borrow_mut(|maker| {
        if maker.is_none() {
            *maker = Maker::begin();
        }
        // Without a worker the sender goes here, and whoever asked hears the end.
        if let Some(maker) = maker {
            maker.ask(task, bytes, sender);
        }
    });
    receiver
}

/// Ends the worker: what was asked of it fails for this reason, and the next question begins a new one.
fn dismiss(why: &MakeFault) {
    if let Some(maker) = MAKER.take() {
        maker.worker.terminate();
        for (_, waiting) in &maker.asked {
            // Whoever asked may have gone.
            let _ = waiting.unbounded_send(Err(why.clone()));
        }
    }
}

fn hear(event: &Event) {
    let parts = event.dyn_ref().and_then(|message: &MessageEvent| message.data().dyn_into::<Array>().ok());
    let Some(parts) = parts else { return };
    let said = parts.get(0).as_string().and_then(|text| Say::parse(&text));
    let bytes = parts.get(1).dyn_into().ok();
    match said {
        Some(said) => {
            MAKER.with_borrow_mut(|maker| maker.iter_mut().for_each(|maker| maker.hear(&said, bytes.as_ref())))
        }
        None => dismiss(&died()),
    }
}

/// Its script or its program did not come, or its program died.
fn fail(event: &Event) {
    event.prevent_default();
    let stood = MAKER.with_borrow(|maker| maker.as_ref().is_some_and(|maker| maker.ready));
    dismiss(&if stood { died() } else { MakeFault::Gone });
}

impl Maker {
    fn begin() -> Option<Self> {
        let worker = TrustedWorker::new(&address(Script::Worker)?).ok()?;
        let quietly = EventListenerOptions::enable_prevent_default();
        let ears = [
            EventListener::new(&worker, "message", hear),
            EventListener::new_with_options(&worker, "error", quietly, fail),
        ];
        Some(Self { worker, ready: false, queue: Vec::new(), asked: Vec::new(), last: 0, _ears: ears })
    }

    fn ask(&mut self, task: Task, bytes: Option<Uint8Array>, sender: UnboundedSender<Heard>) {
        self.last = self.last.wrapping_add(1);
        self.asked.push((self.last, sender));
        let text = Ask { number: self.last, task }.to_text();
        let message = Array::of2(&text.into(), &bytes.map_or(JsValue::UNDEFINED, JsValue::from));
        if self.ready {
            self.post(&message);
        } else {
            self.queue.push(message);
        }
    }

    fn post(&self, message: &Array) {
        // Texts and bytes can always be sent.
        let _ = self.worker.post_message(message);
    }

    fn hear(&mut self, said: &Say, bytes: Option<&Uint8Array>) {
        let (number, is_last) = match said {
            Say::Ready => {
                self.ready = true;
                for message in std::mem::take(&mut self.queue) {
                    self.post(&message);
                }
                return;
            }
            Say::Pages { number, .. } => (number, false),
            Say::PdfInfo { number, .. } | Say::Found { number, .. } | Say::Refused { number, .. } => (number, true),
        };
        if let Some((_, waiting)) = self.asked.iter().find(|(asked, _)| asked == number) {
            // Whoever asked may have gone.
            let _ = waiting.unbounded_send(Ok((said.clone(), bytes.cloned())));
        }
        if is_last {
            self.asked.retain(|(asked, _)| asked != number);
        }
    }
}
