//! Words of the form: sections, fields, tasks, review, submit.

super::messages! {
    TASKS: "รายการที่ต้องกรอก", "Task list";
    REVIEW: "ตรวจคำตอบ", "Check your answers";
    SUBMIT: "พิมพ์และส่ง", "Print and send";
}
