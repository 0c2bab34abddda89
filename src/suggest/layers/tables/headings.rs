//! Rows of headings, and what the columns under them count.

use super::cells::Part;
use crate::language::lexicon::{Class, Column, Form, Kind};
use crate::suggest::layers::words::Words;
use std::ops::Range;

/// Tokens of a heading, at most.
const LONGEST: usize = 7;

/// Headings one a line that make a table, at least.
const FEWEST: usize = 3;

/// What each column of a table counts.
pub struct Headings {
    /// What parts the cells.
    pub part: Part,
    columns: Vec<Option<(String, Range<usize>)>>,
}

impl Headings {
    /// How many columns there are.
    pub const fn len(&self) -> usize {
        self.columns.len()
    }

    /// The columns that count people, by their places, with their category
    /// and heading.
    pub fn counting(&self) -> impl Iterator<Item = (usize, &(String, Range<usize>))> {
        let all = self.columns.iter().enumerate();
        all.filter_map(|(place, column)| Some((place, column.as_ref()?)))
    }
}

/// What a column counts.
enum Named {
    Counts(String),
    Nobody,
}

/// The headings that `cells` are, if they are such: most of them are known,
/// and one counts people.
pub fn headings(words: &Words, part: Part, cells: &[Range<usize>]) -> Option<Headings> {
    let plain =
        |cell: &Range<usize>| cell.len() <= LONGEST && !cell.clone().any(|at| words.is_number(at));
    if !cells.iter().all(plain) {
        return None;
    }
    let read: Vec<Option<Named>> = cells.iter().map(|cell| heading(words, cell)).collect();
    let known = read.iter().flatten().count();
    let column = |(cell, read): (&Range<usize>, Option<Named>)| match read? {
        Named::Counts(category) => Some((category, cell.clone())),
        Named::Nobody => None,
    };
    let mut columns: Vec<_> = cells.iter().zip(read).map(column).collect();
    totalled(words, cells, &mut columns);
    let enough = known > 1 && known * 2 >= cells.len() && columns.iter().any(Option::is_some);
    enough.then_some(Headings { part, columns })
}

/// The category that the lone heading `cell` counts, as where each line is a
/// heading and its value.
pub fn counted(words: &Words, cell: &Range<usize>) -> Option<String> {
    match heading(words, cell)? {
        Named::Counts(category) => Some(category),
        Named::Nobody => None,
    }
}

/// Gives a total what the columns left of it count, if that is one thing.
fn totalled(words: &Words, cells: &[Range<usize>], columns: &mut [Option<(String, Range<usize>)>]) {
    for at in 1..columns.len() {
        let is_total = matches!(words.noun(cells[at].start), Some((_, Kind::Group, _)));
        if columns[at].is_some() || !is_total {
            continue;
        }
        let mut left = columns[..at].iter().rev().flatten();
        let nearest = left.next().filter(|nearest| left.all(|other| other.0 == nearest.0));
        columns[at] = nearest.map(|(category, _)| (category.clone(), cells[at].clone()));
    }
}

/// The headings that stand one a line from the first of `lines` on.
pub fn stacked(words: &Words, lines: &[Range<usize>]) -> Option<Headings> {
    let known = |line: &&Range<usize>| line.len() <= LONGEST && heading(words, line).is_some();
    let columns = lines.iter().take(super::STACKED).take_while(known).count();
    if columns < FEWEST {
        return None;
    }
    headings(words, Part::Line, &lines[..columns])
}

/// Whether the heading `cell` is one that counts nobody.
pub fn is_idle(words: &Words, cell: &Range<usize>) -> bool {
    matches!(heading(words, cell), Some(Named::Nobody))
}

/// What a column with the heading `cell` counts, if that is a heading.
fn heading(words: &Words, cell: &Range<usize>) -> Option<Named> {
    let begins = words.is_word(cell.start) || words.is_any(cell.start, "†#");
    if cell.is_empty() || cell.len() > LONGEST || !begins {
        return None;
    }
    let written = words.slice(cell);
    let written = written.split(['[', '(']).next().unwrap_or(written);
    match words.lexicon.heading(written.trim_matches([' ', '.', ':', '*', '#', '°'])) {
        Some(Column::Counts(category)) => {
            Some(Named::Counts(words.lexicon.category(category).to_owned()))
        }
        Some(Column::Nobody) => Some(Named::Nobody),
        None => told(words, cell).map(Named::Counts),
    }
}

/// The category that a heading of several words names: "Number killed",
/// "Dead and missing". What they were "killed by" counts nobody.
fn told(words: &Words, cell: &Range<usize>) -> Option<String> {
    let counted =
        |at: usize| cell.end <= at || words.is_any(at, "(,/&") || words.is(at, Class::And);
    cell.clone().find_map(|at| {
        let noun = words.noun(at).and_then(|(length, kind, counts)| {
            let category = words.lexicon.category(counts?);
            let people = matches!(category, "displaced" | "abducted");
            let told = (kind == Kind::Casualty || people) && counted(at + length);
            told.then(|| category.to_owned())
        });
        if noun.is_some() {
            return noun;
        }
        words.predicates(at).into_iter().find_map(|(length, frame, form)| {
            let people = words.lexicon.frame(frame)?.people.clone()?;
            (form == Form::Done && counted(at + length)).then_some(people)
        })
    })
}
