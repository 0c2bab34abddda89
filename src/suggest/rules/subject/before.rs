//! Subjects behind their verb: "ont péri quinze marins", "ont péri dans le
//! naufrage quinze marins", "détruits par la crue, cinq ponts ...".

use super::super::object::passive;
use super::super::walk::Verb;
use crate::language::lexicon::{Class, Form};
use crate::suggest::layers::Layers;
use crate::suggest::layers::figures::Figure;
use crate::suggest::layers::phrases::Head;
use crate::suggest::layers::words::Words;
use std::ops::Range;

/// "ont péri quinze marins": a verb that happens to what stands after it.
pub(super) fn inverted(layers: &Layers, figure: &Figure) -> Option<(usize, Range<usize>)> {
    let words = &layers.words;
    if figure.weak && figure.phrase.head == Head::Unknown {
        return None;
    }
    let floor = layers.sentence(figure.start).start;
    let mut end = figure.start;
    // "die in an avalanche"
    let strange = figure.weak && figure.phrase.head == Head::Unknown;
    while end > floor
        && words.is_one_of(end - 1, &[Class::Adverb, Class::Of, Class::Determiner])
        && !(strange && words.is(end - 1, Class::Preposition))
        && !words.is_predicate(end - 1)
    {
        end -= 1;
    }
    (floor.max(end.saturating_sub(5))..end).find_map(|start| {
        words.predicates(start).into_iter().find_map(|(length, frame, form)| {
            // "ambushed a patrol": an active verb's object.
            let closes = [Class::Be, Class::Subset];
            let active = words.lexicon.head_last && !words.is_one_of(end - 1, &closes);
            let fits = start + length == end
                && !active
                && match form {
                    Form::Happens => true,
                    Form::Done => passive(words, start, floor) && !words.lexicon.head_last,
                    Form::Does | Form::Noun => false,
                };
            fits.then_some((frame, start..end))
        })
    })
}

/// "Ont péri dans le naufrage quinze marins": a verb that opens its clause, a
/// phrase of place or time, and then who it happens to.
pub(super) fn opening(layers: &Layers, figure: &Figure) -> Option<(usize, Range<usize>)> {
    const GAP: usize = 8;
    let words = &layers.words;
    let floor = layers.sentence(figure.start).start;
    let from = floor.max(figure.start.saturating_sub(GAP + 3));
    let between = |end: usize| {
        words.is_one_of(end, &[Class::Preposition, Class::Place])
            && (end..figure.start).all(|at| {
                let verbal = [Class::Be, Class::Have, Class::Relative, Class::Speech, Class::And];
                words.is_word(at) && !words.is_one_of(at, &verbal) && !words.is_predicate(at)
            })
    };
    (from..figure.start).find_map(|start| {
        words.predicates(start).into_iter().find_map(|(length, frame, form)| {
            let end = start + length;
            let fits = match form {
                Form::Happens => true,
                Form::Done => passive(words, start, floor),
                Form::Does | Form::Noun => false,
            };
            (fits && end < figure.start && between(end) && opens(words, start, floor))
                .then_some((frame, start..end))
        })
    })
}

/// "Détruits par la crue, cinq ponts ...": a participle that opens the
/// sentence, up to a comma before its subject.
pub(super) fn fronted(layers: &Layers, figure: &Figure) -> Option<Verb> {
    const LONGEST: usize = 12;
    let words = &layers.words;
    let floor = layers.sentence(figure.start).start;
    let article = usize::from(words.is(figure.start.max(1) - 1, Class::Determiner));
    let comma = figure.start.checked_sub(1 + article).filter(|at| words.is_mark(*at, ','))?;
    let plain = |at: usize| words.is_word(at) && !words.is_one_of(at, &[Class::Be, Class::Have]);
    let short = comma > floor && comma - floor <= LONGEST && (floor..comma).all(plain);
    let start = floor + usize::from(words.is(floor, Class::Adverb));
    let mut named = words.predicates(start).into_iter().filter(|_| short);
    let (length, frame, _) = named.find(|(_, _, form)| *form == Form::Done)?;
    let several = words.lexicon.is_plural(words.str(start));
    // "À l'hôpital de Zinda, un infirmier raconte": where, and no fate.
    let placed = words.is_one_of(start, &[Class::Place, Class::Preposition]);
    let agrees = !placed && several == figure.value.is_none_or(|value| value > 1);
    let trigger = start..start + length;
    (agrees && !words.is_noun(start)).then_some(Verb {
        frame,
        trigger,
        finite: false,
        before: None,
    })
}

/// Whether no subject stands before the verb at `verb`: it opens the
/// sentence, or follows a short phrase of place that does.
fn opens(words: &Words, verb: usize, floor: usize) -> bool {
    let auxiliary = [Class::Be, Class::Been, Class::Have, Class::Adverb];
    let mut start = verb;
    while start > floor && words.is_one_of(start - 1, &auxiliary) {
        start -= 1;
    }
    let whole = start == verb && start == floor;
    (start < verb || whole)
        && (start == floor
            || start == floor + 3
                && words.is(floor, Class::Preposition)
                && words.is_noun(floor + 2)
            || start == floor + 3 && words.is(floor, Class::Place))
}
