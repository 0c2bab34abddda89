//! The annotation file: what was found in one article and what was decided,
//! in RON, kept beside the article as `<article file>.tally.ron`.
//!
//! The file holds the article's whole text, so that a review can be opened or
//! exported from it alone. It is written to be read and compared by people:
//! one value a line, claims in reading order, history in order of time, no
//! absolute paths, nothing that differs between two saves of one review.
//! Spans are half-open and count Unicode code points of the text; `text` is a
//! list of its lines, joined by one line feed each, which survives editors and
//! version control that change line ends.
//!
//! ```ron
//! Annotations(
//!     tallymark: 2,
//!     article: Article(name: "story.txt", language: "fr", text: ["12 morts."], ..),
//!     annotator: "Anna",
//!     codebook: "unrest",
//!     claims: [
//!         Claim(id: 1, state: "confirmed", origin: "rules", anchor: .., suggested: ..),
//!     ],
//!     history: [Entry(at: "2026-11-23T10:00:00Z", by: "Anna", act: "confirm", claim: Some(1))],
//! )
//! ```
//!
//! # Versions
//!
//! The first field is always `tallymark`, the version of the schema. Within a
//! version the set of fields is closed: any new field, however small, makes a
//! new version. A reader therefore never meets a field that it would silently
//! lose on the next save: a newer version is refused by its number
//! ([`AnnotationError::NewerVersion`]) and a field that the version does not
//! have by its name and place ([`AnnotationError::Broken`]). Fields that may
//! be left out stand for their empty value. A claim has `decided` values only
//! where a person changed what was `suggested`, or where nothing was. Its links
//! are to other claims' ids and may lead to one that is gone. `convention` is
//! the name of the codebook's number convention, left out for "as written".
//! Since version 2 a claim may be `flagged` for another look, `done` says that
//! somebody called the article done, and `passed` are places without a claim
//! that somebody looked at and found none in.
//!
//! Nothing here opens files or reads clocks.

mod error;
mod migrations;
mod read;
mod reanchor;
mod schema;
mod word;
mod write;

pub use error::AnnotationError;
pub use read::parse;
pub use reanchor::ReanchorReport;
pub use write::to_ron;

use crate::article::Article;
use crate::review::{Claim, Entry, Orphan, Review, Standing};

/// The version that is written.
pub const VERSION: u32 = 2;

/// Whether an annotation file is about a text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Match {
    /// The very text: [`AnnotationFile::into_review`] restores the review.
    Same,
    /// Another text: [`AnnotationFile::reanchor`] carries the decisions over.
    TextChanged,
}

/// An annotation file that has been read and found sound: every span lies on
/// the text, and every quote stands where it is said to.
#[derive(Clone, Debug, PartialEq)]
pub struct AnnotationFile {
    article: Article,
    annotator: String,
    codebook: String,
    convention: String,
    claims: Vec<Claim>,
    orphans: Vec<Orphan>,
    standing: Standing,
    history: Vec<Entry>,
}

impl AnnotationFile {
    /// The article as it was when it was annotated, in the language that it
    /// was then read in.
    pub fn article(&self) -> Article {
        self.article.clone()
    }

    /// Who annotated last; empty if never given.
    pub fn annotator(&self) -> &str {
        &self.annotator
    }

    /// How many claims a person decided about, changed or added.
    pub fn decided(&self) -> usize {
        self.claims.iter().filter(|claim| !claim.is_open_suggestion()).count()
    }

    /// Whether `article` has the text that was annotated, however its file
    /// is now named or encoded.
    pub fn matches(&self, article: &Article) -> Match {
        if self.article.text == article.text { Match::Same } else { Match::TextChanged }
    }

    /// The review exactly as it was left. `article` is the article as read
    /// now; only its language is replaced by the one the review was in.
    ///
    /// # Errors
    /// [`AnnotationError::TextChanged`] if the text is another.
    pub fn into_review(self, article: Article) -> Result<Review, AnnotationError> {
        if self.matches(&article) == Match::TextChanged {
            return Err(AnnotationError::TextChanged);
        }
        let article = Article { language: self.article.language, ..article };
        let review = Review::restore(article, &self.codebook, self.claims, self.history);
        let review = review.with_orphans(self.orphans).with_standing(self.standing);
        Ok(review.with_convention(&self.convention))
    }

    /// Carries the claims over to a changed text. A decided claim whose words
    /// are not there any more, or whose figure now reads differently, becomes
    /// an [`Orphan`] of the review; an undecided suggestion is dropped, since
    /// the rules can suggest it anew.
    pub fn reanchor(self, article: Article) -> (Review, ReanchorReport) {
        reanchor::reanchor(self, article)
    }
}

#[cfg(test)]
mod tests;
