//! The walk itself, one token after the other.

mod others;

use super::phrase::{
    aside, deploys, governed, has_before, object_follows, owned, shortened, verb_follows,
};
use super::{Around, NEAR, REACH, Verb, Wanted, captive};
use crate::language::lexicon::{Class, Form};
use crate::language::token::TokenKind;
use crate::suggest::draft::{category_for, category_of};
use crate::suggest::layers::Layers;
use crate::suggest::layers::figures::Figure;
use crate::suggest::layers::phrases::Head;
use crate::suggest::rules::object::passive;
use std::ops::Range;

/// What a step of the walk comes to.
enum Step {
    /// Go on at this token.
    To(usize),
    /// The predicate.
    Found(Verb),
    /// Nothing can follow.
    Stop,
}

/// One walk.
pub(super) struct Walk<'l, 'a> {
    layers: &'l Layers<'a>,
    figure: &'l Figure,
    /// Where the sentence begins and the walk ends.
    bounds: Range<usize>,
    at: usize,
    /// What is looked for.
    wanted: Wanted,
    /// A form of "to be" has been passed.
    finite: bool,
    /// A subject of another clause has been passed; its verb is skipped.
    inner: bool,
    /// A comma has been passed.
    crossed: bool,
    /// What surrounds the figure's clause.
    around: Around,
    /// A participle in an aside that was skipped: its frame and its words.
    skipped: Option<(usize, Range<usize>)>,
    /// The last figure passed.
    last: &'l Figure,
}

impl<'l, 'a> Walk<'l, 'a> {
    /// A walk that begins at `at`.
    pub(super) fn new(
        layers: &'l Layers<'a>,
        figure: &'l Figure,
        at: usize,
        wanted: Wanted,
    ) -> Self {
        let sentence = layers.sentence(figure.start);
        let bounds = sentence.start..sentence.end.min(figure.last() + REACH);
        Self {
            layers,
            figure,
            bounds,
            at,
            wanted,
            finite: false,
            inner: false,
            crossed: false,
            around: Around::default(),
            skipped: None,
            last: figure,
        }
    }

    /// The same, told what surrounds its clause.
    pub(super) const fn within(mut self, around: Around) -> Self {
        self.around = around;
        self
    }

    /// Whether the figure is the complement of a preposition.
    fn complement(&self) -> bool {
        governed(self.layers, self.figure, self.bounds.start)
    }

    /// Whether the figure's people did what the clause before tells.
    fn agents(&self) -> bool {
        let words = &self.layers.words;
        self.figure.start.checked_sub(1).is_some_and(|at| words.len_of(at, Class::By) == 1)
    }

    /// The predicate, or the token at which nothing can follow.
    pub(super) fn run(mut self) -> Result<Verb, usize> {
        // "A Swiss, missing since Monday, has not been found": the aside is
        // all that the sentence tells.
        self.search().or_else(|end| self.aside().ok_or(end))
    }

    /// What a participle in an aside says where the clause says nothing else.
    fn aside(&self) -> Option<Verb> {
        let (frame, trigger) = self.skipped.clone()?;
        let named = self.layers.words.lexicon.frame(frame)?;
        let counts = self.wanted == Wanted::Any && category_of(named, self.figure).is_some();
        let near = self.last.start == self.figure.start;
        let sure = counts && near && !self.complement();
        sure.then_some(Verb { frame, trigger, finite: false, before: None })
    }

    fn search(&mut self) -> Result<Verb, usize> {
        while self.at < self.bounds.end {
            let step = self
                .mark()
                .or_else(|| self.figure_here())
                .or_else(|| self.predicate())
                .or_else(|| self.word())
                .unwrap_or(Step::To(self.at + 1));
            match step {
                Step::To(at) => self.at = at,
                Step::Found(verb) => return Ok(verb),
                Step::Stop => return Err(self.at),
            }
        }
        Err(self.bounds.end)
    }

    /// Marks end the walk, open an aside that is skipped, or are passed.
    fn mark(&mut self) -> Option<Step> {
        let (words, at) = (&self.layers.words, self.at);
        let after = |close: Option<usize>| close.map_or(Step::Stop, |close| Step::To(close + 1));
        let mut ahead = at + 1..self.bounds.end;
        match words.kind(at) {
            TokenKind::Mark('.') if words.in_initials(at) || shortened(words, at) => None,
            TokenKind::Break | TokenKind::Mark(';' | ':' | '.' | '!' | '?' | ')') => {
                Some(Step::Stop)
            }
            TokenKind::Mark('(') => Some(after(ahead.find(|close| words.is_mark(*close, ')')))),
            TokenKind::Mark(_) if words.is_dash(at) => {
                Some(after(ahead.find(|close| words.is_dash(*close))))
            }
            TokenKind::Mark(',') => {
                let part = words.ends_with(self.figure.start, Class::Subset);
                // "Of the eight hostages, three were killed"
                let floor = self.bounds.start;
                let whole = words.is(floor, Class::Of)
                    && self.figure.start <= floor + 2
                    && self.figure.last() == at;
                // "14 bodies, two of them women, and was short of beds"
                let closed = self.figure.phrase.partitive
                    && self.figure.last() == at
                    && words.is(at + 1, Class::And)
                    && words.is_one_of(at + 2, &[Class::Be, Class::Have]);
                if self.wanted == Wanted::Clause
                    || closed
                    || part
                    || whole
                    || self.figure.weak && self.figure.phrase.head == Head::Unknown
                {
                    return Some(Step::Stop);
                }
                self.crossed = true;
                // ", dans lesquelles ont été jetés 38 corps": a verb of its own.
                self.inner |= words.is(at + 1, Class::Preposition)
                    && words.is(at + 2, Class::Relative)
                    && !words.is(at + 1, Class::Subset);
                let close = aside(self.layers, at, self.bounds.end)?;
                let next = at + 1 + usize::from(words.len_of(at + 1, Class::Adverb) == 1);
                let participle = [at + 1, next].into_iter().find_map(|from| {
                    let mut named = words.predicates(from).into_iter();
                    let (length, frame, _) = named.find(|(_, _, form)| *form == Form::Done)?;
                    Some((frame, from..from + length))
                });
                self.skipped = participle;
                Some(Step::To(close + 1))
            }
            TokenKind::Mark(_) | TokenKind::Number | TokenKind::Word => None,
        }
    }

    fn predicate(&mut self) -> Option<Step> {
        let (words, at) = (&self.layers.words, self.at);
        if at > 0
            && (words.is(at - 1, Class::Determiner) && words.is_noun(at)
                || words.len_of(at - 1, Class::Gathering) == 2)
        {
            // "une opération ville morte" kills nobody.
            return None;
        }
        let article = [Class::Determiner, Class::Indefinite];
        let attributive = at > 0
            && words.lexicon.head_last
            && words.is_one_of(at - 1, &article)
            && !words.is(at - 1, Class::Relative)
            && !words.is(at - 1, Class::That);
        let mut predicates = words.predicates(at).to_vec();
        predicates.retain(|(_, _, form)| !(attributive && *form == Form::Done));
        // "the fields", "his forces": nouns that look like verbs.
        let noun = attributive
            && words.is(at - 1, Class::Determiner)
            && !words.is(at - 1, Class::Happening);
        predicates.retain(|(length, _, form)| !(noun && *length == 1 && *form == Form::Does));
        let own = self.figure.phrase.counts.map(|counts| words.lexicon.category(counts));
        predicates.sort_by_key(|(_, frame, form)| {
            let frame = words.lexicon.frame(*frame);
            let category = frame.and_then(|frame| category_of(frame, self.figure));
            (*form == Form::Does, category.is_none() || category != own)
        });
        let (length, _, _) = *predicates.first()?;
        if self.inner {
            self.inner = false;
            return Some(Step::To(at + length));
        }
        predicates.into_iter().find_map(|(length, frame, form)| {
            let active = !passive(words, at, self.bounds.start);
            // "three men suspected of looting a shop are in detention"
            let suspected = at > 0 && words.is(at - 1, Class::Of) && words.is_gerund(at);
            let own = form == Form::Does && active && !words.is_noun(at) && !suspected;
            if own && !self.complement() {
                // "civilians sheltering in the church were killed"
                let phrase = [Class::Place, Class::Preposition];
                let aside = at == self.figure.last() && words.is_gerund(at);
                let aside = aside && words.is_one_of(at + length, &phrase);
                return Some(if aside { Step::To(at + length) } else { Step::Stop });
            }
            self.fits(at + length, form).then(|| self.verb(length, frame, form)).flatten()
        })
    }

    /// Whether a predicate of that form, ending at `end`, can have the figure
    /// as its subject.
    fn fits(&self, end: usize, form: Form) -> bool {
        let (words, at) = (&self.layers.words, self.at);
        let passive = passive(words, at, self.bounds.start);
        let active = has_before(self.layers, at, self.figure.last());
        match form {
            // "the flood drowned [four people]": a verb of both sorts.
            // "were ambushed and killed": who ambushed is not told.
            Form::Happens if passive && deploys(words, at, end) => false,
            Form::Happens => {
                let both = || words.predicates(at).iter().any(|(_, _, form)| *form == Form::Done);
                !(self.complement() || object_follows(self.layers, end) && both())
            }
            Form::Done if !self.finite && !passive => {
                let object = object_follows(self.layers, end);
                // "stopped at a checkpoint and taken away": not the checkpoint.
                let strange = self.figure.weak && self.figure.phrase.head == Head::Unknown;
                let apart = strange
                    && self.complement()
                    && (self.figure.last()..at).any(|at| words.is(at, Class::And));
                !object && !apart && !active && (!self.crossed || at <= self.figure.last() + NEAR)
            }
            // "signed by 80,000 people was handed over": who did another thing.
            Form::Done if self.agents() => false,
            Form::Done => {
                let strange = self.figure.weak && self.figure.phrase.head == Head::Unknown;
                let governed = self.complement();
                // "the son of a rancher was found": the son was.
                let owner = governed && owned(self.layers, self.figure);
                // "stormed an office before being shot": those who stormed it.
                let being = |back: usize| {
                    at > back
                        && words.is(at - back, Class::Been)
                        && words.is(at - back - 1, Class::Preposition)
                };
                let owner = owner || governed && (1..=2).any(being);
                !governed && passive
                    || self.finite && !active && !(governed && (strange || self.crossed || owner))
            }
            Form::Does | Form::Noun => false,
        }
    }

    fn verb(&self, length: usize, frame: usize, form: Form) -> Option<Step> {
        let (words, at) = (&self.layers.words, self.at);
        let named = words.lexicon.frame(frame)?;
        let counts = category_of(named, self.figure).is_some();
        if !counts && !matches!(named.name.as_str(), "neutral" | "same") {
            return None;
        }
        // "civilians sheltering in the church were killed"
        let aside = words.is_gerund(at) && named.name == "displace";
        let clause =
            form == Form::Happens && !aside || self.finite || passive(words, at, self.bounds.start);
        let told = passive(words, at, self.bounds.start);
        let finite = clause && (named.name != "deploy" || told && form == Form::Done);
        let before = self.skipped.clone().and_then(|(frame, tokens)| {
            let category = category_for(words.lexicon.frame(frame)?, self.figure.phrase.head)?;
            captive(category).then(|| (category.to_owned(), tokens))
        });
        Some(Step::Found(Verb { frame, trigger: at..at + length, finite, before }))
    }

    /// A word that is no predicate: auxiliaries, pronouns, verbs of saying.
    fn word(&mut self) -> Option<Step> {
        let (words, at) = (&self.layers.words, self.at);
        let before = at.max(1) - 1;
        let named = self.figure.phrase.at == self.figure.core;
        // "the president said": a definite person is no part of what is said.
        let definite = words.is(self.figure.start, Class::Determiner) && self.figure.weak;
        let inside = at > self.figure.last() || (named || definite) && at == self.figure.last();
        let adjective = words.is_one_of(before, &[Class::Determiner, Class::Indefinite]);
        let says = words.is(at, Class::Speech) && !words.is(at, Class::Speaker);
        let passive =
            words.is_one_of(before, &[Class::Be, Class::Been]) && words.is_predicate(at + 1);
        // "are believed to be trapped"
        let reported = words.is(at + 1, Class::To) && words.is(before, Class::Be)
            || words.is(at + 1, Class::To) && words.is_one_of(at + 2, &[Class::Be, Class::Have]);
        let whose = self.around.relative && says;
        self.around.relative &= !words.is(at, Class::Be);
        if whose {
            self.around.relative = false;
            return None;
        }
        if says && inside && !adjective && !passive && !reported && !words.is_predicate(at) {
            return Some(Step::Stop);
        }
        if self.wanted == Wanted::Clause
            && words.is(at, Class::ClauseStart)
            && !words.is(at, Class::Relative)
        {
            return Some(Step::Stop);
        }
        if words.is_one_of(at, &[Class::Be, Class::Have]) && !words.is(at, Class::Of) {
            let subject = [Class::Pronoun, Class::Relative, Class::Adverb, Class::Negation];
            let closes =
                words.is(at, Class::Be) && words.is_word(before) && at > self.figure.last();
            if self.inner && closes && !words.is_one_of(before, &subject) && !words.is_noun(before)
            {
                // "the nine whose names we have published are ..."
                self.inner = false;
            }
            if !words.is(before, Class::Relative) && !verb_follows(self.layers, at, self.bounds.end)
            {
                return Some(Step::Stop);
            }
            self.finite |= words.is(at, Class::Be);
        }
        // "a bus with 40 children was hijacked by a man armed with a knife"
        if words.is(at, Class::By) && self.finite && words.is_predicate(before) && self.complement()
        {
            return Some(Step::Stop);
        }
        let relative = words.is(at, Class::Relative);
        // "four men whom passengers had pointed out as smugglers were held"
        let verbs = [Class::Be, Class::Have, Class::Adverb, Class::Modal, Class::Future];
        let subject = words.is_noun(at + 1) && !words.is_one_of(at + 1, &verbs);
        self.around.relative |= relative && at == self.figure.last() && subject;
        self.inner |= words.is(at, Class::Pronoun)
            && !relative
            && !words.is(at, Class::Adverb)
            && inside
            && !words.is_any(before, "-,");
        let that = relative
            && words.is(at, Class::That)
            && !words.is_mark(before, ',')
            && !words.is(before, Class::Preposition);
        (that && at > self.figure.last() + 1).then_some(Step::Stop)
    }
}
