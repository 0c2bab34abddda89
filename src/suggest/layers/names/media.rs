//! Media by their names.

use super::Words;
use crate::language::lexicon::Class;
use std::ops::Range;

/// The medium that a phrase names.
pub fn medium(words: &Words, phrase: &Range<usize>) -> Option<String> {
    let known = |at: &usize| words.is(*at, Class::MediumName);
    let apposed = |at: &usize| {
        words.is(*at, Class::Medium) && (words.is_capital(at + 1) || words.is_quote(at + 1))
    };
    let named = phrase.clone().find(known);
    let at = named.or_else(|| {
        let noun = phrase.clone().find(apposed)?;
        Some(noun + 1 + usize::from(words.is_quote(noun + 1)))
    })?;
    let mut end = at + words.len_of(at, Class::MediumName).max(1);
    while words.is_capital(end) && end < phrase.end {
        end += 1;
    }
    Some(words.slice(&(at..end)).to_owned())
}
