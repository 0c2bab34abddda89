//! `tallymark suggest`: the claims of each file, as JSON lines or as tables.

mod json;

use super::taught::Lexicons;
use super::{Outcome, complain, table};
use crate::article::{Article, Hint};
use crate::codebook::Codebook;
use crate::language::{LanguageCode, Lexicon};
use crate::store;
use crate::suggest::Suggestion;
use clap::builder::{PossibleValue, PossibleValuesParser};
use clap::{Args, ValueEnum};
use std::io::{self, Write};
use std::path::{Path, PathBuf};

/// What `suggest` was asked for.
#[derive(Debug, Args)]
pub struct SuggestArgs {
    /// Articles: plain text or saved HTML pages
    #[arg(value_name = "FILE", required = true)]
    pub files: Vec<PathBuf>,
    /// How to print the claims
    #[arg(long, value_enum, default_value_t = OutputFormat::Jsonl)]
    pub format: OutputFormat,
    /// Read the articles as being in this language, such as `fr` (detected if left out)
    #[arg(long, value_name = "CODE")]
    pub language: Option<String>,
    /// By which numbers vague words such as "dozens" are read in the totals
    #[arg(long, value_name = "NAME", value_parser = conventions(), default_value = "as-written")]
    pub convention: String,
    /// Leave out what was taught in the articles' folders (tallymark.lexicon.ron)
    #[arg(long)]
    pub no_taught: bool,
}

/// How suggestions are printed.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, ValueEnum)]
pub enum OutputFormat {
    /// One JSON object per file, one a line
    #[default]
    Jsonl,
    /// A table per file, for people
    Text,
}

/// Prints the suggestions of every file; bad files are reported and skipped.
pub(super) fn run(
    args: &SuggestArgs,
    out: &mut dyn Write,
    err: &mut dyn Write,
) -> io::Result<Outcome> {
    let mut outcome = Outcome::Done;
    let mut lexicons = Lexicons::new(args.no_taught);
    for path in &args.files {
        match store::read_article(path, &hint(args.language.as_deref())) {
            Ok(article) => {
                if !lexicons.turn_to(path, err)? {
                    outcome = Outcome::SomeFailed;
                }
                let suggestions = suggestions(path, &article, &mut lexicons, err)?;
                print(args, path, &article, suggestions, out)?;
            }
            Err(error) => {
                complain(err, path, &error)?;
                outcome = Outcome::SomeFailed;
            }
        }
    }
    Ok(outcome)
}

/// How to read an article in the language that was asked for.
pub(super) fn hint(language: Option<&str>) -> Hint {
    let language = language.map(|code| LanguageCode::from(&*code.to_lowercase()));
    Hint { language, ..Hint::default() }
}

fn conventions() -> PossibleValuesParser {
    let known = Codebook::unrest().conventions.iter();
    known.map(|c| PossibleValue::new(c.id.as_str()).help(c.reference.as_str())).into()
}

fn print(
    args: &SuggestArgs,
    path: &Path,
    article: &Article,
    suggestions: Vec<Suggestion>,
    out: &mut dyn Write,
) -> io::Result<()> {
    match args.format {
        OutputFormat::Jsonl => print_json(args, path, article, suggestions, out)?,
        OutputFormat::Text => table::print(path, article, &suggestions, out)?,
    }
    out.flush()
}

fn suggestions(
    path: &Path,
    article: &Article,
    lexicons: &mut Lexicons,
    err: &mut dyn Write,
) -> io::Result<Vec<Suggestion>> {
    let lexicon = lexicon(path, article, lexicons, err)?;
    let found =
        lexicon.map(|lexicon| crate::suggest::suggest(article, lexicon, Codebook::unrest()));
    Ok(found.unwrap_or_default())
}

/// The lexicon of the article's language; where there is none, that is said.
pub(super) fn lexicon<'l>(
    path: &Path,
    article: &Article,
    lexicons: &'l mut Lexicons,
    err: &mut dyn Write,
) -> io::Result<Option<&'l Lexicon>> {
    let lexicon = lexicons.lexicon(article);
    if lexicon.is_none() {
        let language = &article.language;
        let note = format!(
            "no claims are suggested in this language ({language}); --language CODE reads it as another"
        );
        complain(err, path, &note)?;
    }
    Ok(lexicon)
}

fn print_json(
    args: &SuggestArgs,
    path: &Path,
    article: &Article,
    mut suggestions: Vec<Suggestion>,
    out: &mut dyn Write,
) -> io::Result<()> {
    json::link_up(&mut suggestions);
    let convention = Codebook::unrest().convention(&args.convention);
    let line = json::FileLine::new(path, article, &suggestions, convention);
    serde_json::to_writer(&mut *out, &line)?;
    out.write_all(b"\n")
}
