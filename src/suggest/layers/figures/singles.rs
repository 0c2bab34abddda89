//! Definite persons without a number, who may be a verb's one victim.

use super::{Figure, exactly};
use crate::language::lexicon::{Class, Kind};
use crate::suggest::layers::phrases::{self, Head};
use crate::suggest::layers::words::Words;
use std::ops::Range;

/// Every "the mayor", "sa fille": one definite person.
pub fn singles(words: &Words, sentences: &[Range<usize>]) -> Vec<Figure> {
    sentences.iter().flat_map(Clone::clone).filter_map(|at| single(words, at)).collect()
}

fn single(words: &Words, at: usize) -> Option<Figure> {
    let sourced = [Class::According, Class::Citing, Class::By, Class::Via];
    let source = sourced.iter().any(|class| words.ends_with(at, *class));
    if !words.is(at, Class::Determiner) || words.is(at, Class::That) || source {
        return None;
    }
    let phrase = phrases::after(words, at + 1);
    let person = matches!(phrase.head, Head::Known(kind) if kind == Kind::Person || kind.is_armed());
    let last = phrase.end.max(1) - 1;
    let one = phrase.counts.is_none() && !words.lexicon.is_plural(words.str(last));
    let own = phrase.at == at + 1 || words.lexicon.head_last && phrase.at <= at + 3;
    (person && one && own && !phrase.other && !phrase.partitive)
        .then(|| exactly(at, at + 1, 1, true, phrase))
}
