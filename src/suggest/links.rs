//! How the figures that the rules found stand to each other: parts, updates,
//! rivals and the members of one subject.

mod rows;

use super::Suggestion;
use super::draft::Found;
use super::layers::Layers;
use super::layers::figures::Figure;
use super::layers::phrases::Head;
use super::rules::{adds, joined};
use crate::claim::LinkKind;
use crate::language::lexicon::Class;

/// The rule for parts of a total.
const PART: &str = "part of a total";

/// Suggestions back with which one is compared.
const BACK: usize = 6;

/// The links of each of `found`, whose suggestions are `of`, in their order.
pub fn links(layers: &Layers, found: &[Found], of: &[Suggestion]) -> Vec<Vec<(LinkKind, usize)>> {
    let figure = |at: usize| found[at].figure.map(|index| layers.figure(index));
    let mut out = vec![Vec::new(); found.len()];
    for later in 0..found.len() {
        let near = later.saturating_sub(BACK)..later;
        // "10 dead: seven soldiers, two guards": parts of the same whole.
        let beside = |earlier: &usize| {
            let cue = figure(later).is_some_and(|own| {
                own.phrase.partitive || layers.words.ends_with(own.start, Class::Subset)
            });
            !cue && found[later].rule == PART && found[*earlier].rule == PART
        };
        let same = near.rev().filter(|earlier| {
            found[*earlier].category == found[later].category && !beside(earlier)
        });
        let mut pairs =
            same.filter_map(|earlier| Some((earlier, figure(earlier)?, figure(later)?)));
        let link = pairs.find_map(|(at, left, right)| {
            let pair = Pair { layers, left, right };
            if pair.revised() {
                return Some((at, LinkKind::Supersedes, later));
            }
            let kind = pair.kind(&found[at], &found[later], [&of[at], &of[later]]);
            kind.map(|kind| (later, kind, at))
        });
        if let Some((owner, kind, target)) = link {
            out[owner].push((kind, target));
        }
    }
    for (whole, part) in listed(layers, found) {
        if out[part].iter().all(|(kind, _)| *kind != LinkKind::PartOf) {
            out[part].push((LinkKind::PartOf, whole));
        }
    }
    let part = |at: usize| out[at].iter().any(|(kind, _)| *kind == LinkKind::PartOf);
    for (owner, kind, target) in rows::links(layers, found, part) {
        out[owner].retain(|(_, other)| *other != target);
        out[owner].push((kind, target));
    }
    out
}

/// "Four people, two policemen and two civilians, died": wholes with each of
/// their parts, where a list in brackets, dashes or commas adds up to it. "Three
/// policemen, two civilians and a nurse died" has no mark behind its list.
fn listed(layers: &Layers, found: &[Found]) -> Vec<(usize, usize)> {
    let mut out = Vec::new();
    for whole in 0..found.len() {
        let Some(figure) = found[whole].figure.map(|index| layers.figure(index)) else { continue };
        let Some(value) = figure.value.filter(|value| *value > 1) else { continue };
        let parts = parts(layers, found, whole);
        let sum: u64 = parts.iter().map(|(_, part)| part.value.unwrap_or(0)).sum();
        let Some((_, last)) = parts.last().filter(|_| parts.len() > 1 && sum == value) else {
            continue;
        };
        let opened = layers.words.is_any(figure.last(), ":(–—");
        if opened || layers.words.is_any(last.last(), ",)–—") {
            out.extend(parts.iter().map(|(part, _)| (whole, *part)));
        }
    }
    out
}

/// The claims of the same category that stand one after the other behind the
/// claim `whole`, with a mark before the first of them and nothing but commas
/// and "and" between them.
fn parts<'l>(layers: &'l Layers, found: &[Found], whole: usize) -> Vec<(usize, &'l Figure)> {
    let words = &layers.words;
    let mut out: Vec<(usize, &Figure)> = Vec::new();
    let figure = |at: usize| found.get(at)?.figure.map(|index| layers.figure(index));
    let Some(mut left) = figure(whole) else { return out };
    for at in whole + 1..found.len() {
        let Some(right) = figure(at).filter(|_| found[at].category == found[whole].category) else {
            break;
        };
        let opens = words.is_any(left.last(), ",:(–—");
        let mut between = left.last()..right.start;
        let adjoins = !between.is_empty()
            && between.all(|at| words.is(at, Class::And) || words.is_any(at, ",:(–—"));
        if !adjoins || out.is_empty() && !opens {
            break;
        }
        out.push((at, right));
        left = right;
    }
    out
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
        if apart == 0 && self.raised() {
            return Some(LinkKind::Supersedes);
        }
        let rivals = rivals || apart == 0 && self.gapped(of);
        if rivals && self.left.value != self.right.value && !self.right.phrase.other {
            return Some(LinkKind::Disputes);
        }
        let together = first.trigger == second.trigger
            && self.last()
            && joined(self.layers, self.left, self.right);
        (apart == 0 && together).then_some(LinkKind::Together)
    }

    /// "Two were killed, four according to the rebels": a bare number that only
    /// its own source gives.
    fn gapped(&self, of: [&Suggestion; 2]) -> bool {
        let [first, second] = of.map(|suggestion| &suggestion.coding.sources);
        self.right.phrase.head == Head::Missing
            && self.layers.words.is(self.right.last(), Class::According)
            && !second.is_empty()
            && first != second
    }

    /// "rose to 19 from 12", "19 morts, contre 12 la veille": the left figure
    /// is the newer one.
    fn revised(&self) -> bool {
        let words = &self.layers.words;
        let floor = self.left.start.saturating_sub(3);
        let reached = (floor..self.left.start).any(|at| words.is(at, Class::To));
        let from = self.left.last() + usize::from(words.is_mark(self.left.last(), ','));
        let length = words.len_of(from, Class::Formerly);
        reached && length > 0 && from + length == self.right.start
    }

    /// "12 dead, three of them children", "six of the 40".
    fn part(&self, second: &Found) -> bool {
        let smaller = match (self.left.value, self.right.value) {
            (Some(left), Some(right)) => right <= left,
            _ => true,
        };
        let cue = self.layers.words.ends_with(self.right.start, Class::Subset);
        let bare = self.right.phrase.head == Head::Missing;
        let counts = self.right.phrase.counts.map(|at| self.layers.words.lexicon.category(at));
        // "one of the wounded died": none of the dead before.
        let others = matches!(counts, Some("wounded" | "missing" | "abducted"))
            && counts != Some(second.category.as_str());
        smaller
            && !others
            && (cue
                || self.right.phrase.partitive
                || second.rule == PART
                || bare && self.whole_comes_first())
    }

    /// "Of the 40 wounded, six ...", "Sur les 40 blessés, six ...".
    fn whole_comes_first(&self) -> bool {
        let words = &self.layers.words;
        let opens = self.layers.sentence(self.left.start).start;
        let whole = [Class::Of, Class::OutOf, Class::Subset];
        opens < self.left.start
            && self.left.start <= opens + 2
            && words.is_one_of(opens, &whole)
            && words.is_mark(self.left.last(), ',')
            && self.left.last() + 1 == self.right.start
    }

    /// Whether the right figure closes its list: "and seven guards". Before a
    /// comma it may tell what the left one is made of.
    fn last(&self) -> bool {
        let start = self.right.start;
        start > 0 && self.layers.words.is(start - 1, Class::And)
    }

    /// "said 12 were killed; a spokesman later raised the toll to 19".
    fn raised(&self) -> bool {
        let words = &self.layers.words;
        let mut between = self.left.last()..self.right.start;
        let raises = between.find(|at| words.is(*at, Class::Raises));
        raises.is_some() && between.any(|at| words.is(at, Class::To))
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
