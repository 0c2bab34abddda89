//! What is to be exported, and how that is said.

use crate::codebook::Codebook;
use crate::review::{Claim, Review, State};

/// Which claims are exported.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Include {
    /// Only what a person stands by.
    #[default]
    Confirmed,
    /// Every claim, each with its state.
    All,
}

impl Include {
    /// Whether `claim` is exported.
    pub fn admits(self, claim: &Claim) -> bool {
        self == Self::All || claim.state == State::Confirmed
    }
}

/// An export that somebody asked for.
#[derive(Clone, Copy, Debug)]
pub struct Request<'a> {
    /// What to export.
    pub review: &'a Review,
    /// The codebook that the review's categories come from.
    pub codebook: &'a Codebook,
    /// Which claims.
    pub include: Include,
    /// Who exports; empty if not known.
    pub annotator: &'a str,
}

impl<'a> Request<'a> {
    /// The claims to export, in reading order.
    pub fn claims(&self) -> impl Iterator<Item = &'a Claim> {
        let include = self.include;
        self.review.claims().iter().map(AsRef::as_ref).filter(move |claim| include.admits(claim))
    }

    /// What was exported and what was not, for example "exported 12 confirmed
    /// of 18 claims as CSV table to out.csv; left out: 4 undecided, 2 rejected".
    pub fn summary(&self, format: &str, to: &str) -> String {
        let progress = self.review.progress();
        let (confirmed, total) = (progress.confirmed, counted(progress.total(), "claim"));
        let rest = [(progress.open, "undecided"), (progress.rejected, "rejected")];
        if self.include == Include::All {
            let [open, rejected] = rest.map(|(count, what)| format!("{count} {what}"));
            let states = format!("{confirmed} confirmed, {open}, {rejected}");
            return format!("exported all {total} ({states}) as {format} to {to}");
        }
        let left = rest.iter().filter(|(count, _)| *count > 0);
        let left: Vec<String> = left.map(|(count, what)| format!("{count} {what}")).collect();
        let told = format!("exported {confirmed} confirmed of {total} as {format} to {to}");
        if left.is_empty() { told } else { format!("{told}; left out: {}", left.join(", ")) }
    }

    /// The loss that every format without a place for orphans names.
    pub(super) fn orphans_lost(&self) -> Option<String> {
        let orphans = self.review.orphans().iter();
        let lost = orphans.filter(|orphan| self.include.admits(&orphan.claim)).count();
        (lost > 0).then(|| format!("{} whose words are gone from the text", counted(lost, "claim")))
    }
}

fn counted(count: usize, what: &str) -> String {
    let s = if count == 1 { "" } else { "s" };
    format!("{count} {what}{s}")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::review::fixture::{sample, stamp};
    use crate::review::{ClaimId, Command};

    #[test]
    fn what_is_left_out_is_said() {
        let mut review = sample();
        for (id, state) in [(1, State::Confirmed), (2, State::Rejected)] {
            review.apply(Command::Decide { id: ClaimId(id), state }, stamp(0)).unwrap();
        }
        let said = |include| {
            let codebook = Codebook::unrest();
            Request { review: &review, codebook, include, annotator: "" }.summary("CSV", "a.csv")
        };
        let some =
            "exported 1 confirmed of 3 claims as CSV to a.csv; left out: 1 undecided, 1 rejected";
        assert_eq!(said(Include::Confirmed), some);
        let all = "exported all 3 claims (1 confirmed, 1 undecided, 1 rejected) as CSV to a.csv";
        assert_eq!(said(Include::All), all);
    }
}
