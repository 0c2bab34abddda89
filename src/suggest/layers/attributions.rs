//! Who says what: verbs of saying with their subjects, "selon X", chains of
//! speaker and medium.

mod claimed;
mod extent;
mod groups;
mod inversion;
mod pronouns;
mod side;
mod speech;
mod subject;

use super::names::{self, Runs};
use super::quotations::Quotations;
use super::words::Words;
use crate::language::lexicon::{Class, Form};
use crate::language::token::TokenKind;
use extent::{phrase_end, plain_phrase, words_by};
use std::collections::HashSet;
use std::ops::Range;

/// On which side of its words the attributed content stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Side {
    /// "Police said 12 ..." : what follows.
    Following,
    /// "..., police said": what came before.
    Preceding,
}

/// One attribution.
#[derive(Clone, Debug)]
pub struct Attribution {
    /// Its words.
    pub tokens: Range<usize>,
    /// Where what is said stands.
    pub side: Side,
    /// From the one who vouches outwards.
    pub sources: Vec<String>,
    /// Whether the source is a medium only.
    pub medium: bool,
    /// The quotation it stands in, or 0.
    pub quotation: u32,
}

/// All attributions, in order.
pub fn find(
    words: &Words,
    sentences: &[Range<usize>],
    named: &[Runs],
    quotations: &Quotations,
) -> Vec<Attribution> {
    let mut finder = Finder {
        words,
        quotations,
        out: Vec::new(),
        person: Vec::new(),
        bodies: [Vec::new(), Vec::new()],
        medium: String::new(),
        surnames: HashSet::new(),
    };
    for (sentence, runs) in sentences.iter().zip(named) {
        let from = finder.out.len();
        for (person, _) in runs.persons(words) {
            finder.remember(words.slice(&person));
        }
        let mut at = sentence.start;
        while at < sentence.end {
            let next = if finder.stirs(at) { finder.at(at, sentence, from) } else { at };
            at = next.max(at + 1);
        }
        if finder.out.len() == from {
            let acting = finder.opening_subject(sentence);
            let named = runs.person(words, sentence).or_else(|| finder.surname(sentence));
            let named = named.map(|person| vec![person]);
            if let Some(named) = named.or(Some(acting).filter(|names| !names.is_empty())) {
                let body = named.first().is_some_and(|name| finder.is_body(name));
                finder.remember(&named[0]);
                finder.bodies[usize::from(body)].clone_from(&named);
                finder.person = named;
            }
        }
    }
    finder.out.shrink_to_fit();
    finder.out
}

struct Finder<'w, 'a> {
    words: &'w Words<'a>,
    quotations: &'w Quotations,
    out: Vec<Attribution>,
    /// The last one who spoke, for pronouns.
    person: Vec<String>,
    /// The last human being and the last organisation among them, for "she"
    /// and "it".
    bodies: [Vec<String>; 2],
    /// The last medium named, for "the agency".
    medium: String,
    /// The surnames of the persons named so far.
    surnames: HashSet<String>,
}

impl Finder<'_, '_> {
    /// Whether [`Self::at`] may find anything at `at`: every class that it
    /// begins with has to be in the list.
    fn stirs(&self, at: usize) -> bool {
        const FIRST: u128 = Class::set(&[
            Class::Raises,
            Class::Account,
            Class::Toll,
            Class::OwnVoice,
            Class::Claim,
            Class::According,
            Class::SaidBy,
            Class::Speech,
        ]);
        let open = match self.words.kind(at) {
            TokenKind::Word => self.after_quotation(at),
            TokenKind::Mark(mark) => matches!(mark, '(' | ':'),
            TokenKind::Number | TokenKind::Break => false,
        };
        open || self.words.has_any(at, FIRST)
    }

    /// Looks for an attribution whose verb or preposition is at `at`.
    fn at(&mut self, at: usize, sentence: &Range<usize>, from: usize) -> usize {
        let words = self.words;
        if words.is_mark(at, '(') {
            return self.bracketed(at, sentence);
        }
        if words.is_mark(at, ':')
            && let Some(end) = self.credited(at, sentence)
        {
            return end;
        }
        if words.is_mark(at, ':') && words.is_quote(at + 1) && self.out.len() == from {
            return self.announced(at, sentence);
        }
        let gerund = words.lexicon.is_gerund(words.str(at)) && !words.lexicon.head_last;
        if !gerund
            && words.is(at, Class::Raises)
            && (at + 1..at + 6).any(|at| words.is(at, Class::Toll))
        {
            return self.speech(at, at + 1, sentence, from);
        }
        if words.is_one_of(at, &[Class::Account, Class::Toll])
            && let Some(end) = self.count_from(at, sentence)
        {
            return end;
        }
        let own = words.len_of(at, Class::OwnVoice);
        if own > 0 {
            return at + own;
        }
        if words.is(at, Class::Claim)
            && let Some(end) = self.claimed(at, sentence)
        {
            return end;
        }
        let according = words.len_of(at, Class::According);
        if according > 0 {
            return self.according(at, at + according, sentence);
        }
        if words.is(at, Class::Account)
            && let Some(end) = self.account(at, sentence)
        {
            return end;
        }
        if self.is_noun_of_account(at)
            || at > 0 && words.is_mark(at - 1, '-') && self.is_compound(at)
        {
            return at;
        }
        if self.after_quotation(at) {
            return self.speech(at, at + 1, sentence, from);
        }
        if words.is(at, Class::SaidBy)
            && let Some(end) = self.said_by(at, sentence)
        {
            return end;
        }
        // "state television" names a medium, "told Reuters" does not.
        let names_medium = words.lexicon.head_last
            && words.is(at + 1, Class::Medium)
            && !words.is_one_of(at, &[Class::Via, Class::Citing]);
        let noun = words.lexicon.head_last
            && at > sentence.start
            && words.is_one_of(at - 1, &[Class::Determiner, Class::Indefinite])
            && !words.is(at - 1, Class::Pronoun);
        if names_medium && words.str(at + 1).starts_with(char::is_lowercase) || noun {
            return at;
        }
        let speech = words.len_of(at, Class::Speech);
        let acts = || {
            let predicates = words.predicates(at);
            predicates.iter().any(|(length, _, form)| *length > speech && *form == Form::Happens)
        };
        if speech > 0 && !acts() && (!words.is_capital(at) || at == sentence.start) {
            return self.speech(at, at + speech, sentence, from);
        }
        at
    }

    /// "La vieille dame hausse les épaules : « ... »": whoever the sentence
    /// begins with says what the colon announces, whatever else they do.
    fn announced(&mut self, colon: usize, sentence: &Range<usize>) -> usize {
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

    /// "gave a markedly different account.": a noun that is a verb elsewhere.
    fn is_noun_of_account(&self, at: usize) -> bool {
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
    fn is_compound(&self, at: usize) -> bool {
        let words = self.words;
        at > 1 && words.is_glued(at - 1) && words.is_glued(at - 2) && words.is_word(at - 2)
    }

    /// "« ... », pleure Aminata": a verb that nobody listed, between a quotation
    /// and a name, can only be one of saying.
    fn after_quotation(&self, at: usize) -> bool {
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
    fn asks(&self, at: usize) -> bool {
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

    /// "(ministère)", "(Reuters)" behind a figure.
    fn bracketed(&mut self, at: usize, sentence: &Range<usize>) -> usize {
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

    /// "the agency", "la chaîne française" stand for the medium last named.
    fn named_media(&mut self, sources: &mut [String]) {
        let generic = |name: &str| {
            let (lexicon, mut buffer) = (self.words.lexicon, String::new());
            let mut words = name.split([' ', '\u{a0}']).map(|word| lexicon.word(word, &mut buffer));
            let reading = lexicon.read(words.next().unwrap_or_default(), words);
            name.starts_with(char::is_lowercase) && lexicon.bits(reading) & Class::Medium.bit() != 0
        };
        for name in sources.iter_mut() {
            if generic(name) && !self.medium.is_empty() {
                name.clone_from(&self.medium);
            }
        }
    }

    fn push(&mut self, tokens: Range<usize>, side: Side, mut sources: Vec<String>) -> usize {
        let end = tokens.end;
        let words = self.words;
        let medium = sources.len() == 1
            && (tokens.clone()).any(|at| {
                words.is_one_of(at, &[Class::MediumName, Class::Medium])
                    && sources[0].contains(words.str(at))
            });
        self.named_media(&mut sources);
        if let Some(name) = names::medium(words, &tokens) {
            self.medium = name;
        }
        let quotation = self.quotations.of(tokens.start);
        let ends_quotation = words.is_quote(tokens.start) && quotation > 0;
        let aside = tokens.start > 0
            && words.is_one_of(tokens.start - 1, &[Class::Relative, Class::ClauseStart])
            && !self.person.is_empty();
        if !medium && !aside {
            let body = sources.first().is_some_and(|name| self.is_body(name));
            if let Some(name) = sources.first() {
                self.remember(name);
            }
            self.bodies[usize::from(body)].clone_from(&sources);
            self.person.clone_from(&sources);
        }
        self.out.push(Attribution {
            tokens,
            side,
            sources,
            medium,
            quotation: if ends_quotation { 0 } else { quotation },
        });
        end
    }

    fn according(&mut self, at: usize, after: usize, sentence: &Range<usize>) -> usize {
        let end = phrase_end(self.words, after, sentence.end);
        let mut sources = self.with_media(after..end, sentence);
        let mut end = end;
        // "according to a survey by the university": the university.
        let work = [Class::Account, Class::Claim, Class::Speaker];
        let work = self.words.is_one_of(end.max(1) - 1, &work);
        if work && words_by(self.words, end) {
            let last = phrase_end(self.words, end + 1, sentence.end);
            let author = names::chain(self.words, &(end + 1..last));
            if !author.is_empty() {
                (sources, end) = (author, last);
            }
        }
        let by = (end..(end + 8).min(sentence.end)).find(|at| words_by(self.words, *at));
        if let Some(by) = by.filter(|_| sources.is_empty()) {
            end = phrase_end(self.words, by + 1, sentence.end);
            sources = names::chain(self.words, &(by + 1..end));
        }
        if sources.is_empty() && self.words.is(after - 1, Class::Speaker) {
            // "de source hospitalière": the source is in the words themselves.
            sources = names::chain(self.words, &(after - 1..end.max(after)));
        }
        if sources.is_empty() {
            (sources, end) = self.described(after, end, sentence);
        }
        if sources.is_empty() {
            let counted = usize::from(self.words.is_numeral(after));
            sources = plain_phrase(self.words, after + counted..end.max(after + counted));
        }
        if sources.is_empty() {
            return after;
        }
        let opens = self.opens(at, sentence);
        let side = if opens { Side::Following } else { Side::Preceding };
        self.push(at..end, side, sources)
    }

    /// Whether `at` begins its sentence or clause.
    fn opens(&self, at: usize, sentence: &Range<usize>) -> bool {
        let words = self.words;
        let mut before = at;
        while before > sentence.start
            && (words.is_quote(before - 1) || words.is_any(before - 1, "•–-—*"))
        {
            before -= 1;
        }
        before == sentence.start
            || words.is_any(before - 1, ";:")
            || at - sentence.start <= 3
                && words.is_mark(before - 1, ',')
                && !(sentence.start..at).any(|at| words.is_number(at) || words.is_numeral(at))
    }

    /// The names in a phrase, and the medium that carried them.
    fn with_media(&self, phrase: Range<usize>, sentence: &Range<usize>) -> Vec<String> {
        let (words, limit) = (self.words, sentence.end);
        let mut sources = names::chain(words, &phrase);
        if sources.is_empty() {
            if words.is(phrase.start, Class::Pronoun) {
                return self.meant(phrase.start + 1, sentence);
            }
            return sources;
        }
        let mut at = phrase.end;
        if words.is_mark(at, ',') {
            at += 1;
        }
        let citing = words.len_of(at, Class::Citing);
        if citing > 0 {
            let end = phrase_end(words, at + citing, limit);
            let mut cited = names::chain(words, &(at + citing..end));
            cited.append(&mut sources);
            return cited;
        }
        sources.extend(
            self.medium_after(phrase.end, limit).filter(|medium| !sources.contains(medium)),
        );
        sources
    }

    /// "told Reuters", "à Radio Libre", ", cité par l'agence X".
    fn medium_after(&self, at: usize, limit: usize) -> Option<String> {
        let words = self.words;
        let told = at > 0 && words.is(at - 1, Class::Via);
        for start in at..(at + 4).min(limit) {
            let via = words.len_of(start, Class::Via);
            let from = if via > 0 {
                start + via
            } else if told && start == at {
                at
            } else {
                continue;
            };
            let end = phrase_end(words, from, limit);
            let medium = (start..end).any(|at| {
                words.is_one_of(at, &[Class::Medium, Class::MediumName])
                    || names::is_acronym(words, at)
            });
            if medium {
                return names::chain(words, &(from..end)).pop();
            }
        }
        None
    }
}
