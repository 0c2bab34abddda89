//! How a text stands to what it reports.

use serde::{Deserialize, Serialize};
use std::fmt;

/// The reality of a claim as the text presents it (`GUIDELINE.md`).
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Stance {
    /// In the article's own voice, or plainly reported.
    #[default]
    Asserted,
    /// Someone is named as saying so.
    Reported,
    /// Someone contests it.
    Denied,
    /// Announced, not yet happened.
    Planned,
    /// Could, would, feared, at risk.
    Hypothetical,
}

impl Stance {
    /// All stances, in the order in which forms offer them.
    pub const ALL: [Self; 5] =
        [Self::Asserted, Self::Reported, Self::Denied, Self::Planned, Self::Hypothetical];

    /// The name in files and on screen.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Asserted => "asserted",
            Self::Reported => "reported",
            Self::Denied => "denied",
            Self::Planned => "planned",
            Self::Hypothetical => "hypothetical",
        }
    }
}

impl fmt::Display for Stance {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(self.name())
    }
}
