//! Words that state an event by themselves: "couvre-feu", "coups de feu".

use super::Rule;
use crate::language::lexicon::{Class, Kind, Sense};
use crate::suggest::draft::Draft;
use crate::suggest::layers::Layers;
use crate::suggest::layers::figures::Figure;
use crate::suggest::layers::phrases::Head;
use std::collections::BTreeSet;

/// See the file.
pub struct EventWords;

impl Rule for EventWords {
    fn name(&self) -> &'static str {
        "event words"
    }

    fn apply(&self, layers: &Layers, draft: &mut Draft) {
        let words = &layers.words;
        let people = ["killed", "wounded", "arrested", "abducted", "released"];
        let befallen: BTreeSet<usize> = draft
            .found
            .iter()
            .filter(|found| people.contains(&found.category.as_str()))
            .flat_map(|found| found.trigger.clone())
            .collect();
        let mut at = 0;
        while let Some(next) = words.first_of(at..words.len(), Sense::EVENT) {
            at = next;
            let event = words.senses(at).find_map(|(length, sense)| match sense {
                Sense::Event(index) => Some((length, index)),
                _ => None,
            });
            let Some((length, index)) = event else {
                at += 1;
                continue;
            };
            // "170 have been recaptured": people, no town.
            // "have died by gunfire": counted with the dead.
            let means = at > 1 && words.is(at - 1, Class::By) && befallen.contains(&(at - 2));
            let taken = means || (at..at + length).any(|at| befallen.contains(&at));
            if let Some(event) = words.lexicon.event(index).filter(|_| !taken) {
                let tokens = at..at + length;
                if counted(layers, draft, at) || taken_things(layers, &event.category, tokens.end) {
                    at += length;
                    continue;
                }
                if !draft.extends(layers, &event.category, &tokens) {
                    draft.event(&event.category, tokens, self.name());
                }
            }
            at += length;
        }
    }
}

/// "se sont emparés de deux blindés": what was seized is no place.
fn taken_things(layers: &Layers, category: &str, end: usize) -> bool {
    const OBJECT: usize = 2;
    let next = layers.figures.partition_point(|figure| figure.start < end);
    let thing = |figure: &Figure| {
        let vehicle = layers.words.is(figure.phrase.at, Class::Vehicle);
        let gear = matches!(figure.phrase.head, Head::Known(Kind::Gear | Kind::Munition));
        figure.start <= end + OBJECT && (gear || vehicle || figure.phrase.is(Kind::Uncounted))
    };
    category == "seizure" && layers.figures.get(next).is_some_and(thing)
}

/// "60 tirs de mortier": what a figure counts already.
fn counted(layers: &Layers, draft: &Draft, at: usize) -> bool {
    let after = layers.figures.partition_point(|figure| figure.start <= at);
    let claim = after.checked_sub(1).and_then(|index| draft.claim_of(index));
    // "Deux Casques bleus sont tombés aux mains des rebelles"
    if claim.is_some_and(|claim| claim.category == "abducted" && claim.trigger.contains(&(at + 1)))
    {
        return true;
    }
    let claim = after.checked_sub(1).filter(|index| layers.figures[*index].last() > at);
    claim
        .and_then(|index| draft.claim_of(index))
        .is_some_and(|claim| matches!(claim.category.as_str(), "strikes" | "equipment"))
}
