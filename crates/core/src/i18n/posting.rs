//! Words of the envelope: how to send it and by when, labels, the calendar.

use super::{Lang, Msg, format};
use crate::domain::notice::{LastDays, LastWorkingDay};
use crate::domain::window::OfficeDay;

super::messages! {
    WAYS: "วิธีส่ง (เลือกทางเดียว)", "How it is sent (one of these)";
    BY_MAIL: "ทางไปรษณีย์", "By post";
    BY_HAND: "ยื่นด้วยตนเอง", "By hand";
    POST_BY: "ทางไปรษณีย์: ประทับตราไม่เกิน{date}", "By post: postmarked no later than {date}";
    HAND_BY: "ยื่นด้วยตนเอง: วันทำการสุดท้ายคือ{date}", "By hand: the last working day is {date}";
    NO_HOLIDAYS: "(ไม่รวมวันหยุดราชการ)", "(public holidays not counted)";
    LAST_ON_WEEKEND:
        "วันสุดท้ายเป็นวันหยุดสุดสัปดาห์ ที่ทำการไปรษณีย์อาจปิด ควรส่งก่อนหน้านั้น",
        "The last day is on a weekend and the post office may be closed: post it before.";
    LAST_ON_CLOSED:
        "วันสุดท้ายเป็นวันหยุด ที่ทำการไปรษณีย์อาจปิด ควรส่งก่อนหน้านั้น",
        "The last day is a holiday and the post office may be closed: post it before.";
    ENVELOPE: "ซองและป้ายจ่าหน้า", "Envelope and address label";
    ENVELOPE_TEXT:
        "พิมพ์ที่อยู่สำนักงานบนกระดาษ A4 แล้วตัดติดซอง หรือพิมพ์ลงบนซองยาว DL (22 × 11 ซม.)",
        "Print the office's address on A4 and cut it out, or print on a DL envelope (22 × 11 cm).";
    WITH_SENDER:
        "พิมพ์ชื่อและที่อยู่ผู้ส่งจากคำตอบด้วย (ถ้าไม่เลือก จะเว้นที่ให้เขียนเอง)",
        "With the sender's name and address from the answers (otherwise there is room to write)";
    MAKE_LABEL: "ทำป้ายจ่าหน้า A4", "Make an A4 label";
    MAKE_ENVELOPE: "ทำหน้าซอง DL", "Make a DL envelope";
    NO_OFFICE:
        "ยังไม่รู้ว่าส่งสำนักงานใด ตอบจังหวัดหรือเลือกสำนักงานก่อน แล้วจึงทำป้ายได้",
        "The office is not known yet. Answer the province or choose the office first; then the label can be made.";
    CALENDAR: "ใส่วันปิดรับในปฏิทินของท่าน", "Add the closing day to your calendar";
    CALENDAR_REMINDS:
        "ไฟล์ปฏิทินมีวันปิดรับและวันเตือนล่วงหน้า 7 วัน เปิดไฟล์แล้วเพิ่มลงในปฏิทิน",
        "A calendar file with the closing day and a reminder seven days before. Open it to add them to your calendar.";
    CALENDAR_HOLDS:
        "ไฟล์ปฏิทินมีวันปิดรับ เปิดไฟล์แล้วเพิ่มลงในปฏิทิน",
        "A calendar file with the closing day. Open it to add it to your calendar.";
    LABEL: "ป้ายจ่าหน้าซอง", "Address label";
    LABEL_TITLE: "ป้ายจ่าหน้าซองถึง{office}", "Address label to {office}";
    CUT: "ตัดตามเส้นประแล้วติดบนซอง", "Cut along the dashed line and stick it on the envelope.";
    PLEASE_DELIVER: "กรุณาส่ง", "Please deliver to";
    INSIDE: "ภายใน: ใบสมัคร{round}", "Inside: application for {round}";
}

/// What the calendar's file is called, without its ending; of ASCII only, for every phone.
pub const CALENDAR_FILE: &str = "closing-day";

/// By which day to post it.
#[must_use]
pub fn post_by(lang: Lang, last: &LastDays) -> String {
    lang.fill(POST_BY, &[("date", &format::date_weekday(lang, last.post))])
}

/// By which day to hand it in; where the round knows no holidays, with a word about them.
#[must_use]
pub fn hand_by(lang: Lang, last: LastWorkingDay) -> String {
    let told = lang.fill(HAND_BY, &[("date", &format::date_weekday(lang, last.day))]);
    if last.holidays_known { told } else { [&told, " ", lang.say(NO_HOLIDAYS)].concat() }
}

/// What to mind when the last day to post is one on which a post office may be closed.
#[must_use]
pub const fn post_closed(last: &LastDays) -> Option<Msg> {
    match last.post_falls_on {
        OfficeDay::Working => None,
        OfficeDay::Weekend(_) => Some(LAST_ON_WEEKEND),
        OfficeDay::Closed => Some(LAST_ON_CLOSED),
    }
}
