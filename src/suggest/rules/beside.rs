//! Attackers told of beside those they killed: "in addition to the assailant,
//! eight people were killed", "30 killed (including the gunman)".

use super::Rule;
use super::object::verb_before;
use super::walk::verb_after;
use crate::language::lexicon::{Class, Form, Kind, Sense};
use crate::suggest::draft::Draft;
use crate::suggest::layers::Layers;
use crate::suggest::layers::figures::{Figure, exactly};
use crate::suggest::layers::phrases::{self, Head, Phrase};
use crate::suggest::layers::words::Words;
use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

/// See the file.
pub struct Beside;

impl Rule for Beside {
    fn name(&self) -> &'static str {
        "beside the dead"
    }

    fn apply(&self, layers: &Layers, draft: &mut Draft) {
        self.fallen(layers, draft);
        self.known(layers, draft);
        let mut told = BTreeSet::new();
        let mut deaths = BTreeMap::new();
        for found in draft.found.iter().filter(|found| found.category == "killed") {
            let number = layers.sentence_of(found.tokens.start);
            deaths.entry(number).or_insert_with(|| found.trigger.clone());
            told.extend(found.figure);
        }
        for index in 0..layers.figures.len() + layers.singles.len() {
            let figure = layers.figure(index);
            if told.contains(&index) || !is_beside(layers, figure) {
                continue;
            }
            let Some(trigger) = deaths.get(&layers.sentence_of(figure.start)) else { continue };
            if is_attacker(layers, figure) {
                draft.add(layers, index, "killed", trigger.clone(), self.name());
            }
        }
    }
}

impl Beside {
    /// Attackers of a number told before who are now told of without one:
    /// "in addition to the bombers", "the gunmen were killed".
    fn known(&self, layers: &Layers, draft: &mut Draft) {
        let words = &layers.words;
        let dead = draft.found.iter().filter(|found| found.category == "killed");
        let deaths: BTreeMap<usize, Range<usize>> = dead
            .clone()
            .map(|found| (layers.sentence_of(found.tokens.start), found.trigger.clone()))
            .collect();
        let mut told: BTreeSet<usize> = dead.filter_map(|found| found.figure).collect();
        for (number, sentence) in layers.sentences.iter().enumerate() {
            // Most sentences tell of no attackers and of nobody who is shot.
            let told_of = |set| words.first_of(sentence.clone(), set).is_some();
            if !told_of(Class::set(&[Class::Attacker, Class::Custodian])) {
                continue;
            }
            let ends = |at: &usize| shot(words, *at, sentence.start) || themselves(words, *at);
            let named = words.all_of(sentence.clone(), Sense::PREDICATE | Class::Pronoun.bit());
            for at in named.filter(ends) {
                if let Some(index) = attackers_before(layers, number, at)
                    && told.insert(index)
                {
                    draft.add(layers, index, "killed", at..at + 1, self.name());
                }
            }
            if !told_of(Class::Attacker.bit()) {
                continue;
            }
            let definite = Class::Determiner.bit() | Class::Both.bit();
            for at in words.all_of(sentence.clone(), definite) {
                let phrase = phrases::after(words, at + 1);
                let many = words.lexicon.is_plural(words.str(phrase.end.max(1) - 1));
                let attackers = (phrase.at..phrase.end).any(|at| words.is(at, Class::Attacker));
                if !many || !attackers || words.is_number(at + 1) || words.is_numeral(at + 1) {
                    continue;
                }
                let Some(index) = attackers_before(layers, number, at) else { continue };
                // "both bombers were killed": no aircraft.
                let people = Phrase { head: Head::Known(Kind::Person), ..phrase };
                let definite = exactly(at, at + 1, 2, true, people);
                let beside = is_beside(layers, &definite);
                let beside = beside.then(|| deaths.get(&number).cloned()).flatten();
                let trigger = beside.or_else(|| killed(layers, &definite));
                if let Some(trigger) = trigger
                    && told.insert(index)
                {
                    draft.add(layers, index, "killed", trigger, self.name());
                }
            }
        }
    }

    /// Attackers who in the end were killed: "killed two guards before being
    /// shot dead", "opened fire and were killed".
    fn fallen(&self, layers: &Layers, draft: &mut Draft) {
        let dead = draft.found.iter().filter(|found| found.category == "killed");
        let told: BTreeSet<usize> = dead.clone().filter_map(|found| found.figure).collect();
        let mut triggers: BTreeSet<usize> = dead.flat_map(|found| found.trigger.clone()).collect();
        for index in 0..layers.figures.len() + layers.singles.len() {
            let figure = layers.figure(index);
            let sentence = layers.sentence(figure.start);
            let subject = figure.start <= sentence.start + FIRST && is_attacker(layers, figure);
            if told.contains(&index) || !subject || figure.value == Some(0) {
                continue;
            }
            let aside = words_end(layers, figure);
            let end = aside
                .into_iter()
                .chain(figure.last()..sentence.end)
                .find_map(|at| end_of(layers, at))
                .filter(|trigger| triggers.range(trigger.clone()).next().is_none());
            if let Some(trigger) = end {
                triggers.extend(trigger.clone());
                draft.add(layers, index, "killed", trigger, self.name());
            }
        }
    }
}

/// Whether a plural pronoun at `at` is whom those who act for a state kill:
/// "before police shot them dead".
fn shot(words: &Words, at: usize, floor: usize) -> bool {
    const VERB: usize = 3;
    if !words.is(at, Class::Pronoun) || words.is_one_of(at, &[Class::Personal, Class::Neuter]) {
        return false;
    }
    let killed = |frame: usize| {
        let frame = words.lexicon.frame(frame);
        frame.and_then(|frame| frame.people.as_deref()) == Some("killed")
    };
    let verb = verb_before(words, at, floor, Head::Known(Kind::Person));
    let direct = verb.is_some_and(|(frame, trigger)| killed(frame) && trigger.end == at);
    let after = words.result(at + 1).is_some_and(|(_, frame)| killed(frame));
    let from = floor.max(at.saturating_sub(VERB));
    (direct || after) && (from..at).any(|at| words.is(at, Class::Custodian))
}

/// "blew themselves up", "took their own lives": several who end their lives.
fn themselves(words: &Words, at: usize) -> bool {
    words.predicates(at).into_iter().any(|(length, frame, _)| {
        let suicide = words.lexicon.frame(frame).is_some_and(|frame| frame.name == "suicide");
        let several = |at: usize| words.lexicon.is_plural(words.str(at));
        suicide && (at + 1..at + length).any(several)
    })
}

/// The last figure of attackers before `at`, in sentence `number` or the two
/// before it.
fn attackers_before(layers: &Layers, number: usize, at: usize) -> Option<usize> {
    let from = layers.sentences.get(number.saturating_sub(4))?.start;
    let attackers = |index: &usize| is_attacker(layers, layers.figure(*index));
    let last = layers.figures_in(&(from..at)).rev().find(attackers)?;
    let several = layers.figure(last).value.is_some_and(|value| value > 1);
    several.then_some(last)
}

/// The words that say that the people of `figure` were killed.
fn killed(layers: &Layers, figure: &Figure) -> Option<Range<usize>> {
    let verb = verb_after(layers, figure).filter(|verb| verb.finite)?;
    let frame = layers.words.lexicon.frame(verb.frame)?;
    (frame.people.as_deref() == Some("killed")).then_some(verb.trigger)
}

/// "The attacker, who also died,": the comma before the relative clause.
fn words_end(layers: &Layers, figure: &Figure) -> Option<usize> {
    let words = &layers.words;
    let comma = figure.last();
    (words.is_mark(comma, ',') && words.is(comma + 1, Class::Relative)).then_some(comma + 1)
}

/// Tokens before the subject of a sentence, at most: "12 March – A gunman".
const FIRST: usize = 9;

/// "and was shot dead", "before being killed": a death at `at` of those whom
/// the sentence is about.
fn end_of(layers: &Layers, at: usize) -> Option<Range<usize>> {
    let words = &layers.words;
    let opens = [Class::And, Class::Preposition, Class::Relative];
    let opens = words.is_one_of(at, &opens) || words.is_mark(at, ',');
    let relative = words.is(at, Class::Relative);
    let mut next = at + 1;
    let auxiliary = [Class::Adverb, Class::Be, Class::Been, Class::Have, Class::And];
    let mut passive = false;
    while next < at + 6 && words.is_one_of(next, &auxiliary) && !words.is_predicate(next) {
        passive |= words.is_one_of(next, &[Class::Be, Class::Been]);
        next += 1;
    }
    let (length, _, _) = words.predicates(next).into_iter().find(|(_, frame, form)| {
        let frame = words.lexicon.frame(*frame);
        (*form == Form::Done || relative && *form == Form::Happens)
            && frame.and_then(|frame| frame.people.as_deref()) == Some("killed")
    })?;
    (opens && (passive || relative)).then_some(next..next + length)
}

fn is_attacker(layers: &Layers, figure: &Figure) -> bool {
    (figure.start..figure.last()).any(|at| layers.words.is(at, Class::Attacker))
}

/// Whether words end at `end` that add what follows to a count: "as well as",
/// "not including", but no mere "and".
pub fn adds(words: &Words, end: usize) -> bool {
    (end.saturating_sub(5)..end).any(|at| {
        let length = words.len_of(at, Class::And);
        at + length == end && (length > 1 || length == 1 && words.is(at, Class::Preposition))
    })
}

/// Whether words that add to a count, or take from one, lead to the figure.
fn is_beside(layers: &Layers, figure: &Figure) -> bool {
    let words = &layers.words;
    let article = usize::from(
        figure.start > 0
            && words.is(figure.start - 1, Class::Determiner)
            && !words.is(figure.start - 1, Class::Subset),
    );
    // "including all three bombers"
    let link = [Class::To, Class::Preposition, Class::And];
    let all = figure.start > 1
        && words.len_of(figure.start - 1, Class::Adverb) == 1
        && !words.is_one_of(figure.start - 1, &link);
    let end = figure.start - article.max(usize::from(all));
    adds(words, end) || words.ends_with(end, Class::Subset)
}
