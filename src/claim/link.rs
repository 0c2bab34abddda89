//! How one claim stands to another of the same article.

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

/// What one claim is to another. The first three have a direction: it is the
/// claim with the link that is a part, the newer figure, the contradiction.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum LinkKind {
    /// Counted in the other one: "12 dead, among them three children".
    PartOf,
    /// Takes the other one's place: "the toll rose from 12 to 17".
    Supersedes,
    /// Contradicts the other one: "two, four according to the rebels".
    Disputes,
    /// Tells the other one again: a figure of the headline in the body.
    SameFact,
    /// A member of one coordinated subject: "two policemen and a civilian".
    Together,
}

impl LinkKind {
    /// All kinds, in the order in which forms offer them.
    pub const ALL: [Self; 5] =
        [Self::PartOf, Self::Supersedes, Self::Disputes, Self::SameFact, Self::Together];

    /// The name in files and in the JSON.
    pub const fn name(self) -> &'static str {
        match self {
            Self::PartOf => "part-of",
            Self::Supersedes => "supersedes",
            Self::Disputes => "disputes",
            Self::SameFact => "same-fact",
            Self::Together => "together",
        }
    }

    /// The words that stand before the other claim on screen.
    pub const fn words(self) -> &'static str {
        match self {
            Self::PartOf => "part of",
            Self::Supersedes => "updates",
            Self::Disputes => "disputes",
            Self::SameFact => "same fact as",
            Self::Together => "together with",
        }
    }

    /// The words on the card of the other claim, before this one.
    pub const fn words_back(self) -> &'static str {
        match self {
            Self::PartOf => "includes",
            Self::Supersedes => "updated by",
            Self::Disputes => "disputed by",
            Self::SameFact => "same fact as",
            Self::Together => "together with",
        }
    }
}

/// A link from the claim that has it to another of the same article. It may
/// lead to a claim that is not there any more; no other ever gets its number.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Link {
    /// What the claim with this link is to the other.
    pub kind: LinkKind,
    /// The other.
    pub to: ClaimId,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_those_of_the_files() {
        for kind in LinkKind::ALL {
            assert_eq!(serde_json::to_string(&kind).unwrap(), format!("\"{}\"", kind.name()));
        }
    }
}
