//! One person told of by a pronoun: the gunman of whom it goes on "he was shot
//! dead" or who killed "himself", the clerk of whom it goes on "he died".

use super::Rule;
use super::definite::suffered;
use crate::language::lexicon::{Class, Kind};
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
        for single in layers.figures.len()..layers.figures.len() + layers.singles.len() {
            let figure = layers.figure(single);
            if !layers.words.is(figure.start, Class::Personal) {
                continue;
            }
            let Some((category, trigger)) = fate(layers, figure) else { continue };
            if !FATES.contains(&category.as_str()) || known.is_told(&trigger) {
                continue;
            }
            let Some(person) = antecedent(layers, figure) else { continue };
            let attacker = known.attacks(layers, person, figure.start);
            let by_state = by_custodian(layers, trigger.end);
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
        let harmed =
            |found: &&Found| matches!(found.category.as_str(), "killed" | "wounded" | "force");
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

/// The first token of the person whom the pronoun stands for: the first one
/// person of its sentence, or else of those before.
fn antecedent(layers: &Layers, pronoun: &Figure) -> Option<usize> {
    let words = &layers.words;
    let here = layers.sentence_of(pronoun.start);
    (0..=BACK).filter_map(|back| here.checked_sub(back)).find_map(|number| {
        let sentence = layers.sentences.get(number)?;
        let figures = layers.figures_in(sentence).map(|at| layers.figure(at));
        let all = figures.chain(layers.singles_in(sentence));
        let one = |figure: &&Figure| {
            let people = matches!(figure.phrase.head, Head::Known(Kind::Person | Kind::Armed));
            figure.value == Some(1)
                && people
                && figure.start < pronoun.start
                && !words.is(figure.start, Class::Personal)
        };
        all.filter(one).map(|figure| figure.start).min()
    })
}

/// "by police", "by an officer": those who act for a state did it.
fn by_custodian(layers: &Layers, from: usize) -> bool {
    let words = &layers.words;
    let by = (from..from + 2).find(|at| words.is(*at, Class::By));
    by.is_some_and(|by| (by..by + 5).any(|at| words.is(at, Class::Custodian)))
}
