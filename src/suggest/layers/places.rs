//! Where: names after a preposition of place, with or without a common noun
//! between them, and names that head the lines of a list of places.

use super::turns::Turn;
use super::words::Words;
use crate::article::Article;
use crate::language::lexicon::Class;
use crate::language::token::TokenKind;
use std::collections::BTreeSet;
use std::ops::Range;

/// Words between a preposition and the name that it belongs to: "in the
/// eastern market town of".
const BETWEEN: usize = 5;

/// Words of a heading that names a place.
const HEADING: usize = 4;

/// What leads to the name of a place.
const LEADS: u128 = Class::set(&[Class::Of, Class::Place]);

/// One place.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Place {
    /// The words of its name.
    pub tokens: Range<usize>,
}

/// Every place that the text names as such, in order.
pub fn find(words: &Words, turns: &[Turn]) -> Vec<Place> {
    let mut headings = headings(words, turns).into_iter().peekable();
    let mut out: Vec<Place> = Vec::new();
    for at in words.all_of(0..words.len(), LEADS) {
        while let Some(tokens) = headings.next_if(|heading| heading.start < at) {
            out.push(Place { tokens });
        }
        if let Some(tokens) = headings.next_if(|heading| heading.start == at) {
            out.push(Place { tokens });
            continue;
        }
        let after = out.last().is_none_or(|last| last.tokens.end <= at);
        if let Some(tokens) = after.then(|| place(words, at)).flatten() {
            out.push(Place { tokens });
        }
    }
    out.extend(headings.map(|tokens| Place { tokens }));
    out.shrink_to_fit();
    out
}

/// The place that the dateline of `article` names first.
pub fn of_dateline(words: &Words, article: &Article) -> Option<Place> {
    let line = article.dateline?;
    let from = words.at_byte(line.start());
    let start = from + usize::from(words.is_mark(from, '('));
    let own = |at: &usize| words.is_word(*at) || words.is_mark(*at, '-') && words.is_glued(*at);
    let end = (start..words.at_byte(line.end())).take_while(own).last()? + 1;
    Some(Place { tokens: start..end })
}

/// Names that begin a line and stand alone before its text, if there are
/// several such lines: "Port-Vieux. A crowd of ...", "Port-Vieux | 14 | 2".
/// Who speaks in turn is no place.
fn headings(words: &Words, turns: &[Turn]) -> Vec<Range<usize>> {
    let begins = |at: &usize| *at == 0 || words.kind(at - 1) == TokenKind::Break;
    let speakers: BTreeSet<&str> = turns.iter().map(|turn| turn.name.as_str()).collect();
    let found: Vec<_> = (0..words.len())
        .filter(begins)
        .filter_map(|at| heading(words, at + usize::from(words.is_any(at, "▪•*-–—·"))))
        .filter(|tokens| !speakers.contains(words.slice(tokens)))
        .collect();
    let names: BTreeSet<&str> = found.iter().map(|tokens| words.slice(tokens)).collect();
    if names.len() > 1 { found } else { Vec::new() }
}

fn heading(words: &Words, at: usize) -> Option<Range<usize>> {
    let tokens = name(words, at)?;
    let unknown = tokens.clone().any(|at| words.is_capital(at) && !words.is_known(at));
    let alone = words.is_any(tokens.end, ".:|") && words.kind(tokens.end + 1) != TokenKind::Break;
    (unknown && alone && tokens.len() <= HEADING).then_some(tokens)
}

fn place(words: &Words, at: usize) -> Option<Range<usize>> {
    let nouns = [Class::Unit, Class::PlaceNoun];
    let of = at > 0 && words.is(at, Class::Of) && words.is_one_of(at - 1, &nouns);
    let preposition = if of { 1 } else { words.len_of(at, Class::Place) };
    // "told X", "a déclaré à X": to whom, not where.
    let spoken = at > 0 && words.is(at - 1, Class::Speech) && words.is(at, Class::To);
    // Capitals throughout tell nothing of names: "AT LEAST".
    if preposition == 0 || spoken || words.is_shouted(at) {
        return None;
    }
    let start = at + preposition;
    let start = start + words.len_of(start, Class::Determiner);
    name(words, start).or_else(|| name(words, past_noun(words, start)?))
}

/// Past a common noun and its "of": "eastern town of".
fn past_noun(words: &Words, start: usize) -> Option<usize> {
    let common = |at: &usize| words.is_word(*at) && !words.is_capital(*at);
    let mut run = (start..start + BETWEEN).take_while(common);
    let of = run.find(|at| {
        *at > start && words.is(*at, Class::Of) && words.is_one_of(*at - 1, &[Class::PlaceNoun])
    })?;
    let next = of + 1;
    Some(next + words.len_of(next, Class::Determiner))
}

/// The run of capitalised words at `start`, unless it names something else.
fn name(words: &Words, start: usize) -> Option<Range<usize>> {
    let mut end = start;
    while words.is_capital(end) || end > start && words.is_mark(end, '-') && words.is_glued(end) {
        end += 1;
    }
    let other = [
        Class::Weekday,
        Class::Month,
        Class::NotName,
        Class::MediumName,
        Class::Medium,
        Class::Organisation,
        Class::Title,
    ];
    let label = words.is(start, Class::Label) && words.is_number(end);
    (end > start && !label && !words.is_one_of(start, &other)).then_some(start..end)
}
