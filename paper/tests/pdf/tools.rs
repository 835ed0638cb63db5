//! Tools that are not ours, and what they say of a paper.

use std::path::PathBuf;
use std::process::Command;
use std::sync::atomic::{AtomicU32, Ordering};

use paper::{Pdf, draw};
use white_area_core::paper::document::Document;

/// A paper in a file.
pub struct Paper {
    pub pdf: Pdf,
    file: PathBuf,
}

pub fn drawn(document: &Document) -> Pdf {
    draw(document, &mut |_| ()).expect("a paper that can be drawn")
}

/// What a program prints; it must succeed and complain of nothing.
fn run(program: &str, arguments: &[&str]) -> String {
    let output = Command::new(program).args(arguments).output().unwrap_or_else(|e| panic!("{program}: {e}"));
    let complaint = String::from_utf8_lossy(&output.stderr);
    assert!(output.status.success() && complaint.is_empty(), "{program} {arguments:?}: {complaint}");
    String::from_utf8(output.stdout).expect("UTF-8")
}

impl Paper {
    pub fn of(document: &Document) -> Self {
        static COUNT: AtomicU32 = AtomicU32::new(0);
        let number = COUNT.fetch_add(1, Ordering::Relaxed);
        let file = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join(format!("{}-{number}.pdf", std::process::id()));
        let pdf = drawn(document);
        std::fs::write(&file, &pdf.bytes).expect("written");
        Self { pdf, file }
    }

    fn name(&self) -> &str {
        self.file.to_str().expect("UTF-8")
    }

    /// `qpdf --check`.
    pub fn check(&self) -> String {
        run("qpdf", &["--check", self.name()])
    }

    /// Everything uncompressed, as readable text where it is text.
    pub fn inside(&self) -> String {
        let output = Command::new("qpdf").args(["--qdf", "--object-streams=disable", self.name(), "-"]).output();
        String::from_utf8_lossy(&output.expect("qpdf").stdout).into_owned()
    }

    /// The titles in the list of headings, each with how deep it stands.
    pub fn outline(&self) -> Vec<(usize, String)> {
        let json = run("qpdf", &["--json=2", "--json-key=outlines", self.name()]);
        let value: serde_json::Value = serde_json::from_str(&json).expect("JSON");
        let mut found = Vec::new();
        fn walk(items: &serde_json::Value, depth: usize, found: &mut Vec<(usize, String)>) {
            for item in items.as_array().into_iter().flatten() {
                found.push((depth, item["title"].as_str().unwrap_or_default().to_owned()));
                walk(&item["kids"], depth + 1, found);
            }
        }
        walk(&value["outlines"], 0, &mut found);
        found
    }

    /// The value of a line of `pdfinfo`.
    pub fn info(&self, key: &str) -> String {
        let all = run("pdfinfo", &[self.name()]);
        let line = all.lines().find_map(|line| line.strip_prefix(key)?.strip_prefix(':'));
        line.unwrap_or_else(|| panic!("pdfinfo says nothing of {key}")).trim().to_owned()
    }

    /// The tree for who cannot see the pages, with its texts.
    pub fn structure(&self) -> String {
        run("pdfinfo", &["-struct-text", self.name()])
    }

    /// The texts of that tree alone.
    pub fn structured_text(&self) -> String {
        let structure = self.structure();
        let texts = structure.lines().filter_map(|line| line.trim().strip_prefix('"')?.strip_suffix('"'));
        texts.map(bare).collect()
    }

    /// Lines of `pdffonts`.
    pub fn fonts(&self) -> Vec<String> {
        run("pdffonts", &[self.name()]).lines().skip(2).map(str::to_owned).collect()
    }

    /// All that can be read, as a reader copies it.
    pub fn text(&self) -> String {
        run("pdftotext", &[self.name(), "-"])
    }

    /// The same in the order of the file.
    pub fn text_in_order(&self) -> String {
        run("pdftotext", &["-raw", self.name(), "-"])
    }

    /// What can be read, page by page.
    pub fn pages(&self) -> Vec<String> {
        let text = self.text_in_order();
        text.trim_end_matches('\u{c}').split('\u{c}').map(str::to_owned).collect()
    }

    /// Where a word stands: its page from 0, its left edge and its top, in points.
    pub fn place(&self, word: &str) -> (usize, f32, f32) {
        let all = run("pdftotext", &["-bbox", self.name(), "-"]);
        let mut page = 0;
        for line in all.lines().map(str::trim) {
            page += usize::from(line.starts_with("<page "));
            if line.starts_with("<word ") && line.contains(&format!(">{word}<")) {
                let value = |key: &str| {
                    let rest = line.split_once(&format!("{key}=\"")).expect("an attribute").1;
                    rest.split('"').next().expect("a value").parse().expect("a number")
                };
                return (page - 1, value("xMin"), value("yMin"));
            }
        }
        panic!("{word} is not there");
    }

    /// How far to the right any word reaches, in points.
    pub fn right_most(&self) -> f32 {
        let all = run("pdftotext", &["-bbox", self.name(), "-"]);
        let edges = all.split("xMax=\"").skip(1).filter_map(|rest| rest.split('"').next()?.parse().ok());
        edges.fold(0.0, f32::max)
    }

    /// What a scanner reads on a page at a resolution, in the order of its own.
    pub fn codes(&self, page: usize, dpi: u32) -> Vec<String> {
        let picture = self.file.with_extension(format!("{page}.{dpi}"));
        let (page, dpi) = ((page + 1).to_string(), dpi.to_string());
        let name = picture.to_str().expect("UTF-8");
        run("pdftoppm", &["-gray", "-r", &dpi, "-f", &page, "-l", &page, "-singlefile", self.name(), name]);
        let picture = format!("{name}.pgm");
        let output = Command::new("zbarimg")
            .args(["--quiet", "--raw", "-Sdisable", "-Sqrcode.enable", &picture])
            .output()
            .expect("zbarimg");
        std::fs::remove_file(picture).expect("removed");
        String::from_utf8(output.stdout).expect("UTF-8").lines().map(str::to_owned).collect()
    }
}

impl Drop for Paper {
    fn drop(&mut self) {
        let _ = std::fs::remove_file(&self.file);
    }
}

/// A text without white space, which readers add and leave out as they like.
pub fn bare(text: &str) -> String {
    text.chars().filter(|c| !c.is_whitespace() && *c != '\u{200b}').collect()
}
