//! Whose turn to speak a line is: "HARIZ: ...", "@handle: ...".

mod interview;

use super::words::Words;
use crate::language::lexicon::{Class, Kind};
use crate::language::token::TokenKind;
use std::collections::{HashMap, HashSet};
use std::ops::Range;

/// Tokens of a label, at most.
const LABEL: usize = 4;

/// Lines with labels that make a text a dialogue.
const LABELLED: usize = 4;

/// A stretch of text that its first words give to a speaker.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Turn {
    /// The tokens of the line.
    pub tokens: Range<usize>,
    /// The speaker.
    pub name: String,
}

/// The lines that begin with a speaker's label, in order. A name is a label
/// where it begins several lines or a quotation follows; a handle always is.
pub fn find(words: &Words) -> Vec<Turn> {
    let mut found = Vec::new();
    let mut lines = Vec::new();
    let mut start = 0;
    for at in 0..=words.len() {
        let ends =
            at == words.len() || words.kind(at) == TokenKind::Break && words.str(at).contains('\n');
        if ends {
            found.extend(label(words, start..at));
            if start < at {
                lines.push(start..at);
            }
            start = at + 1;
        }
    }
    let mut times: HashMap<String, usize> = HashMap::new();
    for (turn, _) in &found {
        *times.entry(turn.name.clone()).or_default() += 1;
    }
    let often = |name: &str| times.get(name).is_some_and(|times| *times > 1);
    // Where two speak by turns, a third may speak once.
    let dialogue = found.iter().filter(|(turn, _)| often(&turn.name)).count() >= LABELLED
        && times.values().filter(|times| **times > 1).count() > 1;
    let found: Vec<Turn> = found
        .into_iter()
        .filter(|(turn, sure)| *sure || dialogue || often(&turn.name))
        .map(|(turn, _)| turn)
        .collect();
    let names: HashSet<&str> = found.iter().map(|turn| turn.name.as_str()).collect();
    let labelled = names.len() > 1 && found.len() >= LABELLED;
    let answers = interview::answers(words, &lines);
    if !labelled && answers.len() > found.len() {
        return answers;
    }
    interview::without_interviewer(words, found)
}

/// The label of a line and whether it is sure by itself.
fn label(words: &Words, line: Range<usize>) -> Option<(Turn, bool)> {
    let open = |at: &usize| !words.is_word(*at) && !words.is_mark(*at, '@');
    let first = line.clone().take_while(open).last().map_or(line.start, |at| at + 1);
    let handle = words.is_mark(first, '@');
    let start = first + usize::from(handle);
    let colon = (start + 1..line.end.min(start + 1 + LABEL)).find(|at| words.is_mark(*at, ':'))?;
    // "PRESENTER" is a label although it is a noun.
    let shouted = |at: usize| {
        let person = words
            .noun(at)
            .is_some_and(|(_, kind, counts)| kind == Kind::Person && counts.is_none());
        person && !words.str(at).contains(char::is_lowercase)
    };
    let named = (start..colon).all(|at| {
        let shut =
            [Class::Unit, Class::Toll, Class::Gathering, Class::Time, Class::Weekday, Class::Month];
        let name = words.str(at).starts_with(char::is_uppercase)
            && !words.is_predicate(at)
            && (!words.is_noun(at) || shouted(at))
            && !words.is_one_of(at, &shut);
        handle || name
    });
    let quoted = words.is_quote(colon + 1);
    let name = words.slice(&(start..colon)).to_owned();
    named.then_some((Turn { tokens: colon + 1..line.end, name }, handle || quoted))
}
