//! A noun whose number is worth a claim without any verb: "300 dockers en
//! grève", "six hélicoptères", "18 missiles".

use super::Rule;
use crate::language::lexicon::{Class, Form, Kind, Sense};
use crate::language::token::TokenKind;
use crate::suggest::draft::Draft;
use crate::suggest::layers::Layers;
use crate::suggest::layers::figures::Figure;
use crate::suggest::layers::phrases::Head;
use crate::suggest::miss::Miss;

/// See the file. Parts of a group ("seven of them police") come only after
/// they could inherit.
pub struct PlainNoun {
    /// Whether it looks at parts of a group, or at all others.
    pub parts: bool,
}

/// "Deux hommes" are two people; hundreds of "hommes" are troops.
const TROOPS: u64 = 10;

/// Sentences before and after in which "men" are soldiers if soldiers are.
const AROUND: usize = 4;

/// Sentences of the same line in which a list of losses may be announced.
const HEADING: usize = 3;

impl Rule for PlainNoun {
    fn name(&self) -> &'static str {
        "counted noun"
    }

    fn apply(&self, layers: &Layers, draft: &mut Draft) {
        for (index, figure) in layers.figures.iter().enumerate() {
            if !draft.is_free(index)
                || figure.value == Some(0) && !captives(layers, figure)
                || figure.phrase.partitive != self.parts
            {
                continue;
            }
            let Head::Known(kind) = figure.phrase.head else { continue };
            let noun = figure.phrase.at..figure.phrase.end;
            if let Some(category) = loss(layers, figure, kind) {
                draft.take(layers, index, category, noun, self.name());
                continue;
            }
            let Some(counts) = figure.phrase.counts else { continue };
            if figure.weak && figure.value != Some(0) && !weighs(layers, figure, kind) {
                draft.miss(index, self.name(), Miss::Lone, &noun);
                continue;
            }
            if on_trial(layers, figure) {
                draft.miss(index, self.name(), Miss::Lone, &noun);
                continue;
            }
            let category = layers.words.lexicon.category(counts).to_owned();
            if kind == Kind::Person
                && category == "troops"
                && (figure.value.is_some_and(|value| value < TROOPS)
                    || !armed(layers, figure, AROUND))
                && !carries(layers, figure)
            {
                draft.miss(index, self.name(), Miss::NoSoldiers, &noun);
                continue;
            }
            // "Two protesters were shot": a few are people, not a gathering.
            if category == "crowd" && figure.value.is_some_and(|value| value < TROOPS) {
                continue;
            }
            draft.take(layers, index, &category, noun, self.name());
        }
    }
}

/// "le procès de 14 djihadistes": whom a court deals with.
fn on_trial(layers: &Layers, figure: &Figure) -> bool {
    let words = &layers.words;
    let of = figure.start.checked_sub(1).filter(|at| words.is(*at, Class::Of));
    let legal = |of: usize| of > 0 && words.is(of - 1, Class::Legal);
    figure.phrase.is_armed() && of.is_some_and(legal)
}

/// "Il n'y a pas d'otages": captives of whom there are none.
fn captives(layers: &Layers, figure: &Figure) -> bool {
    let category = figure.phrase.counts.map(|counts| layers.words.lexicon.category(counts));
    category == Some("abducted")
}

/// "quatre hommes munis de kalachnikovs": arms right behind the people.
fn carries(layers: &Layers, figure: &Figure) -> bool {
    const REACH: usize = 4;
    (figure.last()..figure.last() + REACH)
        .take_while(|at| layers.words.is_word(*at))
        .any(|at| layers.words.is(at, Class::Arms))
}

/// Whether soldiers or their gear are told of in the sentence, or up to
/// `around` sentences beside it.
pub fn armed(layers: &Layers, figure: &Figure, around: usize) -> bool {
    let here = layers.sentence_of(figure.start);
    let near = layers.sentences.iter().skip(here.saturating_sub(around)).take(2 * around + 1);
    near.flat_map(Clone::clone).any(|at| {
        layers.words.senses(at).any(|(_, sense)| match sense {
            Sense::Noun(kind, _) => {
                kind.is_armed() || matches!(kind, Kind::UnitOfMen | Kind::Gear | Kind::Military)
            }
            Sense::Predicate(frame, _) => {
                let frame = layers.words.lexicon.frame(frame);
                frame.is_some_and(|frame| frame.people.is_none() && frame.armed.is_some())
            }
            _ => false,
        })
    })
}

/// What a list of losses says of men and machines: "losses: 12 tanks, 31
/// trucks, about 900 men".
fn loss(layers: &Layers, figure: &Figure, kind: Kind) -> Option<&'static str> {
    let troops = figure.phrase.counts.map(|counts| layers.words.lexicon.category(counts));
    let vehicle = kind == Kind::Thing && layers.words.is(figure.phrase.at, Class::Vehicle);
    match kind {
        _ if figure.weak && (kind != Kind::Gear || !weighs(layers, figure, kind)) => None,
        Kind::Gear => lost(layers, figure, false).then_some("destroyed"),
        Kind::Thing if vehicle => lost(layers, figure, true).then_some("destroyed"),
        _ if troops == Some("troops") => lost(layers, figure, true).then_some("killed"),
        _ => None,
    }
}

/// Whether the figure stands in a list of losses, under their name and a colon
/// if `headed`.
fn lost(layers: &Layers, figure: &Figure, headed: bool) -> bool {
    let words = &layers.words;
    let here = layers.sentence_of(figure.start);
    let from = (here.saturating_sub(HEADING)..=here)
        .rev()
        .take_while(|number| {
            *number == here
                || layers.sentences[*number].clone().all(|at| words.kind(at) != TokenKind::Break)
        })
        .last()
        .unwrap_or(here);
    let start = layers.sentences.get(from).map_or(figure.start, |sentence| sentence.start);
    let colon = |from: usize| (from..figure.start).any(|at| words.is_mark(at, ':'));
    (start..figure.start).any(|at| {
        words.predicates(at).iter().any(|(_, frame, form)| {
            let lose = words.lexicon.frame(*frame).is_some_and(|frame| frame.name == "lose");
            lose && (!headed || *form == Form::Noun && colon(at))
        })
    })
}

/// Whether a single one makes a claim: a weapon, a blast, a machine.
fn weighs(layers: &Layers, figure: &Figure, kind: Kind) -> bool {
    let bare = layers.words.is(figure.start, Class::Indefinite) || figure.phrase.other;
    let owned = figure.start > 0 && layers.words.is(figure.start - 1, Class::Of);
    // "is now a shell": what something is, not what was fired.
    let be = |back: usize| figure.start >= back && layers.words.is(figure.start - back, Class::Be);
    let told = be(1) || be(2) && layers.words.is(figure.start - 1, Class::Adverb);
    bare && match kind {
        Kind::Munition => !told,
        Kind::Attack => true,
        Kind::Gear => !owned,
        Kind::Person
        | Kind::Armed
        | Kind::Fighter
        | Kind::UnitOfMen
        | Kind::Thing
        | Kind::Casualty
        | Kind::Victims
        | Kind::Group
        | Kind::Uncounted
        | Kind::Military => false,
    }
}
