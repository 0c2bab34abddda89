//! An annotation file that cannot simply be resumed, and the ways out.

use crate::article::Hint;
use std::path::PathBuf;

/// What is the matter with the annotation file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Problem {
    /// A newer version of the program wrote it.
    Newer(String),
    /// It is damaged or something else.
    Broken(String),
    /// The article has changed since.
    TextChanged {
        /// Claims that a person decided about or added.
        decided: usize,
    },
}

/// A choice that only the person can make. Whatever is chosen, the old file
/// stays on the disk.
#[derive(Clone, Debug, PartialEq)]
pub struct Conflict {
    /// The article's file.
    pub path: PathBuf,
    /// The annotation file.
    pub annotation: PathBuf,
    /// What is the matter.
    pub problem: Problem,
    /// How the article was to be read.
    pub hint: Hint,
}

/// A way out of a [`Conflict`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Choice {
    /// Rename the old file and begin again.
    StartAnew,
    /// Carry the decisions over to the changed text; the old file is kept
    /// under another name.
    CarryOver,
    /// Go on with the text as it was when it was annotated.
    OldText,
}

impl Conflict {
    /// The ways out that make sense, the safest first.
    pub fn choices(&self) -> &'static [Choice] {
        match self.problem {
            Problem::TextChanged { .. } => &[Choice::CarryOver, Choice::OldText, Choice::StartAnew],
            Problem::Newer(_) | Problem::Broken(_) => &[Choice::StartAnew],
        }
    }
}
