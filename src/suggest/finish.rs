//! From a draft to suggestions: sources, stance, place, time and reasons.

use super::Suggestion;
use super::draft::{Draft, Found};
use super::layers::circumstances::{self, Origin};
use super::layers::{Layers, phrases, stances};
use super::{confidence, links, marks, sources};
use crate::claim::{Coding, Quantity, Reason, Role, Stance};
use crate::codebook::{CategoryId, Codebook};
use crate::language::lexicon::Class;
use crate::language::taught::Verdict;
use crate::text::Span;
use std::ops::Range;

/// The suggestions of a draft in reading order, without those of categories
/// that the codebook does not have.
pub fn finish(layers: &Layers, draft: Draft, codebook: &Codebook) -> Vec<Suggestion> {
    finish_with(layers, draft.found, codebook).1
}

/// The same, each with what it was made of.
pub fn finish_with(
    layers: &Layers,
    found: Vec<Found>,
    codebook: &Codebook,
) -> (Vec<Found>, Vec<Suggestion>) {
    let id = |found: &Found| CategoryId::from(found.category.as_str());
    let mut found = merged(layers, found);
    found.retain(|found| !is_vetoed(layers, found) && codebook.category(&id(found)).is_some());
    found.sort_by_cached_key(|found| {
        let span = layers.span(&found.tokens);
        (span.start(), span.end(), codebook.rank(&id(found)))
    });
    found.dedup_by(|right, left| {
        layers.span(&right.tokens) == layers.span(&left.tokens) && right.category == left.category
    });
    found.shrink_to_fit();
    let mut out: Vec<Suggestion> =
        found.iter().map(|found| suggestion(layers, found, &id(found))).collect();
    let linked = links::links(layers, &found, &out);
    for (suggestion, links) in out.iter_mut().zip(linked) {
        suggestion.links = links;
    }
    (found, out)
}

/// Whether somebody taught never to suggest these words as this.
fn is_vetoed(layers: &Layers, found: &Found) -> bool {
    let figure = found.figure.map(|index| layers.figure(index));
    let own = figure.map(|figure| figure.start..figure.last());
    let ranges = [found.tokens.clone(), found.trigger.clone()];
    let ranges: Vec<Range<usize>> = ranges.into_iter().chain(own).collect();
    layers.veto(&found.category, &ranges).is_some()
}

/// What was taught that led to the claim, for people who ask why.
fn lessons(layers: &Layers, found: &Found) -> String {
    let always = layers.taught_in(&found.trigger).filter(|lesson| {
        lesson.phrase.verdict == Verdict::Always
            && lesson.phrase.category.as_deref() == Some(found.category.as_str())
    });
    always.map(|lesson| format!("; taught: {}", lesson.phrase.told)).take(1).collect()
}

/// The claims with events that two rules found in the same words made one.
fn merged(layers: &Layers, found: Vec<Found>) -> Vec<Found> {
    let (mut events, mut out): (Vec<Found>, Vec<Found>) =
        found.into_iter().partition(|found| found.figure.is_none());
    events.sort_by(|left, right| {
        (&left.category, left.tokens.start).cmp(&(&right.category, right.tokens.start))
    });
    events.dedup_by(|right, left| {
        let reach = left.tokens.end + usize::from(left.rule != right.rule);
        // "a curfew and a ban on gatherings" are two measures.
        let two = left.category == "restriction"
            && right.tokens.start > left.tokens.end
            && layers.words.is(left.tokens.end, Class::And);
        let same = left.category == right.category
            && !two
            && right.tokens.start <= reach.max(1) - 1 + usize::from(left.rule != right.rule);
        if same {
            left.tokens.end = left.tokens.end.max(right.tokens.end);
        }
        same
    });
    for event in &mut events {
        event.tokens = widened(layers, &event.tokens);
    }
    out.append(&mut events);
    out
}

/// The words of an event with its article and auxiliaries, and with the noun
/// phrase that follows: "ont pris d'assaut les bâtiments administratifs".
fn widened(layers: &Layers, tokens: &Range<usize>) -> Range<usize> {
    const BEFORE: usize = 4;
    const AFTER: usize = 5;
    let words = &layers.words;
    let sentence = layers.sentence(tokens.start);
    let leads = [Class::Determiner, Class::Indefinite, Class::Have, Class::Been, Class::Be];
    let start = (sentence.start.max(tokens.start.saturating_sub(BEFORE))..tokens.start)
        .rev()
        .take_while(|at| words.is_one_of(*at, &leads))
        .last()
        .unwrap_or(tokens.start);
    let determiner = words.len_of(tokens.end, Class::Determiner);
    let phrase = phrases::after(words, tokens.end + determiner);
    let follows = determiner > 0 && phrase.end <= tokens.end + AFTER;
    start..if follows { phrase.end.max(tokens.end) } else { tokens.end }
}

/// Puts where and when into `coding`, and gives the reasons. Words are the
/// sentence's own; a day that is taken over comes without them.
fn circumstantial(layers: &Layers, tokens: &Range<usize>, coding: &mut Coding) -> Vec<Reason> {
    let mut reasons = Vec::new();
    if let Some(place) = circumstances::place(layers, tokens) {
        layers.words.slice(&place.told.tokens).clone_into(&mut coding.place);
        let reading = format!("{}{}", coding.place, place.from.remark());
        let span = layers.span(&place.told.tokens);
        reasons.push(Reason { role: Role::Place, span, reading });
    }
    let Some(time) = circumstances::time(layers, tokens) else { return reasons };
    let words = layers.words.slice(&time.told.tokens);
    coding.date = time.told.days(layers.day, coding.stance == Stance::Planned);
    if time.from == Origin::Stated {
        words.clone_into(&mut coding.when);
    } else if coding.date.is_none() {
        return reasons;
    }
    let days = coding.date.map_or_else(|| words.to_owned(), |date| date.typed());
    let reading = format!("{days}{}", time.from.remark());
    reasons.push(Reason { role: Role::Time, span: layers.span(&time.told.tokens), reading });
    reasons
}

/// One claim with everything that the text says about it.
pub fn suggestion(layers: &Layers, found: &Found, category: &CategoryId) -> Suggestion {
    let figure = found.figure.map(|index| layers.figure(index));
    let quantity = figure.map_or_else(Quantity::none, |figure| figure.quantity(&layers.words));
    let covering = sources::covering(layers, &found.tokens);
    let mut names = sources::names(layers, &covering);
    if let Some(own) = figure.and_then(|figure| sources::gapped(layers, figure)) {
        names = vec![own];
    }
    if let Some(speaker) = sources::turn(layers, found.tokens.start) {
        names.retain(|name| *name != speaker);
        names.push(speaker);
    }
    let zero = quantity.value == Some(0);
    let cue = stances::of(layers, &found.tokens, &found.trigger, zero, !names.is_empty());
    let mut reasons = Vec::new();
    let mut add = |role, span: Span, reading: String| reasons.push(Reason { role, span, reading });
    let mut coding = Coding::new(category.clone(), quantity, layers.span(&found.tokens));
    if let Some(figure) = figure {
        let reading = coding.quantity.display();
        add(Role::Number, layers.span(&(figure.core..figure.end)), reading);
        if !figure.hedge.is_empty() {
            add(Role::Hedge, layers.span(&figure.hedge), coding.quantity.kind.name().to_owned());
        }
        if figure.phrase.end > figure.end {
            let counted = figure.phrase.at.min(figure.phrase.end - 1)..figure.phrase.end;
            layers.words.slice(&counted).clone_into(&mut coding.counted);
            add(Role::Counted, layers.span(&counted), coding.counted.clone());
        }
    }
    let reading = format!("{category} ({}{})", found.rule, lessons(layers, found));
    add(Role::Trigger, layers.span(&found.trigger), reading);
    for index in covering {
        let said = &layers.attributions[index];
        add(Role::Source, layers.span(&sources::words_of(layers, said)), said.sources.join(", "));
    }
    if let Some(span) = cue.span {
        add(Role::Stance, span, cue.stance.name().to_owned());
    }
    coding.sources = names;
    coding.stance = cue.stance;
    reasons.extend(circumstantial(layers, &found.tokens, &mut coding));
    marks::mark(layers, found, &mut coding);
    reasons.shrink_to_fit();
    let confidence = Some(confidence::confidence(layers, found, &coding));
    Suggestion { confidence, ..Suggestion::new(coding, reasons) }
}
