//! Where and when: what the claim's own sentence states, and what it takes
//! over where it states nothing.

use super::Layers;
use super::places::Place;
use super::times::{Moment, Time};
use crate::language::lexicon::Class;
use crate::language::token::TokenKind;
use std::ops::Range;

/// Sentences of the paragraph before the claim's own, in which a time or a
/// place is looked for where its own has none.
const BACK: usize = 12;
/// Words at the start of a sentence in which the day that it is about stands.
const OPENING: usize = 4;
/// Words that a comma, a bracket or a speaker puts in between.
const CLAUSE: usize = 8;
/// Words that the end of a main clause puts in between.
const STOP: usize = 25;
/// Words behind which a time that names no day stands back.
const UNDATED: usize = 12;

/// A circumstance and where it comes from.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Circumstance<'a, T> {
    /// What is told.
    pub told: &'a T,
    /// Where it is told.
    pub from: Origin,
}

/// Where a circumstance is told.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Origin {
    /// In the claim's own sentence.
    Stated,
    /// Earlier in its paragraph.
    Paragraph,
    /// In the dateline of the article.
    Dateline,
}

impl Origin {
    /// What to add to the reading of a circumstance that is not stated.
    pub const fn remark(self) -> &'static str {
        match self {
            Self::Stated => "",
            Self::Paragraph => " (not stated here: from the sentence before)",
            Self::Dateline => " (not stated here: from the dateline)",
        }
    }
}

/// When: the nearest time in the claim's sentence, else the last day that its
/// paragraph names before.
pub fn time<'a>(layers: &'a Layers, tokens: &Range<usize>) -> Option<Circumstance<'a, Time>> {
    let of = |time: &Time| time.tokens.clone();
    let cost = |time: &Time| {
        let undated = usize::from(time.moment == Moment::Undated) * UNDATED;
        distance(layers, tokens, &time.tokens) + undated
    };
    let stated = within(&layers.times, &layers.sentence(tokens.start), of);
    if let Some(told) = stated.iter().min_by_key(|time| cost(time)) {
        return Some(Circumstance { told, from: Origin::Stated });
    }
    let told = earlier(layers, tokens).find_map(|sentence| {
        let opens = sentence.start + OPENING;
        let times = within(&layers.times, &sentence, of);
        // Only a day that the earlier sentence is about: told at its start.
        times.first().filter(|time| names_day(&time.moment) && time.tokens.start <= opens)
    })?;
    Some(Circumstance { told, from: Origin::Paragraph })
}

fn names_day(moment: &Moment) -> bool {
    matches!(moment, Moment::Date(..) | Moment::Weekday(..) | Moment::Stretch(..))
}

/// Where: the nearest place in the claim's sentence, else the last one that
/// its paragraph names before, else the dateline's.
pub fn place<'a>(layers: &'a Layers, tokens: &Range<usize>) -> Option<Circumstance<'a, Place>> {
    let of = |place: &Place| place.tokens.clone();
    let stated = within(&layers.places, &layers.sentence(tokens.start), of);
    let near = |place: &&Place| distance(layers, tokens, &place.tokens);
    if let Some(told) = stated.iter().min_by_key(near) {
        return Some(Circumstance { told, from: Origin::Stated });
    }
    let before = earlier(layers, tokens)
        .map(|sentence| within(&layers.places, &sentence, of))
        .find(|places| !places.is_empty());
    if let Some(places) = before {
        let name = |place: &Place| layers.words.slice(&place.tokens);
        let (told, others) = places.split_first()?;
        // Which of several is meant is anybody's guess.
        let sure = others.iter().all(|other| name(other) == name(told));
        return sure.then_some(Circumstance { told, from: Origin::Paragraph });
    }
    let told = layers.dateline.as_ref()?;
    let under = tokens.start >= told.tokens.end
        && (told.tokens.end..tokens.start).all(|at| layers.words.kind(at) != TokenKind::Break);
    under.then_some(Circumstance { told, from: Origin::Dateline })
}

/// The items that stand in `sentence`.
fn within<'a, T>(
    items: &'a [T],
    sentence: &Range<usize>,
    tokens: impl Fn(&T) -> Range<usize>,
) -> &'a [T] {
    let from = items.partition_point(|item| tokens(item).start < sentence.start);
    let to = items.partition_point(|item| tokens(item).start < sentence.end);
    &items[from..to.max(from)]
}

/// The sentences of the same paragraph before the one that holds `tokens`,
/// from the nearest.
fn earlier<'a>(
    layers: &'a Layers,
    tokens: &Range<usize>,
) -> impl Iterator<Item = Range<usize>> + 'a {
    let own = layers.sentence_of(tokens.start);
    let words = &layers.words;
    let ends = move |sentence: &Range<usize>| {
        sentence.end > 0 && words.kind(sentence.end - 1) == TokenKind::Break
    };
    (own.saturating_sub(BACK)..own)
        .rev()
        .filter_map(|index| layers.sentences.get(index).cloned())
        .take_while(move |sentence| !ends(sentence))
}

/// Words between a claim and a circumstance, and more for what parts them.
fn distance(layers: &Layers, tokens: &Range<usize>, told: &Range<usize>) -> usize {
    let words = &layers.words;
    let between = if told.start >= tokens.end {
        tokens.end..told.start
    } else if told.end <= tokens.start {
        told.end..tokens.start
    } else {
        return 0;
    };
    let length = between.len();
    let parts = between.map(|at| {
        let clause = words.is_any(at, ",()") || words.is(at, Class::Speech);
        usize::from(clause) * CLAUSE + usize::from(words.is_any(at, ";:–—")) * STOP
    });
    length + parts.sum::<usize>()
}
