//! On which side of a verb of saying stands what is said.

use super::{Finder, Side};
use crate::language::lexicon::{Class, Form};
use crate::language::token::TokenKind;
use std::ops::Range;

/// Words of whom something is told to, at most.
const HEARER: usize = 5;

impl Finder<'_, '_> {
    /// Behind a verb that a clause or a number follows, before one that ends
    /// its clause: "..., police said on Monday."
    pub(super) fn side(
        &self,
        start: usize,
        verb: usize,
        after: usize,
        sentence: &Range<usize>,
    ) -> Side {
        let words = self.words;
        let joined = start > sentence.start && words.is(start - 1, Class::And);
        let led =
            start > sentence.start && !joined || (start..verb).any(|at| words.is_mark(at, ','));
        let mut at = after;
        while at < sentence.end && at < after + 12 {
            match words.kind(at) {
                TokenKind::Mark('.' | ',' | ';' | '!') | TokenKind::Break => {
                    return if led && !self.quotes_follow(at) {
                        Side::Preceding
                    } else {
                        Side::Following
                    };
                }
                TokenKind::Number if words.is_capital(at - 1) || words.is(at - 1, Class::Month) => {
                    at += 1;
                    continue;
                }
                TokenKind::Mark(_) | TokenKind::Number => return Side::Following,
                TokenKind::Word => {}
            }
            let told = words.is(at, Class::That) && !(led && self.qualifies(at, after));
            if told || words.is_one_of(at, &[Class::Have, Class::Be]) {
                return Side::Following;
            }
            if words.is(at, Class::That) {
                return Side::Preceding;
            }
            let adverbial = words.is_one_of(
                at,
                &[
                    Class::Preposition,
                    Class::Weekday,
                    Class::Time,
                    Class::Adverb,
                    Class::Place,
                    Class::MediumName,
                    Class::Via,
                ],
            ) || words.is_capital(at)
                || words.is_one_of(
                    at,
                    &[
                        Class::Determiner,
                        Class::Indefinite,
                        Class::Medium,
                        Class::Of,
                        Class::Speaker,
                    ],
                ) && (at > after || words.is(after - 1, Class::Via))
                || led
                    && at > after
                    && words.is_one_of(at - 1, &[Class::Indefinite, Class::Determiner]);
            // "told a news conference"
            let hearer = led
                && words.is(after - 1, Class::Via)
                && at < after + HEARER
                && !words.is_predicate(at)
                && !words.is_one_of(at, &[Class::That, Class::Pronoun]);
            let whole = [Class::Via, Class::Time, Class::Weekday];
            let length = whole.iter().map(|class| words.len_of(at, *class)).max().unwrap_or(0);
            // "said in a report released today"
            let described = led
                && at > after + 1
                && words.is_one_of(at - 2, &[Class::Indefinite, Class::Determiner])
                && words.is_one_of(at + 1, &[Class::Time, Class::Weekday, Class::Preposition]);
            if !adverbial && !hearer && !described {
                return Side::Following;
            }
            at += length.max(1);
        }
        if at >= sentence.end && led { Side::Preceding } else { Side::Following }
    }

    /// Whether "that" at `at` is a relative behind a noun: ", X said in a report
    /// that listed 212 incidents".
    fn qualifies(&self, at: usize, after: usize) -> bool {
        let words = self.words;
        let verb = words.is(at + 1, Class::Speech)
            || words.predicates(at + 1).iter().any(|(_, _, form)| *form == Form::Does);
        words.lexicon.head_last
            && at > after
            && verb
            && !words.is_noun(at + 1)
            && !words.is(at + 1, Class::Speaker)
    }

    fn quotes_follow(&self, at: usize) -> bool {
        self.words.is_mark(at, ',') && self.words.is_quote(at + 1)
    }
}
