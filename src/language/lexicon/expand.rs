//! Folds words for look-up and unfolds the inflections of lexicon entries.

use crate::language::token::is_apostrophe;

/// Writes `word` in lower case with one kind of apostrophe and without soft
/// hyphens into `buffer`.
pub fn fold_into(word: &str, buffer: &mut String) {
    buffer.clear();
    if word.is_ascii() {
        buffer.push_str(word);
        buffer.make_ascii_lowercase();
        return;
    }
    for character in word.chars() {
        match character {
            // Most of what is not in capitals, without a look at the tables.
            'ß'..='ÿ' => buffer.push(character),
            _ if character.is_ascii() => buffer.push(character.to_ascii_lowercase()),
            _ if is_apostrophe(character) => buffer.push('\''),
            '\u{ad}' => {}
            _ => buffer.extend(character.to_lowercase()),
        }
    }
}

/// `word` in lower case without the accents that capitals often lack.
pub fn without_accents(word: &str) -> String {
    word.chars()
        .map(|character| match character {
            'à' | 'â' | 'ä' | 'á' | 'ã' => 'a',
            'ç' => 'c',
            'é' | 'è' | 'ê' | 'ë' => 'e',
            'î' | 'ï' | 'í' => 'i',
            'ô' | 'ö' | 'ó' => 'o',
            'ù' | 'û' | 'ü' | 'ú' => 'u',
            other => other,
        })
        .collect()
}

/// Every phrase that an entry stands for: `coup/s de feu` is two.
pub fn expand(entry: &str) -> Vec<String> {
    let mut phrases = vec![String::new()];
    for word in entry.split(' ') {
        let mut parts = word.split('/');
        let stem = parts.next().unwrap_or_default();
        let endings: Vec<&str> = parts.collect();
        let forms: Vec<String> = std::iter::once(stem.to_owned())
            .chain(endings.iter().map(|ending| join(stem, ending)))
            .collect();
        phrases = phrases
            .iter()
            .flat_map(|phrase| {
                forms.iter().map(move |form| {
                    if phrase.is_empty() { form.clone() } else { format!("{phrase} {form}") }
                })
            })
            .collect();
    }
    phrases
}

/// An ending is added to the stem; `-` before it replaces one letter each.
fn join(stem: &str, ending: &str) -> String {
    let cut = ending.chars().take_while(|character| *character == '-').count();
    let keep = stem.chars().count().saturating_sub(cut);
    stem.chars().take(keep).chain(ending.chars().skip(cut)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn inflections_unfold() {
        assert_eq!(expand("tué/e/s"), ["tué", "tuée", "tués"]);
        assert_eq!(expand("coup/s de feu"), ["coup de feu", "coups de feu"]);
        assert_eq!(expand("city/-ies"), ["city", "cities"]);
    }

    proptest! {
        #[test]
        fn folding_is_lower_case(word in "[a-zA-ZÀ-ɏΑ-ω'’\u{ad}]{0,12}") {
            let mut buffer = String::new();
            fold_into(&word, &mut buffer);
            let letter = |c: char| c.to_lowercase().collect::<String>();
            let lower: String = word.chars().map(letter).collect();
            prop_assert_eq!(buffer, lower.replace('’', "'").replace('\u{ad}', ""));
        }
    }

    #[test]
    fn folding_keeps_accents() {
        let mut buffer = String::new();
        fold_into("L’État", &mut buffer);
        assert_eq!(buffer, "l'état");
        assert_eq!(without_accents(&buffer), "l'etat");
    }
}
