//! Tables: rows of cells, and which of the cells count people.
//!
//! Cells stand between bars, tabs or dashes, or one a line. A row of headings
//! says what each column counts; without one, rows on attacks and disasters
//! give the dead first and the hurt next.

mod bare;
mod cells;
mod headings;

pub use bare::is_attack;

use super::words::Words;
use crate::language::token::TokenKind;
use cells::{Part, cells, is_countable};
use headings::{Headings, headings, stacked};
use std::ops::Range;

/// Lines that a heading stands for when cells stand one a line, at most.
const STACKED: usize = 16;

/// A cell that counts people.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Cell {
    /// Its tokens, without the marks around it.
    pub tokens: Range<usize>,
    /// The tokens of its row.
    pub row: Range<usize>,
    /// The category that its column counts.
    pub category: String,
    /// The heading of the column, or the cell itself without one.
    pub heading: Range<usize>,
}

/// The counting cells of a text, in order.
#[derive(Clone, Debug, Default)]
pub struct Tables {
    cells: Vec<Cell>,
}

impl Tables {
    /// The tables of the text.
    pub fn new(words: &Words) -> Self {
        let mut out = Self::default();
        let lines = lines(words);
        let mut last: Option<Headings> = None;
        let mut at = 0;
        while at < lines.len() {
            if let Some(columns) = stacked(words, &lines[at..]) {
                at += columns.len();
                at += out.stack(words, &columns, &lines[at..]);
                continue;
            }
            let line = &lines[at];
            at += 1;
            let Some((part, cells)) = cells(words, line, last.as_ref().map(|last| last.part))
            else {
                out.loose(words, &lines, at - 1);
                continue;
            };
            if let Some(columns) = headings(words, part, &cells) {
                last = Some(columns);
                continue;
            }
            let columns = last.as_ref().filter(|last| last.part == part);
            let found = columns.is_some_and(|columns| out.row(words, columns, &cells, line))
                || out.field(words, &cells, line);
            if !found && part == Part::Bar {
                out.cells.extend(bare::row(words, &cells, line));
            }
        }
        out.cells.sort_by_key(|cell| cell.tokens.start);
        out
    }

    /// The cell that holds token `at`.
    pub fn cell(&self, at: usize) -> Option<&Cell> {
        let next = self.cells.partition_point(|cell| cell.tokens.start <= at);
        next.checked_sub(1).map(|cell| &self.cells[cell]).filter(|cell| cell.tokens.contains(&at))
    }

    /// The counting cells, in order.
    pub fn cells(&self) -> &[Cell] {
        &self.cells
    }

    /// Adds the counting cells of a row under `columns`; whether there are any.
    fn row(
        &mut self,
        words: &Words,
        columns: &Headings,
        cells: &[Range<usize>],
        row: &Range<usize>,
    ) -> bool {
        // A cell that spans several rows is only in the first of them.
        let missing = columns.len().saturating_sub(cells.len());
        let fits = |shift: usize| {
            let mut counting = columns.counting().peekable();
            let cell = |column: usize| cells.get(column.checked_sub(shift)?);
            counting.peek().is_some()
                && counting.all(|(column, _)| {
                    cell(column).is_some_and(|cell| cell.is_empty() || is_countable(words, cell))
                })
        };
        let Some(shift) = [0, missing].into_iter().find(|shift| fits(*shift)) else {
            return false;
        };
        let before = self.cells.len();
        for (column, (category, heading)) in columns.counting() {
            let Some(tokens) = column.checked_sub(shift).and_then(|column| cells.get(column))
            else {
                continue;
            };
            if !tokens.is_empty() && words.len() > tokens.start {
                let (category, heading) = (category.clone(), heading.clone());
                self.cells.push(Cell {
                    tokens: tokens.clone(),
                    row: row.clone(),
                    category,
                    heading,
                });
            }
        }
        self.cells.len() > before
    }

    /// Adds the value of a line that is a heading and its value: "Deaths | 12".
    fn field(&mut self, words: &Words, cells: &[Range<usize>], row: &Range<usize>) -> bool {
        let [heading, value] = cells else { return false };
        let countable = !value.is_empty() && is_countable(words, value);
        let Some(category) = headings::counted(words, heading).filter(|_| countable) else {
            return false;
        };
        let (tokens, row, heading) = (value.clone(), row.clone(), heading.clone());
        self.cells.push(Cell { tokens, row, category, heading });
        true
    }

    /// Reads rows of cells that stand one a line; how many lines they take.
    fn stack(&mut self, words: &Words, columns: &Headings, lines: &[Range<usize>]) -> usize {
        let mut read = 0;
        for cells in lines.chunks(columns.len()) {
            let Some((first, last)) = cells.first().zip(cells.last()) else { break };
            if !self.row(words, columns, cells, &(first.start..last.end)) {
                break;
            }
            read += cells.len();
        }
        read
    }

    /// Adds the counting cells of a row without headings whose cells stand one
    /// a line, if its first number is line `at`.
    fn loose(&mut self, words: &Words, lines: &[Range<usize>], at: usize) {
        let Some(kind) = at.checked_sub(1).map(|at| &lines[at]) else { return };
        let until = lines.len().min(at + STACKED / 2);
        if let Some(cells) = bare::stacked(words, kind, &lines[at..until]) {
            self.cells.extend(cells);
        }
    }
}

/// The category that a column called as `tokens` say counts.
pub fn counted(words: &Words, tokens: &Range<usize>) -> Option<String> {
    headings::counted(words, tokens)
}

/// Whether a column called as `tokens` say counts nobody.
pub fn is_idle(words: &Words, tokens: &Range<usize>) -> bool {
    headings::is_idle(words, tokens)
}

/// Whether the number at `at` is the one in "(+2)": those who attacked, where
/// the number before counts everybody else.
pub fn added(words: &Words, at: usize) -> bool {
    at.checked_sub(2).is_some_and(|open| cells::plus(words, open).is_some())
}

/// The lines with anything in them.
fn lines(words: &Words) -> Vec<Range<usize>> {
    let mut out = Vec::new();
    let mut start = 0;
    for at in 0..=words.len() {
        if at == words.len() || words.kind(at) == TokenKind::Break {
            if start < at {
                out.push(start..at);
            }
            start = at + 1;
        }
    }
    out
}
