//! What a verb says of a subject only if the text around it agrees.

use super::super::added::suits;
use super::super::object::joined;
use super::super::walk::Verb;
use crate::language::lexicon::source::Frame;
use crate::language::lexicon::{Class, Form, Kind};
use crate::suggest::draft::{Draft, Found};
use crate::suggest::layers::Layers;
use crate::suggest::layers::phrases::Head;
use crate::suggest::layers::words::Words;
use std::ops::Range;

/// What befell those told of last, as "ont connu le même sort" refers to it.
pub(super) fn last_fate(layers: &Layers, draft: &Draft, index: usize) -> Option<String> {
    const BACK: usize = 3;
    let head = layers.figures[index].phrase.head;
    let last = (index.saturating_sub(BACK)..index).rev().find_map(|at| draft.claim_of(at));
    let strange = head == Head::Unknown && !layers.figures[index].weak;
    let same = last.map(|claim| claim.category.clone());
    let same = same.filter(|same| strange || suits(same, head));
    let things = matches!(head, Head::Known(Kind::Thing | Kind::Gear));
    same.or_else(|| things.then(|| "destroyed".to_owned()))
}

/// The category that the figures before make of `category`.
pub(super) fn recast(
    layers: &Layers,
    draft: &Draft,
    index: usize,
    verb: &Verb,
    category: String,
) -> String {
    let frame = layers.words.lexicon.frame(verb.frame);
    if frame.is_some_and(|frame| frame.name == "hand") && returned(layers, draft, index) {
        "killed".to_owned()
    } else if matches!(&*category, "released" | "crowd") && is_refugee(layers, index) {
        "displaced".to_owned()
    } else if matches!(&*category, "abducted" | "arrested" | "displaced")
        && to_hospital(&layers.words, verb)
    {
        "wounded".to_owned()
    } else if category == "strikes" && beside_gear(layers, draft, index) {
        "equipment".to_owned()
    } else {
        category
    }
}

/// Whether the verb says something else of such a subject, or of this one.
pub(super) fn mistaken(
    layers: &Layers,
    draft: &Draft,
    index: usize,
    verb: &Verb,
    frame: &Frame,
    category: &str,
) -> bool {
    let (words, figure) = (&layers.words, &layers.figures[index]);
    // "une structure soutenue par l'ONG est touchée"
    let hit = verb.trigger.len() == 1
        && words.is(verb.trigger.start, Class::Hurts)
        && !words.is(verb.trigger.end, Class::By);
    let strange = figure.weak && figure.phrase.head == Head::Unknown;
    let thing = strange && !words.is_capital(figure.phrase.at);
    match frame.name.as_str() {
        "home" => !held_before(draft, index, verb) && !is_refugee(layers, index),
        "seek" => sought(layers, draft, index, verb),
        _ => hit && thing && category == "wounded",
    }
}

/// Whether those who "came home", or "turned up", had fled.
fn is_refugee(layers: &Layers, index: usize) -> bool {
    let counts = layers.figures[index].phrase.counts;
    counts.is_some_and(|counts| layers.words.lexicon.category(counts) == "displaced")
}

/// Whether a hospital is where the verb takes them: "were taken to the
/// district's university hospital".
fn to_hospital(words: &Words, verb: &Verb) -> bool {
    const REACH: usize = 8;
    let behind = verb.trigger.end..verb.trigger.end + REACH;
    let open = |at: &usize| words.is_word(*at) && !words.is(*at, Class::And);
    words.is(verb.trigger.end, Class::To)
        && behind.take_while(open).any(|at| words.is(at, Class::Injury))
}

/// Whether the people were told to be held, so that their coming home frees
/// them: "huit civils, retenus en Russie, ont pu rentrer chez eux".
fn held_before(draft: &Draft, index: usize, verb: &Verb) -> bool {
    const BACK: usize = 4;
    let captive = |claim: &Found| matches!(&*claim.category, "abducted" | "arrested");
    let mut told = (index.saturating_sub(BACK)..index).rev().filter_map(|at| draft.claim_of(at));
    verb.before.is_some() || told.next().is_some_and(captive)
}

/// Whether the police look for them rather than rescuers: "suspects".
fn sought(layers: &Layers, draft: &Draft, index: usize, verb: &Verb) -> bool {
    const BACK: usize = 2;
    let (words, figure) = (&layers.words, &layers.figures[index]);
    // "deux hommes ont été arrêtés, un troisième est recherché"
    let others = (index.saturating_sub(BACK)..index)
        .filter_map(|at| draft.claim_of(at))
        .any(|claim| claim.category == "arrested");
    if others || figure.weak && verb.trigger.len() == 1 {
        return true;
    }
    let classes = [Class::Legal, Class::Attacker, Class::Captor, Class::Custodian];
    (figure.end..figure.last()).any(|at| words.is_one_of(at, &classes))
}

/// Whether those "released" are the bodies told of just before: "sept d'entre
/// eux ont été rendus aux familles".
fn returned(layers: &Layers, draft: &Draft, index: usize) -> bool {
    const BACK: usize = 2;
    let figure = &layers.figures[index];
    let part = figure.phrase.partitive || layers.words.ends_with(figure.start, Class::Subset);
    let last = (index.saturating_sub(BACK)..index).rev().find_map(|at| draft.claim_of(at));
    let words = &layers.words;
    let body = |claim: &Found| {
        let named = words.predicates(claim.trigger.start);
        claim.category == "killed" && named.iter().any(|(_, _, form)| *form == Form::Noun)
    };
    part && last.is_some_and(body)
}

/// "un avion et deux drones ont été engagés": drones used like the aircraft.
fn beside_gear(layers: &Layers, draft: &Draft, index: usize) -> bool {
    let Some(other) = index.checked_sub(1) else { return false };
    let gear = draft.claim_of(other).is_some_and(|claim| claim.category == "equipment");
    gear && joined(layers, &layers.figures[other], &layers.figures[index])
}

/// Whether the verb is denied of its subject: "n'a pas pris part aux combats".
pub(super) fn denied(words: &Words, verb: &Range<usize>) -> bool {
    const BEFORE: usize = 3;
    let from = verb.start.saturating_sub(BEFORE);
    let particle = |at: usize| words.is(at, Class::Negation) && !words.is(at, Class::Nor);
    (from..verb.start).filter(|at| particle(*at)).count() > 1
}
