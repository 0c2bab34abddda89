//! A number that answers, without a verb of its own, what was said before:
//! "You lost colleagues? - Four.", "Was anyone hit? - No, nobody."

use super::Rule;
use crate::language::lexicon::{Class, Kind};
use crate::language::token::TokenKind;
use crate::suggest::draft::{Draft, category_for};
use crate::suggest::layers::Layers;
use crate::suggest::layers::figures::Figure;
use crate::suggest::layers::phrases::{self, Head};
use std::ops::Range;

/// See the file.
pub struct Answer;

/// Words of an answer besides its figure, at most.
const REST: usize = 2;

/// Sentences back to what is answered, at most.
const BACK: usize = 3;

impl Rule for Answer {
    fn name(&self) -> &'static str {
        "answer"
    }

    fn apply(&self, layers: &Layers, draft: &mut Draft) {
        for index in 0..layers.figures.len() {
            let figure = &layers.figures[index];
            if !draft.is_free(index) {
                continue;
            }
            let told = index.checked_sub(1).and_then(|earlier| draft.claim_of(earlier));
            let here = layers.sentence_of(figure.start);
            let on = told.filter(|claim| {
                claim.rule == self.name() && layers.sentence_of(claim.tokens.start) + 1 == here
            });
            let found = match on.filter(|_| opens(layers, figure)) {
                Some(claim) => Some((claim.category.clone(), claim.trigger.clone())),
                None if first(layers, index) => counted(layers, here)
                    .or_else(|| asked(layers, here).filter(|_| short(layers, figure)))
                    .or_else(|| noun_asked(layers, here)),
                None if short(layers, figure) => asked(layers, here),
                None => None,
            };
            if let Some((category, trigger)) = found {
                draft.take(layers, index, &category, trigger, self.name());
            }
        }
    }
}

/// Whether the number is its sentence's first and has no noun of its own.
fn first(layers: &Layers, index: usize) -> bool {
    let figure = &layers.figures[index];
    let sentence = layers.sentence(figure.start);
    let bare = figure.phrase.head == Head::Missing && !figure.weak;
    bare && layers.figures_in(&sentence).start == index
}

/// What the question just before asks the number of: "Combien de blessés ?".
fn counted(layers: &Layers, here: usize) -> Option<(String, Range<usize>)> {
    let words = &layers.words;
    (1..=BACK).filter_map(|back| here.checked_sub(back)).find_map(|number| {
        let sentence = layers.sentences.get(number)?.clone();
        let asks = sentence.clone().rev().take(3).any(|at| words.is_mark(at, '?'));
        let many = sentence.clone().filter(|_| asks).find(|at| words.is(*at, Class::HowMany))?;
        let phrase = phrases::after(words, many + words.len_of(many, Class::HowMany));
        let own = phrase.counts.map(|counts| words.lexicon.category(counts).to_owned());
        let verb = || {
            (phrase.end..sentence.end).find_map(|at| {
                words.predicates(at).into_iter().find_map(|(_, frame, _)| {
                    category_for(words.lexicon.frame(frame)?, phrase.head).map(str::to_owned)
                })
            })
        };
        own.or_else(verb).map(|category| (category, many..phrase.end))
    })
}

/// Whether people open the sentence: "Two nurses, when the rocket came."
fn opens(layers: &Layers, figure: &Figure) -> bool {
    figure.phrase.is(Kind::Person) && layers.sentence(figure.start).start == figure.start
}

/// Whether the figure is nearly all of its sentence.
fn short(layers: &Layers, figure: &Figure) -> bool {
    let words = &layers.words;
    let sentence = layers.sentence(figure.start);
    // Most are told by a verb.
    if words.first_of(sentence.clone(), Class::set(&[Class::Be, Class::Have])).is_some() {
        return false;
    }
    let label = sentence.clone().take(4).find(|at| words.is_mark(*at, ':'));
    // "Schools closed: 17": a line of a table, nobody who speaks.
    let told = label.is_some_and(|colon| (sentence.start..colon).any(|at| words.is_predicate(at)));
    if told {
        return false;
    }
    let body = label.map_or(sentence.start, |colon| colon + 1)..sentence.end;
    let person = match figure.phrase.head {
        Head::Known(kind) => kind.is_people(),
        Head::Missing => !figure.weak || figure.value == Some(0),
        Head::Unknown => false,
    };
    let rest =
        body.filter(|at| words.is_word(*at) && !(figure.start..figure.last()).contains(at)).count();
    person && rest <= REST
}

/// The predicate that the sentences before speak of, when they ask or when
/// another speaker follows.
fn asked(layers: &Layers, here: usize) -> Option<(String, Range<usize>)> {
    let words = &layers.words;
    let speaks = |number: usize| {
        let start = layers.sentences.get(number).map_or(0, |sentence| sentence.start);
        (start..start + 4).any(|at| words.is_mark(at, ':'))
    };
    (1..=BACK).filter_map(|back| here.checked_sub(back)).find_map(|number| {
        let sentence = layers.sentences.get(number)?.clone();
        let asks = (sentence.start..sentence.end).rev().take(2).any(|at| words.is_mark(at, '?'));
        let turn = speaks(here) && speaks(number);
        if !(asks || turn) || sentence.clone().all(|at| words.kind(at) == TokenKind::Break) {
            return None;
        }
        let hurt = sentence.clone().rev().filter(|_| asks).find(|at| {
            let verb = [Class::Have, Class::Preposition, Class::By];
            words.is(*at, Class::Hurts) && !words.is_one_of(*at, &verb)
        });
        let noun = named(layers, sentence.clone());
        let hurt = hurt.map(|at| ("wounded".to_owned(), at..at + 1));
        sentence
            .rev()
            .find_map(|at| {
                words.predicates(at).into_iter().find_map(|(length, frame, _)| {
                    let frame = words.lexicon.frame(frame)?;
                    let category = category_for(frame, Head::Known(Kind::Person))?;
                    (!words.is(at, Class::Be)).then(|| (category.to_owned(), at..at + length))
                })
            })
            .or(hurt)
            .or_else(|| noun.filter(|_| asks))
    })
}

/// What the question just before, hardly more than a noun, asks the number of.
fn noun_asked(layers: &Layers, here: usize) -> Option<(String, Range<usize>)> {
    const LONGEST: usize = 4;
    let question = layers.sentences.get(here.checked_sub(1)?)?.clone();
    let colon = question.clone().take(LONGEST).find(|at| layers.words.is_mark(*at, ':'));
    let body = colon.map_or(question.start, |colon| colon + 1)..question.end;
    let asks = body.clone().rev().take(3).any(|at| layers.words.is_mark(at, '?'));
    let few = body.clone().filter(|at| layers.words.is_word(*at)).count() <= LONGEST;
    (asks && few).then(|| named(layers, body)).flatten()
}

/// What a question without a verb names: "Des prisonniers ?".
fn named(layers: &Layers, sentence: Range<usize>) -> Option<(String, Range<usize>)> {
    let words = &layers.words;
    sentence.rev().find_map(|at| {
        let (length, kind, counts) = words.noun(at)?;
        let category = words.lexicon.category(counts?);
        let counted = kind == Kind::Casualty || matches!(category, "abducted" | "displaced");
        counted.then(|| (category.to_owned(), at..at + length))
    })
}
