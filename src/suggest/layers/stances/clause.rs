//! The words of a claim's own clause, in which the mood of its verb shows.

use super::Layers;
use crate::language::lexicon::Class;
use std::ops::Range;

/// Words before a claim, words behind it, and words of an aside at most.
const BEFORE: usize = 9;
const BEHIND: usize = 6;
const ASIDE: usize = 14;

/// The claim with what belongs to its verb: some words before, as many
/// after, up to the clause's ends, over asides between commas.
pub(super) fn clause(
    layers: &Layers,
    tokens: &Range<usize>,
    sentence: &Range<usize>,
) -> Vec<usize> {
    let mut out = before(layers, tokens.start, sentence.start);
    out.reverse();
    out.extend(tokens.clone());
    out.extend(behind(layers, tokens.end, sentence));
    out
}

fn ends(layers: &Layers, at: usize) -> bool {
    layers.words.is_any(at, ";:.()")
}

/// The words before, the nearest first.
fn before(layers: &Layers, from: usize, floor: usize) -> Vec<usize> {
    let words = &layers.words;
    let mut out = Vec::new();
    let mut at = in_list(layers, from).unwrap_or(from).max(floor);
    while at > floor && out.len() < BEFORE {
        at -= 1;
        let side = words.is_one_of(at, &[Class::Relative, Class::ClauseStart])
            && !words.is(at, Class::That);
        if ends(layers, at) || side {
            break;
        }
        if words.is_mark(at, ',') && words.is(at + 1, Class::Subset) {
            continue;
        }
        if words.is_mark(at, ',') {
            match aside_before(layers, at, floor) {
                Some(comma) => at = comma,
                None => break,
            }
        } else {
            out.push(at);
        }
    }
    out
}

/// Where the list begins that the claim at `from` goes on: "would add 6,000
/// troops, a dozen helicopters".
fn in_list(layers: &Layers, from: usize) -> Option<usize> {
    let comma = from.checked_sub(1).filter(|at| layers.words.is_mark(*at, ','))?;
    let before = layers.figures.partition_point(|figure| figure.start < comma);
    let figure = layers.figures.get(before.checked_sub(1)?)?;
    (figure.phrase.end == comma).then_some(figure.start)
}

/// The comma that opens the aside which the comma at `close` ends: "a annoncé
/// l'arrivée, dès ce soir, de".
fn aside_before(layers: &Layers, close: usize, floor: usize) -> Option<usize> {
    const SHORT: usize = 6;
    let words = &layers.words;
    let open = (floor.max(close.saturating_sub(SHORT))..close)
        .rev()
        .take_while(|at| !ends(layers, *at))
        .find(|at| words.is_mark(*at, ','))?;
    let first = open + 1;
    let adverbial = [Class::Preposition, Class::Time, Class::Weekday, Class::Adverb];
    let plain = (first..close).all(|at| !words.is_number(at) && !words.is_predicate(at));
    (words.is_one_of(first, &adverbial) && plain && first < close).then_some(open)
}

/// The words behind, over an aside: ", débarqués jeudi du cargo, dégageront".
fn behind(layers: &Layers, from: usize, sentence: &Range<usize>) -> Vec<usize> {
    let words = &layers.words;
    let Range { start: floor, end: limit } = sentence.clone();
    let mut out = Vec::new();
    let mut at = from;
    while at < limit && out.len() < BEHIND {
        if ends(layers, at) || words.is_one_of(at, &[Class::And, Class::Relative]) {
            break;
        }
        if words.is_mark(at, ',') {
            let future =
                words.is(at + 1, Class::Future) || words.lexicon.is_future(words.str(at + 1));
            if future && is_aside(layers, from, floor) {
                out.extend((at + 1..limit.min(at + 3)).take_while(|at| !ends(layers, *at)));
                break;
            }
            if let Some(close) = aside_behind(layers, at, limit) {
                out.extend((close + 1..limit.min(close + 3)).take_while(|at| !ends(layers, *at)));
            }
            break;
        }
        out.push(at);
        at += 1;
    }
    out
}

/// Whether the words before `from` are of an aside that is no clause:
/// "Three brigades, together with 90 guns, will".
fn is_aside(layers: &Layers, from: usize, floor: usize) -> bool {
    let words = &layers.words;
    let comma = (floor.max(from.saturating_sub(ASIDE))..from)
        .rev()
        .take_while(|at| !ends(layers, *at))
        .find(|at| words.is_mark(*at, ','));
    comma.is_some_and(|comma| {
        !(comma..from).any(|at| words.is_one_of(at, &[Class::Relative, Class::Have, Class::Be]))
    })
}

/// The comma that ends the aside which the comma at `open` begins, where it
/// is no list and no clause of its own.
fn aside_behind(layers: &Layers, open: usize, limit: usize) -> Option<usize> {
    let words = &layers.words;
    let close = (open + 1..limit.min(open + ASIDE))
        .take_while(|at| !ends(layers, *at))
        .find(|at| words.is_mark(*at, ','))?;
    let shut = [Class::And, Class::Have, Class::Relative, Class::ClauseStart, Class::Speech];
    let own = (open + 2..close).any(|at| words.is_one_of(at, &shut));
    let next = close + 1;
    let verb = words.is_one_of(next, &[Class::Future, Class::Modal, Class::Be])
        || words.is_word(next) && words.lexicon.is_future(words.str(next))
        || words.is_word(next) && words.lexicon.is_conditional(words.str(next));
    (!own && verb).then_some(close)
}
