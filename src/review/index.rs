//! What a review knows about its claims without looking at each: where one
//! stands, and how many there are of what.

use super::{Claim, ClaimId, Progress};
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
}

impl Index {
    /// Where the claim stands.
    pub(super) fn position(&self, id: ClaimId) -> Option<usize> {
        let at = self.places.binary_search_by_key(&id, |(id, _)| *id).ok()?;
        Some(self.places[at].1)
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
