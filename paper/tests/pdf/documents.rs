//! Papers to draw: real ones, made from a round and answers, and ones made by hand to be awkward.

use white_area_core::domain::answers::Answers;
use white_area_core::domain::draft::{Draft, DraftId};
use white_area_core::domain::post::Tracking;
use white_area_core::domain::round::{Kind, Round};
use white_area_core::domain::sending::{How, Record, Sending};
use white_area_core::domain::thai::Date;
use white_area_core::paper::document::{
    Bilingual, Block, Code, Document, Foot, Gap, Level, Line, Piece, Question, Section, Size, Style,
};
use white_area_core::paper::{PaperInput, PrintOptions};

use crate::filling::{fill, round};

/// A sentence of many words, without a space.
pub const SENTENCE: &str =
    "เครือข่ายของเราร่วมกันเฝ้าระวังการทุจริตในโครงการก่อสร้างถนนและระบบประปาหมู่บ้านโดยเชิญชวนชาวบ้านให้เข้ามามีส่วนร่วมตรวจสอบทุกขั้นตอน";

/// Thai, Latin letters, digits and a word that is repeated.
pub const MIXED: &str = "วันที่ 5 มีนาคม 2566 คณะทำงาน STRONG Club 12 คนประชุมร่วมกับ อบต. ใหญ่ ๆ 3 แห่ง";

pub fn said(thai: &str) -> Bilingual {
    Bilingual { thai: thai.to_owned(), english: None }
}

pub fn both(thai: &str, english: &str) -> Bilingual {
    Bilingual { thai: thai.to_owned(), english: Some(english.to_owned()) }
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

/// A paper with every kind of block.
pub fn every_kind() -> Document {
    let gaps = || vec![Piece::Words(both("วันที่", "Day")), Piece::Gap(Gap::Short), Piece::Known("มีนาคม".to_owned())];
    let asked = Question {
        notes: vec![both("เลือกหนึ่งข้อ", "Choose one")],
        ..question("ชื่อเครือข่าย", vec![text(MIXED), Block::Boxes(vec![said("ใช่"), said("ไม่ใช่"), said("😀")])])
    };
    let row = section(Level::Row, "ผลงานที่ 1", vec![Block::Question(asked.clone()), Block::Write(2), Block::Digits(13)]);
    let part = section(
        Level::Part,
        "ส่วนที่ 1 น้ำใจ",
        vec![Block::Question(Question { wide: true, ..asked }), Block::Section(row)],
    );
    let lines = |name: &str| vec![format!("{name}หนึ่ง"), format!("{name}สอง")];
    document(vec![
        Block::Notice(vec![line(Style::Strong, "ขอใบสมัครทางการก่อน")]),
        Block::Title {
            title: both("เครือข่าย", "Network"), lines: vec![line(Style::Small, SENTENCE)]
        },
        Block::Section(Section { framed: true, kept: true, ..part.clone() }),
        Block::Section(Section { new_page: true, ..part }),
        Block::Tick { ticked: true, lines: vec![line(Style::Plain, SENTENCE)] },
        Block::Gaps(gaps()),
        Block::Signatures(vec![vec![gaps()], vec![gaps()]]),
        Block::Codes(vec![Code { text: "WAN:ABC123".repeat(9), caption: both("รหัส", "Code") }]),
        Block::Envelope {
            from: lines("ต้น"), to: lines("ปลาย"), notes: lines("หมายเหตุ")
        },
    ])
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
            record: Record::default(),
        };
        Self { round, draft }
    }

    /// Nothing answered, or a little.
    pub fn short() -> Self {
        Self::of(round("2567"), Answers::default())
    }

    fn sheet(&self, pen: PrintOptions) -> PaperInput<'_> {
        let today = Date::parse_iso("2024-03-01").ok();
        PaperInput { pen, round: &self.round, draft: Some(&self.draft), today, version: "0.1.0", codes: true }
    }

    pub fn application(&self, pen: PrintOptions) -> Document {
        self.sheet(pen).document()
    }

    pub fn blank(&self, pen: PrintOptions) -> Document {
        PaperInput { draft: None, pen: PrintOptions { lines: true, ..pen }, ..self.sheet(pen) }.document()
    }

    /// The page to keep, of an application posted late.
    pub fn receipt(&self) -> Document {
        let mut draft = self.draft.clone();
        let on = Date::parse_iso("2024-06-02").expect("a day");
        let how = How::ByPost { tracking: Tracking::parse("EE123456785TH").ok() };
        let (office, check_code) = (Some("5".to_owned()), Some("K7Q2-M9XD-4TFB-7".to_owned()));
        draft.record.note(Sending { version: 1, on, how, office, check_code, noted_at: 1 });
        PaperInput { draft: Some(&draft), ..self.sheet(PrintOptions::default()) }.receipt().expect("a sending")
    }

    pub fn label(&self, size: Size, with_sender: bool) -> Document {
        self.sheet(PrintOptions::default()).label(size, with_sender).expect("an office")
    }
}

/// Every text of a document in the order in which it is read.
pub fn texts(document: &Document) -> Vec<String> {
    let mut found = Vec::new();
    blocks(&document.blocks, &mut found);
    found
}

fn said_of(said: &Bilingual, found: &mut Vec<String>) {
    found.push(said.thai.clone());
    found.extend(said.english.clone());
}

fn pieces(pieces: &[Piece], found: &mut Vec<String>) {
    for piece in pieces {
        match piece {
            Piece::Words(words) => said_of(words, found),
            Piece::Known(known) => found.push(known.clone()),
            Piece::Gap(_) => {}
        }
    }
}

fn blocks(all: &[Block], found: &mut Vec<String>) {
    let lines = |lines: &[Line], found: &mut Vec<String>| lines.iter().for_each(|line| said_of(&line.said, found));
    for block in all {
        match block {
            Block::Notice(all) | Block::Tick { lines: all, .. } => lines(all, found),
            Block::Title { title, lines: all } => {
                said_of(title, found);
                lines(all, found);
            }
            Block::Section(section) => {
                said_of(&section.title, found);
                blocks(&section.blocks, found);
            }
            Block::Text(line) => said_of(&line.said, found),
            Block::Question(question) => {
                said_of(&question.label, found);
                question.notes.iter().for_each(|note| said_of(note, found));
                blocks(&question.answer, found);
            }
            Block::Boxes(labels) => labels.iter().for_each(|label| said_of(label, found)),
            Block::Gaps(all) => pieces(all, found),
            Block::Signatures(places) => places.iter().flatten().for_each(|line| pieces(line, found)),
            Block::Codes(codes) => codes.iter().for_each(|code| said_of(&code.caption, found)),
            Block::Envelope { from, to, notes } => found.extend(from.iter().chain(to).chain(notes).cloned()),
            Block::Write(_) | Block::Digits(_) => {}
        }
    }
}
