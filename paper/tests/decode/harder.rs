//! Pictures that are harder than a scan: how many codes of each kind are read, and no fewer than when they were counted
//! for `docs/adr/0014-code-reader.md`. The counts are written to `target/decode/harder-*.md`.

use crate::picture::Picture;
use crate::warp::{bent, close, lit_from_a_corner, shadowed, tilted, turned_whole, under_a_hand, wavy};
use crate::{content, draw, folder, last_page, ours, paper};
use qrcodegen::{QrCode, QrCodeEcc, QrSegment, Version};
use std::fmt::Write as _;

/// What is read of the pictures of some codes, kind by kind.
struct Table {
    file: &'static str,
    texts: Vec<String>,
    /// How many of the codes each picture shows.
    each: usize,
    rows: String,
    failed: Vec<String>,
}

impl Table {
    fn new(file: &'static str, texts: Vec<String>, each: usize) -> Self {
        Self { file, texts, each, rows: "| kind | codes | read |\n|---|---|---|\n".to_owned(), failed: Vec::new() }
    }

    /// Counts the codes that are read in pictures of one kind: at least so many.
    fn count(&mut self, kind: &str, least: usize, pictures: impl IntoIterator<Item = Picture>) {
        let (mut all, mut found) = (0, 0);
        for picture in pictures {
            let read = ours(&picture);
            assert!(read.iter().all(|text| self.texts.contains(text)), "{kind}: {read:?} is not there");
            all += self.each;
            found += read.len();
        }
        writeln!(self.rows, "| {kind} | {all} | {found} |").expect("a line");
        if found < least {
            self.failed.push(format!("{kind}: {found} of {all}, not {least}"));
        }
    }

    fn done(self) {
        std::fs::write(folder().join(self.file), &self.rows).expect("the table is written");
        println!("{}", self.rows);
        assert!(self.failed.is_empty(), "{:#?}", self.failed);
    }
}

#[test]
fn a_page_is_read_under_hard_conditions() {
    let (_, codes) = content();
    let file = paper("harder");
    let page = &last_page(&file, 150);
    let mut table = Table::new("harder-150.md", codes.parts.clone(), 3);
    table.count("shadow with an edge", 9, [0.6, 0.4, 0.25].map(|left| shadowed(page, left)));
    table.count("shadow of a hand", 9, [0.6, 0.4, 0.25].map(|left| under_a_hand(page, left)));
    table.count("light from a corner", 9, [0.5, 0.3, 0.15].map(|left| lit_from_a_corner(page, left)));
    let ways = |from: u32| (0..12).map(move |step| turned_whole(page, f64::from(from + step * 30)));
    table.count("turned by 0, 30, 60 ... degrees", 36, ways(0));
    table.count("turned by 15, 45, 75 ... degrees", 36, ways(15));
    let tilts =
        |degrees: f64| (0..8).map(move |step| tilted(page, degrees, f64::from(step * 45)).blurred(0.7).jpeg(70));
    table.count("tilted by 15 degrees", 24, tilts(15.0));
    table.count("tilted by 30 degrees", 24, tilts(30.0));
    table.count("tilted by 40 degrees", 24, tilts(40.0));
    table.count("bent upright", 9, [0.5, 0.7, 0.85].map(|times| bent(page, times, false)));
    table.count("bent lying", 9, [0.5, 0.7, 0.85].map(|times| bent(page, times, true)));
    table.count("in waves", 9, [6.0, 12.0, 18.0].map(|high| wavy(page, high)));
    let blurred = |way: f64| turned_whole(page, way).blurred(1.5).jpeg(70);
    table.count("blurred, sigma 1.5 pixels", 8, [0.0, 20.0, 45.0].map(blurred));
    table.done();

    let page = &last_page(&file, 300);
    let mut table = Table::new("harder-300.md", codes.parts, 3);
    let blurred = |way: f64| turned_whole(page, way).blurred(2.5);
    table.count("blurred, sigma 2.5 pixels", 9, [0.0, 3.0, 45.0].map(blurred));
    table.count("tilted by 30 degrees", 6, [20.0, 110.0].map(|towards| tilted(page, 30.0, towards)));
    table.count("turned by 45 degrees, in shadow", 3, [shadowed(&turned_whole(page, 45.0), 0.4)]);
    table.done();
}

/// A frame of a camera that a code fills well.
pub fn frame(text: &str, version: u8) -> Picture {
    let segments = [QrSegment::make_alphanumeric(text)];
    let only = Version::new(version);
    let code = QrCode::encode_segments_advanced(&segments, QrCodeEcc::Medium, only, only, None, false);
    let mut frame = Picture::white(960, 720);
    draw(&mut frame, &code.expect("it fits"), [220.0, 100.0], 520.0, |_, _| false);
    frame
}

#[test]
fn a_frame_of_a_camera_is_read_under_hard_conditions() {
    let (_, codes) = content();
    let text = codes.parts.first().expect("a code");
    let shown = [(20, text.len()), (10, 200), (5, 60), (2, 20)];
    let shown = shown.map(|(version, length)| (version, text.get(..length).expect("long enough").to_owned()));
    let frames = shown.each_ref().map(|(version, text)| frame(text, *version));
    let mut table = Table::new("harder-frame.md", shown.map(|(_, text)| text).to_vec(), 1);
    let mut count = |kind: &str, least: usize, ways: &[f64], seen: &dyn Fn(&Picture, f64) -> Picture| {
        let pictures = frames.iter().flat_map(|frame| ways.iter().map(move |way| seen(frame, *way)));
        table.count(kind, least, pictures);
    };
    let around: Vec<f64> = (0..24).map(|step| f64::from(step * 15)).collect();
    count("any way up", 96, &around, &|frame, way| turned_whole(frame, way).blurred(0.7).jpeg(70));
    let towards = [20.0, 110.0, 200.0, 290.0];
    count("tilted by 20 degrees", 16, &towards, &|frame, towards| tilted(frame, 20.0, towards).blurred(0.7).jpeg(70));
    count("tilted by 35 degrees", 16, &towards, &|frame, towards| tilted(frame, 35.0, towards).blurred(0.7).jpeg(70));
    count("tilted by 50 degrees", 12, &towards, &|frame, towards| tilted(frame, 50.0, towards).blurred(0.7).jpeg(70));
    count("bent upright", 4, &[0.8], &|frame, times| bent(frame, times, false).jpeg(70));
    count("bent lying", 2, &[0.8], &|frame, times| bent(frame, times, true).jpeg(70));
    count("in shadow", 8, &[0.5, 0.3], &|frame, left| shadowed(frame, left).blurred(0.7).jpeg(70));
    count("filling the frame", 8, &[1.15, 1.3], &|frame, times| close(frame, times));
    count("blurred, sigma 2.5 pixels", 4, &[2.5], &|frame, sigma| frame.blurred(sigma));
    table.done();
}
