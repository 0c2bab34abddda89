//! Fighters among the dead who had attacked: "Militants stormed a post; two
//! soldiers and five militants were killed". Where armed men fought on both
//! sides, or were attacked themselves, nobody stands apart.

use super::Rule;
use crate::language::lexicon::{Class, Kind, Sense};
use crate::suggest::draft::Draft;
use crate::suggest::layers::Layers;
use crate::suggest::layers::figures::Figure;
use crate::suggest::layers::phrases::Head;
use crate::suggest::layers::words::Words;
use std::ops::Range;

/// See the file.
pub struct Perpetrators;

/// Sentences from an attack to those who fell in it, at most.
const REACH: usize = 4;

/// Tokens behind a number in which its people may be named: "ten of the
/// militants".
const AFTER: usize = 4;

/// Tokens from an attack to who did it or whom it was aimed at, at most.
const NEAR: usize = 6;

impl Rule for Perpetrators {
    fn name(&self) -> &'static str {
        "fallen attackers"
    }

    fn apply(&self, layers: &Layers, draft: &mut Draft) {
        let dead: Vec<usize> = (0..draft.found.len())
            .filter(|at| draft.found[*at].category == "killed" && !draft.found[*at].attackers)
            .collect();
        for at in dead {
            let Some(figure) = draft.found[at].figure.map(|index| layers.figure(index)) else {
                continue;
            };
            let here = layers.sentence_of(figure.start);
            let near = here.saturating_sub(REACH)..=here;
            let fallen = fighters(layers, figure)
                .or_else(|| meant(layers, figure))
                .or_else(|| losers(layers, figure))
                .is_some_and(|noun| {
                    near.clone().any(|number| attacked(layers, number))
                        && !near.into_iter().any(|number| is_target(layers, number, noun))
                });
            let blew = blew_up(layers, &draft.found[at].trigger) || of_bombers(layers, figure);
            draft.found[at].attackers = fallen || blew || by_own_hand(layers, figure);
        }
    }
}

/// Whether the noun at `at` is of armed people that are no state's.
fn is_fighter(words: &Words, at: usize) -> bool {
    let armed = words.noun(at).is_none_or(|(_, kind, counts)| {
        let held = counts.is_some_and(|counts| words.lexicon.category(counts) == "abducted");
        !held && !matches!(kind, Kind::UnitOfMen)
    });
    words.is_one_of(at, &[Class::Captor, Class::Attacker]) && armed
}

/// Whether the word at `at` is of those who serve a state: no "army" that is
/// part of a longer name, as of a liberation army.
pub fn serves(words: &Words, at: usize) -> bool {
    let within = |back: usize| at >= back && words.len_of(at - back, Class::Captor) > back;
    words.is(at, Class::Custodian) && !(1..=4).any(within)
}

/// The noun of those counted, if it is of fighters: "five militants", "ten of
/// the rebels".
fn fighters(layers: &Layers, figure: &Figure) -> Option<usize> {
    let words = &layers.words;
    let until = if figure.phrase.partitive { figure.last() + AFTER } else { figure.last() };
    let shut = [Class::And, Class::By, Class::Preposition];
    (figure.end..until)
        .take_while(|at| {
            let verb = words.is_predicate(*at) && !words.is_noun(*at);
            *at < figure.last() || words.is_word(*at) && !words.is_one_of(*at, &shut) && !verb
        })
        .find(|at| is_fighter(words, *at))
}

/// "The guerrillas suffered 11 dead": who lost them.
fn losers(layers: &Layers, figure: &Figure) -> Option<usize> {
    let words = &layers.words;
    let verb = figure.start.checked_sub(1).filter(|_| figure.phrase.is(Kind::Casualty))?;
    let lost = words
        .predicates(verb)
        .iter()
        .any(|(_, frame, _)| words.lexicon.frame(*frame).is_some_and(|frame| frame.name == "lose"));
    verb.checked_sub(1).filter(|at| lost && is_fighter(words, *at))
}

/// "killed 12 of them": the last people told of before, if they are fighters.
fn meant(layers: &Layers, figure: &Figure) -> Option<usize> {
    let words = &layers.words;
    let of_them = figure.phrase.partitive
        && figure.phrase.head == Head::Missing
        && (figure.end..=figure.last()).any(|at| words.is(at, Class::Pronoun));
    let people = |at: &usize| {
        is_fighter(words, *at) || words.noun(*at).is_some_and(|(_, kind, _)| kind.is_people())
    };
    let floor = layers.sentence(figure.start).start;
    let last = (floor..figure.start).rev().filter(|_| of_them).find(people);
    last.filter(|at| is_fighter(words, *at))
}

/// Whether the sentence tells that fighters attacked.
pub fn attacked(layers: &Layers, number: usize) -> bool {
    let words = &layers.words;
    let Some(sentence) = layers.sentences.get(number) else { return false };
    sentence.clone().filter(|at| words.is(*at, Class::Attacks)).any(|at| {
        let noun = at > sentence.start
            && words.is_one_of(at - 1, &[Class::Determiner, Class::Indefinite, Class::Of])
            || words.is_one_of(at + 1, &[Class::By, Class::Place])
            || words.is_predicate(at.max(1) - 1);
        if noun { aimed(words, at, sentence) } else { acted(words, at, sentence) }
    })
}

/// Whether the people named at `noun` are those whom the sentence tells to
/// have been attacked: "armed men attacked the village militia".
fn is_target(layers: &Layers, number: usize, noun: usize) -> bool {
    const STEM: usize = 7;
    let words = &layers.words;
    let Some(sentence) = layers.sentences.get(number) else { return false };
    let stem = |at: usize| words.str(at).get(..STEM).map(str::to_lowercase);
    let Some(own) = stem(noun) else { return false };
    sentence.clone().filter(|at| words.is(*at, Class::Attacks)).any(|at| {
        let target = at + 1..sentence.end.min(at + 1 + NEAR);
        let mut named = target.take_while(|at| words.is_word(*at)).filter_map(stem);
        at < noun && named.any(|name| name == own)
    })
}

/// Whether the subject of the verb at `at` is fighters: those named last
/// before it, or those whom the sentence is about where the verb goes on.
fn acted(words: &Words, at: usize, sentence: &Range<usize>) -> bool {
    let passive = (sentence.start.max(at.saturating_sub(2))..at)
        .any(|before| words.is_one_of(before, &[Class::Be, Class::Been]));
    if passive {
        return by(words, at, sentence.end);
    }
    // "gunmen in army uniforms attacked": no soldiers.
    let uniform = |token: usize| {
        let verbal = [Class::Adverb, Class::Be, Class::Have, Class::And, Class::Attacks];
        words.is_noun(token + 1)
            || words.is_word(token + 1)
                && !words.is_known(token + 1)
                && !words.is_one_of(token + 1, &verbal)
    };
    let armed = |token: &usize| {
        is_fighter(words, *token)
            || serves(words, *token) && !uniform(*token)
            || words.noun(*token).is_some_and(|(_, kind, _)| kind == Kind::Armed)
    };
    let goes_on = at > sentence.start
        && (words.is_one_of(at - 1, &[Class::And, Class::Adverb]) || words.is_mark(at - 1, ','));
    // "Six rebels were killed when the air force bombed a camp": not by them.
    let clause = |token: usize| {
        let verb = (token..at).rev().find(|at| words.is_one_of(*at, &[Class::Be, Class::Have]));
        let who = (token + 1..token + 3).any(|at| words.is(at, Class::Relative));
        let they = || (token..at).any(|at| words.is(at, Class::Pronoun));
        verb.is_some_and(|_| !who && !they())
    };
    let mut before = sentence.start..at;
    let subject = if goes_on { before.find(armed) } else { before.rev().find(armed) };
    subject.is_some_and(|token| is_fighter(words, token) && !clause(token))
}

/// Whether an attack told of by a noun was by fighters, or on those who serve
/// a state.
fn aimed(words: &Words, at: usize, sentence: &Range<usize>) -> bool {
    let near = at + 1..sentence.end.min(at + 1 + NEAR);
    let target = near.clone().find(|at| words.is(*at, Class::Place)).is_some_and(|on| {
        let mut of = (on..near.end).filter(|at| {
            words.is(*at, Class::Custodian)
                || words.senses(*at).any(|(_, sense)| {
                    matches!(sense, Sense::Noun(Kind::UnitOfMen | Kind::Military, _))
                })
        });
        let theirs = (on..near.end).any(|at| is_fighter(words, at));
        of.next().is_some() && !theirs
    });
    // "a Boko Haram raid on a village"
    let theirs = (1..=2).any(|back| at >= sentence.start + back && is_fighter(words, at - back));
    target || theirs || by(words, at, sentence.end)
}

/// Whether fighters stand in the "by" soon behind `at`.
fn by(words: &Words, at: usize, end: usize) -> bool {
    let near = at + 1..end.min(at + 1 + NEAR);
    let by = near.clone().find(|at| words.is(*at, Class::By));
    by.is_some_and(|by| (by..end.min(by + NEAR)).any(|at| is_fighter(words, at)))
}

/// "blew himself up": those who end their lives by what harms others.
fn blew_up(layers: &Layers, trigger: &Range<usize>) -> bool {
    let words = &layers.words;
    words.predicates(trigger.start).into_iter().any(|(length, frame, _)| {
        let frame = words.lexicon.frame(frame);
        length == words.len_of(trigger.start, Class::Attacks)
            && frame.is_some_and(|frame| frame.name == "suicide")
    })
}

/// "Three men blew themselves up. All three died.": a bare number that says
/// again how many they were.
fn of_bombers(layers: &Layers, figure: &Figure) -> bool {
    let bare = figure.phrase.at >= figure.phrase.end && figure.value.is_some_and(|all| all > 1);
    let Some(before) = layers.sentence_of(figure.start).checked_sub(1).filter(|_| bare) else {
        return false;
    };
    let Some(sentence) = layers.sentences.get(before) else { return false };
    let same = |at: usize| layers.figure(at).value == figure.value;
    sentence.clone().any(|at| blew_up(layers, &(at..at + 1)))
        && layers.figures_in(sentence).any(same)
}

/// "Two men died when the bomb they were planting went off": killed by what
/// they had meant for others.
fn by_own_hand(layers: &Layers, figure: &Figure) -> bool {
    let words = &layers.words;
    let sentence = layers.sentence(figure.start);
    let weapon = |at: usize| {
        matches!(words.noun(at), Some((_, Kind::Munition, _))) || words.is(at, Class::Neuter)
    };
    let theirs = (figure.last()..sentence.end.saturating_sub(2)).find(|at| {
        words.is(*at, Class::Pronoun)
            && words.is(at + 1, Class::Be)
            && words.is(at + 2, Class::Attacks)
            && words.lexicon.is_gerund(&words.str(at + 2).to_lowercase())
            && (at.saturating_sub(3)..*at).any(weapon)
    });
    let first = || layers.figures_in(&(sentence.start..figure.start)).next().is_none();
    theirs.is_some() && first()
}
