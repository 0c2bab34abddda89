//! What explanations say of short texts.

use super::*;
use crate::article::{Hint, read};
use crate::language;
use proptest::prelude::*;

fn article(text: &str, code: &str) -> Article {
    let hint = Hint { language: Some(code.into()), ..Hint::default() };
    read(text.as_bytes(), &hint).unwrap()
}

fn explained(text: &str) -> Explanation {
    let article = article(text, "en");
    explain(&article, language::lexicon(&article.language).unwrap(), Codebook::unrest())
}

/// The numbers of a text by their words.
fn numbers(text: &str) -> Vec<(String, Number)> {
    let all = explained(text).sentences.into_iter().flat_map(|sentence| sentence.numbers);
    all.map(|number| (text[Range::from(number.core)].to_owned(), number)).collect()
}

type Range = std::ops::Range<usize>;

fn number(text: &str, words: &str) -> Number {
    let found = numbers(text).into_iter().find(|(core, _)| core == words);
    found.unwrap_or_else(|| panic!("{words} in {text}")).1
}

#[test]
fn a_number_that_is_no_count_says_what_it_is() {
    let cases = [
        ("The house on Route 7 burnt.", "7", Reject::Label),
        ("He paid $400 for it.", "400", Reject::Money),
        ("It happened on 12 March in Osk.", "12", Reject::Date),
        ("The boat was 15 kilometres away.", "15", Reject::Measure),
        ("Rada, 38, arrived.", "38", Reject::Age),
        ("The war began in 1994.", "1994", Reject::Year),
    ];
    for (text, words, reject) in cases {
        assert_eq!(number(text, words).fate, Fate::Refused(reject), "{text}");
    }
}

#[test]
fn a_rule_that_gave_up_says_why() {
    let cases = [
        ("A court sentenced 12 men on Monday.", "12", Miss::Neutral),
        ("It said 15 people stood near the vigil.", "15", Miss::TooFew),
        ("The 30 teachers have blue coats.", "30", Miss::NoOccasion),
    ];
    for (text, words, miss) in cases {
        let number = number(text, words);
        assert_eq!(number.fate, Fate::Free, "{text}");
        assert!(number.near.iter().any(|near| near.miss == miss), "{text}: {:?}", number.near);
    }
}

#[test]
fn a_number_without_any_reason_says_how_far_was_looked() {
    let text = "The 9 teachers, in blue coats.";
    let number = number(text, "9");
    let [near] = &number.near[..] else { panic!("{:?}", number.near) };
    assert_eq!((near.rule, near.miss), (None, Miss::NoTrigger));
    assert!(near.span.start() >= number.span.end() && !near.span.is_empty());
}

#[test]
fn a_number_whose_search_ends_at_a_word_names_it() {
    let text = "The 9 teachers have blue coats.";
    let [near] = &number(text, "9").near[..] else { panic!("one reason") };
    assert_eq!((near.miss, &text[Range::from(near.span)]), (Miss::Blocked, "have"));
}

#[test]
fn claims_are_those_that_are_suggested() {
    let text = "Port Amber clashes leave 9 dead\n\nNine people were killed and 40 wounded, \
                including six guards, police said. A curfew was declared.";
    let article = article(text, "en");
    let lexicon = language::lexicon(&article.language).unwrap();
    let suggested = crate::suggest::suggest(&article, lexicon, Codebook::unrest());
    let explained = explain(&article, lexicon, Codebook::unrest());
    let fired: Vec<&Fired> = explained.sentences.iter().flat_map(|s| &s.claims).collect();
    assert_eq!(fired.len(), suggested.len());
    for (at, (fired, suggested)) in fired.iter().zip(&suggested).enumerate() {
        assert_eq!((fired.number, &fired.suggestion), (at + 1, suggested));
    }
    let counted = fired.iter().filter(|fired| fired.rule.name() == "part of a total").count();
    assert_eq!(counted, 1);
}

#[test]
fn a_rule_that_came_too_late_says_what_it_would_have_said() {
    let text = "The 12 wounded were arrested in Osk.";
    let number = number(text, "12");
    let Fate::Counted(claims) = &number.fate else { panic!("{:?}", number.fate) };
    assert!(!claims.is_empty() && !number.others.is_empty(), "{number:?}");
}

#[test]
fn words_that_the_lexicon_lacks_mean_nothing() {
    let text = "Zorgs killed nine people.";
    let sentence = &explained(text).sentences[0];
    assert!(sentence.tokens[0].meanings.is_empty());
    assert!(sentence.tokens[1..].iter().take(3).all(|token| !token.meanings.is_empty()));
    let killed = sentence.cues.iter().find(|cue| &text[Range::from(cue.span)] == "killed");
    assert_eq!(killed.map(|cue| cue.role), Some(Role::Trigger));
}

#[test]
fn a_span_explains_its_own_sentences() {
    let text = "One man died. Two women died. “Three boys died,” said the police.";
    let article = article(text, "en");
    let lexicon = language::lexicon(&article.language).unwrap();
    let at = text.find("women").unwrap();
    let part = explain_span(&article, lexicon, Codebook::unrest(), Span::new(at, at + 3));
    let [sentence] = &part.sentences[..] else { panic!("{part:?}") };
    let whole = explain(&article, lexicon, Codebook::unrest());
    assert_eq!((sentence.number, sentence), (2, &whole.sentences[1]));
    assert_eq!(whole.sentences[2].quotations.len(), 1);
    assert_eq!(whole.sentences[2].said[0].sources, ["police"]);
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn any_text_is_explained_in_spans_that_slice(
        text in "(\\PC{0,6}|12|killed|dead, | of the |a |\\. |\n| “|” said |toll rose to | morts ){0,40}"
    ) {
        for language in language::TABLE {
            let article = article(&format!("x{text}"), language.code);
            let text = article.text.as_str();
            let explained = explain(&article, language.lexicon(), Codebook::unrest());
            for sentence in explained.sentences {
                let numbers = sentence.numbers.iter();
                let spans = numbers.flat_map(|n| n.near.iter().map(|near| near.span).chain([n.span]));
                for span in spans.chain(sentence.tokens.iter().map(|t| t.span)).chain([sentence.span]) {
                    prop_assert!(text.get(Range::from(span)).is_some());
                }
            }
        }
    }
}
