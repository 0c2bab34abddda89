//! The cells of one line, and whether a cell gives a number.

use crate::language::lexicon::Class;
use crate::suggest::layers::numbers::number;
use crate::suggest::layers::words::Words;
use std::ops::Range;

/// What stands between the cells of a line.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Part {
    /// Bars and tabs.
    Bar,
    /// Dashes with space around them.
    Dash,
    /// Two spaces or more.
    Gap,
    /// The ends of lines.
    Line,
}

/// Tokens of a line that may be a row without bars, at most.
const LONGEST: usize = 60;

/// Signs before a number: "about", "more than".
const SIGNS: &str = "~≈>≥<≤±=";

/// What parts the cells of `line`, and the cells; `None` for a line of prose.
/// Dashes part cells in lines that can be headings, and under such.
pub fn cells(
    words: &Words,
    line: &Range<usize>,
    above: Option<Part>,
) -> Option<(Part, Vec<Range<usize>>)> {
    let bar = |at: usize| words.is_any(at, "|\t");
    if line.clone().any(bar) {
        return Some((Part::Bar, parted(line, bar)));
    }
    let numbers = || line.clone().any(|at| words.is_number(at));
    let row = line.len() <= LONGEST && (above == Some(Part::Dash) || !numbers());
    if row && line.clone().any(|at| words.is_dash(at)) {
        return Some((Part::Dash, parted(line, |at| words.is_dash(at))));
    }
    let gapped = line.len() <= LONGEST && (above == Some(Part::Gap) || !numbers());
    let apart = |at: &usize| *at > line.start && is_gap(words, *at);
    if gapped && line.clone().any(|at| apart(&at)) {
        return Some((Part::Gap, columns(line, line.clone().filter(apart))));
    }
    None
}

/// Whether two spaces or more stand before token `at`, as between columns.
fn is_gap(words: &Words, at: usize) -> bool {
    let (before, here) = (words.span(&(at - 1..at)).end(), words.span(&(at..at + 1)).start());
    here >= before + 2 && words.text.get(before..here).is_some_and(|gap| gap.ends_with("  "))
}

/// The pieces of `line` that begin at `starts`.
fn columns(line: &Range<usize>, starts: impl Iterator<Item = usize>) -> Vec<Range<usize>> {
    let mut out = Vec::new();
    let mut from = line.start;
    for at in starts {
        out.push(from..at);
        from = at;
    }
    out.push(from..line.end);
    out
}

/// The pieces of `line` between the tokens that `parts` says. A bar at the
/// beginning or the end of the line only frames it.
fn parted(line: &Range<usize>, parts: impl Fn(usize) -> bool) -> Vec<Range<usize>> {
    let mut out = Vec::new();
    let mut start = line.start;
    for at in line.clone() {
        if parts(at) {
            if at > line.start {
                out.push(start..at);
            }
            start = at + 1;
        }
    }
    out.extend((start < line.end).then_some(start..line.end));
    out
}

/// Whether the cell begins with a number, or says that there is none.
pub fn is_countable(words: &Words, cell: &Range<usize>) -> bool {
    let at = unsigned(words, cell.start);
    let nobody = [Class::Zero, Class::Nobody];
    at < cell.end && (words.is_number(at) || words.is_numeral(at) || words.is_one_of(at, &nobody))
        || unknown(words, cell)
}

/// Whether the cell says that its number is not known, or nothing at all.
fn unknown(words: &Words, cell: &Range<usize>) -> bool {
    const FEW: usize = 3;
    let counts = |at: usize| words.is_number(at) || words.is_noun(at) || words.is_predicate(at);
    cell.len() <= FEW && !cell.clone().any(counts)
}

/// Where the number behind the hedges at `at` begins.
fn unsigned(words: &Words, mut at: usize) -> usize {
    const HEDGES: [Class; 3] = [Class::About, Class::AtLeast, Class::AtMost];
    for _ in 0..2 {
        let hedge = HEDGES.iter().map(|class| words.len_of(at, *class)).max().unwrap_or(0);
        at += hedge.max(usize::from(words.is_any(at, SIGNS)));
        at += usize::from(hedge > 0 && words.is_mark(at, '.'));
    }
    at
}

/// The value of a cell of nothing but a number: "12", "14–16", "~200+",
/// "18 (+1)", "41[7]". A year is none.
pub fn value(words: &Words, cell: &Range<usize>) -> Option<u64> {
    let first = unsigned(words, cell.start);
    let low = number(words, first).filter(|low| low.digits && words.is_number(first))?;
    let mut at = low.end;
    if words.is_any(at, "-–")
        && let Some(high) = number(words, at + 1).filter(|high| high.digits)
    {
        at = high.end;
    }
    at += usize::from(words.is_mark(at, '+'));
    if let Some(end) = plus(words, at) {
        at = end;
    }
    while let Some(end) = note(words, at) {
        at = end;
    }
    let plain = at == first + 1 && first == cell.start;
    let year = plain && words.year(first).is_some();
    (at == cell.end && !year).then_some(low.value?)
}

/// One past "(+2)" or "(+2 attackers)" at `at`.
pub fn plus(words: &Words, at: usize) -> Option<usize> {
    const LONG: usize = 4;
    let opened = words.is_mark(at, '(') && words.is_mark(at + 1, '+') && words.is_number(at + 2);
    let mut behind = at + 3..at + 3 + LONG;
    let close = behind.find(|at| !words.is_word(*at)).filter(|_| opened)?;
    words.is_mark(close, ')').then_some(close + 1)
}

/// One past a footnote at `at`: "[12]", "[n 1]".
fn note(words: &Words, at: usize) -> Option<usize> {
    const LONG: usize = 5;
    if !words.is_mark(at, '[') {
        return None;
    }
    (at + 1..at + LONG).find(|end| words.is_mark(*end, ']')).map(|end| end + 1)
}
