//! Words of what is held on this device: files, earlier copies, how long it lasts, erasing.

super::messages! {
    OPEN_FILE: "เปิดไฟล์ใบสมัคร", "Open an application file";
    ASIDE:
        "พบสำเนาที่เสียหายของใบสมัคร ({id}) แอปใช้สำเนาที่ดีแทน และเก็บตัวที่เสียไว้ให้",
        "A damaged copy of the application ({id}) was found. The good copy is used, and the damaged one is kept for you.";
    DOWNLOAD_RAW: "ดาวน์โหลดข้อมูลที่เสียหาย", "Download the damaged data";
    SHARED_DRAFTS_TEXT:
        "ใบสมัครที่กรอกในแท็บนี้ ปิดแท็บแล้วหายหมด",
        "Applications filled in in this tab. All are gone when the tab is closed.";
    HOW_LONG: "เก็บไว้ในเครื่องนี้ได้นานแค่ไหน", "How long are they kept on this device?";
    LASTING:
        "เบราว์เซอร์รับปากว่าจะไม่ลบเอง ข้อมูลอยู่จนกว่าท่านจะลบ",
        "The browser has promised not to delete them by itself. They stay until you delete them.";
    NOT_PROMISED:
        "เบราว์เซอร์ไม่ได้รับปาก อาจลบเองเมื่อพื้นที่ในเครื่องเหลือน้อย บันทึกเป็นไฟล์ไว้ด้วยจะปลอดภัยกว่า",
        "The browser has made no promise and may delete them when the device runs short of room. It is safer to save a file as well.";
    SEVEN_DAYS:
        "Safari ใน iPhone และ iPad ลบข้อมูลของเว็บที่ไม่ได้เปิด 7 วัน ถ้าใช้ Safari ให้กด แชร์ แล้วเลือก เพิ่มไปยังหน้าจอโฮม หรือบันทึกเป็นไฟล์ไว้",
        "Safari on iPhone and iPad deletes the data of sites not opened for 7 days. In Safari, press Share and Add to Home Screen, or save a file.";

    KEEP_FILE: "เก็บเป็นไฟล์", "Keep it as a file";
    KEEP_FILE_TEXT:
        "ไฟล์นี้เปิดอ่านและพิมพ์ได้ในทุกเครื่องโดยไม่ต้องใช้แอปนี้ และนำกลับมากรอกต่อได้ ในไฟล์มีข้อมูลส่วนตัว ส่งให้คนที่ไว้ใจเท่านั้น",
        "The file can be read and printed on any device without this app, and opened here again to go on. It holds personal data: give it only to people you trust.";
    SAVE_FILE: "บันทึกเป็นไฟล์", "Save as a file";
    DOWNLOAD: "ดาวน์โหลดไฟล์", "Download the file";
    FILE_SHARED: "ส่งไฟล์แล้ว", "The file was handed over.";
    FILE_SAVED:
        "ส่งไฟล์ {name} ให้เบราว์เซอร์บันทึกแล้ว ดูในโฟลเดอร์ดาวน์โหลด",
        "The file {name} was given to the browser to save. Look in the downloads folder.";
    FILE_CANCELLED: "ยังไม่ได้บันทึกไฟล์", "No file was saved.";
    EARLIER_TEXT:
        "แอปเก็บสำเนาก่อนหน้าไว้ไม่เกิน {n} ชุดต่อใบ กู้คืนแล้วเลิกทำได้ เพราะสภาพตอนนี้จะถูกเก็บเป็นสำเนาด้วย",
        "Up to {n} earlier copies of each application are kept. Restoring can be undone: the present state becomes a copy too.";
    NO_EARLIER: "ยังไม่มีสำเนาก่อนหน้า", "There are no earlier copies yet.";
    RESTORE: "กู้คืนสำเนานี้", "Restore this copy";
    DIFFERENCES: "ต่างจากตอนนี้ {n} ข้อ", "{n} answers differ from now";
    RESTORED: "กู้คืนสำเนาของ {time} แล้ว", "The copy of {time} was restored.";
    RESTORE_REFUSED:
        "กู้คืนไม่ได้ สภาพตอนนี้ยังอยู่เหมือนเดิม ลองบันทึกเป็นไฟล์ก่อน",
        "Could not restore. Nothing has changed; try saving a file first.";

    ERASE: "ลบทุกอย่างออกจากเครื่องนี้", "Erase everything from this device";
    ERASE_TEXT:
        "จะลบใบสมัครทั้งหมด ({n} ใบ) สำเนาก่อนหน้า คำตอบการตรวจตัวเอง และภาษาที่เลือก ออกจากเบราว์เซอร์นี้ ถ้ายังต้องใช้ ให้บันทึกเป็นไฟล์ก่อน",
        "All applications ({n}), their earlier copies, your self-check and the language you chose are erased from this browser. Save a file first if you still need them.";
    ERASE_NOW: "ลบทุกอย่าง", "Erase everything";
    ERASED: "ลบออกจากเครื่องแล้ว", "Erased from this device";
    ERASED_TEXT:
        "ถ้ากดผิด เอากลับมาได้จนกว่าจะยืนยันหรือออกจากหน้านี้",
        "If this was a mistake, you can bring everything back until you confirm or leave this page.";
    CONFIRM: "ยืนยัน ลบถาวร", "Confirm: erase for good";
    BRING_BACK: "เอากลับมาทั้งหมด", "Bring everything back";
    UNDO_FAILED: "เอากลับมาไม่ได้ ที่เก็บอาจเต็ม อย่าเพิ่งออกจากหน้านี้", "Could not bring it back: storage may be full. Do not leave this page yet.";
    BACK: "ทุกอย่างกลับมาแล้ว", "Everything is back";
    NOTHING_LEFT: "ไม่เหลือข้อมูลในเครื่องนี้", "Nothing is left on this device";
    ERASE_FAILED: "ลบไม่หมด", "Not everything could be erased";
    ERASE_FAILED_TEXT:
        "เบราว์เซอร์ไม่ยอมให้ลบบางส่วน เปิดการตั้งค่าของเบราว์เซอร์ แล้วเลือกลบข้อมูลของเว็บนี้",
        "The browser did not let some of it be erased. Open the browser's settings and clear the data of this site.";
    STORE_LOCAL: "ที่เก็บแรก (local storage)", "First store (local storage)";
    STORE_DATABASE: "ที่เก็บที่สอง (IndexedDB)", "Second store (IndexedDB)";
    STORE_FILES: "สำเนาข้อมูลรอบ (cache)", "Copies of rounds (cache)";
    LEFT: "เหลือ {n} รายการ", "{n} left";
}
