//! Rules over linguistic layers: an article in, suggested claims out.
//!
//! Stateless: cannot fail, cannot block, reads no file and no clock.

use crate::article::Article;
use crate::claim::{Coding, Reason};
use crate::codebook::Codebook;
use crate::language::Lexicon;

/// A claim that the rules found, before anybody decided about it.
#[derive(Clone, Debug, PartialEq)]
pub struct Suggestion {
    /// What it says.
    pub coding: Coding,
    /// Which words gave what.
    pub reasons: Vec<Reason>,
}

/// Every claim that the rules find in `article`, in reading order.
pub fn suggest(article: &Article, lexicon: &Lexicon, codebook: &Codebook) -> Vec<Suggestion> {
    let _ = (article, lexicon, codebook);
    Vec::new()
}
