//! Figures that add up to another one, told right before or after it.

use super::{Bond, Reader};
use crate::claim::LinkKind;
use crate::language::lexicon::Class;
use crate::text::Span;
use std::collections::BTreeSet;

/// How many figures can make up another without a link.
const MOST_PARTS: usize = 8;
/// Bytes from "and" to a number behind "their", at most.
const OWN: usize = 10;

impl Reader<'_> {
    /// Figures that come right before or after one that is their sum.
    pub(super) fn sums(&self) -> Vec<Bond> {
        let mut out = Vec::new();
        let mut taken = BTreeSet::new();
        for whole in 0..self.group.len() {
            let after = self.parts(whole, whole + 1..self.group.len(), &taken);
            let before = || {
                let parts = self.parts(whole, (0..whole).rev(), &taken);
                parts.filter(|_| !self.closes_list(whole))
            };
            let after = after.filter(|parts| !self.is_list(whole, parts));
            for part in after.or_else(before).unwrap_or_default() {
                taken.insert(part);
                out.push(Bond { kind: LinkKind::PartOf, from: part, to: whole });
            }
        }
        out
    }

    /// "A farmer, his wife and their two sons died": the last of a list.
    fn closes_list(&self, at: usize) -> bool {
        let number = self.group[at].number;
        let start = self.mentions.sentence(self.group[at].sentence).start();
        let before = Span::new(start.min(number.start()), number.start());
        let and = self.mentions.cues.last(before, &[Class::And]);
        and.is_some_and(|end| number.start() < end + OWN)
    }

    /// "Two policemen, a civilian and a child died": numbers in a row that only
    /// happen to add up. What the first one is made of would have a mark behind
    /// it: "two people, a civilian and a child, died".
    fn is_list(&self, whole: usize, parts: &[usize]) -> bool {
        let Some((first, last)) = parts.first().zip(parts.last()) else { return false };
        let [whole, first, last] = [whole, *first, *last].map(|at| self.group[at]);
        let sentence = self.mentions.sentence(last.sentence);
        if [whole.sentence, first.sentence] != [last.sentence; 2]
            || whole.number.end() > first.number.start()
            || last.number.end() > sentence.end()
        {
            return false;
        }
        let between = self.mentions.cues.slice(Span::new(whole.number.end(), first.number.start()));
        let after = self.mentions.cues.slice(Span::new(last.number.end(), sentence.end())).trim();
        let after = after.strip_prefix(last.coding.counted.as_str()).unwrap_or(after).trim_start();
        // "Twelve were killed, ten on the spot and two in hospital"
        let gap = Span::new(whole.number.end(), first.number.start());
        let told = self.mentions.cues.has_predicate(gap);
        let row = between.contains(',') && !between.contains(['(', ':', '–', '—']) && !told;
        row && !after.starts_with([',', ')', '–', '—'])
    }

    /// The first few of `candidates` if they add up to `whole`.
    fn parts(
        &self,
        whole: usize,
        candidates: impl Iterator<Item = usize>,
        taken: &BTreeSet<usize>,
    ) -> Option<Vec<usize>> {
        let mut left = self.group[whole].best();
        let mut parts = Vec::new();
        for at in candidates.take(MOST_PARTS) {
            let best = self.group[at].best();
            let tabled = self.hints[at].cell.is_some();
            let unfit = best == 0 || best > left || tabled || self.is_linked(whole, at);
            if unfit || taken.contains(&at) || taken.contains(&whole) || self.hints[at].additional {
                return None;
            }
            left -= best;
            parts.push(at);
            if left == 0 {
                return (parts.len() > 1).then_some(parts);
            }
        }
        None
    }
}
