//! Where things are.

use std::path::{Path, PathBuf};

use crate::Result;

/// The root of the repository.
pub fn root() -> &'static Path {
    // The parent of a manifest's folder always exists; the folder itself is a harmless answer if it did not.
    let here = Path::new(env!("CARGO_MANIFEST_DIR"));
    here.parent().unwrap_or(here)
}

/// The built site.
pub fn dist() -> PathBuf {
    root().join("dist")
}

/// A place of ours under `target/`, for what is made on the way and may be deleted at any time.
pub fn scratch(name: &str) -> PathBuf {
    root().join("target").join("xtask").join(name)
}

/// Where tools are kept: outside the repository, so that every clone shares them.
///
/// # Errors
/// When neither `XDG_CACHE_HOME` nor `HOME` is set.
pub fn cache() -> Result<PathBuf> {
    let of = |name: &str| std::env::var_os(name).filter(|value| !value.is_empty()).map(PathBuf::from);
    of("XDG_CACHE_HOME")
        .or_else(|| of("HOME").map(|home| home.join(".cache")))
        .map(|cache| cache.join("white-area"))
        .ok_or_else(|| "neither XDG_CACHE_HOME nor HOME is set, so there is no place for tools".into())
}

/// Reads a text file, naming it if that fails.
pub fn read(path: &Path) -> Result<String> {
    std::fs::read_to_string(path).map_err(|error| format!("{}: {error}", path.display()))
}

/// Reads a file of any kind, naming it if that fails.
pub fn read_bytes(path: &Path) -> Result<Vec<u8>> {
    std::fs::read(path).map_err(|error| format!("{}: {error}", path.display()))
}

/// Writes a file, naming it if that fails.
pub fn write(path: &Path, content: impl AsRef<[u8]>) -> Result {
    std::fs::write(path, content).map_err(|error| format!("{}: {error}", path.display()))
}

/// Renames, naming both if that fails.
pub fn rename(from: &Path, to: &Path) -> Result {
    std::fs::rename(from, to).map_err(|error| format!("{} to {}: {error}", from.display(), to.display()))
}

/// Deletes a file, naming it if that fails.
pub fn remove_file(path: &Path) -> Result {
    std::fs::remove_file(path).map_err(|error| format!("{}: {error}", path.display()))
}

/// Makes a folder and its parents, naming it if that fails.
pub fn make_folder(path: &Path) -> Result {
    std::fs::create_dir_all(path).map_err(|error| format!("{}: {error}", path.display()))
}

/// Deletes a folder with all it holds; one that is not there is as good as deleted.
pub fn remove_folder(path: &Path) -> Result {
    match std::fs::remove_dir_all(path) {
        Err(error) if error.kind() != std::io::ErrorKind::NotFound => Err(format!("{}: {error}", path.display())),
        _ => Ok(()),
    }
}

/// Every file under `folder`, relative to it and with `/` between parts, in alphabetical order.
pub fn files_under(folder: &Path) -> Result<Vec<String>> {
    let mut found = Vec::new();
    let mut waiting = vec![folder.to_owned()];
    while let Some(next) = waiting.pop() {
        let entries = std::fs::read_dir(&next).map_err(|error| format!("{}: {error}", next.display()))?;
        for entry in entries {
            let path = entry.map_err(|error| format!("{}: {error}", next.display()))?.path();
            if path.is_dir() {
                waiting.push(path);
            } else if let Ok(relative) = path.strip_prefix(folder) {
                let parts: Vec<_> = relative.iter().map(|part| part.to_string_lossy()).collect();
                found.push(parts.join("/"));
            }
        }
    }
    found.sort();
    Ok(found)
}
