//! Which claims a list shows.

use super::{Claim, Review, State};
use crate::claim::Confidence;
use crate::codebook::CategoryId;
use std::collections::BTreeSet;

/// A choice of states and categories.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Filter {
    /// Only claims in this state; `None` for all.
    pub state: Option<State>,
    /// Only claims of these categories; empty for all.
    pub categories: BTreeSet<CategoryId>,
    /// Undecided suggestions of which the rules were less sure are hidden.
    pub least: Confidence,
}

impl Filter {
    /// Whether `claim` is shown.
    pub fn admits(&self, claim: &Claim) -> bool {
        self.state.is_none_or(|state| state == claim.state)
            && self.admits_category(claim)
            && !self.hides(claim)
    }

    /// Whether `claim` is kept back, whatever state and category are chosen.
    /// What a person has decided, changed or added never is.
    pub fn hides(&self, claim: &Claim) -> bool {
        let unsure = claim.confidence.is_some_and(|confidence| confidence < self.least);
        unsure && claim.is_open_suggestion()
    }

    fn admits_category(&self, claim: &Claim) -> bool {
        self.categories.is_empty() || self.categories.contains(&claim.coding.category)
    }

    /// Shows claims of `category` too, or no longer.
    pub fn toggle(&mut self, category: &CategoryId) {
        if !self.categories.remove(category) {
            self.categories.insert(category.clone());
        }
    }
}

impl Review {
    /// The claims that `filter` shows, in reading order.
    pub fn filtered<'a>(&'a self, filter: &'a Filter) -> impl Iterator<Item = &'a Claim> {
        self.claims().iter().map(AsRef::as_ref).filter(|claim| filter.admits(claim))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::review::fixture::{sample, stamp, suggestion};
    use crate::review::{ClaimId, Command};
    use crate::suggest::Suggestion;

    fn shown(review: &Review, filter: &Filter) -> Vec<u32> {
        review.filtered(filter).map(|claim| claim.id.0).collect()
    }

    #[test]
    fn state_and_category_both_have_to_fit() {
        let mut review = sample();
        let state = State::Confirmed;
        review.apply(Command::Decide { id: ClaimId(2), state }, stamp(0)).unwrap();
        let mut filter = Filter::default();
        assert_eq!(shown(&review, &filter), [1, 2, 3]);
        filter.state = Some(State::Suggested);
        assert_eq!(shown(&review, &filter), [1, 3]);
        filter.toggle(&CategoryId::from("killed"));
        assert_eq!(shown(&review, &filter), [1]);
        filter.toggle(&CategoryId::from("killed"));
        assert_eq!(shown(&review, &filter), [1, 3]);
    }

    #[test]
    fn only_undecided_suggestions_can_be_too_unsure() {
        let article = sample().article().clone();
        let found = [("12 morts", 0.9), ("40 blessés", 0.3), ("300 arrestations", 0.2)];
        let found = found.map(|(words, share)| {
            let confidence = Some(Confidence::new(share));
            Suggestion { confidence, ..suggestion(&article, "killed", words, 1) }
        });
        let mut review = Review::new(article.clone(), "unrest", found.into());
        let filter = Filter { least: Confidence::new(0.5), ..Filter::default() };
        assert_eq!(shown(&review, &filter), [1]);
        let command = Command::Decide { id: ClaimId(3), state: State::Rejected };
        review.apply(command, stamp(0)).unwrap();
        assert_eq!(shown(&review, &filter), [1, 3]);
    }
}
