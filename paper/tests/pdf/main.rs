//! Papers as PDF, read with tools that are not ours.

mod documents;
#[path = "../../../tests/native/filling.rs"]
mod filling;

use documents::Papers;
use white_area::paper::Pen;
use white_area::paper::document::Size;

#[test]
fn look() {
    let full = Papers::full();
    let pen = Pen { thai_digits: false, english: false, lines: false };
    let put = |name: &str, d| {
        let t = std::time::Instant::now();
        let pdf = paper::draw(&d, &mut |_| ()).unwrap();
        println!("{name}: {} pages {} bytes {:?} missing {:?}", pdf.pages, pdf.bytes.len(), t.elapsed(), pdf.missing);
        std::fs::write(format!("/tmp/pdfw/out/{name}.pdf"), pdf.bytes).unwrap();
    };
    put("full", full.application(pen));
    put("full-en", full.application(Pen { english: true, thai_digits: true, lines: true }));
    put("short", Papers::short().application(Pen { lines: true, ..pen }));
    put("blank", full.blank(pen));
    put("label", full.label(Size::A4, true));
    put("dl", full.label(Size::Dl, true));
    put("dl-blank", full.label(Size::Dl, false));
}
