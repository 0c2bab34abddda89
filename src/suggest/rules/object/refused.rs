//! Objects of a verb that are no claim of its category, or one of another.

use crate::language::lexicon::source::Frame;
use crate::language::lexicon::{Class, Form};
use crate::suggest::draft::{Draft, category_for};
use crate::suggest::layers::Layers;
use crate::suggest::layers::figures::Figure;
use crate::suggest::layers::phrases::Head;
use crate::suggest::layers::words::Words;
use std::ops::Range;

/// Whether a verb of shelter tells of displaced people: not of how many a place
/// could hold ("peut accueillir 250 personnes"), nor of patients told of before
/// ("la Serbie en a accueilli cinq").
pub(super) fn taken_in(layers: &Layers, draft: &Draft, index: usize, verb: &Range<usize>) -> bool {
    const BACK: usize = 2;
    const FEW: u64 = 20;
    let words = &layers.words;
    let figure = &layers.figures[index];
    if verb.start > 0 && verb.end <= figure.start && words.is(verb.start - 1, Class::Modal) {
        return false;
    }
    let before = (1..=BACK).filter_map(|back| verb.start.checked_sub(back));
    let of_those = figure.phrase.head == Head::Missing
        && before.clone().any(|at| words.is(at, Class::Thereof));
    let last = (index.saturating_sub(BACK)..index).rev().find_map(|at| draft.claim_of(at));
    let few = figure.value.is_some_and(|value| value < FEW);
    !(of_those && few) || last.is_some_and(|claim| claim.category == "displaced")
}

/// "rescued 43 hostages": who was held is free.
pub(super) fn captives(layers: &Layers, figure: &Figure, trigger: &Range<usize>) -> bool {
    let held = figure.phrase.counts.map(|counts| layers.words.lexicon.category(counts));
    held == Some("abducted") && trigger.clone().any(|at| layers.words.is(at, Class::Rescues))
}

/// "n'avons jamais cassé une vitre", "n'accueillent plus 300 élèves": a verb
/// denied of its object, which therefore is no figure.
pub(super) fn negated(
    words: &Words,
    figure: &Figure,
    frame: &Frame,
    trigger: &Range<usize>,
) -> bool {
    const BEFORE: usize = 4;
    let one = figure.weak && figure.value == Some(1);
    let floor = trigger.start.saturating_sub(BEFORE);
    let before = figure.start >= trigger.end;
    // "tout rassemblement de plus de dix personnes" is one that is forbidden.
    if before && frame.name == "crowd" && trigger.start > 0 {
        return words.is(trigger.start - 1, Class::Any);
    }
    before
        && (one || frame.name == "displace")
        && (floor..trigger.start)
            .any(|at| words.is(at, Class::Negation) && !words.is(at, Class::Nor))
}

/// "ont évacué 17 manifestants blessés": those moved are told to be hurt.
pub(super) fn harmed(
    words: &Words,
    figure: &Figure,
    frame: &Frame,
) -> Option<(String, Range<usize>)> {
    let moved = matches!(frame.name.as_str(), "displace" | "deploy" | "neutral");
    let at = figure.last();
    words.predicates(at).into_iter().filter(|_| moved && !figure.weak).find_map(
        |(length, own, form)| {
            let category = category_for(words.lexicon.frame(own)?, figure.phrase.head)?;
            let hurt = form == Form::Done && matches!(category, "killed" | "wounded");
            hurt.then(|| (category.to_owned(), at..at + length))
        },
    )
}

/// "tué d'une balle": what it was done with, behind a participle.
pub(super) fn cause(words: &Words, figure: &Figure, trigger: &Range<usize>) -> bool {
    let of = figure.weak && figure.start == trigger.end + 1 && words.is(trigger.end, Class::Of);
    let participle = |(length, _, form): &(usize, usize, Form)| {
        *form == Form::Done && trigger.start + length == trigger.end
    };
    of && !words.is(trigger.end, Class::Determiner)
        && words.predicates(trigger.start).iter().any(participle)
}
