//! Words of the frame around every page: banner, navigation, saving, failures.

super::messages! {
    APP: "เครือข่ายพื้นที่สีขาวต้นแบบ", "White Area Model Network";
    SKIP: "ข้ามไปเนื้อหา", "Skip to content";
    NAVIGATION: "เมนูหลัก", "Main menu";
    MENU: "เมนู", "Menu";
    HOME: "หน้าแรก", "Home";
    CRITERIA: "คุณสมบัติ", "Criteria";
    OFFICES: "ที่ส่งใบสมัคร", "Offices";
    APPLY: "กรอกใบสมัคร", "Apply";
    DRAFTS: "ใบสมัครของฉัน", "My applications";
    ABOUT: "เกี่ยวกับ", "About";
    PROGRAMMES: "โครงการใกล้เคียง", "Related programmes";
    SHARE: "สำหรับเจ้าหน้าที่: แชร์ลิงก์", "For staff: share a link";
    CHECK: "สำหรับเจ้าหน้าที่: ตรวจไฟล์รอบ", "For staff: check a round file";
    OTHER_LANGUAGE: "English", "ไทย";
    /// domain.md section 1: permanent until a round says `official: true`.
    NOT_OFFICIAL:
        "แบบร่างช่วยเตรียมข้อมูล ไม่ใช่แบบฟอร์มทางการของสำนักงาน ป.ป.ท.",
        "A draft to help you prepare. Not an official form of the Office of PACC.";
    /// The same where the form needs the room: on a phone, while it is filled in.
    NOT_OFFICIAL_SHORT: "แบบร่าง ไม่ใช่แบบฟอร์มทางการ", "A draft, not an official form";
    /// domain.md section 1: first words of the submit, cover and label pages.
    ASK_OFFICIAL:
        "ขอใบสมัครทางการจากสำนักงานก่อนส่ง ฉบับนี้ใช้เตรียมข้อมูลหรือแนบเท่านั้น",
        "Ask the office for the official form before sending. This one is only for preparing or enclosing.";
    CLOCK_DOUBT:
        "วันที่ในเครื่องนี้อาจไม่ถูกต้อง ({date}) โปรดตรวจดู เพราะใช้บอกว่ายังเปิดรับสมัครหรือไม่",
        "The date on this device may be wrong ({date}). Please check it: it decides whether applications are open.";
    ROUND_BROKEN: "เปิดข้อมูลรอบนี้ไม่ได้", "This round cannot be opened";
    ROUND_BROKEN_TEXT:
        "ไฟล์ข้อมูลของรอบมีข้อผิดพลาด ใบสมัครที่กรอกไว้ยังอยู่ครบ โทรถาม 0 2502 6670-80 ต่อ 1405 หรือ 1206",
        "The round's data file has faults. Applications begun on this device are safe. Call 0 2502 6670-80 ext. 1405 or 1206.";
    LOAD_FAILED: "โหลดข้อมูลไม่ได้", "Could not load the data";
    LOAD_FAILED_TEXT:
        "อาจไม่มีสัญญาณอินเทอร์เน็ต ใบสมัครที่กรอกไว้ยังอยู่ในเครื่องนี้ ลองใหม่เมื่อมีสัญญาณ หรือโทรถามวิธีสมัครด้วยกระดาษ 0 2502 6670-80 ต่อ 1405 หรือ 1206",
        "There may be no connection. Applications begun on this device are safe. Try again when you are connected, or call to apply on paper: 0 2502 6670-80 ext. 1405 or 1206.";
    TRY_AGAIN: "ลองใหม่", "Try again";
    /// A part of the program (chunk) did not come.
    NOT_COME: "หน้านี้ยังเปิดไม่ได้", "This page could not be opened yet";
    NOT_COME_TEXT:
        "สัญญาณอาจขาดหายตอนโหลดส่วนนี้ คำตอบที่กรอกไว้ยังอยู่ครบ ลองใหม่เมื่อมีสัญญาณ",
        "The connection may have dropped while this part was loading. What you have filled in stays. Try again when you are connected.";
    LOADING: "กำลังเปิด…", "Opening…";
    NOT_FOUND: "ไม่พบหน้านี้", "Page not found";
    NOT_FOUND_TEXT: "ลิงก์อาจพิมพ์ไม่ครบ", "The link may be incomplete.";
    VERSION: "รุ่น {version}", "Version {version}";
}
