//! Whom a pronoun or a bare surname stands for, and who was named last.

use super::{Finder, Side};
use crate::language::lexicon::Class;
use crate::suggest::layers::names;
use std::ops::Range;

impl Finder<'_, '_> {
    /// Whether a source is an organisation rather than somebody.
    pub(super) fn is_body(&self, name: &str) -> bool {
        let mut buffer = String::new();
        let mut known = |word: &str| {
            let alone = self.words.lexicon.word(word, &mut buffer);
            let body = Class::Organisation.bit() | Class::Medium.bit();
            self.words.lexicon.bits(alone) & body != 0
        };
        let acronym = name.len() > 1 && name.chars().all(char::is_uppercase);
        acronym || name.split([' ', '\u{a0}']).any(&mut known)
    }

    /// The speaker that the pronoun ending at `end` stands for: whom its own
    /// sentence begins with, or the last one of its sort.
    pub(super) fn meant(&self, end: usize, sentence: &Range<usize>) -> Vec<String> {
        let words = self.words;
        let own = self.leading(end, sentence);
        let [human, body] = &self.bodies;
        let of = |names: &Vec<String>| names.iter().take(1).cloned().collect();
        let own_body = own.first().is_some_and(|name| self.is_body(name));
        let person = own.first().is_some_and(|name| {
            name.contains([' ', '\u{a0}']) && name.starts_with(char::is_uppercase)
        });
        if words.ends_with(end, Class::Neuter) {
            if own_body {
                return own;
            }
            if !body.is_empty() {
                return of(body);
            }
        }
        if words.ends_with(end, Class::Personal) {
            if person && !own_body {
                return own;
            }
            if !human.is_empty() {
                return of(human);
            }
        }
        of(&self.person)
    }

    /// Who acts at the start of the sentence of a pronoun that ends at `end`:
    /// "the campaign is printing leaflets for the day when it expects".
    fn leading(&self, end: usize, sentence: &Range<usize>) -> Vec<String> {
        const REACH: usize = 12;
        let words = self.words;
        let told = self.out.last().is_some_and(|said| said.tokens.start >= sentence.start);
        if told || self.quotations.of(sentence.start) != self.quotations.of(end) {
            return Vec::new();
        }
        let begins = [Class::And, Class::ClauseStart];
        let start = sentence.start + usize::from(words.is_one_of(sentence.start, &begins));
        let limit = end.min(start + REACH).max(start);
        let verb = (start + 1..limit).find(|at| {
            words.is_one_of(*at, &[Class::Have, Class::Be, Class::Future, Class::Speech])
                && !words.is(*at, Class::Speaker)
        });
        let Some(verb) = verb.filter(|verb| *verb + 1 < end) else { return Vec::new() };
        if words.is(start, Class::Pronoun) || words.is_one_of(start, &[Class::Preposition]) {
            return Vec::new();
        }
        let mut names = names::chain(words, &(start..verb));
        names.truncate(1);
        names
    }

    /// The speaker whose surname alone opens the sentence: "Arce was promoted."
    pub(super) fn surname(&self, sentence: &Range<usize>) -> Option<String> {
        let words = self.words;
        let at = sentence.start;
        let alone = words.is_capital(at) && !words.is_capital(at + 1);
        let name = words.str(at);
        let known = || self.surnames.contains(name);
        let acts = words.is_any(at + 1, ",") || words.is_word(at + 1);
        (alone && acts && known()).then(|| name.to_owned())
    }

    /// Adds an attribution that does not change whom a pronoun stands for: its
    /// source is not what the sentence is about.
    pub(super) fn push_aside(
        &mut self,
        tokens: Range<usize>,
        side: Side,
        sources: Vec<String>,
    ) -> usize {
        let (person, bodies) = (self.person.clone(), self.bodies.clone());
        let end = self.push(tokens, side, sources);
        if !person.is_empty() {
            self.person = person;
            self.bodies = bodies;
        }
        end
    }

    /// Keeps the last word of a person's name, by which alone a later
    /// sentence may tell of them.
    pub(super) fn remember(&mut self, name: &str) {
        let mut parts = name.split([' ', '\u{a0}']);
        let (first, last) = (parts.next(), parts.next_back());
        let capital = |part: &str| part.starts_with(char::is_uppercase);
        if let Some(last) = last.filter(|last| capital(last) && first.is_some_and(capital)) {
            self.surnames.insert(last.to_owned());
        }
    }
}
