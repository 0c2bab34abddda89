//! The subject behind its verb: "« ... », a lancé de l'estrade Thierry
//! Vandamme", "..., said the mayor".

use super::Finder;
use super::extent::phrase_end;
use crate::language::lexicon::Class;
use std::ops::Range;

/// How far behind its verb a subject may stand.
const REACH: usize = 18;

impl Finder<'_, '_> {
    /// The subject behind a verb that ends before `after`, with the words
    /// between them that say how, where and to whom; empty where none is.
    pub(super) fn inverted_subject(&self, after: usize, limit: usize) -> Range<usize> {
        let words = self.words;
        let limit = limit.min(after + REACH);
        let mut at = self.skip_time(after, limit);
        while at < limit && !self.begins_subject(at) {
            let next = self.skip_adverbial(at, limit);
            if next == at {
                return at..at;
            }
            at = self.skip_time(next, limit);
            at += usize::from(words.is_mark(at, ','));
        }
        at..phrase_end(words, at, limit.max(at))
    }

    /// Whether someone who speaks is named from `at` on.
    fn begins_subject(&self, at: usize) -> bool {
        let words = self.words;
        if words.is_mark(at, '@') {
            return words.is_word(at + 1);
        }
        let led = words.is_one_of(at, &[Class::Preposition, Class::Via, Class::Of]);
        let name = words.is_capital(at) && !words.is(at, Class::NotName);
        let role = words.is_one_of(at, &[Class::Determiner, Class::Indefinite, Class::Several]);
        !led && (name || role || words.is_one_of(at, &[Class::Speaker, Class::Title]))
    }

    /// The place behind "à l'AFP", "de l'estrade", "pour sa part" at `at`.
    fn skip_adverbial(&self, at: usize, limit: usize) -> usize {
        let words = self.words;
        let leads = [Class::Preposition, Class::Via, Class::Of, Class::Place];
        let mut next = at + usize::from(words.is_mark(at, ','));
        let begin = next;
        next += leads.iter().map(|class| words.len_of(next, *class)).max().unwrap_or_default();
        if next == begin {
            return at;
        }
        next += words.len_of(next, Class::Determiner).max(words.len_of(next, Class::Indefinite));
        let first = next;
        while next < limit && words.is_word(next) {
            let of = words.len_of(next, Class::Of);
            if next > first && of > 0 {
                next += of;
                next += words.len_of(next, Class::Determiner);
            }
            // "à MedPresse", "sur Radio Libre": a name goes on, a noun ends.
            let name = words.is_capital(next);
            next += 1;
            let goes_on = name && words.is_capital(next) || words.is(next, Class::Of);
            if !goes_on {
                break;
            }
        }
        if next == first { at } else { next }
    }
}
