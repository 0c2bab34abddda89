//! Where a wording stands in a text, without a lexicon: for people who want
//! to know what they are about to teach.

use crate::language::lexicon::{fold_into, without_accents};
use crate::language::token::{Apostrophes, TokenKind, tokenize};
use crate::language::{self, LanguageCode};
use crate::text::Span;
use std::sync::LazyLock;

static PLAIN: LazyLock<Apostrophes> = LazyLock::new(Apostrophes::default);

/// `words` in lower case, with one kind of apostrophe and single spaces.
pub fn fold(words: &str) -> String {
    let mut buffer = String::new();
    fold_into(words, &mut buffer);
    buffer.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// How often `words` stand in `text`, cut as in that language.
pub fn count(text: &str, words: &str, language: &LanguageCode) -> usize {
    places(text, words, language).len()
}

/// Where `words` stand in `text`, cut as in that language: in bytes, in order.
pub fn places(text: &str, words: &str, language: &LanguageCode) -> Vec<Span> {
    let (text, wanted) = (words_of(text, language), words_of(words, language));
    let (Some(first), Some(last)) = (wanted.first(), wanted.len().checked_sub(1)) else {
        return Vec::new();
    };
    let begins = |word: &Word| is_same((word, first));
    let same = |window: &&[Word]| window.iter().zip(&wanted).all(is_same);
    let windows = text.windows(wanted.len()).filter(|window| begins(&window[0])).filter(same);
    windows.map(|window| Span::new(window[0].span.start(), window[last].span.end())).collect()
}

/// A word of a text.
struct Word {
    span: Span,
    folded: String,
    capital: bool,
}

/// As a lexicon finds its words: capitals may lack their accents.
fn is_same((text, wanted): (&Word, &Word)) -> bool {
    text.folded == wanted.folded || text.capital && text.folded == without_accents(&wanted.folded)
}

fn words_of(text: &str, language: &LanguageCode) -> Vec<Word> {
    let known = language::find(language);
    let apostrophes = known.map_or(&*PLAIN, |known| &known.lexicon().apostrophes);
    let tokens = tokenize(text, apostrophes);
    let visible = tokens.iter().filter(|token| token.kind != TokenKind::Break);
    visible
        .map(|token| {
            let word = &text[token.span.start()..token.span.end()];
            let mut folded = String::new();
            fold_into(word, &mut folded);
            Word { span: token.span, folded, capital: word.starts_with(char::is_uppercase) }
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn wordings_are_found_whatever_their_case() {
        let text = "Le POINT MORT. L’affaire est au point mort ; un mort.";
        assert_eq!(count(text, "point mort", &"fr".into()), 2);
        assert_eq!(count(text, "Mort", &"fr".into()), 3);
        assert_eq!(count(text, "l'affaire", &"fr".into()), 1);
        assert_eq!(count("DES ARRETES pris", "arrêtés", &"fr".into()), 1);
        assert_eq!(count("des arretes pris", "arrêtés", &"fr".into()), 0);
    }

    #[test]
    fn nothing_stands_nowhere() {
        assert_eq!(count("", "mort", &"fr".into()), 0);
        assert_eq!(count("mort", " ", &"fr".into()), 0);
        assert_eq!(count("قتل 14 شخصا", "شخصا", &"ar".into()), 1);
    }
}
