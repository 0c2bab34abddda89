//! The table of languages, detection, and the lexicons' schema.
//!
//! A language is one file in `assets/lexicons/` and one line in [`TABLE`].
//! Grammar lives in the lexicon's fields, never in an `if` on a language.

mod code;
mod detect;

pub use code::LanguageCode;
pub use detect::{detect, detect_or};

/// The compiled form of a language's lexicon.
#[derive(Debug, Default)]
pub struct Lexicon {}

/// A language that has a lexicon.
#[derive(Debug)]
pub struct Language {
    /// ISO 639-1.
    pub code: &'static str,
    /// Its own name for itself.
    pub name: &'static str,
    /// The lexicon's RON.
    pub lexicon: &'static str,
}

/// The compiled lexicon of that language, if it has one.
pub fn lexicon(code: &LanguageCode) -> Option<&'static Lexicon> {
    static EMPTY: Lexicon = Lexicon {};
    matches!(code.as_str(), "fr" | "en").then_some(&EMPTY)
}
