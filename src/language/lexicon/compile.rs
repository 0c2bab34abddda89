//! From the schema of the file to the tables that the layers use.

use super::class::Kind;
use super::expand::{expand, fold_into, without_accents};
use super::phrases::Phrases;
use super::source::{Event, Heading, Predicate, Source};
use super::{Column, Entry, Form, Lexicon, LexiconError, Sense};
use crate::language::token::{Apostrophes, TokenKind, tokenize};

/// Compiles a lexicon file.
pub fn compile(source: Source) -> Result<Lexicon, LexiconError> {
    let mut out = Compiler::new(&source);
    for (class, words) in &source.grammar {
        out.all(words, &Sense::Grammar(*class));
    }
    for (sense, words) in source.calendar.entries() {
        out.all(words, &sense);
    }
    out.values(&source.numbers, Sense::Number);
    out.values(&source.scales, Sense::Scale);
    out.values(&source.collectives, Sense::Collective);
    out.values(&source.magnitudes, Sense::Magnitude);
    for nouns in &source.nouns {
        out.nouns(nouns.kind, nouns.counts.as_deref(), &nouns.words);
    }
    out.lexicon.frames.clone_from(&source.frames);
    for predicate in &source.predicates {
        out.predicate(predicate)?;
    }
    for (index, event) in source.events.iter().enumerate() {
        out.event(index, event);
    }
    for heading in &source.headings {
        out.headings(heading);
    }
    out.telegraph();
    out.lexicon.calendar = source.calendar;
    out.lexicon.events = source.events;
    out.lexicon.examples = source.examples;
    Ok(out.finish())
}

/// A lexicon while words are being added to it.
pub(super) struct Compiler {
    pub(super) lexicon: Lexicon,
    buffer: String,
}

impl Compiler {
    fn new(source: &Source) -> Self {
        let apostrophes =
            Apostrophes { elisions: source.elisions.clone(), endings: source.endings.clone() };
        let lexicon = Lexicon {
            apostrophes,
            head_last: source.head_last,
            plurals: source.plurals.clone(),
            singulars: source.singulars.clone(),
            infinitives: source.infinitives.clone(),
            gerunds: source.gerunds.clone(),
            futures: source.futures.clone(),
            conditionals: source.conditionals.clone(),
            entries: vec![Vec::new()],
            ..Lexicon::default()
        };
        Self { lexicon, buffer: String::new() }
    }

    /// Goes on adding to a lexicon that is compiled already.
    pub(super) const fn over(lexicon: Lexicon) -> Self {
        Self { lexicon, buffer: String::new() }
    }

    /// The words of a phrase as the lexicon numbers them, new ones added.
    pub(super) fn ids(&mut self, phrase: &str) -> Vec<u32> {
        let tokens = tokenize(phrase, &self.lexicon.apostrophes.clone());
        let tokens = tokens.iter().filter(|token| token.kind != TokenKind::Break);
        tokens.map(|token| self.intern(&phrase[token.span.start()..token.span.end()])).collect()
    }

    fn intern(&mut self, word: &str) -> u32 {
        fold_into(word, &mut self.buffer);
        if let Some(id) = self.lexicon.words.get(&self.buffer) {
            return id;
        }
        let id = u32::try_from(self.lexicon.entries.len()).unwrap_or(0);
        self.lexicon.words.add(&self.buffer, id);
        let bare = without_accents(&self.buffer);
        if bare != self.buffer {
            self.lexicon.bare.add(&bare, id);
        }
        self.lexicon.entries.push(Vec::new());
        id
    }

    fn add(&mut self, phrase: &str, sense: &Sense) {
        let ids = self.ids(phrase);
        let Some((first, rest)) = ids.split_first() else { return };
        let Ok(first) = usize::try_from(*first) else { return };
        self.lexicon.entries[first].push(Entry { rest: rest.into(), sense: *sense });
    }

    fn all(&mut self, words: &[String], sense: &Sense) {
        for entry in words {
            for phrase in expand(entry) {
                self.add(&phrase, sense);
            }
        }
    }

    fn values(&mut self, words: &[(String, u64)], sense: impl Fn(u64) -> Sense) {
        for (entry, value) in words {
            self.all(std::slice::from_ref(entry), &sense(*value));
        }
    }

    /// The number of the category of that name.
    pub(super) fn category(&mut self, name: &str) -> u16 {
        let known = &mut self.lexicon.categories;
        let at = known.iter().position(|category| category == name).unwrap_or(known.len());
        if at == known.len() {
            known.push(name.to_owned());
        }
        u16::try_from(at).unwrap_or(u16::MAX)
    }

    fn nouns(&mut self, kind: Kind, counts: Option<&str>, words: &[String]) {
        let counts = counts.map(|name| self.category(name));
        self.all(words, &Sense::Noun(kind, counts));
    }

    fn headings(&mut self, heading: &Heading) {
        let counts = heading.counts.as_deref().map(|name| self.category(name));
        let counts = counts.map_or(Column::Nobody, Column::Counts);
        for written in heading.words.iter().flat_map(|entry| expand(entry)) {
            self.lexicon.headings.insert(written.to_lowercase(), counts);
        }
    }

    fn predicate(&mut self, predicate: &Predicate) -> Result<(), LexiconError> {
        let frame = self.lexicon.frames.iter().position(|frame| frame.name == predicate.frame);
        let frame = frame.ok_or_else(|| LexiconError::UnknownFrame(predicate.frame.clone()))?;
        self.all(&predicate.done, &Sense::Predicate(frame, Form::Done));
        self.all(&predicate.does, &Sense::Predicate(frame, Form::Does));
        self.all(&predicate.happens, &Sense::Predicate(frame, Form::Happens));
        self.all(&predicate.noun, &Sense::Predicate(frame, Form::Noun));
        self.all(&predicate.result, &Sense::Result(frame));
        Ok(())
    }

    fn event(&mut self, index: usize, event: &Event) {
        self.all(&event.words, &Sense::Event(index));
        self.all(&event.what, &Sense::Half(index, false));
        self.all(&event.does, &Sense::Half(index, true));
    }

    /// Adds phrases as capitals without accents write them, where such a word
    /// looks like another: "LAISSE LA VIE" for "laissé la vie".
    fn telegraph(&mut self) {
        let plain: Vec<u32> = self.plain_words();
        let bare = |id: u32| {
            let at = usize::try_from(id).unwrap_or_default();
            plain.get(at).copied().unwrap_or(id)
        };
        let first_words = 0..self.lexicon.entries.len();
        for first in first_words.filter_map(|at| u32::try_from(at).ok()) {
            let own = &self.lexicon.entries[first as usize];
            let written = |entry: &&Entry| !entry.rest.is_empty();
            let others: Vec<Entry> = own.iter().filter(written).cloned().collect();
            for entry in others {
                let rest: Vec<u32> = entry.rest.iter().map(|id| bare(*id)).collect();
                let begins = bare(first);
                if begins != first || *rest != *entry.rest {
                    let told = Entry { rest: rest.into(), sense: entry.sense };
                    self.lexicon.entries[begins as usize].push(told);
                }
            }
        }
    }

    /// For each word the one that it looks like without accents.
    fn plain_words(&self) -> Vec<u32> {
        let mut out: Vec<u32> = (0..self.lexicon.entries.len())
            .map(|at| u32::try_from(at).unwrap_or_default())
            .collect();
        self.lexicon.words.iter().for_each(|(word, id)| {
            if let Some(other) = self.lexicon.words.get(without_accents(word).as_str()) {
                out[id as usize] = other;
            }
        });
        out
    }

    /// The lexicon with the tree of all its phrases.
    pub(super) fn finish(mut self) -> Lexicon {
        self.lexicon.phrases = Phrases::new(&self.lexicon.entries);
        self.lexicon
    }
}

#[cfg(test)]
mod tests {
    use crate::language::lexicon::Class;

    #[test]
    fn every_class_has_a_bit_of_its_own() {
        assert_ne!(Class::Determiner.bit(), Class::ClauseStart.bit());
    }
}
