//! The groups between commas before a verb, and which of them speaks.

use super::Finder;
use super::extent::plain_phrase;
use crate::language::lexicon::Class;
use crate::suggest::layers::names;
use std::ops::Range;

impl Finder<'_, '_> {
    /// The source that the words before a verb name, by nouns for those who
    /// speak and by names.
    pub(super) fn listed_subject(&self, start: usize, verb: usize) -> Vec<String> {
        let words = self.words;
        let groups = self.groups(start, verb);
        let adverbial = |group: &Range<usize>| {
            group.is_empty()
                || words.is(group.start, Class::Preposition)
                || words.is_one_of(group.start, &[Class::Time, Class::Weekday])
        };
        let Some(first) = groups.iter().position(|group| !adverbial(group)) else {
            return Vec::new();
        };
        let begin = groups[first].start;
        let before = self
            .apposed(&groups[first..], verb)
            .or_else(|| self.nearest(&groups[first..]))
            .or_else(|| self.citing(begin, verb));
        if let Some(sources) = before {
            return sources;
        }
        // A verb has its subject before it: "Rescue workers", "Amnesty".
        if (begin + 1..verb).any(|at| self.is_finite(at)) {
            let last = groups.iter().rfind(|group| !group.is_empty());
            return self.second_verb(&last.cloned().unwrap_or(begin..verb), verb);
        }
        self.whole_subject(begin, verb)
    }

    /// The groups between commas, without the times they begin with.
    fn groups(&self, start: usize, verb: usize) -> Vec<Range<usize>> {
        let mut groups = Vec::new();
        let mut from = start;
        for at in (start..verb).filter(|at| self.words.is_mark(*at, ',')) {
            groups.push(from..at);
            from = at + 1;
        }
        groups.push(from..verb);
        groups.into_iter().map(|group| self.timeless(group)).collect()
    }

    /// "The Observatory, a monitor, said": the one who has the name.
    fn apposed(&self, groups: &[Range<usize>], verb: usize) -> Option<Vec<String>> {
        let words = self.words;
        let (subject, aside) = (&groups[0], groups.get(1)?);
        if !words.is(aside.start, Class::Indefinite) || !words.is_mark(verb - 1, ',') {
            return None;
        }
        let whole = names::chain(words, &(subject.start..aside.end));
        let person = whole.first().is_some_and(|name| {
            let mut parts = name.split([' ', '\u{a0}']);
            parts.clone().count() > 1
                && parts.all(|part| part.starts_with(char::is_uppercase))
                && words.slice(aside).contains(name.as_str())
        });
        let named = names::chain(words, subject);
        (!named.is_empty() && !person).then_some(named)
    }

    /// No comma before the verb: what stands right before it acts. "Citing an
    /// officer, the daily said" names the officer first.
    fn nearest(&self, groups: &[Range<usize>]) -> Option<Vec<String>> {
        let words = self.words;
        let (last, others) = groups.split_last()?;
        let before = others.last()?;
        let named = !before.is_empty() && words.is_capital(before.end - 1);
        let speaks = [Class::Speaker, Class::Organisation, Class::Medium];
        let article = words.is(last.start, Class::Determiner)
            || words.is(last.start, Class::Indefinite) && !named;
        let led = words.is(last.start, Class::Speaker)
            || article && (last.start + 1..last.end).any(|at| words.is_one_of(at, &speaks));
        let clause = last.clone().any(|at| self.is_finite(at) || words.is(at, Class::Relative));
        if last.is_empty() || !led || clause {
            return None;
        }
        let mut sources = names::chain(words, last);
        let begin = others[0].start;
        if words.is(begin, Class::Citing) {
            let from = begin + words.len_of(begin, Class::Citing);
            let mut cited = names::chain(words, &(from..others[0].end.max(from)));
            cited.append(&mut sources);
            return Some(cited);
        }
        (!sources.is_empty()).then_some(sources)
    }

    /// "AFP, citing a hospital official, said": the official before AFP.
    fn citing(&self, begin: usize, verb: usize) -> Option<Vec<String>> {
        let words = self.words;
        let citing = (begin + 1..verb).find(|at| words.is(*at, Class::Citing))?;
        let cited = citing + words.len_of(citing, Class::Citing)..verb;
        let mut chain = names::chain(words, &cited);
        chain.extend(names::chain(words, &(begin..citing)));
        Some(chain)
    }

    /// The subject where another verb stands before: of that verb, where the
    /// two are joined.
    fn second_verb(&self, last: &Range<usize>, verb: usize) -> Vec<String> {
        let words = self.words;
        if !last.clone().any(|at| self.is_finite(at)) {
            return names::chain(words, last);
        }
        let joins = |at: &usize| words.is_one_of(*at, &[Class::And, Class::ClauseStart]);
        let and = last.clone().rev().find(joins);
        if and.is_some_and(|and| and + 1 == verb) && !words.is(last.start, Class::Relative) {
            // "le Bureau a porté son bilan à 63 et fait état de": one subject
            // for two verbs.
            let first = last.clone().find(|at| self.is_finite(*at)).unwrap_or(verb);
            return names::chain(words, &(last.start..first));
        }
        let rest = and.map_or(verb..verb, |and| and + 1..verb);
        if rest.clone().any(|at| self.is_finite(at)) {
            return Vec::new();
        }
        names::chain(words, &rest)
    }

    /// The subject that is all there is before the verb.
    fn whole_subject(&self, begin: usize, verb: usize) -> Vec<String> {
        let words = self.words;
        let end = verb - usize::from(verb > begin && words.is_mark(verb - 1, ','));
        let sources = names::chain(words, &(begin..end));
        if !sources.is_empty() {
            return sources;
        }
        let head = (begin + 1..verb)
            .find(|at| words.lexicon.head_last && self.is_complement(*at))
            .unwrap_or(verb);
        // "The final count": no verb, but a noun.
        let noun = words.is(verb, Class::Account) && !words.is(verb + 1, Class::That);
        let plain = begin..if noun { begin } else { head };
        let sources = if plain.is_empty() { Vec::new() } else { plain_phrase(words, plain) };
        if !sources.is_empty() {
            return sources;
        }
        let sources = names::chain(words, &(begin..head));
        if sources.is_empty() && !noun && words.lexicon.head_last {
            plain_phrase(words, begin..head.min(begin + 2))
        } else {
            sources
        }
    }
}
