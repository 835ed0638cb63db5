//! The two weights of Sarabun, and letters as their glyphs.

use std::collections::BTreeMap;
use std::rc::Rc;

use rustybuzz::{BufferClusterLevel, Direction, Face, ShapePlan, UnicodeBuffer, script};

use crate::lines::MISSING;
use crate::pdf::Fault;

/// Both faces have so many units per em, which is also the unit of PDF.
pub const UNITS: f32 = 1000.0;

/// From the line that letters stand on to the top of a line without room between lines, in em.
pub const ASCENT: f32 = 1.068;
/// The same to the bottom.
pub const DESCENT: f32 = 0.232;

/// How wide the box for a missing character is, in units.
const BOX: i32 = 720;

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Weight {
    Regular,
    Bold,
}

impl Weight {
    pub fn file(self) -> &'static [u8] {
        match self {
            Self::Regular => include_bytes!("../../fonts/sarabun-400.ttf"),
            Self::Bold => include_bytes!("../../fonts/sarabun-700.ttf"),
        }
    }
}

/// A glyph in its place, in units of the font.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Glyph {
    /// `None` is the box that stands for what the font lacks.
    pub id: Option<u16>,
    /// From here to the next glyph.
    pub advance: i32,
    /// Where it is drawn from here: to the right and up.
    pub shift: (i32, i32),
    /// What a reader that copies text takes this glyph for.
    pub says: String,
    /// What this and the following glyphs without one say together, where that is not what each says.
    pub actual: Actual,
}

/// What glyphs say together.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Actual {
    /// What each of them says.
    Own,
    /// This, together with those that follow as `Goes`.
    Begins(String),
    Goes,
}

/// Letters that were shaped together.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Shaped {
    pub glyphs: Vec<Glyph>,
    /// In units.
    pub width: i32,
}

struct Cut {
    face: Face<'static>,
    plan: ShapePlan,
    shaped: BTreeMap<String, Rc<Shaped>>,
}

/// The faces, and what was shaped with them.
pub struct Fonts {
    regular: Cut,
    bold: Cut,
}

impl Fonts {
    pub fn new() -> Result<Self, Fault> {
        Ok(Self { regular: Cut::new(Weight::Regular)?, bold: Cut::new(Weight::Bold)? })
    }

    fn cut(&mut self, weight: Weight) -> &mut Cut {
        match weight {
            Weight::Regular => &mut self.regular,
            Weight::Bold => &mut self.bold,
        }
    }

    /// Whether there is a glyph; both weights have the same.
    pub fn has(&self, c: char) -> bool {
        self.regular.face.glyph_index(c).is_some()
    }

    fn face(&self, weight: Weight) -> &Face<'static> {
        match weight {
            Weight::Regular => &self.regular.face,
            Weight::Bold => &self.bold.face,
        }
    }

    /// The rectangle that holds every glyph: left, bottom, right and top, in units.
    pub fn bounds(&self, weight: Weight) -> [i16; 4] {
        let bounds = self.face(weight).global_bounding_box();
        [bounds.x_min, bounds.y_min, bounds.x_max, bounds.y_max]
    }

    /// A glyph's own width, in units.
    pub fn advance(&self, weight: Weight, id: u16) -> i32 {
        self.face(weight).glyph_hor_advance(rustybuzz::ttf_parser::GlyphId(id)).map_or(0, i32::from)
    }

    /// Letters as glyphs. [`MISSING`] gives a box.
    pub fn shape(&mut self, weight: Weight, text: &str) -> Rc<Shaped> {
        let cut = self.cut(weight);
        if let Some(found) = cut.shaped.get(text) {
            return Rc::clone(found);
        }
        let mut shaped = Shaped::default();
        for (index, part) in text.split(MISSING).enumerate() {
            if index > 0 {
                let says = MISSING.to_string();
                shaped.glyphs.push(Glyph { id: None, advance: BOX, shift: (0, 0), says, actual: Actual::Own });
            }
            cut.shape(part, &mut shaped.glyphs);
        }
        shaped.width = shaped.glyphs.iter().map(|glyph| glyph.advance).sum();
        let shaped = Rc::new(shaped);
        cut.shaped.insert(text.to_owned(), Rc::clone(&shaped));
        shaped
    }
}

/// Where each unit begins: what a reader is told as one. A letter with the marks on it is one, because readers sort by
/// hairs what stands in one place; everything else is told letter by letter.
fn units(text: &str) -> Vec<usize> {
    let mut units: Vec<usize> = Vec::new();
    let mut marked = false;
    for (at, c) in text.char_indices() {
        let joins = is_mark(c) && at > 0 || c == 'ำ' && marked;
        if !joins {
            units.push(at);
        }
        marked = is_mark(c);
    }
    units
}

/// Stands above or below a Thai letter.
fn is_mark(c: char) -> bool {
    matches!(c, '\u{e31}' | '\u{e34}'..='\u{e3a}' | '\u{e47}'..='\u{e4e}')
}

impl Cut {
    fn new(weight: Weight) -> Result<Self, Fault> {
        let face = Face::from_slice(weight.file(), 0).ok_or(Fault::Font)?;
        // Latin letters and digits stand between Thai ones; the font treats both scripts alike.
        let plan = ShapePlan::new(&face, Direction::LeftToRight, Some(script::THAI), None, &[]);
        Ok(Self { face, plan, shaped: BTreeMap::new() })
    }

    fn shape(&self, text: &str, into: &mut Vec<Glyph>) {
        if text.is_empty() {
            return;
        }
        let mut buffer = UnicodeBuffer::new();
        buffer.push_str(text);
        buffer.set_cluster_level(BufferClusterLevel::Characters);
        buffer.set_script(script::THAI);
        buffer.set_direction(Direction::LeftToRight);
        let shaped = rustybuzz::shape_with_plan(&self.face, &self.plan, buffer);
        let units = units(text);
        let unit = |cluster: u32| {
            let at = usize::try_from(cluster).unwrap_or_default();
            units.partition_point(|start| *start <= at).saturating_sub(1)
        };
        let glyphs: Vec<(usize, Glyph)> = shaped
            .glyph_infos()
            .iter()
            .zip(shaped.glyph_positions())
            .map(|(info, place)| {
                let glyph = Glyph {
                    id: u16::try_from(info.glyph_id).ok().filter(|id| *id != 0),
                    advance: place.x_advance,
                    shift: (place.x_offset, place.y_offset),
                    says: String::new(),
                    actual: Actual::Goes,
                };
                (unit(info.cluster), glyph)
            })
            .collect();
        // A glyph says its unit and those behind it that have no glyph of their own.
        let groups: Vec<&[(usize, Glyph)]> = glyphs.chunk_by(|(one, _), (next, _)| one == next).collect();
        let starts = groups.iter().filter_map(|group| group.first()).map(|(unit, _)| *unit);
        let ends: Vec<usize> = starts.skip(1).chain([units.len()]).collect();
        for (group, end) in groups.iter().zip(ends) {
            let from = group.first().and_then(|(unit, _)| units.get(*unit)).copied().unwrap_or_default();
            let to = units.get(end).copied().unwrap_or(text.len());
            say(group, text.get(from..to).unwrap_or_default(), into);
        }
    }
}

/// Says what the glyphs of a unit say: the one its text, several theirs one by one and the text together.
fn say(group: &[(usize, Glyph)], text: &str, into: &mut Vec<Glyph>) {
    if let [(_, glyph)] = group {
        into.push(Glyph { says: text.to_owned(), actual: Actual::Own, ..glyph.clone() });
        return;
    }
    // As ำ is drawn: a circle below the mark, and a stem. A font may have one glyph for circle and mark.
    let mut drawn: Vec<String> = Vec::new();
    for c in text.chars() {
        match (c, drawn.len()) {
            ('ำ', before) => {
                drawn.insert(before.min(1), "\u{e4d}".to_owned());
                drawn.push("า".to_owned());
            }
            _ => drawn.push(c.to_string()),
        }
    }
    while drawn.len() > group.len() {
        // What has no glyph of its own is drawn with what stands before it, behind the consonant.
        let at = drawn.len().min(3) - 1;
        let with = drawn.remove(at);
        if let Some(before) = drawn.get_mut(at.saturating_sub(1)) {
            before.push_str(&with);
        }
    }
    let mut each = drawn.into_iter();
    for (index, (_, glyph)) in group.iter().enumerate() {
        // Drawn in more glyphs than there are characters: the rest say the whole, which is told together anyway.
        let says = each.next().unwrap_or_else(|| text.to_owned());
        let actual = if index == 0 { Actual::Begins(text.to_owned()) } else { Actual::Goes };
        into.push(Glyph { says, actual, ..glyph.clone() });
    }
}
