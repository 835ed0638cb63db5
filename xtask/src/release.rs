//! What is published: one archive of the site, with the checksum of every file and what changed.

use std::io::Write;
use std::path::Path;

use zip::write::{SimpleFileOptions, ZipWriter};

use crate::{Result, hash, html, paths};

/// The folder of the archive that holds the site.
const SITE: &str = "site";
/// Checksums as `sha256sum --check` reads them, from where the archive was unpacked.
const SUMS: &str = "SHA256SUMS";
/// What changed, of this version alone.
const CHANGES: &str = "CHANGES.md";

/// Writes the archive of the built site and prints its name and checksum. The same site gives the same bytes.
///
/// # Errors
/// When there is no built site, or it is not a published one.
pub fn release() -> Result {
    let dist = paths::dist();
    let page = paths::read(&dist.join("index.html")).map_err(|fault| format!("{fault}; `cargo xtask build` first"))?;
    let build = build_of(&page).ok_or("index.html names no build; `cargo xtask build` first")?;
    let changes = newest(&paths::read(&paths::root().join("CHANGELOG.md"))?).to_owned();
    let folder = paths::scratch("release");
    paths::make_folder(&folder)?;
    let place = folder.join(format!("white-area-{}.zip", build.replace(' ', "-")));
    let archive = archive(&dist, &changes)?;
    paths::write(&place, &archive)?;
    println!("{}\n{}  {} bytes", place.display(), hash::hex(&archive), archive.len());
    Ok(())
}

/// The build that a page says it is: version, day and digest.
fn build_of(page: &str) -> Option<String> {
    html::tags(page).iter().find(|tag| tag.is("meta", "name", "build"))?.get("content").map(str::to_owned)
}

/// The first section of a changelog.
fn newest(changelog: &str) -> &str {
    let begin = changelog.find("\n## ").map_or(0, |at| at + 1);
    let rest = changelog.get(begin..).unwrap_or_default();
    let end = rest.get(1..).and_then(|rest| rest.find("\n## ")).map_or(rest.len(), |at| at + 2);
    rest.get(..end).unwrap_or_default()
}

/// A zip of the site, its checksums and what changed, in the order of names and without times.
fn archive(dist: &Path, changes: &str) -> Result<Vec<u8>> {
    let mut zip = ZipWriter::new(std::io::Cursor::new(Vec::new()));
    let mut sums = String::new();
    let mut names = paths::files_under(dist)?;
    names.sort();
    for name in names {
        let content = paths::read_bytes(&dist.join(&name))?;
        let name = format!("{SITE}/{name}");
        sums += &format!("{}  {name}\n", hash::hex(&content));
        add(&mut zip, &name, &content)?;
    }
    sums += &format!("{}  {CHANGES}\n", hash::hex(changes.as_bytes()));
    add(&mut zip, CHANGES, changes.as_bytes())?;
    add(&mut zip, SUMS, sums.as_bytes())?;
    zip.finish().map(std::io::Cursor::into_inner).map_err(|fault| fault.to_string())
}

fn add(zip: &mut ZipWriter<std::io::Cursor<Vec<u8>>>, name: &str, content: &[u8]) -> Result {
    // The options' own time is the beginning of the format's, 1980.
    zip.start_file(name, SimpleFileOptions::default()).map_err(|fault| format!("{name}: {fault}"))?;
    zip.write_all(content).map_err(|fault| format!("{name}: {fault}"))
}

#[cfg(test)]
mod tests {
    use std::io::Read;

    use super::{archive, build_of, newest};
    use crate::paths;

    #[test]
    fn an_archive_holds_the_site_with_its_checksums_and_is_the_same_twice() {
        let folder = paths::scratch("release-test");
        paths::make_folder(&folder.join("rounds")).expect("a folder");
        paths::write(&folder.join("index.html"), "<p>").expect("written");
        paths::write(&folder.join("rounds/1.json"), "{}").expect("written");
        let bytes = archive(&folder, "changes").expect("an archive");
        assert_eq!(bytes, archive(&folder, "changes").expect("another"));
        let mut zip = zip::ZipArchive::new(std::io::Cursor::new(bytes)).expect("a zip");
        let names: Vec<String> = zip.file_names().map(|name| name.expect("a name").into_owned()).collect();
        assert_eq!(names, ["site/index.html", "site/rounds/1.json", "CHANGES.md", "SHA256SUMS"]);
        let mut sums = String::new();
        zip.by_name("SHA256SUMS").expect("the sums").read_to_string(&mut sums).expect("text");
        assert_eq!(sums.lines().count(), 3);
        assert!(sums.contains("44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a  site/rounds/1.json"));
        paths::remove_folder(&folder).expect("removed");
    }

    #[test]
    fn only_the_newest_section_goes_along() {
        assert_eq!(newest("# What\n\nwords\n\n## 1.1\n* b\n\n## 1.0\n* a\n"), "## 1.1\n* b\n\n");
        assert_eq!(newest("# What\n\n## 1.0\n* a\n"), "## 1.0\n* a\n");
    }

    #[test]
    fn a_page_names_its_build() {
        let page = "<head><meta name=\"build\" content=\"0.1.0 2026-11-21 af36\"></head>";
        assert_eq!(build_of(page).as_deref(), Some("0.1.0 2026-11-21 af36"));
        assert_eq!(build_of("<head></head>"), None);
    }
}
