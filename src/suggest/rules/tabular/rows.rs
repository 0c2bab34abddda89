//! Rows of a table: lines cut into cells by bars or tabs, and those of lists
//! of attacks and accidents that have no header: "| Bombing | 14 | 30 | Aden".

use crate::language::lexicon::{Class, Kind};
use crate::language::token::TokenKind;
use crate::suggest::layers::Layers;
use crate::suggest::layers::figures::Figure;
use std::ops::Range;

/// Tokens on either side of a figure in which its line is looked for: rows
/// are short, and a text without line breaks is no table.
const REACH: usize = 150;

/// Cells of a row that is cut by dashes, at least.
const DASHED: usize = 3;

/// Lines on either side that may be the other cells of a row.
const LINES: usize = 7;

/// Cells of a row without a header that hold a number, at most.
const NUMBERS: usize = 3;

/// The tokens of the line that holds `at`, as far as they are near.
pub fn line(layers: &Layers, at: usize) -> Range<usize> {
    let words = &layers.words;
    let open = |at: &usize| words.kind(*at) != TokenKind::Break || !words.str(*at).contains('\n');
    let (low, high) = (at.saturating_sub(REACH), words.len().min(at + REACH));
    let start = (low..at).rev().take_while(open).last().unwrap_or(at);
    let end = (at..high).find(|at| !open(at)).unwrap_or(high);
    start..end
}

/// The cells of a line, in their order, parted by bars, tabs or free dashes;
/// one if it is no row of a table.
pub fn cells(layers: &Layers, line: &Range<usize>) -> Vec<Range<usize>> {
    let words = &layers.words;
    let bar = |at: usize| words.is_any(at, "|\t");
    if line.clone().any(bar) {
        return cut(line, bar);
    }
    let dash = |at: usize| {
        words.is_dash(at) && !words.is_glued(at) && (at == line.start || !words.is_glued(at - 1))
    };
    let row = cut(line, dash);
    if row.len() < DASHED { vec![line.clone()] } else { row }
}

/// The line cut at each token that `parts`.
fn cut(line: &Range<usize>, parts: impl Fn(usize) -> bool) -> Vec<Range<usize>> {
    let whole = line.start..line.start;
    let mut out = vec![whole];
    for at in line.clone() {
        if parts(at) {
            out.push(at + 1..at + 1);
        } else if let Some(cell) = out.last_mut() {
            cell.end = at + 1;
        }
    }
    out
}

/// The lines around a number that stands alone on its own, as cells of a table
/// that is written one below the other.
fn column(layers: &Layers, own: &Range<usize>) -> Vec<Range<usize>> {
    let words = &layers.words;
    let mut out = vec![own.clone()];
    let parted = |at: usize| words.str(at).matches('\n').count() > 1;
    while out.len() <= LINES
        && let Some(first) = out.first()
        && let Some(before) = first.start.checked_sub(1).filter(|at| *at > 0 && !parted(*at))
    {
        out.insert(0, line(layers, before - 1));
    }
    for _ in 0..LINES {
        let Some(end) = out.last().map(|last| last.end).filter(|at| !parted(*at)) else { break };
        if end + 1 >= words.len() {
            break;
        }
        out.push(line(layers, end + 1));
    }
    out
}

/// What a number in a row without a header counts: the first of two that stand
/// side by side the dead, the second the wounded, a third their sum. A row of
/// scores or prices is none: some word has to tell of an attack or an accident.
pub fn unheaded(layers: &Layers, figure: &Figure) -> Option<(String, Range<usize>)> {
    let line = line(layers, figure.start);
    let mut row = cells(layers, &line);
    if row.len() == 1 && plain(layers, &line) {
        row = column(layers, &line);
    }
    let own = own(layers, &row, figure)?;
    let first = (0..=own).rev().take_while(|at| plain(layers, &row[*at])).last()?;
    let run = row[first..].iter().take_while(|cell| plain(layers, cell)).count();
    if !(2..=NUMBERS).contains(&run) {
        return None;
    }
    let whole = row.first()?.start..row.last()?.end;
    let trigger = whole.into_iter().find(|at| tells_of_harm(layers, *at))?;
    let category = ["killed", "wounded"].get(own - first)?;
    Some(((*category).to_owned(), trigger..trigger + 1))
}

/// Whether the figure is all that a cell holds: no verb of another cell is its.
pub fn is_cell(layers: &Layers, figure: &Figure) -> bool {
    own(layers, &cells(layers, &line(layers, figure.start)), figure).is_some()
}

/// The number of the cell in which the figure stands alone.
fn own(layers: &Layers, row: &[Range<usize>], figure: &Figure) -> Option<usize> {
    let own = row.iter().position(|cell| cell.contains(&figure.start));
    own.filter(|at| row.len() > 2 && plain(layers, &row[*at]))
}

/// Whether the cell holds a number and nothing else, but for the attackers in
/// brackets: "17 (+8)".
fn plain(layers: &Layers, cell: &Range<usize>) -> bool {
    let words = &layers.words;
    let marks = |at: usize| words.is_any(at, "(+)–-~*") || words.is_number(at);
    let number = cell.clone().find(|at| words.is_number(*at));
    // "10 (including the shooter)"
    let open = cell.clone().find(|at| words.is_mark(*at, '(')).filter(|at| *at > cell.start);
    let closed = cell.end > cell.start && words.is_mark(cell.end - 1, ')');
    let end = open.filter(|_| closed).unwrap_or(cell.end);
    number.is_some_and(|at| words.year(at).is_none() && at < end) && (cell.start..end).all(marks)
}

/// Whether a word tells of an attack, an accident or somebody hurt.
fn tells_of_harm(layers: &Layers, at: usize) -> bool {
    let words = &layers.words;
    let harms = |frame: usize| {
        words.lexicon.frame(frame).is_some_and(|frame| {
            let people = frame.people.as_deref();
            // "were shot": nobody knows whether it killed them.
            matches!(people, Some("killed" | "wounded" | "abducted")) || frame.name == "waylay"
        })
    };
    words.noun(at).is_some_and(|(_, kind, _)| kind == Kind::Attack)
        || words.is_one_of(at, &[Class::Happening, Class::Attacker, Class::Attacks])
        || words.predicates(at).iter().any(|(_, frame, _)| harms(*frame))
}
