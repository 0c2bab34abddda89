//! The only place that touches the disk.

use crate::article::{self, Article, ArticleError, Hint};
use std::path::Path;

/// Why the disk did not give or take something.
#[derive(Debug, thiserror::Error)]
pub enum StoreError {
    /// The file is there but is no article.
    #[error(transparent)]
    Article(#[from] ArticleError),
    /// Anything else the system said.
    #[error("{0}")]
    Io(#[from] std::io::Error),
}

/// Reads the article at `path`; the hint's name is the file's unless given.
///
/// # Errors
/// If the file cannot be read or is no article.
pub fn read_article(path: &Path, hint: &Hint) -> Result<Article, StoreError> {
    let mut hint = hint.clone();
    if hint.name.is_empty() {
        hint.name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
    }
    Ok(article::read(&std::fs::read(path)?, &hint)?)
}
