//! Words of the file for calendars.

super::messages! {
    CLOSES: "วันสุดท้ายของการรับสมัคร {name}", "Last day for applications: {name}";
    SOON: "อีก 7 วันปิดรับสมัคร {name}", "7 days left for applications: {name}";
    TAKEN_UNTIL: "รับสมัครถึง{date}", "Applications are taken until {date}";
}
