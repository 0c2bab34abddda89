//! `tallymark suggest`: the claims of each file, as JSON lines or as tables.

use super::{Outcome, complain, table};
use crate::article::{Article, Hint};
use crate::codebook::Codebook;
use crate::language::{self, LanguageCode};
use crate::store;
use crate::suggest::Suggestion;
use crate::text::{Offsets, OutOfText, Span};
use clap::{Args, ValueEnum};
use serde::Serialize;
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
    for path in &args.files {
        match store::read_article(path, &hint(args)) {
            Ok(article) => print(args.format, path, &article, out, err)?,
            Err(error) => {
                complain(err, path, &error)?;
                outcome = Outcome::SomeFailed;
            }
        }
    }
    Ok(outcome)
}

fn hint(args: &SuggestArgs) -> Hint {
    let language = args.language.as_deref().map(|code| LanguageCode::from(&*code.to_lowercase()));
    Hint { language, ..Hint::default() }
}

fn print(
    format: OutputFormat,
    path: &Path,
    article: &Article,
    out: &mut dyn Write,
    err: &mut dyn Write,
) -> io::Result<()> {
    let suggestions = suggestions(path, article, err)?;
    match format {
        OutputFormat::Jsonl => print_json(path, article, &suggestions, out)?,
        OutputFormat::Text => table::print(path, article, &suggestions, out)?,
    }
    out.flush()
}

fn suggestions(path: &Path, article: &Article, err: &mut dyn Write) -> io::Result<Vec<Suggestion>> {
    let Some(lexicon) = language::lexicon(&article.language) else {
        let language = &article.language;
        let note = format!(
            "no claims are suggested in this language ({language}); --language CODE reads it as another"
        );
        complain(err, path, &note)?;
        return Ok(Vec::new());
    };
    Ok(crate::suggest::suggest(article, lexicon, Codebook::unrest()))
}

fn print_json(
    path: &Path,
    article: &Article,
    suggestions: &[Suggestion],
    out: &mut dyn Write,
) -> io::Result<()> {
    let line = FileLine::new(path, article, suggestions).map_err(io::Error::other)?;
    serde_json::to_writer(&mut *out, &line)?;
    out.write_all(b"\n")
}

/// One line of the output; the fields are the format, in its order.
#[derive(Serialize)]
struct FileLine<'a> {
    file: String,
    language: &'a str,
    claims: Vec<ClaimObject<'a>>,
}

#[derive(Serialize)]
struct ClaimObject<'a> {
    id: String,
    category: &'a str,
    quantity: QuantityObject<'a>,
    span: SpanObject,
    quote: &'a str,
    sources: &'a [String],
    stance: &'static str,
    place: Option<&'a str>,
    when: Option<&'a str>,
    reasons: Vec<ReasonObject<'a>>,
}

#[derive(Serialize)]
struct QuantityObject<'a> {
    kind: &'static str,
    value: Option<u64>,
    upper: Option<u64>,
    text: &'a str,
}

#[derive(Serialize)]
struct ReasonObject<'a> {
    role: &'static str,
    text: &'a str,
    span: SpanObject,
    reading: &'a str,
}

/// Half-open, in code points.
#[derive(Serialize)]
struct SpanObject {
    start: usize,
    end: usize,
}

impl<'a> FileLine<'a> {
    fn new(
        path: &Path,
        article: &'a Article,
        suggestions: &'a [Suggestion],
    ) -> Result<Self, OutOfText> {
        let offsets = article.text.offsets();
        let claim = |(index, suggestion)| ClaimObject::new(index, suggestion, article, &offsets);
        Ok(Self {
            file: path.to_string_lossy().into_owned(),
            language: article.language.as_str(),
            claims: suggestions.iter().enumerate().map(claim).collect::<Result<_, _>>()?,
        })
    }
}

impl<'a> ClaimObject<'a> {
    fn new(
        index: usize,
        suggestion: &'a Suggestion,
        article: &'a Article,
        offsets: &Offsets,
    ) -> Result<Self, OutOfText> {
        let coding = &suggestion.coding;
        let reason = |reason: &'a crate::claim::Reason| {
            Ok(ReasonObject {
                role: reason.role.name(),
                text: article.text.slice(reason.span),
                span: SpanObject::new(reason.span, offsets)?,
                reading: &reason.reading,
            })
        };
        Ok(Self {
            id: format!("c{}", index + 1),
            category: coding.category.as_str(),
            quantity: QuantityObject {
                kind: coding.quantity.kind.name(),
                value: coding.quantity.value,
                upper: coding.quantity.upper,
                text: &coding.quantity.text,
            },
            span: SpanObject::new(coding.span, offsets)?,
            quote: article.text.slice(coding.span),
            sources: &coding.sources,
            stance: coding.stance.name(),
            place: stated(&coding.place),
            when: stated(&coding.when),
            reasons: suggestion.reasons.iter().map(reason).collect::<Result<_, _>>()?,
        })
    }
}

impl SpanObject {
    fn new(span: Span, offsets: &Offsets) -> Result<Self, OutOfText> {
        let (start, end) = offsets.to_code_points(span)?;
        Ok(Self { start, end })
    }
}

fn stated(words: &str) -> Option<&str> {
    (!words.is_empty()).then_some(words)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::claim::{Coding, Quantity, Reason, Role};

    #[test]
    fn spans_count_code_points_and_silence_is_null() {
        let article = crate::article::read("🕊️ À l’aube, 12 morts.".as_bytes(), &Hint::default());
        let article = article.unwrap();
        let at = article.text.find("12").unwrap();
        let (number, quote) = (Span::new(at, at + 2), Span::new(at, at + 8));
        let coding = Coding::new("killed".into(), Quantity::exact(12, "12"), quote);
        let reasons =
            vec![Reason { role: Role::Number, span: number, reading: "exact".to_owned() }];
        let suggestions = [Suggestion::new(coding, reasons)];
        let line = FileLine::new(Path::new("a.txt"), &article, &suggestions).unwrap();
        let json = serde_json::to_value(&line).unwrap();
        let claim = serde_json::json!({
            "id": "c1", "category": "killed",
            "quantity": {"kind": "exact", "value": 12, "upper": null, "text": "12"},
            "span": {"start": 13, "end": 21}, "quote": "12 morts", "sources": [],
            "stance": "asserted", "place": null, "when": null,
            "reasons": [{"role": "number", "text": "12", "span": {"start": 13, "end": 15},
                         "reading": "exact"}],
        });
        assert_eq!(json["claims"], serde_json::json!([claim]));
    }
}
