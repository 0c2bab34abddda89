//! What a conjunction adds behind the verb: "cent maisons ont été brûlées, de
//! même qu'un bus et deux écoles", "two clerks were shot, as well as a guard".

use super::Rule;
use super::beside::adds;
use super::object::joined;
use crate::language::lexicon::Kind;
use crate::suggest::draft::Draft;
use crate::suggest::layers::Layers;
use crate::suggest::layers::phrases::Head;
use std::ops::Range;

/// See the file.
pub struct Added;

/// Tokens from the verb to what is added, at most.
const REACH: usize = 9;

impl Rule for Added {
    fn name(&self) -> &'static str {
        "added to those before"
    }

    fn apply(&self, layers: &Layers, draft: &mut Draft) {
        for index in 1..layers.figures.len() {
            if draft.is_free(index)
                && let Some((category, trigger)) = added(layers, draft, index)
            {
                draft.take(layers, index, &category, trigger, self.name());
            }
        }
    }
}

/// The category of the ones before to which the figure is added.
fn added(layers: &Layers, draft: &Draft, index: usize) -> Option<(String, Range<usize>)> {
    let figure = &layers.figures[index];
    let claim = draft.claim_of(index - 1)?;
    let behind = claim.trigger.end <= figure.start
        && figure.start <= claim.trigger.end + REACH
        && layers.sentence_of(claim.trigger.start) == layers.sentence_of(figure.start)
        && layers.figures[index - 1].last() <= claim.trigger.start
        && adds(&layers.words, figure.start);
    let listed = claim.rule == Added.name() && joined(layers, &layers.figures[index - 1], figure);
    let fits = (behind || listed) && suits(&claim.category, figure.phrase.head);
    fits.then(|| (claim.category.clone(), claim.trigger.clone()))
}

/// Whether such a noun can be of that category.
pub fn suits(category: &str, head: Head) -> bool {
    let Head::Known(kind) = head else { return false };
    match category {
        "destroyed" => matches!(kind, Kind::Thing | Kind::Gear),
        "equipment" => matches!(kind, Kind::Gear | Kind::Munition),
        "troops" => kind.is_armed() || kind == Kind::UnitOfMen,
        "killed" | "wounded" | "missing" | "arrested" | "abducted" | "released" => {
            kind.is_people() && kind != Kind::Casualty
        }
        _ => false,
    }
}
