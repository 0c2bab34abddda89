//! What a text does to the reality of a claim: denial, plan, condition.

mod clause;
mod denial;

use super::Layers;
use super::attributions::Side;
use crate::claim::Stance;
use crate::language::lexicon::Class;
use crate::text::Span;
use clause::clause;
use denial::{denied, negated};
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
    let find = |class| clause.iter().copied().find(|at| words.is(*at, class));
    let said = |at: usize| {
        (at + 1..at + 4).any(|next| words.is_one_of(next, &[Class::Speech, Class::Says]))
            && at < tokens.start
    };
    let modal = |at: &usize| {
        let says = || words.first_of(*at + 1..*at + 4, Class::Says.bit()).is_some();
        let tells = || words.is(*at, Class::Future) && *at < tokens.start && says();
        words.is(*at, Class::Modal) && !is_name(layers, *at) && !tells()
    };
    if let Some(at) = clause.iter().copied().find(modal) {
        // "would" after "said" is what is to come.
        let told = words.is(at, Class::Future)
            && find(Class::Feared).is_none()
            && is_told(layers, at, &sentence);
        return cue(if told { Stance::Planned } else { Stance::Hypothetical }, at);
    }
    let conditional = clause.iter().copied().find(|at| is_conditional(layers, *at));
    if let Some(at) = conditional {
        return cue(if sourced { Stance::Reported } else { Stance::Hypothetical }, at);
    }
    // "300 workers marched to demand", "gas at 300 workers demanding higher
    // wages": their demand, not ours.
    let theirs = |at: usize| {
        let before = at.checked_sub(1).filter(|_| words.lexicon.head_last);
        let purpose = before.is_some_and(|before| words.len_of(before, Class::To) == 1);
        at > tokens.start && (words.is_gerund(at) || at >= tokens.end && purpose)
    };
    let feared = |at: &&usize| words.is(**at, Class::Feared) && !theirs(**at);
    if let Some(at) = clause.iter().find(feared).copied() {
        return cue(Stance::Hypothetical, at);
    }
    let future = clause.iter().copied().find(|at| is_future(layers, *at) && !said(*at));
    future.map_or(reported, |at| cue(Stance::Planned, at))
}

/// Whether a word that is also a month's is one: "May", "mars".
fn is_name(layers: &Layers, at: usize) -> bool {
    layers.words.is(at, Class::Month) && layers.words.is_capital(at)
}

/// Whether somebody says so before token `at` of the sentence.
fn is_told(layers: &Layers, at: usize, sentence: &Range<usize>) -> bool {
    let from = layers.attributions.partition_point(|said| said.tokens.start < sentence.start);
    let here = layers.attributions[from..].iter().take_while(|said| said.tokens.start < at);
    // ", which would bring the number to ..." is the text's own thought.
    let own = |said: usize| {
        (said..at)
            .any(|at| layers.words.is_mark(at, ',') && layers.words.is(at + 1, Class::Relative))
    };
    here.into_iter().any(|said| said.side == Side::Following && !own(said.tokens.end))
}

/// Whether the verb at `at` is in the future; "aura fait" tells what has
/// happened.
fn is_future(layers: &Layers, at: usize) -> bool {
    let words = &layers.words;
    let ending = !words.is_capital(at)
        && words.is_word(at)
        && !words.is_noun(at)
        && words.lexicon.is_future(words.str(at));
    let perfect = words.is(at, Class::Have)
        && (words.is_predicate(at + 1) || words.is_word(at + 1) && words.is_known(at + 1))
        && !words.is_one_of(at + 1, &[Class::Determiner, Class::Indefinite])
        && !words.is_numeral(at + 1)
        && !words.is_one_of(at, &[Class::Be]);
    (words.is(at, Class::Future) || ending) && !perfect
}

fn is_conditional(layers: &Layers, at: usize) -> bool {
    let words = &layers.words;
    let ending = !words.is_capital(at)
        && words.is_word(at)
        && !words.is_noun(at)
        && words.lexicon.is_conditional(words.str(at));
    words.is(at, Class::Conditional) || ending && !words.is(at, Class::Speech)
}

/// "if", "si" at the start of a clause of the sentence before or after.
fn supposed(layers: &Layers, tokens: &Range<usize>, sentence: &Range<usize>) -> Option<usize> {
    let words = &layers.words;
    words.all_of(sentence.clone(), Class::If.bit()).find(|at| {
        if words.is(*at, Class::According) {
            return false;
        }
        let opens = *at == sentence.start
            || words.is_any(*at - 1, ",(—")
            || words.is_quote(*at - 1)
            || *at >= tokens.end && *at - tokens.end < 6;
        // "s'il faut en croire" tells who says so.
        // "If talks fail, they fear a repeat of 2017, when 400 were killed."
        let side = (*at..tokens.start)
            .any(|at| words.is_mark(at, ',') && words.is(at + 1, Class::Relative));
        opens && !side
    })
}
