//! One person told of by a pronoun: the gunman of whom it goes on "he was shot
//! dead" or who killed "himself", the clerk of whom it goes on "he died".

use super::Rule;
use super::definite::{is_pronoun, suffered};
use crate::language::lexicon::{Class, Kind, Sense};
use crate::suggest::draft::{Draft, Found};
use crate::suggest::layers::Layers;
use crate::suggest::layers::figures::Figure;
use crate::suggest::layers::phrases::Head;
use std::collections::BTreeSet;
use std::ops::Range;

/// See the file.
pub struct Pronoun;

/// What is told of one person by a pronoun only.
const FATES: [&str; 2] = ["killed", "abducted"];

/// Sentences back to the one who is meant, at most.
const BACK: usize = 2;

impl Rule for Pronoun {
    fn name(&self) -> &'static str {
        "pronoun"
    }

    fn apply(&self, layers: &Layers, draft: &mut Draft) {
        let mut known = Known::of(layers, draft);
        known.mark(layers, draft);
        self.suicides(layers, draft, &mut known);
        for single in layers.figures.len()..layers.figures.len() + layers.singles.len() {
            let figure = layers.figure(single);
            if !is_pronoun(layers, figure) || !may_fall(layers, figure) {
                continue;
            }
            let Some((category, trigger)) = fate(layers, figure) else { continue };
            // "killing him and four others": told of the others only.
            let object = trigger.end == figure.start;
            // "injuring him": nobody else is meant.
            let hurt = category == "wounded" && object;
            if !hurt && !FATES.contains(&category.as_str()) || !object && known.is_told(&trigger) {
                continue;
            }
            let Some(person) = antecedent(layers, figure.start) else { continue };
            let person = layers.figure(person).start;
            let attacker = known.attacks(layers, person, figure.start.min(trigger.start));
            let by_state = by_custodian(layers, &trigger);
            let again = known.victims.range(person..figure.start).next().is_some();
            let told = known.persons.contains(&(person, category.clone()));
            if told || category != "killed" && attacker || again && !(attacker && by_state) {
                continue;
            }
            known.persons.insert((person, category.clone()));
            known.triggers.extend(trigger.clone());
            let tokens = figure.start.min(trigger.start)..figure.last().max(trigger.end);
            let near = tokens.len() <= 8;
            let tokens = if near { tokens } else { figure.start..figure.last() };
            draft.single(single, &category, tokens, trigger, self.name());
            if let Some(found) = draft.found.last_mut() {
                found.attackers = attacker;
            }
        }
    }
}

impl Pronoun {
    /// "A student killed two people before committing suicide."
    fn suicides(&self, layers: &Layers, draft: &mut Draft, known: &mut Known) {
        for at in layers.words.all_of(0..layers.words.len(), Sense::PREDICATE) {
            let Some(length) = is_suicide(layers, at) else { continue };
            let trigger = at..at + length;
            if known.is_told(&trigger) {
                continue;
            }
            let Some(index) = antecedent(layers, at) else { continue };
            let person = layers.figure(index).start;
            let attacker = known.attacks(layers, person, at);
            if known.persons.insert((person, "killed".to_owned())) {
                known.triggers.extend(trigger.clone());
                draft.add(layers, index, "killed", trigger, self.name());
                if let Some(found) = draft.found.last_mut() {
                    found.attackers = attacker;
                }
            }
        }
    }
}

/// What other rules have told.
struct Known {
    /// Tokens that gave a claim.
    triggers: BTreeSet<usize>,
    /// Where one dead or wounded person is told of.
    victims: BTreeSet<usize>,
    /// Where persons begin who have been told of, with the category.
    persons: BTreeSet<(usize, String)>,
    /// Where harm to others is told as done by somebody.
    harm: BTreeSet<usize>,
}

impl Known {
    fn of(layers: &Layers, draft: &Draft) -> Self {
        let harmed = |found: &&Found| match found.category.as_str() {
            "killed" | "wounded" | "force" => true,
            "abducted" => {
                let figure = found.figure.map(|index| layers.figure(index));
                figure.is_some_and(|figure| found.trigger.start < figure.start)
            }
            _ => false,
        };
        let start = |found: &Found| {
            let figure = layers.figure(found.figure?);
            (figure.value == Some(1)).then_some(figure.start)
        };
        let single =
            || draft.found.iter().filter_map(|found| start(found).map(|start| (start, found)));
        let victims = single().filter(|(_, found)| found.category == "killed");
        Self {
            triggers: draft
                .found
                .iter()
                .filter(|found| FATES.contains(&found.category.as_str()))
                .flat_map(|found| found.trigger.clone())
                .collect(),
            victims: victims.map(|(start, _)| start).collect(),
            persons: single().map(|(start, found)| (start, found.category.clone())).collect(),
            harm: draft.found.iter().filter(harmed).map(|found| found.trigger.start).collect(),
        }
    }

    /// Marks those who killed themselves after they had harmed others.
    fn mark(&self, layers: &Layers, draft: &mut Draft) {
        for found in &mut draft.found {
            let own = is_suicide(layers, found.trigger.start).is_some();
            if own {
                let before = since(layers, found.trigger.start)..found.trigger.start;
                found.attackers |= self.harm.range(before).next().is_some();
            }
        }
    }

    fn is_told(&self, trigger: &Range<usize>) -> bool {
        self.triggers.range(trigger.clone()).next().is_some()
    }

    /// Whether the person at `person` is called an attacker, or harm is told
    /// as what they did before `until`.
    fn attacks(&self, layers: &Layers, person: usize, until: usize) -> bool {
        let words = &layers.words;
        let named = (person..person + 5)
            .take_while(|at| words.is_word(*at) || words.is_mark(*at, '-'))
            .any(|at| words.is(at, Class::Attacker));
        let suffers = ["killed", "wounded", "abducted", "arrested"]
            .iter()
            .any(|fate| self.persons.contains(&(person, (*fate).to_owned())));
        named || !suffers && self.harm.range(person..until).next().is_some()
    }
}

/// Where the sentence before that of `at` begins, or the first cell of its row.
fn since(layers: &Layers, at: usize) -> usize {
    const CELLS: usize = 12;
    let number = layers.sentence_of(at).saturating_sub(1);
    let start = |number: usize| layers.sentences.get(number).map_or(at, |own| own.start.min(at));
    let cell = |number: &usize| {
        start(*number).checked_sub(1).is_some_and(|bar| layers.words.is_any(bar, "|\t"))
    };
    let first = (number.saturating_sub(CELLS)..=number).rev().take_while(cell).last();
    start(first.map_or(number, |first| first.saturating_sub(1)))
}

/// The length of words at `at` for ending one's own life.
fn is_suicide(layers: &Layers, at: usize) -> Option<usize> {
    let words = &layers.words;
    let own =
        |frame: usize| words.lexicon.frame(frame).is_some_and(|frame| frame.name == "suicide");
    words.predicates(at).into_iter().find(|(_, frame, _)| own(*frame)).map(|(length, _, _)| length)
}

/// Whether a verb near the pronoun tells a fate at all: most do not.
fn may_fall(layers: &Layers, figure: &Figure) -> bool {
    const NEAR: usize = 26;
    let words = &layers.words;
    let sentence = layers.sentence(figure.start);
    let from = sentence.start.max(figure.start.saturating_sub(NEAR));
    let near = from..sentence.end.min(figure.start + NEAR);
    words.all_of(near, Sense::PREDICATE).any(|at| {
        words.predicates(at).iter().any(|(_, frame, _)| {
            let people = words.lexicon.frame(*frame).and_then(|frame| frame.people.as_deref());
            people.is_some_and(|people| people == "wounded" || FATES.contains(&people))
        })
    })
}

/// What befell the one whom the pronoun stands for.
fn fate(layers: &Layers, figure: &Figure) -> Option<(String, Range<usize>)> {
    let words = &layers.words;
    let at = figure.start;
    // "turned the gun on himself": the pronoun is part of the verb.
    let within = (at.saturating_sub(5)..=at).find_map(|start| {
        words.predicates(start).into_iter().find_map(|(length, frame, _)| {
            let people = words.lexicon.frame(frame)?.people.clone()?;
            (start + length > at).then_some((people, start..start + length))
        })
    });
    within.or_else(|| suffered(layers, figure))
}

/// The person whom the words at `at` go on about: the first one person of
/// their sentence, or else of those before.
fn antecedent(layers: &Layers, at: usize) -> Option<usize> {
    let here = layers.sentence_of(at);
    (0..=BACK).filter_map(|back| here.checked_sub(back)).find_map(|number| {
        let sentence = layers.sentences.get(number)?;
        let all = layers.figures_in(sentence).chain(layers.singles_at(sentence));
        let one = |index: &usize| {
            let figure = layers.figure(*index);
            let people = matches!(figure.phrase.head, Head::Known(Kind::Person | Kind::Armed));
            figure.value == Some(1)
                && people
                && figure.start < at
                && !(number == here && serves(layers, figure))
                && !is_pronoun(layers, figure)
        };
        all.filter(one).min_by_key(|index| layers.figure(*index).start)
    })
}

/// Whether the person acts for a state, as those who shoot "him" do.
fn serves(layers: &Layers, figure: &Figure) -> bool {
    (figure.start..figure.last()).any(|at| layers.words.is(at, Class::Custodian))
}

/// "by police", "an officer shot him": those who act for a state did it.
fn by_custodian(layers: &Layers, trigger: &Range<usize>) -> bool {
    const SUBJECT: usize = 5;
    let words = &layers.words;
    let from = trigger.end;
    let active = (trigger.start.saturating_sub(SUBJECT)..trigger.start)
        .any(|at| words.is(at, Class::Custodian));
    let by = (from..from + 2).find(|at| words.is(*at, Class::By));
    active || by.is_some_and(|by| (by..by + 5).any(|at| words.is(at, Class::Custodian)))
}
