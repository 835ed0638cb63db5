//! The codes of a paper are read from prints, scans and photographs, by ours and by another implementation.
//!
//! The pictures, and the table of what was read, are in `target/decode`.

mod harder;
mod noise;
mod picture;
mod warp;

use paper::{make, scan};
use picture::Picture;
use qrcodegen::{Mask, QrCode, QrCodeEcc, QrSegment, Version};
use std::fmt::Write as _;
use std::path::{Path, PathBuf};
use std::process::Command;
use white_area_core::code::{Codes, Collector, Content, Found, encode};
use white_area_core::domain::answers::Answers;
use white_area_core::domain::draft::{Draft, DraftId};
use white_area_core::domain::round::Round;
use white_area_core::domain::sending::Record;
use white_area_core::domain::thai::Date;
use white_area_core::paper::{PaperKind, PdfRequest, PrintOptions};
use white_area_core::store::{Envelope, digest};

const ROUND: &str = include_str!("../../../tests/data/rounds/forest.json");

fn folder() -> PathBuf {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../target/decode");
    std::fs::create_dir_all(&folder).expect("a folder");
    folder
}

/// A draft whose codes are three nearly full ones: letters that nothing makes fewer.
fn draft() -> Draft {
    let mut state = 1_u64;
    let mut letter = || {
        state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        char::from_u32(0xe01 + (state >> 33) as u32 % 46).expect("a Thai letter")
    };
    let mut answers = Answers::default();
    answers.add_row("plots");
    answers.set("plots.0.story", (0..2_300).map(|_| letter()).collect::<String>());
    Draft {
        id: DraftId::parse("h4k9w2abcd").expect("an id"),
        begun_at: 1_795_224_000_000,
        form: digest(ROUND),
        answers,
        office: None,
        suggested_office: None,
        place: None,
        record: Record::default(),
    }
}

/// What the draft says, and the codes that say it.
fn content() -> (Content, Codes) {
    let round = Round::parse(ROUND).expect("a sound round");
    let content = Content::of(&round, &draft());
    let codes = encode(&round, &content);
    assert_eq!((codes.parts.len(), codes.whole), (3, true));
    (content, codes)
}

/// The paper of the draft as a PDF, and how many pages it has.
fn paper(name: &str) -> (PathBuf, u32) {
    let envelope = Envelope { revision: 1, saved_at: 1_795_224_720_000, draft: draft() };
    let order = PdfRequest {
        what: PaperKind::Application,
        pen: PrintOptions::default(),
        today: Date::from_ymd(2027, 11, 21).expect("a day"),
        version: "test".to_owned(),
        shown: ROUND.to_owned(),
        application: Some((ROUND.to_owned(), envelope.to_text())),
    };
    let (made, bytes) = make(&order.to_text(), &mut |_| {}).expect("a paper");
    let file = folder().join(name).with_extension("pdf");
    std::fs::write(&file, bytes).expect("the paper is written");
    (file, made.pages)
}

/// The last page of a PDF at so many pixels to the inch.
fn last_page((file, pages): &(PathBuf, u32), dpi: u32) -> Picture {
    let (dpi, last) = (dpi.to_string(), pages.to_string());
    let target = file.with_extension(&dpi);
    let arguments = ["-r", &dpi, "-f", &last, "-l", &last, "-gray", "-png", "-singlefile"];
    let drawn = Command::new("pdftoppm").args(arguments).arg(file).arg(&target).status();
    assert!(drawn.expect("pdftoppm runs; it is in the package poppler-utils").success());
    Picture::open(&file.with_extension([&dpi, ".png"].concat()))
}

/// What zbar reads of a file.
fn zbar(file: &Path) -> Vec<String> {
    let output = Command::new("zbarimg").args(["--quiet", "--raw", "-Sdisable", "-Sqrcode.enable"]).arg(file).output();
    let output = output.expect("zbarimg runs; it is in the package zbar-tools");
    String::from_utf8_lossy(&output.stdout).lines().map(str::to_owned).collect()
}

/// What ours reads of a picture.
fn ours(picture: &Picture) -> Vec<String> {
    let (width, height) = picture.size();
    scan(picture.luma(), width, height)
}

/// How many of the parts were read, and whether they are the application.
fn judge(read: &[String], codes: &Codes, content: &Content) -> (usize, bool) {
    let parts = codes.parts.iter().filter(|text| read.contains(text)).count();
    let mut collector = Collector::default();
    let found = read.iter().filter_map(|text| collector.add(text).ok()).last();
    (parts, matches!(found, Some(Found::Whole(found)) if *found == *content))
}

#[test]
fn every_part_is_read_from_every_picture() {
    type Distort = fn(&Picture) -> Picture;
    let table: [(&str, Distort); 5] = [
        ("as it is", Picture::clone),
        ("turned by 3 degrees", |picture| picture.turned(3.0)),
        ("blurred, sigma 1 pixel", |picture| picture.blurred(1.0)),
        ("JPEG, quality 40", |picture| picture.jpeg(40)),
        ("all together", |picture| picture.turned(3.0).blurred(1.0).jpeg(40)),
    ];
    let (content, codes) = content();
    let paper = paper("table");
    let mut report = "| dpi | picture | zbar | ours |\n|---|---|---|---|\n".to_owned();
    let mut failed = Vec::new();
    for dpi in [300, 150] {
        let page = last_page(&paper, dpi);
        for (name, distort) in table {
            let picture = distort(&page);
            let file = folder().join(format!("{dpi}-{}.png", name.replace([' ', ','], "-")));
            picture.save(&file);
            let by_zbar = judge(&zbar(&file), &codes, &content);
            let by_us = judge(&ours(&picture), &codes, &content);
            writeln!(report, "| {dpi} | {name} | {} of 3 | {} of 3 |", by_zbar.0, by_us.0).expect("a line");
            if by_zbar != (3, true) || by_us != (3, true) {
                failed.push(format!("{dpi} {name}: zbar {by_zbar:?}, ours {by_us:?}"));
            }
        }
    }
    std::fs::write(folder().join("table.md"), &report).expect("the table is written");
    println!("{report}");
    assert!(failed.is_empty(), "{failed:#?}");
}

/// Draws a code so many pixels wide, some of its modules wrong.
fn draw(picture: &mut Picture, code: &QrCode, [left, top]: [f64; 2], wide: f64, wrong: impl Fn(i32, i32) -> bool) {
    let module = wide / f64::from(code.size());
    for y in 0..code.size() {
        for x in (0..code.size()).filter(|x| code.get_module(*x, y) != wrong(*x, y)) {
            let (left, top) = (left + f64::from(x) * module, top + f64::from(y) * module);
            picture.ink([left, top], [left + module, top + module]);
        }
    }
}

#[test]
fn every_version_level_and_mask_is_read_and_errors_are_put_right() {
    let levels = [(QrCodeEcc::Low, 160), (QrCodeEcc::Medium, 80), (QrCodeEcc::Quartile, 70), (QrCodeEcc::High, 60)];
    let texts = ["2570112100", "WAN1 $%*+-./:", "เครือข่าย 🌳", "1"];
    for version in 1..=40 {
        for (number, (level, rarely)) in levels.into_iter().enumerate() {
            let text = texts[(usize::from(version) + number) % 4];
            let segments = QrSegment::make_segments(text);
            let (only, mask) = (Version::new(version), Mask::new((version + 2 * number as u8) % 8));
            let code = QrCode::encode_segments_advanced(&segments, level, only, only, Some(mask), false);
            let Ok(code) = code else { continue };
            let side = code.size() as usize * 4 + 60;
            // Of the smallest ones a word more is too much; and what tells the format is not touched.
            let wrong = |x: i32, y: i32| version > 4 && x > 9 && y > 9 && (x * 31 + y * 17) % rarely == 0;
            let mut picture = Picture::white(side, side);
            draw(&mut picture, &code, [30.0, 30.0], f64::from(code.size()) * 4.0, wrong);
            assert_eq!(ours(&picture), [text], "version {version}, {level:?}");
        }
    }
}

#[test]
fn a_photograph_of_the_page_is_read() {
    let (content, codes) = content();
    let page = last_page(&paper("photograph-of"), 300);
    // 12 megapixels, as most telephones have.
    let photograph = page.photographed(3_000, 4_000).blurred(1.2).jpeg(60);
    photograph.save(&folder().join("photograph.png"));
    assert_eq!(judge(&ours(&photograph), &codes, &content), (3, true));
}

#[test]
fn a_frame_of_a_camera_that_shows_one_code_is_read() {
    let (_, codes) = content();
    for text in &codes.parts {
        let segments = [QrSegment::make_alphanumeric(text)];
        let (least, most) = (Version::MIN, Version::new(20));
        let code = QrCode::encode_segments_advanced(&segments, QrCodeEcc::Medium, least, most, None, false);
        let mut frame = Picture::white(640, 480);
        draw(&mut frame, &code.expect("it fits"), [110.0, 30.0], 420.0, |_, _| false);
        let frame = frame.turned(-4.0).photographed(640, 480).blurred(0.8).jpeg(60);
        frame.save(&folder().join("frame.png"));
        assert_eq!(ours(&frame), [text.as_str()]);
    }
}

#[test]
fn a_picture_without_codes_or_of_another_size_than_it_says_has_none() {
    let none: [String; 0] = [];
    assert_eq!(scan(&[], 0, 0), none);
    assert_eq!(scan(&[0; 10], 3, 3), none);
    assert_eq!(scan(&[0; 9], u32::MAX, u32::MAX), none);
    for (width, height) in [(1, 1), (9, 1), (1, 9), (30, 20), (700, 300)] {
        let noise: Vec<u8> = (0..width * height).map(|at: u32| (at.wrapping_mul(2_654_435_761) >> 24) as u8).collect();
        assert_eq!(scan(&noise, width, height), none);
        assert_eq!(scan(&vec![0; noise.len()], width, height), none);
    }
}
