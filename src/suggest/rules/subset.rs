//! A part of a total takes the total's category: "12 morts, dont trois
//! enfants", "eight of whom were found dead".

use super::Rule;
use super::object::joined;
use crate::language::lexicon::{Class, Form, Kind};
use crate::suggest::draft::{Draft, Found};
use crate::suggest::layers::Layers;
use crate::suggest::layers::phrases::Head;
use crate::suggest::miss::Miss;

/// See the file.
pub struct Subset;

impl Rule for Subset {
    fn name(&self) -> &'static str {
        "part of a total"
    }

    fn apply(&self, layers: &Layers, draft: &mut Draft) {
        for index in 0..layers.figures.len() {
            if !draft.is_free(index) {
                continue;
            }
            if let Some((whole, trigger)) = whole(layers, draft, index) {
                draft.take(layers, index, &whole, trigger, self.name());
            } else if draft.is_watched() {
                let figure = &layers.figures[index];
                if figure.phrase.partitive || layers.words.ends_with(figure.start, Class::Subset) {
                    let words = figure.start..figure.last();
                    draft.miss(index, self.name(), Miss::NoTotal, &words);
                }
            }
        }
    }
}

/// The category of the total that figure `index` is a part of.
fn whole(layers: &Layers, draft: &Draft, index: usize) -> Option<(String, std::ops::Range<usize>)> {
    let words = &layers.words;
    let figure = &layers.figures[index];
    if matches!(figure.phrase.head, Head::Known(kind) if !kind.is_people() && figure.weak) {
        return None;
    }
    // "including all three bombers"
    let link = [Class::To, Class::Preposition, Class::Place, Class::And];
    let all = |at: usize| words.len_of(at, Class::Adverb) == 1 && !words.is_one_of(at, &link);
    let cue = (1..=5)
        .filter_map(|back| figure.start.checked_sub(back).map(|at| (at, back)))
        .find(|(at, back)| {
            let length = words.len_of(*at, Class::Subset);
            length > 0
                && (length == *back
                    || length + 1 == *back
                        && (words.is_any(figure.start - 1, ",.:") || all(figure.start - 1)))
        })
        .map(|(at, _)| at..figure.start);
    if let Some(cue) = cue.clone()
        && let Some(category) = named(layers, &cue)
    {
        return Some((category, cue));
    }
    if let Some(found) = among(layers, draft, index) {
        return Some(found);
    }
    if let Some(found) = inverted(layers, index) {
        return Some(found);
    }
    let earlier = index.checked_sub(1)?;
    if let Some(cue) = cue {
        let sentence = layers.sentence(figure.start);
        // "300 soldiers and 180 firemen, including 100 Frenchmen": of those
        // last told of, whom nothing counts.
        let strangers = |other: usize| {
            let figure = &layers.figures[other];
            let people = figure.phrase.is(Kind::Person) && !figure.phrase.partitive;
            people && !figure.weak && draft.claim_of(other).is_none()
        };
        if strangers(earlier) && layers.figures[earlier].last() + 2 >= cue.start {
            return None;
        }
        let claim = (layers.figures_in(&sentence).start..index)
            .rev()
            .find_map(|other| draft.claim_of(other));
        let claim = claim.or_else(|| {
            draft.claim_of(earlier).filter(|_| {
                layers.sentence_of(figure.start)
                    <= layers.sentence_of(layers.figures[earlier].start) + 1
            })
        });
        return claim.map(|claim| (claim.category.clone(), cue));
    }
    let broken =
        figure.start.checked_sub(1).is_some_and(|at| words.is_dash(at) || words.is_any(at, "(:"))
            && (matches!(figure.phrase.head, Head::Known(kind) if kind.is_people())
                || figure.phrase.head == Head::Missing && figure.upper.is_some())
            && (figure.phrase.counts.is_none() || figure.phrase.is_armed())
            && layers.figures[earlier].last() + 4 >= figure.start;
    let people =
        |claim: &&Found| !matches!(claim.category.as_str(), "destroyed" | "equipment" | "strikes");
    let apposed = figure.start > 0
        && words.is_mark(figure.start - 1, ',')
        && layers.figures[earlier].last() + 1 == figure.start
        && layers.figures[earlier].phrase.is(Kind::Casualty)
        && matches!(figure.phrase.head, Head::Known(kind) if kind.is_people() && kind != Kind::Casualty)
        && figure.phrase.counts.is_none()
        && figure.value != Some(0)
        && !words.is(figure.last(), Class::Speech);
    if broken || apposed {
        return draft
            .claim_of(earlier)
            .filter(people)
            .map(|claim| (claim.category.clone(), claim.trigger.clone()));
    }
    let after_subset = figure.phrase.head != Head::Unknown
        && (figure.phrase.counts.is_none() || figure.phrase.is_armed())
        && joined(layers, &layers.figures[earlier], figure)
        && draft.claim_of(earlier).is_some_and(|claim| claim.rule == "part of a total");
    if after_subset {
        return draft
            .claim_of(earlier)
            .map(|claim| (claim.category.clone(), claim.trigger.clone()));
    }
    None
}

/// "five children among nine dead", "three children are among them": the whole
/// stands behind, or in the sentence before.
fn among(layers: &Layers, draft: &Draft, index: usize) -> Option<(String, std::ops::Range<usize>)> {
    let words = &layers.words;
    let figure = &layers.figures[index];
    let people = matches!(figure.phrase.head, Head::Known(kind) if kind.is_people());
    let end = figure.last();
    let cue = end + words.len_of(end, Class::Be);
    let length = words.len_of(cue, Class::Subset);
    if !people || figure.phrase.is(Kind::Casualty) || length == 0 || words.is(cue, Class::Relative)
    {
        return None;
    }
    let next = layers.figures.get(index + 1).filter(|next| next.start == cue + length);
    let dead = next.filter(|next| next.phrase.is(Kind::Casualty) && !next.weak);
    let named = dead.and_then(|next| next.phrase.counts);
    if let Some(counts) = named.filter(|_| length == 1) {
        return Some((words.lexicon.category(counts).to_owned(), cue..cue + length));
    }
    // "five were held, two reporters among them"
    let apposed = figure.start > 0 && words.is_mark(figure.start - 1, ',');
    let closed = (cue > end || apposed) && length > 1 && !words.is_word(cue + length);
    let here = layers.sentence_of(figure.start);
    let before = (index.saturating_sub(3)..index).rev().find_map(|other| {
        let near = layers.sentence_of(layers.figures[other].start) + 1 >= here;
        draft.claim_of(other).filter(|_| near && closed)
    })?;
    Some((before.category.clone(), cue..cue + length))
}

/// "Among the 31 killed were nine children": the whole stands first.
fn inverted(layers: &Layers, index: usize) -> Option<(String, std::ops::Range<usize>)> {
    const REACH: usize = 10;
    let words = &layers.words;
    let figure = &layers.figures[index];
    let be = figure.start.checked_sub(1).filter(|at| words.is(*at, Class::Be))?;
    let floor = layers.sentence(figure.start).start.max(be.saturating_sub(REACH));
    let cue = (floor..be)
        .find(|at| words.is(*at, Class::Subset) && words.is(at + 1, Class::Determiner))?;
    if (cue..be).any(|at| words.is_any(at, ".;:") || words.is(at, Class::Speech)) {
        return None;
    }
    let cue = cue..figure.start;
    let befallen = || {
        cue.clone().find_map(|at| {
            words.predicates(at).into_iter().find_map(|(_, frame, form)| {
                let category = words.lexicon.frame(frame)?.people.as_deref()?;
                (form == Form::Done && !category.is_empty()).then(|| category.to_owned())
            })
        })
    };
    let category = named(layers, &cue).or_else(befallen)?;
    Some((category, cue))
}

/// What the cue itself counts: "parmi les blessés", "among the dead".
fn named(layers: &Layers, cue: &std::ops::Range<usize>) -> Option<String> {
    let words = &layers.words;
    cue.clone().find_map(|at| {
        let (_, kind, counts) = words.noun(at)?;
        match counts {
            Some(counts) => Some(words.lexicon.category(counts).to_owned()),
            None if kind == Kind::Victims => Some("killed".to_owned()),
            None => None,
        }
    })
}
