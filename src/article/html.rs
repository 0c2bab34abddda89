//! Saved web pages: the article's own text, title, date and language, without
//! the navigation, counters and adverts around it.

mod body;
mod charset;
mod depth;
mod metadata;

use super::reader::{Draft, Reader};
use super::{ArticleError, Hint, decode::decode};
use crate::text::{Span, Text};
use dom_smoothie::{Config, Readability, ReadabilityError, TextMode};

/// Nested elements that a page may have: browsers stop at 512 as well, and
/// laying out time grows with the square.
const DEEPEST: usize = 512;
/// Elements that a page may have; the longest live tickers have a tenth.
const MOST_ELEMENTS: usize = 300_000;
/// Bytes in which a page announces itself.
const HEAD: usize = 1024;

/// Pages saved from a browser.
pub(super) struct Html;

impl Reader for Html {
    fn kind(&self) -> &'static str {
        "html"
    }

    fn extensions(&self) -> &'static [&'static str] {
        &["html", "htm", "xhtml", "shtml"]
    }

    fn recognises(&self, bytes: &[u8]) -> bool {
        // Without NUL bytes, UTF-16 shows its ASCII characters as well.
        let head = bytes.iter().take(HEAD).filter(|byte| **byte != 0).copied();
        let head: Vec<u8> = head.map(|byte| byte.to_ascii_lowercase()).collect();
        let after = |skip: &[u8]| head.strip_prefix(skip).map(<[u8]>::to_vec);
        let marks: [&[u8]; 3] = [b"\xef\xbb\xbf", b"\xff\xfe", b"\xfe\xff"];
        let head = marks.iter().find_map(|mark| after(mark)).unwrap_or_else(|| head.clone());
        let start = head.trim_ascii_start();
        let xhtml = start.starts_with(b"<?xml") && start.windows(5).any(|at| at == b"<html");
        xhtml || start.starts_with(b"<!doctype html") || start.starts_with(b"<html")
    }

    fn read(&self, bytes: &[u8], hint: &Hint) -> Result<Draft, ArticleError> {
        let declared = charset::declared(bytes);
        let page = decode(bytes, hint.encoding.as_deref(), declared)?;
        if page.text.trim().is_empty() {
            return Err(ArticleError::Empty);
        }
        if depth::is_deeper(&page.text, DEEPEST) {
            return Err(ArticleError::TooDeep);
        }
        Ok(Draft { encoding: page.encoding, ..extract(&page.text)? })
    }
}

fn extract(page: &str) -> Result<Draft, ArticleError> {
    let config = Config {
        text_mode: TextMode::Formatted,
        max_elements_to_parse: MOST_ELEMENTS,
        ..Config::default()
    };
    let mut page = Readability::new(page, None, Some(config)).map_err(refusal)?;
    if depth::is_tree_deeper(&page, DEEPEST * 2) {
        return Err(ArticleError::TooDeep);
    }
    let found = metadata::of(&page);
    let article = page.parse().map_err(refusal)?;
    let body = body::clean(&article.text_content);
    if body.is_empty() {
        return Err(ArticleError::NoArticle);
    }
    let (title, body) = body::split(&body, &found.title, &found.headings);
    let text = if title.is_empty() { body.to_owned() } else { format!("{title}\n\n{body}") };
    let title = (!title.is_empty()).then(|| Span::new(0, title.len()));
    Ok(Draft {
        text: Text::new(&text),
        title,
        date: found.date,
        language: found.language,
        encoding: "",
    })
}

#[expect(clippy::needless_pass_by_value, reason = "as `map_err` hands it over")]
fn refusal(error: ReadabilityError) -> ArticleError {
    match error {
        ReadabilityError::TooManyElements(..) => ArticleError::TooDeep,
        _ => ArticleError::NoArticle,
    }
}
