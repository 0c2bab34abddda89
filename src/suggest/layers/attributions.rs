//! Who says what: verbs of saying with their subjects, "selon X", chains of
//! speaker and medium.

use super::names;
use super::words::Words;
use crate::language::lexicon::{Class, Form, Sense};
use crate::language::token::TokenKind;
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
pub fn find(words: &Words, sentences: &[Range<usize>], quotations: &[u32]) -> Vec<Attribution> {
    let mut finder =
        Finder { words, quotations, out: Vec::new(), person: Vec::new(), medium: String::new() };
    for sentence in sentences {
        let from = finder.out.len();
        let mut at = sentence.start;
        while at < sentence.end {
            at = finder.at(at, sentence, from).max(at + 1);
        }
        if finder.out.len() == from {
            let acting = finder.opening_subject(sentence);
            let named = names::person(words, sentence).map(|person| vec![person]);
            finder.person =
                named.or(Some(acting).filter(|names| !names.is_empty())).unwrap_or(finder.person);
        }
    }
    finder.out
}

struct Finder<'w, 'a> {
    words: &'w Words<'a>,
    quotations: &'w [u32],
    out: Vec<Attribution>,
    /// The last one who spoke, for pronouns.
    person: Vec<String>,
    /// The last medium named, for "the agency".
    medium: String,
}

impl Finder<'_, '_> {
    /// Looks for an attribution whose verb or preposition is at `at`.
    fn at(&mut self, at: usize, sentence: &Range<usize>, from: usize) -> usize {
        let words = self.words;
        if words.is_mark(at, '(') {
            return self.bracketed(at, sentence);
        }
        let according = words.len_of(at, Class::According);
        if according > 0 {
            return self.according(at, at + according, sentence);
        }
        let speech = words.len_of(at, Class::Speech);
        if speech > 0 && (!words.is_capital(at) || at == sentence.start) {
            return self.speech(at, at + speech, sentence, from);
        }
        at
    }

    /// "(ministère)", "(Reuters)" behind a figure.
    fn bracketed(&mut self, at: usize, sentence: &Range<usize>) -> usize {
        let words = self.words;
        let Some(close) = (at + 1..(at + 6).min(sentence.end)).find(|end| words.is_mark(*end, ')'))
        else {
            return at;
        };
        let inside = at + 1..close;
        let speaks = words.is(at + 1, Class::MediumName)
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
            let mut buffer = String::new();
            let first = name.split([' ', '\u{a0}']).next().unwrap_or_default();
            let id = self.words.lexicon.word(first, &mut buffer);
            let medium = |sense: &Sense| *sense == Sense::Grammar(Class::Medium);
            first.starts_with(char::is_lowercase)
                && self.words.lexicon.entries(id).iter().any(|entry| medium(&entry.sense))
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
        self.named_media(&mut sources);
        if let Some(name) = names::medium(words, &tokens) {
            self.medium = name;
        }
        let medium = sources.len() == 1
            && (tokens.clone()).any(|at| words.is_one_of(at, &[Class::MediumName, Class::Medium]));
        let quotation = self.quotations.get(tokens.start).copied().unwrap_or(0);
        let ends_quotation = words.is_quote(tokens.start) && quotation > 0;
        let aside = tokens.start > 0
            && words.is_one_of(tokens.start - 1, &[Class::Relative, Class::ClauseStart])
            && !self.person.is_empty();
        if !medium && !aside {
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
        let mut sources = self.with_media(after..end, sentence.end);
        let mut end = end;
        let by = (end..(end + 8).min(sentence.end)).find(|at| words_by(self.words, *at));
        if let Some(by) = by.filter(|_| sources.is_empty()) {
            end = phrase_end(self.words, by + 1, sentence.end);
            sources = names::chain(self.words, &(by + 1..end));
        }
        if sources.is_empty() {
            sources = plain_phrase(self.words, after..end);
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
            || at - sentence.start <= 3 && words.is_mark(before - 1, ',')
    }

    /// A verb of saying at `at..after`.
    fn speech(&mut self, at: usize, after: usize, sentence: &Range<usize>, from: usize) -> usize {
        let words = self.words;
        let verb = self.verb_start(at, sentence.start);
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
                let end = self.push(at..end, Side::Preceding, sources);
                if !person.is_empty() {
                    self.person = person;
                }
                return end;
            }
        }
        if (verb..at).any(|before| words.is(before, Class::Be))
            && !(verb..at).any(|before| words.is(before, Class::Have))
        {
            return after;
        }
        if self.inverts(verb, sentence) && !words.is(after - 1, Class::Via) {
            let start = self.skip_time(after, sentence.end);
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
                    return self.push(verb..end, Side::Preceding, sources);
                }
            }
        }
        self.subject_before(verb, after, sentence, from)
    }

    /// The one who acts in a sentence that begins with its subject: "Le
    /// gouverneur a décrété ..., a-t-il précisé".
    fn opening_subject(&self, sentence: &Range<usize>) -> Vec<String> {
        let words = self.words;
        let start = sentence.start;
        let speaker = words.is(start, Class::Determiner) && words.is(start + 1, Class::Speaker);
        let verb = (start..(start + 9).min(sentence.end)).find(|at| words.is(*at, Class::Have));
        match verb {
            Some(verb) if speaker => names::chain(words, &(start..verb)),
            _ => Vec::new(),
        }
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
        let mut sources = if pronoun {
            self.person.iter().take(1).cloned().collect()
        } else {
            self.subject(start, subject_end)
        };
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
                    && (*at + 1..*at + 5).any(|next| words.is(next, Class::Relative))
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

    /// Where the clause of the verb at `verb` begins.
    fn clause_start(&self, verb: usize, floor: usize) -> usize {
        let words = self.words;
        let mut start = verb;
        while start > floor && verb - start < 30 {
            let before = start - 1;
            if words.is_any(before, ";:()—")
                || words.is_quote(before) && !self.names_within(before, start)
            {
                break;
            }
            if words.is_one_of(before, &[Class::That, Class::ClauseStart]) && words.is_word(before)
            {
                break;
            }
            if words.is(before, Class::And) && before > floor && words.is_mark(before - 1, ',') {
                break;
            }
            start -= 1;
        }
        start
    }

    /// Whether the mark at `before` closes a quoted name («Rai News»).
    fn names_within(&self, before: usize, start: usize) -> bool {
        let words = self.words;
        let close = (before.saturating_sub(5)..before).rev().find(|at| words.is_quote(*at));
        let named = close.is_some_and(|open| {
            open > 0 && before - open <= 4 && words.is(open - 1, Class::Determiner)
        });
        let name = named
            || close.is_some_and(|open| {
                (open + 1..before).all(|at| {
                    words.is_capital(at)
                        || words.is_number(at)
                        || words.str(at).chars().any(|c| c.is_ascii_digit())
                })
            });
        name && start > before
    }

    /// The source that a subject's words name.
    fn subject(&self, start: usize, verb: usize) -> Vec<String> {
        let words = self.words;
        let mut from = start;
        // Groups between commas; the first that is not an adverbial.
        let groups: Vec<Range<usize>> = {
            let mut groups = Vec::new();
            for at in start..verb {
                if words.is_mark(at, ',') {
                    groups.push(from..at);
                    from = at + 1;
                }
            }
            groups.push(from..verb);
            groups
        };
        let adverbial = |group: &Range<usize>| {
            group.is_empty()
                || words.is(group.start, Class::Preposition)
                || words.is_one_of(group.start, &[Class::Time, Class::Weekday])
        };
        let Some(first) = groups.iter().position(|group| !adverbial(group)) else {
            return Vec::new();
        };
        let begin = groups[first].start;
        let citing = (begin..verb).find(|at| words.is(*at, Class::Citing) && *at > begin);
        if let Some(citing) = citing {
            let mut chain =
                names::chain(words, &(citing + words.len_of(citing, Class::Citing)..verb));
            chain.extend(names::chain(words, &(begin..citing)));
            return chain;
        }
        if (begin..verb).any(|at| self.is_finite(at)) {
            let last = groups.last().cloned().unwrap_or(begin..verb);
            if (last.clone()).any(|at| self.is_finite(at)) {
                let and = last
                    .clone()
                    .rev()
                    .find(|at| words.is_one_of(*at, &[Class::And, Class::ClauseStart]));
                let rest = and.map_or(verb..verb, |and| and + 1..verb);
                if rest.clone().any(|at| self.is_finite(at)) {
                    return Vec::new();
                }
                return names::chain(words, &rest);
            }
            return names::chain(words, &last);
        }
        let sources = names::chain(words, &(begin..verb));
        if sources.is_empty() { plain_phrase(words, begin..verb) } else { sources }
    }

    fn is_finite(&self, at: usize) -> bool {
        let words = self.words;
        let acts = |form: Form| matches!(form, Form::Happens | Form::Does);
        words.is_one_of(at, &[Class::Be, Class::Have])
            || !words.is_noun(at) && words.predicates(at).iter().any(|(_, _, form)| acts(*form))
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
                ) && at > after;
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

    /// The names in a phrase, and the medium that carried them.
    fn with_media(&self, phrase: Range<usize>, limit: usize) -> Vec<String> {
        let words = self.words;
        let mut sources = names::chain(words, &phrase);
        if sources.is_empty() {
            if words.is(phrase.start, Class::Pronoun) {
                return self.person.iter().take(1).cloned().collect();
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
            let medium =
                (from..end).any(|at| words.is_one_of(at, &[Class::Medium, Class::MediumName]));
            if medium {
                return names::chain(words, &(from..end)).pop();
            }
        }
        None
    }
}

/// A short phrase with an article whose noun nobody listed: "a shepherd".
fn plain_phrase(words: &Words, phrase: Range<usize>) -> Vec<String> {
    let article = words.is_one_of(phrase.start, &[Class::Indefinite, Class::Determiner]);
    let inner = phrase.start + 1..phrase.end;
    let strange =
        [Class::Preposition, Class::Be, Class::Have, Class::Indefinite, Class::Unit, Class::Time];
    let plain = inner.clone().all(|at| {
        words.is_word(at)
            && !words.is_one_of(at, &strange)
            && !words.is_numeral(at)
            && !words.is_predicate(at)
    });
    let people =
        inner.clone().any(|at| words.noun(at).is_some_and(|(_, kind, _)| kind.is_people()));
    let known = inner.clone().all(|at| !words.is_noun(at)) || people;
    if article && plain && known && (1..=4).contains(&inner.len()) {
        vec![words.slice(&inner).to_owned()]
    } else {
        Vec::new()
    }
}

fn words_by(words: &Words, at: usize) -> bool {
    words.len_of(at, Class::By) == 1
}

/// Where the noun phrase of a source that begins at `from` ends, with the
/// appositions that name someone.
pub fn phrase_end(words: &Words, from: usize, limit: usize) -> usize {
    let mut at = from;
    let mut person = false;
    let stops = [
        Class::Relative,
        Class::Have,
        Class::Be,
        Class::Negation,
        Class::Citing,
        Class::AsSaying,
        Class::Speech,
        Class::ClauseStart,
    ];
    while at < limit && at < from + 24 {
        match words.kind(at) {
            TokenKind::Break => break,
            TokenKind::Mark(',') => {
                if person || !names_person(words, at + 1, limit) {
                    break;
                }
            }
            TokenKind::Mark('(') if words.is_mark(at + 2, ')') => return at + 3,
            TokenKind::Mark('«' | '»') if quoted_name(words, at) => {}
            TokenKind::Mark('-' | '\'' | '’') => {}
            TokenKind::Mark('.')
                if at > from
                    && words.is(at - 1, Class::Abbreviation)
                    && words.is_capital(at - 1) => {}
            TokenKind::Mark(_) => break,
            TokenKind::Number => {
                if !words.is_capital(at.max(1) - 1) {
                    break;
                }
            }
            TokenKind::Word => {
                let speech = words.is_one_of(at, &stops)
                    && !words.is(at, Class::Speaker)
                    && !words.is_capital(at);
                let preposition = words.is(at, Class::Preposition)
                    && !words.is(at, Class::Of)
                    && at > from
                    && !words.is(at, Class::MediumName);
                if speech
                    || preposition && !aux_name(words, at)
                    || words.is(at, Class::And) && at > from && !words.is_capital(at + 1)
                {
                    break;
                }
                person |= words.is_capital(at)
                    && words.is_capital(at + 1)
                    && !words.is(at, Class::NotName);
            }
        }
        at += 1;
    }
    at
}

/// "Haut-Commissariat aux réfugiés (HCR)": a preposition within a name.
fn aux_name(words: &Words, at: usize) -> bool {
    (at + 1..at + 5).any(|at| {
        words.is_mark(at, '(')
            && words.is_mark(at + 2, ')')
            && words.str(at + 1).chars().all(char::is_uppercase)
    })
}

fn quoted_name(words: &Words, at: usize) -> bool {
    let inside = if words.is_mark(at, '«') { at + 1 } else { at.max(1) - 1 };
    words.is_capital(inside) || words.is(inside, Class::MediumName)
}

/// Whether an apposition that begins at `from` names a person.
fn names_person(words: &Words, from: usize, limit: usize) -> bool {
    let end = (from + 7).min(limit);
    let first = (from..end).find(|at| words.is_capital(*at) || !words.is_word(*at));
    first.is_some_and(|at| {
        let titled = words.is(at, Class::Title) && words.is_capital(at);
        (words.is_capital(at + 1) || titled)
            && words.is_capital(at)
            && !words.is(at, Class::Organisation)
            && (from..at).all(|at| {
                !words.is_predicate(at)
                    && !words.is_one_of(
                        at,
                        &[Class::Preposition, Class::Have, Class::Be, Class::And, Class::Speech],
                    )
            })
    })
}
