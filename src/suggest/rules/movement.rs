//! People who come, go or sleep somewhere in a text about displacement:
//! "6,250 people arrived in Tessa", "some spent the night at the hall".

use super::Rule;
use crate::language::lexicon::{Class, Kind, Sense};
use crate::language::token::TokenKind;
use crate::suggest::draft::Draft;
use crate::suggest::layers::Layers;
use crate::suggest::layers::figures::Figure;
use crate::suggest::layers::phrases::Head;
use crate::suggest::miss::Miss;
use std::ops::Range;

/// See the file.
pub struct Movement;

/// Tokens from the people to their verb, at most.
const REACH: usize = 12;

/// So many do not leave a village to go shopping.
const MANY: u64 = 100;

/// Sentences before and after that may speak of displacement.
const AROUND: usize = 2;

impl Rule for Movement {
    fn name(&self) -> &'static str {
        "movement"
    }

    fn apply(&self, layers: &Layers, draft: &mut Draft) {
        for (index, figure) in layers.figures.iter().enumerate() {
            let people = match figure.phrase.head {
                Head::Known(kind) => kind == Kind::Person && figure.phrase.counts.is_none(),
                Head::Missing => figure.value.is_none_or(|value| value > 1),
                Head::Unknown => false,
            };
            if figure.weak || !people || !draft.is_free(index) {
                continue;
            }
            let Some(trigger) = moves(layers, figure) else { continue };
            let strike =
                layers.sentence(figure.start).any(|at| layers.words.is(at, Class::Gathering));
            let out =
                || figure.value.is_some_and(|value| value >= MANY) && emptied(layers, &trigger);
            if !strike && (displaced(layers, figure) || out()) {
                draft.take(layers, index, "displaced", trigger, self.name());
            } else {
                draft.miss(index, self.name(), Miss::NoDisplacement, &trigger);
            }
        }
    }
}

/// "had left the three villages": a place to live that many have left.
fn emptied(layers: &Layers, verb: &Range<usize>) -> bool {
    const NEAR: usize = 4;
    let words = &layers.words;
    let leads = |at: usize| {
        words.is_one_of(at, &[Class::Determiner, Class::Adverb]) || words.is_numeral(at)
    };
    let at = (verb.end..verb.end + NEAR).find(|at| !leads(*at)).unwrap_or(verb.end);
    at > verb.end && words.is(verb.end, Class::Determiner) && words.is(at, Class::PlaceNoun)
}

/// The verb of movement or lodging that follows the people.
fn moves(layers: &Layers, figure: &Figure) -> Option<Range<usize>> {
    let words = &layers.words;
    let limit = layers.sentence(figure.start).end.min(figure.last() + REACH);
    let open = |at: &usize| match words.kind(*at) {
        TokenKind::Break => false,
        TokenKind::Mark(mark) => mark == ',',
        TokenKind::Word | TokenKind::Number => !words.is(*at, Class::Negation),
    };
    let at = (figure.last()..limit).take_while(open).find(|at| words.is(*at, Class::Moves))?;
    Some(at..at + words.len_of(at, Class::Moves))
}

/// Whether the sentences around speak of people who had to leave.
fn displaced(layers: &Layers, figure: &Figure) -> bool {
    let words = &layers.words;
    let here = layers.sentence_of(figure.start);
    let near = layers.sentences.iter().skip(here.saturating_sub(AROUND)).take(2 * AROUND + 1);
    near.flat_map(Clone::clone).any(|at| {
        words.senses(at).any(|(_, sense)| match sense {
            Sense::Noun(_, Some(counts)) => words.lexicon.category(counts) == "displaced",
            Sense::Predicate(frame, _) | Sense::Result(frame) => {
                let frame = words.lexicon.frame(frame);
                frame.and_then(|frame| frame.people.as_deref()) == Some("displaced")
            }
            _ => false,
        })
    })
}
