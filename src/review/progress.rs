//! How far a review has come.

use super::{Claim, Review, State};
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
    pub fn categories(&self, admits: impl Fn(&Claim) -> bool) -> Vec<(CategoryId, usize)> {
        let mut counts: Vec<(CategoryId, usize)> = Vec::new();
        for claim in self.claims().iter().filter(|claim| admits(claim)) {
            match counts.iter_mut().find(|(id, _)| *id == claim.coding.category) {
                Some((_, count)) => *count += 1,
                None => counts.push((claim.coding.category.clone(), 1)),
            }
        }
        counts
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::review::fixture::{sample, stamp};
    use crate::review::{ClaimId, Command};

    #[test]
    fn decisions_move_the_share() {
        let mut review = sample();
        let state = State::Rejected;
        review.apply(Command::Decide { id: ClaimId(1), state }, stamp(0)).unwrap();
        let progress = review.progress();
        assert_eq!((progress.open, progress.decided(), progress.total()), (2, 1, 3));
        assert!((progress.share() - 1.0 / 3.0).abs() < 1e-6);
        assert!((Progress::default().share() - 1.0).abs() < 1e-6);
    }

    #[test]
    fn categories_come_in_reading_order_with_their_counts() {
        let names = |counts: Vec<(CategoryId, usize)>| {
            counts.into_iter().map(|(id, count)| format!("{id} {count}")).collect::<Vec<_>>()
        };
        let review = sample();
        assert_eq!(names(review.categories(|_| true)), ["killed 1", "wounded 1", "arrested 1"]);
        assert!(review.categories(|claim| claim.state == State::Confirmed).is_empty());
    }
}
