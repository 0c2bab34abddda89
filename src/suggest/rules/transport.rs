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
            if draft.is_free(index) && (vehicle(layers, figure) || lone(layers, figure)) {
                let with = || carries(layers, figure) || carried(layers, figure);
                let military = listed(layers, draft, index)
                    || in_company(layers, draft, index)
                    || !figure.weak && (with() || sent(layers, figure));
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
    let named = |at: usize| layers.words.is(at, Class::Vehicle);
    figure.phrase.is(Kind::Thing) && (named(last) || named(figure.phrase.at))
}

/// One machine of an armed force: "two patrol boats and a plane".
fn lone(layers: &Layers, figure: &Figure) -> bool {
    figure.phrase.is(Kind::Gear) && figure.weak && layers.words.is(figure.start, Class::Indefinite)
}

/// "12 men in a pickup", "16 soldiers with a single Land Rover".
fn in_company(layers: &Layers, draft: &Draft, index: usize) -> bool {
    // Two gunmen on a motorbike are no column.
    const FEW: u64 = 5;
    let words = &layers.words;
    let figure = &layers.figures[index];
    let Some(before) = index.checked_sub(1) else { return false };
    let men = &layers.figures[before];
    let many = !figure.weak || men.value.is_some_and(|value| value >= FEW);
    let troops = draft.claim_of(before).is_some_and(|claim| claim.category == "troops");
    let counted = many && troops;
    let mut end = figure.start;
    let link = [Class::Place, Class::Company, Class::Preposition];
    while end > men.last() && (words.is_one_of(end - 1, &link) || words.is_mark(end - 1, ',')) {
        end -= 1;
    }
    counted && end == men.last() && words.is_one_of(figure.start - 1, &link)
}

/// "25 vehicles carrying soldiers", "trucks full of troops".
fn carried(layers: &Layers, figure: &Figure) -> bool {
    const NEAR: usize = 4;
    let words = &layers.words;
    let soldiers =
        |at: usize| words.noun(at).is_some_and(|(_, kind, _)| kind.is_armed()) && words.is_word(at);
    let from = figure.last();
    let loads =
        |at: usize| words.is_gerund(at) || words.is_one_of(at, &[Class::Of, Class::Company]);
    (from..from + NEAR)
        .take_while(|at| words.is_word(*at))
        .any(|at| at > from && soldiers(at) && loads(at - 1))
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
    // "soldiers, who had arrived in three trucks"
    let came = in_it && before > 0 && layers.words.is(before - 1, Class::Moves);
    in_it && before > 0 && armed(layers, before - 1)
        || came && (floor..before).any(|at| armed(layers, at))
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
