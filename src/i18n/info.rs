//! Words of the pages about the award.

super::messages! {
    OUTCOME: "ผลการตรวจเบื้องต้น", "Self-check outcome";
    POSTER: "โปสเตอร์ A4", "A4 poster";
}
