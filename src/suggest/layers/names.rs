//! The names of those who say things, taken out of their noun phrases.

mod media;

pub use media::medium;

use super::words::Words;
use crate::language::lexicon::{Class, Kind};
use std::ops::Range;

/// A run of capitalised words.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Run {
    tokens: Range<usize>,
    /// Two names without an organisation's noun, or one after a title.
    person: bool,
    /// A complement: "ministère de l'Intérieur".
    complement: bool,
    medium: bool,
}

/// The chain of names that a noun phrase with its appositions gives: usually
/// one, two for "an AFP reporter" and "une correspondante de Reuters".
pub fn chain(words: &Words, phrase: &Range<usize>) -> Vec<String> {
    let runs = runs(words, phrase);
    let speaker = speaker(words, phrase).or_else(|| somebody(words, phrase));
    let name = |tokens: &Range<usize>| words.slice(tokens).to_owned();
    if let Some(person) = runs.iter().find(|run| run.person && !run.complement) {
        return vec![name(&person.tokens)];
    }
    let Some(speaker) = speaker else {
        if let Some(medium) = medium(words, phrase) {
            return vec![medium];
        }
        let placed = |run: &Run| {
            let from = run.tokens.start;
            from > phrase.start
                && words.is(from - 1, Class::Preposition)
                && !words.is(from - 1, Class::Of)
                && words.lexicon.head_last
        };
        let last =
            runs.iter().find(|run| run.tokens.end >= phrase.end && !placed(run) || run.medium);
        let long = || runs.iter().find(|run| !run.complement && run.tokens.len() > 1);
        let aside =
            |run: &&Run| run.tokens.start == phrase.start && words.is_mark(run.tokens.end, ',');
        let first = || runs.first().filter(aside);
        let run = last.or_else(long).or_else(first).map(|run| name(&run.tokens));
        return acronym(words, phrase, &runs).or(run).into_iter().collect();
    };
    let medium = runs.iter().find(|run| run.medium);
    if let Some(medium) = medium
        && !words.is(speaker.start, Class::Medium)
    {
        return vec![name(&speaker), name(&medium.tokens)];
    }
    if let Some(medium) = employer(words, &speaker, phrase.end) {
        return vec![name(&speaker), name(&medium)];
    }
    let after = runs.iter().find(|run| run.tokens.start >= speaker.end && !run.complement);
    if let Some(run) = after {
        return vec![name(&run.tokens)];
    }
    if let Some(run) = runs
        .iter()
        .find(|run| run.tokens.contains(&speaker.start) || run.tokens.end == speaker.start)
    {
        let whole = run.tokens.start..run.tokens.end.max(speaker.end);
        let whole =
            if words.lexicon.head_last { whole } else { complemented(words, &whole, phrase.end) };
        return vec![name(&whole)];
    }
    if let Some(acronym) = acronym(words, phrase, &runs) {
        return vec![acronym];
    }
    vec![name(&complemented(words, &speaker, phrase.end))]
}

/// "le reporter de l'agence russe": the agency.
fn employer(words: &Words, speaker: &Range<usize>, limit: usize) -> Option<Range<usize>> {
    let of = words.len_of(speaker.end, Class::Of);
    let start = speaker.end + of;
    let start = start + words.len_of(start, Class::Determiner);
    let medium = of > 0 && start < limit && words.is(start, Class::Medium);
    (medium && !words.is(speaker.start, Class::Medium)).then(|| start..start + 1)
}

/// Whether an acronym stands at `at` in a text that is not all in capitals.
pub fn is_acronym(words: &Words, at: usize) -> bool {
    let capitals = |at: usize| words.is_word(at) && !words.str(at).chars().any(char::is_lowercase);
    let short = (2..=6).contains(&words.str(at).chars().count());
    short && capitals(at) && !capitals(at + 1) && !(at > 1 && capitals(at - 1) && capitals(at - 2))
}

/// "Organisation internationale pour les migrations (OIM)" is "OIM".
fn acronym(words: &Words, phrase: &Range<usize>, _: &[Run]) -> Option<String> {
    (phrase.start..phrase.end).find_map(|at| {
        let short = words.str(at + 1);
        let capitals = short.len() > 1 && short.chars().all(char::is_uppercase);
        (words.is_mark(at, '(') && capitals && words.is_mark(at + 2, ')')).then(|| short.to_owned())
    })
}

/// The first noun for someone who speaks, with the words that belong before
/// it: "health officials", "teachers' union official".
fn speaker(words: &Words, phrase: &Range<usize>) -> Option<Range<usize>> {
    let mut start = phrase.start;
    for at in phrase.clone() {
        let closed = words
            .is_one_of(at, &[Class::Determiner, Class::Indefinite, Class::Preposition])
            || words.is_any(at, ",(«»“”\"")
            || words.is_number(at)
            || words.is_numeral(at)
            || words.is(at, Class::Citing);
        let person = words.noun(at).filter(|(_, kind, counts)| {
            let led = at > phrase.start && words.is_one_of(at - 1, &[Class::Indefinite]);
            *kind == Kind::Person && counts.is_none() && led
        });
        let length =
            words.len_of(at, Class::Speaker).max(person.map_or(0, |(length, _, _)| length));
        if length > 0 {
            let mut end = at + length;
            // "a prosecutor-general"
            while words.lexicon.head_last
                && words.is_mark(end, '-')
                && words.is_glued(end - 1)
                && words.is_glued(end)
            {
                end += 2;
            }
            if words.lexicon.head_last {
                end = head_of(words, end, phrase.end);
                loop {
                    let possessive = words.is_any(end, "'’");
                    let suffix = usize::from(possessive && words.str(end + 1) == "s");
                    let next = if possessive { end + 1 + suffix } else { end };
                    let length = words.len_of(next, Class::Speaker);
                    if length == 0 || next >= phrase.end {
                        break;
                    }
                    end = next + length;
                }
            } else {
                start = at;
            }
            return Some(start..end);
        }
        if closed {
            start = at + 1;
        }
    }
    None
}

/// "un photographe", "une vendeuse": any person, where the phrase begins with
/// one.
fn somebody(words: &Words, phrase: &Range<usize>) -> Option<Range<usize>> {
    let article = words.is_one_of(phrase.start, &[Class::Indefinite, Class::Determiner]);
    let at = phrase.start + usize::from(article);
    let (length, kind, counts) = words.noun(at)?;
    let person = kind == Kind::Person && counts.is_none() && !words.lexicon.head_last;
    (article && person && at + length <= phrase.end).then_some(at..at + length)
}

/// The last noun for a speaker in the compound that goes on at `from`: "UN
/// refugee agency".
fn head_of(words: &Words, from: usize, limit: usize) -> usize {
    let mut end = from;
    for at in from..limit.min(from + 4) {
        let plain = words.is_word(at)
            && !words.is_one_of(
                at,
                &[
                    Class::Of,
                    Class::Preposition,
                    Class::And,
                    Class::Determiner,
                    Class::Have,
                    Class::Be,
                    Class::Speech,
                ],
            );
        if !plain {
            break;
        }
        if words.is(at, Class::Speaker) {
            end = at + words.len_of(at, Class::Speaker);
        }
    }
    end.min(limit.max(from))
}

/// `speaker` with "de la Défense", "des parents d'élèves" behind it.
fn complemented(words: &Words, speaker: &Range<usize>, limit: usize) -> Range<usize> {
    let mut end = speaker.end;
    let mut at = end;
    // An adjective: "Croix-Rouge locale", "ministère karskien".
    let plain = words.is_word(at)
        && !words.is_known(at)
        && !words.is_apostrophed(at)
        && !words.is(at + 1, Class::Determiner);
    if !words.lexicon.head_last && plain && at < limit {
        at += 1;
        end = at;
    }
    for _ in 0..2 {
        let of = words.len_of(at, Class::Of);
        if of == 0 || at >= limit {
            break;
        }
        let mut next = at + of;
        // "l'avocat d'un détenu"
        next += words.len_of(next, Class::Determiner).max(words.len_of(next, Class::Indefinite));
        if !words.is_word(next) || next >= limit {
            break;
        }
        next += 1;
        while next < limit && words.is_mark(next, '-') && words.is_word(next + 1) {
            next += 2;
        }
        while next < limit && words.is_capital(next - 1) && words.is_capital(next) {
            next += 1;
        }
        at = next;
        end = next;
    }
    speaker.start..end
}

fn runs(words: &Words, phrase: &Range<usize>) -> Vec<Run> {
    let mut out = Vec::new();
    let mut at = phrase.start;
    while let Some(next) = words.first_capital(at..phrase.end) {
        at = next;
        if words.is(at, Class::NotName) && !titled(words, at) {
            at += 1;
            continue;
        }
        let run = run(words, at, phrase.end);
        at = run.tokens.end;
        if !run.tokens.is_empty() {
            out.push(run);
        }
        at = at.max(phrase.start) + 1;
    }
    out
}

fn titled(words: &Words, at: usize) -> bool {
    words.is(at, Class::Title) && words.is_capital(at + 1)
}

fn run(words: &Words, from: usize, limit: usize) -> Run {
    let mut start = from;
    let mut title = from > 0 && words.is(from - 1, Class::Title) && !words.is_capital(from - 1);
    while start < limit && words.len_of(start, Class::Title) > 0 {
        let length = words.len_of(start, Class::Title);
        let dot =
            usize::from(words.is_mark(start + length, '.') && words.is_glued(start + length - 1));
        if !words.is_capital(start + length + dot) {
            break;
        }
        start += length + dot;
        title = true;
    }
    let end = run_end(words, start, limit);
    let count = (start..end).filter(|at| words.is_capital(*at)).count();
    let organisation = (start..end).any(|at| {
        words.is(at, Class::Organisation)
            || words.is(at, Class::MediumName)
            || words.is(at, Class::Medium)
    });
    let before = from.checked_sub(1);
    let determined =
        before.is_some_and(|at| words.is(at, Class::Determiner) && !words.is(at, Class::Of));
    let complement = before.is_some_and(|at| words.is_one_of(at, &[Class::Of, Class::Preposition]))
        || determined
            && from > 1
            && (words.is(from - 2, Class::Of)
                || words.lexicon.head_last && words.is(from - 2, Class::Preposition));
    Run {
        tokens: start..end,
        person: !organisation && (title || count >= 2 && !determined),
        complement,
        medium: (start..end).any(|at| words.is(at, Class::MediumName)),
    }
}

/// "the Association for Political Prisoners": a preposition at `at` within the
/// name of an organisation.
pub fn joins_name(words: &Words, at: usize) -> bool {
    let Some(before) = at.checked_sub(1) else { return false };
    let other = [Class::Place, Class::BeforeYear, Class::Of, Class::Via, Class::And];
    words.lexicon.head_last
        && words.is(at, Class::Preposition)
        && !words.is_capital(at)
        && !words.is_one_of(at, &other)
        && words.is(before, Class::Organisation)
        && words.is_capital(before)
        && words.is_capital(at + 1)
        && !words.is_one_of(at + 1, &[Class::Weekday, Class::Month])
}

/// Goes on over capitals, hyphens, and "of the" or a number between them.
fn run_end(words: &Words, start: usize, limit: usize) -> usize {
    let mut end = start;
    while end < limit {
        let hyphen = end > start && words.is_mark(end, '-') && words.is_glued(end);
        if end > start && joins_name(words, end) {
            end += 2;
            continue;
        }
        let name = words.is_capital(end) && !(end > start && words.is(end, Class::NotName));
        if name || hyphen {
            end += 1;
        } else if end > start
            && words.is_number(end)
            && !words.is(end + 1, Class::Unit)
            && words.get(end).is_some()
            && words.str(end).len() <= 2
        {
            return end + 1;
        } else if end > start && words.is_word(end) && words.is_mark(end - 1, '-') {
            end += 1;
        } else {
            break;
        }
    }
    end
}

/// The runs of capitals of one sentence.
#[derive(Clone, Debug)]
pub struct Runs(Vec<Run>);

impl Runs {
    /// Those of `sentence`.
    pub fn new(words: &Words, sentence: &Range<usize>) -> Self {
        Self(runs(words, sentence))
    }

    /// The last person that a sentence names, by a full name or by a name with
    /// an age: "Rada, 38, arrived".
    pub fn person(&self, words: &Words, sentence: &Range<usize>) -> Option<String> {
        let aged = |run: &Run| {
            words.is_mark(run.tokens.end, ',')
                && words.is_number(run.tokens.end + 1)
                && words.str(run.tokens.end + 1).len() <= 2
        };
        let acts = |run: &Run| {
            let from = run.tokens.start;
            let opens =
                from == sentence.start || words.is_any(from - 1, ",;(") || words.is_quote(from - 1);
            let title = from > 0 && words.is(from - 1, Class::Title);
            let role = from > 0 && words.is(from - 1, Class::Speaker);
            let next = run.tokens.end;
            let verb = words.is_one_of(next, &[Class::Have, Class::Be]);
            let role = role
                || from > 1 && words.is(from - 2, Class::Determiner) && words.is_word(from - 1);
            let single = from > 1
                && (words.is(from - 1, Class::Indefinite) || words.is(from - 2, Class::Indefinite));
            opens || title || (role && verb) || words.is_mark(next, ',') && !single
        };
        let person = |run: &Run| run.person && !run.complement && acts(run);
        let found = self.0.iter().rev().find(|run| person(run) || aged(run));
        found.map(|run| words.slice(&run.tokens).to_owned())
    }

    /// The persons that a sentence tells of by their full names or with a title,
    /// and whether they only belong to something: "the house of Rosa Lind".
    pub fn persons(&self, words: &Words) -> impl Iterator<Item = (Range<usize>, bool)> {
        // A line all in capitals shows only names behind a title.
        let titled = move |run: &Run| {
            let title =
                run.tokens.start.checked_sub(1).is_some_and(|at| words.is(at, Class::Title));
            title && (2..=3).contains(&run.tokens.len())
        };
        let shown =
            move |run: &Run| words.slice(&run.tokens).contains(char::is_lowercase) || titled(run);
        let person = self.0.iter().filter(move |run| run.person && shown(run));
        person.map(|run| (run.tokens.clone(), run.complement))
    }
}

/// The person whom the words before an interview name first: in its headline.
pub fn interviewee(words: &Words, before: &Range<usize>) -> Option<String> {
    let runs = runs(words, before);
    let found = runs.iter().find(|run| run.person);
    found.map(|run| words.slice(&run.tokens).to_owned())
}

/// Every run of capitals in the text that is a name, for pick lists.
pub fn all(words: &Words) -> Vec<Range<usize>> {
    let whole = 0..words.len();
    runs(words, &whole).into_iter().map(|run| run.tokens).collect()
}
