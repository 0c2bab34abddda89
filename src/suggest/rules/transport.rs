//! Lorries, boats and planes that soldiers use are their gear: "soldiers in
//! eight trucks", "committed 1,100 personnel, 45 trucks and six boats".

use super::Rule;
use super::object::{joined, verb_before};
use crate::language::lexicon::{Class, Kind};
use crate::suggest::draft::Draft;
use crate::suggest::layers::Layers;
use crate::suggest::layers::figures::Figure;
use crate::suggest::layers::phrases::Head;

/// See the file.
pub struct Transport;

impl Rule for Transport {
    fn name(&self) -> &'static str {
        "soldiers' transport"
    }

    fn apply(&self, layers: &Layers, draft: &mut Draft) {
        for index in 0..layers.figures.len() {
            let figure = &layers.figures[index];
            if draft.is_free(index) && !figure.weak && vehicle(layers, figure) {
                let military =
                    carries(layers, figure) || listed(layers, draft, index) || sent(layers, figure);
                if military {
                    let trigger = figure.phrase.at..figure.phrase.end;
                    draft.take(layers, index, "equipment", trigger, self.name());
                }
            }
        }
    }
}

fn vehicle(layers: &Layers, figure: &Figure) -> bool {
    let last = figure.phrase.end.max(1) - 1;
    let named = [figure.phrase.at, last].iter().any(|at| layers.words.is(*at, Class::Vehicle));
    figure.phrase.is(Kind::Thing) && named
}

fn armed(layers: &Layers, at: usize) -> bool {
    let kind = layers.words.noun(at).map(|(_, kind, _)| kind);
    matches!(kind, Some(Kind::Armed | Kind::UnitOfMen | Kind::Military))
}

/// "soldiers in eight trucks", "the police, deployed with ten trucks".
fn carries(layers: &Layers, figure: &Figure) -> bool {
    const REACH: usize = 6;
    let Some(before) = figure.start.checked_sub(1) else { return false };
    let in_it = layers.words.is(before, Class::Place);
    let with = layers.words.is(before, Class::Company);
    let floor = layers.sentence(figure.start).start.max(before.saturating_sub(REACH));
    in_it && before > 0 && armed(layers, before - 1)
        || with && (floor..before).any(|at| armed(layers, at))
}

/// One of a list with soldiers or their gear.
fn listed(layers: &Layers, draft: &Draft, index: usize) -> bool {
    let gear = |other: usize| {
        let category = draft.claim_of(other).map(|claim| claim.category.as_str());
        matches!(category, Some("troops" | "equipment"))
    };
    let beside = |left: usize, right: usize| {
        let figures = &layers.figures;
        right < figures.len() && joined(layers, &figures[left], &figures[right])
    };
    let before = index.checked_sub(1).is_some_and(|left| beside(left, index) && gear(left));
    before || beside(index, index + 1) && gear(index + 1)
}

/// "The army sent 45 trucks."
fn sent(layers: &Layers, figure: &Figure) -> bool {
    let words = &layers.words;
    let floor = layers.sentence(figure.start).start;
    let verb = verb_before(words, figure.start, floor, Head::Known(Kind::Gear));
    let deploys = verb.and_then(|(frame, trigger)| Some((words.lexicon.frame(frame)?, trigger)));
    deploys.is_some_and(|(frame, trigger)| {
        frame.gear.as_deref() == Some("equipment")
            && (floor..trigger.start).any(|at| armed(layers, at))
    })
}
