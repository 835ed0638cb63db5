//! Words of reading the codes of a paper.

super::messages! {
    TITLE: "อ่านจากรหัสบนกระดาษ", "Read the codes on a paper";
    TEXT:
        "รหัส QR อยู่หน้าสุดท้ายของใบสมัครที่พิมพ์จากแอปนี้ สแกนให้ครบทุกรหัส เรียงอย่างไรก็ได้ รูปไม่ถูกส่งไปที่ใด",
        "The QR codes stand on the last page of an application printed by this app. Scan them all, in any order. No picture leaves this device.";
    CAMERA: "สแกนด้วยกล้อง", "Scan with the camera";
    CAMERA_ON: "ภาพจากกล้อง ถือกล้องให้เห็นรหัสทั้งดวงและชัด", "The camera's picture. Hold it so that the whole code is seen, and sharp.";
    CAMERA_OFF: "ปิดกล้อง", "Turn the camera off";
    PICTURES: "เลือกรูปที่ถ่ายไว้", "Pick pictures";
    PICTURES_HINT: "ถ่ายหน้าที่มีรหัสให้ชัด เลือกหลายรูปได้", "Of the page with the codes, sharp. You may pick several.";
    LOOKING: "กำลังหารหัสในรูป…", "Looking for codes…";
    NOTHING:
        "ไม่พบรหัสในรูปนี้ ลองถ่ายใกล้ขึ้น ให้ตรงและมีแสงพอ",
        "No code was found in this picture. Try closer, straight and with enough light.";
    MISSING: "อ่านแล้ว ยังขาดรหัสที่ {numbers} จากทั้งหมด {of}", "Read. Still missing, of {of}: {numbers}";
    WHOLE: "อ่านครบแล้ว รหัสตรวจ {code}", "All codes are read. Check code {code}";
    NOT_OURS: "รหัสนี้ไม่ใช่รหัสใบสมัครของแอปนี้", "This code is not of an application of this app.";
    NEWER: "รหัสนี้ทำด้วยแอปรุ่นใหม่กว่า ปรับปรุงแอปแล้วลองใหม่", "This code was made by a newer version of the app. Update the app and try again.";
    DAMAGED: "รหัสอ่านได้ไม่ครบ ลองสแกนใหม่", "The code is damaged. Scan it again.";
    OTHER:
        "รหัสนี้เป็นของใบสมัครอื่นหรือพิมพ์คนละครั้ง ถ้าต้องการอ่านใบนี้ ให้เริ่มใหม่",
        "This code is of another application, or of another printing. To read that one, start again.";
    MIXED: "รหัสที่อ่านได้ไม่เข้าชุดกัน เริ่มสแกนใหม่ทั้งหมด", "The codes do not belong together. Scan them all again.";
    AGAIN: "เริ่มใหม่", "Start again";
    SUMMARY:
        "ใบสมัครนี้ยาวเกินกว่าจะเก็บในรหัสได้ รหัสบอกได้เพียงเท่านี้",
        "This application was too long for codes. They say only this much.";
    DENIED:
        "ไม่ได้รับอนุญาตให้ใช้กล้อง อนุญาตในการตั้งค่าของเบราว์เซอร์ หรือเลือกรูปแทน",
        "The camera is not allowed. Allow it in the browser's settings, or pick pictures instead.";
    NO_CAMERA: "เบราว์เซอร์นี้ใช้กล้องไม่ได้ ให้เลือกรูปแทน", "This browser has no camera. Pick pictures instead.";
    CAMERA_FAILED:
        "เปิดกล้องไม่ได้ แอปอื่นอาจใช้อยู่ ปิดแอปนั้นแล้วลองใหม่ หรือเลือกรูปแทน",
        "The camera does not start; another app may use it. Close that app and try again, or pick pictures instead.";
    READER_GONE:
        "โหลดส่วนอ่านรหัสไม่ได้ อาจไม่มีสัญญาณอินเทอร์เน็ต ลองใหม่เมื่อมีสัญญาณ",
        "The part that reads codes did not load; there may be no connection. Try again when you are connected.";
    OTHER_QUESTIONS:
        "กระดาษนี้พิมพ์จากแบบคำถามรุ่นอื่นซึ่งไม่มีในเครื่องนี้ จะแสดงด้วยคำถามรุ่นปัจจุบัน คำตอบที่อ่านได้ยังอยู่ครบ",
        "This paper was printed with other questions that this device does not have. It is shown with today's; every answer that was read is kept.";
    ON_PAPER: "บนกระดาษ", "On the paper";
    ROUND: "รอบ", "Round";
    NAME: "ชื่อ", "Name";
    WAY: "วิธีสมัคร", "Way of applying";
    AREA: "จังหวัด", "Province";
    OFFICE: "สำนักงาน", "Office";
    CONTACT: "ผู้ติดต่อ", "Contact person";
    PHONE: "โทรศัพท์", "Telephone";
}
