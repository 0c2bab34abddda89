//! A review in other programs' formats.
//!
//! One file per format and one line in [`FORMATS`]; the contract that every
//! format keeps is a test over that list. An exporter is given a [`Request`]
//! and returns bytes: nothing here opens files or reads clocks, and the same
//! request gives the same bytes. What a format cannot carry is not dropped in
//! silence: it comes back as a named loss.

mod csv;
mod csv_totals;
mod decisions;
mod request;
mod tallymark_ron;
mod web_annotation;

pub use request::{Include, Request};

use crate::annotation::AnnotationError;
use crate::review::ClaimId;

/// Every format, in the order in which dialogs and help list them.
pub static FORMATS: &[&dyn Exporter] = &[
    &tallymark_ron::TallymarkRon,
    &csv::Csv,
    &csv_totals::CsvTotals,
    &web_annotation::WebAnnotation,
];

/// A format that reviews can be written in.
pub trait Exporter: Sync {
    /// For the command line; never changes.
    fn id(&self) -> &'static str;

    /// For people.
    fn label(&self) -> &'static str;

    /// What the file's name ends with, without the first dot.
    fn extension(&self) -> &'static str;

    /// The registered media type.
    fn media_type(&self) -> &'static str;

    /// What it is good for, in a sentence or two.
    fn describe(&self) -> &'static str;

    /// Writes the claims that `request` includes, in reading order.
    ///
    /// # Errors
    /// [`ExchangeError`] if a claim cannot be expressed at all.
    fn export(&self, request: &Request) -> Result<Exported, ExchangeError>;
}

/// The format of that id.
pub fn format(id: &str) -> Option<&'static dyn Exporter> {
    FORMATS.iter().copied().find(|format| format.id() == id)
}

/// What an export gave.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Exported {
    /// The file.
    pub bytes: Vec<u8>,
    /// What the format could not carry, a phrase each.
    pub losses: Vec<String>,
}

/// Why a review could not be exported.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum ExchangeError {
    /// The annotation file itself could not be made.
    #[error(transparent)]
    Annotation(#[from] AnnotationError),
    /// A claim whose span is no place in the text.
    #[error("claim {0} stands outside the article's text; edit or reject it, then export again")]
    OutOfText(ClaimId),
    /// The format's writer refused, which no review should cause.
    #[error("the export cannot be written: {0}")]
    Unwritable(String),
}

#[cfg(test)]
mod contract;
