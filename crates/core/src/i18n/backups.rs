//! Words of keeping: how saving stands, other tabs, working offline, shared devices, browsers inside other apps.

super::messages! {
    SAVING: "กำลังบันทึก…", "Saving…";
    SAVED_AT: "บันทึกในเครื่องนี้แล้ว {time} น.", "Saved on this device at {time}";
    ONE_COPY:
        "บันทึกในเครื่องนี้แล้ว {time} น. แต่เก็บได้ที่เดียว บันทึกเป็นไฟล์ไว้ด้วยจะปลอดภัยกว่า",
        "Saved on this device at {time}, but in one place only. It is safer to save a file as well.";
    SAVE_FAILED:
        "บันทึกในเครื่องนี้ไม่ได้ คำตอบยังอยู่บนหน้าจอ อย่าเพิ่งปิดหน้านี้",
        "Could not save on this device. Your answers are still on the screen. Do not close this page yet.";
    SAVE_FAILED_FULL: "ที่เก็บของเบราว์เซอร์เต็ม", "The browser's storage is full.";
    NOTHING_SAVED_YET: "จะบันทึกในเครื่องนี้เองเมื่อพิมพ์", "Saved on this device as you type";
    FILE_NOW: "บันทึกเป็นไฟล์ตอนนี้", "Save as a file now";
    OVERTAKEN:
        "แท็บอื่นบันทึกใบสมัครนี้ใหม่กว่า หน้านี้แสดงของใหม่แล้ว สิ่งที่พิมพ์ในแท็บนี้ไม่หาย เก็บไว้ใน “สำเนาก่อนหน้า”",
        "Another tab saved this application later, and this page now shows that. What you typed here is not lost: it is among the earlier copies.";
    EARLIER: "สำเนาก่อนหน้า", "Earlier copies";
    READING:
        "ใบสมัครนี้เปิดกรอกอยู่ในอีกแท็บหนึ่ง แท็บนี้ดูได้อย่างเดียว",
        "This application is being filled in in another tab. Here you can only read it.";
    TAKE_OVER: "ใช้แท็บนี้แทน", "Use this tab instead";
    OFFLINE_READY: "พร้อมใช้งานออฟไลน์", "Ready to work offline";
    UPDATE:
        "มีโปรแกรมรุ่นใหม่ คำตอบที่กรอกไว้ยังอยู่ครบ",
        "There is a newer version of this program. What you have filled in stays.";
    UPDATE_NOW: "ใช้รุ่นใหม่", "Use the new version";
    SHARED:
        "เครื่องสาธารณะ: ไม่บันทึกอะไรไว้ในเครื่องนี้ ปิดแท็บ โหลดหน้าใหม่ หรือเครื่องดับ คำตอบจะหายหมด บันทึกเป็นไฟล์หรือพิมพ์ก่อนเลิก",
        "Shared device: nothing is saved here. Closing the tab, reloading the page or a crash loses every answer. Save a file or print before you leave.";
    SHARED_OFFER: "ใช้เครื่องร่วมกับคนอื่น?", "Is this a shared device?";
    SHARED_OFFER_TEXT:
        "โหมดเครื่องสาธารณะไม่บันทึกอะไรไว้ในเครื่อง ปิดแท็บแล้วหายหมด",
        "Shared-device mode saves nothing here: all is gone when the tab is closed.";
    SHARED_ON: "ใช้โหมดเครื่องสาธารณะ", "Use shared-device mode";
    IN_LINE: "ท่านเปิดหน้านี้ใน LINE", "You opened this page inside LINE";
    IN_OTHER: "ท่านเปิดหน้านี้ในแอปอื่น", "You opened this page inside another app";
    IN_APP_TEXT:
        "กรอกต่อได้ แต่ใบสมัครจะเก็บแยกจากเบราว์เซอร์ของเครื่อง และอาจพิมพ์หรือบันทึกไฟล์ไม่ได้ ควรย้ายก่อนเริ่มกรอก",
        "You can go on, but applications here are kept apart from the phone's own browser, and printing or saving files may not work. Better to move before you begin.";
    IN_APP_BEGUN:
        "ใบสมัครที่เริ่มแล้วอยู่ในแอปนี้เท่านั้น เบราว์เซอร์ใหม่จะยังว่าง ให้บันทึกเป็นไฟล์ที่นี่ก่อน แล้วเปิดไฟล์นั้นในเบราว์เซอร์ใหม่",
        "What you have begun is in this app only; the other browser will be empty. Save it as a file here first, then open the file there.";
    OPEN_OUTSIDE: "เปิดในเบราว์เซอร์ของเครื่อง", "Open in the phone's browser";
    COPY_OUTSIDE: "คัดลอกลิงก์ไปเปิดใน Chrome หรือ Safari", "Copy the link, to open it in Chrome or Safari";
    KEEP: "เก็บเป็นไฟล์และสำเนาก่อนหน้า", "File and earlier copies";
    KEEP_TEXT: "สำรองไว้ ส่งให้คนอื่นกรอกต่อ หรือย้ายเครื่อง", "Back it up, hand it to somebody else, or move to another device";
    NEW_QUESTIONS: "คำถามของรอบนี้เปลี่ยนไป", "The questions have changed";
    NEW_QUESTIONS_TEXT:
        "ใบสมัครนี้ยังใช้คำถามชุดเดิมที่เริ่มไว้ ดูว่าอะไรเปลี่ยน แล้วเลือกได้ว่าจะย้ายหรือไม่",
        "This application still has the questions it was begun with. See what changes, and choose whether to move.";
    NEW_QUESTIONS_SEE: "ดูว่าอะไรเปลี่ยน", "See what changes";
    SHARED_OFF: "เลิกโหมดเครื่องสาธารณะ", "Leave shared-device mode";
}
