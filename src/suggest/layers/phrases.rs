//! The noun phrase after a number: who or what it counts.

use super::words::Words;
use crate::language::lexicon::{Class, Form, Kind};
use crate::language::token::TokenKind;

/// What a number counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Head {
    /// A noun of the lexicon.
    Known(Kind),
    /// A noun that the lexicon does not have.
    Unknown,
    /// No noun at all.
    Missing,
}

/// The words after a number up to the end of its noun phrase.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Phrase {
    /// One past the last token.
    pub end: usize,
    /// Where the head noun begins; the phrase's end if there is none.
    pub at: usize,
    /// What it counts.
    pub head: Head,
    /// The category (of the lexicon's list) that the noun itself counts.
    pub counts: Option<u16>,
    /// The category of a casualty word before the head ("61 wounded people").
    pub modifier: Option<u16>,
    /// The frame of a participle before the head ("18 captured soldiers").
    pub participle: Option<u16>,
    /// Part of a group: "d'entre eux", "of the girls".
    pub partitive: bool,
    /// Others than those before: "another", "autres".
    pub other: bool,
}

/// Words that a phrase may hold before its head, at most.
const LONGEST: usize = 6;

impl Phrase {
    /// A phrase without a noun that ends at `end`.
    pub const fn none(end: usize) -> Self {
        Self {
            end,
            at: end,
            head: Head::Missing,
            counts: None,
            modifier: None,
            participle: None,
            partitive: false,
            other: false,
        }
    }

    /// Whether the head is a noun of that kind.
    pub fn is(&self, kind: Kind) -> bool {
        self.head == Head::Known(kind)
    }

    /// Whether the head names people under arms.
    pub fn is_armed(&self) -> bool {
        matches!(self.head, Head::Known(kind) if kind.is_armed())
    }
}

/// Reads the phrase that follows a number ending at `from`.
pub fn after(words: &Words, from: usize) -> Phrase {
    let mut reader = Reader {
        words,
        at: from,
        out: Phrase::none(from),
        unknown: None,
        skipped: 0,
        aged: None,
        single: from > 0 && words.is(from - 1, Class::Indefinite),
        whole: false,
    };
    reader.opening();
    while reader.step() {}
    reader.finish()
}

struct Reader<'w, 'a> {
    words: &'w Words<'a>,
    at: usize,
    out: Phrase,
    /// The first word that the lexicon does not know and the token after the
    /// last such word.
    unknown: Option<(usize, usize)>,
    skipped: usize,
    /// An article goes before, so that "police patrol" is a noun.
    single: bool,
    /// Where an age ends that may stand for who is of that age.
    aged: Option<usize>,
    /// The group is a pronoun, and so a noun behind it only says who they
    /// are: "three of them subcontractors".
    whole: bool,
}

impl Reader<'_, '_> {
    /// "17-year-old" before the noun, or instead of it.
    fn age(&mut self) {
        let words = self.words;
        let number = words.is_number(self.at) || words.is_numeral(self.at);
        if !number || !words.is_mark(self.at + 1, '-') || !words.is_glued(self.at) {
            return;
        }
        let from = self.at;
        let on = |at: usize| words.is_word(at) || words.is_mark(at, '-');
        while words.is_glued(self.at) && on(self.at + 1) {
            self.at += 1;
        }
        let old = self.at == from + 4
            && words.is(from + 2, Class::Unit)
            && words.is(self.at, Class::Unit);
        self.at += 1;
        if old {
            self.aged = Some(self.at);
        }
    }

    /// A closing quotation mark, "of", "d'entre eux".
    fn opening(&mut self) {
        let words = self.words;
        let within = words.is(self.at + 1, Class::Of) || words.is_noun(self.at + 1);
        if words.is_quote(self.at) && within {
            self.at += 1;
        }
        self.age();
        let part = words.len_of(self.at, Class::Partitive);
        if part > 0 {
            self.out.partitive = true;
            self.at += part;
            self.out.end = self.at;
            self.total();
            self.whole = words.is_one_of(self.at - 1, &[Class::Pronoun, Class::Relative]);
            return;
        }
        let of = words.len_of(self.at, Class::Of);
        if of == 0 || words.is(self.at, Class::According) {
            return;
        }
        let contracted = words.is(self.at, Class::Determiner);
        self.at += of;
        let numbered =
            words.is_number(self.at) || words.lexicon.head_last && words.is_numeral(self.at);
        if contracted || words.is(self.at, Class::Determiner) || numbered {
            self.out.partitive = true;
            self.at += words.len_of(self.at, Class::Determiner);
            if words.is_number(self.at) || words.is_numeral(self.at) {
                self.at = super::numbers::number(words, self.at).map_or(self.at, |n| n.end);
            }
        }
    }

    /// "680 of the [900] shelters": the noun of the whole is that of its part.
    fn total(&mut self) {
        let words = self.words;
        let numbered = words.is_number(self.at) || words.is_numeral(self.at);
        if let Some(number) = super::numbers::number(words, self.at).filter(|_| numbered)
            && words.is_noun(number.end)
        {
            self.at = number.end;
        }
    }

    /// Takes one more word in; false at the end of the phrase.
    fn step(&mut self) -> bool {
        let (words, at) = (self.words, self.at);
        if self.skipped > LONGEST || !self.holds(at) {
            return false;
        }
        if let Some((length, kind, counts)) = words.noun(at) {
            return self.noun(length, kind, counts);
        }
        if self.out.head != Head::Missing {
            return false;
        }
        if self.unknown.is_some() && (words.is(at, Class::Hurts) || words.result(at).is_some()) {
            return false;
        }
        self.skipped += 1;
        let other = words.len_of(at, Class::Other);
        if other > 0 {
            self.out.other = true;
            self.at += other;
            self.out.end = self.at;
            return true;
        }
        let done = words.predicates(at).into_iter().find(|(_, _, form)| *form == Form::Done);
        if let Some((length, frame, _)) = done {
            if !self.noun_follows(at + length) {
                return false;
            }
            self.out.participle = u16::try_from(frame).ok();
            self.at += length;
            return true;
        }
        if let Some(frame) = self.doing() {
            self.out.participle = Some(frame);
            self.at += 1;
            return true;
        }
        let nominal =
            |words: &Words| words.predicates(at).iter().all(|(_, _, form)| *form == Form::Noun);
        if words.is_predicate(at) && !nominal(words)
            || words.is(at, Class::Speech) && !words.is_capital(at) && !self.said(at)
        {
            return false;
        }
        if !words.is_any(at, "-.") {
            let first = self.unknown.map_or(at, |(first, _)| first);
            self.unknown = Some((first, at + 1));
        }
        self.at += 1;
        true
    }

    /// The frame of what people do who are named by it: "1,500 striking
    /// dockworkers", "400 fleeing villagers".
    fn doing(&self) -> Option<u16> {
        let (words, at) = (self.words, self.at);
        let people = words.is_noun(at + 1)
            || words.is_word(at + 1)
                && !words.is_known(at + 1)
                && !words.is_capital(at + 1)
                && words.lexicon.is_plural(words.str(at + 1));
        let first = self.out.head == Head::Missing && self.unknown.is_none() && !self.single;
        if !words.lexicon.head_last || !words.is_gerund(at) || !people || !first {
            return None;
        }
        words.predicates(at).into_iter().find_map(|(length, frame, _)| {
            let named = words.lexicon.frame(frame)?.people.as_deref();
            let own = length == 1 && matches!(named, Some("crowd" | "displaced"));
            own.then(|| u16::try_from(frame).ok())?
        })
    }

    /// Whether the token at `at` can belong to the phrase.
    fn holds(&self, at: usize) -> bool {
        let words = self.words;
        match words.kind(at) {
            TokenKind::Mark('-') => words.is_glued(at) && at > 0 && words.is_glued(at - 1),
            // "1,300 U.S. citizens"
            TokenKind::Mark('.') => words.in_initials(at),
            // "10 †"
            TokenKind::Mark(_) if words.is_noun(at) => true,
            TokenKind::Break | TokenKind::Mark(_) => false,
            TokenKind::Number => at > 0 && words.is_mark(at - 1, '-'),
            // "six off-duty soldiers"
            TokenKind::Word if self.is_prefix(at) => true,
            TokenKind::Word => {
                let ends = [
                    Class::Preposition,
                    Class::Relative,
                    Class::Be,
                    Class::Have,
                    Class::Negation,
                    Class::And,
                    Class::Or,
                    Class::Pronoun,
                    Class::Subset,
                    Class::Of,
                    Class::Modal,
                    Class::Future,
                    Class::Adverb,
                    Class::Indefinite,
                    Class::If,
                    Class::Numbering,
                ];
                let closed = words.is_one_of(at, &ends) && !words.is_noun(at)
                    || words.is(at, Class::Preposition)
                        && !words.is(at, Class::Other)
                        && words.noun(at).is_none_or(|(length, kind, _)| {
                            // "un troisième car": the coach, and no "for".
                            length == 1 && !(kind == Kind::Thing && self.single)
                        });
                let named = words.is(at, Class::Determiner) && !words.is(at, Class::Other);
                let numeral = words.is_numeral(at) && !words.is(at, Class::Other);
                !closed && !named && !numeral
            }
        }
    }

    /// Whether the verb of saying at `at` only describes the noun behind it: "a
    /// listed mill".
    fn said(&self, at: usize) -> bool {
        let words = self.words;
        let article = at > 0 && words.is_one_of(at - 1, &[Class::Indefinite, Class::Determiner]);
        article && words.is_noun(at + 1)
    }

    /// Whether a preposition at `at` is the beginning of a compound.
    fn is_prefix(&self, at: usize) -> bool {
        let words = self.words;
        let hyphen = words.is_mark(at + 1, '-') && words.is_glued(at) && words.is_glued(at + 1);
        hyphen && words.lexicon.head_last && words.is(at, Class::Preposition)
    }

    fn noun_follows(&self, at: usize) -> bool {
        (at..at + 3)
            .take_while(|next| self.holds(*next) && !self.words.is_predicate(*next))
            .any(|next| self.words.is_noun(next))
    }

    /// Whether the word read last is a verb whose object begins at `next`: "a
    /// gunman wounded [a nurse]".
    fn has_object(&self, next: usize) -> bool {
        let words = self.words;
        let opens = [
            Class::Determiner,
            Class::Indefinite,
            Class::AtLeast,
            Class::AtMost,
            Class::About,
            Class::Several,
        ];
        let verb = words.predicates(self.at).iter().any(|(_, _, form)| *form == Form::Done);
        let object = words.is_one_of(next, &opens) && !words.is(next, Class::Weekday);
        verb && (object || words.is_number(next) || words.is_numeral(next))
    }

    fn noun(&mut self, length: usize, kind: Kind, counts: Option<u16>) -> bool {
        let words = self.words;
        if self.out.head != Head::Missing && !words.lexicon.head_last {
            return false;
        }
        let verb = words.is_predicate(self.at) && !(self.single && kind == Kind::UnitOfMen);
        if self.out.head != Head::Missing && verb && kind != Kind::Casualty {
            return false;
        }
        let next = self.at + length;
        let flagged = words.lexicon.head_last
            && words.is_mark(next, '-')
            && words.is_glued(next - 1)
            && words.is_glued(next)
            && words.is_word(next + 1)
            && !words.is_noun(next + 1);
        if flagged && self.out.head == Head::Missing {
            // "a Norwegian-flagged tanker"
            self.unknown = Some((self.unknown.map_or(self.at, |(first, _)| first), next + 2));
            self.at = next + 2;
            return true;
        }
        if self.out.head != Head::Missing && kind == Kind::Casualty && self.has_object(next) {
            return false;
        }
        let compound = kind == Kind::Casualty
            && words.lexicon.head_last
            && !words.lexicon.is_plural(words.str(next - 1))
            && words.is_word(next)
            && !words.is_known(next)
            && !words.is_capital(next)
            && words.lexicon.is_plural(words.str(next));
        if compound {
            // "183 evacuation centres" counts centres.
            self.unknown = Some((self.at, next + 1));
            return false;
        }
        let outcome = words.result(self.at).is_some_and(|(end, _)| !words.is_noun(self.at + end));
        if self.out.head != Head::Missing && outcome && !self.out.is(Kind::Casualty) {
            return false;
        }
        if self.out.is(Kind::Casualty) {
            self.out.modifier = self.out.counts;
        }
        if kind == Kind::Military {
            self.at += length;
            return self.noun_follows(self.at);
        }
        if words.is_apostrophe(next) && words.is_glued(next - 1) && words.is_noun(next + 1) {
            // "34 soldiers' widows" are widows.
            self.at = next + 1;
            return true;
        }
        let possessive = words.is_apostrophe(next)
            && words.is_glued(next - 1)
            && words.is_glued(next)
            && words.str(next + 1) == "s"
            && words.lexicon.head_last;
        if possessive && words.is_noun(next + 2) && !words.is(next + 2, Class::Speech) {
            // "the mine's owner" is the owner.
            self.at = next + 2;
            return true;
        }
        self.out.at = self.at;
        self.out.head = Head::Known(kind);
        self.out.counts = counts;
        self.at += length;
        self.out.end = self.at;
        if kind == Kind::Group {
            return self.members();
        }
        words.lexicon.head_last
    }

    /// "un groupe de 20 personnes" counts the persons.
    fn members(&mut self) -> bool {
        let of = self.words.len_of(self.at, Class::Of);
        let next = self.at + of;
        if of > 0 && self.words.noun(next).is_some() {
            self.at = next;
            self.out.head = Head::Missing;
            return true;
        }
        false
    }

    fn finish(mut self) -> Phrase {
        if self.out.head == Head::Missing
            && !self.whole
            && let Some((first, end)) = self.unknown
        {
            let longest = if self.words.lexicon.head_last { 3 } else { 2 };
            self.aged = None;
            self.out.head = Head::Unknown;
            self.out.at = first;
            self.out.end = end.min(first + longest).max(self.out.end);
        }
        if self.out.head == Head::Missing
            && let Some(end) = self.aged
        {
            self.out.head = Head::Known(Kind::Person);
            self.out.at = end - 1;
            self.out.end = end;
        }
        self.out
    }
}
