//! The same commit gives the same bytes, whoever builds it and however often.

use std::path::Path;

use crate::build::{Speed, build_to};
use crate::{Result, paths};

/// Builds the site twice from nothing and compares the two.
///
/// # Errors
/// When a build fails, or a file differs; then with its name.
pub fn reproduce() -> Result {
    let first = paths::scratch("reproduced-first");
    clean_build(&first)?;
    compare_with(&first)
}

/// Builds the site from nothing and compares it with the one in `folder`.
///
/// # Errors
/// As [`reproduce`].
pub fn compare_with(folder: &Path) -> Result {
    if !folder.join("index.html").is_file() {
        return Err(format!("there is no site in {}; `cargo xtask build` first", folder.display()));
    }
    let second = paths::scratch("reproduced");
    clean_build(&second)?;
    let differing = differing(folder, &second)?;
    if differing.is_empty() {
        println!("{} files, the same bytes twice", paths::files_under(folder)?.len());
        // What differs is kept to be looked at.
        return paths::remove_folder(&second);
    }
    Err(format!(
        "two builds of the same sources differ in {}; compare {} and {}",
        differing.join(", "),
        folder.display(),
        second.display()
    ))
}

/// A build in a target folder that was not there before and is not there afterwards.
fn clean_build(place: &Path) -> Result {
    let target = paths::scratch("reproduce-target");
    paths::remove_folder(&target)?;
    build_to(place, Speed::Release, &target)?;
    paths::remove_folder(&target)
}

/// The names of files that only one of the folders has, or that are not the same in both.
fn differing(first: &Path, second: &Path) -> Result<Vec<String>> {
    let mut names = paths::files_under(first)?;
    names.extend(paths::files_under(second)?);
    names.sort();
    names.dedup();
    let bytes = |folder: &Path, name: &str| std::fs::read(folder.join(name)).ok();
    names.retain(|name| bytes(first, name) != bytes(second, name));
    Ok(names)
}

#[cfg(test)]
mod tests {
    use super::differing;
    use crate::paths;

    #[test]
    fn what_differs_is_named() {
        let folder = paths::scratch(&format!("differing-{}", std::process::id()));
        let (first, second) = (folder.join("first"), folder.join("second"));
        for (place, name, text) in [
            (&first, "same", "1"),
            (&second, "same", "1"),
            (&first, "other", "1"),
            (&second, "other", "2"),
            (&first, "gone", "1"),
            (&second, "new", "1"),
        ] {
            paths::make_folder(place).expect("a folder");
            paths::write(&place.join(name), text).expect("a file");
        }
        assert_eq!(differing(&first, &second).expect("a comparison"), ["gone", "new", "other"]);
        assert!(differing(&first, &first).expect("a comparison").is_empty());
        paths::remove_folder(&folder).expect("a folder");
    }
}
