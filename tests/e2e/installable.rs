//! The app can be put on the home screen: a manifest without faults, and pictures that are what it says they are.

use serde_json::{Value, json};
use white_area_core::i18n::{award, backups};

use crate::harness::Visit;

#[test]
fn the_browser_finds_no_fault_in_the_manifest() {
    let page = Visit::new().open("");
    page.see(award::START_HINT.th);
    page.see(backups::OFFLINE_READY.th);
    let answer = page.session().cdp("Page.getAppManifest", &json!({}));
    assert_eq!(answer["errors"], json!([]));
    assert_eq!(answer["url"], json!(format!("{}manifest.webmanifest", page.root())));
    let faults = page.session().cdp("Page.getInstallabilityErrors", &json!({}));
    assert_eq!(faults["installabilityErrors"], json!([]));
}

#[test]
fn every_picture_of_the_manifest_has_the_size_it_says() {
    let page = Visit::new().open("");
    let script = "return fetch('manifest.webmanifest').then(answer => answer.json())";
    let manifest = page.eval(script, &[]);
    assert_eq!((&manifest["start_url"], &manifest["scope"]), (&json!("./"), &json!("./")), "from any folder");
    assert_eq!(manifest["display"], "standalone");
    let pictures = |what: &str| manifest[what].as_array().expect("a list").clone();
    let icons = pictures("icons");
    let maskable = |icon: &&Value| icon["purpose"].as_str().is_some_and(|purpose| purpose.contains("maskable"));
    assert_eq!(icons.iter().filter(maskable).count(), 1);
    for wanted in ["192x192", "512x512"] {
        assert!(icons.iter().any(|icon| icon["sizes"] == wanted && icon["purpose"].is_null()), "{wanted}");
    }
    let screenshots = pictures("screenshots");
    for form in ["narrow", "wide"] {
        assert!(screenshots.iter().any(|one| one["form_factor"] == form && one["label"].is_string()), "{form}");
    }
    let measured = "const [src] = arguments; const image = new Image(); image.src = src;
        return image.decode().then(() => `${image.naturalWidth}x${image.naturalHeight}`)";
    for picture in icons.iter().chain(&screenshots) {
        let size = page.eval(measured, &[picture["src"].clone()]);
        // A drawing has any size; that it can be drawn is what was to be seen.
        assert!(picture["sizes"] == "any" || picture["sizes"] == size, "{picture} is {size}");
    }
    page.assert_served();
}
