//! Where and when, as far as the claim's own sentence says.

use super::Layers;
use crate::language::lexicon::Class;
use std::ops::Range;

/// The words that say when, nearest to the claim in its sentence.
pub fn time(layers: &Layers, tokens: &Range<usize>) -> Option<Range<usize>> {
    let words = &layers.words;
    let sentence = layers.sentence(tokens.start);
    nearest(&sentence, tokens, |at| {
        let longest = words.len_of(at, Class::Time).max(words.len_of(at, Class::Weekday));
        if longest > 0 {
            return Some(at..at + longest);
        }
        let month = words.len_of(at, Class::Month);
        if month == 0 || !(words.is_number(at + 1) || at > 0 && words.is_number(at - 1)) {
            return None;
        }
        let start = if at > sentence.start && words.is_number(at - 1) { at - 1 } else { at };
        let end = if words.is_number(at + 1) { at + 2 } else { at + 1 };
        Some(start..end)
    })
}

/// The words that say where, nearest to the claim in its sentence.
pub fn place(layers: &Layers, tokens: &Range<usize>) -> Option<Range<usize>> {
    let words = &layers.words;
    let sentence = layers.sentence(tokens.start);
    nearest(&sentence, tokens, |at| {
        let of = at > 0 && words.is(at, Class::Of) && words.is(at - 1, Class::Unit);
        let preposition = if of { 1 } else { words.len_of(at, Class::Place) };
        if preposition == 0 {
            return None;
        }
        let mut start = at + preposition;
        start += words.len_of(start, Class::Determiner);
        let mut end = start;
        while words.is_capital(end) || end > start && words.is_mark(end, '-') && words.is_glued(end)
        {
            end += 1;
        }
        let named = end > start
            && !words.is_one_of(
                start,
                &[
                    Class::Weekday,
                    Class::Month,
                    Class::NotName,
                    Class::MediumName,
                    Class::Medium,
                    Class::Organisation,
                ],
            );
        named.then_some(start..end)
    })
}

fn nearest(
    sentence: &Range<usize>,
    tokens: &Range<usize>,
    read: impl Fn(usize) -> Option<Range<usize>>,
) -> Option<Range<usize>> {
    sentence.clone().filter_map(read).min_by_key(|found| {
        if found.start >= tokens.end {
            found.start - tokens.end
        } else {
            tokens.start.saturating_sub(found.end)
        }
    })
}
