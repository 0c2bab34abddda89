//! Scores where and when on our own annotated articles: what a suggestion says
//! must be what a person wrote down, and most of that must be found.

use serde::Deserialize;
use tallymark::article::{self, Hint};
use tallymark::claim::Coding;
use tallymark::codebook::Codebook;
use tallymark::language;
use tallymark::suggest::suggest;

#[derive(Deserialize)]
struct Gold {
    id: String,
    text: String,
    #[serde(default)]
    claims: Vec<Claim>,
}

#[derive(Deserialize)]
struct Claim {
    category: String,
    value: Option<u64>,
    quote: String,
    #[serde(default)]
    occurrence: usize,
    #[serde(default)]
    place: String,
}

fn golds(lines: &str) -> Vec<Gold> {
    lines.lines().map(|line| serde_json::from_str(line).unwrap()).collect()
}

fn codings(gold: &Gold, language: &str) -> Vec<Coding> {
    let hint = Hint { name: gold.id.clone(), language: Some(language.into()), ..Hint::default() };
    let article = article::read(gold.text.as_bytes(), &hint).unwrap();
    let lexicon = language::lexicon(&article.language).unwrap();
    let found = suggest(&article, lexicon, Codebook::unrest());
    found.into_iter().map(|suggestion| suggestion.coding).collect()
}

fn is_about(coding: &Coding, gold: &Gold, claim: &Claim) -> bool {
    let start = gold.text.match_indices(&claim.quote).nth(claim.occurrence).unwrap().0;
    let overlaps = coding.span.start() < start + claim.quote.len() && start < coding.span.end();
    overlaps && claim.category == coding.category.as_str() && claim.value == coding.quantity.value
}

/// Precision and recall of the place among the claims that are found.
fn places(language: &str, lines: &str) -> (f64, f64) {
    let (mut told, mut suggested, mut right) = (0.0, 0.0, 0.0);
    for gold in golds(lines) {
        let codings = codings(&gold, language);
        for claim in &gold.claims {
            let Some(found) = codings.iter().find(|coding| is_about(coding, &gold, claim)) else {
                continue;
            };
            let (own, theirs) = (found.place.to_lowercase(), claim.place.to_lowercase());
            let both = !own.is_empty() && !theirs.is_empty();
            told += f64::from(u8::from(!theirs.is_empty()));
            suggested += f64::from(u8::from(!own.is_empty()));
            right += f64::from(u8::from(both && (own.contains(&theirs) || theirs.contains(&own))));
        }
    }
    (right / suggested, right / told)
}

#[test]
fn most_places_are_found_and_right() {
    let golds = [
        ("en", include_str!("../gold/fresh-en.jsonl"), 0.70),
        ("fr", include_str!("../gold/fresh-fr.jsonl"), 0.58),
    ];
    for (language, lines, precise) in golds {
        let (precision, recall) = places(language, lines);
        println!("{language}: places right {precision:.2}, found {recall:.2}");
        assert!(precision >= precise, "{language}: {precision:.2} of the places are right");
        assert!(recall >= 0.45, "{language}: {recall:.2} of the places are found");
    }
}

/// The day at the start of an event note: "On 3 March 2021, ...".
fn day_of(note: &str) -> Option<String> {
    let head = note.strip_prefix("On ")?.split(',').next()?;
    let [day, month, year] = head.split(' ').collect::<Vec<_>>()[..] else { return None };
    let months = [
        "January",
        "February",
        "March",
        "April",
        "May",
        "June",
        "July",
        "August",
        "September",
        "October",
        "November",
        "December",
    ];
    let month = months.iter().position(|name| *name == month)? + 1;
    Some(format!("{year}-{month:02}-{day:0>2}"))
}

#[test]
fn the_claims_of_an_event_note_are_of_its_day() {
    let (mut right, mut all) = (0.0, 0.0);
    for note in golds(include_str!("../gold/notes-en.jsonl")) {
        let Some(day) = day_of(&note.text) else { continue };
        for coding in codings(&note, "en") {
            all += 1.0;
            let date = coding.date.map(|date| date.typed());
            right += f64::from(u8::from(date.as_deref() == Some(day.as_str())));
        }
    }
    assert!(all > 50.0, "too few notes begin with their day");
    assert!(right / all >= 0.95, "{right} of {all} claims are of the note's day");
}
