//! Words beside quotation marks, colons and brackets that say who speaks, and
//! nouns that only look like verbs of saying.

use super::extent;
use super::{Finder, Side};
use crate::language::lexicon::Class;
use crate::suggest::layers::names;
use std::ops::Range;

impl Finder<'_, '_> {
    /// "La vieille dame hausse les épaules : « ... »": whoever the sentence
    /// begins with says what the colon announces, whatever else they do.
    pub(super) fn announced(&mut self, colon: usize, sentence: &Range<usize>) -> usize {
        const SUBJECT: usize = 8;
        let words = self.words;
        let limit = colon.min(sentence.start + SUBJECT);
        let quoted = self.quotations.of(sentence.start) > 0;
        let sources = if words.is(sentence.start, Class::Pronoun) {
            self.person.iter().take(1).cloned().collect()
        } else {
            let end = extent::phrase_end(words, sentence.start, limit);
            names::chain(words, &(sentence.start..end))
        };
        if quoted || sources.is_empty() {
            return colon;
        }
        self.push(colon..colon + 1, Side::Following, sources)
    }

    /// "« ... », pleure Aminata": a verb that nobody listed, between a quotation
    /// and a name, can only be one of saying.
    pub(super) fn after_quotation(&self, at: usize) -> bool {
        let words = self.words;
        if words.lexicon.head_last {
            return self.asks(at);
        }
        let behind = at > 1 && words.is_mark(at - 1, ',') && words.is_quote(at - 2);
        let verb = behind
            && words.is_word(at)
            && !words.str(at).starts_with(char::is_uppercase)
            && !words.is_known(at);
        let name = words.is_capital(at + 1) && !words.is(at + 1, Class::NotName);
        let role = words.is_one_of(at + 1, &[Class::Determiner, Class::Indefinite])
            && words.is(at + 2, Class::Speaker);
        verb && (name || role)
    }

    /// "How many more?" asked councillor Jean Rye: the same behind the
    /// quotation mark itself.
    pub(super) fn asks(&self, at: usize) -> bool {
        let words = self.words;
        let shut = [
            Class::Be,
            Class::Have,
            Class::And,
            Class::Or,
            Class::Preposition,
            Class::Relative,
            Class::Determiner,
            Class::Indefinite,
            Class::Of,
            Class::ClauseStart,
            Class::Modal,
            Class::Future,
            Class::Pronoun,
            Class::Speech,
        ];
        if at == 0 || !words.is_quote(at - 1) || self.quotations.of(at) > 0 {
            return false;
        }
        let verb = words.is_word(at) && !words.is_capital(at) && !words.is_one_of(at, &shut);
        let name = words.is_capital(at + 1) && !words.is(at + 1, Class::NotName);
        let role = words.is_one_of(at + 1, &[Class::Title, Class::Speaker])
            && (at + 2..at + 4).any(|at| words.is_capital(at));
        verb && !words.is_noun(at) && (name || role)
    }

    /// "gave a markedly different account.": a noun that is a verb elsewhere.
    pub(super) fn is_noun_of_account(&self, at: usize) -> bool {
        const NEAR: usize = 3;
        let words = self.words;
        let article = [Class::Indefinite, Class::Determiner];
        let led = || {
            (at.saturating_sub(NEAR)..at)
                .rev()
                .take_while(|at| words.is_word(*at))
                .any(|at| words.is_one_of(at, &article))
        };
        words.lexicon.head_last
            && words.is(at, Class::Account)
            && !words.is_word(at + 1)
            && !words.is_number(at + 1)
            && led()
    }

    /// "a so-called double-tap": the second half of a compound.
    pub(super) fn is_compound(&self, at: usize) -> bool {
        let words = self.words;
        at > 1 && words.is_glued(at - 1) && words.is_glued(at - 2) && words.is_word(at - 2)
    }

    /// "(ministère)", "(Reuters)" behind a figure.
    pub(super) fn bracketed(&mut self, at: usize, sentence: &Range<usize>) -> usize {
        let words = self.words;
        let Some(close) = (at + 1..(at + 6).min(sentence.end)).find(|end| words.is_mark(*end, ')'))
        else {
            return at;
        };
        // "(source : Protection civile)"
        let labelled = words.is(at + 1, Class::Speaker) && words.is_mark(at + 2, ':');
        let inside = at + 1 + 2 * usize::from(labelled)..close;
        let speaks = labelled
            || words.is(at + 1, Class::MediumName)
            || words.is(at + 1, Class::Speaker) && !words.is_capital(at + 1);
        let plain = inside.clone().all(|token| words.is_word(token) && !words.is_predicate(token));
        if !speaks || !plain {
            return at;
        }
        let sources = names::chain(words, &inside);
        self.push(at..close + 1, Side::Preceding, sources)
    }
}
