//! Numbers in lines of the form "Place: 410", named by the line above them.

use super::named;
use crate::language::token::TokenKind;
use crate::suggest::layers::Layers;
use crate::suggest::layers::figures::Figure;
use std::ops::Range;

/// Rows up to the header, at most.
const ROWS: usize = 40;

/// Words of a heading, at most.
const HEADING: usize = 9;

/// Tokens on either side of a figure in which its line is looked for: rows
/// are short, and a text without line breaks is no table.
const REACH: usize = 150;

/// The tokens of the line that holds `at`, as far as they are near.
pub fn line(layers: &Layers, at: usize) -> Range<usize> {
    let words = &layers.words;
    let open = |at: &usize| words.kind(*at) != TokenKind::Break || !words.str(*at).contains('\n');
    let (low, high) = (at.saturating_sub(REACH), words.len().min(at + REACH));
    let start = (low..at).rev().take_while(open).last().unwrap_or(at);
    let end = (at..high).find(|at| !open(at)).unwrap_or(high);
    start..end
}

fn above(layers: &Layers, line: &Range<usize>) -> Option<Range<usize>> {
    line.start.checked_sub(2).map(|at| self::line(layers, at))
}

/// "DISPLACEMENT" over lines of the form "Place: 410 / 2,050".
pub fn under(layers: &Layers, figure: &Figure) -> Option<(String, Range<usize>)> {
    let line = line(layers, figure.start);
    let words = &layers.words;
    let row = |line: &Range<usize>| {
        let colon = line.clone().take(6).any(|at| words.is_mark(at, ':'));
        colon && line.clone().any(|at| words.is_number(at)) && line.len() <= 12
    };
    let plain = |at: usize| !words.is_word(at);
    let alone = plain(figure.end) && figure.start > line.start && plain(figure.start - 1);
    if !(alone && row(&line)) {
        return None;
    }
    let mut heading = line;
    for _ in 0..ROWS {
        heading = above(layers, &heading)?;
        if !row(&heading) {
            break;
        }
    }
    let titled = heading.len() <= HEADING
        && !heading.clone().any(|at| words.is_number(at) || words.is_mark(at, '.'));
    titled.then(|| within(layers, &heading)).flatten()
}

/// The first label in a heading.
fn within(layers: &Layers, tokens: &Range<usize>) -> Option<(String, Range<usize>)> {
    tokens.clone().find_map(|at| {
        let (category, length) = named(layers, at, true)?;
        Some((category, at..at + length))
    })
}
