//! Scores the suggestions on our own annotated articles, as `GUIDELINE.md`
//! says under "Scoring", and holds a floor per language.

use serde::Deserialize;
use tallymark::article::{self, Hint};
use tallymark::claim::Coding;
use tallymark::codebook::Codebook;
use tallymark::language;
use tallymark::suggest::suggest;

/// Counted F1 that no change may go below.
const FLOOR: f64 = 0.85;

#[derive(Deserialize)]
struct GoldArticle {
    id: String,
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

#[derive(Default)]
struct Tally {
    right: f64,
    wrong: f64,
    missed: f64,
}

impl Tally {
    fn f1(&self) -> f64 {
        2.0 * self.right / (2.0 * self.right + self.wrong + self.missed).max(1.0)
    }

    fn precision(&self) -> f64 {
        self.right / (self.right + self.wrong).max(1.0)
    }
}

fn start_of(article: &GoldArticle, claim: &GoldClaim) -> usize {
    let found = article.text.match_indices(&claim.quote).nth(claim.occurrence);
    found.unwrap_or_else(|| panic!("{}: no quote {:?}", article.id, claim.quote)).0
}

fn matches(article: &GoldArticle, gold: &GoldClaim, coding: &Coding) -> bool {
    let start = start_of(article, gold);
    let end = start + gold.quote.len();
    gold.category == coding.category.as_str()
        && coding.span.start() < end
        && start < coding.span.end()
        && gold.value == coding.quantity.value
        && gold.upper == coding.quantity.upper
}

/// Takes out of `codings` those that match, one for each gold claim, the
/// required ones first; gives the required ones that nothing matched.
fn score(article: &GoldArticle, mut codings: Vec<Coding>, counted: bool) -> Tally {
    let book = Codebook::unrest();
    codings.retain(|coding| book.is_counted(&coding.category) == counted);
    let mut tally = Tally::default();
    for optional in [false, true] {
        let golds = article.claims.iter().filter(|gold| {
            gold.optional == optional && book.is_counted(&gold.category.as_str().into()) == counted
        });
        for gold in golds {
            let found = codings.iter().position(|coding| matches(article, gold, coding));
            match found {
                Some(index) => {
                    codings.remove(index);
                    tally.right += if optional { 0.0 } else { 1.0 };
                }
                None => tally.missed += if optional { 0.0 } else { 1.0 },
            }
        }
    }
    tally.wrong += codings.iter().map(|_| 1.0).sum::<f64>();
    tally
}

fn scored(lang: &str, lines: &str) -> (Tally, Tally) {
    let mut sums = (Tally::default(), Tally::default());
    for line in lines.lines().filter(|line| !line.trim().is_empty()) {
        let gold: GoldArticle = serde_json::from_str(line).unwrap();
        assert_eq!(gold.lang, lang, "{}", gold.id);
        let code = language::LanguageCode::from(lang);
        let hint = Hint {
            name: format!("{}.txt", gold.id),
            language: Some(code.clone()),
            ..Hint::default()
        };
        let article = article::read(gold.text.as_bytes(), &hint).unwrap();
        let lexicon = language::lexicon(&code).unwrap();
        let suggestions = suggest(&article, lexicon, Codebook::unrest());
        let codings = || suggestions.iter().map(|suggestion| suggestion.coding.clone()).collect();
        for (sum, counted) in [(&mut sums.0, true), (&mut sums.1, false)] {
            let tally = score(&gold, codings(), counted);
            sum.right += tally.right;
            sum.wrong += tally.wrong;
            sum.missed += tally.missed;
        }
    }
    sums
}

/// Counted F1 on texts of registers that the lexicons were not written for.
const FRESH_FLOOR: f64 = 0.80;

#[test]
fn fresh_articles_are_read_well() {
    let golds = [
        ("en", include_str!("../gold/fresh-en.jsonl")),
        ("fr", include_str!("../gold/fresh-fr.jsonl")),
    ];
    for (lang, lines) in golds {
        let (counted, _) = scored(lang, lines);
        assert!(counted.f1() >= FRESH_FLOOR, "{lang}: counted F1 {:.3}", counted.f1());
    }
}

/// Counted F1 and precision on English articles by another hand, which were
/// scored unseen first (0.76, 0.75 and 0.70 by eights) and worked from then.
const STREAM_EN_FLOOR: (f64, f64) = (0.82, 0.88);

/// Counted F1 on French articles of many registers that the rules were mended
/// with, one batch after the other.
const STREAM_FR_FLOOR: f64 = 0.87;

#[test]
fn articles_by_another_hand_are_read() {
    let (counted, events) = scored("en", include_str!("../gold/stream-en.jsonl"));
    assert!(counted.f1() >= STREAM_EN_FLOOR.0, "counted F1 {:.3}", counted.f1());
    assert!(counted.precision() >= STREAM_EN_FLOOR.1, "precision {:.3}", counted.precision());
    assert!(events.f1() >= FLOOR, "events F1 {:.3}", events.f1());
}

#[test]
fn streamed_articles_are_read_well() {
    let (counted, events) = scored("fr", include_str!("../gold/stream-fr.jsonl"));
    assert!(counted.f1() >= STREAM_FR_FLOOR, "counted F1 {:.3}", counted.f1());
    assert!(events.f1() >= STREAM_FR_FLOOR, "events F1 {:.3}", events.f1());
}

/// Counted F1 on articles that were annotated before any program was run on
/// them and that no rule or lexicon has been changed for: the estimate of the
/// unseen, to be written anew once they have been worked from.
const BLIND_FLOOR: f64 = 0.75;

#[test]
fn articles_that_nothing_was_fitted_to_are_read() {
    let golds = [
        ("en", include_str!("../gold/blind-en.jsonl")),
        ("fr", include_str!("../gold/blind-fr.jsonl")),
        ("en", include_str!("../gold/estimate-en.jsonl")),
        ("fr", include_str!("../gold/estimate-fr.jsonl")),
    ];
    for (lang, lines) in golds {
        let (counted, _) = scored(lang, lines);
        assert!(counted.f1() >= BLIND_FLOOR, "{lang}: counted F1 {:.3}", counted.f1());
    }
}

/// Counted F1 on articles by four further hands: each was scored unseen first
/// (0.75 to 0.86) and worked from then.
const WORKED_FLOOR: f64 = 0.87;

#[test]
fn articles_by_further_hands_are_read() {
    let golds = [
        ("en", include_str!("../gold/unseen-en.jsonl")),
        ("fr", include_str!("../gold/unseen-fr.jsonl")),
        ("en", include_str!("../gold/hard-en.jsonl")),
        ("fr", include_str!("../gold/hard-fr.jsonl")),
        ("en", include_str!("../gold/practice-en.jsonl")),
        ("fr", include_str!("../gold/practice-fr.jsonl")),
    ];
    for (lang, lines) in golds {
        let (counted, _) = scored(lang, lines);
        assert!(counted.f1() >= WORKED_FLOOR, "{lang}: counted F1 {:.3}", counted.f1());
    }
}

/// Counted precision on passages of a sentence or two in unusual wordings, a
/// fifth of which hold numbers and no claim.
const PASSAGES_FLOOR: f64 = 0.65;

#[test]
fn unusual_wordings_and_numbers_that_are_no_claims_are_told_apart() {
    let golds = [
        ("en", include_str!("../gold/passages-en.jsonl")),
        ("fr", include_str!("../gold/passages-fr.jsonl")),
        ("en", include_str!("../gold/passages-estimate-en.jsonl")),
        ("fr", include_str!("../gold/passages-estimate-fr.jsonl")),
    ];
    for (lang, lines) in golds {
        let (counted, _) = scored(lang, lines);
        let precision = counted.precision();
        assert!(precision >= PASSAGES_FLOOR, "{lang}: counted precision {precision:.3}");
    }
}

#[test]
fn our_own_articles_are_read_well_in_every_language() {
    let golds = [
        ("en", include_str!("../gold/en.jsonl")),
        ("es", include_str!("../gold/es.jsonl")),
        ("fr", include_str!("../gold/fr.jsonl")),
    ];
    for (lang, lines) in golds {
        let (counted, events) = scored(lang, lines);
        assert!(counted.f1() >= FLOOR, "{lang}: counted F1 {:.3}", counted.f1());
        assert!(events.f1() >= FLOOR, "{lang}: events F1 {:.3}", events.f1());
    }
    assert_eq!(golds.len(), language::TABLE.len(), "a language has no gold articles");
}
