//! What can be wrong with an annotation file.

use crate::review::ClaimId;

/// Why an annotation could not be read or written.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum AnnotationError {
    /// A newer program wrote it.
    #[error(
        "the annotations are of version {found} and this Tallymark reads up to {known}; \
         open them with a newer Tallymark"
    )]
    NewerVersion {
        /// The file's version.
        found: u32,
        /// The newest version that can be read.
        known: u32,
    },
    /// The file stops early or is misspelt.
    #[error("the annotations are damaged at line {line}, column {column}: {what}")]
    Broken {
        /// From 1.
        line: usize,
        /// From 1, in characters.
        column: usize,
        /// What was expected or found there.
        what: String,
    },
    /// The parts of the file do not fit each other.
    #[error("the annotations contradict themselves: {0}; restore an earlier copy of the file")]
    Inconsistent(String),
    /// Something else under that name.
    #[error("the file is not a Tallymark annotation file")]
    NotAnAnnotation,
    /// It belongs to another text than the article's.
    #[error("the article's text has changed since it was annotated; carry the decisions over")]
    TextChanged,
    /// A claim whose spans are no places in the text.
    #[error("claim {0} stands outside the article's text and cannot be kept")]
    OutOfText(ClaimId),
    /// The RON writer refused, which no review should cause.
    #[error("the annotations cannot be written: {0}")]
    Unwritable(String),
}
