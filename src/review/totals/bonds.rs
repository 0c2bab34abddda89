//! Which figures of one category belong together: by their links, and where
//! there is none between two of them, by their values, places and words.
//!
//! Read off the text, of an earlier figure and a later one:
//!
//! - in a row of a table: the words tell again, or in part, what its cells count;
//! - in one sentence: after "including" the later is a part; from "rose from"
//!   to "to" it is an update; by another source it is a rival; else another
//!   fact;
//! - a sentence of nothing but a figure of anybody ("Five fatalities.") says
//!   what all before it comes to, and so does one that is "coded as" a number;
//! - behind a colon, and of those hurt under a toll that rose, a smaller one is
//!   a part;
//! - "another three", "four more" is another fact; "three of them" and "among
//!   them" a part; what a death toll says supersedes what was told before;
//! - figures of different places or days are different facts;
//! - equal figures of people that may be the same are the same fact;
//! - of the headline, or of an earlier paragraph, a smaller one is a part, and
//!   a larger one an update; by another source it is a rival, or, of
//!   particular people among anybody, a part;
//! - figures that add up to another one, told right before or after it, are
//!   its parts.

mod hints;

use super::Bond;
use super::mention::{Mention, Mentions};
use crate::claim::{LinkKind, QuantityKind};
use crate::language::lexicon::Class;
use crate::text::Span;
use hints::{Cell, Hints};
use std::collections::{BTreeMap, BTreeSet};

/// How many figures back a figure is compared with.
const NEAR: usize = 32;
/// Bytes from "among" to the number of those who are meant, at most.
const AMONG: usize = 6;
/// Bytes from "rose to" to its number, at most.
const REACHED: usize = 20;
/// How many figures can make up another without a link.
const MOST_PARTS: usize = 8;

/// The bonds of a category's figures, one for each pair that has any.
pub(super) fn of(mentions: &Mentions, group: &[&Mention]) -> Vec<Bond> {
    let linked = linked(group);
    let pairs: BTreeSet<(usize, usize)> =
        linked.iter().map(|bond| (bond.from.min(bond.to), bond.from.max(bond.to))).collect();
    let reader = Reader::new(mentions, group, pairs);
    let mut bonds = reader.sums();
    let known: BTreeSet<usize> = bonds.iter().map(|bond| bond.from).collect();
    for later in 0..group.len() {
        let read = reader.before(later).into_iter();
        bonds.extend(read.filter(|bond| !known.contains(&bond.from)));
    }
    bonds.extend(linked);
    bonds.sort();
    bonds.dedup();
    bonds
}

/// What the claims' own links say.
fn linked(group: &[&Mention]) -> Vec<Bond> {
    let places: BTreeMap<_, _> = group.iter().enumerate().map(|(at, m)| (m.id, at)).collect();
    let of_one = |(from, mention): (usize, &&Mention)| {
        let links = mention.coding.links.iter();
        let bonds = links
            .filter_map(|link| Some(Bond { kind: link.kind, from, to: *places.get(&link.to)? }));
        bonds.collect::<Vec<_>>()
    };
    group.iter().enumerate().flat_map(of_one).collect()
}

struct Reader<'a> {
    mentions: &'a Mentions<'a>,
    group: &'a [&'a Mention<'a>],
    linked: BTreeSet<(usize, usize)>,
    hints: Vec<Hints>,
}

impl<'a> Reader<'a> {
    fn new(
        mentions: &'a Mentions<'a>,
        group: &'a [&'a Mention<'a>],
        linked: BTreeSet<(usize, usize)>,
    ) -> Self {
        let hints = group.iter().map(|mention| Hints::new(mentions, mention)).collect();
        Self { mentions, group, linked, hints }
    }

    fn is_linked(&self, one: usize, other: usize) -> bool {
        self.linked.contains(&(one.min(other), one.max(other)))
    }

    /// The bonds of figure `later` to those before it. If it is the same fact
    /// as one of them it tells nothing else; of several the one that is most
    /// like it is meant.
    fn before(&self, later: usize) -> Vec<Bond> {
        let near = later.saturating_sub(NEAR)..later;
        let free = near.filter(|earlier| !self.is_linked(*earlier, later));
        let bonds: Vec<Bond> = free.filter_map(|earlier| self.between(earlier, later)).collect();
        let same = bonds.iter().filter(|bond| bond.kind == LinkKind::SameFact);
        let rivals = bonds.iter().filter(|bond| bond.kind == LinkKind::Disputes);
        let likeness = |bond: &&Bond| {
            let (one, other) = (&self.hints[bond.from], &self.hints[bond.to]);
            (one.nouns == other.nouns, std::cmp::Reverse(bond.from))
        };
        if let Some(same) = same.max_by_key(likeness) {
            return vec![*same];
        }
        // Another's "12 soldiers" is a rival of the two soldiers, not of the
        // three policemen beside them.
        let rival = rivals.max_by_key(likeness).copied();
        bonds.iter().filter(|bond| bond.kind != LinkKind::Disputes).copied().chain(rival).collect()
    }

    fn between(&self, earlier: usize, later: usize) -> Option<Bond> {
        let (one, other) = (self.group[earlier], self.group[later]);
        let bond = |kind, from, to| Some(Bond { kind, from, to });
        let part = bond(LinkKind::PartOf, later, earlier);
        let update = bond(LinkKind::Supersedes, later, earlier);
        let rival = bond(LinkKind::Disputes, later, earlier);
        let smaller = other.best() < one.best() || one.estimate.is_none();
        if self.hints[earlier].cell.is_some() || self.hints[later].cell.is_some() {
            return self.in_table(earlier, later);
        }
        if self.hints[later].additional {
            return None;
        }
        if one.sentence == other.sentence {
            return self.in_one_sentence(earlier, later);
        }
        let sides = one.coding.attackers == other.coding.attackers || self.hints[later].of_them;
        let part_of_it = self.hints[later].part && sides && !contradict(one, other);
        if part_of_it && smaller && other.sentence - one.sentence <= 2 {
            return part;
        }
        if self.hints[later].coded {
            return update;
        }
        if self.hints[later].sum {
            return if smaller { part } else { update };
        }
        if one.coding.attackers != other.coding.attackers {
            return None;
        }
        if agree(one, other) && self.begins_again(later) && self.may_be_the_same(earlier, later) {
            return bond(LinkKind::SameFact, earlier, later);
        }
        if self.are_apart(one, other) {
            return None;
        }
        if self.hints[later].toll && one.best() != other.best() && other.estimate.is_some() {
            let contradicts = contradict(one, other)
                || self.is_disputed_for(earlier, later)
                || one.headline && self.told_again_by_another(earlier, later);
            return match (contradicts, self.hints[later].risen) {
                (_, true) => update,
                (true, false) => rival,
                (false, false) => {
                    if smaller {
                        part
                    } else {
                        update
                    }
                }
            };
        }
        if !self.may_be_the_same(earlier, later) {
            let told_again = one.headline || self.hints[earlier].nouns.is_empty();
            return part.filter(|_| smaller && told_again && one.line != other.line);
        }
        if agree(one, other) {
            return bond(LinkKind::SameFact, earlier, later);
        }
        if one.headline {
            if self.told_again_by_another(earlier, later) {
                return rival;
            }
            return if smaller && !self.hints[later].nouns.is_empty() { part } else { update };
        }
        if have_other_sources(one, other) {
            // "Three policemen" by one source are no rival of "40 people" by
            // another, but some of them.
            let anybody = |at: usize| self.hints[at].nouns.is_empty();
            return match (anybody(earlier), anybody(later)) {
                (true, false) if smaller => part,
                (false, true) if !smaller => bond(LinkKind::PartOf, earlier, later),
                _ => rival,
            };
        }
        match (one.line == other.line, smaller) {
            (true, _) => None,
            (false, true) => part,
            (false, false) => update,
        }
    }

    /// Numbers of different rows are different facts, and what the words of a
    /// row tell is part of its numbers. So are its attackers, unless they
    /// stand apart ("17 (+8)") or the words tell the same number without them.
    fn in_table(&self, earlier: usize, later: usize) -> Option<Bond> {
        let cells = [earlier, later].map(|at| self.hints[at].cell);
        let (cell, told) = match cells {
            [Some(Cell::Whole), None] => (earlier, later),
            [None, Some(Cell::Whole)] => (later, earlier),
            [Some(Cell::Added), None] if self.group[later].coding.attackers => (earlier, later),
            _ => return None,
        };
        let (whole, part) = (self.group[cell], self.group[told]);
        let here = |at: &usize| self.group[*at].line == whole.line && *at != cell;
        let near = cell.saturating_sub(NEAR)..(cell + NEAR).min(self.group.len());
        let apart = |at: usize| {
            let other = self.group[at];
            self.hints[at].cell == Some(Cell::Added)
                || !other.coding.attackers && other.estimate == whole.estimate
        };
        let counted = !part.coding.attackers
            || part.best() < whole.best() && !near.clone().filter(here).any(apart);
        let row = part.line == whole.line && counted;
        row.then_some(Bond { kind: LinkKind::PartOf, from: told, to: cell })
    }

    fn in_one_sentence(&self, earlier: usize, later: usize) -> Option<Bond> {
        let (one, other) = (self.group[earlier], self.group[later]);
        // "Among the seven dead were three children": the claim of the part
        // begins before that of the whole.
        if other.number.start() < one.number.start() {
            return self.in_one_sentence(later, earlier);
        }
        let cues = &self.mentions.cues;
        let between = Span::new(one.number.end(), other.number.start().max(one.number.end()));
        let words = cues.slice(between);
        let bond = |kind, from, to| Some(Bond { kind, from, to });
        let smaller = other.best() < one.best() || one.estimate.is_none();
        // "Among the seven dead were three children"
        let opening = Span::new(self.mentions.sentence(one.sentence).start(), one.number.start());
        let among = cues.last(opening, &[Class::Subset]);
        if smaller && among.is_some_and(|end| one.number.start() < end + AMONG) {
            return bond(LinkKind::PartOf, later, earlier);
        }
        // "the figures do not include the two bombers"
        let denied = cues.has(between, &[Class::Negation]);
        if let Some(end) = cues.last(between, &[Class::Subset])
            && smaller
            && !(denied && other.coding.attackers)
            && !cues.has_predicate(Span::new(end, other.number.start()))
        {
            return bond(LinkKind::PartOf, later, earlier);
        }
        // "three died: two at the scene and one in hospital"
        if smaller && words.trim_end().ends_with(':') {
            return bond(LinkKind::PartOf, later, earlier);
        }
        // "27 were taken to hospital, five in a serious condition"
        let bare = other.coding.counted.is_empty() && self.hints[later].in_condition;
        if smaller && bare && words.trim_end().ends_with(',') {
            return bond(LinkKind::PartOf, later, earlier);
        }
        // "the toll rose to seven after two of the injured died"
        if smaller && self.hints[earlier].toll && self.hints[later].hurt {
            return bond(LinkKind::PartOf, later, earlier);
        }
        // "nine residents, along with four of the attackers"
        let sides = one.coding.attackers == other.coding.attackers;
        if smaller && self.hints[later].part && (sides || self.hints[later].of_them) {
            return bond(LinkKind::PartOf, later, earlier);
        }
        if !smaller && between.len() < 16 && cues.has(between, &[Class::Partitive]) {
            return bond(LinkKind::PartOf, earlier, later);
        }
        if one.coding.attackers != other.coding.attackers {
            return None;
        }
        if smaller && words.contains('(') && !words.contains(')') {
            return bond(LinkKind::PartOf, later, earlier);
        }
        let start = self.mentions.sentence(one.sentence).start();
        let risen = || cues.has(Span::new(start, one.number.start()), &[Class::Reaches]);
        let near = between.len() < 24;
        // "was hit in the leg, and a waiter" is no "hit 20".
        let reached = cues.last(between, &[Class::Reaches]);
        if reached.is_some_and(|end| other.number.start() < end + REACHED)
            || (near && cues.has(between, &[Class::To]) && risen())
        {
            return bond(LinkKind::Supersedes, later, earlier);
        }
        let rivals = one.best() != other.best()
            && have_other_sources(one, other)
            && !self.are_apart(one, other)
            && self.may_be_the_same(earlier, later);
        if rivals { bond(LinkKind::Disputes, later, earlier) } else { None }
    }

    /// Whether, between the two, the body tells the headline's figure again by
    /// a source that the later one does not come from.
    fn told_again_by_another(&self, headline: usize, later: usize) -> bool {
        let between = &self.group[headline + 1..later];
        let told_again = between.iter().filter(|told| agree(self.group[headline], told));
        told_again.into_iter().any(|told| contradict(told, self.group[later]))
    }

    /// Whether a figure linked to the later one, by a source of its own, tells
    /// the earlier one again: "a toll of 17, while officials maintained 13".
    fn is_disputed_for(&self, earlier: usize, later: usize) -> bool {
        let mut next = self.linked.range((later, 0)..(later + 1, 0)).map(|pair| pair.1);
        next.any(|other| {
            agree(self.group[earlier], self.group[other])
                && contradict(self.group[later], self.group[other])
        })
    }

    /// Whether a dateline opens the sentence: "ADEN (Reuters) - Seven people".
    /// What stands before it on its line is the headline.
    fn begins_again(&self, at: usize) -> bool {
        let mention = self.group[at];
        let start = self.mentions.sentence(mention.sentence).start();
        let before = self.mentions.cues.slice(Span::new(start, mention.number.start()));
        let city = before.trim_start().split([' ', ',']).next().unwrap_or_default();
        let shouted = city.len() > 2 && city.chars().all(char::is_uppercase);
        let dash = [") -", ") –", ") —"].iter().any(|dash| before.contains(dash));
        shouted && dash && start > mention.line
    }

    /// Whether the two are of different places or days.
    fn are_apart(&self, one: &Mention, other: &Mention) -> bool {
        let (here, there) = (one.coding.place.to_lowercase(), other.coding.place.to_lowercase());
        let places = !here.is_empty() && !there.is_empty();
        let elsewhere = places && !here.contains(&there) && !there.contains(&here);
        let dates = one.coding.date.zip(other.coding.date);
        elsewhere || dates.is_some_and(|(one, other)| !one.overlaps(&other))
    }

    /// Whether the two may count the same people or things.
    fn may_be_the_same(&self, earlier: usize, later: usize) -> bool {
        let (one, other) = (&self.hints[earlier], &self.hints[later]);
        let anybody = one.nouns.is_empty() || other.nouns.is_empty();
        let alike = !one.nouns.is_disjoint(&other.nouns);
        let many = self.group[later].best() > 1;
        anybody || alike || (many && one.armed && other.armed)
    }

    /// Figures that come right before or after one that is their sum.
    fn sums(&self) -> Vec<Bond> {
        let mut out = Vec::new();
        let mut taken = BTreeSet::new();
        for whole in 0..self.group.len() {
            let after = self.parts(whole, whole + 1..self.group.len(), &taken);
            let before = || self.parts(whole, (0..whole).rev(), &taken);
            let after = after.filter(|parts| !self.is_list(whole, parts));
            for part in after.or_else(before).unwrap_or_default() {
                taken.insert(part);
                out.push(Bond { kind: LinkKind::PartOf, from: part, to: whole });
            }
        }
        out
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

/// Whether the two figures are near enough to be one told twice: an order of
/// magnitude agrees with all numbers up to the next, an approximate number
/// with those within a sixth of it.
fn agree(one: &Mention, other: &Mention) -> bool {
    let fits = |rough: &Mention, number: &Mention| {
        let (about, exact) = (rough.best(), number.best());
        match rough.coding.quantity.kind {
            QuantityKind::Vague => about > 0 && exact >= about && exact / about < 10,
            QuantityKind::Approximate => about.abs_diff(exact) <= about / 6,
            _ => false,
        }
    };
    one.estimate == other.estimate || fits(one, other) || fits(other, one)
}

/// Whether each has a source of its own.
fn contradict(one: &Mention, other: &Mention) -> bool {
    let named = |mention: &Mention| !mention.coding.sources.is_empty();
    named(one) && named(other) && have_other_sources(one, other)
}

/// Whether no name is in both chains of sources, and one of them has any.
fn have_other_sources(one: &Mention, other: &Mention) -> bool {
    let names = |mention: &Mention| -> BTreeSet<String> {
        mention.coding.sources.iter().map(|source| source.to_lowercase()).collect()
    };
    let (one, other) = (names(one), names(other));
    one.is_disjoint(&other) && !(one.is_empty() && other.is_empty())
}
