//! What a first visit costs in bytes, and the gates it must stay under.

use std::io::Write;
use std::path::Path;

use crate::chunks::{self, Chunks};
use crate::{Result, finalize, html, paths, service_worker};

/// What is wanted and not reached yet (docs/adr/0015-one-program-split.md): 200 KiB for a first load, 420 KiB for all of the
/// app. The gates below hold what was reached.
const WANTED: &str = "wanted: a first load of 200 KiB, all of the app 420 KiB";
/// A first load may not be larger, in bytes of brotli.
const FIRST_GATE: usize = 228 * 1024;
/// All of the app, without the worker that makes papers and without the address data.
const APP_GATE: usize = 437 * 1024;
/// The worker that makes papers, its fonts and words included: 700 KiB.
const PAPER_GATE: usize = 700 * 1024;

/// A file of the site, in bytes.
struct Row {
    name: String,
    raw: usize,
    brotli: usize,
}

/// Prints the tables of `folder`, and holds the sums against their gates.
///
/// The first load is what makes a form answer: the page, what the page itself asks for, the chunks of the first question,
/// and the default round. Fonts, icons and the address data come later or not at all, and stand apart.
///
/// # Errors
/// When there is no built site, or something is above its gate.
pub fn size(folder: &Path) -> Result {
    let first = first_load(folder)?;
    let (mut now, mut later, mut paper, mut apart) = (Vec::new(), Vec::new(), Vec::new(), Vec::new());
    for name in paths::files_under(folder)? {
        let content = paths::read_bytes(&folder.join(&name))?;
        let row = Row { raw: content.len(), brotli: brotli(&content)?.len(), name };
        let table = match &row.name {
            name if first.contains(name) => &mut now,
            name if chunks::is_chunk(name) => &mut later,
            name if service_worker::makes_papers(name) => &mut paper,
            _ => &mut apart,
        };
        table.push(row);
    }
    let now = table("first load, up to the first question", &now);
    let later = table("other chunks of the program", &later);
    let paper = table("papers (a worker, loaded when it is first asked)", &paper);
    table("apart (fonts, address data, icons, other rounds)", &apart);
    println!();
    let gates = [
        under("first load", now, FIRST_GATE),
        under("all of the app", now + later, APP_GATE),
        under("papers", paper, PAPER_GATE),
    ];
    println!("{WANTED}");
    gates.into_iter().collect()
}

/// Holds bytes of brotli against their gate.
fn under(what: &str, total: usize, gate: usize) -> Result {
    println!("{what}: {} KiB brotli, {} % of the gate ({} KiB)", kib(total), total * 100 / gate, kib(gate));
    if total > gate { Err(format!("{what}: {} KiB above the gate", kib(total - gate))) } else { Ok(()) }
}

/// The files of a first load.
fn first_load(folder: &Path) -> Result<Vec<String>> {
    let page =
        paths::read(&folder.join("index.html")).map_err(|fault| format!("{fault}; `cargo xtask build` first"))?;
    let mut first = finalize::default_rounds(folder)?;
    first.push("index.html".into());
    let loads = |rel: Option<&str>| matches!(rel, Some("stylesheet" | "modulepreload" | "preload"));
    let tags = html::tags(&page);
    let asked = tags.iter().filter(|tag| tag.name == "script" || (tag.name == "link" && loads(tag.get("rel"))));
    first.extend(asked.filter_map(|tag| tag.local()).map(str::to_owned));
    let chunks = Chunks::among(&paths::files_under(folder)?);
    first.extend(chunks.of_part(&chunks::part_of_route(chunks::FIRST_ROUTE)?).map(str::to_owned));
    Ok(first)
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
