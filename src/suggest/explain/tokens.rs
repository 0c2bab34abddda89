//! What words can mean, as a coder would say it.

use super::{Cue, Meaning, Token};
use crate::claim::Role;
use crate::language::Lexicon;
use crate::language::lexicon::source::Frame;
use crate::language::lexicon::{Class, Form, Kind, Sense, Unit};
use crate::language::token::TokenKind;
use crate::suggest::layers::Layers;
use crate::text::group_digits;
use std::ops::Range;

/// The tokens of a sentence, without its line ends.
pub fn tokens(layers: &Layers, sentence: &Range<usize>) -> Vec<Token> {
    let words = &layers.words;
    let shown = sentence.clone().filter(|at| words.kind(*at) != TokenKind::Break);
    shown
        .map(|at| {
            let meaning = |(length, sense): (usize, Sense)| Meaning {
                span: layers.span(&(at..at + length)),
                words: words_of(words.lexicon, sense),
            };
            let mut meanings: Vec<Meaning> = Vec::new();
            for meaning in words.senses(at).map(meaning) {
                if !meanings.contains(&meaning) {
                    meanings.push(meaning);
                }
            }
            Token { span: layers.span(&(at..at + 1)), meanings }
        })
        .collect()
}

/// What may give a category, change the stance or tell a time: of each role
/// the longest phrase at each word.
pub fn cues(layers: &Layers, sentence: &Range<usize>) -> Vec<Cue> {
    let words = &layers.words;
    let mut out = Vec::new();
    for at in sentence.clone() {
        let from = out.len();
        for (length, sense) in words.senses(at) {
            let Some(role) = role_of(sense) else { continue };
            if out[from..].iter().all(|cue: &Cue| cue.role != role) {
                let span = layers.span(&(at..at + length));
                out.push(Cue { role, span, words: words_of(words.lexicon, sense) });
            }
        }
    }
    out
}

const fn role_of(sense: Sense) -> Option<Role> {
    match sense {
        Sense::Noun(Kind::Casualty | Kind::Victims, _)
        | Sense::Predicate(..)
        | Sense::Result(_)
        | Sense::Event(_)
        | Sense::Half(..)
        | Sense::Grammar(Class::Toll | Class::NumberOf | Class::Gathering | Class::Hurts) => {
            Some(Role::Trigger)
        }
        Sense::Grammar(
            Class::Deny
            | Class::False
            | Class::If
            | Class::Modal
            | Class::Conditional
            | Class::Feared
            | Class::Future
            | Class::Unverified,
        ) => Some(Role::Stance),
        Sense::Weekday(_)
        | Sense::Month(_)
        | Sense::Stretch(..)
        | Sense::Grammar(Class::Time | Class::Weekday | Class::Month) => Some(Role::Time),
        _ => None,
    }
}

/// What a sense means, in a few words.
fn words_of(lexicon: &Lexicon, sense: Sense) -> String {
    match sense {
        Sense::Grammar(class) => class.words().to_owned(),
        Sense::Number(value) => format!("number {}", group_digits(value)),
        Sense::Scale(value) => format!("times {}", group_digits(value)),
        Sense::Collective(value) => format!("about {}", group_digits(value)),
        Sense::Magnitude(value) => format!("some {}s", group_digits(value)),
        Sense::Noun(kind, None) => format!("noun: {}", kind.words()),
        Sense::Noun(kind, Some(counts)) => {
            format!("noun: {}, counted as {}", kind.words(), lexicon.category(counts))
        }
        Sense::Predicate(frame, form) => {
            format!(
                "{}: {}",
                form_words(form),
                lexicon.frame(frame).map_or_else(String::new, gives)
            )
        }
        Sense::Result(frame) => {
            format!("what became of them: {}", lexicon.frame(frame).map_or_else(String::new, gives))
        }
        Sense::Event(event) => format!("event: {}", event_of(lexicon, event)),
        Sense::Half(event, _) => format!("half of an event: {}", event_of(lexicon, event)),
        Sense::Weekday(_) => "day of the week".to_owned(),
        Sense::Month(month) => format!("month {month}"),
        Sense::Stretch(unit, from, to) => stretch(unit, from, to),
        Sense::TimeUnit(unit) => format!("unit of time: {}", unit_words(unit)),
        Sense::Time(_) => "takes part in saying when".to_owned(),
    }
}

/// "Yesterday": units from the article's own, as a coder counts them.
fn stretch(unit: Unit, from: i32, to: i32) -> String {
    let unit = unit_words(unit);
    if from == to {
        format!("time: {unit} {from:+} from the article's")
    } else {
        format!("time: {unit} {from:+} to {to:+} from the article's")
    }
}

const fn unit_words(unit: Unit) -> &'static str {
    match unit {
        Unit::Hour => "hour",
        Unit::Day => "day",
        Unit::Week => "week",
        Unit::Weekend => "weekend",
        Unit::Month => "month",
        Unit::Year => "year",
    }
}

const fn form_words(form: Form) -> &'static str {
    match form {
        Form::Done => "participle",
        Form::Does => "verb with an object",
        Form::Happens => "verb of its subject",
        Form::Noun => "noun of an action",
    }
}

fn event_of(lexicon: &Lexicon, event: usize) -> &str {
    lexicon.event(event).map_or("", |event| event.category.as_str())
}

/// Which categories a frame gives, each once, or that it counts nothing.
fn gives(frame: &Frame) -> String {
    let all = [
        &frame.people,
        &frame.armed,
        &frame.gear,
        &frame.munitions,
        &frame.attacks,
        &frame.things,
        &frame.bare,
        &frame.unknown,
    ];
    let mut given: Vec<&str> = Vec::new();
    for category in all.into_iter().flatten() {
        if !given.contains(&category.as_str()) {
            given.push(category);
        }
    }
    if given.is_empty() { "counts nothing".to_owned() } else { given.join(" or ") }
}
