//! Words of the record of sending. It never says that anything was received: only the office can say that.

use super::{Lang, Msg, problems};
use crate::domain::post::TrackingProblem;
use crate::domain::sending::{SendingProblem, Way};
use crate::domain::window::Postmark;

super::messages! {
    LOCKED:
        "ส่งแล้วเมื่อ{date} ใบสมัครนี้ล็อกไว้ แก้ไขไม่ได้",
        "Sent on {date}. This application is locked and cannot be edited.";
    SEE_RECORD: "ดูบันทึกการส่ง หรือเปิดแก้เป็นฉบับใหม่", "See the record of sending, or open it again as a new version";

    SEE_SENT: "ดูใบที่ส่งแล้ว: {name}", "See the one that was sent: {name}";

    NOTE: "จดว่าส่งแล้ว", "Note that it was sent";
    NOTE_TEXT:
        "จดไว้ให้ตัวท่านเอง แอปนี้ไม่ได้ส่งอะไรให้สำนักงาน จดแล้วใบสมัครจะล็อก ไม่ให้แก้โดยไม่ตั้งใจ แต่เปิดแก้เป็นฉบับใหม่ได้ทุกเมื่อ",
        "This is a note for yourself: the app sends nothing to the office. Once it is noted the application is locked against accidental edits, and can be opened again as a new version any time.";
    VERSION: "ฉบับที่ {n}", "Version {n}";
    HOW: "ส่งอย่างไร", "How was it sent?";
    BY_HAND: "ยื่นด้วยตนเอง", "Handed in";
    BY_POST: "ส่งทางไปรษณีย์", "By post";
    DAY_SENT: "วันที่ส่ง", "Day it was sent";
    DAY_HANDED: "วันที่ยื่น", "Day it was handed in";
    DAY_POSTED: "วันที่ไปรษณีย์ประทับตรา", "Day of the postmark";
    TODAY: "ใส่วันนี้", "Put in today";
    TRACKING: "เลขพัสดุ", "Tracking number";
    TRACKING_HINT: "13 ตัวบนใบรับฝากของไปรษณีย์ เช่น EE123456785TH", "13 letters and digits on the post-office receipt, for example EE123456785TH";
    TO_OFFICE: "ส่งถึง {office}", "To: {office}";
    TO_NO_OFFICE: "ยังไม่ได้เลือกสำนักงานที่ส่ง", "The office it goes to is not known yet.";
    CHOOSE_OFFICE: "ดูหรือเลือกสำนักงาน", "See or choose the office";

    FUTURE:
        "วันที่ใส่ยังมาไม่ถึง ใส่วันที่ส่งจริง ถ้าวันที่ของเครื่องผิด ให้ตั้งใหม่ก่อน",
        "this day has not come yet; give the day it was really sent, and if the device's date is wrong, set it first";
    TRACKING_TOO_SHORT: "ยังไม่ครบ 13 ตัว เช่น EE123456785TH", "fewer than 13 letters and digits; for example EE123456785TH";
    TRACKING_TOO_LONG: "เกิน 13 ตัว ใส่เลขเดียว เช่น EE123456785TH", "more than 13 letters and digits; give one number, for example EE123456785TH";
    TRACKING_WRONG_FORM:
        "ต้องเป็นตัวอักษรอังกฤษ 2 ตัว ตัวเลข 9 ตัว ตัวอักษรอังกฤษ 2 ตัว เช่น EE123456785TH",
        "must be 2 letters, 9 digits and 2 letters, for example EE123456785TH";
    TRACKING_WRONG_CHECK:
        "มีตัวที่พิมพ์ผิดอย่างน้อยหนึ่งตัว เทียบกับใบรับฝากอีกครั้ง",
        "at least one letter or digit is mistyped; compare it with the receipt";

    SENT: "ส่งแล้ว", "Sent";
    SENT_WAY: "วิธีส่ง", "How";
    OFFICE: "ส่งถึง", "To";
    CHECK_CODE: "รหัสตรวจของคำตอบเมื่อจด", "Check code of the answers when noted";
    COMPARE_CODE:
        "ดูรหัสตรวจท้ายกระดาษที่ส่ง ควรเป็น {code} ถ้าไม่ตรง แปลว่าคำตอบในแอปถูกแก้หลังพิมพ์",
        "Look at the check code at the foot of the paper you sent. It should be {code}; if not, the answers here were changed after printing.";
    NOTED_ON: "จดไว้เมื่อ", "Noted";
    ON_TIME: "อยู่ในช่วงรับสมัคร", "Within the time for applications";
    LATE: "ส่งหลังวันปิดรับ {n} วัน", "Sent after the closing date; days late: {n}";
    EARLY: "ส่งก่อนวันเปิดรับ {n} วัน", "Sent before the opening date; days early: {n}";
    NOT_ANNOUNCED: "ยังบอกไม่ได้ว่าอยู่ในช่วงรับสมัครหรือไม่", "Whether it is within the time for applications is not known";
    WINDOW_WAS: "รับสมัคร {days}", "Applications are taken from {days}.";
    NOT_ANNOUNCED_WHY:
        "แอปนี้ไม่มีข้อมูลประกาศช่วงรับสมัครของปีงบประมาณนั้น",
        "This app knows of no announcement for that fiscal year.";
    ASK: "โทรถามสำนักงานว่ายังรับใบสมัครนี้หรือไม่ {phones}", "Call to ask whether this application is still taken: {phones}";
    KEEP_RECEIPT:
        "เก็บใบรับฝากของไปรษณีย์ที่มีวันประทับตราไว้เป็นหลักฐาน",
        "Keep the post-office receipt that shows the day of the postmark: it is your proof.";
    KEEP_PROOF: "เก็บหลักฐานการยื่นไว้ เช่น สำเนาที่มีวันที่", "Keep a proof that it was handed in, such as a dated copy.";
    ONLY_OFFICE_KNOWS:
        "บันทึกนี้บอกเพียงว่าท่านส่งแล้ว จะถึงหรือไม่ สำนักงานเท่านั้นที่บอกได้ {phones}",
        "This says only that you sent it. Whether it has arrived only the office can say: {phones}";

    RECEIPT_HELP:
        "หนึ่งหน้า มีชื่อ สำนักงาน วันที่ส่ง เลขพัสดุ รหัสตรวจ และรหัส QR เก็บไว้คู่กับใบรับฝากของไปรษณีย์",
        "One page with name, office, day, tracking number, check code and a QR code. Keep it with the post-office receipt.";
    MAKE_RECEIPT: "ทำใบเก็บไว้เอง (PDF)", "Make the page to keep (PDF)";

    REOPEN_TITLE: "ถ้าต้องแก้แล้วส่งอีก", "To change it and send it again";
    REOPEN_TEXT:
        "คำตอบเดิมจะแก้ได้อีก แล้วต้องพิมพ์และส่งใหม่ บันทึกการส่งฉบับที่ {n} ยังอยู่",
        "The answers can be edited again, and the new version must be printed and sent. The record of version {n} stays.";
    REOPEN: "เปิดแก้เป็นฉบับที่ {n}", "Open it again as version {n}";
    REOPENED: "เปิดเป็นฉบับที่ {n} แล้ว แก้คำตอบได้", "It is open as version {n}: the answers can be edited.";
    TO_ANSWERS: "ไปแก้คำตอบ", "Go to the answers";
    MISTAKE_TITLE: "ถ้าจดผิด", "If this note is wrong";
    TAKE_BACK: "ลบบันทึกนี้แล้วจดใหม่", "Take this note back and note it anew";
    TAKEN_BACK:
        "ลบบันทึกการส่งแล้ว ใบสมัครไม่ล็อกแล้ว เลิกทำได้จนกว่าจะออกจากหน้านี้",
        "The note was taken back and the application is not locked any more. You can undo this until you leave the page.";
    EARLIER: "การส่งฉบับก่อน", "Earlier versions sent";
    EARLIER_LINE: "ฉบับที่ {n} {how} {date}", "Version {n}: {how}, {date}";

    RECORD: "บันทึกการส่ง", "Record of sending";
    SENT_YET: "ส่งแล้วหรือยัง", "Has it been sent?";
    SENT_YET_TEXT: "ส่งแล้วกลับมาจดวันที่และเลขพัสดุไว้ที่นี่", "Once it is sent, note the day and the tracking number here.";
    NOT_OVER_RECORD:
        "ใบนี้มีบันทึกการส่งอยู่ จึงนำใบที่อ่านได้มาแทนไม่ได้ เก็บเป็นใบใหม่ได้",
        "A sending of this one is noted, so what was read cannot take its place. Keep it as a new application instead.";
    RECORD_DIFFERS: "บันทึกการส่งต่างกัน ถ้านำไฟล์มาแทน จะเก็บไว้ทั้งหมด", "The records of sending differ; all of both is kept.";
}

/// What the question of the day is called, by the way it was sent.
#[must_use]
pub const fn day(way: Option<Way>) -> Msg {
    match way {
        None => DAY_SENT,
        Some(Way::Hand) => DAY_HANDED,
        Some(Way::Post) => DAY_POSTED,
    }
}

/// The name of a way.
#[must_use]
pub const fn way(way: Way) -> Msg {
    match way {
        Way::Hand => BY_HAND,
        Way::Post => BY_POST,
    }
}

/// Where a day stands to the window.
#[must_use]
pub fn verdict(lang: Lang, stands: Postmark) -> String {
    let counted = |message, days: i32| lang.fill(message, &[("n", &days.to_string())]);
    match stands {
        Postmark::OnTime => lang.say(ON_TIME).to_owned(),
        Postmark::Late { days } => counted(LATE, days),
        Postmark::Early { days } => counted(EARLY, days),
    }
}

/// The sentence for a problem, with the question it is about. `chosen` is the way that was chosen.
#[must_use]
pub fn problem(lang: Lang, chosen: Option<Way>, problem: SendingProblem) -> String {
    let (label, what) = match problem {
        SendingProblem::NotChosen => (HOW, problems::NOT_CHOSEN),
        SendingProblem::Date(date) => (day(chosen), problems::date(date)),
        SendingProblem::Future => (day(chosen), FUTURE),
        SendingProblem::Tracking(tracking) => (
            TRACKING,
            match tracking {
                TrackingProblem::Blank => problems::EMPTY,
                TrackingProblem::TooShort => TRACKING_TOO_SHORT,
                TrackingProblem::TooLong => TRACKING_TOO_LONG,
                TrackingProblem::WrongForm => TRACKING_WRONG_FORM,
                TrackingProblem::WrongCheckDigit => TRACKING_WRONG_CHECK,
            },
        ),
    };
    lang.fill(problems::LINE, &[("label", lang.say(label)), ("what", lang.say(what))])
}
