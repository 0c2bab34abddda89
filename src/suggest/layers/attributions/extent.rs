//! How far the noun phrase of a source goes.

use crate::language::lexicon::Class;
use crate::language::token::TokenKind;
use crate::suggest::layers::names;
use crate::suggest::layers::words::Words;
use std::ops::Range;

/// A short phrase with an article whose noun nobody listed: "a shepherd".
pub(super) fn plain_phrase(words: &Words, phrase: Range<usize>) -> Vec<String> {
    let article = words.is_one_of(phrase.start, &[Class::Indefinite, Class::Determiner]);
    let inner = phrase.start + usize::from(article)..phrase.end;
    let strange = [
        Class::Toll,
        Class::Preposition,
        Class::Be,
        Class::Have,
        Class::Indefinite,
        Class::Unit,
        Class::Time,
    ];
    let plain = inner.clone().all(|at| {
        words.is_word(at)
            && !words.is_one_of(at, &strange)
            && !words.is_numeral(at)
            && !words.is_predicate(at)
    });
    let people =
        inner.clone().any(|at| words.noun(at).is_some_and(|(_, kind, _)| kind.is_people()));
    let other = [Class::Happening, Class::Pronoun];
    let known = (inner.clone().all(|at| !words.is_noun(at)) || people)
        && !inner.clone().any(|at| words.is_one_of(at, &other));
    let several = people
        && words.lexicon.head_last
        && words.lexicon.is_plural(words.str(phrase.end.max(1) - 1));
    if (article || several) && plain && known && (1..=4).contains(&inner.len()) {
        vec![words.slice(&inner).to_owned()]
    } else {
        Vec::new()
    }
}

pub(super) fn words_by(words: &Words, at: usize) -> bool {
    words.len_of(at, Class::By) == 1
}

/// Where the noun phrase of a source that begins at `from` ends, with the
/// appositions that name someone.
pub fn phrase_end(words: &Words, from: usize, limit: usize) -> usize {
    let mut at = from;
    let mut person = false;
    let stops = [
        Class::Relative,
        Class::Have,
        Class::Be,
        Class::Negation,
        Class::Citing,
        Class::AsSaying,
        Class::Speech,
        Class::ClauseStart,
    ];
    while at < limit && at < from + 24 {
        match words.kind(at) {
            TokenKind::Break => break,
            TokenKind::Mark(',') => {
                if person || !names_person(words, at + 1, limit) {
                    break;
                }
            }
            TokenKind::Mark('(') if words.is_mark(at + 2, ')') => return at + 3,
            TokenKind::Mark('«' | '»') if quoted_name(words, at) => {}
            TokenKind::Mark('-' | '\'' | '’') => {}
            TokenKind::Mark('.')
                if at > from
                    && words.is(at - 1, Class::Abbreviation)
                    && (words.is_capital(at - 1) || words.is_shouted(at - 1)) => {}
            TokenKind::Mark(_) => break,
            TokenKind::Number => {
                let before = at.max(1) - 1;
                if !words.is_capital(before) && !words.is_mark(before, '-') {
                    break;
                }
            }
            TokenKind::Word => {
                // "according to state television"
                let named = at == from && words.is(at + 1, Class::Medium);
                let speech = !named
                    && words.is_one_of(at, &stops)
                    && !words.is(at, Class::Speaker)
                    && !words.is_capital(at);
                let preposition = words.is(at, Class::Preposition)
                    && !words.is(at, Class::Of)
                    && at > from
                    && !words.is(at, Class::MediumName);
                let preposition = preposition && !names::joins_name(words, at);
                if speech
                    || preposition && !aux_name(words, at)
                    || words.is(at, Class::And) && at > from && !words.is_capital(at + 1)
                {
                    break;
                }
                person |= words.is_capital(at)
                    && words.is_capital(at + 1)
                    && !words.is(at, Class::NotName);
            }
        }
        at += 1;
    }
    at
}

/// "Haut-Commissariat aux réfugiés (HCR)": a preposition within a name.
pub(super) fn aux_name(words: &Words, at: usize) -> bool {
    (at + 1..at + 5).any(|at| {
        words.is_mark(at, '(')
            && words.is_mark(at + 2, ')')
            && words.str(at + 1).chars().all(char::is_uppercase)
    })
}

pub(super) fn quoted_name(words: &Words, at: usize) -> bool {
    let inside = if words.is_mark(at, '«') { at + 1 } else { at.max(1) - 1 };
    words.is_capital(inside) || words.is(inside, Class::MediumName)
}

/// Whether an apposition that begins at `from` names a person.
pub(super) fn names_person(words: &Words, from: usize, limit: usize) -> bool {
    let end = (from + 7).min(limit);
    let shouted = |at: usize| words.is_shouted(at) && words.is(at, Class::Title);
    let first = (from..end).find(|at| words.is_capital(*at) || !words.is_word(*at) || shouted(*at));
    first.is_some_and(|at| {
        let titled = words.is(at, Class::Title) && (words.is_capital(at) || words.is_shouted(at));
        (titled || words.is_capital(at + 1) && words.is_capital(at))
            && !words.is(at, Class::Organisation)
            && (from..at).all(|at| {
                !words.is_predicate(at)
                    && !words.is_one_of(
                        at,
                        &[Class::Preposition, Class::Have, Class::Be, Class::And, Class::Speech],
                    )
            })
    })
}
