//! Crews and passengers of what is hijacked are hostages: "the freighter was
//! hijacked with 21 crew", "seized a tanker and its crew of 18".

use super::Rule;
use super::object::joined;
use crate::language::lexicon::{Class, Kind, Sense};
use crate::suggest::draft::Draft;
use crate::suggest::layers::Layers;
use crate::suggest::layers::figures::Figure;
use crate::suggest::layers::phrases::Head;
use std::collections::BTreeSet;
use std::ops::Range;

/// See the file.
pub struct Aboard;

/// Those aboard what nobody survived: "a charter with 122 passengers and 7
/// crew. There were no survivors."
pub struct NoSurvivors;

impl Rule for NoSurvivors {
    fn name(&self) -> &'static str {
        "no survivors"
    }

    fn apply(&self, layers: &Layers, draft: &mut Draft) {
        let words = &layers.words;
        let told: BTreeSet<usize> = draft
            .found
            .iter()
            .filter(|found| found.category == "killed")
            .filter_map(|found| found.figure)
            .collect();
        for at in 0..words.len() {
            let lost = words.predicates(at).into_iter().find(|(_, frame, _)| {
                words.lexicon.frame(*frame).is_some_and(|frame| frame.name == "no-survivors")
            });
            let Some((length, _, _)) = lost else { continue };
            let number = layers.sentence_of(at);
            let Some(here) = layers.sentences.get(number) else { continue };
            let before = number.checked_sub(1).and_then(|before| layers.sentences.get(before));
            let aboard = |index: &usize| {
                let figure = layers.figure(*index);
                let whole = figure.value.is_some_and(|value| value > 1) && !figure.phrase.partitive;
                whole && people(figure)
            };
            let own: Vec<usize> = layers.figures_in(here).filter(aboard).collect();
            let meant = if own.is_empty() {
                before.map(|before| layers.figures_in(before).filter(aboard).collect())
            } else {
                Some(own)
            };
            let meant: Vec<usize> = meant.unwrap_or_default();
            if meant.iter().all(|index| !told.contains(index)) {
                for index in meant {
                    draft.add(layers, index, "killed", at..at + length, self.name());
                }
            }
        }
    }
}

/// Those whom gunmen "took" with them, and nothing else is told of.
pub struct Taken;

impl Rule for Taken {
    fn name(&self) -> &'static str {
        "taken along"
    }

    fn apply(&self, layers: &Layers, draft: &mut Draft) {
        let words = &layers.words;
        let told: BTreeSet<usize> = draft.found.iter().filter_map(|found| found.figure).collect();
        for index in 0..layers.figures.len() + layers.singles.len() {
            let figure = layers.figure(index);
            if !told.contains(&index)
                && let Some(trigger) = taken_off(layers, figure)
            {
                draft.add(layers, index, "abducted", trigger, self.name());
                continue;
            }
            let Some(took) = figure.start.checked_sub(1) else { continue };
            let plain = words.is(took, Class::Holds) && !words.is_predicate(took);
            let free = !told.contains(&index) && figure.value != Some(0);
            if !(plain && free && matches!(figure.phrase.head, Head::Known(Kind::Person))) {
                continue;
            }
            let floor = layers.sentence(took).start;
            let captors = (floor..took).find(|at| words.is(*at, Class::Captor));
            let state = (floor..captors.unwrap_or(took)).any(|at| words.is(at, Class::Custodian));
            let led = words.is(figure.last(), Class::To) || words.is_noun(figure.last());
            if captors.is_some() && !state && !led {
                draft.add(layers, index, "abducted", took..took + 1, self.name());
            }
        }
    }
}

/// "Twenty passengers were taken off two buses by gunmen": the words that say
/// so, where those who took them are told of and serve no state.
fn taken_off(layers: &Layers, figure: &Figure) -> Option<Range<usize>> {
    const VERB: usize = 10;
    let words = &layers.words;
    if figure.value == Some(0) || !matches!(figure.phrase.head, Head::Known(Kind::Person)) {
        return None;
    }
    let end = layers.sentence(figure.start).end;
    let open = |at: &usize| words.is_word(*at) || words.is_number(*at);
    let verb = (figure.last()..end.min(figure.last() + VERB)).take_while(open).find(|at| {
        let away = [Class::Preposition, Class::Place, Class::From];
        let passive = *at == figure.last() || words.is_one_of(at - 1, &[Class::Be, Class::Been]);
        passive && words.is(*at, Class::Holds) && words.is_one_of(at + 1, &away)
    })?;
    let by = (verb..end).take_while(|at| !words.is_any(*at, ".;:")).find(|at| {
        words.len_of(*at, Class::By) == 1 && (at + 1..at + 6).any(|at| words.is(at, Class::Captor))
    })?;
    let state = (by..by + 6).any(|at| words.is(at, Class::Custodian));
    (!state).then_some(verb..verb + 1)
}

/// Tokens from a seizure to the craft that is seized, at most.
const CRAFT: usize = 7;

impl Rule for Aboard {
    fn name(&self) -> &'static str {
        "aboard what is hijacked"
    }

    fn apply(&self, layers: &Layers, draft: &mut Draft) {
        for (number, sentence) in layers.sentences.iter().enumerate() {
            let Some(trigger) = hijacked(layers, sentence) else { continue };
            let end = layers.sentences.get(number + 1).map_or(sentence.end, |next| next.end);
            let mut last: Option<usize> = None;
            for index in layers.figures_in(&(sentence.start..end)) {
                let figure = &layers.figures[index];
                let here = figure.start < sentence.end;
                let listed = last.is_some_and(|last| joined(layers, layers.figure(last), figure));
                let first = last.is_none() && is_aboard(layers, figure, here);
                let free = draft.claim_of(index).is_none();
                if free && people(figure) && (listed || first) {
                    draft.take(layers, index, "abducted", trigger.clone(), self.name());
                    last = Some(index);
                }
            }
        }
    }
}

fn people(figure: &Figure) -> bool {
    let known = matches!(figure.phrase.head, Head::Known(Kind::Person | Kind::Armed));
    let several = figure.value != Some(0) && !figure.weak;
    several && (known || figure.phrase.head == Head::Missing)
}

/// The words that tell of a hijacking, or of a craft that is seized by others
/// than the state.
fn hijacked(layers: &Layers, sentence: &Range<usize>) -> Option<Range<usize>> {
    let words = &layers.words;
    let state = |at: usize| {
        let state = (sentence.start..at).any(|at| words.is(at, Class::Custodian));
        state && !(sentence.start..at).any(|at| words.is(at, Class::Captor))
    };
    words.all_of(sentence.clone(), Sense::PREDICATE).find_map(|at| {
        words.predicates(at).into_iter().find_map(|(length, frame, _)| {
            let hijacks = words.lexicon.frame(frame)?.name == "hijack";
            let craft = || {
                let ahead = at + length..sentence.end.min(at + length + CRAFT);
                let behind = sentence.start.max(at.saturating_sub(CRAFT))..at;
                let craft = |at: usize| words.is(at, Class::Vehicle);
                words.is(at, Class::Holds)
                    && !state(at)
                    && (ahead.clone().any(craft) || behind.clone().any(craft))
            };
            (hijacks || craft()).then(|| at..at + length)
        })
    })
}

/// "with 21 crew", "its crew of 18", "carrying 40 passengers", "24 on board".
fn is_aboard(layers: &Layers, figure: &Figure, here: bool) -> bool {
    let words = &layers.words;
    let board = |at: usize| words.noun(at).is_some_and(|(_, kind, _)| kind == Kind::Person);
    if figure.phrase.head == Head::Missing {
        let crew = figure.start > 1 && words.is(figure.start - 1, Class::Of);
        let group = |at: usize| matches!(words.noun(at), Some((_, Kind::Group, _)));
        let crew = crew && (board(figure.start - 2) || group(figure.start - 2));
        return crew && here || board(figure.last());
    }
    let mut start = figure.start;
    while start > 0 && words.is(start - 1, Class::Determiner) {
        start -= 1;
    }
    let leads = [Class::Preposition, Class::And];
    let carries = start > 0 && words.is_one_of(start - 1, &leads);
    let within = figure.phrase.at + 1 < figure.phrase.end;
    here && carries || board(figure.last()) || within && board(figure.phrase.end - 1) && !here
}
