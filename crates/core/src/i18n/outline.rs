//! What a round asks, in words: kinds, limits, conditions. An officer reads this to see whether a file says what was
//! meant.

use super::Lang;
use crate::domain::round::{Condition, Field, Kind, Required, Round};

super::messages! {
    TEXT: "ข้อความบรรทัดเดียว", "one line of text";
    LONG_TEXT: "ข้อความหลายบรรทัด", "several lines of text";
    CHOICE: "เลือกหนึ่งข้อ", "one choice";
    CHOICES: "เลือกได้หลายข้อ", "any of several choices";
    NUMBER: "จำนวนเต็ม", "a whole number";
    YEAR: "ปี พ.ศ.", "a year (B.E.)";
    DATE: "วันที่", "a date";
    PHONE: "เบอร์โทรศัพท์", "a telephone number";
    EMAIL: "อีเมล", "an e-mail address";
    NATIONAL_ID: "เลขประจำตัวประชาชน", "a national ID number";
    JURISTIC_NUMBER: "เลขนิติบุคคล", "a juristic person number";
    ADDRESS: "ที่อยู่", "an address";
    ROWS: "ชุดคำถามที่ตอบซ้ำได้", "questions asked once per row";
    DECLARATION: "คำรับรอง", "a declaration";
    MOST_CHARACTERS: "ไม่เกิน {n} ตัวอักษร", "at most {n} characters";
    MOST_CHOICES: "ไม่เกิน {n} ข้อ", "at most {n}";
    LEAST: "ไม่น้อยกว่า {n}", "at least {n}";
    MOST: "ไม่มากกว่า {n}", "at most {n}";
    ROW_LIMITS: "{least} ถึง {most} รายการ", "{least} to {most} rows";
    IS: "“{field}” ตอบ “{option}”", "“{field}” is “{option}”";
    IS_NOT: "“{field}” ไม่ได้ตอบ “{option}”", "“{field}” is not “{option}”";
    AND: " และ ", " and ";
    OR: " หรือ ", " or ";
    SHOWN_IF: "ถามเมื่อ {condition}", "asked if {condition}";
    NEEDED: "ต้องตอบ", "answer needed";
    NOT_NEEDED: "ไม่บังคับ", "optional";
    NTH: "{name} ลำดับที่ {n}", "{name} no. {n}";
    NEEDED_IF: "ต้องตอบเมื่อ {condition}", "needed if {condition}";
}

/// The kind of a field with its limits: `ข้อความหลายบรรทัด (ไม่เกิน 2000 ตัวอักษร)`.
#[must_use]
pub fn kind(lang: Lang, kind: &Kind) -> String {
    let limit = |message, n: &Option<u32>| n.map(|n| lang.fill(message, &[("n", &n.to_string())]));
    let (word, limits) = match kind {
        Kind::Text { most } => (TEXT, vec![limit(MOST_CHARACTERS, most)]),
        Kind::LongText { most } => (LONG_TEXT, vec![limit(MOST_CHARACTERS, &Some(*most))]),
        Kind::Choice { .. } => (CHOICE, vec![]),
        Kind::MultiChoice { most, .. } => (CHOICES, vec![limit(MOST_CHOICES, most)]),
        Kind::Number { least, most, unit } => {
            let unit = unit.as_ref().map(|unit| lang.of(unit).to_owned());
            (NUMBER, vec![limit(LEAST, least), limit(MOST, most), unit])
        }
        Kind::Year { least, most } => (YEAR, vec![limit(LEAST, least), limit(MOST, most)]),
        Kind::Date => (DATE, vec![]),
        Kind::Phone => (PHONE, vec![]),
        Kind::Email => (EMAIL, vec![]),
        Kind::NationalId => (NATIONAL_ID, vec![]),
        Kind::JuristicNumber => (JURISTIC_NUMBER, vec![]),
        Kind::Address => (ADDRESS, vec![]),
        Kind::Repeat { least, most, .. } => {
            let limits = [("least", least.to_string()), ("most", most.to_string())];
            let limits = limits.each_ref().map(|(name, n)| (*name, n.as_str()));
            (ROWS, vec![Some(lang.fill(ROW_LIMITS, &limits))])
        }
        Kind::Declaration { .. } => (DECLARATION, vec![]),
    };
    let limits: Vec<String> = limits.into_iter().flatten().collect();
    let word = lang.say(word);
    if limits.is_empty() { word.to_owned() } else { format!("{word} ({})", limits.join(", ")) }
}

/// Whether an answer is needed. `near` are the fields of the same row, if the field stands in one.
#[must_use]
pub fn required(lang: Lang, round: &Round, near: &[Field], required: &Required) -> String {
    match required {
        Required::Always => lang.say(NEEDED).to_owned(),
        Required::Never => lang.say(NOT_NEEDED).to_owned(),
        Required::If(one) => lang.fill(NEEDED_IF, &[("condition", &condition(lang, round, near, one))]),
    }
}

/// When something is asked; none if always.
#[must_use]
pub fn shown_if(lang: Lang, round: &Round, near: &[Field], one: Option<&Condition>) -> Option<String> {
    one.map(|one| lang.fill(SHOWN_IF, &[("condition", &condition(lang, round, near, one))]))
}

/// A condition with the labels of its field and options: `“สมัครแบบใด” ตอบ “สมัครด้วยตนเอง”`.
#[must_use]
pub fn condition(lang: Lang, round: &Round, near: &[Field], one: &Condition) -> String {
    let join = |parts: &[Condition], word| {
        let parts: Vec<String> = parts.iter().map(|part| condition(lang, round, near, part)).collect();
        let joined = parts.join(lang.say(word));
        if parts.len() > 1 { format!("({joined})") } else { joined }
    };
    let says = |message, field: &str, options: &[&str]| {
        let field = find(round, near, field)
            .map_or((field, Vec::new()), |found| (lang.of(&found.label), found.kind.options().iter().collect()));
        let label = |id: &&str| {
            let option = field.1.iter().find(|option| option.id == **id);
            option.map_or_else(|| (*id).to_owned(), |option| lang.of(&option.label).to_owned())
        };
        let options: Vec<String> = options.iter().map(label).collect();
        lang.fill(message, &[("field", field.0), ("option", &options.join("”/“"))])
    };
    match one {
        Condition::Is { field, is } => says(IS, field, &[is]),
        Condition::In { field, one_of } => says(IS, field, &one_of.iter().map(String::as_str).collect::<Vec<_>>()),
        Condition::Not { field, not } => says(IS_NOT, field, &[not]),
        Condition::All { all } => join(all, AND),
        Condition::Any { any } => join(any, OR),
    }
}

/// The field a condition means: one of the same row first.
fn find<'r>(round: &'r Round, near: &'r [Field], id: &str) -> Option<&'r Field> {
    let everywhere = round.form.sections.iter().flat_map(|section| &section.fields);
    near.iter().chain(everywhere).find(|field| field.id == id)
}

/// A place in a file as a person counts: `form.sections[2].title` is `form › sections ลำดับที่ 3 › title`. Empty for the
/// file as a whole.
#[must_use]
pub fn place(lang: Lang, path: &str) -> String {
    let step = |step: &str| {
        let numbered = step.strip_suffix(']').and_then(|rest| rest.split_once('['));
        let numbered = numbered.and_then(|(name, index)| Some((name, index.parse::<usize>().ok()? + 1)));
        match numbered {
            Some((name, n)) => lang.fill(NTH, &[("name", name), ("n", &n.to_string())]),
            None => step.to_owned(),
        }
    };
    let steps: Vec<String> = path.split('.').map(step).collect();
    steps.join(" › ")
}
