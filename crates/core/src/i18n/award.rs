//! Words of the pages about the award.

super::messages! {
    COPIED: "คัดลอกแล้ว", "Copied";
    NOT_COPIED:
        "คัดลอกให้ไม่ได้ กดค้างที่ข้อความแล้วเลือกคัดลอกเอง",
        "Could not copy. Select the text by hand and copy it.";

    WINDOW: "ช่วงรับสมัคร", "When to apply";
    LAST_ROUND: "รอบล่าสุดที่ประกาศ ปีงบประมาณ {year}: {days}", "Last announced round, fiscal year {year}: {days}";

    WHAT: "รางวัลนี้คืออะไร", "What this award is";
    WHO: "ใครสมัครได้", "Who may apply";
    TO_CRITERIA: "ดูคุณสมบัติและตรวจตัวเองเบื้องต้น", "See what the award looks for and check yourself";
    WAYS: "วิธีสมัคร {n} ทาง", "{n} ways to apply";
    TO_BLANK: "พิมพ์แบบเปล่าไปกรอกด้วยปากกา", "Print a blank form to fill in by pen";
    YOUR_OFFICE: "สำนักงานของท่าน", "Your office";
    TO_OFFICES: "ดูสำนักงานทั้งหมด", "See all offices";
    ENQUIRIES: "สอบถาม", "Enquiries";
    TO_PROGRAMMES: "โครงการอื่นที่คนมักสับสนกับรางวัลนี้", "Programmes often mistaken for this award";
    START: "เริ่มกรอก", "Start";
    CARRY_ON: "กรอกต่อ: {name}", "Carry on: {name}";
    NAMELESS: "ใบสมัครที่ยังไม่มีชื่อ", "an application without a name yet";
    START_HINT:
        "บันทึกในเครื่องนี้เอง ไม่ต้องสมัครสมาชิก และไม่ส่งข้อมูลไปที่ใด",
        "Saved on this device. No account, and nothing is sent anywhere.";

    CHOOSE_PROVINCE: "เลือกจังหวัดของท่าน", "Choose your province";
    NO_PROVINCE: "ยังไม่ได้เลือก", "Not chosen yet";
    OFFICE_IS: "จังหวัด{province} ส่งที่ {office}", "{province}: send to {office}";
    OFFICES_ARE: "จังหวัด{province} อาจเป็น {office}", "{province}: either {office}";
    CALL_FIRST: "โทรยืนยันก่อนส่ง", "Call to confirm before sending";
    LINK_FROM: "ลิงก์นี้มาจาก {office}", "This link is from {office}";
    SUGGESTED_ELSEWHERE:
        "ลิงก์นี้มาจาก {office} แต่จังหวัด{province}อยู่กับสำนักงานข้างล่างนี้",
        "This link is from {office}, but {province} belongs to the office below.";
    COPY_ADDRESS: "คัดลอกที่อยู่", "Copy the address";
    COPY_WORDS: "คัดลอกคำค้นหา", "Copy the search words";
    OFFICE_MORE: "แผนที่และจังหวัดที่ดูแล", "Map and provinces served";
    MAP_WORDS: "คำค้นหาในแอปแผนที่", "Words to search for in a map";
    SERVES: "จังหวัดที่ดูแล", "Provinces served";
    DISPUTED_PROVINCE: "{province} (ยังไม่แน่ชัด)", "{province} (uncertain)";
    DISPUTED: "จังหวัดที่แหล่งข้อมูลไม่ตรงกัน", "Provinces on which sources differ";
    ALL_OFFICES: "สำนักงานทั้งหมด {n} แห่ง", "All {n} offices";

    CRITERIA_TITLE: "รางวัลนี้มองหาอะไร", "What the award looks for";
    CRITERIA_NOT_OFFICIAL:
        "หลักเกณฑ์ทางการไม่ได้พิมพ์อยู่ในหนังสือที่มี ข้อต่อไปนี้มาจากถ้อยคำในหนังสือเท่านั้น ขอหลักเกณฑ์ทางการได้ที่",
        "The official criteria are not printed in the letter we have. What follows is taken from the letter's own words. Ask for the official criteria:";
    SELF_CHECK:
        "ลองตอบดู ข้ามข้อใดก็ได้ ไม่มีคะแนน และไม่ว่าผลเป็นอย่างไรก็สมัครได้",
        "Try answering. Skip what you like. There is no score, and you may apply whatever comes out.";
    YES: "ใช่", "Yes";
    NO: "ไม่ใช่", "No";
    NOT_SURE: "ไม่แน่ใจ", "Not sure";
    SEE_OUTCOME: "ดูผล", "See the outcome";
    FORGET_REPLIES: "ล้างคำตอบ", "Clear my answers";
    REPLIES_FORGOTTEN: "ล้างคำตอบแล้ว", "Answers cleared";
    APPLY_ANYWAY: "ข้ามไปกรอกใบสมัคร", "Skip this and go to the application";

    OUTCOME: "ผลการตรวจเบื้องต้น", "Self-check outcome";
    UNFINISHED: "ยังไม่ได้ตอบ {n} ข้อ", "{n} still unanswered";
    UNFINISHED_ADVICE:
        "กลับไปตอบต่อ หรือเริ่มกรอกใบสมัครเลยก็ได้",
        "Go back and answer them, or start the application right away.";
    FITS: "ตรงกับสิ่งที่รางวัลมองหาทุกข้อ", "You answered yes to everything the award looks for";
    FITS_ADVICE: "เริ่มกรอกใบสมัครได้เลย", "You can start the application.";
    ASK_FIRST: "สมัครได้ แต่ควรโทรถามสำนักงานก่อน", "You may apply, but call the office first";
    ASK_FIRST_ADVICE:
        "มีข้อที่ตอบว่าไม่ใช่หรือไม่แน่ใจ ดูคำแนะนำของแต่ละข้อข้างล่าง",
        "Some answers were no or not sure. See what to do about each below.";
    DECIDES:
        "นี่เป็นการตรวจด้วยตัวเอง ผู้ตัดสินคือคณะทำงานของ{organiser}เท่านั้น",
        "This is only your own check. The working group of {organiser} alone decides.";
    REASONS: "เหตุผลทีละข้อ", "Reasons, one by one";
    NO_REPLY: "ยังไม่ได้ตอบ", "Not answered";
    WHAT_NEXT: "ทำอะไรต่อ", "What to do next";
    GO_ON_TO_APPLY: "ไปกรอกใบสมัคร", "Go to the application";
    CHECK_AGAIN: "แก้คำตอบหรือตรวจใหม่", "Change answers or check again";
    ASK_THE_OFFICE: "มีข้อสงสัย โทรถาม", "In doubt, call";

    PROGRAMMES_INTRO:
        "รายการต่อไปนี้ไม่ใช่การสมัคร{award} แต่คนมักสับสน หรือเกี่ยวกับงานของเครือข่าย",
        "None of these is a way to apply for {award}. People mix them up with it, or a network's work is tied to them.";
    OWNER: "เจ้าของเรื่อง:", "Run by:";
    NOT_OF: "ไม่ใช่ผู้จัดรางวัลนี้", "not the organiser of this award";
    DATES: "กำหนดเวลา", "Dates";

    ABOUT_TITLE: "เกี่ยวกับแอปนี้", "About this app";
    ABOUT_APP:
        "แอปนี้ช่วยเตรียมข้อมูลสมัคร หาสำนักงาน และพิมพ์เอกสาร ไม่ใช่เว็บไซต์ของ{organiser}",
        "This app helps to prepare an application, find the office and print the papers. It is not a website of {organiser}.";
    PRIVACY: "ความเป็นส่วนตัว", "Privacy";
    ON_DEVICE: "สิ่งที่เก็บในเครื่องนี้", "What is kept on this device";
    ON_DEVICE_TEXT:
        "เก็บในเบราว์เซอร์ของเครื่องนี้เท่านั้น ผู้ที่ใช้เครื่องเดียวกันเปิดดูได้",
        "Kept in this device's browser only. Others who use the same device can open it.";
    KEPT_DRAFTS: "ใบสมัครที่กรอก พร้อมคำถามของรอบที่เริ่มกรอก", "The applications you fill in, with the questions they were begun with";
    KEPT_REPLIES: "คำตอบของการตรวจตัวเองเบื้องต้น", "Your answers of the self-check";
    KEPT_LANGUAGE: "ภาษาที่เลือก", "The language you chose";
    KEPT_PAST: "สำเนาก่อนหน้าของแต่ละใบ", "Earlier copies of each application";
    KEPT_PROGRAM: "ตัวโปรแกรมและข้อมูลรอบ เพื่อให้ใช้ได้โดยไม่มีอินเทอร์เน็ต (ไม่มีข้อมูลส่วนตัว)", "The program itself and the round, so that it works without a connection (nothing personal)";
    ON_DEVICE_ERASE: "ลบทุกอย่างออกจากเครื่องนี้", "Erase everything from this device";
    ROUND_REFUSED:
        "ไฟล์ข้อมูลรอบที่ใหม่กว่ามีข้อผิดพลาด {n} ข้อ จึงยังใช้ข้อมูลล่าสุดที่ถูกต้องอยู่",
        "A newer file of the round has faults ({n}), so the last good one is still used.";
    SOURCES: "ที่มาของข้อมูล", "Sources";
    SOURCES_TEXT:
        "ข้อความที่ไม่มีป้ายกำกับมาจากหนังสือราชการ นอกนั้นมีป้ายบอกว่ามาจากที่ใด",
        "What bears no label is from official letters. Everything else says where it comes from.";
    VERSIONS: "รุ่น", "Versions";
    PROGRAM: "โปรแกรม", "Program";
    BUILD: "สร้างเมื่อ", "Build";
    ROUND: "ข้อมูลรอบ", "Round";
    ROUND_REVISION: "{id} แก้ไขครั้งที่ {n} เมื่อ {date}", "{id}, revision {n} of {date}";
    LICENCES: "สัญญาอนุญาต", "Licences";
    LICENCE_CODE: "โปรแกรม: MIT หรือ Apache-2.0", "Program: MIT or Apache-2.0";
    LICENCE_FONT: "แบบอักษร Sarabun: SIL Open Font License 1.1", "Typeface Sarabun: SIL Open Font License 1.1";
    LICENCE_ADDRESSES:
        "รายชื่อจังหวัด อำเภอ ตำบล: GeoThai, CC BY 4.0 (ย่อและจัดรูปใหม่)",
        "Names of provinces, districts and subdistricts: GeoThai, CC BY 4.0 (shortened and rearranged)";
    FOR_STAFF: "สำหรับเจ้าหน้าที่", "For staff";
    TO_SHARE: "ทำลิงก์ ข้อความ และโปสเตอร์", "Make a link, a message and a poster";
    TO_CHECK: "ตรวจไฟล์รอบก่อนนำขึ้น", "Check a round file before putting it up";

    SHARE_TITLE: "แชร์ให้ผู้สมัคร", "Share with applicants";
    SHARE_INTRO:
        "เลือกให้ตรงกับคนที่จะส่งถึง แล้วคัดลอกลิงก์ ข้อความ หรือพิมพ์โปสเตอร์",
        "Choose what suits the people you send it to, then copy the link or the message, or print the poster.";
    FOR_OFFICE: "สำนักงาน", "Office";
    NO_OFFICE: "ไม่ระบุ ให้ผู้สมัครเลือกจังหวัดเอง", "None: applicants choose their province";
    FOR_ROUND: "รอบ", "Round";
    FOR_LANGUAGE: "ภาษา", "Language";
    IN_THAI: "ภาษาไทย", "Thai";
    IN_ENGLISH: "ภาษาอังกฤษ", "English";
    FOR_PAGE: "เปิดที่หน้า", "Opens at";
    OFFICE_IS_SUGGESTION:
        "สำนักงานในลิงก์เป็นเพียงข้อเสนอ ถ้าจังหวัดของผู้สมัครอยู่กับสำนักงานอื่น แอปจะบอก",
        "The office in a link is only a suggestion. If the applicant's province belongs to another, the app says so.";
    LINK: "ลิงก์", "Link";
    COPY_LINK: "คัดลอกลิงก์", "Copy the link";
    QR_OF_LINK: "คิวอาร์ของลิงก์นี้", "QR code of this link";
    MESSAGE: "ข้อความสำหรับส่งต่อ", "Message to send";
    MESSAGE_LABEL: "ข้อความพร้อมส่งทาง LINE หรืออีเมล", "Ready for LINE or e-mail, in Thai";
    COPY_MESSAGE: "คัดลอกข้อความ", "Copy the message";
    MESSAGE_INVITE:
        "ขอเชิญบุคคลและเครือข่ายสมัคร “{award}” ของ{organiser} ประจำปีงบประมาณ พ.ศ. {year}",
        "People and networks are invited to apply for “{award}” of {organiser}, fiscal year {year} B.E.";
    MESSAGE_WINDOW: "ช่วงรับสมัคร {days}", "Applications: {days}";
    MESSAGE_OFFICE: "ส่งใบสมัครที่ {office} (ถ้าจังหวัดของท่านอยู่ในความดูแล)", "Send to {office} (if it serves your province)";
    MESSAGE_CALL: "สอบถาม {phones}", "Enquiries {phones}";
    POSTER: "โปสเตอร์ A4", "A4 poster";
    POSTER_TEXT:
        "มีคิวอาร์ 3 รูป: คุณสมบัติ แบบกรอก และที่อยู่ ใช้สำนักงาน รอบ และภาษาที่เลือกข้างบน",
        "With three QR codes: criteria, form and addresses, for the office, round and language chosen above.";
    OPEN_POSTER: "เปิดโปสเตอร์", "Open the poster";
    POSTER_HOW: "พิมพ์ลงกระดาษ A4 หนึ่งแผ่น ขนาด 100%", "Print on one A4 sheet at 100%.";
    PRINT: "พิมพ์", "Print";
    CANNOT_PRINT:
        "เบราว์เซอร์นี้พิมพ์ไม่ได้ เปิดหน้านี้ใน Chrome หรือ Safari",
        "This browser cannot print. Open this page in Chrome or Safari.";
    CHANGE_CHOICES: "เลือกสำนักงานหรือรอบใหม่", "Choose another office or round";
    POSTER_INVITE: "ขอเชิญสมัครเข้ารับการคัดเลือก", "You are invited to apply";
    POSTER_OFFICE: "ส่งใบสมัครที่", "Where to send";
    POSTER_PHONE: "โทร. {phones}", "Tel. {phones}";
    POSTER_CALL: "สอบถาม โทร. {phones}", "Enquiries: {phones}";
    QR_CRITERIA: "คุณสมบัติ", "Criteria";
    QR_FORM: "แบบเตรียมข้อมูล", "Form to prepare";
    QR_OFFICES: "ที่อยู่สำหรับส่ง", "Addresses";

    CHECK_TITLE: "ตรวจไฟล์รอบ", "Check a round file";
    CHECK_INTRO:
        "ตรวจว่าไฟล์รอบที่แก้แล้วใช้ได้หรือไม่ ก่อนนำขึ้นเว็บ ไฟล์ไม่ถูกส่งไปที่ใด",
        "See whether an edited round file is sound before putting it up. The file is sent nowhere.";
    CHECK_FILE: "เลือกไฟล์ หรือลากไฟล์มาวางในกรอบนี้", "Choose a file, or drop one into this frame";
    CHECK_FILE_HINT: "ไฟล์ .json ไม่เกิน 1 เมกะไบต์", "A .json file of 1 megabyte at most";
    CHECK_PASTE: "หรือวางข้อความของไฟล์", "Or paste the text of the file";
    CHECK_PASTE_LABEL: "ข้อความของไฟล์รอบ", "Text of the round file";
    PASTED: "ข้อความที่วาง", "The pasted text";
    CHECK_NOW: "ตรวจ", "Check";
    CHECK_NOTHING: "ยังไม่มีไฟล์ให้ตรวจ", "No file to check yet";
    CHECK_FAILED: "เลือกไฟล์ใหม่ หรือวางข้อความแทน", "Choose another file, or paste the text instead.";
    NOT_TEXT:
        "ไฟล์นี้ไม่ใช่ข้อความแบบ UTF-8 เปิดในโปรแกรมแก้ข้อความแล้วบันทึกใหม่ โดยเลือก Encoding เป็น UTF-8",
        "This file is not text in UTF-8. Open it in a text editor and save it again with the encoding UTF-8.";
    SOUND: "{file}: ใช้ได้", "{file}: sound";
    UNSOUND: "{file}: ต้องแก้ {n} แห่ง", "{file}: {n} to mend";
    UNSOUND_ADVICE:
        "แก้ตามรายการ บันทึก แล้วเลือกไฟล์เดิมอีกครั้ง",
        "Mend what is listed, save, and choose the file again.";
    ROUND_NAME: "ชื่อรางวัล", "Name of the award";
    ROUND_ID: "รหัสรอบ", "Round id";
    FISCAL_YEAR: "ปี", "Year";
    ANNOUNCED: "ประกาศแล้ว", "announced";
    FORM_IS: "แบบฟอร์ม", "The form";
    IS_OFFICIAL: "เป็นของทางการ", "is the official one";
    IS_NOT_OFFICIAL: "แบบร่าง ไม่ใช่ของทางการ", "is a draft, not the official one";
    COUNT_OFFICES: "สำนักงาน", "Offices";
    COUNT_CRITERIA: "คุณสมบัติ", "Criteria";
    COUNT_SECTIONS: "ส่วนของแบบฟอร์ม", "Sections of the form";
    COUNT_QUESTIONS: "คำถาม", "Questions";
    PUBLISH: "นำขึ้นใช้จริง", "To put it up";
    PUBLISH_FILE: "บันทึกไฟล์ชื่อ {id}.json ไว้ในโฟลเดอร์ rounds ของเว็บ", "Save the file as {id}.json in the site's folder rounds.";
    PUBLISH_INDEX:
        "เปิดไฟล์ rounds/index.json แล้วใส่บรรทัดนี้ใน rounds (ถ้ามีรหัสนี้อยู่แล้ว ให้ใส่แทน คั่นแต่ละบรรทัดด้วย ,)",
        "Open rounds/index.json and put this line into rounds (in place of the line with this id, if there is one; lines are parted by commas).";
    COPY_LINE: "คัดลอกบรรทัดนี้", "Copy this line";
    PUBLISH_DEFAULT:
        "ถ้าต้องการให้รอบนี้เป็นรอบที่เปิดมาเจอ แก้ default ในไฟล์เดียวกันเป็น \"{id}\"",
        "To show this round to everyone, change default in the same file to \"{id}\".";
    PUBLISH_UPLOAD: "นำทั้งสองไฟล์ขึ้นเว็บ แล้วเปิดเว็บดู", "Upload both files, then open the site and look.";
    FORM_AS_IT_LOOKS: "คำถามทั้งหมดตามไฟล์นี้", "Every question of this file";
}
