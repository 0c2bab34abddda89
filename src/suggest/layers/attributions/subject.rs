//! The subject of a verb of saying: the names in the words before it.

use super::Finder;
use crate::language::lexicon::{Class, Form};
use crate::suggest::layers::names;
use std::ops::Range;

impl Finder<'_, '_> {
    /// The one who acts in a sentence that begins with its subject: "Le
    /// gouverneur a décrété ..., a-t-il précisé".
    pub(super) fn opening_subject(&self, sentence: &Range<usize>) -> Vec<String> {
        let words = self.words;
        let start = sentence.start;
        let speaker = words.is(start, Class::Determiner) && words.is(start + 1, Class::Speaker);
        if !speaker {
            return Vec::new();
        }
        let verbal = Class::set(&[Class::Have, Class::Be, Class::Negation]);
        let verb = words.first_of(start..(start + 9).min(sentence.end), verbal);
        verb.map_or_else(Vec::new, |verb| names::chain(words, &(start..verb)))
    }

    /// Where the clause of the verb at `verb` begins.
    pub(super) fn clause_start(&self, verb: usize, floor: usize) -> usize {
        let words = self.words;
        let mut start = verb;
        while start > floor && verb - start < 30 {
            let before = start - 1;
            if let Some(open) = self.acronym_before(before, floor) {
                start = open;
                continue;
            }
            if words.is_any(before, ";:()—")
                || words.is_dash(before)
                || words.is_quote(before) && !self.names_within(before, start)
            {
                break;
            }
            let bounds = words.is_one_of(before, &[Class::That, Class::ClauseStart]);
            if bounds && words.is_word(before) && !self.restricts(before, floor) {
                break;
            }
            if words.is(before, Class::And) && before > floor && words.is_mark(before - 1, ',') {
                break;
            }
            start -= 1;
        }
        start
    }

    /// The bracket that opens "(OSDH)", which ends at `close`.
    fn acronym_before(&self, close: usize, floor: usize) -> Option<usize> {
        const SHORT: usize = 4;
        let words = self.words;
        let inside = |at: &usize| words.is_capital(*at) || words.is_mark(*at, '-');
        let from = close.saturating_sub(SHORT).max(floor + 1);
        let open = (from..close).rev().find(|at| words.is_mark(*at, '('))?;
        (words.is_mark(close, ')') && (open + 1..close).all(|at| inside(&at))).then_some(open)
    }

    /// Whether a relative clause at `at` only says which one is meant: "a
    /// diplomat who follows the war".
    fn restricts(&self, at: usize, floor: usize) -> bool {
        let words = self.words;
        let subject =
            [Class::Determiner, Class::Indefinite, Class::Speaker, Class::Pronoun, Class::Adverb];
        words.is(at, Class::Relative)
            && !words.is(at, Class::That)
            && at > floor
            && words.is_word(at - 1)
            && !words.is_one_of(at + 1, &subject)
            && !words.is_capital(at + 1)
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

    /// The source that a subject's words name. Whatever noun stands before a
    /// verb that only `says` names one.
    pub(super) fn subject(&self, start: usize, verb: usize, says: bool) -> Vec<String> {
        let sources = self.listed_subject(start, verb);
        if sources.is_empty() && says { self.any_subject(start, verb) } else { sources }
    }

    /// The head of whatever noun phrase a verb of saying follows: "a cook
    /// employed at the site", "relatives outside".
    fn any_subject(&self, start: usize, verb: usize) -> Vec<String> {
        const LONGEST: usize = 4;
        let words = self.words;
        let begins = [Class::Determiner, Class::Indefinite, Class::Several];
        let open = |at: usize| {
            at == 0
                || words.is_any(at - 1, ",;:—–(")
                || words.is_quote(at - 1)
                || words.is_one_of(at - 1, &[Class::And, Class::ClauseStart, Class::That])
        };
        let led = (start..verb)
            .rev()
            .find(|at| words.is_one_of(*at, &begins) && (*at == start || open(*at)));
        let plural = words.is_word(start) && !words.is_number(start);
        let Some(from) = led.or(plural.then_some(start)) else { return Vec::new() };
        let from = from + begins.iter().map(|class| words.len_of(from, *class)).max().unwrap_or(0);
        let ends = [
            Class::Of,
            Class::Preposition,
            Class::Relative,
            Class::Have,
            Class::Be,
            Class::And,
            Class::Via,
            Class::Negation,
        ];
        let end = (from..verb)
            .find(|at| {
                !words.is_word(*at)
                    || words.is_one_of(*at, &ends)
                    || *at > from && words.is_predicate(*at) && !words.is_noun(*at)
                    || *at > from && words.is_one_of(*at, &[Class::SaidBy, Class::Speech])
            })
            .unwrap_or(verb);
        let phrase = from..end;
        let parted = !words.is(end, Class::Relative)
            && (end + 1..verb).any(|at| self.is_finite(at) || words.is_mark(at, ','));
        let bare = led.is_none() && !words.lexicon.is_plural(words.str(end.max(1) - 1));
        let strange = [
            Class::Toll,
            Class::Happening,
            Class::Pronoun,
            Class::Unit,
            Class::Time,
            Class::Weekday,
            Class::Month,
        ];
        let shut = phrase.clone().any(|at| words.is_one_of(at, &strange) || words.is_numeral(at));
        if bare || shut || parted || !(1..=LONGEST).contains(&phrase.len()) {
            return Vec::new();
        }
        vec![words.slice(&phrase).to_owned()]
    }

    /// A group without the time it begins with: "Last week the ministry".
    pub(super) fn timeless(&self, group: Range<usize>) -> Range<usize> {
        let words = self.words;
        let time = words.len_of(group.start, Class::Time);
        let time = time.max(words.len_of(group.start, Class::Weekday));
        let subject = group.start + time;
        let follows = words.is(subject, Class::Determiner) || words.is(subject, Class::Speaker);
        if time > 0 && subject < group.end && follows {
            return subject..group.end;
        }
        // "By evening the emergency service", "In Geneva a spokesman".
        let begins = [Class::Determiner, Class::Indefinite];
        let inner = words.is(group.start, Class::Preposition)
            && words.lexicon.head_last
            && !words.is(group.start, Class::Of);
        let late = (group.start + 2..group.end).rev().find(|at| words.is_one_of(*at, &begins));
        match late.filter(|at| inner && !self.is_complement(at - 1) && !words.is(at - 1, Class::Of))
        {
            Some(subject) => subject..group.end,
            None => group,
        }
    }

    /// Whether what follows only says where: "partners on the ground".
    pub(super) fn is_complement(&self, at: usize) -> bool {
        self.words.is(at, Class::Preposition) && !self.words.is(at, Class::Of)
    }

    pub(super) fn is_finite(&self, at: usize) -> bool {
        let words = self.words;
        let acts = |form: Form| matches!(form, Form::Happens | Form::Does);
        // "the fire service"
        let article = words.lexicon.head_last
            && at > 0
            && (words.is(at - 1, Class::Determiner)
                || words.is_one_of(at + 1, &[Class::Speaker, Class::Organisation]));
        words.is_one_of(at, &[Class::Be, Class::Have])
            || !article
                && !words.is_noun(at)
                && !words.is_capital(at)
                && words.predicates(at).iter().any(|(_, _, form)| acts(*form))
    }
}
