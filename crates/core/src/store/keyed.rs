//! What stands under keys: a list that is found in as quickly as a tree, and is a tenth of the program.

/// Keys in order, each once, with what stands under it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Keyed<T>(Vec<(String, T)>);

impl<T> Keyed<T> {
    /// Nothing yet.
    #[must_use]
    pub const fn new() -> Self {
        Self(Vec::new())
    }

    /// How many keys there are.
    #[must_use]
    pub const fn len(&self) -> usize {
        self.0.len()
    }

    /// Whether there is no key.
    #[must_use]
    pub const fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// What stands under a key.
    #[must_use]
    pub fn get(&self, key: &str) -> Option<&T> {
        let at = self.place(key).ok()?;
        self.0.get(at).map(|(_, value)| value)
    }

    /// Puts something under a key, in place of what stood there.
    pub fn insert(&mut self, key: String, value: T) {
        match self.place(&key) {
            Ok(at) => {
                if let Some((_, old)) = self.0.get_mut(at) {
                    *old = value;
                }
            }
            Err(at) => self.0.insert(at, (key, value)),
        }
    }

    /// Takes a key away, with what stood under it.
    pub fn remove(&mut self, key: &str) -> Option<T> {
        let at = self.place(key).ok()?;
        Some(self.0.remove(at).1)
    }

    /// Every key, in order.
    pub fn keys(&self) -> impl Iterator<Item = &String> {
        self.0.iter().map(|(key, _)| key)
    }

    /// Every key with what stands under it, in order.
    pub fn iter(&self) -> std::slice::Iter<'_, (String, T)> {
        self.0.iter()
    }

    /// Where a key stands, or where it would.
    #[inline(never)]
    fn place(&self, key: &str) -> Result<usize, usize> {
        self.0.binary_search_by(|(known, _)| known.as_str().cmp(key))
    }
}

impl<T> Default for Keyed<T> {
    fn default() -> Self {
        Self::new()
    }
}

/// Of a key that comes twice the last counts.
impl<T> FromIterator<(String, T)> for Keyed<T> {
    fn from_iter<I: IntoIterator<Item = (String, T)>>(pairs: I) -> Self {
        let mut keyed = Self::new();
        pairs.into_iter().for_each(|(key, value)| keyed.insert(key, value));
        keyed
    }
}

impl<T> IntoIterator for Keyed<T> {
    type Item = (String, T);
    type IntoIter = std::vec::IntoIter<(String, T)>;

    fn into_iter(self) -> Self::IntoIter {
        self.0.into_iter()
    }
}

impl<'k, T> IntoIterator for &'k Keyed<T> {
    type Item = &'k (String, T);
    type IntoIter = std::slice::Iter<'k, (String, T)>;

    fn into_iter(self) -> Self::IntoIter {
        self.iter()
    }
}
