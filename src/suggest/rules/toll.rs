//! Numbers of a toll or of a named number: "le bilan passe de 12 à 17",
//! "death toll rises to 40", "the number of wounded stands at 60".

use super::Rule;
use super::object::verb_before;
use super::walk::verb_after;
use crate::language::lexicon::{Class, Form, Kind};
use crate::suggest::draft::{Draft, category_for};
use crate::suggest::layers::Layers;
use crate::suggest::layers::figures::Figure;
use crate::suggest::layers::phrases::{self, Head};
use crate::suggest::miss::Miss;
use std::ops::Range;

/// See the file.
pub struct Toll;

/// Tokens from the toll's words to its number, at most.
const REACH: usize = 26;

impl Rule for Toll {
    fn name(&self) -> &'static str {
        "toll"
    }

    fn apply(&self, layers: &Layers, draft: &mut Draft) {
        for sentence in &layers.sentences {
            let figures = layers.figures_in(sentence);
            if figures.is_empty() {
                continue;
            }
            self.corrected(layers, draft, figures.clone());
            let Some((toll, category)) = named(layers, sentence) else { continue };
            for index in figures {
                let figure = &layers.figures[index];
                if !draft.is_free(index) || !counts(layers, figure) {
                    continue;
                }
                if !reached(layers, &toll, figure) {
                    draft.miss(index, self.name(), Miss::NotLed, &toll);
                } else if taken_by_verb(layers, figure, &category, toll.end) {
                    draft.miss(index, self.name(), Miss::OtherVerb, &toll);
                } else {
                    draft.take(layers, index, &category, toll.clone(), self.name());
                }
            }
        }
    }
}

impl Toll {
    /// "recovered 43 bodies; his office corrected the figure to 35": another
    /// number for those counted before.
    fn corrected(&self, layers: &Layers, draft: &mut Draft, figures: Range<usize>) {
        const NEAR: usize = 6;
        let words = &layers.words;
        for index in figures {
            let figure = &layers.figures[index];
            let free = draft.is_free(index) && figure.phrase.head == Head::Missing;
            let to = figure.start.checked_sub(1).filter(|at| free && words.is(*at, Class::To));
            let Some(to) = to else { continue };
            let near = to.saturating_sub(NEAR)..to;
            let account =
                near.clone().any(|at| words.is_one_of(at, &[Class::Account, Class::Claim]));
            let Some(raises) = near.rev().find(|at| words.is(*at, Class::Raises)) else { continue };
            let before = index.checked_sub(1).map(|at| layers.figures[at].start);
            let near = before.is_some_and(|start| {
                layers.sentence_of(start) + 1 >= layers.sentence_of(figure.start)
            });
            let told = index.checked_sub(1).filter(|_| near && account);
            let told = told.and_then(|at| stated(layers, draft, at));
            if let Some(category) = told {
                draft.take(layers, index, &category, raises..to, self.name());
            }
        }
    }
}

/// The category of figure `index` where it is told already, or its noun counts.
fn stated(layers: &Layers, draft: &Draft, index: usize) -> Option<String> {
    let counts = layers.figures[index].phrase.counts;
    let claimed = draft.claim_of(index).map(|claim| claim.category.clone());
    claimed.or_else(|| counts.map(|counts| layers.words.lexicon.category(counts).to_owned()))
}

/// Whether the figure is a plain number without a noun of its own, or of
/// people right after the words that lead to it: "put the toll at 30 guards".
fn counts(layers: &Layers, figure: &Figure) -> bool {
    let plain = !figure.weak && figure.value.is_some() && !figure.phrase.partitive;
    let people = figure.phrase.is_armed()
        || figure.phrase.is(Kind::Person)
        || figure.phrase.is(Kind::Victims);
    let quoted = figure.start > 0 && layers.words.is_quote(figure.start - 1);
    let lead = figure.start.checked_sub(1 + usize::from(quoted));
    let led = lead.is_some_and(|at| {
        layers.words.is_one_of(at, &[Class::To, Class::Place, Class::Be, Class::Of])
    });
    plain && (figure.phrase.head == Head::Missing || people && led)
}

/// The first words in the sentence that announce a figure, and of what.
fn named(layers: &Layers, sentence: &Range<usize>) -> Option<(Range<usize>, String)> {
    let words = &layers.words;
    sentence.clone().find_map(|at| {
        let toll = words.len_of(at, Class::Toll);
        if toll > 0 {
            return Some((at..at + toll, "killed".to_owned()));
        }
        let number = words.len_of(at, Class::NumberOf);
        (number > 0).then(|| counted(layers, at..at + number)).flatten()
    })
}

/// What a "number of" is a number of: "wounded", "people killed".
fn counted(layers: &Layers, number: Range<usize>) -> Option<(Range<usize>, String)> {
    let words = &layers.words;
    // "the number of those picked up"
    let those = words.len_of(number.end, Class::Determiner);
    let phrase = phrases::after(words, number.end + those);
    // "le nombre de soldats russes tués"
    let adjective = words.is_word(phrase.end) && !words.is_known(phrase.end);
    let end = phrase.end + usize::from(adjective);
    let befallen = words.predicates(end).into_iter().find_map(|(length, frame, form)| {
        let category = category_for(words.lexicon.frame(frame)?, phrase.head)?;
        let people = phrase.is(Kind::Person) || phrase.is_armed();
        let own = form == Form::Done && people;
        own.then(|| (number.start..end + length, category.to_owned()))
    });
    if befallen.is_some() {
        return befallen;
    }
    if let Some(category) = phrase.modifier.or(phrase.counts) {
        return Some((number.start..phrase.end, words.lexicon.category(category).to_owned()));
    }
    if phrase.is(Kind::Victims) {
        return Some((number.start..phrase.end, "killed".to_owned()));
    }
    words.predicates(phrase.end).into_iter().find_map(|(length, frame, form)| {
        let category = category_for(words.lexicon.frame(frame)?, phrase.head)?;
        (form == Form::Done).then(|| (number.start..phrase.end + length, category.to_owned()))
    })
}

/// Whether the words between a toll and a figure lead to it.
fn reached(layers: &Layers, toll: &Range<usize>, figure: &Figure) -> bool {
    let words = &layers.words;
    if figure.start < toll.start {
        // "4 killed, number of injured unknown": a new clause.
        let parted = (figure.last()..toll.start).any(|at| words.is_mark(at, ','));
        return figure.last() + 3 >= toll.start
            && !(parted && words.is(toll.start, Class::NumberOf));
    }
    let leads = [
        Class::Reaches,
        Class::To,
        Class::From,
        Class::Figure,
        Class::Of,
        Class::Be,
        Class::Exceeds,
        Class::Place,
    ];
    let linked = (1..=6)
        .filter_map(|back| figure.start.checked_sub(back))
        .any(|at| words.is_one_of(at, &leads));
    figure.start <= toll.end + REACH && linked || figure.start <= toll.end + 1
}

/// Whether the verb right before the figure counts something else: "a fait
/// 12 morts et en a blessé 40".
fn taken_by_verb(layers: &Layers, figure: &Figure, category: &str, from: usize) -> bool {
    let floor = layers.sentence(figure.start).start;
    let verb = verb_before(&layers.words, figure.start, floor, figure.phrase.head);
    // "brought the toll to 16" is no verb of its own.
    let verb = verb.filter(|(_, trigger)| trigger.start >= from || figure.start < from);
    let frame = verb.and_then(|(frame, _)| layers.words.lexicon.frame(frame));
    let own = frame.and_then(|frame| category_for(frame, figure.phrase.head));
    // "selon un bilan, 8 sont mortes et 5 portées disparues"
    let after = verb_after(layers, figure)
        .filter(|verb| verb.finite || verb.trigger.start == figure.last());
    let later = after.and_then(|verb| {
        let frame = layers.words.lexicon.frame(verb.frame)?;
        frame.people.as_deref()
    });
    own.or(later).is_some_and(|own| own != category)
}
