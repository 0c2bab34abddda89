//! Numbers in the rows of a table, named by the row or the line above them.

use super::named;
use super::rows::{cells, line};
use crate::language::lexicon::Kind;
use crate::suggest::layers::Layers;
use crate::suggest::layers::figures::Figure;
use std::ops::Range;

/// Rows up to the header, at most.
const ROWS: usize = 40;

/// Words of a heading, at most.
const HEADING: usize = 9;

/// The category that a header row or a heading gives to the figure.
pub fn header(layers: &Layers, figure: &Figure) -> Option<(String, Range<usize>)> {
    let line = line(layers, figure.start);
    let row = cells(layers, &line);
    if row.len() < 2 { under(layers, figure, line) } else { column(layers, figure, line, &row) }
}

fn above(layers: &Layers, line: &Range<usize>) -> Option<Range<usize>> {
    line.start.checked_sub(2).map(|at| self::line(layers, at))
}

/// The cell of the header row over the figure. A total counts what the cells
/// left of it count, if that is one thing.
fn column(
    layers: &Layers,
    figure: &Figure,
    line: Range<usize>,
    row: &[Range<usize>],
) -> Option<(String, Range<usize>)> {
    let column = row.iter().position(|cell| cell.contains(&figure.start))?;
    let mut top = line;
    let mut head = Vec::new();
    for _ in 0..ROWS {
        let Some(next) = above(layers, &top) else { break };
        let row = cells(layers, &next);
        if row.len() < 2 {
            break;
        }
        (top, head) = (next, row);
    }
    let cell = head.get(column)?;
    if let Some(found) = within(layers, cell) {
        return Some(found);
    }
    let total = cell.clone().any(|at| matches!(layers.words.noun(at), Some((_, Kind::Group, _))));
    let mut left = head[..column].iter().rev().filter_map(|cell| within(layers, cell));
    let nearest = left.next().filter(|_| total)?;
    left.all(|(category, _)| category == nearest.0).then_some(nearest)
}

/// "DISPLACEMENT" over lines of the form "Place: 410 / 2,050".
fn under(layers: &Layers, figure: &Figure, line: Range<usize>) -> Option<(String, Range<usize>)> {
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
pub fn within(layers: &Layers, tokens: &Range<usize>) -> Option<(String, Range<usize>)> {
    tokens.clone().find_map(|at| {
        let (category, length) = named(layers, at, true)?;
        Some((category, at..at + length))
    })
}
