//! One definite person as the sure victim of a verb: "the mayor was shot
//! dead", "killing the owner", "Ali Reza and his driver were killed".

use super::Rule;
use super::object::{accompanied, attempted, joined, verb_before};
use super::result::{outcome, shared as outcome_of_two};
use super::walk::{Verb, verb_after};
use crate::language::lexicon::{Class, Kind};
use crate::suggest::draft::{Draft, category_for};
use crate::suggest::layers::Layers;
use crate::suggest::layers::figures::Figure;
use crate::suggest::layers::phrases::Head;
use crate::suggest::layers::words::Words;
use std::collections::BTreeMap;
use std::ops::Range;

/// See the file.
pub struct Definite;

/// What may befall one person told of without a number.
const SURE: [&str; 6] = ["killed", "wounded", "abducted", "arrested", "released", "missing"];

/// Tokens of an apposition, at most.
const ASIDE: usize = 14;

/// A claim for a person or a figure: its words, and what gave the category.
struct Told {
    figure: usize,
    tokens: Range<usize>,
    category: String,
    trigger: Range<usize>,
}

impl Rule for Definite {
    fn name(&self) -> &'static str {
        "definite person"
    }

    fn apply(&self, layers: &Layers, draft: &mut Draft) {
        let mut told = by_sentence(layers, draft);
        for single in layers.figures.len()..layers.figures.len() + layers.singles.len() {
            let figure = layers.figure(single);
            if is_pronoun(layers, figure) {
                continue;
            }
            let here = told.entry(layers.sentence_of(figure.start)).or_default();
            let known = here.iter().any(|told| covers(layers, told, figure))
                || is_apposed(layers, here, figure)
                || is_theirs(layers, here, figure)
                || speaks(layers, figure);
            if known {
                continue;
            }
            let found = suffered(layers, figure).or_else(|| shared(layers, here, figure));
            let Some((category, trigger)) = found else { continue };
            // "The colonel sustained a leg injury": told by the injury.
            let injury = |told: &Told| {
                let start = layers.figure(told.figure).start;
                trigger.contains(&start) && told.category == category
            };
            // "Two men, named as Ben Hall, 24, and Karl Roth, were killed"
            let named = |told: &Told| {
                let figure_told = layers.figure(told.figure);
                told.trigger == trigger
                    && is_named(figure)
                    && figure_told.value.is_some_and(|value| value > 1)
                    && figure_told.last() < figure.start
                    && layers.words.is_mark(figure_told.last(), ',')
                    && layers.words.is_mark(figure.last(), ',')
            };
            if here.iter().any(|told| injury(told) || named(told)) {
                continue;
            }
            let tokens = figure.start..figure.last();
            draft.single(single, &category, tokens.clone(), trigger.clone(), self.name());
            here.push(Told { figure: single, tokens, category, trigger });
        }
    }
}

/// Whether only a pronoun tells of the person; "her husband" is more.
pub fn is_pronoun(layers: &Layers, person: &Figure) -> bool {
    layers.words.is(person.start, Class::Personal) && person.last() == person.start + 1
}

/// What the other rules have found about people, by the number of the sentence.
fn by_sentence(layers: &Layers, draft: &Draft) -> BTreeMap<usize, Vec<Told>> {
    let mut out: BTreeMap<usize, Vec<Told>> = BTreeMap::new();
    for found in &draft.found {
        let Some(figure) = found.figure else { continue };
        out.entry(layers.sentence_of(found.tokens.start)).or_default().push(Told {
            figure,
            tokens: found.tokens.clone(),
            category: found.category.clone(),
            trigger: found.trigger.clone(),
        });
    }
    out
}

/// Whether the claim's words hold the person's, and its number does not end
/// before them.
fn covers(layers: &Layers, told: &Told, person: &Figure) -> bool {
    told.tokens.start <= person.start
        && layers.figure(told.figure).start <= person.start
        && person.end <= told.tokens.end
        && layers.figure(told.figure).last() > person.start
        && (layers.figure(told.figure).start <= person.start || told.trigger.end > person.start)
}

/// Whether the person only says whose people those counted before are:
/// "plusieurs dizaines de partisans de M. Kolé ont été interpellés".
fn is_theirs(layers: &Layers, here: &[Told], person: &Figure) -> bool {
    let words = &layers.words;
    let mut at = person.start;
    while at > 0 && (words.is_mark(at - 1, '.') || words.is(at - 1, Class::Title)) {
        at -= 1;
    }
    let of = at.checked_sub(1).filter(|of| words.is(*of, Class::Of));
    let counted = |of: usize| {
        here.iter().any(|told| {
            let figure = layers.figure(told.figure);
            figure.last() == of && figure.value != Some(1) && told.trigger.start > person.start
        })
    };
    of.is_some_and(counted)
}

/// Whether the person is named as the one who says something.
fn speaks(layers: &Layers, person: &Figure) -> bool {
    let attributions = &layers.attributions;
    let after = attributions.partition_point(|said| said.tokens.start <= person.start);
    let mut near = attributions[..after].iter().rev().take(2);
    let words = &layers.words;
    // ", a dit le colonel Barry, et vingt autres sont blessés"
    let inverted = !words.lexicon.head_last
        && person.start > 1
        && words.is(person.start - 1, Class::Says)
        && !words.is(person.start - 2, Class::Be);
    inverted
        || !words.is(person.start, Class::Determiner)
            && (near.any(|said| said.tokens.contains(&person.start))
                || words.is(person.last(), Class::Speech))
}

/// Whether the person has just been told of, or is at once told of again:
/// "the governor, Karim Bello, was", "Ana Prieto, a journalist, was".
fn is_apposed(layers: &Layers, here: &[Told], person: &Figure) -> bool {
    let words = &layers.words;
    let one = |figure: &Figure| figure.value == Some(1) && figure.phrase.head != Head::Missing;
    let parted = |at: usize| words.is_mark(at, ',');
    let again = here.iter().map(|told| layers.figure(told.figure)).any(|other| {
        let comma = other.start.wrapping_sub(1);
        let complement = !is_named(person)
            && person.last() < comma
            && words.is(person.last(), Class::Of)
            && (person.last()..comma).all(|at| words.is_word(at) && !words.is_predicate(at));
        // "Her skipper, mate and four hands": a list.
        let next = other.last() + 1;
        let list =
            words.is(other.last(), Class::And) && (words.is_number(next) || words.is_numeral(next));
        parted(comma)
            && (comma == person.last() || comma < other.start && complement)
            && one(other)
            && !list
    });
    // "Alvin Haskett, the director of a clinic in Mobile, was hurt"
    let closed = |from: usize| {
        let open = |at: &usize| {
            words.is_apostrophe(*at)
                || words.is_word(*at) && !words.is_one_of(*at, &[Class::And, Class::Be])
        };
        let long = words.is_one_of(from, &[Class::Of, Class::Preposition]);
        let end = (from..from + ASIDE).find(|at| !open(at)).filter(|_| long);
        end.is_some_and(parted)
    };
    let listed = words.is(person.last(), Class::And)
        || !is_named(person) && !parted(person.last()) && !closed(person.last());
    let comma = person.start.checked_sub(1).filter(|at| parted(*at) && !listed);
    // "An inmate at the county jail, Ray Teal, 29, died".
    let plain = |at: usize| {
        let verb = words.is_predicate(at) && !words.is_noun(at) && !words.is_capital(at);
        words.is_word(at) && !verb && !words.is(at, Class::And)
    };
    let reaches = |end: usize, comma: usize| {
        end == comma
            || is_named(person)
                && end < comma
                && words.is_one_of(end, &[Class::Preposition, Class::Of])
                && (end..comma).all(plain)
    };
    let first = comma.is_some_and(|at| {
        let sentence = layers.sentence(at);
        let figures = layers.figures_in(&sentence).map(|at| layers.figure(at));
        let mut all = figures.chain(layers.singles_in(&sentence));
        all.any(|figure| reaches(figure.last(), at) && one(figure))
    });
    again || first
}

/// Whether the person is told of by name, which is number and noun at once.
fn is_named(person: &Figure) -> bool {
    person.start == person.phrase.at
}

/// What the clause does to the person.
pub fn suffered(layers: &Layers, figure: &Figure) -> Option<(String, Range<usize>)> {
    let words = &layers.words;
    let floor = layers.sentence(figure.start).start;
    let near = |trigger: &Range<usize>| {
        !is_named(figure) || trigger.end + 1 >= figure.start && !words.is_apostrophe(figure.last())
    };
    // "avaient brûlé au Québec": where.
    let placed = is_named(figure)
        && figure.start > 0
        && words.is_one_of(figure.start - 1, &[Class::Place, Class::Preposition])
        && !words.is(figure.start - 1, Class::Object);
    let direct = || {
        verb_before(words, figure.start, floor, Head::Known(Kind::Person))
            .filter(|(_, trigger)| near(trigger) && !placed && !attempted(words, trigger))
            .filter(|(_, trigger)| !asked(words, trigger.start))
            .or_else(|| accompanied(words, figure.start, floor))
    };
    // "captured New Halden": what looks like a name may be a place.
    // "kidnapped Anna Weber" is not: nobody kidnaps a town.
    let place = |category: &str| matches!(category, "abducted" | "released") && is_named(figure);
    let sure = |frame: usize, trigger: &Range<usize>| {
        let abducts = words.lexicon.frame(frame).is_some_and(|frame| frame.name == "abduct");
        abducts
            && trigger.len() == 1
            && !words.is(trigger.start, Class::Holds)
            && trigger.end == figure.start
    };
    // "Soldier killed in blast": a headline leaves out the verb.
    let short = !words.is(figure.start, Class::Determiner);
    // "a boy was shot dead and his sister wounded by a sniper"
    let gapped = figure.start > 0 && words.is(figure.start - 1, Class::And);
    let bare = |verb: &Verb| {
        let end = verb.trigger.end;
        let closed = !words.is_word(end) || words.is_one_of(end, &[Class::By, Class::Preposition]);
        verb.trigger.start == figure.last() && (short || gapped && closed)
    };
    let said = |verb: &Verb| verb.finite || bare(verb);
    let aside = in_aside(words, figure, floor);
    let own = |verb: &Verb| {
        !aside || (figure.last()..verb.trigger.start).all(|at| !words.is_mark(at, ','))
    };
    let subject = || verb_after(layers, figure).filter(said).filter(own);
    let category = |frame: usize| category_for(words.lexicon.frame(frame)?, figure.phrase.head);
    // "killed the nurse and took the driver, who was found alive": what counts
    // nobody leaves the verb before to tell.
    let after = outcome(layers, figure)
        .or_else(|| outcome_of_two(layers, figure))
        .or_else(|| subject().map(|verb| (verb.frame, verb.trigger)))
        .filter(|(frame, _)| category(*frame).is_some() || direct().is_none());
    let before = || {
        direct().filter(|(frame, trigger)| {
            !category(*frame).is_some_and(place) || sure(*frame, trigger)
        })
    };
    let (frame, trigger) = after.or_else(before)?;
    let category = category(frame)?;
    SURE.contains(&category).then(|| (category.to_owned(), trigger))
}

/// "tell me who killed him": the verb at `at` is what somebody asks.
fn asked(words: &Words, at: usize) -> bool {
    at > 1
        && words.is(at - 1, Class::Relative)
        && !words.is(at - 1, Class::That)
        && words.is_one_of(at - 2, &[Class::Pronoun, Class::Speech, Class::Says])
}

/// Whether the person is told of within a relative clause that a comma opened:
/// "a woman, who sat at the front of [the coach], died".
fn in_aside(words: &Words, person: &Figure, floor: usize) -> bool {
    let comma = (floor..person.start).rev().find(|at| words.is_mark(*at, ','));
    comma.is_some_and(|at| words.is(at + 1, Class::Relative) && !words.is(at + 1, Class::That))
}

/// What befell the one before in a list of those whom a verb before it counts:
/// "shot dead a teacher and [her husband]".
fn shared(layers: &Layers, told: &[Told], person: &Figure) -> Option<(String, Range<usize>)> {
    // "it held 2,100 people, the prefect's office said"
    let words = &layers.words;
    if words.is_apostrophe(person.last()) || words.is(person.last(), Class::Speech) {
        return None;
    }
    let before = told.iter().filter(|told| {
        let figure = layers.figure(told.figure);
        let list = told.trigger.end <= figure.start && figure.last() <= person.start;
        list && SURE.contains(&told.category.as_str()) && joined(layers, figure, person)
    });
    let nearest = before.max_by_key(|told| told.tokens.end)?;
    Some((nearest.category.clone(), nearest.trigger.clone()))
}
