//! The kinds of input. A new kind is one file with a [`Reader`] and one line
//! in [`READERS`].

use super::{ArticleError, Hint, html, plain};
use crate::language::LanguageCode;
use crate::text::{Span, Text};

/// One kind of input. Stateless; must not panic, whatever the bytes.
pub(super) trait Reader: Sync {
    /// The name kept in files, such as `html`.
    fn kind(&self) -> &'static str;

    /// Endings of file names, in lower case without the dot.
    fn extensions(&self) -> &'static [&'static str];

    /// Whether the bytes alone, whatever the file's name, show this kind.
    fn recognises(&self, bytes: &[u8]) -> bool;

    /// The article in the bytes.
    fn read(&self, bytes: &[u8], hint: &Hint) -> Result<Draft, ArticleError>;
}

/// What a reader finds; what all kinds have in common is added afterwards.
#[derive(Debug)]
pub(super) struct Draft {
    /// Headline and body.
    pub text: Text,
    /// The headline within the text, if the file marks it; guessed otherwise.
    pub title: Option<Span>,
    /// The day of publication, in ISO 8601, if the file declares it.
    pub date: Option<String>,
    /// The language that the file declares.
    pub language: Option<LanguageCode>,
    /// A WHATWG name.
    pub encoding: &'static str,
}

/// All kinds; the first that recognises the bytes reads them, else the first
/// that claims the file's extension, else plain text.
static READERS: [&dyn Reader; 2] = [&html::Html, &plain::Plain];

/// The reader for `bytes` of a file named `name`.
pub(super) fn choose(bytes: &[u8], name: &str) -> &'static dyn Reader {
    let claims = |reader: &&&'static dyn Reader| {
        extension(name).is_some_and(|extension| reader.extensions().contains(&&*extension))
    };
    let mut readers = READERS.iter();
    let sniffed = readers.find(|reader| reader.recognises(bytes));
    *sniffed.or_else(|| READERS.iter().find(claims)).unwrap_or(&(&plain::Plain as &dyn Reader))
}

/// Whether a file of that name is expected to hold an article; a folder's
/// other files are not listed.
pub fn is_article_name(name: &str) -> bool {
    extension(name).is_some_and(|extension| {
        READERS.iter().any(|reader| reader.extensions().contains(&&*extension))
    })
}

fn extension(name: &str) -> Option<String> {
    let (stem, extension) = name.rsplit_once('.')?;
    (!stem.is_empty()).then(|| extension.to_lowercase())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn bytes_decide_before_the_name() {
        let kind = |bytes: &str, name| choose(bytes.as_bytes(), name).kind();
        assert_eq!(kind("<!DOCTYPE html><p>a", "a.txt"), "html");
        assert_eq!(kind("no tags", "A.HTML"), "html");
        assert_eq!(kind("no tags", "a.md"), "text");
        assert_eq!(kind("no tags", "README"), "text");
    }

    #[test]
    fn names_of_articles() {
        assert!(is_article_name("a.txt") && is_article_name("b.HTM"));
        assert!(!is_article_name("a.png") && !is_article_name(".txt"));
        assert!(!is_article_name("a.txt.tally.ron"));
    }
}
