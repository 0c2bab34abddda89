//! Which verbs and outcomes before a figure take it as their object.

use super::passive;
use crate::language::lexicon::{Class, Form};
use crate::suggest::layers::words::Words;
use std::ops::Range;

/// "hacking to death a priest": an outcome that stands before its object.
pub(super) fn outcome_before(
    words: &Words,
    end: usize,
    floor: usize,
) -> Option<(usize, Range<usize>)> {
    (floor + 1..end).rev().take(4).find_map(|start| {
        let (length, frame) = words.result(start)?;
        if words.lexicon.frame(frame).is_some_and(|frame| frame.name == "let-go") {
            return None;
        }
        let noun = words.is_one_of(start - 1, &[Class::Determiner, Class::Indefinite, Class::Be]);
        (start + length == end && !noun).then_some((frame, start - 1..end))
    })
}

pub(super) fn takes_object(
    words: &Words,
    start: usize,
    end: usize,
    form: Form,
    floor: usize,
) -> bool {
    match form {
        _ if words.is(end - 1, Class::By) => false,
        Form::Does => true,
        // "snatched from a quarry": where, not whom.
        Form::Done if end > start + 1 && places(words, end - 1) => false,
        Form::Done => !passive(words, start, floor),
        Form::Noun => {
            words.is(end, Class::Of)
                || words.is(end - 1, Class::Of)
                || !words.is_word(end)
                || words.is(end + 1, Class::Of) && adjective(words, end)
        }
        Form::Happens => false,
    }
}

/// Whether a word of no known meaning stands at `at`: "the mutual release of".
fn adjective(words: &Words, at: usize) -> bool {
    words.is_word(at) && !words.is_capital(at) && !words.is_known(at)
}

/// Whether the word at `at` leads to a place.
fn places(words: &Words, at: usize) -> bool {
    words.lexicon.head_last
        && words.is_one_of(at, &[Class::Place, Class::From, Class::To])
        && !words.is_one_of(at, &[Class::Adverb, Class::By])
}
