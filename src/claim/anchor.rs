//! Where a claim stands in a text, said so that it can be found again in a
//! text that has changed.

use crate::text::{Offsets, OutOfText, Span, Text};
use serde::{Deserialize, Serialize};

/// Code points of context kept on either side (the Web Annotation model's
/// customary 32).
pub const CONTEXT: usize = 32;

/// A position and a quotation of one span, as the W3C Web Annotation Data
/// Model's `TextPositionSelector` and `TextQuoteSelector` have them.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Anchor {
    /// First code point.
    pub start: usize,
    /// One past the last code point.
    pub end: usize,
    /// The exact words.
    pub quote: String,
    /// Up to [`CONTEXT`] code points before the quote.
    pub prefix: String,
    /// Up to [`CONTEXT`] code points after the quote.
    pub suffix: String,
}

impl Anchor {
    /// Describes `span` of `text`; `offsets` must be that text's.
    ///
    /// # Errors
    /// [`OutOfText`] if the span does not lie on characters of the text.
    pub fn new(text: &Text, offsets: &Offsets, span: Span) -> Result<Self, OutOfText> {
        let (start, end) = offsets.to_code_points(span)?;
        let before: Vec<char> = text[..span.start()].chars().rev().take(CONTEXT).collect();
        Ok(Self {
            start,
            end,
            quote: text.slice(span).to_owned(),
            prefix: before.into_iter().rev().collect(),
            suffix: text[span.end()..].chars().take(CONTEXT).collect(),
        })
    }

    /// The span in `text`, if the quote stands exactly there.
    pub fn exact(&self, text: &Text, offsets: &Offsets) -> Option<Span> {
        let span = offsets.from_code_points(self.start, self.end).ok()?;
        (text.get(span)? == self.quote).then_some(span)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_anchor_finds_its_own_span_behind_emoji() {
        let text = Text::new("🕊️ À l’aube, 12 morts 🇫🇷.");
        let offsets = text.offsets();
        let at = text.find("12 morts").unwrap();
        let span = Span::new(at, at + "12 morts".len());
        let anchor = Anchor::new(&text, &offsets, span).unwrap();
        assert_eq!(anchor.exact(&text, &offsets), Some(span));
        assert_eq!(anchor.prefix, "🕊️ À l’aube, ");
        assert_eq!(anchor.suffix, " 🇫🇷.");
    }

    #[test]
    fn another_text_is_noticed() {
        let text = Text::new("12 morts");
        let anchor = Anchor::new(&text, &text.offsets(), Span::new(0, 8)).unwrap();
        let changed = Text::new("13 morts");
        assert_eq!(anchor.exact(&changed, &changed.offsets()), None);
    }
}
