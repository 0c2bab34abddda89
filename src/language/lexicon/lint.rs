//! What must hold of every lexicon, whatever its language: a slip in the data
//! shows here, not as a claim that is missed.

use super::expand::expand;
use super::source::Source;
use super::{Class, Sense};
use std::collections::{BTreeMap, BTreeSet};

const LEXICONS: [(&str, &str); 3] = [
    ("en", include_str!("../../../assets/lexicons/en.ron")),
    ("es", include_str!("../../../assets/lexicons/es.ron")),
    ("fr", include_str!("../../../assets/lexicons/fr.ron")),
];

/// Classes that a language has no use for, each for a reason of its grammar.
const NOT_APPLICABLE: [(&str, Class); 12] = [
    // Told behind the number: "21 of them".
    ("en", Class::Thereof),
    // Pronouns stand behind the verb.
    ("en", Class::Clitic),
    // No preposition before a verb's object, no article between a number and
    // its noun.
    ("en", Class::Object),
    ("en", Class::NumberArticle),
    ("fr", Class::Object),
    ("fr", Class::NumberArticle),
    // Said by an adjective before the number: "deux autres", "otros dos".
    ("fr", Class::Another),
    // A quoted medium needs no words to end it.
    ("fr", Class::AsSaying),
    ("es", Class::AsSaying),
    // Collectives take their adjective as a phrase of their own.
    ("en", Class::Adjective),
    ("fr", Class::Adjective),
    // A pronoun does not tell people from organisations: "il", "elle".
    ("fr", Class::Neuter),
];

/// Classes that a language has no words for yet, although it could; taken out
/// as they get them.
const YET_TO_COME: [(&str, Class); 6] = [
    ("es", Class::Rescues),
    ("fr", Class::Rescues),
    ("es", Class::Lets),
    ("fr", Class::Lets),
    ("es", Class::Members),
    ("fr", Class::Members),
];

/// Entries that repeat another of their list, by language. Each may only get
/// fewer: fold such entries together where their list is worked on.
const REPEATED: [(&str, usize); 3] = [("en", 0), ("es", 0), ("fr", 0)];

/// Pairs of classes of which a wording can only have one.
const OPPOSED: [(Class, Class); 12] = [
    (Class::AtLeast, Class::AtMost),
    (Class::AtLeast, Class::About),
    (Class::AtMost, Class::About),
    (Class::AtLeastAfter, Class::AtMostAfter),
    (Class::Zero, Class::Several),
    (Class::Nobody, Class::Several),
    (Class::Conditional, Class::Modal),
    (Class::Deny, Class::According),
    (Class::Month, Class::Weekday),
    (Class::BodyPart, Class::Gathering),
    (Class::Attacker, Class::Toll),
    (Class::Subset, Class::Versus),
];

fn source(ron: &str) -> Source {
    let options =
        ron::Options::default().with_default_extension(ron::extensions::Extensions::IMPLICIT_SOME);
    options.from_str(ron).unwrap()
}

#[test]
fn no_class_of_words_is_written_twice() {
    // The second would silently take the place of the first.
    for language in crate::language::TABLE {
        let ron = language.source;
        let grammar = ron.split_once("grammar: {").unwrap().1.split_once("\n    },").unwrap().0;
        let mut seen = BTreeSet::new();
        for line in grammar.lines().filter(|line| !line.trim_start().starts_with("//")) {
            let name = line.split_once(": [").map_or("", |(name, _)| name.trim());
            let class = !name.is_empty() && name.chars().all(char::is_alphanumeric);
            assert!(!class || seen.insert(name), "{}: {name} twice", language.code);
        }
        assert!(seen.len() > 50, "{}: {} classes", language.code, seen.len());
    }
}

/// Every list of a lexicon, with a name for it.
fn lists(source: &Source) -> Vec<(String, &[String])> {
    let mut out: Vec<(String, &[String])> = Vec::new();
    for (class, words) in &source.grammar {
        out.push((format!("{class:?}"), words));
    }
    for nouns in &source.nouns {
        out.push((format!("{:?} {:?}", nouns.kind, nouns.counts), &nouns.words));
    }
    for predicate in &source.predicates {
        let forms = [
            ("done", &predicate.done),
            ("does", &predicate.does),
            ("happens", &predicate.happens),
            ("noun", &predicate.noun),
            ("result", &predicate.result),
        ];
        for (form, words) in forms {
            out.push((format!("{} {form}", predicate.frame), words));
        }
    }
    for event in &source.events {
        for (part, words) in [("words", &event.words), ("what", &event.what), ("does", &event.does)]
        {
            out.push((format!("{} {part}", event.category), words));
        }
    }
    for stretch in &source.calendar.stretches {
        out.push((format!("{:?} {}", stretch.unit, stretch.from), &stretch.words));
    }
    for (word, words) in &source.calendar.words {
        out.push((format!("{word:?}"), words));
    }
    out
}

/// Why an entry does not unfold into words, if it does not.
fn slip(entry: &str) -> Option<&'static str> {
    if entry.is_empty() || entry.trim() != entry || entry.contains("  ") {
        return Some("has stray spaces");
    }
    entry.split(' ').find_map(|word| {
        let mut parts = word.split('/');
        let stem = parts.next().unwrap_or_default().chars().count();
        parts.find_map(|ending| {
            let letters = ending.trim_start_matches('-');
            let cut = ending.len() - letters.len();
            match () {
                () if ending.is_empty() => Some("has an empty ending"),
                () if cut >= stem.max(1) => Some("cuts off its whole stem"),
                () if letters.contains('-') => Some("inflects before a hyphen: write both forms"),
                () => None,
            }
        })
    })
}

#[test]
fn every_entry_unfolds_into_words() {
    let mut wrong = Vec::new();
    for (code, ron) in LEXICONS {
        for (list, words) in lists(&source(ron)) {
            for entry in words {
                wrong.extend(slip(entry).map(|why| format!("{code} {list}: {entry:?} {why}")));
            }
        }
    }
    assert!(wrong.is_empty(), "{} entries:\n{}", wrong.len(), wrong.join("\n"));
}

#[test]
fn what_does_not_unfold_is_noticed() {
    for entry in ["attentat/s-suicide/s", "sufrió/ heridas", "a/-b", "", " x", "x  y", "x/"] {
        assert!(slip(entry).is_some(), "{entry:?}");
    }
    for entry in ["tué/e/s/es", "coup/s de feu", "city/-ies", "week-end/s", "garde-côte/s"] {
        assert_eq!(slip(entry), None, "{entry:?}");
    }
}

#[test]
fn no_entry_repeats_another_of_its_list() {
    for (code, ron) in LEXICONS {
        let source = source(ron);
        let mut repeated = Vec::new();
        for (list, words) in lists(&source) {
            let mut times: BTreeMap<String, usize> = BTreeMap::new();
            for form in words.iter().flat_map(|entry| expand(entry)) {
                *times.entry(form).or_default() += 1;
            }
            let again = |entry: &&String| expand(entry).iter().all(|form| times[form] > 1);
            repeated.extend(words.iter().filter(again).map(|entry| format!("{list}: {entry}")));
        }
        let most = REPEATED.iter().find(|(known, _)| *known == code).map_or(0, |(_, most)| *most);
        assert!(
            repeated.len() <= most,
            "{code}: {} entries, {most} at most:\n{}",
            repeated.len(),
            repeated.join("\n")
        );
    }
}

#[test]
fn no_wording_says_two_opposite_things() {
    for (code, ron) in LEXICONS {
        let source = source(ron);
        let forms = |class: &Class| -> BTreeSet<String> {
            source.grammar.get(class).into_iter().flatten().flat_map(|e| expand(e)).collect()
        };
        for (one, other) in &OPPOSED {
            let (here, there) = (forms(one), forms(other));
            let both: Vec<_> = here.intersection(&there).collect();
            assert!(both.is_empty(), "{code}: {both:?} are both {one:?} and {other:?}");
        }
    }
}

#[test]
fn every_class_has_words_in_every_language_or_no_use_there() {
    let sources = LEXICONS.map(|(code, ron)| (code, source(ron)));
    let all: BTreeSet<Class> =
        sources.iter().flat_map(|(_, source)| source.grammar.keys().copied()).collect();
    for class in &all {
        assert!(class.bit() < Sense::NOUN, "{class:?} needs a bit below those of other senses");
    }
    for (code, source) in &sources {
        for class in &all {
            let told = source.grammar.get(class).is_some_and(|words| !words.is_empty());
            let idle = NOT_APPLICABLE.contains(&(code, *class));
            let due = YET_TO_COME.contains(&(code, *class));
            assert!(told != idle || due, "{code}: {class:?} has words: {told}, no use: {idle}");
        }
    }
}
