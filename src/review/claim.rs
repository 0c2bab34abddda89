//! One claim under review: what was suggested, what was decided.

use crate::claim::{Coding, Reason};
use crate::suggest::Suggestion;
use serde::{Deserialize, Serialize};
use std::fmt;

/// A claim's number within its article; never given twice in one review.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct ClaimId(pub u32);

impl fmt::Display for ClaimId {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "c{}", self.0)
    }
}

/// What has been decided about a claim.
#[derive(
    Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize,
)]
#[serde(rename_all = "kebab-case")]
pub enum State {
    /// Nothing yet.
    #[default]
    Suggested,
    /// A person looked at it and stands by it.
    Confirmed,
    /// A person looked at it and it is no claim.
    Rejected,
}

impl State {
    /// The name in files and on screen.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Suggested => "suggested",
            Self::Confirmed => "confirmed",
            Self::Rejected => "rejected",
        }
    }
}

/// Who found a claim first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Origin {
    /// The rules.
    Rules,
    /// A person tagged it.
    Person,
}

/// One claim: its coding as it now stands and where it came from.
#[derive(Clone, Debug, PartialEq)]
pub struct Claim {
    /// Its number in this review.
    pub id: ClaimId,
    /// Who found it.
    pub origin: Origin,
    /// What the rules said; `None` for a person's own.
    pub suggested: Option<Coding>,
    /// What is coded now.
    pub coding: Coding,
    /// What was decided.
    pub state: State,
    /// Which words gave what.
    pub reasons: Vec<Reason>,
}

impl Claim {
    /// An undecided claim of the rules.
    pub fn suggested(id: ClaimId, suggestion: Suggestion) -> Self {
        Self {
            id,
            origin: Origin::Rules,
            suggested: Some(suggestion.coding.clone()),
            coding: suggestion.coding,
            state: State::Suggested,
            reasons: suggestion.reasons,
        }
    }

    /// Whether a person changed what the rules had said.
    pub fn is_edited(&self) -> bool {
        self.suggested.as_ref().is_some_and(|suggested| *suggested != self.coding)
    }

    /// Whether this is a suggestion that nobody has decided or changed, which
    /// a better suggestion may therefore replace.
    pub fn is_open_suggestion(&self) -> bool {
        self.origin == Origin::Rules && self.state == State::Suggested && !self.is_edited()
    }
}
