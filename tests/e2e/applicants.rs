//! Who applies: answers that fill the form of 2567 to the last question. All of it is invented.

use serde_json::{Map, Value, json};

/// A person of Chiang Mai, with every question answered, the optional ones too.
pub fn person() -> Value {
    merged(&[
        json!({
            "way": "self",
            "applicant.kind": "person",
        }),
        contact("เชียงใหม่", "เมืองเชียงใหม่", "ช้างคลาน", "50100"),
        work(),
    ])
}

/// A network of Khon Kaen that applies itself.
pub fn network() -> Value {
    merged(&[
        json!({
            "way": "self",
            "applicant.kind": "network",
        }),
        group("ขอนแก่น", "เมืองขอนแก่น", "ในเมือง", "40000"),
        contact("ขอนแก่น", "เมืองขอนแก่น", "ในเมือง", "40000"),
        work(),
    ])
}

/// A network in the given place, nominated by an agency in Chiang Mai.
pub fn nominated(province: &str, district: &str, subdistrict: &str, postcode: &str) -> Value {
    merged(&[
        json!({
            "way": "nominated",
            "nominator.kind": "state",
            "nominator.organization": "องค์การบริหารส่วนตำบลสมมติ",
            "nominator.name": "นางสมหญิง ผู้เสนอ",
            "nominator.position": "ปลัด",
            "nominator.phone": "0 5300 0000",
            "nomination.reason": "เห็นผลงานด้วยตนเองมาสามปี",
            "nomination.informed": "yes",
        }),
        group(province, district, subdistrict, postcode),
        contact("เชียงใหม่", "เมืองเชียงใหม่", "ช้างคลาน", "50100"),
        work(),
    ])
}

fn group(province: &str, district: &str, subdistrict: &str, postcode: &str) -> Value {
    json!({
        "network.kind": "other",
        "network.kind_other": "กลุ่มลูกเสือชาวบ้าน",
        "network.name": "เครือข่ายคนเฝ้าบ้านสมมติ",
        "contact.position": "ประธาน",
        "network.founded": "2555",
        "network.members": "๔๒",
        "network.address.line": "99/1 หมู่ 3",
        "network.address.province": province,
        "network.address.district": district,
        "network.address.subdistrict": subdistrict,
        "network.address.postcode": postcode,
        "network.area": "ห้าหมู่บ้านริมคลอง",
        "network.juristic_number": "0994000617721",
        "network.partners": [
            { "name": "โรงเรียนบ้านสมมติ", "role": "สอนเยาวชน" },
            { "name": "วัดสมมติ", "role": "ให้ใช้ศาลา" },
        ],
    })
}

fn contact(province: &str, district: &str, subdistrict: &str, postcode: &str) -> Value {
    json!({
        "contact.prefix": "other",
        "contact.prefix_other": "ดร.",
        "contact.given_name": "สมชาย",
        "contact.family_name": "ใจซื่อ",
        "contact.phone": "08 1234 5678",
        "contact.email": "somchai@example.com",
        "contact.line": "somchai2567",
        "contact.address.line": "12 ถนนสมมติ",
        "contact.address.province": province,
        "contact.address.district": district,
        "contact.address.subdistrict": subdistrict,
        "contact.address.postcode": postcode,
    })
}

fn work() -> Value {
    json!({
        "achievements": [
            {
                "title": "ชาวบ้านช่วยกันดูการสร้างถนน",
                "areas": ["prevent", "watch"],
                "started.day": "1", "started.month": "2", "started.year": "2565",
                "ended.day": "30", "ended.month": "9", "ended.year": "2566",
                "place": "หมู่ 3 ตำบลสมมติ",
                "done": "ตั้งกลุ่มอ่านแบบก่อสร้างด้วยกัน",
                "result": "ถนนเสร็จตามแบบ",
                "evidence": "รายงานการประชุมสิบสองครั้ง",
                "programme": "other",
                "programme_other": "โครงการของหมู่บ้าน",
            },
            {
                "title": "ป้ายราคาหน้าศาลา",
                "areas": ["campaign"],
                "started.day": "15", "started.month": "6", "started.year": "2566",
                "place": "ศาลากลางบ้าน",
                "done": "ติดป้ายราคากลาง",
                "result": "คนถามราคามากขึ้น",
            },
        ],
        "history.awarded": "yes",
        "history.awards": [{ "name": "รางวัลคนดีสมมติ", "giver": "อำเภอสมมติ", "year": "2564" }],
        "history.growth": "สมาชิกเพิ่มเป็นสองเท่า",
        "plan.extend": "ปีหน้าจะชวนอีกสองหมู่บ้าน",
        "declarations.true": "yes",
        "declarations.no_names": "yes",
        "declarations.notice": "yes",
        "sign.place": "ศาลาวัดสมมติ",
        "sign.date.day": "1", "sign.date.month": "3", "sign.date.year": "2567",
    })
}

fn merged(parts: &[Value]) -> Value {
    let members = parts.iter().filter_map(Value::as_object).flatten();
    Value::Object(members.map(|(path, answer)| (path.clone(), answer.clone())).collect::<Map<_, _>>())
}
