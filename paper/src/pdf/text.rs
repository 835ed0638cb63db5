//! Text set in lines.

use std::rc::Rc;

use super::font::{ASCENT, DESCENT, Fonts, Shaped, UNITS, Weight};
use crate::lines::{self, Piece};

/// How letters look.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Look {
    pub weight: Weight,
    /// In points.
    pub size: f32,
    pub grey: bool,
    /// Marked as English, not as Thai.
    pub english: bool,
}

/// The distance of lines, in sizes of their letters: less clips what is stacked above and below Thai letters.
pub const LEADING: f32 = 1.65;

impl Look {
    pub fn height(self) -> f32 {
        self.size * LEADING
    }

    /// From the top of a line of some height to the line that letters stand on.
    pub fn baseline(self, height: f32) -> f32 {
        (height - (ASCENT + DESCENT) * self.size) / 2.0 + ASCENT * self.size
    }
}

/// What is set in a line.
#[derive(Clone, Debug)]
pub enum Token {
    /// Letters that stay together, with the space behind them. Both are cleaned.
    Word { look: Look, shaped: Rc<Shaped>, text: String, space: Rc<Shaped>, ends: bool, glued: bool },
    /// A place to write, so wide in points, and never parted from what stands before it.
    Gap { width: f32, space: f32 },
}

/// What stands in a line, from its left edge, in points.
#[derive(Clone, Debug)]
pub struct Line {
    pub runs: Vec<Run>,
    pub width: f32,
}

#[derive(Clone, Debug)]
pub enum Run {
    Letters { x: f32, look: Look, words: Vec<Rc<Shaped>> },
    Gap { x: f32, width: f32 },
}

/// A text in tokens.
pub fn tokens(fonts: &mut Fonts, look: Look, text: &str) -> Vec<Token> {
    lines::pieces(text).into_iter().map(|piece| word(fonts, look, piece)).collect()
}

fn word(fonts: &mut Fonts, look: Look, piece: Piece<'_>) -> Token {
    let space: String = piece.space.chars().filter(|c| *c == ' ').collect();
    Token::Word {
        look,
        shaped: fonts.shape(look.weight, piece.text.replace('\u{200b}', "").as_str()),
        text: piece.text.to_owned(),
        space: fonts.shape(look.weight, &space),
        ends: piece.ends,
        glued: false,
    }
}

/// A space between two texts, as wide as in the first.
pub fn spaced(fonts: &mut Fonts, tokens: &mut [Token]) {
    if let Some(Token::Word { look, space, .. }) = tokens.last_mut() {
        *space = fonts.shape(look.weight, " ");
    }
}

/// Keeps tokens together, or those between which there is no space.
pub fn glue(tokens: &mut [Token], also_at_spaces: bool) {
    let mut spaced = true;
    for (index, token) in tokens.iter_mut().enumerate() {
        let parted = index == 0 || spaced && !also_at_spaces;
        if let Token::Word { space, glued, .. } = token {
            spaced = !space.glyphs.is_empty();
            *glued = *glued || !parted;
        }
    }
}

fn points(units: i32, size: f32) -> f32 {
    // Widths of a page are far below what f32 holds exactly.
    #[expect(clippy::cast_precision_loss, reason = "small numbers")]
    let units = units as f32;
    units * size / UNITS
}

impl Token {
    fn width(&self) -> f32 {
        match self {
            Self::Word { look, shaped, .. } => points(shaped.width, look.size),
            Self::Gap { width, .. } => *width,
        }
    }

    fn space(&self) -> f32 {
        match self {
            Self::Word { look, space, .. } => points(space.width, look.size),
            Self::Gap { space, .. } => *space,
        }
    }

    fn ends(&self) -> bool {
        matches!(self, Self::Word { ends: true, .. })
    }

    /// Whether this stays with what stands before it.
    fn is_glued(&self) -> bool {
        matches!(self, Self::Gap { .. } | Self::Word { glued: true, .. })
    }
}

/// Tokens in lines of a width. There is always a line, and what is wider than a line is broken between its letters.
pub fn set(fonts: &mut Fonts, tokens: &[Token], width: f32) -> Vec<Line> {
    let mut setter = Setter { lines: Vec::new(), line: Line { runs: Vec::new(), width: 0.0 }, space: 0.0, width };
    let mut rest = tokens;
    while let Some((_, behind)) = rest.split_first() {
        let glued = behind.iter().take_while(|token| token.is_glued()).count();
        let together: f32 = rest.iter().take(glued + 1).map(|token| token.width() + token.space()).sum::<f32>()
            - last_space(rest, glued);
        if setter.has_words() && !setter.fits(together) {
            setter.end();
        }
        for token in rest.iter().take(glued + 1) {
            if token.width() > width {
                setter.broken(fonts, token);
                continue;
            }
            if setter.has_words() && !setter.fits(token.width()) {
                setter.end();
            }
            setter.place(token);
        }
        rest = behind.get(glued..).unwrap_or_default();
    }
    setter.finish()
}

fn last_space(tokens: &[Token], glued: usize) -> f32 {
    tokens.get(glued).map_or(0.0, Token::space)
}

struct Setter {
    lines: Vec<Line>,
    line: Line,
    /// Behind the last word of the line.
    space: f32,
    width: f32,
}

impl Setter {
    fn has_words(&self) -> bool {
        !self.line.runs.is_empty()
    }

    fn fits(&self, width: f32) -> bool {
        // As much as rounding may add.
        self.line.width + self.space + width <= self.width + 0.01
    }

    fn end(&mut self) {
        self.space = 0.0;
        self.lines.push(std::mem::replace(&mut self.line, Line { runs: Vec::new(), width: 0.0 }));
    }

    fn place(&mut self, token: &Token) {
        let x = self.line.width + self.space;
        match token {
            Token::Word { look, shaped, space, .. } => {
                let words = [shaped, space].into_iter().filter(|shaped| !shaped.glyphs.is_empty()).cloned();
                match self.line.runs.last_mut() {
                    Some(Run::Letters { look: last, words: before, .. }) if last == look => before.extend(words),
                    _ => self.line.runs.push(Run::Letters { x, look: *look, words: words.collect() }),
                }
            }
            Token::Gap { width, .. } => self.line.runs.push(Run::Gap { x, width: *width }),
        }
        self.line.width = x + token.width();
        self.space = token.space();
        if token.ends() {
            self.end();
        }
    }

    /// A word that is wider than a line.
    fn broken(&mut self, fonts: &mut Fonts, token: &Token) {
        if self.has_words() {
            self.end();
        }
        let Token::Word { look, text, space, ends, .. } = token else { return self.place(token) };
        let parts = lines::parts(text);
        let last = parts.len().saturating_sub(1);
        let nothing = fonts.shape(look.weight, "");
        for (index, part) in parts.into_iter().enumerate() {
            let token = Token::Word {
                look: *look,
                shaped: fonts.shape(look.weight, part),
                text: part.to_owned(),
                space: Rc::clone(if index == last { space } else { &nothing }),
                ends: *ends && index == last,
                glued: false,
            };
            if self.has_words() && !self.fits(token.width()) {
                self.end();
            }
            self.place(&token);
        }
    }

    fn finish(mut self) -> Vec<Line> {
        if self.has_words() || self.lines.is_empty() {
            self.end();
        }
        self.lines
    }
}
