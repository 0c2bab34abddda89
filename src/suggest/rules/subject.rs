//! The subject of a passive or of a verb that happens to it: "12 hommes ont
//! été arrêtés", "26 civils tués", "nine employees gave their lives".

mod before;
mod doubts;

use before::{fronted, inverted, opening};
use doubts::{denied, last_fate, mistaken, recast};

use super::Rule;
use super::gathering::were;
use super::object::joined;
use super::plain_noun::armed;
use super::walk::{Verb, verb_after};
use crate::language::lexicon::{Class, Form, Kind};
use crate::suggest::draft::{Draft, category_for, category_of};
use crate::suggest::layers::Layers;
use crate::suggest::layers::figures::Figure;
use crate::suggest::layers::phrases::Head;
use crate::suggest::layers::words::Words;
use crate::suggest::miss::Miss;
use std::ops::Range;

/// Tokens from a capture to the release that is told with it, at most.
const LATER: usize = 14;

/// See the file.
pub struct Subject;

/// Fewer without a noun are no crowd: "only three had turned up".
const CROWD: u64 = 20;

impl Rule for Subject {
    fn name(&self) -> &'static str {
        "subject of a verb"
    }

    fn apply(&self, layers: &Layers, draft: &mut Draft) {
        for (index, figure) in layers.figures.iter().enumerate() {
            if !draft.is_free(index) {
                continue;
            }
            let words = &layers.words;
            let article = figure.weak
                && figure.phrase.head == Head::Missing
                && !words.is_numeral(figure.core);
            if article && !figure.phrase.other && !figure.phrase.partitive {
                continue;
            }
            let later = || {
                figure.phrase.modifier.is_none()
                    && verb_after(layers, figure).is_some_and(|verb| verb.finite)
            };
            if let Some((category, trigger)) = modified(layers, figure).filter(|_| !later()) {
                draft.take(layers, index, &category, trigger, self.name());
                continue;
            }
            let known = partner(layers, draft, index).or_else(|| again(layers, draft, index));
            if let Some((category, trigger)) = known {
                draft.take(layers, index, &category, trigger, self.name());
                continue;
            }
            let inverted = || {
                inverted(layers, figure)
                    .or_else(|| opening(layers, figure))
                    .map(|(frame, trigger)| Verb { frame, trigger, finite: true, before: None })
            };
            if example(layers, figure) {
                draft.miss(index, self.name(), Miss::Example, &(figure.start..figure.last()));
                draft.spend(index);
                continue;
            }
            let nested =
                index > 0 && whole(&layers.figures[index - 1], figure) || fraction(words, figure);
            let after = || verb_after(layers, figure).or_else(|| fronted(layers, figure));
            let Some(verb) = inverted().or_else(after) else { continue };
            let told = || index.checked_sub(1).and_then(|part| draft.claim_of(part));
            let same = || told().is_some_and(|claim| claim.trigger == verb.trigger);
            if nested && (verb.finite || same()) {
                draft.miss(index, self.name(), Miss::Whole, &verb.trigger);
                if figure.phrase.counts.is_none() {
                    draft.spend(index);
                }
                continue;
            }
            let Some(frame) = layers.words.lexicon.frame(verb.frame) else { continue };
            let shared = shared_head(layers, draft, index);
            let told = || shared.and_then(|head| of_head(layers, draft, index, &verb, head));
            let same = || (frame.name == "same").then(|| last_fate(layers, draft, index)).flatten();
            let Some(category) =
                told().or_else(same).or_else(|| category_of(frame, figure).map(str::to_owned))
            else {
                let neutral = frame.name == "neutral";
                let miss = if neutral { Miss::Neutral } else { Miss::NotCounted };
                draft.miss(index, self.name(), miss, &verb.trigger);
                draft.spend(index);
                continue;
            };
            if mistaken(layers, draft, index, &verb, frame, &category) {
                draft.miss(index, self.name(), Miss::NotCounted, &verb.trigger);
                if frame.name == "seek" {
                    draft.spend(index);
                }
                continue;
            }
            let category = recast(layers, draft, index, &verb, category);
            if elsewhere(layers, figure, &category, &verb.trigger) {
                continue;
            }
            let bare = category == "troops" && figure.phrase.head == Head::Missing;
            let moved = if bare { movers(layers, draft, index) } else { Some(category) };
            let Some(category) = moved else { continue };
            let few = figure.value.is_some_and(|value| value < CROWD);
            let lone = figure.weak && figure.value == Some(1);
            if category == "crowd" && (lone || figure.phrase.head == Head::Missing && few) {
                draft.spend(index);
                continue;
            }
            let armament = category == "strikes" && figure.phrase.head == Head::Missing;
            if armament && !weapons_before(layers, draft, index) {
                draft.miss(index, self.name(), Miss::NoWeapons, &verb.trigger);
                continue;
            }
            let end = verb.trigger.end;
            draft.take(layers, index, &category, verb.trigger, self.name());
            if category != "released"
                && let Some((later, trigger)) = released(layers, end)
            {
                draft.take(layers, index, later, trigger, self.name());
            }
            if let Some((earlier, trigger)) = verb.before
                && category == "released"
                && !figure.phrase.partitive
            {
                draft.take(layers, index, &earlier, trigger, self.name());
            }
        }
    }
}

/// Whether a later rule knows better what those are of whom the verb tells.
fn elsewhere(layers: &Layers, figure: &Figure, category: &str, verb: &Range<usize>) -> bool {
    let bare = figure.phrase.head == Head::Missing;
    let held = figure.phrase.counts.map(|counts| layers.words.lexicon.category(counts));
    match category {
        "crowd" => denied(&layers.words, verb) || held == Some("abducted"),
        "displaced" => held == Some("abducted"),
        // "Ils étaient une soixantaine autour des palettes qui brûlaient"
        "destroyed" => bare && were(layers, figure),
        _ => false,
    }
}

/// What people without a noun are who arrived or were sent: those who were
/// counted just before, or soldiers where their sentence tells of soldiers.
fn movers(layers: &Layers, draft: &Draft, index: usize) -> Option<String> {
    let figure = &layers.figures[index];
    let here = layers.sentence_of(figure.start);
    let before = (index.saturating_sub(2)..index).rev().find_map(|other| {
        let near = layers.sentence_of(layers.figures[other].start) + 1 >= here;
        draft.claim_of(other).filter(|_| near)
    });
    let many = figure.value.is_none_or(|value| value >= CROWD);
    let troops = |around: usize| armed(layers, figure, around).then(|| "troops".to_owned());
    match before.map(|claim| claim.category.as_str()) {
        Some("displaced") => Some("displaced".to_owned()),
        Some("crowd") => many.then(|| "crowd".to_owned()),
        Some("troops" | "equipment") => troops(1),
        Some("wounded" | "killed" | "missing" | "released") | None => troops(0),
        Some(_) => None,
    }
}
/// Whether weapons are counted a little before: "a salvo of rockets ... 131 had
/// been intercepted".
fn weapons_before(layers: &Layers, draft: &Draft, index: usize) -> bool {
    const BACK: usize = 3;
    let here = layers.sentence_of(layers.figures[index].start);
    (index.saturating_sub(BACK)..index).any(|other| {
        let figure = &layers.figures[other];
        let near = layers.sentence_of(figure.start) + 1 >= here;
        let counted = draft.claim_of(other).is_some_and(|claim| claim.category == "strikes");
        near && (counted || figure.phrase.is(Kind::Munition) && !figure.weak)
    })
}

/// Whether `figure` is the total that the one before is a part of: "640 of
/// its 2,100 employees".
fn whole(part: &Figure, figure: &Figure) -> bool {
    part.last() > figure.start || part.phrase.partitive && part.last() == figure.start
}

/// Whether `figure` is what a fraction without a number is of: "half of the
/// 60 passengers".
fn fraction(words: &Words, figure: &Figure) -> bool {
    let part = |of: usize| {
        let noun = of.checked_sub(1).and_then(|at| words.noun(at));
        words.is(of, Class::Of) && matches!(noun, Some((1, Kind::Uncounted, _)))
    };
    let before = |back: usize| figure.start.checked_sub(back);
    before(1).is_some_and(part)
        || before(2).is_some_and(|of| words.is(of + 1, Class::Determiner) && part(of))
}

/// The category that the verb gives to what was counted before, or else the
/// one that was counted.
fn of_head(
    layers: &Layers,
    draft: &Draft,
    index: usize,
    verb: &Verb,
    head: Head,
) -> Option<String> {
    let words = &layers.words;
    let mut named = words.predicates(verb.trigger.start).into_iter();
    let own = named.find_map(|(_, frame, form)| {
        let fits = matches!(form, Form::Done | Form::Happens);
        category_for(words.lexicon.frame(frame)?, head).filter(|_| fits).map(str::to_owned)
    });
    let frame = words.lexicon.frame(verb.frame)?;
    let of_things = frame.people.is_none() && frame.things.is_some();
    let people = matches!(head, Head::Known(kind) if kind.is_people());
    let before = || draft.claim_of(index - 1).map(|claim| claim.category.clone());
    let arms = head == Head::Known(Kind::Munition) && frame.munitions.is_none();
    own.or_else(|| before().filter(|_| people && of_things || arms))
}

/// What a number without a noun counts where it goes on a list: "Six étaient
/// décapités, quatre calcinés", "vingt magasins ont été pillés, sept brûlés".
fn shared_head(layers: &Layers, draft: &Draft, index: usize) -> Option<Head> {
    const REACH: usize = 12;
    let figure = &layers.figures[index];
    let whole = &layers.figures[index.checked_sub(1)?];
    let near = layers.sentence_of(whole.start) == layers.sentence_of(figure.start)
        && whole.last() + REACH > figure.start;
    let claim =
        draft.claim_of(index - 1).filter(|_| near && figure.phrase.head == Head::Missing)?;
    let people = matches!(claim.category.as_str(), "killed" | "wounded" | "missing" | "arrested");
    match (whole.phrase.head, claim.category.as_str()) {
        (Head::Known(Kind::Thing | Kind::Gear), "destroyed")
        | (Head::Known(Kind::Munition), "strikes") => Some(whole.phrase.head),
        _ if people => Some(Head::Known(Kind::Person)),
        _ => None,
    }
}

/// A participle or casualty word before the noun: "61 wounded people".
fn modified(layers: &Layers, figure: &Figure) -> Option<(String, Range<usize>)> {
    let words = &layers.words;
    let range = figure.end..figure.phrase.end;
    if let Some(category) = figure.phrase.modifier {
        return Some((words.lexicon.category(category).to_owned(), range));
    }
    let frame = words.lexicon.frame(usize::from(figure.phrase.participle?))?;
    category_for(frame, figure.phrase.head).map(|category| (category.to_owned(), range))
}

/// The category of a verb before two subjects: "the dead included six
/// children and a woman".
fn partner(layers: &Layers, draft: &Draft, index: usize) -> Option<(String, Range<usize>)> {
    let earlier = index.checked_sub(1)?;
    let claim = draft.claim_of(earlier).filter(|claim| claim.rule == Subject.name())?;
    let before = claim.trigger.end <= layers.figures[earlier].start;
    let things = claim.category == "destroyed";
    let people = match layers.figures[index].phrase.head {
        Head::Known(kind) => kind.is_people() && !things || things && kind == Kind::Thing,
        Head::Unknown | Head::Missing => true,
    };
    let figure = &layers.figures[index];
    let own = || verb_after(layers, figure).is_some_and(|verb| verb.finite);
    let shared = before && people && joined(layers, &layers.figures[earlier], figure) && !own();
    shared.then(|| (claim.category.clone(), claim.trigger.clone()))
}

/// "Deux personnes manquent à l'appel : un couple de retraités dont ...": those
/// just counted, told of once more.
fn again(layers: &Layers, draft: &Draft, index: usize) -> Option<(String, Range<usize>)> {
    const NEAR: usize = 3;
    let figure = &layers.figures[index];
    let colon = figure.start.checked_sub(1).filter(|at| layers.words.is_mark(*at, ':'))?;
    let claim = draft.claim_of(index.checked_sub(1)?)?;
    let same = layers.figures[index - 1].value == figure.value;
    let people = matches!(figure.phrase.head, Head::Known(kind) if kind.is_people());
    let near = claim.trigger.end <= colon && colon <= claim.trigger.end + NEAR;
    (same && people && near).then(|| (claim.category.clone(), claim.trigger.clone()))
}

/// "one of five journalists": an example of the number that follows.
fn example(layers: &Layers, figure: &Figure) -> bool {
    let words = &layers.words;
    let before = |back: usize| figure.start.checked_sub(back);
    let is = before(1).is_some_and(|at| words.is(at, Class::Be))
        || before(2).is_some_and(|at| words.is(at, Class::Be) && words.is_apostrophed(at + 1));
    figure.weak && figure.phrase.partitive && is
}

/// "... pris en otage puis relâchés": freed in the same breath.
pub fn released<'l>(layers: &'l Layers, from: usize) -> Option<(&'l str, Range<usize>)> {
    let words = &layers.words;
    let linked = |at: usize| {
        let link = [Class::And, Class::Adverb, Class::Preposition];
        let joins = |at: usize| words.is_one_of(at, &link) || words.is_mark(at, ',');
        at > from && at < from + 3 && (from..at).all(joins)
    };
    let at = (from..from + LATER).find(|at| {
        words.is_predicate(*at)
            && !words.is(*at, Class::Be)
            && (linked(*at) || before_it(words, *at))
    })?;
    let (length, frame, _) =
        words.predicates(at).into_iter().find(|(_, _, form)| *form == Form::Done)?;
    let category = words.lexicon.frame(frame)?.people.as_deref()?;
    (category == "released").then(|| (category, at..at + length))
}

/// "avant d'être relâchés": what came after what is told.
fn before_it(words: &Words, at: usize) -> bool {
    at > 2
        && words.is(at - 1, Class::Be)
        && words.is(at - 2, Class::Of)
        && words.is(at - 3, Class::Preposition)
}
