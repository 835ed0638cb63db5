//! What comes out of the printer.

use std::path::{Path, PathBuf};
use std::process::Command;

use serde_json::json;

use super::page::one_spaced;
use super::{Engine, Page, base64, output_folder};

/// A printed document.
pub struct Paper {
    /// The PDF, `target/pages/<name>.pdf`.
    pub pdf: PathBuf,
    /// The words of each page, as laid out.
    pub pages: Vec<String>,
}

impl Page {
    /// Prints the page on the paper its style asks for: `target/pages/<name>.pdf` and a picture of each page beside it.
    #[track_caller]
    pub fn print(&self, name: &str) -> Paper {
        let printed = match self.engine() {
            Engine::Chromium => {
                let wanted = json!({ "preferCSSPageSize": true, "printBackground": true });
                self.session().cdp("Page.printToPDF", &wanted)["data"].take()
            }
            Engine::Firefox => {
                // WebDriver has no word for the size that the style asks for. It is A4, in centimetres.
                let wanted = json!({ "background": true, "page": { "width": 21, "height": 29.7 } });
                self.session().post("print", &wanted).unwrap_or_else(|error| panic!("printing: {error}"))
            }
            Engine::WebKit => panic!("WebKit's driver cannot print"),
        };
        let pdf = output_folder("pages").join(format!("{name}.pdf"));
        std::fs::write(&pdf, base64::decode(printed.as_str().expect("a PDF")))
            .unwrap_or_else(|error| panic!("{}: {error}", pdf.display()));
        poppler("pdftoppm", &["-png", "-r", "70"], &pdf, &pdf.with_extension("").display().to_string());
        let text = poppler("pdftotext", &["-layout"], &pdf, "-");
        // Poppler ends every page with a form feed.
        let pages = text.trim_end_matches('\u{c}').split('\u{c}').map(str::to_owned).collect();
        Paper { pdf, pages }
    }
}

impl Paper {
    /// Whether some page says these words; spaces between them do not matter.
    pub fn says(&self, words: &str) -> bool {
        self.pages.iter().any(|page| one_spaced(page).contains(&one_spaced(words)))
    }

    /// The contents of every QR code on the paper, as read at 300 dots per inch, in alphabetical order.
    #[track_caller]
    pub fn qr_codes(&self) -> Vec<String> {
        let stem = self.pdf.with_extension("").display().to_string() + "-300dpi";
        poppler("pdftoppm", &["-png", "-r", "300"], &self.pdf, &stem);
        let folder = output_folder("pages");
        let pictures =
            std::fs::read_dir(folder).expect("the folder of pages").filter_map(|entry| Some(entry.ok()?.path()));
        let pictures = pictures.filter(|path| path.display().to_string().starts_with(&stem));
        // zbarimg ends with 4 when it finds nothing, which is an answer too.
        let read = Command::new("zbarimg").args(["--quiet", "--raw"]).args(pictures).output().expect("zbarimg");
        let mut codes: Vec<String> = String::from_utf8_lossy(&read.stdout).lines().map(str::to_owned).collect();
        codes.sort();
        codes
    }
}

/// Runs one of poppler's programs over a PDF and returns what it wrote to its standard output.
#[track_caller]
fn poppler(program: &str, options: &[&str], pdf: &Path, into: &str) -> String {
    let output = Command::new(program).args(options).arg(pdf).arg(into).output();
    let output = output.unwrap_or_else(|error| panic!("{program}: {error}"));
    assert!(output.status.success(), "{program}: {}", String::from_utf8_lossy(&output.stderr));
    String::from_utf8_lossy(&output.stdout).into_owned()
}
