//! What befell people whom only a pronoun names: "dragged three brothers out
//! and beat them to death", "took ten climbers hostage and shot all of them".

use super::Rule;
use super::object::verb_before;
use super::result::outcome;
use super::walk::verb_after;
use crate::language::lexicon::{Class, Kind};
use crate::suggest::draft::Draft;
use crate::suggest::layers::Layers;
use crate::suggest::layers::figures::exactly;
use crate::suggest::layers::phrases::{Head, Phrase};
use std::collections::BTreeSet;
use std::ops::Range;

/// See the file.
pub struct Them;

/// Sentences back to those who are meant, at most.
const BACK: usize = 1;

/// Tokens of "all of", "each of", before the pronoun, at most.
const ALL: usize = 2;

impl Rule for Them {
    fn name(&self) -> &'static str {
        "pronoun for several"
    }

    fn apply(&self, layers: &Layers, draft: &mut Draft) {
        let dead = draft.found.iter().filter(|found| found.category == "killed");
        let told: BTreeSet<usize> = dead.clone().filter_map(|found| found.figure).collect();
        let triggers: BTreeSet<usize> = dead.flat_map(|found| found.trigger.clone()).collect();
        for sentence in &layers.sentences {
            if let Some((index, trigger)) = all(layers, sentence)
                && !told.contains(&index)
                && triggers.range(trigger.clone()).next().is_none()
            {
                draft.add(layers, index, "killed", trigger, self.name());
            }
            let pronouns = layers.words.all_of(sentence.clone(), Class::Pronoun.bit());
            for at in pronouns.filter(|at| is_several(layers, *at)) {
                let Some(trigger) = killed(layers, at, sentence) else { continue };
                let Some(index) = antecedent(layers, at) else { continue };
                if !told.contains(&index) && triggers.range(trigger.clone()).next().is_none() {
                    draft.add(layers, index, "killed", trigger, self.name());
                }
            }
        }
    }
}

/// "All of them were found dead": the people told of before, and the words
/// that say that they were killed.
fn all(layers: &Layers, sentence: &Range<usize>) -> Option<(usize, Range<usize>)> {
    let words = &layers.words;
    let at = sentence.start;
    let of = words.len_of(at, Class::Adverb);
    let them = words.len_of(at + of, Class::Partitive);
    let pronoun = (at + of..at + of + them).any(|at| words.is(at, Class::Pronoun));
    if of != 1 || !pronoun {
        return None;
    }
    let people = Phrase { head: Head::Known(Kind::Person), ..Phrase::none(at + of + them) };
    let figure = exactly(at, at + of + them, 2, true, people);
    let found = outcome(layers, &figure)
        .or_else(|| verb_after(layers, &figure).map(|verb| (verb.frame, verb.trigger)))?;
    let frame = words.lexicon.frame(found.0)?;
    let index = antecedent(layers, at)?;
    (frame.people.as_deref() == Some("killed")).then_some((index, found.1))
}

/// Whether the pronoun at `at` stands for several people.
fn is_several(layers: &Layers, at: usize) -> bool {
    let one = [Class::Personal, Class::Neuter, Class::FirstPerson];
    layers.words.is(at, Class::Pronoun) && !layers.words.is_one_of(at, &one)
}

/// The words that say that they were killed, if they are an object.
fn killed(layers: &Layers, at: usize, sentence: &Range<usize>) -> Option<Range<usize>> {
    let words = &layers.words;
    let kills = |frame: usize| {
        let frame = words.lexicon.frame(frame);
        frame.and_then(|frame| frame.people.as_deref()) == Some("killed")
    };
    let all = |at: &usize| words.is_one_of(*at, &[Class::Of, Class::Adverb, Class::Both]);
    let start = (sentence.start.max(at.saturating_sub(ALL))..at).rev().take_while(all).last();
    let object = start.unwrap_or(at);
    let direct = verb_before(words, object, sentence.start, Head::Known(Kind::Person));
    let direct = direct.filter(|(frame, trigger)| kills(*frame) && trigger.end == object);
    let verb = || object > sentence.start && words.is_word(object - 1);
    let open = || verb() && !words.is_one_of(object - 1, &[Class::Preposition, Class::By]);
    let after = || {
        let (length, frame) = words.result(at + 1).filter(|(_, frame)| kills(*frame))?;
        let subject = words.is_one_of(object - 1, &[Class::And, Class::ClauseStart]);
        (open() && !subject).then_some((frame, at + 1..at + 1 + length))
    };
    direct.or_else(after).map(|(_, trigger)| trigger)
}

/// The last several people told of by a number before `at`, who are not those
/// who attack.
fn antecedent(layers: &Layers, at: usize) -> Option<usize> {
    let words = &layers.words;
    let from = layers.sentences.get(layers.sentence_of(at).saturating_sub(BACK))?.start;
    let last = layers.figures_in(&(from..at)).rev().find(|index| {
        let figure = layers.figure(*index);
        let phrase = figure.phrase;
        figure.value != Some(1)
            && matches!(phrase.head, Head::Known(kind) if kind.is_people())
            && phrase.at < phrase.end
    })?;
    let figure = layers.figure(last);
    let several = figure.value != Some(0) && !figure.phrase.partitive;
    let attackers = (figure.end..figure.last())
        .any(|at| words.is_one_of(at, &[Class::Attacker, Class::Captor]));
    (several && !attackers).then_some(last)
}
