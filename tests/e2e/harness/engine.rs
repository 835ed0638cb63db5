//! The three engines, and what each has to be told before it runs.

use std::path::{Path, PathBuf};

use serde_json::{Map, Value, json};

use super::Profile;
use super::visit::Device;

/// A browser engine and its driver.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Engine {
    /// Chromium by chromedriver: the only one with the DevTools protocol, which prints, emulates and keeps logs.
    Chromium,
    /// Firefox by geckodriver.
    Firefox,
    /// WebKitGTK's MiniBrowser by WebKitWebDriver, on a screen of its own.
    WebKit,
}

/// Flags of every Chromium: no window, no first-run pages, nothing asked of the network by the browser itself.
const FLAGS: [&str; 11] = [
    "--headless=new",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-dev-shm-usage",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--hide-scrollbars",
    "--hide-crash-restore-bubble",
];
/// Lets Firefox be as narrow as a phone; its own windows end at 500 CSS pixels.
const FIREFOX_WINDOW: &str = ":root, #main-window { min-width: 0 !important; min-height: 0 !important }";
/// Lets MiniBrowser be as narrow as a phone; otherwise its buttons keep it at 447 CSS pixels.
const WEBKIT_WINDOW: &str = "* { padding: 0; margin: 0; border-width: 0; min-width: 0; min-height: 0; font-size: 4px; \
                             -gtk-icon-transform: scale(0.2) } button, entry { margin: 0 -8px }";

impl Engine {
    /// The variable that names the driver's program.
    pub(super) fn driver(self) -> &'static str {
        match self {
            Self::Chromium => "CHROMEDRIVER",
            Self::Firefox => "GECKODRIVER",
            Self::WebKit => "WEBKITDRIVER",
        }
    }

    /// What the driver is asked for when a session begins. `kept` is the folder of a profile that outlives it.
    pub(super) fn capabilities(self, device: &Device, own: &Path, kept: Option<&Profile>) -> Value {
        let mut wanted = match self {
            Self::Chromium => {
                // Without a user-data-dir the driver makes an empty profile and deletes it afterwards.
                let kept = kept.map(|profile| format!("--user-data-dir={}", profile.folder().display()));
                let film = device.camera.iter().flat_map(|film| {
                    let film = format!("--use-file-for-fake-video-capture={}", film.display());
                    ["--use-fake-device-for-media-stream".to_owned(), "--use-fake-ui-for-media-stream".to_owned(), film]
                });
                let flags: Vec<String> = FLAGS.iter().map(|flag| (*flag).to_owned()).chain(kept).chain(film).collect();
                json!({
                    "browserName": "chrome",
                    "goog:chromeOptions": { "args": flags, "prefs": chromium_preferences(device) },
                    "goog:loggingPrefs": { "browser": "ALL", "performance": "ALL" },
                })
            }
            Self::Firefox => {
                let profile = kept.map_or_else(|| own.join("profile"), |profile| profile.folder().to_owned());
                write(&profile.join("chrome/userChrome.css"), FIREFOX_WINDOW);
                let preferences = json!({
                    "toolkit.legacyUserProfileCustomizations.stylesheets": true,
                    "intl.accept_languages": device.languages,
                    "layout.css.prefers-color-scheme.content-override": i32::from(!device.dark),
                });
                json!({
                    "browserName": "firefox",
                    "moz:firefoxOptions": {
                        "args": ["-headless", "-profile", profile],
                        "prefs": preferences,
                    },
                })
            }
            Self::WebKit => {
                write(&own.join("config/gtk-3.0/gtk.css"), WEBKIT_WINDOW);
                json!({
                    "browserName": "MiniBrowser",
                    "webkitgtk:browserOptions": { "binary": mini_browser(), "args": ["--automation"] },
                })
            }
        };
        if !device.waits {
            wanted["pageLoadStrategy"] = json!("none");
        }
        json!({ "capabilities": { "alwaysMatch": wanted } })
    }
}

fn chromium_preferences(device: &Device) -> Value {
    let mut preferences = Map::new();
    preferences.insert("intl.accept_languages".into(), json!(device.languages));
    preferences.insert("intl.selected_languages".into(), json!(device.languages));
    preferences.insert("webkit.webprefs.default_font_size".into(), json!(device.font_size));
    Value::Object(preferences)
}

/// Debian keeps it out of the PATH, in the folder of its library: `/usr/lib/<machine>/webkit2gtk-4.1/MiniBrowser`.
fn mini_browser() -> PathBuf {
    let machines = std::fs::read_dir("/usr/lib").into_iter().flatten().flatten().map(|entry| entry.path());
    let places = machines.flat_map(|machine| {
        ["webkitgtk-6.0", "webkit2gtk-4.1", "webkit2gtk-4.0"].map(|library| machine.join(library).join("MiniBrowser"))
    });
    places.into_iter().find(|place| place.is_file()).expect("WebKitGTK's MiniBrowser below /usr/lib")
}

fn write(path: &Path, text: &str) {
    let folder = path.parent().expect("a file stands in a folder");
    let written = std::fs::create_dir_all(folder).and_then(|()| std::fs::write(path, text));
    written.unwrap_or_else(|error| panic!("{}: {error}", path.display()));
}
