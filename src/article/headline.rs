//! The headline of a text that does not mark one.

use crate::text::Span;

/// Characters from which a first line is a paragraph, not a headline.
const LONGEST: usize = 200;

/// The first line that is not empty, if it looks like a headline and a body
/// follows. A Markdown heading's marks are left out.
pub(super) fn find(text: &str) -> Option<Span> {
    let line = text.lines().find(|line| !line.trim().is_empty())?;
    let words = line.trim_start().trim_start_matches('#').trim();
    let start = offset(text, words);
    let end = start + words.len();
    let is_short = words.chars().nth(LONGEST).is_none();
    (is_short && !words.is_empty() && !text[end..].trim().is_empty()).then(|| Span::new(start, end))
}

/// Where `part`, a slice of `text`, starts in it.
pub(super) fn offset(text: &str, part: &str) -> usize {
    part.as_ptr() as usize - text.as_ptr() as usize
}

#[cfg(test)]
mod tests {
    use super::*;

    fn headline(text: &str) -> Option<&str> {
        find(text).map(|span| &text[span.start()..span.end()])
    }

    #[test]
    fn the_first_line_that_is_not_empty() {
        assert_eq!(
            headline("\n \n  Douze morts à Valmont \n\nLe calme"),
            Some("Douze morts à Valmont")
        );
        assert_eq!(headline("## Twelve dead\nCalm."), Some("Twelve dead"));
    }

    #[test]
    fn a_paragraph_or_a_lone_line_is_no_headline() {
        assert_eq!(headline(&("mot ".repeat(60) + "\n\nSuite.")), None);
        assert_eq!(headline("Douze morts."), None);
        assert_eq!(headline(""), None);
    }
}
