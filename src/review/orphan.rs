//! Decided claims that a changed text left without a place.

use super::Claim;
use crate::claim::Anchor;

/// A claim that a person had decided about, kept although the article's text
/// has changed and its words are gone.
#[derive(Clone, Debug, PartialEq)]
pub struct Orphan {
    /// What was coded and decided. Its spans are empty, its reasons gone:
    /// both belonged to the earlier text.
    pub claim: Claim,
    /// Where its words stood in the earlier text.
    pub anchor: Anchor,
}
