//! Brightness, and which pixels are dark for their surroundings.

use rxing::common::{BitMatrix, HybridBinarizer};
use rxing::{Binarizer, Luma8Source};
use std::borrow::Cow;

/// A grey picture.
pub struct Picture<'l> {
    luma: Cow<'l, [u8]>,
    width: usize,
}

impl<'l> Picture<'l> {
    /// As it is: the brightness of each pixel, row by row.
    pub const fn new(luma: &'l [u8], width: usize) -> Self {
        Self { luma: Cow::Borrowed(luma), width }
    }

    /// Each square of `by` pixels as one of their mean.
    pub fn shrunk(&self, by: usize) -> Self {
        if by < 2 {
            return Self { luma: self.luma.clone(), width: self.width };
        }
        let (across, down) = (self.width / by, self.height() / by);
        let mut means = Vec::with_capacity(across * down);
        let mut sums = vec![0_usize; across];
        for rows in self.luma.chunks_exact((self.width * by).max(1)).take(down) {
            sums.fill(0);
            for row in rows.chunks_exact(self.width) {
                for (sum, some) in sums.iter_mut().zip(row.chunks_exact(by)) {
                    *sum += some.iter().map(|pixel| usize::from(*pixel)).sum::<usize>();
                }
            }
            means.extend(sums.iter().map(|sum| u8::try_from(sum / (by * by)).unwrap_or(u8::MAX)));
        }
        Self { luma: Cow::Owned(means), width: across }
    }

    /// Twice as large on each side, smoothly.
    pub fn doubled(&self) -> Self {
        let (width, height) = (self.width, self.height());
        let nearby = |at: usize, most: usize| {
            let near = at / 2;
            (near, if at.is_multiple_of(2) { near.saturating_sub(1) } else { (near + 1).min(most.saturating_sub(1)) })
        };
        let at = |x: usize, y: usize| self.luma.get(y * width + x).copied().map_or(0, u32::from);
        let mut twice = Vec::with_capacity(self.luma.len() * 4);
        for y in 0..height * 2 {
            let (near_y, far_y) = nearby(y, height);
            for x in 0..width * 2 {
                let (near_x, far_x) = nearby(x, width);
                let beside = at(far_x, near_y) + at(near_x, far_y);
                let sum = 9 * at(near_x, near_y) + 3 * beside + at(far_x, far_y);
                twice.push(u8::try_from(sum / 16).unwrap_or(u8::MAX));
            }
        }
        Self { luma: Cow::Owned(twice), width: width * 2 }
    }

    fn height(&self) -> usize {
        self.luma.len().checked_div(self.width).unwrap_or(0)
    }

    /// Which pixels are dark for their surroundings; `None` for a picture without pixels.
    pub fn dark(self) -> Option<BitMatrix> {
        let (width, height) = (u32::try_from(self.width).ok()?, u32::try_from(self.height()).ok()?);
        let source = Luma8Source::new_with_slice(&self.luma, width, height).ok()?;
        HybridBinarizer::new(source).get_black_matrix().ok().cloned()
    }
}
