//! Problems of answers in words: one sentence that names the question, the same beside the box and in the summary.

use super::Lang;
use super::Msg;
use crate::domain::problem::{AddressPart, Problem, ProblemKind};
use crate::domain::thai::{DateProblem, EmailProblem, IdProblem, PhoneProblem, YearProblem};

super::messages! {
    /// A question may be a question, so it is quoted and what is wrong follows.
    LINE: "“{label}”: {what}", "“{label}”: {what}";
    ROW_LINE: "{item}ที่ {n} “{label}”: {what}", "{item} {n} “{label}”: {what}";
    EMPTY: "ยังไม่ได้กรอก", "not filled in yet";
    NOT_CHOSEN: "ยังไม่ได้เลือก", "nothing chosen yet";
    NOT_AGREED: "ยังไม่ได้ทำเครื่องหมายในช่อง", "the box is not ticked yet";
    NO_LINE: "ยังไม่ได้กรอกบ้านเลขที่ หมู่ หรือถนน", "house number, moo or road not filled in yet";
    NO_PROVINCE: "ยังไม่ได้เลือกจังหวัด", "no province chosen yet";
    NO_DISTRICT: "ยังไม่ได้ใส่อำเภอหรือเขต", "no district yet";
    NO_SUBDISTRICT: "ยังไม่ได้ใส่ตำบลหรือแขวง", "no subdistrict yet";
    NO_POSTCODE: "ยังไม่ได้กรอกรหัสไปรษณีย์", "no postcode yet";
    TOO_LONG:
        "ยาว {count} ตัวอักษร ตัดออก {over} ตัว ให้ไม่เกิน {most}",
        "{count} characters long; take out {over} so that there are at most {most}";
    NOT_NUMBER: "ต้องเป็นจำนวนเต็ม เช่น 25", "must be a whole number, for example 25";
    NUMBER_TOO_SMALL: "ต้องเป็น {least} ขึ้นไป", "must be {least} or more";
    NUMBER_TOO_LARGE: "ต้องไม่เกิน {most}", "must be {most} or less";
    NOT_YEAR:
        "อ่านเป็นปีไม่ได้ ใส่ปี พ.ศ. 4 ตัว เช่น 2560",
        "cannot be read as a year; give 4 digits, for example 2560 (B.E.) or 2017";
    YEAR_TOO_EARLY: "ต้องเป็นปี พ.ศ. {least} หรือหลังจากนั้น", "must be B.E. {least} or later";
    YEAR_TOO_LATE: "ต้องเป็นปี พ.ศ. {most} หรือก่อนนั้น", "must be B.E. {most} or earlier";
    NO_DAY: "ยังไม่ได้ใส่วันที่", "the day is missing";
    NO_MONTH: "ยังไม่ได้เลือกเดือน", "the month is missing";
    DATE_NO_YEAR: "ยังไม่ได้ใส่ปี พ.ศ. เช่น 2566", "the year is missing, for example 2566 (B.E.) or 2023";
    WRONG_DAY: "วันที่ต้องเป็นเลข 1 ถึง 31", "the day must be a number from 1 to 31";
    WRONG_MONTH: "อ่านเดือนไม่ได้ เช่น พฤษภาคม", "the month cannot be read; for example May";
    DATE_WRONG_YEAR:
        "อ่านปีไม่ได้ ใส่ปี พ.ศ. 4 ตัว เช่น 2566",
        "the year cannot be read; give 4 digits, for example 2566 (B.E.) or 2023";
    NO_SUCH_DAY:
        "ไม่มีวันนี้ในปฏิทิน ดูวันที่กับเดือนอีกครั้ง เช่น เมษายนมี 30 วัน",
        "there is no such day; look at the day and month again (April has 30 days)";
    PHONE_NOT_DIGITS:
        "ใส่เบอร์เดียวเป็นตัวเลข เช่น 08 1234 5678 หรือ 0 2123 4567 ต่อ 12",
        "give one number in digits, for example 08 1234 5678 or 0 2123 4567 ext 12";
    PHONE_TOO_SHORT:
        "ตัวเลขยังไม่ครบ มือถือมี 10 ตัว เบอร์บ้านมี 9 ตัว เช่น 08 1234 5678",
        "too few digits; a mobile has 10 and a landline 9, for example 08 1234 5678";
    PHONE_TOO_LONG:
        "ตัวเลขเกิน มือถือมี 10 ตัว เบอร์บ้านมี 9 ตัว เช่น 08 1234 5678",
        "too many digits; a mobile has 10 and a landline 9, for example 08 1234 5678";
    PHONE_WRONG_START:
        "ไม่มีเบอร์ไทยที่ขึ้นต้นแบบนี้ มือถือขึ้นต้นด้วย 06 08 09 เช่น 08 1234 5678",
        "no Thai number begins like this; a mobile begins with 06, 08 or 09, for example 08 1234 5678";
    PHONE_WRONG_EXTENSION:
        "หลังคำว่า ต่อ ให้ใส่ตัวเลขไม่เกิน 6 ตัว เช่น 0 2123 4567 ต่อ 12",
        "after the extension mark give up to 6 digits, for example 0 2123 4567 ext 12";
    EMAIL_SPACE:
        "มีช่องว่างอยู่ข้างใน ลบออก เช่น somchai@example.com",
        "there is a space inside; take it out, for example somchai@example.com";
    EMAIL_NO_AT:
        "ไม่มีเครื่องหมาย @ เช่น somchai@example.com",
        "the @ sign is missing, for example somchai@example.com";
    EMAIL_MANY_ATS:
        "มี @ มากกว่าหนึ่งตัว ใส่อีเมลเดียว เช่น somchai@example.com",
        "there is more than one @; give one address, for example somchai@example.com";
    EMAIL_NO_NAME:
        "ไม่มีชื่อหน้า @ เช่น somchai@example.com",
        "nothing stands before the @, for example somchai@example.com";
    EMAIL_WRONG_NAME:
        "หน้า @ มีเครื่องหมายที่ใช้ไม่ได้ เช่น , หรือวงเล็บ ตัวอย่างที่ถูก somchai@example.com",
        "a sign before the @ cannot be used, such as a comma or bracket; for example somchai@example.com";
    EMAIL_NO_DOMAIN:
        "ไม่มีที่อยู่หลัง @ เช่น somchai@example.com",
        "nothing stands after the @, for example somchai@example.com";
    EMAIL_NO_DOT:
        "หลัง @ ต้องมีจุดและคำลงท้าย เช่น .com .go.th",
        "after the @ there must be a dot and an ending, such as .com or .go.th";
    EMAIL_WRONG_DOMAIN:
        "ที่อยู่หลัง @ พิมพ์ไม่ถูก ดูจุดและขีดอีกครั้ง เช่น somchai@example.com",
        "what stands after the @ is not right; look at its dots and hyphens, for example somchai@example.com";
    EMAIL_TOO_LONG:
        "อีเมลยาวเกินไป ใส่อีเมลเดียว เช่น somchai@example.com",
        "too long; give one address, for example somchai@example.com";
    ID_NOT_DIGITS: "ใส่ได้เฉพาะตัวเลข 13 ตัว เช่น {example}", "give 13 digits only, for example {example}";
    ID_TOO_SHORT: "ตัวเลขยังไม่ครบ 13 ตัว เช่น {example}", "fewer than 13 digits; for example {example}";
    ID_TOO_LONG: "ตัวเลขเกิน 13 ตัว เช่น {example}", "more than 13 digits; for example {example}";
    ID_WRONG_START:
        "เลขชนิดนี้ไม่ขึ้นต้นแบบนี้ ตัวอย่าง {example}",
        "a number of this kind does not begin like this; for example {example}";
    ID_WRONG_CHECK:
        "มีตัวเลขพิมพ์ผิดอย่างน้อยหนึ่งตัว เทียบกับเอกสารอีกครั้ง ตัวอย่าง {example}",
        "at least one digit is mistyped; compare it with the document, for example {example}";
    POSTCODE: "รหัสไปรษณีย์มีตัวเลข 5 ตัว เช่น 10200", "a postcode has 5 digits, for example 10200";
    POSTCODE_ELSEWHERE:
        "รหัสไปรษณีย์นี้ไม่ใช่ของจังหวัดที่เลือก ดูอีกครั้ง ถ้าถูกแล้วไปต่อได้",
        "this postcode is not used in the province chosen; look again, and go on if it is right";
    NOT_AN_OPTION: "คำตอบเดิมไม่มีในตัวเลือกแล้ว เลือกใหม่", "the earlier answer is no longer an option; choose again";
    TOO_MANY_CHOSEN: "เลือกได้ไม่เกิน {most} ข้อ", "choose at most {most}";
    TOO_FEW_ROWS: "ต้องมีอย่างน้อย {least} รายการ", "at least {least} needed";
    TOO_MANY_ROWS: "มีได้ไม่เกิน {most} รายการ ลบออกบ้าง", "at most {most} fit; remove some";
}

/// A person's and a juristic person's number with a right check digit (`domain.md` section 3).
const ID_EXAMPLE: &str = "1-2345-67890-12-1";
const JURISTIC_EXAMPLE: &str = "0-9940-00617-72-1";

/// The sentence for a problem, with the question it is about.
#[must_use]
pub fn words(lang: Lang, problem: &Problem) -> String {
    let label = ("label", lang.of(&problem.label));
    // Last, so that nothing that it says is taken for a placeholder.
    let what = reason(lang, problem.kind);
    match &problem.row {
        None => lang.fill(LINE, &[label, ("what", &what)]),
        Some((item, n)) => {
            lang.fill(ROW_LINE, &[("item", lang.of(item)), ("n", &n.to_string()), label, ("what", &what)])
        }
    }
}

fn reason(lang: Lang, kind: ProblemKind) -> String {
    let counted = |message: Msg, name: &str, n: u32| lang.fill(message, &[(name, &n.to_string())]);
    let message = match kind {
        ProblemKind::Empty => EMPTY,
        ProblemKind::NotChosen => NOT_CHOSEN,
        ProblemKind::NotAgreed => NOT_AGREED,
        ProblemKind::PartEmpty(part) => missing_part(part),
        ProblemKind::TooLong { count, most } => {
            let over = count.saturating_sub(most as usize).to_string();
            return lang.fill(TOO_LONG, &[("count", &count.to_string()), ("over", &over), ("most", &most.to_string())]);
        }
        ProblemKind::NotNumber => NOT_NUMBER,
        ProblemKind::NumberTooSmall { least } => return counted(NUMBER_TOO_SMALL, "least", least),
        ProblemKind::NumberTooLarge { most } => return counted(NUMBER_TOO_LARGE, "most", most),
        ProblemKind::NotYear => NOT_YEAR,
        ProblemKind::YearTooEarly { least } => return counted(YEAR_TOO_EARLY, "least", least),
        ProblemKind::YearTooLate { most } => return counted(YEAR_TOO_LATE, "most", most),
        ProblemKind::Date(problem) => date(problem),
        ProblemKind::Phone(problem) => phone(problem),
        ProblemKind::Email(problem) => email(problem),
        ProblemKind::NationalId(problem) => return lang.fill(id(problem), &[("example", ID_EXAMPLE)]),
        ProblemKind::JuristicNumber(problem) => return lang.fill(id(problem), &[("example", JURISTIC_EXAMPLE)]),
        ProblemKind::Postcode => POSTCODE,
        ProblemKind::PostcodeElsewhere => POSTCODE_ELSEWHERE,
        ProblemKind::NotAnOption => NOT_AN_OPTION,
        ProblemKind::TooManyChosen { most } => return counted(TOO_MANY_CHOSEN, "most", most),
        ProblemKind::TooFewRows { least } => return counted(TOO_FEW_ROWS, "least", least),
        ProblemKind::TooManyRows { most } => return counted(TOO_MANY_ROWS, "most", most),
    };
    lang.say(message).to_owned()
}

const fn missing_part(part: AddressPart) -> Msg {
    match part {
        AddressPart::Line => NO_LINE,
        AddressPart::Province => NO_PROVINCE,
        AddressPart::District => NO_DISTRICT,
        AddressPart::Subdistrict => NO_SUBDISTRICT,
        AddressPart::Postcode => NO_POSTCODE,
    }
}

/// What is wrong with a day.
#[must_use]
pub const fn date(problem: DateProblem) -> Msg {
    match problem {
        DateProblem::Blank => EMPTY,
        DateProblem::NoDay => NO_DAY,
        DateProblem::NoMonth => NO_MONTH,
        DateProblem::NoYear | DateProblem::WrongYear(YearProblem::Blank) => DATE_NO_YEAR,
        DateProblem::WrongDay => WRONG_DAY,
        DateProblem::WrongMonth => WRONG_MONTH,
        DateProblem::WrongYear(YearProblem::NotDigits | YearProblem::OutOfRange) => DATE_WRONG_YEAR,
        DateProblem::NoSuchDay => NO_SUCH_DAY,
    }
}

const fn phone(problem: PhoneProblem) -> Msg {
    match problem {
        PhoneProblem::Blank => EMPTY,
        PhoneProblem::NotDigits => PHONE_NOT_DIGITS,
        PhoneProblem::TooShort => PHONE_TOO_SHORT,
        PhoneProblem::TooLong => PHONE_TOO_LONG,
        PhoneProblem::WrongStart => PHONE_WRONG_START,
        PhoneProblem::WrongExtension => PHONE_WRONG_EXTENSION,
    }
}

const fn email(problem: EmailProblem) -> Msg {
    match problem {
        EmailProblem::Blank => EMPTY,
        EmailProblem::Space => EMAIL_SPACE,
        EmailProblem::NoAt => EMAIL_NO_AT,
        EmailProblem::ManyAts => EMAIL_MANY_ATS,
        EmailProblem::NoName => EMAIL_NO_NAME,
        EmailProblem::WrongName => EMAIL_WRONG_NAME,
        EmailProblem::NoDomain => EMAIL_NO_DOMAIN,
        EmailProblem::NoDot => EMAIL_NO_DOT,
        EmailProblem::WrongDomain => EMAIL_WRONG_DOMAIN,
        EmailProblem::TooLong => EMAIL_TOO_LONG,
    }
}

const fn id(problem: IdProblem) -> Msg {
    match problem {
        IdProblem::Blank => EMPTY,
        IdProblem::NotDigits => ID_NOT_DIGITS,
        IdProblem::TooShort => ID_TOO_SHORT,
        IdProblem::TooLong => ID_TOO_LONG,
        IdProblem::WrongStart => ID_WRONG_START,
        IdProblem::WrongCheckDigit => ID_WRONG_CHECK,
    }
}
