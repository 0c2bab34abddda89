//! Figures that no number word gives: "no", "nobody", "a", "both", or nothing
//! at all in headlines and lists.

use super::{Figure, hedges, number};
use crate::claim::QuantityKind;
use crate::language::lexicon::{Class, Form, Kind};
use crate::language::token::TokenKind;
use crate::suggest::layers::phrases::{self, Head, Phrase};
use crate::suggest::layers::words::Words;

/// "aucun mort", "no casualties", "personne n'a été tué", "ni mort".
pub fn none(words: &Words, at: usize, denied: bool) -> Option<Figure> {
    let first = [Class::Any, Class::Zero, Class::Nor, Class::Anyone, Class::Nobody];
    if !words.is_one_of(at, &first) {
        return None;
    }
    let any = if denied { words.len_of(at, Class::Any) } else { 0 };
    let zero = words.len_of(at, Class::Zero).max(any);
    let nor = words.len_of(at, Class::Nor);
    let anyone = if denied { words.len_of(at, Class::Anyone) } else { 0 };
    let nobody = words.len_of(at, Class::Nobody).max(anyone);
    let end = at + zero.max(nor).max(nobody);
    if end == at {
        return None;
    }
    let mut phrase = phrases::after(words, end);
    if zero.max(nor) >= nobody {
        if phrase.other || phrase.head == Head::Missing && !phrase.partitive {
            return None;
        }
        let harmed = phrase.is(Kind::Casualty)
            || phrase.is(Kind::Victims)
            || phrase.is(Kind::Person) && phrase.counts.is_some();
        if words.is(at, Class::Without) && !harmed {
            return None;
        }
        if phrase.is(Kind::Uncounted) && phrase.partitive {
            phrase.head = Head::Known(Kind::Person);
        }
    } else {
        let verb = [Class::Negation, Class::Be, Class::Have, Class::Partitive, Class::Of];
        let answers = !words.is_word(end) && at > 0 && !words.is_word(at - 1);
        let aboard = words.is(end, Class::Place) && !words.is(at, Class::Anyone);
        let open = words.is_one_of(end, &verb) || words.is_predicate(end);
        if !open && !answers && !aboard && !negated(words, at) {
            return None;
        }
        phrase.head = Head::Known(Kind::Person);
    }
    Some(exactly(at, end, 0, true, phrase))
}

/// "nous n'avons arrêté personne": the object of a verb that is negated.
fn negated(words: &Words, at: usize) -> bool {
    const REACH: usize = 4;
    let floor = at.saturating_sub(REACH);
    // "killing no one": where one negation is enough.
    let alone = words.lexicon.head_last && !words.is(at, Class::Anyone);
    at > 0
        && words.is_predicate(at - 1)
        && (alone || (floor..at).any(|before| words.is(before, Class::Negation)))
}

/// "Soldier killed in ambush", "two wounded, truck destroyed": one without an
/// article, as headlines and lists tell it.
pub fn telegraphic(words: &Words, at: usize) -> Option<Figure> {
    let opens = || {
        at == 0 || matches!(words.kind(at - 1), TokenKind::Break) || words.is_any(at - 1, ",;.–—")
    };
    // "two held after woman found dead"
    let clause = || at > 0 && words.is_one_of(at - 1, &[Class::ClauseStart, Class::Apart]);
    if !words.is_noun(at) || !words.lexicon.head_last || !(opens() || clause()) {
        return None;
    }
    let phrase = phrases::after(words, at);
    if opens()
        && let Some(figure) = lone_dead(words, at, phrase)
    {
        return Some(figure);
    }
    if let Some(figure) = opens().then(|| first_of_two(words, at, phrase)).flatten() {
        return Some(figure);
    }
    let kind = match phrase.head {
        Head::Known(kind @ (Kind::Person | Kind::Armed)) => kind,
        Head::Known(kind @ (Kind::Thing | Kind::Gear)) if opens() => kind,
        Head::Known(_) | Head::Unknown | Head::Missing => return None,
    };
    let last = phrase.end - 1;
    let one = !words.lexicon.is_plural(words.str(last)) && kind != Kind::Military;
    // "Driver and assistant killed"
    let pair = companion(words, &phrase).filter(|end| words.is_predicate(*end) && opens());
    let end = pair.unwrap_or(phrase.end);
    let done = words.predicates(end).into_iter().find(|(_, _, form)| *form == Form::Done)?;
    let next = end + done.0;
    let object = words.is_number(next)
        || words.is_numeral(next)
        || words.is_one_of(next, &[Class::Determiner, Class::Indefinite, Class::AtLeast]);
    let linked = words.is_one_of(next, &[Class::Preposition, Class::By, Class::And]);
    let closed = !object && (linked || !words.is_word(next));
    let (value, phrase) = (1 + u64::from(pair.is_some()), Phrase { end, ..phrase });
    (one && closed && !phrase.partitive).then(|| exactly(at, at, value, true, phrase))
}

/// "Captain and 11 crew lost": one without an article before a number of others.
fn first_of_two(words: &Words, at: usize, phrase: Phrase) -> Option<Figure> {
    let person = phrase.is(Kind::Person) || phrase.is(Kind::Armed);
    let one = !words.lexicon.is_plural(words.str(phrase.end.max(1) - 1));
    let next = phrase.end + words.len_of(phrase.end, Class::And);
    let others = next == phrase.end + 1 && (words.is_number(next) || words.is_numeral(next));
    (person && one && others && !phrase.partitive).then(|| exactly(at, at, 1, true, phrase))
}

/// "Pilot dead, two hurt": one without an article or a verb.
fn lone_dead(words: &Words, at: usize, phrase: Phrase) -> Option<Figure> {
    let (length, kind, counts) = words.noun(at)?;
    let one = kind == Kind::Person
        && counts.is_none()
        && !words.lexicon.is_plural(words.str(at + length - 1));
    let harmed = phrase.is(Kind::Casualty) && phrase.at == at + length;
    let closed = !words.is_word(phrase.end)
        || words.is_one_of(phrase.end, &[Class::Preposition, Class::ClauseStart]);
    (one && harmed && closed).then(|| exactly(at, at, 1, true, phrase))
}

/// "no deaths or injuries": what a "no" before the "or" denies as well.
pub fn neither(words: &Words, at: usize) -> Option<Figure> {
    if at < 2 || !words.is_noun(at) || !words.is(at - 1, Class::Or) {
        return None;
    }
    let phrase = phrases::after(words, at);
    let harm = |phrase: &Phrase| phrase.is(Kind::Casualty) || phrase.is(Kind::Victims);
    let zero = (1..=5).filter_map(|back| (at - 1).checked_sub(back)).find_map(|from| {
        let zero = words.len_of(from, Class::Zero).max(words.len_of(from, Class::Any));
        (zero > 0).then(|| phrases::after(words, from + zero))
    })?;
    (harm(&phrase) && harm(&zero)).then(|| exactly(at, at, 0, true, phrase))
}

/// "un policier", "a soldier", "both neighbours".
pub fn one(words: &Words, at: usize) -> Option<Figure> {
    let both = words.len_of(at, Class::Both);
    if both > 0 {
        let next = at + both + words.len_of(at + both, Class::Determiner);
        let mut phrase = phrases::after(words, next);
        if phrase.head == Head::Missing {
            // "two peacekeepers, both from Oslo,": says who they are.
            if at > 0 && words.is_mark(at - 1, ',') && words.is(next, Class::Preposition) {
                return None;
            }
            phrase.head = Head::Known(Kind::Person);
        }
        return Some(exactly(at, at + both, 2, true, phrase));
    }
    let other = words.is(at, Class::Another);
    if !words.is(at, Class::Indefinite) && !other {
        return remaining(words, at);
    }
    let mut phrase = phrases::after(words, at + 1);
    phrase.other |= other;
    let last = phrase.end - 1;
    if phrase.at <= last && last > at && words.len_of(last, Class::Both) == 1 {
        // "an elderly couple"
        phrase.head = Head::Known(Kind::Person);
        return Some(exactly(at, at + 1, 2, true, phrase));
    }
    let group = words.len_of(phrase.end, Class::Of);
    let own = matches!(phrase.head, Head::Known(kind) if kind.is_people() || kind == Kind::Thing);
    let whole = words.is(phrase.end.max(1) - 1, Class::Members);
    let members = group > 0
        && (!own || whole)
        && number(words, hedges(words, phrase.end + group).0).is_some();
    // "one was killed and another was wounded"
    let next = at + 1 + words.len_of(at + 1, Class::Adverb);
    let verb = words.is_one_of(next, &[Class::Be, Class::Have, Class::Hurts])
        || words.predicates(next).iter().any(|(_, _, form)| *form != Form::Noun);
    let object = at > 0 && words.is_predicate(at - 1) && !words.is_word(at + 1)
        || at > 0
            && words.is_predicate(at - 1)
            && words.is_one_of(at + 1, &[Class::Preposition, Class::And]);
    if members || other && phrase.head == Head::Missing && !verb && !object {
        return None;
    }
    // "an American couple"
    if phrase.is(Kind::Person) && words.is(phrase.at, Class::Both) {
        return Some(exactly(at, phrase.end, 2, true, phrase));
    }
    if let Some(end) = companion(words, &phrase) {
        return Some(exactly(at, at + 1, 2, true, Phrase { end, ..phrase }));
    }
    Some(exactly(at, at + 1, 1, true, phrase))
}

/// "One died and the other was wounded": the other of two people.
fn remaining(words: &Words, at: usize) -> Option<Figure> {
    let singular = words.is(at, Class::Determiner)
        && words.is(at + 1, Class::Other)
        && !words.lexicon.is_plural(words.str(at + 1));
    let auxiliary = [Class::Be, Class::Have, Class::Adverb];
    let mut next = at + 2;
    while next < at + 6 && words.is_one_of(next, &auxiliary) && !words.is_predicate(next) {
        next += 1;
    }
    let people = |frame: usize| {
        let people = words.lexicon.frame(frame).and_then(|frame| frame.people.as_deref());
        matches!(people, Some("killed" | "wounded" | "abducted" | "released"))
    };
    let befalls = words.predicates(next).iter().any(|(_, frame, form)| {
        let own = *form == Form::Happens || *form == Form::Done && next > at + 2;
        own && people(*frame)
    });
    let phrase = Phrase { other: true, head: Head::Known(Kind::Person), ..Phrase::none(at + 2) };
    (singular && words.lexicon.head_last && befalls).then(|| exactly(at, at + 2, 1, true, phrase))
}

/// Where a second person without an article of their own ends: "a husband and
/// wife".
pub fn companion(words: &Words, phrase: &Phrase) -> Option<usize> {
    if !phrase.is(Kind::Person) || !words.lexicon.head_last || phrase.partitive {
        return None;
    }
    let person = |at: usize| {
        let (length, kind, _) = words.noun(at)?;
        let one = !words.lexicon.is_plural(words.str(at + length - 1));
        (kind == Kind::Person && one).then_some(at + length)
    };
    let one = !words.lexicon.is_plural(words.str(phrase.end.max(1) - 1));
    let next = phrase.end + words.len_of(phrase.end, Class::And);
    let end = (next == phrase.end + 1 && one).then(|| person(next)).flatten()?;
    let compound = words.noun(end).is_some_and(|(_, kind, _)| kind != Kind::Casualty);
    (!compound).then_some(end)
}

/// A figure of that value over `at..end`.
pub const fn exactly(at: usize, end: usize, value: u64, weak: bool, phrase: Phrase) -> Figure {
    Figure {
        start: at,
        core: at,
        end,
        kind: QuantityKind::Exact,
        value: Some(value),
        upper: None,
        weak,
        hedge: at..at,
        phrase,
    }
}
