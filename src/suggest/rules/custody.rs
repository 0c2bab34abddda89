//! Whose captives people are, where the verb does not tell: those "captured"
//! by rebels were abducted, those "held" by the police were arrested.

use super::Rule;
use super::perpetrators::{attacked, serves};
use crate::language::lexicon::{Class, Kind, Sense};
use crate::suggest::draft::{Draft, Found};
use crate::suggest::layers::Layers;
use crate::suggest::layers::phrases::Head;
use crate::suggest::layers::words::Words;
use std::ops::Range;

/// Sentences back to an attack by those who took people with them, at most.
const RAID: usize = 2;

/// See the file.
pub struct Custody;

impl Rule for Custody {
    fn name(&self) -> &'static str {
        "custody"
    }

    fn apply(&self, layers: &Layers, draft: &mut Draft) {
        let words = &layers.words;
        let named = words.all_of(0..words.len(), Sense::NOUN | Sense::PREDICATE);
        let hostages = named.filter(|at| taken(words, *at)).nth(1).is_some();
        for found in &mut draft.found {
            if !is_held(found) {
                continue;
            }
            let category = holder(layers, found, hostages).or_else(|| raided(layers, found));
            if let Some(category) = category {
                category.clone_into(&mut found.category);
            }
        }
        parts(layers, &mut draft.found);
    }
}

fn is_held(found: &Found) -> bool {
    matches!(found.category.as_str(), "arrested" | "abducted")
}

/// "held another five, among them a lieutenant": a part of those held is held
/// as they are.
fn parts(layers: &Layers, found: &mut [Found]) {
    let rules = ["part of a total", "same as before"];
    let part = |found: &Found| is_held(found) && rules.contains(&found.rule);
    let wholes: Vec<(usize, String)> = found
        .iter()
        .filter(|whole| is_held(whole) && !part(whole))
        .map(|whole| (whole.tokens.start, whole.category.clone()))
        .collect();
    for part in found.iter_mut().filter(|found| part(found)) {
        let sentence = layers.sentence(part.tokens.start);
        let before =
            |(start, _): &&(usize, String)| *start < part.tokens.start && sentence.contains(start);
        if let Some((_, category)) = wholes.iter().filter(before).max_by_key(|(start, _)| *start) {
            part.category.clone_from(category);
        }
    }
}

/// Whether the noun or predicate at `at` tells of hostages.
fn taken(words: &Words, at: usize) -> bool {
    if words.is(at, Class::Holds) {
        return false;
    }
    words.senses(at).any(|(_, sense)| match sense {
        Sense::Noun(_, Some(counts)) => words.lexicon.category(counts) == "abducted",
        Sense::Predicate(frame, _) => {
            let people = words.lexicon.frame(frame).and_then(|frame| frame.people.as_deref());
            people == Some("abducted")
        }
        _ => false,
    })
}

/// The category that those who hold the people give, where they are told of.
fn holder(layers: &Layers, found: &Found, hostages: bool) -> Option<&'static str> {
    let words = &layers.words;
    let sentence = layers.sentence(found.tokens.start);
    // "40 hostages were taken": whoever took them.
    let hostage = is_hostage(layers, found);
    // "abducted by the army" stays an abduction.
    let open = found.category != "abducted"
        || (found.trigger.start..=found.trigger.end).any(|at| words.is(at, Class::Holds));
    if let Some(by) = agent(words, found.trigger.end, sentence.end) {
        return Some(by).filter(|by| open || *by != "arrested");
    }
    if hostage {
        return Some("abducted");
    }
    let plain = [Class::Holds, Class::Be, Class::Been, Class::Have, Class::Adverb];
    let told = found.trigger.clone().any(|at| words.is(at, Class::Holds));
    let whole = words.len_of(found.trigger.start, Class::Holds) == found.trigger.len();
    if !told || !whole && !found.trigger.clone().all(|at| words.is_one_of(at, &plain)) {
        return None;
    }
    let figure = layers.figure(found.figure?);
    let captors = figure.phrase.at..figure.phrase.end;
    // "21 insurgents were killed and nine captured"
    let bare = figure.phrase.at == figure.phrase.end;
    let before =
        layers.figures_in(&(sentence.start..figure.start)).rev().map(|at| layers.figure(at)).find(
            |other| {
                let people = matches!(other.phrase.head, Head::Known(kind) if kind.is_people());
                bare && people && other.phrase.at < other.phrase.end
            },
        );
    let shared = before.map_or(0..0, |other| other.phrase.at..other.phrase.end);
    let other = |at: &usize| !(figure.start..figure.last()).contains(at) && !shared.contains(at);
    let attack = [Class::Captor, Class::Attacker];
    let fighters = captors.clone().any(|at| words.is(at, Class::Captor))
        || shared.clone().any(|at| words.is_one_of(at, &attack));
    let men = figure.phrase.partitive
        && figure.phrase.counts.is_some_and(|counts| words.lexicon.category(counts) == "troops");
    let armed = before.is_some_and(|other| other.phrase.is(Kind::Armed));
    let soldiers = (figure.phrase.is(Kind::Armed) || men || armed) && !fighters;
    let told = |class| sentence.clone().filter(other).any(|at| words.is(at, class));
    // Police elsewhere in the sentence need not be those who hold.
    let acts = |at: &usize| *at < found.trigger.start && words.is(*at, Class::Custodian);
    let state = told(Class::Legal) || sentence.clone().filter(other).any(|at| acts(&at));
    let suspects = captors.clone().any(|at| words.is(at, Class::Legal)) && !soldiers;
    if hostages && !fighters && !suspects && !state && !told(Class::Captor) {
        return Some("abducted");
    }
    match (told(Class::Captor), state) {
        (true, false) => Some("abducted"),
        (false, true) if !soldiers => Some("arrested"),
        (_, false) if soldiers => Some("abducted"),
        (false, false) if fighters => Some("arrested"),
        _ => None,
    }
}

/// "LRA fighters ambushed a convoy. Four merchants were taken away.": led off
/// by those who attacked, where nobody who serves a state is told of.
fn raided(layers: &Layers, found: &Found) -> Option<&'static str> {
    let words = &layers.words;
    let led = words.predicates(found.trigger.start).iter().any(|(length, frame, _)| {
        let frame = words.lexicon.frame(*frame);
        let away = words.len_of(found.trigger.start, Class::Holds) == *length && *length > 1;
        away || frame.is_some_and(|frame| frame.name == "lead-away")
    });
    let here = layers.sentence_of(found.tokens.start);
    let state = layers.sentence(found.tokens.start).any(|at| serves(words, at));
    let raid = || (here.saturating_sub(RAID)..=here).any(|number| attacked(layers, number));
    (found.category == "arrested" && led && !state && raid()).then_some("abducted")
}

/// Whether the noun itself says that the people are captives.
fn is_hostage(layers: &Layers, found: &Found) -> bool {
    let counts = found.figure.and_then(|index| layers.figure(index).phrase.counts);
    counts.is_some_and(|counts| layers.words.lexicon.category(counts) == "abducted")
}

/// Who did it, in the "by" soon behind the verb.
fn agent(words: &Words, from: usize, limit: usize) -> Option<&'static str> {
    const REACH: usize = 5;
    const NEAR: usize = 6;
    let open =
        |at: &usize| words.is_word(*at) && !words.is_one_of(*at, &[Class::And, Class::Relative]);
    let by = (from..limit.min(from + NEAR))
        .take_while(open)
        .find(|at| words.len_of(*at, Class::By) == 1)?;
    let phrase: Range<usize> = by + 1..limit.min(by + 1 + REACH);
    let own = |at: &usize| words.is_word(*at) && !words.is(*at, Class::Relative);
    phrase.take_while(own).find_map(|at| {
        let captor = words.is(at, Class::Captor).then_some("abducted");
        captor.or_else(|| words.is(at, Class::Custodian).then_some("arrested"))
    })
}
