//! Harm told by a part of the body or by its treatment: "was hit in the arm",
//! "needed stitches", "a eu la lèvre fendue".

use super::Rule;
use super::walk::verb_after;
use crate::language::lexicon::{Class, Kind};
use crate::language::token::TokenKind;
use crate::suggest::draft::Draft;
use crate::suggest::layers::Layers;
use crate::suggest::layers::figures::Figure;
use crate::suggest::layers::phrases::Head;
use std::ops::Range;

/// See the file.
pub struct Injury;

/// Tokens from the victim to the verb, and from the verb to the injury.
const REACH: (usize, usize) = (9, 5);

impl Rule for Injury {
    fn name(&self) -> &'static str {
        "injury"
    }

    fn apply(&self, layers: &Layers, draft: &mut Draft) {
        for (index, figure) in layers.figures.iter().enumerate() {
            let person = match figure.phrase.head {
                Head::Known(kind) => kind.is_people() && kind != Kind::Casualty,
                // "flown to a trauma unit with burns": the unit has none.
                Head::Unknown => {
                    let before = figure.start.checked_sub(1);
                    let placed = before.is_some_and(|at| {
                        layers.words.is_one_of(at, &[Class::Preposition, Class::Place])
                    });
                    !(figure.weak && placed && layers.words.lexicon.head_last)
                }
                Head::Missing => {
                    !figure.weak
                        || figure.phrase.other
                        || figure.phrase.partitive
                        || layers.words.is_numeral(figure.core)
                }
            };
            if !person || !draft.is_free(index) {
                continue;
            }
            if let Some(trigger) = injury(layers, figure).or_else(|| struck(layers, figure)) {
                draft.take(layers, index, "wounded", trigger, self.name());
            }
        }
    }
}

/// "a bullet hit [a girl] in the leg": the verb before and the part behind.
fn struck(layers: &Layers, figure: &Figure) -> Option<Range<usize>> {
    let words = &layers.words;
    let verb = figure.start.checked_sub(1)?;
    let plain = [Class::Preposition, Class::By, Class::Have];
    let hurts = words.is(verb, Class::Hurts) && !words.is_one_of(verb, &plain);
    let at = figure.last();
    let part = (at + 1..at + 4).find(|at| words.is(*at, Class::BodyPart))?;
    let inside = words.is(at, Class::Place) && (at + 1..part).all(|at| words.is_word(at));
    (hurts && inside && !figure.phrase.is(Kind::Uncounted)).then_some(verb..part + 1)
}

/// The verb and the injury that follow the figure in its clause.
fn injury(layers: &Layers, figure: &Figure) -> Option<Range<usize>> {
    let words = &layers.words;
    let limit = layers.sentence(figure.start).end;
    let ends = |at: &usize| match words.kind(*at) {
        TokenKind::Break => true,
        TokenKind::Mark(mark) => ";:.!?()".contains(mark),
        TokenKind::Word | TokenKind::Number => false,
    };
    let shut = [Class::And, Class::Negation, Class::Speech];
    let own = |at: &usize| {
        let shut = words.is_one_of(*at, &shut) && !words.is(*at, Class::Hurts);
        !ends(at) && !shut && !words.is_quote(*at)
    };
    let from = if figure.phrase.head == Head::Unknown { figure.end + 1 } else { figure.last() };
    let verb =
        (from..limit.min(from + REACH.0)).take_while(own).find(|at| words.is(*at, Class::Hurts))?;
    // A knife may be "with a knife to his throat" without a wound.
    let loose = words.is_one_of(verb, &[Class::Preposition, Class::Have]);
    let harms: &[Class] = if loose { &[Class::Injury] } else { &[Class::BodyPart, Class::Injury] };
    // "got out of hand", "made by hand"
    let idiom = |at: usize| {
        words.is(at, Class::BodyPart) && words.is_one_of(at - 1, &[Class::Of, Class::By])
    };
    let hurt = (verb + 1..limit.min(verb + 1 + REACH.1))
        .take_while(own)
        .find(|at| words.is_one_of(*at, harms) && !idiom(*at))?;
    let whom = |at: usize| {
        let head = layers.figure(at).phrase.head;
        matches!(head, Head::Known(kind) if kind.is_people())
    };
    if layers.figures_in(&(verb + 1..hurt)).any(whom) {
        return None;
    }
    let died = verb_after(layers, figure).is_some_and(|verb| {
        let frame = words.lexicon.frame(verb.frame);
        let killed = frame.and_then(|frame| frame.people.as_deref()) == Some("killed");
        verb.finite && killed && verb.trigger.start > hurt
    });
    if died {
        return None;
    }
    let between = layers.figures_in(&(figure.start + 1..verb));
    let lone = between.into_iter().all(|other| layers.figures[other].phrase.other);
    let free = (from..=hurt).all(|at| !befalls(layers, at));
    (lone && free).then_some(verb..hurt + 1)
}

/// Whether a predicate at `at` counts people as something else than wounded.
fn befalls(layers: &Layers, at: usize) -> bool {
    layers.words.predicates(at).into_iter().any(|(_, frame, _)| {
        let frame = layers.words.lexicon.frame(frame);
        let people = frame.and_then(|frame| frame.people.as_deref());
        people.is_some_and(|category| category != "wounded") && !layers.words.is(at, Class::Hurts)
    })
}
