//! Plain text.

use super::{Article, ArticleError, Hint, digest::digest};
use crate::language;
use crate::text::Text;

/// Reads plain text.
pub(super) fn read(bytes: &[u8], hint: &Hint) -> Result<Article, ArticleError> {
    let raw = std::str::from_utf8(bytes).map_err(|_| ArticleError::Binary("data"))?;
    let text = Text::new(raw);
    if text.trim().is_empty() {
        return Err(ArticleError::Empty);
    }
    let language = hint.language.clone().unwrap_or_else(|| language::detect(&text));
    Ok(Article {
        name: hint.name.clone(),
        text,
        title: None,
        dateline: None,
        date: None,
        language,
        encoding: "UTF-8".to_owned(),
        kind: "text".to_owned(),
        digest: digest(bytes),
    })
}
