//! Three ways to hand the program a file: pick it, drop it, or paste its text.

use crate::browser::files::{self, FileFault};
use crate::i18n::{Lang, Msg};
use leptos::prelude::*;
use leptos::task::spawn_local;

/// What is asked for.
#[derive(Clone, Copy)]
pub struct Ask {
    /// Begins the ids of the controls.
    pub id: &'static str,
    pub file: Msg,
    pub hint: Msg,
    /// Kinds of file, as `<input accept>` has them.
    pub accept: &'static str,
    pub paste: Msg,
    pub paste_label: Msg,
    /// The button under the pasted text.
    pub now: Msg,
    /// What a pasted text is called.
    pub pasted: Msg,
    /// The largest file, in bytes.
    pub most: usize,
}

/// What came.
pub enum Picked {
    /// A file is being read.
    Reading,
    /// A name and a text.
    Text(String, String),
    Fault(FileFault),
}

/// The controls. `got` is called for everything that comes.
pub fn pick(lang: Lang, ask: Ask, got: impl Fn(Picked) + Copy + 'static) -> AnyView {
    let pasted = StoredValue::new(String::new());
    let read = move |event: &crate::browser::Event| {
        let reading = files::read(event, ask.most);
        got(Picked::Reading);
        spawn_local(async move {
            got(match reading.await {
                Ok((name, text)) => Picked::Text(name, text),
                Err(fault) => Picked::Fault(fault),
            });
        });
    };
    let now = move |_| {
        let text = pasted.get_value();
        got(if text.len() > ask.most {
            Picked::Fault(FileFault::TooLarge)
        } else {
            Picked::Text(lang.say(ask.pasted).to_owned(), text)
        });
    };
    let (file, hint, text) = (format!("{}-file", ask.id), format!("{}-file-hint", ask.id), format!("{}-text", ask.id));
    view! {
        <div class="drop"
            on:dragover=|event| event.prevent_default()
            on:drop=move |event| {
                event.prevent_default();
                read(&event);
            }>
            <div class="field">
                <label for=file.clone()>{lang.say(ask.file)}</label>
                <p class="hint" id=hint.clone()>{lang.say(ask.hint)}</p>
                <input type="file" id=file accept=ask.accept aria-describedby=hint on:change=move |event| read(&event)/>
            </div>
        </div>
        <details>
            <summary>{lang.say(ask.paste)}</summary>
            <div class="field">
                <label for=text.clone()>{lang.say(ask.paste_label)}</label>
                <textarea id=text rows="8" spellcheck="false" autocomplete="off"
                    on:input=move |event| pasted.set_value(event_target_value(&event))></textarea>
            </div>
            <button type="button" class="button" on:click=now>{lang.say(ask.now)}</button>
        </details>
    }
    .into_any()
}
