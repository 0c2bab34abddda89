//! Bytes of some kind of file in, one [`Article`] out.
//!
//! One file per kind of input under `article/`; adding a kind is a file and a
//! line in the table of readers. Nothing here opens files or draws: bytes and
//! a hint come in, and a bad input comes back as an [`ArticleError`] that says
//! what a person can do.

mod binary;
mod date;
mod dateline;
mod decode;
mod digest;
mod headline;
mod html;
mod plain;
mod reader;
pub mod samples;

pub use decode::encodings;
pub use digest::digest;
pub use reader::is_article_name;

use crate::language::{self, LanguageCode};
use crate::text::{Span, Text};
use jiff::civil::Date;

/// An article as it was read: its text never changes afterwards.
#[derive(Clone, Debug, PartialEq)]
pub struct Article {
    /// The file's name, without folders.
    pub name: String,
    /// Headline and body.
    pub text: Text,
    /// The headline within the text, if one was found.
    pub title: Option<Span>,
    /// Where the dateline stands within the text ("(Rome, 06 janvier 2022)").
    pub dateline: Option<Span>,
    /// The day of publication, as ISO 8601 (`2022-01-06`), if stated.
    pub date: Option<String>,
    /// Detected, or as a person set it.
    pub language: LanguageCode,
    /// The encoding's WHATWG name, such as `UTF-8` or `windows-1252`.
    pub encoding: String,
    /// What kind of file it was: `text` or `html`.
    pub kind: String,
    /// SHA-256 of the original bytes, in lower-case hexadecimal.
    pub digest: String,
}

impl Article {
    /// The headline's words, or the file's name where there is none.
    pub fn display_title(&self) -> &str {
        self.title.and_then(|span| self.text.get(span)).unwrap_or(&self.name)
    }

    /// The day on which it was written, from which "today" counts: that of
    /// the dateline, which takes a missing year from the day of publication,
    /// else that of publication. `None` if neither is stated in full.
    pub fn written(&self) -> Option<Date> {
        let published: Option<Date> = self.date.as_deref().and_then(|date| date.parse().ok());
        let Some(dateline) = self.dateline.and_then(|span| self.text.get(span)) else {
            return published;
        };
        let day_first = date::is_day_first(self.language.as_str());
        let full = dateline::full(dateline, day_first).and_then(|iso| iso.parse().ok());
        full.or_else(|| near(published?, dateline::yearless(dateline)?)).or(published)
    }
}

/// The day of that month and number that lies near `published`, if one does.
fn near(published: Date, (month, day): (i8, i8)) -> Option<Date> {
    const DAYS: i32 = 31;
    let years = published.year().saturating_sub(1)..=published.year().saturating_add(1);
    years
        .filter_map(|year| Date::new(year, month, day).ok())
        .find(|day| day.until(published).is_ok_and(|span| span.get_days().abs() <= DAYS))
}

/// What is known about bytes besides themselves.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Hint {
    /// The file's name, without folders; its extension chooses the reader.
    pub name: String,
    /// A WHATWG encoding name that a person chose over the detected one.
    pub encoding: Option<String>,
    /// A language that a person chose over the detected one.
    pub language: Option<LanguageCode>,
}

/// Why bytes are not an article.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum ArticleError {
    /// Nothing to read.
    #[error("the file is empty; open one that holds an article")]
    Empty,
    /// Not text in any encoding.
    #[error(
        "the file is not text (it looks like {0}); save the article as text or HTML and open that"
    )]
    Binary(&'static str),
    /// Too long to be one article.
    #[error(
        "the file is {megabytes} MB long, more than the {limit} MB that one article may have; split it"
    )]
    TooLong {
        /// The file's size in megabytes, rounded up.
        megabytes: u64,
        /// The limit in megabytes.
        limit: u64,
    },
    /// An encoding name that nobody knows.
    #[error("there is no encoding named {0:?}; choose one from the list")]
    UnknownEncoding(String),
    /// A page without an article in it.
    #[error(
        "no article was found in this page; save it from the browser's reading view, or as text"
    )]
    NoArticle,
    /// The page is built so that reading it would take too long.
    #[error(
        "the page is too deeply nested to read; save it from the browser's reading view, or as text"
    )]
    TooDeep,
}

/// The longest file, in bytes, that is taken for one article.
pub const MAX_BYTES: u64 = 50_000_000;

/// Refuses a file of `bytes` bytes that is too long to be one article, so
/// that it need not be read first.
///
/// # Errors
/// [`ArticleError::TooLong`] above [`MAX_BYTES`].
pub fn check_length(bytes: u64) -> Result<(), ArticleError> {
    let megabyte = 1_000_000;
    if bytes <= MAX_BYTES {
        return Ok(());
    }
    let (megabytes, limit) = (bytes.div_ceil(megabyte), MAX_BYTES / megabyte);
    Err(ArticleError::TooLong { megabytes, limit })
}

/// Reads `bytes` as whatever kind of article they are.
///
/// # Errors
/// If there is no article in them; each [`ArticleError`] says what to do.
pub fn read(bytes: &[u8], hint: &Hint) -> Result<Article, ArticleError> {
    check_length(bytes.len() as u64)?;
    if bytes.is_empty() {
        return Err(ArticleError::Empty);
    }
    let reader = reader::choose(bytes, &hint.name);
    let draft = reader.read(bytes, hint)?;
    if draft.text.trim().is_empty() {
        return Err(ArticleError::Empty);
    }
    let title = draft.title.or_else(|| headline::find(&draft.text));
    let detect = || language::detect_or(&draft.text, draft.language.as_ref());
    let language = hint.language.clone().unwrap_or_else(detect);
    let day_first = date::is_day_first(language.as_str());
    let (dateline, stated) = dateline::find(&draft.text, title, day_first);
    Ok(Article {
        name: hint.name.clone(),
        // A first line that is the dateline is no headline.
        title: title.filter(|title| dateline.is_none_or(|dateline| !title.overlaps(dateline))),
        dateline,
        date: draft.date.or(stated),
        language,
        encoding: draft.encoding.to_owned(),
        kind: reader.kind().to_owned(),
        digest: digest(bytes),
        text: draft.text,
    })
}

#[cfg(test)]
mod tests;
