//! Words of making a paper as a PDF file, and of taking any file away.

super::messages! {
    MAKE: "ทำไฟล์ PDF", "Make a PDF file";
    MAKE_HELP:
        "ได้ไฟล์ที่พิมพ์ออกมาเหมือนกันทุกเครื่อง ส่งให้ร้านถ่ายเอกสารหรือ อบต. พิมพ์ให้ได้ ครั้งแรกต้องโหลดส่วนทำ PDF ครั้งหนึ่ง",
        "A file that prints the same everywhere: a copy shop or the local office can print it for you. The first time, the part that makes PDFs is loaded once.";
    MAKING: "กำลังเตรียมทำไฟล์…", "Getting ready…";
    MAKING_PAGE: "กำลังทำไฟล์ ถึงหน้า {n} แล้ว", "Making the file: page {n} is done";
    STOP: "หยุด", "Stop";
    READY: "ทำไฟล์เสร็จแล้ว {pages} หน้า ({size} กิโลไบต์)", "The file is ready. Pages: {pages} ({size} kB)";
    SHARE: "แชร์ไฟล์", "Share the file";
    DOWNLOAD: "ดาวน์โหลดไฟล์", "Download the file";
    OPEN: "เปิดดูไฟล์", "Open the file";
    OPENED: "เปิดไฟล์ในแท็บใหม่แล้ว", "The file was opened in a new tab.";
    NOT_OPENED:
        "เบราว์เซอร์นี้ไม่ยอมเปิดไฟล์ ให้เปิดแอปนี้ใน Chrome หรือ Safari ของโทรศัพท์",
        "This browser opens no file. Open this app in the phone's Chrome or Safari.";
    IN_APP:
        "เบราว์เซอร์ในแอปอื่น เช่น ไลน์ มักดาวน์โหลดไฟล์ไม่ได้ ถ้ากดแล้วไม่ได้ไฟล์ ลองเปิดดูไฟล์ ถ้ายังไม่ได้ ให้เปิดแอปนี้ใน Chrome หรือ Safari แต่สิ่งที่กรอกไว้ที่นี่จะอยู่ที่นี่เท่านั้น",
        "Browsers inside other apps, such as LINE, often cannot download. If no file appears, try to open the file; failing that, open this app in Chrome or Safari. What you filled in here stays here, though.";
    MISSING:
        "ตัวอักษรต่อไปนี้พิมพ์ไม่ได้ ในกระดาษจะเป็นช่องสี่เหลี่ยมแทน: {missing}",
        "These characters cannot be printed; a box stands in their place on paper: {missing}";
    FAILED_GONE:
        "โหลดส่วนทำ PDF ไม่ได้ อาจไม่มีสัญญาณอินเทอร์เน็ต คำตอบของท่านยังอยู่ครบ ลองใหม่เมื่อมีสัญญาณ หรือพิมพ์จากเบราว์เซอร์ได้เลย",
        "The part that makes PDFs did not load; there may be no connection. Your answers are safe. Try again when you are connected, or print from the browser now.";
    FAILED:
        "ทำไฟล์ PDF ไม่สำเร็จ คำตอบของท่านยังอยู่ครบ ลองใหม่อีกครั้ง หรือพิมพ์จากเบราว์เซอร์",
        "The PDF could not be made. Your answers are safe. Try again, or print from the browser.";
    AGAIN: "ลองใหม่", "Try again";
    STOPPED: "หยุดแล้ว ยังไม่มีไฟล์", "Stopped. There is no file.";
    TAKEN: "ส่งไฟล์ {name} ให้เบราว์เซอร์บันทึกแล้ว ดูในโฟลเดอร์ดาวน์โหลด", "The file {name} was given to the browser to save. Look in the downloads folder.";
    SHARED: "ส่งไฟล์แล้ว", "The file was handed over.";
    CANCELLED: "ยังไม่ได้ส่งไฟล์", "No file was handed over.";
}
