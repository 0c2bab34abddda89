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

    /// Claims in `state`; all if `None`.
    pub const fn of(self, state: Option<State>) -> usize {
        match state {
            None => self.total(),
            Some(State::Suggested) => self.open,
            Some(State::Confirmed) => self.confirmed,
            Some(State::Rejected) => self.rejected,
        }
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
        self.index.progress
    }

    /// How many claims each category has, in order of first appearance,
    /// counting only claims in `state`; in any if `None`.
    pub fn categories(&self, state: Option<State>) -> Vec<(CategoryId, usize)> {
        let counts = self.index.categories.iter();
        let counts = counts.map(|(id, progress)| (id.clone(), progress.of(state)));
        counts.filter(|(_, count)| *count > 0).collect()
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
        assert_eq!(names(review.categories(None)), ["killed 1", "wounded 1", "arrested 1"]);
        assert!(review.categories(Some(State::Confirmed)).is_empty());
    }
}
