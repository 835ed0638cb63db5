//! How somebody comes to the site: on which screen, in which language, at what time.

use std::path::{Path, PathBuf};
use std::time::{SystemTime, UNIX_EPOCH};

use devserver::Site;
use serde_json::json;

use super::surroundings::Host;
use super::{Engine, Page, Profile, Session, from_environment};

/// The sub-path of every test's site, so that nothing can rely on standing at the root of a host.
pub const MOUNT: &str = "/some/path/";
/// The font size a browser has unless its owner changes it, in CSS pixels.
const USUAL_FONT_SIZE: u32 = 16;

/// What the person has in the hand.
#[derive(Clone)]
pub(super) struct Device {
    pub engine: Engine,
    size: (u32, u32),
    phone: bool,
    pub languages: String,
    pub font_size: u32,
    pub zone: String,
    pub dark: bool,
    ahead: Option<i64>,
    pub waits: bool,
    /// What the camera films, if the person has allowed it.
    pub camera: Option<PathBuf>,
}

/// A visit in preparation. What is not said is usual: Chromium on a phone, Thai, the machine's own clock, Bangkok.
#[must_use = "a visit begins with `open`"]
pub struct Visit {
    site: Site,
    device: Device,
    profile: Option<Profile>,
    built_on: Option<String>,
    away: bool,
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
            device: Device {
                engine: Engine::Chromium,
                size: (360, 740),
                phone: true,
                languages: "th-TH".into(),
                font_size: USUAL_FONT_SIZE,
                zone: "Asia/Bangkok".into(),
                dark: false,
                ahead: None,
                waits: true,
                camera: None,
            },
            profile: None,
            built_on: None,
            away: false,
        }
    }

    /// With a camera that films this file over and over, and a person who allows it. The file is one of pictures in
    /// JPEG, one behind the other (`.mjpeg`). Chromium only.
    pub fn camera(mut self, film: &Path) -> Self {
        self.device.camera = Some(film.to_owned());
        self
    }

    /// In another engine than Chromium. What it cannot do stands in `tests/e2e/engines/limits.txt`.
    pub fn engine(mut self, engine: Engine) -> Self {
        self.device.engine = engine;
        self
    }

    /// On a device that keeps what it stores for the next visit with the same profile, which comes to the same origin.
    pub fn profile(mut self, profile: &Profile) -> Self {
        self.profile = Some(profile.clone());
        self
    }

    /// A phone of 360 x 740 CSS pixels with a touch screen.
    pub fn phone(mut self) -> Self {
        (self.device.size, self.device.phone) = ((360, 740), true);
        self
    }

    /// A desk of 1280 x 900 CSS pixels with a mouse.
    pub fn desk(mut self) -> Self {
        (self.device.size, self.device.phone) = ((1280, 900), false);
        self
    }

    /// What the browser says its person reads, most wanted first: `en-US,th`.
    pub fn languages(mut self, languages: &str) -> Self {
        self.device.languages = languages.into();
        self
    }

    /// The size of letters, in per cent of the usual, as set in the browser.
    pub fn text_size(mut self, percent: u32) -> Self {
        self.device.font_size = USUAL_FONT_SIZE * percent / 100;
        self
    }

    /// The dark colour scheme.
    pub fn dark(mut self) -> Self {
        self.device.dark = true;
        self
    }

    /// The time zone of the device, `America/New_York`.
    pub fn zone(mut self, zone: &str) -> Self {
        self.device.zone = zone.into();
        self
    }

    /// The moment of the visit, `2024-03-01T05:00:00Z`, on the device and on the host. Time goes on from there.
    pub fn at(self, moment: &str) -> Self {
        let ahead = ahead_of_now(moment);
        self.device_at(moment).with_site(|site| site.clock_ahead(ahead))
    }

    /// The moment on the device alone, as when its clock is wrong; the host keeps the right time.
    pub fn device_at(mut self, moment: &str) -> Self {
        self.device.ahead = Some(ahead_of_now(moment));
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

    /// Without a network: the host is away until [`Page::restore_network`].
    pub fn without_network(mut self) -> Self {
        self.away = true;
        self
    }

    /// Goes on before a page is loaded to its end, as where a part of it never comes.
    pub fn impatient(mut self) -> Self {
        self.device.waits = false;
        self
    }

    /// Changes what is served: a header, a file replaced or missing. See [`Site`].
    pub fn with_site(mut self, change: impl FnOnce(Site) -> Site) -> Self {
        self.site = change(self.site);
        self
    }

    /// Lets addresses ask for faults of storage: `?fault=local-full+database-blocked`. `faults.js` has their names.
    pub fn with_faults(mut self) -> Self {
        self.site = with_script(self.site, "faults.js", include_str!("faults.js").to_owned());
        self
    }

    /// Starts the server and the browser and loads the site; `address` is what follows its root: `?lang=en#/offices`.
    #[track_caller]
    pub fn open(mut self, address: &str) -> Page {
        if let Some(day) = self.built_on.take() {
            self.site = with_build_date(self.site, &day);
        }
        if let (Some(ahead), true) = (self.device.ahead, self.device.engine != Engine::Chromium) {
            self.site = with_clock(self.site, ahead);
        }
        let port = self.profile.as_ref().map(Profile::port).unwrap_or_default();
        let host = Host::start(self.site, port);
        if let Some(profile) = &self.profile {
            profile.visited(host.port());
        }
        let session = Session::start(&self.device, self.profile);
        self.device.emulate(&session);
        let page = Page::new(session, self.device, host);
        if self.away {
            page.cut_network();
        }
        page.session().go(&format!("{}{address}", page.root()));
        page
    }
}

impl Device {
    /// Makes the tab in front like this device.
    pub(super) fn emulate(&self, session: &Session) {
        if self.engine != Engine::Chromium {
            return self.set_up(session);
        }
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
        if let Some(ahead) = self.ahead {
            session.cdp("Page.addScriptToEvaluateOnNewDocument", &json!({ "source": clock(ahead) }));
        }
    }

    /// The same by WebDriver alone: the size. Zone, languages and scheme were told to the browser when it started.
    fn set_up(&self, session: &Session) {
        assert!(self.font_size == USUAL_FONT_SIZE, "only Chromium can be told another size of letters");
        assert!(self.engine == Engine::Firefox || !self.dark, "WebKit's driver cannot ask for the dark scheme");
        let (width, height) = self.size;
        let sized = |height: u32| session.post("window/rect", &json!({ "width": width, "height": height }));
        sized(height).unwrap_or_else(|error| panic!("the size of the window: {error}"));
        // The window has borders and bars, which the page's own size is less than.
        let inside = session.run("return innerHeight", &[]).ok().and_then(|inside| inside.as_u64()).unwrap_or(0);
        let bars = u64::from(height).saturating_sub(inside).try_into().unwrap_or(0);
        sized(height + bars).unwrap_or_else(|error| panic!("the size of the window: {error}"));
    }
}

/// A script that sets a page's clock this many seconds ahead.
fn clock(ahead: i64) -> String {
    include_str!("clock.js").replace("AHEAD", &(ahead * 1000).to_string())
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

/// The site with another day in the middle of `<meta name="build" content="0.1.0 2026-11-21 0123456789ab">`, in the page.
fn with_build_date(site: Site, day: &str) -> Site {
    const BEFORE: &str = "<meta name=\"build\" content=\"";
    with_page(site, |page| {
        let (before, rest) = page.split_once(BEFORE).expect("finalize wrote a build line");
        let (line, after) = rest.split_once('"').expect("the build line ends");
        let words: Vec<&str> = line.split(' ').collect();
        let &[version, _, digest] = words.as_slice() else { panic!("{line}: version, day, digest were expected") };
        format!("{before}{BEFORE}{version} {day} {digest}\"{after}")
    })
}

/// The site with a clock ahead of the device's: for engines whose driver cannot do that.
fn with_clock(site: Site, ahead: i64) -> Site {
    with_script(site, "clock.js", clock(ahead))
}

/// The site with a script as a file of its own before anything else of each page.
fn with_script(site: Site, name: &str, script: String) -> Site {
    const BEFORE: &str = "<meta charset=\"utf-8\">";
    with_page(site.replace(name, script), |page| {
        assert!(page.contains(BEFORE), "a page says how it is written");
        page.replacen(BEFORE, &format!("{BEFORE}<script src=\"./{name}\"></script>"), 1)
    })
}

/// The site with the page of the program changed.
pub(super) fn with_page(site: Site, change: impl Fn(&str) -> String) -> Site {
    let page = site.text("index.html").expect("the site has a page");
    site.replace("index.html", change(&page))
}

#[test]
fn moments_are_counted_from_1970() {
    let now = ahead_of_now("1970-01-01T00:00:00Z");
    let check = |moment, expected: i64| assert!((ahead_of_now(moment) - now - expected).abs() <= 1, "{moment}");
    check("2024-01-01T16:59:59Z", 1_704_128_399);
    check("2024-02-29T00:00:00Z", 1_709_164_800);
    check("2026-11-21T00:00:00Z", 1_795_219_200);
}
