//! Claims with an owner: "an estimate by the UN that ...", "les rumeurs
//! diffusées sur les réseaux sociaux, selon lesquelles ...".

use super::extent::phrase_end;
use super::{Finder, Side};
use crate::language::lexicon::Class;
use crate::suggest::layers::names;
use std::ops::Range;

impl Finder<'_, '_> {
    /// The owner of the claim that the noun at `at` names, where what is
    /// claimed follows.
    pub(super) fn claimed(&mut self, at: usize, sentence: &Range<usize>) -> Option<usize> {
        let end = at + self.words.len_of(at, Class::Claim);
        self.claimed_by(at, end, sentence).or_else(|| self.claimed_before(at, end, sentence))
    }

    /// "an estimate by the UN that", "claims on social media of".
    fn claimed_by(&mut self, at: usize, end: usize, sentence: &Range<usize>) -> Option<usize> {
        const APART: usize = 5;
        let words = self.words;
        let led = |at: usize| {
            let by = words.len_of(at, Class::By).max(words.len_of(at, Class::Place));
            let of = if words.lexicon.head_last { 0 } else { words.len_of(at, Class::Of) };
            by.max(of)
        };
        let told = |at: usize| words.is_one_of(at, &[Class::SaidBy, Class::Speech, Class::Adverb]);
        let before = (end..sentence.end.min(end + APART))
            .take_while(|at| led(*at) > 0 || told(*at))
            .find(|at| led(*at) > 0)?;
        let from = before + led(before);
        let last = phrase_end(words, from, sentence.end);
        let sources = names::chain(words, &(from..last));
        let next = last + usize::from(words.is_mark(last, ','));
        let follows = words.is_one_of(next, &[Class::That, Class::Of, Class::According])
            || words.is_one_of(next, &[Class::Citing, Class::Speech, Class::Figure])
            || words.lexicon.is_gerund(words.str(next));
        if sources.is_empty() || !follows || last == from {
            return None;
        }
        Some(self.push_aside(at..next + 1, Side::Following, sources))
    }

    /// "denied a television report that", "dismissed rebel claims of".
    fn claimed_before(&mut self, at: usize, end: usize, sentence: &Range<usize>) -> Option<usize> {
        const OWNER: usize = 3;
        const DENIAL: usize = 7;
        let words = self.words;
        let denied =
            (at.saturating_sub(DENIAL).max(sentence.start)..at).any(|at| words.is(at, Class::Deny));
        let follows = words.is_one_of(end, &[Class::That, Class::Of]);
        if !denied || !follows || !words.lexicon.head_last {
            return None;
        }
        let owner = |at: &usize| {
            words.is_one_of(*at, &[Class::Speaker, Class::Medium, Class::Organisation])
                && !words.is_one_of(*at, &[Class::Deny, Class::Determiner])
                || words.is_capital(*at)
        };
        let start =
            (at.saturating_sub(OWNER).max(sentence.start)..at).rev().take_while(owner).last()?;
        let sources = vec![words.slice(&(start..at)).to_owned()];
        Some(self.push_aside(start..end, Side::Following, sources))
    }

    /// "by the police count", "by an army estimate" behind a figure.
    pub(super) fn counted_by(&mut self, at: usize) -> Option<usize> {
        const OWNER: usize = 4;
        let words = self.words;
        let begins = [Class::Determiner, Class::Indefinite];
        let start = (at.saturating_sub(OWNER)..at)
            .rev()
            .take_while(|at| words.is_word(*at))
            .find(|at| words.is_one_of(*at, &begins))?;
        let by = start.checked_sub(1).filter(|at| words.is(*at, Class::By))?;
        let sources = names::chain(words, &(start + 1..at));
        (!sources.is_empty()).then(|| self.push_aside(by..at + 1, Side::Preceding, sources))
    }

    /// "the army's figure is ...", "by the hospital's count, ...".
    pub(super) fn account(&mut self, at: usize, sentence: &Range<usize>) -> Option<usize> {
        let words = self.words;
        let suffix = usize::from(at > 1 && words.is_apostrophe(at - 2) && words.is_glued(at - 2));
        if let Some(end) = self.counted_by(at) {
            return Some(end);
        }
        let owner = at.checked_sub(1 + suffix).filter(|mark| words.is_apostrophe(*mark))?;
        let own = |before: &usize| {
            words.is_word(*before)
                && !words
                    .is_one_of(*before, &[Class::Preposition, Class::Be, Class::Have, Class::By])
        };
        let start = (sentence.start..owner).rev().take(6).take_while(own).last()?;
        let sources = names::chain(words, &(start..owner));
        let led = words.is(at + 1, Class::Be) || self.opens(start, sentence);
        let side = if led { Side::Following } else { Side::Preceding };
        (!sources.is_empty()).then(|| self.push(start..at + 1, side, sources))
    }

    /// Whom words behind "selon" name that tell of no known speaker: "selon un
    /// recensement de la communauté de communes", "d'après un communiqué du 18
    /// mai", "selon les « street medics »".
    pub(super) fn described(
        &self,
        after: usize,
        end: usize,
        sentence: &Range<usize>,
    ) -> (Vec<String>, usize) {
        const LONGEST: usize = 6;
        let words = self.words;
        let named = |from: usize, to: usize| vec![words.slice(&(from..to)).to_owned()];
        let inner = after + usize::from(words.is(after, Class::Determiner));
        if words.is_quote(inner) {
            let limit = sentence.end.min(inner + 1 + LONGEST);
            let close = (inner + 1..limit).find(|at| words.is_quote(*at));
            return close.map_or((Vec::new(), end), |close| (named(inner + 1, close), close + 1));
        }
        if words.lexicon.head_last || !words.is(after, Class::Indefinite) {
            return (Vec::new(), end);
        }
        let work = [Class::Account, Class::Claim, Class::Speaker];
        let limit = sentence.end.min(after + LONGEST);
        let Some(noun) = (after + 1..limit).find(|at| words.is_one_of(*at, &work)) else {
            return (Vec::new(), end);
        };
        let from = noun + 1 + words.len_of(noun + 1, Class::Of);
        let from = from + words.len_of(from, Class::Determiner);
        let of = from > noun + 1 && words.is_word(from) && !words.is_calendar(from);
        let last = (from..sentence.end.min(from + LONGEST))
            .find(|at| !words.is_word(*at) || words.is_one_of(*at, &[Class::Relative, Class::Have]))
            .unwrap_or(from);
        let owned = of && last > from && words.is_mark(last, ',');
        let plain = !words.is_one_of(noun, &[Class::Account, Class::Toll]);
        match (owned, plain) {
            (true, _) => (named(from, last), last),
            (false, true) => (named(noun, noun + 1), end.max(noun + 1)),
            // "selon un nouveau bilan": nobody's.
            (false, false) => (Vec::new(), end),
        }
    }

    /// Who made the count that a verb before it tells of, or the count itself.
    pub(super) fn counted_behind(
        &mut self,
        verb: usize,
        count: Range<usize>,
        sentence: &Range<usize>,
    ) -> Option<usize> {
        const APART: usize = 12;
        let words = self.words;
        let limit = sentence.end.min(count.end + APART);
        let inner = |at: &usize| !words.is_any(*at, ",;:");
        let by =
            (count.start..limit).take_while(inner).find(|at| words.len_of(*at, Class::By) == 1);
        let from = by? + 1;
        let end = phrase_end(words, from, sentence.end);
        let mut sources = names::chain(words, &(from..end));
        if sources.is_empty() {
            let noun =
                from + usize::from(words.is_one_of(from, &[Class::Indefinite, Class::Determiner]));
            sources = vec![words.slice(&(noun..end.max(noun + 1))).to_owned()];
        }
        Some(self.push_aside(verb..end, Side::Preceding, sources))
    }

    /// "The final count, from Cirrus Air: ..."
    pub(super) fn count_from(&mut self, at: usize, sentence: &Range<usize>) -> Option<usize> {
        let words = self.words;
        let end = at + words.len_of(at, Class::Account).max(words.len_of(at, Class::Toll)).max(1);
        let before = end + usize::from(words.is_mark(end, ','));
        if !words.is(before, Class::From) {
            return None;
        }
        let last = phrase_end(words, before + 1, sentence.end);
        let sources = names::chain(words, &(before + 1..last));
        let follows =
            words.is_mark(last, ':') || words.is_one_of(last, &[Class::Be, Class::Reaches]);
        (follows && !sources.is_empty() && words.lexicon.head_last)
            .then(|| self.push_aside(at..last + 1, Side::Following, sources))
    }

    /// "Source: the local chief." by itself.
    pub(super) fn credited(&mut self, colon: usize, sentence: &Range<usize>) -> Option<usize> {
        const LONGEST: usize = 14;
        let words = self.words;
        let label = colon == sentence.start + 1 && words.is(sentence.start, Class::Speaker);
        let end =
            (colon + 1..sentence.end).find(|at| words.is_any(*at, ".,;)")).unwrap_or(sentence.end);
        let inside = colon + 1..end;
        let plain = inside
            .clone()
            .all(|at| !words.is_number(at) && !words.is_numeral(at) && !words.is_predicate(at));
        if !label
            || !plain
            || inside.is_empty()
            || inside.len() > LONGEST
            || words.is_quote(colon + 1)
        {
            return None;
        }
        let mut sources = names::chain(words, &inside);
        if sources.is_empty() {
            let from = inside.start + words.len_of(inside.start, Class::Determiner);
            sources = vec![words.slice(&(from..end)).trim().to_owned()];
        }
        Some(self.push_aside(sentence.start..end, Side::Preceding, sources))
    }
}
