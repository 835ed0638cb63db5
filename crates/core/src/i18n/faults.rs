//! Faults of a round file in words, for the officer who wrote it.

use super::Lang;
use crate::domain::read::{Fault, FaultKind, Shape};

super::messages! {
    WHOLE_FILE: "ทั้งไฟล์", "the whole file";
    NOT_JSON: "อ่านไม่ได้ตั้งแต่บรรทัด {line} ช่องที่ {column} มักเกิดจากเครื่องหมาย , หรือ \" ขาดหรือเกิน", "cannot be read from line {line}, column {column}: often a comma or a quotation mark too few or too many";
    TOO_LARGE: "ไฟล์ใหญ่เกิน 1 เมกะไบต์", "the file is larger than 1 megabyte";
    MISSING: "ต้องมี แต่ไม่มี", "is needed but missing";
    UNKNOWN_KEY: "ไม่รู้จักชื่อนี้ ตรวจตัวสะกด", "is not a known name; check the spelling";
    EXPECTED_TEXT: "ต้องเป็นข้อความในเครื่องหมาย \"…\"", "must be text in quotation marks";
    EXPECTED_WHOLE: "ต้องเป็นจำนวนเต็มเลขอารบิก", "must be a whole number";
    EXPECTED_TRUE_FALSE: "ต้องเป็น true หรือ false", "must be true or false";
    EXPECTED_LIST: "ต้องเป็นรายการในวงเล็บ [ ]", "must be a list in square brackets";
    EXPECTED_OBJECT: "ต้องเป็นกลุ่มข้อมูลในปีกกา { }", "must be a group in braces";
    EXPECTED_DAY: "ต้องเป็นวันที่แบบ ค.ศ. เช่น 2027-01-02", "must be a Common Era date such as 2027-01-02";
    EXPECTED_CONDITION: "ต้องเป็นเงื่อนไข เช่น {\"field\": \"way\", \"is\": \"self\"}", "must be a condition such as {\"field\": \"way\", \"is\": \"self\"}";
    EXPECTED_REQUIRED: "ต้องเป็น \"always\" \"never\" หรือ {\"if\": เงื่อนไข}", "must be \"always\", \"never\" or {\"if\": condition}";
    NOT_ONE_OF: "ต้องเป็นคำใดคำหนึ่งต่อไปนี้: {words}", "must be one of: {words}";
    NOT_LISTED: "ไม่มีในรายการ", "is not in the list";
    BLANK: "มีแต่ช่องว่าง", "is only blank";
    BAD_ID: "รหัสใช้ได้เฉพาะ a-z 0-9 _ - . และห้ามมีช่วงที่เป็นตัวเลขล้วน", "an id may hold only a-z 0-9 _ - . and no part of digits alone";
    RESERVED_ID: "รหัสนี้แอปใช้อยู่แล้ว ใช้คำอื่น", "the app uses this id itself; take another";
    DUPLICATE_ID: "รหัสซ้ำกัน", "the id stands twice";
    UNKNOWN_FIELD: "ไม่มีคำถามรหัส {field}", "there is no question with the id {field}";
    UNKNOWN_OPTION: "คำถาม {field} ไม่มีตัวเลือก {option}", "the question {field} has no option {option}";
    CONDITION_CYCLE: "เงื่อนไขวนรอกันเอง: {fields}", "these conditions wait for one another: {fields}";
    WRONG_KIND: "คำถาม {field} เป็นชนิดที่ใช้ตรงนี้ไม่ได้", "the question {field} is of a kind that cannot serve here";
    NESTED_ROWS: "แถวซ้อนในแถวไม่ได้", "rows cannot stand inside rows";
    UNKNOWN_PROVINCE: "ไม่มีจังหวัดชื่อ {province}", "there is no province named {province}";
    PROVINCE_UNSERVED: "ไม่มีสำนักงานใดรับจังหวัด {province}", "no office serves the province {province}";
    PROVINCE_SERVED_TWICE: "จังหวัด {province} มีสำนักงานรับมากกว่าหนึ่ง แต่ไม่อยู่ใน disputed", "the province {province} is served by more than one office but is not in disputed";
    UNKNOWN_OFFICE: "ไม่มีสำนักงานรหัส {office}", "there is no office with the id {office}";
    NOT_SERVING: "สำนักงานนี้ไม่มีจังหวัด {province} ใน provinces", "this office does not list the province {province} in provinces";
    UPSIDE_DOWN: "สิ้นสุดก่อนเริ่ม หรือน้อยสุดมากกว่ามากสุด", "the end is before the beginning, or the least above the most";
    OUTSIDE_FISCAL_YEAR: "อยู่นอกปีงบประมาณของรอบ", "is outside the fiscal year of the round";
    EMPTY: "ต้องมีอย่างน้อยหนึ่งรายการ (disputed ต้องมีสองสำนักงาน)", "must have at least one entry (disputed: two offices)";
    TOO_MANY: "มีได้ไม่เกิน {n}", "may hold at most {n}";
    BAD_PHONE: "ไม่ใช่เบอร์โทรศัพท์", "is not a telephone number";
}

/// A fault as one line: where, and what.
#[must_use]
pub fn line(lang: Lang, fault: &Fault) -> String {
    let place = if fault.path.is_empty() { lang.say(WHOLE_FILE) } else { &fault.path };
    format!("{place}: {}", what(lang, &fault.kind))
}

/// What is wrong, in words.
#[must_use]
pub fn what(lang: Lang, kind: &FaultKind) -> String {
    let message = match kind {
        FaultKind::NotJson { line, column } => {
            return lang.fill(NOT_JSON, &[("line", &line.to_string()), ("column", &column.to_string())]);
        }
        FaultKind::NotOneOf([]) => NOT_LISTED,
        FaultKind::NotOneOf(words) => return lang.fill(NOT_ONE_OF, &[("words", &words.join(", "))]),
        FaultKind::UnknownField(field) => return lang.fill(UNKNOWN_FIELD, &[("field", field)]),
        FaultKind::UnknownOption { field, option } => {
            return lang.fill(UNKNOWN_OPTION, &[("field", field), ("option", option)]);
        }
        FaultKind::ConditionCycle(fields) => return lang.fill(CONDITION_CYCLE, &[("fields", &fields.join(" → "))]),
        FaultKind::WrongKind(field) => return lang.fill(WRONG_KIND, &[("field", field)]),
        FaultKind::UnknownProvince(province) => return lang.fill(UNKNOWN_PROVINCE, &[("province", province)]),
        FaultKind::ProvinceUnserved(province) => return lang.fill(PROVINCE_UNSERVED, &[("province", province)]),
        FaultKind::ProvinceServedTwice(province) => {
            return lang.fill(PROVINCE_SERVED_TWICE, &[("province", province)]);
        }
        FaultKind::UnknownOffice(office) => return lang.fill(UNKNOWN_OFFICE, &[("office", office)]),
        FaultKind::TooMany(n) => return lang.fill(TOO_MANY, &[("n", &n.to_string())]),
        FaultKind::NotServing(province) => return lang.fill(NOT_SERVING, &[("province", province)]),
        FaultKind::Expected(shape) => match shape {
            Shape::Text => EXPECTED_TEXT,
            Shape::Whole => EXPECTED_WHOLE,
            Shape::TrueFalse => EXPECTED_TRUE_FALSE,
            Shape::List => EXPECTED_LIST,
            Shape::Object => EXPECTED_OBJECT,
            Shape::Day => EXPECTED_DAY,
            Shape::Condition => EXPECTED_CONDITION,
            Shape::Required => EXPECTED_REQUIRED,
        },
        FaultKind::TooLarge => TOO_LARGE,
        FaultKind::Missing => MISSING,
        FaultKind::UnknownKey => UNKNOWN_KEY,
        FaultKind::Blank => BLANK,
        FaultKind::BadId => BAD_ID,
        FaultKind::ReservedId => RESERVED_ID,
        FaultKind::DuplicateId => DUPLICATE_ID,
        FaultKind::NestedRows => NESTED_ROWS,
        FaultKind::UpsideDown => UPSIDE_DOWN,
        FaultKind::OutsideFiscalYear => OUTSIDE_FISCAL_YEAR,
        FaultKind::Empty => EMPTY,
        FaultKind::BadPhone => BAD_PHONE,
    };
    lang.say(message).to_owned()
}
