//! Words of the paper.

super::messages! {
    PAPER: "ใบสมัครสำหรับพิมพ์", "Application to print";
    BLANK: "แบบเปล่าสำหรับกรอกด้วยปากกา", "Blank form to fill in by pen";
}
