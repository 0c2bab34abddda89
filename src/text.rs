//! The article's characters and the places in them.
//!
//! Everything above this floor speaks of a [`Text`], which never changes once
//! made, and of [`Span`]s into it, which are byte ranges. Other units (code
//! points in files and exports, UTF-16 units, lines) exist only at the edges,
//! and [`Offsets`] is the one converter. Nothing here knows more than `std`.

mod number_format;
mod offsets;
mod span;

pub use number_format::group_digits;
pub use offsets::{Offsets, OutOfText};
pub use span::Span;

use std::ops::Deref;
use std::sync::Arc;

/// The frozen text of one article: valid UTF-8, line ends only as `\n`, no
/// byte order mark. Cloning is cheap.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Text(Arc<str>);

impl Text {
    /// Freezes `raw`: CRLF and CR become LF and a leading byte order mark is
    /// dropped, as `GUIDELINE.md`'s "Anchor" asks.
    pub fn new(raw: &str) -> Self {
        let raw = raw.strip_prefix('\u{feff}').unwrap_or(raw);
        if raw.contains('\r') {
            Self(raw.replace("\r\n", "\n").replace('\r', "\n").into())
        } else {
            Self(raw.into())
        }
    }

    /// The whole text.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The words under `span`, or `None` if it ends outside the text or
    /// inside a character.
    pub fn get(&self, span: Span) -> Option<&str> {
        self.0.get(span.start()..span.end())
    }

    /// The words under `span`; empty where [`Text::get`] would be `None`.
    pub fn slice(&self, span: Span) -> &str {
        self.get(span).unwrap_or_default()
    }

    /// A converter for this text's offsets. Takes one pass over the text, so
    /// keep it when converting more than a few.
    pub fn offsets(&self) -> Offsets {
        Offsets::new(self)
    }
}

impl Deref for Text {
    type Target = str;

    fn deref(&self) -> &str {
        &self.0
    }
}

impl From<&str> for Text {
    fn from(raw: &str) -> Self {
        Self::new(raw)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn line_ends_and_the_mark_are_normalised() {
        assert_eq!(Text::new("\u{feff}a\r\nb\rc\n").as_str(), "a\nb\nc\n");
    }

    #[test]
    fn a_span_inside_a_character_is_refused() {
        let text = Text::new("né");
        assert_eq!(text.get(Span::new(0, 2)), None);
        assert_eq!(text.slice(Span::new(1, 3)), "é");
    }
}
