//! The table of languages, detection, and the lexicons' schema.
//!
//! A language is one file in `assets/lexicons/` and one line in [`TABLE`].
//! Grammar lives in the lexicon's fields, never in an `if` on a language.

mod code;
mod detect;
pub mod lexicon;
pub mod taught;
pub mod token;

pub use code::LanguageCode;
pub use detect::{detect, detect_or};
pub use lexicon::Lexicon;
pub use taught::Taught;

use crate::codebook::Codebook;
use std::borrow::Cow;
use std::sync::OnceLock;

/// A language that has a lexicon.
#[derive(Debug)]
pub struct Language {
    /// ISO 639-1.
    pub code: &'static str,
    /// Its own name for itself.
    pub name: &'static str,
    /// The lexicon's RON.
    pub source: &'static str,
    compiled: OnceLock<Lexicon>,
}

/// Every language, in the order in which lists show them.
pub static TABLE: &[Language] = &LANGUAGES;

static LANGUAGES: [Language; 3] = [
    Language::new("en", "English", include_str!("../assets/lexicons/en.ron")),
    Language::new("es", "Español", include_str!("../assets/lexicons/es.ron")),
    Language::new("fr", "Français", include_str!("../assets/lexicons/fr.ron")),
];

/// The language of that code, if it has a lexicon.
pub fn find(code: &LanguageCode) -> Option<&'static Language> {
    TABLE.iter().find(|language| language.code == code.as_str())
}

/// The compiled lexicon of that language, if it has one.
pub fn lexicon(code: &LanguageCode) -> Option<&'static Lexicon> {
    find(code).map(Language::lexicon)
}

/// The lexicon of that language with what was taught laid over it; `None` for
/// a language that has none. As cheap as [`lexicon()`] where nothing was taught,
/// a copy of the lexicon (some milliseconds) otherwise.
pub fn lexicon_with(
    code: &LanguageCode,
    taught: &Taught,
    codebook: &Codebook,
) -> Option<Cow<'static, Lexicon>> {
    let lexicon = lexicon(code)?;
    if taught.of_language(code).next().is_none() {
        return Some(Cow::Borrowed(lexicon));
    }
    let is_counted = |category: &str| codebook.is_counted(&category.into());
    Some(Cow::Owned(lexicon.taught(taught.of_language(code), is_counted)))
}

impl Language {
    const fn new(code: &'static str, name: &'static str, source: &'static str) -> Self {
        Self { code, name, source, compiled: OnceLock::new() }
    }

    /// The lexicon, compiled at the first call.
    pub fn lexicon(&self) -> &Lexicon {
        // The bundled files are part of the program and tested below.
        self.compiled.get_or_init(|| Lexicon::parse(self.source).unwrap_or_default())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_lexicon_of_the_table_can_be_read() {
        for language in TABLE {
            let lexicon = Lexicon::parse(language.source);
            assert!(lexicon.is_ok(), "{}: {}", language.code, lexicon.unwrap_err());
        }
    }

    #[test]
    fn codes_are_found_and_unknown_ones_are_not() {
        for language in TABLE {
            assert_eq!(find(&language.code.into()).map(|found| found.name), Some(language.name));
        }
        assert!(find(&LanguageCode::unknown()).is_none());
    }
}
