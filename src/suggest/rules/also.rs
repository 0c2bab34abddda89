//! What else befell people who are counted already: "nobody was hurt or
//! killed", "nine were taken hostage and later killed", "a kidnapped
//! policeman was freed", "their bodies were found".

use super::Rule;
use super::object::passive;
use crate::language::lexicon::{Class, Form, Kind};
use crate::suggest::draft::{Draft, Found, category_for};
use crate::suggest::layers::Layers;
use crate::suggest::layers::figures::Figure;
use crate::suggest::layers::phrases::Head;
use std::collections::BTreeSet;
use std::ops::Range;

/// See the file.
pub struct Also;

/// What may befall people who have been counted under another of these.
const FATES: [&str; 5] = ["killed", "wounded", "abducted", "released", "missing"];

/// Fates told of the same people, at most.
const MOST: usize = 3;

/// Tokens between one fate and the next, at most.
const GAP: usize = 14;

/// A fate and the words that tell it.
type Fate = (String, Range<usize>);

impl Rule for Also {
    fn name(&self) -> &'static str {
        "told on"
    }

    fn apply(&self, layers: &Layers, draft: &mut Draft) {
        shot_dead(layers, draft);
        let mut told = Told::of(draft);
        for at in 0..draft.found.len() {
            let found = draft.found[at].clone();
            let Some(index) = found.figure else { continue };
            let person = FATES.contains(&found.category.as_str()) || found.category == "arrested";
            if !person {
                continue;
            }
            let figure = layers.figure(index);
            let mut fates = later(layers, figure, &found);
            fates.extend(earlier(layers, figure, &found));
            fates.extend(before(layers, figure, &found));
            fates.extend(pursued(layers, figure, &found));
            fates.extend(freed(layers, figure, &found));
            fates.extend(of_taken(layers, draft, index, &found));
            fates.extend(remains(layers, &told, figure, &found));
            for (category, trigger) in fates {
                let dies = found.category == "wounded" && category == "killed";
                // "died after being stabbed"
                let of_it = found.category == "killed" && category == "wounded";
                if of_it && figure.value != Some(0) {
                    continue;
                }
                if dies && figure.value != Some(0) {
                    draft.found[at].category = category;
                    draft.found[at].trigger = trigger;
                } else if told.fates.insert((index, category.clone())) {
                    draft.add(layers, index, &category, trigger, self.name());
                }
            }
        }
    }
}

/// "The bodies of two miners were found. Both had been shot in the head.": how
/// the dead died, and no wounded.
fn shot_dead(layers: &Layers, draft: &mut Draft) {
    let words = &layers.words;
    let of = |found: &Found| found.figure.map(|index| layers.figure(index));
    let dead = draft.found.iter().filter(|found| found.category == "killed").filter_map(of);
    let dead: BTreeSet<(usize, Option<u64>)> =
        dead.map(|figure| (layers.sentence_of(figure.start), figure.value)).collect();
    draft.found.retain(|found| {
        let both = of(found).filter(|figure| {
            words.is(figure.start, Class::Both) && figure.phrase.at >= figure.phrase.end
        });
        let again = both.is_some_and(|figure| {
            let here = layers.sentence_of(figure.start);
            here.checked_sub(1).is_some_and(|before| dead.contains(&(before, figure.value)))
        });
        !(again && found.category == "wounded")
    });
}

/// What has been told of whom.
struct Told {
    /// Figures with their categories.
    fates: BTreeSet<(usize, String)>,
    /// Where the dead are told of, as tokens.
    deaths: BTreeSet<usize>,
}

impl Told {
    fn of(draft: &Draft) -> Self {
        let fate = |found: &Found| Some((found.figure?, found.category.clone()));
        let deaths = draft.found.iter().filter(|found| found.category == "killed");
        Self {
            fates: draft.found.iter().filter_map(fate).collect(),
            deaths: deaths.map(|found| found.tokens.start).collect(),
        }
    }
}

/// The fates that follow in the same clause: "was seized, beaten and killed".
fn later(layers: &Layers, figure: &Figure, found: &Found) -> Vec<Fate> {
    let words = &layers.words;
    let mut out = Vec::new();
    let floor = layers.sentence(figure.start).start;
    let subject = found.trigger.start >= figure.last()
        && (words.predicates(found.trigger.start).iter().any(|(_, _, form)| match form {
            Form::Happens => true,
            Form::Done => {
                let be = |at: usize| words.is(at, Class::Be);
                passive(words, found.trigger.start, floor)
                    || (figure.last()..found.trigger.start).any(be)
            }
            Form::Does | Form::Noun => false,
        }) || words.result(found.trigger.start).is_some()
            && (figure.last()..found.trigger.start).any(|at| words.is(at, Class::Be)));
    if !subject {
        return out;
    }
    let mut from = found.trigger.end;
    while out.len() < MOST
        && let Some((fate, trigger)) = next(layers, from)
    {
        from = trigger.end;
        if let Some(category) = fate.filter(|category| *category != found.category) {
            out.push((category, trigger));
        }
    }
    out
}

/// The next predicate of the same subject after `from`, and what it means for
/// people.
fn next(layers: &Layers, from: usize) -> Option<(Option<String>, Range<usize>)> {
    let words = &layers.words;
    let limit = layers.sentence(from.saturating_sub(1)).end.min(from + GAP);
    let mut link = None;
    for at in from..limit {
        if let Some(linked) = link {
            let skip = [Class::Adverb, Class::Be, Class::Been, Class::And, Class::Have];
            if let Some(found) = fate(layers, at) {
                return Some(found);
            }
            if at > linked && !words.is_one_of(at, &skip) {
                link = None;
            }
        }
        let opens = words.is_mark(at, ',') || words.is_one_of(at, &[Class::And, Class::Or]);
        let before = words.is(at, Class::Preposition) && words.is(at + 1, Class::Been);
        if opens || before {
            link = Some(at);
            continue;
        }
        let closed = words.is_one_of(at, &[Class::ClauseStart, Class::Relative, Class::Speech])
            || words.is_any(at, ";:.()")
            || layers.figure_at(at).is_some();
        if closed && link.is_none() {
            return None;
        }
    }
    None
}

/// A predicate at `at` without an object of its own.
fn fate(layers: &Layers, at: usize) -> Option<(Option<String>, Range<usize>)> {
    let words = &layers.words;
    let (length, frame, form) = words
        .predicates(at)
        .into_iter()
        .find(|(_, _, form)| matches!(form, Form::Done | Form::Happens))?;
    let end = at + length;
    // "found dead two days later"
    let time = words.is(end + 1, Class::Unit);
    let object = form == Form::Done
        && ((words.is_number(end) || words.is_numeral(end)) && !time
            || words.is_one_of(end, &[Class::Determiner, Class::Indefinite, Class::AtLeast])
                && !words.is(end, Class::Weekday));
    let category = category_for(words.lexicon.frame(frame)?, Head::Known(Kind::Person));
    let category = category.filter(|category| FATES.contains(category)).map(str::to_owned);
    (!object).then_some((category, at..end))
}

/// The fate told just before by a verb with the same object: "abducted and
/// later killed a farmer".
fn before(layers: &Layers, figure: &Figure, found: &Found) -> Option<Fate> {
    let words = &layers.words;
    if found.trigger.end > figure.start {
        return None;
    }
    let floor = layers.sentence(figure.start).start;
    let mut end = found.trigger.start;
    while end > floor && words.is(end - 1, Class::Adverb) {
        end -= 1;
    }
    let and = end.checked_sub(1).filter(|at| words.is(*at, Class::And))?;
    (floor.max(and.saturating_sub(3))..and).find_map(|start| {
        words.predicates(start).into_iter().find_map(|(length, frame, form)| {
            let active = matches!(form, Form::Done | Form::Does) && !passive(words, start, floor);
            let category = words.lexicon.frame(frame)?.people.as_deref()?;
            let other = category != found.category && FATES.contains(&category);
            (active && other && start + length == and).then(|| (category.to_owned(), start..and))
        })
    })
}

/// What was done next to those whom a pronoun stands for: "kidnapped six
/// guards and executed them".
fn pursued(layers: &Layers, figure: &Figure, found: &Found) -> Option<Fate> {
    let words = &layers.words;
    let limit = layers.sentence(figure.start).end.min(figure.last() + GAP);
    let outcome = words.result(found.trigger.start).is_some();
    if found.trigger.end > figure.start && !outcome {
        return None;
    }
    let open = |at: &usize| {
        let clause = [Class::ClauseStart, Class::Relative, Class::Indefinite, Class::Been];
        !words.is_one_of(*at, &clause) && !words.is_any(*at, ";:.(")
    };
    let one = figure.value == Some(1);
    (figure.last()..limit).take_while(open).find_map(|at| {
        let (length, frame, _) = words
            .predicates(at)
            .into_iter()
            .find(|(_, _, form)| matches!(form, Form::Done | Form::Does))?;
        let end = at + length;
        // "avant de les relâcher", "puis les a exécutés"
        let have = usize::from(at > 0 && words.is(at - 1, Class::Have));
        let clitic = at.checked_sub(1 + have).is_some_and(|before| {
            words.is(before, Class::Clitic)
                && words.is(before, Class::Determiner)
                && !words.lexicon.head_last
                && before > figure.last()
        });
        let acts = clitic && !one && !words.is_noun(at);
        let them = acts
            || words.is(end, Class::Pronoun)
                && words.is(end, Class::Personal) == one
                && !words.is_one_of(end, &[Class::Neuter, Class::FirstPerson])
                && !words.is_predicate(end + 1);
        let category = words.lexicon.frame(frame)?.people.as_deref()?;
        let other = category != found.category && FATES.contains(&category);
        (them && other).then(|| (category.to_owned(), at..end))
    })
}

/// That they had been taken before: "three kidnapped boys were freed",
/// "released two men who had been abducted".
fn earlier(layers: &Layers, figure: &Figure, found: &Found) -> Option<Fate> {
    let words = &layers.words;
    if !matches!(found.category.as_str(), "killed" | "released") || figure.phrase.partitive {
        return None;
    }
    let taken = |frame| {
        let people = words.lexicon.frame(frame)?.people.as_deref();
        people.filter(|category| *category == "abducted").map(str::to_owned)
    };
    let modifier = figure.phrase.participle.and_then(|frame| taken(usize::from(frame)));
    if let Some(category) = modifier {
        return Some((category, figure.end..figure.phrase.end));
    }
    let mut at = figure.last();
    at += usize::from(words.is_mark(at, ','));
    let relative = words.is(at, Class::Relative);
    let verbal = [Class::Be, Class::Been, Class::Have, Class::Relative, Class::Adverb];
    let at = (at..at + 5).find(|at| !words.is_one_of(*at, &verbal) || words.is_predicate(*at))?;
    let open = relative || at <= figure.last() + 1;
    words.predicates(at).into_iter().filter(|_| open && at != found.trigger.start).find_map(
        |(length, frame, form)| {
            let category = taken(frame).filter(|_| form == Form::Done)?;
            Some((category, at..at + length))
        },
    )
}

/// "la police en a interpellé six, libérés dans la soirée": a participle behind
/// the object says what came after.
fn freed(layers: &Layers, figure: &Figure, found: &Found) -> Option<Fate> {
    let words = &layers.words;
    let comma = figure.last();
    let held = matches!(&*found.category, "arrested" | "abducted");
    if !held || found.trigger.end > figure.start || !words.is_mark(comma, ',') {
        return None;
    }
    let at = comma + 1;
    words.predicates(at).into_iter().find_map(|(length, frame, form)| {
        let category = words.lexicon.frame(frame)?.people.as_deref()?;
        let fate = form == Form::Done && matches!(category, "released" | "killed");
        fate.then(|| (category.to_owned(), at..at + length))
    })
}

/// "neuf enlèvements, dont celui d'un prêtre, relâché depuis": he was taken.
fn of_taken(layers: &Layers, draft: &Draft, index: usize, found: &Found) -> Option<Fate> {
    let figure = layers.figures.get(index)?;
    let whole = draft.claim_of(index.checked_sub(1)?)?;
    let part = layers.words.ends_with(figure.start, Class::Subset);
    let taken = found.category == "released" && whole.category == "abducted";
    (taken && part).then(|| (whole.category.clone(), whole.trigger.clone()))
}

/// "Seven monks were abducted; their remains were found in May".
fn remains(layers: &Layers, told: &Told, figure: &Figure, found: &Found) -> Option<Fate> {
    let words = &layers.words;
    let held = matches!(found.category.as_str(), "abducted" | "missing");
    if !held || figure.value.is_none_or(|value| value == 0) {
        return None;
    }
    let here = layers.sentence_of(figure.start);
    let end = layers.sentences.get(here + 1).or(layers.sentences.get(here))?.end;
    let body = (found.tokens.end..end).find_map(|at| {
        let (length, _, _) = words.predicates(at + 1).into_iter().find(|(_, frame, form)| {
            let frame = words.lexicon.frame(*frame);
            let dead = frame.and_then(|frame| frame.people.as_deref()) == Some("killed");
            dead && *form == Form::Noun
        })?;
        let plural = words.lexicon.is_plural(words.str(at + length));
        let theirs = words.is(at, Class::Determiner) && (plural || figure.value == Some(1));
        theirs.then(|| at..at + 1 + length)
    })?;
    let dies = told.deaths.range(figure.start..end).next().is_some();
    (!dies).then(|| ("killed".to_owned(), body))
}
