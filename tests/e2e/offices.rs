//! Finding the office: by province, by a link from an office, in both languages.

use white_area_core::i18n::{award, shell};

use crate::device::{IN_WINDOW, visit};
use crate::form::arrives_at;

#[test]
fn a_province_leads_to_its_office() {
    let page = visit(IN_WINDOW).phone().open("#/offices");
    page.titled(shell::OFFICES.th);
    assert_eq!(page.value(award::CHOOSE_PROVINCE.th), "", "nothing is chosen beforehand");
    for (province, office, address) in [
        ("กรุงเทพมหานคร", "สำนักงาน ป.ป.ท. ส่วนกลาง (กรุงเทพมหานคร)", "99 หมู่ 4 อาคารซอฟต์แวร์ปาร์ค"),
        // The central office stands in Nonthaburi and does not serve it.
        ("นนทบุรี", "สำนักงาน ป.ป.ท. เขต 1 (พระนครศรีอยุธยา)", "22/25 ถนนนเรศวร"),
        ("นครศรีธรรมราช", "สำนักงาน ป.ป.ท. เขต 8 (สุราษฎร์ธานี)", "91/1 หมู่ 1 ถนนกาญจนวิถี"),
    ] {
        page.select(award::CHOOSE_PROVINCE.th, province);
        page.see(&format!("จังหวัด{province} ส่งที่ {office}"));
        let found = page.eval("return document.querySelector('.found').innerText", &[]);
        assert!(found.as_str().unwrap().contains(address), "{province}: {found}");
        page.see("โปรดตรวจสอบกับ 0 2502 6670-80 ต่อ 1405 หรือ 1206 ก่อนส่ง");
    }
    page.assert_clean();
}

#[test]
fn every_number_dials() {
    let page = visit(IN_WINDOW).open("#/offices");
    page.titled(shell::OFFICES.th);
    let links = page.eval(
        "return Object.fromEntries([...document.querySelectorAll('main a[href^=\"tel:\"]')]
            .map(link => [link.innerText.trim(), link.getAttribute('href')]))",
        &[],
    );
    for (number, href) in [
        ("0 2502 6670-80 ต่อ 1405", "tel:+6625026670,1405"),
        ("1206", "tel:1206"),
        ("0 3532 3365-8", "tel:+6635323365"),
        ("0 5311 2802", "tel:+6653112802"),
        ("0 7455 2027-8", "tel:+6674552027"),
    ] {
        assert_eq!(links[number], href, "{number} among {links}");
    }
    assert_eq!(links.as_object().unwrap().len(), 11, "nine regions, the centre, the hotline");
}

#[test]
fn the_office_of_a_link_is_a_suggestion() {
    let page = visit(IN_WINDOW).phone().open("?office=4#/offices");
    let office = "สำนักงาน ป.ป.ท. เขต 4 (ขอนแก่น)";
    page.see(&format!("ลิงก์นี้มาจาก {office}"));
    page.select(award::CHOOSE_PROVINCE.th, "ขอนแก่น");
    page.see(&format!("จังหวัดขอนแก่น ส่งที่ {office}"));
    let elsewhere = format!("ลิงก์นี้มาจาก {office} แต่จังหวัดสงขลาอยู่กับสำนักงานข้างล่างนี้");
    assert!(!page.shows("แต่จังหวัด"));
    page.select(award::CHOOSE_PROVINCE.th, "สงขลา");
    page.see(&elsewhere);
    page.see("จังหวัดสงขลา ส่งที่ สำนักงาน ป.ป.ท. เขต 9 (สงขลา)");
    page.assert_accessible("suggestion");

    // The same in an application that was begun from the link.
    page.go("#/apply");
    arrives_at(&page, "วิธีสมัคร");
    page.choose("สมัครด้วยตนเอง");
    let section =
        |id: &str| page.address().split('#').nth(1).unwrap().rsplit_once('/').unwrap().0.to_owned() + "/" + id;
    page.go(&format!("#{}", section("submit")));
    arrives_at(&page, white_area_core::i18n::form::SUBMIT.th);
    page.see(white_area_core::i18n::paper::BY_LINK.th);
    page.see("4/33 ถนนหน้าเมือง");
    page.go(&format!("#{}", section("applicant")));
    arrives_at(&page, "ผู้เข้ารับการคัดเลือก");
    page.choose("บุคคล");
    page.go(&format!("#{}", section("contact")));
    arrives_at(&page, "ผู้สมัครหรือผู้ประสานงาน");
    page.select(white_area_core::i18n::form::PROVINCE.th, "สงขลา");
    page.go(&format!("#{}", section("submit")));
    arrives_at(&page, white_area_core::i18n::form::SUBMIT.th);
    page.see(&format!("ลิงก์ที่เปิดมาแนะนำ {office} แต่จังหวัดที่กรอกไม่ได้อยู่ในเขตนั้น"));
    page.see("116 หมู่ 2 ถนนเพชรเกษม");
    page.assert_clean();
}

#[test]
fn the_language_changes_and_the_place_stays() {
    let page = visit(IN_WINDOW).phone().open("#/offices");
    page.titled(shell::OFFICES.th);
    page.click("button", shell::OTHER_LANGUAGE.th);
    page.titled(shell::OFFICES.en);
    page.arrive("#/offices");
    assert_eq!(page.eval("return document.documentElement.lang", &[]), "en");
    page.select(award::CHOOSE_PROVINCE.en, "Khon Kaen");
    page.see("Khon Kaen: send to PACC Regional Office 4 (Khon Kaen)");
    page.reload();
    page.titled(shell::OFFICES.en);
    page.load("?lang=th#/about");
    page.titled(award::ABOUT_TITLE.th);
    page.assert_clean();
}

#[test]
fn staff_make_a_link_that_opens_as_chosen() {
    let page = visit(IN_WINDOW).desk().open("#/share");
    page.titled(award::SHARE_TITLE.th);
    page.select(award::FOR_OFFICE.th, "สำนักงาน ป.ป.ท. เขต 4 (ขอนแก่น)");
    page.select(award::FOR_LANGUAGE.th, award::IN_ENGLISH.th);
    page.select(award::FOR_PAGE.th, shell::CRITERIA.th);
    let link = "?round=2567&office=4&lang=en#/criteria";
    page.see(&format!("{}{link}", page.root()));
    let message = page.value(award::MESSAGE_LABEL.th);
    for part in ["ปีงบประมาณ พ.ศ. 2567", "2 มกราคม 2567 ถึง 31 พฤษภาคม 2567", link, "1206", shell::NOT_OFFICIAL.th]
    {
        assert!(message.contains(part), "{part} in {message}");
    }
    page.load(link);
    page.titled(award::CRITERIA_TITLE.en);
    page.go("#/");
    page.see("This link is from PACC Regional Office 4 (Khon Kaen)");
    page.assert_clean();
}
