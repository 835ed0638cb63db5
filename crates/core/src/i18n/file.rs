//! Words of the application file, of what is wrong with one, and of the blank form as a page.

super::messages! {
    TITLE: "ใบสมัครของ {name}", "Application of {name}";
    TITLE_NAMELESS: "ใบสมัครที่ยังไม่มีชื่อ", "Application without a name yet";
    SAVED: "บันทึกเมื่อ {date} เวลา {time} น. ตามเวลาไทย", "Saved on {date} at {time}, Thai time";
    ABOUT:
        "ไฟล์นี้คือใบสมัครทั้งฉบับ อ่านและพิมพ์ได้โดยไม่ต้องมีแอป ถ้าจะกรอกต่อ ให้เปิดไฟล์นี้จากในแอป",
        "This file is the whole application. It can be read and printed without the app. To go on filling it in, open this file from inside the app.";
    PRIVATE:
        "ในไฟล์มีข้อมูลส่วนตัว ส่งให้เฉพาะคนที่ไว้ใจ",
        "It holds personal data: give it only to people you trust.";

    SAFE:
        "ยังไม่มีอะไรเปลี่ยน ใบสมัครในเครื่องนี้ยังอยู่ครบ",
        "Nothing was changed. The applications on this device are all still there.";
    TOO_LARGE:
        "ไฟล์นี้ใหญ่เกิน 4 เมกะไบต์ ไฟล์ใบสมัครของแอปนี้เล็กกว่านั้น",
        "This file is larger than 4 megabytes. Application files of this app are smaller.";
    EMPTY: "ไฟล์นี้ว่างเปล่า", "This file is empty.";
    PDF:
        "นี่คือไฟล์ PDF ใช้พิมพ์ได้ แต่เปิดกรอกต่อไม่ได้",
        "This is a PDF. It can be printed, but not opened to go on filling in.";
    PAGE: "นี่คือหน้าเว็บอื่น ไม่ใช่ไฟล์ใบสมัครของแอปนี้", "This is some other web page, not an application file of this app.";
    JSON: "นี่คือข้อมูลของเรื่องอื่น ไม่ใช่ไฟล์ใบสมัครของแอปนี้", "This is data of something else, not an application file of this app.";
    OTHER: "นี่ไม่ใช่ไฟล์ใบสมัครของแอปนี้", "This is not an application file of this app.";
    CUT_SHORT:
        "ไฟล์นี้ขาดท้าย อาจดาวน์โหลดหรือคัดลอกมาไม่ครบ",
        "The end of this file is missing. It may have been downloaded or copied only in part.";
    TOO_DEEP:
        "ข้อมูลในไฟล์นี้ซ้อนกันลึกผิดปกติ แอปนี้ไม่ได้เขียนแบบนั้น",
        "The data in this file is nested deeper than this app ever writes.";
    DAMAGED:
        "ข้อมูลในไฟล์นี้ถูกแก้หรือเสียไป จึงเชื่อไม่ได้ว่าเป็นคำตอบเดิม",
        "The data in this file was altered or damaged, so it cannot be trusted to be the answers given.";
    NEWER: "ไฟล์นี้มาจากแอปรุ่นใหม่กว่าที่เปิดอยู่", "This file comes from a newer version of the app than the one open here.";
    OTHER_FORM:
        "คำถามในไฟล์นี้ไม่ใช่ชุดที่ใบสมัครนี้เริ่มไว้",
        "The questions in this file are not those that the application was begun with.";
    ROUND_FAULTS:
        "คำถามในไฟล์นี้มีข้อผิดพลาด แอปจึงเปิดไม่ได้",
        "The questions in this file have faults, so the app cannot open it.";

    PICK_ANOTHER:
        "เลือกไฟล์ .html ที่ได้จากปุ่มบันทึกเป็นไฟล์ในแอปนี้",
        "Choose the .html file that this app made when the application was saved as a file.";
    SAVE_AGAIN:
        "ขอไฟล์จากเครื่องเดิมอีกครั้ง หรือเปิดไฟล์ในเบราว์เซอร์เพื่ออ่านและพิมพ์",
        "Save it as a file again on the device it came from, or open the file in a browser to read and print it.";
    RELOAD:
        "เปิดแอปนี้ใหม่ขณะมีอินเทอร์เน็ตเพื่อรับรุ่นล่าสุด แล้วเปิดไฟล์อีกครั้ง",
        "Open this app again while connected, to get its newest version, and then open the file again.";
    READ_IT:
        "เปิดไฟล์ในเบราว์เซอร์เพื่ออ่านและพิมพ์ได้ตามเดิม",
        "The file can still be opened in a browser, to read and print it.";

    BLANK_HELP:
        "พิมพ์หน้านี้จากเมนูของเบราว์เซอร์ ถ้าไม่มีเครื่องพิมพ์ เลือก “บันทึกเป็น PDF” แล้วนำไปพิมพ์ที่ร้าน",
        "Print this page from the browser's menu. No printer? Choose “Save as PDF” and have it printed at a shop.";
    BACK: "กลับหน้าแรก", "Back to the first page";
}
