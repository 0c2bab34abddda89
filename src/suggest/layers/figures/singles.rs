//! Definite persons without a number, who may be a verb's one victim.

use super::{Figure, companion, exactly};
use crate::language::lexicon::{Class, Form, Kind};
use crate::suggest::layers::names::Runs;
use crate::suggest::layers::phrases::{self, Head, Phrase};
use crate::suggest::layers::words::Words;
use std::collections::BTreeSet;
use std::ops::Range;

/// Words in a person's name, at most; more are rather a line in capitals.
const LONGEST_NAME: usize = 5;

/// Every "the mayor", "sa fille", "Abdul Karim": one definite person.
pub fn singles(words: &Words, sentences: &[Range<usize>], named: &[Runs]) -> Vec<Figure> {
    let mut surnames = Surnames::default();
    let each = sentences.iter().zip(named);
    let all = each.flat_map(|(sentence, runs)| in_sentence(words, sentence, runs, &mut surnames));
    let mut out: Vec<Figure> = all.collect();
    out.shrink_to_fit();
    out
}

/// The surnames told so far. Nearly every word is told by its first letter and
/// its length to be none of them.
#[derive(Default)]
struct Surnames<'a> {
    all: BTreeSet<&'a str>,
    /// For each length, its last four bits counting, the last six bits of
    /// their first bytes, as a set.
    first: [u64; 16],
}

impl<'a> Surnames<'a> {
    fn add(&mut self, name: &'a str) {
        self.all.insert(name);
        self.first[name.len() % 16] |= name.bytes().next().map_or(0, Self::bit);
    }

    /// Whether any of them may begin with that byte and be of that length.
    const fn may_hold(&self, first: u8, length: usize) -> bool {
        self.first[length % 16] & Self::bit(first) != 0
    }

    const fn bit(first: u8) -> u64 {
        1 << (first & 63)
    }
}

/// Those of one sentence, by whose `surnames` they are told of later.
fn in_sentence<'a>(
    words: &Words<'a>,
    sentence: &Range<usize>,
    runs: &Runs,
    surnames: &mut Surnames<'a>,
) -> Vec<Figure> {
    let articles = words.all_of(sentence.clone(), Class::Determiner.bit());
    let mut out: Vec<Figure> = articles.filter_map(|at| single(words, at)).collect();
    if !is_titled(words, sentence) {
        let alone = |at: &usize| {
            let name = |at: usize| words.is_capital(at) && !words.is(at, Class::NotName);
            let compound = *at > 0 && words.is_mark(at - 1, '-') && words.is_glued(at - 1);
            let apart = !name(at.max(&1) - 1) && !name(at + 1) && !compound;
            apart && surnames.all.contains(words.str(*at))
        };
        let may_be = |at: &usize| surnames.may_hold(words.first_byte(*at), words.width(*at));
        out.extend(
            sentence.clone().filter(may_be).filter(alone).map(|at| named(words, &(at..at + 1))),
        );
        for (name, complement) in runs.persons(words) {
            if name.len() > 1 {
                surnames.add(words.str(name.end - 1));
            }
            let told = out.iter().any(|one| (one.start..=one.last()).contains(&name.start));
            if !told && !complement && name.len() <= LONGEST_NAME && !is_thing(words, &name) {
                out.push(named(words, &name));
            }
        }
    }
    // "injuring her and a guard", but "her house" is no person.
    let own = |at: usize| {
        let next = [Class::And, Class::Preposition, Class::Adverb];
        words.is(at, Class::Determiner) && words.is_word(at + 1) && !words.is_one_of(at + 1, &next)
    };
    let pronouns = words.all_of(sentence.clone(), Class::Personal.bit());
    let pronouns = pronouns.filter(|at| !words.is(*at, Class::FirstPerson) && !own(*at));
    out.extend(pronouns.map(|at| named(words, &(at..at + 1))));
    out.sort_by_key(|figure| figure.start);
    out
}

/// Whether every longer word begins with a capital, as in headlines: those are
/// no names.
fn is_titled(words: &Words, sentence: &Range<usize>) -> bool {
    let small = |at: usize| words.is_word(at) && !words.is_capital(at) && words.str(at).len() > 3;
    !sentence.clone().any(small)
}

/// Whether the word before says that the name is no person's: "the vessel
/// Sirena Blue", "near Sambo, Lower Kesh".
fn is_thing(words: &Words, name: &Range<usize>) -> bool {
    // "Boko Haram", "Hamas": those who are known to hold people.
    if name.clone().any(|at| words.is(at, Class::Captor) && words.is_capital(at)) {
        return true;
    }
    let Some(before) = name.start.checked_sub(1) else { return false };
    let people = words.noun(before).is_some_and(|(_, kind, _)| kind.is_people());
    let open = words.is_predicate(before) || words.is_one_of(before, &[Class::And, Class::Title]);
    let strange = words.is_word(before) && !words.is_known(before);
    // "in Mobile, Alabama, United States"
    let mut comma = before;
    while comma > 2 && words.is_capital(comma - 1) && words.is_mark(comma - 2, ',') {
        comma -= 2;
    }
    let placed = words.is_mark(comma, ',')
        && comma > 1
        && words.is_capital(comma - 1)
        && words.is_one_of(comma - 2, &[Class::Place, Class::Preposition]);
    // "in the hills, Gambela Region"
    let place = words.is_one_of(name.end - 1, &[Class::Settlement, Class::PlaceNoun])
        || words.is(name.end - 1, Class::Label) && words.is_number(name.end);
    place && name.len() > 1
        || !open && (strange && !words.is_capital(before) || words.is_noun(before) && !people)
        || placed
}

/// A person by name, with a title or a trade before it: the name stands for
/// the number and for the noun.
fn named(words: &Words, name: &Range<usize>) -> Figure {
    let trade = |at: &usize| {
        let person = words.noun(*at).is_some_and(|(length, kind, _)| {
            length == 1 && kind.is_people() && kind != Kind::Casualty
        });
        words.is(*at, Class::Title) || person && !words.lexicon.is_plural(words.str(*at))
    };
    let start = name.start.checked_sub(1).filter(trade).unwrap_or(name.start);
    let phrase = Phrase { at: start, head: Head::Known(Kind::Person), ..Phrase::none(name.end) };
    exactly(start, name.end, 1, true, phrase)
}

fn single(words: &Words, at: usize) -> Option<Figure> {
    let plural = || words.is(at, Class::Few) && words.lexicon.is_plural(words.str(at));
    let several = || words.is(at, Class::Both) || plural();
    if !words.is(at, Class::Determiner) || words.is(at, Class::That) || several() {
        return None;
    }
    // "venus pour tuer du policier": nobody in particular.
    let some = words.is(at, Class::Of)
        && at > 0
        && words.predicates(at - 1).iter().any(|(_, _, form)| *form == Form::Does);
    if some {
        return None;
    }
    let phrase = before_harm(words, phrases::after(words, at + 1));
    // "the local manager": a word of no known meaning goes on.
    let on = phrase.at + 1 == phrase.end
        && words.lexicon.head_last
        && words.is_word(phrase.end)
        && !words.is_known(phrase.end)
        && !words.is_capital(phrase.end)
        && (!words.is_word(phrase.end + 1) || words.is_known(phrase.end + 1));
    let phrase = if on { Phrase { end: phrase.end + 1, ..phrase } } else { phrase };
    // "the couple" is two, as a figure.
    if words.is(phrase.at, Class::Both) {
        return None;
    }
    let own = phrase.at == at + 1 || words.lexicon.head_last && phrase.at <= at + 4;
    let sourced = [Class::According, Class::Citing, Class::By, Class::Via];
    // "in addition to the assailant"
    let beside = || words.ends_with(at, Class::And);
    let source = || sourced.iter().any(|class| words.ends_with(at, *class)) && !beside();
    // "my neighbour's two youngest died": the neighbour did not.
    let owner = words.is_apostrophe(phrase.end)
        && (phrase.end + 1..phrase.end + 3).any(|at| words.is_number(at) || words.is_numeral(at));
    if owner {
        return None;
    }
    (is_one(words, phrase) && own && !phrase.other && !phrase.partitive && !source()).then(|| {
        match companion(words, &phrase) {
            // "his wife and daughter"
            Some(end) => exactly(at, at + 1, 2, true, Phrase { end, ..phrase }),
            None => exactly(at, at + 1, 1, true, phrase),
        }
    })
}

/// "her baby wounded": the person without the participle that reads as a noun.
fn before_harm(words: &Words, phrase: Phrase) -> Phrase {
    let person = |at: usize| {
        let (length, kind, counts) = words.noun(at)?;
        let end = at + length;
        let own = kind == Kind::Person && counts.is_none() && end == phrase.at;
        own.then(|| Phrase { at, head: Head::Known(kind), ..Phrase::none(end) })
    };
    let harmed = phrase.is(Kind::Casualty) && words.is_predicate(phrase.at);
    let before = phrase.at.checked_sub(1).filter(|_| harmed && words.lexicon.head_last);
    before.and_then(person).unwrap_or(phrase)
}

/// Whether the phrase names one person; a soldier is one although soldiers are
/// counted by their noun alone.
fn is_one(words: &Words, phrase: Phrase) -> bool {
    let last = phrase.end.max(1) - 1;
    let person = phrase.is(Kind::Person) && phrase.counts.is_none()
        || phrase.is_armed()
        || phrase.is(Kind::Victims);
    // "the National Disaster Authority" is nobody.
    let longer = words.is_capital(last) && words.is_capital(last + 1)
        || words.is_mark(last + 1, '-') && words.is_glued(last);
    person
        && !longer
        && !words.is(last, Class::Members)
        && !words.lexicon.is_plural(words.str(last))
}
