//! Which attribution covers a claim.

mod heading;
mod quotation;
mod reach;

use quotation::speaker_of_quotation;
use reach::{carries_on, denies, floor, is_of_clause, narrow, reaches, side_clause, trailing};

use super::layers::Layers;
use super::layers::attributions::{Attribution, Side};
use super::layers::figures::Figure;
use super::layers::phrases::Head;
use crate::language::lexicon::Class;
use std::ops::Range;

/// The attributions that cover `claim`, from the one who vouches outwards.
pub fn covering(layers: &Layers, claim: &Range<usize>) -> Vec<usize> {
    let quotation = layers.quotations.of(claim.start);
    if quotation > 0
        && let Some(speaker) = speaker_of_quotation(layers, quotation, claim.start, 0)
    {
        return inner(layers, claim, quotation).into_iter().chain([speaker]).collect();
    }
    let found = in_sentence(layers, claim, quotation);
    if found.is_empty() {
        heading::credit(layers, claim.start).into_iter().collect()
    } else {
        found
    }
}

/// Whom the speaker of a quotation names as saying so: "a nurse told me".
fn inner(layers: &Layers, claim: &Range<usize>, quotation: u32) -> Vec<usize> {
    let mut found = in_sentence(layers, claim, quotation);
    let within = |index: &usize| layers.attributions[*index].quotation == quotation;
    found.retain(within);
    found.truncate(1);
    found
}

/// The names that those attributions give, without repetition.
pub fn names(layers: &Layers, covering: &[usize]) -> Vec<String> {
    let mut out: Vec<String> = Vec::new();
    for name in covering.iter().flat_map(|index| &layers.attributions[*index].sources) {
        if !out.contains(name) {
            out.push(name.clone());
        }
    }
    out
}

/// The words of an attribution without what they may stand around: "police
/// said" of a whole sentence that ends so.
pub fn words_of(layers: &Layers, said: &Attribution) -> Range<usize> {
    const SHORT: usize = 8;
    let tokens = said.tokens.clone();
    let verbal = [Class::Speech, Class::According, Class::Citing];
    let leads = tokens.clone().take(3).any(|at| layers.words.is_one_of(at, &verbal));
    if leads || tokens.len() <= SHORT {
        return tokens;
    }
    let span = layers.span(&tokens);
    let text = layers.words.slice(&tokens);
    let named = said.sources.iter().filter_map(|name| text.rfind(name.as_str())).min();
    let start = named.map_or(tokens.start, |at| layers.words.at_byte(span.start() + at));
    start.min(tokens.end.max(1) - 1)..tokens.end
}

/// The speaker of the line that holds `at`, where lines are labelled.
pub fn turn(layers: &Layers, at: usize) -> Option<String> {
    let before = layers.turns.partition_point(|turn| turn.tokens.start <= at);
    let turn = layers.turns.get(before.checked_sub(1)?)?;
    turn.tokens.contains(&at).then(|| turn.name.clone())
}

/// The name right before a bare number whose verb was said once for several:
/// "la police a compté 68 000 manifestants, la CGT 350 000".
pub fn gapped(layers: &Layers, figure: &Figure) -> Option<String> {
    let words = &layers.words;
    if figure.phrase.head != Head::Missing || figure.weak {
        return None;
    }
    if let Some(speaker) = speaker_before(layers, figure.start) {
        return Some(words.slice(&speaker).to_owned());
    }
    let mut end = figure.start;
    while end > 0
        && (words.is_quote(end - 1)
            || words.len_of(end - 1, Class::Of) == 1
            || words.is_mark(end - 1, ':'))
    {
        end -= 1;
    }
    if let Some(speaker) = gapped_speaker(layers, end) {
        return Some(speaker);
    }
    let name =
        end.checked_sub(1).filter(|at| words.is_capital(*at) && !words.is(*at, Class::NotName))?;
    let start =
        (name.saturating_sub(3)..=name).rev().take_while(|at| words.is_capital(*at)).last()?;
    let determined = start > 1
        && words.is(start - 1, Class::Determiner)
        && (words.is(start - 2, Class::And) || words.is_any(start - 2, ",;"));
    determined.then(|| words.slice(&(start..name + 1)).to_owned())
}

/// The noun for a speaker that opens a clause and leads, without a verb, to
/// the number at `start`: ", le gouvernement de 30".
pub fn speaker_before(layers: &Layers, start: usize) -> Option<Range<usize>> {
    let words = &layers.words;
    let end = start - usize::from(start > 0 && words.len_of(start - 1, Class::Of) == 1);
    let noun = end.checked_sub(1).filter(|at| *at > 1 && words.is(*at, Class::Speaker))?;
    let opens = words.is(noun - 2, Class::And)
        || words.is_any(noun - 2, ",;")
        || words.is(noun - 2, Class::ClauseStart);
    (words.is(noun - 1, Class::Determiner) && opens).then_some(noun..end)
}

/// "organisers put the crowd at 40,000, police at 12,000": the noun for a
/// speaker that opens the clause before `end`.
fn gapped_speaker(layers: &Layers, end: usize) -> Option<String> {
    let words = &layers.words;
    let end = end - usize::from(end > 0 && words.len_of(end - 1, Class::Place) == 1);
    let last = end.checked_sub(1).filter(|at| words.is(*at, Class::Speaker))?;
    let opens = |at: usize| at > 0 && (words.is_any(at - 1, ",;") || words.is(at - 1, Class::And));
    let start = (last.saturating_sub(3)..=last)
        .rev()
        .take_while(|at| words.is_word(*at) && !words.is_one_of(*at, &[Class::Be, Class::And]))
        .find(|at| opens(*at))?;
    let but = usize::from(words.is(start, Class::ClauseStart) && !words.is(start, Class::Speaker));
    let name = start + but + words.len_of(start + but, Class::Determiner);
    (name < end).then(|| words.slice(&(name..end)).to_owned())
}

pub(super) fn within<'l>(
    layers: &'l Layers,
    tokens: &Range<usize>,
) -> impl Iterator<Item = (usize, &'l Attribution)> {
    let from = layers.attributions.partition_point(|said| said.tokens.start < tokens.start);
    let to = layers.attributions.partition_point(|said| said.tokens.start < tokens.end);
    layers.attributions[from..to].iter().enumerate().map(move |(index, said)| (from + index, said))
}

fn in_sentence(layers: &Layers, claim: &Range<usize>, quotation: u32) -> Vec<usize> {
    let sentence = layers.sentence(claim.start);
    let here = |said: &Attribution| said.quotation == 0 || said.quotation == quotation;
    let side = side_clause(layers, claim, &sentence).filter(|_| quotation == 0);
    let told = |said: &Attribution| side.as_ref().is_none_or(|side| is_of_clause(said, side));
    let before = within(layers, &sentence)
        .filter(|(_, said)| {
            here(said) && said.side == Side::Following && said.tokens.start < claim.end
        })
        .filter(|(_, said)| told(said))
        .filter(|(_, said)| reaches(layers, said, claim.start))
        .last();
    let own = within(layers, &sentence)
        .filter(|(_, said)| here(said) && said.tokens.end < claim.start)
        .filter(|(_, said)| carries_on(layers, said, claim.start))
        .last();
    let before = own.or(before);
    let after = within(layers, &sentence).find(|(_, said)| {
        here(said)
            && said.side == Side::Preceding
            && said.tokens.end > claim.start
            && told(said)
            && floor(layers, said, &sentence) < claim.end
            && !narrow(layers, said, claim.end)
    });
    let after = after.filter(|(_, said)| before.is_none() || !denies(layers, said));
    match (before, after) {
        (None, None) => trailing(layers, claim, &sentence, quotation),
        (None, Some((index, said))) => {
            let carrier = within(layers, &sentence).find(|(other, outer)| {
                *other > index && here(outer) && outer.side == Side::Preceding && outer.medium
            });
            let carrier = carrier.filter(|_| !said.medium).map(|(other, _)| other);
            std::iter::once(index).chain(carrier).collect()
        }
        (Some((index, _)), None) => vec![index],
        (Some((first, before)), Some((second, after))) => {
            if after.medium && !before.medium {
                vec![first, second]
            } else if before.medium && !after.medium {
                vec![second, first]
            } else if claim.start.saturating_sub(before.tokens.end)
                <= after.tokens.start.saturating_sub(claim.end)
            {
                vec![first]
            } else {
                vec![second]
            }
        }
    }
}
