//! The codes of a paper: the same content has the same code, and what was printed is read back exactly.

mod check;
mod content;
mod fit;
mod golden;
mod hostile;
mod payload;
mod sealed;

use crate::filling::{ROUNDS, round};
use white_area_core::code::{Codes, Collector, Content, Found, Refused, encode};
use white_area_core::domain::answers::Answers;
use white_area_core::domain::draft::{Draft, DraftId};
use white_area_core::domain::round::Round;
use white_area_core::domain::sending::Record;
use white_area_core::store::digest;

/// A draft with these answers to the form of a round.
fn draft(round: &Round, answers: Answers) -> Draft {
    let (_, text) = ROUNDS.iter().find(|(name, _)| *name == round.id || *name == "forest").expect("a known round");
    Draft {
        id: DraftId::parse("h4k9w2abcd").expect("an id"),
        begun_at: 1_795_224_000_000,
        form: digest(text),
        answers,
        office: None,
        suggested_office: None,
        place: None,
        record: Record::default(),
    }
}

fn content(round: &Round, answers: Answers) -> Content {
    Content::of(round, &draft(round, answers))
}

/// Answers to the small round: somebody's own application with a story of this length.
fn with_story(story: &str) -> Answers {
    let mut answers = Answers::default();
    answers.set("who", "solo");
    answers.set("route", "office");
    answers.set("person.name", "สมชาย");
    answers.set("person.nick", "ใจดี");
    answers.set("person.phone", "0812345678");
    answers.set("person.home.province", "เชียงใหม่");
    answers.add_row("plots");
    answers.set("plots.0.story", story);
    answers
}

/// An application to the small round with this story.
fn story(story: &str) -> (Round, Content) {
    let round = round("forest");
    let content = content(&round, with_story(story));
    (round, content)
}

/// Thai prose of this many characters, without much repetition.
fn prose(characters: usize) -> String {
    PROSE.chars().cycle().take(characters).collect()
}

/// Letters that nothing can make shorter: each next one as good as any.
fn noise(characters: usize) -> String {
    let mut state = 1_u64;
    let mut next = || {
        state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        char::from_u32(0xe01 + (state >> 33) as u32 % 46).expect("a Thai letter")
    };
    (0..characters).map(|_| next()).collect()
}

/// Takes the texts in their order and gives what the last of them makes of it.
fn collect<'t>(texts: impl IntoIterator<Item = &'t String>) -> Result<Found, Refused> {
    let mut collector = Collector::default();
    texts.into_iter().map(|text| collector.add(text)).last().expect("at least one text")
}

fn whole(codes: &Codes) -> Content {
    match collect(&codes.parts) {
        Ok(Found::Whole(content)) => *content,
        other => panic!("not the whole application: {other:?}"),
    }
}

fn codes(content: &Content, round: &Round) -> Codes {
    encode(round, content)
}

/// Written for this test as somebody might tell of an invented network.
const PROSE: &str = "เครือข่ายเฝ้าระวังบ้านหนองโพ เริ่มจากชาวบ้านแปดคนที่สงสัยว่าถนนสายกลางหมู่บ้านซึ่งเพิ่งสร้างเสร็จได้เพียงสามเดือนเหตุใดจึงแตกเป็นหลุม \
เราขอดูสัญญาจ้างจากเทศบาลตามพระราชบัญญัติข้อมูลข่าวสารของราชการ แล้วเดินวัดความหนาของผิวจราจรร่วมกับช่างของอำเภอ ผลคือผู้รับจ้างกลับมาแก้ไขโดยราชการไม่เสียงบเพิ่ม\n\
ตั้งแต่นั้นเราประชุมกันทุกวันพุธที่สองของเดือน ณ ศาลาวัด มีผู้แทนจากทุกหมู่ ครู พระ อสม. และเยาวชน ช่วยกันอ่านประกาศจัดซื้อจัดจ้าง ติดป้ายสรุปโครงการเป็นภาษาที่คนทั่วไปเข้าใจ \
และเปิดเวทีให้ผู้รับจ้างมาชี้แจงก่อนเริ่มงาน ปีที่ผ่านมาเราติดตามสิบเอ็ดโครงการ รวมงบประมาณ 18,450,000 บาท มีเรื่องที่ต้องแก้ไขสี่เรื่อง\n\
ในโรงเรียนสามแห่ง เราสอนเด็กประถมปลายให้รู้จักแยกประโยชน์ส่วนตนกับประโยชน์ส่วนรวม ผ่านละคร เกมกระดาน และสวนผักที่เด็กทำบัญชีเอง เด็กกลับไปเล่าให้พ่อแม่ฟัง \
จนเกิดกลุ่มผู้ปกครองที่ช่วยตรวจรับอาหารกลางวันทุกเช้า คุณภาพของนมและผักดีขึ้นอย่างเห็นได้ชัด\n\
อุปสรรคสำคัญคือบางคนกลัวถูกกลั่นแกล้ง เราจึงตกลงกันว่าจะไม่ไปคนเดียว พูดด้วยเอกสาร และขอคำปรึกษาจากสำนักงานเขตทุกครั้งที่ไม่แน่ใจ\n\
แผนปีหน้า ขยายไปยังตำบลข้างเคียงอีกสองตำบล อบรมอาสาสมัครรุ่นใหม่สามสิบคน ทำคู่มือเล่มเล็กสำหรับผู้สูงอายุ และจัดทำแผนที่แสดงจุดก่อสร้างของรัฐพร้อมรูปถ่ายก่อนและหลัง \
เพื่อให้คนที่ทำงานต่างจังหวัดช่วยกันดูได้ เราอยากให้หมู่บ้านอื่นเห็นว่าเริ่มได้จากเรื่องเล็กที่ทุกคนเดินผ่านทุกวัน ไม่ต้องรอใคร\n";
