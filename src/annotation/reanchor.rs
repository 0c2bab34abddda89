//! Carrying decisions over to a text that has changed.
//!
//! What a word diff leaves in place keeps its place. What it does not is
//! searched for, allowing for errors, and taken where quotation, context and
//! position agree well enough. A claim's figure has to read as before: twelve
//! confirmed dead must not become fourteen by an update of the article.

mod mapping;
mod search;

use super::AnnotationFile;
use crate::article::Article;
use crate::claim::{Anchor, Coding, Reason};
use crate::review::{Claim, ClaimId, Entry, Orphan, Review, Standing};
use crate::text::{Span, Text};
use mapping::Mapping;
use search::Searcher;

/// What became of the claims.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ReanchorReport {
    /// How many claims were found in the new text.
    pub moved: usize,
    /// Which of them now stand on other words: worth another look.
    pub reworded: Vec<ClaimId>,
    /// Decided claims without a place; they are the review's orphans.
    pub orphaned: Vec<ClaimId>,
    /// Orphans of an earlier change whose words are back.
    pub adopted: Vec<ClaimId>,
    /// How many undecided suggestions were dropped.
    pub dropped: usize,
}

pub(super) fn reanchor(file: AnnotationFile, article: Article) -> (Review, ReanchorReport) {
    let old = file.article.text.clone();
    let mover = Mover::new(&old, &article.text);
    let mut report = ReanchorReport::default();
    let mut claims = Vec::new();
    let mut orphans = mover.adopt(file.orphans, &mut claims, &mut report);
    for claim in file.claims {
        match mover.place(&claim) {
            Some(span) => {
                report.note_found(&claim, old.slice(claim.coding.span), article.text.slice(span));
                claims.push(mover.carry(claim, span));
            }
            None if claim.is_open_suggestion() => report.dropped += 1,
            None => {
                report.orphaned.push(claim.id);
                orphans.push(mover.orphan(claim));
            }
        }
    }
    let history: Vec<Entry> = file.history.into_iter().map(|entry| mover.entry(entry)).collect();
    let article = Article { language: file.article.language, ..article };
    let review = Review::restore(article, &file.codebook, claims, history);
    let passed = file.standing.passed.iter().filter_map(|span| mover.mapping.exact(*span));
    // The text has changed: there may be more to find in it.
    let standing = Standing { done: false, passed: passed.collect() };
    let review = review.with_orphans(orphans).with_standing(standing);
    (review.with_convention(&file.convention), report)
}

impl ReanchorReport {
    fn note_found(&mut self, claim: &Claim, before: &str, now: &str) {
        self.moved += 1;
        if before != now {
            self.reworded.push(claim.id);
        }
    }
}

struct Mover<'a> {
    old: &'a Text,
    anchors: crate::text::Offsets,
    mapping: Mapping,
    searcher: Searcher,
}

impl<'a> Mover<'a> {
    fn new(old: &'a Text, new: &Text) -> Self {
        let mapping = Mapping::between(old, new);
        Self { old, anchors: old.offsets(), mapping, searcher: Searcher::new(new) }
    }

    /// Where the claim's words stand now.
    fn place(&self, claim: &Claim) -> Option<Span> {
        let span = claim.coding.span;
        let anchor = Anchor::new(self.old, &self.anchors, span).ok()?;
        let unchanged = self.mapping.exact(span);
        if let Some(span) = unchanged.filter(|span| self.searcher.agrees(&anchor, *span)) {
            return Some(span);
        }
        if claim.is_open_suggestion() {
            return None;
        }
        let region = self.mapping.region(span);
        self.searcher.find(&anchor, &claim.coding.quantity.text, region)
    }

    /// The claim at its new place.
    fn carry(&self, claim: Claim, span: Span) -> Claim {
        let (from, suggested) = (claim.coding.span, claim.suggested);
        let suggested = suggested.map(|coding| {
            let place = if coding.span == from { span } else { self.follow(coding.span) };
            Coding { span: place, ..coding }
        });
        let reasons = claim.reasons.into_iter();
        let reasons = reasons
            .filter_map(|reason| Some(Reason { span: self.mapping.exact(reason.span)?, ..reason }));
        let reasons = reasons.collect();
        Claim { suggested, coding: Coding { span, ..claim.coding }, reasons, ..claim }
    }

    fn orphan(&self, claim: Claim) -> Orphan {
        let placeless = |coding| Coding { span: Span::default(), ..coding };
        // The span was checked when the file was read.
        let anchor = Anchor::new(self.old, &self.anchors, claim.coding.span).unwrap_or_default();
        let (coding, reasons) = (placeless(claim.coding), Vec::new());
        let suggested = claim.suggested.map(placeless);
        Orphan { claim: Claim { suggested, coding, reasons, ..claim }, anchor }
    }

    /// Puts orphans whose words are back among `claims`; returns the others.
    fn adopt(
        &self,
        orphans: Vec<Orphan>,
        claims: &mut Vec<Claim>,
        report: &mut ReanchorReport,
    ) -> Vec<Orphan> {
        let mut left = Vec::new();
        for orphan in orphans {
            let figure = &orphan.claim.coding.quantity.text;
            let near = self.searcher.byte_near(orphan.anchor.start);
            match self.searcher.find(&orphan.anchor, figure, Span::new(near, near)) {
                Some(span) => {
                    report.adopted.push(orphan.claim.id);
                    report.note_found(&orphan.claim, &orphan.anchor.quote, self.searcher.at(span));
                    claims.push(settle(orphan.claim, span));
                }
                None => left.push(orphan),
            }
        }
        left
    }

    fn entry(&self, entry: Entry) -> Entry {
        let moved = |coding: Option<Coding>| {
            coding.map(|coding| Coding { span: self.follow(coding.span), ..coding })
        };
        let (before, after) = (moved(entry.before), moved(entry.after));
        Entry { before, after, ..entry }
    }

    /// The place that became of `span`, empty where its words went.
    fn follow(&self, span: Span) -> Span {
        let (start, end) = (self.mapping.near(span.start()), self.mapping.near(span.end()));
        self.mapping.exact(span).unwrap_or(Span::new(start, end))
    }
}

fn settle(claim: Claim, span: Span) -> Claim {
    let suggested = claim.suggested.map(|coding| Coding { span, ..coding });
    Claim { coding: Coding { span, ..claim.coding }, suggested, ..claim }
}

#[cfg(test)]
mod tests;
