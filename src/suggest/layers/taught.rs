//! Where wordings stand that a project was taught.

use super::Layers;
use super::figures::{self, Figure};
use super::words::Words;
use crate::language::lexicon::TaughtPhrase;
use crate::language::taught::Verdict;
use std::ops::Range;

/// One taught wording in the text.
#[derive(Clone, Debug)]
pub struct Occurrence<'a> {
    /// Its words, as tokens.
    pub tokens: Range<usize>,
    /// What was taught.
    pub phrase: &'a TaughtPhrase,
}

/// Every occurrence of every taught wording, in order.
pub fn find<'a>(words: &Words<'a>) -> Vec<Occurrence<'a>> {
    let lexicon = words.lexicon;
    if !lexicon.is_taught() {
        return Vec::new();
    }
    let mut buffer = String::new();
    let ids: Vec<u32> = (0..words.len()).map(|at| lexicon.id(words.str(at), &mut buffer)).collect();
    (0..words.len())
        .flat_map(|at| lexicon.taught_at(ids[at]).iter().map(move |phrase| (at, phrase)))
        .filter(|(at, phrase)| ids[*at..].starts_with(&phrase.words))
        .map(|(at, phrase)| Occurrence { tokens: at..at + phrase.words.len(), phrase })
        .collect()
}

/// Adds the numbers inside wordings that are always suggested which were taken
/// for something else (a date, an age): the person knows better.
pub fn insist(words: &Words, taught: &[Occurrence], figures: &mut Vec<Figure>) {
    let always = taught.iter().filter(|found| found.phrase.verdict == Verdict::Always);
    let mut missed = Vec::new();
    for found in always {
        let next = figures.partition_point(|figure| figure.end <= found.tokens.start);
        if figures.get(next).is_none_or(|figure| figure.start >= found.tokens.end) {
            let read = found.tokens.clone().find_map(|at| figures::read(words, at, false));
            missed.extend(read.filter(|figure| figure.end <= found.tokens.end));
        }
    }
    if !missed.is_empty() {
        figures.append(&mut missed);
        figures.sort_by_key(|figure| figure.start);
        figures.dedup_by_key(|figure| figure.start);
    }
}

impl<'a> Layers<'a> {
    /// The taught wording that forbids a claim of `category` whose words,
    /// trigger or counted noun are any of `ranges`.
    pub fn veto(&self, category: &str, ranges: &[Range<usize>]) -> Option<&Occurrence<'a>> {
        let concerns = |found: &&Occurrence| {
            let named = found.phrase.category.as_deref();
            found.phrase.verdict == Verdict::Never && named.is_none_or(|own| own == category)
        };
        ranges.iter().find_map(|range| self.taught_in(range).find(concerns))
    }

    /// The taught wordings that share a word with `range`, in order.
    pub fn taught_in(&self, range: &Range<usize>) -> impl Iterator<Item = &Occurrence<'a>> {
        let from = self.taught.partition_point(|found| {
            found.tokens.start + self.words.lexicon.longest_taught() <= range.start
        });
        let (start, end) = (range.start, range.end);
        self.taught[from..]
            .iter()
            .take_while(move |found| found.tokens.start < end)
            .filter(move |found| start < found.tokens.end)
    }
}
