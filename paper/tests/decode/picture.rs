//! Grey pictures, and what printing, scanning and photographing do to them.

use image::codecs::jpeg::{JpegDecoder, JpegEncoder};
use image::{DynamicImage, ExtendedColorType, GrayImage, ImageEncoder};
use std::io::Cursor;
use std::path::Path;

/// Brightness of each pixel, row by row.
#[derive(Clone)]
pub struct Picture {
    luma: Vec<u8>,
    width: usize,
    height: usize,
}

impl Picture {
    pub fn white(width: usize, height: usize) -> Self {
        Self { luma: vec![u8::MAX; width * height], width, height }
    }

    /// The picture in a file.
    pub fn open(file: &Path) -> Self {
        Self::of(image::open(file).expect("a picture"))
    }

    fn of(picture: DynamicImage) -> Self {
        let grey = picture.into_luma8();
        let (width, height) = (grey.width() as usize, grey.height() as usize);
        Self { luma: grey.into_raw(), width, height }
    }

    pub fn luma(&self) -> &[u8] {
        &self.luma
    }

    pub fn size(&self) -> (u32, u32) {
        (u32::try_from(self.width).expect("small"), u32::try_from(self.height).expect("small"))
    }

    pub fn save(&self, file: &Path) {
        let (width, height) = self.size();
        let grey = GrayImage::from_raw(width, height, self.luma.clone()).expect("its own size");
        grey.save(file).expect("the picture is written");
    }

    /// Blackens a rectangle; a pixel that it covers in part becomes as dark as that part is large.
    pub fn ink(&mut self, [left, top]: [f64; 2], [right, bottom]: [f64; 2]) {
        for y in top as usize..(bottom.ceil() as usize).min(self.height) {
            let high = bottom.min(y as f64 + 1.0) - top.max(y as f64);
            for x in left as usize..(right.ceil() as usize).min(self.width) {
                let wide = right.min(x as f64 + 1.0) - left.max(x as f64);
                let pixel = &mut self.luma[y * self.width + x];
                *pixel = pixel.saturating_sub((high * wide * 255.0).round() as u8);
            }
        }
    }

    /// Turned about its middle, its size kept; white comes in from outside.
    pub fn turned(&self, degrees: f64) -> Self {
        let (sin, cos) = degrees.to_radians().sin_cos();
        self.seen([self.width as f64, self.height as f64], |x, y| [x * cos + y * sin, y * cos - x * sin])
    }

    /// A picture of so many pixels, each of which shows a place of this one; places are counted from the middles. White
    /// comes in from outside.
    pub fn seen(&self, size: [f64; 2], place: impl Fn(f64, f64) -> [f64; 2]) -> Self {
        let [width, height] = size.map(|side| side.ceil() as usize);
        let mut seen = Self::white(width, height);
        for (at, pixel) in seen.luma.iter_mut().enumerate() {
            let (x, y) = ((at % width) as f64, (at / width) as f64);
            let [x, y] = place(x - width as f64 / 2.0, y - height as f64 / 2.0);
            *pixel = self.between(x + self.width as f64 / 2.0, y + self.height as f64 / 2.0);
        }
        seen
    }

    /// White where `spots` are darker than their share, black where they are lighter than the rest of it.
    pub fn spotted(&self, spots: &Self, share: f64) -> Self {
        let (white, black) = ((share * 127.0) as u8, u8::MAX - (share * 127.0) as u8);
        let mut spotted = self.clone();
        for (pixel, spot) in spotted.luma.iter_mut().zip(&spots.luma) {
            match *spot {
                spot if spot < white => *pixel = u8::MAX,
                spot if spot > black => *pixel = u8::MIN,
                _ => {}
            }
        }
        spotted
    }

    /// With so much of its light at each place; places are counted from 0 to 1 on each side.
    pub fn lit(&self, light: impl Fn(f64, f64) -> f64) -> Self {
        let mut lit = self.clone();
        for (at, pixel) in lit.luma.iter_mut().enumerate() {
            let (x, y) = ((at % self.width) as f64, (at / self.width) as f64);
            *pixel = (f64::from(*pixel) * light(x / self.width as f64, y / self.height as f64)).round() as u8;
        }
        lit
    }

    /// Photographed from a little below and aside, with the light from one side, by a camera of so many pixels.
    pub fn photographed(&self, width: usize, height: usize) -> Self {
        let mut photograph = Self::white(width, height);
        for (at, pixel) in photograph.luma.iter_mut().enumerate() {
            let (u, v) = ((at % width) as f64 / width as f64, (at / width) as f64 / height as f64);
            let depth = 1.0 + 0.06 * u + 0.10 * v;
            let x = (-0.05 + 1.22 * u + 0.03 * v) / depth * self.width as f64;
            let y = (-0.04 + 0.02 * u + 1.20 * v) / depth * self.height as f64;
            *pixel = (f64::from(self.between(x, y)) * (0.9 - 0.5 * u)).round() as u8;
        }
        photograph
    }

    /// The brightness at a place between pixels.
    fn between(&self, x: f64, y: f64) -> u8 {
        let at = |x: f64, y: f64| {
            let inside = x >= 0.0 && y >= 0.0 && x < self.width as f64 && y < self.height as f64;
            if inside { f64::from(self.luma[y as usize * self.width + x as usize]) } else { 255.0 }
        };
        let (left, top) = (x.floor(), y.floor());
        let (right, low) = (x - left, y - top);
        let upper = at(left, top) * (1.0 - right) + at(left + 1.0, top) * right;
        let lower = at(left, top + 1.0) * (1.0 - right) + at(left + 1.0, top + 1.0) * right;
        (upper * (1.0 - low) + lower * low).round() as u8
    }

    /// Blurred as by a lens out of focus (Gaussian).
    pub fn blurred(&self, sigma: f64) -> Self {
        let reach = (3.0 * sigma).ceil() as i64;
        let weights: Vec<f64> = (-reach..=reach).map(|d| (-(d * d) as f64 / (2.0 * sigma * sigma)).exp()).collect();
        let total: f64 = weights.iter().sum();
        let along = |luma: &[u8], count: usize, step: usize, at: usize, place: usize| {
            let sum: f64 = (-reach..=reach)
                .zip(&weights)
                .map(|(d, weight)| {
                    let other = (place as i64 + d).clamp(0, count as i64 - 1) as usize;
                    weight * f64::from(luma[at + other * step - place * step])
                })
                .sum();
            (sum / total).round() as u8
        };
        let mut blurred = self.clone();
        for at in 0..self.luma.len() {
            blurred.luma[at] = along(&self.luma, self.width, 1, at, at % self.width);
        }
        let across = blurred.luma.clone();
        for at in 0..self.luma.len() {
            blurred.luma[at] = along(&across, self.height, self.width, at, at / self.width);
        }
        blurred
    }

    /// What is left of it after JPEG of this quality.
    pub fn jpeg(&self, quality: u8) -> Self {
        let (width, height) = self.size();
        let mut file = Vec::new();
        let encoder = JpegEncoder::new_with_quality(&mut file, quality);
        encoder.write_image(&self.luma, width, height, ExtendedColorType::L8).expect("a JPEG");
        let decoder = JpegDecoder::new(Cursor::new(file)).expect("a JPEG");
        Self::of(DynamicImage::from_decoder(decoder).expect("a JPEG"))
    }
}
