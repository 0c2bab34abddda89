//! Figures in the cells of tables, and numbers that only share a noun with the
//! figure before.

use super::Figure;
use crate::language::lexicon::Class;
use crate::suggest::layers::phrases::{Head, Phrase};
use crate::suggest::layers::tables::{self, Tables};
use crate::suggest::layers::words::Words;

/// Whether the figure is only what the one before is a part of: the 7 in "6 of
/// 7 died".
pub(super) fn is_whole(words: &Words, last: Option<&Figure>, figure: &Figure) -> bool {
    let bare = |figure: &Figure| figure.phrase.head == Head::Missing && !figure.weak;
    last.is_some_and(|last| {
        last.phrase.partitive
            && last.end + 1 == figure.start
            && words.is(last.end, Class::Of)
            && bare(last)
            && bare(figure)
            && last.value <= figure.value
    })
}

/// The figure without a noun that stands in the next cell.
pub(super) fn within_cell(tables: &Tables, figure: Figure) -> Figure {
    match tables.cell(figure.core) {
        Some(cell) if figure.last() > cell.tokens.end => {
            Figure { phrase: Phrase::none(figure.end), ..figure }
        }
        _ => figure,
    }
}

/// Whether the figure is what a cell of a table counts: the first number in
/// it, or the one in "(+2)".
pub(super) fn in_column(words: &Words, tables: &Tables, figure: &Figure) -> bool {
    let Some(cell) = tables.cell(figure.start) else { return false };
    let first = !(cell.tokens.start..figure.start).any(|at| words.is_number(at));
    first || tables::added(words, figure.core)
}
