//! The site that `trunk build` makes alone, as `trunk serve` shows it: the whole program in one piece, papers included.

use devserver::Site;
use white_area_core::i18n::{form as words, paper, pdf, shell};

use crate::form::arrives_at;
use crate::harness::{MOUNT, Visit};

#[test]
fn the_site_of_trunk_alone_has_every_screen_and_makes_a_paper() {
    let site = std::env::var_os("SITE_DEV").expect("`cargo xtask test` builds it and says where it is");
    let page = Visit::new().with_site(|_| Site::new(site).mount(MOUNT)).desk().open("?lang=th#/apply");
    page.titled("วิธีสมัคร");
    page.choose("สมัครด้วยตนเอง");
    page.click("button", words::CONTINUE.th);
    arrives_at(&page, "ผู้เข้ารับการคัดเลือก");
    page.click("link", shell::OFFICES.th);
    arrives_at(&page, shell::OFFICES.th);
    page.go("#/blank");
    arrives_at(&page, paper::BLANK.th);
    page.click("button", pdf::MAKE.th);
    page.see("ทำไฟล์เสร็จแล้ว");
    // It has no service worker, which the console says; and it did not die.
    assert_eq!(page.eval("return document.getElementById('crash').hidden", &[]), true);
}
