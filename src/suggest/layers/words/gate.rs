//! Looks at many tokens at once: most of them are ruled out by their sets
//! alone, before anything is asked about any of them.

use super::{Shape, Words};
use crate::language::lexicon::{Class, Set};
use std::ops::Range;

/// Words of a phrase that is looked for from its end, at most.
const BACK: usize = 5;

impl Words<'_> {
    /// Whether anything of `set` begins at `at`: see [`Class::set`].
    #[inline]
    pub fn has_any(&self, at: usize, set: u128) -> bool {
        self.has(at, set)
    }

    /// The first of `tokens` at which anything of `set` begins.
    #[inline]
    pub fn first_of(&self, tokens: Range<usize>, set: u128) -> Option<usize> {
        let from = tokens.start;
        let found = self.sets_of(tokens).iter().position(|own| self.held.bits(*own) & set != 0)?;
        Some(from + found)
    }

    /// The first of `tokens` that is a number in digits, or at which anything
    /// of `set` begins.
    #[inline]
    pub fn first_number_or(&self, tokens: Range<usize>, set: u128) -> Option<usize> {
        let from = tokens.start;
        let list = self.list.get(from..).unwrap_or_default();
        let mut both = self.sets_of(tokens).iter().zip(list);
        let found = both.position(|(own, word)| {
            self.held.bits(*own) & set != 0 || word.shape == Shape::Number
        })?;
        Some(from + found)
    }

    /// Those of `tokens` at which anything of `set` begins.
    pub fn all_of(&self, tokens: Range<usize>, set: u128) -> impl Iterator<Item = usize> + '_ {
        let from = tokens.start;
        let all = self.sets_of(tokens).iter().enumerate();
        all.filter(move |(_, own)| self.held.bits(**own) & set != 0).map(move |(at, _)| from + at)
    }

    /// What begins at `at` is to the calendar, in bits: `Sense::time_bit`.
    #[inline]
    pub fn times(&self, at: usize) -> u32 {
        self.sets.get(at).map_or(0, |set| self.held.times(*set))
    }

    /// The first of `tokens` that is a word with a capital.
    pub fn first_capital(&self, tokens: Range<usize>) -> Option<usize> {
        let from = tokens.start;
        let end = tokens.end.min(self.list.len());
        let list = self.list.get(tokens.start..end).unwrap_or_default();
        Some(from + list.iter().position(|word| word.shape == Shape::Capital)?)
    }

    /// Whether a phrase of `class` ends right before `end`.
    #[inline]
    pub fn ends_with(&self, end: usize, class: Class) -> bool {
        let from = end.saturating_sub(BACK);
        self.all_of(from..end, class.bit()).any(|at| self.longest(at, class) == end - at)
    }

    #[inline]
    fn sets_of(&self, tokens: Range<usize>) -> &[Set] {
        let end = tokens.end.min(self.sets.len());
        self.sets.get(tokens.start..end).unwrap_or_default()
    }
}
