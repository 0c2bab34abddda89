//! Who is quoted where a quotation stands by itself: as a heading, as a line
//! of its own, or above a line that credits somebody.

use super::quotation::speaker_of_quotation;
use super::within;
use crate::language::lexicon::Class;
use crate::language::token::TokenKind;
use crate::suggest::layers::Layers;
use crate::suggest::layers::attributions::{Attribution, Side};
use std::ops::Range;

/// Tokens of a heading at most, and how far below it what it says is told.
const HEADING: usize = 30;
const BELOW: usize = 300;

/// The speaker of a quotation in a heading: of the same words further down.
pub(super) fn of_heading(layers: &Layers, quoted: &Range<usize>) -> Option<usize> {
    const WORDS: usize = 2;
    let words = &layers.words;
    let line = line_of(layers, quoted.start);
    let plain = !words.is_any(line.end.max(1) - 1, ".") && line.len() <= HEADING;
    let inner: Vec<usize> = quoted.clone().filter(|at| !words.is_quote(*at)).collect();
    if !plain || inner.len() < WORDS {
        return None;
    }
    let same = |at: usize| {
        layers.quotations.of(at) > 0
            && inner
                .iter()
                .enumerate()
                .all(|(back, token)| words.str(at + back).eq_ignore_ascii_case(words.str(*token)))
    };
    let at = (line.end..words.len().min(line.end + BELOW)).find(|at| same(*at))?;
    speaker_of_quotation(layers, layers.quotations.of(at), at, 1)
        .or_else(|| within(layers, &layers.sentence(at)).last().map(|(index, _)| index))
}

/// The speaker of a quotation that begins its line: who spoke at the end of
/// the line before.
pub(super) fn of_line_before(layers: &Layers, start: usize, depth: usize) -> Option<usize> {
    const DEPTH: usize = 2;
    let words = &layers.words;
    let quoted = words.is_quote(start) || words.is_quote(start + 1);
    let line = line_of(layers, start);
    let sentence_ends = words.is_any(line.end.max(1) - 1, ".!?…»”\"");
    if depth > DEPTH || !quoted || !sentence_ends {
        return None;
    }
    let last = (0..start).rev().find(|at| words.kind(*at) != TokenKind::Break)?;
    if start - last > 3 {
        return None;
    }
    let sentence = layers.sentence(last);
    let own = layers.quotations.of(start);
    let said = within(layers, &sentence).filter(|(_, said)| said.quotation != own && !said.medium);
    if let Some((index, _)) = said.last() {
        return Some(index);
    }
    let quotation = layers.quotations.of(last).max(layers.quotations.of(last.max(1) - 1));
    if quotation == 0 {
        return None;
    }
    speaker_of_quotation(layers, quotation, last.max(1) - 1, depth + 1)
}

/// "Source: the local chief." at the end of the line of `at`, which credits
/// everything before it there.
pub(super) fn credit(layers: &Layers, at: usize) -> Option<usize> {
    const SENTENCES: usize = 12;
    let words = &layers.words;
    let from = layers.sentence_of(at);
    let ends = |sentence: &&Range<usize>| words.kind(sentence.end - 1) == TokenKind::Break;
    let last = layers.sentences[from..].iter().take(SENTENCES).find(ends)?;
    let index = layers.sentences.partition_point(|sentence| sentence.end < last.end);
    let candidates = layers.sentences[from..=index].iter().rev().take(2);
    candidates.flat_map(|sentence| within(layers, sentence)).find_map(|(index, said)| {
        let labelled = is_credit(layers, said) && said.tokens.start > at;
        labelled.then_some(index)
    })
}

fn is_credit(layers: &Layers, said: &Attribution) -> bool {
    let words = &layers.words;
    let start = said.tokens.start;
    said.side == Side::Preceding && words.is(start, Class::Speaker) && words.is_mark(start + 1, ':')
}

/// The line that holds `at`, as far as a heading or a paragraph goes.
fn line_of(layers: &Layers, at: usize) -> Range<usize> {
    const LONGEST: usize = 400;
    let words = &layers.words;
    let breaks = |at: &usize| words.kind(*at) == TokenKind::Break;
    let start = (at.saturating_sub(LONGEST)..at).rev().find(breaks).map_or(0, |at| at + 1);
    let end = (at..words.len().min(at + LONGEST)).find(breaks);
    start..end.unwrap_or(words.len().min(at + LONGEST))
}
