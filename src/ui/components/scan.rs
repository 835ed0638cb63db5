//! The codes of a paper come in: by the camera, or by pictures of them.

use super::show_if::ShowIf;
use crate::browser::camera::{self, CameraFault};
use crate::browser::{Event, clock, pdf_worker};
use crate::code::{CheckCode, Collector, Content, Found, Refused, Summary};
use crate::i18n::{Lang, Msg, paper, scan as words};
use crate::ui::state::App;
use leptos::prelude::*;
use leptos::task::spawn_local;

/// Id of what shows the camera's picture.
const VIDEO: &str = "camera";
/// Between two pictures of the camera, so that the phone stays cool.
const PAUSE_MILLIS: u32 = 120;

/// What is told about the codes.
#[derive(Clone, PartialEq)]
enum Told {
    Nothing,
    Looking,
    Bilingual(String),
    Warned(Msg),
    Summary(Box<Summary>, CheckCode),
}

/// Where the scanning stands.
#[derive(Clone, Copy)]
struct Scan {
    app: App,
    lang: Lang,
    /// Given an application when all its codes are read.
    on_read: Callback<Content>,
    collector: RwSignal<Collector>,
    told: RwSignal<Told>,
    filming: RwSignal<bool>,
    /// Raised whenever the camera is turned on or off: what an earlier turn still waits for is for nobody.
    turn: RwSignal<u32>,
}

/// The controls, and what is told of the codes.
#[component]
pub fn CodeScanner(
    /// Language of the screen.
    lang: Lang,
    /// Is given an application when all its codes are read.
    #[prop(into)]
    on_read: Callback<Content>,
) -> impl IntoView {
    let scan = Scan {
        app: App::get(),
        lang,
        on_read,
        collector: RwSignal::default(),
        told: RwSignal::new(Told::Nothing),
        filming: RwSignal::new(false),
        turn: RwSignal::new(0),
    };
    // Whoever leaves the page leaves the camera too.
    on_cleanup(camera::stop);
    let pictures = move |event: Event| {
        scan.told.set(Told::Looking);
        spawn_local(async move { scan.pictures(&event).await });
    };
    let film = move |_| {
        scan.turn.update(|turn| *turn += 1);
        let mine = scan.turn.get_untracked();
        scan.filming.set(true);
        // When the picture's place is drawn.
        clock::after(0, move || {
            if scan.on(mine) {
                spawn_local(scan.film(mine));
            }
        });
    };
    let off = move |_| scan.off();
    let again = move |_| {
        scan.collector.set(Collector::default());
        scan.told.set(Told::Nothing);
    };
    let begun = Memo::new(move |_| scan.collector.with(|collector| !collector.missing().is_empty()));
    view! {
        <section class="screen-only">
            <h2>{lang.say(words::TITLE)}</h2>
            <p>{lang.say(words::TEXT)}</p>
            <ShowIf
                when=move || scan.filming.get()
                fallback=move || {
                    view! {
                        <p>
                            <button type="button" class="button" on:click=film>
                                {lang.say(words::CAMERA)}
                            </button>
                        </p>
                    }
                        .into_any()
                }
            >
                <p class="hint">{lang.say(words::CAMERA_ON)}</p>
                // The property too: the attribute alone does not mute a video that a script makes, and some browsers
                // play by themselves only what is mute.
                <video
                    id=VIDEO
                    class="camera"
                    playsinline=""
                    muted=""
                    prop:muted=true
                    aria-label=lang.say(words::CAMERA_ON)
                ></video>
                <p>
                    <button type="button" class="link-button" on:click=off>
                        {lang.say(words::CAMERA_OFF)}
                    </button>
                </p>
            </ShowIf>
            <div class="field">
                <label for="code-pictures">{lang.say(words::PICTURES)}</label>
                <p class="hint" id="code-pictures-hint">
                    {lang.say(words::PICTURES_HINT)}
                </p>
                <input
                    id="code-pictures"
                    type="file"
                    accept="image/*"
                    multiple=true
                    aria-describedby="code-pictures-hint"
                    on:change=pictures
                />
            </div>
            <div role="status">{move || told(lang, scan.told.get())}</div>
            <ShowIf when=move || begun.get()>
                <p>
                    <button type="button" class="link-button" on:click=again>
                        {lang.say(words::AGAIN)}
                    </button>
                </p>
            </ShowIf>
        </section>
    }
}

impl Scan {
    fn off(self) {
        camera::stop();
        let _ = self.turn.try_update(|turn| *turn += 1);
        let _ = self.filming.try_set(false);
    }

    /// Whether the camera has been on since this turn, and the page is still there.
    fn on(self, turn: u32) -> bool {
        self.turn.try_get_untracked() == Some(turn)
    }

    /// Says it, unless it is what was said last: the camera sees the same code many times.
    fn tell(self, told: Told) {
        if self.told.try_with_untracked(|last| *last != told) != Some(true) {
            return;
        }
        if let Told::Bilingual(text) = &told {
            self.app.announce(text.clone());
        }
        let _ = self.told.try_set(told);
    }

    /// Looks at the camera's pictures until all codes are read or the camera is turned off.
    async fn film(self, mine: u32) {
        let started = camera::start(VIDEO).await;
        if !self.on(mine) {
            return;
        }
        if let Err(fault) = started {
            self.tell(Told::Warned(match fault {
                CameraFault::Denied => words::DENIED,
                CameraFault::None => words::NO_CAMERA,
                CameraFault::Failed => words::CAMERA_FAILED,
            }));
            return self.off();
        }
        while self.on(mine) {
            if let Some(picture) = camera::frame(VIDEO) {
                let texts = pdf_worker::scan(picture).await;
                if !self.on(mine) {
                    return;
                }
                let Ok(texts) = texts else {
                    self.tell(Told::Warned(words::READER_GONE));
                    return self.off();
                };
                if let Some(content) = self.take(&texts) {
                    return self.read(content);
                }
            }
            clock::pause(PAUSE_MILLIS).await;
        }
    }

    /// Looks at the pictures of files, one at a time: each is large.
    async fn pictures(self, event: &Event) {
        let mut seen = false;
        for file in camera::files(event) {
            let Some(picture) = camera::picture(&file).await else { continue };
            let Ok(texts) = pdf_worker::scan(picture).await else {
                return self.tell(Told::Warned(words::READER_GONE));
            };
            seen |= !texts.is_empty();
            if let Some(content) = self.take(&texts) {
                return self.read(content);
            }
        }
        if !seen {
            self.tell(Told::Warned(words::NOTHING));
        }
    }

    /// Takes the texts of the codes in a picture, says what is still missing, and gives the application when nothing
    /// is.
    fn take(self, texts: &[String]) -> Option<Content> {
        let mut collector = self.collector.try_get_untracked()?;
        let mut last = None;
        for text in texts {
            last = Some(match collector.add(text) {
                Ok(Found::Missing { numbers, of }) => {
                    let numbers: Vec<String> = numbers.iter().map(ToString::to_string).collect();
                    let values = [("numbers", &*numbers.join(" ")), ("of", &*of.to_string())];
                    Told::Bilingual(self.lang.fill(words::MISSING, &values))
                }
                Ok(Found::Whole(content)) => {
                    let code = content.check_code().to_string();
                    self.done(Told::Bilingual(self.lang.fill(words::WHOLE, &[("code", &code)])));
                    return Some(*content);
                }
                Ok(Found::Summary(summary, check)) => {
                    self.done(Told::Summary(Box::new(summary), check));
                    return None;
                }
                Err(refused) => Told::Warned(match refused {
                    Refused::NotOurs => words::NOT_OURS,
                    Refused::Newer => words::NEWER,
                    Refused::Damaged => words::DAMAGED,
                    Refused::Other => words::OTHER,
                    Refused::Mixed => words::MIXED,
                }),
            });
        }
        let _ = self.collector.try_set(collector);
        if let Some(last) = last {
            self.tell(last);
        }
        None
    }

    /// An application is read. The page may have been left in the meantime.
    fn read(self, content: Content) {
        let _ = self.on_read.try_run(content);
    }

    /// A paper is read: the camera is let go, and the next code may be of another paper.
    fn done(self, told: Told) {
        self.off();
        let _ = self.collector.try_set(Collector::default());
        self.tell(told);
    }
}

fn told(lang: Lang, told: Told) -> AnyView {
    match told {
        Told::Nothing => ().into_any(),
        Told::Looking => view! { <p class="hint">{lang.say(words::LOOKING)}</p> }.into_any(),
        Told::Bilingual(text) => view! { <p class="notice ok">{text}</p> }.into_any(),
        Told::Warned(message) => view! { <p class="notice warn">{lang.say(message)}</p> }.into_any(),
        Told::Summary(summary, check) => {
            let facts = [
                (words::ROUND, summary.round),
                (words::NAME, summary.name),
                (words::WAY, summary.way),
                (words::AREA, summary.area),
                (words::OFFICE, summary.office),
                (words::CONTACT, summary.contact_name),
                (words::PHONE, summary.contact_phone),
                (paper::CHECK_CODE_TITLE, check.to_string()),
            ];
            let facts = facts.into_iter().filter(|(_, text)| !text.is_empty());
            let facts = facts.map(|(term, text)| {
                view! {
                    <div>
                        <dt>{lang.say(term)}</dt>
                        <dd>{text}</dd>
                    </div>
                }
                .into_any()
            });
            view! {
                <p class="notice warn">{lang.say(words::SUMMARY)}</p>
                <dl class="facts">{facts.collect_view()}</dl>
            }
            .into_any()
        }
    }
}
