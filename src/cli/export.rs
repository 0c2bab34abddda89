//! `tallymark export`: a reviewed article in another format.

use super::taught::Lexicons;
use super::{Outcome, complain};
use crate::annotation::{self, AnnotationError, AnnotationFile, Match};
use crate::article::Hint;
use crate::codebook::Codebook;
use crate::exchange::{self, ExchangeError, Exported, Exporter, FORMATS, Request};
use crate::review::Review;
use crate::store::{self, Places, Store, StoreError};
use crate::suggest;
use clap::builder::{PossibleValue, PossibleValuesParser};
use clap::{Args, ValueEnum};
use std::io::{self, Write};
use std::path::{Path, PathBuf};

/// What `export` was asked for.
#[derive(Debug, Args)]
pub struct ExportArgs {
    /// The article, or its annotation file
    #[arg(value_name = "FILE")]
    pub file: PathBuf,
    /// The format to write
    #[arg(long, value_name = "FORMAT", value_parser = formats())]
    pub to: String,
    /// Where to write it (standard output if left out)
    #[arg(long, value_name = "PATH")]
    pub output: Option<PathBuf>,
    /// Which claims to write
    #[arg(long, value_enum, default_value_t = Include::Confirmed)]
    pub include: Include,
}

/// Which claims are exported.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, ValueEnum)]
pub enum Include {
    /// Every claim, each with its state
    All,
    /// Only what a person has confirmed
    #[default]
    Confirmed,
}

impl From<Include> for exchange::Include {
    fn from(include: Include) -> Self {
        match include {
            Include::All => Self::All,
            Include::Confirmed => Self::Confirmed,
        }
    }
}

/// Why there is nothing to export.
#[derive(Debug, thiserror::Error)]
enum ExportError {
    #[error(transparent)]
    Store(#[from] StoreError),
    #[error("{name}: {error}", name = .0.display(), error = .1)]
    Annotation(PathBuf, AnnotationError),
    #[error("{name}: {why}", name = .0.display(), why = .1)]
    Taught(PathBuf, String),
    #[error(transparent)]
    Exchange(#[from] ExchangeError),
    #[error("nothing in it has been decided yet; review it first, or export with --include all")]
    NotReviewed,
    #[error("the export would replace the file it comes from; choose another --output")]
    OntoItself,
    #[error("there is no format named {0:?}")]
    NoFormat(String),
}

/// Something that can be exported, and where it came from.
struct Opened {
    review: Review,
    annotator: String,
    annotation: Option<PathBuf>,
    note: Option<&'static str>,
}

/// Writes the export to `out`, or to the path asked for.
pub(super) fn run(
    args: &ExportArgs,
    out: &mut dyn Write,
    err: &mut dyn Write,
) -> io::Result<Outcome> {
    match export(args) {
        Ok((bytes, told)) => {
            if args.output.is_none() {
                out.write_all(&bytes)?;
                out.flush()?;
            }
            told.iter().try_for_each(|line| writeln!(err, "tallymark: {line}"))?;
            Ok(Outcome::Done)
        }
        Err(error) => {
            complain(err, &args.file, &error)?;
            Ok(Outcome::SomeFailed)
        }
    }
}

/// The file's bytes, written already if a path was given, and what to say.
fn export(args: &ExportArgs) -> Result<(Vec<u8>, Vec<String>), ExportError> {
    let format = exchange::format(&args.to);
    let format = format.ok_or_else(|| ExportError::NoFormat(args.to.clone()))?;
    let opened = open(args)?;
    let request = Request {
        review: &opened.review,
        codebook: Codebook::unrest(),
        include: args.include.into(),
        annotator: &opened.annotator,
    };
    let exported = format.export(&request)?;
    if let Some(path) = &args.output {
        write(args, &opened, path, &exported.bytes)?;
    }
    let told = tell(args, format, &request, &exported, opened.note);
    Ok((exported.bytes, told))
}

fn open(args: &ExportArgs) -> Result<Opened, ExportError> {
    if store::article_path(&args.file).is_some() {
        return resume(&args.file, None);
    }
    let annotation = match Places::of_system() {
        Ok(places) => Store::new(places).find_annotation(&args.file),
        Err(_) => Some(store::annotation_path(&args.file)).filter(|path| path.is_file()),
    };
    match annotation {
        Some(path) => resume(&path, Some(&args.file)),
        None if args.include == Include::All => suggested(&args.file),
        // A missing article is a plainer trouble than missing annotations.
        None => store::read_article(&args.file, &Hint::default())
            .map_err(ExportError::from)
            .and(Err(ExportError::NotReviewed)),
    }
}

/// The review of an annotation file, about the text that was annotated.
fn resume(path: &Path, article: Option<&Path>) -> Result<Opened, ExportError> {
    let broken = |error| ExportError::Annotation(path.to_owned(), error);
    let file = annotation::parse(&store::read_annotation(path)?).map_err(broken)?;
    let note = article.and_then(|article| changed(article, &file));
    let (annotator, text) = (file.annotator().to_owned(), file.article());
    let review = file.into_review(text).map_err(broken)?;
    Ok(Opened { review, annotator, annotation: Some(path.to_owned()), note })
}

fn changed(article: &Path, file: &AnnotationFile) -> Option<&'static str> {
    let known = file.article();
    let hint = Hint { encoding: Some(known.encoding), ..Hint::default() };
    let now = store::read_article(article, &hint).ok()?;
    (file.matches(&now) == Match::TextChanged)
        .then_some("the article has changed since; the export is of the text that was annotated")
}

/// What the rules say about an article that nobody has reviewed.
fn suggested(path: &Path) -> Result<Opened, ExportError> {
    let article = store::read_article(path, &Hint::default())?;
    let codebook = Codebook::unrest();
    let mut lexicons = Lexicons::new(false);
    lexicons.turn(path).map_err(|(file, why)| ExportError::Taught(file, why))?;
    let found = lexicons.lexicon(&article);
    let found = found.map(|lexicon| suggest::suggest(&article, lexicon, codebook));
    let review = Review::new(article, &codebook.id, found.unwrap_or_default());
    let note = Some("nothing in it has been decided yet; these are the rules' suggestions");
    Ok(Opened { review, annotator: String::new(), annotation: None, note })
}

fn write(args: &ExportArgs, opened: &Opened, path: &Path, bytes: &[u8]) -> Result<(), ExportError> {
    let mut origins = [Some(&args.file), opened.annotation.as_ref()].into_iter().flatten();
    if origins.any(|origin| store::same_place(origin, path)) {
        return Err(ExportError::OntoItself);
    }
    Ok(store::write_atomically(path, bytes)?)
}

fn tell(
    args: &ExportArgs,
    format: &dyn Exporter,
    request: &Request,
    exported: &Exported,
    note: Option<&str>,
) -> Vec<String> {
    let to = args.output.as_ref();
    let to = to.map_or_else(|| "standard output".to_owned(), |path| path.display().to_string());
    let mut lines = vec![request.summary(format.label(), &to)];
    lines.extend(note.map(str::to_owned));
    if !exported.losses.is_empty() {
        lines.push(format!("not in this format: {}", exported.losses.join("; ")));
    }
    lines
}

fn formats() -> PossibleValuesParser {
    let known = FORMATS.iter();
    known.map(|format| PossibleValue::new(format.id()).help(format.describe())).into()
}

#[cfg(test)]
#[allow(clippy::disallowed_methods, reason = "tests make their own files")]
mod tests;
