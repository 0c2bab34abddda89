//! One sentence as the layers have it, with what the rules found in it.

use super::{Fired, Notes, Rule, Said, Sentence, tokens};
use crate::language::token::TokenKind;
use crate::suggest::layers::Layers;
use crate::suggest::layers::attributions::Side;
use crate::suggest::sources;
use crate::text::Span;
use std::ops::Range;

/// The sentences that share a byte with `span`; lines without words are none.
pub fn sentences(notes: &Notes, span: Span) -> Vec<Sentence> {
    let all = notes.layers.sentences.iter().filter_map(|tokens| trimmed(notes.layers, tokens));
    let numbered = all.enumerate().map(|(at, tokens)| (at + 1, tokens));
    numbered
        .filter(|(_, tokens)| notes.layers.span(tokens).overlaps(span))
        .map(|(number, tokens)| sentence(notes, number, &tokens))
        .collect()
}

/// The sentence without the line ends around it.
fn trimmed(layers: &Layers, sentence: &Range<usize>) -> Option<Range<usize>> {
    let solid = |at: &usize| layers.words.kind(*at) != TokenKind::Break;
    let start = sentence.clone().find(solid)?;
    let end = sentence.clone().rev().find(solid)? + 1;
    Some(start..end)
}

fn sentence(notes: &Notes, number: usize, range: &Range<usize>) -> Sentence {
    let layers = notes.layers;
    Sentence {
        number,
        span: layers.span(range),
        tokens: tokens::tokens(layers, range),
        numbers: notes.numbers(range),
        cues: tokens::cues(layers, range),
        said: said(layers, range),
        quotations: quotations(layers, range),
        claims: claims(notes, range),
    }
}

fn said(layers: &Layers, sentence: &Range<usize>) -> Vec<Said> {
    let from = layers.attributions.partition_point(|said| said.tokens.start < sentence.start);
    let to = layers.attributions.partition_point(|said| said.tokens.start < sentence.end);
    let all = layers.attributions[from..to.max(from)].iter();
    all.map(|said| Said {
        span: layers.span(&sources::words_of(layers, said)),
        follows: said.side == Side::Following,
        sources: said.sources.clone(),
        medium: said.medium,
    })
    .collect()
}

/// Runs of tokens of one quotation.
fn quotations(layers: &Layers, sentence: &Range<usize>) -> Vec<Span> {
    let numbers = &layers.quotations[sentence.clone()];
    let mut out = Vec::new();
    let mut at = 0;
    for run in numbers.chunk_by(|left, right| left == right) {
        let start = sentence.start + at;
        at += run.len();
        if run[0] > 0 {
            out.push(layers.span(&(start..sentence.start + at)));
        }
    }
    out
}

fn claims(notes: &Notes, sentence: &Range<usize>) -> Vec<Fired> {
    let from = notes.found.partition_point(|found| found.tokens.start < sentence.start);
    let to = notes.found.partition_point(|found| found.tokens.start < sentence.end);
    let of = |at: usize| {
        let found = &notes.found[at];
        let figure = found.figure.filter(|figure| *figure < notes.layers.figures.len());
        Fired {
            number: at + 1,
            rule: Rule(found.rule),
            suggestion: notes.suggestions[at].clone(),
            near: figure.map_or_else(Vec::new, |figure| notes.near(figure)),
            others: figure.map_or_else(Vec::new, |figure| notes.others(figure)),
        }
    };
    (from..to.max(from)).map(of).collect()
}
