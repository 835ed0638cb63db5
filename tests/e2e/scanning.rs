//! The codes of a printed application come back into the app, by a picture or by the camera.

use std::path::{Path, PathBuf};
use std::process::Command;

use serde_json::json;
use white_area_core::code::Content;
use white_area_core::domain::answers::Answers;
use white_area_core::domain::draft::{Draft, DraftId};
use white_area_core::domain::round::Round;
use white_area_core::domain::thai::Date;
use white_area_core::i18n::{Lang, device, scan as words};
use white_area_core::paper::{PaperKind, PdfRequest, PrintOptions};
use white_area_core::store::{Envelope, digest};

use crate::applicants::{network, person};
use crate::device::{IN_WINDOW, before_every_page, kept, visit};
use crate::harness::{Page, output_folder};

/// The round as the site publishes it.
fn published() -> String {
    std::fs::read_to_string(Path::new(&std::env::var("SITE_DIST").unwrap()).join("rounds/2567.json")).unwrap()
}

/// A draft of these answers, and its paper.
fn printed(name: &str, answers: &serde_json::Value) -> (Draft, PathBuf) {
    let shown = published();
    let draft = Draft {
        id: DraftId::parse("printed").unwrap(),
        begun_at: 1_709_200_000_000,
        form: digest(&shown),
        answers: Answers::from_json(answers),
        office: None,
        suggested_office: None,
        place: None,
        record: Default::default(),
    };
    let envelope = Envelope { revision: 1, saved_at: 1, draft: draft.clone() };
    let order = PdfRequest {
        what: PaperKind::Application,
        pen: PrintOptions::default(),
        today: Date::parse_iso("2024-03-01").unwrap(),
        version: String::new(),
        application: Some((shown.clone(), envelope.to_text())),
        shown,
    };
    let (_, bytes) = ::paper::make(&order.to_text(), &mut |_| ()).unwrap();
    let pdf = output_folder("pages").join(format!("{name}.pdf"));
    std::fs::write(&pdf, bytes).unwrap();
    (draft, pdf)
}

/// A picture of the page with the codes, which is the last.
fn last_page(pdf: &Path, size: &[&str], kind: &str) -> PathBuf {
    let stem = pdf.with_extension("");
    let info = Command::new("pdfinfo").arg(pdf).output().unwrap();
    let info = String::from_utf8_lossy(&info.stdout).into_owned();
    let pages = info.lines().find_map(|line| line.strip_prefix("Pages:")).unwrap().trim().to_owned();
    let done = Command::new("pdftoppm")
        .args(["-singlefile", "-f", &pages, "-l", &pages, kind])
        .args(size)
        .args([pdf, stem.as_path()])
        .status();
    assert!(done.unwrap().success());
    stem.with_extension(if kind == "-png" { "png" } else { "jpg" })
}

#[track_caller]
fn is_taken_in(page: &Page, draft: &Draft) {
    page.see(device::AS_NEW.th);
    assert!(!page.shows(device::SAVED_IN_FILE.th), "a paper does not say when it was saved");
    page.click("button", device::AS_NEW.th);
    page.focused(&format!("heading {}", device::KEPT_AS_NEW.th));
    let round = Round::parse(&published()).unwrap();
    let found = kept(page);
    assert_eq!(found.len(), 1);
    assert_eq!(Content::of(&round, &found[0]), Content::of(&round, draft));
}

#[test]
fn a_picture_of_the_last_page_is_the_application_again() {
    let (draft, pdf) = printed("scan-person", &person());
    let page = visit(IN_WINDOW).desk().open("?lang=th#/open");
    page.see(words::TITLE.th);
    page.upload("#code-pictures", &last_page(&pdf, &["-r", "150"], "-png"));
    page.see(&Lang::Th.fill(
        words::WHOLE,
        &[("code", &Content::of(&Round::parse(&published()).unwrap(), &draft).check_code().to_string())],
    ));
    is_taken_in(&page, &draft);
    page.assert_accessible("codes read");
    page.assert_clean();
}

#[test]
fn a_picture_without_codes_is_told() {
    let page = visit(IN_WINDOW).open("?lang=th#/open");
    page.see(words::TITLE.th);
    page.upload("#code-pictures", &Path::new(env!("CARGO_MANIFEST_DIR")).join("docs/screenshot.png"));
    page.see(words::NOTHING.th);
    // The next one is told of anew.
    page.load("?lang=th#/open");
    page.see(words::TITLE.th);
    page.upload("#code-pictures", &Path::new(env!("CARGO_MANIFEST_DIR")).join("README.md"));
    page.see(words::NOTHING.th);
    // No camera here, or none that is allowed: told, and pictures are left.
    page.click("button", words::CAMERA.th);
    page.wait_for("what is said of the camera", || {
        let told = [words::DENIED, words::NO_CAMERA, words::CAMERA_FAILED];
        told.iter().any(|told| page.shows(told.th)).then_some(()).ok_or_else(|| page.text())
    });
    page.assert_accessible("no camera");
}

#[test]
fn the_camera_sees_the_codes() {
    let (draft, pdf) = printed("scan-network", &network());
    // The browser's film has even sides or none.
    let size = ["-scale-to-x", "896", "-scale-to-y", "1280"];
    let picture = std::fs::read(last_page(&pdf, &size, "-jpeg")).unwrap();
    let film = output_folder("pages").join("scan-network.mjpeg");
    std::fs::write(&film, picture.repeat(8)).unwrap();
    let page = visit(IN_WINDOW).camera(&film).open("?lang=th");
    // The first time the person is asked, they answer when they are asked again.
    before_every_page(
        &page,
        "window.asked = 0;
         window.tracks = [];
         const again = Promise.withResolvers();
         const own = MediaDevices.prototype.getUserMedia;
         MediaDevices.prototype.getUserMedia = async function (wanted) {
             window.asked += 1;
             if (window.asked === 1) await again.promise; else again.resolve();
             const stream = await own.call(this, wanted);
             window.tracks.push(...stream.getTracks());
             return stream;
         };",
    );
    page.load("?lang=th#/open");
    page.see(words::TITLE.th);
    page.click("button", words::CAMERA.th);
    page.wait_for("the camera to be asked for", || match page.eval("return window.asked", &[]) {
        asked if asked == json!(1) => Ok(()),
        asked => Err(format!("asked {asked} times")),
    });
    page.click("button", words::CAMERA_OFF.th);
    page.click("button", words::CAMERA.th);
    is_taken_in(&page, &draft);
    let tracks = || page.eval("return window.tracks.map(track => track.readyState)", &[]);
    page.wait_for("both answers to be let go", || match tracks() {
        tracks if tracks == json!(["ended", "ended"]) => Ok(()),
        tracks => Err(format!("the tracks are {tracks}")),
    });
    assert!(page.eval("return document.querySelector('video')", &[]).is_null(), "the camera is let go");
}
