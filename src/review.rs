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
mod standing;
mod totals;

pub use claim::{Claim, Origin, State};
pub use command::{Command, ReviewError};
pub use filter::Filter;
pub use history::{Act, Entry, Manner, Stamp};
pub use orphan::Orphan;
pub use progress::Progress;
pub use standing::Standing;
pub use totals::{Total, totals};

pub use crate::claim::ClaimId;

use crate::article::Article;
use crate::claim::{Coding, Link, LinkKind};
use crate::codebook::CategoryId;
use crate::suggest::Suggestion;
use crate::text::Span;
use index::Index;
use std::collections::{BTreeSet, HashMap};
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
    convention: Arc<str>,
    claims: Vec<Arc<Claim>>,
    orphans: Arc<[Orphan]>,
    standing: Standing,
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
        let claims = review.number(suggestions, |_| None, |_| None);
        review.claims = claims.into_iter().map(Arc::new).collect();
        review.arrange();
        review
    }

    /// A review as it was left: its claims (in any order) and history.
    /// Earlier commands cannot be undone, but everything decided since can.
    /// No id that the claims, their links or the history name is given again.
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
        let linked = claims.iter().flat_map(|claim| &claim.coding.links).map(|link| link.to.0);
        let next_id = used.chain(told).chain(linked).max().unwrap_or(0).saturating_add(1);
        let mut review = Self {
            article,
            codebook: codebook.into(),
            convention: Arc::default(),
            claims,
            orphans: Arc::default(),
            standing: Standing::default(),
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
            convention: Arc::clone(&self.convention),
            claims: self.claims.clone(),
            orphans: Arc::clone(&self.orphans),
            standing: self.standing.clone(),
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

    /// The same review as far along as `standing` says.
    #[must_use]
    pub fn with_standing(mut self, mut standing: Standing) -> Self {
        let stands = |span: &Span| self.article.text.get(*span).is_some_and(|w| !w.is_empty());
        standing.passed.retain(stands);
        standing.passed.sort_unstable();
        standing.passed.dedup();
        self.standing = standing;
        self
    }

    /// How far the article has been worked through.
    pub fn standing(&self) -> &Standing {
        &self.standing
    }

    /// The article under review.
    pub fn article(&self) -> &Article {
        &self.article
    }

    /// The id of the codebook that the claims' categories come from.
    pub fn codebook(&self) -> &str {
        &self.codebook
    }

    /// The id of the number convention by which its numbers are read; empty
    /// for "as written". Not a decision: no word of any claim depends on it.
    pub fn convention(&self) -> &str {
        &self.convention
    }

    /// Reads the numbers by another convention from now on.
    pub fn set_convention(&mut self, id: &str) {
        self.convention = id.into();
    }

    /// The same review by another convention.
    #[must_use]
    pub fn with_convention(mut self, id: &str) -> Self {
        self.set_convention(id);
        self
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

    /// The links of a claim to claims that are there.
    pub fn links_of<'a>(&'a self, claim: &'a Claim) -> impl Iterator<Item = (Link, &'a Claim)> {
        let links = claim.coding.links.iter();
        links.filter_map(|link| Some((*link, self.claim(link.to)?)))
    }

    /// The claims that have a link to `id`, with that link's kind, in reading
    /// order.
    pub fn links_to(&self, id: ClaimId) -> impl Iterator<Item = (LinkKind, &Claim)> {
        let from = self.index.linked_to(id);
        from.filter_map(|(kind, at)| Some((kind, self.claims.get(at)?.as_ref())))
    }

    /// A claim that a person adds, with a fresh id, ready for
    /// [`Command::Add`].
    pub fn draft(&self, coding: Coding) -> Claim {
        Claim::tagged(ClaimId(self.next_id), coding)
    }

    /// The command that puts `suggestions` in the place of every suggestion
    /// that nobody decided about, for an article now read as `language`.
    /// Suggestions that a decided claim of the same category already covers
    /// are left out; one that is open already keeps its number.
    pub fn resuggest(
        &self,
        language: crate::language::LanguageCode,
        suggestions: Vec<Suggestion>,
    ) -> Command {
        let decided: Vec<&Arc<Claim>> =
            self.claims.iter().filter(|c| !c.is_open_suggestion()).collect();
        let known = |coding: &Coding| {
            let like = |claim: &&&Arc<Claim>| {
                claim.coding.category == coding.category && claim.coding.span.overlaps(coding.span)
            };
            decided.iter().find(like).map(|claim| claim.id)
        };
        let open: HashMap<(&CategoryId, Span), ClaimId> = self
            .claims
            .iter()
            .filter(|claim| claim.is_open_suggestion())
            .map(|claim| ((&claim.coding.category, claim.coding.span), claim.id))
            .collect();
        let again = |coding: &Coding| open.get(&(&coding.category, coding.span)).copied();
        let open = self.number(suggestions, known, again);
        Command::Resuggest { language, open, lesson: None }
    }

    /// Gives ids to `suggestions`, leaving out any that stand on no words of
    /// the text (they could be neither shown nor kept) and those of which
    /// `known` names a claim that tells the same; links to these lead there.
    /// `again` names the number that a suggestion has already.
    fn number(
        &self,
        suggestions: Vec<Suggestion>,
        known: impl Fn(&Coding) -> Option<ClaimId>,
        again: impl Fn(&Coding) -> Option<ClaimId>,
    ) -> Vec<Claim> {
        let text = &self.article.text;
        let stands = |span| text.get(span).is_some_and(|words| !words.is_empty());
        let earlier: Vec<Option<ClaimId>> =
            suggestions.iter().map(|suggestion| known(&suggestion.coding)).collect();
        let mut next = self.next_id..;
        let mut used = BTreeSet::new();
        let fresh = |(suggestion, earlier): (&Suggestion, &Option<ClaimId>)| {
            if earlier.is_some() || !stands(suggestion.coding.span) {
                return None;
            }
            let own = again(&suggestion.coding).filter(|id| used.insert(*id));
            own.or_else(|| next.next().map(ClaimId))
        };
        let fresh: Vec<Option<ClaimId>> = suggestions.iter().zip(&earlier).map(fresh).collect();
        let target = |at: usize| fresh.get(at).copied().flatten().or(*earlier.get(at)?);
        let numbered = suggestions.into_iter().zip(&fresh);
        let numbered = numbered.filter_map(|(mut suggestion, id)| {
            let id = (*id)?;
            suggestion.reasons.retain(|reason| text.get(reason.span).is_some());
            let links = suggestion.links.iter();
            let links = links.filter_map(|(kind, at)| Some(Link { kind: *kind, to: target(*at)? }));
            let links = links.filter(|link| link.to != id).collect();
            Some(Claim::suggested(id, suggestion, links))
        });
        numbered.collect()
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

    #[test]
    fn links_between_suggestions_become_links_between_claims() {
        let article = fixture::article("12 morts, dont 3 enfants, et 40 blessés");
        let found = [("killed", "12 morts", 12), ("killed", " ", 0), ("killed", "3 enfants", 3)];
        let found = found
            .map(|(category, words, value)| fixture::suggestion(&article, category, words, value));
        let mut found = Vec::from(found);
        // Nothing can be shown of it, so it gets no number.
        found[1].coding.span = crate::text::Span::new(900, 901);
        found[2].links = vec![
            (LinkKind::PartOf, 0),
            (LinkKind::Disputes, 1),
            (LinkKind::SameFact, 2),
            (LinkKind::Together, 77),
        ];
        let mut review = Review::new(article, "unrest", found.clone());
        let part = Link { kind: LinkKind::PartOf, to: ClaimId(1) };
        assert_eq!(review.claims()[1].coding.links, [part]);
        assert!(!review.claims()[1].is_edited());
        assert_eq!(review.links_to(ClaimId(1)).count(), 1);
        let command = Command::Decide { id: ClaimId(1), state: State::Confirmed };
        review.apply(command, stamp(0)).unwrap();
        let command = review.resuggest("fr".into(), found);
        review.apply(command, stamp(1)).unwrap();
        assert_eq!(review.claims()[1].id, ClaimId(2), "the same suggestion, the same number");
        assert_eq!(review.claims()[1].coding.links, [part], "to the claim that is decided");
    }

    #[test]
    fn a_link_is_edited_and_undone_like_any_value() {
        let mut review = sample();
        let mut coding = Box::new(review.claims()[1].coding.clone());
        let id = ClaimId(2);
        coding.links = vec![Link { kind: LinkKind::Together, to: ClaimId(1) }];
        let state = State::Confirmed;
        review.apply(Command::Recode { id, coding: coding.clone(), state }, stamp(0)).unwrap();
        assert_eq!(review.links_of(&review.claims()[1]).count(), 1);
        assert!(review.claims()[1].is_edited());
        review.undo(stamp(1)).unwrap();
        assert_eq!(review.claims()[1].coding.links, []);
        coding.links = vec![Link { kind: LinkKind::Together, to: id }];
        let command = Command::Recode { id, coding, state };
        assert_eq!(review.apply(command, stamp(2)), Err(ReviewError::LinkToItself(id)));
    }
}
