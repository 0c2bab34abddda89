//! Which tokens stand within quotation marks.

use super::words::Words;
use crate::language::token::TokenKind;
use std::ops::Range;

/// Tokens after which a quotation that nobody closed is over.
const LONGEST: usize = 1500;

/// Which quotation each token stands in, as runs: most tokens are in none.
#[derive(Debug, Default)]
pub struct Quotations {
    /// First token of a run and the number of its quotation.
    runs: Vec<(usize, u32)>,
    /// How many tokens there are.
    len: usize,
}

impl Quotations {
    /// The number of the quotation that holds token `at`, counted from 1, or 0.
    pub fn of(&self, at: usize) -> u32 {
        let run = self.run(at).filter(|_| at < self.len);
        run.map_or(0, |run| self.runs[run].1)
    }

    /// The tokens around `at` that are in the same quotation, or in none.
    pub fn around(&self, at: usize) -> Range<usize> {
        let Some(run) = self.run(at) else { return 0..self.len };
        self.runs[run].0..self.runs.get(run + 1).map_or(self.len, |(next, _)| *next)
    }

    fn run(&self, at: usize) -> Option<usize> {
        self.runs.partition_point(|(start, _)| *start <= at).checked_sub(1)
    }

    fn push(&mut self, number: u32) {
        if self.runs.last().is_none_or(|(_, last)| *last != number) {
            self.runs.push((self.len, number));
        }
        self.len += 1;
    }
}

/// Finds the quotations.
///
/// A quotation ends with its mark. Paired marks that a text forgets to close
/// end with the paragraph, except that a paragraph which opens again (as long
/// quotations do) is a new quotation.
pub fn number(words: &Words) -> Quotations {
    let mut out = Quotations::default();
    let (mut last, mut open) = (0_u32, None);
    let mut opened = 0;
    for at in 0..words.len() {
        open = open.filter(|_| at - opened < LONGEST);
        let mut inside = open.map_or(0, |_| last);
        match words.kind(at) {
            TokenKind::Break => open = None,
            TokenKind::Mark(mark) => match (open, closes(mark)) {
                (Some(close), _) if mark == close => open = None,
                (_, Some(close)) => {
                    open = Some(close);
                    opened = at;
                    last += 1;
                    inside = last;
                }
                _ => {}
            },
            TokenKind::Word | TokenKind::Number => {}
        }
        out.push(inside);
    }
    out
}

const fn closes(mark: char) -> Option<char> {
    match mark {
        '«' => Some('»'),
        '“' => Some('”'),
        '„' => Some('“'),
        '"' => Some('"'),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::language::TABLE;

    #[test]
    fn each_quotation_has_its_number_and_its_bounds() {
        let words = Words::new("He said “no” and “never” twice.\n“Open\nend", TABLE[0].lexicon());
        let quotations = number(&words);
        let numbers: Vec<u32> = (0..words.len() + 2).map(|at| quotations.of(at)).collect();
        assert_eq!(numbers, [0, 0, 1, 1, 1, 0, 2, 2, 2, 0, 0, 0, 3, 3, 3, 0, 0, 0]);
        assert_eq!(quotations.around(3), 2..5);
        assert_eq!(quotations.around(5), 5..6);
        assert_eq!(quotations.around(15), 15..16);
    }
}
