//! What the parts of a page are, for who cannot see them: the tree of a tagged PDF.

use pdf_writer::types::StructRole;

/// A node, by its place in the tree.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Node(pub usize);

/// The whole paper.
pub const ROOT: Node = Node(0);

/// A part of the structure.
#[derive(Clone, Debug)]
pub struct Part {
    pub role: StructRole,
    pub parent: Node,
    pub kids: Vec<Node>,
    /// What is said in place of a picture.
    pub alt: Option<String>,
    /// Where a picture stands: the page, and its left, bottom, right and top.
    pub place: Option<(usize, [f32; 4])>,
    /// What of the pages belongs to it: page and number on the page.
    pub marks: Vec<(usize, i32)>,
}

/// The tree, while rows are laid out and pages are drawn.
#[derive(Clone, Debug)]
pub struct Tree(Vec<Part>);

impl Tree {
    pub fn new() -> Self {
        Self(vec![Part::new(StructRole::Document, ROOT)])
    }

    pub fn add(&mut self, parent: Node, role: StructRole) -> Node {
        let node = Node(self.0.len());
        self.0.push(Part::new(role, parent));
        if let Some(parent) = self.get_mut(parent) {
            parent.kids.push(node);
        }
        node
    }

    /// How many parts there are.
    pub fn count(&self) -> usize {
        self.0.len()
    }

    /// Forgets what was added since there were so many.
    pub fn forget(&mut self, count: usize) {
        self.0.truncate(count);
        self.0.iter_mut().for_each(|part| part.kids.retain(|kid| kid.0 < count));
    }

    pub fn get_mut(&mut self, node: Node) -> Option<&mut Part> {
        self.0.get_mut(node.0)
    }

    /// Every part in the order in which it was added; what holds nothing is left out.
    pub fn parts(&self) -> impl Iterator<Item = (Node, &Part)> {
        self.0.iter().enumerate().map(|(index, part)| (Node(index), part)).filter(|(node, _)| self.holds(*node))
    }

    /// Whether a part holds anything of a page.
    pub fn holds(&self, node: Node) -> bool {
        let part = self.0.get(node.0);
        node == ROOT || part.is_some_and(|part| !part.marks.is_empty() || part.kids.iter().any(|kid| self.holds(*kid)))
    }
}

impl Part {
    fn new(role: StructRole, parent: Node) -> Self {
        Self { role, parent, kids: Vec::new(), alt: None, place: None, marks: Vec::new() }
    }
}
