//! Plain text: decoded, and otherwise left as it is.

use super::reader::{Draft, Reader};
use super::{ArticleError, Hint, decode::decode};
use crate::text::Text;

/// Text and Markdown files, and whatever else turns out to be text.
pub(super) struct Plain;

impl Reader for Plain {
    fn kind(&self) -> &'static str {
        "text"
    }

    fn extensions(&self) -> &'static [&'static str] {
        &["txt", "text", "md", "markdown"]
    }

    fn recognises(&self, _bytes: &[u8]) -> bool {
        false
    }

    fn read(&self, bytes: &[u8], hint: &Hint) -> Result<Draft, ArticleError> {
        let decoded = decode(bytes, hint.encoding.as_deref(), None)?;
        Ok(Draft {
            text: Text::new(&decoded.text),
            title: None,
            date: None,
            language: None,
            encoding: decoded.encoding,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn line_ends_of_all_systems_become_one() {
        let draft = Plain.read(b"a\r\nb\rc\nd", &Hint::default()).unwrap();
        assert_eq!(draft.text.as_str(), "a\nb\nc\nd");
    }
}
