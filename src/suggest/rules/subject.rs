//! The subject of a passive or of a verb that happens to it: "12 hommes ont
//! été arrêtés", "26 civils tués", "nine employees gave their lives".

use super::Rule;
use super::object::{joined, passive};
use super::plain_noun::armed;
use super::walk::{Verb, verb_after};
use crate::language::lexicon::{Class, Form};
use crate::suggest::draft::{Draft, category_for, category_of};
use crate::suggest::layers::Layers;
use crate::suggest::layers::figures::Figure;
use crate::suggest::layers::phrases::Head;
use crate::suggest::miss::Miss;
use std::ops::Range;

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
            if let Some((category, trigger)) = partner(layers, draft, index) {
                draft.take(layers, index, &category, trigger, self.name());
                continue;
            }
            let inverted = || {
                inverted(layers, figure).map(|(frame, trigger)| Verb {
                    frame,
                    trigger,
                    finite: true,
                    before: None,
                })
            };
            if example(layers, figure) {
                draft.miss(index, self.name(), Miss::Example, &(figure.start..figure.last()));
                draft.spend(index);
                continue;
            }
            let nested = index > 0 && whole(&layers.figures[index - 1], figure);
            let Some(verb) = inverted().or_else(|| verb_after(layers, figure)) else { continue };
            if nested && verb.finite {
                draft.miss(index, self.name(), Miss::Whole, &verb.trigger);
                if figure.phrase.counts.is_none() {
                    draft.spend(index);
                }
                continue;
            }
            let Some(frame) = layers.words.lexicon.frame(verb.frame) else { continue };
            let Some(category) = category_of(frame, figure) else {
                let neutral = frame.name == "neutral";
                let miss = if neutral { Miss::Neutral } else { Miss::NotCounted };
                draft.miss(index, self.name(), miss, &verb.trigger);
                draft.spend(index);
                continue;
            };
            let category = category.to_owned();
            let few = figure.value.is_some_and(|value| value < CROWD);
            if category == "crowd" && figure.phrase.head == Head::Missing && few {
                draft.spend(index);
                continue;
            }
            if category == "troops"
                && figure.phrase.head == Head::Missing
                && !armed(layers, figure, 1)
            {
                continue;
            }
            let armament = category == "strikes" && figure.phrase.head == Head::Missing;
            if armament
                && index
                    .checked_sub(1)
                    .and_then(|earlier| draft.claim_of(earlier))
                    .is_none_or(|claim| claim.category != "strikes")
            {
                draft.miss(index, self.name(), Miss::NoWeapons, &verb.trigger);
                continue;
            }
            let end = verb.trigger.end;
            draft.take(layers, index, &category, verb.trigger, self.name());
            if let Some((later, trigger)) = released(layers, end) {
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

/// Whether `figure` is the total that the one before is a part of: "640 of
/// its 2,100 employees".
fn whole(part: &Figure, figure: &Figure) -> bool {
    part.last() > figure.start || part.phrase.partitive && part.last() == figure.start
}

/// A participle or casualty word before the noun: "61 wounded people".
fn modified(layers: &Layers, figure: &Figure) -> Option<(String, Range<usize>)> {
    let words = &layers.words;
    let range = figure.end..figure.phrase.end;
    if let Some(category) = figure.phrase.modifier {
        return Some((words.lexicon.category(category).to_owned(), range));
    }
    let frame = words.lexicon.frame(figure.phrase.participle?)?;
    category_for(frame, figure.phrase.head).map(|category| (category.to_owned(), range))
}

/// The category of a verb before two subjects: "the dead included six
/// children and a woman".
fn partner(layers: &Layers, draft: &Draft, index: usize) -> Option<(String, Range<usize>)> {
    let earlier = index.checked_sub(1)?;
    let claim = draft.claim_of(earlier).filter(|claim| claim.rule == Subject.name())?;
    let before = claim.trigger.end <= layers.figures[earlier].start;
    let people = match layers.figures[index].phrase.head {
        Head::Known(kind) => kind.is_people(),
        Head::Unknown | Head::Missing => true,
    };
    let figure = &layers.figures[index];
    let own = || verb_after(layers, figure).is_some_and(|verb| verb.finite);
    let shared = before && people && joined(layers, &layers.figures[earlier], figure) && !own();
    shared.then(|| (claim.category.clone(), claim.trigger.clone()))
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
    let at = (from..from + 3).find(|at| words.is_predicate(*at))?;
    let linked = at > from
        && (from..at)
            .all(|at| words.is_one_of(at, &[Class::And, Class::Adverb, Class::Preposition]));
    let (length, frame, _) =
        words.predicates(at).into_iter().find(|(_, _, form)| *form == Form::Done)?;
    let category = words.lexicon.frame(frame)?.people.as_deref()?;
    (linked && category == "released").then(|| (category, at..at + length))
}

/// "ont péri quinze marins": a verb that happens to what stands after it.
fn inverted(layers: &Layers, figure: &Figure) -> Option<(usize, Range<usize>)> {
    let words = &layers.words;
    let floor = layers.sentence(figure.start).start;
    let mut end = figure.start;
    while end > floor
        && words.is_one_of(end - 1, &[Class::Adverb, Class::Of, Class::Determiner])
        && !words.is_predicate(end - 1)
    {
        end -= 1;
    }
    (floor.max(end.saturating_sub(5))..end).find_map(|start| {
        words.predicates(start).into_iter().find_map(|(length, frame, form)| {
            let fits = start + length == end
                && match form {
                    Form::Happens => true,
                    Form::Done => passive(words, start, floor) && !words.lexicon.head_last,
                    Form::Does | Form::Noun => false,
                };
            fits.then_some((frame, start..end))
        })
    })
}
