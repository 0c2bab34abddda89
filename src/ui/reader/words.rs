//! Words and sentences around a place, as a person selects them.

use std::ops::Range;

use unicode_segmentation::UnicodeSegmentation;

const APOSTROPHES: [char; 2] = ['\'', '’'];

/// The word that holds `byte`, or the spaces or the sign there. French
/// articles and pronouns are cut off at their apostrophe: "armée" in
/// "l’armée"; "don't" and "aujourd'hui" stay whole.
pub(super) fn word_at(text: &str, byte: usize) -> Range<usize> {
    let mut found = text.len()..text.len();
    for (start, word) in text.split_word_bound_indices() {
        found = start..start + word.len();
        if byte < found.end {
            break;
        }
    }
    let Some(after) = elision(&text[found.clone()]) else { return found };
    let cut = found.start + after;
    if byte < cut { found.start..cut } else { cut..found.end }
}

/// Where the word after an elided one begins.
fn elision(word: &str) -> Option<usize> {
    let (at, sign) = word.char_indices().find(|(_, c)| APOSTROPHES.contains(c))?;
    let (before, after) = (word[..at].to_lowercase(), &word[at + sign.len_utf8()..]);
    let elided = matches!(before.as_str(), "l" | "d" | "j" | "m" | "t" | "s" | "n" | "c")
        || before.ends_with("qu");
    let mut letters = after.chars();
    let vowel =
        letters.next().is_some_and(|first| "aeiouyhàâäéèêëîïôöùûüœæ".contains(lower(first)));
    (elided && vowel && letters.next().is_some()).then_some(at + sign.len_utf8())
}

fn lower(letter: char) -> char {
    letter.to_lowercase().next().unwrap_or(letter)
}

/// The sentence that holds `byte`, without the space after it.
pub(super) fn sentence_at(text: &str, byte: usize) -> Range<usize> {
    let mut found = 0..text.len();
    for (start, sentence) in text.split_sentence_bound_indices() {
        found = start..start + sentence.trim_end().len();
        if byte < start + sentence.len() {
            break;
        }
    }
    found
}

/// Where the next word after `byte` ends, or `None` if there is none.
pub(super) fn next_end(text: &str, byte: usize) -> Option<usize> {
    let mut ends = text.unicode_word_indices().map(|(start, word)| start + word.len());
    ends.find(|end| *end > byte)
}

/// Where the word before `byte` begins, or `None` if there is none.
pub(super) fn previous_start(text: &str, byte: usize) -> Option<usize> {
    let starts = text.unicode_word_indices().map(|(start, _)| start);
    starts.take_while(|start| *start < byte).last()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn word(text: &str, near: &str) -> String {
        let byte = text.find(near).unwrap();
        text[word_at(text, byte)].to_owned()
    }

    #[test]
    fn elided_articles_are_cut_off() {
        assert_eq!(word("dans l’armée russe", "armée"), "armée");
        assert_eq!(word("dans l'armée russe", "l'"), "l'");
        assert_eq!(word("la place d’Almaty", "Almaty"), "Almaty");
        assert_eq!(word("qu’environ deux", "environ"), "environ");
    }

    #[test]
    fn other_apostrophes_stay() {
        assert_eq!(word("they don't know", "don"), "don't");
        assert_eq!(word("aujourd'hui", "hui"), "aujourd'hui");
        assert_eq!(word("it's I'm we're", "I'm"), "I'm");
        assert_eq!(word("O'Neill said", "Neill"), "O'Neill");
    }

    #[test]
    fn numbers_and_signs_are_words() {
        assert_eq!(word("environ 2.000 arrestations", "2.000"), "2.000");
        assert_eq!(word("fin. Puis", "."), ".");
        assert_eq!(word_at("", 0), 0..0);
        assert_eq!(word_at("mot", 3), 0..3);
    }

    #[test]
    fn sentences_end_before_the_space() {
        let text = "Un. Deux trois. Quatre";
        assert_eq!(&text[sentence_at(text, 6)], "Deux trois.");
        assert_eq!(&text[sentence_at(text, text.len())], "Quatre");
    }

    #[test]
    fn words_are_walked_in_both_directions() {
        let text = "deux mille, morts";
        assert_eq!(next_end(text, 0), Some(4));
        assert_eq!(next_end(text, 10), Some(17));
        assert_eq!(next_end(text, 17), None);
        assert_eq!(previous_start(text, 17), Some(12));
        assert_eq!(previous_start(text, 12), Some(5));
        assert_eq!(previous_start(text, 0), None);
    }
}
