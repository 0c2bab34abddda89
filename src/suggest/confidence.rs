//! How likely a suggestion is to be right, from what it rests on.
//!
//! A logistic model: every sign that a claim bears (its rule, its category, a
//! noun that the lexicon lacks, a trigger far away) has a weight, and the
//! logistic function of their sum is the share of claims like it that were
//! right on annotated articles. `fit` finds the weights and tells how well
//! they keep what they promise on articles that they were not fitted to.

#[cfg(test)]
mod fit;
mod weights;

use super::draft::Found;
use super::layers::Layers;
use super::layers::figures::Figure;
use super::layers::phrases::Head;
use crate::claim::{Coding, Confidence, QuantityKind, Stance};
use std::ops::Range;
use weights::WEIGHTS;

/// What every claim bears.
const ANY: &str = "any";

/// Of the rule that finds what a person taught: that person wants to see it.
const TAUGHT: &str = "taught wording";

/// Tokens between number and trigger that still are near, and not yet far.
const NEAR: Range<usize> = 1..4;

/// The last of the tokens between number and trigger before they are far.
const FAR: usize = 6;

/// Figures in one sentence that make it a crowded one.
const CROWDED: usize = 4;

/// How sure the claim is, its coding being done but for its confidence.
pub fn confidence(layers: &Layers, found: &Found, coding: &Coding) -> Confidence {
    let mut sum = 0.0;
    signs(layers, found, coding, &mut |sign| sum += weight(sign));
    let share = 1.0 / (1.0 + f64::exp(-sum));
    Confidence::new(if found.rule == TAUGHT { share.max(0.98) } else { share })
}

/// The weight of a sign; nothing for one that gold has too little of.
fn weight(sign: &str) -> f64 {
    WEIGHTS.binary_search_by_key(&sign, |(name, _)| name).map_or(0.0, |at| WEIGHTS[at].1)
}

/// Tells `each` sign that the claim bears.
fn signs(layers: &Layers, found: &Found, coding: &Coding, each: &mut impl FnMut(&str)) {
    each(ANY);
    each(found.rule);
    each(&found.category);
    let mut tell = |holds: bool, sign: &str| {
        if holds {
            each(sign);
        }
    };
    tell(coding.sources.is_empty(), "nobody says so");
    tell(coding.stance == Stance::Denied, "denied");
    tell(matches!(coding.stance, Stance::Planned | Stance::Hypothetical), "not yet so");
    tell(layers.quotations.of(found.tokens.start) > 0, "quoted");
    if let Some(figure) = found.figure.map(|index| layers.figure(index)) {
        number(layers, figure, &mut tell);
        link(layers, figure, &found.trigger, &mut tell);
    } else {
        tell(found.tokens.len() == 1, "one word");
        tell(found.tokens.len() > 4, "many words");
    }
}

/// What the number itself is like, and what it counts.
fn number(layers: &Layers, figure: &Figure, tell: &mut impl FnMut(bool, &str)) {
    let lone = figure.weak && figure.value == Some(1);
    tell(lone, "one of something");
    tell(figure.value == Some(0), "nobody");
    tell(matches!(figure.kind, QuantityKind::Vague), "vague");
    tell(!figure.hedge.is_empty(), "hedged");
    tell(figure.upper.is_some(), "range");
    tell(figure.phrase.head == Head::Missing, "no noun");
    tell(figure.phrase.head == Head::Unknown, "unknown noun");
    tell(figure.phrase.head == Head::Unknown && lone, "one of something unknown");
    tell(figure.phrase.partitive, "some of them");
    tell(figure.phrase.other, "others");
    let others = layers.figures_in(&layers.sentence(figure.start)).len();
    tell(others >= CROWDED, "crowded sentence");
}

/// How the number and the words that give its category stand to each other.
fn link(
    layers: &Layers,
    figure: &Figure,
    trigger: &Range<usize>,
    tell: &mut impl FnMut(bool, &str),
) {
    let before = trigger.end <= figure.start;
    let between = if before { trigger.end..figure.start } else { figure.last()..trigger.start };
    let inside = between.start > between.end;
    tell(!inside && before, "after its verb");
    tell(!inside && NEAR.contains(&between.len()), "near its verb");
    tell(!inside && (NEAR.end..=FAR).contains(&between.len()), "some way from its verb");
    tell(!inside && between.len() > FAR, "far from its verb");
    let parted =
        !inside && between.clone().take(CROWDED * FAR).any(|at| layers.words.is_any(at, ",;:()"));
    tell(parted, "mark before its verb");
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn weights_are_looked_up_by_name() {
        assert!(WEIGHTS.is_sorted_by_key(|(name, _)| *name));
        for (name, weight) in WEIGHTS {
            assert!((super::weight(name) - weight).abs() < f64::EPSILON, "{name}");
        }
        assert!(super::weight("no such sign").abs() < f64::EPSILON);
    }
}
