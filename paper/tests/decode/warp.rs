//! What a camera does to a page that is not flat before it: turned any way up, tilted, bent, in shadow.

use crate::picture::Picture;

/// A tilted page is this many times its longer side away from the camera.
const DISTANCE: f64 = 1.5;

/// Turned about its middle, and all of it kept: the picture grows.
pub fn turned_whole(picture: &Picture, degrees: f64) -> Picture {
    let (sin, cos) = degrees.to_radians().sin_cos();
    let (width, height) = sides(picture);
    let (wide, high) = (width * cos.abs() + height * sin.abs(), width * sin.abs() + height * cos.abs());
    picture.seen([wide, high], |x, y| [x * cos + y * sin, y * cos - x * sin])
}

/// So many times as large in the same frame.
pub fn close(picture: &Picture, times: f64) -> Picture {
    let (width, height) = sides(picture);
    picture.seen([width, height], |x, y| [x / times, y / times])
}

/// Leaning away from the camera by so many degrees, towards a direction: 0 leans the right side away, 90 the lower one.
pub fn tilted(picture: &Picture, degrees: f64, towards: f64) -> Picture {
    let (width, height) = sides(picture);
    let distance = DISTANCE * width.max(height);
    let (sin, cos) = degrees.to_radians().sin_cos();
    let (across, along) = towards.to_radians().sin_cos();
    picture.seen([width, height], |x, y| {
        // Along the lean, and beside it; the near side comes nearer than the frame is wide, so all is made smaller.
        let (x, y) = (x * 1.2, y * 1.2);
        let (far, beside) = (x * along + y * across, y * along - x * across);
        let depth = distance / (distance * cos - far * sin);
        let (far, beside) = (far * depth, beside * depth * cos);
        [far * along - beside * across, far * across + beside * along]
    })
}

/// Bent around an upright axis as paper on a bottle is, or (`lying`) around one that lies: a page is this many times as
/// wide as the bottle.
pub fn bent(picture: &Picture, times: f64, lying: bool) -> Picture {
    let (width, height) = sides(picture);
    let (side, distance) = (if lying { height } else { width }, DISTANCE * width.max(height));
    let radius = side / times / 2.0;
    picture.seen([width, height], |x, y| {
        let (around, straight) = if lying { (y, x) } else { (x, y) };
        let part = (around / radius).clamp(-1.0, 1.0);
        // What is bent away is farther off, and so looks smaller.
        let farther = 1.0 + radius * (1.0 - (1.0 - part * part).sqrt()) / distance;
        let (around, straight) = (radius * part.asin() * farther, straight * farther);
        if lying { [straight, around] } else { [around, straight] }
    })
}

/// In waves, so many pixels high, as damp paper lies.
pub fn wavy(picture: &Picture, high: f64) -> Picture {
    let (width, height) = sides(picture);
    let turn = std::f64::consts::TAU;
    picture
        .seen([width, height], |x, y| [x + high * (2.0 * turn * y / height).sin(), y + high * (turn * x / width).cos()])
}

/// Under a shadow with a soft edge along a slant; so much light is left in it.
pub fn shadowed(picture: &Picture, left: f64) -> Picture {
    let edge = |u: f64, v: f64| (((u * 0.6 + v - 0.95) * 25.0).tanh() + 1.0) / 2.0;
    picture.lit(|u, v| 1.0 - (1.0 - left) * edge(u, v))
}

/// Under the shadow of a hand; so much light is left in its middle.
pub fn under_a_hand(picture: &Picture, left: f64) -> Picture {
    let depth = |u: f64, v: f64| (-((u - 0.55) / 0.25).powi(4) - ((v - 0.6) / 0.3).powi(4)).exp();
    picture.lit(|u, v| 1.0 - (1.0 - left) * depth(u, v))
}

/// Lit from one corner; so much light is left at the other.
pub fn lit_from_a_corner(picture: &Picture, left: f64) -> Picture {
    picture.lit(|u, v| 1.0 - (1.0 - left) * (u + v) / 2.0)
}

fn sides(picture: &Picture) -> (f64, f64) {
    let (width, height) = picture.size();
    (f64::from(width), f64::from(height))
}
