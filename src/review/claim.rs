//! One claim under review: what was suggested, what was decided.

use crate::claim::{ClaimId, Coding, Confidence, Link, Reason};
use crate::suggest::Suggestion;
use serde::{Deserialize, Serialize};

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
    /// How sure the rules were, where they said so.
    pub confidence: Option<Confidence>,
    /// Whether somebody is to look at it again.
    pub flagged: bool,
}

impl Claim {
    /// An undecided claim of the rules, with what its links have become.
    pub fn suggested(id: ClaimId, suggestion: Suggestion, links: Vec<Link>) -> Self {
        let coding = Coding { links, ..suggestion.coding };
        Self {
            id,
            origin: Origin::Rules,
            suggested: Some(coding.clone()),
            coding,
            state: State::Suggested,
            reasons: suggestion.reasons,
            confidence: suggestion.confidence,
            flagged: false,
        }
    }

    /// A claim that a person tags over some words.
    pub const fn tagged(id: ClaimId, coding: Coding) -> Self {
        Self {
            id,
            origin: Origin::Person,
            suggested: None,
            coding,
            state: State::Suggested,
            reasons: Vec::new(),
            confidence: None,
            flagged: false,
        }
    }

    /// Whether a person changed what the rules had said.
    pub fn is_edited(&self) -> bool {
        self.suggested.as_ref().is_some_and(|suggested| *suggested != self.coding)
    }

    /// Whether this is a suggestion that nobody has decided, changed or
    /// flagged, which a better suggestion may therefore replace.
    pub fn is_open_suggestion(&self) -> bool {
        self.origin == Origin::Rules
            && self.state == State::Suggested
            && !self.is_edited()
            && !self.flagged
    }
}
