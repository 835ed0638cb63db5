//! Words of the form: sections, questions, task list, check-answers page, list of drafts.

super::messages! {
    TASKS: "รายการที่ต้องกรอก", "Task list";
    REVIEW: "ตรวจคำตอบ", "Check your answers";
    SUBMIT: "พิมพ์และส่ง", "Print and send";

    PROGRESS: "ส่วนที่ {n} จาก {m}", "Section {n} of {m}";
    OPTIONAL: "(ไม่บังคับ)", "(optional)";
    CONTINUE: "บันทึกและไปต่อ", "Save and continue";
    CONTINUE_TO_REVIEW: "บันทึกและกลับไปตรวจคำตอบ", "Save and go back to your answers";
    SKIP: "ข้ามส่วนนี้ไปก่อน", "Skip this section for now";
    GO_ON_ANYWAY: "ไปต่อโดยยังไม่แก้", "Go on without mending it";
    GO_ON_TEXT:
        "สิ่งที่พิมพ์ไว้ยังอยู่ครบ กลับมาแก้เมื่อใดก็ได้",
        "What you typed is kept. You can come back to it any time.";
    BACK_TO: "ย้อนไป: {title}", "Back to: {title}";
    OTHER_PLACES: "ไปที่อื่นในใบสมัครนี้", "Elsewhere in this application";
    NOT_ASKED: "ส่วนนี้ไม่ต้องกรอก", "This section is not for you";
    NOT_ASKED_TEXT:
        "คำตอบของท่านทำให้ไม่ต้องกรอกส่วนนี้ หรือลิงก์พิมพ์ไม่ครบ คำตอบอื่นยังอยู่ครบ",
        "Your answers make this section unnecessary, or the link is incomplete. Everything else you typed is safe.";
    PROBLEMS: "มีสิ่งที่ต้องดูอีกครั้ง {n} จุด", "Things to look at again: {n}";
    WARNINGS: "ลองดูอีกครั้ง ถ้าถูกแล้วกดไปต่อได้เลย", "Look at this again; if it is right, just continue";

    CHOOSE: "เลือก", "Choose";
    CLEAR_CHOICE: "ล้างคำตอบข้อนี้", "Clear this answer";
    DAY: "วันที่", "Day";
    MONTH: "เดือน", "Month";
    YEAR: "ปี พ.ศ.", "Year";
    YEAR_HINT: "พ.ศ. เช่น 2560", "B.E. or C.E., for example 2560 or 2017";
    READ_AS_CE: "อ่านเป็น ค.ศ. {ce} = พ.ศ. {be}", "Read as {ce} C.E. = {be} B.E.";
    COUNTER: "{count} จาก {most} ตัวอักษร", "{count} of {most} characters";
    LIMIT: "ไม่เกิน {most} ตัวอักษร", "At most {most} characters";
    CHARACTERS_LEFT: "เหลืออีกประมาณ {n} ตัวอักษร", "About {n} characters left";
    CHARACTERS_OVER: "เกินมา {n} ตัวอักษร", "{n} characters too many";

    ADDRESS_LINE: "บ้านเลขที่ หมู่ ซอย ถนน", "House number, moo, lane, road";
    PROVINCE: "จังหวัด", "Province";
    DISTRICT: "อำเภอหรือเขต", "District";
    SUBDISTRICT: "ตำบลหรือแขวง", "Subdistrict";
    POSTCODE: "รหัสไปรษณีย์", "Postcode";
    PROVINCE_FIRST: "เลือกจังหวัดก่อน", "Choose the province first";
    DISTRICT_FIRST: "เลือกอำเภอก่อน", "Choose the district first";
    NOT_IN_LIST: "{name} (ไม่อยู่ในที่ที่เลือก)", "{name} (not in the place chosen)";
    NOT_IN_LIST_NOTE:
        "ชื่อที่ใส่ไว้เดิมไม่อยู่ในที่ที่เลือก เลือกใหม่ หรือคงไว้ถ้าถูกแล้ว",
        "The name given before is not in the place chosen. Choose again, or keep it if it is right.";
    PLACES_FAILED:
        "โหลดรายชื่ออำเภอและตำบลไม่ได้ พิมพ์ชื่อเองได้เลย",
        "The lists of places could not be loaded; just type the names.";
    POSTCODE_FILLED: "ใส่รหัสไปรษณีย์ {code} ให้แล้ว", "Postcode {code} filled in";
    OR: " หรือ ", " or ";
    POSTCODES_HERE: "ตำบลนี้ใช้รหัส {codes}", "Postcodes of this subdistrict: {codes}";

    ROW: "{item} {n}", "{item} {n}";
    ADD_ROW: "เพิ่ม: {item}", "Add: {item}";
    REMOVE: "ลบ{item}", "Remove: {item}";
    ROW_REMOVED: "ลบ{item} {n} แล้ว", "Removed: {item} {n}";
    UNDO: "เลิกทำ", "Undo";
    ROWS_FULL: "ครบ {most} แล้ว เพิ่มอีกไม่ได้", "{most} is the most; no more can be added";

    UNNAMED: "ใบสมัครที่ยังไม่ได้ตั้งชื่อ", "Application without a name yet";
    NOT_STARTED: "ยังไม่เริ่ม", "Not started";
    STARTED: "กรอกอยู่", "In progress";
    DONE: "ครบแล้ว", "Done";
    DONE_OF: "ครบ {n} จาก {m} ส่วน", "{n} of {m} sections done";
    THEN: "ขั้นต่อไป", "What comes next";
    REVIEW_TEXT: "อ่านทวนและแก้ได้ทุกข้อ", "Read it through and change anything";
    SUBMIT_TEXT: "ดูที่ส่ง วันปิดรับ สิ่งที่ต้องแนบ แล้วพิมพ์", "Where to send it, by when, what to enclose, and print";
    OFFICE_TO: "ส่งที่ {office}", "Send it to: {office}";
    OFFICE_UNKNOWN:
        "เลือกจังหวัดในใบสมัครแล้วจะบอกสำนักงานที่รับ",
        "Choose the province in the form and the office will be named.";
    OFFICE_ASK:
        "จังหวัดนี้มีสำนักงานที่เป็นไปได้มากกว่าหนึ่งแห่ง เลือกได้ในหน้าพิมพ์และส่ง",
        "More than one office may serve this province; choose on the page “Print and send”.";
    PRINTING: "พิมพ์ก่อนก็ได้", "Print at any time";
    PRINT_HALF: "พิมพ์เท่าที่กรอก เติมที่เหลือด้วยปากกา", "Print what there is and fill in the rest by pen";
    PRINT_BLANK: "พิมพ์แบบเปล่า", "Print a blank form";

    CHANGE: "แก้", "Change";
    ANSWER: "ตอบ", "Answer";
    MISSING: "ยังไม่ได้ตอบ", "Not answered yet";
    LEFT_OUT: "ไม่ได้ตอบ", "Not answered";
    NO_ROWS: "ยังไม่มี", "None yet";
    ALL_THERE: "ตอบครบทุกข้อที่จำเป็นแล้ว", "Every question that needs an answer has one.";
    STILL_MISSING:
        "ยังขาดหรือควรดูอีกครั้ง {n} ข้อ พิมพ์แล้วเติมด้วยปากกาได้",
        "Answers missing or worth another look: {n}. You can print and fill them in by pen.";
    WHICH: "ดูว่าข้อใดบ้าง", "See which";
    TO_SUBMIT: "ไปพิมพ์และส่ง", "Go on to print and send";

    DRAFTS_TEXT:
        "เก็บไว้ในเครื่องและเบราว์เซอร์นี้เท่านั้น ไม่ได้ส่งไปที่ใด",
        "Kept in this browser on this device only; nothing has been sent anywhere.";
    NO_DRAFTS: "ยังไม่มีใบสมัครในเครื่องนี้", "There are no applications on this device yet.";
    START: "เริ่มใบสมัคร", "Start an application";
    START_ANOTHER: "เริ่มใบสมัครอีกใบ", "Start another application";
    OPEN_DRAFT: "เปิด: {name}", "Open: {name}";
    BEGUN_ON: "เริ่มเมื่อ", "Begun";
    SAVED_ON: "บันทึกล่าสุด", "Last saved";
    OF_ROUND: "รอบ", "Round";
    FILLED: "ความคืบหน้า", "Progress";
    ON_AT: "{date} {time} น.", "{date}, {time}";
    DELETE: "ลบ", "Delete";
    DELETED:
        "ลบ “{name}” แล้ว เลิกทำได้จนกว่าจะออกจากหน้านี้",
        "“{name}” was deleted. You can undo this until you leave the page.";
    RESTORE_FAILED:
        "นำกลับมาไม่ได้ พื้นที่เก็บของเครื่องอาจเต็ม อย่าเพิ่งออกจากหน้านี้ ลบใบอื่นแล้วกดเลิกทำอีกครั้ง",
        "Could not bring it back: storage may be full. Do not leave this page; delete another and press undo again.";
    UNREADABLE: "ใบสมัครที่เปิดไม่ได้ ({id})", "An application that cannot be opened ({id})";
    DAMAGED:
        "ข้อมูลที่เก็บไว้ไม่ครบหรือเสียหาย แอปไม่ได้ลบหรือเขียนทับ",
        "What was stored is incomplete or damaged. It was neither deleted nor overwritten.";
    NEWER:
        "บันทึกด้วยแอปรุ่นใหม่กว่า ปิดแล้วเปิดแอปใหม่ขณะมีสัญญาณอินเทอร์เน็ต",
        "It was saved by a newer version of the app. Close the app and open it again while connected.";

    DRAFT_NOT_HERE: "ไม่พบใบสมัครนี้ในเครื่องนี้", "This application is not on this device";
    DRAFT_NOT_HERE_TEXT:
        "ใบสมัครเก็บไว้ในเครื่องและเบราว์เซอร์ที่เริ่มกรอก ถ้าเริ่มในแอป LINE หรือเครื่องอื่น ให้เปิดที่นั่น",
        "An application stays on the device and in the browser where it was begun. If that was inside LINE or on another device, open it there.";
    BLOCKED: "เบราว์เซอร์ไม่ให้แอปนี้เก็บข้อมูล", "The browser does not let this app store anything";
    BLOCKED_TEXT:
        "ใบที่เคยกรอกไว้ไม่ได้ถูกลบ ลองออกจากโหมดส่วนตัว หรืออนุญาตให้เว็บนี้เก็บข้อมูล แล้วเปิดใหม่ หรือพิมพ์แบบเปล่าไปกรอกด้วยปากกา",
        "Nothing stored earlier was deleted. Leave private browsing or allow this site to store data, then open it again; or print a blank form and fill it in by pen.";
    CANNOT_OPEN: "เปิดใบสมัครนี้ไม่ได้", "This application cannot be opened";
}
