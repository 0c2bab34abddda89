//! What was only tried: "tried to torch a filling station", "failed to kill
//! the two".

use crate::language::lexicon::Lexicon;
use crate::suggest::layers::words::Words;
use std::ops::Range;

/// Words of "to" and an adverb between the attempt and its verb, at most.
const APART: usize = 2;

/// Words of an attempt, at most.
const LONGEST: usize = 4;

/// Whether the verb of `trigger` only says what somebody tried, failed or
/// refused to do.
pub fn attempted(words: &Words, trigger: &Range<usize>) -> bool {
    let ends = |from: usize, length: usize| {
        let end = from + length;
        end <= trigger.start && end + APART > trigger.start
    };
    let floor = trigger.start.saturating_sub(LONGEST + APART - 1);
    (floor..trigger.start).any(|from| {
        words
            .predicates(from)
            .iter()
            .any(|(length, frame, _)| ends(from, *length) && is_attempt(words.lexicon, *frame))
    })
}

fn is_attempt(lexicon: &Lexicon, frame: usize) -> bool {
    lexicon.frame(frame).is_some_and(|frame| frame.name == "attempt")
}
