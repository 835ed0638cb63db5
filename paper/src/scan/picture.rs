//! Brightness, and what is dark for its surroundings.

/// A place in a picture, in pixels from its upper left corner. The middle of the first pixel is at 0.5, 0.5.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Point {
    pub x: f64,
    pub y: f64,
}

impl Point {
    /// So many times `step` further.
    pub fn plus(self, times: f64, step: Self) -> Self {
        Self { x: self.x + times * step.x, y: self.y + times * step.y }
    }

    /// From `other` to here.
    pub fn minus(self, other: Self) -> Self {
        self.plus(-1.0, other)
    }

    pub fn length(self) -> f64 {
        self.x.hypot(self.y)
    }
}

/// A grey picture.
pub struct Picture {
    luma: Vec<u8>,
    pub width: usize,
    pub height: usize,
    /// Whether each pixel is darker than the mean around it.
    dark: Vec<bool>,
}

/// The mean is taken over squares of this part of the longer side: wider than the middle of a mark, even of a code that
/// fills the picture, for there all would be equally dark.
const AROUND: usize = 8;
/// Hundredths of the mean below which a pixel is dark. A little less than all, so that paper is not.
const DARK: u64 = 92;

impl Picture {
    fn new(luma: Vec<u8>, width: usize) -> Self {
        let height = luma.len().checked_div(width).unwrap_or(0);
        let dark = dark(&luma, width, height);
        Self { luma, width, height, dark }
    }

    /// Each square of `by` pixels as one of their mean.
    pub fn shrunk(luma: &[u8], width: usize, by: usize) -> Self {
        let by = by.max(1);
        let (across, down) = (width / by, luma.len() / width.max(1) / by);
        let mut means = Vec::with_capacity(across * down);
        let mut sums = vec![0_usize; across];
        for rows in luma.chunks_exact((width * by).max(1)).take(down) {
            sums.fill(0);
            for row in rows.chunks_exact(width) {
                for (sum, some) in sums.iter_mut().zip(row.chunks_exact(by)) {
                    *sum += some.iter().map(|pixel| usize::from(*pixel)).sum::<usize>();
                }
            }
            means.extend(sums.iter().map(|sum| u8::try_from(sum / (by * by)).unwrap_or(u8::MAX)));
        }
        Self::new(means, across)
    }

    /// Twice as large on each side, smoothly.
    pub fn doubled(luma: &[u8], width: usize) -> Self {
        let height = luma.len() / width.max(1);
        let nearby = |at: usize, most: usize| {
            let near = at / 2;
            (near, if at.is_multiple_of(2) { near.saturating_sub(1) } else { (near + 1).min(most.saturating_sub(1)) })
        };
        let at = |x: usize, y: usize| luma.get(y * width + x).copied().map_or(0, u32::from);
        let mut twice = Vec::with_capacity(luma.len() * 4);
        for y in 0..height * 2 {
            let (near_y, far_y) = nearby(y, height);
            for x in 0..width * 2 {
                let (near_x, far_x) = nearby(x, width);
                let beside = at(far_x, near_y) + at(near_x, far_y);
                let sum = 9 * at(near_x, near_y) + 3 * beside + at(far_x, far_y);
                twice.push(u8::try_from(sum / 16).unwrap_or(u8::MAX));
            }
        }
        Self::new(twice, width * 2)
    }

    /// Whether each pixel of a row is dark.
    pub fn row(&self, y: usize) -> &[bool] {
        self.dark.get(y * self.width..(y + 1) * self.width).unwrap_or_default()
    }

    /// Whether a pixel is dark; outside none is.
    pub fn is_dark(&self, x: usize, y: usize) -> bool {
        x < self.width && self.dark.get(y * self.width + x).copied().unwrap_or(false)
    }

    /// The brightness at a place, between the pixels around it. Outside it is that of the nearest pixel.
    pub fn brightness(&self, place: Point) -> f64 {
        let (x, y) = (place.x - 0.5, place.y - 0.5);
        let (left, top) = (x.floor(), y.floor());
        let (right, low) = (x - left, y - top);
        let at = |x: f64, y: f64| {
            let inside = |place: f64, count: usize| (place.max(0.0) as usize).min(count.saturating_sub(1));
            let (x, y) = (inside(x, self.width), inside(y, self.height));
            self.luma.get(y * self.width + x).copied().map_or(0.0, f64::from)
        };
        let upper = at(left, top) * (1.0 - right) + at(left + 1.0, top) * right;
        let lower = at(left, top + 1.0) * (1.0 - right) + at(left + 1.0, top + 1.0) * right;
        upper * (1.0 - low) + lower * low
    }
}

/// Which pixels are darker than the mean of the square around each.
fn dark(luma: &[u8], width: usize, height: usize) -> Vec<bool> {
    let reach = (width.max(height) / AROUND / 2).max(4);
    // Sums over all that is above and to the left: those of any square follow from four of them. They may wrap around, and
    // their differences are right all the same.
    let across = width + 1;
    let mut sums = vec![0_u32; across * (height + 1)];
    for (y, row) in luma.chunks_exact(width.max(1)).enumerate() {
        let mut sum = 0_u32;
        for (x, pixel) in row.iter().enumerate() {
            sum += u32::from(*pixel);
            let above = sums.get(y * across + x + 1).copied().unwrap_or(0);
            if let Some(here) = sums.get_mut((y + 1) * across + x + 1) {
                *here = above.wrapping_add(sum);
            }
        }
    }
    let sum = |x: usize, y: usize| sums.get(y * across + x).copied().unwrap_or(0);
    let mut dark = Vec::with_capacity(luma.len());
    for (y, row) in luma.chunks_exact(width.max(1)).enumerate() {
        let (top, bottom) = (y.saturating_sub(reach), (y + reach + 1).min(height));
        for (x, pixel) in row.iter().enumerate() {
            let (left, right) = (x.saturating_sub(reach), (x + reach + 1).min(width));
            let ends = sum(right, bottom).wrapping_add(sum(left, top));
            let total = ends.wrapping_sub(sum(left, bottom)).wrapping_sub(sum(right, top));
            let count = ((right - left) * (bottom - top)) as u64;
            dark.push(u64::from(*pixel) * count * 100 < u64::from(total) * DARK);
        }
    }
    dark
}
