//! The claims of one article and every decision about them.
//!
//! A [`Review`] is changed only by applying a [`Command`], and applying one
//! leaves its inverse on the undo stack, so undo is just another command; each
//! lands in the history with its time and the annotator. Nothing here reads a
//! clock or a file: time comes in with the [`Stamp`].

mod claim;
mod command;
mod filter;
#[cfg(test)]
pub(crate) mod fixture;
mod history;
mod index;
mod orphan;
mod progress;

pub use claim::{Claim, ClaimId, Origin, State};
pub use command::{Command, ReviewError};
pub use filter::Filter;
pub use history::{Act, Entry, Manner, Stamp};
pub use orphan::Orphan;
pub use progress::Progress;

use crate::article::Article;
use crate::claim::Coding;
use crate::suggest::Suggestion;
use index::Index;
use std::sync::Arc;

/// One article under review.
///
/// Claims and history are shared between copies until one of them changes, so
/// that a copy can be handed to a thread after every decision, however long
/// the article is.
#[derive(Clone, Debug)]
pub struct Review {
    article: Article,
    codebook: Arc<str>,
    claims: Vec<Arc<Claim>>,
    orphans: Arc<[Orphan]>,
    history: Vec<Arc<Entry>>,
    undo: Vec<Command>,
    redo: Vec<Command>,
    next_id: u32,
    index: Index,
}

impl Review {
    /// A review in which nothing has been decided yet. `codebook` is the
    /// codebook's id.
    pub fn new(article: Article, codebook: &str, suggestions: Vec<Suggestion>) -> Self {
        let (claims, history) = (Vec::<Claim>::new(), Vec::<Entry>::new());
        let mut review = Self::restore(article, codebook, claims, history);
        let claims = review.number(suggestions);
        review.claims = claims.into_iter().map(Arc::new).collect();
        review.arrange();
        review
    }

    /// A review as it was left: its claims (in any order) and history.
    /// Earlier commands cannot be undone, but everything decided since can.
    /// No id that the claims or the history name is given again.
    pub fn restore(
        article: Article,
        codebook: &str,
        claims: impl IntoIterator<Item = impl Into<Arc<Claim>>>,
        history: impl IntoIterator<Item = impl Into<Arc<Entry>>>,
    ) -> Self {
        let claims: Vec<Arc<Claim>> = claims.into_iter().map(Into::into).collect();
        let history: Vec<Arc<Entry>> = history.into_iter().map(Into::into).collect();
        let used = claims.iter().map(|claim| claim.id.0);
        let told = history.iter().filter_map(|entry| entry.claim).map(|id| id.0);
        let next_id = used.chain(told).max().unwrap_or(0) + 1;
        let mut review = Self {
            article,
            codebook: codebook.into(),
            claims,
            orphans: Arc::default(),
            history,
            undo: Vec::new(),
            redo: Vec::new(),
            next_id,
            index: Index::default(),
        };
        review.arrange();
        review
    }

    /// What is to be kept or exported: a copy without what could be undone,
    /// cheap enough to be made after every decision.
    #[must_use]
    pub fn snapshot(&self) -> Self {
        Self {
            article: self.article.clone(),
            codebook: Arc::clone(&self.codebook),
            claims: self.claims.clone(),
            orphans: Arc::clone(&self.orphans),
            history: self.history.clone(),
            undo: Vec::new(),
            redo: Vec::new(),
            next_id: self.next_id,
            index: self.index.clone(),
        }
    }

    /// The same review, which also keeps `orphans`: decided claims of an
    /// earlier text whose words are gone.
    #[must_use]
    pub fn with_orphans(mut self, orphans: Vec<Orphan>) -> Self {
        let highest = orphans.iter().map(|orphan| orphan.claim.id.0).max().unwrap_or(0);
        self.next_id = self.next_id.max(highest + 1);
        self.orphans = orphans.into();
        self
    }

    /// Decided claims whose words an earlier text had and this one has not.
    pub fn orphans(&self) -> &[Orphan] {
        &self.orphans
    }

    /// The article under review.
    pub fn article(&self) -> &Article {
        &self.article
    }

    /// The id of the codebook that the claims' categories come from.
    pub fn codebook(&self) -> &str {
        &self.codebook
    }

    /// All claims in reading order.
    pub fn claims(&self) -> &[Arc<Claim>] {
        &self.claims
    }

    /// One claim.
    pub fn claim(&self, id: ClaimId) -> Option<&Claim> {
        self.position(id).map(|at| self.claims[at].as_ref())
    }

    /// Where the claim stands in [`Review::claims`].
    pub fn position(&self, id: ClaimId) -> Option<usize> {
        self.index.position(id)
    }

    /// Every command ever applied, in order of time.
    pub fn history(&self) -> &[Arc<Entry>] {
        &self.history
    }

    /// What was done to one claim, in order of time.
    pub fn history_of(&self, id: ClaimId) -> impl Iterator<Item = &Entry> {
        self.history.iter().map(Arc::as_ref).filter(move |entry| entry.claim == Some(id))
    }

    /// Whether a person has decided or added anything that is still here.
    pub fn has_decisions(&self) -> bool {
        !self.history.is_empty()
    }

    /// The next undecided claim after `from` in reading order, from the top
    /// again after the last; `None` when all are decided.
    pub fn next_undecided(&self, from: Option<ClaimId>) -> Option<ClaimId> {
        let at = from.and_then(|id| self.position(id));
        let start = at.map_or(0, |at| at + 1);
        let (before, after) = self.claims.split_at(start.min(self.claims.len()));
        let mut round = after.iter().chain(before);
        round.find(|claim| claim.state == State::Suggested).map(|claim| claim.id)
    }

    /// A claim that a person adds, with a fresh id, ready for
    /// [`Command::Add`].
    pub fn draft(&self, coding: Coding) -> Claim {
        Claim {
            id: ClaimId(self.next_id),
            origin: Origin::Person,
            suggested: None,
            coding,
            state: State::Suggested,
            reasons: Vec::new(),
        }
    }

    /// The command that puts `suggestions` in the place of every suggestion
    /// that nobody decided about, for an article now read as `language`.
    /// Suggestions that a decided claim of the same category already covers
    /// are left out.
    pub fn resuggest(
        &self,
        language: crate::language::LanguageCode,
        suggestions: Vec<Suggestion>,
    ) -> Command {
        let decided: Vec<&Arc<Claim>> =
            self.claims.iter().filter(|c| !c.is_open_suggestion()).collect();
        let known = |coding: &Coding| {
            decided.iter().any(|claim| {
                claim.coding.category == coding.category && claim.coding.span.overlaps(coding.span)
            })
        };
        let fresh = suggestions.into_iter().filter(|s| !known(&s.coding)).collect();
        Command::Resuggest { language, open: self.number(fresh) }
    }

    /// Gives ids to `suggestions`, leaving out any that stand on no words of
    /// the text: they could be neither shown nor kept.
    fn number(&self, suggestions: Vec<Suggestion>) -> Vec<Claim> {
        let text = &self.article.text;
        let stands = |span| text.get(span).is_some_and(|words| !words.is_empty());
        let mut sound: Vec<Suggestion> =
            suggestions.into_iter().filter(|s| stands(s.coding.span)).collect();
        for suggestion in &mut sound {
            suggestion.reasons.retain(|reason| text.get(reason.span).is_some());
        }
        let numbered = sound.into_iter().zip(self.next_id..);
        numbered.map(|(suggestion, id)| Claim::suggested(ClaimId(id), suggestion)).collect()
    }

    /// Puts the claims in reading order and takes note of where each stands.
    fn arrange(&mut self) {
        self.claims.sort_by_key(|claim| (claim.coding.span, claim.id));
        let highest = self.claims.iter().map(|claim| claim.id.0).max().unwrap_or(0);
        self.next_id = self.next_id.max(highest + 1);
        self.index.arrange(&self.claims);
    }
}

#[cfg(test)]
mod tests {
    use super::fixture::{sample, stamp};
    use super::*;

    #[test]
    fn the_next_undecided_claim_goes_round() {
        let mut review = sample();
        let next = |review: &Review, from| review.next_undecided(from).map(|id: ClaimId| id.0);
        assert_eq!(next(&review, None), Some(1));
        assert_eq!(next(&review, Some(ClaimId(3))), Some(1));
        for id in [1, 3] {
            let command = Command::Decide { id: ClaimId(id), state: State::Rejected };
            review.apply(command, stamp(0)).unwrap();
        }
        assert_eq!(next(&review, Some(ClaimId(2))), Some(2));
        let command = Command::Decide { id: ClaimId(2), state: State::Confirmed };
        review.apply(command, stamp(0)).unwrap();
        assert_eq!(next(&review, Some(ClaimId(2))), None);
    }

    #[test]
    fn a_restored_review_gives_no_number_that_was_ever_used() {
        let mut review = sample();
        let coding = review.claims()[0].coding.clone();
        review.apply(Command::Add(Box::new(review.draft(coding.clone()))), stamp(0)).unwrap();
        review.undo(stamp(1)).unwrap();
        let (article, claims) = (review.article().clone(), review.claims().to_vec());
        let again = Review::restore(article, "unrest", claims, review.history().to_vec());
        assert_eq!(again.draft(coding).id, ClaimId(5));
        assert!(again.has_decisions() && !again.can_undo());
    }
}
