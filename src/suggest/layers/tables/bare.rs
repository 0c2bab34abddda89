//! Rows without headings: on an attack or a disaster a cell of nothing but a
//! number counts the dead, and the next one the hurt.

use super::Cell;
use super::cells::value;
use crate::language::lexicon::{Class, Form, Kind};
use crate::suggest::layers::words::Words;
use std::ops::Range;

/// Cells of a row, at least.
const FEWEST: usize = 3;

/// Tokens of a cell that says what happened, where cells stand one a line.
const SHORT: usize = 5;

/// The counting cells of a row that has no heading.
pub fn row(words: &Words, cells: &[Range<usize>], row: &Range<usize>) -> Vec<Cell> {
    if cells.len() < FEWEST || !row.clone().any(|at| is_incident(words, at)) {
        return Vec::new();
    }
    let values: Vec<Option<u64>> = cells.iter().map(|cell| value(words, cell)).collect();
    let pair = |at: usize| values[at].is_some() && values[at + 1].is_some();
    let summed = |at: usize| {
        let three = values.get(at..at + 3).unwrap_or_default();
        matches!(three, [Some(dead), Some(hurt), Some(all)] if dead.checked_add(*hurt) == Some(*all))
    };
    let pairs = || (0..cells.len() - 1).filter(|at| pair(*at));
    let found = pairs().find(|at| summed(*at)).or_else(|| pairs().next_back());
    let lone = || {
        let mut all = (1..cells.len()).filter(|at| values[*at].is_some());
        all.next().filter(|_| all.next().is_none())
    };
    let category = |at: usize, category: &str| {
        let tokens = cells[at].clone();
        Cell {
            heading: tokens.start..tokens.start + 1,
            tokens,
            row: row.clone(),
            category: category.to_owned(),
        }
    };
    match (found, lone()) {
        (Some(at), _) => vec![category(at, "killed"), category(at + 1, "wounded")],
        (None, Some(at)) => vec![category(at, "killed")],
        (None, None) => Vec::new(),
    }
}

/// The same where cells stand one a line: `kind` says what happened, the first
/// two of `lines` how many died and were hurt.
pub fn stacked(words: &Words, kind: &Range<usize>, lines: &[Range<usize>]) -> Option<Vec<Cell>> {
    let [dead, hurt, rest @ ..] = lines else { return None };
    let happened = kind.len() <= SHORT && kind.clone().any(|at| is_incident(words, at));
    if !happened || value(words, dead).is_none() || value(words, hurt).is_none() {
        return None;
    }
    let end = rest.iter().take(3).next_back().map_or(hurt.end, |line| line.end);
    if rest.first().is_some_and(|next| value(words, next).is_some()) {
        return None;
    }
    let cell = |tokens: &Range<usize>, category: &str| Cell {
        tokens: tokens.clone(),
        row: kind.start..end,
        category: category.to_owned(),
        heading: tokens.start..tokens.start + 1,
    };
    Some(vec![cell(dead, "killed"), cell(hurt, "wounded")])
}

/// Whether the words at `at` tell of an attack or a disaster, or of the harm
/// that one did.
pub fn is_incident(words: &Words, at: usize) -> bool {
    let harm = |category: Option<&str>| matches!(category, Some("killed" | "wounded"));
    let frame = |frame: usize| words.lexicon.frame(frame);
    let kills = || {
        words.predicates(at).iter().any(|(_, own, form)| {
            let people = frame(*own).and_then(|frame| frame.people.as_deref());
            harm(people) && *form != Form::Happens
        })
    };
    let dead = || {
        words.noun(at).is_some_and(|(_, kind, counts)| {
            kind == Kind::Casualty && harm(counts.map(|counts| words.lexicon.category(counts)))
        })
    };
    // "Five people were shot": by what, if not whether they died.
    let shot = || {
        let waylaid = |own: usize| frame(own).is_some_and(|frame| frame.name == "waylay");
        let mut done = words.predicates(at).into_iter();
        words.is(at, Class::Hurts) && done.any(|(_, own, _)| waylaid(own))
    };
    is_attack(words, at) || words.is_word(at) && (dead() || kills() || shot())
}

/// Whether the words at `at` name an attack or a disaster, or attackers.
pub fn is_attack(words: &Words, at: usize) -> bool {
    let named = || words.noun(at).is_some_and(|(_, kind, _)| kind == Kind::Attack);
    words.is_word(at)
        && (words.is(at, Class::Happening) && !words.is(at, Class::Determiner)
            || words.is_one_of(at, &[Class::Attacker, Class::Attacks])
            || named())
}
