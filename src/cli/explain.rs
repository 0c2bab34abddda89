//! `tallymark explain`: what the rules see in each sentence, for a person.

mod page;
mod print;

use super::taught::Lexicons;
use super::{Outcome, complain, suggest};
use crate::article::Article;
use crate::codebook::Codebook;
use crate::store;
use crate::suggest::{Explanation, Sentence, explain};
use clap::Args;
use print::Printer;
use std::io::{self, Write};
use std::path::{Path, PathBuf};

/// What `explain` was asked for.
#[derive(Debug, Args)]
pub struct ExplainArgs {
    /// Articles: plain text or saved HTML pages
    #[arg(value_name = "FILE", required = true)]
    pub files: Vec<PathBuf>,
    /// Only the sentence of this number, the first being 1
    #[arg(long, value_name = "NUMBER")]
    pub sentence: Option<usize>,
    /// Only sentences that contain this text, whatever its case
    #[arg(long, value_name = "TEXT")]
    pub at: Option<String>,
    /// Leave out the list of words and their meanings
    #[arg(long)]
    pub no_words: bool,
    /// Read the articles as being in this language, such as `fr` (detected if left out)
    #[arg(long, value_name = "CODE")]
    pub language: Option<String>,
    /// Leave out what was taught in the articles' folders (tallymark.lexicon.ron)
    #[arg(long)]
    pub no_taught: bool,
}

impl ExplainArgs {
    fn wants(&self, article: &Article, sentence: &Sentence) -> bool {
        let numbered = self.sentence.is_none_or(|number| number == sentence.number);
        let words = || article.text.slice(sentence.span).to_lowercase();
        numbered && self.at.as_ref().is_none_or(|text| words().contains(&text.to_lowercase()))
    }
}

/// Explains every file; bad files are reported and skipped.
pub(super) fn run(
    args: &ExplainArgs,
    out: &mut dyn Write,
    err: &mut dyn Write,
) -> io::Result<Outcome> {
    let mut outcome = Outcome::Done;
    let mut lexicons = Lexicons::new(args.no_taught);
    for path in &args.files {
        let done = match store::read_article(path, &suggest::hint(args.language.as_deref())) {
            Ok(article) => {
                let taught = lexicons.turn_to(path, err)?;
                one(args, path, &article, (&mut lexicons, out), err)? && taught
            }
            Err(error) => {
                complain(err, path, &error)?;
                false
            }
        };
        if !done {
            outcome = Outcome::SomeFailed;
        }
    }
    Ok(outcome)
}

/// Explains one article; whether what was asked for is in it.
fn one(
    args: &ExplainArgs,
    path: &Path,
    article: &Article,
    (lexicons, out): (&mut Lexicons, &mut dyn Write),
    err: &mut dyn Write,
) -> io::Result<bool> {
    let Some(lexicon) = suggest::lexicon(path, article, lexicons, err)? else { return Ok(true) };
    let Explanation { sentences } = explain(article, lexicon, Codebook::unrest());
    let shown: Vec<&Sentence> = sentences.iter().filter(|s| args.wants(article, s)).collect();
    if shown.is_empty() && !sentences.is_empty() {
        complain(err, path, &"no sentence of this number, or with this text, is in it")?;
        return Ok(false);
    }
    let claims: usize = sentences.iter().map(|sentence| sentence.claims.len()).sum();
    writeln!(
        out,
        "{} · {} · sentences: {} · claims: {claims}\n",
        path.display(),
        article.language,
        sentences.len()
    )?;
    let printer = Printer { text: &article.text, words: !args.no_words };
    for sentence in shown {
        printer.sentence(sentence).write(out)?;
        writeln!(out)?;
    }
    out.flush()?;
    Ok(true)
}
