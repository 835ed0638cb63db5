//! What a code says, by which of its modules are dark (ISO/IEC 18004): format, mask, order of the words, correction of
//! errors, text.

/// Words for correction in each block, by level (L, M, Q, H) and version from 1.
const CORRECTING: [[u8; 40]; 4] = [
    [
        7, 10, 15, 20, 26, 18, 20, 24, 30, 18, 20, 24, 26, 30, 22, 24, 28, 30, 28, 28, 28, 28, 30, 30, 26, 28, 30, 30,
        30, 30, 30, 30, 30, 30, 30, 30, 30, 30, 30, 30,
    ],
    [
        10, 16, 26, 18, 24, 16, 18, 22, 22, 26, 30, 22, 22, 24, 24, 28, 28, 26, 26, 26, 26, 28, 28, 28, 28, 28, 28, 28,
        28, 28, 28, 28, 28, 28, 28, 28, 28, 28, 28, 28,
    ],
    [
        13, 22, 18, 26, 18, 24, 18, 22, 20, 24, 28, 26, 24, 20, 30, 24, 28, 28, 26, 30, 28, 30, 30, 30, 30, 28, 30, 30,
        30, 30, 30, 30, 30, 30, 30, 30, 30, 30, 30, 30,
    ],
    [
        17, 28, 22, 16, 22, 28, 26, 26, 24, 28, 24, 28, 22, 24, 24, 30, 28, 28, 26, 28, 30, 24, 30, 30, 30, 30, 30, 30,
        30, 30, 30, 30, 30, 30, 30, 30, 30, 30, 30, 30,
    ],
];

/// Blocks, by level and version.
const BLOCKS: [[u8; 40]; 4] = [
    [
        1, 1, 1, 1, 1, 2, 2, 2, 2, 4, 4, 4, 4, 4, 6, 6, 6, 6, 7, 8, 8, 9, 9, 10, 12, 12, 12, 13, 14, 15, 16, 17, 18,
        19, 19, 20, 21, 22, 24, 25,
    ],
    [
        1, 1, 1, 2, 2, 4, 4, 4, 5, 5, 5, 8, 9, 9, 10, 10, 11, 13, 14, 16, 17, 17, 18, 20, 21, 23, 25, 26, 28, 29, 31,
        33, 35, 37, 38, 40, 43, 45, 47, 49,
    ],
    [
        1, 1, 2, 2, 4, 4, 6, 6, 8, 8, 8, 10, 12, 16, 12, 17, 16, 18, 21, 20, 23, 23, 25, 27, 29, 34, 34, 35, 38, 40,
        43, 45, 48, 51, 53, 56, 59, 62, 65, 68,
    ],
    [
        1, 1, 2, 4, 4, 4, 5, 6, 8, 8, 11, 11, 16, 16, 18, 16, 19, 21, 25, 25, 25, 34, 30, 32, 35, 37, 40, 42, 45, 48,
        51, 54, 57, 60, 63, 66, 70, 74, 77, 81,
    ],
];

/// The characters of alphanumeric mode.
const ALPHANUMERIC: &[u8; 45] = b"0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:";

/// The modules of a code.
pub struct Symbol<'d> {
    pub size: usize,
    /// Row by row.
    pub dark: &'d [bool],
}

impl Symbol<'_> {
    /// The text; `None` where it is too damaged, or in a mode that is not for texts.
    pub fn text(&self) -> Option<String> {
        let version = self.size.checked_sub(17).map(|rest| rest / 4).filter(|version| (1..=40).contains(version))?;
        let (level, mask) = self.format()?;
        let words = self.words(version, mask);
        let of = |table: &[[u8; 40]; 4]| table.get(level)?.get(version.checked_sub(1)?).map(|n| usize::from(*n));
        let (correcting, count) = (of(&CORRECTING)?, of(&BLOCKS)?);
        let data = parted(&words, count, correcting)?;
        decoded(&data, version)
    }

    fn is_dark(&self, x: usize, y: usize) -> bool {
        self.dark.get(y * self.size + x).copied().unwrap_or(false)
    }

    /// The level, as in the tables, and the mask: of the 32 that there are, the one that either of its two copies is
    /// nearest to.
    fn format(&self) -> Option<(usize, u32)> {
        let last = self.size - 1;
        let first: [(usize, usize); 15] = std::array::from_fn(|bit| match bit {
            0..6 => (8, bit),
            6 => (8, 7),
            7 => (8, 8),
            8 => (7, 8),
            _ => (14 - bit, 8),
        });
        let second: [(usize, usize); 15] =
            std::array::from_fn(|bit| if bit < 8 { (last - bit, 8) } else { (8, last - 14 + bit) });
        let copies = [first, second]
            .map(|places| places.iter().rev().fold(0_u32, |bits, (x, y)| bits << 1 | u32::from(self.is_dark(*x, *y))));
        let distance = |format: &u32| copies.iter().map(|copy| (copy ^ coded(*format)).count_ones()).min();
        let format = (0..32).min_by_key(distance)?;
        let level = match format >> 3 {
            1 => 0,
            0 => 1,
            3 => 2,
            _ => 3,
        };
        // Any two of the 32 differ in seven bits or more.
        distance(&format).is_some_and(|bits| bits <= 3).then_some((level, format & 7))
    }

    /// The words in the order they stand in, without their mask.
    fn words(&self, version: usize, mask: u32) -> Vec<u8> {
        let lines = lines(version);
        let (mut words, mut word, mut bits) = (Vec::new(), 0_u8, 0);
        // Two columns at a time from the right, up and down in turns, past the column that tells the size.
        let columns = (7..self.size).rev().step_by(2).chain([5, 3, 1]);
        for (turn, right) in columns.enumerate() {
            for step in 0..self.size {
                let y = if turn.is_multiple_of(2) { self.size - 1 - step } else { step };
                for x in [right, right - 1].into_iter().filter(|x| !self.is_fixed(*x, y, version, &lines)) {
                    word = word << 1 | u8::from(self.is_dark(x, y) != is_masked(mask, x, y));
                    bits += 1;
                    if bits % 8 == 0 {
                        words.push(word);
                    }
                }
            }
        }
        words
    }

    /// Whether a module is the same in every code of this version, or tells the format or the version.
    fn is_fixed(&self, x: usize, y: usize, version: usize, lines: &[usize]) -> bool {
        let far = self.size - 8;
        let corner = (y < 9 && (x < 9 || x >= far)) || (x < 9 && y >= far);
        let told = version >= 7 && ((x < 6 && y >= far - 3) || (y < 6 && x >= far - 3));
        let near = |at: usize| lines.iter().position(|line| line.abs_diff(at) <= 2);
        let last = lines.len().saturating_sub(1);
        let corners = [(0, 0), (0, last), (last, 0)];
        let marked = near(x).zip(near(y)).is_some_and(|crossing| !corners.contains(&crossing));
        corner || told || marked || x == 6 || y == 6
    }
}

/// The columns, and rows alike, in whose crossings the small marks of a version lie. Version 1 has none.
fn lines(version: usize) -> Vec<usize> {
    let last = 10 + 4 * version;
    let count = version / 7 + 2;
    let step = match version {
        1 => return Vec::new(),
        32 => 26,
        _ => (version * 8 + count * 3 + 5) / (count * 4 - 4) * 2,
    };
    let mut lines: Vec<usize> = (0..count - 1).map(|back| last - back * step).collect();
    lines.push(6);
    lines.reverse();
    lines
}

/// The 15 bits that five of a format are written as.
fn coded(format: u32) -> u32 {
    let rest = (0..10).fold(format, |rest, _| (rest << 1) ^ ((rest >> 9) * 0x537));
    (format << 10 | rest) ^ 0x5412
}

fn is_masked(mask: u32, x: usize, y: usize) -> bool {
    let product = x * y;
    let rest = match mask {
        0 => (x + y) % 2,
        1 => y % 2,
        2 => x % 3,
        3 => (x + y) % 3,
        4 => (x / 3 + y / 2) % 2,
        5 => product % 2 + product % 3,
        6 => (product % 2 + product % 3) % 2,
        _ => ((x + y) % 2 + product % 3) % 2,
    };
    rest == 0
}

/// The words of the blocks, which stand interleaved, corrected and without what corrects them.
fn parted(words: &[u8], count: usize, correcting: usize) -> Option<Vec<u8>> {
    let short = (words.len() / count).checked_sub(correcting)?;
    // The last blocks have one word more.
    let long_from = count - words.len() % count;
    let mut blocks = vec![Vec::new(); count];
    let mut next = words.iter().copied();
    for place in 0..=short + correcting {
        for (number, block) in blocks.iter_mut().enumerate() {
            if place != short || number >= long_from {
                block.extend(next.next());
            }
        }
    }
    let field = Field::new();
    let mut data = Vec::with_capacity(words.len());
    for mut block in blocks {
        field.correct(&mut block, correcting)?;
        block.truncate(block.len().checked_sub(correcting)?);
        data.append(&mut block);
    }
    Some(data)
}

/// The text that some words say.
fn decoded(data: &[u8], version: usize) -> Option<String> {
    let mut bits = data.iter().flat_map(|byte| (0..8).rev().map(move |bit| u32::from(byte >> bit & 1)));
    let mut take = |count: usize| (0..count).try_fold(0_u32, |all, _| Some(all << 1 | bits.next()?));
    let by_size = |small, middle, large| match version {
        0..10 => small,
        10..27 => middle,
        _ => large,
    };
    let mut text = Vec::new();
    // At the end there may be too few bits left to say that it is the end.
    while let Some(mode @ 1..) = take(4) {
        match mode {
            1 => {
                let mut left = take(by_size(10, 12, 14))? as usize;
                while left > 0 {
                    let digits = left.min(3);
                    text.extend(format!("{:0digits$}", take(digits * 3 + 1)?).bytes());
                    left -= digits;
                }
            }
            2 => {
                let mut left = take(by_size(9, 11, 13))?;
                let digit = |value: u32| ALPHANUMERIC.get(value as usize).copied();
                while left > 1 {
                    let pair = take(11)?;
                    text.extend([digit(pair / 45)?, digit(pair % 45)?]);
                    left -= 2;
                }
                if left == 1 {
                    text.push(digit(take(6)?)?);
                }
            }
            4 => {
                for _ in 0..take(by_size(8, 16, 16))? {
                    text.push(take(8)? as u8);
                }
            }
            _ => return None,
        }
    }
    String::from_utf8(text).ok()
}

/// The field of 256 elements in which words are corrected.
struct Field {
    powers: [u8; 255],
    logarithms: [usize; 256],
}

impl Field {
    fn new() -> Self {
        let (mut powers, mut logarithms) = ([0; 255], [0; 256]);
        let mut element = 1_u8;
        for (power, place) in powers.iter_mut().enumerate() {
            *place = element;
            if let Some(logarithm) = logarithms.get_mut(usize::from(element)) {
                *logarithm = power;
            }
            element = element << 1 ^ if element & 128 == 0 { 0 } else { 0x1d };
        }
        Self { powers, logarithms }
    }

    /// Two to a power.
    fn power(&self, exponent: usize) -> u8 {
        self.powers.get(exponent % 255).copied().unwrap_or(1)
    }

    fn times(&self, a: u8, b: u8) -> u8 {
        let logarithm = |element: u8| self.logarithms.get(usize::from(element)).copied().unwrap_or(0);
        if a == 0 || b == 0 { 0 } else { self.power(logarithm(a) + logarithm(b)) }
    }

    fn inverse(&self, a: u8) -> u8 {
        self.power(255 - self.logarithms.get(usize::from(a)).copied().unwrap_or(0))
    }

    /// The value of a polynomial, its constant first.
    fn value(&self, polynomial: &[u8], at: u8) -> u8 {
        polynomial.iter().rev().fold(0, |sum, factor| self.times(sum, at) ^ factor)
    }

    /// Puts right what is wrong in a block (Reed and Solomon); `None` where that is too much.
    fn correct(&self, block: &mut [u8], correcting: usize) -> Option<()> {
        let syndromes = |block: &[u8]| -> Vec<u8> {
            let at = |power| block.iter().fold(0, |sum, word| self.times(sum, self.power(power)) ^ word);
            (0..correcting).map(at).collect()
        };
        let found = syndromes(block);
        if found.iter().all(|syndrome| *syndrome == 0) {
            return Some(());
        }
        let locator = self.locator(&found);
        let errors = locator.len() - 1;
        if errors * 2 > correcting {
            return None;
        }
        let evaluator: Vec<u8> = (0..errors).map(|degree| self.coefficient(&found, &locator, degree)).collect();
        let mut corrected = 0;
        for (back, word) in block.iter_mut().rev().enumerate() {
            let root = self.power(255 - back % 255);
            if self.value(&locator, root) == 0 {
                // The derivative: in this field only the odd powers stay.
                let odd: Vec<u8> = locator.iter().skip(1).step_by(2).copied().collect();
                let slope = self.value(&odd, self.times(root, root));
                let size = self.times(self.value(&evaluator, root), self.inverse(slope));
                *word ^= self.times(size, self.power(back));
                corrected += 1;
            }
        }
        (corrected == errors && syndromes(block).iter().all(|syndrome| *syndrome == 0)).then_some(())
    }

    /// The factor of a power in the product of two polynomials.
    fn coefficient(&self, a: &[u8], b: &[u8], degree: usize) -> u8 {
        let pairs = a.iter().take(degree + 1).rev().skip((degree + 1).saturating_sub(a.len()));
        pairs.zip(b).fold(0, |sum, (a, b)| sum ^ self.times(*a, *b))
    }

    /// The shortest polynomial whose roots tell where the errors are (Berlekamp and Massey), its constant, 1, first.
    fn locator(&self, syndromes: &[u8]) -> Vec<u8> {
        let (mut locator, mut before) = (vec![1_u8], vec![1_u8]);
        let (mut length, mut since, mut last) = (0, 1, 1_u8);
        for step in 0..syndromes.len() {
            let wrong = self.coefficient(syndromes, &locator, step);
            if wrong == 0 {
                since += 1;
                continue;
            }
            let factor = self.times(wrong, self.inverse(last));
            let mut next = locator.clone();
            next.resize(next.len().max(before.len() + since), 0);
            for (place, old) in next.iter_mut().skip(since).zip(&before) {
                *place ^= self.times(factor, *old);
            }
            if 2 * length <= step {
                (length, before, last, since) = (step + 1 - length, locator, wrong, 1);
            } else {
                since += 1;
            }
            locator = next;
        }
        while locator.len() > 1 && locator.last() == Some(&0) {
            locator.pop();
        }
        locator
    }
}
