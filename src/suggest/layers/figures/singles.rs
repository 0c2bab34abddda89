//! Definite persons without a number, who may be a verb's one victim.

use super::{Figure, exactly};
use crate::language::lexicon::{Class, Kind};
use crate::suggest::layers::names;
use crate::suggest::layers::phrases::{self, Head, Phrase};
use crate::suggest::layers::words::Words;
use std::ops::Range;

/// Every "the mayor", "sa fille": one definite person.
pub fn singles(words: &Words, sentences: &[Range<usize>]) -> Vec<Figure> {
    let mut out: Vec<Figure> = Vec::new();
    for sentence in sentences {
        let from = out.len();
        out.extend(sentence.clone().filter_map(|at| single(words, at)));
        out.extend(names::people(words, sentence).into_iter().map(|name| named(&name)));
        out[from..].sort_by_key(|figure| figure.start);
    }
    out
}

/// "Ali Reza": one person by name.
fn named(name: &Range<usize>) -> Figure {
    let head = Head::Known(Kind::Person);
    let phrase = Phrase { at: name.start, end: name.end, head, ..Phrase::none(name.end) };
    exactly(name.start, name.start, 1, true, phrase)
}

fn single(words: &Words, at: usize) -> Option<Figure> {
    let sourced = [Class::According, Class::Citing, Class::By, Class::Via];
    let source = sourced.iter().any(|class| words.ends_with(at, *class));
    if !words.is(at, Class::Determiner) || words.is(at, Class::That) || source {
        return None;
    }
    let phrase = phrases::after(words, at + 1);
    let person = phrase.is(Kind::Person) || phrase.is(Kind::Armed);
    let last = phrase.end.max(1) - 1;
    let one = phrase.counts.is_none() && !words.lexicon.is_plural(words.str(last));
    let own = phrase.at == at + 1 || words.lexicon.head_last && phrase.at <= at + 3;
    (person && one && own && !phrase.other && !phrase.partitive)
        .then(|| exactly(at, at + 1, 1, true, phrase))
}
