//! A paper is made by the worker of every engine, to the same bytes.

use white_area_core::i18n::pdf;
use white_area_core::paper::{PaperKind, PrintOptions};

use crate::applicants::person;
use crate::device::{IN_WINDOW, keep, visit};
use crate::harness::Engine;
use crate::papers::{at_paper, caught, is_the_native_one, made, order};

every_engine!(the_same_bytes);

fn the_same_bytes(engine: Engine) {
    let page = visit(IN_WINDOW).engine(engine).open("?lang=th#/");
    keep(&page, "mine", &person());
    at_paper(&page, "mine");
    made(&page, pdf::MAKE);
    page.click("button", pdf::DOWNLOAD.th);
    let file = caught(&page, &format!("made-{engine:?}.pdf"));
    is_the_native_one(&file, &order(&page, "mine", PaperKind::Application, PrintOptions::default()));
}
