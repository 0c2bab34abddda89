//! Verbs of saying: their subjects before or after them, their media, and on
//! which side of them stands what is said.

use super::extent::{phrase_end, plain_phrase};
use super::{Finder, Side};
use crate::language::lexicon::{Class, Form};
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
        // "the 17 civilians reported killed"
        if words.lexicon.head_last
            && verb == at
            && at > sentence.start
            && words.is_word(at - 1)
            && words.predicates(after).iter().any(|(_, _, form)| *form == Form::Done)
            && !words.is(at, Class::Via)
        {
            return after;
        }
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
        if words.len_of(after, Class::By) > 0
            && let Some(end) = self.by(at, after, verb, sentence)
        {
            return end;
        }
        if self.orders(at, after) {
            return after;
        }
        let would = |at: usize| words.is(at, Class::Future) && words.is(after - 1, Class::Says);
        if (verb..at).any(|before| words.is(before, Class::Modal) && !would(before)) {
            return after;
        }
        if words.lexicon.head_last && (verb..at).any(|before| words.is(before, Class::Been)) {
            return after;
        }
        if (verb..at).any(|before| words.is(before, Class::Be))
            && !words.is_gerund(at)
            && !(verb..at).any(|before| words.is(before, Class::Have))
        {
            return after;
        }
        if self.inverts(verb, sentence)
            && !words.is(after - 1, Class::Via)
            && let Some(end) = self.inverted(verb, after, sentence)
        {
            return end;
        }
        self.subject_before(verb, after, sentence, from)
    }

    /// "told its students to stay away": what they are to do, not what is so.
    fn orders(&self, at: usize, after: usize) -> bool {
        const HEARER: usize = 6;
        let words = self.words;
        let open = |at: &usize| {
            let clause = [Class::That, Class::Be, Class::Have, Class::Speech];
            words.is_word(*at) && !words.is_one_of(*at, &clause)
        };
        let to = (after..after + HEARER)
            .take_while(open)
            .find(|at| *at > after && words.len_of(*at, Class::To) == 1);
        let verb = |at: usize| {
            words.is_word(at)
                && !words.is_capital(at)
                && !words.is_noun(at)
                && !words.is_one_of(at, &[Class::Determiner, Class::Indefinite, Class::Several])
        };
        words.lexicon.head_last && words.is(at, Class::Via) && to.is_some_and(|to| verb(to + 1))
    }

    /// "announced by the ministry", "publiés lundi par l'ONU": who is named
    /// behind the preposition at `before`.
    pub(super) fn by(
        &mut self,
        at: usize,
        before: usize,
        verb: usize,
        sentence: &Range<usize>,
    ) -> Option<usize> {
        let words = self.words;
        let start = before + words.len_of(before, Class::By);
        let end = phrase_end(words, start, sentence.end);
        let sources = self.with_media(start..end, sentence);
        if sources.is_empty() {
            return None;
        }
        let noun = verb == at && self.opens(at, sentence);
        // "Le bilan, établi par l'Observatoire, se monte à": what follows.
        let toll = (sentence.start..at).any(|at| words.is(at, Class::Toll));
        let counted = (sentence.start..at).any(|at| words.is_number(at));
        let side = if noun || toll && !counted { Side::Following } else { Side::Preceding };
        Some(self.push_aside(at..end, side, sources))
    }

    /// A participle of saying at `at`: it attributes only with "by", from
    /// which a time or a place may part it.
    pub(super) fn said_by(&mut self, at: usize, sentence: &Range<usize>) -> Option<usize> {
        const APART: usize = 7;
        let words = self.words;
        let limit = sentence.end.min(at + APART);
        let by = (at + 1..limit)
            .take_while(|at| words.is_word(*at) || words.is_number(*at))
            .take_while(|at| !words.is_one_of(*at, &[Class::That, Class::Relative]))
            .find(|at| words.len_of(*at, Class::By) > 0)?;
        self.by(at, by, at, sentence)
    }

    /// ", a déclaré à l'AFP le chef des pompiers": a verb with its subject
    /// behind it.
    fn inverted(&mut self, verb: usize, after: usize, sentence: &Range<usize>) -> Option<usize> {
        let words = self.words;
        // "The lawyer, Paul Ory, denounced the arrest": nothing was said yet.
        let said = (sentence.start..verb).any(|at| {
            words.is_one_of(at, &[Class::Have, Class::Be, Class::Zero, Class::Negation])
                || words.is_event(at)
                || words.is_number(at)
                || words.is_numeral(at)
                || words.is_quote(at)
                || words.is_predicate(at)
                || words.noun(at).is_some_and(|(_, _, counts)| counts.is_some())
        });
        if !said && verb > sentence.start {
            return None;
        }
        let subject = if words.lexicon.head_last {
            // "said in a statement" does not name the statement.
            let preposition = words.is(after, Class::Preposition)
                && !words.is_one_of(after + 1, &[Class::Weekday, Class::Time]);
            let start = if preposition { after } else { self.skip_time(after, sentence.end) };
            start..phrase_end(words, start, sentence.end)
        } else {
            self.inverted_subject(after, sentence.end)
        };
        let Range { start, end } = subject;
        let ends = !words.is_one_of(end, &[Class::That, Class::Have, Class::Be])
            || words.is(end, Class::Of);
        let nominal =
            !words.is_one_of(start, &[Class::Preposition, Class::Any]) && !words.is_number(start);
        if !ends || !nominal {
            return None;
        }
        let mut sources = self.with_media(start..end, sentence);
        let count = words.lexicon.head_last
            || !(start..end).any(|at| words.is_one_of(at, &[Class::Account, Class::Toll]));
        if sources.is_empty() && !count {
            // ", indique un bilan communiqué lundi par la Protection civile"
            return self.counted_behind(verb, start..end, sentence);
        }
        if sources.is_empty() && !words.is_word(end) && !words.is_number(end) {
            sources = plain_phrase(words, start..end);
        }
        if sources.is_empty() {
            return None;
        }
        let medium = self.medium_after(after, start);
        sources.extend(medium.filter(|medium| !sources.contains(medium)));
        Some(self.push(verb..end, Side::Preceding, sources))
    }

    /// First token of the verb with its auxiliaries.
    fn verb_start(&self, at: usize, floor: usize) -> usize {
        let words = self.words;
        let skip =
            [Class::Have, Class::Adverb, Class::Negation, Class::Be, Class::Future, Class::Modal];
        let mut start = self.before_time(at, floor);
        while start > floor
            && (words.is_one_of(start - 1, &skip))
            && (!words.is(start - 1, Class::Pronoun) || words.is(start - 1, Class::Clitic))
            && !words.is(start - 1, Class::Weekday)
        {
            start -= 1;
        }
        start - usize::from(self.is_clitic(start, floor))
    }

    /// The place of a time between the auxiliary and the verb at `at`: "had on
    /// Wednesday spoken of".
    fn before_time(&self, at: usize, floor: usize) -> usize {
        const APART: usize = 3;
        let words = self.words;
        let time = [Class::Weekday, Class::Time, Class::Preposition];
        let start = (floor.max(at.saturating_sub(APART))..at)
            .rev()
            .take_while(|at| words.is_one_of(*at, &time))
            .last()
            .unwrap_or(at);
        let auxiliary = start > floor && words.is(start - 1, Class::Have);
        if auxiliary { start } else { at }
    }

    /// Whether the word before the verb at `verb` stands between it and its
    /// subject: "la police nous a confirmé", ", nous indique la mairie".
    fn is_clitic(&self, verb: usize, floor: usize) -> bool {
        let words = self.words;
        let Some(at) = verb.checked_sub(1).filter(|at| *at > floor) else { return false };
        let subject = words.is_word(at - 1)
            && !words.is_one_of(at - 1, &[Class::That, Class::And, Class::Relative]);
        let behind = words.is_any(at - 1, ",—–") && !words.is(at, Class::FirstPerson)
            || words.is_any(at - 1, ",—–") && words.is_one_of(verb + 1, &[Class::Determiner]);
        words.is(at, Class::Clitic) && (subject || behind)
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

    pub(super) fn skip_time(&self, from: usize, limit: usize) -> usize {
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
        if verb > sentence.start && words.is(verb - 1, Class::FirstPerson) {
            // Whoever the quotation or the turn belongs to.
            return after;
        }
        let says = !relative && (verb..after).any(|at| words.is(at, Class::Says));
        let meant = if pronoun { self.meant(verb, sentence) } else { Vec::new() };
        let role = pronoun && meant.is_empty() && words.is(start, Class::Determiner);
        let mut sources =
            if pronoun && !role { meant } else { self.subject(start, subject_end, says) };
        if sources.is_empty() && verb > sentence.start && words.is(verb - 1, Class::And) {
            // "The council has asked both to stay away, and says": one subject.
            let parted = (sentence.start..verb).rev().find(|at| words.is_mark(*at, ';'));
            let clause = parted.map_or(sentence.start, |at| at + 1)..sentence.end;
            let told = self.out[from..].iter().any(|said| said.tokens.start >= clause.start);
            sources = if told { sources } else { self.opening_subject(&clause) };
        }
        if sources.is_empty() && self.out.len() > from && !pronoun {
            // "adding that": the subject of the verb before.
            sources.clone_from(&self.out[self.out.len() - 1].sources);
            if self.quotations.of(verb)
                != self.quotations.of(self.out[self.out.len() - 1].tokens.start)
            {
                sources.clear();
            }
        }
        let stranded = subject_end > sentence.start
            && words.is_one_of(
                subject_end - 1,
                &[Class::Of, Class::Determiner, Class::Indefinite, Class::Preposition],
            )
            && !words.is(subject_end - 1, Class::Pronoun)
            && !says;
        if sources.is_empty() || stranded {
            return after;
        }
        self.prepend_cited(sentence, &mut sources);
        let (end, cited) = self.cited(after, sentence.end);
        if !cited.is_empty() {
            sources.splice(0..0, cited);
        } else {
            sources.extend(
                self.medium_after(after, sentence.end).filter(|medium| !sources.contains(medium)),
            );
            let carrier = self.carrier(start, subject_end);
            sources.extend(carrier.filter(|medium| !sources.contains(medium)));
        }
        let comma = (start..subject_end.max(1) - 1).rev().find(|at| words.is_mark(*at, ','));
        let said = if end > after { end + words.len_of(end, Class::AsSaying) } else { after };
        let side = self.side(start, verb, said, sentence);
        let start = comma.map_or(start, |comma| comma + 1);
        self.push(
            if side == Side::Preceding { start..end.max(after) } else { start..after },
            side,
            sources,
        )
    }

    /// "Video on local television showed": the medium within a subject.
    fn carrier(&self, start: usize, end: usize) -> Option<String> {
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

    /// The place before an aside that ends at the verb: ", who asked not to be
    /// named, ".
    fn before_aside(&self, verb: usize, floor: usize) -> usize {
        let words = self.words;
        if verb <= floor || !words.is_mark(verb - 1, ',') {
            return verb;
        }
        // ", on the border, ..., the prefect, Anton Vesk, said": no aside of his.
        let whole = |comma: usize| (comma + 1..verb - 1).all(|at| !words.is_mark(at, ','));
        (floor.max(verb.saturating_sub(30))..verb - 1)
            .rev()
            .take_while(|at| !words.is_any(*at, ";:"))
            .find(|at| {
                words.is_mark(*at, ',')
                    && ((*at + 1..*at + 5).any(|next| words.is(next, Class::Relative))
                        || words.is(*at + 1, Class::Via) && whole(*at)
                        || words.lexicon.is_gerund(words.str(*at + 1))
                            && !words.is(*at + 1, Class::Citing))
            })
            .unwrap_or(verb)
    }

    /// "Citing two officials, Reuters said": the officials before Reuters.
    fn prepend_cited(&self, sentence: &Range<usize>, sources: &mut Vec<String>) {
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
    fn cited(&self, after: usize, limit: usize) -> (usize, Vec<String>) {
        let words = self.words;
        if after == 0 || !words.is(after - 1, Class::Citing) {
            return (after, Vec::new());
        }
        let end = phrase_end(words, after, limit);
        (end, names::chain(words, &(after..end)))
    }
}
