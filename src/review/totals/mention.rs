//! The claims that count, each with its numbers and its place in the text.

use super::cues::Cues;
use crate::article::Article;
use crate::claim::{ClaimId, Coding, QuantityKind, Stance, estimate};
use crate::codebook::{CategoryId, Codebook, Convention, Estimate};
use crate::language;
use crate::text::Span;

/// Sentences that stand for lines without figures.
const GAP: usize = 3;

/// One claim that counts.
#[derive(Clone, Debug)]
pub(super) struct Mention<'a> {
    pub id: ClaimId,
    pub coding: &'a Coding,
    pub estimate: Option<Estimate>,
    /// The words of the quantity.
    pub number: Span,
    /// The number of its sentence, and the beginning of its line.
    pub sentence: usize,
    pub line: usize,
    pub headline: bool,
}

impl Mention<'_> {
    /// The best number; 0 where there is none.
    pub(super) fn best(&self) -> u64 {
        self.estimate.map_or(0, |estimate| estimate.best)
    }

    pub(super) fn is_exact(&self) -> bool {
        self.coding.quantity.kind == QuantityKind::Exact
    }
}

/// All of them, and the text that they stand in.
pub(super) struct Mentions<'a> {
    pub cues: Cues<'a>,
    pub general: &'a [String],
    sentences: Vec<Span>,
    list: Vec<Mention<'a>>,
}

impl<'a> Mentions<'a> {
    pub(super) fn new(
        article: &'a Article,
        codebook: &'a Codebook,
        convention: &Convention,
        claims: impl IntoIterator<Item = (ClaimId, &'a Coding)>,
    ) -> Self {
        let claims: Vec<(ClaimId, &Coding)> = claims.into_iter().collect();
        let battle = is_battle(convention, claims.iter().map(|(_, coding)| *coding));
        let mut cues = Cues::new(&article.text, language::lexicon(&article.language));
        let counting = claims.into_iter().filter(|(_, coding)| counts(codebook, coding));
        let counting: Vec<(ClaimId, &Coding)> = counting.collect();
        let places = counting.iter().map(|(_, coding)| number(&article.text, coding).start());
        let sentences = sentences(&cues, places.collect());
        cues.read(&sentences);
        let list = counting.into_iter().map(|(id, coding)| {
            let number = number(&article.text, coding);
            let at = number.start();
            Mention {
                id,
                coding,
                estimate: estimate(&coding.quantity, convention, battle),
                number,
                sentence: sentences.partition_point(|sentence| sentence.end() <= at),
                line: cues.line(at).start(),
                headline: article.title.is_some_and(|title| title.contains(at)),
            }
        });
        let list = list.collect();
        Self { cues, general: &codebook.general, sentences, list }
    }

    /// Those of one category, in reading order.
    pub(super) fn of(&self, category: &CategoryId) -> Vec<&Mention<'a>> {
        self.list.iter().filter(|mention| mention.coding.category == *category).collect()
    }

    /// The sentence of that number.
    pub(super) fn sentence(&self, number: usize) -> Span {
        self.sentences.get(number).copied().unwrap_or_default()
    }
}

fn counts(codebook: &Codebook, coding: &Coding) -> bool {
    let told = matches!(coding.stance, Stance::Asserted | Stance::Reported);
    told && !coding.background && codebook.is_counted(&coding.category)
}

/// Whether any claim is of a category by which the convention knows a battle.
pub(super) fn is_battle<'a>(
    convention: &Convention,
    mut codings: impl Iterator<Item = &'a Coding>,
) -> bool {
    let battle = convention.unknown.as_ref().map_or(&[][..], |unknown| &unknown.battle);
    !battle.is_empty()
        && codings.any(|coding| battle.iter().any(|id| id == coding.category.as_str()))
}

/// Where the quantity's words stand in the claim's; all of these if they are
/// not there, as when a person has typed others.
fn number(text: &str, coding: &Coding) -> Span {
    let words = coding.quantity.text.as_str();
    let quote = text.get(coding.span.start()..coding.span.end()).unwrap_or_default();
    match quote.find(words).filter(|_| !words.is_empty()) {
        Some(at) => {
            let start = coding.span.start() + at;
            Span::new(start, start + words.len())
        }
        None => coding.span,
    }
}

/// The sentences of the lines that `places` stand in, from the top. Where lines
/// were left out there are a few empty ones, so that sentences far apart do
/// not seem to be neighbours.
fn sentences(cues: &Cues, mut places: Vec<usize>) -> Vec<Span> {
    places.sort_unstable();
    let mut out: Vec<Span> = Vec::new();
    for at in places {
        let done = out.last().map_or(0, |last| last.end());
        if at < done {
            continue;
        }
        let line = cues.line(at);
        if line.start() > done {
            out.extend([Span::new(line.start(), line.start()); GAP]);
        }
        out.extend(cues.sentences(line));
    }
    out
}
