//! The file of a project's taught wordings, as text.
//!
//! ```ron
//! (
//!     tallymark_lexicon: 1,
//!     wordings: [
//!         (verdict: always, wording: "zadrouilles", category: "killed", language: "fr"),
//!         (verdict: never, wording: "point mort", note: "gears", by: "Anna", at: "2026-11-23T22:30:00Z"),
//!     ],
//! )
//! ```
//!
//! Of a wording only `verdict` and `wording` must be there, and `category` for
//! one that is always suggested. Without `category` it is about every one,
//! without `language` (ISO 639-1) about articles in any. The file may be
//! written by hand; when the program writes it, the wordings stand in the order
//! of their words, one a line, and comments other than the first lines are not
//! kept: a wording has a note for that.

use super::{Taught, Verdict, Wording, fold};
use crate::codebook::CategoryId;
use crate::language::LanguageCode;
use serde::Deserialize;
use std::fmt::Write;

/// The newest version that can be read, and the one that is written.
const VERSION: u32 = 1;

/// What the file begins with, for people who open it.
const PREAMBLE: &str = "\
// Wordings taught to Tallymark for the articles of this folder. `always`: the
// words are suggested as that category; `never`: nothing with these words is.
";

/// Why a file of taught wordings could not be used.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum TaughtError {
    /// A newer program wrote it.
    #[error(
        "it is of version {found} and this Tallymark reads up to {VERSION}; use a newer \
         Tallymark"
    )]
    NewerVersion {
        /// The file's version.
        found: u32,
    },
    /// Misspelt, cut short, or something else altogether.
    #[error("line {line}, column {column}: {what}")]
    Broken {
        /// From 1.
        line: usize,
        /// From 1, in characters.
        column: usize,
        /// What was expected or found there.
        what: String,
    },
    /// A wording that says nothing that could be done.
    #[error("the wording “{words}” (number {number} of the list) {what}")]
    Senseless {
        /// The words.
        words: String,
        /// Its place in the list, from 1.
        number: usize,
        /// What is the matter with it.
        what: &'static str,
    },
}

#[derive(Deserialize)]
struct Head {
    tallymark_lexicon: u32,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Document {
    #[serde(rename = "tallymark_lexicon")]
    _version: u32,
    wordings: Vec<Record>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Record {
    verdict: Verdict,
    wording: String,
    #[serde(default)]
    category: Option<CategoryId>,
    #[serde(default)]
    language: Option<LanguageCode>,
    #[serde(default)]
    note: String,
    #[serde(default)]
    by: String,
    #[serde(default)]
    at: Option<jiff::Timestamp>,
}

/// Reads the file.
///
/// # Errors
/// [`TaughtError`] says what is the matter and where; nothing of a file that
/// is not wholly understood is used.
pub fn parse(ron: &str) -> Result<Taught, TaughtError> {
    let ron = ron.strip_prefix('\u{feff}').unwrap_or(ron);
    let extensions = ron::extensions::Extensions::IMPLICIT_SOME;
    let options = ron::Options::default().with_default_extension(extensions);
    let broken = |error: ron::error::SpannedError| TaughtError::Broken {
        line: error.span.start.line,
        column: error.span.start.col,
        what: error.code.to_string(),
    };
    let head: Head = options.from_str(ron).map_err(broken)?;
    if head.tallymark_lexicon > VERSION {
        return Err(TaughtError::NewerVersion { found: head.tallymark_lexicon });
    }
    let document: Document = options.from_str(ron).map_err(broken)?;
    let numbered = document.wordings.into_iter().enumerate();
    let wordings = numbered.map(|(at, record)| checked(at + 1, record));
    Ok(Taught::new(wordings.collect::<Result<_, _>>()?))
}

fn checked(number: usize, record: Record) -> Result<Wording, TaughtError> {
    let Record { verdict, wording: words, category, language, note, by, at } = record;
    let senseless = |what| TaughtError::Senseless { words: words.clone(), number, what };
    if fold(&words).is_empty() {
        return Err(senseless("has no words"));
    }
    if verdict == Verdict::Always && category.is_none() {
        return Err(senseless("is always to be suggested, but names no category"));
    }
    Ok(Wording { words, verdict, category, language, note, by, at })
}

/// The file of what was taught, the same bytes for the same wordings.
pub fn to_ron(taught: &Taught) -> String {
    let mut out = format!("{PREAMBLE}(\n    tallymark_lexicon: {VERSION},\n    wordings: [\n");
    for wording in taught.wordings() {
        let _ = write!(out, "        (verdict: {}", wording.verdict.name());
        let fields = [
            ("wording", Some(wording.words.clone())),
            ("category", wording.category.as_ref().map(ToString::to_string)),
            ("language", wording.language.as_ref().map(ToString::to_string)),
            ("note", Some(wording.note.clone()).filter(|note| !note.is_empty())),
            ("by", Some(wording.by.clone()).filter(|by| !by.is_empty())),
            ("at", wording.at.map(|at| at.to_string())),
        ];
        for (name, value) in fields {
            let Some(value) = value else { continue };
            let _ = write!(out, ", {name}: {}", quoted(&value));
        }
        out.push_str("),\n");
    }
    out.push_str("    ],\n)\n");
    out
}

/// A RON string. What cannot be seen, or turns the reading direction, is
/// escaped; letters and accents of every script are not.
fn quoted(text: &str) -> String {
    let mut out = String::from('"');
    for character in text.chars() {
        match character {
            '"' | '\\' => out.extend(['\\', character]),
            '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{2069}' => {
                let _ = write!(out, "\\u{{{:x}}}", u32::from(character));
            }
            control if control.is_control() => {
                let _ = write!(out, "\\u{{{:x}}}", u32::from(control));
            }
            plain => out.push(plain),
        }
    }
    out.push('"');
    out
}

#[cfg(test)]
mod tests {
    use super::super::tests::wording;
    use super::*;

    fn sample() -> Taught {
        let mut strange = wording(Verdict::Never, "l’« été » \"mort\" \\ \u{202e}نقطة", "");
        strange.note = "two\nlines, e\u{301}".to_owned();
        strange.language = Some("fr".into());
        strange.at = None;
        Taught::new(vec![strange, wording(Verdict::Always, "zadrouilles", "killed")])
    }

    #[test]
    fn what_is_written_is_read_again() {
        let ron = to_ron(&sample());
        assert_eq!(parse(&ron), Ok(sample()), "{ron}");
        assert_eq!(ron.lines().count(), 9, "a wording a line: {ron}");
        assert!(ron.contains("e\u{301}") && !ron.contains('\u{202e}'), "{ron}");
        assert_eq!(parse(&to_ron(&Taught::default())), Ok(Taught::default()));
    }

    #[test]
    fn little_is_needed_by_hand() {
        let ron = "(tallymark_lexicon: 1, wordings: [(verdict: never, wording: \"mort née\")])";
        let taught = parse(ron).unwrap();
        let only = &taught.wordings()[0];
        assert_eq!((only.verdict, &only.category, &only.language), (Verdict::Never, &None, &None));
    }

    #[test]
    fn a_newer_file_is_told_from_a_broken_one() {
        let newer = "(tallymark_lexicon: 2, sayings: {\"a\": (b: 1)}, wordings: \"elsewhere\")";
        assert_eq!(parse(newer), Err(TaughtError::NewerVersion { found: 2 }));
        let ron = to_ron(&sample());
        let broken = ron.replace("verdict: always", "verdict: sometimes");
        let Err(TaughtError::Broken { line, what, .. }) = parse(&broken) else {
            panic!("{broken}");
        };
        assert_eq!(line, 7, "{what}");
        for end in ron.char_indices().map(|(at, _)| at).filter(|at| *at + 3 < ron.len()) {
            assert!(matches!(parse(&ron[..end]), Err(TaughtError::Broken { .. })), "{end}");
        }
    }

    #[test]
    fn a_wording_that_says_nothing_is_refused() {
        let ron = "(tallymark_lexicon: 1, wordings: [(verdict: always, wording: \"x\")])";
        assert!(matches!(parse(ron), Err(TaughtError::Senseless { number: 1, .. })));
        let ron = "(tallymark_lexicon: 1, wordings: [(verdict: never, wording: \" \")])";
        assert!(matches!(parse(ron), Err(TaughtError::Senseless { .. })));
    }
}
