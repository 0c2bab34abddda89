//! What the words around one figure say of how it belongs to others.

use super::super::mention::{Mention, Mentions};
use crate::language::lexicon::Class;
use crate::text::Span;
use std::collections::BTreeSet;

/// Bytes after a number in which "of them" is looked for.
const AFTER: usize = 28;
/// Bytes before a number in which "another" is looked for.
const BEFORE: usize = 16;
/// Bytes of a sentence before a number that codes what all comes to, at most.
const CODED: usize = 40;
/// Bytes of a sentence beside its only figure, at most.
const FULL_STOP: usize = 1;

/// What a number in a table is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Cell {
    /// All that a cell holds: "| 17 |".
    Whole,
    /// More of the same, in brackets: "(+8)".
    Added,
}

/// What the words around one figure say.
#[expect(clippy::struct_excessive_bools, reason = "independent findings")]
pub(super) struct Hints {
    /// "another three", "four more".
    pub additional: bool,
    /// "three of them", "among them, three".
    pub part: bool,
    /// "three of them", and not "three of the gunmen".
    pub of_them: bool,
    /// "two of the injured" among the dead.
    pub hurt: bool,
    /// "Fatalities coded as 8", which is what all before comes to.
    pub coded: bool,
    /// "the toll rose to seven".
    pub toll: bool,
    /// "rose to seven".
    pub risen: bool,
    /// "Five fatalities." and nothing else in the sentence.
    pub sum: bool,
    /// "five in a serious condition": a state, and no noun, behind a number.
    pub in_condition: bool,
    /// Its place in a row of a table.
    pub cell: Option<Cell>,
    /// Its nouns, without those for anybody.
    pub nouns: BTreeSet<String>,
    pub armed: bool,
}

impl Hints {
    pub(super) fn new(mentions: &Mentions, mention: &Mention) -> Self {
        let cues = &mentions.cues;
        let sentence = mentions.sentence(mention.sentence);
        let number = mention.number;
        let end = mention.coding.span.end().max(number.end());
        let nearby = cues.around(sentence, number.start().saturating_sub(BEFORE), end);
        let after = cues.around(sentence, number.end(), number.end() + AFTER);
        let before = Span::new(sentence.start(), number.start());
        let begins = cues.last(before, &[Class::Subset]).is_some_and(|end| {
            !cues.has_predicate(Span::new(end, number.start()))
                && cues.slice(Span::new(sentence.start(), end)).split_whitespace().count() <= 4
        });
        let (mut nouns, armed) = cues.nouns(&mention.coding.counted);
        let named = nouns.len();
        let others = cues.harm(&mention.coding.counted, mention.coding.category.as_str());
        nouns.retain(|noun| !mentions.general.contains(noun));
        let told = cues.slice(sentence).trim().len() <= mention.coding.span.len() + FULL_STOP;
        Self {
            in_condition: {
                let behind = Span::new(number.end(), end);
                let named = !cues.nouns(cues.slice(behind)).0.is_empty();
                mention.coding.category.as_str() == "wounded" && !behind.is_empty() && !named
            },
            cell: cell(mentions, mention),
            sum: told && nouns.is_empty() && named > 0,
            additional: cues.has(nearby, &[Class::Other, Class::Another]),
            part: begins || cues.has(after, &[Class::Partitive]) && !others,
            hurt: others,
            of_them: cues.has(after, &[Class::Pronoun, Class::Relative]),
            coded: mention.coding.counted.is_empty()
                && before.len() < CODED
                && !cues.has(before, &[Class::Toll])
                && cues.has(before, &[Class::Tally]),
            toll: cues.has(before, &[Class::Toll]) || cues.has(mention.coding.span, &[Class::Toll]),
            risen: cues.has(before, &[Class::Reaches]),
            nouns,
            armed,
        }
    }
}

/// What a bare number is in a row of a table.
fn cell(mentions: &Mentions, mention: &Mention) -> Option<Cell> {
    let number = mention.number;
    if !mention.coding.counted.is_empty() {
        return None;
    }
    let before = mentions.cues.slice(Span::new(mention.line, number.start()));
    let after = mentions.cues.after(number.end());
    let (before, after) = (before.trim_end_matches(' '), after.trim_start_matches(' '));
    if before.ends_with("(+") && after.starts_with(')') {
        return Some(Cell::Added);
    }
    let edge = ['|', '\t'];
    let opens = before.is_empty() || before.ends_with(edge);
    let closes = after.is_empty() || after.starts_with(['|', '\t', '\n']);
    let inside = before.ends_with(edge) || after.starts_with(edge);
    (opens && (closes || after.starts_with("(+")) && inside).then_some(Cell::Whole)
}
