//! How many items of a sorted layer begin before a token, read from a table:
//! rules ask this many times of each figure, and a search in a long text is
//! slow.

use std::ops::Range;

/// Tokens that share an entry of the table.
const BLOCK: usize = 16;

/// Where the items of one layer begin.
#[derive(Clone, Debug, Default)]
pub struct Index {
    /// The first token of each item.
    starts: Vec<u32>,
    /// For each block of tokens how many items begin before it.
    blocks: Vec<u32>,
}

impl Index {
    /// The index of items that begin at `starts`, sorted.
    pub fn new(starts: impl Iterator<Item = usize>) -> Self {
        // No text has more tokens than an index can say.
        let short = |at| u32::try_from(at).unwrap_or(u32::MAX);
        let mut out = Self { starts: starts.map(short).collect(), blocks: Vec::new() };
        for (item, start) in out.starts.iter().enumerate() {
            let block = *start as usize / BLOCK;
            while out.blocks.len() <= block {
                out.blocks.push(short(item));
            }
        }
        out
    }

    /// How many items begin before token `at`.
    #[inline]
    pub fn before(&self, at: usize) -> usize {
        let Some(first) = self.blocks.get(at / BLOCK) else { return self.starts.len() };
        let rest = self.starts.get(*first as usize..).unwrap_or_default();
        *first as usize + rest.iter().take_while(|start| (**start as usize) < at).count()
    }

    /// The items that begin within `tokens`.
    #[inline]
    pub fn within(&self, tokens: &Range<usize>) -> Range<usize> {
        let from = self.before(tokens.start);
        from..self.before(tokens.end).max(from)
    }

    /// The item that begins at token `at`.
    #[inline]
    pub fn at(&self, at: usize) -> Option<usize> {
        let item = self.before(at);
        self.starts.get(item).filter(|start| **start as usize == at).map(|_| item)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn the_table_says_what_a_search_says(mut starts in prop::collection::vec(0..200_usize, 0..40)) {
            starts.sort_unstable();
            let index = Index::new(starts.iter().copied());
            for at in 0..220 {
                prop_assert_eq!(index.before(at), starts.partition_point(|start| *start < at));
                prop_assert_eq!(index.at(at).is_some(), starts.contains(&at));
                let within = index.within(&(at..at + 30));
                prop_assert!(starts[within].iter().all(|start| (at..at + 30).contains(start)));
            }
        }
    }
}
