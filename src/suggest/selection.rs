//! What a stretch that a person selected probably says, and who might say it.

use super::draft::Found;
use super::finish::suggestion;
use super::layers::Layers;
use super::layers::names;
use super::{Suggestion, of_layers};
use crate::article::Article;
use crate::claim::Coding;
use crate::codebook::{CategoryId, Codebook};
use crate::language::Lexicon;
use crate::language::lexicon::Sense;
use crate::text::Span;
use std::ops::Range;

/// The category of a claim of which nothing hints at any.
const DEFAULT: &str = "killed";

/// The best guess about a claim over `span`, which a person selected: never
/// empty, and the span is theirs.
pub fn suggest_span(
    article: &Article,
    lexicon: &Lexicon,
    codebook: &Codebook,
    span: Span,
) -> Coding {
    let layers = Layers::new(article, lexicon);
    let tokens = tokens_of(&layers, span);
    let known = of_layers(&layers, codebook);
    let inside = known.into_iter().filter(|other| other.coding.span.overlaps(span));
    let mut coding = match inside.max_by_key(|other| closeness(other, span)) {
        Some(found) => found.coding,
        None => guess(&layers, codebook, tokens),
    };
    coding.span = span;
    coding
}

/// How well a suggestion fits a selection: the shared bytes, then the fewer
/// beyond it.
fn closeness(suggestion: &Suggestion, span: Span) -> (usize, std::cmp::Reverse<usize>) {
    let own = suggestion.coding.span;
    let shared = own.intersect(span).map_or(0, Span::len);
    (shared, std::cmp::Reverse(own.len()))
}

fn tokens_of(layers: &Layers, span: Span) -> Range<usize> {
    let start = layers.words.at_byte(span.start());
    let end = layers.words.at_byte(span.end().saturating_sub(1).max(span.start()));
    start..(end + 1).min(layers.words.len()).max(start)
}

fn guess(layers: &Layers, codebook: &Codebook, tokens: Range<usize>) -> Coding {
    let category = nearest_category(layers, &tokens, codebook);
    let counted = codebook.is_counted(&category);
    let figure = layers.figures_in(&tokens).find(|_| counted);
    let trigger = tokens.clone();
    let found = Found {
        figure,
        category: category.as_str().to_owned(),
        tokens,
        trigger,
        rule: "selection",
        attackers: false,
    };
    suggestion(layers, &found, &category).coding
}

/// The category of the trigger nearest to the selection in its sentence.
fn nearest_category(layers: &Layers, tokens: &Range<usize>, codebook: &Codebook) -> CategoryId {
    let distance = |at: usize| {
        if tokens.contains(&at) {
            0
        } else {
            at.abs_diff(tokens.start).min(at.abs_diff(tokens.end))
        }
    };
    layers
        .sentence(tokens.start)
        .filter_map(|at| Some((distance(at), hint(layers, at)?)))
        .map(|(far, category)| (far, CategoryId::from(category)))
        .filter(|(_, category)| codebook.category(category).is_some())
        .min_by_key(|(far, _)| *far)
        .map_or_else(|| fallback(codebook), |(_, category)| category)
}

fn fallback(codebook: &Codebook) -> CategoryId {
    let default = CategoryId::from(DEFAULT);
    let first = || codebook.categories.first().map(|category| category.id.clone());
    if codebook.category(&default).is_some() { default } else { first().unwrap_or(default) }
}

/// The category that the word at `at` speaks of, if any.
fn hint<'l>(layers: &'l Layers, at: usize) -> Option<&'l str> {
    let lexicon = layers.words.lexicon;
    layers.words.senses(at).find_map(|(_, sense)| match sense {
        Sense::Noun(_, Some(counts)) => Some(lexicon.category(counts)),
        Sense::Predicate(frame, _) => {
            let frame = lexicon.frame(frame)?;
            [&frame.people, &frame.armed, &frame.things, &frame.munitions, &frame.attacks]
                .into_iter()
                .find_map(|category| category.as_deref())
        }
        Sense::Event(index) => lexicon.event(index).map(|event| event.category.as_str()),
        Sense::Noun(_, None)
        | Sense::Result(_)
        | Sense::Half(..)
        | Sense::Grammar(_)
        | Sense::Number(_)
        | Sense::Scale(_)
        | Sense::Collective(_)
        | Sense::Magnitude(_)
        | Sense::Weekday(_)
        | Sense::Month(_)
        | Sense::Stretch(..)
        | Sense::TimeUnit(_)
        | Sense::Time(_) => None,
    })
}

/// Names that a claim's source may have, for a pick list: first those to
/// whom the article attributes something, then its other names.
pub fn names(article: &Article, lexicon: &Lexicon) -> Vec<String> {
    let layers = Layers::new(article, lexicon);
    let said = layers.attributions.iter().flat_map(|said| said.sources.iter().cloned());
    let named = names::all(&layers.words);
    let others = named.iter().map(|tokens| layers.words.slice(tokens).to_owned());
    let mut seen = std::collections::HashSet::new();
    said.chain(others).filter(|name| seen.insert(name.to_lowercase())).collect()
}
