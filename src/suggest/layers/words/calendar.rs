//! What tokens mean in the calendar.

use super::{Shape, Word, Words};
use crate::language::lexicon::Sense;

impl Words<'_> {
    /// The year that token `at` names, if it is one: four digits from 1800 to
    /// 2099.
    pub fn year(&self, at: usize) -> Option<u32> {
        let digits = self.is_number(at).then(|| self.str(at)).filter(|digits| digits.len() == 4);
        digits?.parse().ok().filter(|year| (1800..2100).contains(year))
    }

    /// The latest of all years that the text names.
    pub fn latest_year(&self) -> Option<u32> {
        let digits = |word: &Word| word.shape == Shape::Number && word.end - word.start == 4;
        let all = self.list.iter().enumerate().filter(|(_, word)| digits(word));
        all.filter_map(|(at, _)| self.year(at)).max()
    }

    /// What the words at `at` mean, longest first, if any of that has one of
    /// `bits` in the calendar; else nothing. See [`Sense::time_bit`].
    pub fn calendar(&self, at: usize, bits: u32) -> impl Iterator<Item = (usize, Sense)> + '_ {
        self.is_time(at, bits).then(|| self.senses(at)).into_iter().flatten()
    }

    /// Whether a word of the calendar begins at `at`.
    pub fn is_calendar(&self, at: usize) -> bool {
        self.has(at, Sense::TIME)
    }

    /// Whether what begins at `at` has one of `bits` in the calendar.
    #[inline]
    pub fn is_time(&self, at: usize, bits: u32) -> bool {
        self.sets.get(at).is_some_and(|set| self.held.times(*set) & bits != 0)
    }
}
