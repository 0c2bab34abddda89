//! Searching a text without regard to case, accents and kinds of apostrophe
//! and space.

use crate::text::Span;
use icu_normalizer::DecomposingNormalizerBorrowed;
use icu_normalizer::properties::CanonicalCombiningClassMapBorrowed;

/// `text` as far as searching goes: without case, accents and kinds of
/// apostrophe and space.
pub(in crate::app) fn fold(text: &str) -> String {
    Folder::new().fold(text).into_iter().map(|(_, character)| character).collect()
}

/// The places of `wanted` in `text`, in order, none overlapping another; at
/// most `limit` of them. White space at either end of `wanted` is ignored.
pub(super) fn search(text: &str, wanted: &str, whole_words: bool, limit: usize) -> Vec<Span> {
    let folder = Folder::new();
    let needle: Vec<char> = folder.fold(wanted.trim()).into_iter().map(|(_, c)| c).collect();
    if needle.is_empty() {
        return Vec::new();
    }
    let mut found = Vec::new();
    let mut start = 0;
    // Line by line, so that a long text is never held twice.
    for line in text.split_inclusive('\n') {
        let folded = folder.fold(line);
        for span in in_line(&folded, line, &needle, whole_words) {
            if found.len() == limit {
                return found;
            }
            found.push(Span::new(start + span.start(), start + span.end()));
        }
        start += line.len();
    }
    found
}

fn in_line(folded: &[(usize, char)], line: &str, needle: &[char], whole_words: bool) -> Vec<Span> {
    let mut spans = Vec::new();
    let mut at = 0;
    while at + needle.len() <= folded.len() {
        let here = &folded[at..at + needle.len()];
        if here.iter().map(|(_, c)| c).ne(needle) {
            at += 1;
            continue;
        }
        let end = folded.get(at + needle.len()).map_or(line.len(), |(byte, _)| *byte);
        let span = Span::new(here[0].0, end);
        if whole_words && !stands_alone(line, span) {
            at += 1;
            continue;
        }
        spans.push(span);
        at += needle.len();
    }
    spans
}

fn stands_alone(line: &str, span: Span) -> bool {
    let before = line[..span.start()].chars().next_back();
    let after = line[span.end()..].chars().next();
    !before.is_some_and(char::is_alphanumeric) && !after.is_some_and(char::is_alphanumeric)
}

struct Folder {
    normalizer: DecomposingNormalizerBorrowed<'static>,
    classes: CanonicalCombiningClassMapBorrowed<'static>,
}

impl Folder {
    fn new() -> Self {
        Self {
            normalizer: DecomposingNormalizerBorrowed::new_nfd(),
            classes: CanonicalCombiningClassMapBorrowed::new(),
        }
    }

    /// The folded characters of `text`, each with the byte at which the
    /// character that it comes from begins.
    fn fold(&self, text: &str) -> Vec<(usize, char)> {
        let mut folded = Vec::with_capacity(text.len());
        for (byte, character) in text.char_indices() {
            match character {
                '\u{2019}' | '\u{2bc}' => folded.push((byte, '\'')),
                '\u{ad}' => {}
                _ if character.is_whitespace() => folded.push((byte, ' ')),
                _ if character.is_ascii() => folded.push((byte, character.to_ascii_lowercase())),
                _ => self.fold_other(byte, character, &mut folded),
            }
        }
        folded
    }

    fn fold_other(&self, byte: usize, character: char, folded: &mut Vec<(usize, char)>) {
        let parts = self.normalizer.normalize_iter(std::iter::once(character));
        let bases = parts.filter(|part| self.classes.get_u8(*part) == 0);
        folded.extend(bases.flat_map(char::to_lowercase).map(|part| (byte, part)));
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn found<'a>(text: &'a str, wanted: &str, whole_words: bool) -> Vec<&'a str> {
        let spans = search(text, wanted, whole_words, 100);
        spans.into_iter().map(|span| &text[span.start()..span.end()]).collect()
    }

    #[test]
    fn case_accents_apostrophes_and_spaces_do_not_matter() {
        let text = "L’État, l'etat et\u{a0}L’E\u{301}TAT.";
        assert_eq!(found(text, "l'état", false), ["L’État", "l'etat", "L’E\u{301}TAT"]);
        assert_eq!(found(text, "ET l’etat", false), ["et\u{a0}L’E\u{301}TAT"]);
    }

    #[test]
    fn whole_words_stand_alone() {
        assert_eq!(found("mort, mortel, mort", "mort", true), ["mort", "mort"]);
        assert_eq!(found("2 000 et 12 000", "2 000", true), ["2 000"]);
    }

    #[test]
    fn nothing_is_not_searched_for() {
        assert_eq!(found("abc", "  ", false), Vec::<&str>::new());
        assert_eq!(search("aaaa", "a", false, 3).len(), 3);
    }

    proptest! {
        #[test]
        fn every_match_is_a_place_in_the_text(text in "\\PC{0,200}", wanted in "\\PC{0,4}") {
            let mut last = 0;
            for span in search(&text, &wanted, false, 1000) {
                prop_assert!(text.get(span.start()..span.end()).is_some_and(|s| !s.is_empty()));
                prop_assert!(span.start() >= last);
                last = span.end();
            }
        }

        #[test]
        fn a_word_of_the_text_is_found(before in "[a-zé ]{0,20}", word in "[a-zàéü]{1,8}") {
            let text = format!("{before} {word}.");
            prop_assert!(!search(&text, &word.to_uppercase(), false, 1000).is_empty());
        }
    }
}
