//! The icons that a home screen asks for as pixels, drawn from `icons/icon.svg`.

use std::path::Path;

use resvg::tiny_skia::{Color, Pixmap, Transform};
use resvg::usvg::{Options, Tree};

use crate::{Result, paths};

/// An icon: its file name, its width and height in pixels, and how much of the width the drawing takes.
type Icon = (&'static str, u16, f32);

/// A system may cut a maskable icon to a circle of 80 % of its width, so there the drawing is smaller on the same
/// ground. An Apple device rounds the corners itself.
const ICONS: [Icon; 4] = [
    ("icon-192.png", 192, 1.0),
    ("icon-512.png", 512, 1.0),
    ("icon-maskable-512.png", 512, 0.9),
    ("apple-touch-180.png", 180, 1.0),
];

/// Draws the icons of the site in `folder`.
pub fn write(folder: &Path) -> Result {
    let folder = folder.join("icons");
    let drawing = parse(&paths::read(&folder.join("icon.svg"))?)?;
    for icon in &ICONS {
        let png = drawn(&drawing, icon)?.encode_png().map_err(|error| format!("{}: {error}", icon.0))?;
        paths::write(&folder.join(icon.0), png)?;
    }
    Ok(())
}

fn parse(svg: &str) -> Result<Tree> {
    Tree::from_str(svg, &Options::default()).map_err(|error| format!("icons/icon.svg: {error}"))
}

fn drawn(drawing: &Tree, (name, size, share): &Icon) -> Result<Pixmap> {
    let pixels = u32::from(*size);
    let mut canvas = Pixmap::new(pixels, pixels).ok_or_else(|| format!("{name}: no room for it"))?;
    let whole = f32::from(*size) / drawing.size().width();
    resvg::render(drawing, Transform::from_scale(whole, whole), &mut canvas.as_mut());
    if *share < 1.0 {
        // The ground is the colour of the drawing's corner.
        let ground = canvas.pixel(0, 0).ok_or("icons/icon.svg is empty")?.demultiply();
        canvas.fill(Color::from_rgba8(ground.red(), ground.green(), ground.blue(), ground.alpha()));
        let edge = f32::from(*size) * (1.0 - share) / 2.0;
        let smaller = Transform::from_scale(whole * share, whole * share).post_translate(edge, edge);
        resvg::render(drawing, smaller, &mut canvas.as_mut());
    }
    Ok(canvas)
}

#[cfg(test)]
mod tests {
    use super::{ICONS, drawn, parse};
    use crate::paths;

    fn svg() -> String {
        paths::read(&paths::root().join("public/icons/icon.svg")).expect("the icon")
    }

    #[test]
    fn the_manifest_and_the_page_name_every_icon() {
        let said = ["public/manifest.webmanifest", "index.html"]
            .map(|file| paths::read(&paths::root().join(file)).expect("a file"))
            .concat();
        for (name, size, _) in ICONS {
            assert!(said.contains(&format!("icons/{name}\"")), "{name}");
            assert!(name.contains(&size.to_string()));
        }
    }

    #[test]
    fn a_circle_of_four_fifths_cuts_nothing_off_the_maskable_icon() {
        let icon = ICONS.iter().find(|(name, ..)| name.contains("maskable")).expect("one is maskable");
        let canvas = drawn(&parse(&svg()).expect("a drawing"), icon).expect("pixels");
        let (ground, middle) = (canvas.pixel(0, 0), f64::from(icon.1) / 2.0);
        assert_eq!(ground.expect("a corner").alpha(), 255, "no see-through corner");
        let mut drawn_inside = 0;
        for (x, y) in (0..canvas.width()).flat_map(|x| (0..canvas.height()).map(move |y| (x, y))) {
            let far = (f64::from(x) + 0.5 - middle).hypot(f64::from(y) + 0.5 - middle);
            if canvas.pixel(x, y) != ground {
                assert!(far <= middle * 0.8, "something is drawn at {x}, {y}");
                drawn_inside += 1;
            }
        }
        assert!(drawn_inside > 1000);
    }
}
