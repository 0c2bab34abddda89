//! Why something was suggested: which words gave what.

use crate::text::Span;
use serde::{Deserialize, Serialize};

/// What a stretch of text contributed to a suggestion.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Role {
    /// Digits, number words, a vague class, a determiner.
    Number,
    /// "environ", "at least": changes the kind.
    Hedge,
    /// Who or what is counted.
    Counted,
    /// The noun or verb that gives the category.
    Trigger,
    /// A source, or the words that attribute.
    Source,
    /// What makes it denied, planned, hypothetical or zero.
    Stance,
    /// A place.
    Place,
    /// A time.
    Time,
}

impl Role {
    /// The name in files and on screen.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Number => "number",
            Self::Hedge => "hedge",
            Self::Counted => "counted",
            Self::Trigger => "trigger",
            Self::Source => "source",
            Self::Stance => "stance",
            Self::Place => "place",
            Self::Time => "time",
        }
    }
}

/// One piece of evidence.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reason {
    /// What it contributed.
    pub role: Role,
    /// The words, in bytes of the article's text.
    pub span: Span,
    /// What they were read as, in a few words: "approximate", "2 000, dot
    /// groups thousands", "arrested (noun)".
    pub reading: String,
}
