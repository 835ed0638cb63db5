//! The address data, and how typed names find their place in it.

use std::collections::HashSet;
use std::sync::LazyLock;

use proptest::prelude::*;
use white_area_core::domain::geo::{Geo, GeoFault, GeoProblem};
use white_area_core::domain::thai::{Postcode, Province};

static GEO: LazyLock<Geo> = LazyLock::new(|| Geo::parse(data()).unwrap());

fn data() -> String {
    std::fs::read_to_string(concat!(env!("CARGO_MANIFEST_DIR"), "/public/address/geo.txt")).unwrap()
}

fn province(name: &str) -> Province {
    Province::parse(name).unwrap()
}

fn postcodes(of: &str, district: &str, subdistrict: &str) -> Vec<String> {
    GEO.postcodes(province(of), district, subdistrict).iter().map(Postcode::to_string).collect()
}

/// Every place of the data: province, district, subdistrict.
fn places() -> impl Iterator<Item = (Province, &'static str, &'static str)> {
    Province::all().flat_map(|province| {
        GEO.districts(province)
            .flat_map(move |district| GEO.subdistricts(province, district).map(move |sub| (province, district, sub)))
    })
}

#[test]
fn all_of_thailand_is_there() {
    let districts: HashSet<_> = places().map(|(province, district, _)| (province, district)).collect();
    let provinces: HashSet<_> = places().map(|(province, _, _)| province).collect();
    let all: HashSet<_> = places().collect();
    assert_eq!((provinces.len(), districts.len(), all.len()), (77, 928, 7436));
    assert_eq!(places().count(), all.len(), "a name repeats within its district");
}

#[test]
fn provinces_are_in_the_order_of_the_table() {
    let text = data();
    let names: Vec<_> = text.lines().filter(|line| !line.starts_with(' ')).collect();
    let table: Vec<_> = Province::all().map(Province::thai).collect();
    assert_eq!(names, table);
}

#[test]
fn every_place_has_postcodes_and_is_found_by_its_names() {
    let mut several = 0;
    let mut used: HashSet<(Postcode, Province)> = HashSet::new();
    for (province, district, subdistrict) in places() {
        let codes = GEO.postcodes(province, district, subdistrict);
        assert!((1..=3).contains(&codes.len()), "{province} {district} {subdistrict} has {codes:?}");
        several += usize::from(codes.len() > 1);
        used.extend(codes.iter().map(|&code| (code, province)));
        assert_eq!(GEO.subdistrict(province, district, subdistrict), Some(subdistrict));
    }
    // As the source says of itself: 160 subdistricts with several, 14 postcodes in two provinces.
    assert_eq!(several, 160);
    let codes: HashSet<_> = used.iter().map(|(code, _)| code).collect();
    assert_eq!(used.len() - codes.len(), 14);
    assert!(used.iter().all(|&(code, province)| GEO.postcode_in_province(province, code)));
}

#[test]
fn postcodes_of_the_offices_fit_their_addresses() {
    let cases = [
        ("นนทบุรี", "ปากเกร็ด", "คลองเกลือ", "11120"),
        ("พระนครศรีอยุธยา", "พระนครศรีอยุธยา", "ประตูชัย", "13000"),
        ("ชลบุรี", "เมือง", "หนองไม้แดง", "20000"),
        ("นครราชสีมา", "เมือง", "โคกกรวด", "30280"),
        ("ขอนแก่น", "เมือง", "ในเมือง", "40000"),
        ("พิษณุโลก", "เมือง", "ในเมือง", "65000"),
        ("นครปฐม", "เมือง", "พระประโทน", "73000"),
        ("สุราษฎร์ธานี", "เมือง", "บางกุ้ง", "84000"),
        ("สงขลา", "หาดใหญ่", "ควนลัง", "90110"),
    ];
    for (province, district, subdistrict, code) in cases {
        assert_eq!(postcodes(province, district, subdistrict), [code], "{subdistrict} {district} {province}");
    }
    assert_eq!(postcodes("กทม", "ปทุมวัน", "ปทุมวัน"), ["10330", "10500"]);
}

#[test]
fn typed_names_find_their_place() {
    let district = |of: &str, typed| GEO.district(province(of), typed);
    assert_eq!(district("นนทบุรี", "อ.ปากเกร็ด"), Some("ปากเกร็ด"));
    assert_eq!(district("นนทบุรี", " อำเภอ ปากเกร็ด "), Some("ปากเกร็ด"));
    assert_eq!(district("กรุงเทพ", "เขตพระนคร"), Some("พระนคร"));
    assert_eq!(district("กรุงเทพ", "พระนคร"), Some("พระนคร"));
    assert_eq!(district("นนทบุรี", "อ.เมือง"), Some("เมืองนนทบุรี"));
    assert_eq!(district("อยุธยา", "อ.เมือง"), Some("พระนครศรีอยุธยา"));
    assert_eq!(district("นราธิวาส", "สุไหงโกลก"), Some("สุไหงโก-ลก"));
    // อ is a letter here, not the short form of a level.
    assert_eq!(district("สุพรรณบุรี", "อู่ทอง"), Some("อู่ทอง"));
    assert_eq!(district("นนทบุรี", "บางรัก"), None);
    assert_eq!(district("กรุงเทพ", "เมือง"), None);
    assert_eq!(district("นนทบุรี", ""), None);

    let subdistrict = |of: &str, district, typed| GEO.subdistrict(province(of), district, typed);
    assert_eq!(subdistrict("นนทบุรี", "อำเภอปากเกร็ด", "ต.คลองเกลือ"), Some("คลองเกลือ"));
    assert_eq!(subdistrict("กทม", "เขตพระนคร", "แขวงวัดราชบพิธ"), Some("วัดราชบพิธ"));
    assert_eq!(subdistrict("ร้อยเอ็ด", "เมือง", "ปอภาร"), Some("ปอภาร (ปอพาน)"));
    assert_eq!(subdistrict("ระนอง", "กะเปอร์", "จปร"), None);
    assert_eq!(subdistrict("ระนอง", "กระบุรี", "จปร"), Some("จ.ป.ร."));
    assert_eq!(subdistrict("นนทบุรี", "ไม่มี", "คลองเกลือ"), None);
}

#[test]
fn every_province_but_bangkok_has_a_capital_district() {
    for province in Province::all().filter(|province| !province.is_bangkok()) {
        let capital = GEO.district(province, "เมือง");
        assert!(capital.is_some_and(|name| name.ends_with(province.thai())), "{province} has {capital:?}");
    }
}

#[test]
fn a_postcode_of_another_province_is_noticed() {
    let used = |of: &str, code| GEO.postcode_in_province(province(of), Postcode::parse(code).unwrap());
    assert!(used("นนทบุรี", "11120"));
    assert!(!used("นนทบุรี", "10200"));
    assert!(used("กทม", "10200"));
    assert!(used("กทม", "10500"));
    assert!(!used("กทม", "99999"));
}

#[test]
fn names_carry_no_word_for_their_level() {
    for (_, district, subdistrict) in places() {
        for word in ["เขต", "อำเภอ", "แขวง", "ตำบล"] {
            assert!(!district.starts_with(word) && !subdistrict.starts_with(word), "{district} {subdistrict}");
        }
    }
}

#[test]
fn what_an_editor_does_to_a_file_does_no_harm() {
    let geo = Geo::parse("\u{feff}นนทบุรี\r\n\r\n ปากเกร็ด 11120 \r\n  คลองเกลือ\r\n  บ้านใหม่ 11120,10210").unwrap();
    let of = province("นนทบุรี");
    assert_eq!(geo.districts(of).collect::<Vec<_>>(), ["ปากเกร็ด"]);
    assert_eq!(geo.subdistricts(of, "ปากเกร็ด").collect::<Vec<_>>(), ["คลองเกลือ", "บ้านใหม่"]);
    assert_eq!(geo.postcodes(of, "ปากเกร็ด", "คลองเกลือ").len(), 1);
    assert_eq!(geo.postcodes(of, "ปากเกร็ด", "บ้านใหม่").len(), 2);
    assert_eq!(Geo::parse("").unwrap().districts(of).count(), 0);
}

#[test]
fn a_damaged_file_says_where() {
    let fault = |text: &str| Geo::parse(text).map(drop);
    let at = |line, fault| Err(GeoProblem { line, fault });
    assert_eq!(fault("<!doctype html>"), at(1, GeoFault::WrongProvince));
    assert_eq!(fault("นนทบุรี\n ปากเกร็ด\n\nนนทบุรี"), at(4, GeoFault::WrongProvince));
    assert_eq!(fault(" ปากเกร็ด"), at(1, GeoFault::NoParent));
    assert_eq!(fault("นนทบุรี\n  คลองเกลือ 11120"), at(2, GeoFault::NoParent));
    assert_eq!(fault("นนทบุรี\n ปากเกร็ด 11120\nตาก\n  คลองเกลือ"), at(4, GeoFault::NoParent));
    assert_eq!(fault("นนทบุรี\n ปากเกร็ด\n  คลองเกลือ"), at(3, GeoFault::NoPostcode));
    assert_eq!(fault("นนทบุรี\n ปากเกร็ด 1112"), at(2, GeoFault::WrongPostcode));
    assert_eq!(fault("นนทบุรี\n ปากเกร็ด 11120,"), at(2, GeoFault::WrongPostcode));
}

proptest! {
    #[test]
    fn no_text_makes_it_panic(text in any::<String>(), lines in "((นนทบุรี|ตาก)?\n? {0,3}[ก-๙ ]{0,5}( [0-9,]{0,11})?\r?\n){0,6}") {
        let _ = Geo::parse(text.as_str());
        let _ = Geo::parse(lines.as_str());
        let _ = GEO.postcodes(province("นนทบุรี"), &text, &lines);
        let _ = GEO.postcodes(province("นนทบุรี"), "ปากเกร็ด", &text);
    }
}
