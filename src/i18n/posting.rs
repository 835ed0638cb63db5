//! Words of the envelope: how to send it, labels, the calendar.

super::messages! {
    WAYS: "วิธีส่ง (เลือกทางเดียว)", "How it is sent (one of these)";
    BY_POST: "ทางไปรษณีย์ ประทับตราไม่เกิน{date}", "By post, postmarked no later than {date}";
    BY_HAND:
        "ยื่นด้วยตนเอง วันทำการสุดท้ายคือ{date} (ไม่รวมวันหยุดราชการ)",
        "By hand; the last working day is {date} (public holidays not counted)";
    LAST_ON_WEEKEND:
        "วันสุดท้ายเป็นวันหยุดสุดสัปดาห์ ที่ทำการไปรษณีย์อาจปิด ควรส่งก่อนหน้านั้น",
        "The last day is on a weekend and the post office may be closed: post it before.";
    LAST_ON_CLOSED:
        "วันสุดท้ายเป็นวันหยุด ที่ทำการไปรษณีย์อาจปิด ควรส่งก่อนหน้านั้น",
        "The last day is a holiday and the post office may be closed: post it before.";
    LABEL: "ป้ายจ่าหน้าซอง", "Address label";
    LABEL_TITLE: "ป้ายจ่าหน้าซองถึง{office}", "Address label to {office}";
    CUT: "ตัดตามเส้นประแล้วติดบนซอง", "Cut along the dashed line and stick it on the envelope.";
    PLEASE_DELIVER: "กรุณาส่ง", "Please deliver to";
    INSIDE: "ภายใน: ใบสมัคร{round}", "Inside: application for {round}";
}
