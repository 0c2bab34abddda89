//! Who carried a statement: media within a subject, and those whom a medium
//! cites.

use super::Finder;
use super::extent::phrase_end;
use crate::language::lexicon::Class;
use crate::suggest::layers::names;
use std::ops::Range;

impl Finder<'_, '_> {
    /// "Video on local television showed": the medium within a subject.
    pub(super) fn carrier(&self, start: usize, end: usize) -> Option<String> {
        let words = self.words;
        let on = (start + 1..end)
            .find(|at| words.is_one_of(*at, &[Class::Place, Class::Via]) && words.is_word(*at))?;
        let phrase = on + 1 + words.len_of(on + 1, Class::Determiner)..end;
        let medium =
            phrase.clone().any(|at| words.is_one_of(at, &[Class::Medium, Class::MediumName]));
        let plain = phrase.clone().all(|at| words.is_word(at) && !words.is(at, Class::Of));
        (words.lexicon.head_last && medium && plain && phrase.len() <= 3)
            .then(|| words.slice(&phrase).to_owned())
    }

    /// "Citing two officials, Reuters said": the officials before Reuters.
    pub(super) fn prepend_cited(&self, sentence: &Range<usize>, sources: &mut Vec<String>) {
        let words = self.words;
        let citing = self.out.last().filter(|said| {
            said.tokens.start == sentence.start && words.is(sentence.start, Class::Citing)
        });
        if let Some(said) = citing {
            let cited = said.sources.iter().filter(|name| !sources.contains(name));
            let cited: Vec<String> = cited.cloned().collect();
            sources.splice(0..0, cited);
        }
    }

    /// "AFP quotes a hospital official as saying": the official.
    pub(super) fn cited(&self, after: usize, limit: usize) -> (usize, Vec<String>) {
        let words = self.words;
        if after == 0 || !words.is(after - 1, Class::Citing) {
            return self.cited_behind(after, limit);
        }
        let end = phrase_end(words, after, limit);
        (end, names::chain(words, &(after..end)))
    }

    /// ", the agency reported on Monday, citing the governor": the governor.
    pub(super) fn cited_behind(&self, after: usize, limit: usize) -> (usize, Vec<String>) {
        const APART: usize = 5;
        let words = self.words;
        let time = [Class::Time, Class::Weekday, Class::Preposition, Class::Month, Class::Adverb];
        let comma = (after..limit.min(after + APART))
            .take_while(|at| words.is_mark(*at, ',') || words.is_one_of(*at, &time))
            .find(|at| words.is_mark(*at, ','));
        let citing = comma.map_or(after, |comma| comma + 1);
        let length = words.len_of(citing, Class::Citing);
        if comma.is_none() || length == 0 || !words.is_gerund(citing) {
            return (after, Vec::new());
        }
        let end = phrase_end(words, citing + length, limit);
        (after, names::chain(words, &(citing + length..end)))
    }
}
