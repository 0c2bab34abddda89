//! The object of a verb before it: "ont tué 12 civils", "killing at least
//! nine", "la mort de trois soldats".

use super::Rule;
use crate::language::lexicon::{Class, Form};
use crate::suggest::draft::{Draft, category_for};
use crate::suggest::layers::Layers;
use crate::suggest::layers::words::Words;
use std::ops::Range;

/// See the file.
pub struct Object;

impl Rule for Object {
    fn name(&self) -> &'static str {
        "object of a verb"
    }

    fn apply(&self, layers: &Layers, draft: &mut Draft) {
        let mut previous: Option<(usize, usize, Range<usize>)> = None;
        for (index, figure) in layers.figures.iter().enumerate() {
            let start = layers.sentence(figure.start).start;
            let direct = verb_before(&layers.words, figure.start, start);
            let shared = previous.take().filter(|(earlier, _, _)| joined(layers, *earlier, index));
            let verb = direct.or_else(|| shared.map(|(_, frame, trigger)| (frame, trigger)));
            let Some((frame, trigger)) = verb else { continue };
            previous = Some((index, frame, trigger.clone()));
            if !draft.is_free(index) {
                continue;
            }
            let Some(frame) = layers.words.lexicon.frame(frame) else { continue };
            if let Some(category) = category_for(frame, figure.phrase.head) {
                let category = category.to_owned();
                draft.take(layers, index, &category, trigger, self.name());
            } else if frame.name == "neutral" {
                draft.spend(index);
            }
        }
    }
}

/// The predicate whose object begins at `at`.
pub fn verb_before(words: &Words, at: usize, floor: usize) -> Option<(usize, Range<usize>)> {
    let mut end = at;
    let mut skipped = 0;
    let mut unknown = 0;
    while end > floor && skipped < 8 {
        if let Some(found) = ending_at(words, end, floor) {
            return Some(found);
        }
        let before = end - 1;
        let skip = [
            Class::Adverb,
            Class::Determiner,
            Class::Of,
            Class::Other,
            Class::AtLeast,
            Class::AtMost,
            Class::About,
            Class::Weekday,
            Class::Time,
        ];
        let open = words.is_quote(before) || words.is_one_of(before, &skip);
        if !open {
            let plain = words.is_word(before)
                && !words.is_one_of(
                    before,
                    &[
                        Class::Be,
                        Class::Have,
                        Class::Relative,
                        Class::Speech,
                        Class::Subset,
                        Class::And,
                        Class::Preposition,
                        Class::Negation,
                    ],
                )
                && !words.is_predicate(before);
            unknown += 1;
            if !plain || unknown > 2 {
                return None;
            }
        }
        end = before;
        skipped += 1;
    }
    None
}

/// A predicate with an object that ends right before `end`.
fn ending_at(words: &Words, end: usize, floor: usize) -> Option<(usize, Range<usize>)> {
    (floor.max(end.saturating_sub(5))..end).find_map(|start| {
        words.predicates(start).into_iter().find_map(|(length, frame, form)| {
            let fits = start + length == end && takes_object(words, start, end, form, floor);
            fits.then_some((frame, start..end))
        })
    })
}

fn takes_object(words: &Words, start: usize, end: usize, form: Form, floor: usize) -> bool {
    match form {
        Form::Does => true,
        Form::Done => !passive(words, start, floor),
        Form::Noun => {
            words.is(end, Class::Of) || words.is(end - 1, Class::Of) || !words.is_word(end)
        }
        Form::Happens => false,
    }
}

/// Whether the participle at `at` stands after a form of "to be".
pub fn passive(words: &Words, at: usize, floor: usize) -> bool {
    for before in (floor.max(at.saturating_sub(6))..at).rev() {
        if words.is(before, Class::Been) {
            return true;
        }
        if words.is(before, Class::Have) && !words.is(before, Class::Been) {
            return false;
        }
        if words.is(before, Class::Be) {
            return true;
        }
        if !words.is_one_of(before, &[Class::Adverb, Class::Negation]) {
            return false;
        }
    }
    false
}

/// Whether two figures stand in one list: only a comma or "and" and a few
/// words of the first one's own between them.
pub fn joined(layers: &Layers, left: usize, right: usize) -> bool {
    let words = &layers.words;
    let (left, right) = (&layers.figures[left], &layers.figures[right]);
    let between = left.last()..right.start;
    if between.len() > 9 || layers.sentence_of(left.start) != layers.sentence_of(right.start) {
        return false;
    }
    let link = right.start.checked_sub(1).is_some_and(|at| {
        words.is_mark(at, ',')
            || (1..=3).any(|back| {
                right.start >= back && words.len_of(right.start - back, Class::And) == back
            })
    });
    link && !between.clone().any(|at| {
        words
            .is_one_of(at, &[Class::Be, Class::Have, Class::Speech, Class::Subset, Class::Relative])
            || words.is_predicate(at) && !words.is(at, Class::And) && !words.is_noun(at)
            || words.is_any(at, ";:.")
    })
}
