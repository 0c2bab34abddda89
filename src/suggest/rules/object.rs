//! The object of a verb before it: "ont tué 12 civils", "killing at least
//! nine", "la mort de trois soldats".

mod apart;
mod attempts;
mod partner;
mod refused;
mod verbs;

pub use apart::accompanied;
use apart::{joins, over_phrase};
pub use attempts::attempted;
use partner::before_partner;
use refused::{captives, cause, harmed, negated, taken_in};
use verbs::{outcome_before, takes_object};

use super::Rule;
use super::walk::{Verb, verb_after};
use crate::language::lexicon::{Class, Kind};
use crate::suggest::draft::{Draft, category_for, category_of};
use crate::suggest::layers::Layers;
use crate::suggest::layers::figures::Figure;
use crate::suggest::layers::phrases::Head;
use crate::suggest::layers::words::Words;
use crate::suggest::miss::Miss;
use std::ops::Range;

/// See the file.
pub struct Object;

impl Rule for Object {
    fn name(&self) -> &'static str {
        "object of a verb"
    }

    fn apply(&self, layers: &Layers, draft: &mut Draft) {
        let mut previous: Option<(usize, usize, Range<usize>)> = None;
        for (index, figure) in layers.figures.iter().enumerate() {
            let start = layers.sentence(figure.start).start;
            let head = figure.phrase.head;
            let closed = [Class::Preposition, Class::And, Class::ClauseStart];
            let numeral = layers.words.is_numeral(figure.core);
            let alone = words_end(layers, figure.end)
                || numeral && layers.words.is_one_of(figure.end, &closed);
            if figure.weak && head == Head::Missing && !figure.phrase.other && !alone {
                continue;
            }
            let with = || {
                accompanied(&layers.words, figure.start, start)
                    .filter(|_| joins(&layers.words, figure))
            };
            let over = || over_phrase(&layers.words, figure, start);
            let direct =
                verb_before(&layers.words, figure.start, start, head).or_else(with).or_else(over);
            let shared = previous.take().filter(|(earlier, _, _)| {
                joined(layers, &layers.figures[*earlier], figure)
                    && !layers.words.is(figure.last(), Class::Speech)
                    && figure.value != Some(0)
                    && !figure.phrase.partitive
            });
            let own = || {
                // "killing 259 on board and 11 on the ground": no verb of theirs.
                let named = |verb: &Verb| {
                    let frame = layers.words.lexicon.frame(verb.frame);
                    frame.is_none_or(|frame| frame.name != "deploy")
                };
                verb_after(layers, figure).is_some_and(|verb| {
                    verb.finite || verb.trigger.start <= figure.last() + 1 && named(&verb)
                })
            };
            let shared = shared.filter(|_| !own());
            let verb = direct.or_else(|| shared.map(|(_, frame, trigger)| (frame, trigger)));
            let Some((frame, trigger)) = verb else { continue };
            if cause(&layers.words, figure, &trigger) {
                continue;
            }
            previous = Some((index, frame, trigger.clone()));
            if !draft.is_free(index) {
                continue;
            }
            let Some(frame) = layers.words.lexicon.frame(frame) else { continue };
            let harm = frame.people.as_deref() != Some("crowd");
            let tried = harm && attempted(&layers.words, &trigger);
            if tried || negated(&layers.words, figure, frame, &trigger) {
                draft.spend(index);
                continue;
            }
            if frame.name == "deploy" && figure.weak && head == Head::Missing {
                // "le président en a promis une autre": nobody is sent.
                continue;
            }
            if frame.name == "displace" && !taken_in(layers, draft, index, &trigger) {
                draft.spend(index);
                continue;
            }
            if let Some((category, trigger)) = harmed(&layers.words, figure, frame) {
                draft.take(layers, index, &category, trigger, self.name());
                continue;
            }
            let strange = figure.phrase.head == Head::Unknown;
            let category = category_of(frame, figure)
                .filter(|category| !(strange && matches!(*category, "crowd" | "displaced")));
            if let Some(category) = category {
                let held = figure.phrase.counts.map(|counts| layers.words.lexicon.category(counts));
                let category = match (category, held) {
                    ("arrested", Some("abducted")) => "abducted",
                    ("arrested" | "crowd", Some("displaced")) => "displaced",
                    // "mobiliser 5 000 hommes" calls up soldiers, not a crowd.
                    ("crowd", Some("troops")) => "troops",
                    (category, _) => category,
                };
                let category = category.to_owned();
                draft.take(layers, index, &category, trigger, self.name());
            } else if frame.name == "neutral" && captives(layers, figure, &trigger) {
                draft.take(layers, index, "released", trigger, self.name());
            } else if frame.name == "neutral" {
                draft.miss(index, self.name(), Miss::Neutral, &trigger);
                draft.spend(index);
            } else {
                draft.miss(index, self.name(), Miss::NotCounted, &trigger);
            }
        }
    }
}

/// Whether a mark or the text's end stands at `at`: "captured one."
fn words_end(layers: &Layers, at: usize) -> bool {
    !layers.words.is_word(at) && !layers.words.is_number(at)
}

/// The predicate whose object begins at `at`.
pub fn verb_before(
    words: &Words,
    at: usize,
    floor: usize,
    head: Head,
) -> Option<(usize, Range<usize>)> {
    // "tué mon père et mes [deux oncles]"
    let article = at > floor && words.is(at - 1, Class::Determiner) && !words.is(at - 1, Class::Of);
    let own = at - usize::from(article);
    if let Some(found) = beside_himself(words, own, floor, head) {
        return Some(found);
    }
    let partner = before_partner(words, own, floor);
    let mut end = if partner < own { partner } else { at };
    let mut skipped = 0;
    let mut unknown = 0;
    while end > floor && skipped < 8 {
        if let Some(found) = ending_at(words, end, floor, head) {
            return Some(found);
        }
        let before = end - 1;
        // "stabbed in a park", "killed in 12 provinces": where, not whom.
        if head == Head::Unknown && words.is(before, Class::Place) {
            return None;
        }
        if words.is_mark(before, ',')
            && let Some(open) =
                (floor.max(end.saturating_sub(8))..before).rev().find(|at| words.is_mark(*at, ','))
            && words.is(open + 1, Class::Preposition)
        {
            end = open;
            skipped += 1;
            continue;
        }
        let with = before > floor
            && words.is(before, Class::Pronoun)
            && words.is(before - 1, Class::Preposition);
        if with {
            // "tuant avec lui neuf fidèles"
            end = before - 1;
            skipped += 1;
            continue;
        }
        let skip = [
            Class::Adverb,
            Class::Determiner,
            Class::Object,
            Class::Of,
            Class::Other,
            Class::AtLeast,
            Class::AtMost,
            Class::About,
            Class::Weekday,
            Class::Time,
        ];
        let hyphen = words.is_mark(before, '-') && words.is_glued(before);
        let into = head == Head::Unknown && words.is(before, Class::Preposition);
        let skipped_over = words.is_one_of(before, &skip) && !into;
        let open = words.is_quote(before) || hyphen || skipped_over;
        if !open {
            // "a percuté un minibus transportant seize personnes": the minibus.
            let whole = !words.lexicon.head_last
                && words.is_noun(before)
                && before > floor
                && words.is(before - 1, Class::Indefinite)
                && !words.is(before + 1, Class::Of)
                && matches!(words.noun(before), Some((_, Kind::Thing | Kind::Gear, _)));
            let plain = !whole
                && words.is_word(before)
                && !words.is_one_of(
                    before,
                    &[
                        Class::Be,
                        Class::Have,
                        Class::Relative,
                        Class::Speech,
                        Class::Subset,
                        Class::And,
                        Class::Preposition,
                        Class::Negation,
                    ],
                )
                && !words.is_predicate(before)
                && !words.is_numeral(before)
                && !words.noun(before).is_some_and(|(_, kind, _)| kind.is_people());
            unknown += 1;
            if !plain || unknown > 2 {
                return None;
            }
        }
        end = before;
        skipped += 1;
    }
    None
}

/// "killed himself and [three soldiers]": the verb of both.
fn beside_himself(
    words: &Words,
    at: usize,
    floor: usize,
    head: Head,
) -> Option<(usize, Range<usize>)> {
    const WORDS: usize = 4;
    let and = at.checked_sub(1).filter(|and| *and > floor && words.is(*and, Class::And))?;
    let frame = |frame: usize| words.lexicon.frame(frame);
    let verb = (floor.max(and.saturating_sub(WORDS))..and).find(|start| {
        let mut read = words.predicates(*start).into_iter();
        read.any(|(length, index, _)| {
            start + length == and && frame(index).is_some_and(|frame| frame.name == "suicide")
        })
    })?;
    // The verb by itself: the lexicon reads it together with its pronoun.
    let index = words.lexicon.frame_named("kill")?;
    let people = matches!(head, Head::Missing | Head::Known(_));
    people.then_some((index, verb..verb + 1))
}

/// A predicate with an object that ends right before `end`: one that counts
/// such a noun if there is a choice.
fn ending_at(words: &Words, end: usize, floor: usize, head: Head) -> Option<(usize, Range<usize>)> {
    let all: Vec<(usize, Range<usize>)> = (floor.max(end.saturating_sub(7))..end)
        .flat_map(|start| words.predicates(start).into_iter().map(move |found| (start, found)))
        .filter(|(start, (length, _, form))| {
            // "en compagnie de" is no company of soldiers.
            let inside = *start > floor && words.len_of(start - 1, Class::Company) > 1;
            start + length == end && !inside && takes_object(words, *start, end, *form, floor)
        })
        .map(|(start, (_, frame, _))| (frame, start..end))
        .chain(outcome_before(words, end, floor))
        .collect();
    let counts = |frame: usize| {
        words.lexicon.frame(frame).is_some_and(|frame| category_for(frame, head).is_some())
    };
    // "can hold 3,000" says more than "hold 3,000".
    let first = all.iter().map(|(_, trigger)| trigger.start).min()?;
    let neutral = |frame: usize| words.lexicon.frame(frame).is_some_and(|it| it.name == "neutral");
    let longest = all.iter().find(|(frame, trigger)| trigger.start == first && neutral(*frame));
    if let Some(found) = longest.filter(|_| all.iter().any(|(_, trigger)| trigger.start > first)) {
        return Some(found.clone());
    }
    // "burned a lycée": what nobody knows is a thing rather than somebody.
    let burns = |frame: usize| {
        let frame = words.lexicon.frame(frame);
        head == Head::Unknown && frame.is_some_and(|frame| frame.name == "destroy")
    };
    let thing = all.iter().find(|(frame, _)| burns(*frame));
    thing.or_else(|| all.iter().find(|(frame, _)| counts(*frame))).or_else(|| all.first()).cloned()
}

/// Whether the participle at `at` stands after a form of "to be".
pub fn passive(words: &Words, at: usize, floor: usize) -> bool {
    for before in (floor.max(at.saturating_sub(6))..at).rev() {
        if words.is(before, Class::Been) {
            return true;
        }
        if words.is(before, Class::Have) && !words.is(before, Class::Been) {
            return false;
        }
        if words.is(before, Class::Be) {
            return true;
        }
        if !words.is_one_of(before, &[Class::Adverb, Class::Negation]) {
            return false;
        }
    }
    false
}

/// Whether a pronoun of a verb stands at `at`, whatever the verb is: "30 000
/// déplacés s'y entassent, et une dizaine ...".
fn reflexive(words: &Words, at: usize) -> bool {
    let other = [Class::Determiner, Class::Preposition, Class::Thereof, Class::Place];
    words.is(at, Class::Clitic) && !words.is_one_of(at, &other)
}

/// Whether two figures stand in one list: only a comma or "and" and a few
/// words of the first one's own between them.
pub fn joined(layers: &Layers, left: &Figure, right: &Figure) -> bool {
    let words = &layers.words;
    let between = left.last()..right.start;
    if between.len() > 9 || layers.sentence_of(left.start) != layers.sentence_of(right.start) {
        return false;
    }
    let mut begin = right.start;
    while begin > left.last()
        && (words.len_of(begin - 1, Class::Of) == 1
            || words.is_one_of(begin - 1, &[Class::Determiner, Class::To]))
    {
        begin -= 1;
    }
    // "killed two people and the second another four"
    if right.phrase.other && begin == right.start {
        let gapped = (1..=2).find(|back| {
            let at = begin.checked_sub(back + 1);
            at.is_some_and(|at| {
                let words_between = at + 1..begin;
                words.is(at, Class::And)
                    && words.is(at + 1, Class::Determiner)
                    && words_between.into_iter().all(|at| words.is_word(at) && !words.is_noun(at))
            })
        });
        begin -= gapped.unwrap_or(0);
    }
    let link = begin.checked_sub(1).is_some_and(|at| {
        words.is_mark(at, ',')
            || (1..=3).any(|back| begin >= back && words.len_of(begin - back, Class::And) == back)
    });
    link && !between.clone().any(|at| {
        words
            .is_one_of(at, &[Class::Be, Class::Have, Class::Speech, Class::Subset, Class::Relative])
            || words.is_predicate(at) && !words.is(at, Class::And) && !words.is_noun(at)
            || reflexive(words, at)
            || words.is_any(at, ";:.")
    })
}
