//! Sentences that a lexicon brings to show what it can read.

use serde::Deserialize;

/// A short text and all the claims that it holds.
#[derive(Clone, Debug, Deserialize)]
pub struct Example {
    /// The sentence.
    pub text: String,
    /// What must be found, and nothing else; in any order.
    #[serde(default)]
    pub claims: Vec<Expected>,
}

/// One claim of an example, as `category kind value source`.
#[derive(Clone, Debug, Deserialize)]
pub struct Expected(
    /// The category's id.
    pub String,
    /// The kind's name; `none` for events.
    pub String,
    /// The value; for a range the lower end. `None` where there is none.
    pub Option<u64>,
    /// The first source; empty in the article's own voice.
    #[serde(default)]
    pub String,
);
