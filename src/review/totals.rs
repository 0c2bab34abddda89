//! What an article's claims come to: for each counted category one low, best
//! and high number.
//!
//! # The rules
//!
//! 1. **What counts.** Every claim of a counted category that is handed in,
//!    except those told as background (`background`) and those that the text
//!    denies, plans or only supposes (their stance). Claims about attackers are
//!    added up apart from all others.
//! 2. **Numbers.** A claim's words become low, best and high by the number
//!    convention ([`crate::claim::estimate`]). A claim without a number
//!    ("several") adds nothing; a category with only such claims has no total.
//! 3. **One fact once.** Claims of the same fact count once: the latest exact
//!    one gives the number.
//! 4. **Parts** are not added to their whole ("12 dead, three of them
//!    children" is 12). Where the whole has no number, its parts stand for it.
//!    Attackers who are part of a whole are taken off it. A part whose whole
//!    is not among the claims counts by itself.
//! 5. **Updates** take the place of what they supersede, and of every claim
//!    of the same fact.
//! 6. **Rivals** count once, from the lowest low to the highest high. The best
//!    is the article's own, else the one told first (or updating the one that
//!    was), unless the convention says otherwise.
//! 7. **Everything else is added**: the members of one coordinated subject
//!    ("two policemen and a civilian" is 3), and figures of different places,
//!    days or people. Zeros add nothing, and are the total where all is zero.
//!
//! What belongs to what is said by the claims' links. Two claims between
//! which there is a link are never compared in any other way; for all others
//! [`bonds`] reads it off the text as well as it can.
//!
//! Pure and stateless: the same claims give the same totals.

mod bonds;
mod cues;
mod mention;
mod sum;

use super::{Review, State};
use crate::article::Article;
use crate::claim::{ClaimId, Coding, LinkKind};
use crate::codebook::{CategoryId, Codebook, Convention, Estimate};
use mention::Mentions;

/// What the claims of one category come to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Total {
    /// The category.
    pub category: CategoryId,
    /// Whether it is of those who attacked; everybody else has another total.
    pub attackers: bool,
    /// The numbers; `None` where no claim gives one.
    pub estimate: Option<Estimate>,
    /// The claims that the numbers rest on, in reading order.
    pub claims: Vec<ClaimId>,
}

/// The totals of `claims` of `article`, in the codebook's order, attackers
/// after everybody else. The claims come in reading order.
pub fn totals<'a>(
    article: &'a Article,
    codebook: &'a Codebook,
    convention: &Convention,
    claims: impl IntoIterator<Item = (ClaimId, &'a Coding)>,
) -> Vec<Total> {
    let mentions = Mentions::new(article, codebook, convention, claims);
    let mut out = Vec::new();
    for category in codebook.categories.iter().filter(|category| category.counted) {
        let group = mentions.of(&category.id);
        if !group.is_empty() {
            let bonds = bonds::of(&mentions, &group);
            out.extend(sum::totals(&category.id, &group, &bonds, convention));
        }
    }
    out
}

/// How two mentions of a category, by their places in the list, belong
/// together.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
struct Bond {
    kind: LinkKind,
    from: usize,
    to: usize,
}

impl Review {
    /// What the confirmed claims come to.
    pub fn totals(&self, codebook: &Codebook) -> Vec<Total> {
        self.totals_of(codebook, |state| state == State::Confirmed)
    }

    /// What the claims in a state that `admits` come to.
    pub fn totals_of(&self, codebook: &Codebook, admits: impl Fn(State) -> bool) -> Vec<Total> {
        let claims = self.claims().iter().filter(|claim| admits(claim.state));
        let claims = claims.map(|claim| (claim.id, &claim.coding));
        totals(self.article(), codebook, codebook.convention(self.convention()), claims)
    }

    /// Whether the article is on a battle, as far as the convention asks.
    pub fn is_on_battle(&self, convention: &Convention) -> bool {
        let claims = self.claims().iter().filter(|claim| claim.state != State::Rejected);
        mention::is_battle(convention, claims.map(|claim| &claim.coding))
    }
}

#[cfg(test)]
mod tests;
