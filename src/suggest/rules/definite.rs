//! One definite person as the sure victim of a verb: "the mayor was shot
//! dead", "killing the owner", "the driver and his assistant were killed".

use super::Rule;
use super::object::verb_before;
use super::result::outcome;
use super::walk::verb_after;
use crate::language::lexicon::{Class, Kind};
use crate::suggest::draft::{Draft, category_for};
use crate::suggest::layers::Layers;
use crate::suggest::layers::figures::Figure;
use crate::suggest::layers::phrases::Head;
use std::ops::Range;

/// See the file.
pub struct Definite;

/// What may befall one person told of without a number.
const SURE: [&str; 6] = ["killed", "wounded", "abducted", "arrested", "released", "missing"];

impl Rule for Definite {
    fn name(&self) -> &'static str {
        "definite person"
    }

    fn apply(&self, layers: &Layers, draft: &mut Draft) {
        for single in layers.figures.len()..layers.figures.len() + layers.singles.len() {
            let figure = layers.figure(single);
            let Some((category, trigger)) = suffered(layers, figure) else { continue };
            if named(figure) && !own(layers, figure, &trigger) {
                continue;
            }
            let told = draft.found.iter().any(|found| {
                found.tokens.start <= figure.start
                    && figure.end <= found.tokens.end
                    && found.figure.is_some_and(|other| layers.figure(other).last() > figure.start)
            });
            if !told {
                draft.single(single, &category, figure.start..figure.last(), trigger, self.name());
            }
        }
    }
}

/// Whether the person is told of by name alone.
const fn named(figure: &Figure) -> bool {
    figure.phrase.at == figure.core
}

/// Whether the verb is near a name, nobody speaks in between, and the name is
/// no apposition to others that are counted themselves.
fn own(layers: &Layers, figure: &Figure, trigger: &Range<usize>) -> bool {
    const NEAR: usize = 12;
    let words = &layers.words;
    let people = |at: usize| words.noun(at).is_some_and(|(_, kind, _)| kind.is_people());
    let between = figure.last()..trigger.start;
    let before = figure.start.checked_sub(2);
    let apposed = before.is_some_and(|at| people(at) && words.is_mark(at + 1, ','));
    let described = words.is_mark(figure.last(), ',')
        && words.is_one_of(figure.last() + 1, &[Class::Indefinite, Class::Determiner]);
    let joined = between.clone().any(|at| words.is(at, Class::And));
    !apposed
        && !described
        && between.len() <= NEAR
        && between.into_iter().all(|at| {
            !words.is(at, Class::Speech) && !words.is_quote(at) && (joined || !people(at))
        })
}

/// What the clause does to the person.
fn suffered(layers: &Layers, figure: &Figure) -> Option<(String, Range<usize>)> {
    let words = &layers.words;
    let floor = layers.sentence(figure.start).start;
    let named = named(figure);
    let direct = || {
        verb_before(words, figure.start, floor, Head::Known(Kind::Person)).filter(|_| !named)
    };
    let subject = || verb_after(layers, figure).filter(|verb| verb.finite);
    let (frame, trigger) = outcome(layers, figure)
        .or_else(|| subject().map(|verb| (verb.frame, verb.trigger)))
        .or_else(direct)?;
    let category = category_for(words.lexicon.frame(frame)?, figure.phrase.head)?;
    let sure = if named { &SURE[..2] } else { &SURE[..] };
    sure.contains(&category).then(|| (category.to_owned(), trigger))
}
