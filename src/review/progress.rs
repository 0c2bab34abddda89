//! How far a review has come.

use super::{Review, State};
use crate::codebook::CategoryId;

/// Counts over all claims of an article.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Progress {
    /// Not decided.
    pub open: usize,
    /// Confirmed.
    pub confirmed: usize,
    /// Rejected.
    pub rejected: usize,
}

impl Progress {
    /// Confirmed or rejected.
    pub const fn decided(self) -> usize {
        self.confirmed + self.rejected
    }

    /// All claims.
    pub const fn total(self) -> usize {
        self.open + self.decided()
    }

    /// The share that is decided, 0 to 1; 1 where there is nothing to decide.
    #[expect(clippy::cast_precision_loss, reason = "a share for a progress bar")]
    pub fn share(self) -> f32 {
        if self.total() == 0 { 1.0 } else { self.decided() as f32 / self.total() as f32 }
    }

    /// Adds one claim in `state`.
    pub const fn count(&mut self, state: State) {
        match state {
            State::Suggested => self.open += 1,
            State::Confirmed => self.confirmed += 1,
            State::Rejected => self.rejected += 1,
        }
    }
}

impl Review {
    /// Counts by state.
    pub fn progress(&self) -> Progress {
        let mut progress = Progress::default();
        self.claims().iter().for_each(|claim| progress.count(claim.state));
        progress
    }

    /// How many claims each category has, in order of first appearance,
    /// counting only claims that `admits`.
    pub fn categories(&self, admits: impl Fn(State) -> bool) -> Vec<(CategoryId, usize)> {
        let mut counts: Vec<(CategoryId, usize)> = Vec::new();
        for claim in self.claims().iter().filter(|claim| admits(claim.state)) {
            match counts.iter_mut().find(|(id, _)| *id == claim.coding.category) {
                Some((_, count)) => *count += 1,
                None => counts.push((claim.coding.category.clone(), 1)),
            }
        }
        counts
    }
}
