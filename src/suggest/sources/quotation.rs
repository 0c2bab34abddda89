//! Whose words a quotation is: told after it, before it, or in the sentence
//! or paragraph before.

use super::within;
use crate::suggest::layers::Layers;
use crate::suggest::layers::attributions::{Attribution, Side};
use std::ops::Range;

/// The attribution of a quotation: after it, before it, or inherited from
/// the quotation before in the same paragraph.
pub(super) fn speaker_of_quotation(
    layers: &Layers,
    quotation: u32,
    at: usize,
    depth: usize,
) -> Option<usize> {
    let Range { start: first, end: last } = layers.quotations.around(at);
    let opening = layers.sentence(first);
    let closing = layers.sentence(last.max(first + 1) - 1);
    let outside = |said: &Attribution| said.quotation != quotation;
    let after = within(layers, &(closing.start..closing.end.max(last + 1)))
        .filter(|(_, said)| outside(said) && said.tokens.start >= last.saturating_sub(1))
        .find(|(_, said)| said.side == Side::Preceding && said.tokens.start <= last + 3);
    if let Some((index, _)) = after {
        return Some(index);
    }
    let before = within(layers, &opening)
        .filter(|(_, said)| outside(said) && said.tokens.start < first)
        .last();
    if let Some((index, _)) = before {
        return Some(index);
    }
    let later = within(layers, &closing)
        .find(|(_, said)| outside(said) && said.tokens.start >= last.saturating_sub(1));
    if let Some((index, _)) = later {
        return Some(index);
    }
    inherited(layers, opening.start, quotation, depth)
}

/// The speaker of the quotation that ends in the sentence before, if this
/// quotation opens its sentence in the same paragraph.
fn inherited(layers: &Layers, start: usize, quotation: u32, depth: usize) -> Option<usize> {
    let before = start.checked_sub(1)?;
    let words = &layers.words;
    if depth > 3 || words.kind(before) == crate::language::token::TokenKind::Break {
        return None;
    }
    let sentence = layers.sentence(before);
    let earlier = sentence.clone().rev().find(|at| {
        let number = layers.quotations.of(*at);
        number > 0 && number != quotation
    });
    match earlier {
        Some(at) if depth < 3 => {
            speaker_of_quotation(layers, layers.quotations.of(at), at, depth + 1)
        }
        _ => within(layers, &sentence).last().map(|(index, _)| index),
    }
}
