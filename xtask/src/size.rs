//! What a first visit costs in bytes, and the gate it must stay under.

use std::io::Write;
use std::path::Path;

use crate::{Result, finalize, html, paths, worker};

/// A first load may not be larger, in bytes of brotli: 160 KiB.
const GATE: usize = 160 * 1024;
/// Where we want it: 120 KiB.
const AIM: usize = 120 * 1024;

/// The worker that makes papers, its fonts and words included, may not be larger: 700 KiB of brotli.
const PAPER_GATE: usize = 700 * 1024;

/// A file of the site, in bytes.
struct Row {
    name: String,
    raw: usize,
    brotli: usize,
}

/// Prints the tables of `folder`, and holds the first load and the worker that makes papers against their gates.
///
/// The first load is what makes a form answer: the page, what the page itself asks for, and the default round.
/// Fonts, icons and the address data come later or not at all, and stand apart.
///
/// # Errors
/// When there is no built site, or something is above its gate.
pub fn size(folder: &Path) -> Result {
    let (first, apart) = rows(folder)?;
    let (paper, apart): (Vec<Row>, Vec<Row>) = apart.into_iter().partition(|row| worker::is_kept_later(&row.name));
    let total = table("first load", &first);
    let paper = table("papers (a worker, loaded when it is first asked)", &paper);
    table("apart (fonts, address data, icons, other rounds)", &apart);
    println!("\naim of the first load: {} KiB", kib(AIM));
    under("first load", total, GATE).and(under("papers", paper, PAPER_GATE))
}

/// Holds bytes of brotli against their gate.
fn under(what: &str, total: usize, gate: usize) -> Result {
    println!("{what} {} KiB brotli: {} % of the gate ({} KiB)", kib(total), total * 100 / gate, kib(gate));
    if total > gate { Err(format!("{what}: {} KiB above the gate", kib(total - gate))) } else { Ok(()) }
}

fn rows(folder: &Path) -> Result<(Vec<Row>, Vec<Row>)> {
    let page =
        paths::read(&folder.join("index.html")).map_err(|fault| format!("{fault}; `cargo xtask build` first"))?;
    let mut first = finalize::default_rounds(folder)?;
    first.push("index.html".into());
    let loads = |rel: Option<&str>| matches!(rel, Some("stylesheet" | "modulepreload" | "preload"));
    let tags = html::tags(&page);
    let asked = tags.iter().filter(|tag| tag.name == "script" || (tag.name == "link" && loads(tag.get("rel"))));
    first.extend(asked.filter(|tag| tag.get("as") != Some("font")).filter_map(|tag| tag.local()).map(str::to_owned));

    let (mut wanted, mut apart) = (Vec::new(), Vec::new());
    for name in paths::files_under(folder)? {
        let content = std::fs::read(folder.join(&name)).map_err(|error| format!("{name}: {error}"))?;
        let row = Row { raw: content.len(), brotli: brotli(&content)?.len(), name };
        if first.contains(&row.name) { wanted.push(row) } else { apart.push(row) }
    }
    Ok((wanted, apart))
}

/// Prints the rows, largest first, and their sum; returns the sum in bytes of brotli.
fn table(title: &str, rows: &[Row]) -> usize {
    let mut rows: Vec<&Row> = rows.iter().collect();
    rows.sort_by_key(|row| std::cmp::Reverse(row.brotli));
    println!("\n{title:<58} {:>10} {:>10}", "raw", "brotli");
    for row in &rows {
        println!("  {:<56} {:>10} {:>10}", row.name, row.raw, row.brotli);
    }
    let (raw, total) = rows.iter().fold((0, 0), |(raw, brotli), row| (raw + row.raw, brotli + row.brotli));
    println!("  {:<56} {raw:>10} {total:>10}", "sum");
    total
}

/// Bytes as KiB with one digit behind the point.
fn kib(bytes: usize) -> String {
    format!("{}.{}", bytes / 1024, bytes % 1024 * 10 / 1024)
}

/// As a good static host sends it: brotli at its best.
pub fn brotli(content: &[u8]) -> Result<Vec<u8>> {
    let mut small = Vec::new();
    let mut writer = brotli::CompressorWriter::new(&mut small, 64 * 1024, 11, 22);
    writer.write_all(content).map_err(|error| format!("brotli: {error}"))?;
    drop(writer);
    Ok(small)
}
