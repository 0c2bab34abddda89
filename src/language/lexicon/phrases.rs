//! Every phrase of a lexicon in one tree over its words: a single walk along a
//! text tells all that the words at a place can mean.

use super::class::Kind;
use super::{Entry, Form, Sense};
use std::collections::{BTreeMap, HashMap};
use std::ops::Range;

/// What the words at one place of a text can mean: how far into the tree of
/// phrases they lead. The default is that of words that mean nothing.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Reading(u32);

impl Reading {
    /// That of the word of that id, by itself.
    pub const fn of_word(id: u32) -> Self {
        Self(id)
    }

    /// The word of which it is that by itself; longer phrases come after all
    /// words.
    pub const fn id(self) -> u32 {
        self.0
    }
}

/// Which senses there are at one place of a text, without what is particular
/// to each. Few of all sets occur, and so they are numbered: those of a text
/// are small, and what they hold stays at hand.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Set(u16);

/// What the sets hold, by their numbers.
#[derive(Clone, Copy, Debug)]
pub struct Sets<'a> {
    bits: &'a [u128],
    times: &'a [u32],
}

impl Sets<'_> {
    /// The bits of a set.
    #[inline]
    pub fn bits(&self, set: Set) -> u128 {
        self.bits.get(usize::from(set.0)).copied().unwrap_or_default()
    }

    /// What a set is to the calendar, in bits: [`Sense::time_bit`].
    #[inline]
    pub fn times(&self, set: Set) -> u32 {
        self.times.get(usize::from(set.0)).copied().unwrap_or_default()
    }
}

/// One place in the tree. The first nodes are those of the single words, in
/// the order of their ids.
#[derive(Clone, Debug, Default)]
struct Node {
    /// The senses of every phrase that ends on the way here, longest first.
    senses: Range<u32>,
    /// The longest of them that are predicates, unless they are part of a
    /// longer noun that counts nothing: "murder trial".
    predicates: Range<u32>,
}

/// The tree.
#[derive(Clone, Debug, Default)]
pub struct Phrases {
    nodes: Vec<Node>,
    /// For each node the set of all its senses: what is asked most, and so
    /// apart.
    sets: Vec<Set>,
    /// For each set its bits.
    bits: Vec<u128>,
    /// For each set its bits in the calendar.
    times: Vec<u32>,
    /// Lengths in words, and senses.
    senses: Vec<(usize, Sense)>,
    /// Lengths in words, frames and forms.
    predicates: Vec<(usize, usize, Form)>,
    /// A word that goes on and the node that it leads to: those of each node,
    /// sorted, one node after another.
    next: Vec<(u32, u32)>,
    /// For each node where in `next` its words begin, and the end.
    starts: Vec<u32>,
}

impl Phrases {
    /// The tree of `entries`, which are listed by the id of their first word.
    pub fn new(entries: &[Vec<Entry>]) -> Self {
        let mut out = Self { starts: vec![0], ..Self::default() };
        let mut known = HashMap::new();
        for bud in grow(entries) {
            let from = bud.from.and_then(|from| out.nodes.get(from)).cloned().unwrap_or_default();
            let length = bud.before + 1;
            let own = bud.senses.iter().map(|sense| (length, *sense));
            let longer = own.clone().filter_map(|(length, sense)| match sense {
                Sense::Predicate(frame, form) => Some((length, frame, form)),
                _ => None,
            });
            let predicates = append(&mut out.predicates, longer);
            let stale = predicates.is_empty() && !is_uncounted(&bud.senses);
            let predicates = if stale { from.predicates } else { predicates };
            let senses = append(&mut out.senses, own);
            out.senses.extend_from_within(from.senses.start as usize..from.senses.end as usize);
            let senses = senses.start..index(out.senses.len());
            let next = bud.next.iter().map(|(word, node)| (*word, index(*node)));
            out.starts.push(append(&mut out.next, next).end);
            let all = slice(&out.senses, &senses);
            let set = (bits(all), times(all));
            let number = *known.entry(set).or_insert_with(|| {
                out.bits.push(set.0);
                out.times.push(set.1);
                // No lexicon has so many sets.
                Set(u16::try_from(out.bits.len() - 1).unwrap_or_default())
            });
            out.sets.push(number);
            out.nodes.push(Node { senses, predicates });
        }
        out
    }

    /// What the word `first` and those after it mean, each of them read by
    /// itself before.
    #[inline]
    pub fn read(&self, first: Reading, rest: impl Iterator<Item = Reading>) -> Reading {
        let mut at = first;
        for word in rest {
            let next = self.next(at);
            if next.is_empty() {
                break;
            }
            let Ok(found) = next.binary_search_by_key(&word.0, |(word, _)| *word) else { break };
            at = Reading(next[found].1);
        }
        at
    }

    /// The words that go on from a reading and where they lead.
    #[inline]
    fn next(&self, from: Reading) -> &[(u32, u32)] {
        let from = from.0 as usize;
        match self.starts.get(from..).and_then(<[u32]>::first_chunk) {
            Some(&[start, end]) => slice(&self.next, &(start..end)),
            None => &[],
        }
    }

    /// The set of all senses of a reading.
    #[inline]
    pub fn set(&self, reading: Reading) -> Set {
        self.sets.get(reading.0 as usize).copied().unwrap_or_default()
    }

    /// What all sets hold.
    pub fn sets(&self) -> Sets<'_> {
        Sets { bits: &self.bits, times: &self.times }
    }

    /// The senses of a reading, longest first, with their lengths in words.
    #[inline]
    pub fn senses(&self, reading: Reading) -> &[(usize, Sense)] {
        self.node(reading).map_or(&[], |node| slice(&self.senses, &node.senses))
    }

    /// The predicates of a reading: only those of most words.
    #[inline]
    pub fn predicates(&self, reading: Reading) -> &[(usize, usize, Form)] {
        self.node(reading).map_or(&[], |node| slice(&self.predicates, &node.predicates))
    }

    /// Every phrase, of the words with those ids.
    pub fn wordings(&self, words: &[&str]) -> Vec<String> {
        let mut all: Vec<String> = words.iter().map(|word| (*word).to_owned()).collect();
        all.resize(self.nodes.len(), String::new());
        let mut lengths = vec![1; all.len()];
        for from in 0..self.nodes.len() {
            for (word, to) in self.next(Reading(index(from))) {
                all[*to as usize] = joined(&all[from], words[*word as usize]);
                lengths[*to as usize] = lengths[from] + 1;
            }
        }
        let own = |node: &Node, length: usize| {
            slice(&self.senses, &node.senses).first().is_some_and(|(longest, _)| *longest == length)
        };
        let listed = self.nodes.iter().zip(lengths).map(|(node, length)| own(node, length));
        all.into_iter().zip(listed).filter(|(_, listed)| *listed).map(|(text, _)| text).collect()
    }

    #[inline]
    fn node(&self, reading: Reading) -> Option<&Node> {
        self.nodes.get(reading.0 as usize)
    }
}

#[inline]
fn slice<'a, T>(all: &'a [T], range: &Range<u32>) -> &'a [T] {
    all.get(range.start as usize..range.end as usize).unwrap_or_default()
}

/// `left` and the word behind it as texts write them: marks and elided words
/// stand close.
fn joined(left: &str, right: &str) -> String {
    let open = left.ends_with(char::is_alphanumeric) && right.starts_with(char::is_alphanumeric);
    format!("{left}{}{right}", if open { " " } else { "" })
}

fn is_uncounted(senses: &[Sense]) -> bool {
    senses.iter().any(|sense| matches!(sense, Sense::Noun(Kind::Uncounted, _)))
}

fn bits(senses: &[(usize, Sense)]) -> u128 {
    senses.iter().fold(0, |bits, (_, sense)| bits | sense.bit())
}

fn times(senses: &[(usize, Sense)]) -> u32 {
    senses.iter().fold(0, |bits, (_, sense)| bits | sense.time_bit())
}

/// Appends to `all`; where.
fn append<T>(all: &mut Vec<T>, new: impl Iterator<Item = T>) -> Range<u32> {
    let start = index(all.len());
    all.extend(new);
    start..index(all.len())
}

/// No lexicon has four thousand million words.
fn index(index: usize) -> u32 {
    u32::try_from(index).unwrap_or(u32::MAX)
}

/// A node while the tree grows.
#[derive(Debug, Default)]
struct Bud {
    /// The node that it goes on from; `None` for a single word.
    from: Option<usize>,
    /// Words before its last one.
    before: usize,
    senses: Vec<Sense>,
    next: BTreeMap<u32, usize>,
}

impl Bud {
    fn add(&mut self, sense: Sense) {
        if !self.senses.contains(&sense) {
            self.senses.push(sense);
        }
    }
}

/// The nodes of all phrases, each after the one that it goes on from.
fn grow(entries: &[Vec<Entry>]) -> Vec<Bud> {
    let mut buds: Vec<Bud> = entries.iter().map(|_| Bud::default()).collect();
    for (first, entry) in
        entries.iter().enumerate().flat_map(|(id, of)| of.iter().map(move |e| (id, e)))
    {
        let mut at = first;
        for word in &entry.rest {
            let (new, before) = (buds.len(), buds[at].before + 1);
            let next = *buds[at].next.entry(*word).or_insert(new);
            if next == new {
                buds.push(Bud { from: Some(at), before, ..Bud::default() });
            }
            at = next;
        }
        buds[at].add(entry.sense);
    }
    buds
}

#[cfg(test)]
mod tests {
    use super::super::Class;
    use super::*;
    use proptest::prelude::*;

    /// What a phrase of the list means if the words `at` begin with it.
    fn by_list(entries: &[Vec<Entry>], at: &[u32]) -> Vec<(usize, Sense)> {
        let mut found: Vec<_> = entries[at[0] as usize]
            .iter()
            .filter(|entry| at[1..].starts_with(&entry.rest))
            .map(|entry| (entry.rest.len() + 1, entry.sense))
            .collect();
        found.sort_by_key(|(length, _)| std::cmp::Reverse(*length));
        found
    }

    /// Phrases of up to four of the words 1, 2 and 3.
    fn phrases() -> impl Strategy<Value = Vec<Vec<Entry>>> {
        let rest = prop::collection::vec(1_u32..4, 0..4);
        let listed = prop::collection::vec(rest, 0..12);
        let entry = |(value, rest): (u64, Vec<u32>)| Entry {
            rest: rest.into(),
            sense: if value < 4 { Sense::Number(value) } else { Sense::Grammar(Class::And) },
        };
        let entries = listed.prop_map(move |all| (0..).zip(all).map(entry).collect::<Vec<_>>());
        let distinct = entries.prop_map(|mut all| {
            all.dedup_by(|a, b| a.rest == b.rest && a.sense == b.sense);
            all
        });
        prop::collection::vec(distinct, 3).prop_map(|mut words| {
            words.insert(0, Vec::new());
            words
        })
    }

    proptest! {
        #[test]
        fn the_tree_says_what_the_list_says(
            entries in phrases(),
            text in prop::collection::vec(0_u32..4, 1..12),
        ) {
            let tree = Phrases::new(&entries);
            for at in 0..text.len() {
                let reading = tree.read(Reading::of_word(text[at]), text[at + 1..].iter().map(|id| Reading::of_word(*id)));
                let wanted = by_list(&entries, &text[at..]);
                prop_assert_eq!(tree.sets().bits(tree.set(reading)), bits(&wanted));
                for meaning in tree.senses(reading) {
                    prop_assert!(wanted.contains(meaning));
                }
                let lengths = |all: &[(usize, Sense)]| -> Vec<usize> { all.iter().map(|(length, _)| *length).collect() };
                let mut once = wanted.clone();
                once.dedup();
                prop_assert_eq!(lengths(tree.senses(reading)), lengths(&once));
            }
        }
    }
}
