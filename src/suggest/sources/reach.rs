//! How far within its sentence an attribution goes.

use super::within;
use crate::language::lexicon::Class;
use crate::suggest::layers::Layers;
use crate::suggest::layers::attributions::{Attribution, Side};
use crate::suggest::layers::phrases::Head;
use std::ops::Range;

/// Whether an attribution is a denial, which vouches for nothing.
pub(super) fn denies(layers: &Layers, said: &Attribution) -> bool {
    said.tokens.clone().any(|at| layers.words.is(at, Class::Deny))
}

/// Whether "selon la police" stands right behind a bare number of its own
/// that begins after `end`, and so speaks of that number only.
pub(super) fn narrow(layers: &Layers, said: &Attribution, end: usize) -> bool {
    let behind = layers.figures.partition_point(|figure| figure.start < said.tokens.start);
    let figure = behind.checked_sub(1).map(|index| &layers.figures[index]);
    layers.words.is(said.tokens.start, Class::According)
        && figure.is_some_and(|figure| {
            let bare = figure.phrase.head == Head::Missing && !figure.weak;
            bare && figure.last() == said.tokens.start && figure.start > end
        })
}

/// Whether the attribution behind a claim goes on about the next one: "les
/// autorités, qui ont procédé à 12 arrestations".
pub(super) fn carries_on(layers: &Layers, said: &Attribution, to: usize) -> bool {
    let words = &layers.words;
    let next = said.tokens.end + usize::from(words.is_mark(said.tokens.end, ','));
    let relative = words.is(next, Class::Relative) && words.is(next + 1, Class::Have);
    said.side == Side::Preceding && relative && !(next..to).any(|at| words.is_any(at, ",;:"))
}

/// ", X said; another 12 ...", ", X said, and 12 ...", ", X said, revising a
/// first count of 18": a trailing attribution covers the rest of its sentence
/// as well.
pub(super) fn trailing(
    layers: &Layers,
    claim: &Range<usize>,
    sentence: &Range<usize>,
    quotation: u32,
) -> Vec<usize> {
    let words = &layers.words;
    within(layers, sentence)
        .filter(|(_, said)| said.quotation == 0 || said.quotation == quotation)
        .filter(|(_, said)| said.side == Side::Preceding && said.tokens.end <= claim.start)
        .filter(|(_, said)| {
            let end = said.tokens.end;
            let next = end + 1;
            let begin = said.tokens.start;
            let interposed =
                words.is(begin, Class::According) && begin > 0 && words.is_mark(begin - 1, ',');
            let on = words.is(next, Class::According) && words.is(next + 1, Class::Relative);
            let revising = words.is_word(next) && words.lexicon.is_gerund(words.str(next));
            let within = floor(layers, said, sentence) > 0
                || begin > 0
                    && words.is_mark(begin - 1, ',')
                    && !words.is_one_of(next, &[Class::ClauseStart, Class::Relative]);
            let goes_on = within || interposed || on || revising || words.is(next, Class::And);
            let apart = words.is(next, Class::And) && words.is(next + 1, Class::That);
            words.is_mark(end, ';') || words.is_mark(end, ',') && goes_on && !apart
        })
        .map(|(index, _)| index)
        .last()
        .into_iter()
        .collect()
}

/// Whether what someone said still goes on at token `to`.
pub(super) fn reaches(layers: &Layers, said: &Attribution, to: usize) -> bool {
    let words = &layers.words;
    let according = words.is(said.tokens.start, Class::According);
    !(said.tokens.end..to).any(|at| {
        words.is_mark(at, ';') && !according
            || words.is_mark(at, ',') && words.len_of(at + 1, Class::ClauseStart) >= 2
    })
}

/// The relative clause behind a comma that holds `claim`, with the rest of
/// its sentence where no comma ends it: "the site, which hosts 14,300, ...".
pub(super) fn side_clause(
    layers: &Layers,
    claim: &Range<usize>,
    sentence: &Range<usize>,
) -> Option<Range<usize>> {
    let words = &layers.words;
    // ", killing three", ", dont un enfant" go on with the clause before.
    let goes_on = |at: usize| {
        words.is(at, Class::Subset) || words.is_number(at) || words.lexicon.is_gerund(words.str(at))
    };
    let comma = (sentence.start..claim.start)
        .rev()
        .find(|at| words.is_any(*at, ",;:") && !goes_on(at + 1))?;
    let at = comma + 1;
    let relative = words.is(at, Class::Relative) && !words.is(at, Class::Subset)
        || words.is(at, Class::ClauseStart) && words.is_one_of(at, &[Class::BeforeYear]);
    let opens = words.is_mark(comma, ',') && relative && !words.is(at, Class::That);
    let end = (claim.end..sentence.end).find(|at| words.is_any(*at, ",;:"));
    opens.then(|| comma..end.unwrap_or(sentence.end))
}

/// Whether an attribution tells of a side clause: from within it, or from
/// behind it at the end of the sentence.
pub(super) fn is_of_clause(said: &Attribution, side: &Range<usize>) -> bool {
    let verb = said.tokens.end.max(1) - 1;
    let within = side.contains(&verb) && verb > side.start;
    let behind = said.tokens.start > side.start && said.tokens.start <= side.end + 2;
    within || said.side == Side::Preceding && behind
}

/// Where what an attribution between two commas is about begins, if only the
/// clause around it is: "troops fired and then, witnesses said, ran".
pub(super) fn floor(layers: &Layers, said: &Attribution, sentence: &Range<usize>) -> usize {
    let words = &layers.words;
    let Range { start, end } = said.tokens.clone();
    // ", as he told a priest, "
    let start =
        start - usize::from(start > sentence.start && words.is(start - 1, Class::ClauseStart));
    let between =
        start > sentence.start && words.is_mark(start - 1, ',') && words.is_mark(end, ',');
    if !between || said.side != Side::Preceding {
        return 0;
    }
    let joins = |at: usize| words.is(at, Class::And) && at > 0 && words.is_mark(at - 1, ',');
    let boundary = (sentence.start..start - 1).rev().find(|at| {
        // "the 6:52 p.m. blast" ends nothing.
        let ends = words.is_any(*at, ";:") && !words.is_glued(*at);
        joins(*at) || words.is(*at, Class::That) || ends
    });
    let near = (start.saturating_sub(4)..start - 1).rev().find(|at| words.is(*at, Class::And));
    let aside = |and: &usize| {
        (and + 1..start - 1).all(|at| words.is_one_of(at, &[Class::Adverb, Class::Time]))
    };
    if let Some(and) = near.filter(|and| *and > sentence.start).filter(aside) {
        return and;
    }
    let Some(boundary) = boundary else { return 0 };
    let next = layers.figures.partition_point(|figure| figure.start <= end);
    let figure = layers.figures.get(next).is_some_and(|figure| figure.start == end + 1);
    if figure && layers.figures_in(&(boundary..start)).is_empty() { boundary } else { 0 }
}
