//! Who last decided about each claim, and when.

use crate::review::{Claim, ClaimId, Entry, Review, Stamp};
use std::collections::BTreeMap;

/// The last line of the history about each claim.
pub(super) struct Decisions<'a>(BTreeMap<ClaimId, &'a Entry>);

impl<'a> Decisions<'a> {
    pub(super) fn new(review: &'a Review) -> Self {
        let about =
            review.history().iter().filter_map(|entry| Some((entry.claim?, entry.as_ref())));
        Self(about.collect())
    }

    /// When the claim became what it is, and by whom; `None` for what the
    /// rules suggested and nobody touched.
    pub(super) fn last(&self, claim: &Claim) -> Option<&'a Stamp> {
        let entry = self.0.get(&claim.id).filter(|_| !claim.is_open_suggestion());
        entry.map(|entry| &entry.stamp)
    }
}
