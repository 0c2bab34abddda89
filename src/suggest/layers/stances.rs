//! What a text does to the reality of a claim: denial, plan, condition.

use super::Layers;
use crate::claim::Stance;
use crate::language::lexicon::{Class, Form};
use crate::text::Span;
use std::ops::Range;

/// A stance and the words that give it.
pub struct Cue {
    /// The stance.
    pub stance: Stance,
    /// The words; `None` where only the sources speak.
    pub span: Option<Span>,
}

/// How the text stands to the claim over `tokens`.
pub fn of(
    layers: &Layers,
    tokens: &Range<usize>,
    trigger: &Range<usize>,
    zero: bool,
    sourced: bool,
) -> Cue {
    let plain = if sourced { Stance::Reported } else { Stance::Asserted };
    let reported = Cue { stance: plain, span: None };
    if zero {
        return reported;
    }
    let sentence = layers.sentence(tokens.start);
    let cue = |stance, at: usize| Cue { stance, span: Some(layers.span(&(at..at + 1))) };
    if let Some(at) = negated(layers, trigger) {
        return cue(Stance::Denied, at);
    }
    if let Some(at) = denied(layers, tokens, &sentence) {
        return cue(Stance::Denied, at);
    }
    if let Some(at) = supposed(layers, tokens, &sentence) {
        return cue(Stance::Hypothetical, at);
    }
    let clause = clause(layers, tokens, &sentence);
    let words = &layers.words;
    let find = |class| clause.clone().find(|at| layers.words.is(*at, class));
    if let Some(at) = find(Class::Modal)
        .filter(|at| !layers.words.is(*at, Class::Month) || !layers.words.is_capital(*at))
    {
        return cue(Stance::Hypothetical, at);
    }
    if let Some(at) = find(Class::Conditional) {
        return cue(if sourced { Stance::Reported } else { Stance::Hypothetical }, at);
    }
    if let Some(at) = find(Class::Feared) {
        return cue(Stance::Hypothetical, at);
    }
    let said = |at: &usize| {
        (at + 1..at + 4).any(|next| words.is(next, Class::Speech)) && *at < tokens.start
    };
    let future = clause.clone().find(|at| words.is(*at, Class::Future) && !said(at));
    future.map_or(reported, |at| cue(Stance::Planned, at))
}

/// "300 people did not die": the "not" right before the verb that counts.
fn negated(layers: &Layers, trigger: &Range<usize>) -> Option<usize> {
    let words = &layers.words;
    let verb = words.predicates(trigger.start).iter().any(|(_, _, form)| *form != Form::Noun);
    let auxiliary = [Class::Adverb, Class::Be, Class::Been, Class::Have];
    (trigger.start.saturating_sub(3)..trigger.start)
        .rev()
        .take_while(|at| words.is_one_of(*at, &auxiliary) || words.is(*at, Class::Negation))
        .find(|at| {
            let firm = words.is(*at, Class::Negation) && !words.is(*at, Class::Zero);
            verb && firm && words.lexicon.head_last && !words.is(*at, Class::Adverb)
        })
}

/// A denial before the claim in its clause, or a word that calls it false in
/// its sentence or at the start of the next one.
fn denied(layers: &Layers, tokens: &Range<usize>, sentence: &Range<usize>) -> Option<usize> {
    let words = &layers.words;
    let before = (sentence.start..tokens.start).rev().take(14).take_while(|at| {
        !words.is_any(*at, ";.")
            && (!words.is(*at, Class::Speech)
                || words.is(*at, Class::Deny)
                || words.is_one_of(at.max(&1) - 1, &[Class::Determiner, Class::Deny]))
    });
    let denial = before.into_iter().find(|at| words.is(*at, Class::Deny));
    if denial.is_some() {
        return denial;
    }
    let rejected =
        (tokens.end..sentence.end).take(10).take_while(|at| !words.is_any(*at, ";,")).find(|at| {
            words.is(*at, Class::Deny) && words.is_one_of(at - 1, &[Class::Be, Class::Been])
        });
    if rejected.is_some() {
        return rejected;
    }
    let dismissed = (sentence.end..layers.sentence(sentence.end).end).take(20).find(|at| {
        words.is(*at, Class::Deny)
            && (at + 1..at + 4).any(|next| {
                words.is_one_of(next, &[Class::Account, Class::Claim])
                    && !words.is_one_of(next + 1, &[Class::That, Class::Of, Class::According])
            })
    });
    if dismissed.is_some() {
        return dismissed;
    }
    let near = (tokens.end..sentence.end).take(14).find(|at| words.is(*at, Class::False));
    let next = (sentence.end..sentence.end + 6)
        .find(|at| words.is(*at, Class::False) && words.len_of(*at, Class::False) > 1);
    near.or(next)
}

/// "if", "si" at the start of a clause of the sentence before or after.
fn supposed(layers: &Layers, tokens: &Range<usize>, sentence: &Range<usize>) -> Option<usize> {
    let words = &layers.words;
    (sentence.start..sentence.end).find(|at| {
        let opens = *at == sentence.start
            || words.is_any(*at - 1, ",(—")
            || words.is_quote(*at - 1)
            || *at >= tokens.end && *at - tokens.end < 6;
        opens && words.is(*at, Class::If)
    })
}

/// The claim with what belongs to its verb: some words before, as many
/// after, up to the clause's ends.
fn clause(layers: &Layers, tokens: &Range<usize>, sentence: &Range<usize>) -> Range<usize> {
    let words = &layers.words;
    let ends = |at: &usize| words.is_any(*at, ";:.()");
    let start = (sentence.start..tokens.start)
        .rev()
        .take(9)
        .take_while(|at| {
            !ends(at)
                && (!words.is_one_of(*at, &[Class::Relative, Class::ClauseStart])
                    || words.is(*at, Class::That))
                && !words.is_mark(*at, ',')
        })
        .last()
        .unwrap_or(tokens.start);
    let end = (tokens.end..sentence.end)
        .take(5)
        .take_while(|at| {
            !ends(at)
                && !words.is_mark(*at, ',')
                && !words.is(*at, Class::And)
                && !words.is(*at, Class::Relative)
        })
        .last()
        .map_or(tokens.end, |at| at + 1);
    start..end
}
