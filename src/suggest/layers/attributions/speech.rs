//! Verbs of saying: their subjects before or after them, their media, and on
//! which side of them stands what is said.

use super::extent::{phrase_end, plain_phrase};
use super::{Finder, Side};
use crate::language::lexicon::Class;
use crate::language::token::TokenKind;
use crate::suggest::layers::names;
use std::ops::Range;

impl Finder<'_, '_> {
    /// A verb of saying at `at..after`.
    pub(super) fn speech(
        &mut self,
        at: usize,
        after: usize,
        sentence: &Range<usize>,
        from: usize,
    ) -> usize {
        let words = self.words;
        let verb = self.verb_start(at, sentence.start);
        let does = words.is(at, Class::Performs) && !words.is(after, Class::That);
        if does && !words.is_quote(after) && !self.inverts(verb, sentence) {
            return after;
        }
        if let Some(end) = self.pronoun_inversion(verb, after) {
            let subject = self.opening_subject(sentence);
            let sources =
                if subject.is_empty() { self.pronoun_sources(end, sentence.end) } else { subject };
            if !sources.is_empty() {
                return self.push(verb..end, Side::Preceding, sources);
            }
        }
        let by = words.len_of(after, Class::By);
        if by > 0 {
            let end = phrase_end(words, after + by, sentence.end);
            let sources = names::chain(words, &(after + by..end));
            if !sources.is_empty() {
                let person = std::mem::take(&mut self.person);
                let noun = verb == at && self.opens(at, sentence);
                let side = if noun { Side::Following } else { Side::Preceding };
                let end = self.push(at..end, side, sources);
                if !person.is_empty() {
                    self.person = person;
                }
                return end;
            }
        }
        if (verb..at).any(|before| words.is(before, Class::Modal)) {
            return after;
        }
        if (verb..at).any(|before| words.is(before, Class::Be))
            && !(verb..at).any(|before| words.is(before, Class::Have))
        {
            return after;
        }
        if self.inverts(verb, sentence) && !words.is(after - 1, Class::Via) {
            let told = self.told(self.skip_time(after, sentence.end));
            let start = told.end;
            let end = phrase_end(words, start, sentence.end);
            let ends = !words.is_one_of(end, &[Class::That, Class::Have, Class::Be])
                || words.is(end, Class::Of);
            let nominal = !words.is(start, Class::Preposition) && !words.is_number(start);
            if ends && nominal {
                let mut sources = self.with_media(start..end, sentence.end);
                if sources.is_empty() && !words.is_word(end) && !words.is_number(end) {
                    sources = plain_phrase(words, start..end);
                }
                if !sources.is_empty() {
                    let medium = self.medium_after(told.start, told.end);
                    sources.extend(medium.filter(|medium| !sources.contains(medium)));
                    return self.push(verb..end, Side::Preceding, sources);
                }
            }
        }
        self.subject_before(verb, after, sentence, from)
    }

    /// The medium between a verb and the subject behind it: "a déclaré à
    /// l'AFP le chef des pompiers"; empty where there is none.
    fn told(&self, at: usize) -> Range<usize> {
        let words = self.words;
        let via = words.len_of(at, Class::Via);
        if via == 0 {
            return at..at;
        }
        let from = at + via + words.len_of(at + via, Class::Determiner);
        let mut end = from + words.len_of(from, Class::Medium);
        end += words.len_of(end, Class::MediumName);
        while end > from && words.is_capital(end) && !words.is(end, Class::Speaker) {
            end += 1;
        }
        let medium = (at..end).any(|at| words.is_one_of(at, &[Class::Medium, Class::MediumName]));
        let subject = |at| words.is_one_of(at, &[Class::Determiner, Class::Indefinite]);
        let end = if end > from { end } else { at + via };
        if medium && subject(end) { at..end } else { at..at }
    }

    /// First token of the verb with its auxiliaries.
    fn verb_start(&self, at: usize, floor: usize) -> usize {
        let words = self.words;
        let skip =
            [Class::Have, Class::Adverb, Class::Negation, Class::Be, Class::Future, Class::Modal];
        let mut start = at;
        while start > floor
            && (words.is_one_of(start - 1, &skip))
            && !words.is(start - 1, Class::Weekday)
        {
            start -= 1;
        }
        start
    }

    /// "a-t-il ajouté", "précise-t-elle": the end of the verb.
    fn pronoun_inversion(&self, verb: usize, after: usize) -> Option<usize> {
        let words = self.words;
        let hyphened = (verb..after + 4).find(|at| {
            words.is_mark(*at, '-') && words.is_glued(*at) && words.is(*at + 1, Class::Pronoun)
        })?;
        Some(after.max(hyphened + 2))
    }

    /// Whether the verb's subject comes after it: ", a annoncé X", "said X".
    fn inverts(&self, verb: usize, sentence: &Range<usize>) -> bool {
        let words = self.words;
        verb > sentence.start && (words.is_any(verb - 1, ",—–)") || words.is_quote(verb - 1))
            || verb == sentence.start
    }

    fn skip_time(&self, from: usize, limit: usize) -> usize {
        let words = self.words;
        let mut at = from;
        while at < limit
            && words.is_one_of(at, &[Class::Weekday, Class::Time, Class::Adverb])
            && !words.is_capital(at + usize::from(words.is(at, Class::Weekday)))
            || at < limit && words.is(at, Class::Weekday)
        {
            at += 1;
        }
        at
    }

    fn pronoun_sources(&self, after: usize, limit: usize) -> Vec<String> {
        let mut sources: Vec<String> = self.person.iter().take(1).cloned().collect();
        if !sources.is_empty() {
            sources.extend(self.medium_after(after, limit));
        }
        sources
    }

    fn subject_before(
        &mut self,
        verb: usize,
        after: usize,
        sentence: &Range<usize>,
        from: usize,
    ) -> usize {
        let words = self.words;
        let relative = verb > sentence.start + 1
            && words.is(verb - 1, Class::Relative)
            && !words.is(verb - 1, Class::That);
        let subject_end = if relative {
            verb - 1 - usize::from(words.is_mark(verb - 2, ','))
        } else {
            self.before_aside(verb, sentence.start)
        };
        let start = self.clause_start(subject_end, sentence.start);
        let pronoun = verb > sentence.start && words.ends_with(verb, Class::Pronoun);
        let mut sources = if pronoun { self.meant(verb) } else { self.subject(start, subject_end) };
        if sources.is_empty() && self.out.len() > from && !pronoun {
            // "adding that": the subject of the verb before.
            sources.clone_from(&self.out[self.out.len() - 1].sources);
            if self.quotations.get(verb)
                != self.quotations.get(self.out[self.out.len() - 1].tokens.start)
            {
                sources.clear();
            }
        }
        let stranded = subject_end > sentence.start
            && words.is_one_of(
                subject_end - 1,
                &[Class::Of, Class::Determiner, Class::Indefinite, Class::Preposition],
            )
            && !words.is(subject_end - 1, Class::Pronoun);
        if sources.is_empty() || stranded {
            return after;
        }
        let (end, cited) = self.cited(after, sentence.end);
        if !cited.is_empty() {
            sources.splice(0..0, cited);
        } else {
            sources.extend(
                self.medium_after(after, sentence.end).filter(|medium| !sources.contains(medium)),
            );
        }
        let comma = (start..subject_end.max(1) - 1).rev().find(|at| words.is_mark(*at, ','));
        let said = if end > after { end + words.len_of(end, Class::AsSaying) } else { after };
        let side = self.side(start, verb, said, sentence);
        let start = comma.filter(|_| side == Side::Following).map_or(start, |comma| comma + 1);
        self.push(
            if side == Side::Preceding { start..end.max(after) } else { start..after },
            side,
            sources,
        )
    }

    /// The place before an aside that ends at the verb: ", who asked not to be
    /// named, ".
    fn before_aside(&self, verb: usize, floor: usize) -> usize {
        let words = self.words;
        if verb <= floor || !words.is_mark(verb - 1, ',') {
            return verb;
        }
        (floor.max(verb.saturating_sub(30))..verb - 1)
            .rev()
            .take_while(|at| !words.is_any(*at, ";:"))
            .find(|at| {
                words.is_mark(*at, ',')
                    && ((*at + 1..*at + 5).any(|next| words.is(next, Class::Relative))
                        || words.is(*at + 1, Class::Via))
            })
            .unwrap_or(verb)
    }

    /// "AFP quotes a hospital official as saying": the official.
    fn cited(&self, after: usize, limit: usize) -> (usize, Vec<String>) {
        let words = self.words;
        if after == 0 || !words.is(after - 1, Class::Citing) {
            return (after, Vec::new());
        }
        let end = phrase_end(words, after, limit);
        (end, names::chain(words, &(after..end)))
    }

    fn side(&self, start: usize, verb: usize, after: usize, sentence: &Range<usize>) -> Side {
        let words = self.words;
        let led = start > sentence.start || (start..verb).any(|at| words.is_mark(at, ','));
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
            if words.is(at, Class::That) || words.is(at, Class::Have) || words.is(at, Class::Be) {
                return Side::Following;
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
                ) && (at > after || words.is(after - 1, Class::Via));
            if !adverbial {
                return Side::Following;
            }
            at += 1;
        }
        if at >= sentence.end && led { Side::Preceding } else { Side::Following }
    }

    fn quotes_follow(&self, at: usize) -> bool {
        self.words.is_mark(at, ',') && self.words.is_quote(at + 1)
    }
}
