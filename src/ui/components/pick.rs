//! Three ways to hand the program a file: pick it, drop it, or paste its text.

use crate::browser::files::{self, FileFault};
use crate::i18n::{Lang, Msg};
use leptos::prelude::*;
use leptos::task::spawn_local;

/// What came.
pub enum Picked {
    /// A file is being read.
    Reading,
    /// A name and a text.
    Text(String, String),
    Fault(FileFault),
}

/// The controls.
#[component]
pub fn FilePicker(
    /// Language of the screen.
    lang: Lang,
    /// Begins the ids of the controls.
    id: &'static str,
    /// Label of the file.
    file: Msg,
    /// What kind of file, in words.
    hint: Msg,
    /// Kinds of file, as `<input accept>` has them.
    accept: &'static str,
    /// Opens the box for a text.
    paste: Msg,
    /// Label of that box.
    paste_label: Msg,
    /// The button under it.
    paste_button: Msg,
    /// What a pasted text is called, in place of the name of a file.
    pasted: Msg,
    /// The largest file, in bytes.
    most: usize,
    /// Is told of everything that comes.
    #[prop(into)]
    on_pick: Callback<Picked>,
) -> impl IntoView {
    let text = StoredValue::new(String::new());
    let read = move |event: &crate::browser::Event| {
        let reading = files::read(event, most);
        on_pick.run(Picked::Reading);
        spawn_local(async move {
            let picked = match reading.await {
                Ok((name, text)) => Picked::Text(name, text),
                Err(fault) => Picked::Fault(fault),
            };
            // The page may have been left in the meantime.
            let _ = on_pick.try_run(picked);
        });
    };
    let take = move |_| {
        let text = text.get_value();
        on_pick.run(if text.len() > most {
            Picked::Fault(FileFault::TooLarge)
        } else {
            Picked::Text(lang.say(pasted).to_owned(), text)
        });
    };
    let (file_id, hint_id, text_id) = (format!("{id}-file"), format!("{id}-file-hint"), format!("{id}-text"));
    view! {
        <div
            class="drop"
            on:dragover=|event| event.prevent_default()
            on:drop=move |event| {
                event.prevent_default();
                read(&event);
            }
        >
            <div class="field">
                <label for=file_id.clone()>{lang.say(file)}</label>
                <p class="hint" id=hint_id.clone()>
                    {lang.say(hint)}
                </p>
                <input
                    type="file"
                    id=file_id
                    accept=accept
                    aria-describedby=hint_id
                    on:change=move |event| read(&event)
                />
            </div>
        </div>
        <details>
            <summary>{lang.say(paste)}</summary>
            <div class="field">
                <label for=text_id.clone()>{lang.say(paste_label)}</label>
                <textarea
                    id=text_id
                    rows="8"
                    spellcheck="false"
                    autocomplete="off"
                    on:input:target=move |event| text.set_value(event.target().value())
                ></textarea>
            </div>
            <button type="button" class="button" on:click=take>
                {lang.say(paste_button)}
            </button>
        </details>
    }
}
