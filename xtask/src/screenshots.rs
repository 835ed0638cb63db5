//! The pictures that a browser shows when it offers to install the app.

use devserver::{Server, Site};

use crate::{Result, paths, run};

/// File name, route, width and height in CSS pixels. The manifest says the same sizes.
const SCREENS: [(&str, &str, u32, u32); 3] = [
    ("narrow-home.png", "#/", 360, 740),
    ("narrow-criteria.png", "#/criteria", 360, 740),
    ("wide-home.png", "#/", 1280, 800),
];
/// How long the page may take until the picture, in milliseconds of its own clock.
const BUDGET: &str = "--virtual-time-budget=10000";

/// Takes the pictures of the built site and writes them to `public/screenshots/`. Build again afterwards.
///
/// # Errors
/// When there is no built site or no Chromium.
pub fn screenshots() -> Result {
    if !paths::dist().join("index.html").is_file() {
        return Err("there is no dist/; `cargo xtask build` first".into());
    }
    let server = Server::start(Site::new(paths::dist()), 0).map_err(|error| format!("a port: {error}"))?;
    let folder = paths::root().join("public/screenshots");
    paths::make_folder(&folder)?;
    for (name, route, width, height) in SCREENS {
        let profile = paths::scratch("screenshot-profile");
        paths::remove_folder(&profile)?;
        let mut browser = run::command("chromium");
        browser.args(["--headless=new", "--no-sandbox", "--hide-scrollbars", "--lang=th", "--log-level=3", BUDGET]);
        browser.arg(format!("--user-data-dir={}", profile.display()));
        browser.arg(format!("--window-size={width},{height}"));
        browser.arg(format!("--screenshot={}", folder.join(name).display()));
        run::output(browser.arg(format!("{}{route}", server.url())))?;
        paths::remove_folder(&profile)?;
        println!("{}", folder.join(name).display());
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::SCREENS;
    use crate::paths;

    /// Width and height of a PNG stand in its first block.
    fn size(png: &[u8]) -> (u32, u32) {
        let number = |at: usize| u32::from_be_bytes(png[at..at + 4].try_into().expect("four bytes"));
        (number(16), number(20))
    }

    #[test]
    fn the_manifest_shows_each_at_its_size() {
        let manifest = paths::read(&paths::root().join("public/manifest.webmanifest")).expect("the manifest");
        for (name, _, width, height) in SCREENS {
            let png = std::fs::read(paths::root().join("public/screenshots").join(name)).expect("a picture");
            assert_eq!(size(&png), (width, height), "{name}");
            let entry = format!("\"src\": \"screenshots/{name}\", \"sizes\": \"{width}x{height}\"");
            assert!(manifest.contains(&entry), "{name}");
        }
    }
}
