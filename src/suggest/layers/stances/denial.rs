//! What says that a claim is not so: in its clause, behind it, or in the
//! sentence that follows.

use super::Layers;
use crate::language::lexicon::{Class, Form};
use std::ops::Range;

/// Words of the next sentence among which one may call the claim false.
const LABEL: usize = 6;

/// "300 people did not die", "n'ont pas été tués": the "not" right before the
/// verb that counts.
pub(super) fn negated(layers: &Layers, trigger: &Range<usize>) -> Option<usize> {
    let words = &layers.words;
    let verb = words.predicates(trigger.start).iter().any(|(_, _, form)| *form != Form::Noun);
    let auxiliary = [Class::Adverb, Class::Be, Class::Been, Class::Have];
    let zero = |at: usize| words.is_one_of(at, &[Class::Zero, Class::Nor, Class::Nobody]);
    let group = (trigger.start.saturating_sub(4)..trigger.start)
        .rev()
        .take_while(|at| words.is_one_of(*at, &auxiliary) || words.is(*at, Class::Negation));
    let mut found = group.filter(|at| words.is(*at, Class::Negation) && !zero(*at));
    if words.lexicon.head_last {
        return found.find(|at| verb && !words.is(*at, Class::Adverb));
    }
    // "ne" alone denies nothing: "n'ont fait que trois morts".
    let last = found.next()?;
    let first = found.last();
    let be = (last..trigger.start).any(|at| words.is_one_of(at, &[Class::Been, Class::Be]));
    (verb && be && first.is_some()).then_some(last)
}

/// A denial before the claim in its clause, or a word that calls it false in
/// its sentence or at the start of the next one.
pub(super) fn denied(
    layers: &Layers,
    tokens: &Range<usize>,
    sentence: &Range<usize>,
) -> Option<usize> {
    // Nearly all sentences hold no such word, nor do those behind them.
    let words = Class::set(&[Class::Deny, Class::False]);
    let end = layers.sentence(sentence.end).end.max(sentence.end + LABEL);
    layers.words.first_of(sentence.start..end, words)?;
    before(layers, tokens, sentence)
        .or_else(|| contested(layers, tokens, sentence))
        .or_else(|| rejected(layers, tokens, sentence))
        .or_else(|| dismissed(layers, sentence))
        .or_else(|| called_false(layers, tokens, sentence))
}

/// Whether a word that denies does: "which nobody has denied" does not.
fn denies(layers: &Layers, at: usize) -> bool {
    let words = &layers.words;
    let none = [Class::Nobody, Class::Negation, Class::Zero];
    let lifted = (at.saturating_sub(4)..at)
        .rev()
        .take_while(|at| words.is_word(*at) && !words.is(*at, Class::And))
        .any(|at| words.is_one_of(at, &none) && !words.is(at, Class::Deny));
    words.is(at, Class::Deny) && !lifted
}

/// "denied that", "démentent la mort de", as far as what is denied goes.
fn before(layers: &Layers, tokens: &Range<usize>, sentence: &Range<usize>) -> Option<usize> {
    const REACH: usize = 22;
    let words = &layers.words;
    let nominal = |at: usize| {
        words.is_one_of(at, &[Class::Deny, Class::Claim, Class::Speaker])
            || words.is_one_of(at.max(1) - 1, &[Class::Determiner, Class::Indefinite, Class::Deny])
    };
    (sentence.start..tokens.start)
        .rev()
        .take(REACH)
        .take_while(|at| {
            let aside = words.is_mark(*at, ',')
                && !words.is(*at + 1, Class::According)
                && (at + 1..at + 3)
                    .any(|at| words.is(at, Class::Relative) && !words.is(at, Class::That));
            !words.is_any(*at, ";.") && !aside && (!words.is(*at, Class::Speech) || nominal(*at))
        })
        .find(|at| denies(layers, *at))
}

/// ", which the army denied", ", ce que l'armée a aussitôt nié".
fn contested(layers: &Layers, tokens: &Range<usize>, sentence: &Range<usize>) -> Option<usize> {
    const REACH: usize = 45;
    let words = &layers.words;
    let mut apart = false;
    (tokens.end..sentence.end).take(REACH).find(|at| {
        apart |= words.is_mark(*at, ',');
        if !apart || !words.is(*at, Class::Deny) {
            return false;
        }
        let next = *at + words.len_of(*at, Class::Deny).max(1);
        let open = words.is(next, Class::Adverb) && !words.is_word(next + 1);
        let last = !words.is_word(next) && !words.is_number(next) || open;
        let that =
            *at > 1 && words.is(*at - 1, Class::That) && words.is(*at - 2, Class::Determiner);
        (last || that) && denies(layers, *at)
    })
}

/// "reports of ... were rejected".
fn rejected(layers: &Layers, tokens: &Range<usize>, sentence: &Range<usize>) -> Option<usize> {
    let words = &layers.words;
    (tokens.end..sentence.end)
        .take(10)
        .take_while(|at| !words.is_any(*at, ";,"))
        .find(|at| denies(layers, *at) && words.is_one_of(at - 1, &[Class::Be, Class::Been]))
}

/// The next sentence denies the account: "The army dismissed the report.",
/// "Cette affirmation est contestée par l'opposition."
fn dismissed(layers: &Layers, sentence: &Range<usize>) -> Option<usize> {
    let words = &layers.words;
    let next = layers.sentence(sentence.end);
    let account = |at: usize| words.is_one_of(at, &[Class::Account, Class::Claim]);
    let subject = next.start < next.end
        && words.is(next.start, Class::Determiner)
        && (next.start + 1..next.start + 3).any(account);
    (sentence.end..next.end).take(20).find(|at| {
        let object = (at + 1..at + 4).any(|next| {
            account(next) && !words.is_one_of(next + 1, &[Class::That, Class::Of, Class::According])
        });
        let passive = subject
            && *at < next.start + 7
            && words.is_one_of(at - 1, &[Class::Be, Class::Been, Class::Adverb]);
        // "claimed responsibility; the ministry dismissed the claim": that one.
        let own = (sentence.end..*at).any(|at| words.is_one_of(at, &[Class::Claim, Class::Tally]));
        denies(layers, *at) && (object && !own || passive)
    })
}

/// A word that calls the claim false: near it, or first in the next sentence.
fn called_false(layers: &Layers, tokens: &Range<usize>, sentence: &Range<usize>) -> Option<usize> {
    const NEAR: usize = 18;
    let words = &layers.words;
    let aside = is_aside(layers, tokens, sentence);
    let near = (tokens.end..sentence.end)
        .take(NEAR)
        .find(|at| words.is(*at, Class::False) && !words.is(*at, Class::Negation));
    if let Some(at) = near.filter(|_| !aside) {
        return Some(at);
    }
    let start =
        (sentence.end..sentence.end + 3).find(|at| words.is_word(*at)).unwrap_or(sentence.end);
    // "VERDICT: False.", "« Faux ! »": a word by itself.
    let label = start + 2 * usize::from(words.is_mark(start + 1, ':'));
    let alone = |at: usize| words.is(at, Class::False) && words.is_any(at + 1, ".!,");
    if alone(label) {
        return Some(label);
    }
    (sentence.end..sentence.end + LABEL)
        .find(|at| words.is(*at, Class::False) && words.len_of(*at, Class::False) > 1)
}

/// Whether the claim stands in a relative clause that ends before what calls
/// the rest of its sentence false: "Rumours ..., which drew 400 people, were".
fn is_aside(layers: &Layers, tokens: &Range<usize>, sentence: &Range<usize>) -> bool {
    let words = &layers.words;
    let comma = (sentence.start..tokens.start).rev().find(|at| words.is_mark(*at, ','));
    comma.is_some_and(|comma| {
        words.is(comma + 1, Class::Relative) && !words.is(comma + 1, Class::That)
    })
}
