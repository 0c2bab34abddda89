//! Events told by two words near each other: "Internet" and "coupé".

use super::Rule;
use crate::language::lexicon::{Class, Sense};
use crate::suggest::draft::Draft;
use crate::suggest::layers::Layers;
use crate::suggest::layers::words::Words;
use std::collections::BTreeSet;
use std::ops::Range;

/// See the file.
pub struct EventPairs;

/// One half of a pair: its words, which pattern, whether the second half.
type Half = (Range<usize>, usize, bool);

impl Rule for EventPairs {
    fn name(&self) -> &'static str {
        "event pair"
    }

    fn apply(&self, layers: &Layers, draft: &mut Draft) {
        let mut places = None;
        for sentence in &layers.sentences {
            let halves = halves(&layers.words, sentence);
            let mut used: Vec<Range<usize>> = Vec::new();
            for (tokens, index) in pairs(layers, &halves) {
                let taken =
                    |range: &Range<usize>| range.start < tokens.end && tokens.start < range.end;
                let Some(event) = layers.words.lexicon.event(index) else { continue };
                if !used.iter().any(taken) {
                    draft.event(&event.category, tokens.clone(), self.name());
                    used.push(tokens);
                }
            }
            for half in &halves {
                let Some((category, tokens)) = of_name(layers, half, &mut places) else { continue };
                let taken =
                    |range: &Range<usize>| range.start < tokens.end && tokens.start < range.end;
                if !used.iter().any(taken) {
                    draft.event(category, tokens.clone(), self.name());
                    used.push(tokens);
                }
            }
        }
    }
}

/// What befalls a place by its name alone: "la chute de Goré", "Goré est tombée".
/// The names of places are gathered when first asked for.
fn of_name<'l>(
    layers: &'l Layers,
    (tokens, index, second): &Half,
    places: &mut Option<BTreeSet<&'l str>>,
) -> Option<(&'l str, Range<usize>)> {
    let words = &layers.words;
    let event = words.lexicon.event(*index).filter(|event| event.named)?;
    let places = places.get_or_insert_with(|| {
        layers.places.iter().map(|place| words.slice(&place.tokens)).collect()
    });
    let name = if *second {
        let end = tokens.start;
        let start =
            (end.saturating_sub(3)..end).rev().take_while(|at| words.is_capital(*at)).last()?;
        start..end
    } else {
        let start = tokens.end + words.len_of(tokens.end, Class::Of).min(1);
        let open = |at: &usize| words.is_capital(*at) || words.is_mark(*at, '-');
        let end = (start..start + 4).take_while(open).last()? + 1;
        start..end
    };
    let known = places.contains(words.slice(&name)) && !words.is(name.start, Class::NotName);
    known.then(|| (event.category.as_str(), tokens.start.min(name.start)..tokens.end.max(name.end)))
}

/// Every pair of halves near enough, the nearest first.
fn pairs(layers: &Layers, halves: &[Half]) -> Vec<(Range<usize>, usize)> {
    let mut out = Vec::new();
    for (at, index, _) in halves.iter().filter(|(_, _, second)| *second) {
        let Some(event) = layers.words.lexicon.event(*index) else { continue };
        for (other, pattern, second) in halves {
            let fits = pattern == index
                && !second
                && other.start != at.start
                && gap(other, at) <= event.reach
                && (!event.ordered || other.end <= at.start)
                && open(&layers.words, other, at)
                && !(other.start > at.end && placed(&layers.words, other.start))
                && !(event.ordered && people(&layers.words, other, at))
                && !(event.category == "seizure"
                    && event.ordered
                    && (particle(&layers.words, other) || parted(&layers.words, other, at)));
            if fits {
                let tokens = at.start.min(other.start)..at.end.max(other.end);
                out.push((gap(other, at), other.start > at.start, tokens, *index));
            }
        }
    }
    out.sort_by_key(|(gap, after, tokens, index)| (*gap, *after, tokens.start, *index));
    out.into_iter().map(|(_, _, tokens, index)| (tokens, index)).collect()
}

fn halves(words: &Words, sentence: &Range<usize>) -> Vec<Half> {
    let mut out = Vec::new();
    for at in words.all_of(sentence.clone(), Sense::EVENT) {
        if words.is(at, Class::About) {
            continue;
        }
        for (length, sense) in words.senses(at) {
            if let Sense::Half(index, second) = sense {
                out.push((at..at + length, index, second));
            }
        }
    }
    out
}

fn gap(left: &Range<usize>, right: &Range<usize>) -> usize {
    if left.start < right.start {
        right.start.saturating_sub(left.end)
    } else {
        left.start.saturating_sub(right.end)
    }
}

/// Whether people stand between the halves: "seized two men at the airport".
fn people(words: &Words, left: &Range<usize>, right: &Range<usize>) -> bool {
    (left.end..right.start).any(|at| words.noun(at).is_some_and(|(_, kind, _)| kind.is_people()))
}

/// Whether the noun at `at` only says where: "une locomotive à l'arrêt en gare".
fn placed(words: &Words, at: usize) -> bool {
    let before = at - 1;
    words.is(before, Class::Place)
        && words.is(before, Class::Preposition)
        && words.is(before, Class::BeforeYear)
        && !words.is(before, Class::To)
}

/// Whether a particle makes the verb before it another one: "took off".
fn particle(words: &Words, verb: &Range<usize>) -> bool {
    let at = verb.end;
    words.is(at, Class::To)
        || words.lexicon.head_last
            && verb.len() == 1
            && !words.is_noun(verb.start)
            && words.is(at, Class::Preposition)
            && !words.is_one_of(at, &[Class::Determiner, Class::Adverb, Class::By])
}

/// "captured in Mariupol, the headquarters said": a comma and no list between.
fn parted(words: &Words, left: &Range<usize>, right: &Range<usize>) -> bool {
    // "pilgrims were seized on a ferry": they, and not the ferry.
    let been = left.start > 0 && words.is(left.start - 1, Class::Be);
    if been && words.is(left.end, Class::Place) && !words.is_gerund(left.start) {
        return true;
    }
    let comma = (left.end..right.start).find(|at| words.is_mark(*at, ','));
    comma.is_some_and(|at| words.is(at + 1, Class::Determiner) && words.is(left.end, Class::Place))
}

/// Whether no mark that ends a clause stands between.
fn open(words: &Words, left: &Range<usize>, right: &Range<usize>) -> bool {
    let (from, to) =
        if left.start < right.start { (left.end, right.start) } else { (right.end, left.start) };
    !(from..to).any(|at| words.is_any(at, ";:."))
}
