//! How sure a suggestion is, from what kind of evidence it rests on.
//!
//! A table gives each rule the share of its suggestions that were right on
//! the annotated articles, held below what was measured for rules that were
//! seen in few of them. Three features lower it, by how much is judgement: a
//! noun that the lexicon lacks, a lone "a" before one, a trigger far from its
//! number.

use super::draft::Found;
use super::layers::Layers;
use super::layers::phrases::Head;
use crate::claim::Confidence;

/// The share of right suggestions by rule.
const RULES: &[(&str, f64)] = &[
    // What a person asked for is at least what that person wants to see.
    ("taught wording", 0.98),
    ("count noun", 0.97),
    ("object of a verb", 0.96),
    ("no casualties", 0.95),
    ("event words", 0.95),
    ("event pair", 0.94),
    ("toll", 0.94),
    ("subject of a verb", 0.93),
    ("line of a table", 0.92),
    ("outcome", 0.91),
    ("same as before", 0.88),
    ("part of a total", 0.88),
    ("injury", 0.88),
    ("definite person", 0.86),
    ("told on", 0.86),
    ("counted noun", 0.85),
    ("custody", 0.85),
    ("gathering", 0.82),
    ("pronoun", 0.8),
    ("soldiers' transport", 0.80),
    ("movement", 0.78),
    ("answer", 0.75),
];

/// Of a rule that the table does not have.
const UNKNOWN: f64 = 0.7;

/// Tokens between number and trigger that make a link a long one.
const FAR: usize = 6;

/// How sure the claim is.
pub fn confidence(layers: &Layers, found: &Found) -> Confidence {
    let rule = RULES.iter().find(|(name, _)| *name == found.rule);
    let mut share = rule.map_or(UNKNOWN, |(_, share)| *share);
    if let Some(figure) = found.figure.map(|index| layers.figure(index)) {
        let strange = figure.phrase.head == Head::Unknown;
        let far =
            found.trigger.start > figure.last() + FAR || found.trigger.end + FAR < figure.start;
        share *= if strange { 0.92 } else { 1.0 };
        share *= if strange && figure.weak { 0.85 } else { 1.0 };
        share *= if far { 0.92 } else { 1.0 };
    }
    Confidence::new(share)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::suggest::rules;

    #[test]
    fn every_rule_has_its_share() {
        for rule in rules::TABLE {
            assert!(RULES.iter().any(|(name, _)| *name == rule.name()), "{}", rule.name());
        }
    }
}
