//! What a review knows about its claims without looking at each: where one
//! stands, and how many there are of what.

use super::{Claim, ClaimId, Progress};
use crate::claim::LinkKind;
use crate::codebook::CategoryId;
use std::sync::Arc;

/// Kept up to date with a review's claims.
#[derive(Clone, Debug, Default)]
pub(super) struct Index {
    /// By id.
    places: Arc<[(ClaimId, usize)]>,
    /// By state, over all claims.
    pub(super) progress: Progress,
    /// By state, for each category in order of first appearance.
    pub(super) categories: Vec<(CategoryId, Progress)>,
    /// Each link the other way round: to which claim, which kind, from which
    /// place.
    linked: Vec<(ClaimId, usize, LinkKind)>,
}

impl Index {
    /// Where the claim stands.
    pub(super) fn position(&self, id: ClaimId) -> Option<usize> {
        let at = self.places.binary_search_by_key(&id, |(id, _)| *id).ok()?;
        Some(self.places[at].1)
    }

    /// The links to a claim: their kinds, and where the others stand.
    pub(super) fn linked_to(&self, id: ClaimId) -> impl Iterator<Item = (LinkKind, usize)> {
        let first = self.linked.partition_point(|(to, ..)| *to < id);
        let links = self.linked[first..].iter().take_while(move |(to, ..)| *to == id);
        links.map(|(_, from, kind)| (*kind, *from))
    }

    /// Claims came, went or stand elsewhere.
    pub(super) fn arrange(&mut self, claims: &[Arc<Claim>]) {
        let mut places: Vec<(ClaimId, usize)> =
            claims.iter().enumerate().map(|(at, claim)| (claim.id, at)).collect();
        places.sort_unstable();
        self.places = places.into();
        self.count(claims);
    }

    /// Claims changed where they stand.
    pub(super) fn count(&mut self, claims: &[Arc<Claim>]) {
        self.progress = Progress::default();
        self.categories.clear();
        let links = claims.iter().enumerate().flat_map(|(at, claim)| {
            claim.coding.links.iter().map(move |link| (link.to, at, link.kind))
        });
        self.linked = links.collect();
        self.linked.sort_unstable();
        for claim in claims {
            self.progress.count(claim.state);
            let category = &claim.coding.category;
            let known = self.categories.iter().position(|(known, _)| known == category);
            let at = known.unwrap_or_else(|| {
                self.categories.push((category.clone(), Progress::default()));
                self.categories.len() - 1
            });
            self.categories[at].1.count(claim.state);
        }
    }
}
