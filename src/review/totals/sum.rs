//! From figures and what they are to each other to numbers.

use super::mention::Mention;
use super::{Bond, Total};
use crate::claim::{ClaimId, LinkKind};
use crate::codebook::{CategoryId, Convention, Estimate, RivalRule};
use std::collections::BTreeSet;

/// The totals of one category: of everybody else, and of the attackers.
pub(super) fn totals(
    category: &CategoryId,
    group: &[&Mention],
    bonds: &[Bond],
    convention: &Convention,
) -> Vec<Total> {
    let ledger = Ledger::new(group, bonds, convention);
    let total = |attackers| {
        let any = group.iter().any(|mention| mention.coding.attackers == attackers);
        any.then(|| ledger.total(category, attackers))
    };
    [false, true].into_iter().filter_map(total).collect()
}

struct Ledger<'a> {
    group: &'a [&'a Mention<'a>],
    bonds: &'a [Bond],
    convention: &'a Convention,
    /// The first figure of the same fact, for every figure.
    facts: Vec<usize>,
    /// Facts that are told by no number of their own: parts, and what has
    /// been superseded.
    gone: BTreeSet<usize>,
}

impl<'a> Ledger<'a> {
    fn new(group: &'a [&'a Mention<'a>], bonds: &'a [Bond], convention: &'a Convention) -> Self {
        let facts = joined((0..group.len()).collect(), bonds, LinkKind::SameFact);
        let mut ledger = Self { group, bonds, convention, facts, gone: BTreeSet::new() };
        ledger.gone = ledger.set_aside();
        ledger
    }

    /// Parts and superseded facts. Where links go round in a circle, the one
    /// told last stays.
    fn set_aside(&self) -> BTreeSet<usize> {
        let mut gone = BTreeSet::new();
        for bond in self.bonds {
            let (from, to) = (self.facts[bond.from], self.facts[bond.to]);
            let aside = match bond.kind {
                LinkKind::Supersedes => to,
                LinkKind::PartOf if self.is_counted_with(bond) => from,
                _ => continue,
            };
            if from != to {
                gone.insert(aside);
            }
        }
        if gone.len() == self.facts.iter().collect::<BTreeSet<_>>().len()
            && let Some(last) = self.facts.last()
        {
            gone.remove(last);
        }
        gone
    }

    /// Whether a part is of the same side as its whole. An attacker among the
    /// dead is taken off their number instead, and counted by itself.
    fn is_counted_with(&self, part: &Bond) -> bool {
        self.group[part.from].coding.attackers == self.group[part.to].coding.attackers
    }

    fn total(&self, category: &CategoryId, attackers: bool) -> Total {
        let cases = joined(self.facts.clone(), self.bonds, LinkKind::Disputes);
        let of_side = |fact: &usize| self.group[*fact].coding.attackers == attackers;
        let live: BTreeSet<usize> = self.facts.iter().copied().collect();
        let live: Vec<usize> = live.into_iter().filter(|fact| !self.gone.contains(fact)).collect();
        let live: Vec<usize> = live.into_iter().filter(of_side).collect();
        let heads: BTreeSet<usize> = live.iter().map(|fact| cases[*fact]).collect();
        let mut estimate: Option<Estimate> = None;
        for head in heads {
            let rivals: Vec<usize> = live.iter().copied().filter(|f| cases[*f] == head).collect();
            if let Some(number) = self.case(&rivals) {
                estimate = Some(estimate.map_or(number, |sum| sum.plus(number)));
            }
        }
        let claims = self.resting_on(&live, estimate.is_some());
        Total { category: category.clone(), attackers, estimate, claims }
    }

    /// The claims behind the numbers of `live` facts.
    fn resting_on(&self, live: &[usize], numbered: bool) -> Vec<ClaimId> {
        let stands_in = |at: usize| {
            let whole = |bond: &Bond| {
                let fact = self.facts[bond.to];
                bond.kind == LinkKind::PartOf
                    && self.facts[bond.from] == self.facts[at]
                    && self.is_counted_with(bond)
                    && live.contains(&fact)
                    && !self.is_numbered(fact)
            };
            self.bonds.iter().any(whole)
        };
        let live_or_part = |at: &usize| live.contains(&self.facts[*at]) || stands_in(*at);
        let told = (0..self.group.len()).filter(live_or_part);
        let told = told.filter(|at| !numbered || self.group[*at].estimate.is_some());
        told.map(|at| self.group[at].id).collect()
    }

    /// Whether any telling of the fact has a number.
    fn is_numbered(&self, fact: usize) -> bool {
        let mut told = (0..self.group.len()).filter(|at| self.facts[*at] == fact);
        told.any(|at| self.group[at].estimate.is_some())
    }

    /// The number of one fact, or of rival tellings of it.
    fn case(&self, rivals: &[usize]) -> Option<Estimate> {
        let numbers = rivals.iter().filter_map(|fact| Some((*fact, self.fact(*fact)?)));
        let mut numbers: Vec<(usize, Estimate)> = numbers.collect();
        numbers.sort_by_key(|(fact, _)| self.first_told(*fact));
        let own = |(fact, _): &&(usize, Estimate)| self.group[*fact].coding.sources.is_empty();
        let (_, first) = numbers.iter().find(own).or(numbers.first())?;
        let whole = numbers.iter().fold(*first, |all, (_, number)| all.widened(*number));
        let bests = || numbers.iter().map(|(_, number)| number.best);
        let (lowest, highest) = (bests().min()?, bests().max()?);
        let best = match self.convention.rivals {
            RivalRule::Principal => first.best,
            RivalRule::Conservative => lowest,
            RivalRule::Mean => lowest.midpoint(highest),
        };
        Some(Estimate { best, ..whole })
    }

    /// Where a fact, or the first that it supersedes, is told first.
    fn first_told(&self, fact: usize) -> usize {
        let updates = self.bonds.iter().filter(|bond| bond.kind == LinkKind::Supersedes);
        let earlier = updates.filter(|bond| self.facts[bond.from] == fact);
        earlier.map(|bond| self.facts[bond.to]).min().map_or(fact, |first| first.min(fact))
    }

    /// The number of one fact: that of the latest exact telling, else of the
    /// latest; where none has a number, that of its parts.
    fn fact(&self, fact: usize) -> Option<Estimate> {
        let told = || (0..self.group.len()).filter(|at| self.facts[*at] == fact).rev();
        let numbered = |at: usize| self.group[at].estimate.map(|estimate| (at, estimate));
        let exact = told().filter_map(numbered).find(|(at, _)| self.group[*at].is_exact());
        let chosen = exact.or_else(|| told().find_map(numbered)).map(|(_, estimate)| estimate);
        let parts = |own: bool| {
            let parts = self.bonds.iter().filter(move |bond| {
                bond.kind == LinkKind::PartOf
                    && self.facts[bond.to] == fact
                    && self.is_counted_with(bond) == own
            });
            let parts: BTreeSet<usize> = parts.map(|bond| self.facts[bond.from]).collect();
            parts.into_iter().filter(move |part| *part != fact)
        };
        let Some(chosen) = chosen else {
            let numbers = parts(true).filter_map(|part| self.group[part].estimate);
            return numbers.reduce(Estimate::plus);
        };
        let others = parts(false).filter_map(|part| self.group[part].estimate);
        Some(others.fold(chosen, Estimate::minus))
    }
}

/// For every place of `heads` the smallest one that bonds of `kind` join it
/// with, by way of others.
fn joined(mut heads: Vec<usize>, bonds: &[Bond], kind: LinkKind) -> Vec<usize> {
    for bond in bonds.iter().filter(|bond| bond.kind == kind) {
        let (one, other) = (heads[bond.from], heads[bond.to]);
        let (low, high) = (one.min(other), one.max(other));
        heads.iter_mut().filter(|head| **head == high).for_each(|head| *head = low);
    }
    heads
}
