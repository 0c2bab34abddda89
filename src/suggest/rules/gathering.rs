//! People beside the name of an occasion: "a vigil attended by 700 people",
//! "smaller marches: 300 people in Savane", "we were a thousand".

use super::Rule;
use crate::language::lexicon::{Class, Kind, Sense};
use crate::suggest::draft::Draft;
use crate::suggest::layers::Layers;
use crate::suggest::layers::figures::Figure;
use crate::suggest::layers::phrases::Head;
use crate::suggest::layers::words::Words;
use crate::suggest::miss::Miss;
use std::ops::Range;

/// See the file.
pub struct Gathering;

/// Fewer people are no crowd unless a verb says so.
const CROWD: u64 = 20;

/// Tokens of an aside between a number and what they came for, at most.
const ASIDE: usize = 14;

/// Sentences back to the occasion, at most.
const BACK: usize = 2;

impl Rule for Gathering {
    fn name(&self) -> &'static str {
        "gathering"
    }

    fn apply(&self, layers: &Layers, draft: &mut Draft) {
        for index in 0..layers.figures.len() {
            let figure = &layers.figures[index];
            let many = figure.value.is_some_and(|value| value >= CROWD);
            if !draft.is_free(index) || figure.weak || !many {
                if draft.is_watched() && draft.is_free(index) && few(layers, figure) {
                    let words = figure.start..figure.last();
                    draft.miss(index, self.name(), Miss::TooFew, &words);
                }
                continue;
            }
            let words = &layers.words;
            let with = figure
                .start
                .checked_sub(1)
                .is_some_and(|at| words.is(at, Class::Preposition) && !words.is(at, Class::By));
            if came(layers, figure) {
                let trigger = figure.start - 1..figure.start;
                draft.take(layers, index, "crowd", trigger, self.name());
                continue;
            }
            if let Some(trigger) = occupants(layers, figure) {
                draft.take(layers, index, "crowd", trigger, self.name());
                continue;
            }
            if let Some(trigger) = under_arms(layers, figure) {
                let masked = layers.words.noun(trigger.start).is_some_and(|(_, kind, counts)| {
                    let crowd = counts.map(|counts| layers.words.lexicon.category(counts));
                    kind == Kind::Person && crowd == Some("crowd")
                });
                // "Ils étaient une centaine, cagoulés": rioters wear masks as well.
                let category = if masked { "crowd" } else { "troops" };
                draft.take(layers, index, category, trigger, self.name());
                continue;
            }
            let back = if (were(layers, figure)
                || awaited(layers, figure)
                || stand(layers, figure)
                || sized(layers, figure)
                || claimed(layers, figure))
                && figure.phrase.head == Head::Missing
            {
                BACK
            } else if figure.phrase.is(Kind::Person) && figure.phrase.counts.is_none() && !with {
                // "La police a recensé 11 000 personnes à Toulouse"
                if words.ends_with(figure.start, Class::Tally) { BACK } else { 0 }
            } else {
                continue;
            };
            if let Some(trigger) = occasion(layers, figure, back) {
                draft.take(layers, index, "crowd", trigger, self.name());
            } else {
                let words = figure.start..figure.last();
                draft.miss(index, self.name(), Miss::NoOccasion, &words);
            }
        }
    }
}

/// "La ferme, occupée depuis vendredi par 60 à 80 militants": those who did
/// what an event nearby says.
fn occupants(layers: &Layers, figure: &Figure) -> Option<Range<usize>> {
    const REACH: usize = 6;
    let words = &layers.words;
    let by = figure.start.checked_sub(1).filter(|at| words.is(*at, Class::By))?;
    let people = figure.phrase.is(Kind::Person) && figure.phrase.counts.is_none();
    let seized = |at: &usize| {
        words.is_event(*at)
            && words.senses(*at).any(|(_, sense)| match sense {
                Sense::Event(index) | Sense::Half(index, true) => words
                    .lexicon
                    .event(index)
                    .is_some_and(|event| matches!(&*event.category, "seizure" | "shutdown")),
                _ => false,
            })
    };
    let floor = layers.sentence(figure.start).start.max(by.saturating_sub(REACH));
    let verb = (floor..by).rev().take_while(|at| words.is_word(*at)).find(seized)?;
    people.then_some(verb..by + 1)
}

/// Whether they would be a crowd if they were more.
fn few(layers: &Layers, figure: &Figure) -> bool {
    let people = figure.phrase.is(Kind::Person) && figure.phrase.counts.is_none();
    people && !figure.weak && figure.value.is_some() && occasion(layers, figure, 0).is_some()
}

/// "We were a thousand", "ils étaient 180": who came, not what they did.
pub fn were(layers: &Layers, figure: &Figure) -> bool {
    let words = &layers.words;
    let open = !figure.phrase.partitive;
    // "Nous étions bien cinq cents"
    let hedged = figure.start > 1
        && words.is_one_of(figure.start - 1, &[Class::Adverb, Class::Negation])
        && words.is(figure.start - 2, Class::Be);
    let start = figure.start - usize::from(hedged);
    let start = start - usize::from(start > 1 && words.is_quote(start - 1));
    let be = start.checked_sub(1).is_some_and(|at| words.is(at, Class::Be));
    let subject = |at: usize| {
        words.is_one_of(at, &[Class::Pronoun, Class::Be]) || words.len_of(at, Class::Tally) == 2
    };
    let denied = start > 2 && (words.is(start - 2, Class::Negation) || words.is_quote(start - 2));
    let who = start.checked_sub(2 + usize::from(denied));
    open && be && who.is_some_and(subject)
}

/// "Ils étaient 300 à bloquer le carrefour", whatever the verb is.
fn came(layers: &Layers, figure: &Figure) -> bool {
    let words = &layers.words;
    let leads = |at: usize| {
        let to = words.len_of(at, Class::To);
        let verb = at + to + words.len_of(at + to, Class::Clitic);
        let plain = words.is_word(verb) && !words.is_capital(verb) && !words.is_noun(verb);
        to > 0 && plain && words.lexicon.is_infinitive(words.str(verb))
    };
    let end = layers.sentence(figure.start).end.min(figure.end + ASIDE);
    let aside = words.is_mark(figure.end, ',') || words.is_calendar(figure.end);
    let later = || aside && (figure.end..end).any(|at| words.is_mark(at, ',') && leads(at + 1));
    figure.phrase.head == Head::Missing && were(layers, figure) && (leads(figure.end) || later())
}

/// "Ils étaient une vingtaine, avec des kalachnikovs".
fn under_arms(layers: &Layers, figure: &Figure) -> Option<Range<usize>> {
    let end = layers.sentence(figure.start).end;
    let start = layers.sentence(figure.start).start;
    // "according to police; the union said there were 15,000": who tells of it
    // is not who was there.
    let tells = |at: usize| {
        let after = layers.attributions.partition_point(|said| said.tokens.start <= at);
        let near = after.saturating_sub(2)..after;
        layers.attributions[near].iter().any(|said| said.tokens.contains(&at))
    };
    let noun = |at: usize| layers.words.noun(at).is_some_and(|(_, kind, _)| kind.is_armed());
    let armed = |at: &usize| noun(*at) && !tells(*at);
    let arms = (figure.last()..end)
        .find(|at| layers.words.is(*at, Class::Arms))
        .or_else(|| (start..figure.start).find(armed))?;
    let there = |at: usize| layers.words.is(at, Class::Be);
    let be = were(layers, figure) || figure.start.checked_sub(1).is_some_and(there);
    let bare = figure.phrase.head == Head::Missing && be;
    bare.then_some(arms..arms + 1)
}

/// "The organisers claim 120,000": a large number that somebody gives.
fn claimed(layers: &Layers, figure: &Figure) -> bool {
    const LARGE: u64 = 100;
    let words = &layers.words;
    let says = [Class::Speech, Class::Tally];
    let quoted = figure.start > 1 && words.is_quote(figure.start - 1);
    let verb = figure.start.checked_sub(1 + usize::from(quoted));
    let after = verb.is_some_and(|at| words.is_one_of(at, &says));
    let closed = !words.is_word(figure.end);
    let marks = |at: &usize| words.is_quote(*at) || words.is_mark(*at, ',');
    let behind = (figure.end..figure.end + 3).find(|at| !marks(at));
    let said = closed && behind.is_some_and(|at| words.is(at, Class::Speech));
    (after || said) && closed && figure.value.is_some_and(|value| value >= LARGE)
}

/// "turnout was put at 12,000", "crowds estimated at 50,000".
fn sized(layers: &Layers, figure: &Figure) -> bool {
    const NEAR: usize = 6;
    let words = &layers.words;
    let leads = [Class::Be, Class::Numbering, Class::Tally, Class::Reaches, Class::Place];
    let floor = layers.sentence(figure.start).start.max(figure.start.saturating_sub(NEAR));
    let near = || (floor..figure.start).rev();
    let led = near().take(3).any(|at| words.is_one_of(at, &leads));
    led && near().take_while(|at| words.is_word(*at) || words.is_mark(*at, ',')).any(|at| {
        let named = at > 0 && words.is(at - 1, Class::Determiner);
        words.is(at, Class::Gathering) && (named || !words.is_predicate(at))
    })
}

/// "35,000 are on the avenue": where they are, not what they do.
fn stand(layers: &Layers, figure: &Figure) -> bool {
    const LARGE: u64 = 100;
    let words = &layers.words;
    let be = words.len_of(figure.end, Class::Be);
    let large = figure.value.is_some_and(|value| value >= LARGE);
    be > 0 && large && words.is(figure.end + be, Class::Place)
}

/// "Organisers are expecting 2,000".
fn awaited(layers: &Layers, figure: &Figure) -> bool {
    let words = &layers.words;
    let closed = !words.is_word(figure.end) || words.is(figure.end, Class::Preposition);
    // "The wage is $75; the workers want 200."
    let start = layers.sentence(figure.start).start;
    let paid = (start..figure.start).any(|at| words.is_any(at, "$€£¥"));
    closed && !paid && words.ends_with(figure.start, Class::Future)
}

/// "since the demonstrations": the occasion is a time, not a place to be.
fn apart(words: &Words, occasion: usize) -> bool {
    let article = occasion > 0 && words.is(occasion - 1, Class::Determiner);
    words.ends_with(occasion - usize::from(article), Class::Apart)
}

/// The nearest name of an occasion in the figure's sentence or just before.
fn occasion(layers: &Layers, figure: &Figure, back: usize) -> Option<Range<usize>> {
    let here = layers.sentence_of(figure.start);
    let from = layers.sentences.get(here.saturating_sub(back))?.start;
    let to = layers.sentence(figure.start).end;
    (from..to)
        .filter(|at| layers.words.is(*at, Class::Gathering) && !apart(&layers.words, *at))
        .filter(|at| !(layers.words.is(*at, Class::Month) && layers.words.is_capital(*at)))
        .min_by_key(|at| at.abs_diff(figure.start))
        .map(|at| at..at + 1)
}
