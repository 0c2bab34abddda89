//! Which tokens stand within quotation marks.

use super::words::Words;
use crate::language::token::TokenKind;

/// Tokens after which a quotation that nobody closed is over.
const LONGEST: usize = 1500;

/// For each token the number of its quotation, counted from 1, or 0.
///
/// A quotation ends with its mark. Paired marks that a text forgets to close
/// end with the paragraph, except that a paragraph which opens again (as long
/// quotations do) is a new quotation.
pub fn number(words: &Words) -> Vec<u32> {
    let mut out = Vec::with_capacity(words.len());
    let (mut last, mut open) = (0_u32, None);
    let mut opened = 0;
    for at in 0..words.len() {
        open = open.filter(|_| at - opened < LONGEST);
        let mut inside = open.map_or(0, |_| last);
        match words.kind(at) {
            TokenKind::Break if words.str(at).contains('\n') => open = None,
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
            TokenKind::Break | TokenKind::Word | TokenKind::Number => {}
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
