//! Without JavaScript, without WebAssembly, without the program: what the plain pages say, and the form for a pen.

use devserver::Site;
use white_area_core::i18n::{award, first_paint, paper, shell};

use crate::harness::{Engine, Page, Visit};

every_engine!(plain_pages_do_what_they_can);

/// The files of a program in the page, by how their names begin and end.
fn without_file(site: Site, from: &str, to: &str) -> Site {
    let page = site.text("index.html").expect("a page");
    let (_, rest) = page.split_once(&format!("=\"./{from}")).expect("the page asks for it");
    let name = rest.split('"').next().unwrap_or_default();
    assert!(name.ends_with(to), "{name}");
    site.without(&format!("{from}{name}"))
}

fn plain_pages_do_what_they_can(engine: Engine) {
    let visit = || Visit::new().engine(engine);
    let faults: [(&str, Visit); 4] = [
        ("no scripts", visit().without_scripts()),
        ("no WebAssembly", visit().without_wasm()),
        ("no script file", visit().with_site(|site| without_file(site, "white-area-", ".js"))),
        ("no wasm file", visit().with_site(|site| without_file(site, "white-area_bg-", ".wasm"))),
    ];
    for (name, visit) in faults {
        let page = visit.open("?lang=th#/apply");
        page.see(first_paint::WITHOUT_HOW.th);
        let said = [
            // The window, who can apply, an office, and which round this is.
            "ปีงบประมาณ 2567: 2 มกราคม 2567 ถึง 31 พฤษภาคม 2567",
            award::WHO.th,
            "116 หมู่ 2 ถนนเพชรเกษม",
            "ข้อมูลรอบ 2567 ปรับปรุงครั้งที่ 1 เมื่อ 21 พฤศจิกายน 2569",
            shell::OFFICES.th,
        ];
        for words in said {
            assert!(page.shows(words), "{name}: {words} is not in\n{}", page.text());
        }
        assert_eq!(page.names("textbox"), Vec::<String>::new(), "{name}: no box that keeps nothing");
        if name.contains("asm") {
            page.see(first_paint::FAILED.th);
        }
        page.click("link", first_paint::BLANK.th);
        is_a_form_for_a_pen(&page);
    }
}

#[track_caller]
fn is_a_form_for_a_pen(page: &Page) {
    page.titled(paper::BLANK.th);
    for question in ["วิธีสมัคร", "ชื่อผลงาน", "คำรับรอง"] {
        page.see(question);
    }
    if page.engine() != Engine::WebKit {
        let printed = page.print(&format!("plain-{:?}", page.engine()).to_lowercase());
        assert!(printed.pages.len() > 1, "{:?}", printed.pages);
        // Poppler cannot read Firefox's Thai back.
        if page.engine() == Engine::Chromium {
            assert!(printed.says("ชื่อผลงาน"), "{:?}", printed.pages);
            assert!(!printed.says("พิมพ์หน้านี้จากเมนู"), "what is for the screen alone");
        }
    }
}
