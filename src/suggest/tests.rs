//! Runs the examples that the lexicons bring, and what no text may do.

use super::*;
use crate::language::{LanguageCode, TABLE};
use crate::text::Text;
use proptest::prelude::*;

mod links;
mod sources;
mod taught;

fn article(text: &str, language: &str) -> Article {
    Article {
        name: "example".to_owned(),
        text: Text::new(text),
        title: None,
        dateline: None,
        date: None,
        language: LanguageCode::from(language),
        encoding: "UTF-8".to_owned(),
        kind: "text".to_owned(),
        digest: String::new(),
    }
}

fn found(text: &str, language: &str, lexicon: &Lexicon) -> Vec<String> {
    let mut lines: Vec<String> = suggest(&article(text, language), lexicon, Codebook::unrest())
        .iter()
        .map(|suggestion| {
            let coding = &suggestion.coding;
            let quantity = &coding.quantity;
            let source = coding.sources.first().map_or("", String::as_str);
            line(coding.category.as_str(), quantity.kind.name(), quantity.value, source)
        })
        .collect();
    lines.sort();
    lines
}

/// Categories and values of what is suggested for a sentence, sorted.
pub(super) fn told(text: &str, language: &str) -> Vec<String> {
    let lexicon = crate::language::lexicon(&LanguageCode::from(language)).unwrap();
    let found = suggest(&article(text, language), lexicon, Codebook::unrest());
    let told = found.iter().map(|suggestion| {
        let value = suggestion.coding.quantity.value;
        let value = value.map_or_else(|| "-".to_owned(), |value| value.to_string());
        format!("{} {value}", suggestion.coding.category)
    });
    let mut told: Vec<String> = told.collect();
    told.sort();
    told
}

fn line(category: &str, kind: &str, value: Option<u64>, source: &str) -> String {
    let value = value.map_or_else(|| "-".to_owned(), |value| value.to_string());
    format!("{category} {kind} {value} [{source}]")
}

#[test]
fn the_lexicons_read_their_own_examples() {
    let mut wrong = Vec::new();
    for language in TABLE {
        let lexicon = language.lexicon();
        assert!(lexicon.examples.len() >= 40, "{} has too few examples", language.code);
        for example in &lexicon.examples {
            let mut expected: Vec<String> = example
                .claims
                .iter()
                .map(|claim| line(&claim.0, &claim.1, claim.2, &claim.3))
                .collect();
            expected.sort();
            let found = found(&example.text, language.code, lexicon);
            if found != expected {
                wrong.push(format!(
                    "{}\n  expected {expected:?}\n  found    {found:?}",
                    example.text
                ));
            }
        }
    }
    assert!(wrong.is_empty(), "{} examples:\n{}", wrong.len(), wrong.join("\n"));
}

#[test]
fn quantities_are_read_as_people_type_them() {
    let read = |code: &str, text: &str| {
        let lexicon = crate::language::lexicon(&code.into()).unwrap();
        read_quantity(text, lexicon)
            .map(|quantity| (quantity.kind.name(), quantity.value, quantity.upper))
    };
    assert_eq!(read("fr", "2 000"), Some(("exact", Some(2000), None)));
    assert_eq!(read("fr", "2.000"), Some(("exact", Some(2000), None)));
    assert_eq!(read("en", "1.5 million"), Some(("exact", Some(1_500_000), None)));
    assert_eq!(read("fr", "une centaine"), Some(("approximate", Some(100), None)));
    assert_eq!(read("fr", "au moins 10"), Some(("at-least", Some(10), None)));
    assert_eq!(read("fr", "20-30"), Some(("range", Some(20), Some(30))));
    assert_eq!(read("fr", "entre 20 et 30"), Some(("range", Some(20), Some(30))));
    assert_eq!(read("en", "dozens"), Some(("vague", Some(12), None)));
    assert_eq!(read("fr", "plusieurs"), Some(("vague", None, None)));
    assert_eq!(read("en", "nothing of the kind"), None);
}

proptest! {
    #[test]
    fn any_text_is_survived(text in "\\PC{0,400}") {
        for language in TABLE {
            let article = article(&text, language.code);
            for suggestion in suggest(&article, language.lexicon(), Codebook::unrest()) {
                prop_assert!(article.text.get(suggestion.coding.span).is_some());
            }
            let span = crate::text::Span::new(0, text.len());
            let _ = suggest_span(&article, language.lexicon(), Codebook::unrest(), span);
            let _ = names(&article, language.lexicon());
        }
    }

    #[test]
    fn any_jumble_of_known_words_is_survived(picks in proptest::collection::vec(0..60_usize, 0..80)) {
        for language in TABLE {
            let pool: Vec<&str> = language
                .lexicon()
                .examples
                .iter()
                .flat_map(|example| example.text.split_inclusive([' ', ',', '\n']))
                .collect();
            let text: String = picks.iter().map(|pick| pool[pick * 7 % pool.len()]).collect();
            let article = article(&text, language.code);
            for suggestion in suggest(&article, language.lexicon(), Codebook::unrest()) {
                prop_assert!(article.text.get(suggestion.coding.span).is_some());
            }
        }
    }
}
