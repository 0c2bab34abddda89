//! From figures and what they are to each other to numbers.

use super::mention::Mention;
use super::{Bond, Total};
use crate::claim::LinkKind;
use crate::codebook::{CategoryId, Convention, Estimate, RivalRule};
use std::collections::{BTreeMap, BTreeSet};

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
    convention: &'a Convention,
    /// The first figure of the same fact, for every figure; it stands for the
    /// fact.
    facts: Vec<usize>,
    /// The figures of each fact, in reading order.
    tellings: BTreeMap<usize, Vec<usize>>,
    /// The parts of each fact.
    parts: BTreeMap<usize, BTreeSet<usize>>,
    /// The first fact that a fact supersedes.
    updates: BTreeMap<usize, usize>,
    /// Facts that are told by no number of their own: parts, and what has
    /// been superseded.
    gone: BTreeSet<usize>,
    /// The first of all rivals, for every figure.
    cases: Vec<usize>,
}

impl<'a> Ledger<'a> {
    fn new(group: &'a [&'a Mention<'a>], bonds: &[Bond], convention: &'a Convention) -> Self {
        let facts = joined((0..group.len()).collect(), bonds, LinkKind::SameFact);
        let cases = joined(facts.clone(), bonds, LinkKind::Disputes);
        let mut ledger = Self {
            group,
            convention,
            tellings: BTreeMap::new(),
            parts: BTreeMap::new(),
            updates: BTreeMap::new(),
            gone: BTreeSet::new(),
            facts,
            cases,
        };
        for (at, fact) in ledger.facts.iter().enumerate() {
            ledger.tellings.entry(*fact).or_default().push(at);
        }
        bonds.iter().for_each(|bond| ledger.note(bond));
        ledger.open_circle();
        ledger
    }

    fn note(&mut self, bond: &Bond) {
        let (from, to) = (self.facts[bond.from], self.facts[bond.to]);
        if from == to {
            return;
        }
        match bond.kind {
            LinkKind::Supersedes => {
                self.gone.insert(to);
                let first = self.updates.entry(from).or_insert(to);
                *first = to.min(*first);
            }
            LinkKind::PartOf => {
                if self.is_of_its_side(from, to) {
                    self.gone.insert(from);
                }
                self.parts.entry(to).or_default().insert(from);
            }
            LinkKind::Disputes | LinkKind::SameFact | LinkKind::Together => {}
        }
    }

    /// Where links go round in a circle, the fact told last stays.
    fn open_circle(&mut self) {
        if self.gone.len() == self.tellings.len()
            && let Some(last) = self.facts.last()
        {
            self.gone.remove(last);
        }
    }

    /// Whether a part is of the same side as its whole. An attacker among the
    /// dead is taken off their number instead, and counted by itself.
    fn is_of_its_side(&self, part: usize, whole: usize) -> bool {
        self.group[part].coding.attackers == self.group[whole].coding.attackers
    }

    fn total(&self, category: &CategoryId, attackers: bool) -> Total {
        let mut cases: BTreeMap<usize, Vec<usize>> = BTreeMap::new();
        let mut claims = BTreeSet::new();
        for fact in self.tellings.keys().filter(|fact| !self.gone.contains(fact)) {
            if self.group[*fact].coding.attackers == attackers {
                cases.entry(self.cases[*fact]).or_default().push(*fact);
                claims.extend(self.resting_on(*fact));
            }
        }
        let numbers = cases.values().filter_map(|rivals| self.case(rivals));
        let estimate = numbers.reduce(Estimate::plus);
        let claims = claims.into_iter();
        let claims = claims.filter(|at| estimate.is_none() || self.group[*at].estimate.is_some());
        let claims = claims.map(|at| self.group[at].id).collect();
        Total { category: category.clone(), attackers, estimate, claims }
    }

    /// The figures behind the number of a fact: its own, or its parts'.
    fn resting_on(&self, fact: usize) -> Vec<usize> {
        let own = &self.tellings[&fact];
        if own.iter().any(|at| self.group[*at].estimate.is_some()) {
            return own.clone();
        }
        let parts = self.parts_of(fact, true).flat_map(|part| &self.tellings[&part]);
        own.iter().chain(parts).copied().collect()
    }

    /// The parts of a fact, of its own side or of the other.
    fn parts_of(&self, fact: usize, own: bool) -> impl Iterator<Item = usize> {
        let parts = self.parts.get(&fact).into_iter().flatten().copied();
        parts.filter(move |part| self.is_of_its_side(*part, fact) == own)
    }

    /// The number of one fact, or of rival tellings of it.
    fn case(&self, rivals: &[usize]) -> Option<Estimate> {
        let numbers = rivals.iter().filter_map(|fact| Some((*fact, self.fact(*fact)?)));
        let mut numbers: Vec<(usize, Estimate)> = numbers.collect();
        // Where it, or the first that it supersedes, is told.
        numbers.sort_by_key(|(fact, _)| self.updates.get(fact).map_or(*fact, |at| *at.min(fact)));
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

    /// The number of one fact: that of the latest exact telling, else of the
    /// latest; where none has a number, that of its parts.
    fn fact(&self, fact: usize) -> Option<Estimate> {
        let numbered = |at: &usize| self.group[*at].estimate.map(|number| (*at, number));
        let told = || self.tellings[&fact].iter().rev().filter_map(numbered);
        let exact = told().find(|(at, _)| self.group[*at].is_exact());
        let number = |part: usize| self.group[part].estimate;
        match exact.or_else(|| told().next()) {
            Some((_, chosen)) => {
                let others = self.parts_of(fact, false).filter_map(number);
                Some(others.fold(chosen, Estimate::minus))
            }
            None => self.parts_of(fact, true).filter_map(number).reduce(Estimate::plus),
        }
    }
}

/// For every place of `heads` the smallest one that bonds of `kind` join it
/// with, by way of others.
fn joined(mut heads: Vec<usize>, bonds: &[Bond], kind: LinkKind) -> Vec<usize> {
    fn head(heads: &mut [usize], mut at: usize) -> usize {
        while heads[at] != at {
            heads[at] = heads[heads[at]];
            at = heads[at];
        }
        at
    }
    for bond in bonds.iter().filter(|bond| bond.kind == kind) {
        let (one, other) = (head(&mut heads, bond.from), head(&mut heads, bond.to));
        heads[one.max(other)] = one.min(other);
    }
    (0..heads.len()).map(|at| head(&mut heads, at)).collect()
}
