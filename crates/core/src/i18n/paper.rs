//! Words of the paper and of the page that tells how to send it.

use super::format::thai_digits_if;

super::messages! {
    PAPER: "ใบสมัครสำหรับพิมพ์", "Application to print";
    BLANK: "แบบเปล่าสำหรับกรอกด้วยปากกา", "Blank form to fill in by pen";

    OPTIONS: "เลือกก่อนพิมพ์", "Before you print";
    THAI_DIGITS: "ใช้เลขไทย", "Thai digits";
    WITH_ENGLISH: "มีภาษาอังกฤษกำกับ", "English beside the Thai";
    WITH_LINES: "เว้นที่ให้เขียนในข้อที่ยังไม่ได้ตอบ", "Leave room to write where there is no answer";
    PRINT: "พิมพ์จากเบราว์เซอร์", "Print from the browser";
    PRINT_HELP:
        "พิมพ์จากเบราว์เซอร์ได้เมื่อเครื่องนี้ต่อเครื่องพิมพ์ ถ้ากดแล้วไม่มีหน้าต่างขึ้น เช่นในแอปไลน์ ให้ทำไฟล์ PDF หรือเปิดแอปนี้ใน Chrome หรือ Safari",
        "Printing from the browser is for a device with a printer. If no window appears, as inside LINE, make a PDF file or open this app in Chrome or Safari.";
    PRINT_FAILED:
        "เบราว์เซอร์นี้พิมพ์ไม่ได้ แอปไลน์ก็พิมพ์ไม่ได้ ให้เปิดแอปนี้ใน Chrome หรือ Safari ของโทรศัพท์ คำตอบที่กรอกไว้ในไลน์จะอยู่ในไลน์เท่านั้น",
        "This browser cannot print, and neither can LINE. Open this app in the phone's Chrome or Safari. What you filled in inside LINE stays inside LINE.";
    PAPER_THAI: "กระดาษเป็นภาษาไทยเสมอ", "The paper is always in Thai.";

    TAKEN: "รับสมัคร {days}", "Applications are taken from {days}";
    OUTSIDE: "ฉบับร่าง: อยู่นอกช่วงรับสมัคร", "Draft: outside the time for applications";
    SEND_TO: "ส่งถึง", "To";
    SEND_TO_ONE_OF:
        "ส่งถึงแห่งใดแห่งหนึ่ง โทรยืนยันก่อนส่ง แล้วทำเครื่องหมายไว้",
        "To one of these: call to confirm, then tick it";
    CHOSEN_ELSEWHERE_NOTE:
        "ผู้สมัครเลือกสำนักงานนี้เอง จังหวัดที่กรอกอยู่ในเขตของ {office}",
        "Chosen by the applicant; the province given belongs to {office}";
    CANDIDATE: "ผู้เข้ารับการคัดเลือก", "Candidate";
    WAY: "วิธีสมัคร", "Way of applying";
    CONTACT: "ผู้ติดต่อ", "Contact person";
    TELEPHONE: "โทรศัพท์", "Telephone";
    ENCLOSURES: "สิ่งที่ส่งมาด้วย", "Enclosures";
    IF_ANY: "(ถ้ามี)", "(if any)";
    PART: "ส่วนที่ {n} {title}", "Part {n}: {title}";
    ROW: "{item}ที่ {n}", "{item} {n}";
    ANSWER_IF: "ตอบเฉพาะเมื่อ {condition}", "Only if {condition}";
    ENCLOSE_IF: "แนบเมื่อ {condition}", "If {condition}";
    NOT_ANSWERED: "ไม่ได้ตอบ", "Not answered";
    MORE_ROWS:
        "ถ้ามีมากกว่านี้ เขียนต่อในกระดาษอีกแผ่น",
        "If there are more, go on on another sheet";
    HOUSE: "เลขที่ หมู่ ถนน", "Number, moo, road";
    SUBDISTRICT: "ตำบล/แขวง", "Subdistrict";
    DISTRICT: "อำเภอ/เขต", "District";
    PROVINCE: "จังหวัด", "Province";
    POSTCODE: "รหัสไปรษณีย์", "Postcode";
    DAY: "วันที่", "Day";
    MONTH: "เดือน", "Month";
    YEAR: "พ.ศ.", "B.E.";
    SIGNATURES: "ลายมือชื่อ", "Signatures";
    SIGNED: "ลงชื่อ", "Signed";
    OFFICES: "ที่ส่งใบสมัคร (เลือกตามจังหวัด)", "Where to send it, by province";
    SERVES: "รับจากจังหวัด", "Serves";
    FOOT_TO: "ส่งถึง {office}", "To {office}";
    PAGE: "หน้า {n} จาก {of}", "Page {n} of {of}";
    RECEIPT: "ใบเก็บไว้เองของผู้สมัคร", "The applicant's own record";
    RECEIPT_TEXT:
        "บันทึกของผู้สมัครเอง ไม่ใช่ใบรับของสำนักงาน",
        "The applicant's own note; not a receipt of the office.";
    CHECK_CODE: "รหัสตรวจ {code}", "Check code {code}";
    CHECK_CODE_TITLE: "รหัสตรวจ", "Check code";
    CHECK_CODE_TEXT:
        "รหัสนี้อยู่ท้ายกระดาษทุกหน้า ถ้าแก้คำตอบ รหัสจะเปลี่ยน รหัสตรงกันหมายถึงเนื้อหาเดียวกัน ไม่ได้บอกว่าใครเป็นผู้กรอก และไม่ได้แปลว่าสำนักงานได้รับแล้ว",
        "It stands at the foot of every page and changes with the answers. The same code means the same content; it does not tell who wrote it, nor that the office has it.";
    CODES: "รหัสสำหรับเครื่องอ่าน", "Codes for a reader";
    CODES_WHOLE:
        "รหัสต่อไปนี้เก็บคำตอบที่พิมพ์ไว้ทั้งหมด ผู้รับสแกนด้วยแอปนี้แล้วไม่ต้องพิมพ์ใหม่ สิ่งที่เขียนด้วยปากกาไม่อยู่ในรหัส",
        "These codes hold every printed answer, so that whoever takes the paper in can scan it with this app instead of typing. What is written by pen is not in them.";
    CODES_SUMMARY:
        "คำตอบยาวเกินกว่าจะเก็บในรหัสได้ทั้งหมด รหัสนี้จึงมีเพียงชื่อ วิธีสมัคร จังหวัด สำนักงาน ผู้ติดต่อ และรหัสตรวจ",
        "The answers are too long for the codes. This one holds only the name, the way of applying, the province, the office, the contact person and the check code.";
    CODES_SAFE:
        "ใครสแกนรหัสก็อ่านคำตอบได้ เหมือนอ่านกระดาษนี้ รหัสตรวจตรงกันหมายถึงเนื้อหาเดียวกัน ไม่ได้บอกว่าใครเป็นผู้กรอก",
        "Whoever scans a code can read the answers, as on this paper. The same check code means the same content; it does not tell who wrote it.";
    CODE_PART: "รหัส {n}/{of}", "Code {n} of {of}";
    FOOT:
        "ข้อมูลรอบ {round} ปรับปรุงครั้งที่ {revision} เมื่อ {date} · แอปรุ่น {version}",
        "Round {round}, revision {revision} of {date} · app version {version}";

    WHERE: "ส่งที่ไหน", "Where to send it";
    NO_PROVINCE:
        "ยังไม่ได้ตอบว่าอยู่จังหวัดใด จึงยังบอกสำนักงานไม่ได้",
        "The province is not answered yet, so the office is not known yet.";
    ASK_PROVINCE: "ไปตอบจังหวัด", "Answer the province";
    DISPUTED:
        "จังหวัด{province}: โทรยืนยันก่อนส่ง แล้วเลือกสำนักงานที่ตอบรับ",
        "{province}: call to confirm before sending, then choose the office that takes it";
    BY_LINK:
        "ลิงก์ที่เปิดมาแนะนำสำนักงานนี้ ยังไม่ได้ตรวจกับจังหวัดของท่าน",
        "The link you opened suggests this office; it is not checked against your province yet.";
    LINK_ELSEWHERE:
        "ลิงก์ที่เปิดมาแนะนำ {office} แต่จังหวัดที่กรอกไม่ได้อยู่ในเขตนั้น",
        "The link you opened suggests {office}, but the province you gave is not in its area.";
    CHOSEN_ELSEWHERE:
        "ท่านเลือกสำนักงานที่ไม่ตรงกับจังหวัดที่กรอก โทรยืนยันก่อนส่ง กระดาษจะบอกไว้ด้วย",
        "You chose an office other than your province's. Call to confirm before sending; the paper says so too.";
    ANOTHER_OFFICE: "ส่งที่สำนักงานอื่น", "Send it to another office";
    ANOTHER_HINT:
        "เช่น เครือข่ายทำงานหลายจังหวัด โทรถามสำนักงานนั้นก่อน",
        "For example if the network works in several provinces. Call that office first.";
    BY_PROVINCE: "ตามจังหวัดที่กรอก", "The one of the province you gave";
    WHEN: "ส่งเมื่อไร", "When to send it";
    CLOSED_TODAY:
        "วันนี้สำนักงานน่าจะปิด ยื่นด้วยตนเองได้ในวันทำการ",
        "The office is probably closed today; hand it in on a working day.";
    OUTSIDE_HELP:
        "วันนี้อยู่นอกช่วงรับสมัคร กรอกและพิมพ์ต่อได้ กระดาษจะเขียนว่าเป็นฉบับร่าง โทรถามก่อนส่ง {phones}",
        "Today is outside the time for applications. You can still fill in and print; the paper says that it is a draft. Call before sending: {phones}";
    OTHER_ROUND:
        "ใบสมัครนี้เริ่มไว้ด้วยแบบของปีงบประมาณ {year}",
        "This application was begun with the form of fiscal year {year}.";
    COMPLETE_TITLE: "กรอกครบหรือยัง", "Is it complete?";
    COMPLETE: "ตอบครบทุกข้อที่ต้องตอบแล้ว", "Every needed answer is there.";
    INCOMPLETE:
        "ยังขาดหรือควรแก้ {n} ข้อ พิมพ์ตอนนี้แล้วเขียนด้วยปากกาก็ได้",
        "Answers missing or in need of a look: {n}. You may print now and write them by pen.";
    TO_REVIEW: "ตรวจคำตอบ", "Check your answers";
    HOW: "ทำตามลำดับนี้", "Do this in order";
    STEP_OFFICIAL: "ขอใบสมัครทางการจากสำนักงาน โทร {phones}", "Ask the office for the official form: {phones}";
    STEP_PRINT: "พิมพ์ใบนี้ ตรวจ แล้วลงชื่อด้วยปากกา", "Print this paper, check it and sign it by pen.";
    STEP_ENCLOSE: "ใส่ซองพร้อมสิ่งที่ส่งมาด้วย", "Put it into an envelope with the enclosures.";
    STEP_SEND:
        "โทรยืนยันที่อยู่ แล้วส่งไปรษณีย์แบบมีใบรับฝาก หรือนำไปยื่นเอง",
        "Call to confirm the address, then post it with a receipt or hand it in.";
    STEP_KEEP:
        "เก็บใบรับฝากที่มีวันประทับตราไว้ และถ่ายรูปใบสมัครเก็บไว้ชุดหนึ่ง",
        "Keep the receipt that shows the postmark date, and a picture of the application.";
    STEP_NOTE: "กลับมาจดวันที่และเลขพัสดุไว้ในแอปนี้", "Come back and note the day and the tracking number in this app.";
    MAKE_PAPER: "ดูและพิมพ์ใบสมัคร", "See and print the application";
    BLANK_INSTEAD: "พิมพ์แบบเปล่าไปกรอกด้วยปากกา", "Print a blank form to fill in by pen";
}

/// A text of the paper with Thai digits if they were chosen. A word with Latin letters keeps its digits: an e-mail
/// address with Thai digits would be another address.
#[must_use]
pub fn digits(thai: bool, text: &str) -> String {
    let word = |word: &str| thai_digits_if(thai && !word.contains(|c: char| c.is_ascii_alphabetic()), word.to_owned());
    text.split_inclusive(char::is_whitespace).map(word).collect()
}
