//! How somebody comes to the site: on which screen, in which language, at what time.

use std::time::{SystemTime, UNIX_EPOCH};

use devserver::{Server, Site};
use serde_json::{Map, Value, json};

use super::{Page, Session, from_environment};

/// The sub-path of every test's site, so that nothing can rely on standing at the root of a host.
pub const MOUNT: &str = "/some/path/";
/// The font size a browser has unless its owner changes it, in CSS pixels.
const USUAL_FONT_SIZE: u32 = 16;

/// A visit in preparation. What is not said is usual: a phone, Thai, the machine's own clock, Bangkok.
#[must_use = "a visit begins with `open`"]
pub struct Visit {
    site: Site,
    size: (u32, u32),
    phone: bool,
    languages: String,
    font_size: u32,
    zone: String,
    dark: bool,
    device_ahead: Option<i64>,
    built_on: Option<String>,
}

impl Default for Visit {
    fn default() -> Self {
        Self::new()
    }
}

impl Visit {
    /// A phone of 360 x 740 CSS pixels in Bangkok, in Thai.
    pub fn new() -> Self {
        Self {
            site: Site::new(from_environment("SITE_DIST")).mount(MOUNT),
            size: (360, 740),
            phone: true,
            languages: "th-TH".into(),
            font_size: USUAL_FONT_SIZE,
            zone: "Asia/Bangkok".into(),
            dark: false,
            device_ahead: None,
            built_on: None,
        }
    }

    /// A phone of 360 x 740 CSS pixels with a touch screen.
    pub fn phone(mut self) -> Self {
        (self.size, self.phone) = ((360, 740), true);
        self
    }

    /// A desk of 1280 x 900 CSS pixels with a mouse.
    pub fn desk(mut self) -> Self {
        (self.size, self.phone) = ((1280, 900), false);
        self
    }

    /// What the browser says its person reads, most wanted first: `en-US,th`.
    pub fn languages(mut self, languages: &str) -> Self {
        self.languages = languages.into();
        self
    }

    /// The size of letters, in per cent of the usual, as set in the browser.
    pub fn text_size(mut self, percent: u32) -> Self {
        self.font_size = USUAL_FONT_SIZE * percent / 100;
        self
    }

    /// The dark colour scheme.
    pub fn dark(mut self) -> Self {
        self.dark = true;
        self
    }

    /// The time zone of the device, `America/New_York`.
    pub fn zone(mut self, zone: &str) -> Self {
        self.zone = zone.into();
        self
    }

    /// The moment of the visit, `2024-03-01T05:00:00Z`, on the device and on the host. Time goes on from there.
    pub fn at(self, moment: &str) -> Self {
        let ahead = ahead_of_now(moment);
        self.device_at(moment).with_site(|site| site.clock_ahead(ahead))
    }

    /// The moment on the device alone, as when its clock is wrong; the host keeps the right time.
    pub fn device_at(mut self, moment: &str) -> Self {
        self.device_ahead = Some(ahead_of_now(moment));
        self
    }

    /// Lets the page say that it was built on this day, `2023-12-01`. A device's clock before that day is doubted.
    pub fn built_on(mut self, day: &str) -> Self {
        self.built_on = Some(day.into());
        self
    }

    /// Without JavaScript: the host forbids every script.
    pub fn without_scripts(self) -> Self {
        self.with_site(|site| site.header("Content-Security-Policy", "script-src 'none'"))
    }

    /// Without WebAssembly: the host forbids it, as a phone in lockdown mode does.
    pub fn without_wasm(self) -> Self {
        self.with_site(|site| site.header("Content-Security-Policy", "script-src 'self' 'unsafe-inline'"))
    }

    /// Changes what is served: a header, a file replaced or missing. See [`Site`].
    pub fn with_site(mut self, change: impl FnOnce(Site) -> Site) -> Self {
        self.site = change(self.site);
        self
    }

    /// Starts the server and the browser and loads the site; `address` is what follows its root: `?lang=en#/offices`.
    #[track_caller]
    pub fn open(mut self, address: &str) -> Page {
        if let Some(day) = self.built_on.take() {
            self.site = with_build_date(self.site, &day);
        }
        let server = Server::start(self.site.clone(), 0).expect("a free port");
        let session = Session::start(&self.preferences());
        self.emulate(&session);
        session.go(&format!("{}{address}", server.url()));
        Page::new(session, server)
    }

    fn preferences(&self) -> Value {
        let mut preferences = Map::new();
        preferences.insert("intl.accept_languages".into(), json!(self.languages));
        preferences.insert("intl.selected_languages".into(), json!(self.languages));
        preferences.insert("webkit.webprefs.default_font_size".into(), json!(self.font_size));
        Value::Object(preferences)
    }

    fn emulate(&self, session: &Session) {
        let (width, height) = self.size;
        session.cdp(
            "Emulation.setDeviceMetricsOverride",
            &json!({ "width": width, "height": height, "deviceScaleFactor": 1, "mobile": self.phone }),
        );
        session.cdp("Emulation.setTouchEmulationEnabled", &json!({ "enabled": self.phone }));
        session.cdp("Emulation.setTimezoneOverride", &json!({ "timezoneId": self.zone }));
        let scheme = if self.dark { "dark" } else { "light" };
        let feature = json!({ "name": "prefers-color-scheme", "value": scheme });
        session.cdp("Emulation.setEmulatedMedia", &json!({ "features": [feature] }));
        if let Some(ahead) = self.device_ahead {
            let source = include_str!("clock.js").replace("AHEAD", &(ahead * 1000).to_string());
            session.cdp("Page.addScriptToEvaluateOnNewDocument", &json!({ "source": source }));
        }
    }
}

/// Seconds from now to `moment`, which is written `2024-03-01T05:00:00Z`.
fn ahead_of_now(moment: &str) -> i64 {
    let number =
        |from: usize, to: usize| moment[from..to].parse::<i64>().unwrap_or_else(|_| panic!("{moment}: no time"));
    assert!(moment.len() == 20 && moment.ends_with('Z'), "{moment}: write it as 2024-03-01T05:00:00Z");
    let (year, month, day) = (number(0, 4), number(5, 7), number(8, 10));
    // Days from 1970-01-01, by years that begin in March (Howard Hinnant's days_from_civil).
    let (year, month) = if month > 2 { (year, month - 3) } else { (year - 1, month + 9) };
    let days = 365 * year + year / 4 - year / 100 + year / 400 + (153 * month + 2) / 5 + day - 1 - 719_468;
    let seconds = days * 86_400 + number(11, 13) * 3_600 + number(14, 16) * 60 + number(17, 19);
    let now = SystemTime::now().duration_since(UNIX_EPOCH).expect("a clock after 1970").as_secs();
    seconds - i64::try_from(now).expect("a clock of this age")
}

/// The site with another day in the middle of `<meta name="build" content="0.1.0 2026-11-21 0123456789ab">`, in the page
/// of each program.
fn with_build_date(site: Site, day: &str) -> Site {
    const BEFORE: &str = "<meta name=\"build\" content=\"";
    ["index.html", "more.html"].iter().fold(site, |site, name| {
        let path = from_environment("SITE_DIST").join(name);
        let page = std::fs::read_to_string(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
        let (before, rest) = page.split_once(BEFORE).expect("finalize wrote a build line");
        let (line, after) = rest.split_once('"').expect("the build line ends");
        let words: Vec<&str> = line.split(' ').collect();
        let &[version, _, digest] = words.as_slice() else { panic!("{line}: version, day, digest were expected") };
        site.replace(name, format!("{before}{BEFORE}{version} {day} {digest}\"{after}"))
    })
}

#[test]
fn moments_are_counted_from_1970() {
    let now = ahead_of_now("1970-01-01T00:00:00Z");
    let check = |moment, expected: i64| assert!((ahead_of_now(moment) - now - expected).abs() <= 1, "{moment}");
    check("2024-01-01T16:59:59Z", 1_704_128_399);
    check("2024-02-29T00:00:00Z", 1_709_164_800);
    check("2026-11-21T00:00:00Z", 1_795_219_200);
}
