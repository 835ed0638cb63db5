//! Pages, fonts, structure and the list of headings as a file.

use std::collections::BTreeMap;

use miniz_oxide::deflate::compress_to_vec_zlib;
use pdf_writer::types::{CidFontType, FontFlags, SystemInfo, TabOrder, UnicodeCmap};
use pdf_writer::{Filter, Finish, Name, Pdf, Rect, Ref, Str, TextStr};

use super::Fault;
use super::font::{ASCENT, DESCENT, Fonts, UNITS, Weight};
use super::paint::Used;
use super::tree::{Node, ROOT, Tree};

const SYSTEM: SystemInfo<'static> = SystemInfo { registry: Str(b"Adobe"), ordering: Str(b"Identity"), supplement: 0 };

/// How hard streams are pressed: more takes longer and gains little.
const PRESSED: u8 = 6;

/// A page as it was drawn.
pub struct Drawn {
    pub content: Vec<u8>,
    /// To whom each numbered piece of the content belongs.
    pub marks: Vec<Node>,
}

/// A heading in the list beside the pages.
pub struct Entry {
    pub depth: u8,
    pub text: String,
    pub page: usize,
    /// From the bottom of the page, in points.
    pub y: f32,
}

/// All that goes into a file.
pub struct Parts<'p> {
    pub title: &'p str,
    /// In points.
    pub size: (f32, f32),
    pub pages: Vec<Drawn>,
    pub tree: &'p Tree,
    pub fonts: &'p Fonts,
    pub used: &'p BTreeMap<Weight, Used>,
    pub entries: Vec<Entry>,
}

/// The references of what others refer to.
struct Refs {
    next: Ref,
    catalog: Ref,
    pages: Ref,
    page: Vec<Ref>,
    structure: Ref,
    part: BTreeMap<usize, Ref>,
}

impl Refs {
    fn page(&self, page: usize) -> Ref {
        self.page.get(page).copied().unwrap_or(self.pages)
    }

    fn part(&self, node: Node) -> Ref {
        self.part.get(&node.0).copied().unwrap_or(self.structure)
    }
}

/// The file.
pub fn file(parts: &Parts<'_>) -> Result<Vec<u8>, Fault> {
    let mut next = Ref::new(1);
    let (catalog, pages, structure) = (next.bump(), next.bump(), next.bump());
    let page = parts.pages.iter().map(|_| next.bump()).collect();
    let part = parts.tree.parts().map(|(node, _)| (node.0, next.bump())).collect();
    let mut refs = Refs { next, catalog, pages, page, structure, part };
    let mut pdf = Pdf::new();
    pdf.set_version(1, 7);
    let outline = outlines(&mut pdf, &mut refs, &parts.entries);
    let mut catalog = pdf.catalog(refs.catalog);
    catalog.pages(refs.pages).lang(TextStr("th"));
    catalog.mark_info().marked(true);
    catalog.viewer_preferences().display_doc_title(true);
    catalog.pair(Name(b"StructTreeRoot"), refs.structure);
    if let Some(outline) = outline {
        catalog.outlines(outline);
    }
    catalog.finish();
    pdf.document_info(refs.next.bump()).title(TextStr(parts.title));
    pages_of(&mut pdf, &mut refs, parts)?;
    structure_of(&mut pdf, &mut refs, parts);
    let id = digest(pdf.as_bytes()).to_be_bytes().to_vec();
    pdf.set_file_id((id.clone(), id));
    Ok(pdf.finish())
}

/// FNV-1a: tells one content from another, which is all that an identifier of a file is for.
fn digest(bytes: &[u8]) -> u128 {
    let step =
        |hash: u128, byte: &u8| (hash ^ u128::from(*byte)).wrapping_mul(0x0000_0000_0100_0000_0000_0000_0000_013b);
    bytes.iter().fold(0x6c62_272e_07bb_0142_62b8_2175_6295_c58d, step)
}

fn pages_of(pdf: &mut Pdf, refs: &mut Refs, parts: &Parts<'_>) -> Result<(), Fault> {
    let count = i32::try_from(parts.pages.len()).unwrap_or(i32::MAX);
    pdf.pages(refs.pages).kids(refs.page.iter().copied()).count(count);
    let mut fonts = Vec::new();
    for (weight, used) in parts.used {
        fonts.push((*weight, font(pdf, refs, parts.fonts, *weight, used)?));
    }
    for (index, drawn) in parts.pages.iter().enumerate() {
        let content = refs.next.bump();
        let (width, height) = parts.size;
        let mut page = pdf.page(refs.page(index));
        page.parent(refs.pages).media_box(Rect::new(0.0, 0.0, width, height)).contents(content);
        page.struct_parents(i32::try_from(index).unwrap_or(i32::MAX)).tab_order(TabOrder::StructureOrder);
        let mut resources = page.resources();
        let mut names = resources.fonts();
        for (weight, font) in &fonts {
            names.pair(if *weight == Weight::Bold { Name(b"B") } else { Name(b"R") }, *font);
        }
        names.finish();
        resources.finish();
        page.finish();
        pdf.stream(content, &compress_to_vec_zlib(&drawn.content, PRESSED)).filter(Filter::FlateDecode);
    }
    Ok(())
}

fn font(pdf: &mut Pdf, refs: &mut Refs, fonts: &Fonts, weight: Weight, used: &Used) -> Result<Ref, Fault> {
    let subset = subsetter::subset(weight.file(), 0, &used.glyphs).map_err(|_| Fault::Font)?;
    let face = if weight == Weight::Bold { "Sarabun-Bold" } else { "Sarabun-Regular" };
    let mut hash = digest(&subset);
    let mut tag = || {
        let letter = char::from(b'A' + u8::try_from(hash % 26).unwrap_or_default());
        hash /= 26;
        letter
    };
    let name = format!("{}+{face}", (0..6).map(|_| tag()).collect::<String>());
    let name = Name(name.as_bytes());
    let [whole, cid, descriptor, file, unicode] = [(); 5].map(|()| refs.next.bump());
    pdf.type0_font(whole)
        .base_font(name)
        .encoding_predefined(Name(b"Identity-H"))
        .descendant_font(cid)
        .to_unicode(unicode);
    let mut font = pdf.cid_font(cid);
    font.subtype(CidFontType::Type2).base_font(name).system_info(SYSTEM).font_descriptor(descriptor);
    font.default_width(0.0).cid_to_gid_map_predefined(Name(b"Identity"));
    #[expect(clippy::cast_precision_loss, reason = "small numbers")]
    let widths = used.glyphs.remapped_gids().map(|id| fonts.advance(weight, id) as f32);
    font.widths().consecutive(0, widths);
    font.finish();
    let [left, bottom, right, top] = fonts.bounds(weight).map(f32::from);
    pdf.font_descriptor(descriptor)
        .name(name)
        .flags(FontFlags::SYMBOLIC)
        .bbox(Rect::new(left, bottom, right, top))
        .italic_angle(0.0)
        .ascent(ASCENT * UNITS)
        .descent(-DESCENT * UNITS)
        .cap_height(700.0)
        .stem_v(if weight == Weight::Bold { 140.0 } else { 85.0 })
        .font_file2(file);
    let pressed = compress_to_vec_zlib(&subset, PRESSED);
    let mut stream = pdf.stream(file, &pressed);
    stream.filter(Filter::FlateDecode);
    stream.pair(Name(b"Length1"), i32::try_from(subset.len()).unwrap_or(i32::MAX));
    stream.finish();
    let mut cmap = UnicodeCmap::new(Name(b"Unicode"), SYSTEM);
    for (glyph, says) in &used.says {
        cmap.pair_with_multiple(*glyph, says.chars());
    }
    let cmap = compress_to_vec_zlib(&cmap.finish(), PRESSED);
    let mut stream = pdf.cmap(unicode, &cmap);
    stream.filter(Filter::FlateDecode);
    stream.name(Name(b"Unicode")).system_info(SYSTEM);
    stream.finish();
    Ok(whole)
}

fn structure_of(pdf: &mut Pdf, refs: &mut Refs, parts: &Parts<'_>) {
    for (node, part) in parts.tree.parts() {
        let mut element = pdf.struct_element(refs.part(node));
        element.kind(part.role).parent(if node == ROOT { refs.structure } else { refs.part(part.parent) });
        if let Some(alt) = &part.alt {
            element.alt(TextStr(alt));
        }
        if let Some((_, [left, bottom, right, top])) = part.place {
            let mut attributes = element.attributes();
            attributes.push().layout().bbox(Rect::new(left, bottom, right, top));
        }
        let own = part.marks.first().map(|(page, _)| *page);
        if let Some(page) = own {
            element.page(refs.page(page));
        }
        let mut children = element.children();
        for kid in part.kids.iter().filter(|kid| parts.tree.holds(**kid)) {
            children.struct_element(refs.part(*kid));
        }
        for (page, number) in &part.marks {
            if own == Some(*page) {
                children.marked_content_id(*number);
            } else {
                children.marked_content_ref().page(refs.page(*page)).marked_content_id(*number);
            }
        }
    }
    let lists: Vec<Ref> = parts.pages.iter().map(|_| refs.next.bump()).collect();
    for (list, drawn) in lists.iter().zip(&parts.pages) {
        pdf.indirect(*list).array().items(drawn.marks.iter().map(|node| refs.part(*node)));
    }
    let mut root = pdf.indirect(refs.structure).start::<pdf_writer::writers::StructTreeRoot<'_>>();
    root.child(refs.part(ROOT));
    let mut tree = root.parent_tree();
    let mut numbers = tree.nums();
    for (page, list) in lists.iter().enumerate() {
        numbers.insert(i32::try_from(page).unwrap_or(i32::MAX), *list);
    }
    numbers.finish();
    tree.finish();
    root.parent_tree_next_key(i32::try_from(lists.len()).unwrap_or(i32::MAX));
}

/// The list of headings: where it begins, if there is any.
fn outlines(pdf: &mut Pdf, refs: &mut Refs, entries: &[Entry]) -> Option<Ref> {
    let root = refs.next.bump();
    let (first, last, count) = level(pdf, refs, entries, root)?;
    pdf.outline(root).first(first).last(last).count(count);
    Some(root)
}

/// Entries of one depth with those below them: the first, the last, and how many there are in all.
fn level(pdf: &mut Pdf, refs: &mut Refs, entries: &[Entry], parent: Ref) -> Option<(Ref, Ref, i32)> {
    let depth = entries.iter().map(|entry| entry.depth).min()?;
    // What stands deeper before the first of this depth is one with it.
    let groups: Vec<&[Entry]> = entries.chunk_by(|_, next| next.depth > depth).collect();
    let own: Vec<Ref> = groups.iter().map(|_| refs.next.bump()).collect();
    let mut count = 0;
    for (index, group) in groups.iter().enumerate() {
        let (entry, below) = group.split_first()?;
        let this = *own.get(index)?;
        let children = level(pdf, refs, below, this);
        let mut item = pdf.outline_item(this);
        item.parent(parent).title(TextStr(&entry.text));
        if let Some(before) = index.checked_sub(1).and_then(|before| own.get(before)) {
            item.prev(*before);
        }
        if let Some(after) = own.get(index + 1) {
            item.next(*after);
        }
        if let Some((first, last, inside)) = children {
            item.first(first).last(last).count(inside);
            count += inside;
        }
        item.dest().page(refs.page(entry.page)).xyz(0.0, entry.y, None);
        count += 1;
    }
    Some((*own.first()?, *own.last()?, count))
}
