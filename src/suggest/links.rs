//! How the figures that the rules found stand to each other: parts, updates,
//! rivals and the members of one subject.

use super::Suggestion;
use super::draft::Found;
use super::layers::Layers;
use super::layers::figures::Figure;
use super::rules::{adds, joined};
use crate::claim::LinkKind;
use crate::language::lexicon::Class;

/// Suggestions back with which one is compared.
const BACK: usize = 6;

/// The links of each of `found`, whose suggestions are `of`, in their order.
pub fn links(layers: &Layers, found: &[Found], of: &[Suggestion]) -> Vec<Vec<(LinkKind, usize)>> {
    let figure = |at: usize| found[at].figure.map(|index| layers.figure(index));
    (0..found.len())
        .map(|later| {
            let near = later.saturating_sub(BACK)..later;
            let same =
                near.rev().filter(|earlier| found[*earlier].category == found[later].category);
            let pairs =
                same.filter_map(|earlier| Some((earlier, figure(earlier)?, figure(later)?)));
            let link = |(at, left, right): (usize, &Figure, &Figure)| {
                let pair = Pair { layers, left, right };
                pair.kind(&found[at], &found[later], [&of[at], &of[later]]).map(|kind| (kind, at))
            };
            pairs.filter_map(link).take(1).collect()
        })
        .collect()
}

struct Pair<'l, 'a> {
    layers: &'l Layers<'a>,
    left: &'l Figure,
    right: &'l Figure,
}

impl Pair<'_, '_> {
    /// What the right figure is to the left one.
    fn kind(&self, first: &Found, second: &Found, of: [&Suggestion; 2]) -> Option<LinkKind> {
        let apart =
            self.layers.sentence_of(self.right.start) - self.layers.sentence_of(self.left.start);
        if apart > 1 {
            return None;
        }
        let voices = of.map(|suggestion| suggestion.coding.sources.first());
        let rivals = voices[0].is_some() && voices[1].is_some() && voices[0] != voices[1];
        let words = &self.layers.words;
        // "not including the gunman", "along with four of the attackers".
        let added = adds(words, self.right.start);
        let sides = of[0].coding.attackers != of[1].coding.attackers;
        let cue = words.ends_with(self.right.start, Class::Subset) && !added;
        if sides && !cue {
            return None;
        }
        if !added && self.part(second) && !(rivals && apart > 0 && !cue) {
            return Some(LinkKind::PartOf);
        }
        if apart == 0 && self.update() {
            return Some(LinkKind::Supersedes);
        }
        let before = self.right.start.checked_sub(1);
        let reached = before.is_some_and(|at| self.layers.words.is(at, Class::To));
        if second.rule == "toll" && reached && self.left.value != self.right.value {
            return Some(LinkKind::Supersedes);
        }
        if rivals && self.left.value != self.right.value && !self.right.phrase.other {
            return Some(LinkKind::Disputes);
        }
        let together = first.trigger == second.trigger
            && self.last()
            && joined(self.layers, self.left, self.right);
        (apart == 0 && together).then_some(LinkKind::Together)
    }

    /// "12 dead, three of them children", "six of the 40".
    fn part(&self, second: &Found) -> bool {
        let smaller = match (self.left.value, self.right.value) {
            (Some(left), Some(right)) => right <= left,
            _ => true,
        };
        let cue = self.layers.words.ends_with(self.right.start, Class::Subset);
        smaller && (cue || self.right.phrase.partitive || second.rule == "part of a total")
    }

    /// Whether the right figure closes its list: "and seven guards". Before a
    /// comma it may tell what the left one is made of.
    fn last(&self) -> bool {
        let start = self.right.start;
        start > 0 && self.layers.words.is(start - 1, Class::And)
    }

    /// "rose from 12 to 17".
    fn update(&self) -> bool {
        let words = &self.layers.words;
        let from = words.ends_with(self.left.start, Class::From);
        let to = (1..=3)
            .filter_map(|back| self.right.start.checked_sub(back))
            .any(|at| words.is(at, Class::To));
        from && to && self.right.start <= self.left.last() + 8
    }
}
