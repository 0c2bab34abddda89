//! Where sentences end.

use super::words::Words;
use crate::language::lexicon::Class;
use crate::language::token::TokenKind;
use std::ops::Range;

/// Tokens after which a sentence is cut even without a mark, so that a text
/// without any (a table, a list of names) still takes linear time.
const LONGEST: usize = 400;

/// The sentences as ranges of tokens; every token is in one.
pub fn split(words: &Words) -> Vec<Range<usize>> {
    let mut out = Vec::new();
    let mut start = 0;
    let mut at = 0;
    while at < words.len() {
        let end = match words.kind(at) {
            TokenKind::Break => wraps(words, at).then_some(at + 1),
            TokenKind::Mark('.' | '!' | '?' | '…') => full_stop(words, at),
            // The cells of a row have nothing to do with each other's grammar.
            TokenKind::Mark('|' | '\t') => Some(at + 1),
            TokenKind::Word | TokenKind::Number | TokenKind::Mark(_) => None,
        };
        at += 1;
        let end = end.or_else(|| (at - start >= LONGEST).then_some(at));
        if let Some(end) = end {
            out.push(start..end);
            start = end;
            at = end;
        }
    }
    if start < words.len() {
        out.push(start..words.len());
    }
    out.shrink_to_fit();
    out
}

/// Whether the line end at `at` ends a sentence rather than wraps a line: a
/// wrapped line goes on in lower case after no final mark.
fn wraps(words: &Words, at: usize) -> bool {
    let lines = words.str(at).matches('\n').count();
    let goes_on = words.is_word(at + 1) && !words.is_capital(at + 1);
    let open = at > 0 && (words.is_word(at - 1) || words.is_mark(at - 1, ','));
    !(lines == 1 && goes_on && open)
}

/// The token after the sentence that the mark at `at` ends, if it ends one.
fn full_stop(words: &Words, at: usize) -> Option<usize> {
    let mut end = at + 1;
    while words.is_any(end, ".!?…") {
        end += 1;
    }
    while words.is_any(end, "»”\")]’") && (words.is_glued(end - 1) || words.is_mark(end, '»'))
    {
        end += 1;
    }
    if words.is_mark(at, '.') && end == at + 1 && abbreviates(words, at) {
        return None;
    }
    let apart = words.get(end).is_none_or(|_| !words.is_glued(end - 1));
    // In a text all in capitals no word but a name counts as capitalised.
    let upper = words.is_word(end) && words.str(end).starts_with(char::is_uppercase);
    let begins = upper || words.is_number(end) || !words.is_word(end);
    (apart && begins).then_some(end)
}

fn abbreviates(words: &Words, at: usize) -> bool {
    if at == 0 || !words.is_glued(at - 1) {
        return false;
    }
    let capital = words.is_word(at - 1) && words.str(at - 1).starts_with(char::is_uppercase);
    let single = capital && words.str(at - 1).chars().count() == 1;
    let listed = words.is(at - 1, Class::Abbreviation) && (capital || words.is_number(at + 1));
    single || listed || words.is_glued(at) && words.is_word(at + 1)
}
