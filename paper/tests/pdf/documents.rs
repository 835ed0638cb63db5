//! Papers to draw: real ones, made from a round and answers, and ones made by hand to be awkward.

use white_area::domain::answers::Answers;
use white_area::domain::draft::{Draft, DraftId};
use white_area::domain::round::{Kind, Round};
use white_area::domain::thai::Date;
use white_area::paper::document::{Block, Document, Foot, Level, Line, Question, Said, Section, Size, Style};
use white_area::paper::{Pen, Sheet};

use crate::filling::{fill, round};

/// A sentence of many words, without a space.
pub const SENTENCE: &str = "เครือข่ายของเราร่วมกันเฝ้าระวังการทุจริตในโครงการก่อสร้างถนนและระบบประปาหมู่บ้านโดยเชิญชวนชาวบ้านให้เข้ามามีส่วนร่วมตรวจสอบทุกขั้นตอน";

/// Thai, Latin letters, digits and a word that is repeated.
pub const MIXED: &str = "วันที่ 5 มีนาคม 2566 คณะทำงาน STRONG Club 12 คนประชุมร่วมกับ อบต. ใหญ่ ๆ 3 แห่ง";

pub fn said(thai: &str) -> Said {
    Said { thai: thai.to_owned(), english: None }
}

pub fn both(thai: &str, english: &str) -> Said {
    Said { thai: thai.to_owned(), english: Some(english.to_owned()) }
}

pub fn line(style: Style, text: &str) -> Line {
    Line { style, said: said(text) }
}

pub fn text(text: &str) -> Block {
    Block::Text(line(Style::Plain, text))
}

pub fn question(label: &str, answer: Vec<Block>) -> Question {
    let label = said(label);
    Question { label, notes: Vec::new(), wide: false, flows: false, strong_answer: false, answer }
}

pub fn section(level: Level, title: &str, blocks: Vec<Block>) -> Section {
    let title = said(title);
    Section { class: "", level, title, new_page: false, kept: false, framed: false, blocks }
}

pub fn document(blocks: Vec<Block>) -> Document {
    let foot = Foot {
        lines: vec!["รอบ 2567 · แก้ไขครั้งที่ 1".to_owned()],
        page: "หน้า {n} จาก {of}".to_owned(),
        thai_digits: false,
    };
    Document { title: "ใบสมัคร".to_owned(), size: Size::A4, blocks, foot }
}

/// Papers of the round of 2567 as the app makes them.
pub struct Papers {
    round: Round,
    draft: Draft,
}

impl Papers {
    /// Every question answered, long ones at length.
    pub fn full() -> Self {
        let round = round("2567");
        let mut pick = 0;
        let mut answers = fill(&round, || {
            pick += 1;
            pick
        });
        for field in round.form.sections.iter().flat_map(|section| &section.fields) {
            if matches!(field.kind, Kind::LongText { .. }) && !answers.text(&field.id).is_empty() {
                answers.set(&field.id, format!("{SENTENCE}\n{MIXED} {SENTENCE}"));
            }
        }
        Self::of(round, answers)
    }

    pub fn of(round: Round, answers: Answers) -> Self {
        let draft = Draft {
            id: DraftId::parse("h4k9w2").expect("an id"),
            begun_at: 0,
            form: String::new(),
            answers,
            office: Some("4".to_owned()),
            suggested_office: None,
            place: None,
        };
        Self { round, draft }
    }

    /// Nothing answered, or a little.
    pub fn short() -> Self {
        Self::of(round("2567"), Answers::default())
    }

    fn sheet(&self, pen: Pen) -> Sheet<'_> {
        let today = Date::parse_iso("2024-03-01").ok();
        Sheet { pen, round: &self.round, draft: Some(&self.draft), today, version: "0.1.0", codes: true }
    }

    pub fn application(&self, pen: Pen) -> Document {
        self.sheet(pen).document()
    }

    pub fn blank(&self, pen: Pen) -> Document {
        Sheet { draft: None, pen: Pen { lines: true, ..pen }, ..self.sheet(pen) }.document()
    }

    pub fn label(&self, size: Size, with_sender: bool) -> Document {
        self.sheet(Pen::default()).label(size, with_sender).expect("an office")
    }
}
