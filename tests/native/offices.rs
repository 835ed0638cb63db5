//! Which office: every province, the disputed ones, suggestions and choices.

use crate::filling::{on_each_round, round};
use serde_json::{Value, json};
use white_area_core::domain::answers::Answers;
use white_area_core::domain::office::{self, Assignment};
use white_area_core::domain::round::Round;
use white_area_core::domain::thai::Province;

/// Ids of the offices a province's applications may go to; more than one where it is disputed.
fn offices(round: &Round, province: &str) -> Vec<String> {
    let province = Province::parse(province).expect("a province");
    match office::of_province(round, province) {
        Some(Assignment::To(office)) => vec![office.id.clone()],
        Some(Assignment::Ask(offices, _)) => offices.iter().map(|office| office.id.clone()).collect(),
        None => Vec::new(),
    }
}

/// domain.md section 2, the table of which office serves which province.
const TABLE: [(&str, &str); 10] = [
    ("1", "ชัยนาท นนทบุรี ปทุมธานี พระนครศรีอยุธยา ลพบุรี สระบุรี สิงห์บุรี อ่างทอง"),
    ("2", "จันทบุรี ฉะเชิงเทรา ชลบุรี ตราด นครนายก ปราจีนบุรี ระยอง สระแก้ว"),
    ("3", "ชัยภูมิ นครราชสีมา บุรีรัมย์ ยโสธร ศรีสะเกษ สุรินทร์ อำนาจเจริญ อุบลราชธานี"),
    ("4", "กาฬสินธุ์ ขอนแก่น นครพนม บึงกาฬ มหาสารคาม มุกดาหาร ร้อยเอ็ด เลย สกลนคร หนองคาย หนองบัวลำภู อุดรธานี"),
    ("5", "เชียงราย เชียงใหม่ น่าน พะเยา แพร่ แม่ฮ่องสอน ลำปาง ลำพูน"),
    ("6", "กำแพงเพชร ตาก นครสวรรค์ พิจิตร พิษณุโลก เพชรบูรณ์ สุโขทัย อุทัยธานี"),
    ("7", "กาญจนบุรี นครปฐม ประจวบคีรีขันธ์ เพชรบุรี ราชบุรี สมุทรสงคราม สมุทรสาคร สุพรรณบุรี"),
    ("8", "กระบี่ ชุมพร นครศรีธรรมราช พังงา ภูเก็ต ระนอง สุราษฎร์ธานี"),
    ("9", "ตรัง นราธิวาส ปัตตานี พัทลุง ยะลา สงขลา สตูล"),
    ("central", "กรุงเทพมหานคร"),
];

#[test]
fn every_province_has_its_office_in_2567() {
    let round = round("2567");
    let mut checked = 0;
    for (office, provinces) in TABLE {
        for province in provinces.split(' ') {
            assert_eq!(offices(&round, province), [office], "{province}");
            checked += 1;
        }
    }
    assert_eq!(offices(&round, "สมุทรปราการ"), ["1", "2"]);
    assert_eq!(offices(&round, "อุตรดิตถ์"), ["6", "5"]);
    assert_eq!(checked + 2, 77);
}

#[test]
fn every_province_has_an_office_in_every_round() {
    on_each_round(|name, round| {
        for province in Province::all() {
            assert!(!offices(round, province.thai()).is_empty(), "{name} {}", province.thai());
        }
    });
}

fn destination<'r>(
    round: &'r Round,
    answers: Value,
    chosen: Option<&str>,
    suggested: Option<&str>,
) -> (Option<&'r str>, bool, Option<&'r str>) {
    let found = office::destination(round, &Answers::from_json(&answers), chosen, suggested);
    let id = |office: &'r white_area_core::domain::round::Office| office.id.as_str();
    (found.office.map(id), found.chosen_elsewhere, found.suggestion_elsewhere.map(id))
}

#[test]
fn a_nominated_network_goes_by_its_own_area() {
    let round = round("2567");
    let nominated = json!({"way": "nominated", "network.address.province": "ขอนแก่น",
        "contact.address.province": "กรุงเทพมหานคร"});
    assert_eq!(destination(&round, nominated, None, None), (Some("4"), false, None));
    let person = json!({"way": "self", "applicant.kind": "person", "network.address.province": "ขอนแก่น",
        "contact.address.province": "นนทบุรี"});
    assert_eq!(destination(&round, person, None, None), (Some("1"), false, None));
}

#[test]
fn a_disputed_province_preselects_nothing_and_a_choice_is_kept() {
    let round = round("2567");
    let answers = || json!({"way": "nominated", "network.address.province": "สมุทรปราการ"});
    assert_eq!(destination(&round, answers(), None, None), (None, false, None));
    assert_eq!(
        destination(&round, answers(), None, Some("2")),
        (None, false, None),
        "a link does not preselect either"
    );
    assert_eq!(destination(&round, answers(), Some("2"), None), (Some("2"), false, None));
    assert_eq!(destination(&round, answers(), Some("9"), None), (Some("9"), true, None));
}

#[test]
fn a_links_office_is_a_suggestion() {
    let round = round("2567");
    let answers = || json!({"way": "nominated", "network.address.province": "ขอนแก่น"});
    assert_eq!(destination(&round, json!({}), None, Some("9")), (Some("9"), false, None), "the province is unknown");
    assert_eq!(destination(&round, answers(), None, Some("9")), (Some("4"), false, Some("9")), "it belongs elsewhere");
    assert_eq!(destination(&round, answers(), None, Some("4")), (Some("4"), false, None));
    assert_eq!(destination(&round, answers(), None, Some("no such")), (Some("4"), false, None));
}
