//! Remembers laid out paragraphs, so that a still window shapes nothing.

use std::collections::HashMap;
use std::hash::{DefaultHasher, Hash, Hasher};
use std::sync::Arc;

use super::{Paragraph, Style};

/// More than a screen of text; beyond it the longest unused half goes.
const MOST_PARAGRAPHS: usize = 600;
const MOST_BYTES: usize = 1 << 20;

/// What a layout depends on, apart from the text, which is compared in full.
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
pub(super) struct Key(u64);

impl Key {
    pub(super) fn new(text: &str, style: Style, width: f32, scale: f32) -> Self {
        let mut hasher = DefaultHasher::new();
        text.hash(&mut hasher);
        (style.face, style.weight).hash(&mut hasher);
        for number in [style.size, style.line_height, width, scale] {
            number.to_bits().hash(&mut hasher);
        }
        Self(hasher.finish())
    }
}

struct Entry {
    text: Box<str>,
    paragraph: Arc<Paragraph>,
    used: u64,
}

#[derive(Default)]
pub(super) struct LayoutCache {
    entries: HashMap<Key, Entry>,
    bytes: usize,
    clock: u64,
}

impl LayoutCache {
    pub(super) fn get(&mut self, key: Key, text: &str) -> Option<Arc<Paragraph>> {
        self.clock += 1;
        let entry = self.entries.get_mut(&key).filter(|entry| *entry.text == *text)?;
        entry.used = self.clock;
        Some(Arc::clone(&entry.paragraph))
    }

    pub(super) fn put(&mut self, key: Key, text: &str, paragraph: Arc<Paragraph>) {
        if self.entries.len() >= MOST_PARAGRAPHS || self.bytes > MOST_BYTES {
            self.drop_older_half();
        }
        let entry = Entry { text: text.into(), paragraph, used: self.clock };
        self.bytes += text.len();
        if let Some(replaced) = self.entries.insert(key, entry) {
            self.bytes -= replaced.text.len();
        }
    }

    pub(super) fn clear(&mut self) {
        *self = Self { clock: self.clock, ..Self::default() };
    }

    fn drop_older_half(&mut self) {
        let mut uses: Vec<u64> = self.entries.values().map(|entry| entry.used).collect();
        uses.sort_unstable();
        let middle = uses.get(uses.len() / 2).copied().unwrap_or_default();
        self.entries.retain(|_, entry| entry.used > middle);
        self.bytes = self.entries.values().map(|entry| entry.text.len()).sum();
    }
}
