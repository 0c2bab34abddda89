//! Fits the weights to the annotated articles in `tests/gold`, and holds them
//! to what they promise.
//!
//! Logistic regression with an L2 penalty (Hoerl and Kennard's ridge, in the
//! form of le Cessie and van Houwelingen, "Ridge estimators in logistic
//! regression", 1992), by plain gradient descent. How well the shares are kept
//! is told by five-fold cross-validation over whole articles, so that no claim
//! is judged by weights that its own article had a part in.
//!
//! `cargo test --lib fit -- --ignored --nocapture` prints the table for
//! `weights.rs` and the reliability by tenths.

use super::super::{draft::Draft, finish, layers::Layers, rules};
use super::signs;
use crate::article::{self, Hint};
use crate::claim::Coding;
use crate::codebook::Codebook;
use crate::language::{self, LanguageCode};
use serde::Deserialize;
use std::collections::BTreeMap;
use std::fmt::Write as _;

/// Those that rules were mended with, and those that they never saw: the first
/// alone would promise too much.
const GOLD: [&str; 17] = [
    include_str!("../../../tests/gold/en.jsonl"),
    include_str!("../../../tests/gold/fr.jsonl"),
    include_str!("../../../tests/gold/es.jsonl"),
    include_str!("../../../tests/gold/fresh-en.jsonl"),
    include_str!("../../../tests/gold/fresh-fr.jsonl"),
    include_str!("../../../tests/gold/stream-en.jsonl"),
    include_str!("../../../tests/gold/stream-fr.jsonl"),
    include_str!("../../../tests/gold/blind-en.jsonl"),
    include_str!("../../../tests/gold/blind-fr.jsonl"),
    include_str!("../../../tests/gold/unseen-en.jsonl"),
    include_str!("../../../tests/gold/unseen-fr.jsonl"),
    include_str!("../../../tests/gold/hard-en.jsonl"),
    include_str!("../../../tests/gold/hard-fr.jsonl"),
    include_str!("../../../tests/gold/estimate-en.jsonl"),
    include_str!("../../../tests/gold/estimate-fr.jsonl"),
    include_str!("../../../tests/gold/passages-estimate-en.jsonl"),
    include_str!("../../../tests/gold/passages-estimate-fr.jsonl"),
];

/// Parts that the articles are dealt into.
const FOLDS: usize = 5;

/// Claims that must bear a sign before it has a weight.
const FEWEST: usize = 8;

/// How strongly weights are drawn to nothing.
const PENALTY: f64 = 1.0;

#[derive(Deserialize)]
struct GoldArticle {
    lang: String,
    text: String,
    claims: Vec<GoldClaim>,
}

#[derive(Deserialize)]
struct GoldClaim {
    category: String,
    value: Option<u64>,
    upper: Option<u64>,
    quote: String,
    #[serde(default)]
    occurrence: usize,
    #[serde(default)]
    optional: bool,
}

/// A suggestion: the signs that it bears, and whether it is right.
struct Case {
    article: usize,
    signs: Vec<String>,
    right: bool,
    promised: f64,
}

impl GoldClaim {
    fn is(&self, text: &str, coding: &Coding) -> bool {
        let start = text.match_indices(&self.quote).nth(self.occurrence).map_or(0, |found| found.0);
        let overlaps = coding.span.start() < start + self.quote.len() && start < coding.span.end();
        let (value, upper) = (coding.quantity.value, coding.quantity.upper);
        overlaps
            && self.category == coding.category.as_str()
            && (self.value, self.upper) == (value, upper)
    }
}

/// Every suggestion on the gold that is either right or wrong; what a coder
/// may code or leave is neither.
fn cases() -> Vec<Case> {
    let lines = GOLD.iter().flat_map(|file| file.lines()).filter(|line| !line.trim().is_empty());
    lines.enumerate().flat_map(|(number, line)| of_article(number, line)).collect()
}

fn of_article(number: usize, line: &str) -> Vec<Case> {
    let gold: GoldArticle = serde_json::from_str(line).unwrap();
    let language = Some(LanguageCode::from(gold.lang.as_str()));
    let hint = Hint { language, ..Hint::default() };
    let article = article::read(gold.text.as_bytes(), &hint).unwrap();
    let layers = Layers::new(&article, language::lexicon(&article.language).unwrap());
    let mut draft = Draft::new(layers.figures.len());
    rules::TABLE.iter().for_each(|rule| rule.apply(&layers, &mut draft));
    let (found, suggestions) = finish::finish_with(&layers, draft.found, Codebook::unrest());
    let mut open: Vec<&GoldClaim> = gold.claims.iter().collect();
    let mut out = Vec::new();
    for (found, suggestion) in found.iter().zip(suggestions) {
        let own = |claim: &&GoldClaim| claim.is(&gold.text, &suggestion.coding);
        let matched = open.iter().position(own).map(|at| open.remove(at));
        if matched.is_some_and(|claim| claim.optional) {
            continue;
        }
        let mut bears = Vec::new();
        signs(&layers, found, &suggestion.coding, &mut |sign| bears.push(sign.to_owned()));
        out.push(Case {
            article: number,
            signs: bears,
            right: matched.is_some(),
            promised: suggestion.confidence.map_or(0.0, crate::claim::Confidence::share),
        });
    }
    out
}

fn logistic(sum: f64) -> f64 {
    1.0 / (1.0 + f64::exp(-sum))
}

fn sum<'s>(weights: &BTreeMap<&'s str, f64>, signs: &'s [String]) -> f64 {
    signs.iter().filter_map(|sign| weights.get(sign.as_str())).sum()
}

/// The weights that make `cases` most likely, less the penalty.
fn fitted<'c>(cases: &[&'c Case]) -> BTreeMap<&'c str, f64> {
    const STEPS: usize = 3000;
    let mut borne: BTreeMap<&str, usize> = BTreeMap::new();
    for sign in cases.iter().flat_map(|case| &case.signs) {
        *borne.entry(sign).or_default() += 1;
    }
    let mut weights: BTreeMap<&str, f64> =
        borne.iter().filter(|(_, count)| **count >= FEWEST).map(|(sign, _)| (*sign, 0.0)).collect();
    for _ in 0..STEPS {
        let mut slopes: BTreeMap<&str, f64> =
            weights.iter().map(|(sign, weight)| (*sign, -PENALTY * weight)).collect();
        for case in cases {
            let error = f64::from(u8::from(case.right)) - logistic(sum(&weights, &case.signs));
            for sign in &case.signs {
                if let Some(slope) = slopes.get_mut(sign.as_str()) {
                    *slope += error;
                }
            }
        }
        // A sign's own count bounds how curved the likelihood is along it.
        for (sign, weight) in &mut weights {
            #[expect(clippy::cast_precision_loss, reason = "a count of claims")]
            let curve = 0.25 * 6.0 * borne[sign] as f64 + PENALTY;
            *weight += slopes[sign] / curve;
        }
    }
    weights
}

/// What each case is promised by weights that were fitted to other articles.
fn held_out(cases: &[Case]) -> Vec<(f64, bool)> {
    let mut out = Vec::new();
    for fold in 0..FOLDS {
        let (own, others): (Vec<&Case>, Vec<&Case>) =
            cases.iter().partition(|case| case.article % FOLDS == fold);
        let weights = fitted(&others);
        out.extend(own.iter().map(|case| (logistic(sum(&weights, &case.signs)), case.right)));
    }
    out
}

/// Reliability by tenths of the cases: their mean promise, the share that was
/// right, and how many they are.
#[expect(clippy::cast_precision_loss, reason = "counts of claims")]
fn tenths(mut told: Vec<(f64, bool)>) -> Vec<(f64, f64, usize)> {
    told.sort_by(|left, right| left.0.total_cmp(&right.0));
    let size = told.len().div_ceil(10).max(1);
    let of = |part: &[(f64, bool)]| {
        let count = part.len() as f64;
        let right = part.iter().filter(|(_, right)| *right).count() as f64;
        (part.iter().map(|(promise, _)| promise).sum::<f64>() / count, right / count, part.len())
    };
    told.chunks(size).map(of).collect()
}

fn table(told: Vec<(f64, bool)>) -> String {
    let mut out = String::from("promised  right  claims\n");
    for (promised, right, count) in tenths(told) {
        let _ = writeln!(out, "{promised:8.3} {right:6.3} {count:7}");
    }
    out
}

#[test]
fn a_promise_is_kept_within_a_few_in_a_hundred() {
    let told: Vec<(f64, bool)> = cases().iter().map(|case| (case.promised, case.right)).collect();
    for (promised, right, count) in tenths(told.clone()) {
        assert!(count > 50, "too few claims to tell");
        assert!((promised - right).abs() < 0.08, "{}", table(told));
    }
}

#[test]
fn right_suggestions_come_before_wrong_ones() {
    let told: Vec<(f64, bool)> = cases().iter().map(|case| (case.promised, case.right)).collect();
    let of = |wanted: bool| told.iter().filter(move |(_, right)| *right == wanted);
    let wrong: Vec<f64> = of(false).map(|(promise, _)| *promise).collect();
    let before = |promise: f64| wrong.iter().filter(|other| **other < promise).count();
    let pairs = of(true).count() * wrong.len();
    let ordered: usize = of(true).map(|(promise, _)| before(*promise)).sum();
    assert!(ordered * 10 > pairs * 7, "{ordered} of {pairs} pairs are in order");
}

#[test]
#[ignore = "prints what belongs into weights.rs"]
fn fit() {
    let cases = cases();
    let weights = fitted(&cases.iter().collect::<Vec<_>>());
    for (sign, weight) in &weights {
        println!("    ({sign:?}, {weight:.3}),");
    }
    println!(
        "now, on the articles of the fit\n{}",
        table(cases.iter().map(|case| (case.promised, case.right)).collect())
    );
    println!("cross-validated\n{}", table(held_out(&cases)));
}
