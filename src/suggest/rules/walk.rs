//! Walks from a figure to the predicate whose subject it is.

use super::object::{joined, passive};
use crate::language::lexicon::{Class, Form, Kind};
use crate::language::token::TokenKind;
use crate::suggest::draft::{category_for, category_of};
use crate::suggest::layers::Layers;
use crate::suggest::layers::figures::Figure;
use crate::suggest::layers::phrases::Head;
use crate::suggest::layers::words::Words;
use std::ops::Range;

/// Words between a subject and its verb, at most.
const REACH: usize = 26;

/// Words over which a participle may stand behind commas.
const NEAR: usize = 12;

/// A predicate found after its subject.
pub struct Verb {
    /// Its frame.
    pub frame: usize,
    /// Its words.
    pub trigger: Range<usize>,
    /// Whether it is a clause's verb rather than a participle in the phrase.
    pub finite: bool,
    /// The category of a participle before a finite verb and its words:
    /// "sept journalistes retenus en otage ont été relâchés".
    pub before: Option<(String, Range<usize>)>,
}

/// The predicate after the figure whose subject it is.
pub fn verb_after(layers: &Layers, figure: &Figure) -> Option<Verb> {
    let mut first: Option<Verb> = None;
    let mut from = figure.last();
    let wanted = |first: &Option<Verb>| if first.is_some() { Wanted::Clause } else { Wanted::Any };
    // "technicians who had been kidnapped were freed": what comes first may
    // only be the relative clause's.
    let relative = layers.words.is(from, Class::Relative);
    while let Ok(mut verb) = Walk::new(layers, figure, from, wanted(&first)).run() {
        let main =
            first.as_ref().is_none_or(|first| !first.finite || follows(layers, first, &verb));
        if !main {
            break;
        }
        if verb.finite && (first.is_some() || !relative) {
            let lexicon = layers.words.lexicon;
            let head = figure.phrase.head;
            let before = first.and_then(|first| {
                let category = category_for(lexicon.frame(first.frame)?, head)?;
                captive(category).then(|| (category.to_owned(), first.trigger))
            });
            verb.before = before.or(verb.before);
            return Some(verb);
        }
        from = verb.trigger.end;
        first.get_or_insert(verb);
    }
    first
}

/// Whether `verb` has an auxiliary of its own in the clause around the one
/// that `first` stands in.
fn follows(layers: &Layers, first: &Verb, verb: &Verb) -> bool {
    let words = &layers.words;
    let between = first.trigger.end..verb.trigger.start;
    let inner = [Class::And, Class::Relative, Class::ClauseStart, Class::That, Class::Or];
    let auxiliary = between.clone().any(|at| words.is_one_of(at, &[Class::Be, Class::Have]));
    let apart = |at: usize| words.is_one_of(at, &inner) || words.is_any(at, ",;:");
    verb.finite && auxiliary && !between.clone().any(apart)
}

/// Whether people of that category are held, and may be freed.
fn captive(category: &str) -> bool {
    matches!(category, "arrested" | "abducted")
}

/// Where the search for such a predicate ends without one.
pub fn end_of_search(layers: &Layers, figure: &Figure) -> Option<usize> {
    Walk::new(layers, figure, figure.last(), Wanted::Any).run().err()
}

/// What a step of the walk comes to.
enum Step {
    /// Go on at this token.
    To(usize),
    /// The predicate.
    Found(Verb),
    /// Nothing can follow.
    Stop,
}

/// What a walk looks for.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Wanted {
    /// Any predicate.
    Any,
    /// The clause's own verb, a participle having been found before.
    Clause,
}

struct Walk<'l, 'a> {
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
    /// A participle in an aside that was skipped: its frame and its words.
    skipped: Option<(usize, Range<usize>)>,
    /// The last figure passed.
    last: &'l Figure,
}

impl<'l, 'a> Walk<'l, 'a> {
    fn new(layers: &'l Layers<'a>, figure: &'l Figure, at: usize, wanted: Wanted) -> Self {
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
            skipped: None,
            last: figure,
        }
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
    fn run(mut self) -> Result<Verb, usize> {
        // "A Swiss, missing since Monday, has not been found": the aside is
        // all that the sentence tells.
        self.search().or_else(|end| self.aside().ok_or(end))
    }

    /// What a participle in an aside says where the clause says nothing else.
    fn aside(&self) -> Option<Verb> {
        let (frame, trigger) = self.skipped.clone()?;
        let named = self.layers.words.lexicon.frame(frame)?;
        let counts = self.wanted == Wanted::Any && category_of(named, self.figure).is_some();
        let sure = counts && !self.complement();
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
            TokenKind::Break | TokenKind::Mark(';' | ':' | '.' | '!' | '?' | ')') => {
                Some(Step::Stop)
            }
            TokenKind::Mark('(') => Some(after(ahead.find(|close| words.is_mark(*close, ')')))),
            TokenKind::Mark(_) if words.is_dash(at) => {
                Some(after(ahead.find(|close| words.is_dash(*close))))
            }
            TokenKind::Mark(',') => {
                let part = words.ends_with(self.figure.start, Class::Subset);
                if self.wanted == Wanted::Clause
                    || part
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

    /// Another figure: a partner in the subject, or in a phrase of its own.
    fn figure_here(&mut self) -> Option<Step> {
        let other = self.layers.figure(self.layers.figure_at(self.at)?);
        if other.start <= self.last.start {
            return None;
        }
        let apart = governed(self.layers, other, self.bounds.start);
        if self.wanted == Wanted::Clause && !apart {
            return Some(Step::Stop);
        }
        if joined(self.layers, self.last, other) {
            let strange = self.figure.phrase.head == Head::Unknown
                && self.layers.words.is_mark(other.start - 1, ',');
            if other.phrase.is(Kind::Casualty) || strange {
                return Some(Step::Stop);
            }
        } else if other.phrase.is(Kind::Casualty) && !other.weak {
            // Its noun is no verb of what stands before: "une rixe fait 2 morts".
            return Some(Step::Stop);
        } else if !apart {
            let words = &self.layers.words;
            let begins = words.is_any(other.start - 1, ",;")
                || words.is_one_of(other.start - 1, &[Class::And, Class::ClauseStart]);
            let strange = self.figure.weak && self.figure.phrase.head == Head::Unknown;
            return (begins || strange).then_some(Step::Stop);
        }
        self.last = other;
        Some(Step::To(other.last().max(self.at + 1)))
    }

    fn predicate(&mut self) -> Option<Step> {
        let (words, at) = (&self.layers.words, self.at);
        if at > 0 && words.is(at - 1, Class::Determiner) && words.is_noun(at) {
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
            if form == Form::Does && !words.is_noun(at) && !self.complement() {
                return Some(Step::Stop);
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
            Form::Happens => !self.complement(),
            Form::Done if !self.finite && !passive => {
                let object = object_follows(self.layers, end);
                !object && !active && (!self.crossed || at <= self.figure.last() + NEAR)
            }
            // "signed by 80,000 people was handed over": who did another thing.
            Form::Done if self.agents() => false,
            Form::Done => {
                let strange = self.figure.weak && self.figure.phrase.head == Head::Unknown;
                let governed = self.complement();
                !governed && passive
                    || self.finite && !active && !(governed && (strange || self.crossed))
            }
            Form::Does | Form::Noun => false,
        }
    }

    fn verb(&self, length: usize, frame: usize, form: Form) -> Option<Step> {
        let (words, at) = (&self.layers.words, self.at);
        let named = words.lexicon.frame(frame)?;
        let counts = category_of(named, self.figure).is_some();
        if !counts && named.name != "neutral" {
            return None;
        }
        let clause = form == Form::Happens || self.finite || passive(words, at, self.bounds.start);
        let finite = named.name != "deploy" && clause;
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
        let inside = at > self.figure.last() || named && at == self.figure.last();
        let adjective = words.is_one_of(before, &[Class::Determiner, Class::Indefinite]);
        let says = words.is(at, Class::Speech) && !words.is(at, Class::Speaker);
        let passive =
            words.is_one_of(before, &[Class::Be, Class::Been]) && words.is_predicate(at + 1);
        if says && inside && !adjective && !passive && !words.is_predicate(at) {
            return Some(Step::Stop);
        }
        if words.is_one_of(at, &[Class::Be, Class::Have]) && !words.is(at, Class::Of) {
            if !words.is(before, Class::Relative) && !verb_follows(self.layers, at, self.bounds.end)
            {
                return Some(Step::Stop);
            }
            self.finite |= words.is(at, Class::Be);
        }
        let relative = words.is(at, Class::Relative);
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

/// Whether an auxiliary at `at` leads to a predicate that the lexicon has.
fn verb_follows(layers: &Layers, at: usize, limit: usize) -> bool {
    let words = &layers.words;
    let mut strange = 0;
    for next in at..limit.min(at + 8) {
        if words.is_predicate(next) {
            return true;
        }
        let auxiliary = [
            Class::Be,
            Class::Been,
            Class::Have,
            Class::Adverb,
            Class::Negation,
            Class::Modal,
            Class::Future,
            Class::Preposition,
            Class::And,
        ];
        if next > at && !words.is_one_of(next, &auxiliary) {
            strange += 1;
        }
        if strange > 1 || !words.is_word(next) && !words.is_quote(next) {
            return false;
        }
    }
    false
}

/// Whether the figure is the complement of a preposition, and so no subject.
fn governed(layers: &Layers, figure: &Figure, floor: usize) -> bool {
    let words = &layers.words;
    let mut before = figure.start;
    while before > floor
        && (words.is_quote(before - 1)
            || words.is(before - 1, Class::Determiner) && !words.is(before - 1, Class::Of))
    {
        before -= 1;
    }
    before > floor
        && before > 1
        && (words.is_one_of(before - 1, &[Class::Preposition, Class::By])
            || words.is(before - 1, Class::Of)
                && (figure.weak && figure.phrase.head == Head::Unknown
                    || parent(words, before - 2)
                    || counted_before(layers, before - 1)))
        && !words.is_one_of(
            before - 1,
            &[Class::That, Class::ClauseStart, Class::AtMost, Class::AtLeast, Class::About],
        )
}

/// Whether the noun of another number ends right before `of`: "three members
/// of [one family]".
fn counted_before(layers: &Layers, of: usize) -> bool {
    let near = of.saturating_sub(NEAR)..of;
    layers.figures_in(&near).any(|at| {
        let other = layers.figure(at);
        other.last() == of && matches!(other.phrase.head, Head::Known(_)) && !other.weak
    })
}

/// Whether one person stands at `at`, of whom others are told: "mother of".
fn parent(words: &Words, at: usize) -> bool {
    words.noun(at).is_some_and(|(length, kind, counts)| {
        length == 1 && kind == Kind::Person && counts.is_none()
    }) && !words.lexicon.is_plural(words.str(at))
}

/// Whether an active auxiliary stands right before the participle at `at`.
fn has_before(layers: &Layers, at: usize, floor: usize) -> bool {
    let words = &layers.words;
    for before in (floor.min(at)..at).rev() {
        if words.is(before, Class::Been) {
            return false;
        }
        if words.is(before, Class::Have) {
            return true;
        }
        if !words.is_one_of(before, &[Class::Adverb, Class::Negation]) {
            return false;
        }
    }
    false
}

/// Whether an object follows at `at`, so that what stands before was active.
fn object_follows(layers: &Layers, at: usize) -> bool {
    let words = &layers.words;
    let starts = layers.figure_at(at).is_some();
    let follows = || {
        words.is_number(at)
            || words.is_one_of(at, &[Class::Determiner, Class::Indefinite])
                && !words.is(at, Class::Weekday)
            || words.is_numeral(at) && words.is(at + 1, Class::BodyPart)
    };
    let him = || {
        words.is(at, Class::Personal) && words.is_one_of(at + 1, &[Class::And])
            || words.is(at, Class::Personal) && !words.is_word(at + 1)
    };
    starts || words.lexicon.head_last && (follows() || him())
}

/// The comma that closes an aside opened by the one at `comma`: ", dont trois
/// enfants,", ", who were asleep,", ", 34,".
fn aside(layers: &Layers, comma: usize, limit: usize) -> Option<usize> {
    let words = &layers.words;
    let next = comma + 1;
    let opens = words.is_one_of(
        next,
        &[Class::Subset, Class::Relative, Class::Preposition, Class::Determiner, Class::Indefinite],
    ) || words.is_number(next)
        || words.is_numeral(next)
        || !words.is_known(next)
        || words.is_predicate(next);
    if !opens {
        return None;
    }
    // An aside that itself holds the predicate is not skipped.
    let close = (next..limit).find(|at| words.is_any(*at, ",;."))?;
    let continues = words.is_mark(close, ',')
        && (words.is_one_of(close + 1, &[Class::Be, Class::Have, Class::Negation])
            || words.is_predicate(close + 1));
    continues.then_some(close)
}
