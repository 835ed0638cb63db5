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
    EARLIER_TEXT:
        "แอปเก็บสำเนาก่อนหน้าไว้ไม่เกิน {n} ชุดต่อใบ กู้คืนแล้วเลิกทำได้ เพราะสภาพตอนนี้จะถูกเก็บเป็นสำเนาด้วย",
        "Up to {n} earlier copies of each application are kept. Restoring can be undone: the present state becomes a copy too.";
    NO_EARLIER: "ยังไม่มีสำเนาก่อนหน้า", "There are no earlier copies yet.";
    RESTORE_OF: "กู้คืนสำเนาของ {time}", "Restore the copy of {time}";
    NOW: "ตอนนี้", "Now";
    NO_ANSWER: "ไม่มีคำตอบ", "no answer";
    BACK_TO_FORM: "กลับไปรายการส่วนของใบสมัคร", "Back to the parts of the application";
    THEN: "ตอนนั้น", "Then";
    DIFFERENT_NOW: "ต่างจากตอนนี้ {n} ข้อ", "Answers that differ from now: {n}";
    RESTORED: "กู้คืนสำเนาของ {time} แล้ว", "The copy of {time} was restored.";
    RESTORE_REFUSED:
        "กู้คืนไม่ได้ สภาพตอนนี้ยังอยู่เหมือนเดิม ลองบันทึกเป็นไฟล์ก่อน",
        "Could not restore. Nothing has changed; try saving a file first.";

    ERASE: "ลบทุกอย่างออกจากเครื่องนี้", "Erase everything from this device";
    ERASE_TEXT:
        "จะลบใบสมัครทั้งหมด ({n} ใบ) สำเนาก่อนหน้า คำตอบการตรวจตัวเอง และภาษาที่เลือก ออกจากเบราว์เซอร์นี้ ถ้ายังต้องใช้ ให้บันทึกเป็นไฟล์ก่อน ไฟล์ที่บันทึกไว้แล้วต้องลบเอง",
        "All applications ({n}), their earlier copies, your self-check and the language you chose are erased from this browser. Save a file first if you still need them. Files already saved are yours to delete.";
    ERASE_TEXT_SHARED:
        "จะลบใบสมัครทั้งหมดในแท็บนี้ ({n} ใบ) ถ้ายังต้องใช้ ให้บันทึกเป็นไฟล์ก่อน ใบสมัครที่เก็บไว้ในเครื่องก่อนใช้โหมดเครื่องสาธารณะไม่ถูกลบ",
        "All applications in this tab ({n}) are erased. Save a file first if you still need them. Those kept on this device outside of shared-device mode stay.";
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
    LEFT_UNKNOWN: "เบราว์เซอร์ไม่ให้ดู", "the browser does not let us look";

    OPEN_TEXT:
        "ไฟล์ .html ที่ได้จากปุ่มบันทึกเป็นไฟล์ แอปจะอ่านและแสดงว่าอะไรต่างกันก่อน ยังไม่เปลี่ยนอะไรจนกว่าท่านจะเลือก",
        "The .html file that was made when an application was saved as a file. You will see what differs first; nothing changes until you choose.";
    PICK: "เลือกไฟล์ใบสมัคร หรือลากมาวางในกรอบนี้", "Choose the application file, or drop it into this frame";
    PICK_HINT: "ไฟล์ .html ไม่เกิน 4 เมกะไบต์", "An .html file of 4 megabytes at most";
    PASTE: "หรือวางข้อความในไฟล์", "Or paste the text of the file";
    PASTE_LABEL: "ข้อความในไฟล์ใบสมัคร", "Text of the application file";
    READ_PASTED: "อ่านข้อความที่วาง", "Read the pasted text";
    PASTED_TEXT: "ข้อความที่วาง", "The pasted text";
    NAMELESS: "ใบสมัครที่ยังไม่ได้ตั้งชื่อ", "Application without a name yet";
    SAVED_IN_FILE: "บันทึกเมื่อ", "Saved";
    OF_ROUND: "รอบ", "Round";
    ANSWERS: "คำตอบที่อ่านได้", "Answers read";
    AS_NEW: "เก็บเป็นใบใหม่ในเครื่องนี้", "Keep it on this device as another application";
    SAME_APPLICATION: "ใบเดียวกันที่อยู่ในเครื่องนี้: {name}", "The same application on this device: {name}";
    OTHER_APPLICATION: "ใบอื่นในเครื่องนี้: {name}", "Another application on this device: {name}";
    SAME_ANSWERS: "คำตอบเหมือนกันทุกข้อ", "Every answer is the same";
    DIFFERENT: "คำตอบต่างกัน {n} ข้อ", "Answers that differ: {n}";
    HERE: "ในเครื่องนี้", "On this device";
    IN_FILE: "ในไฟล์", "In the file";
    REPLACE: "แทนที่ “{name}” ด้วยใบที่อ่านได้", "Replace “{name}” with what was read";
    REPLACED: "แทนที่แล้ว ของเดิมเก็บเป็นสำเนาก่อนหน้า", "Replaced. What was there is kept as an earlier copy.";
    KEPT_AS_NEW: "เก็บเป็นใบใหม่แล้ว", "Kept as another application";
    OPEN_IT: "เปิดใบสมัครนี้", "Open this application";
    UNDO: "เลิกทำ", "Undo";
    UNDONE: "เลิกทำแล้ว กลับเป็นเหมือนเดิม", "Undone: it is as it was before";
    NOT_KEPT:
        "เก็บในเครื่องนี้ไม่ได้ ที่เก็บอาจเต็มหรือถูกปิด ไม่มีอะไรเปลี่ยน ไฟล์หรือกระดาษยังใช้ได้",
        "It could not be kept on this device: storage may be full or switched off. Nothing has changed, and the file or paper is still good.";

    HAS_NEWEST: "ใบสมัครนี้ใช้คำถามล่าสุดแล้ว", "This application has the newest questions.";
    SAME_QUESTIONS:
        "คำถามเหมือนเดิมทุกข้อ เปลี่ยนแค่ข้อมูลอื่นของรอบ ย้ายหรือไม่ย้ายก็ได้",
        "Every question is the same; only other facts of the round have changed. You may move or stay.";
    MOVE_TEXT:
        "ด้านล่างคือทุกข้อที่จะเปลี่ยนถ้าย้าย คำตอบไม่หาย ข้อที่เลิกถามจะเก็บไว้แต่ไม่พิมพ์",
        "Below is everything that changes if you move. No answer is lost: those to questions no longer asked are kept, but not printed.";
    MOVE: "ย้ายไปใช้คำถามล่าสุด", "Move to the newest questions";
    MOVE_HINT: "เลิกทำได้ที่สำเนาก่อนหน้า", "Can be undone from the earlier copies.";
    MOVED: "ย้ายไปใช้คำถามล่าสุดแล้ว", "The application now has the newest questions.";
    ADDED: "ข้อใหม่", "new";
    REMOVED: "เลิกถาม", "no longer asked";
    ANSWER_STAYS: "คำตอบเดิม (เก็บไว้ แต่ไม่พิมพ์):", "Your answer (kept, but not printed):";
    MOVED_FROM: "ย้ายส่วน", "in another part";
    REWORDED: "เปลี่ยนถ้อยคำ", "worded differently";
    OTHER_KIND: "ตอบแบบอื่น", "answered differently";
    OPTIONS: "ตัวเลือกเปลี่ยน", "other options";
    OPTIONS_ADDED: "เพิ่ม", "Added";
    OPTIONS_REMOVED: "ตัดออก", "Removed";
    OPTIONS_REWORDED: "เปลี่ยนถ้อยคำ", "Worded differently";
    OPTIONS_LOST: "ที่ท่านเลือกไว้และไม่มีแล้ว", "You had chosen, and it is gone";
}
