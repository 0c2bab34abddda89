//! One definite person as the sure victim of a verb: "the mayor was shot
//! dead", "killing the owner", "the driver and his assistant were killed".

use super::Rule;
use super::object::verb_before;
use super::result::outcome;
use super::walk::verb_after;
use crate::language::lexicon::Kind;
use crate::suggest::draft::{Draft, Found, category_for};
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
        let told = Told::new(layers, draft);
        let mut own = 0;
        for single in layers.figures.len()..layers.figures.len() + layers.singles.len() {
            let figure = layers.figure(single);
            let Some((category, trigger)) = suffered(layers, figure) else { continue };
            if !told.has(figure.start) && own <= figure.start {
                own = figure.last();
                draft.single(single, &category, figure.start..figure.last(), trigger, self.name());
            }
        }
    }
}

/// Where the claims found before tell of somebody, to be asked for each person.
struct Told {
    /// Where a claim begins and how far it and those before it reach, by the
    /// beginning.
    reaches: Vec<(usize, usize)>,
}

impl Told {
    fn new(layers: &Layers, draft: &Draft) -> Self {
        let reach = |found: &Found| {
            let last = layers.figure(found.figure?).last();
            Some((found.tokens.start, found.tokens.end.min(last)))
        };
        let mut reaches: Vec<_> = draft.found.iter().filter_map(reach).collect();
        reaches.sort_unstable();
        let mut furthest = 0;
        for (_, reach) in &mut reaches {
            furthest = furthest.max(*reach);
            *reach = furthest;
        }
        Self { reaches }
    }

    fn has(&self, at: usize) -> bool {
        let before = self.reaches.partition_point(|(start, _)| *start <= at);
        before.checked_sub(1).is_some_and(|last| self.reaches[last].1 > at)
    }
}

/// What the clause does to the person.
fn suffered(layers: &Layers, figure: &Figure) -> Option<(String, Range<usize>)> {
    let words = &layers.words;
    let floor = layers.sentence(figure.start).start;
    let direct = || verb_before(words, figure.start, floor, Head::Known(Kind::Person));
    let subject = || verb_after(layers, figure).filter(|verb| verb.finite);
    let (frame, trigger) = outcome(layers, figure)
        .or_else(|| subject().map(|verb| (verb.frame, verb.trigger)))
        .or_else(direct)?;
    let category = category_for(words.lexicon.frame(frame)?, figure.phrase.head)?;
    SURE.contains(&category).then(|| (category.to_owned(), trigger))
}
